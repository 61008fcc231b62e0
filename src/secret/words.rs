//! A passphrase to take where nobody wants to think of one: syllables that can be said and typed in
//! any language.

use zeroize::Zeroizing;

const FIRST: &[u8; 16] = b"kgsztdnhbpmyrwjf";
const SECOND: &[u8; 4] = b"aiou";

/// Syllables in it, and how many stand together. A syllable is one of 64: 6 bits each, 72 in all.
const SYLLABLES: usize = 12;
const TOGETHER: usize = 3;

/// Four words of three syllables, from 12 random bytes.
pub fn suggestion(random: &[u8; SYLLABLES]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(SYLLABLES * 3));
    for (at, byte) in random.iter().enumerate() {
        if at > 0 && at % TOGETHER == 0 {
            text.push('-');
        }
        text.push(FIRST[usize::from(byte & 15)].into());
        text.push(SECOND[usize::from(byte >> 4 & 3)].into());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_can_be_said_and_is_long_enough() {
        let text = suggestion(&[0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 255]);
        assert_eq!(text.as_str(), "kagiso-zutadi-nohuba-pimofu");
        assert!(crate::secret::Passphrase::new(&text).is_long_enough());
    }
}
