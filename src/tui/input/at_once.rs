//! Waits for the terminal, for other threads and for another size, all at once.

use std::io::{self, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use crossterm::event::Event;
use filedescriptor::{POLLIN, poll, pollfd};

use super::{Input, Teller, burst};
use crate::machine;

/// Wakes the loop up.
#[derive(Clone)]
pub struct Wake(Arc<UnixStream>);

impl Wake {
    pub fn wake(&self) {
        // Where it is full the loop wakes anyway.
        let _ = (&*self.0).write(&[0]);
    }
}

/// What wakes the loop up.
pub struct Woken {
    by_threads: UnixStream,
    by_size: UnixStream,
    /// There may be events that were read, and not taken, although the terminal has nothing new: with so
    /// little time as a burst gives it, crossterm sometimes does not even look at what it holds. So it is
    /// asked once more before each wait.
    full: bool,
    /// Told, and not yet given on.
    told: Option<Input>,
}

pub fn pair() -> io::Result<(Wake, Woken)> {
    let streams = || {
        let (woken, wake) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        wake.set_nonblocking(true)?;
        Ok::<_, io::Error>((woken, wake))
    };
    let (by_threads, wake) = streams()?;
    let (by_size, size) = streams()?;
    machine::on_size(size)?;
    let woken = Woken {
        by_threads,
        by_size,
        full: true,
        told: None,
    };
    Ok((Wake(Arc::new(wake)), woken))
}

/// The loop itself reads the terminal.
pub fn listen(_teller: &Teller) {}

/// What the terminal has sent up to now.
pub fn last() -> Vec<Event> {
    burst(Vec::new()).unwrap_or_default()
}

impl Woken {
    pub fn wait(&mut self, told: &Receiver<Input>, patience: Option<Duration>) -> Option<Input> {
        let end = patience.map(|it| Instant::now() + it);
        loop {
            if self.full {
                let Ok(events) = burst(Vec::new()) else {
                    return Some(Input::Closed);
                };
                self.full = !events.is_empty();
                if self.full {
                    return Some(Input::Events(events));
                }
            }
            self.told = self.told.take().or_else(|| told.try_recv().ok());
            let left = end.map(|it| it.saturating_duration_since(Instant::now()));
            let patience = match self.told.is_some() {
                true => Some(Duration::ZERO),
                false => left.map(whole),
            };
            let mut waiting = [
                waited(&io::stdin()),
                waited(&self.by_threads),
                waited(&self.by_size),
            ];
            // An error is a signal in between: what it tells comes by the handles.
            let ready = poll(&mut waiting, patience);
            if matches!(ready, Ok(0)) && self.told.is_none() {
                return None;
            }
            let [terminal, threads, size] = waiting.map(|it| it.revents);
            if threads != 0 {
                emptied(&self.by_threads);
            }
            if size != 0 {
                emptied(&self.by_size);
                return Some(Input::Size);
            }
            let Ok(events) = burst(Vec::new()) else {
                return Some(Input::Closed);
            };
            self.full = !events.is_empty();
            if self.full {
                return Some(Input::Events(events));
            }
            // It hung up, and everything it sent was read.
            if terminal & !POLLIN != 0 {
                return Some(Input::Closed);
            }
            // Whatever is told, and however often: the terminal comes first.
            if let Some(input) = self.told.take() {
                return Some(input);
            }
        }
    }

    pub fn more(&mut self, told: &Receiver<Input>) -> Option<Input> {
        self.told.take().or_else(|| told.try_recv().ok())
    }
}

/// In whole milliseconds, which the system counts in: the rest of one would be spent asking again.
fn whole(left: Duration) -> Duration {
    Duration::from_millis(u64::try_from(left.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX))
}

fn waited(handle: &impl AsRawFd) -> pollfd {
    pollfd {
        fd: handle.as_raw_fd(),
        events: POLLIN,
        revents: 0,
    }
}

fn emptied(mut stream: &UnixStream) {
    let mut bytes = [0; 64];
    while stream.read(&mut bytes).is_ok_and(|it| it == bytes.len()) {}
}
