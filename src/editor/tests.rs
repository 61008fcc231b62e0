//! What keys do to a text: `▏` is the caret, `‹…›` the selection around it.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

type Key = fn(&mut Editor);

/// An editor with its caret at `▏`.
pub fn with_caret(marked: &str) -> Editor {
    let caret = marked.find('▏').expect("a caret");
    let mut editor = Editor::new(&marked.replace('▏', ""));
    editor.go(caret, false);
    editor
}

/// The editor's text with the caret and the selection marked.
pub fn marked(editor: &Editor) -> String {
    let caret = (editor.caret(), '▏');
    let marks = match editor.selection() {
        Some(range) => vec![(range.start, '‹'), caret, (range.end, '›')],
        None => vec![caret],
    };
    let mut text = editor.text().to_string();
    for (at, mark) in marks.into_iter().rev() {
        text.insert(at, mark);
    }
    text
}

fn check(table: &[(&str, &[Key], &str)]) {
    for (given, keys, wanted) in table {
        let mut editor = with_caret(given);
        editor.set_width(10);
        keys.iter().for_each(|key| key(&mut editor));
        assert_eq!(marked(&editor), *wanted, "from {given:?}");
    }
}

const LEFT: Key = |e| e.left(false);
const RIGHT: Key = |e| e.right(false);
const UP: Key = |e| e.up(false);
const DOWN: Key = |e| e.down(false);
const HOME: Key = |e| e.row_start(false);
const END: Key = |e| e.row_end(false);
const SHIFT_LEFT: Key = |e| e.left(true);
const SHIFT_RIGHT: Key = |e| e.right(true);
const WORD_LEFT: Key = |e| e.word_left(false);
const WORD_RIGHT: Key = |e| e.word_right(false);
const UNDO: Key = |e| _ = e.undo();
const REDO: Key = |e| _ = e.redo();
const A: Key = |e| e.insert("あ").expect("short");
const COMMA: Key = |e| e.insert("、").expect("short");
const PASTE: Key = |e| e.paste("貼る").expect("short");
const NEWLINE: Key = |e| e.newline().expect("short");
const JOINER: Key = |e| e.insert("\u{200D}").expect("short");
const WRENCH: Key = |e| e.insert("🔧").expect("short");
const BACKSPACE: Key = Editor::backspace;
const DELETE: Key = Editor::delete;

#[test]
fn typing_and_removing() {
    check(&[
        ("▏", &[A, COMMA, A], "あ、あ▏"),
        ("北▏上", &[A, NEWLINE], "北あ\n▏上"),
        ("か\u{3099}▏", &[BACKSPACE], "▏"),
        ("▏👩\u{200D}🔧と", &[DELETE], "▏と"),
        ("ｶﾞ▏", &[BACKSPACE], "▏"),
        ("▏", &[BACKSPACE, DELETE], "▏"),
        ("北上▏", &[SHIFT_LEFT, A], "北あ▏"),
        ("北▏上市", &[SHIFT_RIGHT, DELETE], "北▏市"),
        ("👩▏", &[JOINER, WRENCH], "👩\u{200D}🔧▏"),
        ("北▏", &[JOINER, A], "北あ▏"),
        ("👩▏", &[JOINER, LEFT, RIGHT, WRENCH], "👩🔧▏"),
        ("一行\n二▏行", &[Editor::delete_to_line_start], "一行\n▏行"),
        ("一▏行\n二行", &[Editor::delete_to_line_end], "一▏\n二行"),
        ("試作を納めた▏", &[Editor::delete_word_back], "試作を納▏"),
        ("▏試作を納めた", &[Editor::delete_word_forward], "▏を納めた"),
        ("a▏\n\u{301}", &[DELETE], "a\u{301}▏"),
    ]);
}

#[test]
fn moving_by_graphemes_and_words() {
    check(&[
        (
            "か\u{3099}👩\u{200D}🔧▏",
            &[LEFT],
            "か\u{3099}▏👩\u{200D}🔧",
        ),
        ("北▏上市", &[SHIFT_RIGHT, RIGHT], "北上▏市"),
        ("北▏上市", &[SHIFT_RIGHT, LEFT], "北▏上市"),
        ("北▏上市", &[SHIFT_RIGHT, SHIFT_RIGHT], "北‹上市▏›"),
        ("北上▏市", &[SHIFT_LEFT], "北‹▏上›市"),
        ("▏難削材のチタンを", &[WORD_RIGHT], "難削材▏のチタンを"),
        (
            "▏難削材のチタンを",
            &[WORD_RIGHT, WORD_RIGHT, WORD_RIGHT],
            "難削材のチタン▏を",
        ),
        ("▏らーめん屋", &[WORD_RIGHT], "らーめん▏屋"),
        ("らーめん▏屋", &[WORD_LEFT], "▏らーめん屋"),
        ("▏ABC12、三", &[WORD_RIGHT], "ABC12▏、三"),
        ("▏the owner", &[WORD_RIGHT], "the ▏owner"),
        ("the owner▏", &[WORD_LEFT, WORD_LEFT], "▏the owner"),
        ("年々▏増加", &[WORD_LEFT], "▏年々増加"),
        ("一▏\n二", &[WORD_RIGHT], "一\n▏二"),
        ("一\n▏二", &[WORD_LEFT], "一▏\n二"),
        ("一▏\n二", &[|e| e.text_end(true)], "一‹\n二▏›"),
        ("一\n▏二", &[|e| e.text_start(false)], "▏一\n二"),
        ("一\n▏二", &[Editor::select_all], "‹一\n二▏›"),
    ]);
}

/// Ten cells, so five kanji a row.
#[test]
fn moving_by_rows() {
    check(&[
        ("一二三四五六七▏八", &[UP], "一二▏三四五六七八"),
        ("一二三四▏五六七八", &[DOWN, UP], "一二三四▏五六七八"),
        (
            "一二三四五▏\n六\n七八九十",
            &[DOWN, DOWN],
            "一二三四五\n六\n七八九十▏",
        ),
        ("一▏二", &[UP], "▏一二"),
        ("一▏二", &[DOWN], "一二▏"),
        ("一二三▏四五六七八", &[HOME], "▏一二三四五六七八"),
        ("一二三四五六七▏八", &[HOME], "一二三四五▏六七八"),
        ("一二三四五六七▏八", &[HOME, HOME], "▏一二三四五六七八"),
        ("一▏二三四五六七八", &[END], "一二三四五▏六七八"),
        ("一▏二三四五六七八", &[END, END], "一二三四五六七八▏"),
        ("一▏二三四五六七八", &[END, HOME], "▏一二三四五六七八"),
        (
            "▏一二三四五六七八九十百",
            &[END, DOWN],
            "一二三四五六七八九十▏百",
        ),
        (
            "一\n二\n三\n四▏",
            &[|e| e.page_up(2, false)],
            "一\n二▏\n三\n四",
        ),
        ("▏一\n二\n三", &[|e| e.page_down(9, false)], "一\n二\n▏三"),
        (
            "▏一二三四五六七八",
            &[|e| e.click(1, 3)],
            "一二三四五六七▏八",
        ),
        ("▏一二", &[|e| e.click(0, 2), |e| e.drag(9, 40)], "一‹二▏›"),
    ]);
}

#[test]
fn the_caret_stays_at_the_end_of_the_row_it_was_sent_to() {
    let mut editor = with_caret("▏一二三四五六七八");
    editor.set_width(10);
    editor.row_end(false);
    assert_eq!(editor.caret_cell(), (0, 10));
    editor.left(false);
    editor.right(false);
    assert_eq!(editor.caret_cell(), (1, 0));
}

#[test]
fn steps_of_undo() {
    check(&[
        ("▏", &[A, A, UNDO], "▏"),
        ("▏", &[A, COMMA, A, A, UNDO], "あ、▏"),
        ("▏", &[A, COMMA, A, UNDO, UNDO, REDO], "あ、▏"),
        ("▏", &[A, NEWLINE, A, UNDO], "あ\n▏"),
        ("▏", &[A, LEFT, RIGHT, A, UNDO], "あ▏"),
        ("▏", &[A, PASTE, A, UNDO], "あ貼る▏"),
        ("▏", &[A, PASTE, A, UNDO, UNDO], "あ▏"),
        ("一二▏三四", &[BACKSPACE, BACKSPACE, UNDO], "一二▏三四"),
        ("一二▏三四", &[BACKSPACE, DELETE, UNDO], "一▏三四"),
        ("一二▏三四", &[DELETE, DELETE, UNDO], "一二▏三四"),
        ("一▏二三", &[SHIFT_RIGHT, A, A, UNDO], "一‹二▏›三"),
        ("一▏", &[A, UNDO, A, REDO], "一あ▏"),
        (
            "一▏",
            &[|e| e.set_text("二三").expect("short"), UNDO],
            "一▏",
        ),
        ("一▏二", &[SHIFT_RIGHT, |e| _ = e.cut(), UNDO], "一‹二▏›"),
    ]);
}

#[test]
fn nothing_is_cut_at_the_limit() {
    let mut editor = Editor::new(&"あ".repeat(ANSWER_BYTES / 3));
    editor.insert("a").expect("one byte is left");
    let (before, revision) = (editor.text().to_string(), editor.revision());
    assert_eq!(
        editor.insert("い"),
        Err(TooLong {
            bytes: ANSWER_BYTES + 3
        })
    );
    assert_eq!(
        editor.paste("長い\n引用"),
        Err(TooLong {
            bytes: ANSWER_BYTES + 13
        })
    );
    assert_eq!(
        (editor.text(), editor.revision()),
        (before.as_str(), revision)
    );
    editor.left(true);
    editor.insert("b").expect("as long as before");
    let failure = Failure::from(TooLong {
        bytes: ANSWER_BYTES + 1,
    });
    assert_eq!(
        failure.to_string(),
        r#"answer-too-long size="65" limit="64""#
    );
}

#[test]
fn what_is_typed_is_clean_and_tells_of_itself() {
    let mut editor = Editor::new("");
    editor.insert("赤\u{1b}\u{202E}").expect("short");
    editor.paste("一\r\n二").expect("short");
    assert_eq!(editor.text(), "赤一\n二");
    let revision = editor.revision();
    editor.insert("\u{7}").expect("short");
    editor.left(true);
    assert_eq!(editor.revision(), revision);
    assert_eq!(editor.copy().as_deref(), Some("二"));
    assert_eq!(editor.cut().as_deref(), Some("二"));
    assert_ne!(editor.revision(), revision);
}

const ANY: &[Key] = &[
    LEFT,
    RIGHT,
    UP,
    DOWN,
    HOME,
    END,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    BACKSPACE,
    DELETE,
    NEWLINE,
    PASTE,
    JOINER,
    |e| e.down(true),
    |e| e.word_left(true),
    Editor::delete_word_back,
    Editor::delete_word_forward,
    Editor::delete_to_line_start,
    Editor::delete_to_line_end,
    |e| _ = e.cut(),
    |e| e.click(2, 3),
    |e| e.drag(1, 7),
    |e| e.page_up(2, true),
    Editor::select_all,
];

#[derive(Clone, Debug)]
enum Press {
    /// The key's place in [`ANY`].
    Key(usize),
    Text(&'static str),
}

impl Press {
    fn on(&self, editor: &mut Editor) {
        match self {
            Press::Key(place) => ANY[*place](editor),
            Press::Text(text) => editor.insert(text).expect("short"),
        }
    }
}

fn presses() -> impl Strategy<Value = Vec<Press>> {
    let typed = prop::sample::select(vec![
        "あ",
        "、",
        "\u{301}",
        "\u{3099}",
        "👩",
        "🔧",
        "🇯",
        "🇵",
        "ﾞ",
        "a",
        " ",
        "\t",
        "🏽",
        "\u{fe0f}",
        "「北上」",
    ]);
    let press = prop_oneof![
        (0..ANY.len()).prop_map(Press::Key),
        typed.prop_map(Press::Text)
    ];
    prop::collection::vec(press, 0..60)
}

fn on_boundary(text: &str, at: usize) -> bool {
    at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at)
}

proptest! {
    #[test]
    fn any_keys_leave_the_caret_on_a_boundary_and_the_rows_true(presses in presses()) {
        let mut editor = Editor::new("北上製作所\n一二三four five六七");
        editor.set_width(9);
        for press in presses {
            press.on(&mut editor);
            prop_assert!(on_boundary(editor.text(), editor.caret()));
            let (row, column) = editor.caret_cell();
            prop_assert!(row < editor.layout().rows() && column <= 9);
            prop_assert_eq!(editor.layout(), &Layout::new(editor.text(), 9));
        }
    }

    #[test]
    fn undo_gives_the_start_back_and_redo_the_end(presses in presses()) {
        let mut editor = Editor::new("北上製作所\n一二三four five六七");
        let start = editor.text().to_string();
        presses.iter().for_each(|press| press.on(&mut editor));
        let end = editor.text().to_string();
        while editor.undo() {
            prop_assert!(on_boundary(editor.text(), editor.caret()));
        }
        prop_assert_eq!(editor.text(), start);
        while editor.redo() {}
        prop_assert_eq!(editor.text(), end);
    }
}
