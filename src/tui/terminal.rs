//! The terminal's modes: on at the start, off in reverse at every end, also after a panic.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use crate::app::WIDEST;

/// A frame of more bytes than this is shown at once or not at all, where terminals can.
const SYNCHRONIZED: usize = 256;

/// Reports of mouse buttons only: with reports of movement every twitch would be a wake-up.
struct Clicks(bool);

impl Command for Clicks {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str(if self.0 {
            "\x1b[?1000h\x1b[?1006h"
        } else {
            "\x1b[?1006l\x1b[?1000l"
        })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
        if self.0 {
            EnableMouseCapture.execute_winapi()
        } else {
            DisableMouseCapture.execute_winapi()
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// Bytes of one frame, held until the frame is whole. The screen keeps the other handle.
#[derive(Clone, Default)]
struct Held(Rc<RefCell<Vec<u8>>>);

impl Write for Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The screen: modes on while it lives.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Held>>,
    held: Held,
    area: Rect,
    widest: u16,
}

impl Screen {
    /// Turns the modes on.
    ///
    /// # Errors
    /// Standard output is no terminal, or is gone.
    pub fn open(size: (u16, u16)) -> io::Result<Screen> {
        Screen::within_cells(size, WIDEST)
    }

    /// As [`Screen::open`], with frames as wide as the terminal.
    ///
    /// # Errors
    /// As there.
    pub fn open_whole(size: (u16, u16)) -> io::Result<Screen> {
        Screen::within_cells(size, u16::MAX)
    }

    fn within_cells(size: (u16, u16), widest: u16) -> io::Result<Screen> {
        take()?;
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            restore();
            before(info);
        }));
        let area = middle(size, widest);
        let held = Held::default();
        Ok(Screen {
            terminal: terminal(area, &held)?,
            held,
            area,
            widest,
        })
    }

    /// The terminal has another size: everything is drawn anew.
    pub fn resize(&mut self, size: (u16, u16)) -> io::Result<()> {
        self.area = middle(size, self.widest);
        self.clear()
    }

    /// Nothing of what was drawn stays, on the terminal or in the cells that the next frame is
    /// compared with.
    pub fn clear(&mut self) -> io::Result<()> {
        self.terminal = terminal(self.area, &self.held)?;
        execute!(io::stdout(), ResetColor, Clear(ClearType::All))
    }

    /// The terminal is left to others for a while, as it was found.
    pub fn leave(&mut self) {
        restore();
    }

    /// Takes it again; everything is drawn anew.
    pub fn take_up(&mut self, size: (u16, u16)) -> io::Result<()> {
        // Whoever had it meanwhile may have changed its modes.
        let _ = disable_raw_mode();
        take()?;
        self.resize(size)
    }

    /// Width and height that a frame has, in cells.
    pub fn size(&self) -> (u16, u16) {
        (self.area.width, self.area.height)
    }

    /// A cell of the terminal as a cell of the frame.
    pub fn within(&self, x: u16, y: u16) -> (u16, u16) {
        (x.saturating_sub(self.area.x), y.saturating_sub(self.area.y))
    }

    /// Draws one frame: one write, of what changed.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(view)?;
        let held = self.held.0.take();
        let mut out = io::stdout().lock();
        if held.len() > SYNCHRONIZED {
            queue!(out, BeginSynchronizedUpdate)?;
            out.write_all(&held)?;
            queue!(out, EndSynchronizedUpdate)?;
        } else {
            out.write_all(&held)?;
        }
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
        // In the middle of a panic the hook cannot be taken away; trying to would abort.
        if !std::thread::panicking() {
            let _ = std::panic::take_hook();
        }
    }
}

/// Modes on.
fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        // A program that was killed leaves its screen there; only what differs is drawn.
        Clear(ClearType::All),
        EnableBracketedPaste,
        Clicks(true)
    )
}

/// Modes off, in reverse. The terminal may be gone: errors change nothing.
fn restore() {
    let _ = execute!(
        io::stdout(),
        ResetColor,
        Clicks(false),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

fn terminal(area: Rect, held: &Held) -> io::Result<Terminal<CrosstermBackend<Held>>> {
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    Terminal::with_options(CrosstermBackend::new(held.clone()), options)
}

/// The frame: as high as the terminal, at most so many cells wide, in the middle.
fn middle((width, height): (u16, u16), widest: u16) -> Rect {
    let wide = width.min(widest);
    Rect {
        x: (width - wide) / 2,
        y: 0,
        width: wide,
        height,
    }
}
