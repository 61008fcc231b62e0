//! An interview that is held, and the program that serves the audience's page of it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use kikitori::dialogue::record::Record;
use kikitori::dialogue::room::{Room, Scene, Shown, Time};
use kikitori::store::Store;

use super::given::*;

/// The longest wait for anything that was sent.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// An interview that is held, and what the room sees of it.
pub struct Held {
    pub home: Home,
    /// `None`: the interview's program is closed.
    pub store: Option<Store>,
    pub number: i64,
}

impl Held {
    pub fn new() -> Held {
        let home = Home::new();
        let mut store = open(&home.database());
        let number = store
            .begin(&header(1, "北上製作所"), &set())
            .expect("begun");
        Held {
            home,
            store: Some(store),
            number,
        }
    }

    pub fn keep(&mut self, records: &[Record]) {
        let store = self.store.as_mut().expect("it is held");
        store.commit(self.number, NOON, records).expect("kept");
    }

    pub fn shows(&mut self, shown: Shown) {
        let room = Room {
            frozen: false,
            shown,
        };
        self.keep(&[Record::Room(room)]);
    }

    pub fn asks(&mut self, ask: &str) {
        self.shows(Shown::Scene(Box::new(scene(ask))));
    }
}

pub fn scene(ask: &str) -> Scene {
    Scene {
        perspective: "経営者".into(),
        place: (2, 6),
        topic: "強み".into(),
        ask: ask.into(),
        time: Time {
            planned: 600_000,
            spent: 65_000,
            since: None,
        },
        ..Scene::default()
    }
}

/// The page's program, ended when dropped.
pub struct Presented {
    pub child: Child,
    /// `http://127.0.0.1:PORT/TOKEN/`
    pub address: String,
}

impl Presented {
    pub fn new(home: &Home, lang: &str, more: &[&str]) -> Presented {
        let mut command = home.command(lang, &[&["present", "--web"], more].concat());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("runs");
        let mut said = BufReader::new(child.stdout.as_mut().expect("piped"));
        let mut address = String::new();
        said.read_line(&mut address).expect("said");
        assert!(address.starts_with("http://127.0.0.1:"), "{address}");
        Presented {
            child,
            address: address.trim_end().into(),
        }
    }

    pub fn host(&self) -> &str {
        self.address.split('/').nth(2).expect("a host")
    }

    pub fn path(&self) -> &str {
        &self.address["http://".len() + self.host().len()..]
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.host()).expect("listens");
        stream.set_read_timeout(Some(DEADLINE)).expect("may wait");
        stream
    }

    pub fn ask(&self, request: &str) -> TcpStream {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    }

    pub fn get(&self, path: &str) -> TcpStream {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.host()
        ))
    }

    pub fn page(&self) -> String {
        all(self.get(self.path()))
    }

    pub fn events(&self) -> Events {
        let stream = self.get(&format!("{}events", self.path()));
        let mut events = Events {
            lines: BufReader::new(stream),
            got: String::new(),
        };
        let head = events.until("\n\n");
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        events
    }
}

impl Drop for Presented {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// All that comes until the other end closes.
pub fn all(mut stream: TcpStream) -> String {
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("UTF-8, in time");
    text
}

/// The stream that the page follows.
pub struct Events {
    pub lines: BufReader<TcpStream>,
    got: String,
}

impl Events {
    /// Reads until this has come; gives all that came by then.
    pub fn until(&mut self, what: &str) -> String {
        let end = Instant::now() + DEADLINE;
        while !self.got.contains(what) {
            assert!(Instant::now() < end, "{what} never came: {}", self.got);
            let read = self.lines.read_line(&mut self.got).expect("UTF-8, in time");
            assert!(read > 0, "it ended before {what}: {}", self.got);
        }
        std::mem::take(&mut self.got)
    }
}
