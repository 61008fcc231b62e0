//! What the room sees as HTML.

use super::*;
use crate::dialogue::question::Lang;
use crate::dialogue::room::Reply;

fn of(scene: Scene, lang: Lang, wall: i64) -> String {
    let room = Room {
        frozen: false,
        shown: Shown::Scene(Box::new(scene)),
    };
    part(&room, &Locale::new(lang, None).0, wall).into_string()
}

/// Words in each place that has some.
fn full(words: impl Fn(&str) -> String) -> Scene {
    Scene {
        practice: true,
        perspective: words("perspective"),
        place: (2, 6),
        topic: words("topic"),
        ask: words("ask"),
        options: vec![words("option"), words("option2")],
        chosen: vec![1],
        talk: Some((words("put"), words("owner"))),
        answer: Some(words("answer")),
        replies: vec![Reply {
            probe: Some(words("probe")),
            answer: words("reply"),
        }],
        probes: vec![words("probes"), words("probes2")],
        time: Time {
            planned: 600_000,
            spent: 65_000,
            since: Some(1_000_000),
        },
        part: Time {
            planned: 60_000,
            spent: 61_000,
            since: None,
        },
        exercise: Some(Exercise {
            began: 1_000_000,
            length: 180_000,
        }),
    }
}

const PLACES: [&str; 12] = [
    "perspective",
    "topic",
    "ask",
    "option",
    "option2",
    "put",
    "owner",
    "answer",
    "probe",
    "reply",
    "probes",
    "probes2",
];

#[test]
fn everything_that_may_be_seen_is_there_in_reading_order() {
    for lang in [Lang::Ja, Lang::En] {
        let html = of(full(|it| format!("[{it}]")), lang, 1_010_500);
        let mut last = 0;
        for place in PLACES {
            let at = html.find(&format!("[{place}]")).expect(place);
            assert!(at > last, "{place}: {html}");
            last = at;
        }
        let words = match lang {
            Lang::Ja => [
                "練習（架空の会社）",
                "質問 2 / 6",
                "予定を超過",
                "先方の言葉",
            ],
            Lang::En => [
                "Practice (invented company)",
                "Question 2 of 6",
                "over plan",
                "In the owner&#39;s words",
            ],
        };
        for word in words {
            assert!(html.contains(word), "{word}: {html}");
        }
        // Spent before and since, of ten minutes; what is left of three.
        assert!(html.contains("<b>1:15</b> / 10:00"), "{html}");
        assert!(html.contains("max=\"600000\" value=\"75500\""), "{html}");
        assert!(
            html.contains(
                "<div class=\"clock over\" data-planned=\"60000\" data-spent=\"61000\"><"
            )
        );
        assert!(html.contains("max=\"60000\" value=\"60000\""), "{html}");
        assert!(html.contains("<b>2:50</b>"), "{html}");
        assert!(html.contains("data-now=\"1010500\""), "{html}");
    }
}

#[test]
fn no_word_acts() {
    let evil = "<script>alert(1)</script>\"'&amp;\u{202e}\u{1b}[2J\r\ndata: x\u{2028}";
    let html = of(full(|it| format!("{evil}{it}")), Lang::Ja, 0);
    assert!(!html.contains("<script"), "{html}");
    let is_bad = |c: char| matches!(c, '\r' | '\u{1b}' | '\u{202e}' | '\u{2028}');
    assert!(!html.contains(is_bad), "{html}");
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;&lt;U+202E&gt;";
    assert_eq!(html.matches(shown).count(), PLACES.len());
}

#[test]
fn what_is_hidden_leaves_no_trace() {
    let scene = Scene {
        ask: "問い".into(),
        ..Scene::default()
    };
    let html = of(scene, Lang::Ja, 5);
    for slot in ["talk", "said", "probes"] {
        let empty = format!("<div class=\"{slot}\"></div>");
        assert!(html.contains(&empty), "{html}");
    }
    assert!(html.contains("<header class=\"top\"><p class=\"perspective\"></p></header>"));
    assert!(
        html.ends_with("data-now=\"5\"></footer></section>"),
        "{html}"
    );
}

#[test]
fn blank_is_nothing_and_waiting_a_word() {
    let locale = Locale::new(Lang::En, None).0;
    let of = |shown| {
        let room = Room {
            frozen: false,
            shown,
        };
        part(&room, &locale, 0).into_string()
    };
    assert_eq!(of(Shown::Blank), "<section class=\"blank\"></section>");
    assert!(of(Shown::Waiting).contains("about to begin"));
}

#[test]
fn a_table_keeps_its_rows() {
    let scene = Scene {
        answer: Some("受注\t図面\n検査\t全数".into()),
        ..Scene::default()
    };
    let html = of(scene, Lang::Ja, 0);
    let table =
        "<table><tr><td>受注</td><td>図面</td></tr><tr><td>検査</td><td>全数</td></tr></table>";
    assert!(html.contains(table), "{html}");
}

#[test]
fn an_exercise_that_is_over_says_so() {
    let exercise = Exercise {
        began: 0,
        length: 60_000,
    };
    let locale = Locale::new(Lang::En, None).0;
    let at = |wall| countdown(exercise, &locale, wall).into_string();
    assert!(at(0).contains("<b>1:00</b>"));
    assert!(
        at(59_999).starts_with("<div class=\"exercise\"") && at(59_999).contains("<b>0:01</b>")
    );
    assert!(at(60_000).starts_with("<div class=\"exercise over\""));
    assert!(at(60_000).contains("<b>0:00</b>"));
}
