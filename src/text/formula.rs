//! Values that a spreadsheet would take for formulas.

use std::borrow::Cow;

/// A cell of a table of values that no spreadsheet takes for a formula: one that begins like one,
/// blanks aside, has a `'` in front, unless it is a plain number.
pub fn no_formula(cell: &str) -> Cow<'_, str> {
    const BLANKS: [char; 7] = [' ', '\u{a0}', '\u{3000}', '\t', '\r', '\n', '\0'];
    const SIGNS: [char; 12] = [
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
    ];
    let moves = cell.starts_with(['\t', '\r', '\n', '\0']);
    let acts = moves || cell.trim_start_matches(BLANKS).starts_with(SIGNS);
    match acts && !is_number(cell) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

/// Digits with a sign and one point at most.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}
