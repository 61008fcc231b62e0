//! Characters that need no tables: nearly all of any answer.

/// The cells that a character takes on every terminal, where it is no more than itself whatever stands
/// beside it: one for ASCII, two for what Japanese is written with. `None` for all others, which take a
/// longer look.
pub fn plain_cells(c: char) -> Option<u16> {
    match c {
        ' '..='~' => Some(1),
        '、'..='〕' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '一'..='鿿' | '！'..='～' => Some(2),
        _ => None,
    }
}

/// The cells of a text of such characters alone, of any number of them: nearly every line there is.
pub fn plain_width(text: &str) -> Option<usize> {
    let mut cells = text.chars().map(plain_cells);
    cells.try_fold(0, |sum, it| Some(sum + usize::from(it?)))
}
