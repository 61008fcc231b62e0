//! Text in lines of a width, as a browser would break it, and the size at which it fits a page.
//! A full-width character is one em wide, a narrow one a little more than half.

use unicode_width::UnicodeWidthChar;

/// What must not begin a line.
const NOT_FIRST: &str =
    "、。，．,.！？!?」』）)］】〉》ー〜・：；:;’”…％%々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

/// So many of those hang over the end of a line.
const HANGING: usize = 2;

/// Points to a millimetre.
const POINT: f64 = 0.3528;

/// From line to line, in sizes of the letters; the style sheet says the same.
const LEADING: f64 = 1.35;

/// A character's width in ems.
fn em(c: char) -> f64 {
    match c.width().unwrap_or(0) {
        0 => 0.0,
        1 => 0.56,
        _ => 1.0,
    }
}

/// A text's width in ems.
pub fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

/// The lines of a text that is so many ems wide at most. A word of a language with spaces is kept
/// whole where it can be; 「、」 and its like never begin a line.
pub fn wrap(text: &str, most: f64) -> Vec<String> {
    text.lines()
        .flat_map(|line| wrap_line(line, most))
        .collect()
}

fn wrap_line(text: &str, most: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut width, mut hung) = (String::new(), 0.0, 0);
    for c in text.chars() {
        let over = width + em(c) > most && !line.is_empty();
        if over && NOT_FIRST.contains(c) && hung < HANGING {
            hung += 1;
        } else if over {
            let rest = match c.is_ascii_graphic() {
                true => word_to_carry(&line),
                false => String::new(),
            };
            line.truncate(line.len() - rest.len());
            lines.push(line.trim_end().to_owned());
            width = ems(&rest);
            (line, hung) = (rest, 0);
            if c == ' ' {
                continue;
            }
        }
        line.push(c);
        width += em(c);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The beginning of a word at the end of a line; empty where the line holds nothing else.
fn word_to_carry(line: &str) -> String {
    let from = line.rfind(|c: char| !c.is_ascii_graphic());
    from.map_or_else(String::new, |at| {
        let after = line[at..].chars().next().map_or(0, char::len_utf8);
        line[at + after..].to_owned()
    })
}

/// A text of a page, and the least height it takes, millimetres.
pub type Text = (String, f64);

/// A column of text: so wide (millimetres), with these texts.
pub struct Column {
    pub width: f64,
    pub texts: Vec<Text>,
}

impl Column {
    /// How tall it is at so many points, millimetres, with `gap` millimetres after each text.
    pub fn height(&self, size: f64, gap: f64) -> f64 {
        let ems = self.width / (size * POINT);
        let tall = |(text, least): &Text| {
            let lines = wrap(text, ems * 0.96).len() as f64;
            (lines * size * POINT * LEADING).max(*least) + gap
        };
        self.texts.iter().map(tall).sum()
    }
}

/// The size in points, between `least` and `most`, at which all columns fit into a height
/// (millimetres), with `gap` millimetres after each text.
pub fn fit(columns: &[Column], height: f64, gap: f64, sizes: (f64, f64)) -> f64 {
    let (least, most) = sizes;
    let mut size = most;
    while size > least && columns.iter().any(|it| it.height(size, gap) > height) {
        size -= 0.25;
    }
    size.max(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_they_may_be_and_none_begins_with_a_stop() {
        let rows: &[(&str, f64, &[&str])] = &[
            ("あいうえお", 3.0, &["あいう", "えお"]),
            ("あいう。え", 3.0, &["あいう。", "え"]),
            ("あいう」。え", 3.0, &["あいう」。", "え"]),
            ("one two three", 4.5, &["one two", "three"]),
            ("unbreakable", 3.0, &["unbre", "akabl", "e"]),
            ("一\n\n二", 3.0, &["一", "", "二"]),
            ("図面read", 4.0, &["図面", "read"]),
        ];
        for (text, most, expected) in rows {
            assert_eq!(wrap(text, *most), *expected, "{text}");
        }
    }

    #[test]
    fn more_text_is_set_smaller_down_to_what_can_be_read() {
        let size = |text: &str| {
            let column = Column {
                width: 100.0,
                texts: vec![(text.to_owned(), 0.0)],
            };
            fit(&[column], 50.0, 0.0, (6.0, 10.0))
        };
        assert_eq!(size("短い"), 10.0);
        let middle = size(&"長".repeat(500));
        assert!(middle < 10.0 && middle > 6.0, "{middle}");
        assert_eq!(size(&"長".repeat(50_000)), 6.0);
    }
}
