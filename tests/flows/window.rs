//! A terminal window with the program in it. Everything waits for what is on the screen, at most
//! [`DEADLINE`]; nothing waits for luck.

use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::num::NonZeroU16;
use std::process::{Child, ExitStatus};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use pty_process::Size;
use pty_process::blocking::{Command, Pts, Pty, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, tcgetattr};

use super::place::Place;

/// The longest wait for anything.
pub const DEADLINE: Duration = Duration::from_secs(10);

/// A terminal handed to one program must not be inherited by another that starts meanwhile.
static STARTING: Mutex<()> = Mutex::new(());

/// How the window is opened.
pub struct Opening<'a> {
    pub place: &'a Place,
    pub lang: &'a str,
    /// Columns and rows.
    pub size: (u16, u16),
    pub env: &'a [(&'a str, &'a str)],
}

impl Opening<'_> {
    pub fn start(&self, args: &[&str]) -> Window {
        let alone = STARTING.lock().unwrap_or_else(|e| e.into_inner());
        let (pty, pts) = open().unwrap();
        pty.resize(Size::new(self.size.1, self.size.0)).unwrap();
        let before = tcgetattr(&pty).unwrap();
        let home = self.place.folder();
        let mut command = Command::new(env!("CARGO_BIN_EXE_kikitori"))
            .args(args)
            .args(["--lang", self.lang, "--database"])
            .arg(self.place.database())
            .arg("--question-sets")
            .arg(self.place.question_sets())
            .env_clear()
            .env("HOME", home)
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
            .env("TMPDIR", home)
            // A passphrase is offered where this is empty (`env`).
            .env("KIKITORI_NO_PASSPHRASE", "1")
            .envs(["CONFIG", "DATA", "STATE", "CACHE"].map(|kind| {
                let name = format!("XDG_{kind}_HOME");
                (OsString::from(name), home.join(kind).into_os_string())
            }))
            .envs(self.env.iter().copied())
            .current_dir(home);
        let child = command.spawn_borrowed(&pts).unwrap();
        rustix::io::ioctl_fionbio(&pty, true).unwrap();
        drop(alone);
        Window {
            child,
            ended: None,
            pty: Some(pty),
            pts: Some(pts),
            before,
            emulator: emulator(self.size),
            written: Vec::new(),
        }
    }
}

fn emulator((width, height): (u16, u16)) -> vt100::Parser {
    let cells = |n| NonZeroU16::new(n).unwrap();
    vt100::Parser::new(cells(height), cells(width), 0)
}

/// The window. Dropped, it takes the program with it.
pub struct Window {
    child: Child,
    ended: Option<ExitStatus>,
    pty: Option<Pty>,
    /// Keeps the terminal there after the program's end, so that its modes can be read.
    pts: Option<Pts>,
    before: Termios,
    emulator: vt100::Parser,
    /// Every byte that came out of the program.
    pub written: Vec<u8>,
}

impl Window {
    // ---- what a person does

    /// Types (or sends, for sequences of bytes) as fast as the terminal takes it.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let mut left = bytes.as_ref();
        let end = Instant::now() + DEADLINE;
        while !left.is_empty() {
            assert!(Instant::now() < end, "the program reads no keys");
            match self.pty.as_mut().expect("an open window").write(left) {
                Ok(taken) => left = &left[taken..],
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.pump(20),
                Err(error) => panic!("{error}"),
            }
        }
    }

    /// Types, and waits until its end shows.
    pub fn types(&mut self, text: &str) {
        self.send(text);
        let squeezed = squeeze(text);
        let from = squeezed.char_indices().rev().nth(7).map_or(0, |(i, _)| i);
        let tail = squeezed[from..].to_string();
        self.until(&format!("typed {tail:?}"), |w| {
            squeeze(&w.text()).contains(&tail)
        });
    }

    /// Presses keys by name, one at a time: `Ctrl+G`, `Tab`, `F8`, `Down`.
    pub fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.send(sequence(key));
        }
    }

    /// A paste, as terminals with bracketed paste send it.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~"));
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.emulator.set_size(
            NonZeroU16::new(height).unwrap(),
            NonZeroU16::new(width).unwrap(),
        );
        let pty = self.pty.as_ref().expect("an open window");
        pty.resize(Size::new(height, width)).unwrap();
    }

    pub fn signal(&mut self, signal: Signal) {
        let id = i32::try_from(self.child.id()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    }

    /// The window is closed over the program.
    pub fn close(&mut self) {
        self.pts = None;
        self.pty = None;
    }

    // ---- what a person sees

    /// Waits until `sight` is on the screen.
    pub fn sees(&mut self, sight: &str) {
        let wanted = squeeze(sight);
        self.until(&format!("{sight:?} on the screen"), |w| {
            squeeze(&w.text()).contains(&wanted)
        });
    }

    /// Waits until `sight` is off the screen.
    pub fn loses(&mut self, sight: &str) {
        let wanted = squeeze(sight);
        self.until(&format!("{sight:?} off the screen"), |w| {
            !squeeze(&w.text()).contains(&wanted)
        });
    }

    pub fn shows(&self, sight: &str) -> bool {
        squeeze(&self.text()).contains(&squeeze(sight))
    }

    /// Waits for a condition on the screen; shows the screen when it does not come.
    pub fn until(&mut self, what: &str, condition: impl Fn(&Window) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !condition(self) {
            let over = Instant::now() >= end || self.ended.is_some();
            assert!(!over, "not {what}; on the screen:\n{}", self.text());
            self.look_for_end();
            self.pump(50);
        }
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// The cursor's row and column, once it stands behind the last (wide) character of `text`:
    /// it passes many places while a frame is written.
    pub fn caret_behind(&mut self, text: &str) -> (u16, u16) {
        self.until("the caret behind the text", |w| {
            let (row, column) = w.cursor();
            let before = column.checked_sub(2);
            let before = before.and_then(|at| w.screen().cell(row, at));
            before.is_some_and(|cell| cell.has_contents() && text.ends_with(cell.contents()))
        });
        self.cursor()
    }

    /// Row and column of the hardware cursor, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        self.screen().cursor_position()
    }

    /// Takes in what comes within `wait` milliseconds, until nothing more is there.
    pub fn pump(&mut self, wait: i64) {
        let Some(pty) = &mut self.pty else {
            return std::thread::sleep(Duration::from_millis(1));
        };
        let patience = Timespec {
            tv_sec: wait / 1000,
            tv_nsec: wait % 1000 * 1_000_000,
        };
        let _ = poll(&mut [PollFd::new(&*pty, PollFlags::IN)], Some(&patience));
        let mut bytes = [0; 65536];
        while let Ok(count @ 1..) = pty.read(&mut bytes) {
            self.emulator.process(&bytes[..count]);
            self.written.extend_from_slice(&bytes[..count]);
        }
    }

    // ---- how it ends

    fn look_for_end(&mut self) {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().unwrap();
        }
    }

    /// Waits for the program's end: its exit status.
    pub fn ends(&mut self) -> ExitStatus {
        let end = Instant::now() + DEADLINE;
        loop {
            self.look_for_end();
            self.pump(20);
            if let Some(status) = self.ended {
                return status;
            }
            let over = Instant::now() >= end;
            assert!(!over, "still running; on the screen:\n{}", self.text());
        }
    }

    pub fn quits(&mut self) {
        self.press("Ctrl+Q");
        assert_eq!(self.ends().code(), Some(0), "{}", self.text());
        self.is_as_before();
    }

    /// The terminal is as the program found it.
    pub fn is_as_before(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is let go"
        );
        assert_eq!(
            screen.mouse_protocol_encoding(),
            vt100::MouseProtocolEncoding::Default
        );
        assert!(!screen.hide_cursor(), "the cursor shows");
        let now = tcgetattr(self.pty.as_ref().expect("an open window")).unwrap();
        let modes = |t: &Termios| {
            (
                t.input_modes,
                t.output_modes,
                t.control_modes,
                t.local_modes,
            )
        };
        assert_eq!(modes(&now), modes(&self.before), "the line's own modes");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.ended.is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Text as it can be found on a screen: without white space and the lines of boxes, since long
/// text goes over several rows.
pub fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !('\u{2500}'..='\u{257f}').contains(c))
        .collect()
}

/// What a terminal sends for a key.
fn sequence(key: &str) -> Vec<u8> {
    let named = match key {
        "Tab" => "\t",
        "Shift+Tab" => "\x1b[Z",
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "Backspace" => "\x7f",
        "F1" => "\x1bOP",
        "F2" => "\x1bOQ",
        "F3" => "\x1bOR",
        "F6" => "\x1b[17~",
        "F7" => "\x1b[18~",
        "F8" => "\x1b[19~",
        "F9" => "\x1b[20~",
        "Alt+Up" => "\x1b[1;3A",
        "Alt+Down" => "\x1b[1;3B",
        _ => {
            let letter = key.strip_prefix("Ctrl+").expect("a key of the list");
            return vec![letter.as_bytes()[0] & 0x1f];
        }
    };
    named.into()
}
