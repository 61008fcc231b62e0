//! Interviews with all that is kept of them: read one after the other, and taken in from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, Transaction};

use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Stored, Whole, Wording};
use crate::failure::Failure;

use super::read::Sets;
use super::trouble::Trouble;
use super::write::{forget_unused, keep_company, keep_set, move_stages_of_nobody, new_interview};
use super::{Store, beside, rows, summary};

/// More statements than the connection keeps by itself are used for each interview.
const STATEMENTS: usize = 64;

/// What becomes of an interview whose id is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    /// What is here stays.
    Keep,
    /// The one changed later stands.
    Newer,
}

/// What became of the interviews that were taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    pub updated: usize,
    /// Known already, and left as they were.
    pub known: usize,
}

impl Store {
    /// The interview of this number with all that is kept of it.
    ///
    /// # Errors
    /// There is none, or what is kept of it is damaged.
    pub fn whole(&self, number: i64) -> Result<Whole, Failure> {
        self.snapshot()
            .and_then(|_snapshot| self.whole_within(number, &mut Sets::default()))
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// Hands out the interviews of these numbers one after the other, all as they stood at one
    /// moment; one is held at a time.
    ///
    /// # Errors
    /// One of them is not there, or what is kept of it is damaged; and whatever `each` says.
    pub fn each_whole(
        &self,
        numbers: &[i64],
        mut each: impl FnMut(&Whole) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let about = |trouble: Trouble| trouble.about(&self.file);
        self.connection
            .set_prepared_statement_cache_capacity(STATEMENTS);
        let _snapshot = self.snapshot().map_err(about)?;
        let mut sets = Sets::default();
        for number in numbers {
            let whole = self.whole_within(*number, &mut sets).map_err(about)?;
            each(&whole)?;
            sets.give_back(whole.stored.set);
        }
        Ok(())
    }

    /// The sets that these interviews were held with, each content once, in the order of its
    /// first interview; all sets that are kept where no number is given.
    ///
    /// # Errors
    /// What is kept of them is damaged.
    pub fn sets_held(&self, numbers: Option<&[i64]>) -> Result<Vec<QuestionSet>, Failure> {
        self.sets_of(numbers)
            .map_err(|trouble| trouble.about(&self.file))
    }

    fn sets_of(&self, numbers: Option<&[i64]>) -> Result<Vec<QuestionSet>, Trouble> {
        let _snapshot = self.snapshot()?;
        let mut first_held: Vec<(i64, i64)> = Vec::new();
        let mut statement = self
            .connection
            .prepare("SELECT question_set, min(number) FROM interview GROUP BY 1 ORDER BY 2")?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            first_held.push((row.get(0)?, row.get(1)?));
        }
        if let Some(numbers) = numbers {
            let mut held = Vec::new();
            let sql = "SELECT question_set FROM interview WHERE number = ?1";
            for number in numbers {
                let set: Option<i64> = self
                    .connection
                    .prepare_cached(sql)?
                    .query_row([number], |row| row.get(0))
                    .optional()?;
                held.extend(
                    set.filter(|set| !held.iter().any(|(known, _)| known == set))
                        .map(|set| (set, *number)),
                );
            }
            first_held = held;
        }
        let sets = first_held.into_iter();
        sets.map(|(set, number)| self.set(number, set)).collect()
    }

    fn snapshot(&self) -> Result<Transaction<'_>, Trouble> {
        Ok(self.connection.unchecked_transaction()?)
    }

    fn whole_within(&self, number: i64, sets: &mut Sets) -> Result<Whole, Trouble> {
        let stored = self.read_within(number, sets)?;
        let sql = "SELECT interview, question, follow_up, at, author, text, checksum \
                   FROM revision WHERE interview = ?1 ORDER BY id";
        let wordings = self.rows(sql, [number], ("revision", 6, number), |row| {
            Ok((
                row.get(1)?,
                Wording {
                    follow_up: row.get(2)?,
                    at: row.get(3)?,
                    author: row.get(4)?,
                    text: row.get(5)?,
                },
            ))
        })?;
        let touched = self
            .connection
            .prepare_cached("SELECT touched FROM interview WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        Ok(Whole {
            stored,
            wordings,
            extra: self.extra_of(number)?,
            touched,
        })
    }

    /// Takes interviews in, all of them or none. Their numbers are given here, an updated one
    /// keeps its own; where an interview's id is known, `twice` decides. A wording that no kept
    /// one repeats is kept as what it was when the interview was last touched, by who wrote the
    /// answer. Of the company's stages those are added that are not there yet.
    ///
    /// # Errors
    /// Nothing was taken in: one of them could not be read, or the database cannot be written.
    pub fn take_in(
        &mut self,
        interviews: impl Iterator<Item = Result<Whole, Failure>>,
        twice: Twice,
    ) -> Result<Taken, Failure> {
        self.write(0, |tx| {
            tx.set_prepared_statement_cache_capacity(STATEMENTS);
            let mut taker = Taker {
                tx,
                taken: Taken::default(),
                set: None,
                orders: summary::Orders::default(),
            };
            for whole in interviews {
                taker.take_in(&whole?, twice)?;
            }
            if taker.taken.updated > 0 {
                forget_unused(tx)?;
            }
            Ok(taker.taken)
        })
    }
}

/// An interview whose id is known.
struct Known {
    number: i64,
    touched: i64,
    binned: Option<i64>,
    company: i64,
}

struct Taker<'t> {
    tx: &'t Transaction<'t>,
    taken: Taken,
    /// The set of the interview before, and its row: mostly it is the same.
    set: Option<(QuestionSet, i64)>,
    orders: summary::Orders,
}

impl Taker<'_> {
    fn take_in(&mut self, whole: &Whole, twice: Twice) -> Result<(), Trouble> {
        let known = self.known(&whole.stored.header.id)?;
        match &known {
            Some(known) if twice == Twice::Keep || known.touched >= whole.touched => {
                self.taken.known += 1;
                return Ok(());
            }
            Some(_) => self.taken.updated += 1,
            None => self.taken.new += 1,
        }
        let set = self.row_of(&whole.stored.set)?;
        let number = self.head(known, whole, set)?;
        self.tx
            .prepare_cached("UPDATE interview SET touched = ?2, place = ?3 WHERE number = ?1")?
            .execute((number, whole.touched, &whole.stored.place))?;
        self.answers(number, whole)?;
        self.beside(number, whole)?;
        summary::keep(self.tx, number, &mut self.orders)
    }

    fn known(&self, id: &str) -> Result<Option<Known>, Trouble> {
        let sql = "SELECT number, touched, binned, company FROM interview WHERE id = ?1";
        let known = self.tx.prepare_cached(sql)?.query_row([id], |row| {
            Ok(Known {
                number: row.get(0)?,
                touched: row.get(1)?,
                binned: row.get(2)?,
                company: row.get(3)?,
            })
        });
        Ok(known.optional()?)
    }

    /// The interview's row: a new one, or the known one's with all that hung on it gone.
    fn head(&self, known: Option<Known>, whole: &Whole, set: i64) -> Result<i64, Trouble> {
        let header = &whole.stored.header;
        let Some(known) = known else {
            return new_interview(self.tx, header, set);
        };
        let number = known.number;
        self.tx
            .prepare_cached("DELETE FROM interview WHERE number = ?1")?
            .execute([number])?;
        let company = keep_company(self.tx, &header.company.name)?;
        rows::put_header(self.tx, number, company, set, header)?;
        move_stages_of_nobody(self.tx, known.company, company)?;
        self.tx
            .prepare_cached("UPDATE interview SET binned = ?2 WHERE number = ?1")?
            .execute((number, known.binned))?;
        Ok(number)
    }

    fn row_of(&mut self, set: &QuestionSet) -> Result<i64, Trouble> {
        if let Some((before, row)) = &self.set
            && before == set
        {
            return Ok(*row);
        }
        let json = serde_json::to_string(set)
            .map_err(|error| Failure::new("store-set").with("why", error))?;
        let row = keep_set(self.tx, set, &json)?;
        self.set = Some((set.clone(), row));
        Ok(row)
    }

    fn answers(&self, number: i64, whole: &Whole) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, answer) in &stored.answers {
            rows::put_kept_answer(self.tx, number, question, answer)?;
        }
        for follow_up in &stored.follow_ups {
            rows::put_follow_up(self.tx, number, follow_up)?;
        }
        if !stored.follow_ups.is_empty() {
            self.tx
                .prepare_cached("UPDATE follow_up SET kept = 1 WHERE interview = ?1")?
                .execute([number])?;
        }
        for interval in &stored.intervals {
            rows::put_interval(self.tx, number, interval)?;
        }
        let unkept = unkept(whole);
        for (question, wording) in whole.wordings.iter().chain(&unkept) {
            let place = (question.as_str(), wording.follow_up);
            let kept = (wording.at, wording.author.as_str(), wording.text.as_str());
            rows::put_revision(self.tx, number, place, kept)?;
        }
        Ok(())
    }

    fn beside(&self, number: i64, whole: &Whole) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, tags) in &stored.tags {
            beside::put_tags(self.tx, number, question, tags)?;
        }
        for (kind, words) in &stored.remarks {
            beside::put_remark(self.tx, number, *kind, words)?;
        }
        if let Some(extra) = &whole.extra {
            beside::put_extra(self.tx, number, &extra.to_string())?;
        }
        if !stored.stages.is_empty() {
            let company = keep_company(self.tx, &stored.header.company.name)?;
            for stage in &stored.stages {
                beside::add_new_stage(self.tx, company, stage)?;
            }
        }
        Ok(())
    }
}

/// The wordings as they stand that none kept last says: as recovery keeps them after a crash.
fn unkept(whole: &Whole) -> Vec<(String, Wording)> {
    let last = last_wordings(whole);
    let mut unkept = Vec::new();
    standing(&whole.stored, |question, follow_up, author, text| {
        let last = last.get(&(question, follow_up));
        let last = last.map_or("", |at| &whole.wordings[*at].1.text);
        if last != text {
            let wording = Wording {
                follow_up,
                at: whole.touched,
                author: author.to_owned(),
                text: text.to_owned(),
            };
            unkept.push((question.to_owned(), wording));
        }
    });
    unkept
}

/// Which of the wordings (by their places) [`Store::take_in`] would add by itself were they not
/// there: a file that goes from one database to another can leave them out.
pub fn implied(whole: &Whole) -> BTreeSet<usize> {
    let last = last_wordings(whole);
    let mut implied = BTreeSet::new();
    standing(&whole.stored, |question, follow_up, author, text| {
        let Some(at) = last.get(&(question, follow_up)) else {
            return;
        };
        let wording = &whole.wordings[*at].1;
        if wording.text != text || wording.at != whole.touched || wording.author != author {
            return;
        }
        let before = whole.wordings[..*at]
            .iter()
            .rfind(|(of, it)| of == question && it.follow_up == follow_up);
        if before.map_or("", |(_, it)| &it.text) != text {
            implied.insert(*at);
        }
    });
    implied
}

/// The place of the last wording of each answer and reply.
fn last_wordings(whole: &Whole) -> BTreeMap<(&str, Option<u32>), usize> {
    let wordings = whole.wordings.iter().enumerate();
    wordings
        .map(|(at, (question, wording))| ((question.as_str(), wording.follow_up), at))
        .collect()
}

/// Answers and replies as they stand: question, ordinal, author, text.
fn standing<'a>(stored: &'a Stored, mut tell: impl FnMut(&'a str, Option<u32>, &'a str, &'a str)) {
    for (question, answer) in &stored.answers {
        tell(question, None, &answer.author, &answer.text);
    }
    for probe in &stored.follow_ups {
        let author = author_of_reply(stored, &probe.question);
        tell(&probe.question, Some(probe.ordinal), author, &probe.answer);
    }
}

/// A reply has no author of its own: it is the answer's, or the interviewer.
fn author_of_reply<'a>(stored: &'a Stored, question: &str) -> &'a str {
    let answer = stored.answers.get(question);
    let author = answer.map(|answer| answer.author.as_str());
    author
        .filter(|author| !author.is_empty())
        .unwrap_or(&stored.header.interviewer)
}
