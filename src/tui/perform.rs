//! What the decisions ask for outside: interviews opened, begun and left, languages, the end.

use super::{Ended, Front};
use crate::app::home::Home;
use crate::app::{Effect, Notice, SaveState, Screen as Shown, ask, form, update};
use crate::desk::{self, Desk};
use crate::failure::Failure;
use crate::machine;
use crate::store::{self, Removed};

impl Front {
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Result<Ended, Failure>> {
        let done = match effect {
            Effect::Quit => return self.quit(),
            Effect::Leave => {
                self.leave();
                Ok(())
            }
            Effect::Open(number) => self.open(number),
            Effect::Begin(new) => self.begin_interview(&new),
            Effect::NextVisit(number) => self.next_visit(number),
            Effect::Demo => self.demo(),
            Effect::Remove(number) => self.remove(number),
            Effect::PutAside(number) => self.put_aside(number),
            Effect::TakeBack(number) => self.take_back(number),
            Effect::Bin(for_good) => self.bin(for_good),
            Effect::Stages(company) => self.stages(company),
            Effect::SetStage(company, stage) => self.set_stage(&company, &stage),
            Effect::Report(number, paper) => self.report(number, paper),
            Effect::Practise(on) => self.practise(on),
            Effect::BeginRound {
                scenario,
                trainee,
                seed,
                anew,
            } => self.begin_round(&scenario, &trainee, seed, anew),
            Effect::Round(number) => self.open_round(number),
            Effect::Hall => self.go_to_hall(),
            Effect::Debrief(number) => self.show_debrief(number),
            Effect::DebriefPage(number) => self.debrief_page(number),
            Effect::Review(number) => self.review(number),
            Effect::Lock => self.lock(),
            Effect::Gate(wish) => return self.pass(wish),
            Effect::Language(lang) => {
                self.app.locale = self.desk.locale(lang);
                self.app.tags.clear();
                self.know_tags();
                if let Some(ask) = &mut self.app.ask {
                    ask.session.words = desk::spoken(&ask.session.set, &self.app.locale);
                }
                if let Some(it) = &mut self.app.reviewing {
                    it.words = desk::spoken(&it.stored.set, &self.app.locale);
                }
                match self.app.practice {
                    Some(_) => self.refresh_hall(),
                    None => Ok(()),
                }
            }
        };
        if let Err(failure) = done {
            self.app.notice = Some(Notice::Failed(failure));
        }
        if self.app.gate.is_none() {
            update::settle(&mut self.app);
        }
        None
    }

    /// Takes up an interview in place of the one in front, which must be kept first.
    fn open(&mut self, number: i64) -> Result<(), Failure> {
        self.kept()?;
        let moment = machine::now();
        let session = self
            .desk
            .open(number, &self.app.locale, &self.app.judge, moment)?;
        let session = match self.app.read_only {
            true => session.look_only(moment),
            false => session,
        };
        self.know_tags();
        let finished = session.header.finished.is_some();
        self.app.ask = Some(ask::Ask::new(session));
        self.app.screen = if finished { Shown::Finish } else { Shown::Ask };
        self.app.panel = None;
        Ok(())
    }

    /// The tags are read with the first interview that may have some.
    pub(super) fn know_tags(&mut self) {
        if self.app.tags.is_empty() {
            self.app.tags = self.desk.tags(&self.app.locale);
        }
    }

    fn begin_interview(&mut self, new: &form::NewInterview) -> Result<(), Failure> {
        if let Some(number) = self.desk.unfinished(new)? {
            self.open(number)?;
            self.app.notice = Some(Notice::Said("notice-goes-on", Vec::new()));
            return Ok(());
        }
        match self.decides_first(new) {
            true => Ok(()),
            false => self.begin_now(new),
        }
    }

    pub(super) fn begin_now(&mut self, new: &form::NewInterview) -> Result<(), Failure> {
        let number = self.desk.begin(new, machine::now().wall)?;
        self.open(number)
    }

    /// A later visit begins with what is still to be asked.
    fn next_visit(&mut self, number: i64) -> Result<(), Failure> {
        use crate::app::panes::{Overview, Panel};
        self.kept()?;
        let number = self.desk.next_visit(number, machine::now().wall)?;
        self.open(number)?;
        self.app.panel = Some(Panel::Overview(Overview {
            agenda: true,
            ..Overview::default()
        }));
        Ok(())
    }

    fn demo(&mut self) -> Result<(), Failure> {
        let number = self.desk.demo(self.app.locale.lang, machine::now())?;
        self.open(number)
    }

    fn remove(&mut self, number: i64) -> Result<(), Failure> {
        let removed = self.desk.store.remove(number)?;
        self.app.home.put_aside.retain(|it| *it != number);
        self.refresh();
        let copies = store::copies(self.desk.store.file()).len();
        self.app.notice = Some(match (removed, copies) {
            (Removed::FromTheDatabase, _) => Notice::Said("notice-removed-later", Vec::new()),
            (Removed::Wholly, 0) => Notice::Said("notice-removed", Vec::new()),
            (Removed::Wholly, _) => Notice::Said("notice-removed-copies", Vec::new()),
        });
        Ok(())
    }

    /// Home, once all is kept; else the interview stays in front.
    fn leave(&mut self) {
        if self.kept().is_err() {
            return self.stay();
        }
        self.app.ask = None;
        self.app.reviewing = None;
        self.app.panel = None;
        self.app.screen = Shown::Home;
        self.refresh();
    }

    /// Commits what is in front.
    ///
    /// # Errors
    /// It could not be kept.
    pub(super) fn kept(&mut self) -> Result<(), Failure> {
        self.keep();
        match &self.app.save {
            SaveState::Trouble(failure) if !self.all_kept() => Err(failure.clone()),
            _ => Ok(()),
        }
    }

    /// A disk that refused to take what is kept is no way to leave without a word.
    fn on_the_disk(&self) -> Result<(), Failure> {
        match self.desk.store.save_state() {
            crate::store::SaveState::Failed { why } => Err(why),
            _ => Ok(()),
        }
    }

    /// The interview was closed to be left, but stays in front: its clock goes on.
    pub(super) fn stay(&mut self) {
        if let Some(ask) = &mut self.app.ask {
            ask.session.go_on(machine::now());
        }
    }

    pub(super) fn refresh(&mut self) {
        if self.app.practice.is_some() {
            if let Err(failure) = self.refresh_hall() {
                self.app.notice = Some(Notice::Failed(failure));
            }
            return;
        }
        let first = self.app.home.wanted(usize::from(self.app.size.1));
        self.told(|desk, home| desk.list(home, first));
    }

    /// Whether the home screen is in front and rows of it are to be read while nobody types.
    pub(super) fn reads_on(&self) -> bool {
        self.app.screen == Shown::Home && self.app.gate.is_none() && self.app.home.reads_on()
    }

    /// Reads the next rows of the home screen, so many at most.
    pub(super) fn read_on(&mut self, most: usize) {
        self.told(|desk, home| desk.read_on(home, most));
    }

    fn told(&mut self, list: impl FnOnce(&Desk, &mut Home) -> Result<(), Failure>) {
        if let Err(failure) = list(&self.desk, &mut self.app.home) {
            self.app.notice = Some(Notice::Failed(failure));
        }
    }

    /// Leaves, once all is kept. When it cannot be kept the first try says so; the second, with
    /// nothing done in between, leaves and says so once more.
    pub(super) fn quit(&mut self) -> Option<Result<Ended, Failure>> {
        let told = self.last_quit_failed;
        match self.kept().and_then(|()| self.on_the_disk()) {
            Ok(()) => Some(Ok(Ended::Quit)),
            Err(failure) if told => Some(Err(failure)),
            Err(failure) => {
                self.last_quit_failed = true;
                self.stay();
                // In an interview the line of its state says so.
                if self.app.ask.is_none() {
                    self.app.notice = Some(Notice::Failed(failure));
                }
                None
            }
        }
    }

    pub(super) fn end_by_signal(&mut self, signal: i32) -> Result<Ended, Failure> {
        if self.lock.shut {
            // All was kept before the database was let go.
            return Ok(Ended::Signal(signal));
        }
        if let Some(ask) = &mut self.app.ask {
            ask.listen(&self.app.judge);
            ask.session.close(machine::now());
        }
        self.keep();
        match &self.app.save {
            SaveState::Trouble(failure) => Err(failure.clone()),
            _ => Ok(Ended::Signal(signal)),
        }
    }
}
