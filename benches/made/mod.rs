//! Invented interviews of 26 answers, each with its wording, an interval, and a probe for every other
//! one, taken in as an import does. The same number makes the same interview.

use std::path::Path;

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::{Facet, Need, QuestionSet};
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Stored, Whole, Wording};
use kikitori::question_file::Library;
use kikitori::store::{Key, Store, Twice};

/// The set has more; so many are answered.
pub const ANSWERS: usize = 26;

/// A database of so many interviews, plain or encrypted.
pub fn fill(file: &Path, key: Option<&Key>, size: usize) {
    let mut store = Store::open_by(file, key).expect("opens");
    store.writable().expect("may write");
    let set = Library::load(None)
        .get("locaben")
        .expect("built in")
        .set
        .clone();
    // In portions, so that the log does not hold all of it at once.
    for first in (0..size).step_by(5_000) {
        let last = (first + 5_000).min(size);
        let interviews = (first..last).map(|number| Ok(interview(number, &set)));
        store.take_in(interviews, Twice::Keep).expect("taken in");
    }
}

fn interview(number: usize, set: &QuestionSet) -> Whole {
    let header = Header {
        id: format!("0193a000-0000-7000-8000-{number:012}"),
        company: Company {
            name: format!("会社{}", number % 3_000),
            ..Company::default()
        },
        visit: 1,
        continues: None,
        assisted: Assisted::ALL[number % 3],
        interviewer: format!("聞き手{}", number % 40),
        mode: Mode::Together,
        need: Need::Normal,
        started: number as i64 * 3_600_000,
        finished: None,
        demo: false,
    };
    let mut whole = Whole {
        stored: Stored {
            number: 0,
            header,
            set: set.clone(),
            answers: Default::default(),
            follow_ups: Vec::new(),
            intervals: Vec::new(),
            place: None,
            earlier_time: Default::default(),
            earlier_replies: Vec::new(),
            tags: Default::default(),
            remarks: Default::default(),
            stages: Vec::new(),
            round: None,
            review: Default::default(),
        },
        wordings: Vec::new(),
        extra: None,
        touched: 0,
    };
    for (at, question) in set.questions().take(ANSWERS).enumerate() {
        answer(&mut whole, at, number * 31 + at * 7, &question.id);
    }
    whole
}

fn answer(whole: &mut Whole, at: usize, mixed: usize, question: &str) {
    let text = "難削材の切削。他社が断った部品を三週間で納めた。".repeat(1 + mixed % 7);
    let answer = Answer {
        state: State::Answered,
        characters: text.chars().count() as u64,
        thin: Some(mixed.is_multiple_of(3)),
        author: "佐藤".into(),
        text: text.clone(),
        ..Answer::default()
    };
    whole.stored.answers.insert(question.into(), answer);
    let wording = Wording {
        follow_up: None,
        at: 0,
        author: whole.stored.header.interviewer.clone(),
        text,
    };
    whole.wordings.push((question.into(), wording));
    whole.stored.intervals.push(Interval {
        seq: at as u32 + 1,
        question: question.into(),
        follow_up: None,
        kind: IntervalKind::Active,
        started: 0,
        length: 60_000 + (mixed as u64 * 977) % 240_000,
        closed_by: Some(ClosedBy::Leave),
        typed: false,
    });
    if at.is_multiple_of(2) {
        whole.stored.follow_ups.push(FollowUp {
            question: question.into(),
            ordinal: 1,
            facet: Some(Facet::ALL[at % 9]),
            generic: None,
            probe: "具体的には".into(),
            offered: 0,
            outcome: Outcome::Asked,
            asked: Some(0),
            answered: Some(0),
            answer: "五年前からです。".into(),
            characters: 8,
        });
    }
}
