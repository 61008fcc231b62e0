//! What the store costs on the typing path, and opening a database of many interviews.
//!
//! `cargo bench --bench store`; `made/mod.rs` makes the interviews, `KIKITORI_BENCH_LARGE=1` adds
//! 100,000 of them.

mod made;

use std::time::Duration;

use divan::Bencher;
use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::record::Record;
use kikitori::store::{SaveState, Store};

fn main() {
    divan::main();
}

/// The question that is answered.
const QUESTION: &str = "biz.strengths";

fn answered(question: &str, text: String) -> Record {
    let answer = Answer {
        state: State::Answered,
        characters: text.chars().count() as u64,
        text,
        thin: Some(false),
        author: "佐藤".into(),
        ..Answer::default()
    };
    Record::Answer {
        question: question.into(),
        answer,
    }
}

fn interval(seq: u32, question: &str, closed_by: Option<ClosedBy>) -> Record {
    Record::Interval(Interval {
        seq,
        question: question.into(),
        follow_up: None,
        kind: IntervalKind::Active,
        started: 0,
        length: 200_000,
        closed_by,
        typed: false,
    })
}

fn fresh() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(&folder.path().join("interviews.db")).expect("opens");
    store.writable().expect("writes");
    (folder, store)
}

/// An interview that was just begun.
fn begun() -> (tempfile::TempDir, Store, i64) {
    let (folder, mut store) = fresh();
    let set = made::set();
    let header = made::interview(1, &set).stored.header;
    let number = store.begin(&header, &set).expect("begins");
    (folder, store, number)
}

/// One commit for each key: the answer grows by a character, the running interval goes on.
fn commit(bencher: Bencher<'_, '_>, bytes: usize) {
    let (_folder, mut store, number) = begun();
    let mut length = bytes / 3;
    bencher
        .with_inputs(|| {
            length += 1;
            let text = "あ".repeat(length.min(21_800));
            [answered(QUESTION, text), interval(1, QUESTION, None)]
        })
        .bench_local_values(|records| store.commit(number, 0, &records).expect("commits"));
}

#[divan::bench(sample_count = 2000, sample_size = 1)]
fn commit_100_characters(bencher: Bencher<'_, '_>) {
    commit(bencher, 300);
}

#[divan::bench(sample_count = 2000, sample_size = 1)]
fn commit_60_kilobytes(bencher: Bencher<'_, '_>) {
    commit(bencher, 60_000);
}

/// Between two keys, so that the caches are as cold as when somebody types.
const PACE: Duration = Duration::from_millis(30);

/// The words of one key, at the pace of somebody who types.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn commit_100_characters_paced(bencher: Bencher<'_, '_>) {
    let (_folder, mut store, number) = begun();
    let mut length = 0;
    bencher
        .with_inputs(|| {
            std::thread::sleep(PACE);
            length += 1;
            [answered(QUESTION, "あ".repeat(100 + length))]
        })
        .bench_local_values(|records| store.commit(number, 0, &records).expect("commits"));
}

/// The floor under it: the least that SQLite does for one row in a transaction of its own, in a log
/// that is not synced, with statements prepared once.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn one_row_by_sqlite_alone_paced(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plain.db");
    let connection = rusqlite::Connection::open(file).expect("opens");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0; \
             CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT NOT NULL); \
             INSERT INTO answer VALUES (1, '');",
        )
        .expect("made");
    let [mut begin, mut update, mut commit] = [
        "BEGIN IMMEDIATE",
        "UPDATE answer SET text = ?1 WHERE id = 1",
        "COMMIT",
    ]
    .map(|sql| connection.prepare(sql).expect("prepared"));
    let mut length = 0;
    bencher
        .with_inputs(|| {
            std::thread::sleep(PACE);
            length += 1;
            "あ".repeat(100 + length)
        })
        .bench_local_values(|text| {
            begin.execute([]).expect("begun");
            update.execute([text]).expect("updated");
            commit.execute([]).expect("committed");
        });
}

/// From a commit until it is on the disk.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn commit_until_synced(bencher: Bencher<'_, '_>) {
    let (_folder, mut store, number) = begun();
    let (told, changes) = std::sync::mpsc::channel();
    store.on_change(Box::new(move || told.send(()).unwrap_or_default()));
    let records = [answered(QUESTION, "あ".repeat(100))];
    bencher.bench_local(|| {
        store.commit(number, 0, &records).expect("commits");
        while store.save_state() != SaveState::Synced {
            changes.recv().expect("told");
        }
    });
}

/// All that one interview leaves, at once.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn commit_a_whole_interview(bencher: Bencher<'_, '_>) {
    let (_folder, mut store, number) = begun();
    let records = made::records(1, &made::set());
    bencher.bench_local(|| store.commit(number, 0, &records).expect("commits"));
}

#[divan::bench(args = made::sizes(), sample_count = 30, sample_size = 1)]
fn open(bencher: Bencher<'_, '_>, size: usize) {
    let file = made::database(size);
    bencher.bench_local(|| Store::open_read_only(&file).expect("opens"));
}

#[divan::bench(args = made::sizes(), sample_count = 100, sample_size = 1)]
fn load_one_of_many(bencher: Bencher<'_, '_>, size: usize) {
    let mut store = Store::open_read_only(&made::database(size)).expect("opens");
    let number = (size / 2) as i64;
    bencher.bench_local(|| store.load(number).expect("loads"));
}
