//! What changes a review: words, marks, the end; each leaves its records.

use super::{Mark, Reviewing};
use crate::dialogue::clock::Moment;
use crate::dialogue::question::Facet;
use crate::dialogue::record::{Assisted, Record};
use crate::dialogue::review::Opinion;

/// What came of accepting an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepting {
    Accepted,
    TakenBack,
    /// There is no answer.
    NoWords,
    /// Another wording is suggested.
    Suggested,
}

impl Reviewing {
    /// Takes over what stands in the fields. A suggestion that is empty, or the owner's words as
    /// they are, is none.
    pub fn take(&mut self, moment: Moment) {
        if self.reviewer().is_empty() {
            return;
        }
        let before = self.said(&self.at);
        let mut opinion = before.clone();
        if opinion.comment != self.comment.text() {
            opinion.comment = self.comment.text().to_string();
        }
        let typed = self.suggestion.text();
        if typed != before.suggestion.as_deref().unwrap_or("") {
            let none = typed.trim().is_empty() || typed == self.text(&self.at);
            opinion.suggestion = (!none).then(|| typed.to_string());
            self.follow = true;
        }
        opinion.accepted &= opinion.suggestion.is_none();
        if opinion != before {
            self.keep(opinion, moment);
        }
    }

    /// The answer in front is as it should be, or no longer.
    pub fn accept(&mut self, moment: Moment) -> Accepting {
        let mut opinion = self.said(&self.at);
        if !opinion.accepted && !self.has_words(&self.at) {
            return Accepting::NoWords;
        }
        if opinion.suggestion.is_some() {
            return Accepting::Suggested;
        }
        opinion.accepted = !opinion.accepted;
        let done = match opinion.accepted {
            true => Accepting::Accepted,
            false => Accepting::TakenBack,
        };
        if opinion.accepted {
            opinion.ask_again = false;
            opinion.facets.clear();
        }
        self.keep(opinion, moment);
        done
    }

    /// To be asked again for this, or no longer; `None`: in general.
    pub fn ask_again(&mut self, facet: Option<Facet>, moment: Moment) {
        let mut opinion = self.said(&self.at);
        match facet {
            None => {
                opinion.ask_again = !opinion.ask_again || !opinion.facets.is_empty();
                opinion.facets.clear();
            }
            Some(facet) => {
                match opinion.facets.iter().position(|it| *it == facet) {
                    Some(at) => drop(opinion.facets.remove(at)),
                    None => opinion.facets.push(facet),
                }
                let order = self.facets();
                let place = |it: &Facet| order.iter().position(|known| known == it);
                opinion.facets.sort_by_key(place);
                opinion.ask_again = !opinion.facets.is_empty();
            }
        }
        opinion.accepted &= !opinion.ask_again;
        self.keep(opinion, moment);
    }

    /// Takes back all that was said of the question in front.
    pub fn take_back(&mut self, moment: Moment) {
        let said = self.said(&self.at);
        if said.is_empty() {
            return;
        }
        let empty = Opinion {
            comment: String::new(),
            suggestion: None,
            ask_again: false,
            facets: Vec::new(),
            accepted: false,
            ..said
        };
        self.keep(empty, moment);
        self.load();
    }

    /// Accepts the answers that nothing was said of, and finishes. The interview is a reviewed one
    /// from then on.
    pub fn finish(&mut self, moment: Moment) {
        let ids: Vec<String> = self.asked().map(|it| it.id.clone()).collect();
        for question in ids {
            if self.mark(&question) == Mark::Unsaid {
                let mut opinion = self.said(&question);
                opinion.accepted = true;
                opinion.about = self.text(&question).to_string();
                self.put(opinion, moment);
            }
        }
        self.begun = None;
        self.begin_review(moment);
        self.review.finished = Some(moment.wall);
        self.keep_review();
        self.stored.header.assisted = Assisted::Reviewed;
        let header = self.stored.header.clone();
        self.pending.push(Record::Header(header));
    }

    /// Keeps what is now said of the question in front.
    fn keep(&mut self, mut opinion: Opinion, moment: Moment) {
        opinion.about = self.text(&self.at).to_string();
        self.begun = Some(self.put(opinion, moment));
        // What is changed after the end is to be finished again.
        if self.review.finished.take().is_some() {
            self.keep_review();
        }
    }

    /// Keeps an opinion; a new one where it has no id. Gives the id.
    fn put(&mut self, mut opinion: Opinion, moment: Moment) -> String {
        self.begin_review(moment);
        if opinion.id.is_empty() {
            opinion.id = (self.ids)();
        }
        opinion.edit += 1;
        opinion.at = moment.wall;
        let opinions = &mut self.stored.review.opinions;
        opinions.retain(|it| it.id != opinion.id);
        opinions.push(opinion.clone());
        opinions.sort_by(|a, b| a.id.cmp(&b.id));
        let id = opinion.id.clone();
        // Only the last state of what is not kept yet counts.
        if matches!(self.pending.last(), Some(Record::Opinion(last)) if last.id == id) {
            self.pending.pop();
        }
        self.pending.push(Record::Opinion(opinion));
        id
    }

    fn begin_review(&mut self, moment: Moment) {
        if self.review.id.is_empty() {
            self.review.id = (self.ids)();
            self.review.begun = moment.wall;
            self.keep_review();
        }
    }

    fn keep_review(&mut self) {
        let reviews = &mut self.stored.review.reviews;
        reviews.retain(|it| it.id != self.review.id);
        reviews.push(self.review.clone());
        reviews.sort_by(|a, b| (a.begun, &a.id).cmp(&(b.begun, &b.id)));
        self.pending.push(Record::Review(self.review.clone()));
    }
}
