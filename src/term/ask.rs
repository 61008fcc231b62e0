//! A person asked in lines at the terminal, also where standard output goes into a file.
//!
//! What is typed comes from standard input, where that is the terminal; questions go to the terminal
//! itself. Where standard input is a file or a pipe nobody is asked, even if a terminal is near: a
//! script must not come to a halt.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::time::Duration;

use zeroize::Zeroizing;

use crate::secret::MOST;
use crate::text::visible_lines;

/// How often a wait looks whether the program is asked to end.
const LOOK: Duration = Duration::from_millis(50);

/// A person at the terminal. Once something was asked that is not shown, the terminal shows nothing of
/// what is typed until this is dropped, or asks for what may be seen.
pub struct Person {
    screen: Screen,
    quiet: Option<input::Quiet>,
}

/// What a person did when asked.
pub enum Typed {
    /// A line without its end.
    Line(Zeroizing<String>),
    /// More than anybody types, or no text.
    Unreadable,
    /// The end of the input, or the wish to leave.
    End,
}

enum Screen {
    Terminal(File),
    Errors,
    Output,
}

impl Person {
    /// `None`: nobody is there to be asked.
    pub fn here() -> Option<Person> {
        if !std::io::stdin().is_terminal() {
            return None;
        }
        let terminal = cfg!(unix).then(|| File::options().write(true).open("/dev/tty"));
        let screen = match terminal {
            Some(Ok(terminal)) => Screen::Terminal(terminal),
            _ if std::io::stderr().is_terminal() => Screen::Errors,
            _ if std::io::stdout().is_terminal() => Screen::Output,
            _ => return None,
        };
        Some(Person {
            screen,
            quiet: None,
        })
    }

    /// Lines for this person alone: they are in no file, wherever the output goes.
    pub fn tell(&mut self, text: &str) {
        self.put(&format!("{}\n", visible_lines(text)));
    }

    /// Asks for a line that may be seen.
    pub fn line(&mut self, question: &str) -> Typed {
        self.quiet = None;
        self.put(&format!("{} ", visible_lines(question)));
        input::seen()
    }

    /// Asks for a line that is not shown.
    pub fn hidden(&mut self, question: &str) -> Typed {
        // Before the question: from then on somebody may type.
        if self.quiet.is_none() {
            self.quiet = input::Quiet::begin();
        }
        let question = format!("{} ", visible_lines(question));
        self.put(&question);
        let quiet = self.quiet.take();
        // Whoever comes back to a stopped program sees again what it waits for.
        let typed = quiet
            .as_ref()
            .map_or(Typed::End, |it| it.line(|| self.put(&question)));
        self.quiet = quiet;
        self.put("\n");
        typed
    }

    /// Lets this person wait, shorter where the program is asked to end.
    pub fn wait(&self, mut long: Duration) {
        let is_over = || self.quiet.as_ref().is_some_and(input::Quiet::is_over);
        while !long.is_zero() && !is_over() {
            std::thread::sleep(long.min(LOOK));
            long = long.saturating_sub(LOOK);
        }
    }

    fn put(&mut self, text: &str) {
        let screen: &mut dyn Write = match &mut self.screen {
            Screen::Terminal(file) => file,
            Screen::Errors => &mut std::io::stderr(),
            Screen::Output => &mut std::io::stdout(),
        };
        let _ = screen
            .write_all(text.as_bytes())
            .and_then(|()| screen.flush());
    }
}

/// What was typed up to the end of the line, as text.
fn text(bytes: &[u8]) -> Typed {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.len() <= MOST => Typed::Line(Zeroizing::new(text.to_owned())),
        _ => Typed::Unreadable,
    }
}

#[cfg(unix)]
mod input {
    //! The terminal's own line, with or without its echo. Wiped when it was read.

    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::stdio::stdin;
    use rustix::termios::{InputModes, LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use zeroize::Zeroizing;

    use super::{LOOK, Typed, text};
    use crate::machine::{self, HeldBack};

    /// More than a terminal keeps of a line.
    const LONGEST: usize = 8192;

    /// The terminal without echo. Dropped, it is as it was; then a signal that came does its work.
    pub struct Quiet {
        before: Termios,
        now: Termios,
        held: HeldBack,
        went_on: Arc<AtomicBool>,
    }

    impl Quiet {
        pub fn begin() -> Option<Quiet> {
            let held = HeldBack::begin();
            let before = tcgetattr(stdin()).ok()?;
            let mut now = before.clone();
            now.input_modes |= InputModes::ICRNL;
            now.local_modes |= LocalModes::ICANON | LocalModes::ISIG;
            now.local_modes -= LocalModes::ECHO | LocalModes::ECHONL;
            let quiet = Quiet {
                before,
                now,
                held,
                went_on: machine::went_on(),
            };
            // What was typed before was seen.
            tcsetattr(stdin(), OptionalActions::Flush, &quiet.now).ok()?;
            Some(quiet)
        }

        /// Whether the program is asked to end.
        pub fn is_over(&self) -> bool {
            self.held.came()
        }

        /// The next line; says the question `again` where the program was stopped meanwhile.
        pub fn line(&self, mut again: impl FnMut()) -> Typed {
            read(|| {
                // A shell puts the echo back while the program is stopped.
                let _ = tcsetattr(stdin(), OptionalActions::Now, &self.now);
                if self.went_on.swap(false, Ordering::Relaxed) {
                    again();
                }
                self.is_over()
            })
        }
    }

    impl Drop for Quiet {
        fn drop(&mut self) {
            let _ = tcsetattr(stdin(), OptionalActions::Now, &self.before);
        }
    }

    pub fn seen() -> Typed {
        read(|| false)
    }

    fn read(mut is_over: impl FnMut() -> bool) -> Typed {
        let patience = Timespec::try_from(LOOK).ok();
        let terminal = stdin();
        let mut bytes = Zeroizing::new([0; LONGEST]);
        let mut length = 0;
        while !is_over() {
            match poll(
                &mut [PollFd::new(&terminal, PollFlags::IN)],
                patience.as_ref(),
            ) {
                Ok(0) | Err(Errno::INTR) => continue,
                Ok(_) => {}
                Err(_) => return Typed::End,
            }
            match rustix::io::read(terminal, &mut bytes[length..]) {
                Ok(0) if length == 0 => return Typed::End,
                Ok(0) => return text(&bytes[..length]),
                Ok(count) => length += count,
                Err(Errno::INTR) => {}
                Err(_) => return Typed::End,
            }
            if bytes[..length].ends_with(b"\n") {
                return text(&bytes[..length]);
            }
        }
        Typed::End
    }
}

#[cfg(not(unix))]
mod input {
    //! The console's line; without echo, key by key.

    use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, read};
    use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
    use zeroize::Zeroizing;

    use super::{Typed, text};
    use crate::secret::MOST;

    /// The console without echo, key by key. Dropped, it is as it was.
    pub struct Quiet;

    impl Quiet {
        pub fn begin() -> Option<Quiet> {
            enable_raw_mode().ok().map(|()| Quiet)
        }

        pub fn is_over(&self) -> bool {
            false
        }

        pub fn line(&self, _again: impl FnMut()) -> Typed {
            // Room for all of it at once: a string that grows leaves its beginning behind.
            let mut line = Zeroizing::new(String::with_capacity(MOST + 8));
            loop {
                let key = match read() {
                    Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => key,
                    Ok(_) => continue,
                    Err(_) => return Typed::End,
                };
                let held = key.modifiers.contains(KeyModifiers::CONTROL)
                    && !key.modifiers.contains(KeyModifiers::ALT);
                match key.code {
                    KeyCode::Enter => return text(line.as_bytes()),
                    KeyCode::Esc => return Typed::End,
                    KeyCode::Char('c' | 'd' | 'z') if held => return Typed::End,
                    KeyCode::Char('u') if held => line.clear(),
                    KeyCode::Backspace => drop(line.pop()),
                    KeyCode::Char(c) if !held && line.len() <= MOST => line.push(c),
                    _ => {}
                }
            }
        }
    }

    impl Drop for Quiet {
        fn drop(&mut self) {
            let _ = disable_raw_mode();
        }
    }

    pub fn seen() -> Typed {
        let mut line = Zeroizing::new(String::with_capacity(2 * MOST));
        match std::io::stdin().read_line(&mut line) {
            Ok(0) | Err(_) => Typed::End,
            Ok(_) => text(line.trim_end_matches(['\r', '\n']).as_bytes()),
        }
    }
}
