//! What is searched for, shown, kept and made a file's name.

use proptest::prelude::*;

use super::*;

#[test]
fn visible_shows_what_hides() {
    let table = [
        ("北上製作所", "北上製作所"),
        ("a\tb\nc", "a b c"),
        ("a\u{2028}b", "a b"),
        ("\u{1b}[31m赤", "<U+001B>[31m赤"),
        ("\u{9b}2J", "<U+009B>2J"),
        ("株\u{202E}cod.exe", "株<U+202E>cod.exe"),
        ("\u{FEFF}頭\u{200B}", "<U+FEFF>頭<U+200B>"),
        ("\u{E0041}", "<U+E0041>"),
        ("👩\u{200D}🔧", "👩\u{200D}🔧"),
        ("👁\u{FE0F}\u{200D}🗨", "👁\u{FE0F}\u{200D}🗨"),
        ("a\u{200D}b", "a<U+200D>b"),
        ("辻\u{E0100}さん", "辻\u{E0100}さん"),
    ];
    for (given, wanted) in table {
        assert_eq!(visible(given), wanted, "{given:?}");
    }
    assert_eq!(visible_lines("一\n二\t三\u{7}"), "一\n二 三<U+0007>");
    assert!(matches!(visible("何も隠れていない"), Cow::Borrowed(_)));
    assert!(matches!(visible_lines("一行\n二行"), Cow::Borrowed(_)));
}

#[test]
fn what_begins_like_a_formula_is_text() {
    let table = [
        ("長男", "長男"),
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("\u{3000}@x", "'\u{3000}@x"),
        ("+81-3", "'+81-3"),
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("-5.", "'-5."),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("－ 特になし", "'－ 特になし"),
        ("\t1", "'\t1"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
    ];
    for (cell, expected) in table {
        assert_eq!(no_formula(cell), expected, "{cell:?}");
    }
}

#[test]
fn a_tower_of_marks_is_cut_at_eight() {
    let tower = format!("z{}か", "\u{0301}".repeat(40));
    assert_eq!(visible(&tower), format!("z{}か", "\u{0301}".repeat(8)));
}

#[test]
fn clean_keeps_what_was_typed() {
    let table = [
        ("一\r\n二\r三\u{2028}四\u{2029}五", "一\n二\n三\n四\n五"),
        ("a\tb", "a\tb"),
        ("\u{1b}[31m\u{0}赤\u{9b}", "[31m赤"),
        ("株\u{202E}x\u{2066}\u{200F}", "株x"),
        ("\u{FEFF}あ\u{200B}い\u{AD}う\u{2060}", "あいう"),
        ("👩\u{200D}👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧"),
        ("☀\u{FE0F}", "☀\u{FE0F}"),
        ("あ\u{200D}い", "あい"),
        ("🏴\u{E0067}\u{E007F}", "🏴"),
        ("か\u{3099}", "か\u{3099}"),
        ("\u{FA19}社", "\u{FA19}社"),
        ("辻\u{E0100}", "辻\u{E0100}"),
        ("　全角　", "　全角　"),
    ];
    for (given, wanted) in table {
        assert_eq!(clean(given), wanted, "{given:?}");
    }
}

#[test]
fn search_meets_across_writings() {
    let meets = [
        ("ｷﾀｶﾐ", "きたかみ"),
        ("キタカミ", "きたかみ"),
        ("ＡＢＣ１２", "abc12"),
        ("か\u{3099}ぞく", "ガゾク"),
        ("㈱北上", "(株)北上"),
        ("ﾜﾞ", "わ\u{3099}"),
    ];
    for (one, other) in meets {
        assert_eq!(folded(one), folded(other));
    }
    assert_ne!(folded("はん"), folded("ぱん"));
}

#[test]
fn what_is_folded_letter_by_letter_is_folded_as_by_the_tables() {
    let simple = |c: &char| folded_alone(*c).is_some();
    let all: Vec<char> = ('\0'..=char::MAX).filter(simple).collect();
    assert!(all.len() > 20_000);
    for pair in all.windows(2) {
        // Each beside itself, its neighbour, and what is composed most.
        let text = String::from_iter([pair[0], pair[0], pair[1], 'か', pair[0], 'ハ']);
        assert_eq!(folded(&text), folded_by_tables(&text), "{text}");
    }
}

#[test]
fn file_names_stay_in_their_folder() {
    let table = [
        ("北上製作所", "北上製作所"),
        ("/etc/passwd", "etc-passwd"),
        ("../..", "_"),
        ("", "_"),
        ("NUL", "NUL_"),
        ("com1", "com1_"),
        ("-rf", "rf"),
        ("（株）花巻 醸造", "株-花巻-醸造"),
        ("a\u{202E}b", "a-b"),
    ];
    for (given, wanted) in table {
        assert_eq!(file_name(given), wanted, "{given:?}");
    }
    assert_eq!(file_name(&"長".repeat(100)), "長".repeat(26));
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[ -~\u{0}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}]",
        "[\u{300}-\u{310}\u{3099}\u{fe0f}\u{200d}👩🔧♂\u{e0020}\u{e0100}あﾞ]{1,12}",
        Just("\r\n".to_string()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_hostile_is_shown(text in hostile()) {
        let shown = visible(&text);
        prop_assert!(!shown.chars().any(|c| c.is_control() || is_invisible(c)));
        prop_assert_eq!(visible(&shown), shown.as_ref());
        let lines = visible_lines(&text);
        prop_assert!(!lines.chars().any(|c| c != '\n' && (c.is_control() || is_invisible(c))));
    }

    #[test]
    fn nothing_hostile_is_kept(text in hostile()) {
        let kept = clean(&text);
        let bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_invisible(c);
        prop_assert!(!kept.chars().any(bad));
        prop_assert_eq!(clean(&kept), kept);
    }

    #[test]
    fn folding_twice_is_folding_once(text in hostile()) {
        let once = folded(&text);
        prop_assert_eq!(folded(&once), once);
    }

    #[test]
    fn every_stem_is_safe(text in hostile()) {
        let stem = file_name(&text);
        prop_assert!(!stem.is_empty() && stem.len() <= STEM_BYTES);
        prop_assert!(stem.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'));
        prop_assert!(!stem.starts_with('-'));
    }
}
