//! Interviews from a file of JSON lines.

use std::path::Path;
use std::sync::OnceLock;

use kikitori::store::{Store, Twice};
use kikitori::transfer::line::Lines;
use kikitori::transfer::{Intake, Refused, take_in};

use super::given;

/// What is taken in is clean and comes out again as it is kept.
pub fn lines(data: &[u8]) {
    let mut store = empty("first.db");
    if !taken_in(&mut store, data) {
        return;
    }
    let out = written(&store);
    let mut second = empty("second.db");
    assert!(taken_in(&mut second, &out), "{}", given::text(&out));
    let again = written(&second);
    assert_eq!(given::text(&again), given::text(&out));
}

/// Whether it was; if not, it is said why.
fn taken_in(store: &mut Store, lines: &[u8]) -> bool {
    let file = given::file("interviews.jsonl", lines);
    let intake = Intake {
        library: given::library(),
        twice: Twice::Keep,
        judge: None,
        now: 1_795_324_323_123,
    };
    match take_in(store, &file, &intake, &mut |_| {}) {
        Ok(done) => {
            given::all_said(&done.remarks);
            true
        }
        Err(Refused(failures)) => {
            assert!(!failures.is_empty());
            given::all_said(&failures);
            false
        }
    }
}

fn written(store: &Store) -> Vec<u8> {
    let mut numbers: Vec<i64> = store
        .list()
        .expect("read")
        .iter()
        .map(|it| it.number)
        .collect();
    numbers.sort_unstable();
    let (mut out, mut lines) = (Vec::new(), Lines::default());
    let write = |whole: &kikitori::dialogue::record::Whole| {
        let header = &whole.stored.header;
        given::clean(&header.company.name);
        given::clean(&header.interviewer);
        for (question, answer) in &whole.stored.answers {
            given::clean(question);
            given::clean(&answer.text);
            given::clean(&answer.note);
            given::clean(&answer.author);
        }
        lines.write(&mut out, whole).expect("written");
        Ok(())
    };
    store.each_whole(&numbers, write).expect("read");
    out
}

/// A new database. Its schema is made once and copied.
fn empty(name: &str) -> Store {
    static EMPTY: OnceLock<Vec<u8>> = OnceLock::new();
    let open = |file: &Path| {
        let mut store = Store::open(file).map_err(|it| it.failure).expect("opens");
        store.writable().expect("may be written");
        store
    };
    let made = EMPTY.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("k.db");
        drop(open(&file));
        std::fs::read(file).expect("read")
    });
    for ending in ["-wal", "-shm", ".lock"] {
        let _ = std::fs::remove_file(given::folder().join(format!("{name}{ending}")));
    }
    open(&given::file(name, made))
}
