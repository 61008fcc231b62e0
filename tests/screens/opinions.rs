//! What a review brought, as the interviewer sees it; and that nobody else does.

use kikitori::app::{Action, Edit, What};
use kikitori::dialogue::question::{Facet, Lang};
use kikitori::dialogue::record::Mode;
use kikitori::dialogue::review::{Elsewhere, Opinion};

use super::{Bench, NOON, screen, shows};

const QUESTION: &str = "biz.weaknesses";

fn either<'a>(lang: Lang, ja: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// The demonstration at a question that is to be asked again, with a suggested wording and another
/// copy that differs.
fn reviewed(lang: Lang) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.go(QUESTION);
    let ask = bench.app.ask.as_mut().expect("an interview");
    let answer = ask.session.answers[QUESTION].text.clone();
    let comment = either(
        lang,
        "何と比べて弱いのかを具体的に。いつからなのかも聞くこと。",
        "Weak against whom? Ask since when, too.",
    );
    let opinion = Opinion {
        id: "o1".into(),
        edit: 1,
        question: QUESTION.into(),
        reviewer: either(lang, "高橋", "Dan Takahashi").into(),
        at: NOON,
        about: answer.clone(),
        comment: comment.into(),
        suggestion: Some(format!(
            "{}{answer}",
            either(lang, "同業の三社と比べて、", "Against three rivals, ")
        )),
        ask_again: true,
        facets: vec![Facet::Comparison, Facet::Time],
        ..Opinion::default()
    };
    let accepted = Opinion {
        id: "o2".into(),
        question: "biz.strengths".into(),
        accepted: true,
        ..Opinion {
            comment: String::new(),
            suggestion: None,
            ask_again: false,
            facets: Vec::new(),
            ..opinion.clone()
        }
    };
    ask.session.review.opinions = vec![opinion, accepted];
    ask.session.review.elsewhere = vec![Elsewhere {
        question: QUESTION.into(),
        probe: None,
        text: either(
            lang,
            "検査の記録がまだ紙で、\n探すのに半日かかる。",
            "Inspection records are still on paper,\nand finding one takes half a day.",
        )
        .into(),
        at: NOON,
        author: either(lang, "鈴木", "Ann Suzuki").into(),
        settled: false,
    }];
    kikitori::app::update::settle(&mut bench.app);
    bench
}

#[test]
fn what_a_review_said_stands_at_the_question() {
    shows("opinions-ask", reviewed);
}

#[test]
fn an_answer_that_is_as_it_should_be_has_a_small_sign() {
    for (lang, sign) in [(Lang::Ja, "✓ 添削済み"), (Lang::En, "✓ reviewed")] {
        let mut bench = reviewed(lang);
        assert!(!screen(&bench.app).contains(sign));
        bench.go("biz.strengths");
        let seen = screen(&bench.app);
        assert!(seen.contains(sign) && !seen.contains("Ctrl+N"), "{seen}");
    }
}

#[test]
fn all_that_a_review_said_and_how_another_copy_differs() {
    shows("opinions", |lang| {
        let mut bench = reviewed(lang);
        bench.press(Action::Opinions);
        bench
    });
}

#[test]
fn an_answer_that_changed_since_stands_beside_what_was_reviewed() {
    shows("opinions-changed", |lang| {
        let mut bench = reviewed(lang);
        bench.insert(either(
            lang,
            "去年から、南の会社に抜かれた。",
            " Last year a rival overtook them.",
        ));
        bench.press(Action::Opinions);
        bench.press(Action::Edit(Edit::Down));
        bench
    });
}

#[test]
fn every_row_can_be_read_in_the_smallest_window() {
    let mut bench = reviewed(Lang::Ja);
    bench.tell(What::Resize(40, 12));
    bench.press(Action::Opinions);
    let mut seen = String::new();
    for _ in 0..60 {
        seen.push_str(&screen(&bench.app));
        bench.press(Action::Edit(Edit::Down));
    }
    let seen: String = seen.split_whitespace().collect();
    for words in [
        "もう一度聞く：比較、いつ",
        "{+同業の三社と比べて、+}",
        "鈴木",
        "探すのに半日かかる。",
    ] {
        assert!(seen.contains(words), "{words}");
    }
    assert!(screen(&bench.app).contains("半日かかる"), "the end stays");
}

#[test]
fn what_is_to_be_asked_again_is_told_in_the_agenda_and_at_the_end() {
    shows("opinions-agenda", |lang| {
        let mut bench = reviewed(lang);
        bench.press(Action::Agenda);
        bench
    });
    shows("opinions-finish", |lang| {
        let mut bench = reviewed(lang);
        bench.press(Action::Finish);
        bench
    });
}

#[test]
fn nothing_of_it_is_seen_where_the_owner_reads_along() {
    let mut bench = reviewed(Lang::Ja);
    let ask = bench.app.ask.as_mut().expect("an interview");
    let review = &mut ask.session.review;
    for opinion in &mut review.opinions {
        opinion.reviewer = "SECRET".into();
        opinion.comment = "SECRET".into();
        opinion.suggestion = Some("SECRET".into());
    }
    review.elsewhere[0].text = "SECRET".into();
    review.elsewhere[0].author = "SECRET".into();
    // The panel that was open is no way around it.
    bench.press(Action::Opinions);
    assert!(bench.seen().contains("SECRET"));
    let ask = bench.app.ask.as_mut().expect("an interview");
    ask.session.header.mode = Mode::Shared;
    let actions = [
        Action::Palette,
        Action::Close,
        Action::Opinions,
        Action::Probes,
        Action::Evidence,
        Action::Overview,
        Action::Agenda,
        Action::Finish,
    ];
    for action in actions {
        let seen = bench.seen();
        for secret in ["SECRET", "添削：", "もう一度", "⚑", "別の控え"] {
            let title = action == Action::Palette && secret == "添削：";
            assert!(
                title || !seen.contains(secret),
                "{action:?} {secret}:\n{seen}"
            );
        }
        bench.app.panel = None;
        bench.press(action);
    }
    assert!(!bench.seen().contains("SECRET"));
}

#[test]
fn long_opinions_and_strange_characters_break_no_window() {
    let mut bench = reviewed(Lang::Ja);
    let ask = bench.app.ask.as_mut().expect("an interview");
    let review = &mut ask.session.review;
    let strange = "ｶﾞ👨\u{200d}👩\t\u{202e}\u{1b}[31m が\u{3099}\n\n".repeat(40);
    let opinion = &mut review.opinions[0];
    opinion.reviewer = strange.clone();
    opinion.comment = strange.clone();
    opinion.about = strange.clone();
    opinion.suggestion = Some(strange.clone());
    review.elsewhere[0].text = strange.clone();
    review.elsewhere[0].probe = Some(strange);
    for open in [Action::Close, Action::Opinions] {
        bench.press(open);
        for width in [40, 59, 60, 100] {
            for height in [12, 17, 18, 60] {
                bench.tell(What::Resize(width, height));
                for edit in [
                    Edit::Down,
                    Edit::PageDown,
                    Edit::Up,
                    Edit::PageUp,
                    Edit::Down,
                ] {
                    bench.press(Action::Edit(edit));
                    let seen = screen(&bench.app);
                    assert!(!seen.contains(['\u{1b}', '\u{202e}']), "{seen}");
                }
            }
        }
    }
}
