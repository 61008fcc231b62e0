//! The interviewer's desk: begins, opens and continues interviews from the store and the question
//! sets, for both front ends.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::app::form::NewInterview;
use crate::app::session::Session;
use crate::dialogue::clock::Moment;
use crate::dialogue::frame::{self, Tag};
use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::record::Header;
use crate::failure::Failure;
use crate::frame_file;
use crate::listening::{Judge, Tuning};
use crate::locale::Locale;
use crate::machine;
use crate::question_file::Library;
use crate::store::Store;

/// A second program looks so often what the first one did: it shows within a quarter of a second.
pub const LOOK: Duration = Duration::from_millis(100);

pub use partner::Watch;
pub use practice::NewRound;
pub use wall::Wall;

mod demo;
mod hall;
mod home;
mod partner;
mod practice;
mod report;
mod review;
mod wall;

/// What an interview is held with.
pub struct Desk {
    pub store: Store,
    pub library: Library,
    /// The folder of the user's own question sets, and owners for role-play, if there is one.
    pub sets: Option<PathBuf>,
    /// The user's own words, if there are any.
    pub locales: Option<PathBuf>,
    /// The user's own templates, frames and schemes, if there are any.
    pub reports: Option<PathBuf>,
    /// The word lists and numbers that answers are judged by.
    pub tuning: Tuning,
}

impl Desk {
    /// The words of a language, the user's over ours.
    pub fn locale(&self, lang: Lang) -> Locale {
        Locale::new(lang, self.locales.as_deref()).0
    }

    /// The tags that can be put on answers, in the language of `locale`.
    pub fn tags(&self, locale: &Locale) -> Vec<Tag> {
        let own = self.reports.as_deref().unwrap_or(Path::new(""));
        frame::tags(&frame_file::load(own, locale).0)
    }

    /// What is wrong with the user's own frames.
    pub fn strange_frames(&self, locale: &Locale) -> Vec<Failure> {
        let own = self.reports.as_deref().filter(|dir| frame_file::any(dir));
        own.map_or(Vec::new(), |dir| frame_file::load(dir, locale).1)
    }

    /// The judge of answers, for whom it is the year of this wall clock.
    pub fn judge(&self, wall: i64) -> Judge {
        Judge::tuned(machine::year(wall), self.tuning.clone()).trained(crate::embedded::LISTENER)
    }

    /// Begins an interview; the visit counts on from the company's earlier ones.
    ///
    /// # Errors
    /// There is no such set, or the database cannot be written.
    pub fn begin(&mut self, new: &NewInterview, wall: i64) -> Result<i64, Failure> {
        let entry = self.library.get(&new.set).ok_or_else(|| {
            let known: Vec<&str> = self
                .library
                .list()
                .map(|entry| entry.set.id.as_str())
                .collect();
            Failure::new("set-unknown")
                .with("set", &new.set)
                .with("known", known.join(", "))
        })?;
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: new.company.clone(),
            visit: self.store.last_visit(&new.company.name)? + 1,
            continues: None,
            assisted: new.assisted,
            interviewer: new.interviewer.clone(),
            mode: new.mode,
            need: new.need,
            started: wall,
            finished: None,
            demo: false,
        };
        self.store.begin(&header, &entry.set)
    }

    /// The interview with this company and set that was begun and not finished: it is gone on
    /// with before another is begun.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unfinished(&mut self, new: &NewInterview) -> Result<Option<i64>, Failure> {
        let Some(number) = self.store.unfinished(&new.company.name)? else {
            return Ok(None);
        };
        let same = self.store.load(number)?.set.id == new.set;
        Ok(same.then_some(number))
    }

    /// Begins the next visit to an interview's company, after the last one: its answers are there,
    /// to be added to. A visit that is not finished is gone on with instead.
    ///
    /// # Errors
    /// There is no such interview, or the database cannot be written.
    pub fn next_visit(&mut self, earlier: i64, wall: i64) -> Result<i64, Failure> {
        let company = self.store.load(earlier)?.header.company.name;
        if let Some(unfinished) = self.store.unfinished(&company)? {
            return Ok(unfinished);
        }
        let previous = self.store.latest(&company)?.unwrap_or(earlier);
        let before = self.store.load(previous)?.header;
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            visit: self
                .store
                .last_visit(&company)?
                .max(before.visit)
                .saturating_add(1),
            continues: Some(before.id.clone()),
            started: wall,
            finished: None,
            ..before
        };
        self.store.begin_visit(previous, &header)
    }

    /// The demonstration, if it was begun.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn demo_number(&self) -> Result<Option<i64>, Failure> {
        self.store.demo()
    }

    /// Takes up an interview where it was left.
    ///
    /// # Errors
    /// There is no such interview, or it cannot be read.
    pub fn open(
        &mut self,
        number: i64,
        locale: &Locale,
        judge: &Judge,
        moment: Moment,
    ) -> Result<Session, Failure> {
        let stored = self.store.load(number)?;
        let words = spoken(&stored.set, locale);
        Ok(Session::open(stored, words, judge, moment))
    }
}

/// A set as an interview is held with it: in the language on the screen, which answers are taken to
/// be in until their own script says otherwise.
pub fn spoken(set: &QuestionSet, locale: &Locale) -> QuestionSet {
    QuestionSet {
        language: locale.lang,
        ..locale.localized(set)
    }
}
