//! Rounds of role-play: begun, looked back on, compared.

use super::{Desk, spoken};
use crate::dialogue::question::{Lang, Need};
use crate::dialogue::record::{Assisted, Header, Mode};
use crate::dialogue::round::Round;
use crate::failure::Failure;
use crate::roleplay::debrief::{self, Attempt, Debrief, Log};
use crate::scenario_file::{self, Owner};

/// What a round is begun with.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRound {
    pub scenario: String,
    pub trainee: String,
    /// `None`: by the clock.
    pub seed: Option<u64>,
    /// A partner plays the owner.
    pub partner: bool,
}

impl Desk {
    /// The owners at hand, and what is wrong with files that were left out.
    pub fn owners(&self) -> (Vec<Owner>, Vec<Failure>) {
        scenario_file::load(self.sets.as_deref())
    }

    /// Begins a round; its number.
    ///
    /// # Errors
    /// There is no such owner, or set; the database cannot be written.
    pub fn begin_round(&mut self, new: &NewRound, lang: Lang, wall: i64) -> Result<i64, Failure> {
        let scenario = self.owner_named(&new.scenario)?.spoken(lang).clone();
        let entry = self.library.get(&scenario.set).ok_or_else(|| {
            let known: Vec<&str> = self.library.list().map(|it| it.set.id.as_str()).collect();
            Failure::new("set-unknown")
                .with("set", &scenario.set)
                .with("known", known.join(", "))
        })?;
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: scenario.company.clone(),
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: new.trainee.clone(),
            mode: Mode::Practice,
            need: Need::Normal,
            started: wall,
            finished: None,
            // The company is invented: no list of figures counts it.
            demo: true,
        };
        let round = Round {
            seed: new.seed.unwrap_or(wall.cast_unsigned()),
            partner: new.partner,
            turns: Vec::new(),
            scenario,
        };
        self.store.begin_round(&header, &entry.set, &round)
    }

    /// All finished rounds, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn attempts(&mut self) -> Result<Vec<Attempt>, Failure> {
        let mut attempts = Vec::new();
        for number in self.round_numbers()? {
            let looked = self.looked_back(number, |log| {
                let finished = log.header.finished.is_some();
                finished.then(|| debrief::attempt(log))
            });
            attempts.extend(looked?);
        }
        Ok(attempts)
    }

    /// What every round showed, unfinished ones too, oldest first; not compared with the others.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn rounds(&mut self) -> Result<Vec<Debrief>, Failure> {
        let numbers = self.round_numbers()?.into_iter();
        numbers
            .map(|number| self.debrief_with(number, &[]))
            .collect()
    }

    /// The round that was begun last.
    ///
    /// # Errors
    /// There is none, or the database cannot be read.
    pub fn last_round(&self) -> Result<i64, Failure> {
        let last = self.round_numbers()?.last().copied();
        last.ok_or_else(|| Failure::new("rounds-none"))
    }

    fn round_numbers(&self) -> Result<Vec<i64>, Failure> {
        let rows = self.store.list()?.into_iter();
        let mut numbers: Vec<i64> = rows
            .filter(|row| row.mode == Mode::Practice)
            .map(|row| row.number)
            .collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// The debrief of a round, against the others.
    ///
    /// # Errors
    /// There is no such round, or it cannot be read.
    pub fn debrief(&mut self, number: i64) -> Result<Debrief, Failure> {
        if !self.round_numbers()?.contains(&number) {
            return Err(Failure::new("round-none").with("interview", number));
        }
        let mut others = self.attempts()?;
        others.retain(|it| it.number != number);
        self.debrief_with(number, &others)
    }

    fn debrief_with(&mut self, number: i64, others: &[Attempt]) -> Result<Debrief, Failure> {
        self.looked_back(number, |log| debrief::debrief(log, others))
    }

    /// What is made of the log of a round.
    fn looked_back<T>(&mut self, number: i64, make: impl FnOnce(&Log) -> T) -> Result<T, Failure> {
        let stored = self.store.load(number)?;
        let none = || Failure::new("round-none").with("interview", number);
        let round = stored.round.as_ref().ok_or_else(none)?;
        // In the owner's language: an opener or a probe on offer is known by its words.
        let set = spoken(&stored.set, &self.locale(round.scenario.language));
        let log = Log {
            number,
            header: &stored.header,
            set: &set,
            round,
            answers: &stored.answers,
            follow_ups: &stored.follow_ups,
            intervals: &stored.intervals,
        };
        Ok(make(&log))
    }
}

#[cfg(test)]
mod tests;
