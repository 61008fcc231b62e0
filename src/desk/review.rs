//! An interview handed to the one who reviews it.

use super::{Desk, spoken};
use crate::app::reviewing::Reviewing;
use crate::failure::Failure;
use crate::locale::Locale;

impl Desk {
    /// Takes up this person's review of an interview. An empty name: whose it is comes later.
    ///
    /// # Errors
    /// There is no such interview, it cannot be read, or it is role-play.
    pub fn review(
        &mut self,
        number: i64,
        locale: &Locale,
        reviewer: &str,
    ) -> Result<Reviewing, Failure> {
        let stored = self.store.load(number)?;
        if stored.round.is_some() {
            return Err(Failure::new("review-round").with("interview", number));
        }
        let words = spoken(&stored.set, locale);
        let ids = Box::new(|| uuid::Uuid::now_v7().to_string());
        Ok(Reviewing::open(stored, words, reviewer, ids))
    }
}
