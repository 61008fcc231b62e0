//! A review as it is seen: the question with the owner's words, the difference, the panels.

use kikitori::app::panes::Panel;
use kikitori::app::update::review;
use kikitori::app::{Action, Edit, Effect, What};
use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::question::{Facet, Lang};
use kikitori::dialogue::record::Record;
use kikitori::dialogue::review::{Opinion, Review};

use super::{Bench, NOON, home_with_the_demo, screen, shows};

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "高橋",
        Lang::En => "Takahashi",
    }
}

/// The demonstration under review, at a question.
fn reviewed(lang: Lang, question: &str) -> Bench {
    let mut bench = Bench::told(lang);
    let number = bench.desk.demo(lang, bench.now).expect("the demonstration");
    take_up(&mut bench, number, name(lang));
    bench.app.reviewing.as_mut().expect("a review").go(question);
    kikitori::app::update::settle(&mut bench.app);
    bench
}

fn take_up(bench: &mut Bench, number: i64, reviewer: &str) {
    let reviewing = bench.desk.review(number, &bench.app.locale, reviewer);
    review::open(&mut bench.app, reviewing.expect("the interview"));
}

/// A comment, another wording, something to ask again.
fn said(lang: Lang) -> Bench {
    let mut bench = reviewed(lang, "biz.strengths");
    let (comment, more) = match lang {
        Lang::Ja => (
            "「早い」は何と比べてかを聞くと、強みが数字で残ります。",
            "他社より3日早い。",
        ),
        Lang::En => (
            "Ask what \"fast\" is compared with; then the strength is kept as a number.",
            " Three days faster than others.",
        ),
    };
    bench.insert(comment);
    bench.press(Action::Switch);
    bench.insert(more);
    bench.press(Action::Edit(Edit::TextStart));
    bench.press(Action::Edit(Edit::DeleteWordForward));
    bench
}

#[test]
fn an_answer_before_anything_is_said() {
    shows("review", |lang| reviewed(lang, "biz.strengths"));
}

#[test]
fn a_suggestion_while_it_is_written_and_how_it_differs() {
    shows("review-suggestion", said);
}

#[test]
fn a_comment_with_the_difference_of_the_suggestion_above() {
    shows("review-comment", |lang| {
        let mut bench = said(lang);
        bench.press(Action::Switch);
        bench.press(Action::AskAgain);
        bench.insert("１");
        bench.press(Action::Close);
        bench
    });
}

#[test]
fn what_is_to_be_asked_again() {
    shows("review-again", |lang| {
        let mut bench = reviewed(lang, "biz.history");
        bench.press(Action::AskAgain);
        bench.insert("２");
        bench.press(Action::Edit(Edit::Down));
        bench.press(Action::Enter);
        bench
    });
}

#[test]
fn all_questions_with_what_was_said_of_them() {
    shows("review-overview", |lang| {
        let mut bench = said(lang);
        bench.press(Action::Next);
        bench.press(Action::Accept);
        bench.press(Action::AskAgain);
        bench.insert("0");
        bench.press(Action::Close);
        bench.press(Action::Overview);
        bench
    });
}

#[test]
fn the_end_says_what_it_comes_to() {
    shows("review-finish", |lang| {
        let mut bench = said(lang);
        bench.press(Action::FinishReview);
        bench
    });
}

#[test]
fn where_nothing_is_left_to_be_said_no_key_leads_there() {
    for lang in Lang::ALL {
        let mut bench = said(lang);
        bench.press(Action::FinishReview);
        let foot = |bench: &Bench| screen(&bench.app).lines().nth(23).unwrap().to_string();
        assert!(foot(&bench).contains("Tab"), "{}", foot(&bench));
        bench.press(Action::Enter);
        bench.press(Action::FinishReview);
        assert!(bench.app.panel.is_some());
        assert!(!foot(&bench).contains("Tab"), "{}", foot(&bench));
    }
}

#[test]
fn a_table_is_reviewed_as_it_was_typed() {
    shows("review-table", |lang| {
        let mut bench = reviewed(lang, "flow.process");
        bench.press(Action::Switch);
        bench.press(Action::Edit(Edit::RowStart));
        bench.press(Action::Edit(Edit::DeleteWordForward));
        bench
    });
}

#[test]
fn what_the_interviewer_has_of_the_answer_stands_below_it() {
    for (lang, told) in [
        (
            Lang::Ja,
            [
                "まだ出ていないこと：いつ",
                "聞き手の印あり",
                "聞き手のメモ：検査室も見る",
                "[回答辞退]",
            ],
        ),
        (
            Lang::En,
            [
                "not heard yet: when",
                "marked by the interviewer",
                "interviewer’s note: 検査室も見る",
                "[declined]",
            ],
        ),
    ] {
        let mut bench = reviewed(lang, "biz.strengths");
        bench.app.size = (100, 40);
        let answers = |bench: &mut Bench, change: &dyn Fn(&mut Answer)| {
            let reviewing = bench.app.reviewing.as_mut().expect("a review");
            change(
                reviewing
                    .stored
                    .answers
                    .get_mut("biz.strengths")
                    .expect("it"),
            );
        };
        answers(&mut bench, &|it| {
            it.missing = vec![Facet::Time];
            it.flagged = true;
            it.note = "検査室も見る".into();
        });
        let seen = screen(&bench.app);
        for words in &told[..3] {
            assert!(seen.contains(words), "{words}\n{seen}");
        }
        answers(&mut bench, &|it| it.state = State::Declined);
        let seen = screen(&bench.app);
        assert!(seen.contains(told[3]) && !seen.contains(told[0]), "{seen}");
    }
}

#[test]
fn who_reviews_is_asked_where_nobody_is_known() {
    shows("review-name", |lang| {
        let mut bench = Bench::told(lang);
        let number = bench.desk.demo(lang, bench.now).expect("the demonstration");
        take_up(&mut bench, number, "");
        bench.insert(name(lang));
        bench
    });
    let mut bench = Bench::told(Lang::Ja);
    let number = bench.desk.demo(Lang::Ja, bench.now).expect("the demo");
    take_up(&mut bench, number, "");
    bench.press(Action::Enter);
    assert!(screen(&bench.app).contains("名前を入れてください"));
    bench.insert("高橋");
    bench.press(Action::Enter);
    assert!(screen(&bench.app).contains("添削 高橋"));
    bench.insert("助言です");
    assert!(screen(&bench.app).contains("助言です"));
    assert_eq!(bench.app.reviewer, "高橋");
}

#[test]
fn what_others_said_stands_below_the_owners_words() {
    shows("review-others", |lang| {
        let mut bench = Bench::told(lang);
        let number = bench.desk.demo(lang, bench.now).expect("the demonstration");
        let other = Opinion {
            id: "0".into(),
            edit: 1,
            question: "biz.history".into(),
            reviewer: "山田".into(),
            at: NOON,
            about: "x".into(),
            comment: match lang {
                Lang::Ja => "転機の年が要ります".into(),
                Lang::En => "The year of the turn is missing".into(),
            },
            ..Opinion::default()
        };
        let review = Review {
            id: "r".into(),
            reviewer: "山田".into(),
            begun: NOON,
            finished: Some(NOON),
        };
        let records = [Record::Review(review), Record::Opinion(other)];
        let kept = bench.desk.store.commit(number, NOON, &records);
        kept.expect("kept");
        take_up(&mut bench, number, name(lang));
        let reviewing = bench.app.reviewing.as_mut().expect("a review");
        reviewing.go("biz.history");
        bench.press(Action::Edit(Edit::PageDown));
        bench.press(Action::Edit(Edit::PageDown));
        bench
    });
}

#[test]
fn home_opens_the_chosen_interview_for_review() {
    let mut bench = home_with_the_demo(Lang::Ja);
    let number = bench.app.home.rows()[0].number;
    bench.press(Action::Palette);
    bench.insert("添削");
    let asked = bench.tell(What::Do(Action::Enter));
    assert_eq!(asked, [Effect::Review(number)]);
}

#[test]
fn ones_own_interview_is_reviewed_all_the_same_and_that_is_said_once() {
    let mut bench = Bench::told(Lang::Ja);
    let number = bench.desk.demo(Lang::Ja, bench.now).expect("the demo");
    let own = bench
        .desk
        .store
        .load(number)
        .expect("it")
        .header
        .interviewer;
    take_up(&mut bench, number, &own);
    assert!(screen(&bench.app).contains("自身が聞いた面談"));
    bench.insert("助言");
    assert!(!screen(&bench.app).contains("自身が聞いた面談"));
}

#[test]
fn every_answer_by_keys_alone() {
    let mut bench = reviewed(Lang::Ja, "biz.overview");
    let first = bench.app.reviewing.as_ref().expect("a review");
    let first = first.asked().next().expect("a question").id.clone();
    bench.app.reviewing.as_mut().expect("a review").go(&first);
    let mut steps = 0;
    while !matches!(bench.app.panel, Some(Panel::FinishReview)) {
        let reviewing = bench.app.reviewing.as_ref().expect("a review");
        if reviewing.has_words(&reviewing.at) {
            bench.press(Action::Accept);
        } else {
            bench.press(Action::AskAgain);
            bench.insert("1");
            bench.press(Action::Close);
            let last = bench.app.reviewing.as_ref().expect("it").neighbour(true);
            match last {
                Some(_) => bench.press(Action::Next),
                None => bench.press(Action::FinishReview),
            }
        }
        steps += 1;
        assert!(steps < 40);
    }
    assert_eq!(steps, 28);
    let tally = bench.app.reviewing.as_ref().expect("it").tally();
    assert_eq!((tally.unsaid, tally.unanswered), (0, 0));
    bench.press(Action::Enter);
    let seen = screen(&bench.app);
    assert!(
        seen.contains("添削済 高橋") && seen.contains("添削を終えました"),
        "{seen}"
    );
}

/// Any keys in any order, in windows of any size: nothing panics, and what stands in the fields is
/// what is kept.
#[test]
fn whatever_is_pressed_what_stands_in_the_fields_is_kept() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let actions: Vec<Action> = kikitori::app::bindings::BINDINGS
        .iter()
        .map(|it| it.action)
        .filter(|it| !matches!(it, Action::Language | Action::Quit))
        .collect();
    let texts = [
        "1",
        "０",
        " ",
        "北上",
        "\t",
        "\n",
        "👨\u{200d}👩",
        "が\u{3099}",
        "\u{1b}[31m",
        "a b",
    ];
    let sizes = [(80, 24), (40, 12), (60, 18), (100, 50), (39, 11), (0, 0)];
    let step = prop_oneof![
        6 => proptest::sample::select(actions).prop_map(What::Do),
        4 => proptest::sample::select(texts.to_vec()).prop_map(|it| What::Insert(it.to_string())),
        1 => proptest::sample::select(sizes.to_vec()).prop_map(|(w, h)| What::Resize(w, h)),
        1 => (0..100u16, 0..50u16).prop_map(|(x, y)| What::Click { x, y }),
        1 => Just(What::Tick),
    ];
    let steps = proptest::collection::vec(step, 1..120);
    let config = Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    };
    let run = TestRunner::new(config).run(&steps, |steps| {
        let mut bench = reviewed(Lang::Ja, "biz.history");
        for what in steps {
            bench.tell(what);
            screen(&bench.app);
            let reviewing = bench.app.reviewing.as_ref().expect("a review");
            let said = reviewing.said(&reviewing.at);
            prop_assert_eq!(said.comment.as_str(), reviewing.comment.text());
            let text = reviewing.suggestion.text();
            let own = text.trim().is_empty() || text == reviewing.text(&reviewing.at);
            let wanted = (!own).then_some(text);
            prop_assert_eq!(said.suggestion.as_deref(), wanted);
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn what_is_not_done_yet_is_one_key_away() {
    let mut bench = reviewed(Lang::Ja, "biz.history");
    let at = |bench: &Bench| bench.app.reviewing.as_ref().expect("it").at.clone();
    bench.press(Action::Accept);
    bench.press(Action::Accept);
    assert_eq!(at(&bench), "biz.weaknesses");
    bench.press(Action::Previous);
    bench.press(Action::FinishReview);
    bench.press(Action::Next);
    assert_eq!(at(&bench), "biz.weaknesses", "the strengths are done");
    bench.press(Action::Overview);
    bench.insert("まだ 沿革");
    assert!(screen(&bench.app).contains("当てはまるものがありません"));
    bench.press(Action::Edit(Edit::SelectAll));
    bench.insert("まだ 競合");
    bench.press(Action::Enter);
    assert_eq!(at(&bench), "env.competitors");
    assert!(bench.app.panel.is_none());
}
