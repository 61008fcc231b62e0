//! Finding an interview or a company by what people call it.

use std::cmp::Reverse;

use rusqlite::{OptionalExtension, Row};

use crate::failure::Failure;
use crate::text::folded;

use super::Store;
use super::trouble::Trouble;

/// What [`latest_of`] needs of an interview.
struct Met {
    number: i64,
    company: String,
    visit: u32,
    started: i64,
    finished: bool,
    touched: i64,
}

/// What does not lie in the bin.
const OUTSIDE: &str = "binned IS NULL";

impl Store {
    /// The interview that is meant: by its number, its id, or a part of the company's name that
    /// fits one company only (then that company's latest).
    ///
    /// # Errors
    /// None fits, or several companies do: then the failure names them.
    pub fn find(&self, wanted: &str) -> Result<i64, Failure> {
        if let Some(number) = self.known(wanted, false)? {
            return Ok(number);
        }
        let latest = self.latest(&self.company(wanted)?)?;
        latest.ok_or_else(|| Failure::new("store-none-found").with("wanted", wanted))
    }

    /// The interview in the bin that is meant: by its number or its id.
    ///
    /// # Errors
    /// None in the bin has this number or id.
    pub fn find_in_bin(&self, wanted: &str) -> Result<i64, Failure> {
        self.known(wanted, true)?
            .ok_or_else(|| Failure::new("store-none-in-bin").with("wanted", wanted))
    }

    /// The company that is meant: by its very name, its name in another width, case or kana, or a
    /// part of it that fits one company only.
    ///
    /// # Errors
    /// None fits, or several do: then the failure names them.
    pub fn company(&self, wanted: &str) -> Result<String, Failure> {
        let wanted = wanted.trim();
        let part = folded(wanted);
        let fits = |name: &str| name == wanted || !part.is_empty() && folded(name).contains(&part);
        the_company(&self.met(OUTSIDE, fits)?, wanted).map(str::to_string)
    }

    /// The latest interview with the company of this name that is not finished.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unfinished(&self, company: &str) -> Result<Option<i64>, Failure> {
        let met = self.met(OUTSIDE, named(company))?;
        Ok(latest_of(met.into_iter().filter(|met| !met.finished)))
    }

    /// The latest interview with the company of this name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn latest(&self, company: &str) -> Result<Option<i64>, Failure> {
        Ok(latest_of(self.met(OUTSIDE, named(company))?.into_iter()))
    }

    /// The number of the last visit to the company of this name, 0 where there was none. What lies
    /// in the bin counts: once it is taken back no two visits have one number.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_visit(&self, company: &str) -> Result<u32, Failure> {
        let all = self.met("true", named(company))?;
        Ok(all.iter().map(|it| it.visit).max().unwrap_or(0))
    }

    /// The company whose name this is, in any width, case or kana.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn company_named(&self, wanted: &str) -> Result<Option<String>, Failure> {
        let met = self.met(OUTSIDE, named(wanted.trim()))?;
        Ok(met.into_iter().next().map(|met| met.company))
    }

    /// Who held the last interview that is no demonstration.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_interviewer(&self) -> Result<Option<String>, Failure> {
        let sql = "SELECT interviewer FROM interview INDEXED BY interview_beside \
             WHERE binned IS NULL AND demo = 0 ORDER BY touched DESC, number DESC LIMIT 1";
        self.asked(|connection| connection.query_row(sql, [], |row| row.get(0)).optional())
    }

    /// The number of the demonstration, if it was begun.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn demo(&self) -> Result<Option<i64>, Failure> {
        let sql = "SELECT number FROM interview WHERE demo = 1 AND binned IS NULL \
             AND number NOT IN (SELECT interview FROM round) \
             ORDER BY touched DESC, number DESC LIMIT 1";
        self.asked(|connection| connection.query_row(sql, [], |row| row.get(0)).optional())
    }

    /// Whether one of these interviews is role-play.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_rounds(&self, numbers: &[i64]) -> Result<bool, Failure> {
        let rounds: Vec<i64> = self.asked(|connection| {
            let mut statement = connection.prepare_cached("SELECT interview FROM round")?;
            statement.query_map([], |row| row.get(0))?.collect()
        })?;
        Ok(rounds.iter().any(|it| numbers.contains(it)))
    }

    /// The visits to the company of exactly this name: number, wall clock of the beginning,
    /// interviewer; by number.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn visits(&self, company: &str) -> Result<Vec<(u32, i64, String)>, Failure> {
        let sql = "SELECT visit, started, interviewer FROM interview \
             WHERE company = (SELECT id FROM company WHERE name = ?1) AND binned IS NULL \
             ORDER BY visit, started, interviewer";
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| {
                let rows = statement
                    .query_map([company], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
                rows.collect()
            })
            .map_err(|error| Trouble::Sql(error).about(&self.file))
    }

    /// The interview of this number or id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn numbered(&self, wanted: &str) -> Result<Option<i64>, Failure> {
        self.known(wanted, false)
    }

    /// The interview of this number, else of this id, outside the bin or in it.
    fn known(&self, wanted: &str, binned: bool) -> Result<Option<i64>, Failure> {
        let wanted = folded(wanted.trim());
        let sql = "SELECT number FROM interview \
             WHERE (number = ?1 OR id = ?2) AND (binned IS NOT NULL) = ?3 \
             ORDER BY number = ?1 DESC LIMIT 1";
        let values = (
            wanted.parse::<i64>().ok(),
            wanted.to_ascii_lowercase(),
            binned,
        );
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row(values, |row| row.get(0)).optional())
            .map_err(|error| Trouble::Sql(error).about(&self.file))
    }

    /// The visits to companies whose name fits, without a look at an answer. The last one worked on first.
    fn met(&self, which: &str, fits: impl Fn(&str) -> bool) -> Result<Vec<Met>, Failure> {
        let visits = format!(
            "SELECT number, visit, started, finished IS NOT NULL, touched FROM interview \
             WHERE company = ?1 AND {which}"
        );
        let mut all: Vec<Met> = self.asked(|connection| {
            let mut all = Vec::new();
            let mut names = connection.prepare_cached("SELECT id, name FROM company")?;
            let mut visits = connection.prepare_cached(&visits)?;
            let mut names = names.query([])?;
            while let Some(row) = names.next()? {
                let name = row.get_ref(1)?.as_str()?;
                if !fits(name) {
                    continue;
                }
                let met = |row: &Row<'_>| {
                    Ok(Met {
                        company: name.to_string(),
                        number: row.get(0)?,
                        visit: row.get(1)?,
                        started: row.get(2)?,
                        finished: row.get(3)?,
                        touched: row.get(4)?,
                    })
                };
                for visit in visits.query_map([row.get::<_, i64>(0)?], met)? {
                    all.push(visit?);
                }
            }
            Ok(all)
        })?;
        all.sort_by_key(|it| Reverse((it.touched, it.number)));
        Ok(all)
    }
}

/// The same name, in any width, case or kana.
fn named(company: &str) -> impl Fn(&str) -> bool {
    let wanted = folded(company);
    move |name| folded(name) == wanted
}

/// The one company whose name is `wanted`, or has it as a part. The very name comes first: two
/// companies may differ in width or kana alone.
fn the_company<'a>(all: &'a [Met], wanted: &str) -> Result<&'a str, Failure> {
    let named = all.iter().find(|met| met.company == wanted.trim());
    if let Some(met) = named {
        return Ok(&met.company);
    }
    let wanted = &folded(wanted.trim());
    if wanted.is_empty() {
        return Err(Failure::new("store-none-found").with("wanted", wanted));
    }
    let mut whole: Vec<&str> = Vec::new();
    let mut part: Vec<&str> = Vec::new();
    for name in all.iter().map(|met| met.company.as_str()) {
        let folded = folded(name);
        if folded == *wanted && !whole.contains(&name) {
            whole.push(name);
        }
        if folded.contains(wanted.as_str()) && !part.contains(&name) {
            part.push(name);
        }
    }
    let fitting = if whole.is_empty() { part } else { whole };
    match fitting[..] {
        [] => Err(Failure::new("store-none-found").with("wanted", wanted)),
        [one] => Ok(one),
        _ => {
            const SHOWN: usize = 5;
            let mut names = fitting
                .iter()
                .take(SHOWN)
                .copied()
                .collect::<Vec<_>>()
                .join(" / ");
            if fitting.len() > SHOWN {
                names.push_str(" / …");
            }
            Err(Failure::new("store-several")
                .with("wanted", wanted)
                .with("names", names))
        }
    }
}

fn latest_of(met: impl Iterator<Item = Met>) -> Option<i64> {
    met.max_by_key(|met| (met.visit, met.started, met.number))
        .map(|met| met.number)
}
