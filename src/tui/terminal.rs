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
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Rect};

use super::sheet::{Sheet, Shown};
use crate::app::WIDEST;
use crate::text::plain_width;

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

/// Where the cursor stands; `None`: hidden.
type Cursor = Option<Position>;

/// The screen: modes on while it lives.
pub struct Screen {
    backend: CrosstermBackend<Held>,
    held: Held,
    shown: Shown,
    /// The cursor, as it was last put; `None`: nobody knows where it is.
    cursor: Option<Cursor>,
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
            backend: CrosstermBackend::new(held.clone()),
            held,
            shown: Shown::new(area),
            cursor: None,
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
        (self.shown, self.cursor) = (Shown::new(self.area), None);
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
    pub fn draw(&mut self, view: impl FnOnce(&mut Sheet)) -> io::Result<()> {
        let mut sheet = Sheet::new(self.size());
        view(&mut sheet);
        let mut changed = Vec::new();
        self.shown
            .take(sheet, |x, y, cell| changed.push((x, y, cell.clone())));
        self.show(&changed)
    }

    /// As [`Screen::draw`], by the last frame and what is written anew on it. `whole` draws all of it:
    /// where nothing was drawn yet, and in a debug build to prove that nothing else has changed.
    pub fn edit(
        &mut self,
        view: impl FnOnce(&mut Sheet),
        whole: impl FnOnce(&mut Sheet),
    ) -> io::Result<()> {
        if !self.shown.is_drawn() {
            return self.draw(whole);
        }
        let mut changed = Vec::new();
        self.shown
            .edit(view, |x, y, cell| changed.push((x, y, cell.clone())));
        if cfg!(debug_assertions) {
            let mut sheet = Sheet::new(self.size());
            whole(&mut sheet);
            assert!(self.shown.sheet().says(&sheet), "more than words changed");
        }
        self.show(&changed)
    }

    /// Writes the cells that changed, all at once.
    fn show(&mut self, changed: &[(u16, u16, Cell)]) -> io::Result<()> {
        let cursor = Some(self.shown.caret());
        if !changed.is_empty() {
            self.backend.draw(following(changed))?;
        }
        if !changed.is_empty() || self.cursor != cursor {
            self.place_cursor()?;
            self.cursor = cursor;
        }
        let held = self.held.0.take();
        if held.is_empty() {
            return Ok(());
        }
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

    fn place_cursor(&mut self) -> io::Result<()> {
        match self.shown.caret() {
            None if self.cursor == Some(None) => Ok(()),
            None => self.backend.hide_cursor(),
            Some(position) => {
                if !matches!(self.cursor, Some(Some(_))) {
                    self.backend.show_cursor()?;
                }
                self.backend.set_cursor_position(position)
            }
        }
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

/// Width and height of the terminal, cells, by the system alone: another way would start a program where
/// the terminal has no size. On Unix one call, so that every frame can ask.
#[cfg(unix)]
pub fn size() -> Option<(u16, u16)> {
    crate::machine::window(io::stdout())
}

#[cfg(not(unix))]
pub fn size() -> Option<(u16, u16)> {
    let size = crossterm::terminal::window_size().ok()?;
    Some((size.columns, size.rows))
}

/// The cells with the columns that the backend counts in: it tells the terminal the place of each cell that
/// is not the next, and so behind each wide character. Where all terminals agree on how wide one is, their
/// cursor stands there already.
fn following(changed: &[(u16, u16, Cell)]) -> impl Iterator<Item = (u16, u16, &Cell)> {
    // Where the cursor surely stands, and the place that was given to the backend last.
    let (mut sure, mut last) = (None, None);
    changed.iter().map(move |(x, y, cell)| {
        let next = last.map(|(x, y)| (x + 1, y));
        let follows = sure == Some((*x, *y));
        let told = next.filter(|_| follows).unwrap_or((*x, *y));
        let known = follows || next != Some(told);
        let width = plain_width(cell.symbol()).filter(|_| known);
        sure = width.map(|it| (x + it as u16, *y));
        last = Some(told);
        (told.0, told.1, cell)
    })
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

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use proptest::prelude::*;
    use ratatui::style::{Color, Style};

    use super::*;

    proptest! {
        /// As it does where the place behind each wide character is told.
        #[test]
        fn a_terminal_shows_every_cell_where_it_belongs(
            frames in prop::collection::vec(
                prop::collection::vec((0u16..12, "[ aあ。漢ｶﾞ─…①é👩]{0,9}", any::<bool>()), 3),
                1..4,
            ),
        ) {
            let area = Rect::new(2, 0, 20, 3);
            let mut shown = Shown::new(area);
            let [mut told, mut meant] = [(); 2].map(|()| vt100::Parser::new(NonZero::new(3).expect("3"), NonZero::new(24).expect("24"), 0));
            for lines in frames {
                let mut sheet = Sheet::new((area.width, area.height));
                for (y, (x, text, red)) in (0..).zip(&lines) {
                    let style = if *red { Style::new().fg(Color::Red) } else { Style::new() };
                    sheet.put((*x, y), area.width - x, text, style);
                }
                let mut changed = Vec::new();
                shown.take(sheet, |x, y, cell| changed.push((x, y, cell.clone())));
                let mut bytes = Vec::new();
                CrosstermBackend::new(&mut bytes).draw(following(&changed)).expect("written");
                told.process(&bytes);
                let mut bytes = Vec::new();
                let cells = changed.iter().map(|(x, y, cell)| (*x, *y, cell));
                CrosstermBackend::new(&mut bytes).draw(cells).expect("written");
                meant.process(&bytes);
                prop_assert_eq!(told.screen().rows_formatted(0, 24).collect::<Vec<_>>(), meant.screen().rows_formatted(0, 24).collect::<Vec<_>>());
            }
        }
    }
}
