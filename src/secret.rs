//! Secrets a person holds: the passphrase of a database, and its recovery key as it is written
//! down. Wiped from memory when they are dropped.

mod words;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

pub use words::suggestion;

/// The fewest characters a new passphrase may have.
pub const FEWEST: usize = 12;

/// The most bytes that are read as a passphrase.
pub const MOST: usize = 1024;

/// A passphrase as it is used: Unicode's NFKC, so that full-width letters of a Japanese keyboard, or
/// another system's way of writing が, are no other passphrase.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// As it was typed, or as a file holds it: the end of its last line is not part of it, nor the mark
    /// that some editors put before the first.
    pub fn new(typed: &str) -> Passphrase {
        let typed = typed.strip_prefix('\u{feff}').unwrap_or(typed);
        let typed = typed.strip_suffix('\n').unwrap_or(typed);
        let typed = typed.strip_suffix('\r').unwrap_or(typed);
        // Room for all of it at once: a string that grows leaves its beginning behind. One letter (ﷺ)
        // becomes eleven times as long.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 11));
        text.extend(typed.nfkc());
        Passphrase(text)
    }

    /// As it is used.
    pub fn text(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a new one may be this short.
    pub fn is_long_enough(&self) -> bool {
        self.0.chars().count() >= FEWEST
    }
}

/// The digits of a recovery key: no letter that reads as another (Crockford's base 32,
/// <https://www.crockford.com/base32.html>).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Digits of the key itself, and of the sum that notices a slip of the pen.
const KEY: usize = 52;
const SUM: usize = 4;
const GROUP: usize = 4;

/// A key of 32 bytes as it is written down: 14 groups of 4 letters and digits.
pub fn recovery_key(key: &[u8; 32]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(KEY + SUM + (KEY + SUM) / GROUP));
    let mut put = |digit: u32| {
        if text.len() % (GROUP + 1) == GROUP {
            text.push('-');
        }
        text.push(DIGITS[digit as usize & 31].into());
    };
    let (mut waiting, mut bits) = (0u32, 0);
    for byte in key {
        waiting = waiting << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            put(waiting >> bits);
        }
        waiting &= 0xff;
    }
    put(waiting << (5 - bits));
    let sum = crc32fast::hash(key);
    (0..SUM).for_each(|at| put(sum >> (5 * at)));
    text
}

/// The key that somebody typed; spaces, hyphens, small and full-width letters are as good. `None`: it
/// is no recovery key, or one with a slip in it.
pub fn from_recovery_key(typed: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    let (mut waiting, mut bits, mut at, mut read) = (0u32, 0, 0, 0);
    let mut sum = 0u32;
    for c in typed.nfkc() {
        let digit = match c.to_ascii_uppercase() {
            'O' => 0,
            'I' | 'L' => 1,
            c if c.is_whitespace() || c == '-' || c == 'ー' => continue,
            c => DIGITS
                .iter()
                .position(|digit| char::from(*digit) == c)
                .and_then(|digit| u32::try_from(digit).ok())?,
        };
        match read {
            ..KEY => {
                waiting = waiting << 5 | digit;
                bits += 5;
                if bits >= 8 && at < key.len() {
                    bits -= 8;
                    key[at] = u8::try_from(waiting >> bits & 0xff).ok()?;
                    at += 1;
                }
                waiting &= 0xff;
            }
            _ if read < KEY + SUM => sum |= digit << (5 * (read - KEY)),
            _ => return None,
        }
        read += 1;
    }
    let expected = crc32fast::hash(&*key) & ((1 << (5 * SUM)) - 1);
    (read == KEY + SUM && sum == expected).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_words_are_the_same_passphrase_however_they_are_typed() {
        let plain = Passphrase::new("kikitori がんばる 2026");
        for typed in [
            "ｋｉｋｉｔｏｒｉ　がんばる　２０２６",
            "kikitori か\u{3099}んは\u{3099}る 2026\n",
            "kikitori がんばる 2026\r\n",
            "\u{feff}kikitori がんばる 2026",
        ] {
            assert_eq!(Passphrase::new(typed).text(), plain.text(), "{typed:?}");
        }
        assert_ne!(Passphrase::new(" kikitori").text(), "kikitori");
    }

    #[test]
    fn a_new_one_is_not_too_short() {
        assert!(!Passphrase::new("しめじしめじ").is_long_enough());
        assert!(Passphrase::new("あさひがのぼるきたのやま").is_long_enough());
    }

    proptest! {
        #[test]
        fn a_recovery_key_is_read_as_it_was_written(key in any::<[u8; 32]>()) {
            let written = recovery_key(&key);
            prop_assert_eq!(written.len(), 14 * 4 + 13);
            let loose = written.to_lowercase().replace('-', " ").replace('1', "l");
            for typed in [written.as_str(), &loose] {
                prop_assert_eq!(from_recovery_key(typed).map(|it| *it), Some(key));
            }
        }

        #[test]
        fn a_slip_of_the_pen_is_noticed(key in any::<[u8; 32]>(), at in 0usize..56, by in 1usize..32) {
            let written: String = recovery_key(&key).replace('-', "");
            let mut slipped = written.into_bytes();
            let digit = DIGITS.iter().position(|it| *it == slipped[at]).unwrap();
            slipped[at] = DIGITS[(digit + by) % 32];
            let read = from_recovery_key(std::str::from_utf8(&slipped).unwrap());
            // The last four bits of the key's last digit mean nothing.
            prop_assert!(read.is_none() || (at == KEY - 1 && read.map(|it| *it) == Some(key)));
        }
    }

    #[test]
    fn a_passphrase_is_no_recovery_key() {
        for typed in ["", "kikitori", "あいうえお", "0000-0000"] {
            assert!(from_recovery_key(typed).is_none(), "{typed}");
        }
    }
}
