//! A terminal with the program in it: any size, any environment, keys at a person's pace or in bursts,
//! and a history of what its screen showed when. Every wait is for a condition, at most [`DEADLINE`].

use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use pty_process::Size;
use pty_process::blocking::{Command, Pts, Pty, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, tcgetattr};
use rustix::time::{ClockId, clock_gettime};

use super::chance::Chance;

pub const DEADLINE: Duration = Duration::from_secs(20);

/// A terminal handed to one program must not be inherited by another that starts meanwhile.
static STARTING: Mutex<()> = Mutex::new(());

pub fn program() -> OsString {
    std::env::var_os("KIKITORI_FAULT_PROGRAM")
        .unwrap_or_else(|| env!("CARGO_BIN_EXE_kikitori").into())
}

/// The monotonic clock, nanoseconds: what the disk's log is dated by, too.
pub fn monotonic() -> i64 {
    let now = clock_gettime(ClockId::Monotonic);
    now.tv_sec * 1_000_000_000 + now.tv_nsec
}

/// How the window is opened. Nothing of this program's own environment is in it.
pub struct Opening {
    args: Vec<String>,
    env: Vec<(String, OsString)>,
    folder: std::path::PathBuf,
    /// Columns and rows.
    pub size: (u16, u16),
}

impl Opening {
    pub fn new(home: &Path) -> Opening {
        let env = [
            ("HOME", home.as_os_str()),
            ("TMPDIR", home.as_os_str()),
            ("TERM", "xterm-256color".as_ref()),
            ("LANG", "C.UTF-8".as_ref()),
            ("PATH", "/usr/bin:/bin".as_ref()),
        ];
        Opening {
            args: Vec::new(),
            env: env
                .map(|(name, it)| (name.to_string(), it.to_os_string()))
                .into(),
            folder: home.to_path_buf(),
            size: (80, 24),
        }
    }

    pub fn args<T: Into<String>>(mut self, args: impl IntoIterator<Item = T>) -> Opening {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Opening {
        self = self.without(name);
        self.env.push((name.to_string(), value.into()));
        self
    }

    pub fn without(mut self, name: &str) -> Opening {
        self.env.retain(|(it, _)| it != name);
        self
    }

    pub fn started_in(mut self, folder: &str) -> Opening {
        self.folder = folder.into();
        self
    }

    pub fn size(self, size: (u16, u16)) -> Opening {
        Opening { size, ..self }
    }

    pub fn start(&self) -> Window {
        let alone = STARTING.lock().unwrap_or_else(|e| e.into_inner());
        let (pty, pts) = open().unwrap();
        pty.resize(Size::new(self.size.1, self.size.0)).unwrap();
        let before = tcgetattr(&pty).unwrap();
        let mut command = Command::new(program())
            .args(&self.args)
            .env_clear()
            .envs(self.env.iter().map(|(name, it)| (name, it)))
            .current_dir(&self.folder);
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
            typed: String::new(),
            seen: Vec::new(),
        }
    }

    /// Without a terminal: exit status, standard output and error.
    pub fn run(&self) -> (Option<i32>, String) {
        let mut command = std::process::Command::new(program());
        command
            .args(&self.args)
            .env_clear()
            .envs(self.env.iter().map(|(name, it)| (name, it)))
            .current_dir(&self.folder)
            .stdin(std::process::Stdio::null());
        let done = command.output().unwrap();
        let said = [done.stdout, done.stderr].concat();
        (
            done.status.code(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    }
}

fn emulator((width, height): (u16, u16)) -> vt100::Parser {
    let cells = |n: u16| NonZeroU16::new(n.max(1)).unwrap();
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
    /// All that was typed into the answer, without white space.
    pub typed: String,
    /// When so many characters of it were on the screen: nanoseconds of the monotonic clock.
    pub seen: Vec<(i64, usize)>,
}

/// How fast somebody types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Twelve characters a second, unevenly.
    Human,
    /// A paste from a terminal that does not say so.
    Burst,
}

impl Window {
    // ---- what a person does

    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let mut left = bytes.as_ref();
        let end = Instant::now() + DEADLINE;
        while !left.is_empty() && self.runs() {
            assert!(Instant::now() < end, "the program reads no keys");
            match self.pty.as_mut().expect("an open window").write(left) {
                Ok(taken) => left = &left[taken..],
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.pump(20),
                Err(error) => panic!("{error}"),
            }
        }
    }

    /// Types words of which none comes twice, for so long.
    pub fn types_for(&mut self, time: Duration, pace: Pace, chance: &Chance) {
        let end = Instant::now() + time;
        while Instant::now() < end && self.runs() {
            let count = match pace {
                Pace::Human => 1,
                Pace::Burst => chance.between(10, 60),
            };
            self.types_more(count);
            let wait = match pace {
                Pace::Human => chance.wait(Duration::from_millis(83)),
                Pace::Burst => Duration::from_millis(30).mul_f64(chance.part()),
            };
            let until = (Instant::now() + wait).min(end);
            while let left @ 1.. = until.saturating_duration_since(Instant::now()).as_millis() {
                self.pump(left.min(20) as i64);
            }
        }
    }

    /// So many more characters of the text.
    pub fn types_more(&mut self, count: usize) {
        let from = self.typed.chars().count();
        let text: String = text(from, count);
        self.typed.push_str(&text);
        self.send(text);
    }

    /// Waits until all that was typed is on the screen.
    pub fn catches_up(&mut self) {
        self.until("all that was typed on the screen", |w| {
            w.shown() == w.typed.chars().count()
        });
    }

    pub fn quit_key(&mut self) {
        self.send([0x11]);
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        let cells = |n: u16| NonZeroU16::new(n.max(1)).unwrap();
        self.emulator.set_size(cells(height), cells(width));
        let pty = self.pty.as_ref().expect("an open window");
        pty.resize(Size::new(height, width)).unwrap();
    }

    pub fn signal(&mut self, signal: Signal) {
        kill_process(self.id(), signal).unwrap();
    }

    pub fn id(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap()
    }

    /// The window is closed over the program.
    pub fn close(&mut self) {
        self.pts = None;
        self.pty = None;
    }

    // ---- what a person sees

    pub fn text(&self) -> String {
        self.emulator.screen().contents()
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    pub fn shows(&self, sight: &str) -> bool {
        squeeze(&self.text()).contains(&squeeze(sight))
    }

    pub fn shows_one_of(&self, sights: &[&str]) -> bool {
        sights.iter().any(|it| self.shows(it))
    }

    pub fn sees(&mut self, sight: &str) {
        self.until(&format!("{sight:?} on the screen"), |w| w.shows(sight));
    }

    pub fn until(&mut self, what: &str, condition: impl Fn(&Window) -> bool) {
        if let Err(screen) = self.within(DEADLINE, condition) {
            panic!("not {what}; on the screen:\n{screen}");
        }
    }

    /// Waits for a condition; the screen where it does not come in time.
    pub fn within(
        &mut self,
        time: Duration,
        condition: impl Fn(&Window) -> bool,
    ) -> Result<Duration, String> {
        let began = Instant::now();
        while !condition(self) {
            if began.elapsed() >= time || !self.runs() {
                self.pump(20);
                return match condition(self) {
                    true => Ok(began.elapsed()),
                    false => Err(self.text()),
                };
            }
            self.pump(20);
        }
        Ok(began.elapsed())
    }

    /// How many characters of what was typed are on the screen: the longest beginning whose end is there.
    pub fn shown(&self) -> usize {
        shown(&squeeze(&self.text()), &self.typed)
    }

    /// How many of them were there at this time.
    pub fn shown_at(&self, time: i64) -> usize {
        let before = self.seen.partition_point(|(at, _)| *at <= time);
        before.checked_sub(1).map_or(0, |it| self.seen[it].1)
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
        let mut some = false;
        while let Ok(count @ 1..) = pty.read(&mut bytes) {
            self.emulator.process(&bytes[..count]);
            self.written.extend_from_slice(&bytes[..count]);
            some = true;
        }
        if some && !self.typed.is_empty() {
            let now = self.shown();
            if self.seen.last().is_none_or(|(_, last)| *last != now) {
                self.seen.push((monotonic(), now));
            }
        }
    }

    // ---- how it ends

    pub fn runs(&mut self) -> bool {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().unwrap();
        }
        self.ended.is_none()
    }

    /// The exit status, and how long it took.
    pub fn ends(&mut self) -> (ExitStatus, Duration) {
        let began = Instant::now();
        while self.runs() {
            let over = began.elapsed() >= DEADLINE;
            assert!(!over, "still running; on the screen:\n{}", self.text());
            // Not until keys come: a terminal that is gone is always ready.
            self.pump(5);
        }
        let took = began.elapsed();
        self.pump(20);
        (self.ended.expect("an end"), took)
    }

    pub fn quits(&mut self) {
        self.quit_key();
        let (status, _) = self.ends();
        assert_eq!(status.code(), Some(0), "{}", self.text());
        self.is_as_before();
    }

    pub fn never_panicked(&self) {
        let written = String::from_utf8_lossy(&self.written);
        assert!(!written.contains("panicked at"), "{written}");
    }

    /// The terminal is as the program found it.
    pub fn is_as_before(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.hide_cursor(), "the cursor shows");
        assert_eq!(self.modes(), modes(&self.before), "the line's own modes");
    }

    pub fn modes(&self) -> String {
        modes(&tcgetattr(self.pty.as_ref().expect("an open window")).unwrap())
    }
}

fn modes(it: &Termios) -> String {
    let flags = (
        it.input_modes,
        it.output_modes,
        it.control_modes,
        it.local_modes,
    );
    format!("{flags:?}")
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.runs() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// The characters `from..from + count` of a text without end in which no eight characters come twice.
fn text(from: usize, count: usize) -> String {
    let word = |number: usize| format!("龍{number:05}番の話、");
    let length = word(0).chars().count();
    let words = (from / length..).flat_map(|number| word(number).chars().collect::<Vec<_>>());
    words.skip(from % length).take(count).collect()
}

fn shown(screen: &str, typed: &str) -> usize {
    const TAIL: usize = 14;
    const WORD: usize = 10;
    let numbers = screen
        .split('龍')
        .filter_map(|it| it.get(..5)?.parse().ok());
    // No further than the word behind the last whole one.
    let most = (numbers.max().unwrap_or(0usize) + 2) * WORD;
    let ends: Vec<usize> = typed
        .char_indices()
        .map(|(at, _)| at)
        .chain([typed.len()])
        .take(most + 1)
        .collect();
    let found = (1..ends.len()).rev().find(|&count| {
        let from = ends[count.saturating_sub(TAIL)];
        screen.contains(&typed[from..ends[count]])
    });
    found.unwrap_or(0)
}

/// Text as it can be found on a screen: without white space and the lines of boxes.
pub fn squeeze(text: &str) -> String {
    let drawn = |c: &char| ('\u{2500}'..='\u{259f}').contains(c);
    text.chars()
        .filter(|c| !c.is_whitespace() && !drawn(c))
        .collect()
}
