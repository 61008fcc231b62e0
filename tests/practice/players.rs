//! A scripted interviewer who listens, and what a round of anyone comes to. Those who do not listen
//! are the proof's own (`prove::Careless`).

use std::collections::BTreeMap;

use kikitori::dialogue::question::{Facet, Need, QuestionSet};
use kikitori::dialogue::record::{Assisted, Header, Mode};
use kikitori::dialogue::round::{Form, Heard, Round, Understood};
use kikitori::dialogue::scenario::{Fact, Scenario, Way};
use kikitori::roleplay::debrief::{self, Attempt, Log};
use kikitori::roleplay::prove::Table;

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        let step = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = step.wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }
}

fn as_meant(question: &str, fact: &Fact) -> Understood {
    let facet: Option<Facet> = fact.facets.first().copied();
    Understood {
        question: Some(question.to_owned()),
        facet,
        form: Form::Open,
    }
}

/// Opens topic by topic in an order of its own, asks for what there is to hear, hears the owner
/// out, now and then gives his words back and keeps silent; leaves out some questions, as people do.
pub fn listens(scenario: &Scenario, set: &QuestionSet, seed: u64) -> Round {
    let mut dice = Dice(seed);
    let mut table = Table::new(scenario, seed);
    let mut topics: Vec<&str> = scenario
        .topics
        .iter()
        .map(|it| it.question.as_str())
        .collect();
    let first = dice.below(topics.len());
    topics.rotate_left(first);
    // Comes back to what opened only later.
    for visit in 0..2 {
        for topic in &topics {
            let opener = set.question(topic).map_or("", |it| &it.ask);
            table.read_out(topic, None, opener);
            if visit == 0 || dice.below(2) == 0 {
                table.give_back(None);
            }
            for fact in &scenario.topic(topic).expect("its own topic").facts {
                pursue(&mut table, topic, fact, &mut dice);
            }
        }
    }
    table.round().clone()
}

fn pursue(table: &mut Table, topic: &str, fact: &Fact, dice: &mut Dice) {
    if table.has(&fact.id) || dice.below(10) == 0 {
        return;
    }
    match fact.way {
        Way::Ask => {
            let heard = table.say(topic, &fact.ask, as_meant(topic, fact)).heard;
            if heard == Heard::Fact && dice.below(3) == 0 {
                table.give_back(None);
            }
        }
        Way::Silence => {
            table.wait();
        }
        Way::Echo => {
            table.give_back(None);
        }
    }
}

/// The round in a line of its debrief: nothing was written down, which the mark does not ask for.
pub fn looked_back(round: &Round, set: &QuestionSet) -> Attempt {
    let header = Header {
        id: "round".into(),
        company: round.scenario.company.clone(),
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: "佐藤".into(),
        mode: Mode::Practice,
        need: Need::Normal,
        started: 1_795_324_323_123,
        finished: Some(1_795_325_000_000),
        demo: true,
    };
    debrief::attempt(&Log {
        number: 1,
        header: &header,
        set,
        round,
        answers: &BTreeMap::new(),
        follow_ups: &[],
        intervals: &[],
    })
}
