//! Each rule of what he makes of a question, as a table.

use super::*;
use crate::dialogue::question::Lang;

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
            "first 0, job 0, nothing 0",
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
fn what_is_asked_too_early_is_evaded_not_denied() {
    let mut owner = Owner::new(&round(Manner::Terse, 7));
    put(&mut owner, &Read(STRENGTHS, None));
    let early = put(&mut owner, &WHY);
    assert_eq!(early.heard, Heard::Nothing);
    assert!(early.reply.starts_with("その話は"), "{}", early.reply);
    put(&mut owner, &JOB);
    assert_eq!(put(&mut owner, &WHY).facts, ["why"]);
}
