//! What encryption costs: each thing done with a plain and an encrypted database in turn, in one run.
//!
//! `cargo bench --bench encryption`. A commit is one answer growing by a character, as typing does.

#![expect(clippy::disallowed_macros, reason = "a bench reports")]

mod made;

use std::path::Path;
use std::time::{Duration, Instant};

use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::record::Record;
use kikitori::measure::{By, Gathering, Head};
use kikitori::secret::Passphrase;
use kikitori::store::{Key, Store};

const INTERVIEWS: usize = 1_000;
const COMMITS: usize = 2_000;
const ROUNDS: usize = 15;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let passphrase = Passphrase::new("a passphrase for measuring");
    let key = Key::new(&passphrase).expect("random numbers");
    let plain = folder.path().join("plain.db");
    let encrypted = folder.path().join("encrypted.db");
    made::fill(&plain, None, INTERVIEWS);
    made::fill(&encrypted, Some(&key), INTERVIEWS);
    let files = [(plain.as_path(), None), (encrypted.as_path(), Some(&key))];

    report(
        "a passphrase becomes a key",
        &mut times(ROUNDS, || drop(Key::of(&encrypted, &passphrase))),
        None,
    );
    pair("opening to read", ROUNDS, files, |file, key| {
        drop(opened(file, key))
    });
    pair("the list", ROUNDS, files, |file, key| {
        drop(opened(file, key).list())
    });
    pair("stats", ROUNDS, files, stats);
    pair("one interview", ROUNDS, files, |file, key| {
        drop(opened(file, key).load(500))
    });
    commits(files);
}

fn opened(file: &Path, key: Option<&Key>) -> Store {
    Store::open_read_only_by(file, key).expect("opens")
}

fn stats(file: &Path, key: Option<&Key>) {
    let gathering = opened(file, key).measure(
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
    assert!(gathering.expect("reads").compare().interviews() > 0);
}

type Files<'a> = [(&'a Path, Option<&'a Key>); 2];

/// The one and the other in turn, so that what else the machine does falls on both.
fn pair(name: &str, rounds: usize, files: Files<'_>, mut work: impl FnMut(&Path, Option<&Key>)) {
    let mut both = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for (times, (file, key)) in both.iter_mut().zip(files) {
            let began = Instant::now();
            work(file, key);
            times.push(began.elapsed());
        }
    }
    let [mut plain, mut encrypted] = both;
    report(name, &mut plain, None);
    report(name, &mut encrypted, Some(&plain));
}

fn commits(files: Files<'_>) {
    let mut stores = files.map(|(file, key)| {
        let mut store = Store::open_by(file, key).expect("opens");
        store.writable().expect("may write");
        store
    });
    let question = stores[0].load(1).expect("there").set.perspectives[0].questions[0]
        .id
        .clone();
    let mut both = [Vec::new(), Vec::new()];
    for count in 0..COMMITS {
        let text = "難".repeat(1 + count % 400);
        for (times, store) in both.iter_mut().zip(&mut stores) {
            let answer = Answer {
                state: State::Answered,
                text: text.clone(),
                ..Answer::default()
            };
            let record = Record::Answer {
                question: question.clone(),
                answer,
            };
            let began = Instant::now();
            store.commit(1, 0, &[record]).expect("kept");
            times.push(began.elapsed());
        }
        // As fast as somebody types in a hurry; without a rest the disk is what is measured.
        std::thread::sleep(Duration::from_millis(2));
    }
    let [mut plain, mut encrypted] = both;
    report("a commit", &mut plain, None);
    report("a commit", &mut encrypted, Some(&plain));
}

fn times(rounds: usize, mut work: impl FnMut()) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..rounds {
        let began = Instant::now();
        work();
        times.push(began.elapsed());
    }
    times
}

/// Median and 99th percentile; against the plain one (sorted), where there is one.
fn report(name: &str, times: &mut [Duration], plain: Option<&[Duration]>) {
    times.sort();
    let (median, late) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    let against = plain.map_or("plain".to_string(), |plain| {
        let ratio = median.as_secs_f64() / plain[plain.len() / 2].as_secs_f64();
        format!("encrypted, {ratio:.2} times")
    });
    println!("{name}: median {median:.2?}, p99 {late:.2?} ({against})");
}
