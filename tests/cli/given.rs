//! What the tests begin with: the program in a home of its own, and a database with interviews.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::{Facet, Kind, Need, QuestionSet};
use kikitori::dialogue::reading::read;
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record};
use kikitori::question_file::Library;
use kikitori::store::Store;

/// 2026-11-22T05:12:03.123Z
pub const NOON: i64 = 1_795_324_323_123;

/// A home folder with nothing in it.
pub struct Home {
    folder: tempfile::TempDir,
}

/// How a run ended. What was said names the home folder `~`.
#[derive(Debug, PartialEq)]
pub struct Ended {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Home {
        Home {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn database(&self) -> PathBuf {
        self.path("data/kikitori/kikitori.db")
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }

    /// The program, with nothing around it but this home. No terminal.
    pub fn command(&self, lang: &str, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kikitori"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("KIKITORI_LANG", lang)
            .env("TZ", "UTC")
            .env("KIKITORI_NO_PASSPHRASE", "1")
            .current_dir(self.folder.path())
            .args(args)
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, lang: &str, args: &[&str]) -> Ended {
        self.ended(self.command(lang, args).output().expect("runs"))
    }

    /// As [`Home::run`], with something on standard input.
    pub fn run_on(&self, lang: &str, args: &[&str], input: &[u8]) -> Ended {
        let mut command = self.command(lang, args);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("runs");
        let mut stdin = child.stdin.take().expect("piped");
        let input = input.to_owned();
        // A program that does not read on is no fault of the writer's.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("ends");
        writer.join().expect("written");
        self.ended(output)
    }

    pub fn ended(&self, output: Output) -> Ended {
        let home = self.folder.path().display().to_string();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8").replace(&home, "~");
        Ended {
            status: output.status.code().expect("ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// A database with these interviews, in this order; closed.
    pub fn filled(self, interviews: &[(Header, Vec<Record>)]) -> Home {
        let mut store = open(&self.database());
        for (header, records) in interviews {
            let number = store.begin(header, &set()).expect("begun");
            store.commit(number, header.started, records).expect("kept");
        }
        drop(store);
        self
    }
}

pub fn open(file: &Path) -> Store {
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    let mut store = Store::open(file).expect("opens");
    store.writable().expect("may write");
    store
}

pub fn set() -> QuestionSet {
    static BUILT_IN: LazyLock<Library> = LazyLock::new(|| Library::load(None));
    BUILT_IN.get("locaben").expect("built in").set.clone()
}

pub fn header(id: u8, company: &str) -> Header {
    Header {
        id: format!("0193a000-0000-7000-8000-0000000000{id:02}"),
        company: Company {
            name: company.into(),
            industry: "金属加工".into(),
            employees: Some(28),
            founded: "昭和43年".into(),
        },
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: "佐藤".into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: NOON + i64::from(id) * 60_000,
        finished: None,
        demo: false,
    }
}

pub fn answered(question: &str, text: &str) -> Record {
    let set = set();
    let kind = set
        .question(question)
        .map_or(Kind::Text, |it| it.kind.clone());
    Record::Answer {
        question: question.into(),
        answer: Answer {
            state: State::Answered,
            text: text.into(),
            reading: serde_json::to_value(read(&kind, text)).ok(),
            characters: kikitori::text::characters(text),
            author: "佐藤".into(),
            ..Answer::default()
        },
    }
}

/// One of everything that can be kept.
pub fn everything() -> Vec<Record> {
    let succession = Record::Answer {
        question: "mgmt.succession".into(),
        answer: Answer {
            state: State::Answered,
            text: "長男がいる。\nまだ話していない。".into(),
            note: "この話は避けたい様子".into(),
            flagged: true,
            characters: 15,
            thin: Some(true),
            missing: vec![Facet::Time, Facet::How],
            author: "佐藤".into(),
            ..Answer::default()
        },
    };
    let state = |question: &str, state| Record::Answer {
        question: question.into(),
        answer: Answer {
            state,
            ..Answer::default()
        },
    };
    vec![
        answered("flow.process", "受注\t図面に代案\n検査\t全数"),
        succession,
        state("biz.it", State::Unknown),
        state("env.banks", State::Declined),
        probe(1, Some(Facet::Time), Outcome::Asked, "三年後。"),
        probe(2, Some(Facet::How), Outcome::Left, ""),
        time(1, IntervalKind::Active, 185_000, Some(ClosedBy::Pause)),
        time(2, IntervalKind::Away, 40_500, Some(ClosedBy::Crash)),
        Record::Revision {
            question: "mgmt.succession".into(),
            follow_up: None,
            author: "佐藤".into(),
            text: "長男がいる。".into(),
        },
    ]
}

fn probe(ordinal: u32, facet: Option<Facet>, outcome: Outcome, answer: &str) -> Record {
    Record::FollowUp(FollowUp {
        question: "mgmt.succession".into(),
        ordinal,
        facet,
        generic: None,
        probe: format!("問いかけ{ordinal}"),
        offered: NOON,
        outcome,
        asked: (outcome == Outcome::Asked).then_some(NOON + 1_000),
        answered: (outcome == Outcome::Asked).then_some(NOON + 2_000),
        answer: answer.into(),
        characters: kikitori::text::characters(answer),
    })
}

fn time(seq: u32, kind: IntervalKind, length: u64, closed_by: Option<ClosedBy>) -> Record {
    Record::Interval(Interval {
        seq,
        question: "mgmt.succession".into(),
        follow_up: None,
        kind,
        started: NOON,
        length,
        closed_by,
        typed: false,
    })
}
