//! The world of role-play: the hall of owners, a round, its debrief.

use std::sync::Arc;

use kikitori::app::practice::Seat;
use kikitori::app::practice::{Debriefing, Focus, Practice, Talk};
use kikitori::app::{Action, Edit, Effect, Screen, What};
use kikitori::desk::NewRound;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::round::Form;
use kikitori::roleplay::debrief::{Attempt, Cause, Invented, Missed, Point, Put, Told};
use kikitori::roleplay::{Debrief, Understanding};

use super::{Bench, NOON, screen, shows};

/// The owner of these tests.
const OWNER: &str = include_str!("../practice/kitayama.toml");

/// A program in the practice world, with one owner of the user's own.
fn hall(lang: Lang) -> Bench {
    let mut bench = Bench::new(lang);
    let folder = bench._folder.path().join("scenarios");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("kitayama.toml"), OWNER).expect("an owner");
    bench.desk.sets = Some(bench._folder.path().to_path_buf());
    let name = if lang == Lang::Ja { "佐藤" } else { "Sato" };
    let mut practice = Practice::new(name, Arc::new(Understanding::new()));
    let mut seats = bench.desk.seats(lang).expect("the owners");
    seats.retain(|it| it.id == "kitayama");
    let of = |seat: Seat, id: &str, level, rounds: &[u8], unfinished| Seat {
        id: id.into(),
        level,
        rounds: (1..)
            .zip(rounds)
            .map(|(at, mark)| (at, name.to_string(), *mark))
            .collect(),
        unfinished,
        ..seat
    };
    let one = seats.remove(0);
    let seats = vec![
        of(
            one.clone(),
            "kitayama",
            1,
            &[2, 4],
            vec![(9, name.to_string())],
        ),
        of(one.clone(), "second", 2, &[3], Vec::new()),
        of(one, "third", 3, &[], Vec::new()),
    ];
    practice.hall.set_seats(seats);
    bench.app.practice = Some(Box::new(practice));
    bench.app.screen = Screen::Hall;
    bench
}

/// A round with the owner, at the question about strengths.
fn round(lang: Lang) -> Bench {
    let mut bench = hall(lang);
    let new = NewRound {
        scenario: "kitayama".into(),
        trainee: "佐藤".into(),
        seed: Some(1),
        partner: false,
    };
    let number = bench.desk.begin_round(&new, lang, NOON).expect("a round");
    bench.open(number);
    let ask = bench.app.ask.as_ref().expect("a round");
    let practice = bench.app.practice.as_mut().expect("practice");
    practice.talk = Talk::of(&ask.session, &practice.understanding);
    bench.app.screen = Screen::Round;
    bench.go("biz.strengths");
    bench
}

fn asked(lang: Lang) -> Bench {
    let mut bench = round(lang);
    bench.press(Action::Enter);
    bench
}

/// A question for an example, in each language.
fn example(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "品質の高さが出た、最近のお仕事の例を一つ聞かせていただけますか。",
        Lang::En => "Could you tell me about one recent job where that quality showed?",
    }
}

#[test]
fn the_hall_shows_the_owners_and_what_became_of_the_rounds() {
    shows("practice-hall", hall);
}

#[test]
fn the_hall_takes_the_trainees_name() {
    shows("practice-hall-name", |lang| {
        let mut bench = hall(lang);
        bench.press(Action::NextField);
        bench
    });
}

#[test]
fn a_round_begins_with_the_owners_first_words_and_the_opener() {
    shows("practice-round", round);
}

#[test]
fn a_question_is_typed_under_the_owners_answer() {
    shows("practice-round-asking", |lang| {
        let mut bench = asked(lang);
        bench.insert(example(lang));
        bench
    });
}

#[test]
fn what_was_heard_is_written_down() {
    shows("practice-round-writing", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Switch);
        bench.insert(match lang {
            Lang::Ja => "品質に自信。長年の経験",
            Lang::En => "Sure of the quality; long experience",
        });
        bench
    });
}

#[test]
fn probes_lie_over_the_notes() {
    shows("practice-round-probes", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Probes);
        bench
    });
}

#[test]
fn a_question_that_was_not_understood_is_said_to_be_so() {
    shows("practice-round-unclear", |lang| {
        let mut bench = round(lang);
        bench.insert("zzz");
        bench.press(Action::Enter);
        bench
    });
}

#[test]
fn what_is_known_and_what_was_said_can_be_read() {
    shows("practice-known", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Known);
        bench
    });
}

fn attempt(number: i64, mark: u8, reached: usize) -> Attempt {
    Attempt {
        number,
        trainee: "佐藤".into(),
        scenario: "kitayama".into(),
        started: NOON,
        mark,
        reached,
        facts: 14,
        open: Some(0.58),
        owner_talk: Some(0.71),
        longest_silence: 11_400,
    }
}

/// A debrief with something in every part.
fn debrief(lang: Lang) -> Debrief {
    let ja = lang == Lang::Ja;
    let say = |a: &str, b: &str| if ja { a.to_string() } else { b.to_string() };
    let put = |turn, form, a, b| Put {
        turn,
        form,
        words: say(a, b),
    };
    let told = |fact: &str, a, b, words: (&str, &str), written| Told {
        fact: fact.into(),
        question: "biz.strengths".into(),
        note: say(a, b),
        turn: 2,
        words: say(words.0, words.1),
        written,
    };
    Debrief {
        attempt: attempt(7, 3, 2),
        title: say(
            "無口な二代目（金属加工）",
            "The second-generation man of few words (metalwork)",
        ),
        company: say("北山精機", "Kitayama Seiki"),
        owner: say("北山 誠", "Makoto Kitayama"),
        level: 1,
        time: 702_000,
        minutes: 12,
        partner: false,
        told: vec![
            told(
                "titanium",
                "他社が断ったチタン部品を三週間で試作",
                "Trial of a titanium part others refused, in three weeks",
                (
                    "最近うまくいったお仕事を一つ、聞かせていただけますか。",
                    "Could you tell me about one job that went well lately?",
                ),
                true,
            ),
            told(
                "alone",
                "治具を知る職人は67歳、図面なし",
                "The man who knows the jigs is 67, no drawings",
                ("", ""),
                false,
            ),
        ],
        missed: vec![Missed {
            fact: "half".into(),
            question: "env.market".into(),
            note: say(
                "半導体向けは五年前の半分",
                "Chip parts are half of five years ago",
            ),
            ask: say(
                "五年前と比べて、ご注文はどのくらい変わりましたか。",
                "How much have orders changed compared with five years ago?",
            ),
            cause: Cause::NotOpened,
        }],
        invented: vec![Invented {
            question: "biz.strengths".into(),
            words: say("特許3件", "three patents"),
        }],
        questions: vec![
            put(
                1,
                Form::Open,
                "お客様が選ぶ理由は何でしょう。",
                "Why do customers choose you?",
            ),
            put(
                2,
                Form::Closed,
                "品質が良いからですか。",
                "Is it the quality?",
            ),
            put(
                3,
                Form::Advice,
                "設備を入れ替えたらどうですか。",
                "Why not buy new machines?",
            ),
        ],
        silences: 1,
        interruptions: 2,
        restatements: 3,
        taboos: vec![(
            say("弟さんは、どうされていますか。", "How is your brother?"),
            "brother".into(),
        )],
        contradictions: vec![("titanium".into(), "alone".into())],
        times: vec![("biz".into(), 420_000), ("env".into(), 180_000)],
        order: vec!["biz".into(), "env".into()],
        good: vec![Point {
            id: "good",
            args: Vec::new(),
        }],
        next: vec![Point {
            id: "next",
            args: Vec::new(),
        }],
        earlier: vec![attempt(3, 2, 1)],
        group: vec![attempt(5, 4, 8), attempt(6, 3, 5)],
    }
}

fn debriefed(lang: Lang) -> Bench {
    let mut bench = hall(lang);
    let set = bench
        .desk
        .library
        .get("locaben")
        .expect("the set")
        .set
        .clone();
    let practice = bench.app.practice.as_mut().expect("practice");
    practice.debrief = Some(Debriefing {
        debrief: debrief(lang),
        set,
        closing: (String::new(), String::new()),
        top: 0,
    });
    bench.app.screen = Screen::Debrief;
    bench
}

#[test]
fn the_debrief_begins_with_what_was_good() {
    shows("practice-debrief", debriefed);
}

#[test]
fn the_debrief_scrolls_to_its_end() {
    shows("practice-debrief-end", |lang| {
        let mut bench = debriefed(lang);
        bench.press(Action::Edit(Edit::RowEnd));
        bench
    });
}
