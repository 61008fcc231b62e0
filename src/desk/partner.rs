//! The two ends of a round with a partner: the trainee's desk takes the ticks into the log, the
//! owner's terminal follows the round and ticks.

use std::path::{Path, PathBuf};

use super::{Desk, spoken};
use crate::app::partner::{Partner, Seen};
use crate::app::session::Session;
use crate::dialogue::question::Lang;
use crate::dialogue::tick::{self, Tick};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::{Follower, Stamp, Ticks};

/// A trouble is told once it lasted for so many looks: while the trainee's program begins, the
/// database is not to be read for a moment.
const LASTS: u32 = 5;

impl Desk {
    /// Logs what the owner's terminal has ticked since. For a round with a partner; else nothing.
    /// Costs microseconds: to be called before what changed is committed.
    ///
    /// # Errors
    /// The ticks cannot be read; the round goes on without them.
    pub fn take_ticks(&self, session: &mut Session) -> Result<(), Failure> {
        let Some(round) = session.round.as_ref().filter(|round| round.partner) else {
            return Ok(());
        };
        let ticks = Ticks::beside(self.store.file());
        if ticks.stamp().is_none() {
            return Ok(());
        }
        let changed = tick::merged(round, &session.header.id, &ticks.read()?);
        changed.into_iter().for_each(|turn| session.log(turn));
        Ok(())
    }

    /// Drops the ticks of a round that is finished and committed with them.
    ///
    /// # Errors
    /// They cannot be dropped.
    pub fn drop_ticks(&self, session: &Session) -> Result<(), Failure> {
        let partner = session.round.as_ref().is_some_and(|round| round.partner);
        match partner && session.header.finished.is_some() && session.all_kept() {
            true => Ticks::beside(self.store.file()).drop_of(&session.header.id),
            false => Ok(()),
        }
    }
}

/// The owner's end.
pub struct Watch {
    follower: Follower,
    ticks: Ticks,
    stamp: Stamp,
    locales: Option<PathBuf>,
    /// The last trouble, and how many looks it lasted.
    trouble: Option<(Failure, u32)>,
}

impl Watch {
    /// `locales`: the folder of the user's own words.
    pub fn new(practice: &Path, locales: Option<PathBuf>) -> Watch {
        Watch {
            follower: Follower::new(practice, None),
            ticks: Ticks::beside(practice),
            stamp: None,
            locales,
            trouble: None,
        }
    }

    /// Looks whether the trainee's program did something, and hands it on. `true`: something
    /// changed for the partner. To be called each 100 ms.
    pub fn look(&mut self, partner: &mut Partner) -> bool {
        let looked = self.news().and_then(|news| match news {
            true => self.see(partner).map(|()| true),
            false => Ok(false),
        });
        let (news, trouble) = match looked {
            Ok(news) => (news, None),
            Err(failure) => (false, Some(failure)),
        };
        self.trouble = trouble.map(|failure| match self.trouble.take() {
            Some((before, lasted)) if before == failure => (failure, lasted.saturating_add(1)),
            _ => (failure, 1),
        });
        let told = self.trouble.as_ref();
        let told = told.filter(|it| it.1 >= LASTS).map(|it| it.0.clone());
        let changed = partner.trouble != told;
        partner.trouble = told;
        news || changed
    }

    /// Keeps a tick; then the partner has it.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn keep(&mut self, partner: &mut Partner, tick: Tick) -> Result<(), Failure> {
        self.ticks.add(&tick)?;
        partner.ticked(tick);
        Ok(())
    }

    /// From now on in this language.
    pub fn speak(&mut self, partner: &mut Partner, lang: Lang) {
        partner.locale = Locale::new(lang, self.locales.as_deref()).0;
        // In the words of the language; where it cannot be read now, the next look tells.
        let _ = self.see(partner);
    }

    fn news(&mut self) -> Result<bool, Failure> {
        // After a trouble everything is looked at again.
        let again = self.trouble.is_some();
        let stamp = self.ticks.stamp();
        let ticked = std::mem::replace(&mut self.stamp, stamp) != stamp;
        Ok(self.follower.changed()? || ticked || again)
    }

    fn see(&mut self, partner: &mut Partner) -> Result<(), Failure> {
        let seen = self.seen(&partner.locale)?;
        partner.see(seen, self.ticks.read()?);
        Ok(())
    }

    fn seen(&mut self, locale: &Locale) -> Result<Option<Seen>, Failure> {
        let Some(store) = self.follower.store() else {
            return Ok(None);
        };
        let Some(number) = store.partner_round()? else {
            return Ok(None);
        };
        let stored = store.load(number)?;
        let words = spoken(&stored.set, locale);
        Ok(stored.round.map(|round| Seen {
            id: stored.header.id,
            trainee: stored.header.interviewer,
            finished: stored.header.finished.is_some(),
            round,
            words,
        }))
    }
}
