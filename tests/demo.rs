//! The demonstration: a new user sees in it everything the program tells apart, in both languages,
//! and nothing of it stays once it is removed. Beginning and going on, at the same desk.

use std::collections::BTreeMap;
use std::path::Path;

use kikitori::app::form::NewInterview;
use kikitori::desk::Desk;
use kikitori::dialogue::answer::{Outcome, State};
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::{Facet, Lang, Need, Probe};
use kikitori::dialogue::record::{Assisted, Company, Mode, Stored};
use kikitori::listening::Judge;
use kikitori::question_file::Library;
use kikitori::store::Store;
use tempfile::TempDir;

/// 2026-11-18, 10:00 in Japan.
const NOW: Moment = Moment {
    awake: 0,
    total: 0,
    wall: 1_794_963_600_000,
};

fn desk(file: &Path) -> Desk {
    let store = Store::open(file).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk {
        store,
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    }
}

fn demo(lang: Lang) -> (TempDir, Desk, Stored) {
    let dir = TempDir::new().expect("a folder");
    let mut desk = desk(&dir.path().join("kikitori.db"));
    let number = desk.demo(lang, NOW).expect("it begins");
    let stored = desk.store.load(number).expect("it loads");
    (dir, desk, stored)
}

/// Rows by table, `sqlite_` tables apart.
fn rows(file: &Path) -> BTreeMap<String, i64> {
    let connection = rusqlite::Connection::open(file).expect("it opens");
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .expect("a question");
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .and_then(Iterator::collect)
        .expect("names");
    let count = |name: &String| {
        // That an interview came and went stays in the database's own chain.
        let of = match name.as_str() {
            "event" => "WHERE interview > 0",
            _ => "",
        };
        let sql = format!("SELECT count(*) FROM \"{name}\" {of}");
        connection
            .query_row(&sql, [], |row| row.get(0))
            .expect("a count")
    };
    names
        .iter()
        .map(|name| (name.clone(), count(name)))
        .collect()
}

#[test]
fn it_shows_everything_the_program_tells_apart() {
    for lang in Lang::ALL {
        let (_dir, desk, demo) = demo(lang);
        assert!(demo.header.demo);
        assert_eq!(desk.demo_number(), Ok(Some(demo.number)));
        let listed = desk.store.list().expect("a list");
        let marks = listed[0].marks;
        assert_eq!(marks.questions, 28, "{lang:?}");
        assert_eq!(
            (marks.thin, marks.later, marks.flagged),
            (4, 1, 1),
            "{lang:?}"
        );
        assert!(marks.open() >= 10, "half of it is still to be asked");

        let state = |id: &str| demo.answers[id].state;
        assert_eq!(state("biz.productivity"), State::Later);
        assert_eq!(state("env.competitors"), State::Declined);
        assert!(demo.answers["mgmt.succession"].flagged);
        assert!(demo.answers.values().any(|answer| !answer.note.is_empty()));
        for outcome in [Outcome::Asked, Outcome::Left] {
            assert!(demo.follow_ups.iter().any(|it| it.outcome == outcome));
        }
        assert!(
            !demo
                .follow_ups
                .iter()
                .any(|it| it.outcome == Outcome::Asked && it.answer.is_empty())
        );
    }
}

/// What the demonstration shows as thin and as enough is what the program hears now.
#[test]
fn what_is_thin_in_it_is_what_it_is_there_to_show() {
    const THIN: [&str; 4] = ["biz.it", "env.feedback", "env.market", "mgmt.ambition"];
    for lang in Lang::ALL {
        let (_dir, _desk, demo) = demo(lang);
        let heard = demo
            .answers
            .iter()
            .filter(|(_, it)| it.state == State::Answered);
        let mut thin = Vec::new();
        for (id, answer) in heard {
            match answer.thin {
                Some(true) if answer.missing.is_empty() => panic!("{id}: nothing to ask for"),
                Some(true) => thin.push(id.as_str()),
                Some(false) => {}
                None => panic!("{id} was not listened to"),
            }
        }
        assert_eq!(thin, THIN, "{lang:?}");
    }
}

/// The reply to a probe is what turns it.
#[test]
fn its_follow_up_made_the_strengths_enough() {
    for lang in Lang::ALL {
        let (_dir, desk, demo) = demo(lang);
        let words = desk.locale(lang).localized(&demo.set);
        let question = words.question("biz.strengths").expect("it is asked");
        let answer = &demo.answers["biz.strengths"];
        let judge = Judge::new();
        let alone = judge.judge(question, &answer.text, lang, demo.header.need);
        assert!(alone.thin, "{lang:?}");
        assert_eq!(answer.thin, Some(false), "{lang:?}");
        let mut replies = demo
            .follow_ups
            .iter()
            .filter(|it| it.question == question.id);
        assert!(
            replies.all(|it| it.facet == Some(Facet::Comparison) && it.outcome == Outcome::Asked)
        );
    }
}

/// So that what is shown as asked is what the program offers.
#[test]
fn its_probes_are_those_of_the_set() {
    for lang in Lang::ALL {
        let (_dir, desk, demo) = demo(lang);
        let words = desk.locale(lang).localized(&demo.set);
        assert!(demo.follow_ups.len() >= 3);
        for follow_up in &demo.follow_ups {
            let question = words.question(&follow_up.question).expect("it is asked");
            let offered =
                |it: &Probe| Some(it.facet) == follow_up.facet && it.ask == follow_up.probe;
            assert!(question.probes.iter().any(offered), "{}", follow_up.probe);
        }
    }
}

#[test]
fn nothing_of_it_stays_once_it_is_removed() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("kikitori.db");
    drop(desk(&file));
    let fresh = rows(&file);
    let mut desk = desk(&file);
    let number = desk.demo(Lang::Ja, NOW).expect("it begins");
    assert_ne!(rows(&file), fresh);
    desk.store.remove(number).expect("it goes");
    assert_eq!(desk.demo_number(), Ok(None));
    drop(desk);
    assert_eq!(rows(&file), fresh);
    let kept = std::fs::read(&file).expect("the file");
    let name = "南部坂精機".as_bytes();
    assert!(!kept.windows(name.len()).any(|part| part == name));
}

#[test]
fn an_interview_that_is_not_finished_is_gone_on_with_before_another_is_begun() {
    let dir = TempDir::new().expect("a folder");
    let mut desk = desk(&dir.path().join("kikitori.db"));
    let told = |set: &str| NewInterview {
        company: Company {
            name: "北上製作所".into(),
            ..Company::default()
        },
        set: set.into(),
        interviewer: "佐藤".into(),
        assisted: Assisted::Alone,
        mode: Mode::Together,
        need: Need::Normal,
    };
    assert_eq!(desk.unfinished(&told("locaben")), Ok(None));
    let first = desk.begin(&told("locaben"), NOW.wall).expect("it begins");
    assert_eq!(desk.unfinished(&told("locaben")), Ok(Some(first)));
    // Another set is another visit.
    assert_eq!(desk.unfinished(&told("first-visit")), Ok(None));
}
