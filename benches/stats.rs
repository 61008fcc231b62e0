//! What comparing many interviews costs, beside the floor under it: the same figures summed over the
//! same rows by plain SQL, without a median.
//!
//! `cargo bench --bench stats`; `made/mod.rs` makes the interviews, `KIKITORI_BENCH_LARGE=1` adds
//! 100,000 of them. Memory is measured by `cargo bench --bench scale`.

mod made;

use divan::Bencher;
use kikitori::measure::{By, Gathering, Head};
use kikitori::store::Store;
use made::{ANSWERS, database, sizes};

fn main() {
    divan::main();
}

#[divan::bench(args = sizes(), sample_count = 9, sample_size = 1)]
fn stats(bencher: Bencher<'_, '_>, size: usize) {
    let file = database(size);
    bencher.bench_local(|| {
        let store = Store::open_read_only(&file).expect("opens");
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
        let comparison = gathering.expect("reads").compare();
        assert_eq!(comparison.interviews(), size);
    });
}

#[divan::bench(args = sizes(), sample_count = 5, sample_size = 1)]
fn sums_by_sqlite_alone(bencher: Bencher<'_, '_>, size: usize) {
    let file = database(size);
    bencher.bench_local(|| {
        let connection = rusqlite::Connection::open(&file).expect("opens");
        for sql in made::SUMS {
            let mut statement = connection.prepare(sql).expect("SQL");
            let rows = statement.query_map([], |row| row.get::<_, String>(0));
            assert!(rows.expect("runs").filter(Result::is_ok).count() >= ANSWERS);
        }
    });
}
