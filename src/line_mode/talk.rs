//! The dialogue itself: each line in turn becomes words of the answer, a reply, a choice among
//! the probes or a command. What is said was committed first.

mod beside;
mod commands;
pub mod moving;

use std::time::Duration;

use super::command::{self, Line, continued};
use super::keeping::Keeping;
use super::words::Words;
use super::{Dialogue, RETRY, TICK};
use crate::app::session::{Offered, Session};
use crate::desk::Desk;
use crate::dialogue::answer::State;
use crate::dialogue::frame::Tag;
use crate::dialogue::question::Kind;
use crate::dialogue::reading::{Reading, read};
use crate::editor::ANSWER_BYTES;
use crate::failure::Failure;
use crate::listening::{Judge, Why};
use crate::locale::{Locale, Value};
use crate::text::folded;
use crate::{machine, term};

/// What the next line is for.
enum Front {
    /// The answer to the question, or the reply to the follow-up in front.
    Words,
    /// A choice among these probes; so many of the offers were looked at before.
    Probes { items: Vec<Offered>, skipped: usize },
    /// Every question was put: a command.
    End,
}

/// Whether the dialogue goes on after a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Listen,
    Leave,
}

pub struct Talk {
    keeping: Keeping,
    locale: Locale,
    judge: Judge,
    pub session: Session,
    /// The tags that can be put on answers.
    tags: Vec<Tag>,
    front: Front,
    /// The line before ended with a backslash: the answer has not ended.
    continuing: bool,
    /// The next words take the place of the answer.
    replacing: bool,
    /// Rows of the table in front that came in since it came to the front.
    rows: bool,
}

impl Talk {
    pub fn new(desk: Desk, locale: Locale, judge: Judge, session: Session) -> Talk {
        Talk {
            tags: desk.tags(&locale),
            keeping: Keeping::new(desk),
            locale,
            judge,
            session,
            front: Front::Words,
            continuing: false,
            replacing: false,
            rows: false,
        }
    }

    // ---- keeping and saying

    /// Commits what changed; says so when it cannot be kept, and when it is kept again.
    pub fn keep(&mut self) {
        self.keeping.keep(&mut self.session, &self.locale);
    }

    pub fn say(&mut self, tell: impl FnOnce(Words) -> String) {
        self.keep();
        term::out(&tell(Words {
            locale: &self.locale,
            session: &self.session,
            tags: &self.tags,
        }));
    }

    fn say_with(&mut self, id: &str, values: &[(&str, Value)]) {
        self.say(|it| it.locale.format(id, values));
    }

    /// Closes the clock and keeps everything; the interview stays a draft.
    ///
    /// # Errors
    /// Something that was typed could not be kept.
    pub fn close(&mut self) -> Result<(), Failure> {
        self.session.listen(&self.judge);
        self.session.close(machine::now());
        self.keep();
        self.all_kept()
    }

    /// # Errors
    /// Something that was typed could not be kept.
    fn all_kept(&self) -> Result<(), Failure> {
        self.keeping.all_kept(&self.session)
    }

    // ---- lines

    /// An empty line leaves the question as it is; after rows of a table it ends the table.
    fn empty(&mut self) {
        match self.front {
            Front::Words if self.rows => self.heard(),
            Front::End => self.say_text("plain-end-keys"),
            _ => self.next(),
        }
    }

    fn is_table(&self) -> bool {
        let table = matches!(self.session.question().kind, Kind::Table { .. });
        table && self.session.follow_up().is_none()
    }

    /// Words of the owner; they end a pause.
    fn words(&mut self, words: &str) {
        self.front = Front::Words;
        self.resume();
        if self.is_table() {
            if self.add(&self.row(words)) {
                self.rows = true;
                self.keep();
            }
            return;
        }
        let (words, goes_on) = continued(words);
        let more = !words.is_empty() || (self.continuing && goes_on);
        if more && !self.add(&words) {
            self.continuing = false;
            return;
        }
        self.continuing = goes_on;
        match goes_on {
            true => self.keep(),
            false => self.heard(),
        }
    }

    /// A row as it is kept, its cells parted by tabs. A line with a tab in it is one already.
    fn row(&self, line: &str) -> String {
        let Kind::Table { columns, .. } = &self.session.question().kind else {
            return line.to_owned();
        };
        if line.contains('\t') {
            return line.to_owned();
        }
        let cells = line
            .splitn(columns.len().max(1), ['/', '／'])
            .map(str::trim);
        cells.collect::<Vec<_>>().join("\t")
    }

    /// Adds to what stands in front. `false`, and nothing was changed: it would be too long.
    fn add(&mut self, words: &str) -> bool {
        let before = self.session.text().to_owned();
        let text = match self.session.follow_up() {
            None => self.with_answer(&before, words),
            Some(_) if before.is_empty() => words.to_owned(),
            Some(_) => format!("{before}\n{words}"),
        };
        if text.len() > ANSWER_BYTES {
            self.say_text("plain-too-long");
            return false;
        }
        if !text.starts_with(&before) {
            self.session.keep_revision();
        }
        self.replacing = false;
        self.session.write(&text, machine::now());
        true
    }

    /// The answer with `words`: a further line, but a new number, date or choice takes the place
    /// of the earlier one, and a remark under it stays.
    fn with_answer(&self, before: &str, words: &str) -> String {
        let kind = &self.session.question().kind;
        let words = chosen(kind, words);
        if self.replacing || before.is_empty() {
            return words;
        }
        let value = !matches!(kind, Kind::Text | Kind::Table { .. })
            && !matches!(read(kind, &words), Reading::Unread | Reading::Nothing);
        match before.split_once('\n') {
            _ if !value => format!("{before}\n{words}"),
            Some((_, remark)) => format!("{words}\n{remark}"),
            None => words,
        }
    }

    /// The answer, the reply or the table has ended: on to the probes or the next question.
    fn heard(&mut self) {
        self.rows = false;
        if self.session.follow_up().is_some() {
            self.session.reply(None, machine::now());
        } else if let Some(reading) = (Words {
            locale: &self.locale,
            session: &self.session,
            tags: &self.tags,
        })
        .reading()
        {
            self.say(|_| reading);
        }
        self.session.listen(&self.judge);
        let why = self.session.verdict.as_ref().map(|verdict| &verdict.why);
        if why == Some(&Why::Unjudged) && !self.session.is_shared() {
            self.say_text("why-unjudged");
        }
        match self.session.should_offer(&self.locale) {
            true => self.offer(0),
            false => self.next(),
        }
    }

    // ---- probes

    /// Offers two probes, after `skip` others; from the first again after the last. The question's
    /// own come first, then the moves that fit every question.
    fn offer(&mut self, skip: usize) {
        let offers = self.session.offers(&self.locale);
        let skipped = if skip < offers.len() { skip } else { 0 };
        let items: Vec<_> = offers.into_iter().skip(skipped).take(2).collect();
        if items.is_empty() {
            return self.say_text("plain-no-probes");
        }
        self.session.offered(&items, machine::now());
        self.say(|it| it.probes(&items));
        self.front = Front::Probes { items, skipped };
    }

    /// A digit chooses, full-width too; anything else goes on with the answer.
    fn choice(&mut self, words: &str) {
        let Front::Probes { items, .. } = &self.front else {
            return;
        };
        let (said, wait) = (folded(words.trim()), items.len() + 1);
        let digit = said.parse::<usize>().ok().filter(|_| said.len() == 1);
        let state = match digit {
            None => return self.words(words),
            Some(digit) if (1..wait).contains(&digit) => {
                let offer = items[digit - 1].clone();
                self.front = Front::Words;
                if !self.keep_there(&offer) {
                    return self.say_text("plain-too-long");
                }
                self.session.ask(&offer, machine::now());
                return self.say_with("plain-reply", &[("probe", offer.probe.into())]);
            }
            Some(digit) if digit == wait => {
                let wording = self.locale.text("move-wait").to_owned();
                self.front = Front::Words;
                self.session.wait(&wording, machine::now());
                return self.say_text("plain-waiting");
            }
            Some(4) => State::Unknown,
            Some(5) => State::Declined,
            Some(6) => State::Later,
            Some(_) => {
                return self.say_with("plain-probe-keys", &[("last", wait.into())]);
            }
        };
        let at = self.session.at().to_owned();
        self.session.set_state(&at, state, &self.judge);
        self.next();
    }
}

impl Dialogue for Talk {
    fn patience(&self) -> Duration {
        match self.keeping.in_trouble() {
            true => RETRY,
            false => TICK,
        }
    }

    fn tick(&mut self) {
        self.keep();
    }

    fn say_text(&mut self, id: &str) {
        self.say(|it| it.locale.text(id).to_string());
    }

    fn line(&mut self, line: &str) -> Then {
        match command::read(line) {
            Line::Empty if self.continuing => self.words(""),
            Line::Empty => self.empty(),
            Line::Command(command) => {
                self.continuing = false;
                return self.command(command);
            }
            Line::Unknown { name, nearest } => self.say_with(
                "plain-unknown-command",
                &[("name", name.into()), ("nearest", nearest.into())],
            ),
            Line::Words(words) => match self.front {
                Front::Probes { .. } => self.choice(&words),
                Front::Words => self.words(&words),
                Front::End => self.say_text("plain-choose-question"),
            },
        }
        Then::Listen
    }
}

/// Words of choice as they are kept: numbers of options become their labels.
fn chosen(kind: &Kind, words: &str) -> String {
    let (Kind::Choice { options } | Kind::Choices { options }) = kind else {
        return words.to_owned();
    };
    let numbers = folded(words);
    let labels: Option<Vec<&str>> = numbers
        .split(|c: char| c.is_whitespace() || ",、・/".contains(c))
        .filter(|part| !part.is_empty())
        .map(|part| {
            let at = part.parse::<usize>().ok()?.checked_sub(1)?;
            options.get(at).map(|option| option.label.as_str())
        })
        .collect();
    match labels {
        Some(labels) if !labels.is_empty() => labels.join("、"),
        _ => words.to_owned(),
    }
}
