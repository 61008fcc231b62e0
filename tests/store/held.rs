//! Interviews with something of everything in them, and a round of role-play.
#![allow(dead_code)] // each of the two uses its part

use kikitori::dialogue::answer::{FollowUp, Outcome};
use kikitori::dialogue::clock::ClosedBy;
use kikitori::dialogue::question::{Facet, Lang};
use kikitori::dialogue::record::{Header, Mode, Record, RemarkKind};
use kikitori::dialogue::review::{Opinion, Review};
use kikitori::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use kikitori::dialogue::scenario::{Manner, Person, Sayings, Scenario};

use super::given::*;

/// Interviews 1 (held, reviewed, finished), 2 (another one), 3 (a round).
pub fn held() -> Place {
    let place = place();
    let mut store = place.open();
    let head = header("北上製作所");
    let one = store.begin(&head, &set()).unwrap();
    let probe = FollowUp {
        question: "biz.it".into(),
        ordinal: 1,
        facet: None,
        generic: None,
        probe: "いつごろですか。".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: Some(NOON),
        answer: "三年前。".into(),
        characters: 4,
    };
    let replied = Record::Revision {
        question: "biz.it".into(),
        follow_up: Some(1),
        author: "佐藤".into(),
        text: "三年前。".into(),
    };
    let commits: [&[Record]; 9] = [
        &[answered("biz.it", "見積は紙。")],
        &[
            answered("biz.it", "見積は紙で、図面は端末。"),
            Record::FollowUp(probe),
            Record::Interval(interval(1, "biz.it", 4_000, None)),
        ],
        &[
            revised("biz.it", "見積は紙で、図面は端末。"),
            replied,
            Record::Interval(interval(1, "biz.it", 9_000, Some(ClosedBy::Leave))),
            Record::Place {
                question: "biz.history".into(),
            },
        ],
        &[
            answered("biz.history", "昭和43年に創業。"),
            Record::Interval(interval(2, "biz.history", 500, None)),
        ],
        &[
            Record::Interval(interval(2, "biz.history", 7_000, Some(ClosedBy::Leave))),
            revised("biz.history", "昭和43年に創業。"),
        ],
        &[
            Record::Tags {
                question: "biz.it".into(),
                tags: ["structural".to_owned()].into(),
            },
            Record::Remark {
                kind: RemarkKind::Noticed,
                text: "工具がいつも同じ所にある".into(),
            },
        ],
        &[Record::Opinion(Opinion {
            id: "o-1".into(),
            edit: 1,
            question: "biz.it".into(),
            reviewer: "高橋".into(),
            at: NOON,
            comment: "いつからかを聞く".into(),
            ..Opinion::default()
        })],
        &[Record::Review(Review {
            id: "r-1".into(),
            reviewer: "高橋".into(),
            begun: NOON,
            finished: Some(NOON + 5),
        })],
        &[Record::Header(Header {
            finished: Some(NOON + 9),
            ..head.clone()
        })],
    ];
    for (at, records) in (NOON..).zip(commits) {
        store.commit(one, at, records).unwrap();
    }
    let two = store.begin(&header("花巻醸造"), &set()).unwrap();
    let records = [
        answered("biz.it", "帳簿は手書き。"),
        revised("biz.it", "帳簿は手書き。"),
    ];
    store.commit(two, NOON, &records).unwrap();
    let three = store.begin_round(&played(), &set(), &round()).unwrap();
    for ordinal in 1..4 {
        let said = Record::Turn(turn(ordinal, "いつ入れましたか", &["machine"]));
        store
            .commit(three, NOON + i64::from(ordinal), &[said])
            .unwrap();
    }
    drop(store);
    place
}

pub fn played() -> Header {
    Header {
        mode: Mode::Practice,
        demo: true,
        ..header("北山精機")
    }
}

pub fn round() -> Round {
    let header = header("北山精機");
    Round {
        scenario: Scenario {
            id: "kitayama-seiki".into(),
            edition: "2026.1".into(),
            language: Lang::Ja,
            set: "locaben".into(),
            title: "無口な二代目".into(),
            aim: String::new(),
            level: 1,
            minutes: 12,
            manner: Manner::Terse,
            mood: -1,
            silence: 6,
            company: header.company,
            owner: Person::default(),
            public: vec!["従業員18名".into()],
            says: Sayings::default(),
            taboos: Vec::new(),
            topics: Vec::new(),
        },
        seed: u64::MAX,
        partner: true,
        turns: Vec::new(),
    }
}

pub fn turn(ordinal: u32, words: &str, facts: &[&str]) -> Turn {
    let asked = !words.is_empty();
    Turn {
        ordinal,
        at: u64::from(ordinal) * 10_000,
        waited: 2_500,
        place: "biz.history".into(),
        asked: if asked { Asked::Typed } else { Asked::Silence },
        words: words.into(),
        understood: Understood {
            question: asked.then(|| "biz.it".into()),
            facet: asked.then_some(Facet::Time),
            form: Form::Open,
        },
        topic: asked.then(|| "biz.it".into()),
        heard: Heard::Fact,
        reply: "三年前だね。".into(),
        facts: facts.iter().map(|it| (*it).to_owned()).collect(),
        mood: -3,
    }
}
