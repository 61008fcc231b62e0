//! Rounds of role-play: the scenario that was played, and every turn.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::question_sets::keep_set;
use super::rows::{count, maybe, maybe_text, put, text};
use super::trouble::Trouble;
use super::write::new_interview;
use super::{Store, chain};
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::record::Header;
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use crate::failure::Failure;

impl Store {
    /// Begins a round: an interview that is role-play, with its scenario; answers its number.
    ///
    /// # Errors
    /// The database cannot be written, or holds an interview of this id already.
    pub fn begin_round(
        &mut self,
        header: &Header,
        set: &QuestionSet,
        round: &Round,
    ) -> Result<i64, Failure> {
        let unwritten = |error| Failure::new("store-set").with("why", error);
        let json = serde_json::to_string(set).map_err(unwritten)?;
        let scenario = serde_json::to_string(&round.scenario).map_err(unwritten)?;
        self.write(json.len() + scenario.len(), |tx| {
            let set = keep_set(tx, set, &json)?;
            let number = new_interview(tx, header, set)?;
            put_round(tx, number, round, &scenario)?;
            round
                .turns
                .iter()
                .try_for_each(|turn| put_turn(tx, number, turn))?;
            chain::begun(tx, number, header.started)?;
            Ok(number)
        })
    }

    /// The round of an interview; `None`: it is none.
    pub(super) fn round_of(&self, number: i64) -> Result<Option<Round>, Trouble> {
        let sql = "SELECT interview, scenario, edition, seed, partner, json, checksum \
                   FROM round WHERE interview = ?1";
        let rounds: Vec<Round> = self.rows(sql, [number], ("round", 6, number), |row| {
            let json: String = row.get(5)?;
            let scenario = serde_json::from_str(&json).map_err(|_| strange("round", number))?;
            Ok(Round {
                scenario,
                seed: row.get::<_, i64>(3)?.cast_unsigned(),
                partner: row.get(4)?,
                turns: Vec::new(),
            })
        })?;
        let Some(round) = rounds.into_iter().next() else {
            return Ok(None);
        };
        let sql = format!("SELECT {TURNS} FROM turn WHERE interview = ?1 ORDER BY ordinal");
        let turns = self.rows(&sql, [number], ("turn", 15, number), turn)?;
        Ok(Some(Round { turns, ..round }))
    }
}

fn strange(table: &'static str, interview: i64) -> Trouble {
    Trouble::Row { table, interview }
}

fn put_round(
    connection: &Connection,
    number: i64,
    round: &Round,
    json: &str,
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO round (interview, scenario, edition, seed, partner, json, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &[
            ValueRef::Integer(number),
            text(&round.scenario.id),
            text(&round.scenario.edition),
            ValueRef::Integer(round.seed.cast_signed()),
            maybe(Some(round.partner)),
            text(json),
        ],
    )
}

const TURNS: &str = "interview, ordinal, at, waited, place, asked, words, question, facet, form, \
                     topic, heard, reply, facts, mood, checksum";

/// Writes a turn: the row of its ordinal, new or as it is now.
pub(super) fn put_turn(connection: &Connection, number: i64, turn: &Turn) -> rusqlite::Result<()> {
    let facts = turn.facts.join(" ");
    put(
        connection,
        "INSERT OR REPLACE INTO turn (interview, ordinal, at, waited, place, asked, words, question, \
         facet, form, topic, heard, reply, facts, mood, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, \
         ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        &[
            ValueRef::Integer(number),
            maybe(Some(turn.ordinal)),
            count(turn.at),
            count(turn.waited),
            text(&turn.place),
            text(turn.asked.id()),
            text(&turn.words),
            maybe_text(turn.understood.question.as_deref()),
            maybe_text(turn.understood.facet.map(Facet::id)),
            text(turn.understood.form.id()),
            maybe_text(turn.topic.as_deref()),
            text(turn.heard.id()),
            text(&turn.reply),
            text(&facts),
            maybe(Some(turn.mood)),
        ],
    )
}

/// The turn from a row of [`TURNS`].
fn turn(row: &Row<'_>) -> Result<Turn, Trouble> {
    let number = row.get(0)?;
    let strange = || strange("turn", number);
    let facet: Option<String> = row.get(8)?;
    let facet = match facet {
        Some(id) => Some(Facet::from_id(&id).ok_or_else(strange)?),
        None => None,
    };
    let facts: String = row.get(13)?;
    Ok(Turn {
        ordinal: row.get(1)?,
        at: row.get::<_, i64>(2)?.cast_unsigned(),
        waited: row.get::<_, i64>(3)?.cast_unsigned(),
        place: row.get(4)?,
        asked: Asked::from_id(&row.get::<_, String>(5)?).ok_or_else(strange)?,
        words: row.get(6)?,
        understood: Understood {
            question: row.get(7)?,
            facet,
            form: Form::from_id(&row.get::<_, String>(9)?).ok_or_else(strange)?,
        },
        topic: row.get(10)?,
        heard: Heard::from_id(&row.get::<_, String>(11)?).ok_or_else(strange)?,
        reply: row.get(12)?,
        facts: facts.split_whitespace().map(String::from).collect(),
        mood: row.get(14)?,
    })
}
