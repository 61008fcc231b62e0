//! What it costs to hand interviews on: out as JSON lines, in again, out as CSV.
//!
//! `cargo bench --bench transfer`. 10,000 interviews of 26 answers of 29 to 174 characters, each with
//! its time; every third with a probe and its reply, every fourth with an earlier wording, every
//! fifth with tags.

use std::path::PathBuf;
use std::sync::OnceLock;

use divan::Bencher;
use divan::counter::BytesCount;
use kikitori::dialogue::question::QuestionSet;
use kikitori::question_file::Library;
use kikitori::store::{Store, Twice};
use kikitori::transfer::{Intake, cells::Cells, line::Lines, table, take_in};
use serde_json::json;

const INTERVIEWS: usize = 10_000;
const ANSWERS: usize = 26;

fn main() {
    divan::main();
    if let Some(made) = MADE.get() {
        std::fs::remove_dir_all(made.folder.path()).expect("removed");
    }
}

/// A database with all interviews, and the file they came from.
struct Made {
    folder: tempfile::TempDir,
    database: PathBuf,
    file: PathBuf,
    library: Library,
}

static MADE: OnceLock<Made> = OnceLock::new();

fn made() -> &'static Made {
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let library = Library::load(None);
        let set = &library.get("locaben").expect("built in").set;
        let lines: String = (0..INTERVIEWS).map(|number| line(number, set)).collect();
        let told = folder.path().join("told.jsonl");
        std::fs::write(&told, lines).expect("written");
        let database = folder.path().join("interviews.db");
        let mut store = Store::open(&database).expect("opens");
        taken(&mut store, &told, &library);
        let file = folder.path().join("interviews.jsonl");
        std::fs::write(&file, exported(&store)).expect("written");
        Made {
            folder,
            database,
            file,
            library,
        }
    })
}

fn line(number: usize, set: &QuestionSet) -> String {
    let sentence = "難削材の切削。他社が断った部品を、試作から三週間で納めた。";
    let questions = set.questions().filter(|it| it.kind.is_judged());
    let answers: Vec<_> = questions
        .take(ANSWERS)
        .enumerate()
        .map(|(at, question)| {
            let mut answer = json!({
                "question": question.id,
                "answer": sentence.repeat(1 + (number * 31 + at * 7) % 6),
                "seconds": 180 + at,
                "thin": at % 3 == 0,
            });
            if at % 3 == 0 {
                answer["missing"] = json!(["time"]);
                let probe = "それは何年頃のことですか。";
                let reply = "三年前の春です。社長が替わった年でした。";
                answer["follow_ups"] = json!([{"facet": "time", "probe": probe, "answer": reply}]);
            }
            if at % 4 == 0 {
                let first =
                    json!({"at": "2026-11-22T05:12:03Z", "author": "佐藤", "text": sentence});
                answer["wordings"] = json!([first]);
            }
            if at % 5 == 0 {
                answer["tags"] = json!(["人", "承継"]);
            }
            answer
        })
        .collect();
    let company = json!({"name": format!("会社{}", number / 2), "employees": 28});
    let line = json!({
        "company": company, "visit": number % 2 + 1, "interviewer": "佐藤",
        "started": 1_795_324_323_123_i64 + number as i64, "answers": answers,
    });
    format!("{line}\n")
}

fn taken(store: &mut Store, file: &std::path::Path, library: &Library) {
    let intake = Intake {
        library,
        twice: Twice::Keep,
        judge: None,
        now: 0,
    };
    let done = take_in(store, file, &intake, &mut |_| {}).expect("taken in");
    assert_eq!(done.taken.new, INTERVIEWS);
}

fn numbers() -> Vec<i64> {
    (1..=INTERVIEWS as i64).collect()
}

fn exported(store: &Store) -> Vec<u8> {
    let (mut out, mut lines) = (Vec::with_capacity(256 << 20), Lines::default());
    let line = |whole: &kikitori::dialogue::record::Whole| {
        let mut line = Vec::with_capacity(32 * 1024);
        lines.write(&mut line, whole).expect("written");
        line
    };
    store
        .each_made(&numbers(), line, |line| {
            out.extend_from_slice(&line);
            Ok(())
        })
        .expect("read");
    out
}

fn size(file: &std::path::Path) -> BytesCount {
    BytesCount::new(std::fs::metadata(file).expect("there").len())
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn export_lines(bencher: Bencher<'_, '_>) {
    let made = made();
    let store = Store::open_read_only(&made.database).expect("opens");
    bencher
        .counter(size(&made.file))
        .bench_local(|| exported(&store));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn export_csv(bencher: Bencher<'_, '_>) {
    let made = made();
    let store = Store::open_read_only(&made.database).expect("opens");
    bencher.bench_local(|| {
        let mut out = Vec::new();
        let mut cells = Cells::begin(&mut out, false).expect("written");
        let each = |whole: &kikitori::dialogue::record::Whole| {
            for row in table::long(&whole.stored) {
                let row = row.cells().map(|it| it.text());
                cells.row(&row).expect("written");
            }
            Ok(())
        };
        store.each_whole(&numbers(), each).expect("read");
    });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_lines(bencher: Bencher<'_, '_>) {
    let made = made();
    bencher
        .counter(size(&made.file))
        .with_inputs(|| {
            let folder = tempfile::tempdir().expect("a folder");
            let store = Store::open(&folder.path().join("new.db")).expect("opens");
            (folder, store)
        })
        .bench_local_values(|(folder, mut store)| {
            taken(&mut store, &made.file, &made.library);
            (folder, store)
        });
}
