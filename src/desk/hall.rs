//! What the hall of owners shows: every owner, and the rounds with him so far. And the debrief of a
//! round, as the screen and a page show it.

use std::path::PathBuf;

use super::Desk;
use super::report::{FOLDER, documents, keep};
use crate::app::practice::{Debriefing, Seat, is_of};
use crate::dialogue::question::Lang;
use crate::dialogue::record::Mode;
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;
use crate::report::practice;
use crate::scenario_file::{self, Owner};
use crate::text::file_name;

/// A round that was begun.
struct Unfinished {
    scenario: String,
    number: i64,
    trainee: String,
    partner: bool,
}

impl Desk {
    /// The owners to choose from, each with its rounds.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn seats(&mut self, lang: Lang) -> Result<Vec<Seat>, Failure> {
        let attempts = self.attempts()?;
        let unfinished = self.unfinished_rounds()?;
        let (owners, _) = self.owners();
        let seat = |it: &Scenario| Seat {
            id: it.id.clone(),
            company: it.company.name.clone(),
            industry: it.company.industry.clone(),
            title: it.title.clone(),
            aim: it.aim.clone(),
            level: it.level,
            minutes: it.minutes,
            rounds: attempts
                .iter()
                .filter(|round| round.scenario == it.id)
                .map(|round| (round.number, round.trainee.clone(), round.mark))
                .collect(),
            unfinished: unfinished
                .iter()
                .filter(|round| round.scenario == it.id && !round.partner)
                .map(|round| (round.number, round.trainee.clone()))
                .collect(),
        };
        Ok(owners.iter().map(|it| seat(it.spoken(lang))).collect())
    }

    /// The newest round of this trainee with this owner that was not finished; anyone's, where no name
    /// is given. `partner`: one with a partner as the owner, else one alone.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unfinished_round(
        &mut self,
        scenario: &str,
        trainee: &str,
        partner: bool,
    ) -> Result<Option<i64>, Failure> {
        let rounds = self.unfinished_rounds()?.into_iter().rev();
        let mut same = rounds.filter(|it| it.scenario == scenario && it.partner == partner);
        let found = same.find(|it| is_of(&it.trainee, trainee));
        Ok(found.map(|it| it.number))
    }

    /// Rounds that were not finished, the oldest first.
    fn unfinished_rounds(&mut self) -> Result<Vec<Unfinished>, Failure> {
        let rows = self.store.list()?;
        let begun = rows
            .iter()
            .filter(|row| row.mode == Mode::Practice && row.finished.is_none());
        let mut rounds = Vec::new();
        for row in begun {
            if let Some(round) = self.store.load(row.number)?.round {
                rounds.push(Unfinished {
                    scenario: round.scenario.id,
                    number: row.number,
                    trainee: row.interviewer.clone(),
                    partner: round.partner,
                });
            }
        }
        rounds.sort_by_key(|it| it.number);
        Ok(rounds)
    }

    /// The owner of this id, or the only one whose company has this as a part of its name.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn owner_named(&self, wanted: &str) -> Result<Owner, Failure> {
        scenario_file::named(self.owners().0, wanted)
    }

    /// Who practised last on this machine; empty where nobody did.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_trainee(&self) -> Result<String, Failure> {
        let rows = self.store.list()?;
        let mut rounds = rows.into_iter().filter(|row| row.mode == Mode::Practice);
        Ok(rounds.next().map(|row| row.interviewer).unwrap_or_default())
    }

    /// The debrief of a round, to be read on the screen.
    ///
    /// # Errors
    /// There is no such round, or it cannot be read.
    pub fn debriefing(&mut self, number: i64) -> Result<Debriefing, Failure> {
        let debrief = self.debrief(number)?;
        let stored = self.store.load(number)?;
        let none = || Failure::new("round-none").with("interview", number);
        let round = stored.round.ok_or_else(none)?;
        let talked = round.ends_well();
        let scenario = round.scenario;
        Ok(Debriefing {
            debrief,
            closing: talked.then_some((scenario.owner.name, scenario.says.closing)),
            top: 0,
        })
    }

    /// Writes the debrief of a round into the person's documents as a page; gives the file.
    ///
    /// # Errors
    /// There is no such round, it cannot be read, or the file cannot be written.
    pub fn debrief_page(&mut self, number: i64, locale: &Locale) -> Result<PathBuf, Failure> {
        let seen = self.debrief(number)?;
        let templates = self.reports.as_deref();
        let page = practice::debrief(&seen, templates, "html", locale)?;
        let day = machine::local_date(seen.attempt.started);
        let company = file_name(&seen.company);
        let name = format!("{day}-{company}-{number}-debrief.html");
        keep(&documents()?.join(FOLDER), &name, &page)
    }
}
