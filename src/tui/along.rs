//! What the screens that follow another program have in common: a terminal whose keys are listened
//! to, and the wait until it is looked again.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};

use crossterm::event::Event;

use super::Ended;
use super::input::{Input, listen_to_signals, listen_to_terminal};
use super::terminal::Screen;
use crate::desk::LOOK;
use crate::failure::Failure;

/// A screen, the size of its terminal (width and height, cells), and what comes from it.
type Opened = (Screen, (u16, u16), Receiver<Input>);

/// Opens the screen of this terminal and listens to it.
///
/// # Errors
/// There is no terminal to draw on.
pub fn open(screen: fn((u16, u16)) -> std::io::Result<Screen>) -> Result<Opened, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = screen(size).map_err(trouble)?;
    let (sender, receiver) = channel();
    listen_to_terminal(sender.clone());
    listen_to_signals(sender);
    Ok((screen, size, receiver))
}

/// Waits for keys until it is to be looked again: a burst of them, or none.
///
/// # Errors
/// The system ends the program, or the terminal is gone.
pub fn wait(receiver: &Receiver<Input>) -> Result<Vec<Event>, Ended> {
    match receiver.recv_timeout(LOOK) {
        Ok(Input::Events(events)) => Ok(events),
        Ok(Input::Disk) | Err(RecvTimeoutError::Timeout) => Ok(Vec::new()),
        Ok(Input::Signal(signal)) => Err(Ended::Signal(signal)),
        Ok(Input::Closed) | Err(RecvTimeoutError::Disconnected) => Err(Ended::Signal(1)),
    }
}
