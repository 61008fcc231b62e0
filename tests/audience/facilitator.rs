//! The facilitator's end of the audience's screen, as the interview's program keeps what the room may
//! see.
#![allow(dead_code)]

use std::path::Path;

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::question::{Facet, Need};
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record, RemarkKind};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use kikitori::dialogue::room::{Room, Scene, Shown, Time};
use kikitori::question_file::Library;
use kikitori::store::Store;

const NOON: i64 = 1_795_324_323_123;

pub const ASK: &str = "お客様が御社を選び続けている理由は、何だとお考えですか。";

/// The facilitator's end.
pub struct Facilitator {
    pub store: Store,
    /// The interview in front.
    pub number: i64,
}

impl Facilitator {
    /// Begins an interview with this company.
    pub fn begins(file: &Path, company: &str) -> Facilitator {
        let mut facilitator = Facilitator::restarts(file, 0);
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: Company {
                name: company.into(),
                ..Company::default()
            },
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: "佐藤".into(),
            mode: Mode::Together,
            need: Need::Normal,
            started: NOON,
            finished: None,
            demo: false,
        };
        let library = Library::load(None);
        let set = &library.get("locaben").unwrap().set;
        facilitator.number = facilitator.store.begin(&header, set).unwrap();
        facilitator
    }

    /// Opens the database again, with this interview in front.
    pub fn restarts(file: &Path, number: i64) -> Facilitator {
        let mut store = Store::open(file).map_err(|it| it.failure).unwrap();
        store.writable().unwrap();
        Facilitator { store, number }
    }

    pub fn shows(&mut self, shown: Shown) {
        let room = Room {
            frozen: false,
            shown,
        };
        self.keeps(&[Record::Room(room)]);
    }

    /// Shows a question, changed like this.
    pub fn asks(&mut self, change: impl FnOnce(&mut Scene)) {
        let mut scene = Scene {
            perspective: "事業への着目".into(),
            place: (2, 5),
            topic: "強み".into(),
            ask: ASK.into(),
            time: Time {
                planned: 300_000,
                spent: 60_000,
                since: None,
            },
            ..Scene::default()
        };
        change(&mut scene);
        self.shows(Shown::Scene(Box::new(scene)));
    }

    pub fn keeps(&mut self, records: &[Record]) {
        self.store.commit(self.number, NOON, records).unwrap();
    }

    /// Puts a mark wherever something private is kept of the interview.
    pub fn keeps_in_private(&mut self, mark: &str) {
        let private = |text: &str| format!("{mark}{text}");
        let answer = Answer {
            state: State::Answered,
            text: private("回答"),
            note: private("メモ"),
            author: private("聞き手"),
            ..Answer::default()
        };
        self.keeps(&[
            Record::Answer {
                question: "biz.strengths".into(),
                answer,
            },
            Record::FollowUp(FollowUp {
                question: "biz.strengths".into(),
                ordinal: 1,
                facet: Some(Facet::Reason),
                generic: None,
                probe: private("問いかけ"),
                offered: NOON,
                outcome: Outcome::Asked,
                asked: Some(NOON),
                answered: Some(NOON),
                answer: private("返答"),
                characters: 1,
            }),
            Record::Revision {
                question: "biz.strengths".into(),
                follow_up: None,
                author: private("聞き手"),
                text: private("前の回答"),
            },
            Record::Tags {
                question: "biz.strengths".into(),
                tags: [private("タグ")].into(),
            },
            Record::Remark {
                kind: RemarkKind::Taboo,
                text: private("気づき"),
            },
            Record::Review(Review {
                id: "r".into(),
                reviewer: private("添削者"),
                ..Review::default()
            }),
            Record::Opinion(Opinion {
                id: "o".into(),
                edit: 1,
                question: "biz.strengths".into(),
                reviewer: private("添削者"),
                about: private("回答"),
                comment: private("助言"),
                suggestion: Some(private("直し案")),
                ..Opinion::default()
            }),
            Record::Elsewhere(Elsewhere {
                question: "biz.strengths".into(),
                text: private("別の控え"),
                author: private("別の人"),
                ..Elsewhere::default()
            }),
        ]);
    }
}
