//! The screen locked and opened again: what was typed is kept first, then the database and its key
//! are let go, and nothing but the gate is on the screen.

use std::path::Path;
use std::time::Duration;

use super::{Ended, Front, Worlds, gate};
use crate::app::form::NewInterview;
use crate::app::gate::{Gate, LOOK_AGAIN, Why, Wish, due};
use crate::app::{Notice, update};
use crate::failure::Failure;
use crate::machine;
use crate::store::{self, Key, Kind};

/// What unlocking goes on with.
#[derive(Default)]
pub(super) struct Lock {
    /// The clock was stopped by locking.
    paused: bool,
    /// The database was let go.
    pub(super) shut: bool,
    /// The last key, mouse click or paste.
    pub(super) touched: crate::dialogue::clock::Moment,
    /// Of a new database, and not yet written down.
    made: Option<Key>,
    /// Begun once it is decided whether the database is to have a passphrase.
    begins: Option<NewInterview>,
}

impl Front {
    /// How long until the screen locks by itself, or it is to be asked again. `None`: never.
    pub(super) fn until_lock(&self) -> Option<u64> {
        let left = due(self.app.lock_after, self.lock.touched, machine::now())?;
        Some(left.min(LOOK_AGAIN))
    }

    /// Locks where nobody has touched a key for so long. Whether it did. Where the gate stands already,
    /// what is secret goes from it.
    pub(super) fn lock_when_idle(&mut self) -> bool {
        if self.until_lock() != Some(0) {
            return false;
        }
        // Where it cannot be kept it stays before the person, who is told so; asked again later.
        self.lock.touched = machine::now();
        if let Some(gate) = &mut self.app.gate {
            let secret = gate.holds_secret();
            if secret {
                self.lock.made = None;
                gate.forget();
            }
            return secret;
        }
        match self.lock() {
            Ok(()) => true,
            Err(failure) => {
                self.app.notice = Some(Notice::Failed(failure));
                false
            }
        }
    }

    /// Covers the screen; an encrypted database is let go, and its key.
    ///
    /// # Errors
    /// What was typed could not be kept: nothing is locked.
    pub(super) fn lock(&mut self) -> Result<(), Failure> {
        let now = machine::now();
        if let Some(ask) = &mut self.app.ask {
            ask.listen(&self.app.judge);
            ask.session.keep_revision();
            self.lock.paused = ask.session.clock_runs();
            if self.lock.paused {
                ask.session.pause(now);
            }
        }
        let held = self.worlds.key.is_some();
        let shut = held && self.app.practice.is_none();
        let let_go = self.kept_on_disk().and_then(|()| match shut {
            true => self.desk.store.shut(),
            false => Ok(()),
        });
        if let Err(failure) = let_go {
            self.go_on();
            return Err(failure);
        }
        self.lock.shut = shut;
        self.worlds.key = None;
        let file = name(&self.worlds);
        self.app.gate = Some(Box::new(match held {
            true => Gate::asking(Why::Locked, &file, now),
            false => Gate::covering(&file, now),
        }));
        let _ = self.screen.clear();
        Ok(())
    }

    fn kept_on_disk(&mut self) -> Result<(), Failure> {
        self.kept()?;
        match self.desk.store.save_state() {
            store::SaveState::Failed { why } => Err(why),
            _ => Ok(()),
        }
    }

    /// Does what the gate asks for. `Some`: the person leaves the program.
    pub(super) fn pass(&mut self, wish: Wish) -> Option<Result<Ended, Failure>> {
        let why = self.app.gate.as_ref()?.why;
        match wish {
            Wish::Quit if why == Why::Locked => return Some(Ok(Ended::Quit)),
            Wish::Quit => {
                self.app.gate = None;
                return self.quit();
            }
            Wish::Return => self.unlocked(),
            Wish::Leave => {
                self.lock.begins = None;
                self.app.gate = None;
            }
            Wish::Try => self.try_key(why),
            Wish::Make | Wish::Suggest => {
                self.draw();
                let gate = self.app.gate.as_mut()?;
                let done = match wish {
                    Wish::Make => gate::made(gate).map(|key| self.lock.made = Some(key)),
                    _ => gate::suggest(gate),
                };
                if let (Err(failure), Some(gate)) = (done, &mut self.app.gate) {
                    gate.failed(failure);
                }
            }
            Wish::Made => {
                let key = self.lock.made.take();
                self.decided(key, false);
            }
            Wish::Plain => self.decided(None, true),
            Wish::Later => self.enter(None, false),
        }
        None
    }

    fn try_key(&mut self, why: Why) {
        // "Checking" is on the screen while the key is derived.
        self.draw();
        let Some(gate) = &mut self.app.gate else {
            return;
        };
        let Some(key) = gate::tried(gate, &self.worlds.real) else {
            return;
        };
        if why == Why::Enter {
            return self.enter(Some(key), false);
        }
        if self.lock.shut {
            if let Err(refusal) = self.desk.store.reopen(Some(&key)) {
                return gate.failed(refusal.failure);
            }
            self.lock.shut = false;
            self.listen_to_store();
        }
        self.worlds.key = Some(key);
        self.unlocked();
    }

    /// Everything is in front again as it was.
    fn unlocked(&mut self) {
        self.app.gate = None;
        let _ = self.screen.clear();
        self.lock.touched = machine::now();
        if let Some(ask) = &mut self.app.ask {
            // Taking the database up again took from the room what it showed.
            ask.session.show_again();
        }
        self.go_on();
        update::settle(&mut self.app);
    }

    /// The clock goes on, where locking had stopped it.
    fn go_on(&mut self) {
        let paused = std::mem::take(&mut self.lock.paused);
        if let Some(ask) = self.app.ask.as_mut().filter(|_| paused) {
            ask.session.resume(machine::now());
        }
    }

    /// Whether the way to the real database leads through the gate, which stands there then.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn stopped_at_gate(&mut self) -> Result<bool, Failure> {
        if self.worlds.key.is_some() || !store::ENCRYPTS {
            return Ok(false);
        }
        let (now, file) = (machine::now(), name(&self.worlds));
        // In role-play nobody here has the real database open.
        let gate = match store::kind(&self.worlds.real)? {
            Kind::Encrypted => Gate::asking(Why::Enter, &file, now),
            Kind::None if self.worlds.offer => Gate::offering_to_look(&file, now),
            _ => return Ok(false),
        };
        self.app.gate = Some(Box::new(gate));
        let _ = self.screen.clear();
        Ok(true)
    }

    /// On to the real database, now that its key is known or it was decided that it has none.
    fn enter(&mut self, key: Option<Key>, plain: bool) {
        self.app.gate = None;
        let _ = self.screen.clear();
        self.worlds.key = key;
        let done = self.cross(false).and_then(|()| match plain {
            true => self.desk.store.set_setting(store::PROTECTION, store::PLAIN),
            false => Ok(()),
        });
        if let Err(failure) = done {
            self.app.notice = Some(Notice::Failed(failure));
        }
    }

    /// Whether it is to be decided first if the database is to have a passphrase: then the gate stands
    /// there, and `new` is begun after it.
    pub(super) fn decides_first(&mut self, new: &NewInterview) -> bool {
        if !self.worlds.offer || !store::ENCRYPTS || !self.desk.store.is_undecided() {
            return false;
        }
        let gate = Gate::offering(&name(&self.worlds), machine::now());
        self.lock.begins = Some(new.clone());
        self.app.gate = Some(Box::new(gate));
        let _ = self.screen.clear();
        true
    }

    /// What was offered is decided: the way there goes on, or the interview is begun.
    fn decided(&mut self, key: Option<Key>, plain: bool) {
        let Some(new) = self.lock.begins.take() else {
            return self.enter(key, plain);
        };
        self.app.gate = None;
        let _ = self.screen.clear();
        let store = &mut self.desk.store;
        let done = match &key {
            Some(_) => store.rekey(key.as_ref()),
            None => store.set_setting(store::PROTECTION, store::PLAIN),
        };
        // It may have been opened anew either way.
        self.listen_to_store();
        let done = done.and_then(|()| {
            self.worlds.key = key;
            self.begin_now(&new)
        });
        if let Err(failure) = done {
            self.app.notice = Some(Notice::Failed(failure));
        }
    }

    /// How long the loop may wait while the gate stands there.
    pub(super) fn patience_at_gate(&self) -> Option<Duration> {
        let gate = self.app.gate.as_ref()?;
        let idle = gate.holds_secret().then(|| self.until_lock()).flatten();
        let next = [gate.next(), idle].into_iter().flatten().min();
        next.map(Duration::from_millis)
    }
}

/// The real database's file, without its folder.
fn name(worlds: &Worlds) -> String {
    file_name(&worlds.real)
}

/// A file's name, without its folder.
pub fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
