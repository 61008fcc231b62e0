//! An interview that came back reviewed: read at the question, a wording taken over and taken back,
//! and what is to be asked again on the next visit.

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Assisted, Record};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use kikitori::store::Store;

use super::place::Place;
use super::window::{Opening, Window};

/// 2026-11-22T05:12:03.123Z
const THEN: i64 = 1_795_324_323_123;

const QUESTION: &str = "biz.history";

/// What is said and seen in a language.
struct Said {
    lang: &'static str,
    asked: &'static str,
    answer: &'static str,
    reviewer: &'static str,
    comment: &'static str,
    suggestion: &'static str,
    other: &'static str,
    /// On the screen of the question, of the review, of the agenda.
    again: &'static str,
    changed: &'static str,
    taken: &'static str,
    end: &'static str,
    counted: &'static str,
    agenda: &'static str,
    beside: &'static str,
    settled: &'static str,
    probe: &'static str,
    reply: &'static str,
    heard: &'static str,
}

const JA: Said = Said {
    lang: "ja",
    asked: "会社が変わったと感じて",
    answer: "父が始めた会社で、航空機の部品に移りました。",
    reviewer: "高橋",
    comment: "いつ移ったのかを聞いてください",
    suggestion: "父が始めた会社で、平成十年に航空機の部品に移りました。",
    other: "祖父が始めた会社です。",
    again: "もう一度聞く：いつ",
    changed: "{+平成十年に+}",
    taken: "答えにしました",
    end: "第1回の面談の終わり",
    counted: "添削：もう一度聞く 1問",
    agenda: "聞き残し",
    beside: "添削：いつ",
    settled: "済みにしました",
    probe: "▸1 それは何年頃",
    reply: "平成十年の春です",
    heard: "聞き直し済み：いつ",
};

const EN: Said = Said {
    lang: "en",
    asked: "the company changed",
    answer: "My father began it, and we moved to parts of aircraft.",
    reviewer: "Takahashi",
    comment: "Ask when they moved",
    suggestion: "My father began it, and in 1998 we moved to parts of aircraft.",
    other: "My grandfather began it.",
    again: "ask again: when",
    changed: "{+in 1998 +}",
    taken: "Taken over",
    end: "end of visit 1",
    counted: "Review: 1 question to ask again",
    agenda: "Left to ask",
    beside: "review: when",
    settled: "Settled",
    probe: "▸1 About what year",
    reply: "In the spring of 1998",
    heard: "asked again: when",
};

/// What came back from the expert, written as an import does.
fn comes_back_reviewed(place: &Place, said: &Said) {
    let mut store = Store::open(&place.database())
        .map_err(|it| it.failure)
        .unwrap();
    store.writable().unwrap();
    let mut header = store.load(1).unwrap().header;
    header.assisted = Assisted::Reviewed;
    let opinion = Opinion {
        id: "0190-o1".into(),
        edit: 1,
        question: QUESTION.into(),
        reviewer: said.reviewer.into(),
        at: THEN,
        about: said.answer.into(),
        comment: said.comment.into(),
        suggestion: Some(said.suggestion.into()),
        ask_again: true,
        facets: vec![Facet::Time],
        ..Opinion::default()
    };
    let elsewhere = Elsewhere {
        question: QUESTION.into(),
        probe: None,
        text: said.other.into(),
        at: THEN,
        author: "Suzuki".into(),
        settled: false,
    };
    let review = Review {
        id: "0190-r1".into(),
        reviewer: said.reviewer.into(),
        begun: THEN,
        finished: Some(THEN + 1),
    };
    let records = [
        Record::Header(header),
        Record::Review(review),
        Record::Opinion(opinion),
        Record::Elsewhere(elsewhere),
    ];
    store.commit(1, THEN, &records).unwrap();
}

fn start(place: &Place, said: &Said, args: &[&str]) -> Window {
    let opening = Opening {
        lang: said.lang,
        ..place.opening()
    };
    opening.start(args)
}

fn there_and_back(said: &Said) {
    let place = Place::new();
    let begun = ["interview", "Kitakami", "--set", "first-visit"];
    let mut window = start(&place, said, &begun);
    window.sees(said.asked);
    window.types(said.answer);
    window.quits();
    comes_back_reviewed(&place, said);

    // At the question, and all of it behind one key.
    let mut window = start(&place, said, &["interview", "Kitakami"]);
    window.sees(said.again);
    window.sees(said.comment);
    window.press("Ctrl+N");
    window.sees(said.changed);
    window.sees(said.other);

    // The suggested wording is taken over, and taken back.
    window.press("Ctrl+T");
    window.sees(said.taken);
    window.until("the answer is the suggested wording", |_| {
        place.answer(QUESTION) == said.suggestion
    });
    window.press("Ctrl+Z");
    window.until("the answer is as it was", |_| {
        place.answer(QUESTION) == said.answer
    });
    let kept = "SELECT count(*) FROM revisions WHERE question = 'biz.history' AND answer = ";
    for wording in [said.answer, said.suggestion] {
        assert_ne!(place.value(&format!("{kept}'{wording}'")), "0", "{wording}");
    }

    // The wording of the other copy is set aside; it stays on record.
    window.press("Ctrl+N");
    window.sees(said.changed);
    window.press("Down");
    window.press("Ctrl+D");
    window.sees(said.settled);
    window.loses(said.other);
    let settled = "SELECT settled FROM elsewhere_wordings";
    window.until("it is settled", |_| place.value(settled) == "1");
    window.press("Esc");
    window.sees(said.asked);

    // Not asked on this visit: the next one begins with it.
    window.press("Ctrl+E");
    window.sees(said.end);
    window.sees(said.counted);
    window.sees(said.beside);
    window.press("Ctrl+N");
    window.sees(said.agenda);
    window.sees(said.beside);
    window.press("Enter");
    window.sees(said.asked);
    window.sees(said.comment);

    // The probe for it is offered first; its reply settles it.
    window.press("Ctrl+P");
    window.sees(said.probe);
    window.send("1");
    window.loses("▸1");
    window.types(said.reply);
    window.sees(said.heard);
    window.quits();
    let reply = "SELECT answer FROM follow_ups WHERE interview = 2 AND facet = 'time' \
                 AND outcome = 'asked'";
    assert_eq!(place.value(reply), said.reply);
}

#[test]
fn a_review_is_read_and_what_it_wants_is_asked_on_the_next_visit() {
    there_and_back(&JA);
}

#[test]
fn the_same_in_english() {
    there_and_back(&EN);
}
