//! The owner as a trainee meets him: each rule of what he makes of a question, and that a round
//! goes on from its log.

mod rules;
mod words;

use proptest::prelude::*;

use super::*;
use crate::roleplay::given::{BANKS, STRENGTHS, scenario};

/// What the trainee does. Unless hasty, he hears the owner out.
#[derive(Clone, Debug)]
enum Act {
    /// The set's question, or its probe.
    Read(&'static str, Option<Facet>),
    /// In his own words.
    Say(Option<&'static str>, Option<Facet>, Form, &'static str),
    Hasty(Option<&'static str>, Option<Facet>, Form),
    Wait,
}
use Act::*;

fn put(owner: &mut Owner, act: &Act) -> Turn {
    let (asked, question, facet, form, words) = match act.clone() {
        Read(question, None) => (Asked::Opener, Some(question), None, Form::Open, "読む"),
        Read(question, facet) => (Asked::Probe, Some(question), facet, Form::Open, "読む"),
        Say(question, facet, form, words) => (Asked::Typed, question, facet, form, words),
        Hasty(question, facet, form) => (Asked::Typed, question, facet, form, "早口"),
        Wait => (Asked::Silence, None, None, Form::Open, ""),
    };
    let turn = owner.hear(&Asking {
        at: 0,
        waited: if matches!(act, Hasty(..)) { 100 } else { 9_000 },
        place: BANKS.into(),
        asked,
        words: words.into(),
        understood: Understood {
            question: question.map(str::to_owned),
            facet,
            form,
        },
    });
    owner.take(&turn);
    turn
}

fn round(manner: Manner, seed: u64) -> Round {
    Round {
        scenario: scenario(manner),
        seed,
        partner: false,
        turns: Vec::new(),
    }
}

/// What was heard (and told) in each turn, and the mood after it.
fn play(manner: Manner, acts: &[Act]) -> String {
    let mut owner = Owner::new(&round(manner, 7));
    let turns = acts.iter().map(|act| {
        let turn = put(&mut owner, act);
        match turn.facts.first() {
            Some(fact) => format!("{fact} {}", turn.mood),
            None => format!("{} {}", turn.heard.id(), turn.mood),
        }
    });
    turns.collect::<Vec<_>>().join(", ")
}

#[test]
fn no_line_comes_twice_running() {
    for seed in 0..50 {
        let mut owner = Owner::new(&round(Manner::Terse, seed));
        let closed = Say(Some(BANKS), None, Form::Closed, "ですか");
        let said: Vec<String> = (0..12).map(|_| put(&mut owner, &closed).reply).collect();
        assert!(said.windows(2).all(|two| two[0] != two[1]), "{said:?}");
    }
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let topic = prop_oneof![
        Just(None),
        Just(Some(STRENGTHS)),
        Just(Some(BANKS)),
        Just(Some("env.market"))
    ];
    let facet = proptest::option::of(proptest::sample::select(Facet::ALL.to_vec()));
    let form = proptest::sample::select(Form::ALL.to_vec());
    let words = proptest::sample::select(vec![
        "もう少し",
        "三週間で納めたんですね",
        "弟さんは",
        "",
        "例えば",
        "チタンですか",
        "=1+1",
    ]);
    let act = prop_oneof![
        (topic.clone(), facet.clone())
            .prop_map(|(topic, facet)| Read(topic.unwrap_or(BANKS), facet)),
        (topic.clone(), facet.clone(), form.clone(), words)
            .prop_map(|(topic, facet, form, words)| Say(topic, facet, form, words)),
        (topic, facet, form).prop_map(|(topic, facet, form)| Hasty(topic, facet, form)),
        Just(Wait),
    ];
    proptest::collection::vec(act, 0..40)
}

proptest! {
    #[test]
    fn a_round_goes_on_from_its_log(acts in acts(), seed: u64, cut in 0_usize..40) {
        let manner = Manner::ALL[(seed % 5) as usize];
        let mut owner = Owner::new(&round(manner, seed));
        let turns: Vec<Turn> = acts.iter().map(|act| put(&mut owner, act)).collect();
        let cut = cut.min(turns.len());
        let kept = Round { turns: turns[..cut].to_vec(), ..round(manner, seed) };
        let mut again = Owner::new(&kept);
        let rest: Vec<Turn> = acts[cut..].iter().map(|act| put(&mut again, act)).collect();
        prop_assert_eq!(&rest, &turns[cut..]);
        prop_assert_eq!((again.mood(), again.last_words()), (owner.mood(), owner.last_words()));
    }

    #[test]
    fn nothing_is_told_twice_or_out_of_turn(acts in acts(), seed: u64) {
        let round = round(Manner::ALL[(seed % 5) as usize], seed);
        let mut owner = Owner::new(&round);
        let mut told: Vec<String> = Vec::new();
        for act in &acts {
            let turn = put(&mut owner, act);
            prop_assert!(MOODS.contains(&turn.mood));
            prop_assert!(turn.facts.len() <= 1);
            prop_assert_eq!(turn.heard == Heard::Quiet, turn.reply.is_empty());
            for id in turn.facts {
                let fact = round.scenario.fact(&id).unwrap();
                prop_assert!(fact.after.iter().all(|it| told.contains(it)));
                prop_assert!(!told.contains(&id));
                told.push(id);
            }
        }
    }
}
