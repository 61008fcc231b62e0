//! Role-play line by line: the same round as on the screen, append-only, for screen readers, dumb
//! terminals and pipes. Each line is put to the owner; his reply follows, then how the question was
//! taken. Commands begin with a colon.
//!
//! A line comes in whole, so nobody knows when its first key was pressed: what was silence and what
//! was typing cannot be told apart. Silence is therefore what the command for it keeps; a question
//! waits for the owner's words to be read and no longer. From a pipe nobody reads at all: nothing
//! counts as cutting the owner off, and a silence counts as kept in full.

mod asking;
mod command;
mod notes;
mod words;

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::input::{self, Input};
use super::keeping::Keeping;
use super::talk::Then;
use super::talk::moving::{Meant, meant};
use super::{Dialogue, Ended, hold};
use crate::app::round::{Live, first_place};
use crate::app::session::{Offered, Session};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::listening::Judge;
use crate::locale::{Locale, Value};
use crate::roleplay::Understanding;
use crate::text::{clean, folded};
use crate::{machine, term};
use command::Command;

/// Begins a round with the owner that these words name, or goes on with one; its number.
pub type Begin<'a> = &'a dyn Fn(&mut Desk, &str) -> Result<i64, Failure>;

/// Holds a round until it is finished, left, or the input ends. `wanted`: the owner; where it is
/// `None` a person at a terminal is asked.
///
/// # Errors
/// No owner was named and nobody is there to ask; there is no such owner; what was typed could not
/// be kept; the round cannot be looked back on.
pub fn run(
    mut desk: Desk,
    locale: Locale,
    wanted: Option<&str>,
    begin: Begin,
) -> Result<Ended, Failure> {
    let person = std::io::stdin().is_terminal();
    if wanted.is_none() && !person {
        return Err(Failure::new("practise-no-owner"));
    }
    let inputs = input::listen();
    let number = match wanted {
        Some(wanted) => begin(&mut desk, wanted)?,
        None => match choose(&mut desk, &locale, &inputs, begin)? {
            Chosen::Round(number) => number,
            Chosen::Ended(ended) => return Ok(ended),
        },
    };
    let now = machine::now();
    let judge = desk.judge(now.wall);
    let mut session = desk.open(number, &locale, &judge, now)?;
    if let Some(place) = first_place(&session).filter(|_| session.visit_time() == 0) {
        session.go(&place, &judge, now);
    }
    let none = || Failure::new("round-none").with("interview", number);
    let understanding = Arc::new(Understanding::new());
    let live = Live::of(&session, understanding).ok_or_else(none)?;
    let mut rehearsal = Rehearsal {
        keeping: Keeping::new(desk),
        locale,
        judge,
        session,
        live,
        person,
        probes: Vec::new(),
        silence: 0,
        waiting: None,
    };
    rehearsal.begin();
    let ended = hold(&mut rehearsal, &inputs, person);
    rehearsal.leave(ended)
}

// ---- which owner

enum Chosen {
    Round(i64),
    Ended(Ended),
}

/// Lists the owners and asks for one, by number, id, or part of the company's name.
fn choose(
    desk: &mut Desk,
    locale: &Locale,
    inputs: &Receiver<Input>,
    begin: Begin,
) -> Result<Chosen, Failure> {
    let (owners, _) = desk.owners();
    for (at, owner) in owners.iter().enumerate() {
        let line = words::owner(locale, owner.spoken(locale.lang));
        term::out(&format!("{}  {line}", at + 1));
    }
    loop {
        term::out(locale.text("rehearsal-which"));
        let text = match inputs.recv() {
            Ok(Input::Line { text, .. }) => clean(&text),
            Ok(Input::TooLong) => String::new(),
            Ok(Input::Signal(signal)) => return Ok(Chosen::Ended(Ended::Signal(signal))),
            Ok(Input::End) | Err(_) => return Ok(Chosen::Ended(Ended::Quit)),
        };
        let wanted = match command::read(&text) {
            super::command::Line::Words(words) => folded(words.trim()),
            super::command::Line::Command(Command::Quit) => {
                return Ok(Chosen::Ended(Ended::Quit));
            }
            _ => continue,
        };
        let number = wanted.parse::<usize>().ok();
        let counted = number.and_then(|number| owners.get(number.checked_sub(1)?));
        match begin(desk, counted.map_or(&wanted, |owner| owner.id())) {
            Ok(number) => return Ok(Chosen::Round(number)),
            Err(failure) => term::fail(locale, &failure),
        }
    }
}

// ---- the round

/// The round in hand.
struct Rehearsal {
    keeping: Keeping,
    locale: Locale,
    judge: Judge,
    session: Session,
    live: Live,
    /// A person sits at a terminal; else lines come from a pipe.
    person: bool,
    /// The probes that were listed, while a number chooses one.
    probes: Vec<Offered>,
    /// Milliseconds of silence kept since the owner spoke.
    silence: u64,
    /// Silence is being kept since then (milliseconds on the round's clock).
    waiting: Option<u64>,
}

impl Dialogue for Rehearsal {
    fn patience(&self) -> Duration {
        match self.silence_left() {
            Some(left) => super::TICK.min(Duration::from_millis(left)),
            None if self.keeping.in_trouble() => super::RETRY,
            None => super::TICK,
        }
    }

    fn tick(&mut self) {
        self.keep();
        if self.silence_left() == Some(0) {
            self.silence_kept();
        }
    }

    fn say_text(&mut self, id: &str) {
        self.say(|it| it.locale.text(id).to_string());
    }

    fn line(&mut self, line: &str) -> Then {
        use super::command::Line;
        self.session.tick(machine::now());
        let waited = self.break_silence();
        match command::read(line) {
            // Any line ends a silence; an empty one does nothing else.
            Line::Empty if waited => self.say_text("rehearsal-silence-ended"),
            Line::Empty => self.opener(),
            Line::Words(words) => self.words(words.trim()),
            Line::Command(command) => return self.command(command),
            Line::Unknown { name, nearest } => self.say_with(
                "plain-unknown-command",
                &[("name", name.into()), ("nearest", nearest.into())],
            ),
        }
        Then::Listen
    }
}

impl Rehearsal {
    /// Commits what changed.
    fn keep(&mut self) {
        self.keeping.keep(&mut self.session, &self.locale);
    }

    /// Says something of the round; what was typed before is committed first.
    fn say(&mut self, tell: impl FnOnce(&Rehearsal) -> String) {
        self.keep();
        term::out(&tell(self));
    }

    fn say_with(&mut self, id: &str, values: &[(&str, Value)]) {
        self.say(|it| it.locale.format(id, values));
    }

    fn begin(&mut self) {
        self.say(Rehearsal::head);
        self.say_text(match self.person {
            true => "rehearsal-how",
            false => "rehearsal-how-short",
        });
        self.say(Rehearsal::question);
        self.say(Rehearsal::last_words);
    }

    /// A number chooses among the probes that were listed; all else is said to the owner.
    fn words(&mut self, words: &str) {
        let listed = std::mem::take(&mut self.probes);
        let number = folded(words).parse::<usize>().ok();
        match number.filter(|_| !listed.is_empty()) {
            None => self.typed(words),
            Some(number) => match number.checked_sub(1).and_then(|at| listed.get(at)) {
                Some(probe) => self.probe(probe),
                None => {
                    let last = listed.len();
                    self.probes = listed;
                    self.say_with("rehearsal-probe-keys", &[("last", last.into())]);
                }
            },
        }
    }

    fn command(&mut self, command: Command) -> Then {
        match command {
            Command::Help => self.say_text("rehearsal-help"),
            Command::Write(words) => self.write(&words),
            Command::Replace(words) => self.replace(&words),
            Command::Wait => self.wait(),
            Command::Next => self.neighbour(true),
            Command::Back => self.neighbour(false),
            Command::Go(wanted) => self.go_to(&wanted),
            Command::List => self.say(Rehearsal::overview),
            Command::Probe => self.list_probes(),
            Command::Public => self.say(Rehearsal::public),
            Command::Notes => self.say(Rehearsal::notes),
            Command::Finish => {
                self.session.listen(&self.judge);
                self.session.finish(machine::now());
                return Then::Leave;
            }
            Command::Quit => return Then::Leave,
        }
        Then::Listen
    }

    // ---- from question to question

    fn neighbour(&mut self, forward: bool) {
        match self.session.neighbour(forward) {
            Some(question) => self.go(&question),
            None if forward => self.say_text("rehearsal-last-question"),
            None => self.say_text("rehearsal-first-question"),
        }
    }

    fn go_to(&mut self, wanted: &str) {
        match meant(self.session.asked(), wanted) {
            Meant::One(question) => self.go(&question),
            Meant::None => self.say_with("plain-go-none", &[("wanted", wanted.into())]),
            Meant::Several(topics) => self.say_with(
                "plain-go-several",
                &[("wanted", wanted.into()), ("topics", topics.into())],
            ),
        }
    }

    fn go(&mut self, question: &str) {
        self.probes.clear();
        self.session.listen(&self.judge);
        self.session.go(question, &self.judge, machine::now());
        self.say(Rehearsal::question);
    }

    // ---- the end

    /// A finished round is looked back on; another stays a draft, and how to go on is said.
    fn leave(&mut self, ended: Ended) -> Result<Ended, Failure> {
        let finished = self.session.header.finished.is_some();
        if !finished {
            self.session.listen(&self.judge);
        }
        self.session.close(machine::now());
        self.keep();
        self.keeping.all_kept(&self.session)?;
        match finished {
            true => {
                self.say(Rehearsal::closing);
                let debrief = self.debrief()?;
                self.say(|_| debrief);
            }
            false => self.say(Rehearsal::draft),
        }
        Ok(ended)
    }
}
