//! What the store costs on the typing path, and what opening a large database costs.
//!
//! `cargo bench --bench store`. The large database: 1,000 interviews of 28 answers with their
//! revisions, probes and times.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use divan::Bencher;
use kikitori::app::{App, Theme};
use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind, Moment};
use kikitori::dialogue::question::*;
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record};
use kikitori::listening::Judge;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::{SaveState, Store};
use kikitori::tui::sheet::Sheet;
use kikitori::tui::{theme::Styles, view};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

const INTERVIEWS: usize = 1_000;
const QUESTIONS: usize = 28;

fn main() {
    divan::main();
    if let Some((folder, _)) = LARGE.get() {
        std::fs::remove_dir_all(folder.path()).expect("removed");
    }
}

fn question(number: usize) -> Question {
    Question {
        id: format!("biz.question{number}"),
        sheet_box: None,
        kind: Kind::Text,
        topic: "強み".into(),
        ask: "お客様が御社を選び続けている理由は、何だとお考えですか。".into(),
        hint: None,
        minutes: 4,
        expects: vec![Facet::Example],
        enough: 1,
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: vec![],
    }
}

fn set() -> QuestionSet {
    let questions = (0..QUESTIONS).map(question).collect();
    let perspective = Perspective {
        id: "biz".into(),
        title: "事業への着目".into(),
        short: None,
        questions,
    };
    QuestionSet {
        id: "locaben".into(),
        edition: "2026.1".into(),
        language: Lang::Ja,
        title: "ローカルベンチマーク".into(),
        minutes: 120,
        perspectives: vec![perspective],
    }
}

fn header(company: usize) -> Header {
    Header {
        id: uuid::Uuid::now_v7().to_string(),
        company: Company {
            name: format!("会社{company}"),
            ..Company::default()
        },
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: "佐藤".into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 0,
        finished: None,
        demo: false,
    }
}

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

/// All that one interview leaves: an answer of about 100 characters a question, its revision, two
/// intervals, and a probe with a reply for every other one.
fn told() -> Vec<Record> {
    let mut records = Vec::new();
    for number in 0..QUESTIONS {
        let id = question(number).id;
        let text = "難削材の切削。他社が断った部品を三週間で納めた。".repeat(4);
        let seq = u32::try_from(number).unwrap_or(0) * 2;
        records.push(answered(&id, text.clone()));
        records.push(Record::Revision {
            question: id.clone(),
            follow_up: None,
            author: "佐藤".into(),
            text: text.clone(),
        });
        records.push(interval(seq + 1, &id, Some(ClosedBy::Leave)));
        records.push(interval(seq + 2, &id, Some(ClosedBy::Leave)));
        if number % 2 == 0 {
            let answer = text.chars().take(40).collect::<String>();
            records.push(Record::FollowUp(FollowUp {
                question: id.clone(),
                ordinal: 1,
                facet: Some(Facet::Example),
                generic: None,
                probe: "具体的には".into(),
                offered: 0,
                outcome: Outcome::Asked,
                asked: Some(0),
                answered: Some(0),
                answer: answer.clone(),
                characters: 40,
            }));
            let author = "佐藤".into();
            records.push(Record::Revision {
                question: id,
                follow_up: Some(1),
                author,
                text: answer,
            });
        }
    }
    records
}

fn fresh() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(&folder.path().join("interviews.db")).expect("opens");
    store.writable().expect("writes");
    (folder, store)
}

/// The large database, made once.
static LARGE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();

fn large() -> &'static Path {
    let (_, file) = LARGE.get_or_init(|| {
        let (folder, mut store) = fresh();
        let records = told();
        for company in 0..INTERVIEWS {
            let number = store.begin(&header(company), &set()).expect("begins");
            store
                .commit(number, company as i64, &records)
                .expect("commits");
        }
        let file = store.file().to_path_buf();
        (folder, file)
    });
    file
}

/// One commit for each key: the answer grows by a character, the running interval goes on.
fn commit(bencher: Bencher<'_, '_>, bytes: usize) {
    let (_folder, mut store) = fresh();
    let number = store.begin(&header(1), &set()).expect("begins");
    let id = question(1).id;
    let mut length = bytes / 3;
    bencher
        .with_inputs(|| {
            length += 1;
            let text = "あ".repeat(length.min(21_800));
            [answered(&id, text), interval(1, &id, None)]
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
    let (_folder, mut store) = fresh();
    let number = store.begin(&header(1), &set()).expect("begins");
    let id = question(1).id;
    let mut length = 0;
    bencher
        .with_inputs(|| {
            std::thread::sleep(PACE);
            length += 1;
            [answered(&id, "あ".repeat(100 + length))]
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
    let (_folder, mut store) = fresh();
    let (told, changes) = std::sync::mpsc::channel();
    store.on_change(Box::new(move || told.send(()).unwrap_or_default()));
    let number = store.begin(&header(1), &set()).expect("begins");
    let records = [answered(&question(1).id, "あ".repeat(100))];
    bencher.bench_local(|| {
        store.commit(number, 0, &records).expect("commits");
        while store.save_state() != SaveState::Synced {
            changes.recv().expect("told");
        }
    });
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn open_large_until_listed(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(large).bench_local_values(|file| {
        let store = Store::open(file).expect("opens");
        assert_eq!(store.list().expect("lists").len(), INTERVIEWS);
        store
    });
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn open_large_until_writable(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(large).bench_local_values(|file| {
        let mut store = Store::open(file).expect("opens");
        store.writable().expect("writes");
        store
    });
}

/// From nothing to the home screen with 1,000 interviews: words, sets, database, list, frame.
#[divan::bench(sample_count = 30, sample_size = 1)]
fn start_to_home(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(large).bench_local_values(|file| {
        let locale = Locale::new(Lang::Ja, None).0;
        let library = Library::load(None);
        let store = Store::open(file).expect("opens");
        let now = Moment::default();
        let mut app = App::new(locale, Judge::in_year(2026), (80, 24), now);
        app.home.set_rows(store.list().expect("lists"));
        let options = TerminalOptions {
            viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)),
        };
        let backend = CrosstermBackend::new(std::io::sink());
        let mut terminal = Terminal::with_options(backend, options).expect("a terminal");
        let styles = Styles {
            theme: Theme::Dark,
            colour: true,
        };
        terminal
            .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(&app, styles, sheet)))
            .expect("a frame");
        (store, library)
    });
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn list_large(bencher: Bencher<'_, '_>) {
    let store = Store::open_read_only(large()).expect("opens");
    bencher.bench_local(|| store.list().expect("lists"));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn load_one_of_many(bencher: Bencher<'_, '_>) {
    let mut store = Store::open_read_only(large()).expect("opens");
    bencher.bench_local(|| store.load(500).expect("loads"));
}
