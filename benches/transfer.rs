//! What it costs to hand interviews on: out as JSON lines, in again, out as CSV.
//!
//! `cargo bench --bench transfer`; `made/mod.rs` makes the interviews, `KIKITORI_BENCH_LARGE=1` adds
//! 100,000 of them. Memory is measured by `cargo bench --bench scale`.

mod made;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use kikitori::dialogue::record::Whole;
use kikitori::question_file::Library;
use kikitori::store::{Store, Twice};
use kikitori::transfer::{Intake, cells::Cells, line::Lines, table, take_in};
use made::{database, sizes};

fn main() {
    divan::main();
}

/// So many bytes were written.
#[derive(Default)]
struct Written(usize);

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn exported(store: &Store) -> usize {
    let (mut bytes, mut lines) = (0, Lines::default());
    let line = |whole: &Whole| {
        let mut line = Vec::with_capacity(32 * 1024);
        lines.write(&mut line, whole).expect("written");
        line
    };
    let numbers = store.numbers(false).expect("read");
    store
        .each_made(&numbers, line, |line| {
            bytes += line.len();
            Ok(())
        })
        .expect("read");
    bytes
}

#[divan::bench(args = sizes(), sample_count = 3, sample_size = 1)]
fn export_lines(bencher: Bencher<'_, '_>, size: usize) {
    let store = Store::open_read_only(&database(size)).expect("opens");
    let bytes = BytesCount::new(exported(&store));
    bencher.counter(bytes).bench_local(|| exported(&store));
}

#[divan::bench(args = sizes(), sample_count = 3, sample_size = 1)]
fn export_csv(bencher: Bencher<'_, '_>, size: usize) {
    let store = Store::open_read_only(&database(size)).expect("opens");
    let numbers = store.numbers(false).expect("read");
    bencher.bench_local(|| {
        let mut out = Written::default();
        let mut cells = Cells::begin(&mut out, false).expect("written");
        let each = |whole: &Whole| {
            for row in table::long(&whole.stored) {
                let row = row.cells().map(|it| it.text());
                cells.row(&row).expect("written");
            }
            Ok(())
        };
        store.each_whole(&numbers, each).expect("read");
    });
}

#[divan::bench(args = sizes(), sample_count = 3, sample_size = 1)]
fn list(bencher: Bencher<'_, '_>, size: usize) {
    let store = Store::open_read_only(&database(size)).expect("opens");
    bencher.counter(ItemsCount::new(size)).bench_local(|| {
        let numbers = store.numbers(false).expect("read");
        let listed = store.each_listed(&numbers, |_| Ok(true));
        listed.expect("read");
    });
}

/// Items a second are interviews a second.
#[divan::bench(args = sizes(), sample_count = 3, sample_size = 1)]
fn import_lines(bencher: Bencher<'_, '_>, size: usize) {
    let library = Library::load(None);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("interviews.jsonl");
    made::lines(&file, 0..size);
    let intake = Intake {
        library: &library,
        twice: Twice::Keep,
        judge: None,
        now: 0,
    };
    bencher
        .counter(ItemsCount::new(size))
        .with_inputs(|| {
            let folder = tempfile::tempdir().expect("a folder");
            let store = Store::open(&folder.path().join("new.db")).expect("opens");
            (folder, store)
        })
        .bench_local_values(|(folder, mut store)| {
            let done = take_in(&mut store, &file, &intake, &mut |_| {}).expect("taken in");
            assert_eq!(done.taken.new, size);
            (folder, store)
        });
}
