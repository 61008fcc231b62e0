//! A page before it is cells: boxes at places in px, put one by one, then stretched to the page.
//! The rows and columns of the worksheet come from where the boxes begin and end
//! ([`super::paint`]).

use super::measure::STEP;

/// What an A4 page in landscape holds between its margins, px at 96 dpi.
pub const WIDTH: u32 = 1068;
pub const HEIGHT: u32 = 732;

/// What a label keeps clear of its left edge, px.
pub const INDENT: u32 = 12;

/// A spreadsheet's cell holds 32,767 UTF-16 units; a few are left for what stands before.
pub const MOST_UNITS: usize = 32_000;

/// Sizes of text that a page is tried in, points.
const SIZES: [f64; 15] = [
    7.0, 7.25, 7.5, 7.75, 8.0, 8.25, 8.5, 8.75, 9.0, 9.25, 9.5, 9.75, 10.0, 10.25, 10.5,
];

/// The size of text where a page grows over several, points.
pub const LONG: f64 = 9.0;

/// A place in px from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// What a box looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// The page's title, no frame.
    Title,
    /// Whose page it is, at the right, no frame.
    About,
    /// A heading over what follows.
    Band,
    /// A heading beside what follows.
    Label,
    /// As a label, its letters one under the other.
    Upright,
    /// What was heard.
    Answer,
    /// One of several answers in a box: whether it is the first, the last.
    Part { first: bool, last: bool },
    /// What is known of the visit, beside its label.
    Fact,
    /// An arrow, no frame.
    Arrow,
    /// The company itself, and what the customer gets.
    Key,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    Plain,
    Bold,
    /// Grey and slanted: not what was said, but about it.
    Faint,
}

/// Words in one tone.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub text: String,
    pub tone: Tone,
}

/// Which part of which answer a cell holds, for reading the sheet back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    pub question: String,
    /// Of a table `row.column`, from 1; of anything else nothing.
    pub part: String,
    /// What stands in the cell before the answer.
    pub label: String,
    /// It goes on from the mark before, of the same part, after a line end.
    pub newline: bool,
}

/// A box: one cell, or several merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub area: Area,
    pub look: Look,
    pub runs: Vec<Run>,
    /// Size of the text in points.
    pub points: f64,
    pub marks: Vec<Mark>,
}

/// Boxes together; nothing overlaps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    pub pieces: Vec<Piece>,
    /// px.
    pub height: u32,
}

/// A page ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub block: Block,
    /// px of the head that is repeated where the page grows over several; `None`: one page.
    pub repeat: Option<u32>,
    /// Set in the font whose lines stand close.
    pub dense: bool,
}

pub fn run(text: impl Into<String>, tone: Tone) -> Run {
    let text = text.into();
    Run { text, tone }
}

pub fn plain(text: impl Into<String>) -> Vec<Run> {
    vec![run(text, Tone::Plain)]
}

/// The words of runs one after the other.
pub fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

impl Block {
    /// Puts a box; `area` is `(x, y, width, height)`.
    pub fn put(
        &mut self,
        (x, y, width, height): (u32, u32, u32, u32),
        look: Look,
        points: f64,
        runs: Vec<Run>,
    ) -> &mut Piece {
        self.height = self.height.max(y + height);
        self.pieces.push(Piece {
            area: Area {
                x,
                y,
                width,
                height,
            },
            look,
            runs,
            points,
            marks: Vec::new(),
        });
        self.pieces.last_mut().expect("just put")
    }

    /// Takes another block in, its top left corner at this place.
    pub fn take(&mut self, other: Block, x: u32, y: u32) {
        self.height = self.height.max(y + other.height);
        self.pieces
            .extend(other.pieces.into_iter().map(|mut piece| {
                piece.area.x += x;
                piece.area.y += y;
                piece
            }));
    }

    /// Draws what stands below `from` out, so that all of it ends at `to`; lines of headings stay
    /// as they are. Never shrinks.
    pub fn stretch(&mut self, from: u32, to: u32) {
        if to <= self.height || self.height <= from {
            return;
        }
        let mut weights = vec![true; (self.height - from) as usize];
        for Piece { area, look, .. } in &self.pieces {
            if *look == Look::Band && area.y >= from {
                let band = (area.y - from) as usize..(area.y + area.height - from) as usize;
                weights[band].fill(false);
            }
        }
        if !weights.contains(&true) {
            weights.fill(true);
        }
        // So many px of what may be drawn out stand above each place.
        let above: Vec<u32> = [0]
            .into_iter()
            .chain(weights.iter().scan(0, |sum, grows| {
                *sum += u32::from(*grows);
                Some(*sum)
            }))
            .collect();
        let all = above[above.len() - 1];
        let more = to - self.height;
        let end = self.height;
        let moved = |y: u32| match y.checked_sub(from) {
            _ if y == end => to,
            Some(below) => {
                let added = u64::from(more) * u64::from(above[below as usize]) / u64::from(all);
                y + added as u32 / STEP * STEP
            }
            None => y,
        };
        for Piece { area, .. } in &mut self.pieces {
            let end = moved(area.y + area.height);
            area.y = moved(area.y);
            area.height = end - area.y;
        }
        self.height = to;
    }

    fn fits(&self) -> bool {
        let short = |piece: &Piece| {
            let units = piece.runs.iter().map(|it| it.text.encode_utf16().count());
            units.sum::<usize>() <= MOST_UNITS
        };
        self.height <= HEIGHT && self.pieces.iter().all(short)
    }
}

/// The page in the largest size of text that fits, if one does.
pub fn fitting(make: impl Fn(f64) -> Block) -> Option<Block> {
    let fitting = |points: f64| Some(make(points)).filter(Block::fits);
    let mut best = fitting(SIZES[0])?;
    // All before `from` fit, none from `to` on does.
    let (mut from, mut to) = (1, SIZES.len());
    while from < to {
        let middle = from.midpoint(to);
        match fitting(SIZES[middle]) {
            Some(block) => (best, from) = (block, middle + 1),
            None => to = middle,
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretched_block_has_no_holes_and_ends_where_it_should() {
        let mut block = Block::default();
        for y in [0, 30, 75, 90] {
            let height = if y == 30 { 45 } else { 15 };
            block.put((0, y, 10, height), Look::Answer, 9.0, Vec::new());
        }
        block.pieces[0].area.height = 30;
        block.stretch(30, 200);
        let places: Vec<_> = block
            .pieces
            .iter()
            .map(|it| (it.area.y, it.area.y + it.area.height))
            .collect();
        assert_eq!(places[0].0, 0);
        assert!(places.windows(2).all(|pair| pair[0].1 == pair[1].0));
        assert_eq!((places[3].1, block.height), (200, 200));
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let of = |most: f64| {
            let block = fitting(|points| {
                let mut block = Block::default();
                let height = if points <= most { HEIGHT } else { HEIGHT + 3 };
                block.put((0, 0, 10, height), Look::Answer, points, Vec::new());
                block
            });
            block.map(|block| block.pieces[0].points)
        };
        assert_eq!(of(6.0), None);
        assert_eq!(of(7.0), Some(7.0));
        assert_eq!(of(9.0), Some(9.0));
        assert_eq!(of(10.5), Some(10.5));
    }
}
