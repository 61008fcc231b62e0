//! The loop of the gate before the interview's own screens: draw, wait for keys, derive a key.
//! Also what deriving and making keys needs wherever the gate stands.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crossterm::event::{Event, poll, read};
use zeroize::Zeroize;

use super::keys::Keys;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::gate as view;
use crate::app::What;
use crate::app::bindings::AT_THE_GATE;
use crate::app::gate::{Gate, LOOK_AGAIN, Wish, due};
use crate::dialogue::clock::Moment;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;
use crate::secret::{self, Passphrase};
use crate::store::Key;

/// How often it is looked whether the system asks to end. The terminal's events are read by this
/// thread alone: another one would take the first keys of the screen that comes next.
const LOOK: Duration = Duration::from_millis(200);

/// How somebody came through.
pub enum Passed {
    /// The database opens by this key, or is to be made by it.
    With(Key),
    /// Without a passphrase.
    Plain,
    /// The same, but nothing is decided yet.
    Later,
    /// Left, or the system ended it.
    Left,
}

/// Runs the gate of the database at `file` until somebody is through or leaves. What is secret does not
/// stay on it when no key comes for `lock_after` milliseconds (0: it does).
///
/// # Errors
/// There is no terminal to draw on, or the system has no random numbers.
pub fn run(
    gate: Gate,
    file: &Path,
    locale: &Locale,
    styles: Styles,
    lock_after: u64,
) -> Result<Passed, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = Screen::open(size).map_err(trouble)?;
    let (sender, signals) = channel();
    machine::on_signal(move |_| {
        // The gate may be left already.
        let _ = sender.send(());
    });
    let mut before = Before {
        gate,
        file,
        locale,
        styles,
        screen,
        signals,
        key: None,
        lock_after,
        touched: machine::now(),
    };
    before.run()
}

struct Before<'a> {
    gate: Gate,
    file: &'a Path,
    locale: &'a Locale,
    styles: Styles,
    screen: Screen,
    signals: Receiver<()>,
    /// Made, and not yet written down.
    key: Option<Key>,
    lock_after: u64,
    /// The last key or paste.
    touched: Moment,
}

impl Before<'_> {
    fn run(&mut self) -> Result<Passed, Failure> {
        let keys = Keys::new();
        self.draw();
        loop {
            let Some(mut events) = self.wait() else {
                return Ok(Passed::Left);
            };
            if self.until_idle() == Some(0) {
                self.key = None;
                self.gate.forget();
            }
            if events.iter().any(|it| !matches!(it, Event::Resize(..))) {
                self.touched = machine::now();
            }
            let mut rest = &events[..];
            let mut passed = None;
            while !rest.is_empty() && passed.is_none() {
                let (what, left) = keys.first(rest, AT_THE_GATE);
                rest = left;
                if let Some(what) = what {
                    passed = self.tell(what)?;
                }
            }
            events.iter_mut().for_each(wipe);
            if let Some(passed) = passed {
                return Ok(passed);
            }
            if let Some(passed) = self.tell(What::Tick)? {
                return Ok(passed);
            }
            self.draw();
        }
    }

    /// How long until what is secret goes from the screen.
    fn until_idle(&self) -> Option<u64> {
        let due = || due(self.lock_after, self.touched, machine::now());
        self.gate.holds_secret().then(due).flatten()
    }

    /// Events of one burst; none when a second of a wait is over. `None`: to be ended.
    fn wait(&self) -> Option<Vec<Event>> {
        let idle = self.until_idle().map(|it| it.min(LOOK_AGAIN));
        let next = [self.gate.next(), idle].into_iter().flatten().min();
        let next = next.map(Duration::from_millis);
        let end = next.map(|it| std::time::Instant::now() + it);
        loop {
            if self.signals.try_recv().is_ok() {
                return None;
            }
            let left = end.map(|it| it.saturating_duration_since(std::time::Instant::now()));
            match poll(left.map_or(LOOK, |it| it.min(LOOK))) {
                Ok(true) => {
                    let mut events = vec![read().ok()?];
                    while poll(Duration::from_micros(5)).ok()? {
                        events.push(read().ok()?);
                    }
                    return Some(events);
                }
                Ok(false) if left.is_some_and(|it| it.is_zero()) => return Some(Vec::new()),
                Ok(false) => {}
                Err(_) => return None,
            }
        }
    }

    fn tell(&mut self, what: What) -> Result<Option<Passed>, Failure> {
        if let What::Resize(width, height) = what {
            // A terminal that is gone says so at the next read.
            let _ = self.screen.resize((width, height));
        }
        let Some(wish) = self.gate.tell(what, machine::now()) else {
            return Ok(None);
        };
        Ok(match wish {
            Wish::Try => {
                self.draw();
                tried(&mut self.gate, self.file).map(Passed::With)
            }
            Wish::Make => {
                self.draw();
                self.key = Some(made(&mut self.gate)?);
                None
            }
            Wish::Suggest => {
                suggest(&mut self.gate)?;
                None
            }
            Wish::Made => self.key.take().map(Passed::With),
            Wish::Plain => Some(Passed::Plain),
            Wish::Later => Some(Passed::Later),
            Wish::Return | Wish::Leave | Wish::Quit => Some(Passed::Left),
        })
    }

    fn draw(&mut self) {
        let (gate, locale, styles) = (&self.gate, self.locale, self.styles);
        // A terminal that is gone says so at the next read.
        let _ = self
            .screen
            .draw(|sheet| view::draw(gate, locale, styles, sheet));
    }
}

/// What was pasted was a secret.
fn wipe(event: &mut Event) {
    if let Event::Paste(text) = event {
        text.zeroize();
    }
}

/// The key of what is in the field, if it opens the database at `file`, which this program does not
/// have open. Else the gate says why not.
pub(super) fn tried(gate: &mut Gate, file: &Path) -> Option<Key> {
    let typed = Passphrase::new(gate.field.text());
    let tried = Key::of(file, &typed).and_then(|key| Ok(key.fits(file)?.then_some(key)));
    match tried {
        Ok(Some(key)) => return Some(key),
        Ok(None) => gate.refused(machine::now()),
        Err(failure) => gate.failed(failure),
    }
    None
}

/// A key of the passphrase in the field; the gate shows its recovery key.
///
/// # Errors
/// The system has no random numbers.
pub(super) fn made(gate: &mut Gate) -> Result<Key, Failure> {
    let key = Key::new(&Passphrase::new(gate.field.text()))?;
    gate.made(key.recovery_key());
    Ok(key)
}

/// Puts a passphrase that nobody has thought of into the field.
///
/// # Errors
/// The system has no random numbers.
pub(super) fn suggest(gate: &mut Gate) -> Result<(), Failure> {
    let mut random = [0; 12];
    getrandom::fill(&mut random).map_err(|it| Failure::new("no-random").with("why", it))?;
    gate.suggest(&secret::suggestion(&random));
    random.zeroize();
    Ok(())
}
