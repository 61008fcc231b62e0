//! What the program takes with very many interviews, command by command, each in a process of its
//! own: processor time of its first thread, which others of the machine do not change, and memory.
//!
//! `cargo bench --bench scale [-- --write docs/performance.md]`; `made/mod.rs` makes the interviews,
//! `KIKITORI_BENCH_LARGE=1` adds 100,000 of them. `--write` replaces what stands between the marks
//! `<!-- scale -->` and `<!-- /scale -->` in the file.

#![expect(clippy::disallowed_macros, reason = "a bench reports")]

mod made;

use std::path::Path;
use std::process::Command;

use kikitori::app::{Action, Edit, Msg, What, update};
use kikitori::store::Store;
use made::gauge::{Ran, on_the_processor, run};
use made::screen::{self, NOW};

const MARKS: [&str; 2] = ["<!-- scale -->\n", "<!-- /scale -->"];

/// A row of the table: what, and a cell for each size.
type Row = (&'static str, Vec<String>);

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let file = arguments.iter().position(|it| it == "--write");
    let file = file.and_then(|at| arguments.get(at + 1));
    let sizes = made::sizes();
    let columns: Vec<Vec<Row>> = sizes.iter().map(|size| column(*size)).collect();
    let mut rows: Vec<Row> = Vec::new();
    for (name, cells) in columns.into_iter().flatten() {
        match rows.iter_mut().find(|(known, _)| *known == name) {
            Some((_, row)) => row.extend(cells),
            None => rows.push((name, cells)),
        }
    }
    let heads = sizes.iter().map(|it| format!(" {} |", grouped(*it as u64)));
    let mut table = format!("| interviews |{}\n", heads.collect::<String>());
    table.push_str(&format!("|---|{}\n", "---|".repeat(sizes.len())));
    for (name, cells) in rows {
        table.push_str(&format!("| {name} | {} |\n", cells.join(" | ")));
    }
    print!("{table}");
    if let Some(file) = file {
        let text = std::fs::read_to_string(file).expect("is there");
        let (before, rest) = text.split_once(MARKS[0]).expect("has the first mark");
        let (_, after) = rest.split_once(MARKS[1]).expect("has the last mark");
        let text = [before, MARKS[0], &table, MARKS[1], after].concat();
        std::fs::write(file, text).expect("written");
    }
}

fn column(size: usize) -> Vec<Row> {
    let database = &made::database(size);
    let folder = tempfile::tempdir().expect("a folder");
    let out = |name: &str| folder.path().join(name);
    let ran = |arguments: &[&str]| {
        let mut command = kikitori(folder.path(), database);
        run(command.args(arguments), &out("out"))
    };
    let path = |name: &str| out(name).display().to_string();
    let bytes = std::fs::metadata(database).expect("is there").len();
    let mut rows = vec![(
        "database",
        vec![format!(
            "{} MB, {:.1} KB an interview",
            grouped(bytes / 1_000_000),
            bytes as f64 / 1000.0 / size as f64
        )],
    )];
    let mut tell = |name, cell: String| rows.push((name, vec![cell]));
    tell("`list`", told(&ran(&["list"])));
    tell("`list --json`", told(&ran(&["list", "--json"])));
    tell(
        "`export -o FILE.jsonl`",
        told(&ran(&["export", "-o", &path("a.jsonl")])),
    );
    tell(
        "`export -o FILE.csv`",
        told(&ran(&["export", "-o", &path("a.csv")])),
    );
    let stats = ran(&["stats", "--json"]);
    let floor = sums(database);
    let ratio = stats.first / floor;
    tell("`stats --json`", format!("{}, {ratio:.2}×", told(&stats)));
    tell("its sums by SQLite alone", seconds(floor));
    made::lines(&out("b.jsonl"), 0..size);
    let mut import = kikitori(folder.path(), &out("new.db"));
    let import = run(import.args(["import", &path("b.jsonl")]), &out("out"));
    let floor = copied(database, &out("copy.db"));
    let speed = grouped((size as f64 / (import.first / 1000.0)) as u64);
    let ratio = import.first / floor;
    tell(
        "`import FILE.jsonl`",
        format!("{}, {speed} a second, {ratio:.2}×", told(&import)),
    );
    tell("its rows by SQLite alone", seconds(floor));
    tell(
        "a key in the search field of the home screen",
        format!("{:.1} ms", searched(database)),
    );
    rows
}

fn kikitori(home: &Path, database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kikitori"));
    command
        .env_clear()
        .env("HOME", home)
        .env("LANG", "ja_JP.UTF-8");
    command
        .arg("--no-passphrase")
        .arg("--database")
        .arg(database);
    command
}

fn told(ran: &Ran) -> String {
    format!(
        "{}, {:.0} MB",
        seconds(ran.first),
        ran.memory as f64 / 1024.0
    )
}

/// Milliseconds as seconds, to be read.
fn seconds(milliseconds: f64) -> String {
    format!("{:.2} s", milliseconds / 1000.0)
}

fn grouped(number: u64) -> String {
    match number {
        ..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

/// Milliseconds of the processor that the floor under `stats` takes, the least of three.
fn sums(database: &Path) -> f64 {
    let once = || {
        let before = on_the_processor();
        let connection = rusqlite::Connection::open(database).expect("opens");
        for sql in made::SUMS {
            let mut statement = connection.prepare(sql).expect("SQL");
            let rows = statement.query_map([], |row| row.get::<_, String>(0));
            assert!(rows.expect("runs").all(|it| it.is_ok()));
        }
        on_the_processor() - before
    };
    (0..3).map(|_| once()).fold(f64::MAX, f64::min)
}

/// Tables in an order in which each finds what it names.
const TABLES: [&str; 17] = [
    "company",
    "question_set",
    "question",
    "interview",
    "answer",
    "follow_up",
    "interval",
    "revision",
    "tag",
    "remark",
    "stage",
    "review",
    "opinion",
    "elsewhere",
    "extra",
    "event",
    "summary",
];

/// Milliseconds of the processor that the floor under `import` takes: the rows of a database, as they
/// are, into another one, in one transaction, and from the log into the file.
fn copied(database: &Path, new: &Path) -> f64 {
    let mut store = Store::open(new).expect("opens");
    store.writable().expect("may write");
    drop(store);
    let before = on_the_processor();
    let connection = rusqlite::Connection::open(new).expect("opens");
    let database = database.to_str().expect("text");
    connection
        .execute("ATTACH ?1 AS made", [database])
        .expect("there");
    let log = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; \
        PRAGMA wal_autocheckpoint = 0; BEGIN IMMEDIATE;";
    connection.execute_batch(log).expect("begun");
    for table in TABLES {
        let sql = format!("INSERT OR REPLACE INTO main.{table} SELECT * FROM made.{table}");
        connection.execute(&sql, []).expect("copied");
    }
    connection.execute_batch("COMMIT").expect("committed");
    drop(connection);
    on_the_processor() - before
}

/// Milliseconds of the processor from a key to its frame, on average.
fn searched(database: &Path) -> f64 {
    let desk = screen::desk(Store::open_read_only(database).expect("opens"));
    let (mut app, mut terminal) = (screen::app(), screen::terminal());
    desk.list(&mut app.home, usize::MAX).expect("read");
    let typed = ["き", "た", "か", "み"].map(|it| What::Insert(it.into()));
    let deleted = std::iter::repeat_n(What::Do(Action::Edit(Edit::Backspace)), typed.len());
    let keys: Vec<What> = typed.into_iter().chain(deleted).collect();
    // The system counts in steps of some milliseconds: many keys together.
    const KEYS: usize = 200;
    let before = on_the_processor();
    for what in keys.iter().cycle().take(KEYS).cloned() {
        update(&mut app, Msg { moment: NOW, what });
        screen::draw(&app, &mut terminal);
    }
    (on_the_processor() - before) / KEYS as f64
}
