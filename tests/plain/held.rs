//! The program in a home of its own, by a pipe: lines go in, lines come out, the database is read.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Nothing takes this long; a test that waits longer has failed.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Home {
    pub folder: tempfile::TempDir,
    pub lang: &'static str,
}

/// How a run ended, and all it said on standard output and standard error.
pub struct Ended {
    pub status: ExitStatus,
    pub out: String,
    pub err: String,
}

pub fn home(lang: &'static str) -> Home {
    let folder = tempfile::tempdir().expect("a folder");
    Home { folder, lang }
}

impl Home {
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("plain.db")
    }

    pub fn start(&self, args: &[&str]) -> Held {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kikitori"))
            .args(args)
            .args(["--plain", "--lang", self.lang, "--database"])
            .arg(self.database())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("KIKITORI_NO_PASSPHRASE", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        let (sender, lines) = channel();
        let (errors, err) = channel();
        let out = child.stdout.take().expect("piped");
        std::thread::spawn(move || read_lines(out, |line| sender.send(line).is_ok()));
        let error = child.stderr.take().expect("piped");
        std::thread::spawn(move || read_lines(error, |line| errors.send(line).is_ok()));
        Held {
            input: child.stdin.take(),
            child,
            lines,
            err,
            out: String::new(),
        }
    }

    /// Runs with all of `script` on standard input.
    pub fn run(&self, args: &[&str], script: &[u8]) -> Ended {
        let mut held = self.start(args);
        held.input
            .as_mut()
            .expect("open")
            .write_all(script)
            .unwrap_or(());
        held.end()
    }

    /// The rows of a query, each value as text; NULL is `-`.
    pub fn rows(&self, query: &str) -> Vec<Vec<String>> {
        rows_of(&self.database(), query)
    }

    /// The one value of a query.
    pub fn value(&self, query: &str) -> String {
        let rows = self.rows(query);
        assert!(rows.len() == 1 && rows[0].len() == 1, "{query}: {rows:?}");
        rows[0][0].clone()
    }

    /// An answer of an interview: its state and its words.
    pub fn answer(&self, interview: i64, question: &str) -> (String, String) {
        let row = &self.rows(&format!(
            "SELECT state, answer FROM answers
             WHERE interview = {interview} AND question = '{question}'"
        ))[0];
        (row[0].clone(), row[1].clone())
    }
}

/// The rows of a query to this database, each value as text; NULL is `-`.
pub fn rows_of(database: &Path, query: &str) -> Vec<Vec<String>> {
    use rusqlite::types::ValueRef;
    let connection = rusqlite::Connection::open(database).expect("opens");
    let mut statement = connection.prepare(query).expect("a query");
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let value = |at| {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => "-".to_string(),
                ValueRef::Integer(it) => it.to_string(),
                ValueRef::Real(it) => it.to_string(),
                ValueRef::Text(it) | ValueRef::Blob(it) => {
                    String::from_utf8(it.to_vec()).expect("text")
                }
            })
        };
        (0..columns).map(value).collect()
    });
    rows.expect("runs").map(|row| row.expect("a row")).collect()
}

fn read_lines(from: impl Read, mut send: impl FnMut(String) -> bool) {
    for line in BufReader::new(from).split(b'\n') {
        let line = String::from_utf8(line.expect("reads")).expect("says UTF-8");
        if !send(line) {
            break;
        }
    }
}

/// The program, listening.
pub struct Held {
    input: Option<ChildStdin>,
    pub child: Child,
    lines: Receiver<String>,
    err: Receiver<String>,
    out: String,
}

impl Held {
    pub fn tell(&mut self, line: &str) {
        let input = self.input.as_mut().expect("open");
        writeln!(input, "{line}").expect("listens");
    }

    /// Waits for a line with these words.
    pub fn hear(&mut self, words: &str) {
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => {
                    self.out.push_str(&format!("{line}\n"));
                    if line.contains(words) {
                        return;
                    }
                }
                Err(_) => panic!("{words:?} was not said; but:\n{}", self.out),
            }
        }
    }

    /// Waits for a line with these words on standard error.
    pub fn hear_error(&mut self, words: &str) {
        loop {
            let line = self.err.recv_timeout(PATIENCE).expect("an error is said");
            if line.contains(words) {
                return;
            }
        }
    }

    /// Lets the clock, which counts milliseconds, count at least one.
    pub fn a_moment(&self) {
        std::thread::sleep(Duration::from_millis(3));
    }

    /// Ends the input and waits for the program to end.
    pub fn end(mut self) -> Ended {
        self.input = None;
        let mut out = std::mem::take(&mut self.out);
        while let Ok(line) = self.lines.recv_timeout(PATIENCE) {
            out.push_str(&format!("{line}\n"));
        }
        let mut err = String::new();
        while let Ok(line) = self.err.recv_timeout(PATIENCE) {
            err.push_str(&format!("{line}\n"));
        }
        let status = self.child.wait().expect("ends");
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{out}");
        Ended { status, out, err }
    }
}
