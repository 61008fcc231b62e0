//! The one loop of the screen: commit, draw, wait, keys become messages, update, perform.
//! What is on the screen is in the database: committed first, drawn second, synced behind.

pub mod keys;
mod terminal;
pub mod theme;
pub mod view;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crossterm::event::Event;

use crate::app::bindings;
use crate::app::{App, Effect, Msg, Notice, SaveState, Screen as Shown, What, update};
use crate::app::{ask, form};
use crate::desk::Desk;
use crate::dialogue::clock::Moment;
use crate::dialogue::record::Record;
use crate::failure::Failure;
use crate::machine;
use crate::store;
use keys::Keys;
use terminal::Screen;
use theme::Styles;

/// The keyboard rests: nothing was typed for so long. Then "saved" may show again (no flicker at
/// every key), and long answers are judged. Milliseconds.
const REST: u64 = 400;

/// Events of one burst are this near to each other. Not zero: with no time at all crossterm does
/// not even look at what it has read. Milliseconds.
const NEAR: u64 = 1;

/// A long burst of characters is a paste; its next part may be so far behind. Milliseconds.
const BEHIND: u64 = 10;

/// The longest burst taken at once, events.
const BURST: usize = 100_000;

/// What the loop waits for, on one channel.
enum Input {
    /// What the terminal sent at once.
    Events(Vec<Event>),
    /// The operating system asks to end (the signal's number).
    Signal(i32),
    /// The terminal is gone.
    Closed,
    /// The disk's sync is done or failed, or the file's check is done.
    Disk,
}

/// How the loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Quit,
    /// By this signal: the exit status is 128 and its number.
    Signal(i32),
}

/// What to do first, once the screen is there.
pub enum First {
    Home,
    Form,
    Do(Effect),
}

/// Runs the screen until the person or the system ends it. Everything typed is kept then.
///
/// # Errors
/// There is no terminal to draw on, or what was typed could not be kept.
pub fn run(mut app: App, desk: Desk, colour: bool, first: First) -> Result<Ended, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = Screen::open(size).map_err(trouble)?;
    app.size = screen.size();
    let (sender, receiver) = channel();
    listen_to_terminal(sender.clone());
    listen_to_signals(sender.clone());
    desk.store
        .on_change(Box::new(move || drop(sender.send(Input::Disk))));
    let mut front = Front {
        app,
        desk,
        screen,
        keys: Keys::new(),
        colour,
        typed: 0,
        last_quit_failed: false,
    };
    front.begin(first);
    front.run(&receiver)
}

fn listen_to_terminal(sender: Sender<Input>) {
    std::thread::spawn(move || {
        loop {
            let input = burst().map_or(Input::Closed, Input::Events);
            let closed = matches!(input, Input::Closed);
            if sender.send(input).is_err() || closed {
                break;
            }
        }
    });
}

/// Waits for the terminal, and takes all that is there. Terminals without bracketed paste send a
/// paste as keys; were it cut in two, a tab in it would turn the page.
fn burst() -> std::io::Result<Vec<Event>> {
    use crossterm::event::{poll, read};
    let mut events = vec![read()?];
    let mut typed = keys::types(&events[0]);
    while events.len() < BURST {
        let pasted = typed && events.len() >= keys::PASTED;
        let wait = Duration::from_millis(if pasted { BEHIND } else { NEAR });
        match poll(wait) {
            Ok(true) => {}
            _ => break,
        }
        // An error comes again at the next wait, after these events.
        let Ok(event) = read() else { break };
        typed &= keys::types(&event);
        events.push(event);
    }
    Ok(events)
}

#[cfg(unix)]
fn listen_to_signals(sender: Sender<Input>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let _ = sender.send(Input::Signal(signal));
        }
    });
}

/// Windows ends a console program by closing its terminal, which the reader notices.
#[cfg(not(unix))]
fn listen_to_signals(_sender: Sender<Input>) {}

struct Front {
    app: App,
    desk: Desk,
    screen: Screen,
    keys: Keys,
    colour: bool,
    /// When something was last kept, by the monotonic clock.
    typed: u64,
    last_quit_failed: bool,
}

impl Front {
    fn begin(&mut self, first: First) {
        self.refresh();
        match first {
            First::Home => {}
            First::Form => self.app.screen = Shown::Form,
            First::Do(effect) => drop(self.perform(effect)),
        }
    }

    fn run(&mut self, receiver: &Receiver<Input>) -> Result<Ended, Failure> {
        let mut drawn = false;
        loop {
            self.keep();
            let shown_before = self.app.save.clone();
            self.see_disk();
            if !drawn || self.app.save != shown_before {
                self.draw();
            }
            let input = match self.patience() {
                Some(wait) => receiver.recv_timeout(wait),
                None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            drawn = false;
            let mut events = Vec::new();
            match input {
                Ok(Input::Events(burst)) => events = burst,
                Ok(Input::Disk) => drawn = true,
                Ok(Input::Signal(signal)) => return self.end_by_signal(signal),
                Ok(Input::Closed) | Err(RecvTimeoutError::Disconnected) => {
                    return self.end_by_signal(1);
                }
                Err(RecvTimeoutError::Timeout) => self.message(What::Tick).map_or((), drop),
            }
            // A burst is drained before one draw.
            while let Ok(more) = receiver.try_recv() {
                match more {
                    Input::Events(burst) => events.extend(burst),
                    Input::Disk => {}
                    Input::Signal(signal) => {
                        self.events(&events);
                        return self.end_by_signal(signal);
                    }
                    Input::Closed => {
                        self.events(&events);
                        return self.end_by_signal(1);
                    }
                }
            }
            if !events.is_empty() {
                drawn = false;
            }
            if let Some(ended) = self.events(&events) {
                return ended;
            }
        }
    }

    /// Messages of a burst, one after another. `Some`: the person leaves.
    fn events(&mut self, events: &[Event]) -> Option<Result<Ended, Failure>> {
        let mut rest = events;
        while !rest.is_empty() {
            let (what, left) = self.keys.first(rest, bindings::contexts(&self.app));
            rest = left;
            let what = match what {
                Some(What::Resize(width, height)) => {
                    let _ = self.screen.resize((width, height));
                    let (width, height) = self.screen.size();
                    What::Resize(width, height)
                }
                Some(What::Click { x, y }) => {
                    let (x, y) = self.screen.within(x, y);
                    What::Click { x, y }
                }
                Some(what) => what,
                None => continue,
            };
            if let Some(ended) = self.message(what) {
                return Some(ended);
            }
        }
        None
    }

    fn message(&mut self, what: What) -> Option<Result<Ended, Failure>> {
        let effects = update(
            &mut self.app,
            Msg {
                moment: machine::now(),
                what,
            },
        );
        let mut ended = None;
        for effect in effects {
            ended = ended.or(self.perform(effect));
        }
        ended
    }

    // ---- what is done outside

    fn perform(&mut self, effect: Effect) -> Option<Result<Ended, Failure>> {
        let done = match effect {
            Effect::Quit => return self.quit(),
            Effect::Leave => {
                self.leave();
                Ok(())
            }
            Effect::Open(number) => self.open(number),
            Effect::Begin(new) => self.begin_interview(&new),
            Effect::NextVisit(number) => self.next_visit(number),
            Effect::Demo => self.demo(),
            Effect::RemoveDemo => self.remove_demo(),
            Effect::Refresh => {
                self.refresh();
                Ok(())
            }
            Effect::Language(lang) => {
                self.app.locale = self.desk.locale(lang);
                if let Some(ask) = &mut self.app.ask {
                    ask.session.words = self.app.locale.localized(&ask.session.set);
                }
                Ok(())
            }
        };
        if let Err(failure) = done {
            self.app.notice = Some(Notice::Failed(failure));
        }
        update::settle(&mut self.app);
        None
    }

    fn open(&mut self, number: i64) -> Result<(), Failure> {
        let moment = machine::now();
        let session = self
            .desk
            .open(number, &self.app.locale, &self.app.judge, moment)?;
        let finished = session.header.finished.is_some();
        self.app.ask = Some(ask::Ask::new(session));
        self.app.screen = if finished { Shown::Finish } else { Shown::Ask };
        self.app.panel = None;
        Ok(())
    }

    fn begin_interview(&mut self, new: &form::NewInterview) -> Result<(), Failure> {
        let number = self.desk.begin(new, machine::now().wall)?;
        self.open(number)
    }

    /// A later visit begins with what is still to be asked.
    fn next_visit(&mut self, number: i64) -> Result<(), Failure> {
        use crate::app::panes::{Overview, Panel};
        let number = self.desk.next_visit(number, machine::now().wall)?;
        self.open(number)?;
        self.app.panel = Some(Panel::Overview(Overview {
            agenda: true,
            ..Overview::default()
        }));
        Ok(())
    }

    fn demo(&mut self) -> Result<(), Failure> {
        let number = self.desk.demo(self.app.locale.lang, machine::now())?;
        self.open(number)
    }

    fn remove_demo(&mut self) -> Result<(), Failure> {
        if let Some(number) = self.app.home.demo() {
            self.desk.store.remove(number)?;
            self.refresh();
            self.app.notice = Some(Notice::Said("notice-demo-removed", Vec::new()));
        }
        Ok(())
    }

    /// Home, once all is kept; else the interview stays in front.
    fn leave(&mut self) {
        self.keep();
        if self
            .app
            .ask
            .as_mut()
            .is_some_and(|ask| !ask.session.all_kept())
        {
            return;
        }
        self.app.ask = None;
        self.app.panel = None;
        self.app.screen = Shown::Home;
        self.refresh();
    }

    fn refresh(&mut self) {
        match self.desk.store.list() {
            Ok(rows) => self.app.home.rows = rows,
            Err(failure) => self.app.notice = Some(Notice::Failed(failure)),
        }
        let count = self.app.home.shown().len();
        let list = &mut self.app.home.list;
        list.selected = list.selected.min(count.saturating_sub(1));
    }

    /// Leaves, once all is kept. When it cannot be kept the first try says so; the second leaves.
    fn quit(&mut self) -> Option<Result<Ended, Failure>> {
        self.keep();
        let kept = self
            .app
            .ask
            .as_mut()
            .is_none_or(|ask| ask.session.all_kept());
        if kept || self.last_quit_failed {
            return Some(Ok(Ended::Quit));
        }
        self.last_quit_failed = true;
        None
    }

    fn end_by_signal(&mut self, signal: i32) -> Result<Ended, Failure> {
        if let Some(ask) = &mut self.app.ask {
            ask.session.close(machine::now());
        }
        self.keep();
        match &self.app.save {
            SaveState::Trouble(failure) => Err(failure.clone()),
            _ => Ok(Ended::Signal(signal)),
        }
    }

    // ---- keeping and showing

    /// Commits what changed, before it is drawn.
    fn keep(&mut self) {
        let now = machine::now();
        let Some(ask) = &mut self.app.ask else { return };
        if self.app.read_only {
            // The reader's own movements are nothing to keep; they must not hold it back.
            ask.session.committed();
            return;
        }
        let number = ask.session.number;
        let records = ask.session.pending(now);
        if records.is_empty() {
            return;
        }
        let words = records.iter().any(|r| !matches!(r, Record::Interval(_)));
        match self.desk.store.commit(number, now.wall, records) {
            Ok(()) => {
                ask.session.committed();
                self.last_quit_failed = false;
                if words || matches!(self.app.save, SaveState::Trouble(_)) {
                    self.app.save = SaveState::Saving;
                    self.typed = now.awake;
                }
            }
            Err(failure) => self.app.save = SaveState::Trouble(failure),
        }
    }

    /// "Saved" shows only when the disk has it all and the keyboard rests.
    fn see_disk(&mut self) {
        match (self.desk.store.save_state(), &self.app.save) {
            (store::SaveState::Failed { why }, _) => self.app.save = SaveState::Trouble(why),
            (store::SaveState::Synced, SaveState::Saving) => {
                if machine::now().awake >= self.typed + REST {
                    self.app.save = SaveState::Saved;
                }
            }
            _ => {}
        }
    }

    fn draw(&mut self) {
        self.app.now = machine::now();
        let styles = Styles {
            theme: self.app.theme,
            colour: self.colour,
        };
        let app = &self.app;
        // A terminal that is gone says so on the channel.
        let _ = self.screen.draw(|frame| view::draw(app, styles, frame));
    }

    /// How long nothing can happen by itself. `None`: until a key comes.
    fn patience(&self) -> Option<Duration> {
        let now: Moment = machine::now();
        let rest = (self.app.save == SaveState::Saving || self.unheard())
            .then(|| (self.typed + REST).saturating_sub(now.awake).max(1));
        let retry = matches!(self.app.save, SaveState::Trouble(_)).then_some(1000);
        let second = self.app.clock_shown().then(|| {
            let clock = &self
                .app
                .ask
                .as_ref()
                .expect("a clock is shown")
                .session
                .clock;
            // Wakes just after the second turns, so that one wake-up shows it.
            1000 - clock.session() % 1000 + 1
        });
        [rest, retry, second]
            .into_iter()
            .flatten()
            .min()
            .map(Duration::from_millis)
    }

    fn unheard(&self) -> bool {
        self.app.ask.as_ref().is_some_and(|ask| ask.unheard)
    }
}
