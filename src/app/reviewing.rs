//! An interview under review: what the reviewer says of each answer, beside the owner's words. Every
//! change leaves a [`Record`]; the loop hands them to the store before it draws.

mod change;
pub mod frame;
pub mod pane;
#[cfg(test)]
mod tests;

pub use change::Accepting;

use crate::dialogue::answer::{Answer, FollowUp, MOST_BYTES, State};
use crate::dialogue::put::is_put;
use crate::dialogue::question::{Facet, Question, QuestionSet};
use crate::dialogue::record::{Record, Stored};
use crate::dialogue::review::{Opinion, Review};
use crate::editor::Editor;
use crate::text::characters;

/// Gives a new id at each call: UUID version 7, text form.
pub type Ids = Box<dyn FnMut() -> String>;

/// The field that words go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Field {
    #[default]
    Comment,
    Suggestion,
}

/// What the reviewer has said of a question, as its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// There is an answer, and nothing was said of it.
    Unsaid,
    /// There is no answer.
    Unanswered,
    /// A comment or a suggested wording.
    Commented,
    AskAgain,
    Accepted,
}

impl Mark {
    /// The mark's id: `review-mark-<id>` names it.
    pub fn id(self) -> &'static str {
        match self {
            Mark::Unsaid => "unsaid",
            Mark::Unanswered => "unanswered",
            Mark::Commented => "commented",
            Mark::AskAgain => "ask-again",
            Mark::Accepted => "accepted",
        }
    }

    /// One cell wide.
    pub fn sign(self) -> &'static str {
        match self {
            Mark::Unsaid => "○",
            Mark::Unanswered => "–",
            Mark::Commented => "✎",
            Mark::AskAgain => "↻",
            Mark::Accepted => "✓",
        }
    }
}

/// How many questions the reviewer said what of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub commented: usize,
    pub suggested: usize,
    /// By how many characters the suggested wordings are longer than the owner's words.
    pub more: i64,
    pub ask_again: usize,
    pub accepted: usize,
    /// Answers of which nothing was said.
    pub unsaid: usize,
    /// Questions without an answer, of which nothing was said.
    pub unanswered: usize,
}

/// The interview in the reviewer's hands.
pub struct Reviewing {
    pub stored: Stored,
    /// The set in the language on the screen.
    pub words: QuestionSet,
    /// This reviewer's review: kept with the first change.
    pub review: Review,
    /// The question in front.
    pub at: String,
    pub field: Field,
    pub comment: Editor,
    pub suggestion: Editor,
    /// The first row of the field in front that shows.
    pub top: usize,
    /// The first row of the owner's words that shows.
    pub scroll: usize,
    /// The difference is to be scrolled to the caret.
    follow: bool,
    /// The opinion begun since the question came to the front.
    begun: Option<String>,
    ids: Ids,
    pub pending: Vec<Record>,
}

impl Reviewing {
    /// Takes up the review of this person where it was left. An empty name: whose it is comes
    /// later, by [`Reviewing::name`].
    pub fn open(stored: Stored, words: QuestionSet, reviewer: &str, ids: Ids) -> Reviewing {
        let mut reviewing = Reviewing {
            stored,
            words,
            review: Review::default(),
            at: String::new(),
            field: Field::default(),
            comment: Editor::default(),
            suggestion: Editor::default(),
            top: 0,
            scroll: 0,
            follow: false,
            begun: None,
            ids,
            pending: Vec::new(),
        };
        reviewing.name(reviewer);
        reviewing
    }

    /// Whose review it is: what this person said before is gone on with, where it was last changed.
    pub fn name(&mut self, reviewer: &str) {
        let own = |it: &&Review| it.reviewer == reviewer;
        let review = self.stored.review.reviews.iter().rfind(own).cloned();
        self.review = review.unwrap_or_else(|| Review {
            reviewer: reviewer.to_string(),
            ..Review::default()
        });
        let opinions = self.stored.review.opinions.iter();
        let last = opinions
            .filter(|it| it.reviewer == reviewer)
            .filter(|it| self.words.question(&it.question).is_some())
            .max_by_key(|it| (it.at, &it.id));
        let last = last.filter(|_| self.review.finished.is_none());
        let first = || self.asked().next().map(|it| it.id.clone());
        let at = last.map(|it| it.question.clone()).or_else(first);
        self.go(&at.unwrap_or_default());
    }

    pub fn reviewer(&self) -> &str {
        &self.review.reviewer
    }

    /// The number of the interview.
    pub fn number(&self) -> i64 {
        self.stored.number
    }

    /// The question in front.
    pub fn question(&self) -> Option<&Question> {
        self.words.question(&self.at)
    }

    /// The questions that were put, those with words on them, and those that something was said
    /// of; in the order of the set.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        let (set, answers) = (&self.stored.set, &self.stored.answers);
        self.words.questions().filter(|it| {
            is_put(set, answers, it) || self.has_words(&it.id) || self.is_spoken_of(&it.id)
        })
    }

    fn is_spoken_of(&self, question: &str) -> bool {
        let mut opinions = self.stored.review.opinions.iter();
        opinions.any(|it| it.question == question)
    }

    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.stored.answers.get(question)
    }

    /// The owner's words on a question, as they were typed.
    pub fn text(&self, question: &str) -> &str {
        self.answer(question).map_or("", |it| &it.text)
    }

    /// The replies to probes on a question.
    pub fn replies<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a FollowUp> {
        let probes = self.stored.follow_ups.iter();
        probes.filter(move |it| it.question == question && !it.answer.is_empty())
    }

    /// Whether there is an answer to say something of.
    pub fn has_words(&self, question: &str) -> bool {
        let settled = |it: &Answer| {
            !it.text.is_empty()
                || matches!(it.state, State::None | State::Unknown | State::Declined)
        };
        self.answer(question).is_some_and(settled) || self.replies(question).next().is_some()
    }

    /// What this reviewer's opinions on a question come to: one where there is one. Without an id,
    /// unless it is the one that was begun at the question in front.
    pub fn said(&self, question: &str) -> Opinion {
        let begun = self.begun.as_ref().filter(|_| question == self.at);
        let mut opinions = self.stored.review.opinions.iter();
        match begun.and_then(|id| opinions.find(|it| it.id == *id)) {
            Some(opinion) => opinion.clone(),
            None => self.joined(question),
        }
    }

    /// Those that stand, one after another in one; it follows them. More than one stand where the
    /// same person reviewed two copies.
    fn joined(&self, question: &str) -> Opinion {
        let mut all = Opinion {
            question: question.to_string(),
            reviewer: self.reviewer().to_string(),
            ..Opinion::default()
        };
        let own = |it: &&Opinion| it.reviewer == self.review.reviewer;
        for opinion in self.stored.review.standing(question).filter(own) {
            if all.comment.len() + opinion.comment.len() >= MOST_BYTES {
                continue;
            }
            if !all.comment.contains(&opinion.comment) {
                let gap = if all.comment.is_empty() { "" } else { "\n" };
                all.comment = format!("{}{gap}{}", all.comment, opinion.comment);
            }
            if opinion.suggestion.is_some() {
                all.suggestion.clone_from(&opinion.suggestion);
            }
            all.ask_again |= opinion.ask_again;
            let new = opinion.facets.iter().filter(|it| !all.facets.contains(it));
            let new: Vec<Facet> = new.copied().collect();
            all.facets.extend(new);
            all.accepted |= opinion.accepted;
            all.about.clone_from(&opinion.about);
            all.follows.push(opinion.id.clone());
        }
        all.accepted &= !all.ask_again && all.suggestion.is_none();
        all
    }

    /// What others say of a question, the oldest first.
    pub fn others<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a Opinion> {
        let standing = self.stored.review.standing(question);
        standing.filter(|it| it.reviewer != self.review.reviewer)
    }

    pub fn mark(&self, question: &str) -> Mark {
        let said = self.said(question);
        match said {
            _ if said.ask_again => Mark::AskAgain,
            _ if !said.comment.is_empty() || said.suggestion.is_some() => Mark::Commented,
            _ if said.accepted => Mark::Accepted,
            _ if self.has_words(question) => Mark::Unsaid,
            _ => Mark::Unanswered,
        }
    }

    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for question in self.asked() {
            let said = self.said(&question.id);
            tally.commented += usize::from(!said.comment.is_empty());
            tally.ask_again += usize::from(said.ask_again);
            tally.accepted += usize::from(said.accepted);
            if let Some(suggestion) = &said.suggestion {
                tally.suggested += 1;
                tally.more += longer(self.text(&question.id), suggestion);
            }
            match self.mark(&question.id) {
                Mark::Unsaid => tally.unsaid += 1,
                Mark::Unanswered => tally.unanswered += 1,
                _ => {}
            }
        }
        tally
    }

    /// A question comes to the front, with what was said of it.
    pub fn go(&mut self, question: &str) {
        self.begun = None;
        question.clone_into(&mut self.at);
        self.load();
        self.field = Field::Comment;
        self.scroll = 0;
    }

    /// Takes what was said into the fields, the caret at the end.
    fn load(&mut self) {
        let said = self.said(&self.at);
        self.comment = Editor::new(&said.comment);
        self.suggestion = Editor::new(said.suggestion.as_deref().unwrap_or(""));
        self.top = 0;
    }

    /// The question before or after the one in front.
    pub fn neighbour(&self, forward: bool) -> Option<String> {
        let ids: Vec<&str> = self.asked().map(|it| it.id.as_str()).collect();
        let here = ids.iter().position(|id| *id == self.at)?;
        let there = match forward {
            true => here + 1,
            false => here.checked_sub(1)?,
        };
        ids.get(there).map(|id| id.to_string())
    }

    /// The next question, round the end, whose answer nothing was said of.
    pub fn next_unsaid(&self) -> Option<String> {
        let ids: Vec<&str> = self.asked().map(|it| it.id.as_str()).collect();
        let here = ids.iter().position(|id| *id == self.at).unwrap_or(0);
        let round = ids.iter().cycle().skip(here + 1).take(ids.len());
        let mut unsaid = round.filter(|id| self.mark(id) == Mark::Unsaid);
        unsaid.next().map(|id| id.to_string())
    }

    /// The field that words go to.
    pub fn editor(&mut self) -> &mut Editor {
        match self.field {
            Field::Comment => &mut self.comment,
            Field::Suggestion => &mut self.suggestion,
        }
    }

    /// Between comment and suggestion. A suggestion begins as a copy of the owner's words.
    pub fn switch(&mut self) {
        self.field = match self.field {
            Field::Comment => Field::Suggestion,
            Field::Suggestion => Field::Comment,
        };
        if self.field == Field::Suggestion && self.suggestion.text().trim().is_empty() {
            self.suggestion = Editor::new(self.text(&self.at));
        }
        self.top = 0;
        self.scroll = 0;
        self.follow = true;
    }

    /// What can be asked again of the question in front: what it expects first.
    pub fn facets(&self) -> Vec<Facet> {
        let expected = self.question().map_or(&[][..], |it| &it.expects);
        let rest = Facet::ALL.into_iter().filter(|it| !expected.contains(it));
        expected.iter().copied().chain(rest).collect()
    }

    /// What was handed out is kept.
    pub fn committed(&mut self) {
        self.pending.clear();
    }
}

/// By how many characters `after` is longer.
pub fn longer(before: &str, after: &str) -> i64 {
    let count = |text| i64::try_from(characters(text)).unwrap_or(i64::MAX);
    count(after) - count(before)
}
