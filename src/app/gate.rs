//! The gate: the passphrase on the whole screen, before the database opens, where one is made, and
//! while the screen is locked. Plain data; every decision is here. Deriving and trying a key is
//! the loop's.

mod idle;
mod secret;
#[cfg(test)]
mod tests;

use zeroize::Zeroizing;

pub use idle::{LOOK_AGAIN, due};
pub use secret::Secret;

use crate::app::{Action, Edit, What};
use crate::dialogue::clock::Moment;
use crate::failure::Failure;
use crate::secret::Passphrase;

/// The longest wait after a wrong passphrase, milliseconds.
const LONGEST: u64 = 30_000;

/// Why it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The program begins, and the database is encrypted.
    Open,
    /// The screen is locked.
    Locked,
    /// From role-play to the real database, whose key is not held.
    Enter,
    /// A database is about to be made, or holds nothing yet.
    New,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The passphrase of a database that is there, or its recovery key.
    Passphrase,
    /// Nothing to open; any key returns.
    Covered,
    /// With a passphrase or without; or that is put off.
    Choose(Way),
    /// A new passphrase.
    First,
    /// The same once more.
    Again,
    /// The recovery key, to be written down; its last group is typed to go on.
    Written(Zeroizing<String>),
}

/// What may be done about a database that holds nothing real yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Encrypted,
    Plain,
    /// Nothing yet: only the demonstration and practice come first. Offered where nothing real is
    /// begun at once.
    Later,
}

/// What was said of the last try.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A message of the locale files, with its variables.
    Words(&'static str, Vec<(&'static str, String)>),
    Failed(Failure),
}

/// What the loop is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Try what is in the field.
    Try,
    /// Make a key of what is in the field.
    Make,
    /// Put a suggestion into the field.
    Suggest,
    /// The new key is written down.
    Made,
    /// A new database without a passphrase.
    Plain,
    /// The same for now: it is asked again before something real is begun.
    Later,
    /// A key was pressed on a covered screen.
    Return,
    /// Back to where one came from.
    Leave,
    /// Out of the program.
    Quit,
}

/// Everything the gate shows and decides by.
pub struct Gate {
    pub why: Why,
    pub step: Step,
    /// The name of the database's file, without its folder.
    pub file: String,
    pub field: Secret,
    /// What is typed can be read on the screen.
    pub shown: bool,
    pub said: Option<Said>,
    /// A key is being derived.
    pub busy: bool,
    /// The last reading of the clocks.
    pub now: Moment,
    /// The ways that are offered.
    ways: &'static [Way],
    first: Passphrase,
    wrong: u32,
    /// No try before, by the clock that goes on while the machine sleeps, milliseconds.
    until: u64,
    /// Enter was pressed meanwhile.
    waits: bool,
}

impl Gate {
    fn new(why: Why, step: Step, file: &str, now: Moment) -> Gate {
        Gate {
            why,
            step,
            file: file.to_string(),
            field: Secret::default(),
            shown: false,
            said: None,
            busy: false,
            now,
            ways: &[Way::Encrypted, Way::Plain],
            first: Passphrase::new(""),
            wrong: 0,
            until: 0,
            waits: false,
        }
    }

    /// Asks for the passphrase of a database.
    pub fn asking(why: Why, file: &str, now: Moment) -> Gate {
        Gate::new(why, Step::Passphrase, file, now)
    }

    /// Covers the screen of a database that has no passphrase.
    pub fn covering(file: &str, now: Moment) -> Gate {
        Gate::new(Why::Locked, Step::Covered, file, now)
    }

    /// Offers a passphrase for a new database.
    pub fn offering(file: &str, now: Moment) -> Gate {
        Gate::new(Why::New, Step::Choose(Way::Encrypted), file, now)
    }

    /// The same where one may look around first.
    pub fn offering_to_look(file: &str, now: Moment) -> Gate {
        let ways = &[Way::Encrypted, Way::Plain, Way::Later];
        Gate {
            ways,
            ..Gate::offering(file, now)
        }
    }

    /// The ways that are offered, in their order.
    pub fn ways(&self) -> &'static [Way] {
        self.ways
    }

    /// Decides what follows.
    pub fn tell(&mut self, what: What, now: Moment) -> Option<Wish> {
        self.now = now;
        match what {
            What::Resize(..) => None,
            What::Tick => (self.waits && self.wait() == 0).then(|| self.try_it()),
            What::Do(Action::Quit) => Some(Wish::Quit),
            _ if self.step == Step::Covered => Some(Wish::Return),
            What::Click { .. } => None,
            What::Insert(text) => {
                self.insert(&Zeroizing::new(text));
                None
            }
            What::Do(action) => self.act(action),
        }
    }

    /// Milliseconds until the next try may be made.
    pub fn wait(&self) -> u64 {
        self.until.saturating_sub(self.now.total)
    }

    /// Milliseconds until something changes by itself. `None`: until a key comes.
    pub fn next(&self) -> Option<u64> {
        let left = self.wait();
        // Just after the second turns, so that one wake-up shows it.
        (left > 0).then(|| (left - 1) % 1000 + 2)
    }

    /// What was tried did not fit: the next try is made after a pause that grows.
    pub fn refused(&mut self, now: Moment) {
        self.now = now;
        let pause = (1000 << self.wrong.min(5)).min(LONGEST);
        self.wrong = self.wrong.saturating_add(1);
        self.until = now.total + pause;
        self.field.clear();
        self.say("gate-wrong");
        self.busy = false;
    }

    /// What was tried could not be tried.
    pub fn failed(&mut self, failure: Failure) {
        self.said = Some(Said::Failed(failure));
        self.busy = false;
    }

    /// A suggestion comes into the field, to be read and written down.
    pub fn suggest(&mut self, suggestion: &str) {
        self.field.clear();
        self.field.insert(suggestion);
        self.shown = true;
        self.say("gate-suggested");
    }

    /// The key is made: its recovery key is shown, this once.
    pub fn made(&mut self, recovery_key: Zeroizing<String>) {
        self.field.clear();
        self.first = Passphrase::new("");
        self.step = Step::Written(recovery_key);
        (self.shown, self.busy, self.said) = (true, false, None);
    }

    /// Whether something stands here that a passer-by is not to read.
    pub fn holds_secret(&self) -> bool {
        let new = matches!(self.step, Step::First | Step::Again | Step::Written(_));
        new || self.field.count() > 0
    }

    /// Nobody has touched a key for so long: what is secret goes from the screen, and a new passphrase
    /// is begun again. A recovery key that was shown opens nothing then.
    pub fn forget(&mut self) {
        let said = match self.step {
            Step::Written(_) => "gate-idle-key",
            _ => "gate-idle",
        };
        self.first = Passphrase::new("");
        self.waits = false;
        self.go(match &self.step {
            Step::First | Step::Again | Step::Written(_) => Step::Choose(Way::Encrypted),
            step => step.clone(),
        });
        self.say(said);
    }

    /// Whether a text is typed here.
    pub fn types(&self) -> bool {
        !matches!(self.step, Step::Covered | Step::Choose(_))
    }

    fn say(&mut self, id: &'static str) {
        self.said = Some(Said::Words(id, Vec::new()));
    }

    fn insert(&mut self, text: &str) {
        if !self.types() {
            return;
        }
        // Enter that was pressed before does not count for what is typed now.
        self.waits = false;
        self.said = None;
        if !self.field.insert(text) {
            self.say("gate-long");
        }
    }

    fn act(&mut self, action: Action) -> Option<Wish> {
        let types = self.types();
        match (action, &mut self.step) {
            (Action::Close, _) => return self.back(),
            (Action::Enter, _) => return self.enter(),
            (Action::NextField, Step::Choose(way)) => *way = beside(self.ways, *way, 1),
            (Action::PreviousField, Step::Choose(way)) => {
                *way = beside(self.ways, *way, self.ways.len() - 1);
            }
            (Action::ShowTyped, Step::Passphrase | Step::First | Step::Again) => {
                self.shown = !self.shown;
            }
            (Action::Suggest, Step::First) => return Some(Wish::Suggest),
            (Action::Edit(edit), _) if types => {
                self.waits = false;
                match edit {
                    Edit::Backspace => self.field.backspace(),
                    Edit::DeleteToLineStart => self.field.clear(),
                    _ => {}
                }
                // What is thought of in place of a suggestion is not for all to read.
                let suggested = Said::Words("gate-suggested", Vec::new());
                if self.field.count() == 0 && self.said == Some(suggested) {
                    (self.shown, self.said) = (false, None);
                }
            }
            _ => {}
        }
        None
    }

    fn enter(&mut self) -> Option<Wish> {
        let typed = Passphrase::new(self.field.text());
        match &self.step {
            Step::Covered => return Some(Wish::Return),
            Step::Choose(Way::Plain) => return Some(Wish::Plain),
            Step::Choose(Way::Later) => return Some(Wish::Later),
            Step::Choose(Way::Encrypted) => self.go(Step::First),
            Step::Passphrase if typed.is_empty() => self.say("gate-empty"),
            Step::Passphrase if self.wait() > 0 => self.waits = true,
            Step::Passphrase => return Some(self.try_it()),
            Step::First if !typed.is_long_enough() => {
                let fewest = crate::secret::FEWEST.to_string();
                self.said = Some(Said::Words("gate-short", vec![("fewest", fewest)]));
            }
            Step::First => {
                self.first = typed;
                self.go(Step::Again);
            }
            Step::Again if typed.text() != self.first.text() => {
                self.field.clear();
                self.say("gate-differs");
            }
            Step::Again => {
                self.busy = true;
                return Some(Wish::Make);
            }
            Step::Written(key) if is_last_group(&typed, key) => return Some(Wish::Made),
            Step::Written(_) => {
                self.field.clear();
                self.say("gate-last-group");
            }
        }
        None
    }

    fn try_it(&mut self) -> Wish {
        (self.waits, self.busy, self.said) = (false, true, None);
        Wish::Try
    }

    fn go(&mut self, step: Step) {
        self.field.clear();
        (self.step, self.shown, self.said) = (step, false, None);
    }

    /// One step back; from the first one, out. A locked screen has no way out but the passphrase.
    fn back(&mut self) -> Option<Wish> {
        match self.step {
            Step::Passphrase if self.why == Why::Locked => self.field.clear(),
            Step::Passphrase | Step::Choose(_) => return Some(Wish::Leave),
            Step::Covered => return Some(Wish::Return),
            Step::First => self.go(Step::Choose(Way::Encrypted)),
            Step::Again => self.go(Step::First),
            // Whoever goes back here has no key yet: another is made.
            Step::Written(_) => self.go(Step::Choose(Way::Encrypted)),
        }
        None
    }
}

/// The way so many further on, round and round.
fn beside(ways: &[Way], way: Way, steps: usize) -> Way {
    let at = ways.iter().position(|it| *it == way).unwrap_or_default();
    ways[(at + steps) % ways.len()]
}

/// Whether the last group of the recovery key was typed; small letters and those that read as a
/// digit are as good.
fn is_last_group(typed: &Passphrase, key: &str) -> bool {
    let digits = |text: &str| -> Zeroizing<String> {
        let upper = text.chars().map(|c| c.to_ascii_uppercase());
        let read = upper.filter(|c| c.is_alphanumeric()).map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        });
        let mut kept = Zeroizing::new(String::with_capacity(crate::secret::MOST));
        kept.extend(read);
        kept
    };
    let last = digits(key.rsplit('-').next().unwrap_or_default());
    let typed = digits(typed.text());
    // The whole key shows as well that it was written down.
    typed == last || typed == digits(key)
}
