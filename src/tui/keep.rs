//! What is typed goes into the database, and what the disk says of it onto the screen.

use super::{Front, REST};
use crate::app::{Notice, SaveState};
use crate::dialogue::record::Record;
use crate::{machine, store};

impl Front {
    /// Commits what changed, before it is drawn.
    pub(super) fn keep(&mut self) {
        let now = machine::now();
        if self.lock.shut {
            return;
        }
        if self.app.reviewing.is_some() {
            return self.keep_review();
        }
        let Some(ask) = &mut self.app.ask else { return };
        if self.app.read_only {
            // The reader's own movements are nothing to keep; they must not hold it back.
            ask.session.committed();
            return;
        }
        // What a partner ticked at the owner's terminal goes along.
        if let Err(failure) = self.desk.take_ticks(&mut ask.session) {
            self.app.notice.get_or_insert(Notice::Failed(failure));
        }
        let number = ask.session.number;
        // The screen showed the question alone, with no panel, when the words were typed.
        let words = self.only_typed && self.around.is_some();
        let records = match words {
            true => ask.session.pending_words(now),
            false => ask.session.pending(now),
        };
        if records.is_empty() {
            return;
        }
        let words = |it: &Record| !matches!(it, Record::Interval(_) | Record::Room(_));
        let words = records.iter().any(words);
        match self.desk.store.commit(number, now.wall, records) {
            Ok(()) => {
                ask.session.committed();
                // With its last words a round leaves the front: its ticks are in its log now.
                if let Err(failure) = self.desk.drop_ticks(&ask.session) {
                    self.app.notice.get_or_insert(Notice::Failed(failure));
                }
                if self.last_quit_failed {
                    let disk = self.desk.store.save_state();
                    self.last_quit_failed = matches!(disk, store::SaveState::Failed { .. });
                }
                if words || matches!(self.app.save, SaveState::Trouble(_)) {
                    self.app.save = SaveState::Saving;
                    self.typed = now.awake;
                }
            }
            Err(failure) => self.app.save = SaveState::Trouble(failure),
        }
    }

    /// "Saved" shows only when the disk has it all and the keyboard rests: before that nobody asks.
    pub(super) fn see_disk(&mut self) {
        let rests = machine::now().awake >= self.typed + REST;
        let waits = match self.app.save {
            SaveState::Saving => rests,
            // Only time was kept since: of a failure the disk speaks by itself.
            SaveState::Saved => false,
            SaveState::Trouble(_) => true,
        };
        if !waits && !self.disk_spoke {
            return;
        }
        self.disk_spoke = false;
        match (self.desk.store.save_state(), &self.app.save) {
            (store::SaveState::Failed { why }, _) => {
                // Asked at every key from now on: what is typed next is no more on the disk than this.
                self.disk_spoke = true;
                self.app.save = SaveState::Trouble(why);
            }
            (store::SaveState::Synced, SaveState::Saving) => {
                if rests {
                    self.app.save = SaveState::Saved;
                }
            }
            (store::SaveState::Synced, SaveState::Trouble(_)) if self.all_kept() => {
                self.app.save = SaveState::Saved;
            }
            _ => {}
        }
    }

    /// A large database is checked once its screen stands, and what is found in it is said there, before an
    /// interview is begun that could not be kept. Whether it was just now.
    pub(super) fn see_check(&mut self) -> bool {
        if self.damage_told {
            return false;
        }
        if let Some(Err(damaged)) = self.desk.store.verdict() {
            self.app.notice = Some(Notice::Failed(damaged));
            self.damage_told = true;
        }
        self.damage_told
    }

    /// That no copy could be made is said once, where nothing else is and the keyboard rests: the next
    /// key takes it away. Whether it was just now.
    pub(super) fn see_copy(&mut self) -> bool {
        let rests = machine::now().awake >= self.typed + REST;
        if self.copy_told || !rests || self.app.notice.is_some() || self.app.gate.is_some() {
            return false;
        }
        let Some(why) = self.desk.store.copy_failed() else {
            return false;
        };
        self.copy_told = true;
        let why = self.app.locale.say(&why).0;
        let said = vec![("why", why)];
        self.app.notice = Some(Notice::Said("notice-copy-failed", said));
        true
    }

    pub(super) fn all_kept(&self) -> bool {
        let reviewing = self.app.reviewing.as_ref();
        let ask = self.app.ask.as_ref();
        reviewing.is_none_or(|it| it.pending.is_empty())
            && ask.is_none_or(|it| it.session.all_kept())
    }
}
