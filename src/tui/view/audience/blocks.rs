//! The rows of a question and what is shown with it: as spaciously as there is room for. The
//! question itself stays whole longest; of a long answer the end is seen, where it grows.

use crate::app::audience::{Kind, Part};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Rows that an answer is given from the start, so that nothing moves while it grows to them.
const ANSWER: usize = 4;

/// What stands at the sides of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    None,
    /// Somebody's words.
    Left,
    /// A speech box.
    Top,
    Both,
    Bottom,
}

/// A row of the picture.
#[derive(Clone, Debug)]
pub struct Row {
    pub text: String,
    pub meaning: Meaning,
    pub edge: Edge,
}

impl Row {
    fn free() -> Row {
        Row {
            text: String::new(),
            meaning: Meaning::Plain,
            edge: Edge::None,
        }
    }
}

/// What belongs together, in the order in which it gives way: the last one stays longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Answer,
    Choices,
    Talk,
    Ways,
    Topic,
    Exercise,
    Ask,
}

struct Block {
    group: Group,
    rows: Vec<Row>,
}

/// How spaciously.
#[derive(Clone, Copy)]
struct Spacing {
    /// A free row between the rows of the question.
    lines: bool,
    /// A free row between what does not belong together.
    gaps: bool,
    /// The topic, headings, a whole box around what the owner says.
    headings: bool,
}

const SPACINGS: [Spacing; 3] = [
    Spacing {
        lines: true,
        gaps: true,
        headings: true,
    },
    Spacing {
        lines: false,
        gaps: true,
        headings: true,
    },
    Spacing {
        lines: false,
        gaps: false,
        headings: false,
    },
];

/// The rows, at most `room`, of text of `width` cells.
pub fn rows(parts: &[Part], width: usize, room: usize) -> Vec<Row> {
    let mut chosen = (Vec::new(), SPACINGS[2]);
    for spacing in SPACINGS {
        chosen = (blocks(parts, width, spacing), spacing);
        if needed(&chosen.0, spacing) <= room {
            break;
        }
    }
    let (mut blocks, spacing) = chosen;
    let alone = blocks
        .iter()
        .all(|it| matches!(it.group, Group::Topic | Group::Ask | Group::Choices));
    let free = room.saturating_sub(needed(&blocks, spacing));
    // With an answer to come, a little higher.
    let above = if alone { free / 2 } else { free / 3 };
    shorten(&mut blocks, spacing, room - above.min(room));
    let mut rows: Vec<Row> = (0..above).map(|_| Row::free()).collect();
    for (at, block) in blocks.into_iter().enumerate() {
        if at > 0 && spacing.gaps {
            rows.push(Row::free());
        }
        rows.extend(block.rows);
    }
    rows
}

/// Rows that it takes, an answer being as long as it is given from the start.
fn needed(blocks: &[Block], spacing: Spacing) -> usize {
    let of = |block: &Block| match block.group {
        Group::Answer => ANSWER + usize::from(spacing.headings),
        _ => block.rows.len(),
    };
    let gaps = if spacing.gaps { blocks.len() } else { 1 };
    blocks.iter().map(of).sum::<usize>() + gaps.saturating_sub(1)
}

/// Leaves rows out until it fits: of an answer its beginning, of everything else its end.
fn shorten(blocks: &mut [Block], spacing: Spacing, room: usize) {
    let gaps = if spacing.gaps { blocks.len() } else { 1 };
    let taken = |blocks: &[Block]| blocks.iter().map(|it| it.rows.len()).sum::<usize>();
    let mut over = (taken(blocks) + gaps.saturating_sub(1)).saturating_sub(room);
    let mut order: Vec<&mut Block> = blocks.iter_mut().collect();
    order.sort_by_key(|it| it.group);
    for block in order {
        let most = block.rows.len().saturating_sub(1);
        let cut = over.min(most);
        if cut == 0 {
            continue;
        }
        over -= cut;
        let left = block.rows.len() - cut;
        if block.group == Group::Answer || block.group == Group::Talk {
            block.rows.drain(..cut);
            mark(block.rows.first_mut(), true);
        } else {
            block.rows.truncate(left);
            mark(block.rows.last_mut(), false);
        }
    }
}

/// Something was left out before or behind this row.
fn mark(row: Option<&mut Row>, before: bool) {
    let Some(row) = row else { return };
    row.text = match before {
        true => format!("…{}", row.text),
        false => {
            let mut text = row.text.clone();
            text.pop();
            text + "…"
        }
    };
}

fn blocks(parts: &[Part], width: usize, spacing: Spacing) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for part in parts {
        let Some(group) = group(part.kind) else {
            continue;
        };
        let heading = matches!(part.kind, Kind::Topic | Kind::AnswerHeading);
        if heading && !spacing.headings {
            continue;
        }
        let rows = part_rows(part, width, spacing);
        match blocks.last_mut().filter(|it| it.group == group) {
            Some(block) => block.rows.extend(rows),
            None => blocks.push(Block { group, rows }),
        }
    }
    blocks
}

/// `None`: it stands at the top of the screen.
fn group(kind: Kind) -> Option<Group> {
    Some(match kind {
        Kind::Waiting | Kind::How | Kind::Place | Kind::Practice => return None,
        Kind::Topic => Group::Topic,
        Kind::Ask => Group::Ask,
        Kind::Choice => Group::Choices,
        Kind::Exercise => Group::Exercise,
        Kind::Asked | Kind::Said => Group::Talk,
        Kind::AnswerHeading | Kind::Answer | Kind::Probe | Kind::Reply => Group::Answer,
        Kind::WaysHeading | Kind::Way => Group::Ways,
    })
}

fn part_rows(part: &Part, width: usize, spacing: Spacing) -> Vec<Row> {
    let text = part.text.as_str();
    match part.kind {
        Kind::Ask => {
            let mut rows = plain(text, width, 0, Meaning::Prompt);
            if spacing.lines {
                let spaced = rows.into_iter().flat_map(|row| [Row::free(), row]);
                rows = spaced.skip(1).collect();
            }
            rows
        }
        Kind::Exercise | Kind::WaysHeading => plain(text, width, 0, Meaning::Prompt),
        Kind::Choice => plain(text, width, 2, Meaning::Plain),
        Kind::Way => plain(text, width, 3, Meaning::Plain),
        Kind::Said if spacing.headings => {
            let edge = |edge| Row {
                edge,
                ..Row::free()
            };
            let mut rows = vec![edge(Edge::Top)];
            rows.extend(edged(text, width.saturating_sub(4), Edge::Both));
            rows.push(edge(Edge::Bottom));
            rows
        }
        Kind::Said | Kind::Answer | Kind::Reply => edged(text, width.saturating_sub(2), Edge::Left),
        _ => plain(text, width, 0, Meaning::Quiet),
    }
}

/// Rows of which all but the first begin after so many cells.
fn plain(text: &str, width: usize, hanging: usize, meaning: Meaning) -> Vec<Row> {
    let lead = if hanging == 0 {
        0
    } else {
        hanging.min(text.len())
    };
    let (first, rest) = match text.is_char_boundary(lead) {
        true => text.split_at(lead),
        false => ("", text),
    };
    let rows = match hanging {
        0 => wrap::balanced(rest, width),
        _ => wrap::wrap(rest, width.saturating_sub(hanging)),
    };
    let row = |(at, range): (usize, std::ops::Range<usize>)| Row {
        text: match at {
            0 => format!("{first}{}", &rest[range]),
            _ => format!("{}{}", " ".repeat(hanging), &rest[range]),
        },
        meaning,
        edge: Edge::None,
    };
    rows.into_iter().enumerate().map(row).collect()
}

/// Somebody's words.
fn edged(text: &str, width: usize, edge: Edge) -> Vec<Row> {
    let rows = wrap::wrap(text, width).into_iter();
    let row = |range: std::ops::Range<usize>| Row {
        text: text[range].to_string(),
        meaning: Meaning::Plain,
        edge,
    };
    rows.map(row).collect()
}
