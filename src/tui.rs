//! The one loop of the screen: commit, draw, wait, keys become messages, update, perform.
//! What is on the screen is in the database: committed first, drawn second, synced behind.

mod along;
pub mod audience;
mod beside;
pub mod gate;
mod input;
mod keep;
pub mod keys;
mod lock;
pub mod partner;
mod perform;
mod practice;
mod rest;
mod review;
pub mod sheet;
mod terminal;
pub mod theme;
pub mod view;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use crossterm::event::Event;

use crate::app::bindings;
use crate::app::{Action, App, Effect, Msg, SaveState, Screen as Shown, What, update};
use crate::desk::Desk;
use crate::dialogue::clock::Moment;
use crate::dialogue::room::Room;
use crate::failure::Failure;
use crate::machine;
pub use crate::machine::Ended;
use crate::store::Key;
use input::{Inbox, Input, Teller};
use keys::Keys;
use lock::Lock;
pub use lock::file_name;
use sheet::Sheet;
use terminal::Screen;
use theme::Styles;
use view::typed::Around;

/// The keyboard rests: nothing was typed for so long. Then "saved" may show again (no flicker at
/// every key), and long answers are judged. Milliseconds.
const REST: u64 = 400;

/// So many rows of the home screen are read at a time while nobody types: some milliseconds.
const SLICE: usize = 500;

/// What to do first, once the screen is there.
pub enum First {
    Home,
    Form,
    Do(Effect),
}

/// The databases: the real one, and that of role-play. One of them is open at a time.
#[derive(Clone, Debug)]
pub struct Worlds {
    pub real: PathBuf,
    /// What opens the real one, where it is encrypted.
    pub key: Option<Key>,
    pub practice: PathBuf,
    /// A passphrase may be offered: before the real one is made, or before something real is begun.
    pub offer: bool,
}

/// Runs the screen until the person or the system ends it. Everything typed is kept then.
///
/// # Errors
/// There is no terminal to draw on, or what was typed could not be kept.
pub fn run(
    mut app: App,
    desk: Desk,
    worlds: Worlds,
    colour: bool,
    first: First,
) -> Result<Ended, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = Screen::open(size).map_err(trouble)?;
    app.size = screen.size();
    let mut inbox = Inbox::open().map_err(trouble)?;
    let mut front = Front {
        app,
        desk,
        worlds,
        teller: inbox.teller(),
        screen,
        keys: Keys::new(),
        terminal: size,
        went_on: machine::went_on(),
        colour,
        typed: 0,
        last_quit_failed: false,
        copy_told: false,
        lock: Lock::default(),
        around: None,
        only_typed: false,
        disk_spoke: false,
        prepared: false,
        damage_told: false,
    };
    front.lock.touched = machine::now();
    front.listen_to_store();
    front.begin(first);
    front.run(&mut inbox)
}

struct Front {
    app: App,
    desk: Desk,
    worlds: Worlds,
    /// For a database that is opened later.
    teller: Teller,
    screen: Screen,
    keys: Keys,
    /// Width and height of the terminal, cells, as last measured.
    terminal: (u16, u16),
    /// The system stopped the program, and let it go on.
    went_on: Arc<AtomicBool>,
    colour: bool,
    /// When something was last kept, by the monotonic clock.
    typed: u64,
    last_quit_failed: bool,
    /// That the copy could not be made was said.
    copy_told: bool,
    lock: Lock,
    /// What stood around the words when they were drawn.
    around: Option<Around>,
    /// Nothing happened since, but that something was typed and time went by.
    only_typed: bool,
    /// What the disk had to say was not heard yet.
    disk_spoke: bool,
    /// The judge makes itself ready, or is.
    prepared: bool,
    /// What the check of the file found was said.
    damage_told: bool,
}

impl Front {
    /// Whoever presses a key may soon be judging: until then nobody waits for that, or has its memory taken.
    fn prepare(&mut self) {
        if !std::mem::replace(&mut self.prepared, true) {
            let judge = Arc::clone(&self.app.judge);
            std::thread::spawn(move || judge.prepare());
        }
    }

    fn begin(&mut self, first: First) {
        self.clear_room();
        self.refresh();
        match first {
            First::Home => {}
            First::Form => self.app.screen = Shown::Form,
            First::Do(effect) => {
                self.prepare();
                drop(self.perform(effect));
            }
        }
    }

    /// What a crash left before the room goes at once, not only with the first words that are kept.
    fn clear_room(&mut self) {
        let left = self.desk.store.room().ok().flatten();
        let stale = left.is_some_and(|(_, room)| room != Room::default());
        if stale && !self.app.read_only {
            // Taking up writing closes what a crash left open. Where that fails, writing will say so.
            let _ = self.desk.store.may_write();
        }
    }

    fn run(&mut self, inbox: &mut Inbox) -> Result<Ended, Failure> {
        let mut due = true;
        loop {
            due |= self.lock_when_idle();
            self.keep();
            let shown = self.app.save.clone();
            self.see_disk();
            due |= self.see_copy();
            if due || self.app.save != shown {
                self.draw();
            }
            if self.see_check() {
                due = true;
                continue;
            }
            let mut next = inbox.wait(self.patience());
            self.count_no_stop();
            if next.is_none() && self.reads_on() {
                self.read_on(SLICE);
                due = true;
                continue;
            }
            if next.is_none() {
                self.message(What::Tick);
            }
            // Only where it changes what the screen says of saving.
            due = !matches!(next, Some(Input::Disk));
            // A burst is drained before one draw.
            let mut events = Vec::new();
            while let Some(input) = next {
                match input {
                    Input::Events(burst) => events.extend(burst),
                    Input::Disk => self.disk_spoke = true,
                    // Drawn all anew: in between the terminal may have cut off what stood there.
                    Input::Size => self.terminal = (0, 0),
                    Input::Rest(rest) => {
                        if let Some(ended) = self.events(&std::mem::take(&mut events)) {
                            return ended;
                        }
                        self.rest(rest);
                        due = true;
                    }
                    Input::Signal(signal) => {
                        events.extend(inbox.last());
                        self.events(&events);
                        return self.end_by_signal(signal);
                    }
                    Input::Closed => {
                        self.events(&events);
                        return self.end_by_signal(1);
                    }
                }
                next = inbox.more();
            }
            due |= !events.is_empty();
            // After so long the first key only shows that somebody is there.
            if !events.is_empty() && self.lock_when_idle() {
                continue;
            }
            if events.iter().any(|it| !matches!(it, Event::Resize(..))) {
                self.lock.touched = machine::now();
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
            let covered = self.app.gate.is_some();
            let what = match what {
                Some(What::Resize(width, height)) => {
                    self.terminal = (width, height);
                    let _ = self.screen.resize(self.terminal);
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
            // What uncovers the screen, or opens it, does nothing else.
            if covered && self.app.gate.is_none() {
                return None;
            }
        }
        None
    }

    fn message(&mut self, what: What) -> Option<Result<Ended, Failure>> {
        if !matches!(what, What::Tick) {
            self.prepare();
        }
        if !matches!(what, What::Tick | What::Do(Action::Quit)) {
            self.last_quit_failed = false;
        }
        self.only_typed &= matches!(
            what,
            What::Tick | What::Insert(_) | What::Do(Action::Edit(_) | Action::Select(_))
        );
        if !matches!(what, What::Tick | What::Resize(..)) && self.reads_on() {
            self.read_on(usize::MAX);
        }
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

    fn draw(&mut self) {
        self.measure();
        self.app.now = machine::now();
        let styles = Styles {
            theme: self.app.theme,
            colour: self.colour,
        };
        let app = &self.app;
        let typed = view::typed::around(app);
        let around = typed.as_ref().map(|(around, _)| around);
        let whole = |sheet: &mut Sheet| view::draw(app, styles, sheet);
        // A terminal that is gone says so on the channel.
        let _ = match &typed {
            Some(typed) if self.only_typed && around == self.around.as_ref() => {
                let words = |sheet: &mut Sheet| view::typed::draw(app, typed, styles, sheet);
                self.screen.edit(words, whole)
            }
            _ => self.screen.draw(whole),
        };
        self.around = typed.map(|(around, _)| around);
        self.only_typed = true;
    }

    /// How long nothing can happen by itself. `None`: until a key comes.
    fn patience(&self) -> Option<Duration> {
        if self.app.gate.is_some() {
            return self.patience_at_gate();
        }
        if self.reads_on() {
            return Some(Duration::ZERO);
        }
        let now: Moment = machine::now();
        // Later than that, the disk says by itself when it is done.
        let rest = (self.typed + REST).saturating_sub(now.awake);
        let rest = (rest > 0).then_some(rest);
        let retry = matches!(self.app.save, SaveState::Trouble(_)).then_some(1000);
        let second = self.app.clock_shown().then(|| {
            // Wakes just after the second turns, so that one wake-up shows it.
            1000 - self.app.clock_time(now.wall) % 1000 + 1
        });
        let heard = self.app.ask.as_ref().and_then(|it| it.heard_in(now));
        [rest, retry, second, heard, self.until_lock()]
            .into_iter()
            .flatten()
            .min()
            .map(Duration::from_millis)
    }
}
