//! What the decisions ask for outside, in role-play: from one world to the other, rounds begun and
//! left, their debriefs.

use std::sync::Arc;

use super::{Front, Worlds, input::Input};
use crate::app::practice::{Practice, Talk};
use crate::app::round::first_place;
use crate::app::{Notice, SaveState, Screen as Shown, ask};
use crate::desk::NewRound;
use crate::failure::Failure;
use crate::machine;
use crate::roleplay::Understanding;
use crate::store::Store;

impl Front {
    /// To the world of role-play, or back. What is in front is kept first; where the other database
    /// cannot be opened, this one stays.
    pub(super) fn practise(&mut self, on: bool) -> Result<(), Failure> {
        self.kept()?;
        if on == self.app.practice.is_some() {
            return Ok(());
        }
        if !on && self.stopped_at_gate()? {
            return Ok(());
        }
        self.cross(on)
    }

    /// The same, with nothing in front that is not kept, past the gate.
    pub(super) fn cross(&mut self, on: bool) -> Result<(), Failure> {
        let (store, refused) = match on {
            true => (
                Store::open(&self.worlds.practice).map_err(|it| it.failure)?,
                None,
            ),
            false => real(&self.worlds)?,
        };
        let before = std::mem::replace(&mut self.desk.store, store);
        let arrived = match on {
            true => self.practice().map(Some),
            false => Ok(None),
        };
        match arrived {
            Ok(practice) => self.app.practice = practice,
            Err(failure) => {
                self.desk.store = before;
                return Err(failure);
            }
        }
        drop(before);
        self.listen_to_store();
        self.app.ask = None;
        self.app.panel = None;
        self.app.save = SaveState::Saved;
        self.app.read_only = refused.is_some();
        self.clear_room();
        self.app.screen = match on {
            true => Shown::Hall,
            false => Shown::Home,
        };
        self.refresh();
        if let Some(failure) = refused {
            self.app.notice = Some(Notice::Failed(failure));
        }
        Ok(())
    }

    /// A store was opened: its disk says on the channel when it is done, nobody waits for its check, and
    /// what that finds is to be told.
    pub(super) fn listen_to_store(&mut self) {
        let (store, teller) = (&mut self.desk.store, self.teller.clone());
        store.on_change(Box::new(move || drop(teller.tell(Input::Disk))));
        store.hurry();
        self.damage_told = false;
    }

    /// The owners, for whoever practised last, else whoever interviews here.
    fn practice(&mut self) -> Result<Box<Practice>, Failure> {
        let last = self.desk.last_trainee()?;
        let name = match last.is_empty() {
            true => self.app.form.interviewer.text().to_string(),
            false => last,
        };
        let mut practice = Practice::new(&name, Arc::new(Understanding::new()));
        practice
            .hall
            .set_seats(self.desk.seats(self.app.locale.lang)?);
        Ok(Box::new(practice))
    }

    /// Rounds and owners as they are now.
    pub(super) fn refresh_hall(&mut self) -> Result<(), Failure> {
        let seats = self.desk.seats(self.app.locale.lang)?;
        if let Some(practice) = &mut self.app.practice {
            practice.hall.set_seats(seats);
        }
        Ok(())
    }

    /// Puts what is in front away, once it is kept; the owners are next.
    pub(super) fn go_to_hall(&mut self) -> Result<(), Failure> {
        if self.kept().is_err() {
            self.stay();
            return Ok(());
        }
        self.app.ask = None;
        self.app.panel = None;
        if let Some(practice) = &mut self.app.practice {
            practice.talk = None;
            practice.debrief = None;
        }
        self.app.screen = Shown::Hall;
        self.refresh_hall()
    }

    /// Goes on with this trainee's unfinished round, or begins one.
    pub(super) fn begin_round(
        &mut self,
        scenario: &str,
        trainee: &str,
        seed: Option<u64>,
        anew: bool,
    ) -> Result<(), Failure> {
        let unfinished = match anew {
            true => None,
            false => self.desk.unfinished_round(scenario, trainee, false)?,
        };
        if let Some(number) = unfinished {
            self.open_round(number)?;
            self.app.notice = Some(Notice::Said("notice-round-goes-on", Vec::new()));
            return Ok(());
        }
        let new = NewRound {
            scenario: scenario.to_string(),
            trainee: trainee.to_string(),
            seed,
            partner: false,
        };
        let lang = self.app.locale.lang;
        let number = self.desk.begin_round(&new, lang, machine::now().wall)?;
        self.open_round(number)
    }

    /// Takes up a round where it was left; a finished one shows its debrief.
    pub(super) fn open_round(&mut self, number: i64) -> Result<(), Failure> {
        self.kept()?;
        self.know_tags();
        let moment = machine::now();
        let app = &mut self.app;
        let mut session = self.desk.open(number, &app.locale, &app.judge, moment)?;
        if session.header.finished.is_some() {
            return self.show_debrief(number);
        }
        let none = || Failure::new("round-none").with("interview", number);
        let practice = app.practice.as_mut().ok_or_else(none)?;
        let talk = Talk::of(&session, &practice.understanding).ok_or_else(none)?;
        let first = first_place(&session).filter(|_| session.visit_time() == 0);
        if let Some(place) = first {
            session.go(&place, &app.judge, moment);
        }
        practice.talk = Some(talk);
        practice.debrief = None;
        app.ask = Some(ask::Ask::new(session));
        app.screen = Shown::Round;
        app.panel = None;
        Ok(())
    }

    /// The debrief of a round, once all of it is kept: it is made of what the database has.
    pub(super) fn show_debrief(&mut self, number: i64) -> Result<(), Failure> {
        self.kept()?;
        let shown = self.desk.debriefing(number)?;
        if let Some(ask) = &mut self.app.ask {
            // Nothing of the round stays before the room.
            ask.session.close(machine::now());
        }
        if let Err(failure) = self.kept() {
            self.stay();
            return Err(failure);
        }
        self.app.ask = None;
        self.app.panel = None;
        if let Some(practice) = &mut self.app.practice {
            practice.talk = None;
            practice.debrief = Some(shown);
        }
        self.app.screen = Shown::Debrief;
        Ok(())
    }

    pub(super) fn debrief_page(&mut self, number: i64) -> Result<(), Failure> {
        let file = self.desk.debrief_page(number, &self.app.locale)?;
        let said = vec![("file", file.display().to_string())];
        self.app.notice = Some(Notice::Said("notice-report", said));
        Ok(())
    }
}

/// The real database for writing; to read, where another window has it, with why.
fn real(worlds: &Worlds) -> Result<(Store, Option<Failure>), Failure> {
    match Store::open_by(&worlds.real, worlds.key.as_ref()) {
        Ok(store) => Ok((store, None)),
        Err(refusal) if refusal.readable => {
            match Store::open_read_only_by(&worlds.real, worlds.key.as_ref()) {
                Ok(store) => Ok((store, Some(refusal.failure))),
                Err(_) => Err(refusal.failure),
            }
        }
        Err(refusal) => Err(refusal.failure),
    }
}
