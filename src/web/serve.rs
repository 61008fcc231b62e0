//! The connections: a thread each, so that one who reads slowly, or not at all, holds up nobody.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::guests::{Guests, Seat};
use super::request::{Asked, Door, LONGEST, Verdict};
use super::{page, part, reply};
use crate::dialogue::room::Room;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;

/// So long a request may take, and a write that nobody reads.
const PATIENCE: Duration = Duration::from_secs(5);

/// After so long a follower is told that the stream still goes on.
const QUIET: Duration = Duration::from_secs(10);

/// Every so often it is asked whether a follower has gone.
const GLANCE: Duration = Duration::from_secs(1);

/// Serves the page until the program ends.
pub struct Server {
    house: Arc<House>,
}

/// What every connection needs.
struct House {
    door: Door,
    locale: Locale,
    board: Board,
    guests: Guests,
}

/// What the room sees, with a count of its changes.
#[derive(Default)]
struct Board {
    now: Mutex<(u64, Arc<Room>)>,
    changed: Condvar,
}

impl Server {
    /// Opens the page at a port of 127.0.0.1, with the waiting screen on it. `port`: 0 is any that
    /// is free.
    ///
    /// # Errors
    /// The port is taken, or may not be had.
    pub fn open(port: u16, locale: &Locale) -> Result<Server, Failure> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AddrInUse => Failure::new("web-port-taken").with("port", port),
            _ => Failure::new("web-port")
                .with("port", port)
                .with("error", error),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let token = uuid::Uuid::new_v4().simple().to_string();
        let house = Arc::new(House {
            door: Door::new(token, port),
            locale: locale.clone(),
            board: Board::default(),
            guests: Guests::default(),
        });
        let inside = Arc::clone(&house);
        thread::spawn(move || welcome(&inside, &listener));
        Ok(Server { house })
    }

    /// The address to open in a browser on this machine. Whoever knows it can look on.
    pub fn address(&self) -> String {
        self.house.door.address()
    }

    /// From now on the page shows this.
    pub fn show(&self, room: &Room) {
        let mut now = self.house.board.now.lock().expect("nobody panics with it");
        *now = (now.0 + 1, Arc::new(room.clone()));
        self.house.board.changed.notify_all();
    }
}

impl Board {
    fn now(&self) -> (u64, Arc<Room>) {
        self.now.lock().expect("nobody panics with it").clone()
    }

    /// What the room sees once it is not the one of this count, or after a while.
    fn after(&self, seen: Option<u64>, wait: Duration) -> (u64, Arc<Room>) {
        let now = self.now.lock().expect("nobody panics with it");
        let same = |now: &mut (u64, Arc<Room>)| Some(now.0) == seen;
        let waited = self.changed.wait_timeout_while(now, wait, same);
        waited.expect("nobody panics with it").0.clone()
    }
}

fn welcome(house: &Arc<House>, listener: &TcpListener) {
    for stream in listener.incoming() {
        let seat = stream.and_then(|it| Ok((house.guests.enter(&it)?, it)));
        let Ok((seat, stream)) = seat else {
            // The system has no more connections to give just now.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let house = Arc::clone(house);
        let serve = move || drop(house.serve(stream, seat));
        let _ = thread::Builder::new().spawn(serve);
    }
}

impl House {
    fn serve(&self, mut stream: TcpStream, mut seat: Seat) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let reply = match self.asked(&mut stream)? {
            Verdict::Give(Asked::Events) if seat.follow() => return self.follow(&mut stream),
            Verdict::Give(Asked::Events) => reply::refusal(503),
            Verdict::Give(Asked::Page) => self.page(),
            Verdict::Refuse(status) => reply::refusal(status),
            Verdict::More => reply::refusal(408),
        };
        stream.write_all(&reply)?;
        leave(&mut stream)
    }

    /// Reads the head of a request and judges it; one that does not end in time stays unfinished.
    fn asked(&self, stream: &mut TcpStream) -> io::Result<Verdict> {
        let end = Instant::now() + PATIENCE;
        let mut bytes = vec![0; LONGEST];
        let mut length = 0;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(Verdict::More);
            }
            stream.set_read_timeout(Some(left))?;
            match stream.read(&mut bytes[length..]) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(read) => length += read,
                Err(error) if is_late(&error) || is_interrupted(&error) => continue,
                Err(error) => return Err(error),
            }
            match self.door.judge(&bytes[..length]) {
                Verdict::More => {}
                verdict => return Ok(verdict),
            }
        }
    }

    fn page(&self) -> Vec<u8> {
        let (_, room) = self.board.now();
        let nonce = uuid::Uuid::new_v4().simple().to_string();
        let html = page::page(&room, &self.locale, machine::now().wall, &nonce);
        reply::page(&html, &nonce)
    }

    /// Sends what the room sees at once, and whenever it is something else, until nobody reads.
    fn follow(&self, stream: &mut TcpStream) -> io::Result<()> {
        stream.write_all(&reply::events())?;
        stream.set_read_timeout(Some(Duration::from_millis(1)))?;
        let (mut seen, mut told) = (None, Instant::now());
        while !is_gone(stream) {
            let (count, room) = self.board.after(seen, GLANCE);
            if seen != Some(count) {
                let html = part::part(&room, &self.locale, machine::now().wall);
                stream.write_all(&reply::event(&html.into_string()))?;
                (seen, told) = (Some(count), Instant::now());
            } else if told.elapsed() >= QUIET {
                stream.write_all(reply::ALIVE)?;
                told = Instant::now();
            }
        }
        Ok(())
    }
}

/// Whether the other end has closed.
fn is_gone(stream: &TcpStream) -> bool {
    match stream.peek(&mut [0]) {
        Ok(read) => read == 0,
        Err(error) => !is_late(&error) && !is_interrupted(&error),
    }
}

fn is_late(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}

fn is_interrupted(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Interrupted
}

/// Ends the connection so that what was written arrives: closing with something unread would throw
/// it away.
fn leave(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut rest = [0; 4096];
    for _ in 0..16 {
        if stream.read(&mut rest)? == 0 {
            break;
        }
    }
    Ok(())
}
