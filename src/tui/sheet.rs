//! A frame before any cell is written: what stands on which line. Of two frames only the lines that say
//! something else are put into cells and compared; at a key that is one or two of them.

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::Area;
use crate::editor::wrap;
use crate::text::visible;

/// A piece of one line, as it was written.
#[derive(Clone, Debug, PartialEq)]
struct Piece {
    x: u16,
    /// Cells it may take.
    room: u16,
    /// `None`: only the style, over what stands there.
    text: Option<String>,
    style: Style,
}

/// The pieces of each line, in the order they were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    width: u16,
    lines: Vec<Vec<Piece>>,
    /// Lines of which something was erased, as they were.
    erased: Vec<(u16, Vec<Piece>)>,
    /// The base of the whole frame.
    pub ground: Style,
    /// Where the cursor stands; `None`: it is hidden.
    pub caret: Option<(u16, u16)>,
}

impl Sheet {
    pub fn new((width, height): (u16, u16)) -> Sheet {
        Sheet {
            width,
            lines: vec![Vec::new(); usize::from(height)],
            ..Sheet::default()
        }
    }

    /// Width and height, cells.
    pub fn size(&self) -> (u16, u16) {
        (self.width, self.lines.len() as u16)
    }

    /// Text from a cell on, in so much room at most; what does not fit is cut with `…`. Nothing is
    /// written outside the frame.
    pub(super) fn put(&mut self, (x, y): (u16, u16), room: u16, text: &str, style: Style) {
        self.piece((x, y), room, Some(text), style);
    }

    /// A style over what stands there.
    pub(super) fn lay(&mut self, place: (u16, u16), room: u16, style: Style) {
        self.piece(place, room, None, style);
    }

    /// Takes what was written in an area from the frame; its lines are to be compared again.
    pub(super) fn erase(&mut self, area: Area) {
        for y in area.y..area.y.saturating_add(area.height) {
            if let Some(line) = self.lines.get_mut(usize::from(y)) {
                let before = std::mem::take(line);
                let outside = |it: &&Piece| it.x < area.x || it.x - area.x >= area.width;
                line.extend(before.iter().filter(outside).cloned());
                self.erased.push((y, before));
            }
        }
    }

    /// Makes this text all that stands in an area of one line; what stands there so already is left.
    pub(super) fn renew(&mut self, line: Area, text: Option<&str>, style: Style) {
        let Some(pieces) = self.lines.get(usize::from(line.y)) else {
            return;
        };
        let inside = |it: &&Piece| it.x >= line.x && it.x - line.x < line.width;
        let mut there = pieces.iter().filter(inside);
        let first = there.next();
        let stands = match (first, text) {
            (Some(it), Some(_)) => it.text.as_deref() == text && it.style == style,
            (None, None) => true,
            _ => false,
        };
        if stands && there.next().is_none() {
            return;
        }
        self.erase(line);
        if let Some(text) = text {
            self.put((line.x, line.y), line.width, text, style);
        }
    }

    fn piece(&mut self, (x, y): (u16, u16), room: u16, text: Option<&str>, style: Style) {
        let width = self.width;
        if let Some(line) = self.lines.get_mut(usize::from(y)).filter(|_| x < width) {
            line.push(Piece {
                x,
                room,
                text: text.map(str::to_owned),
                style,
            });
        }
    }

    /// Whether the same stands on both, in whatever order the pieces were written.
    pub(super) fn says(&self, other: &Sheet) -> bool {
        let area = Rect::new(0, 0, self.width, 1);
        let cells = |it: &Sheet, y| it.cells(y, area);
        let lines = 0..self.lines.len();
        (self.size(), self.ground, self.caret) == (other.size(), other.ground, other.caret)
            && lines.into_iter().all(|y| cells(self, y) == cells(other, y))
    }

    /// The cells of one line, as it stands in the terminal.
    fn cells(&self, y: usize, area: Rect) -> Buffer {
        let mut cells = Buffer::filled(area, blank(self.ground));
        for piece in &self.lines[y] {
            let room = piece.room.min(self.width - piece.x);
            let x = area.x + piece.x;
            let Some(text) = &piece.text else {
                let taken = Rect {
                    x,
                    width: room,
                    ..area
                };
                cells.set_style(taken, piece.style);
                continue;
            };
            let shown = visible(text);
            let most = usize::from(piece.room);
            if wrap::width(&shown) > most {
                let cut = wrap::truncate(&shown, most);
                cells.set_stringn(x, area.y, cut, usize::from(room), piece.style);
            } else {
                cells.set_stringn(x, area.y, shown, usize::from(room), piece.style);
            }
        }
        cells
    }

    /// Draws a whole frame.
    pub fn in_frame(frame: &mut Frame, view: impl FnOnce(&mut Sheet)) {
        let area = frame.area();
        let mut sheet = Sheet::new((area.width, area.height));
        view(&mut sheet);
        let mut shown = Shown::new(area);
        shown.take(sheet, |x, y, cell| {
            frame.buffer_mut()[(x, y)] = cell.clone();
        });
        if let Some(caret) = shown.caret() {
            frame.set_cursor_position(caret);
        }
    }
}

fn blank(ground: Style) -> Cell {
    let mut cell = Cell::EMPTY;
    cell.set_style(ground);
    cell
}

/// What stands on the terminal: the last sheet, and its cells line by line.
pub struct Shown {
    area: Rect,
    sheet: Sheet,
    lines: Vec<Buffer>,
    drawn: bool,
}

impl Shown {
    /// An empty terminal.
    pub fn new(area: Rect) -> Shown {
        let line = |y| {
            Buffer::empty(Rect {
                y: area.y + y,
                height: 1,
                ..area
            })
        };
        Shown {
            area,
            sheet: Sheet::new((area.width, area.height)),
            lines: (0..area.height).map(line).collect(),
            drawn: false,
        }
    }

    /// Tells of each cell that is another now.
    pub fn take(&mut self, mut sheet: Sheet, mut changed: impl FnMut(u16, u16, &Cell)) {
        let same_ground = sheet.ground == self.sheet.ground;
        for (y, line) in self.lines.iter_mut().enumerate() {
            if same_ground && sheet.lines.get(y) == self.sheet.lines.get(y) {
                continue;
            }
            let cells = match y < sheet.lines.len() {
                true => sheet.cells(y, line.area),
                false => Buffer::empty(line.area),
            };
            for (x, y, cell) in line.diff_iter(&cells) {
                changed(x, y, cell);
            }
            *line = cells;
        }
        sheet.erased.clear();
        (self.sheet, self.drawn) = (sheet, true);
    }

    /// Whether anything was drawn since it was empty.
    pub fn is_drawn(&self) -> bool {
        self.drawn
    }

    /// As [`Shown::take`], of the same sheet with other words in what was erased of it.
    pub fn edit(
        &mut self,
        view: impl FnOnce(&mut Sheet),
        mut changed: impl FnMut(u16, u16, &Cell),
    ) {
        view(&mut self.sheet);
        for (y, before) in std::mem::take(&mut self.sheet.erased) {
            if self.sheet.lines[usize::from(y)] == before {
                continue;
            }
            let line = &mut self.lines[usize::from(y)];
            let cells = self.sheet.cells(usize::from(y), line.area);
            for (x, y, cell) in line.diff_iter(&cells) {
                changed(x, y, cell);
            }
            *line = cells;
        }
    }

    /// What was drawn last.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Where the cursor stands in the terminal, inside the frame whatever was said.
    pub fn caret(&self) -> Option<Position> {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.area;
        let (column, row) = self.sheet.caret.filter(|_| width > 0 && height > 0)?;
        Some(Position::new(
            x + column.min(width - 1),
            y + row.min(height - 1),
        ))
    }
}
