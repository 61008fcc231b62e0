//! What reviews brought to an interview, as `show` tells it.

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::Record;
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use serde_json::{Value, json};

use super::given::{Home, NOON, answered, header};

const QUESTION: &str = "mgmt.succession";

/// An interview with a finished review: an opinion in the place of another, and a reply of another
/// copy.
fn reviewed() -> Home {
    let review = Review {
        id: "r1".into(),
        reviewer: "高橋".into(),
        begun: NOON,
        finished: Some(NOON + 1_000),
    };
    let first = Opinion {
        id: "o1".into(),
        edit: 3,
        question: QUESTION.into(),
        reviewer: "高橋".into(),
        at: NOON,
        about: "長男がいる。".into(),
        comment: "前の意見".into(),
        ..Opinion::default()
    };
    let second = Opinion {
        id: "o2".into(),
        comment: "いつ\u{1b}のことか\n聞いてください".into(),
        suggestion: Some("長男が継ぐ。".into()),
        ask_again: true,
        facets: vec![Facet::Time, Facet::Actor],
        follows: vec!["o1".into()],
        ..first.clone()
    };
    let elsewhere = Elsewhere {
        question: QUESTION.into(),
        probe: Some("いつ頃ですか。".into()),
        text: "三年後。".into(),
        at: NOON,
        author: "鈴木".into(),
        settled: false,
    };
    Home::new().filled(&[(
        header(1, "北上製作所"),
        vec![
            answered(QUESTION, "長男がいる。"),
            Record::Review(review),
            Record::Opinion(first),
            Record::Opinion(second),
            Record::Elsewhere(elsewhere),
        ],
    )])
}

#[test]
fn an_answer_written_on_since_stands_beside_the_one_reviewed() {
    let opinion = Opinion {
        id: "o1".into(),
        edit: 1,
        question: QUESTION.into(),
        reviewer: "高橋".into(),
        at: NOON,
        about: "長男がいる。".into(),
        ask_again: true,
        facets: vec![Facet::Time],
        ..Opinion::default()
    };
    let home = Home::new().filled(&[(
        header(1, "北上製作所"),
        vec![
            answered(QUESTION, "長男が三年後に継ぐ。"),
            Record::Opinion(opinion),
        ],
    )]);
    let ja = "      聞き直し済み：いつ\n      添削のあとで、答えが書き換わっています。\n      \
              添削のときの答え：\n        長男がいる。\n";
    let en = "      heard since: when\n      The answer has changed since the review.\n      \
              The answer as reviewed:\n        長男がいる。\n";
    for (lang, told) in [("ja", ja), ("en", en)] {
        let shown = home.run(lang, &["show", "1"]).out;
        assert!(shown.contains("      長男が三年後に継ぐ。\n"), "{shown}");
        assert!(shown.contains(told), "{shown}");
    }
}

#[test]
fn a_review_is_shown_with_what_stands_of_it() {
    let home = reviewed();
    for (lang, parts) in [
        (
            "ja",
            [
                "添削：\n  高橋（2026年11月22日） 終了\n",
                "    添削 高橋（2026年11月22日）\n      もう一度聞く：いつ、誰",
                "      聞いてください\n      直し案：\n        長男が継ぐ。\n",
                "    別の控え 鈴木（2026年11月22日）\n      問いかけ「いつ頃ですか。」への返答\n      三年後。\n",
            ],
        ),
        (
            "en",
            [
                "Reviews:\n  高橋 (22 November 2026) finished\n",
                "    Review 高橋 (22 November 2026)\n      ask again: when, who",
                "      聞いてください\n      Suggested wording:\n        長男が継ぐ。\n",
                "    Another copy 鈴木 (22 November 2026)\n      Reply to “いつ頃ですか。”\n      三年後。\n",
            ],
        ),
    ] {
        let ended = home.run(lang, &["show", "1"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        for part in parts {
            assert!(ended.out.contains(part), "{part}\n---\n{}", ended.out);
        }
        assert!(
            !ended.out.contains("前の意見"),
            "another stands in its place"
        );
        assert!(!ended.out.contains('\u{1b}'));
    }
}

#[test]
fn a_program_gets_every_opinion_that_was_ever_kept() {
    let ended = reviewed().run("en", &["show", "--json", "1"]);
    let shown: Value = serde_json::from_str(&ended.out).unwrap();
    let at = "2026-11-22T05:12:03.123Z";
    assert_eq!(
        shown["reviews"],
        json!([{ "id": "r1", "reviewer": "高橋", "begun": at, "finished": "2026-11-22T05:12:04.123Z" }])
    );
    let answers = shown["answers"].as_array().unwrap();
    let of = |id: &str| answers.iter().find(|it| it["question"] == id).unwrap();
    let answer = of(QUESTION);
    assert_eq!(answer["opinions"].as_array().unwrap().len(), 2);
    assert_eq!(answer["opinions"][0]["standing"], false);
    assert_eq!(
        answer["opinions"][1],
        json!({
            "id": "o2", "reviewer": "高橋", "at": at, "about": "長男がいる。",
            "comment": "いつ\u{1b}のことか\n聞いてください", "suggestion": "長男が継ぐ。",
            "ask_again": true, "facets": ["time", "actor"], "accepted": false,
            "follows": ["o1"], "standing": true,
        })
    );
    assert_eq!(
        answer["elsewhere"],
        json!([{ "probe": "いつ頃ですか。", "answer": "三年後。", "at": at, "author": "鈴木", "settled": false }])
    );
    assert_eq!(of("biz.it")["opinions"], json!([]));
}
