//! What the user's files change, and what is said of mistakes in them.

use std::fs;

use super::*;
use crate::dialogue::question::{Facet, Kind, Need, Question, TimeSense};
use crate::listening::{Judge, Verdict};

fn question(expects: &[Facet]) -> Question {
    Question {
        id: "a.b".into(),
        sheet_box: None,
        kind: Kind::Text,
        topic: String::new(),
        ask: String::new(),
        hint: None,
        minutes: 1,
        expects: expects.to_vec(),
        enough: expects.len(),
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: Vec::new(),
    }
}

fn tuned(files: &[(&str, &str)]) -> (Tuning, Vec<Failure>) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    read(folder.path())
}

fn verdict(files: &[(&str, &str)], expects: &[Facet], answer: &str, lang: Lang) -> Verdict {
    let (tuning, failures) = tuned(files);
    assert_eq!(failures, [], "{files:?}");
    Judge::tuned(2026, tuning).judge(&question(expects), answer, lang, Need::Normal)
}

#[test]
fn a_folder_that_is_not_there_changes_nothing() {
    let (_, failures) = read(Path::new("/nowhere/at/all"));
    assert_eq!(failures, []);
}

#[test]
fn a_list_is_added_to_taken_from_and_replaced() {
    let how = [Facet::How];
    let rows: &[(&str, &str, &str, bool)] = &[
        ("", "ワイガヤだよ", "ja", true),
        (
            "[facet.how]\n\"+strong\" = [\"ワイガヤ\"]",
            "ワイガヤだよ",
            "ja",
            false,
        ),
        // Folded as the answer is.
        (
            "[facet.how]\n\"+strong\" = [\"ＫＹＴ\"]",
            "KYTだよ",
            "ja",
            false,
        ),
        ("", "黒板にある", "ja", false),
        (
            "[facet.how]\n\"-strong\" = [\"黒板\"]",
            "黒板にある",
            "ja",
            true,
        ),
        (
            "[facet.how]\nstrong = [\"ワイガヤ\"]",
            "黒板にある",
            "ja",
            true,
        ),
        (
            "[facet.how]\nstrong = [\"ワイガヤ\"]\n\"+strong\" = [\"黒板\"]",
            "黒板にある",
            "ja",
            false,
        ),
        (
            "facet = { how = { \"+patterns\" = ['カイゼン\\d+号'] } }",
            "カイゼン12号だね",
            "ja",
            false,
        ),
        ("", "our kata of the month", "en", true),
        (
            "[facet.how]\n\"+strong\" = [\"kata\"]",
            "our kata of the month",
            "en",
            false,
        ),
    ];
    for (text, answer, tag, thin) in rows {
        let lang = Lang::from_tag(tag).unwrap();
        let files = [(if *tag == "ja" { "ja.toml" } else { "en.toml" }, *text)];
        let verdict = verdict(&files, &how, answer, lang);
        assert_eq!(verdict.thin, *thin, "{text}: {answer}: {verdict:?}");
    }
}

#[test]
fn the_numbers_decide() {
    let slogans = "お客様第一、信頼、感謝。";
    let all = [Facet::Number, Facet::Time, Facet::Actor];
    let decision = |text| [("decision.toml", text)];
    let one = verdict(&decision(""), &all, "売上は3億円です", Lang::Ja);
    assert!(one.thin);
    let one = verdict(
        &decision("[enough]\nfacets = 1"),
        &all,
        "売上は3億円です",
        Lang::Ja,
    );
    assert!(!one.thin);
    let lax = "[enough]\nnormal = 0\n[slogan]\neach = 0\noutweigh = 9";
    assert!(verdict(&decision(""), &all, slogans, Lang::Ja).thin);
    assert!(!verdict(&decision(lax), &all, slogans, Lang::Ja).thin);
    let order = "[ask]\norder = [\"actor\"]";
    let missing = |text| verdict(&decision(text), &all, "売上は3億円です", Lang::Ja).missing;
    assert_eq!(missing(""), [Facet::Time, Facet::Actor]);
    assert_eq!(missing(order), [Facet::Actor, Facet::Time]);
}

#[test]
fn a_mistake_is_named_with_its_line_and_the_rest_counts() {
    let endless = format!("a{} = 1", ".a".repeat(40));
    let large = "[slogan]\n'+patterns' = ['(a{500}){500}']";
    let rows: &[(&str, &str, &[&str])] = &[
        (
            "ja.toml",
            "\n[facet.how]\nstrong = [",
            &["listening-toml 3"],
        ),
        ("ja.toml", &endless, &["listening-too-deep 1"]),
        (
            "ja.toml",
            "[facet.hwo]\nstrong = []",
            &["listening-unknown-key 1"],
        ),
        (
            "ja.toml",
            "[facet.how]\nwords = []",
            &["listening-unknown-key 2"],
        ),
        (
            "ja.toml",
            "[facet.how]\n\"*weak\" = []",
            &["listening-unknown-key 2"],
        ),
        (
            "en.toml",
            "[facet.actor]\nsuffixes = []",
            &["listening-unknown-key 2"],
        ),
        ("ja.toml", "facet = 3", &["listening-not-a-table 1"]),
        (
            "ja.toml",
            "[mask]\nwords = \"a\"",
            &["listening-not-a-list 2"],
        ),
        (
            "ja.toml",
            "[mask]\nwords = [\n\"a\",\n3]",
            &["listening-not-a-text 4"],
        ),
        (
            "ja.toml",
            "[mask]\n\"+words\" = [\"a\",\n\" *\"]",
            &["listening-empty 3"],
        ),
        (
            "ja.toml",
            "[mask]\n\"+patterns\" = ['a*']",
            &["listening-empty 2"],
        ),
        (
            "ja.toml",
            "[mask]\n\"+patterns\" = ['a',\n'(b']",
            &["listening-pattern 3"],
        ),
        (
            "ja.toml",
            "[mask]\n\"+patterns\" = ['(?x) a # b']",
            &["listening-pattern 2"],
        ),
        (
            "en.toml",
            "[mask]\n\"+patterns\" = ['\\bb']",
            &["listening-boundary 2"],
        ),
        ("en.toml", large, &["listening-pattern-large 2"]),
        (
            "ja.toml",
            "[mask]\n\"-words\" = [\"ない言葉\"]",
            &["listening-not-there 2"],
        ),
        (
            "decision.toml",
            "[enough]\nnormal = \"1\"",
            &["listening-not-a-number 2"],
        ),
        (
            "decision.toml",
            "[enough]\nnormal = 3",
            &["listening-beyond 2"],
        ),
        (
            "decision.toml",
            "[enough]\nnormal = nan",
            &["listening-beyond 2"],
        ),
        (
            "decision.toml",
            "[concrete]\nmost = 1.5",
            &["listening-not-whole 2"],
        ),
        (
            "decision.toml",
            "[concrete]\nmost = -1",
            &["listening-beyond 2"],
        ),
        (
            "decision.toml",
            "[enough]\nmuch = 1",
            &["listening-unknown-key 2"],
        ),
        (
            "decision.toml",
            "[ask]\norder = [\"who\"]",
            &["listening-facet-unknown 2"],
        ),
        (
            "decision.toml",
            "[ask]\norder = [\"how\", \"how\"]",
            &["listening-facet-twice 2"],
        ),
        (
            "decision.toml",
            "[ask]\n\"+order\" = []",
            &["listening-unknown-key 2"],
        ),
        ("jp.toml", "", &["listening-other-file"]),
        ("notes.txt", "what we changed", &[]),
        (
            "ja.toml",
            "[facet.how]\n\"+strong\" = [\"ワイガヤ\"]\nweek = []\n[mask]\nwords = 1\n",
            &["listening-unknown-key 3", "listening-not-a-list 5"],
        ),
    ];
    for (name, text, expected) in rows {
        let (_, failures) = tuned(&[(name, text)]);
        let told = |it: &Failure| {
            let line = it.args.iter().find(|(key, _)| *key == "line");
            let line = line.map_or(String::new(), |(_, line)| format!(" {line}"));
            format!("{}{line}", it.id)
        };
        let failures: Vec<String> = failures.iter().map(told).collect();
        assert_eq!(failures, *expected, "{text}");
    }
    let (tuning, _) = tuned(&[("ja.toml", rows.last().unwrap().1)]);
    let answer = "ワイガヤだよ";
    let heard =
        Judge::tuned(2026, tuning).judge(&question(&[Facet::How]), answer, Lang::Ja, Need::Normal);
    assert!(!heard.thin);
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("ja.toml")).unwrap();
    fs::write(folder.path().join("en.toml"), [0xff, 0xfe]).unwrap();
    fs::write(folder.path().join("decision.toml"), vec![b'#'; 1_000_001]).unwrap();
    let ids: Vec<&str> = read(folder.path()).1.iter().map(|it| it.id).collect();
    assert_eq!(
        ids,
        [
            "listening-too-large",
            "listening-not-utf8",
            "listening-no-file"
        ]
    );
}
