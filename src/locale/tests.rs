//! Tests of the words: the user's over ours, variables, dates, the wording of sets.

use super::*;
use crate::dialogue::question::{
    Choice, Column, Drawing, Facet, Kind, Perspective, Probe, Question, QuestionSet, TimeSense,
};
use std::fs;

/// A directory of the user's with these files for `ja` and `en`.
fn user_dir(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for lang in ["ja", "en"] {
        fs::create_dir(dir.path().join(lang)).unwrap();
        for (name, bytes) in files {
            fs::write(dir.path().join(lang).join(name), bytes).unwrap();
        }
    }
    dir
}

fn with_words(lang: Lang, words: &str) -> Locale {
    let dir = user_dir(&[("mine.ftl", words.as_bytes())]);
    let (locale, failures) = Locale::new(lang, Some(dir.path()));
    assert_eq!(failures, []);
    locale
}

#[test]
fn speaks_the_chosen_language() {
    assert_eq!(Locale::new(Lang::Ja, None).0.text("state-none"), "なし");
    assert_eq!(Locale::new(Lang::En, None).0.text("state-none"), "none");
}

#[test]
fn variables_are_filled_in_without_invisible_marks() {
    let (locale, _) = Locale::new(Lang::Ja, None);
    let date = locale.format(
        "date-western-day",
        &[
            ("year", 2027.into()),
            ("month", 3.into()),
            ("day", 1.into()),
        ],
    );
    assert_eq!(date, "2027年3月1日");
    let (western, era) = ("2027年".to_owned(), "令和9年");
    let both = locale.format(
        "date-both",
        &[("western", (&western).into()), ("era", era.into())],
    );
    assert_eq!(both, "2027年（令和9年）");
}

#[test]
fn the_users_words_stand_over_the_embedded_ones_message_by_message() {
    let locale = with_words(
        Lang::Ja,
        "state-none = 該当なし\nfailure-locale-no-file = 変更\n",
    );
    assert_eq!(locale.text("state-none"), "該当なし");
    assert_eq!(locale.text("state-open"), "未聴取");
    assert_eq!(locale.text("failure-locale-no-file"), "変更");
    // An attribute that the user left out is the program's own.
    assert!(locale.text("failure-locale-no-file.next").contains(".ftl"));
}

#[test]
fn a_users_message_with_a_wrong_variable_gives_way() {
    let locale = with_words(
        Lang::Ja,
        "date-western-year = { $yaer }年\nstate-none = { $x }\n",
    );
    assert_eq!(
        locale.format("date-western-year", &[("year", 2027.into())]),
        "2027年"
    );
    assert_eq!(locale.text("state-none"), "なし");
}

#[test]
fn line_ends_of_a_message_stay_and_text_in_a_variable_becomes_one_line() {
    let locale = with_words(Lang::En, "two =\n    first { $name }\n    second\n");
    assert_eq!(
        locale.format("two", &[("name", "Sato".into())]),
        "first Sato\nsecond"
    );
}

#[test]
fn singular_and_plural_are_told_apart_in_what_failures_say() {
    let words = "failure-locale-no-file = { $count ->\n    [one] a file\n   *[other] { $count } files\n }\n";
    let locale = with_words(Lang::En, words);
    let said = |count: &str| {
        locale
            .say(
                &Failure::new("locale-no-file")
                    .with("count", count)
                    .with("path", "x"),
            )
            .0
    };
    assert_eq!(
        (said("1"), said("12"), said("012")),
        ("a file".into(), "12 files".into(), "012 files".into())
    );
}

#[test]
fn an_id_that_does_not_exist_is_shown_in_angle_brackets() {
    let (locale, _) = Locale::new(Lang::Ja, None);
    assert_eq!(locale.text("no-such-id"), "<no-such-id>");
    assert_eq!(locale.text("nor-this"), "<nor-this>");
    assert_eq!(locale.text("no-such-id"), "<no-such-id>");
    assert_eq!(locale.format("no-such-id.next", &[]), "<no-such-id.next>");
    // A message that needs variables is not a text.
    assert_eq!(locale.text("date-western-year"), "<date-western-year>");
    assert!(locale.has("date-western-year") && locale.has("state-open"));
    assert!(locale.has("failure-locale-syntax.next"));
    assert!(!locale.has("no-such-id") && !locale.has("state-open.next"));
}

#[test]
fn a_broken_user_file_is_told_and_stops_nothing() {
    let large = [b"a = b\n".as_slice(), &[b'#'; 1_000_001]].concat();
    let deep = format!("ok = fine\nstate-open = {}\n", "{".repeat(100_000));
    let deep_calls = format!("state-open = {{ {}\n", "NUMBER(".repeat(100_000));
    let calls_over_lines = format!("state-open = {{ \n{}", "F(\n".repeat(100_000));
    let over_lines = format!("state-open =\n{}", "  {\n".repeat(100_000));
    let rows: &[(&[u8], &str)] = &[
        (
            b"state-open = A\nstate-none\n",
            "mine.ftl の 2 行目から始まる文言の書き方に誤り",
        ),
        (
            b"\n\nstate-none = { $x \n",
            "mine.ftl の 3 行目から始まる文言の書き方に誤り",
        ),
        (b"state-none = \xff\xfe\n", "UTF-8 ではない"),
        (&large, "1 MB を超えている"),
        (deep.as_bytes(), "の 2 行目から始まる文言の書き方に誤り"),
        (
            "ok = fine\nstate-open = { \"\\u00é9\" }\n".as_bytes(),
            "の 2 行目から始まる文言の書き方に誤り",
        ),
        (
            deep_calls.as_bytes(),
            "の 1 行目から始まる文言の書き方に誤り",
        ),
        (
            calls_over_lines.as_bytes(),
            "行目から始まる文言の書き方に誤り",
        ),
        (over_lines.as_bytes(), "行目から始まる文言の書き方に誤り"),
    ];
    for (bytes, expected) in rows {
        let dir = user_dir(&[("mine.ftl", bytes), ("other.ftl", b"state-later = B\n")]);
        let (locale, failures) = Locale::new(Lang::Ja, Some(dir.path()));
        assert_eq!(failures.len(), 1, "{failures:?}");
        let (what, next) = locale.say(&failures[0]);
        assert!(what.contains(expected), "{what}");
        assert!(next.is_some_and(|next| next.ends_with("。")));
        assert_eq!(
            (locale.text("state-none"), locale.text("state-later")),
            ("なし", "B")
        );
    }
}

#[test]
fn what_is_good_in_a_broken_file_counts() {
    let dir = user_dir(&[("mine.ftl", b"state-open = A\n= nonsense\nstate-later = B\n")]);
    let (locale, failures) = Locale::new(Lang::En, Some(dir.path()));
    assert_eq!(failures.len(), 1);
    assert_eq!(
        (locale.text("state-open"), locale.text("state-later")),
        ("A", "B")
    );
}

#[test]
fn a_directory_that_is_not_there_is_no_failure() {
    let (locale, failures) = Locale::new(Lang::En, Some(Path::new("/nonexistent/words")));
    assert_eq!((locale.text("state-none"), failures), ("none", vec![]));
}

#[test]
fn a_byte_order_mark_is_no_mistake_and_a_directory_named_like_a_file_is_told() {
    let dir = user_dir(&[("mine.ftl", "\u{feff}state-open = A\n".as_bytes())]);
    fs::create_dir(dir.path().join("en/folder.ftl")).unwrap();
    let (locale, failures) = Locale::new(Lang::En, Some(dir.path()));
    assert_eq!(locale.text("state-open"), "A");
    assert_eq!(failures.len(), 1);
    assert!(
        locale
            .say(&failures[0])
            .0
            .contains("folder.ftl is not a regular file")
    );
}

fn question(id: &str, kind: Kind) -> Question {
    let probe = |facet, ask: &str| Probe {
        facet,
        ask: ask.into(),
    };
    Question {
        id: id.into(),
        sheet_box: None,
        kind,
        topic: "話題".into(),
        ask: "問い".into(),
        hint: None,
        minutes: 4,
        expects: vec![Facet::How],
        enough: 1,
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: vec![
            probe(Facet::How, "一"),
            probe(Facet::How, "二"),
            probe(Facet::Time, "三"),
        ],
    }
}

fn japanese_set() -> QuestionSet {
    let choice = |id: &str, label: &str| Choice {
        id: id.into(),
        label: label.into(),
    };
    let column = Column {
        id: "step".into(),
        label: "実施内容".into(),
    };
    let questions = vec![
        question(
            "x.first",
            Kind::Choice {
                options: vec![choice("a", "広げる"), choice("b", "保つ")],
            },
        ),
        question(
            "x.second",
            Kind::Scale {
                from: 1,
                to: 5,
                low: "低".into(),
                high: "高".into(),
            },
        ),
        question(
            "x.third",
            Kind::Table {
                columns: vec![column],
                rows: (1, 7),
                drawing: Drawing::Grid,
            },
        ),
        question(
            "x.fourth",
            Kind::Number {
                unit: Some("名".into()),
            },
        ),
    ];
    let perspective = Perspective {
        id: "x".into(),
        title: "観点".into(),
        short: None,
        questions,
    };
    QuestionSet {
        id: "trial".into(),
        edition: "1".into(),
        language: Lang::Ja,
        title: "題".into(),
        minutes: 60,
        perspectives: vec![perspective],
    }
}

const WORDING: &str = "
set-trial = Trial
p-x = Perspective
    .short = Persp.
q-x-first = Question?
    .topic = Topic
    .hint = Hint
    .probe-how = One
    .probe-how-2 = Two
    .option-a = Grow
q-x-second = Second?
    .low = low
q-x-third =
    .column-step = Step
q-x-fourth =
    .unit = people
";

#[test]
fn a_set_in_another_language_takes_the_locales_wording_where_there_is_one() {
    let set = with_words(Lang::En, WORDING).localized(&japanese_set());
    assert_eq!(
        (&*set.title, set.perspectives[0].label()),
        ("Trial", "Persp.")
    );
    assert_eq!(set.perspectives[0].title, "Perspective");
    let q = &set.perspectives[0].questions;
    assert_eq!(
        (&*q[0].ask, &*q[0].topic, q[0].hint.as_deref()),
        ("Question?", "Topic", Some("Hint"))
    );
    let probes: Vec<_> = q[0].probes.iter().map(|probe| probe.ask.as_str()).collect();
    assert_eq!(probes, ["One", "Two", "三"]);
    let Kind::Choice { options } = &q[0].kind else {
        panic!()
    };
    assert_eq!((&*options[0].label, &*options[1].label), ("Grow", "保つ"));
    let Kind::Scale { low, high, .. } = &q[1].kind else {
        panic!()
    };
    assert_eq!((&**low, &**high, &*q[1].topic), ("low", "高", "話題"));
    let Kind::Table { columns, .. } = &q[2].kind else {
        panic!()
    };
    assert_eq!((&*columns[0].label, &*q[2].ask), ("Step", "問い"));
    assert_eq!(
        q[3].kind,
        Kind::Number {
            unit: Some("people".into())
        }
    );
}

#[test]
fn a_set_in_the_locales_language_keeps_its_text_but_for_the_users_words() {
    let set = japanese_set();
    assert_eq!(Locale::new(Lang::Ja, None).0.localized(&set), set);
    let locale = with_words(Lang::Ja, "q-x-first = わたしの問い\n");
    let changed = locale.localized(&set);
    assert_eq!(changed.question("x.first").unwrap().ask, "わたしの問い");
    assert_eq!(changed.question("x.first").unwrap().topic, "話題");
    assert_eq!(changed.question("x.second"), set.question("x.second"));
}

#[test]
fn every_word_of_ours_is_found_in_its_file() {
    for lang in Lang::ALL {
        let own = Own::of(lang);
        let said = own.resources();
        let mut said: Vec<String> = said.iter().flat_map(|it| keys(it)).collect();
        said.sort();
        said.dedup();
        assert!(said.len() > 1_000);
        for key in said {
            assert!(own.said(&key).is_some(), "{lang:?}: {key}");
        }
    }
}
