//! How many are let in at once. Whoever follows stays; whoever only asks makes way for the next, the
//! oldest first, so that connections that stand still keep nobody out.

use std::collections::VecDeque;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

/// Connections at once.
pub const MOST: usize = 32;

/// Those who are in.
#[derive(Clone, Default)]
pub struct Guests(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    next: u64,
    /// Oldest first.
    asking: VecDeque<(u64, TcpStream)>,
    following: usize,
}

/// The place of one connection, given back when it is dropped.
pub struct Seat {
    guests: Guests,
    number: u64,
    follows: bool,
}

impl Guests {
    /// Lets a connection in; one that has been asking for longer may have to leave.
    ///
    /// # Errors
    /// The system has no room for it.
    pub fn enter(&self, stream: &TcpStream) -> std::io::Result<Seat> {
        let stream = stream.try_clone()?;
        let mut inside = self.inside();
        if inside.asking.len() + inside.following >= MOST
            && let Some((_, oldest)) = inside.asking.pop_front()
        {
            let _ = oldest.shutdown(Shutdown::Both);
        }
        let number = inside.next;
        inside.next += 1;
        inside.asking.push_back((number, stream));
        Ok(Seat {
            guests: self.clone(),
            number,
            follows: false,
        })
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().expect("nobody panics inside")
    }
}

impl Seat {
    /// Stays to follow. Whether there is room for that.
    pub fn follow(&mut self) -> bool {
        let mut inside = self.guests.inside();
        if inside.following >= MOST {
            return false;
        }
        inside.asking.retain(|(number, _)| *number != self.number);
        inside.following += 1;
        self.follows = true;
        true
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut inside = self.guests.inside();
        match self.follows {
            true => inside.following -= 1,
            false => inside.asking.retain(|(number, _)| *number != self.number),
        }
    }
}
