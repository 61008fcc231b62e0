//! What each change of a review leaves: three questions of a company, reviewed without any window.

use std::collections::BTreeMap;

use super::{Accepting, Field, Mark, Reviewing, Tally};
use crate::dialogue::answer::{Answer, State};
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Facet, Need, QuestionSet};
use crate::dialogue::record::{Assisted, Company, Header, Mode, Record, Stored};
use crate::dialogue::review::{Opinion, Review, Reviewed};

const SET: &str = r#"
id = "three"
edition = "1"
language = "ja"
title = "三問"
minutes = 5
[[perspective]]
id = "all"
title = "全部"
[[perspective.question]]
id = "all.first"
kind = "text"
topic = "沿革"
ask = "いつ頃、なぜ変わりましたか。"
minutes = 3
expects = ["time", "reason"]
[[perspective.question.probe]]
facet = "time"
ask = "それは何年頃でしたか。"
[[perspective.question.probe]]
facet = "reason"
ask = "何がきっかけでしたか。"
[[perspective.question]]
id = "all.second"
kind = "text"
topic = "強み"
ask = "強みは何ですか。"
minutes = 1
[[perspective.question]]
id = "all.third"
kind = "text"
topic = "弱み"
ask = "弱みは何ですか。"
minutes = 1
"#;

const TOLD: &str = "先代から受け継ぎました";

fn at(seconds: i64) -> Moment {
    Moment {
        wall: 1_000 + seconds * 1000,
        ..Moment::default()
    }
}

fn set() -> QuestionSet {
    crate::question_file::parse(SET).0.expect("a set")
}

/// The first two questions are answered.
fn stored() -> Stored {
    let answer = |text: &str| Answer {
        state: State::Answered,
        text: text.into(),
        ..Answer::default()
    };
    let answers = [
        ("all.first".to_string(), answer(TOLD)),
        ("all.second".to_string(), answer("納期です")),
    ];
    Stored {
        number: 7,
        header: Header {
            id: "0190".into(),
            company: Company::default(),
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: "佐藤".into(),
            mode: Mode::Together,
            need: Need::Normal,
            started: 0,
            finished: None,
            demo: false,
        },
        set: set().into(),
        answers: answers.into(),
        follow_ups: Vec::new(),
        intervals: Vec::new(),
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: Vec::new(),
        tags: BTreeMap::new(),
        remarks: BTreeMap::new(),
        stages: Vec::new(),
        round: None,
        review: Reviewed::default(),
    }
}

/// Ids are `<run>-1`, `<run>-2` and so on.
fn open(stored: Stored, reviewer: &str, run: &'static str) -> Reviewing {
    let mut count = 0;
    let ids = Box::new(move || {
        count += 1;
        format!("{run}-{count}")
    });
    Reviewing::open(stored, set(), reviewer, ids)
}

fn type_in(reviewing: &mut Reviewing, text: &str, moment: Moment) {
    reviewing.editor().insert(text).expect("it fits");
    reviewing.take(moment);
}

/// What is kept once the pending records are applied.
fn kept(stored: &mut Stored, reviewing: &mut Reviewing) {
    for record in reviewing.pending.drain(..) {
        match record {
            Record::Review(it) => {
                stored.review.reviews.retain(|old| old.id != it.id);
                stored.review.reviews.push(it);
            }
            Record::Opinion(it) => {
                stored.review.opinions.retain(|old| old.id != it.id);
                stored.review.opinions.push(it);
            }
            Record::Header(it) => stored.header = it,
            other => panic!("a review leaves {other:?}"),
        }
    }
}

#[test]
fn merely_looking_leaves_nothing() {
    let mut reviewing = open(stored(), "高橋", "a");
    for _ in 0..3 {
        reviewing.take(at(1));
        reviewing.switch();
        reviewing.take(at(2));
        if let Some(next) = reviewing.neighbour(true) {
            reviewing.go(&next);
        }
    }
    assert_eq!(reviewing.pending, []);
}

#[test]
fn the_first_change_leaves_the_review_and_one_opinion_that_grows() {
    let mut reviewing = open(stored(), "高橋", "a");
    type_in(&mut reviewing, "いつ", at(1));
    type_in(&mut reviewing, "ですか", at(2));
    let review = Review {
        id: "a-1".into(),
        reviewer: "高橋".into(),
        begun: at(1).wall,
        finished: None,
    };
    let opinion = Opinion {
        id: "a-2".into(),
        edit: 2,
        question: "all.first".into(),
        reviewer: "高橋".into(),
        at: at(2).wall,
        about: TOLD.into(),
        comment: "いつですか".into(),
        ..Opinion::default()
    };
    let wanted = [Record::Review(review), Record::Opinion(opinion)];
    assert_eq!(reviewing.pending, wanted);
}

#[test]
fn what_is_come_back_to_follows_what_stood() {
    let mut reviewing = open(stored(), "高橋", "a");
    type_in(&mut reviewing, "いつ", at(1));
    reviewing.go("all.second");
    reviewing.go("all.first");
    assert_eq!(reviewing.comment.text(), "いつ");
    type_in(&mut reviewing, "ですか", at(2));
    let said = reviewing.said("all.first");
    assert_eq!((said.id.as_str(), said.edit), ("a-3", 1));
    assert_eq!(said.follows, ["a-2"]);
    let standing: Vec<_> = reviewing.stored.review.standing("all.first").collect();
    assert_eq!(standing, [&said]);
}

#[test]
fn after_a_new_start_it_goes_on_where_it_was_and_follows() {
    let mut all = stored();
    let mut reviewing = open(all.clone(), "高橋", "a");
    reviewing.go("all.second");
    type_in(&mut reviewing, "何日", at(1));
    kept(&mut all, &mut reviewing);

    let mut reviewing = open(all.clone(), "高橋", "b");
    assert_eq!(reviewing.at, "all.second");
    assert_eq!(reviewing.comment.text(), "何日");
    type_in(&mut reviewing, "ですか", at(2));
    kept(&mut all, &mut reviewing);
    assert_eq!(all.review.reviews.len(), 1, "the same review goes on");
    let last = reviewing.said("all.second");
    assert_eq!(
        (last.id.as_str(), last.follows.as_slice()),
        ("b-1", &["a-2".to_string()][..])
    );

    let other = open(all, "山田", "c");
    assert_eq!(other.comment.text(), "");
    let others: Vec<_> = other.others("all.second").map(|it| &it.comment).collect();
    assert_eq!(others, ["何日ですか"]);
    assert_eq!(other.mark("all.second"), Mark::Unsaid);
}

#[test]
fn what_is_taken_back_is_kept_empty_and_still_follows() {
    let mut all = stored();
    let mut reviewing = open(all.clone(), "高橋", "a");
    type_in(&mut reviewing, "いつ", at(1));
    reviewing.go("all.second");
    reviewing.go("all.first");
    reviewing.comment.select_all();
    reviewing.comment.backspace();
    reviewing.take(at(2));
    kept(&mut all, &mut reviewing);
    assert_eq!(all.review.opinions.len(), 2);
    let last = all.review.opinions.last().expect("an opinion");
    assert!(last.is_empty());
    assert_eq!(last.follows, ["a-2"]);
    assert_eq!(all.review.standing("all.first").count(), 0);
    assert_eq!(reviewing.mark("all.first"), Mark::Unsaid);
}

#[test]
fn a_suggestion_starts_from_the_owners_words_and_counts_once_it_differs() {
    let longer = format!("{TOLD}平成16年のことです");
    let rows: &[(&str, Option<&str>)] = &[("", None), ("平成16年のことです", Some(&longer))];
    for (added, wanted) in rows {
        let mut reviewing = open(stored(), "高橋", "a");
        reviewing.switch();
        assert_eq!(reviewing.suggestion.text(), TOLD);
        type_in(&mut reviewing, added, at(1));
        let said = reviewing.said("all.first");
        assert_eq!(said.suggestion.as_deref(), *wanted, "{added:?}");
        // Emptied, it is none; entered again, it starts anew.
        reviewing.suggestion.select_all();
        reviewing.suggestion.backspace();
        reviewing.take(at(2));
        assert_eq!(reviewing.said("all.first").suggestion, None);
        reviewing.switch();
        reviewing.switch();
        assert_eq!(reviewing.suggestion.text(), TOLD);
        assert_eq!(reviewing.field, Field::Suggestion);
    }
}

#[test]
fn a_suggestion_that_became_the_answer_is_no_change() {
    let mut all = stored();
    let mut reviewing = open(all.clone(), "高橋", "a");
    reviewing.switch();
    type_in(&mut reviewing, "。", at(1));
    kept(&mut all, &mut reviewing);
    let suggested = reviewing.suggestion.text().to_string();
    let answer = all.answers.get_mut("all.first").expect("answered");
    answer.text = suggested;
    let mut reviewing = open(all, "高橋", "b");
    reviewing.take(at(2));
    reviewing.switch();
    reviewing.take(at(3));
    assert_eq!(reviewing.pending, []);
}

#[test]
fn accepting_and_asking_again_exclude_each_other() {
    let mut reviewing = open(stored(), "高橋", "a");
    reviewing.ask_again(Some(Facet::Reason), at(1));
    reviewing.ask_again(Some(Facet::Time), at(2));
    let said = reviewing.said("all.first");
    assert_eq!(
        said.facets,
        [Facet::Time, Facet::Reason],
        "as expected first"
    );
    assert_eq!(reviewing.mark("all.first"), Mark::AskAgain);
    assert_eq!(reviewing.accept(at(3)), Accepting::Accepted);
    let said = reviewing.said("all.first");
    assert!(said.accepted && !said.ask_again && said.facets.is_empty());
    reviewing.ask_again(None, at(4));
    let said = reviewing.said("all.first");
    assert!(!said.accepted && said.ask_again && said.facets.is_empty());
    reviewing.ask_again(None, at(5));
    assert!(reviewing.said("all.first").is_empty());
    assert_eq!(reviewing.accept(at(6)), Accepting::Accepted);
    assert_eq!(reviewing.accept(at(7)), Accepting::TakenBack);
    reviewing.switch();
    type_in(&mut reviewing, "。", at(8));
    assert_eq!(reviewing.accept(at(9)), Accepting::Suggested);
    reviewing.go("all.third");
    assert_eq!(reviewing.accept(at(10)), Accepting::NoWords);
}

#[test]
fn finishing_accepts_the_rest_and_the_interview_is_a_reviewed_one() {
    let mut all = stored();
    let mut reviewing = open(all.clone(), "高橋", "a");
    type_in(&mut reviewing, "いつですか", at(1));
    reviewing.ask_again(Some(Facet::Time), at(2));
    let tally = Tally {
        commented: 1,
        ask_again: 1,
        unsaid: 1,
        unanswered: 1,
        ..Tally::default()
    };
    assert_eq!(reviewing.tally(), tally);
    assert_eq!(reviewing.next_unsaid().as_deref(), Some("all.second"));
    reviewing.finish(at(3));
    kept(&mut all, &mut reviewing);
    assert_eq!(all.header.assisted, Assisted::Reviewed);
    assert_eq!(all.review.reviews[0].finished, Some(at(3).wall));
    let marks = ["all.first", "all.second", "all.third"].map(|it| reviewing.mark(it));
    assert_eq!(marks, [Mark::AskAgain, Mark::Accepted, Mark::Unanswered]);
    assert_eq!(all.answers, stored().answers, "the owner's words stay");

    // A change opens it again; the end comes again.
    let mut reviewing = open(all.clone(), "高橋", "b");
    assert_eq!(reviewing.at, "all.first");
    type_in(&mut reviewing, "？", at(4));
    kept(&mut all, &mut reviewing);
    assert_eq!(all.review.reviews[0].finished, None);
    reviewing.finish(at(5));
    kept(&mut all, &mut reviewing);
    assert_eq!(all.review.reviews.len(), 1);
    assert_eq!(all.review.reviews[0].finished, Some(at(5).wall));
}

#[test]
fn two_opinions_of_the_same_person_come_together_without_loss() {
    let mut all = stored();
    for (id, comment, facet) in [("x", "いつ", Facet::Time), ("y", "なぜ", Facet::Reason)] {
        all.review.opinions.push(Opinion {
            id: id.into(),
            edit: 1,
            question: "all.first".into(),
            reviewer: "高橋".into(),
            comment: comment.into(),
            ask_again: true,
            facets: vec![facet],
            ..Opinion::default()
        });
    }
    let mut reviewing = open(all, "高橋", "a");
    assert_eq!(reviewing.comment.text(), "いつ\nなぜ");
    type_in(&mut reviewing, "？", at(1));
    let said = reviewing.said("all.first");
    assert_eq!(said.follows, ["x", "y"]);
    assert_eq!(said.facets, [Facet::Time, Facet::Reason]);
}

#[test]
fn without_a_name_nothing_is_kept() {
    let mut reviewing = open(stored(), "", "a");
    type_in(&mut reviewing, "いつ", at(1));
    assert_eq!(reviewing.pending, []);
    reviewing.name("高橋");
    type_in(&mut reviewing, "なぜ", at(2));
    assert_eq!(reviewing.pending.len(), 2);
}
