//! What was typed is committed before anything is said of it; when it cannot be, that is said once,
//! and again when it can.

use crate::app::session::Session;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::SaveState;
use crate::{machine, term};

/// The desk that keeps, and how that went.
pub struct Keeping {
    pub desk: Desk,
    /// Why what was typed is not kept, once it was said.
    trouble: Option<Failure>,
    /// Why a partner's ticks do not go along, once it was said.
    unticked: Option<Failure>,
}

impl Keeping {
    pub fn new(desk: Desk) -> Keeping {
        Keeping {
            desk,
            trouble: None,
            unticked: None,
        }
    }

    /// Commits what changed; says so when it cannot be kept, and when it is kept again.
    pub fn keep(&mut self, session: &mut Session, locale: &Locale) {
        let now = machine::now();
        // What a partner ticked at the owner's terminal goes along.
        let mut ticked = self.desk.take_ticks(session);
        let number = session.number;
        let records = session.pending(now);
        let kept = match records.is_empty() {
            true => Ok(()),
            false => self.desk.store.commit(number, now.wall, records),
        };
        if kept.is_ok() {
            session.committed();
            ticked = ticked.and(self.desk.drop_ticks(session));
        }
        self.say_ticks(ticked.err(), locale);
        match (kept, self.desk.store.save_state()) {
            (Err(failure), _) | (_, SaveState::Failed { why: failure })
                if self.trouble.as_ref() != Some(&failure) =>
            {
                term::fail(locale, &failure);
                self.trouble = Some(failure);
            }
            (Ok(()), SaveState::Synced) if self.trouble.take().is_some() => {
                term::out(locale.text("plain-saved-again"));
            }
            _ => {}
        }
    }

    /// Says once why ticks do not go along.
    fn say_ticks(&mut self, unticked: Option<Failure>, locale: &Locale) {
        if let Some(failure) = unticked.as_ref().filter(|_| self.unticked != unticked) {
            term::fail(locale, failure);
        }
        self.unticked = unticked;
    }

    /// Whether something typed is not in the database yet.
    pub fn in_trouble(&self) -> bool {
        self.trouble.is_some()
    }

    /// # Errors
    /// Something that was typed could not be kept.
    pub fn all_kept(&self, session: &Session) -> Result<(), Failure> {
        match &self.trouble {
            Some(failure) if !session.all_kept() => Err(failure.clone()),
            _ => Ok(()),
        }
    }
}
