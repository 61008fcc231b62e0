//! The owner as a trainee meets him: each rule of what he makes of a question, and that a round
//! goes on from its log.

use proptest::prelude::*;

use super::*;
use crate::dialogue::question::Lang;

const STRENGTHS: &str = "biz.strengths";
const BANKS: &str = "env.banks";

fn fact(id: &str, facets: &[Facet], says: &str) -> Fact {
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

fn scenario(manner: Manner) -> Scenario {
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
        says: crate::dialogue::scenario::Sayings {
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

const JOB: Act = Say(Some(STRENGTHS), Some(Facet::Example), Form::Open, "例えば");
const WHY: Act = Say(None, Some(Facet::Reason), Form::Open, "どうして");
const BACK: Act = Say(None, None, Form::Statement, "三週間で納めたんですね。");
const CHAT: Act = Say(None, None, Form::Off, "暑いですね");
const HASTY: Act = Hasty(None, Some(Facet::Reason), Form::Open);

#[test]
fn what_he_makes_of_a_question() {
    use Facet::*;
    let terse = Manner::Terse;
    let say = |form, words| Say(None, None, form, words);
    let table: Vec<(&str, Manner, Vec<Act>, &str)> = vec![
        (
            "the opener brings the thin answer",
            terse,
            vec![Read(STRENGTHS, None)],
            "first 0",
        ),
        (
            "a question for a facet brings its fact at once",
            terse,
            vec![JOB],
            "job 0",
        ),
        (
            "a facet he has nothing for brings the thin answer first",
            terse,
            vec![Read(STRENGTHS, Some(Time)), Read(STRENGTHS, Some(Time))],
            "first 0, nothing 0",
        ),
        (
            "asking on brings what is easy, then no more",
            terse,
            vec![
                Read(STRENGTHS, None),
                say(Form::Open, "もう少し聞かせてください"),
                say(Form::Open, "もう少し聞かせてください"),
            ],
            "first 0, job 0, again 0",
        ),
        (
            "what leads to a fact comes first",
            terse,
            vec![
                Say(Some(STRENGTHS), Some(Reason), Form::Open, "なぜ"),
                JOB,
                WHY,
            ],
            "first 0, job 0, why 1",
        ),
        ("told before", terse, vec![JOB, JOB], "job 0, again 0"),
        (
            "every second fact opens him",
            terse,
            vec![JOB, WHY, Wait],
            "job 0, why 1, night 1",
        ),
        (
            "not in this mood",
            terse,
            vec![
                Read(STRENGTHS, None),
                Say(None, Some(Number), Form::Open, "いくら"),
            ],
            "first 0, cold 0",
        ),
        (
            "a topic he has nothing on",
            terse,
            vec![Read("env.market", None)],
            "nothing 0",
        ),
        (
            "no topic, but the question in front",
            terse,
            vec![Say(None, Some(Time), Form::Open, "いつ")],
            "loan 0",
        ),
        (
            "no topic, but the one in talk",
            terse,
            vec![JOB, WHY],
            "job 0, why 1",
        ),
        (
            "nothing in talk to go on with",
            terse,
            vec![say(Form::Open, "もう少し聞かせてください")],
            "unclear 0",
        ),
        (
            "not understood, and he says so",
            terse,
            vec![Read(STRENGTHS, None), say(Form::Open, "ほげほげ")],
            "first 0, unclear 0",
        ),
        (
            "yes or no",
            terse,
            vec![Say(
                Some(STRENGTHS),
                Some(Example),
                Form::Closed,
                "ありますか",
            )],
            "closed 0",
        ),
        (
            "a talkative owner in good mood tells anyway",
            Manner::Talkative,
            vec![
                JOB,
                BACK,
                WHY,
                Say(None, Some(Number), Form::Closed, "高いですか"),
            ],
            "job 0, left 2, why 2, costs 3",
        ),
        (
            "and not before",
            Manner::Talkative,
            vec![Say(
                Some(STRENGTHS),
                Some(Example),
                Form::Closed,
                "ありますか",
            )],
            "closed 0",
        ),
        (
            "leading",
            terse,
            vec![Say(Some(STRENGTHS), None, Form::Leading, "ですよね")],
            "leading 0",
        ),
        (
            "a proud one resents it",
            Manner::Proud,
            vec![Say(Some(STRENGTHS), None, Form::Leading, "ですよね")],
            "leading -1",
        ),
        (
            "two in one",
            terse,
            vec![Say(Some(STRENGTHS), Some(Example), Form::Double, "と")],
            "double 0",
        ),
        (
            "advice",
            terse,
            vec![say(Form::Advice, "使うといい")],
            "advice -1",
        ),
        (
            "advice to a wary one",
            Manner::Wary,
            vec![say(Form::Advice, "使うといい")],
            "advice -2",
        ),
        ("off the subject", terse, vec![CHAT], "off -1"),
        (
            "the mood has ends",
            terse,
            vec![CHAT, CHAT, CHAT, CHAT, JOB],
            "off -1, off -2, off -3, off -3, first -3",
        ),
        (
            "a taboo, in any width, whatever the form",
            terse,
            vec![Say(
                None,
                None,
                Form::Statement,
                "専務（センム）のことですね",
            )],
            "taboo -2",
        ),
        (
            "sympathy alone",
            terse,
            vec![JOB, say(Form::Statement, "大変でしたね")],
            "job 0, statement 0",
        ),
        (
            "his words given back",
            terse,
            vec![JOB, BACK],
            "job 0, left 2",
        ),
        (
            "once per topic",
            terse,
            vec![JOB, BACK, BACK, BACK],
            "job 0, left 2, statement 2, statement 2",
        ),
        (
            "a question that confirms gives back too",
            terse,
            vec![JOB, say(Form::Closed, "三週間で納めたんですか？")],
            "job 0, left 2",
        ),
        (
            "one that leads does not",
            terse,
            vec![
                JOB,
                say(Form::Leading, "やっぱり三週間で納めるのは無理ですよね"),
            ],
            "job 0, leading 0",
        ),
        (
            "silence brings what waits",
            terse,
            vec![JOB, Wait, Wait],
            "job 0, night 1, quiet 1",
        ),
        (
            "silence on another topic does not",
            terse,
            vec![JOB, Read(BANKS, None), Wait],
            "job 0, first 0, quiet 0",
        ),
        ("silence before anything", terse, vec![Wait], "quiet 0"),
        (
            "silence after he was put off",
            terse,
            vec![JOB, CHAT, Wait],
            "job 0, off -1, quiet -1",
        ),
    ];
    for (name, manner, acts, wanted) in table {
        assert_eq!(play(manner, &acts), wanted, "{name}");
    }
}

#[test]
fn who_cuts_him_off_loses_what_silence_brings() {
    let table: [(&str, Vec<Act>, &str); 4] = [
        (
            "the first question never does",
            vec![HASTY, Wait],
            "first 0, quiet 0",
        ),
        (
            "once is let pass",
            vec![JOB, HASTY, Wait],
            "job 0, why 1, night 1",
        ),
        (
            "twice is not, and the topic is closed",
            vec![JOB, HASTY, HASTY, Wait],
            "job 0, why 1, pressed 0, quiet 0",
        ),
        (
            "waiting again, he answers",
            vec![JOB, HASTY, HASTY, WHY],
            "job 0, why 1, pressed 0, again 0",
        ),
    ];
    for (name, acts, wanted) in table {
        assert_eq!(play(Manner::Terse, &acts), wanted, "{name}");
    }
}

#[test]
fn a_short_reply_needs_little_time_and_a_long_one_four_seconds_at_most() {
    let mut short = scenario(Manner::Terse);
    short.topics[0].first = "はい。".into();
    let mut long = short.clone();
    long.topics[0].first = "長".repeat(500);
    for (scenario, waited, hasty) in [
        (&short, 599, true),
        (&short, 600, false),
        (&long, 3_999, true),
        (&long, 4_000, false),
    ] {
        let mut memory = Memory::default();
        let round = Round {
            scenario: scenario.clone(),
            ..round(Manner::Terse, 1)
        };
        let turn = put(&mut Owner::new(&round), &Read(STRENGTHS, None));
        memory.keep(&turn, Lang::Ja);
        assert_eq!(memory.cuts_off(Asked::Probe, waited), hasty, "{waited}");
    }
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

#[test]
fn giving_back_is_told_from_other_words() {
    let said = "先月、断られたチタンの部品を三週間で納めました。うちの職人は佐藤だけなんです。それっきりです。";
    let japanese = [
        ("三週間で納めたんですね", true),
        ("3週間で納品されたのですか", true),
        ("チタンの部品ですか", true),
        ("佐藤さんだけ、なんですね", true),
        ("それっきり、なんですね。", true),
        ("それは大変でしたね", false),
        ("なるほど", false),
        ("社長、ありがとうございます", false),
        ("従業員の定着率はいかがですか", false),
        ("", false),
    ];
    for (words, wanted) in japanese {
        assert_eq!(restates(words, said, Lang::Ja), wanted, "{words}");
    }
    let said =
        "Last month we delivered titanium parts in three weeks that two others had turned down.";
    let english = [
        ("So you delivered them in three weeks.", true),
        ("Parts others had turned down.", true),
        ("In 3 weeks!", true),
        ("That must have been hard.", false),
        ("I see, thank you.", false),
        ("Your bank must have been pleased with the figures.", false),
        ("", false),
    ];
    for (words, wanted) in english {
        assert_eq!(restates(words, said, Lang::En), wanted, "{words}");
    }
}
