//! A review line by line: a line is added to the comment, commands do the rest; all that was said
//! is committed before anything is said of it.

mod command;
mod words;

use std::io::IsTerminal;
use std::time::Duration;

use super::command::Line;
use super::talk::moving::{Meant, meant};
use super::{Dialogue, Ended, Then, hold, input};
use crate::app::reviewing::{Accepting, Reviewing};
use crate::dialogue::question::Facet;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::{SaveState, Store};
use crate::text::folded;
use crate::{machine, term};
use command::Command;

/// Reviews line by line until it is finished, left, or the input ends.
///
/// # Errors
/// What was typed could not be kept.
pub fn run(store: Store, locale: &Locale, reviewing: Reviewing) -> Result<Ended, Failure> {
    let mut desk = Seat {
        store,
        locale,
        reviewing,
        trouble: None,
    };
    let inputs = input::listen();
    let person = std::io::stdin().is_terminal();
    desk.say(words::head(locale, &desk.reviewing));
    desk.say_text("review-plain-how");
    desk.question();
    let ended = hold(&mut desk, &inputs, person);
    desk.keep();
    if let Some(failure) = desk.trouble.filter(|_| !desk.reviewing.pending.is_empty()) {
        return Err(failure);
    }
    if desk.reviewing.review.finished.is_none() {
        let number = desk.reviewing.number();
        let words = [("interview", number.into())];
        term::out(&locale.format("review-plain-draft", &words));
    }
    Ok(ended)
}

/// The review in hand.
struct Seat<'a> {
    store: Store,
    locale: &'a Locale,
    reviewing: Reviewing,
    /// Why what was typed is not kept, once it was said.
    trouble: Option<Failure>,
}

impl Dialogue for Seat<'_> {
    fn patience(&self) -> Duration {
        match self.trouble {
            Some(_) => super::RETRY,
            None => super::TICK,
        }
    }

    fn tick(&mut self) {
        self.keep();
    }

    fn say_text(&mut self, id: &str) {
        self.say(self.locale.text(id).to_string());
    }

    fn line(&mut self, line: &str) -> Then {
        match command::read(line) {
            Line::Empty => self.step(true),
            Line::Words(words) => self.comment(words.trim_end()),
            Line::Command(command) => return self.command(command),
            Line::Unknown { name, nearest } => {
                let words = [("name", name.into()), ("nearest", nearest.into())];
                self.say(self.locale.format("plain-unknown-command", &words));
            }
        }
        Then::Listen
    }
}

impl Seat<'_> {
    /// Commits what changed; says so when it cannot be kept, and when it is kept again.
    fn keep(&mut self) {
        let (now, number) = (machine::now(), self.reviewing.number());
        let pending = &self.reviewing.pending;
        let kept = match pending.is_empty() {
            true => Ok(()),
            false => self.store.commit(number, now.wall, pending),
        };
        if kept.is_ok() {
            self.reviewing.committed();
        }
        match (kept, self.store.save_state()) {
            (Err(failure), _) | (_, SaveState::Failed { why: failure })
                if self.trouble.as_ref() != Some(&failure) =>
            {
                term::fail(self.locale, &failure);
                self.trouble = Some(failure);
            }
            (Ok(()), SaveState::Synced) if self.trouble.take().is_some() => {
                term::out(self.locale.text("plain-saved-again"));
            }
            _ => {}
        }
    }

    /// Says something; what was typed before is committed first.
    fn say(&mut self, text: String) {
        self.keep();
        term::out(&text);
    }

    fn question(&mut self) {
        self.say(words::question(self.locale, &self.reviewing));
    }

    /// What was said of the question in front, by now.
    fn said(&mut self) {
        self.say(words::said(self.locale, &self.reviewing));
    }

    fn command(&mut self, command: Command) -> Then {
        let now = machine::now();
        match command {
            Command::Help => self.say_text("review-plain-help"),
            Command::Suggest(words) => self.suggest(&words),
            Command::Again(words) => self.again(&words),
            Command::Accept => match self.reviewing.accept(now) {
                Accepting::Accepted => {
                    self.said();
                    self.step(true);
                }
                Accepting::TakenBack => self.said(),
                Accepting::NoWords => self.say_text("review-plain-nothing-to-accept"),
                Accepting::Suggested => self.say_text("review-accept-suggested"),
            },
            Command::Clear => {
                self.reviewing.take_back(now);
                self.said();
            }
            Command::Next => self.step(true),
            Command::Back => self.step(false),
            Command::Go(wanted) => self.go(&wanted),
            Command::List => self.say(words::list(self.locale, &self.reviewing)),
            Command::Finish => {
                self.reviewing.finish(now);
                self.say(words::summary(self.locale, &self.reviewing));
                self.say_text("review-plain-finished");
                return Then::Leave;
            }
            Command::Quit => return Then::Leave,
        }
        Then::Listen
    }

    /// A line more of the comment.
    fn comment(&mut self, words: &str) {
        let editor = &mut self.reviewing.comment;
        let gap = if editor.text().is_empty() { "" } else { "\n" };
        let longer = format!("{}{gap}{words}", editor.text());
        match editor.set_text(&longer) {
            Ok(()) => {
                self.reviewing.take(machine::now());
                self.said();
            }
            Err(_) => self.say_text("plain-too-long"),
        }
    }

    /// These words are suggested; without any, says how the suggestion differs.
    fn suggest(&mut self, words: &str) {
        if !words.is_empty() && self.reviewing.suggestion.set_text(words).is_err() {
            return self.say_text("plain-too-long");
        }
        self.reviewing.take(machine::now());
        self.said();
    }

    /// To be asked again for these, or no longer; in general where none is named.
    fn again(&mut self, words: &str) {
        let now = machine::now();
        let names: Vec<&str> = words
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '、' | '，' | '・' | '/'))
            .filter(|it| !it.is_empty())
            .collect();
        let mut facets = Vec::new();
        for name in &names {
            match self.facet(name) {
                Some(facet) => facets.push(facet),
                None => {
                    let known = self.reviewing.facets();
                    let known = crate::app::words::names(self.locale, &known);
                    let words = [("name", (*name).into()), ("known", known.into())];
                    return self.say(self.locale.format("review-plain-no-facet", &words));
                }
            }
        }
        if names.is_empty() {
            self.reviewing.ask_again(None, now);
        }
        for facet in facets {
            self.reviewing.ask_again(Some(facet), now);
        }
        self.said();
    }

    /// The facet of this id or name.
    fn facet(&self, wanted: &str) -> Option<Facet> {
        let wanted = folded(wanted);
        Facet::ALL.into_iter().find(|facet| {
            let names = ["", ".chip"].map(|part| format!("facet-{}{part}", facet.id()));
            facet.id() == wanted
                || names
                    .iter()
                    .any(|id| folded(self.locale.text(id)) == wanted)
        })
    }

    fn step(&mut self, forward: bool) {
        match self.reviewing.neighbour(forward) {
            Some(there) => {
                self.reviewing.go(&there);
                self.question();
            }
            None if forward => {
                self.say(words::summary(self.locale, &self.reviewing));
                self.say_text("review-plain-last");
            }
            None => self.say_text("notice-first-question"),
        }
    }

    /// To the question of this number, id, or with this as part of its topic; without any, to the
    /// next one that nothing was said of.
    fn go(&mut self, wanted: &str) {
        let found = match wanted.is_empty() {
            true => self.reviewing.next_unsaid().map_or(Meant::None, Meant::One),
            false => meant(self.reviewing.asked(), wanted),
        };
        let wanted = ("wanted", wanted.into());
        match found {
            Meant::One(there) => {
                self.reviewing.go(&there);
                self.question();
            }
            Meant::None => self.say(self.locale.format("plain-go-none", &[wanted])),
            Meant::Several(topics) => {
                let words = [wanted, ("topics", topics.into())];
                self.say(self.locale.format("plain-go-several", &words));
            }
        }
    }
}
