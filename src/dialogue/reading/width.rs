//! Folds what input methods make of digits, signs and letters into one form, for reading only.

use unicode_normalization::UnicodeNormalization as _;

/// Full-width and other presentation forms as plain characters, circled numbers (①) as numbers
/// apart, all dashes as `-` and wave dashes as `~`.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '①'..='⑳' => numbered(&mut plain, char, '①'),
            '⑴'..='⒇' => numbered(&mut plain, char, '⑴'),
            '❶'..='❿' => numbered(&mut plain, char, '❶'),
            '〜' => plain.push('~'),
            '−' | '‐'..='―' | '➖' => plain.push('-'),
            // Units, not numbers.
            '²' | '³' | '㎡' | '㎥' => plain.push(char),
            _ => plain.extend(std::iter::once(char).nfkc()),
        }
    }
    plain.nfc().collect()
}

fn numbered(plain: &mut String, char: char, first: char) {
    let number = u32::from(char) - u32::from(first) + 1;
    plain.push_str(&format!(" {number} "));
}

/// Whether what was read may end before `rest`: nothing of the same word goes on.
pub fn ends_before(rest: &str) -> bool {
    let Some(next) = rest.chars().next() else {
        return true;
    };
    next.is_whitespace()
        || (!next.is_alphanumeric() && !"~-%/々ー".contains(next))
        || rest.starts_with("です")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_folded() {
        let rows = [
            ("１，２３４．５％", "1,234.5%"),
            ("①③", " 1  3 "),
            ("⑳⑴❷", " 20  1  2 "),
            ("3〜5 3～5 −3 －3 3–5", "3~5 3~5 -3 -3 3-5"),
            ("ｶﾞ㍻㌫", "ガ平成パーセント"),
            ("100㎡ m²", "100㎡ m²"),
        ];
        for (text, expected) in rows {
            assert_eq!(plain(text), expected, "{text}");
        }
    }
}
