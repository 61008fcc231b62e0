//! What the tests begin with: a set of questions, a head, a database in a folder of its own.
#![allow(dead_code)] // each of the two uses its part

use std::path::PathBuf;

use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::*;
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record};
use kikitori::store::Store;

/// 2026-11-22T05:12:03.123Z
pub const NOON: i64 = 1_795_324_323_123;

pub const QUESTIONS: [&str; 4] = [
    "mgmt.philosophy",
    "mgmt.succession",
    "biz.history",
    "biz.it",
];

pub struct Place {
    pub file: PathBuf,
    pub folder: tempfile::TempDir,
}

pub fn place() -> Place {
    let folder = tempfile::tempdir().expect("a folder");
    Place {
        file: folder.path().join("data/interviews.db"),
        folder,
    }
}

impl Place {
    /// Opened, checked, ready to write.
    pub fn open(&self) -> Store {
        let mut store = Store::open(&self.file).expect("opens");
        store.writable().expect("may write");
        store
    }

    /// The id of the failure that keeps it from being written.
    pub fn refusal(&self) -> String {
        match Store::open(&self.file) {
            Err(refusal) => refusal.failure.id.to_string(),
            Ok(mut store) => store.writable().expect_err("refused").id.to_string(),
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.file).expect("the file")
    }

    /// Another program's connection.
    pub fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.file).expect("opens")
    }

    /// A closed database with one interview in it, 40 answers' worth of text.
    pub fn filled(self) -> Place {
        let mut store = self.open();
        let number = store.begin(&header("北上製作所"), &set()).unwrap();
        let text = "難削材の切削。他社が断ったチタンの部品を、試作から三週間で納めた。".repeat(40);
        for question in QUESTIONS {
            let records = [answered(question, &text), revised(question, &text)];
            store.commit(number, NOON, &records).unwrap();
        }
        drop(store);
        self
    }

    /// A closed database with one interview in it, larger than what opening waits for to be checked.
    pub fn large(self) -> Place {
        let mut store = self.open();
        let number = store.begin(&header("北上製作所"), &set()).unwrap();
        let text = "難削材の切削。".repeat(3_000);
        let records = [answered("biz.it", &text), revised("biz.it", &text)];
        for _ in 0..80 {
            store.commit(number, NOON, &records).unwrap();
        }
        drop(store);
        assert!(self.bytes().len() > 4 << 20);
        self
    }

    /// One word of the large database becomes another, as by a failing disk.
    pub fn spoil(&self) {
        let mut bytes = self.bytes();
        let wording = "難削材".as_bytes();
        let at = bytes
            .windows(wording.len())
            .rposition(|window| window == wording)
            .unwrap();
        bytes[at] ^= 2;
        std::fs::write(&self.file, &bytes).unwrap();
    }
}

pub fn set() -> QuestionSet {
    let perspective = |id: &str, questions: &[&str]| Perspective {
        id: id.into(),
        title: id.to_uppercase(),
        short: None,
        questions: questions.iter().map(|id| question(id)).collect(),
    };
    QuestionSet {
        id: "locaben".into(),
        edition: "2026.1".into(),
        language: Lang::Ja,
        title: "ローカルベンチマーク（非財務）".into(),
        minutes: 120,
        perspectives: vec![
            perspective("mgmt", &QUESTIONS[..2]),
            perspective("biz", &QUESTIONS[2..]),
        ],
    }
}

fn question(id: &str) -> Question {
    Question {
        id: id.into(),
        sheet_box: Some("M3".into()),
        kind: Kind::Number {
            unit: Some("名".into()),
        },
        topic: "後継者".into(),
        ask: "何が引き継がれたら安心だと思われますか。".into(),
        hint: None,
        minutes: 4,
        expects: vec![Facet::Actor, Facet::Time],
        enough: 1,
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: vec![Probe {
            facet: Facet::Time,
            ask: "何年頃を目安に。".into(),
        }],
    }
}

pub fn header(company: &str) -> Header {
    Header {
        id: uuid::Uuid::now_v7().to_string(),
        company: Company {
            name: company.into(),
            industry: "金属加工".into(),
            employees: Some(28),
            founded: "1968".into(),
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
    }
}

pub fn answer(text: &str) -> Answer {
    Answer {
        state: State::Answered,
        text: text.into(),
        characters: text.chars().count() as u64,
        author: "佐藤".into(),
        ..Answer::default()
    }
}

pub fn answered(question: &str, text: &str) -> Record {
    Record::Answer {
        question: question.into(),
        answer: answer(text),
    }
}

pub fn revised(question: &str, text: &str) -> Record {
    Record::Revision {
        question: question.into(),
        follow_up: None,
        author: "佐藤".into(),
        text: text.into(),
    }
}

pub fn interval(seq: u32, question: &str, length: u64, closed_by: Option<ClosedBy>) -> Interval {
    Interval {
        seq,
        question: question.into(),
        follow_up: None,
        kind: IntervalKind::Active,
        started: NOON,
        length,
        closed_by,
        typed: false,
    }
}
