//! Tests of the figures: medians, characters, time, thin answers.

use super::*;
use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::{ClosedBy, Interval};
use crate::dialogue::question::{Facet, Kind, Lang, Need, Perspective, QuestionSet, TimeSense};
use crate::dialogue::record::{Assisted, Company, Header, Mode};
use proptest::prelude::*;

#[test]
fn medians_means_and_ratios() {
    let rows: &[(&[f64], Option<f64>, Option<f64>)] = &[
        (&[], None, None),
        (&[3.0], Some(3.0), Some(3.0)),
        (&[9.0, 1.0, 2.0], Some(2.0), Some(4.0)),
        (&[4.0, 1.0, 2.0, 9.0], Some(3.0), Some(4.0)),
        (&[f64::NAN, 5.0, f64::INFINITY], Some(5.0), Some(5.0)),
        (&[f64::NAN], None, None),
        (&[-1.0, 0.0], Some(-0.5), Some(-0.5)),
    ];
    for (values, middle, average) in rows {
        assert_eq!(
            (median(values), mean(values)),
            (*middle, *average),
            "{values:?}"
        );
    }
    assert_eq!(ratio(Some(6.0), Some(3.0)), Some(2.0));
    assert_eq!(ratio(Some(6.0), Some(0.0)), None);
    assert_eq!(ratio(None, Some(3.0)), None);
    assert_eq!(ratio(Some(6.0), None), None);
}

fn question(id: &str) -> Question {
    Question {
        id: id.into(),
        sheet_box: None,
        kind: Kind::Text,
        topic: String::new(),
        ask: String::new(),
        hint: None,
        minutes: 1,
        expects: vec![Facet::How],
        enough: 1,
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: Vec::new(),
    }
}

fn interview() -> Stored {
    let part = |id: &str, questions: &[&str]| Perspective {
        id: id.into(),
        title: id.into(),
        short: None,
        questions: questions.iter().map(|it| question(it)).collect(),
    };
    let set = QuestionSet {
        id: "trial".into(),
        edition: "1".into(),
        language: Lang::Ja,
        title: String::new(),
        minutes: 60,
        perspectives: vec![
            part("a", &["a.1", "a.2", "a.3", "a.4"]),
            part("b", &["b.1"]),
        ],
    };
    let header = Header {
        id: "0".into(),
        company: Company::default(),
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: String::new(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 0,
        finished: None,
        demo: false,
    };
    let answer = |state, characters, thin| Answer {
        state,
        characters,
        thin,
        ..Answer::default()
    };
    let answers = [
        ("a.1", answer(State::Answered, 40, Some(true))),
        ("a.2", answer(State::Answered, 60, Some(false))),
        ("a.3", answer(State::Later, 7, Some(true))),
    ];
    let follow_up = |ordinal, outcome, characters| FollowUp {
        question: "a.1".into(),
        ordinal,
        facet: Some(Facet::How),
        generic: None,
        probe: String::new(),
        offered: 0,
        outcome,
        asked: None,
        answered: None,
        answer: String::new(),
        characters,
    };
    let interval = |seq, question: &str, kind, length| Interval {
        seq,
        question: question.into(),
        follow_up: None,
        kind,
        started: 0,
        length,
        closed_by: Some(ClosedBy::Leave),
        typed: false,
    };
    Stored {
        number: 1,
        header,
        set: set.into(),
        answers: answers
            .into_iter()
            .map(|(id, it)| (id.to_owned(), it))
            .collect(),
        follow_ups: vec![
            follow_up(1, Outcome::Asked, 25),
            follow_up(2, Outcome::Left, 0),
            follow_up(3, Outcome::Asked, 5),
            // A silence kept is no probe.
            FollowUp {
                facet: None,
                ..follow_up(4, Outcome::Asked, 0)
            },
        ],
        intervals: vec![
            interval(1, "a.1", IntervalKind::Active, 1000),
            interval(2, "a.1", IntervalKind::Away, 50_000),
            interval(3, "a.3", IntervalKind::Active, 300),
            interval(4, "a.1", IntervalKind::Active, 200),
        ],
        place: None,
        earlier_time: [("a.1".to_owned(), 9000)].into(),
        earlier_replies: Vec::new(),
        tags: Default::default(),
        remarks: Default::default(),
        stages: Vec::new(),
        round: None,
        review: Default::default(),
    }
}

#[test]
fn a_perspective_is_the_sum_of_its_questions() {
    let stored = interview();
    let sums: Vec<_> = by_perspective(&stored, |_| true).collect();
    let first = Sums {
        answered: 2,
        open: 1,
        judged: 2,
        thin: 1,
        characters: 100,
        active_ms: 1500,
        offered: 3,
        asked: 2,
        gained: 30,
    };
    assert_eq!(
        sums,
        [
            ("a", first),
            (
                "b",
                Sums {
                    open: 1,
                    ..Sums::default()
                }
            )
        ]
    );

    let by_question: Vec<_> = by_question(&stored, |_| true).collect();
    let ids: Vec<_> = by_question.iter().map(|it| it.0).collect();
    assert_eq!(ids, ["a.1", "a.2", "a.3", "a.4", "b.1"]);
    assert_eq!(
        (by_question[0].1.characters, by_question[0].1.active_ms),
        (40, 1200)
    );
    assert_eq!(by_question[..4].iter().map(|it| it.1).sum::<Sums>(), first);
}

#[test]
fn where_nothing_was_measured_there_is_no_figure() {
    let stored = interview();
    let sums: Vec<_> = by_perspective(&stored, |_| true).map(|it| it.1).collect();
    let figures = |it: &Sums| (it.characters(), it.active_ms(), it.thin_share());
    assert_eq!(figures(&sums[0]), (Some(100), Some(1500), Some(0.5)));
    assert_eq!(figures(&sums[1]), (None, None, None));
}

#[test]
fn a_question_that_is_not_put_is_not_open() {
    let stored = interview();
    let open = |put: fn(&Question) -> bool| {
        by_perspective(&stored, put)
            .map(|it| it.1.open)
            .collect::<Vec<_>>()
    };
    assert_eq!(open(|_| true), [1, 1]);
    assert_eq!(open(|question| question.id != "a.4"), [0, 1]);
}

proptest! {
    #[test]
    fn half_of_the_values_lie_on_each_side_of_the_median(
        values in proptest::collection::vec(-1e9..1e9f64, 1..40)
    ) {
        let middle = median(&values).unwrap();
        let below = values.iter().filter(|it| **it < middle).count();
        let above = values.iter().filter(|it| **it > middle).count();
        prop_assert!(below * 2 <= values.len() && above * 2 <= values.len());
    }
}
