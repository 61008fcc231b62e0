//! A folder of its own for one test: a home, a database, question sets; and what the database
//! holds, read the way others read it (by its views).

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::window::{Opening, Window};

pub struct Place {
    folder: TempDir,
}

impl Place {
    pub fn new() -> Place {
        let place = Place {
            folder: TempDir::with_prefix("kikitori-flow-").unwrap(),
        };
        std::fs::create_dir(place.question_sets()).unwrap();
        place
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn database(&self) -> PathBuf {
        self.folder().join("interviews.db")
    }

    pub fn question_sets(&self) -> PathBuf {
        self.folder().join("sets")
    }

    /// A question set of the user's own.
    pub fn set(&self, name: &str, toml: &str) {
        std::fs::write(self.question_sets().join(name), toml).unwrap();
    }

    pub fn opening(&self) -> Opening<'_> {
        Opening {
            place: self,
            lang: "ja",
            size: (80, 24),
            env: &[],
        }
    }

    /// The program in Japanese in 80 by 24 cells.
    pub fn start(&self, args: &[&str]) -> Window {
        self.opening().start(args)
    }

    /// The first interview with 北上製作所, from the short set, at its first question.
    pub fn first_visit(&self) -> Window {
        let mut window = self.start(&["interview", "北上製作所", "--set", "first-visit"]);
        window.sees("会社が変わったと感じて");
        window
    }

    /// The database of role-play, beside the real one.
    pub fn practice(&self) -> Database {
        Database(self.database().with_extension("practice.db"))
    }

    /// Rows of a query, each column as text, `-` for NULL.
    pub fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        Database(self.database()).rows(sql)
    }

    /// The one value of a query.
    pub fn value(&self, sql: &str) -> String {
        Database(self.database()).value(sql)
    }

    /// The text of an answer of the newest interview.
    pub fn answer(&self, question: &str) -> String {
        self.value(&format!(
            "SELECT answer FROM answers WHERE question = '{question}'
             AND interview = (SELECT max(interview) FROM interviews)"
        ))
    }
}

/// A database, read the way others read it.
pub struct Database(PathBuf);

impl Database {
    pub fn file(&self) -> &Path {
        &self.0
    }

    /// Rows of a query, each column as text, `-` for NULL.
    pub fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        let connection =
            Connection::open_with_flags(&self.0, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement
            .query_map([], |row| {
                (0..columns)
                    .map(|i| {
                        use rusqlite::types::Value;
                        Ok(match row.get::<_, Value>(i)? {
                            Value::Null => "-".to_string(),
                            Value::Integer(n) => n.to_string(),
                            Value::Real(n) => n.to_string(),
                            Value::Text(text) => text,
                            Value::Blob(_) => unreachable!("no view has one"),
                        })
                    })
                    .collect()
            })
            .unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// The one value of a query.
    pub fn value(&self, sql: &str) -> String {
        let rows = self.rows(sql);
        assert_eq!(rows.len(), 1, "{sql}: {rows:?}");
        rows[0][0].clone()
    }
}
