//! The rows of a question and what is shown with it: as spaciously as there is room for. The
//! question itself stays whole longest; of a long answer the end is seen, where it grows.

use std::ops::Range;

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
    /// The same, with more of them before.
    More,
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

const SPACINGS: [Spacing; 4] = [
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
        gaps: true,
        headings: false,
    },
    Spacing {
        lines: false,
        gaps: false,
        headings: false,
    },
];

/// The rows, at most `room`, of text of `width` cells.
pub fn rows(parts: &[Part], width: usize, room: usize) -> Vec<Row> {
    let mut chosen = (Vec::new(), SPACINGS[0]);
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

/// Rows that it takes, an answer that may grow being as long as it is given from the start.
fn needed(blocks: &[Block], spacing: Spacing) -> usize {
    // Once ways to ask on are shown, it grows no more.
    let grows = blocks.iter().all(|it| it.group != Group::Ways);
    let given = ANSWER + usize::from(spacing.headings);
    let of = |block: &Block| match block.group {
        Group::Answer if grows => given,
        Group::Answer => block.rows.len().min(given),
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
            if let Some(row) = block.rows.first_mut().filter(|it| it.edge == Edge::Left) {
                row.edge = Edge::More;
            }
        } else {
            block.rows.truncate(left);
            if let Some(row) = block.rows.last_mut() {
                row.text.pop();
                row.text.push('…');
            }
        }
    }
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
            let mut rows = plain(text, width, Meaning::Prompt);
            if spacing.lines {
                let spaced = rows.into_iter().flat_map(|row| [Row::free(), row]);
                rows = spaced.skip(1).collect();
            }
            rows
        }
        Kind::Exercise | Kind::WaysHeading => plain(text, width, Meaning::Prompt),
        Kind::Choice | Kind::Way => hanging(text, width, Meaning::Plain),
        Kind::Probe => hanging(text, width, Meaning::Quiet),
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
        _ => plain(text, width, Meaning::Quiet),
    }
}

/// Rows of which all but the first begin behind the number or sign before the first space.
fn hanging(text: &str, width: usize, meaning: Meaning) -> Vec<Row> {
    let (sign, rest) = text.split_at(text.find(' ').map_or(0, |at| at + 1));
    let indent = wrap::width(sign);
    let rows = phrased(rest, width.saturating_sub(indent)).into_iter();
    let mut lead = sign.to_string();
    let row = |range: Range<usize>| Row {
        text: std::mem::replace(&mut lead, " ".repeat(indent)) + &rest[range],
        meaning,
        edge: Edge::None,
    };
    rows.map(row).collect()
}

fn plain(text: &str, width: usize, meaning: Meaning) -> Vec<Row> {
    let rows = phrased(text, width).into_iter();
    let row = |range: Range<usize>| Row {
        text: text[range].to_string(),
        meaning,
        edge: Edge::None,
    };
    rows.map(row).collect()
}

/// Rows of a text that does not grow: as few as there can be, broken where the voice rests, else
/// between phrases, if that can be had.
pub fn phrased(text: &str, most: usize) -> Vec<Range<usize>> {
    let widest = wrap::wrap(text, most);
    let rested = |rows: &[Range<usize>]| -> usize {
        let ends = rows.iter().take(rows.len().saturating_sub(1));
        ends.map(|row| rest(text, row.end)).sum()
    };
    let (count, best) = (widest.len(), rested(&widest));
    let total = wrap::width(text).div_ceil(count);
    let other = (total..most)
        .map(|width| wrap::wrap(text, width))
        .filter(|rows| rows.len() == count)
        .max_by_key(|rows| rested(rows));
    match other.filter(|rows| rested(rows) > best) {
        Some(rows) => rows,
        None => wrap::balanced(text, most),
    }
}

/// Small words that end a phrase.
const PARTICLES: &str = "はがをにでとのもへやて";

/// How well the voice rests at this place: after a mark, where a phrase seems to end, or not.
fn rest(text: &str, at: usize) -> usize {
    let is_kana = |c: char| ('\u{3041}'..='\u{309f}').contains(&c);
    let before = text[..at].chars().next_back();
    let behind = text[at..].trim_start().chars().next();
    match (before, behind) {
        (Some('、' | '。' | '，' | '．' | '？' | '！' | ',' | '.' | '?' | '!'), _) => 3,
        (Some(before), Some(behind)) if is_kana(before) && !is_kana(behind) && behind != 'ー' => {
            1 + usize::from(PARTICLES.contains(before))
        }
        _ => 0,
    }
}

/// Somebody's words.
fn edged(text: &str, width: usize, edge: Edge) -> Vec<Row> {
    let rows = wrap::wrap(text, width).into_iter();
    let row = |range: Range<usize>| Row {
        text: text[range].to_string(),
        meaning: Meaning::Plain,
        edge,
    };
    rows.map(row).collect()
}
