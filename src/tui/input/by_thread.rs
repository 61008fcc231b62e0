//! The terminal is read by a thread of its own: here nothing waits for it and for a channel at once.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crossterm::event::Event;

use super::{Input, Teller, burst};

/// A channel wakes by itself.
#[derive(Clone)]
pub struct Wake;

impl Wake {
    pub fn wake(&self) {}
}

/// Nothing but the channel.
pub struct Woken;

pub fn pair() -> std::io::Result<(Wake, Woken)> {
    Ok((Wake, Woken))
}

pub fn listen(teller: &Teller) {
    let teller = teller.clone();
    std::thread::spawn(move || {
        loop {
            let first = crossterm::event::read().map(|it| vec![it]);
            let input = first.and_then(burst).map_or(Input::Closed, Input::Events);
            let closed = matches!(input, Input::Closed);
            if teller.tell(input).is_err() || closed {
                break;
            }
        }
    });
}

/// The thread tells of everything.
pub fn last() -> Vec<Event> {
    Vec::new()
}

impl Woken {
    pub fn wait(&mut self, told: &Receiver<Input>, patience: Option<Duration>) -> Option<Input> {
        let Some(patience) = patience else {
            return Some(told.recv().unwrap_or(Input::Closed));
        };
        match told.recv_timeout(patience) {
            Ok(input) => Some(input),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Input::Closed),
        }
    }

    pub fn more(&mut self, told: &Receiver<Input>) -> Option<Input> {
        told.try_recv().ok()
    }
}
