//! All interviews at a glance, and finding one by what people call it.

use rusqlite::{OptionalExtension, Row};

use crate::dialogue::record::{Assisted, Mode};
use crate::failure::Failure;
use crate::text::folded;

use super::Store;
use super::trouble::Trouble;

/// An interview in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub number: i64,
    /// Its UUID.
    pub id: String,
    pub company: String,
    pub industry: String,
    pub visit: u32,
    pub interviewer: String,
    pub mode: Mode,
    pub assisted: Assisted,
    /// The set's id.
    pub set: String,
    pub demo: bool,
    /// The company's stage (ステップ・ゼロ), 0 to 3, and who supports it.
    pub stage: Option<(u8, String)>,
    /// Wall clock, milliseconds since 1970 UTC, as the next two.
    pub started: i64,
    pub touched: i64,
    pub finished: Option<i64>,
    pub marks: Marks,
}

/// How the questions of an interview stand, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Questions of the set.
    pub questions: u32,
    pub answered: u32,
    /// None, unknown, declined or not applicable: asked and done, without an answer.
    pub settled: u32,
    /// Put off to the next visit.
    pub later: u32,
    /// Answered, and thin.
    pub thin: u32,
    pub flagged: u32,
}

impl Marks {
    /// Questions nobody has asked yet.
    pub fn open(&self) -> u32 {
        self.questions
            .saturating_sub(self.answered + self.settled + self.later)
    }

    /// The share that is done, 0 to 1: answered or settled.
    pub fn done(&self) -> f64 {
        if self.questions == 0 {
            return 0.0;
        }
        (f64::from(self.answered + self.settled) / f64::from(self.questions)).min(1.0)
    }
}

/// What [`latest_of`] needs of an interview.
struct Met {
    number: i64,
    company: String,
    visit: u32,
    started: i64,
    finished: bool,
}

impl Store {
    /// All interviews, the last one worked on first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, Failure> {
        self.all("i.binned IS NULL", true)
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// What lies in the bin, the last one worked on first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn in_bin(&self) -> Result<Vec<Listed>, Failure> {
        self.all("i.binned IS NOT NULL", true)
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// The interview that is meant: by its number, its id, or a part of the company's name that
    /// fits one company only (then that company's latest).
    ///
    /// # Errors
    /// None fits, or several companies do: then the failure names them.
    pub fn find(&self, wanted: &str) -> Result<i64, Failure> {
        if let Some(number) = self.numbered(wanted, false)? {
            return Ok(number);
        }
        let all = self.met("i.binned IS NULL")?;
        let company = the_company(&all, wanted)?;
        let latest = latest_of(&all, company, |_| true);
        latest.ok_or_else(|| Failure::new("store-none-found").with("wanted", wanted))
    }

    /// The interview in the bin that is meant: by its number or its id.
    ///
    /// # Errors
    /// None in the bin has this number or id.
    pub fn find_in_bin(&self, wanted: &str) -> Result<i64, Failure> {
        self.numbered(wanted, true)?
            .ok_or_else(|| Failure::new("store-none-in-bin").with("wanted", wanted))
    }

    /// The company that is meant: by its very name, its name in another width, case or kana, or a
    /// part of it that fits one company only.
    ///
    /// # Errors
    /// None fits, or several do: then the failure names them.
    pub fn company(&self, wanted: &str) -> Result<String, Failure> {
        the_company(&self.met("i.binned IS NULL")?, wanted).map(str::to_string)
    }

    /// The latest interview with the company of this name that is not finished.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unfinished(&self, company: &str) -> Result<Option<i64>, Failure> {
        Ok(latest_of(&self.met("i.binned IS NULL")?, company, |met| {
            !met.finished
        }))
    }

    /// The latest interview with the company of this name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn latest(&self, company: &str) -> Result<Option<i64>, Failure> {
        Ok(latest_of(&self.met("i.binned IS NULL")?, company, |_| true))
    }

    /// The number of the last visit to the company of this name, 0 where there was none. What lies
    /// in the bin counts: once it is taken back no two visits have one number.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_visit(&self, company: &str) -> Result<u32, Failure> {
        let company = folded(company);
        let all = self.met("true")?;
        let visits = all.iter().filter(|it| folded(&it.company) == company);
        Ok(visits.map(|it| it.visit).max().unwrap_or(0))
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

    /// The interview of this number, else of this id, outside the bin or in it.
    fn numbered(&self, wanted: &str, binned: bool) -> Result<Option<i64>, Failure> {
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

    /// Whom one has met, and when; without a look at an answer. The last one worked on first.
    fn met(&self, which: &str) -> Result<Vec<Met>, Failure> {
        let sql = format!(
            "SELECT i.number, c.name, i.visit, i.started, i.finished IS NOT NULL \
             FROM interview i JOIN company c ON c.id = i.company WHERE {which} \
             ORDER BY i.touched DESC, i.number DESC"
        );
        let met = |row: &Row<'_>| {
            Ok(Met {
                number: row.get(0)?,
                company: row.get(1)?,
                visit: row.get(2)?,
                started: row.get(3)?,
                finished: row.get(4)?,
            })
        };
        self.connection
            .prepare_cached(&sql)
            .and_then(|mut statement| statement.query_map([], met)?.collect())
            .map_err(|error| Trouble::Sql(error).about(&self.file))
    }

    /// As [`Store::list`], with the marks not counted: they cost most of it.
    pub(super) fn unmarked(&self) -> Result<Vec<Listed>, Failure> {
        self.all("i.binned IS NULL", false)
            .map_err(|trouble| trouble.about(&self.file))
    }

    fn all(&self, which: &str, marked: bool) -> Result<Vec<Listed>, Trouble> {
        let marks = if marked { MARKS } else { NO_MARKS };
        let sql = format!(
            "WITH mark AS ({marks}) \
             SELECT i.number, i.id, c.name, i.industry, i.visit, i.interviewer, \
                 CASE WHEN r.interview IS NULL THEN i.mode ELSE 'practice' END, i.demo, \
                 i.started, i.touched, i.finished, s.questions, m.answered, m.settled, m.later, \
                 m.thin, m.flagged, i.assisted, s.set_id, t.stage, t.supporter \
             FROM interview i JOIN company c ON c.id = i.company \
             JOIN question_set s ON s.id = i.question_set \
             LEFT JOIN mark m ON m.interview = i.number \
             LEFT JOIN round r ON r.interview = i.number \
             LEFT JOIN stage t ON t.id = (SELECT id FROM stage WHERE company = i.company \
                 ORDER BY at DESC, id DESC LIMIT 1) \
             WHERE {which} ORDER BY i.touched DESC, i.number DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(listed(row)?);
        }
        Ok(all)
    }
}

/// The counts read the index answer_mark alone, never the texts.
const MARKS: &str = "SELECT interview, \
    count(*) FILTER (WHERE state = 'answered') AS answered, \
    count(*) FILTER (WHERE state IN ('none', 'unknown', 'declined', 'not_applicable')) AS settled, \
    count(*) FILTER (WHERE state = 'later') AS later, \
    count(*) FILTER (WHERE state = 'answered' AND thin = 1) AS thin, \
    count(*) FILTER (WHERE flagged = 1) AS flagged \
    FROM answer INDEXED BY answer_mark GROUP BY interview";

const NO_MARKS: &str = "SELECT NULL AS interview, NULL AS answered, NULL AS settled, NULL AS later, \
    NULL AS thin, NULL AS flagged WHERE 0";

fn listed(row: &Row<'_>) -> Result<Listed, Trouble> {
    let number = row.get(0)?;
    let mode: String = row.get(6)?;
    let counted = |column: usize| -> rusqlite::Result<u32> {
        Ok(row.get::<_, Option<u32>>(column)?.unwrap_or(0))
    };
    let strange = || Trouble::Row {
        table: "interview",
        interview: number,
    };
    let assisted: String = row.get(17)?;
    let stage: Option<u8> = row.get(19)?;
    Ok(Listed {
        number,
        id: row.get(1)?,
        company: row.get(2)?,
        industry: row.get(3)?,
        visit: row.get(4)?,
        interviewer: row.get(5)?,
        mode: Mode::from_id(&mode).ok_or_else(strange)?,
        assisted: Assisted::from_id(&assisted).ok_or_else(strange)?,
        set: row.get(18)?,
        stage: stage
            .map(|stage| Ok::<_, rusqlite::Error>((stage, row.get(20)?)))
            .transpose()?,
        demo: row.get(7)?,
        started: row.get(8)?,
        touched: row.get(9)?,
        finished: row.get(10)?,
        marks: Marks {
            questions: counted(11)?,
            answered: counted(12)?,
            settled: counted(13)?,
            later: counted(14)?,
            thin: counted(15)?,
            flagged: counted(16)?,
        },
    })
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

fn latest_of(all: &[Met], company: &str, fits: impl Fn(&Met) -> bool) -> Option<i64> {
    let company = folded(company);
    all.iter()
        .filter(|met| folded(&met.company) == company && fits(met))
        .max_by_key(|met| (met.visit, met.started, met.number))
        .map(|met| met.number)
}
