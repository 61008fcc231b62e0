//! The trainee's end of a round with a partner, as her program drives it: the desk, the session, the
//! live round, and what is kept of it.

use std::path::Path;
use std::sync::Arc;

use kikitori::app::round::Live;
use kikitori::app::session::Session;
use kikitori::desk::Desk;
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::{Facet, Lang, Need};
use kikitori::dialogue::record::{Assisted, Header, Mode};
use kikitori::dialogue::round::{Asked, Form, Round, Turn, Understood};
use kikitori::dialogue::scenario::Scenario;
use kikitori::listening::Judge;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::roleplay::Understanding;
use kikitori::store::Store;

pub struct Trainee {
    pub desk: Desk,
    pub session: Session,
    live: Live,
    now: Moment,
}

fn moment(second: u32) -> Moment {
    let awake = u64::from(second) * 1000;
    Moment {
        awake,
        total: awake,
        wall: 1_795_324_323_123 + i64::from(second) * 1000,
    }
}

impl Trainee {
    /// Begins a round with a partner in this practice database; `second` places it in time.
    pub fn begins(practice: &Path, second: u32) -> Trainee {
        let mut desk = desk(practice);
        let both: serde_json::Value = serde_json::from_str(include_str!("owner.json")).unwrap();
        let scenario: Scenario = serde_json::from_value(both["ja"].clone()).unwrap();
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: scenario.company.clone(),
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: "佐藤".into(),
            mode: Mode::Practice,
            need: Need::Normal,
            started: moment(second).wall,
            finished: None,
            demo: true,
        };
        let round = Round {
            scenario,
            seed: 1,
            partner: true,
            turns: Vec::new(),
        };
        let set = desk.library.get("locaben").unwrap().set.clone();
        let number = desk.store.begin_round(&header, &set, &round).unwrap();
        Trainee::takes_up(desk, number, second)
    }

    /// Closes the program, and opens it again on the same round.
    pub fn restarts(self) -> Trainee {
        let (number, file) = (self.session.number, self.desk.store.file().to_path_buf());
        let second = u32::try_from(self.now.awake / 1000).unwrap();
        drop(self);
        Trainee::takes_up(desk(&file), number, second)
    }

    fn takes_up(mut desk: Desk, number: i64, second: u32) -> Trainee {
        let (locale, now) = (Locale::new(Lang::Ja, None).0, moment(second));
        let judge = Judge::in_year(2026);
        let mut session = desk.open(number, &locale, &judge, now).unwrap();
        session.go("biz.strengths", &judge, now);
        let live = Live::of(&session, Arc::new(Understanding::default())).unwrap();
        let mut trainee = Trainee {
            desk,
            session,
            live,
            now,
        };
        trainee.keeps();
        trainee
    }

    /// Puts an open question on strengths to the partner.
    pub fn asks(&mut self, words: &str, facet: Option<Facet>) -> Turn {
        let known = Understood {
            question: Some("biz.strengths".into()),
            facet,
            form: Form::Open,
        };
        let turn = self
            .live
            .ask(&mut self.session, Asked::Typed, words, Some(known));
        self.keeps();
        turn
    }

    /// What the loop does before each frame: ticks go into the log, what changed is committed.
    pub fn keeps(&mut self) {
        self.now = moment(u32::try_from(self.now.awake / 1000).unwrap() + 1);
        self.desk.take_ticks(&mut self.session).unwrap();
        let (number, records) = (self.session.number, self.session.pending(self.now).to_vec());
        if !records.is_empty() {
            let kept = self.desk.store.commit(number, self.now.wall, &records);
            kept.unwrap();
            self.session.committed();
        }
        self.desk.drop_ticks(&self.session).unwrap();
    }

    pub fn finishes(&mut self) {
        self.session.finish(self.now);
        self.keeps();
    }

    /// Facts in the log, by turn.
    pub fn log(&self) -> String {
        let turns = self.session.round.iter().flat_map(|round| &round.turns);
        let turns =
            turns.map(|it| format!("{} {} {}", it.ordinal, it.heard.id(), it.facts.join("+")));
        turns.collect::<Vec<_>>().join(", ")
    }
}

fn desk(practice: &Path) -> Desk {
    let store = Store::open(practice).map_err(|it| it.failure).unwrap();
    Desk {
        store,
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    }
}
