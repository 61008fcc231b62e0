//! Line mode (`--plain`): the same interview, line by line and append-only, for screen readers,
//! dumb terminals and pipes. No escape sequences, no cursor movement, no colours.
//!
//! One line is an answer (or a row of a table, or a reply); a backslash at its end goes on in the
//! next line. An empty line leaves the question as it is. Commands begin with a colon. The end of
//! the input leaves the interview as a draft.

pub mod audience;
mod command;
mod input;
mod keeping;
pub mod partner;
pub mod rehearsal;
pub mod review;
mod talk;
mod words;

use std::io::IsTerminal;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::app::Effect;
use crate::desk::Desk;
use crate::dialogue::record::Header;
use crate::failure::Failure;
use crate::locale::Locale;
pub use crate::machine::Ended;
use crate::text::clean;
use crate::{machine, term};
use command::{Command, Line};
use input::Input;
use talk::{Talk, Then};

/// How long line mode waits before it looks at the clock; well under what the clock takes for
/// a machine asleep.
const TICK: Duration = Duration::from_secs(5);
/// How long until something that could not be kept is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// A line typed at a terminal that reaches this many bytes was cut there by the system.
const CUT: usize = if cfg!(target_os = "linux") {
    4095
} else {
    1023
};

/// Holds an interview line by line until it is finished, left, or the input ends. `first`: the
/// interview; where it is `None` a person at a terminal is asked for the company, and `named`
/// says what to do for a name.
///
/// # Errors
/// No interview was named and nobody is there to ask; there is no such interview; what was typed
/// could not be kept.
pub fn run(
    mut desk: Desk,
    locale: Locale,
    first: Option<Effect>,
    named: &dyn Fn(&Desk, &str) -> Result<Effect, Failure>,
) -> Result<Ended, Failure> {
    let person = std::io::stdin().is_terminal();
    if first.is_none() && !person {
        return Err(Failure::new("plain-no-company"));
    }
    // Begins the check of a large database; of damage the next line that is kept tells.
    if person {
        let _ = desk.store.verdict();
    }
    let inputs = input::listen();
    let effect = match first {
        Some(effect) => effect,
        None => match choose(&desk, &locale, &inputs, named)? {
            Chosen::Do(effect) => effect,
            Chosen::Ended(ended) => return Ok(ended),
        },
    };
    let now = machine::now();
    let number = match effect {
        Effect::Open(number) => number,
        Effect::Begin(new) => desk.begin(&new, now.wall)?,
        Effect::NextVisit(previous) => desk.next_visit(previous, now.wall)?,
        Effect::Demo => desk.demo(locale.lang, now)?,
        _ => return Ok(Ended::Quit),
    };
    let judge = desk.judge(now.wall);
    let session = desk.open(number, &locale, &judge, now)?;
    let mut talk = Talk::new(desk, locale, judge, session);
    talk.say(|it| it.head());
    if talk.session.header.finished.is_some() {
        talk.say(|it| it.summary());
        return Ok(Ended::Quit);
    }
    talk.say_text(if person {
        "plain-how"
    } else {
        "plain-how-short"
    });
    if talk.session.header.visit > 1 {
        talk.say(|it| it.agenda("agenda-title"));
    }
    talk.say(|it| it.question());
    let ended = hold(&mut talk, &inputs, person);
    leave(&mut talk, ended)
}

/// What takes lines, one after another.
trait Dialogue {
    /// How long it waits for a line before it looks at the clock.
    fn patience(&self) -> Duration;
    /// No line came for so long.
    fn tick(&mut self);
    /// Says the text of this id.
    fn say_text(&mut self, id: &str);
    /// Takes one line; `line` is clean.
    fn line(&mut self, line: &str) -> Then;
}

/// Hands in line after line until it is left, the input ends or a signal comes.
fn hold(talk: &mut impl Dialogue, inputs: &Receiver<Input>, person: bool) -> Ended {
    let mut repairs_said = false;
    loop {
        match inputs.recv_timeout(talk.patience()) {
            Ok(Input::Line { text, repaired }) => {
                if repaired && !repairs_said {
                    repairs_said = true;
                    talk.say_text("plain-not-utf8");
                }
                if person && text.len() >= CUT {
                    talk.say_text("plain-line-cut");
                }
                if talk.line(&clean(&text)) == Then::Leave {
                    return Ended::Quit;
                }
            }
            Ok(Input::TooLong) => talk.say_text("plain-too-long"),
            Ok(Input::Signal(signal)) => return Ended::Signal(signal),
            Ok(Input::End) | Err(RecvTimeoutError::Disconnected) => return Ended::Quit,
            Err(RecvTimeoutError::Timeout) => talk.tick(),
        }
    }
}

/// An interview that is not finished stays a draft; says how to go on with it.
fn leave(talk: &mut Talk, ended: Ended) -> Result<Ended, Failure> {
    let draft = talk.session.header.finished.is_none();
    talk.close()?;
    if draft {
        talk.say(|it| {
            let Header { company, .. } = &it.session.header;
            let company = company.name.as_str().into();
            it.locale.format("plain-draft", &[("company", company)])
        });
    }
    Ok(ended)
}

// ---- which interview

enum Chosen {
    Do(Effect),
    Ended(Ended),
}

/// Lists the interviews there are and asks for the company.
fn choose(
    desk: &Desk,
    locale: &Locale,
    inputs: &Receiver<Input>,
    named: &dyn Fn(&Desk, &str) -> Result<Effect, Failure>,
) -> Result<Chosen, Failure> {
    for row in desk.store.list()? {
        let visit = locale.format("visit", &[("visit", row.visit.into())]);
        let state = match row.finished {
            Some(_) => "done",
            None => "plain-unfinished",
        };
        let parts = [row.company.as_str(), &visit, locale.text(state)];
        term::out(&format!("{}  {}", row.number, parts.join(" | ")));
    }
    term::out(locale.text("plain-which"));
    loop {
        let text = match inputs.recv() {
            Ok(Input::Line { text, .. }) => clean(&text),
            Ok(Input::TooLong) => String::new(),
            Ok(Input::Signal(signal)) => return Ok(Chosen::Ended(Ended::Signal(signal))),
            Ok(Input::End) | Err(_) => return Ok(Chosen::Ended(Ended::Quit)),
        };
        let name = match command::read(&text) {
            Line::Words(name) => name.trim().to_owned(),
            Line::Command(Command::Quit) => return Ok(Chosen::Ended(Ended::Quit)),
            _ => {
                term::out(locale.text("plain-which"));
                continue;
            }
        };
        match meant(desk, &name, named) {
            Ok(effect) => return Ok(Chosen::Do(effect)),
            Err(failure) => term::fail(locale, &failure),
        }
    }
}

/// By name or by the number of an interview, whose company is meant. A number that no interview
/// has, or part of several names, is no new company.
fn meant(
    desk: &Desk,
    wanted: &str,
    named: &dyn Fn(&Desk, &str) -> Result<Effect, Failure>,
) -> Result<Effect, Failure> {
    match desk.store.find(wanted) {
        Ok(number) => {
            let rows = desk.store.list()?;
            let row = rows.iter().find(|row| row.number == number);
            named(desk, row.map_or(wanted, |row| &row.company))
        }
        Err(failure) if failure.id == "store-several" => Err(failure),
        Err(failure) if wanted.chars().all(char::is_numeric) => Err(failure),
        Err(_) => named(desk, wanted),
    }
}
