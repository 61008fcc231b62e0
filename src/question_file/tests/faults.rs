//! Tests of what is found wrong in a set, and where.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::table::BROKEN;
use super::*;
use crate::dialogue::question::{Drawing, Facet, Kind, TimeSense};

#[test]
fn each_broken_line_gives_its_faults_at_their_places() {
    let mut wrong = Vec::new();
    for (line, text, expected) in BROKEN {
        let source = with_line(*line, text);
        let (set, faults) = parse(&source);
        let found = brief(&faults);
        if found != *expected {
            wrong.push(format!(
                "{line}: {text}\n  wanted {expected:?}\n  found  {found:?}"
            ));
        }
        assert_eq!(set.is_none(), faults.iter().any(Fault::is_error), "{text}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_come_in_one_pass_in_the_order_of_the_file() {
    let source = include_str!("../../../tests/sets/broken.toml");
    let (set, faults) = parse(source);
    assert!(set.is_none());
    let places: Vec<(usize, usize)> = faults.iter().map(|f| (f.line, f.column)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let kinds: BTreeSet<&str> = faults.iter().map(|fault| fault.what.id).collect();
    assert!(kinds.len() >= 8, "{kinds:?}");
}

#[test]
fn a_typing_slip_hides_no_other_fault_and_invents_none() {
    let source = with_line(4, "title = 題").replace("\"how\"\nask", "\"hwo\"\nask");
    assert_eq!(
        brief(&parse(&source).1),
        ["set-toml 4:9", "set-unknown-value-guess 30:9"]
    );
}

#[test]
fn what_is_left_out_takes_its_default() {
    let (set, faults) = parse(GOOD);
    assert_eq!(brief(&faults), [""; 0]);
    let set = set.expect("no fault");
    assert_eq!(
        (set.id.as_str(), set.language, set.minutes),
        ("t", Lang::Ja, 10)
    );
    let two = set.question("p.two").expect("p.two");
    assert_eq!(
        (two.kind.clone(), two.minutes, two.enough),
        (Kind::Text, 5, 1)
    );
    assert_eq!(two.expects, [Facet::Time, Facet::How]);
    assert_eq!(two.ask_if.as_ref().map(|c| c.source()), Some("p.one = yes"));
    assert_eq!(
        (two.time, two.need, two.none_is_answer),
        (TimeSense::Any, None, false)
    );
    assert_eq!(two.probes[1].ask, "どのように進めますか。");
    let all = parse(&with_line(22, "")).0.expect("a set");
    assert_eq!(all.question("p.two").map(|q| q.enough), Some(2));
}

#[test]
fn every_key_and_kind_arrives() {
    let source = include_str!("../../../tests/sets/everything.toml");
    let (set, faults) = parse(source);
    assert_eq!(brief(&faults), [""; 0]);
    let set = set.expect("a set");
    let kinds: Vec<&str> = set.questions().map(|q| q.kind.id()).collect();
    assert_eq!(kinds, keys::KINDS);
    let kind = |id| {
        set.question(id)
            .map(|q| q.kind.clone())
            .expect("a question")
    };
    assert_eq!(
        kind("p.number"),
        Kind::Number {
            unit: Some("名".into())
        }
    );
    let (low, high) = ("低い".to_string(), "高い".to_string());
    assert_eq!(
        kind("p.scale"),
        Kind::Scale {
            from: -2,
            to: 2,
            low,
            high
        }
    );
    let Kind::Table {
        columns,
        rows,
        drawing,
    } = kind("p.table")
    else {
        panic!("no table")
    };
    assert_eq!((columns.len(), rows, drawing), (2, (3, 7), Drawing::Trade));
    let text = set.question("p.text").expect("p.text");
    assert_eq!(text.sheet_box.as_deref(), Some("M3"));
    assert_eq!(text.need.map(|need| need.id()), Some("strict"));
    assert_eq!((text.time, text.none_is_answer), (TimeSense::Future, true));
    assert_eq!(set.perspectives[0].label(), "短");
    // Nothing in the key tables is missing from the file.
    for table in keys::HEADED {
        for key in table.keys {
            assert!(source.contains(key.name), "{} of {}", key.name, table.name);
        }
    }
}

#[test]
fn missing_translations_are_named_where_the_question_stands() {
    let known: BTreeSet<String> = {
        let set = parse(GOOD).0.expect("a set");
        let ids = set.questions().flat_map(wording::question_ids);
        ids.chain(set.perspectives.iter().flat_map(wording::perspective_ids))
            .collect()
    };
    assert!(known.contains("q-p-one.option-yes") && known.contains("q-p-two.probe-how"));
    let faults = |lacking: &[&str]| {
        let knows = |id: &str| {
            let known = id == "set-t" || known.contains(id);
            (known && !lacking.iter().any(|l| id.starts_with(l))).then(String::new)
        };
        check_against(GOOD, &[(Lang::Ja, &|_| None), (Lang::En, &knows)]).1
    };
    assert_eq!(
        brief(&faults(&[])),
        [""; 0],
        "the set's own language needs no translation"
    );
    let some = faults(&["q-p-two.probe", "p-p"]);
    assert_eq!(
        brief(&some),
        ["?set-wording-missing 7:6", "?set-wording-missing 18:6"]
    );
    let ids = &some[1].what.args[0].1;
    assert_eq!(ids, "q-p-two.probe-time, q-p-two.probe-how");
    assert_eq!(
        brief(&faults(&["q-", "p-", "set-"])),
        ["?set-untranslated 1:6"]
    );
}

#[test]
fn second_probes_of_a_facet_are_numbered() {
    let source = GOOD
        .replace("facet = \"how\"", "facet = \"time\"")
        .replace(", \"how\"", "");
    let set = parse(&source).0.expect("a set");
    let ids = wording::question_ids(set.question("p.two").expect("p.two"));
    assert_eq!(ids[2..], ["q-p-two.probe-time", "q-p-two.probe-time-2"]);
}

#[test]
fn invisible_characters_never_get_into_a_set() {
    for harmless in [
        "家族👨\u{200d}👩\u{200d}👧",
        "辻\u{e0100}さん",
        "か\u{3099}き",
        "a\r\nb",
    ] {
        let source = with_line(14, &format!("ask = \"\"\"{harmless}\"\"\""));
        assert_eq!(brief(&parse(&source).1), [""; 0], "{harmless}");
    }
    for hostile in [
        "\\u001b[31m",
        "\\u0000",
        "\\u202e",
        "\\u200b",
        "\\ufeff",
        "\\u009b",
    ] {
        for (line, key) in [(19, "topic"), (20, "ask"), (24, "hint")] {
            let faults = parse(&with_line(line, &format!("{key} = \"x{hostile}\""))).1;
            let id = "set-invisible-character";
            assert_eq!(
                brief(&faults),
                [format!("{id} {line}:{}", key.len() + 4)],
                "{hostile}"
            );
        }
    }
}

#[test]
fn both_languages_have_words_for_every_fault() {
    let rooms = [
        include_str!("../../question_file.rs"),
        include_str!("../across.rs"),
        include_str!("../build.rs"),
        include_str!("../examples.rs"),
        include_str!("../fault.rs"),
        include_str!("../library.rs"),
        include_str!("../manner.rs"),
        include_str!("../shape.rs"),
        include_str!("../syntax.rs"),
        include_str!("../wording.rs"),
    ];
    let quoted = regex::Regex::new("\"(set-[a-z0-9-]+)\"").expect("a pattern");
    let ids: BTreeSet<&str> = rooms
        .iter()
        .flat_map(|room| quoted.captures_iter(room))
        .map(|found| found.get(1).expect("a group").as_str())
        .collect();
    let told = regex::Regex::new("(?m)^failure-(set-[a-z0-9-]+) =").expect("a pattern");
    for words in [
        include_str!("../../../locales/ja/sets.ftl"),
        include_str!("../../../locales/en/sets.ftl"),
    ] {
        let told: BTreeSet<&str> = told
            .captures_iter(words)
            .map(|found| found.get(1).expect("a group").as_str())
            .collect();
        assert_eq!(told, ids);
    }
}

#[test]
fn every_fault_can_be_said_in_both_languages() {
    for lang in Lang::ALL {
        let speak = speaker(lang);
        for (line, text, _) in BROKEN {
            for fault in parse(&with_line(*line, text)).1 {
                let (title, next) = speak(&fault.what);
                assert!(!title.is_empty() && next.is_some());
            }
        }
    }
}

proptest! {
    #[test]
    fn a_mangled_set_is_read_or_refused_at_a_place_in_it(
        cuts in prop::collection::vec((0usize..GOOD.len(), 0usize..40, mangled()), 1..6)
    ) {
        let mut source = GOOD.to_string();
        for (at, length, put) in cuts {
            let start = place::floor(&source, at);
            let end = place::floor(&source, start + length);
            source.replace_range(start..end.max(start), &put);
        }
        let (set, faults) = parse(&source);
        prop_assert_eq!(set.is_none(), faults.iter().any(Fault::is_error));
        for fault in &faults {
            prop_assert!(source.get(fault.span.clone()).is_some());
            prop_assert!((fault.line, fault.column) <= (fault.end_line, fault.end_column));
        }
        shown("t.toml", &source, &faults, Lang::Ja, true);
    }
}

fn mangled() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[\\[\\]{}=\",.#\n a'あ]{0,6}",
        "\\PC{0,4}",
        Just("[[perspective.question]]\n".to_string()),
        Just("[perspective]\n".to_string()),
        Just("perspective.question = 3\n".to_string()),
        Just("\u{1b}\u{202e}\r".to_string()),
    ]
}
