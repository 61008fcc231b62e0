//! Text that is typed: cleaned, shown, folded, counted, read, edited.

use kikitori::dialogue::question::{Choice, Kind};
use kikitori::dialogue::reading;
use kikitori::editor::{ANSWER_BYTES, Editor, cells, wrap};
use kikitori::secret::{Passphrase, from_recovery_key, recovery_key};
use kikitori::text as words;
use unicode_segmentation::UnicodeSegmentation;

use super::given;

pub fn text(data: &[u8]) {
    let text = &*given::text(data);
    let kept = words::clean(text);
    given::clean(&kept);
    assert_eq!(words::clean(&kept), kept);
    let line = words::visible(text);
    given::inert(&line);
    assert!(!line.contains('\n'));
    assert_eq!(words::visible(&line), line);
    let lines = words::visible_lines(text);
    given::inert(&lines);
    assert_eq!(words::visible_lines(&lines), lines);
    let folded = words::folded(text);
    assert_eq!(words::folded(&folded), folded);
    let stem = words::file_name(text);
    given::stays(&stem);
    assert_eq!(words::file_name(&stem), stem);
    let cell = words::no_formula(text);
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let number = cell.strip_prefix(['+', '-']).is_some_and(digits);
    assert!(
        number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']),
        "{cell:?}"
    );
    widths(&line);
    widths(&kept);
    let half = text
        .char_indices()
        .nth(text.chars().count() / 2)
        .map_or(0, |(at, _)| at);
    let (old, new) = (&text[..half], text);
    assert_eq!(
        words::recount(old, words::characters(old), new),
        words::characters(new)
    );
    assert_eq!(
        words::recount(new, words::characters(new), old),
        words::characters(old)
    );
}

/// Rows hold the whole text and are no wider than they may be.
fn widths(text: &str) {
    for room in [0, 1, 2, 7, 40] {
        let cut = wrap::truncate(text, room);
        assert!(wrap::width(&cut) <= room, "{room} {cut:?}");
        assert_eq!(wrap::width(&wrap::pad(text, room)), room);
        for rows in [wrap::wrap(text, room), wrap::balanced(text, room)] {
            assert!(!rows.is_empty());
            for row in &rows {
                let shown = &text[row.clone()];
                let alone = shown.graphemes(true).count() <= 1;
                assert!(
                    alone || wrap::width(shown) <= room.max(1),
                    "{room} {shown:?}"
                );
            }
            assert!(rows.is_sorted_by_key(|it| it.start));
        }
    }
}

pub fn secret(data: &[u8]) {
    let typed = &*given::text(data);
    let passphrase = Passphrase::new(typed);
    let again = Passphrase::new(passphrase.text());
    // One line end and one byte order mark go each time; the rest stays what it is.
    let goes_again = |it: &str| it.ends_with(['\n', '\r']) || it.starts_with('\u{feff}');
    assert!(again.text() == passphrase.text() || goes_again(passphrase.text()));
    if let Some(key) = from_recovery_key(typed) {
        let written = recovery_key(&key);
        assert_eq!(from_recovery_key(&written).map(|it| *it), Some(*key));
    }
    let mut key = [0; 32];
    key.iter_mut().zip(data).for_each(|(to, from)| *to = *from);
    assert_eq!(
        from_recovery_key(&recovery_key(&key)).map(|it| *it),
        Some(key)
    );
}

/// Numbers, dates, choices and tables as they are typed.
pub fn reading(data: &[u8]) {
    let text = &*given::text(data);
    let option = |id: &str, label: &str| Choice {
        id: id.into(),
        label: label.into(),
    };
    let options = vec![
        option("yes", "ある"),
        option("no", "ない"),
        option("x", text),
    ];
    let kinds = [
        Kind::Text,
        Kind::Date,
        Kind::Number { unit: None },
        Kind::Number {
            unit: Some("万円".into()),
        },
        Kind::Scale {
            from: -3,
            to: 5,
            low: "低い".into(),
            high: "高い".into(),
        },
        Kind::Choice {
            options: options.clone(),
        },
        Kind::Choices { options },
    ];
    let table = given::set()
        .question("flow.process")
        .map(|it| it.kind.clone());
    for kind in kinds.iter().chain(table.as_ref()) {
        let read = reading::read(kind, text);
        let _ = reading::describe(kind, &read);
        let kept = reading::to_keep(kind, text);
        assert_eq!(kept, reading::to_keep(kind, text));
    }
}

/// Keys in a text: the caret stands between graphemes, the rows are those of the text, and undo
/// brings back every text there was.
pub fn editor(data: &[u8]) {
    let mut pieces = given::Pieces::of(data);
    let mut editor = Editor::new(&pieces.text());
    let first = editor.text().to_owned();
    for _ in 0..64 {
        let piece = pieces.bytes();
        let Some((how, rest)) = piece.split_first() else {
            continue;
        };
        step(&mut editor, *how, rest);
        sound(&editor);
    }
    while editor.undo() {
        sound(&editor);
    }
    assert_eq!(editor.text(), first);
    let mut last = first;
    while editor.redo() {
        editor.text().clone_into(&mut last);
    }
    assert_eq!(editor.text(), last);
}

fn step(editor: &mut Editor, how: u8, rest: &[u8]) {
    let extend = how & 0x80 != 0;
    let (row, column) = (usize::from(how >> 3), rest.len());
    match how & 0x1f {
        0 => drop(editor.insert(&given::text(rest))),
        1 => drop(editor.paste(&given::text(rest))),
        2 => drop(editor.newline()),
        // As keys come: a character at a time.
        3 => given::text(rest).chars().for_each(|c| {
            let _ = editor.insert(c.encode_utf8(&mut [0; 4]));
        }),
        4 => editor.left(extend),
        5 => editor.right(extend),
        6 => editor.up(extend),
        7 => editor.down(extend),
        8 => editor.word_left(extend),
        9 => editor.word_right(extend),
        10 => editor.page_up(column, extend),
        11 => editor.page_down(column, extend),
        12 => editor.row_start(extend),
        13 => editor.row_end(extend),
        14 => editor.text_start(extend),
        15 => editor.text_end(extend),
        16 => editor.select_all(),
        17 => editor.click(row, column),
        18 => editor.drag(row, column),
        19 => editor.backspace(),
        20 => editor.delete(),
        21 => editor.delete_word_back(),
        22 => editor.delete_word_forward(),
        23 => editor.delete_to_line_start(),
        24 => editor.delete_to_line_end(),
        25 => drop(editor.cut()),
        26 => drop(editor.undo()),
        27 => drop(editor.redo()),
        28 => editor.set_width(rest.first().copied().unwrap_or(how).into()),
        29 => drop(cells::enter(editor, 1 + column % 9)),
        30 => cells::backspace(editor),
        _ => drop(cells::paste(editor, &given::text(rest))),
    }
}

fn sound(editor: &Editor) {
    let text = editor.text();
    given::clean(text);
    assert!(text.len() <= ANSWER_BYTES);
    let between =
        |at: usize| at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at);
    assert!(between(editor.caret()), "{:?} {}", text, editor.caret());
    if let Some(range) = editor.selection() {
        assert!(between(range.start) && between(range.end));
    }
    let anew = wrap::Layout::new(text, editor.layout().width());
    assert_eq!(*editor.layout(), anew, "{text:?}");
    let (row, column) = editor.caret_cell();
    assert!(row < editor.layout().rows() && column <= editor.layout().width());
    for row in 0..editor.layout().rows().min(50) {
        let shown = editor.row_text(row);
        let alone = shown.graphemes(true).count() <= 1;
        assert!(alone || wrap::width(shown.trim_end()) <= editor.layout().width());
    }
}
