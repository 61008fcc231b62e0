//! Where the parts of the round screen stand. Depends on the size alone: nothing moves but the
//! owner's words.

use crate::app::{Area, SMALLEST, ask, is_compact};

/// Cells before the words to the owner for the word that says so.
const LABEL: u16 = 8;

/// The same on a small screen: a sign.
const SIGN: u16 = 3;

/// The most rows of the owner's words.
const WORDS: u16 = 6;

/// Where the parts stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Title, progress, topic, notes (`editor`), chips, probes (`below`), foot.
    pub base: ask::Frame,
    /// The owner's words, a cell clear of their box.
    pub bubble: Area,
    /// How the last question was taken. Height 0: it stands in the place of the chips.
    pub taken: Area,
    /// What is said to the owner; before it `label` cells for the word that says so.
    pub line: Area,
    pub label: u16,
}

/// Places the parts.
pub fn frame((width, height): (u16, u16)) -> Frame {
    // In a smaller window only the sentence that asks for a larger one shows.
    let (width, height) = (width.max(SMALLEST.0), height.max(SMALLEST.1));
    match is_compact((width, height)) {
        true => small(width, height),
        false => large(width, height),
    }
}

fn row(y: u16, x: u16, width: u16, height: u16) -> Area {
    Area {
        x,
        y,
        width,
        height,
    }
}

fn large(width: u16, height: u16) -> Frame {
    let mut base = ask::Frame {
        title: row(0, 0, width, 1),
        progress: row(1, 0, width, 1),
        topic: row(3, 1, width - 2, 1),
        foot: row(height - 1, 0, width, 1),
        ..ask::Frame::default()
    };
    // Beside the owner's words and the notes: the head 4, boxes 4, how it was taken 1, the line 2,
    // the chips 1, rule and foot 2.
    let rest = height - 14;
    let words = (rest / 2).clamp(2, WORDS);
    let notes = rest - words;
    let bubble = row(5, 4, width - 8, words);
    let y = 5 + words + 1;
    let taken = row(y, 3, width - 6, 1);
    let line = row(y + 1, 2 + LABEL, width - 4 - LABEL, 2);
    let y = y + 4;
    base.editor = row(y, 3, width - 6, notes);
    base.chips = row(y + notes + 1, 3, width - 6, 1);
    base.below = row(y - 1, 1, width - 2, notes + 3);
    base.prompt = row(4, 3, width - 6, 0);
    Frame {
        base,
        bubble,
        taken,
        line,
        label: LABEL,
    }
}

fn small(width: u16, height: u16) -> Frame {
    // Title and progress 2, the line 2, the chips 1, the foot 1.
    let rest = height - 6;
    let words = (rest * 2 / 3).clamp(2, WORDS);
    let notes = rest - words;
    let y = 2 + words;
    let base = ask::Frame {
        compact: true,
        title: row(0, 0, width, 1),
        progress: row(1, 0, width, 1),
        editor: row(y + 2, SIGN, width - SIGN, notes),
        chips: row(y + 2 + notes, 0, width, 1),
        below: row(y, 0, width, notes + 3),
        prompt: row(2, 0, width, 0),
        foot: row(height - 1, 0, width, 1),
        ..ask::Frame::default()
    };
    Frame {
        base,
        bubble: row(2, 2, width - 2, words),
        taken: row(y + 2 + notes, 0, width, 0),
        line: row(y, SIGN, width - SIGN, 2),
        label: SIGN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_stand_one_under_another_in_every_size() {
        for height in 12..60 {
            for width in [40, 59, 60, 80, 100] {
                let frame = frame((width, height));
                let parts = [
                    frame.base.progress,
                    frame.bubble,
                    frame.line,
                    frame.base.editor,
                    frame.base.chips,
                    frame.base.foot,
                ];
                for pair in parts.windows(2) {
                    assert!(
                        pair[0].y + pair[0].height <= pair[1].y,
                        "{width}x{height}: {frame:?}"
                    );
                }
                assert!(
                    parts
                        .iter()
                        .all(|it| it.height > 0 && it.x + it.width <= width)
                );
                assert_eq!(frame.base.foot.y, height - 1);
                let below = frame.base.below;
                assert!(below.y + below.height <= frame.base.foot.y);
            }
        }
    }
}
