//! What a reviewer sees of a change: whole words, and every byte of both texts.

use proptest::prelude::*;

use super::*;

/// [gone]{new}, for reading.
fn shown(before: &str, after: &str) -> String {
    let marked = |piece: &Piece| match piece {
        Piece::Same(text) => (*text).to_owned(),
        Piece::Gone(text) => format!("[{text}]"),
        Piece::New(text) => format!("{{{text}}}"),
    };
    difference(before, after).iter().map(marked).collect()
}

#[test]
fn a_reader_sees_whole_words() {
    let table = [
        ("", "", ""),
        ("職人", "職人", "職人"),
        ("", "職人", "{職人}"),
        ("職人", "", "[職人]"),
        (
            "職人が減っている。",
            "職人が3年で5人減っている。",
            "職人が{3年で5人}減っている。",
        ),
        (
            "息子が継ぐ予定です。",
            "長男（32歳）が2028年に継ぐ予定です。",
            "[息子が]{長男（32歳）が2028年に}継ぐ予定です。",
        ),
        (
            "技術力が強み。",
            "板金の曲げ加工の精度が強み。誤差は0.1mm以内。",
            "[技術力]{板金の曲げ加工の精度}が強み。{誤差は0.1mm以内。}",
        ),
        (
            "地元のお客様を大切にしている。",
            "地元のお客様（売上の7割）を大切にしている。",
            "地元のお客様{（売上の7割）}を大切にしている。",
        ),
        (
            "銀行からは設備投資を勧められたが、まだ考え中。",
            "銀行からは去年の秋に設備投資を勧められたが、返済が心配でまだ考え中。",
            "銀行からは{去年の秋に}設備投資を勧められたが、{返済が心配で}まだ考え中。",
        ),
        (
            "後継者はいない。",
            "後継者はまだ決まっていない。",
            "後継者は[いない]{まだ決まっていない}。",
        ),
        (
            "一行目\n二行目",
            "一行目\n三行目",
            "一行目\n[二行目]{三行目}",
        ),
        ("1,200万円", "1,300万円", "[1,200万円]{1,300万円}"),
        ("か\u{3099}ある", "かある", "[か\u{3099}ある]{かある}"),
        ("🇯🇵と🇫🇷", "🇯🇵と🇩🇪", "🇯🇵と[🇫🇷]{🇩🇪}"),
        (
            "We have good people.",
            "We have three welders with over 20 years each.",
            "We have [good people]{three welders with over 20 years each}.",
        ),
        (
            "My son will take over.",
            "My eldest son will take over in 2028.",
            "My {eldest }son will take over{ in 2028}.",
        ),
        ("It's hard.", "It isn't hard.", "[It's]{It isn't} hard."),
        ("up 3.5% a year", "up 3.8% a year", "up [3.5%]{3.8%} a year"),
        ("old men", "young women", "[old men]{young women}"),
    ];
    for (before, after, wanted) in table {
        assert_eq!(shown(before, after), wanted);
    }
}

#[test]
fn words_are_cut_by_script() {
    let table = [
        ("職人が減っている。", "職人|が|減っている|。"),
        ("後を継がない", "後|を|継がない"),
        ("売上を増やし、広がった", "売上|を|増やし|、|広がった"),
        ("パートさんが8人いる", "パート|さん|が|8人|いる"),
        ("長男（32歳）がいる", "長男|（|32歳|）|が|いる"),
        ("はい、がんばる", "はい|、|がんばる"),
        ("１２０名、3割5分", "１２０名|、|3割|5分"),
        ("don't B2B 20th", "don't| |B2B| |20th"),
        ("a,b 1,000", "a|,|b| |1,000"),
        ("人々と\r\n行く", "人々|と|\r\n|行く"),
    ];
    for (text, wanted) in table {
        assert_eq!(words(text).join("|"), wanted);
    }
}

#[test]
fn the_characters_before_and_after() {
    assert_eq!(changed("職人 が\n", "職人が👩\u{200D}🔧"), (3, 4));
}

/// Texts of the greatest length that have little in common: by words they would take minutes.
#[test]
fn two_long_texts_take_a_moment() {
    let pairs = [
        ("a,".repeat(32_768), "b;".repeat(32_768)),
        (".".repeat(65_536), ".!".repeat(32_768)),
        ("職人が、".repeat(5_000), "が、人を".repeat(5_000)),
        (
            format!("{}。終わり。", "減る、".repeat(5_000)),
            format!("{}。終わり。", "増え、".repeat(5_000)),
        ),
    ];
    for (before, after) in &pairs {
        whole(before, after);
    }
    let (before, after) = &pairs[3];
    assert!(
        shown(before, after).ends_with("。}終わり。"),
        "sentence by sentence"
    );
}

/// The pieces are both texts, and of the form that is promised.
fn whole(before: &str, after: &str) {
    let pieces = difference(before, after);
    let (mut old, mut new) = (String::new(), String::new());
    for piece in &pieces {
        let (text, is_old, is_new) = match piece {
            Piece::Same(text) => (text, true, true),
            Piece::Gone(text) => (text, true, false),
            Piece::New(text) => (text, false, true),
        };
        assert!(!text.is_empty());
        for (side, all, is) in [(&mut old, before, is_old), (&mut new, after, is_new)] {
            if is {
                assert!(starts_character(all, side.len()), "{pieces:?}");
                side.push_str(text);
            }
        }
    }
    assert_eq!((old.as_str(), new.as_str()), (before, after));
    for pair in pieces.windows(2) {
        let alike = std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
        let backwards = matches!(pair, [Piece::New(_), Piece::Gone(_)]);
        assert!(!alike && !backwards, "{pair:?}");
    }
}

fn starts_character(text: &str, at: usize) -> bool {
    let mut cursor = unicode_segmentation::GraphemeCursor::new(at, text.len(), true);
    cursor.is_boundary(text, 0).unwrap()
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "職人", "が", "減っ", "た", "。", "、", " ", "three", "men", "'", "3", "年", "\n", "\r",
            "ー", "さん", "を", ".", "👩", "\u{200D}", "🔧", "\u{3099}", "\u{301}", "🇯", "🇵",
        ]).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_byte_of_either_is_lost(before in text(), after in text()) {
        whole(&before, &after);
    }

    #[test]
    fn nothing_changed_is_one_piece(text in text()) {
        let wanted: Vec<Piece> = match text.as_str() {
            "" => Vec::new(),
            text => vec![Piece::Same(text)],
        };
        prop_assert_eq!(difference(&text, &text), wanted);
    }
}
