//! What fuzzing and looking found, by name: each once went wrong.

use super::targets::named;

/// A value of a paradata file that holds what parts values made more of them, and an escape
/// sequence in it came through.
#[test]
fn a_value_of_paradata_stays_one_and_acts_on_nothing() {
    for text in ["a|||b", "|", "||", "a|", "\u{1b}[2J\u{9b}", "\u{202e}|"] {
        named("export")(&[&[1], text.as_bytes(), &[0xff], text.as_bytes()].concat());
    }
}

/// Cells kept direction marks and zero-width characters, and a formula hid behind one.
#[test]
fn a_table_hides_nothing() {
    for text in ["\u{202e}=1+1", "\u{200b}@x", "\u{feff}\t=1", "a\u{e0041}"] {
        named("export")(&[&[0], text.as_bytes(), &[0xff], text.as_bytes()].concat());
    }
}

/// A settings file had no largest size, and its keys could be deep enough for the stack to end.
#[test]
fn a_settings_file_that_is_too_deep_is_refused_in_words() {
    let deep = format!("{}=[{{", "a.".repeat(79) + "a").repeat(79);
    named("config")(deep.as_bytes());
    named("config")("#\n".repeat(200 * 1024).as_bytes());
}
