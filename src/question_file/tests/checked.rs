//! What `sets check` adds to the rules of a set: how questions are put, and the examples.

use super::*;
use crate::dialogue::question::{Need, Question};
use crate::listening::Judge;

/// `GOOD` with a line below the 24th.
fn with(text: &str) -> String {
    with_line(24, text)
}

/// What a check finds that knows English for what `english` says.
fn found(source: &str, english: &dyn Fn(&str) -> Option<String>) -> Vec<Fault> {
    let judge = Judge::in_year(2026);
    let judges =
        |question: &Question, text: &str, lang| judge.judge(question, text, lang, Need::Normal);
    let with = Check {
        languages: &[(Lang::En, english)],
        judge: Some(&judges),
    };
    check(source, &with).1
}

/// Some English for every id, neutral and of no example.
fn some(id: &str) -> Option<String> {
    let example = id.contains(".good") || id.contains(".thin");
    (!example).then(|| "When?".to_owned())
}

#[test]
fn an_example_judged_otherwise_is_a_fault_in_its_line() {
    let good = "昨年の春に、図面を配って始めました。";
    let rows: &[(&str, &[&str])] = &[
        ("", &[]),
        ("good = [\"昨年の春に、図面を配って始めました。\"]", &[]),
        ("thin = [\"なし\", \"頑張ります。\"]", &[]),
        (
            "good = [\n\"昨年から配っています。\",\n\"頑張ります。\"]",
            &["set-example-thin 26:1"],
        ),
        (
            "thin = [\"昨年の春に、図面を配って始めました。\"]",
            &["set-example-enough 24:9"],
        ),
        // The question's own need is not that of the examples.
        (
            "need = \"off\"\ngood = [\"頑張ります。\"]",
            &["set-example-thin 25:9"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(brief(&found(&with(text), &some)), *expected, "{text}");
    }
    let faults = found(&with(&format!("thin = [\"{good}\"]")), &some);
    let heard = &faults[0]
        .what
        .args
        .iter()
        .find(|(name, _)| *name == "heard");
    let heard = &heard.expect("what was heard").1;
    assert!(
        heard.contains("time (昨年") && heard.contains("how ("),
        "{heard}"
    );
    let faults = found(&with("good = [\"35名です\"]"), &some);
    let (title, next) = speaker(Lang::En)(&faults[0].what);
    assert!(title.contains("35名です"), "{title}");
    assert!(next.expect("a next step").contains("Missing: time, how"));
}

#[test]
fn examples_of_another_language_stand_with_its_wording() {
    let english = |good: &'static str| {
        move |id: &str| match id {
            "q-p-two.good" => Some("Since last year we hand out a written drawing.".to_owned()),
            "q-p-two.good-2" => Some(good.to_owned()),
            id => some(id),
        }
    };
    let source = with("good = [\"昨年、図面を配って始めました。\"]");
    assert_eq!(
        brief(&found(&source, &english("In 2019 we wrote a manual."))),
        [""; 0]
    );
    // The second has no like in the file: the question is where to look.
    let wrong = found(&source, &english("We do our best."));
    assert_eq!(brief(&wrong), ["set-example-thin 18:6"]);
    assert!(wrong[0].what.args.contains(&("language", "en".into())));
}

#[test]
fn how_a_question_is_put_is_warned_of_where_it_stands() {
    let rows: &[(usize, &str, &[&str])] = &[
        (20, "ask = \"計画はありますか。\"", &["?set-closed 20:7"]),
        (20, "ask = \"なぜですか。\"", &[]),
        (27, "ask = \"なぜその年なのですか。\"", &["?set-why 27:7"]),
        (
            27,
            "ask = \"いつですか。どなたですか。\"",
            &["?set-two-in-one 27:7"],
        ),
        (
            31,
            "ask = \"外注すべきではないですか。\"",
            &["?set-leading 31:7", "?set-closed 31:7"],
        ),
        // What is chosen may be asked for so.
        (14, "ask = \"後継者はいますか。\"", &[]),
        (14, "ask = \"後継者はいますよね。\"", &["?set-leading 14:7"]),
    ];
    for (line, text, expected) in rows {
        let mut told = brief(&found(&with_line(*line, text), &some));
        let mut expected = expected.to_vec();
        told.sort();
        expected.sort_unstable();
        assert_eq!(told, expected, "{text}");
        assert_eq!(brief(&parse(&with_line(*line, text)).1), [""; 0]);
    }
    let leads = |id: &str| match id {
        "q-p-two.probe-how" => Some("It's written down, isn't it?".to_owned()),
        id => some(id),
    };
    assert_eq!(brief(&found(GOOD, &leads)), ["?set-leading 31:7"]);
}
