//! The new database filled: every row that is what was written, and around what is missing as much as
//! makes it open.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Transaction, params_from_iter};

use super::stand_in::{bare, unknown};
use super::{Gap, Rescued, Saved, Stand};
use crate::dialogue::answer::{Answer, COMPANY, State};
use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::Header;
use crate::failure::Failure;
use crate::store::carve::{Carved, Found, Table};
use crate::store::chain;
use crate::store::question_sets::{keep_questions, keep_set};
use crate::store::rows;
use crate::store::trouble::Trouble;
use crate::store::write::keep_company;

pub(super) struct Filling<'a> {
    pub(super) tx: &'a Transaction<'a>,
    pub(super) tables: &'a [Table],
    pub(super) carved: &'a Carved,
    pub(super) stand: &'a Stand,
    pub(super) sets: &'a [QuestionSet],
    pub(super) gaps: BTreeMap<i64, BTreeSet<Gap>>,
    pub(super) left_out: usize,
}

/// Made anew, or of a moment that is over.
const NOT_COPIED: [&str; 3] = ["question", "room", "setting"];

impl Filling<'_> {
    pub(super) fn all(mut self, rescued: &mut Rescued) -> Result<(), Trouble> {
        self.copy()?;
        let heads = self.heads()?;
        self.questions()?;
        self.answers(&heads)?;
        self.rest()?;
        self.chains()?;
        rescued.left_out = self.left_out;
        let mut names = self.tx.prepare(
            "SELECT i.number, c.name FROM interview i JOIN company c ON c.id = i.company \
             ORDER BY i.number",
        )?;
        let names = names.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for name in names {
            let (number, company) = name?;
            let gaps = self.gaps.remove(&number).unwrap_or_default();
            rescued.interviews.push(Saved {
                number,
                company,
                gaps,
            });
        }
        Ok(())
    }

    fn of<'t>(&'t self, name: &str, whole: bool) -> impl Iterator<Item = (&'t Table, &'t [Value])> {
        let table = self.tables.iter().position(|it| it.name == name);
        let rows = self.carved.rows.iter();
        rows.filter(move |it| Some(it.table) == table && it.whole == whole)
            .map(|it| (&self.tables[it.table], &it.row[..]))
    }

    fn gap(&mut self, number: i64, gap: Gap) {
        self.gaps.entry(number).or_default().insert(gap);
    }

    /// Every row that is what was written.
    fn copy(&mut self) -> Result<(), Trouble> {
        for found in &self.carved.rows {
            let table = &self.tables[found.table];
            if !NOT_COPIED.contains(&table.name) {
                match found.whole {
                    true => self.put(table, &found.row)?,
                    false => self.leave(found),
                }
            }
        }
        Ok(())
    }

    /// The chains as they lie: where a link or a row is lost, that shows when they are verified. What was
    /// open may be any of them, which the next opening finds out and seals.
    fn chains(&self) -> Result<(), Trouble> {
        self.tx.execute("DELETE FROM event", [])?;
        for link in &self.carved.links {
            let sql = "INSERT OR IGNORE INTO event (interview, seq, at, kind, parts, digests, hash) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            let put = self.tx.prepare_cached(sql)?.execute(params_from_iter(link));
            unless_refused(put)?;
        }
        let of_database = "SELECT 1 FROM event WHERE interview = 0";
        if !self.tx.prepare(of_database)?.exists([])? {
            // Of a file from before there were chains.
            chain::first(self.tx)?;
        }
        self.tx.execute(
            "INSERT INTO unsettled (interview, seq) SELECT interview, min(seq) FROM event \
             WHERE interview IN (SELECT number FROM interview) GROUP BY interview",
            [],
        )?;
        Ok(())
    }

    fn put(&self, table: &Table, row: &[Value]) -> Result<(), Trouble> {
        let names: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "INSERT OR IGNORE INTO {} ({}) VALUES ({marks})",
            table.name,
            names.join(", ")
        );
        let put = self.tx.prepare_cached(&sql)?.execute(params_from_iter(row));
        Ok(unless_refused(put)?)
    }

    /// A row that is not what was written; answers are looked at once more.
    fn leave(&mut self, found: &Found) {
        let table = &self.tables[found.table];
        self.left_out += 1;
        let number = table.at("interview").map(|at| &found.row[at]);
        if let Some(Value::Integer(number)) = number
            && table.name != "answer"
        {
            self.gap(*number, Gap::Rows(table.name));
        }
    }

    /// Each interview of which something is there has a head, a company and a set. Gives when each began.
    fn heads(&mut self) -> Result<BTreeMap<i64, i64>, Trouble> {
        let mut parts: Vec<String> = ["answer", "follow_up", "revision", "turn", "round"]
            .iter()
            .map(|table| format!("SELECT interview FROM {table}"))
            .collect();
        parts.push("SELECT number FROM interview".into());
        let sql = format!(
            "SELECT n.interview, i.company, i.question_set, c.id, s.id, i.started \
             FROM ({}) n LEFT JOIN interview i ON i.number = n.interview \
             LEFT JOIN company c ON c.id = i.company LEFT JOIN question_set s ON s.id = i.question_set \
             ORDER BY 1",
            parts.join(" UNION ")
        );
        type Row = (
            i64,
            Option<i64>,
            Option<i64>,
            Option<i64>,
            Option<i64>,
            Option<i64>,
        );
        let found: Vec<Row> = self
            .tx
            .prepare(&sql)?
            .query_map([], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                ))
            })?
            .collect::<Result<_, _>>()?;
        let mut began = BTreeMap::new();
        for (number, company, set, company_there, set_there, started) in found {
            began.insert(number, started.unwrap_or(0));
            if company.is_some() && company_there.is_some() && set_there.is_some() {
                continue;
            }
            let header = match company {
                Some(_) => self.header(number)?,
                None => {
                    self.gap(number, Gap::Head);
                    unknown(number)
                }
            };
            let company = match company_there {
                Some(company) => company,
                None => {
                    self.gap(number, Gap::Company);
                    keep_company(self.tx, &format!("{} {number}", self.stand.company))?
                }
            };
            let set = match (set, set_there) {
                (Some(set), Some(_)) => set,
                _ => {
                    self.gap(number, Gap::Set);
                    self.standing_in(number)?
                }
            };
            self.tx.execute(
                "UPDATE interview SET question_set = ?2 WHERE number = ?1",
                (number, set),
            )?;
            rows::put_header(self.tx, number, company, set, &header)?;
        }
        Ok(began)
    }

    fn header(&self, number: i64) -> Result<Header, Trouble> {
        let sql = format!(
            "SELECT {} FROM interview WHERE number = ?1",
            rows::HEADER_COLUMNS
        );
        let mut statement = self.tx.prepare_cached(&sql)?;
        let mut rows = statement.query([number])?;
        rows.next()?
            .map_or_else(|| Ok(unknown(number)), rows::header)
    }

    /// A set that has all questions which were answered: one of those at hand, else one of the bare ids.
    fn standing_in(&self, number: i64) -> Result<i64, Trouble> {
        let asked: BTreeSet<String> = self
            .tx
            .prepare("SELECT question FROM answer WHERE interview = ?1 ORDER BY question")?
            .query_map([number], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let has_all = |set: &&QuestionSet| {
            let ids: BTreeSet<&str> = set.questions().map(|it| it.id.as_str()).collect();
            asked.iter().all(|it| ids.contains(it.as_str()))
        };
        let kept = self.kept_sets()?;
        let fitting = kept.iter().chain(self.sets).find(has_all);
        let set = fitting.cloned().unwrap_or_else(|| bare(&asked, self.stand));
        let json = serde_json::to_string(&set)
            .map_err(|error| Failure::new("store-set").with("why", error))?;
        Ok(keep_set(self.tx, &set, &json)?)
    }

    fn kept_sets(&self) -> Result<Vec<QuestionSet>, Trouble> {
        let mut statement = self
            .tx
            .prepare("SELECT json FROM question_set ORDER BY id DESC")?;
        let sets = statement.query_map([], |row| row.get::<_, String>(0))?;
        let sets = sets.collect::<Result<Vec<_>, _>>()?;
        Ok(sets
            .iter()
            .filter_map(|it| serde_json::from_str(it).ok())
            .collect())
    }

    /// The questions of each set, from the set itself.
    fn questions(&self) -> Result<(), Trouble> {
        self.tx.execute("DELETE FROM question", [])?;
        let sets: Vec<(i64, String)> = self
            .tx
            .prepare("SELECT id, json FROM question_set ORDER BY id")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (id, json) in sets {
            if let Ok(set) = serde_json::from_str(&json) {
                keep_questions(self.tx, id, &set)?;
            }
        }
        Ok(())
    }

    /// Answers whose row is damaged or gone: the last wording that was kept of it, else what the damaged
    /// row says. Both are marked.
    fn answers(&mut self, began: &BTreeMap<i64, i64>) -> Result<(), Trouble> {
        let mut damaged: BTreeMap<(i64, String), String> = BTreeMap::new();
        for (table, row) in self.of("answer", false) {
            let at =
                ["interview", "question", "text"].map(|name| table.at(name).map(|it| &row[it]));
            if let [
                Some(Value::Integer(number)),
                Some(Value::Text(question)),
                Some(Value::Text(text)),
            ] = at
            {
                damaged.insert((*number, question.clone()), text.clone());
            }
        }
        let mut missing: BTreeSet<(i64, String)> = damaged.keys().cloned().collect();
        missing.extend(self.carved.answers.iter().cloned());
        let mut kept = self
            .tx
            .prepare("SELECT DISTINCT interview, question FROM revision")?;
        let kept: Vec<(i64, String)> = kept
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        missing.extend(kept);
        for (number, question) in missing {
            let there = "SELECT 1 FROM answer WHERE interview = ?1 AND question = ?2";
            let Some(began) = began.get(&number) else {
                continue;
            };
            if self.tx.prepare_cached(there)?.exists((number, &question))? {
                continue;
            }
            let wording = self.last_wording(number, &question)?;
            let read = damaged.remove(&(number, question.clone()));
            let Some(text) = wording.clone().or(read.clone()) else {
                self.gap(number, Gap::Lost(question));
                continue;
            };
            self.unsure(number, &question, text)?;
            if let Some(read) = read.filter(|it| wording.as_ref() != Some(it)) {
                let place = (question.as_str(), None);
                rows::put_revision(self.tx, number, place, (*began, &self.stand.author, &read))?;
            }
            self.gap(number, Gap::Unsure(question));
        }
        Ok(())
    }

    fn last_wording(&self, number: i64, question: &str) -> Result<Option<String>, Trouble> {
        let sql = "SELECT text FROM revision WHERE interview = ?1 AND question = ?2 \
                   AND follow_up IS NULL ORDER BY id DESC LIMIT 1";
        let mut statement = self.tx.prepare_cached(sql)?;
        Ok(statement
            .query_row((number, question), |row| row.get(0))
            .optional()?)
    }

    fn unsure(&self, number: i64, question: &str, text: String) -> Result<(), Trouble> {
        let answer = Answer {
            state: if text.is_empty() {
                State::Open
            } else {
                State::Answered
            },
            characters: crate::text::characters(&text),
            flagged: true,
            note: self.stand.note.clone(),
            text,
            ..Answer::default()
        };
        Ok(rows::put_answer(self.tx, number, question, &answer)?)
    }

    /// What hangs on nothing goes; which wordings are kept is told anew by those that are there.
    fn rest(&mut self) -> Result<(), Trouble> {
        self.left_out += self.tx.execute(
            "DELETE FROM stage WHERE company NOT IN (SELECT company FROM interview)",
            [],
        )?;
        self.tx.execute(
            "DELETE FROM company WHERE id NOT IN (SELECT company FROM interview)",
            [],
        )?;
        for table in self.tables.iter().filter(|it| it.at("interview").is_some()) {
            let sql = format!(
                "DELETE FROM {} WHERE interview NOT IN (SELECT number FROM interview)",
                table.name
            );
            self.left_out += self.tx.execute(&sql, [])?;
        }
        self.tx.execute(
            "UPDATE answer SET kept = (text = coalesce((SELECT r.text FROM revision r \
             WHERE r.interview = answer.interview AND r.question = answer.question \
             AND r.follow_up IS NULL AND (r.author <> ?1 OR answer.author = ?1) \
             ORDER BY r.id DESC LIMIT 1), ''))",
            [COMPANY],
        )?;
        self.tx.execute(
            "UPDATE follow_up SET kept = (answer = coalesce((SELECT r.text FROM revision r \
             WHERE r.interview = follow_up.interview AND r.question = follow_up.question \
             AND r.follow_up = follow_up.ordinal ORDER BY r.id DESC LIMIT 1), ''))",
            [],
        )?;
        Ok(())
    }
}

/// A row that breaks a rule of its table is left out: this program never wrote it.
fn unless_refused(put: rusqlite::Result<usize>) -> rusqlite::Result<()> {
    match put {
        Err(error)
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            Ok(())
        }
        put => put.map(|_| ()),
    }
}
