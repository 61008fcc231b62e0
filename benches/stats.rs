//! What comparing many imported interviews costs: time, memory, and the floor under it.
//!
//! `cargo bench --bench stats`: 1,000 and 10,000 interviews of 26 answers, each with its wording,
//! an interval, and a probe for every other one, taken in as an import does.
//! `KIKITORI_BENCH_LARGE=1` adds 100,000. The floor is the least that plain SQL over the rows
//! could do: characters summed by question, without a median.

#![expect(clippy::disallowed_macros, reason = "a bench reports")]

mod made;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use kikitori::measure::{By, Gathering, Head};
use kikitori::store::Store;
use made::ANSWERS;

const ROUNDS: usize = 5;

fn main() {
    let mut arguments = std::env::args().skip(1);
    // This very program again, so that each measure has its own memory.
    if let Some("measure") = arguments.next().as_deref() {
        let file = arguments.next().expect("a file");
        return measure(Path::new(&file));
    }
    let mut sizes = vec![1_000, 10_000];
    if std::env::var_os("KIKITORI_BENCH_LARGE").is_some() {
        sizes.push(100_000);
    }
    for size in sizes {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("interviews.db");
        let began = Instant::now();
        made::fill(&file, None, size);
        let bytes = std::fs::metadata(&file).expect("a file").len();
        println!(
            "{size} interviews: taken in in {:.1} s, {} MB",
            began.elapsed().as_secs_f64(),
            bytes / 1_000_000
        );
        let own = std::env::current_exe().expect("this program");
        let status = Command::new(own).arg("measure").arg(&file).status();
        assert!(status.expect("runs").success());
    }
}

fn measure(file: &Path) {
    let mut times = Vec::new();
    let before = on_the_processor();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let store = Store::open_read_only(file).expect("opens");
        let opened = began.elapsed();
        let gathering = store.measure(
            |sets| Gathering::new(By::Assisted, sets),
            |gathering, it| {
                let head = Head {
                    group: it.assisted.id(),
                    interviewer: it.interviewer,
                    set: it.set,
                };
                gathering.add(&head, it.volumes);
            },
        );
        let gathering = gathering.expect("reads");
        let read = began.elapsed();
        let comparison = gathering.compare();
        assert!(comparison.interviews() > 0);
        times.push((began.elapsed(), opened, read));
    }
    let busy = (on_the_processor() - before) / ROUNDS as f64;
    // The first one is as a user's: nothing of it is in this program's memory yet.
    let (all, opened, read) = times[0];
    times.sort();
    println!(
        "  stats: first {:.1?} (opening {opened:.1?}, reading {:.1?}, figures {:.1?}), median {:.1?}, on the processor {busy:.0} ms; {} MB at most",
        all,
        read - opened,
        all - read,
        times[ROUNDS / 2].0,
        most_memory() / 1_000
    );
    floor(
        file,
        "floor, answers",
        "SELECT question, count(*), sum(characters) FROM answer \
        WHERE state = 'answered' GROUP BY question",
    );
    floor(
        file,
        "floor, intervals",
        "SELECT question, sum(length) FROM interval \
        WHERE kind = 'active' GROUP BY question",
    );
}

fn floor(file: &Path, name: &str, sql: &str) {
    let mut times: Vec<_> = (0..3)
        .map(|_| {
            let began = Instant::now();
            let connection = rusqlite::Connection::open(file).expect("opens");
            let mut statement = connection.prepare(sql).expect("SQL");
            let rows = statement
                .query_map([], |row| row.get::<_, String>(0))
                .expect("runs");
            assert!(rows.filter(Result::is_ok).count() >= ANSWERS);
            began.elapsed()
        })
        .collect();
    times.sort();
    println!("  {name}: {:.1?}", times[1]);
}

/// Milliseconds that this thread had a processor, whatever else the machine was doing; 0 where the
/// system does not tell.
fn on_the_processor() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let first = told.split(' ').next().and_then(|it| it.parse::<f64>().ok());
    first.unwrap_or(0.0) / 1_000_000.0
}

/// The most memory this program ever had resident, kilobytes; 0 where the system does not tell.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().split(' ').next()?.parse().ok())
        .unwrap_or(0)
}
