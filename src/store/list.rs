//! Interviews at a glance: one after the other, all of them, or as many as are on the screen.

use rusqlite::{Connection, Row};

use crate::dialogue::record::{Assisted, Mode};
use crate::failure::Failure;

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
    /// There is a later visit to its company.
    pub followed: bool,
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

/// Of all interviews at hand, what the home screen begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Their numbers, the last one worked on first.
    pub numbers: Vec<i64>,
    /// Distinct companies.
    pub companies: usize,
    /// Whether one of these companies has a stage.
    pub staged: bool,
}

impl Store {
    /// All interviews, the last one worked on first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, Failure> {
        self.listed(&self.numbers(false)?)
    }

    /// What lies in the bin, the last one worked on first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn in_bin(&self) -> Result<Vec<Listed>, Failure> {
        self.listed(&self.numbers(true)?)
    }

    /// The numbers of the interviews at hand, or of those in the bin, the last one worked on first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn numbers(&self, bin: bool) -> Result<Vec<i64>, Failure> {
        // The index alone: no interview is read. Sorted here: SQLite takes several times as long.
        let sql = "SELECT touched, number FROM interview INDEXED BY interview_beside \
             WHERE (binned IS NOT NULL) = ?1";
        let mut numbers: Vec<(i64, i64)> = self.asked(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            statement
                .query_map([bin], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })?;
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        Ok(numbers.into_iter().map(|(_, number)| number).collect())
    }

    /// What the list tells of these interviews, in this order; what is not there is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn listed(&self, numbers: &[i64]) -> Result<Vec<Listed>, Failure> {
        let mut all = Vec::with_capacity(numbers.len());
        self.each_listed(numbers, |it| {
            all.push(it);
            Ok(true)
        })?;
        Ok(all)
    }

    /// As [`Store::listed`], one after the other, for as long as `each` wants more.
    ///
    /// # Errors
    /// The file cannot be read; and whatever `each` says.
    pub fn each_listed(
        &self,
        numbers: &[i64],
        mut each: impl FnMut(Listed) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        let about = |trouble: Trouble| trouble.about(&self.file);
        let mut statement = self
            .connection
            .prepare_cached(LISTED)
            .map_err(|error| about(error.into()))?;
        for number in numbers {
            let mut row = || -> Result<Option<Listed>, Trouble> {
                let mut rows = statement.query([number])?;
                rows.next()?.map(listed).transpose()
            };
            if let Some(it) = row().map_err(about)?
                && !each(it)?
            {
                break;
            }
        }
        Ok(())
    }

    /// Which interviews are at hand, and what is true of them together.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn overview(&self) -> Result<Overview, Failure> {
        let numbers = self.numbers(false)?;
        // All in indexes: companies that are named, without those that only the bin names.
        let sql = "SELECT count(DISTINCT company) - \
                 (SELECT count(DISTINCT company) FROM interview b \
                  WHERE number IN (SELECT number FROM interview INDEXED BY interview_beside \
                                   WHERE binned IS NOT NULL) \
                      AND NOT EXISTS (SELECT 1 FROM interview o \
                                      WHERE o.company = b.company AND o.binned IS NULL)), \
                 EXISTS (SELECT 1 FROM stage s JOIN interview i ON i.company = s.company \
                         WHERE i.binned IS NULL) \
             FROM interview INDEXED BY interview_company";
        let of_companies = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?));
        let (companies, staged) =
            self.asked(|connection| connection.query_row(sql, [], of_companies))?;
        Ok(Overview {
            numbers,
            companies: usize::try_from(companies).unwrap_or(0),
            staged,
        })
    }

    /// Reads several times over, all as it stands at one moment: what another window commits
    /// meanwhile is not seen.
    ///
    /// # Errors
    /// The file cannot be read; and whatever `reading` says.
    pub fn at_one_moment<T>(
        &self,
        reading: impl FnOnce(&Store) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let _snapshot = self.asked(Connection::unchecked_transaction)?;
        reading(self)
    }

    /// An answer of the database, or what kept it from answering.
    pub(super) fn asked<'s, T>(
        &'s self,
        ask: impl FnOnce(&'s Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Failure> {
        ask(&self.connection).map_err(|error| Trouble::Sql(error).about(&self.file))
    }
}

/// The counts read the index answer_mark alone, never the texts.
const LISTED: &str = "SELECT i.number, i.id, c.name, i.industry, i.visit, i.interviewer, \
        CASE WHEN r.interview IS NULL THEN i.mode ELSE 'practice' END, i.demo, \
        i.started, i.touched, i.finished, s.questions, m.answered, m.settled, m.later, \
        m.thin, m.flagged, i.assisted, s.set_id, t.stage, t.supporter, \
        EXISTS (SELECT 1 FROM interview o \
            WHERE o.company = i.company AND o.visit > i.visit AND o.binned IS NULL) \
    FROM interview i JOIN company c ON c.id = i.company \
    JOIN question_set s ON s.id = i.question_set \
    JOIN (SELECT count(*) FILTER (WHERE state = 'answered') AS answered, \
            count(*) FILTER (WHERE state IN ('none', 'unknown', 'declined', 'not_applicable')) \
                AS settled, \
            count(*) FILTER (WHERE state = 'later') AS later, \
            count(*) FILTER (WHERE state = 'answered' AND thin = 1) AS thin, \
            count(*) FILTER (WHERE flagged = 1) AS flagged \
        FROM answer INDEXED BY answer_mark WHERE interview = ?1) m \
    LEFT JOIN round r ON r.interview = i.number \
    LEFT JOIN stage t ON t.id = (SELECT id FROM stage WHERE company = i.company \
        ORDER BY at DESC, id DESC LIMIT 1) \
    WHERE i.number = ?1";

fn listed(row: &Row<'_>) -> Result<Listed, Trouble> {
    let number = row.get(0)?;
    let mode: String = row.get(6)?;
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
        followed: row.get(21)?,
        marks: Marks {
            questions: row.get(11)?,
            answered: row.get(12)?,
            settled: row.get(13)?,
            later: row.get(14)?,
            thin: row.get(15)?,
            flagged: row.get(16)?,
        },
    })
}
