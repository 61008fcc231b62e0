//! The demonstration: an invented company, half interviewed, so that a new user sees everything
//! within a minute. Removed in one step.

use serde::Deserialize;

use super::Desk;
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind, Moment};
use crate::dialogue::question::{Facet, Lang, Need};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::{Assisted, Company, Header, Mode, Record};
use crate::failure::Failure;
use crate::listening::{Judge, Reply};
use crate::text::characters;

/// The invented interview in both languages.
#[derive(Deserialize)]
struct Demo {
    ja: Told,
    en: Told,
}

#[derive(Deserialize)]
struct Told {
    company: String,
    industry: String,
    employees: u32,
    founded: String,
    interviewer: String,
    answer: Vec<ToldAnswer>,
}

#[derive(Deserialize)]
struct ToldAnswer {
    question: String,
    #[serde(default)]
    text: String,
    seconds: u64,
    #[serde(default)]
    state: Option<State>,
    #[serde(default)]
    flagged: bool,
    #[serde(default)]
    note: String,
    #[serde(default)]
    follow_up: Vec<ToldFollowUp>,
}

#[derive(Deserialize)]
struct ToldFollowUp {
    facet: Facet,
    probe: String,
    outcome: Outcome,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    seconds: u64,
}

impl Desk {
    /// Begins the demonstration in a language, if there is none yet. Gives its number.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn demo(&mut self, lang: Lang, moment: Moment) -> Result<i64, Failure> {
        if let Some(number) = self.demo_number()? {
            return Ok(number);
        }
        let demo: Demo =
            toml::from_str(include_str!("demo.toml")).expect("the demonstration is well formed");
        let told = match lang {
            Lang::Ja => demo.ja,
            Lang::En => demo.en,
        };
        let set = self
            .library
            .get("locaben")
            .expect("a built-in set")
            .set
            .clone();
        let length: u64 = told.answer.iter().map(|a| a.seconds).sum();
        let started = moment.wall - (length as i64 + 86_400) * 1000;
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: Company {
                name: told.company,
                industry: told.industry,
                employees: Some(told.employees),
                founded: told.founded,
            },
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: told.interviewer,
            mode: Mode::Together,
            need: Need::Normal,
            started,
            finished: None,
            demo: true,
        };
        let words = self.locale(lang).localized(&set);
        let number = self.store.begin(&header, &set)?;
        let judge = self.judge(moment.wall);
        let mut records = Vec::new();
        let mut at = Teller {
            seq: 0,
            wall: started,
        };
        for answer in &told.answer {
            let Some(question) = words.question(&answer.question) else {
                continue;
            };
            records.extend(at.tell(answer, question, &header, lang, &judge));
        }
        self.store.commit(number, moment.wall, &records)?;
        Ok(number)
    }
}

/// Where the telling has come to.
struct Teller {
    seq: u32,
    wall: i64,
}

impl Teller {
    fn interval(&mut self, question: &str, follow_up: Option<u32>, seconds: u64) -> Record {
        self.seq += 1;
        let interval = Interval {
            seq: self.seq,
            question: question.to_string(),
            follow_up,
            kind: IntervalKind::Active,
            started: self.wall,
            length: seconds * 1000,
            closed_by: Some(ClosedBy::Leave),
            typed: false,
        };
        self.wall += seconds as i64 * 1000;
        Record::Interval(interval)
    }

    /// One answer with its follow-ups as records, in the order they came about.
    fn tell(
        &mut self,
        told: &ToldAnswer,
        question: &crate::dialogue::question::Question,
        header: &Header,
        lang: Lang,
        judge: &Judge,
    ) -> Vec<Record> {
        let asked: u64 = told.follow_up.iter().map(|f| f.seconds).sum();
        let mut records =
            vec![self.interval(&told.question, None, told.seconds.saturating_sub(asked))];
        let mut replies = Vec::new();
        for (index, follow_up) in told.follow_up.iter().enumerate() {
            let ordinal = index as u32 + 1;
            let was_asked = follow_up.outcome == Outcome::Asked;
            records.push(Record::FollowUp(FollowUp {
                question: told.question.clone(),
                ordinal,
                facet: Some(follow_up.facet),
                generic: None,
                probe: follow_up.probe.clone(),
                offered: self.wall,
                outcome: follow_up.outcome,
                asked: was_asked.then_some(self.wall),
                answered: was_asked.then_some(self.wall),
                answer: follow_up.answer.clone(),
                characters: characters(&follow_up.answer),
            }));
            if was_asked {
                replies.push(Reply {
                    facet: Some(follow_up.facet),
                    text: &follow_up.answer,
                });
                records.push(self.interval(&told.question, Some(ordinal), follow_up.seconds));
            }
        }
        let state = told.state.unwrap_or(State::Answered);
        let verdict =
            (question.kind.is_judged() && state == State::Answered && !told.text.is_empty())
                .then(|| judge.judge_with(question, &told.text, &replies, lang, header.need));
        let answer = Answer {
            state,
            text: told.text.clone(),
            reading: to_keep(&question.kind, &told.text),
            note: told.note.clone(),
            flagged: told.flagged,
            characters: characters(&told.text),
            thin: verdict.as_ref().map(|v| v.thin),
            missing: verdict.map(|v| v.missing).unwrap_or_default(),
            author: header.interviewer.clone(),
        };
        records.push(Record::Answer {
            question: told.question.clone(),
            answer,
        });
        if !told.text.is_empty() {
            records.push(Record::Revision {
                question: told.question.clone(),
                follow_up: None,
                author: header.interviewer.clone(),
                text: told.text.clone(),
            });
        }
        records.push(Record::Place {
            question: told.question.clone(),
        });
        records
    }
}
