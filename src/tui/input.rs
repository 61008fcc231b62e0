//! What the loop waits for: keys in bursts from one thread, signals from another, one channel.

use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::Event;

use super::keys;
use crate::machine::{self, Rest};

/// Events of one burst are this near to each other. Not zero: with no time at all crossterm does
/// not even look at what it has read. Every key waits so long, so it is short.
const NEAR: Duration = Duration::from_micros(5);

/// A long burst of characters is a paste; its next part may be so far behind.
const BEHIND: Duration = Duration::from_millis(10);

/// The longest burst taken at once, events.
const BURST: usize = 100_000;

/// What the loop waits for, on one channel.
pub enum Input {
    /// What the terminal sent at once.
    Events(Vec<Event>),
    /// The operating system asks to end (the signal's number).
    Signal(i32),
    /// The system stops the program for a while, or lets it go on.
    Rest(Rest),
    /// The terminal is gone.
    Closed,
    /// The disk's sync is done or failed, or the file's check is done.
    Disk,
}

pub fn listen_to_terminal(sender: Sender<Input>) {
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
        let wait = if pasted { BEHIND } else { NEAR };
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

pub fn listen_to_signals(sender: Sender<Input>) {
    let rests = sender.clone();
    machine::on_rest(move |rest| drop(rests.send(Input::Rest(rest))));
    machine::on_signal(move |signal| drop(sender.send(Input::Signal(signal))));
}
