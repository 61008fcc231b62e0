//! An interview on the table: three questions of a company, asked without any window.

use std::collections::BTreeMap;

use kikitori::app::ask::Ask;
use kikitori::app::session::Session;
use kikitori::app::{Action, App, Effect, Msg, Screen, What, update};
use kikitori::dialogue::answer::Answer;
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::{Lang, Need, QuestionSet};
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record, Stored};
use kikitori::dialogue::review::Elsewhere;
use kikitori::listening::Judge;
use kikitori::locale::Locale;

/// It names neither when nor why: thin for a question that wants both.
pub const THIN: &str = "いろいろと頑張ってきました";

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
id = "all.patents"
kind = "choice"
topic = "特許"
ask = "特許はお持ちですか。"
minutes = 1
options = [{ id = "yes", label = "ある" }, { id = "no", label = "ない" }]

[[perspective.question]]
id = "all.which"
kind = "text"
topic = "どの特許"
ask = "どの特許ですか。"
minutes = 1
ask_if = "all.patents = yes"
"#;

pub fn set() -> QuestionSet {
    let (set, faults) = kikitori::question_file::parse(SET);
    let told: Vec<_> = faults.iter().map(|f| format!("{f:?}")).collect();
    set.unwrap_or_else(|| panic!("{told:#?}"))
}

/// So many seconds after the start.
pub fn at(seconds: u64) -> Moment {
    Moment {
        awake: 1_000_000 + seconds * 1000,
        total: 1_000_000 + seconds * 1000,
        wall: 1_794_998_400_000 + seconds as i64 * 1000,
    }
}

pub fn stored() -> Stored {
    Stored {
        number: 1,
        header: Header {
            id: "0190".into(),
            company: Company {
                name: "北上製作所".into(),
                ..Company::default()
            },
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: "佐藤".into(),
            mode: Mode::Together,
            need: Need::Normal,
            started: at(0).wall,
            finished: None,
            demo: false,
        },
        set: set().into(),
        answers: BTreeMap::new(),
        follow_ups: Vec::new(),
        intervals: Vec::new(),
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: Vec::new(),
        tags: BTreeMap::new(),
        remarks: BTreeMap::new(),
        stages: Vec::new(),
        round: None,
        review: Default::default(),
    }
}

/// What the records come to when they are applied in order, as the store does.
pub fn applied(mut stored: Stored, records: &[Record]) -> Stored {
    for record in records {
        match record {
            Record::Header(header) => stored.header = header.clone(),
            Record::Answer { question, answer } => {
                stored.answers.insert(question.clone(), answer.clone());
            }
            Record::FollowUp(probe) => {
                let same = |f: &kikitori::dialogue::answer::FollowUp| {
                    (&f.question, f.ordinal) == (&probe.question, probe.ordinal)
                };
                stored.follow_ups.retain(|f| !same(f));
                stored.follow_ups.push(probe.clone());
            }
            Record::Interval(interval) => {
                stored.intervals.retain(|i| i.seq != interval.seq);
                stored.intervals.push(interval.clone());
            }
            Record::Turn(_) => unreachable!("only a round has turns"),
            Record::Review(_) | Record::Opinion(_) | Record::Room(_) => {}
            Record::Elsewhere(it) => {
                let key = |it: &Elsewhere| (it.question.clone(), it.probe.clone(), it.text.clone());
                stored.review.elsewhere.retain(|old| key(old) != key(it));
                stored.review.elsewhere.push(it.clone());
            }
            Record::Place { question } => stored.place = Some(question.clone()),
            Record::Tags { question, tags } => {
                stored.tags.insert(question.clone(), tags.clone());
            }
            Record::Remark { kind, text } => {
                stored.remarks.insert(*kind, text.clone());
            }
            Record::Revision { .. } => {}
        }
    }
    stored
}

pub struct Table {
    pub app: App,
    pub seconds: u64,
}

impl Table {
    pub fn new(stored: Stored) -> Table {
        let judge = Judge::in_year(2026);
        let words = QuestionSet::clone(&stored.set);
        let session = Session::open(stored, words, &judge, at(0));
        let mut app = App::new(Locale::new(Lang::Ja, None).0, judge, (80, 24), at(0));
        app.ask = Some(Ask::new(session));
        app.screen = Screen::Ask;
        update::settle(&mut app);
        Table { app, seconds: 0 }
    }

    pub fn happens(&mut self, what: What) -> Vec<Effect> {
        let moment = at(self.seconds);
        update(&mut self.app, Msg { moment, what })
    }

    pub fn does(&mut self, action: Action) -> Vec<Effect> {
        self.happens(What::Do(action))
    }

    pub fn types(&mut self, text: &str) {
        self.happens(What::Insert(text.into()));
        // The keyboard rests.
        self.happens(What::Tick);
    }

    pub fn session(&mut self) -> &mut Session {
        &mut self.app.ask.as_mut().expect("an interview").session
    }

    pub fn answer(&mut self, question: &str) -> Answer {
        self.session().answer(question).cloned().unwrap_or_default()
    }
}
