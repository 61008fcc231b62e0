//! What comparing many imported interviews costs: time, memory, and the floor under it.
//!
//! `cargo bench --bench stats`: 1,000 and 10,000 interviews of 26 answers, each with its wording,
//! an interval, and a probe for every other one, taken in as an import does.
//! `KIKITORI_BENCH_LARGE=1` adds 100,000. The floor is the least that plain SQL over the rows
//! could do: characters summed by question, without a median.

#![expect(clippy::disallowed_macros, reason = "a bench reports")]

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::{Facet, Need, QuestionSet};
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Stored, Whole, Wording};
use kikitori::measure::{By, Gathering, Head};
use kikitori::question_file::Library;
use kikitori::store::{Store, Twice};

/// The set has more; so many are answered.
const ANSWERS: usize = 26;
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
        fill(&file, size);
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

fn fill(file: &Path, size: usize) {
    let mut store = Store::open(file).expect("opens");
    store.writable().expect("may write");
    let set = Library::load(None)
        .get("locaben")
        .expect("built in")
        .set
        .clone();
    // In portions, so that the log does not hold all of it at once.
    for first in (0..size).step_by(5_000) {
        let last = (first + 5_000).min(size);
        let interviews = (first..last).map(|number| Ok(interview(number, &set)));
        store.take_in(interviews, Twice::Keep).expect("taken in");
    }
}

fn interview(number: usize, set: &QuestionSet) -> Whole {
    let header = Header {
        id: format!("0193a000-0000-7000-8000-{number:012}"),
        company: Company {
            name: format!("会社{}", number % 3_000),
            ..Company::default()
        },
        visit: 1,
        continues: None,
        assisted: Assisted::ALL[number % 3],
        interviewer: format!("聞き手{}", number % 40),
        mode: Mode::Together,
        need: Need::Normal,
        started: number as i64 * 3_600_000,
        finished: None,
        demo: false,
    };
    let mut whole = Whole {
        stored: Stored {
            number: 0,
            header,
            set: set.clone(),
            answers: Default::default(),
            follow_ups: Vec::new(),
            intervals: Vec::new(),
            place: None,
            earlier_time: Default::default(),
            earlier_replies: Vec::new(),
            tags: Default::default(),
            remarks: Default::default(),
            stages: Vec::new(),
            round: None,
            review: Default::default(),
        },
        wordings: Vec::new(),
        extra: None,
        touched: 0,
    };
    for (at, question) in set.questions().take(ANSWERS).enumerate() {
        answer(&mut whole, at, number * 31 + at * 7, &question.id);
    }
    whole
}

fn answer(whole: &mut Whole, at: usize, mixed: usize, question: &str) {
    let text = "難削材の切削。他社が断った部品を三週間で納めた。".repeat(1 + mixed % 7);
    let answer = Answer {
        state: State::Answered,
        characters: text.chars().count() as u64,
        thin: Some(mixed.is_multiple_of(3)),
        author: "佐藤".into(),
        text: text.clone(),
        ..Answer::default()
    };
    whole.stored.answers.insert(question.into(), answer);
    let wording = Wording {
        follow_up: None,
        at: 0,
        author: whole.stored.header.interviewer.clone(),
        text,
    };
    whole.wordings.push((question.into(), wording));
    whole.stored.intervals.push(Interval {
        seq: at as u32 + 1,
        question: question.into(),
        follow_up: None,
        kind: IntervalKind::Active,
        started: 0,
        length: 60_000 + (mixed as u64 * 977) % 240_000,
        closed_by: Some(ClosedBy::Leave),
        typed: false,
    });
    if at.is_multiple_of(2) {
        whole.stored.follow_ups.push(FollowUp {
            question: question.into(),
            ordinal: 1,
            facet: Some(Facet::ALL[at % 9]),
            generic: None,
            probe: "具体的には".into(),
            offered: 0,
            outcome: Outcome::Asked,
            asked: Some(0),
            answered: Some(0),
            answer: "五年前からです。".into(),
            characters: 8,
        });
    }
}
