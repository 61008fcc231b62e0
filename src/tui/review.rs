//! What a review asks for outside: an interview opened for it, and what was said kept.

use super::Front;
use crate::app::SaveState;
use crate::app::update::review;
use crate::failure::Failure;
use crate::machine;

impl Front {
    /// Opens an interview for review, in place of what is in front, which must be kept first.
    pub(super) fn review(&mut self, number: i64) -> Result<(), Failure> {
        self.kept()?;
        let reviewer = &self.app.reviewer;
        let reviewing = self.desk.review(number, &self.app.locale, reviewer)?;
        review::open(&mut self.app, reviewing);
        Ok(())
    }

    /// Commits what was said, before it is drawn.
    pub(super) fn keep_review(&mut self) {
        let Some(reviewing) = &mut self.app.reviewing else {
            return;
        };
        if reviewing.pending.is_empty() {
            return;
        }
        let (now, number) = (machine::now(), reviewing.number());
        let done = self.desk.store.commit(number, now.wall, &reviewing.pending);
        match done {
            Ok(()) => {
                reviewing.committed();
                self.last_quit_failed = false;
                self.app.save = SaveState::Saving;
                self.typed = now.awake;
            }
            Err(failure) => self.app.save = SaveState::Trouble(failure),
        }
    }
}
