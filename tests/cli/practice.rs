//! Looking back on practice: debriefs, rounds, owners. Looking makes no database, and disturbs no
//! round that goes on elsewhere.

use std::collections::BTreeMap;

use kikitori::dialogue::answer::Answer;
use kikitori::dialogue::clock::Interval;
use kikitori::dialogue::record::{Header, Record};
use kikitori::dialogue::round::Round;
use serde::Deserialize;
use serde_json::Value;

use super::given::{Home, open, set};

#[derive(Deserialize)]
struct Logged {
    header: Header,
    round: Round,
    answers: BTreeMap<String, Answer>,
    intervals: Vec<Interval>,
}

fn logged(lang: &str) -> Logged {
    let json = match lang {
        "ja" => include_str!("rounds/ja.json"),
        _ => include_str!("rounds/en.json"),
    };
    serde_json::from_str(json).expect("a round")
}

/// A home in which these rounds were held: number, trainee, turns kept, finished.
fn practised(lang: &str, rounds: &[(u8, &str, usize, bool)]) -> Home {
    let home = Home::new();
    let mut store = open(&home.path("data/kikitori/practice.db"));
    for (id, trainee, turns, finished) in rounds {
        let mut log = logged(lang);
        log.header.id = format!("0193a000-0000-7000-8000-0000000000{id:02}");
        log.header.interviewer = (*trainee).into();
        log.header.started += i64::from(*id) * 60_000;
        log.header.finished = log.header.finished.filter(|_| *finished);
        log.round.turns.truncate(*turns);
        let number = store
            .begin_round(&log.header, &set(), &log.round)
            .expect("begun");
        let answers = log.answers.into_iter();
        let mut records: Vec<Record> = answers
            .map(|(question, answer)| Record::Answer { question, answer })
            .collect();
        records.extend(log.intervals.into_iter().map(Record::Interval));
        records.push(Record::Header(log.header.clone()));
        store
            .commit(number, log.header.started, &records)
            .expect("kept");
    }
    drop(store);
    home
}

#[test]
fn a_debrief_is_read_on_the_terminal_good_points_first() {
    for (lang, good, next) in [
        ("ja", "よかったところ", "次に試すこと"),
        ("en", "What went well", "To try next"),
    ] {
        let home = practised(lang, &[(1, "佐藤", 9, true)]);
        let ended = home.run(lang, &["practise", "--debrief"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        let at = |what: &str| ended.out.find(what).expect(what);
        assert!(at(good) < at(next));
        assert!(ended.out.starts_with(if lang == "ja" {
            "練習："
        } else {
            "Practice:"
        }));
        let again = home.run(lang, &["practise", "--debrief", "1"]);
        assert_eq!(ended, again);
    }
}

#[test]
fn a_debrief_is_written_by_the_ending_of_the_file() {
    let home = practised("ja", &[(1, "佐藤", 9, true)]);
    for (file, begins) in [
        ("a.html", "<!DOCTYPE html>"),
        ("a.md", "**練習："),
        ("a.json", "{"),
    ] {
        let ended = home.run("ja", &["practise", "--debrief", "last", "-o", file]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
        let text = std::fs::read_to_string(home.path(file)).expect("written");
        assert!(text.starts_with(begins), "{file}");
    }
    let wrong = home.run("ja", &["practise", "--debrief", "-o", "a.pdf"]);
    assert!(
        wrong.status == 1 && wrong.err.contains("html, md, json"),
        "{}",
        wrong.err
    );
    let json = home.run("ja", &["practise", "--debrief", "--json"]);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["practice"], true);
    assert_eq!(json["attempt"]["reached"], 3);
    assert_eq!(json["good"][0]["id"], "good-asked");
    assert!(
        json["good"][0]["text"]
            .as_str()
            .unwrap()
            .contains("引き出しました")
    );
}

#[test]
fn a_round_that_is_not_there_is_said_so() {
    let home = practised("ja", &[(1, "佐藤", 9, true)]);
    for (lang, round, says) in [
        ("ja", "7", "7 番は練習の記録ではありません"),
        ("en", "7", "Number 7 is no round of practice"),
        ("ja", "x", "「x」は練習の番号ではありません"),
        ("en", "x", "\"x\" is no number of a round"),
    ] {
        let ended = home.run(lang, &["practise", "--debrief", round]);
        assert!(ended.status == 1 && ended.out.is_empty());
        assert!(
            ended.err.contains(says) && ended.err.contains("--rounds"),
            "{}",
            ended.err
        );
    }
}

#[test]
fn rounds_are_listed_with_the_group_at_their_end() {
    let home = practised(
        "ja",
        &[
            (1, "佐藤", 2, true),
            (2, "鈴木", 4, true),
            (3, "佐藤", 9, true),
            (4, "佐藤", 1, false),
        ],
    );
    let ended = home.run("ja", &["practise", "--rounds"]);
    let (rounds, group) = ended.out.split_once("聞き手ごと").expect("a group");
    assert!(
        rounds.contains("3/8") && rounds.contains("途中"),
        "{rounds}"
    );
    let sato = group
        .lines()
        .find(|it| it.starts_with("佐藤"))
        .expect("a trainee");
    assert!(
        sato.contains("13% → 38%") && sato.contains("100% → 57%"),
        "{sato}"
    );
    let json = home.run("ja", &["practise", "--rounds", "--json"]);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["rounds"].as_array().unwrap().len(), 4);
    assert_eq!(json["rounds"][3]["finished"], false);
    assert_eq!(json["trainees"][0]["rounds"], 2);
    // The last round was not finished, and can be looked back on.
    let last = home.run("ja", &["practise", "--debrief", "last"]);
    assert!(
        last.status == 0 && last.out.contains("この回は途中です"),
        "{}",
        last.out
    );
}

#[test]
fn looking_makes_no_database() {
    let home = Home::new();
    for args in [
        &["practise", "--rounds"][..],
        &["practise", "--list"],
        &["practise", "--debrief"],
    ] {
        let ended = home.run("ja", args);
        assert!(ended.status <= 1, "{}", ended.err);
        assert!(!home.path("data/kikitori/practice.db").exists(), "{args:?}");
    }
    let ended = home.run("en", &["practise", "--debrief"]);
    assert!(
        ended.status == 1 && ended.err.contains("No round of practice"),
        "{}",
        ended.err
    );
    let json = home.run("en", &["practise", "--rounds", "--json"]);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["rounds"], Value::Array(Vec::new()));
}

#[test]
fn looking_back_works_while_a_round_goes_on_elsewhere() {
    let home = practised("ja", &[(1, "佐藤", 9, true)]);
    let held = open(&home.path("data/kikitori/practice.db"));
    let ended = home.run("ja", &["practise", "--debrief"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    drop(held);
}

#[test]
fn the_owners_are_listed_and_each_has_a_card_and_a_sheet_for_who_observes() {
    let home = Home::new();
    for (lang, trade, fact, sheet) in [
        ("ja", "清酒製造", "平成24年から社長が杜氏", "観察"),
        (
            "en",
            "Sake brewing",
            "Since 2012 he has been toji himself",
            "bserver",
        ),
    ] {
        let listed = home.run(lang, &["practise", "--list", "--json"]);
        let owners: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
        let owners = owners.as_array().unwrap();
        assert!(owners.len() >= 8, "{}", listed.out);
        let sake = owners.iter().find(|it| it["scenario"] == "hanamaki-shuzo");
        let sake = sake.expect("the brewery");
        assert_eq!(
            (&sake["industry"], &sake["rounds"]),
            (&trade.into(), &0.into())
        );
        assert!(
            !listed.out.contains("manner"),
            "his manner is for the card alone"
        );
        let card = home.run(lang, &["practise", "--card", "hanamaki-shuzo"]);
        assert!(card.status == 0 && card.err.is_empty(), "{}", card.err);
        for part in [fact, sheet] {
            assert!(card.out.contains(part), "{part}: {}", card.out);
        }
    }
}

#[test]
fn an_owner_that_is_not_there_has_no_card() {
    let home = Home::new();
    for (lang, says) in [
        ("ja", "「だれか」という社長はいません"),
        ("en", "no owner called \"だれか\""),
    ] {
        let ended = home.run(lang, &["practise", "--card", "だれか"]);
        assert!(
            ended.status == 1 && ended.err.contains(says),
            "{}",
            ended.err
        );
    }
}

#[test]
fn what_would_be_passed_over_is_refused() {
    let home = Home::new();
    for args in [
        &["practise", "--list", "-o", "owners.html"][..],
        &["practise", "--rounds", "-o", "rounds.json"],
        &["practise", "nagisa-pan", "-o", "round.html", "--plain"],
        &["practise", "nagisa-pan", "--json", "--plain"],
    ] {
        let ended = home.run("en", args);
        assert_eq!((ended.status, ended.out.as_str()), (2, ""), "{args:?}");
        assert!(ended.err.contains("--debrief"), "{}", ended.err);
    }
}

/// Whoever names the practice database as the real one gets nothing of it that could be taken for real.
#[test]
fn nothing_unmarked_is_made_of_practice() {
    let home = practised("en", &[(1, "Ann", 9, true)]);
    let database = home.path("data/kikitori/practice.db");
    let run = |args: &[&str]| {
        let args = [args, &["--database", database.to_str().unwrap()]].concat();
        home.run("en", &args)
    };
    for name in ["a.csv", "audit.csv", "a.tab"] {
        let file = home.path(name);
        let ended = run(&["export", "-o", file.to_str().unwrap()]);
        assert!(
            ended.status == 1 && ended.err.contains("practice"),
            "{}",
            ended.err
        );
        assert!(!file.exists(), "{name}");
    }
    let csv = home.path("sheet.csv");
    let ended = run(&["report", "1", "-o", csv.to_str().unwrap()]);
    assert!(
        ended.status == 1 && ended.err.contains("practice"),
        "{}",
        ended.err
    );
    assert!(!csv.exists());
    assert!(run(&["report", "1"]).out.contains("Practice (role-play"));
    // Handed on as lines it says what it is, and is refused among the real ones.
    let lines = home.path("round.jsonl");
    let lines = lines.to_str().unwrap();
    assert_eq!(run(&["export", "-o", lines]).status, 0);
    let ended = home.run("en", &["import", lines]);
    assert!(
        ended.status == 1 && ended.err.contains("round of practice"),
        "{}",
        ended.err
    );
    assert_eq!(home.run("en", &["list", "--json"]).out.trim(), "[]");
}
