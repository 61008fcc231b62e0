//! An owner for the tests of this room: two topics, every way of being reached.

use crate::dialogue::question::{Facet, Lang};
use crate::dialogue::scenario::{Fact, Manner, Sayings, Scenario, Taboo, Topic, Way};

pub const STRENGTHS: &str = "biz.strengths";
pub const BANKS: &str = "env.banks";

pub fn fact(id: &str, facets: &[Facet], says: &str) -> Fact {
    Fact {
        id: id.into(),
        way: Way::Ask,
        facets: facets.to_vec(),
        easy: false,
        mood: -1,
        after: Vec::new(),
        says: says.into(),
        note: id.into(),
        keys: Vec::new(),
        ask: id.into(),
        against: None,
    }
}

pub fn scenario(manner: Manner) -> Scenario {
    let both = |text: &str| {
        vec![
            format!("{text}一"),
            format!("{text}二"),
            format!("{text}三"),
        ]
    };
    let after = |fact: Fact, ids: &[&str]| Fact {
        after: ids.iter().map(ToString::to_string).collect(),
        ..fact
    };
    let by = |way, fact: Fact| Fact { way, ..fact };
    let with_mood = |mood, fact: Fact| Fact { mood, ..fact };
    let job = fact(
        "job",
        &[Facet::Example],
        "先月、断られたチタンの部品を三週間で納めました。",
    );
    let why = fact(
        "why",
        &[Facet::Reason],
        "機械を止めずに型を替えられるのは、うちだけなんです。",
    );
    let costs = fact("costs", &[Facet::Number], "型の替えは一回二万円です。");
    let night = fact("night", &[], "……夜中まで私も削っていました。");
    let left = fact("left", &[], "実は、職人が一人辞めました。");
    let loan = fact("loan", &[Facet::Time], "去年の暮れに断られました。");
    Scenario {
        id: "trial".into(),
        edition: "1".into(),
        language: Lang::Ja,
        set: "locaben".into(),
        title: "試し".into(),
        aim: "目標".into(),
        level: 1,
        minutes: 10,
        manner,
        mood: 0,
        silence: 6,
        company: Default::default(),
        owner: Default::default(),
        public: Vec::new(),
        says: Sayings {
            opening: "どうも。".into(),
            closing: "では。".into(),
            closed: both("はい"),
            leading: both("そうですね"),
            double: both("どちらを"),
            advice: both("結構です"),
            off: both("それより"),
            statement: both("ええまあ"),
            nothing: both("ありません"),
            again: both("言いました"),
            pressed: both("まだ途中"),
            cold: both("その話は"),
            unclear: both("何のこと"),
        },
        taboos: vec![Taboo {
            id: "brother".into(),
            words: vec!["弟さん".into(), "ｾﾝﾑ".into()],
            says: "弟の話はいい。".into(),
            mood: -2,
        }],
        topics: vec![
            Topic {
                question: STRENGTHS.into(),
                first: "品質には自信があります。".into(),
                facts: vec![
                    Fact { easy: true, ..job },
                    after(why, &["job"]),
                    with_mood(2, costs),
                    by(Way::Silence, after(night, &["job"])),
                    by(Way::Echo, with_mood(1, after(left, &["job"]))),
                ],
            },
            Topic {
                question: BANKS.into(),
                first: "普通のお付き合いです。".into(),
                facts: vec![loan],
            },
        ],
    }
}
