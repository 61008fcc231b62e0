//! `doctor` at a real terminal: one that does not answer, one that counts as the program does, one
//! that gives ambiguous signs two cells, a tiny one.

use super::place::Place;
use super::window::Window;

const ASKED: &[u8] = b"\x1b[6n";

/// What the program takes the texts for, in its order.
const ALIKE: [u16; 13] = [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2];

/// Waits until all is asked, and answers with so many cells for each.
fn answer(window: &mut Window, cells: [u16; 13]) {
    window.until("all asked", |w| {
        w.written
            .windows(ASKED.len())
            .filter(|it| *it == ASKED)
            .count()
            == cells.len()
    });
    let columns = cells.map(|it| format!("\x1b[1;{}R", it + 1));
    window.send(columns.concat());
}

/// It ended well, and left nothing but what it says.
fn ended(window: &mut Window) -> String {
    window.ends();
    window.is_as_before();
    let text = window.text();
    // The last text that was measured, and what a terminal answers.
    for rubbish in ["👩", "[1;", "6n"] {
        assert!(!text.contains(rubbish), "{rubbish}: {text}");
    }
    text
}

fn start(place: &Place, lang: &str, size: (u16, u16)) -> Window {
    let mut opening = place.opening();
    (opening.lang, opening.size) = (lang, size);
    opening.start(&["doctor"])
}

#[test]
fn a_terminal_that_does_not_answer_is_not_tested() {
    for (lang, words) in [
        ("ja", "端末が答えないので、文字の幅は調べていません"),
        ("en", "the terminal does not answer"),
    ] {
        let place = Place::new();
        let mut window = start(&place, lang, (120, 60));
        window.sees(words);
        let text = ended(&mut window);
        assert!(text.contains("髙﨑 ㈱ ①"), "{text}");
        assert!(!place.database().exists());
    }
}

#[test]
fn a_terminal_that_counts_as_the_program_does_is_good() {
    for (lang, words) in [
        ("ja", "合っています"),
        ("en", "count the width of characters alike"),
    ] {
        let place = Place::new();
        let mut window = start(&place, lang, (120, 60));
        answer(&mut window, ALIKE);
        window.sees(words);
        ended(&mut window);
    }
}

#[test]
fn ambiguous_signs_of_two_cells_are_named_with_what_to_set() {
    for (lang, words) in [
        ("ja", "「曖昧幅」を半角"),
        ("en", "“ambiguous width” to narrow"),
    ] {
        let place = Place::new();
        let mut window = start(&place, lang, (120, 60));
        let mut cells = ALIKE;
        (cells[2], cells[6]) = (2, 2);
        answer(&mut window, cells);
        window.sees(words);
        let text = ended(&mut window);
        assert!(text.contains("① (2, 1) ● (2, 1)"), "{text}");
    }
}

#[test]
fn other_texts_that_are_counted_otherwise_are_named() {
    let place = Place::new();
    let mut window = start(&place, "ja", (120, 60));
    let mut cells = ALIKE;
    cells[9] = 2;
    answer(&mut window, cells);
    window.sees("(2, 1)");
    assert!(ended(&mut window).contains("違う桁で数えています"));
}

#[test]
fn a_tiny_terminal_is_bad() {
    for (lang, words) in [
        ("ja", "30 桁 60 行しかなく"),
        ("en", "too small for an interview"),
    ] {
        let place = Place::new();
        let mut window = start(&place, lang, (30, 60));
        answer(&mut window, ALIKE);
        window.sees(words);
        assert_eq!(window.ends().code(), Some(1));
        window.is_as_before();
    }
}
