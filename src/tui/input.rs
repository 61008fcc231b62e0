//! What the loop waits for: keys in bursts, and what other threads tell.
//!
//! Where the system can wait for both at once the loop reads the terminal itself: a thread in between
//! would cost each key a change of threads, which is a good part of what a key costs.

use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::time::Duration;

use crossterm::event::{Event, poll, read};

use super::keys;
use crate::machine::{self, Rest};

#[cfg(unix)]
#[path = "input/at_once.rs"]
mod waiting;
#[cfg(not(unix))]
#[path = "input/by_thread.rs"]
mod waiting;

use waiting::{Wake, Woken};

/// Events of one burst are this near to each other. Not zero: with no time at all crossterm does
/// not even look at what it has read. Every key waits so long, so it is short.
const NEAR: Duration = Duration::from_micros(2);

/// A long burst of characters is a paste; its next part may be so far behind.
const BEHIND: Duration = Duration::from_millis(10);

/// The longest burst taken at once, events.
const BURST: usize = 100_000;

/// What the loop waits for.
pub enum Input {
    /// What the terminal sent at once.
    Events(Vec<Event>),
    /// The terminal may have another size.
    Size,
    /// The operating system asks to end (the signal's number).
    Signal(i32),
    /// The system stops the program for a while, or lets it go on.
    Rest(Rest),
    /// The terminal is gone.
    Closed,
    /// The disk's sync is done or failed, or the file's check is done.
    Disk,
}

/// Tells the loop from another thread.
#[derive(Clone)]
pub struct Teller {
    sender: Sender<Input>,
    wake: Wake,
}

impl Teller {
    /// # Errors
    /// Nobody listens any more.
    pub fn tell(&self, input: Input) -> Result<(), SendError<Input>> {
        self.sender.send(input)?;
        self.wake.wake();
        Ok(())
    }
}

/// Where all of it arrives.
pub struct Inbox {
    told: Receiver<Input>,
    woken: Woken,
    teller: Teller,
}

impl Inbox {
    /// Listens to the terminal and to the system's signals.
    ///
    /// # Errors
    /// The system has no more handles.
    pub fn open() -> std::io::Result<Inbox> {
        let (sender, told) = channel();
        let (wake, woken) = waiting::pair()?;
        let teller = Teller { sender, wake };
        waiting::listen(&teller);
        let (rests, signals) = (teller.clone(), teller.clone());
        machine::on_rest(move |rest| drop(rests.tell(Input::Rest(rest))));
        machine::on_signal(move |signal| drop(signals.tell(Input::Signal(signal))));
        Ok(Inbox {
            told,
            woken,
            teller,
        })
    }

    /// For other threads.
    pub fn teller(&self) -> Teller {
        self.teller.clone()
    }

    /// Waits for the next, so long at most; without an end where nothing is said.
    pub fn wait(&mut self, patience: Option<Duration>) -> Option<Input> {
        self.woken.wait(&self.told, patience)
    }

    /// What was told meanwhile.
    pub fn more(&mut self) -> Option<Input> {
        self.woken.more(&self.told)
    }

    /// What the terminal has sent that nobody was told of, before the loop ends.
    pub fn last(&mut self) -> Vec<Event> {
        waiting::last()
    }
}

/// All that the terminal has sent, with the events before. Terminals without bracketed paste send a
/// paste as keys; were it cut in two, a tab in it would turn the page.
fn burst(mut events: Vec<Event>) -> std::io::Result<Vec<Event>> {
    let mut typed = events.iter().all(keys::types);
    while events.len() < BURST {
        let pasted = typed && events.len() >= keys::PASTED;
        let wait = if pasted { BEHIND } else { NEAR };
        match poll(wait) {
            Ok(true) => {}
            // An error comes again at the next wait, after these events.
            Err(error) if events.is_empty() => return Err(error),
            _ => break,
        }
        match read() {
            Ok(event) => {
                typed &= keys::types(&event);
                events.push(event);
            }
            Err(error) if events.is_empty() => return Err(error),
            Err(_) => break,
        }
    }
    Ok(events)
}
