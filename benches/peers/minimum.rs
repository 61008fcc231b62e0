//! The least that a program on ratatui can do for a key: no state but the text, its visible rows built,
//! all that waits taken before one frame, one write. What kikitori's keys are measured against.

use std::io::{self, BufWriter, stdout};
use std::time::Duration;

use crossterm::event::{EnableBracketedPaste, Event, KeyCode, KeyEventKind, poll, read};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::Style;
use unicode_width::UnicodeWidthChar;

/// With no time at all crossterm does not look at what it has read.
const NEAR: Duration = Duration::from_micros(5);

/// The text in rows of the terminal's width; only its end is ever changed.
struct Text {
    rows: Vec<(String, u16)>,
    width: u16,
}

impl Text {
    fn push(&mut self, character: char) {
        let wide = character.width().unwrap_or(0) as u16;
        let full = self.rows.last().is_none_or(|it| it.1 + wide > self.width);
        if full || character == '\n' || character == '\r' {
            self.rows.push((String::new(), 0));
        }
        if let Some((row, taken)) = self.rows.last_mut().filter(|_| wide > 0) {
            row.push(character);
            *taken += wide;
        }
    }

    fn pop(&mut self) {
        if let Some((row, taken)) = self.rows.last_mut() {
            *taken -= row.pop().and_then(char::width).unwrap_or(0) as u16;
            if row.is_empty() && self.rows.len() > 1 {
                self.rows.pop();
            }
        }
    }

    fn wrap(&mut self, width: u16) {
        let whole: String = self.rows.iter().map(|it| it.0.as_str()).collect();
        (self.rows, self.width) = (vec![(String::new(), 0)], width);
        whole.chars().for_each(|it| self.push(it));
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => match key.code {
                KeyCode::Char(character) => self.push(character),
                KeyCode::Enter => self.push('\n'),
                KeyCode::Backspace => self.pop(),
                _ => {}
            },
            Event::Paste(text) => text.chars().for_each(|it| self.push(it)),
            Event::Resize(width, _) => self.wrap(width),
            _ => {}
        }
    }
}

fn main() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    let out = BufWriter::with_capacity(64 * 1024, stdout());
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let width = terminal.size()?.width;
    let rows = vec![(String::new(), 0)];
    let mut text = Text { rows, width };
    loop {
        terminal.draw(|frame| {
            let area = frame.area();
            let rows = text.rows.len();
            let foot = area.height.saturating_sub(1);
            let first = rows.saturating_sub(usize::from(foot.max(1)));
            let buffer = frame.buffer_mut();
            buffer.set_string(0, foot, "minimum", Style::default());
            for (y, (row, _)) in text.rows[first..].iter().enumerate() {
                buffer.set_string(0, y as u16, row, Style::default());
            }
            let (x, y) = (text.rows[rows - 1].1, rows - 1 - first);
            frame.set_cursor_position((x.min(area.width.saturating_sub(1)), y as u16));
        })?;
        text.take(read()?);
        while poll(NEAR)? {
            text.take(read()?);
        }
    }
}
