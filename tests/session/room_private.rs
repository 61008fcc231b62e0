//! Nothing private ever comes into what the room may see: whatever the facilitator does, it holds
//! the question, and of the answer and the probes what was shown on purpose.

use std::sync::Arc;

use kikitori::app::{Action, Effect, What};
use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Company, Mode, Record, RemarkKind, Stored};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use kikitori::dialogue::room::{Room, Shown};
use kikitori::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use kikitori::dialogue::scenario::Scenario;
use kikitori::dialogue::stage::Stage;
use proptest::prelude::*;
use proptest::sample::select;

use super::room::Hall;
use super::table::{Table, at, stored};

/// Stands in every private text.
const SECRET: &str = "内密";

/// What each question has been answered with, and the reply to a probe of it.
const ANSWERS: [(&str, &str); 3] = [
    ("all.first", "沿革の答えです"),
    ("all.patents", "ある"),
    ("all.which", "特許の答えです"),
];
const REPLY: &str = "返事の言葉です";

fn secret(what: &str) -> String {
    format!("{SECRET}{what}")
}

fn follow_up(
    question: &str,
    ordinal: u32,
    outcome: Outcome,
    probe: &str,
    answer: &str,
) -> FollowUp {
    FollowUp {
        question: question.into(),
        ordinal,
        facet: Some(Facet::Time),
        generic: None,
        probe: probe.into(),
        offered: 0,
        outcome,
        asked: (outcome == Outcome::Asked).then_some(0),
        answered: None,
        answer: answer.into(),
        characters: answer.chars().count() as u64,
    }
}

/// An interview with private text everywhere it can go.
fn full() -> Stored {
    let mut stored = stored();
    stored.header.company = Company {
        name: secret("の会社"),
        industry: secret("の業種"),
        employees: Some(271_828),
        founded: secret("の創業"),
    };
    stored.header.interviewer = secret("の聞き手");
    stored.header.continues = Some(secret("の前回"));
    for question in &mut Arc::make_mut(&mut stored.set).perspectives[0].questions {
        question.hint = Some(secret("のヒント"));
    }
    for (id, text) in ANSWERS {
        let answer = Answer {
            state: State::Answered,
            text: text.into(),
            note: secret("のメモ"),
            flagged: true,
            characters: text.chars().count() as u64,
            missing: vec![Facet::Reason],
            author: secret("の書き手"),
            ..Answer::default()
        };
        stored.answers.insert(id.into(), answer);
        let tags = [secret("のタグ")].into();
        stored.tags.insert(id.into(), tags);
        stored.follow_ups.extend([
            follow_up(id, 1, Outcome::Asked, "それは何年頃でしたか。", REPLY),
            follow_up(
                id,
                2,
                Outcome::Left,
                &secret("の残した問い"),
                &secret("の返事"),
            ),
            FollowUp {
                facet: None,
                generic: Some(Move::Wait),
                ..follow_up(id, 3, Outcome::Asked, &secret("の沈黙"), "")
            },
            FollowUp {
                facet: None,
                generic: Some(Move::Moved),
                ..follow_up(id, 4, Outcome::Asked, &secret("の移し元"), "")
            },
        ]);
        let earlier = follow_up(
            id,
            1,
            Outcome::Asked,
            &secret("の前の問い"),
            &secret("の前の返事"),
        );
        stored.earlier_replies.push(earlier);
    }
    for kind in RemarkKind::ALL {
        stored.remarks.insert(kind, secret("の気づき"));
    }
    stored.stages = vec![Stage {
        stage: 3,
        supporter: secret("の支援者"),
        at: 0,
        consent: None,
    }];
    let opinion = |id: &str| Opinion {
        id: id.into(),
        edit: 1,
        question: "all.first".into(),
        reviewer: secret("の添削者"),
        about: secret("の元の答え"),
        comment: secret("の助言"),
        suggestion: Some(secret("の直し案")),
        ask_again: true,
        ..Opinion::default()
    };
    stored.review = Reviewed {
        reviews: vec![Review {
            id: "r".into(),
            reviewer: secret("の添削者"),
            begun: 0,
            finished: Some(1),
        }],
        opinions: vec![opinion("a")],
        elsewhere: vec![Elsewhere {
            question: "all.first".into(),
            probe: Some(secret("の別の問い")),
            text: secret("の別の答え"),
            at: 0,
            author: secret("の別の書き手"),
            settled: false,
        }],
        earlier: vec![opinion("b")],
    };
    stored
}

#[derive(Clone, Debug)]
enum Step {
    Do(Action),
    Type(&'static str),
    /// A private note, or a remark, in its panel.
    Write(Action),
    /// The probe of this line is put to the owner.
    Ask(&'static str),
    Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let shows = vec![
        Action::Reveal,
        Action::RevealProbes,
        Action::Freeze,
        Action::Blank,
        Action::Exercise,
    ];
    let others = vec![
        Action::Flag,
        Action::Evidence,
        Action::Mark(State::Declined),
        Action::UndoMark,
        Action::NextReply,
        Action::PreviousReply,
        Action::Pause,
        Action::Mode(Mode::Shared),
        Action::Mode(Mode::Together),
        Action::Finish,
        Action::Reopen,
        Action::Overview,
        Action::Room,
        Action::Close,
    ];
    prop_oneof![
        5 => select(shows).prop_map(Step::Do),
        4 => select(vec![Action::Next, Action::Previous]).prop_map(Step::Do),
        3 => select(others).prop_map(Step::Do),
        2 => select(vec!["あ", "1", "。何か"]).prop_map(Step::Type),
        2 => select(vec![Action::Note, Action::Remarks]).prop_map(Step::Write),
        1 => select(vec!["1", "2", "3"]).prop_map(Step::Ask),
        1 => (1u64..90).prop_map(Step::Wait),
    ]
}

/// Gives whether the interview was left.
fn make(hall: &mut Hall, step: &Step) -> bool {
    match step {
        Step::Do(action) => return hall.does(*action) == [Effect::Leave],
        Step::Type(text) => hall.types(text),
        Step::Write(panel) => {
            hall.table.app.panel = None;
            hall.does(*panel);
            if hall.table.app.panel.is_some() {
                hall.types(&secret("と書いた"));
                hall.does(Action::Close);
            }
        }
        Step::Ask(line) => {
            hall.table.app.panel = None;
            hall.does(Action::Probes);
            if hall.table.app.panel.is_some() {
                hall.types(line);
            }
        }
        Step::Wait(seconds) => hall.waits(*seconds),
    }
    false
}

/// What is in a room's record, as whoever reads the file finds it.
fn written(room: &Room) -> String {
    serde_json::to_string(room).expect("text and numbers")
}

/// Checks what the room has against what was shown: by the session's own word of what is in front.
fn check(hall: &mut Hall) -> Result<(), TestCaseError> {
    let written = written(&hall.room);
    prop_assert!(!written.contains(SECRET), "{written}");
    prop_assert!(!written.contains("271828"), "{written}");
    let session = hall.table.session();
    let showing = session.showing;
    if showing.blank {
        prop_assert_eq!(&hall.room.shown, &Shown::Blank);
    }
    if showing.blank || showing.frozen {
        return Ok(());
    }
    let at = session.at().to_string();
    let answer = session.answer(&at).map_or("", |it| &it.text).to_string();
    let probes: Vec<String> = session
        .set
        .questions()
        .flat_map(|it| &it.probes)
        .map(|it| it.ask.clone())
        .collect();
    let scene = hall.scene();
    prop_assert_eq!(&scene.answer, &showing.answer.then_some(answer));
    for (id, text) in ANSWERS.iter().filter(|(id, _)| *id != "all.patents") {
        let shown = showing.answer && *id == at;
        prop_assert!(shown || !written.contains(text), "{id}: {written}");
    }
    prop_assert!(showing.answer || scene.replies.is_empty());
    prop_assert_eq!(written.contains(REPLY), showing.answer);
    for probe in probes {
        prop_assert!(showing.probes || !written.contains(&probe), "{written}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_room_gets_what_is_shown_on_purpose_and_nothing_else(
        steps in proptest::collection::vec(step(), 1..40)
    ) {
        let mut hall = Hall::new(full());
        check(&mut hall)?;
        for step in &steps {
            let (before, room) = (hall.table.session().at().to_string(), hall.room.clone());
            let frozen = hall.table.session().showing.frozen;
            if make(&mut hall, step) {
                break;
            }
            check(&mut hall)?;
            let session = hall.table.session();
            if session.at() != before {
                prop_assert!(!session.showing.answer && !session.showing.probes, "hidden again");
                prop_assert_eq!(session.showing.exercise, None);
            }
            if frozen && session.showing.frozen {
                prop_assert_eq!(&room, &hall.room, "stopped");
            }
        }
        hall.table.app.panel = None;
        hall.does(Action::Home);
        prop_assert_eq!(&hall.room, &Room::default());
    }
}

#[test]
fn what_is_revealed_is_there() {
    let mut hall = Hall::new(full());
    hall.does(Action::Reveal);
    let seen = written(&hall.room);
    assert!(
        seen.contains(ANSWERS[0].1) && seen.contains(REPLY),
        "{seen}"
    );
    assert!(!seen.contains("何年頃"), "{seen}");
    hall.does(Action::RevealProbes);
    let seen = written(&hall.room);
    assert!(
        seen.contains("何年頃") && seen.contains("何がきっかけ"),
        "{seen}"
    );
}

// ---- role-play

/// A round on strengths, with an owner who has told one thing.
fn round() -> (Stored, Scenario) {
    let both: serde_json::Value =
        serde_json::from_str(include_str!("../partner/owner.json")).expect("JSON");
    let scenario: Scenario = serde_json::from_value(both["ja"].clone()).expect("an owner");
    let library = kikitori::question_file::Library::load(None);
    let mut stored = stored();
    stored.set = library.get("locaben").expect("a set").set.clone().into();
    stored.place = Some("biz.strengths".into());
    stored.header.mode = Mode::Practice;
    stored.header.company = scenario.company.clone();
    stored.header.interviewer = secret("の訓練者");
    let answer = Answer {
        state: State::Answered,
        text: "三週間で試作".into(),
        characters: 6,
        ..Answer::default()
    };
    stored.answers.insert("biz.strengths".into(), answer);
    stored.round = Some(Round {
        scenario: scenario.clone(),
        seed: 1,
        partner: false,
        turns: vec![turn(1, "強みは何ですか。", "品質でしょうな。")],
    });
    (stored, scenario)
}

fn turn(ordinal: u32, words: &str, reply: &str) -> Turn {
    Turn {
        ordinal,
        at: 0,
        waited: 0,
        place: "biz.strengths".into(),
        asked: Asked::Typed,
        words: words.into(),
        understood: Understood {
            question: Some("biz.strengths".into()),
            facet: None,
            form: Form::Open,
        },
        topic: Some("biz.strengths".into()),
        heard: Heard::Fact,
        reply: reply.into(),
        facts: vec!["titanium".into()],
        mood: 2,
    }
}

/// Every text of a scenario.
fn texts(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.chars().count() > 3 => into.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|it| texts(it, into)),
        serde_json::Value::Object(values) => values.values().for_each(|it| texts(it, into)),
        _ => {}
    }
}

fn scene_of(table: &mut Table) -> (String, kikitori::dialogue::room::Scene) {
    let now = at(table.seconds);
    let records = table.session().pending(now).to_vec();
    let room = records.iter().find_map(|it| match it {
        Record::Room(room) => Some(room),
        _ => None,
    });
    let room = room.expect("something else to see");
    match &room.shown {
        Shown::Scene(scene) => (written(room), (**scene).clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_a_round_the_room_hears_the_talk_and_reads_the_notes_when_they_are_shown() {
    let (stored, scenario) = round();
    let mut table = Table::new(stored);
    let (seen, scene) = scene_of(&mut table);
    let talk = (
        "強みは何ですか。".to_string(),
        "品質でしょうな。".to_string(),
    );
    assert_eq!(scene.talk, Some(talk));
    assert!(scene.practice && scene.answer.is_none());
    assert!(!seen.contains("三週間"), "{seen}");

    table.session().reveal();
    table.session().reveal_probes();
    let (seen, scene) = scene_of(&mut table);
    assert_eq!(scene.answer.as_deref(), Some("三週間で試作"));
    assert!(!scene.probes.is_empty());
    let mut private = Vec::new();
    texts(
        &serde_json::to_value(&scenario).expect("JSON"),
        &mut private,
    );
    assert!(private.len() > 30, "the owner has something to hide");
    for text in private.iter().chain([&secret("")]) {
        assert!(!seen.contains(text.as_str()), "{text}: {seen}");
    }

    // A silence, and a partner's words that nobody typed.
    table.session().log(turn(2, "", ""));
    let (_, scene) = scene_of(&mut table);
    assert_eq!(scene.talk, Some(Default::default()));
    // The question itself, word for word, stands there already.
    let ask = scene.ask.clone();
    table.session().log(turn(3, &ask, "品質でしょうな。"));
    let (_, scene) = scene_of(&mut table);
    let reply = "品質でしょうな。".to_string();
    assert_eq!(scene.talk, Some((String::new(), reply)));
    let at = at(table.seconds);
    let judge = table.app.judge.clone();
    table.session().go("biz.weaknesses", &judge, at);
    let (seen, scene) = scene_of(&mut table);
    assert!(scene.answer.is_none() && scene.probes.is_empty(), "{seen}");
    table.happens(What::Tick);
}
