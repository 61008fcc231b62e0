//! Pasted text arrives whole and in order, and reaches the terminal only as text.

use super::place::Place;

/// Numbered lines of Japanese, about `characters` long; no line is like another.
fn lines(characters: usize, end: &str) -> String {
    let mut text = String::new();
    for n in 1.. {
        text.push_str(&format!(
            "{n:04}行目は受注から納品までの段取りの話です{end}"
        ));
        if text.chars().count() >= characters {
            break;
        }
    }
    text.push_str("ここで終わり");
    text
}

#[test]
fn five_thousand_characters_pasted_are_whole_and_in_order() {
    let place = Place::new();
    let mut window = place.first_visit();
    let text = lines(5_000, "\r\n");
    window.paste(&text);
    window.sees("ここで終わり");
    window.quits();
    assert_eq!(place.answer("biz.history"), text.replace("\r\n", "\n"));
}

#[test]
fn three_thousand_characters_from_a_terminal_without_bracketed_paste_are_text_to_the_last() {
    let place = Place::new();
    let mut window = place.first_visit();
    let text = lines(3_000, "\r");
    window.send(&text);
    window.sees("ここで終わり");
    window.quits();
    assert_eq!(place.answer("biz.history"), text.replace('\r', "\n"));
    assert_eq!(
        place.value("SELECT count(DISTINCT question) FROM times"),
        "1"
    );
}

#[test]
fn tabs_of_a_pasted_table_do_not_turn_the_page() {
    let place = Place::new();
    let mut window = place.first_visit();
    let text = lines(3_000, "\t差別化の話\r");
    window.send(&text);
    window.sees("ここで終わり");
    window.quits();
    assert_eq!(place.answer("biz.history"), text.replace('\r', "\n"));
    assert_eq!(
        place.value("SELECT count(DISTINCT question) FROM times"),
        "1"
    );
}

#[test]
fn hostile_text_never_reaches_the_terminal_as_it_is() {
    let place = Place::new();
    let mut window = place.first_visit();
    let payloads = [
        ("title", "\x1b]0;PWNED\x07"),
        ("clipboard", "\x1b]52;c;cHduZWQ=\x07"),
        ("colour", "\x1b[35;46m"),
        ("clear", "\x1b[2J\x1b[3J"),
        ("one-byte control", "\u{9b}35m"),
        ("right to left", "\u{202e}"),
        ("isolate", "\u{2068}"),
        ("bell", "\x07"),
    ];
    for (n, (name, payload)) in payloads.iter().enumerate() {
        let from = window.written.len();
        window.paste(&format!("前{payload}後{n}"));
        window.sees(&format!("後{n}"));
        let out = &window.written[from..];
        let raw = out.windows(payload.len()).any(|w| w == payload.as_bytes());
        assert!(!raw, "{name} reached the terminal");
        assert!(!out.contains(&7), "{name} rings the bell");
    }
    window.quits();
    let kept = place.answer("biz.history");
    assert!(
        !kept.contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)),
        "{kept:?}"
    );
}
