//! Reviews and the room in the database: what is kept comes back, what is changed behind our back is
//! noticed, what is removed is gone.

use std::sync::atomic::{AtomicBool, Ordering};

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Header, Record};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use kikitori::dialogue::room::{Room, Scene, Shown, Time};
use kikitori::store::{Follower, Store};

use super::given::*;

/// What a text may be: nothing of it means anything.
const AWKWARD: &str =
    "=1+1 '; DROP TABLE opinion;-- \u{1F469}\u{200D}\u{1F527} か\u{3099}\n　二行目\t\"";

fn opinion(id: &str, question: &str) -> Opinion {
    Opinion {
        id: id.into(),
        edit: 1,
        question: question.into(),
        reviewer: "高橋".into(),
        at: NOON,
        comment: format!("助言 {id}"),
        ..Opinion::default()
    }
}

fn review(finished: Option<i64>) -> Review {
    Review {
        id: "r-1".into(),
        reviewer: AWKWARD.into(),
        begun: NOON,
        finished,
    }
}

fn full() -> Opinion {
    Opinion {
        edit: 4,
        about: AWKWARD.into(),
        comment: AWKWARD.into(),
        suggestion: Some(String::new()),
        ask_again: true,
        facets: vec![Facet::Time, Facet::Actor],
        accepted: true,
        follows: vec!["o-0".into(), "o-9".into()],
        ..opinion("o-1", "not.of.the.set")
    }
}

fn elsewhere(probe: Option<&str>, settled: bool) -> Elsewhere {
    Elsewhere {
        question: "biz.it".into(),
        probe: probe.map(String::from),
        text: AWKWARD.into(),
        at: NOON - 1,
        author: "鈴木".into(),
        settled,
    }
}

fn room(ask: &str) -> Record {
    Record::Room(Room {
        frozen: true,
        shown: Shown::Scene(Box::new(Scene {
            ask: ask.into(),
            answer: Some(AWKWARD.into()),
            time: Time {
                planned: 1,
                spent: 2,
                since: Some(NOON),
            },
            ..Scene::default()
        })),
    })
}

fn begun(store: &mut Store) -> i64 {
    store.begin(&header("北上製作所"), &set()).unwrap()
}

/// The question that the room sees.
fn asked(store: &Store) -> Option<String> {
    match store.room().unwrap()?.1.shown {
        Shown::Scene(scene) => Some(scene.ask),
        _ => None,
    }
}

#[test]
fn what_a_review_says_comes_back_to_the_character_and_an_edit_replaces() {
    let place = place();
    let mut store = place.open();
    let number = begun(&mut store);
    let records = [
        Record::Review(review(None)),
        Record::Opinion(opinion("o-1", "biz.it")),
        Record::Opinion(opinion("o-0", "biz.it")),
        Record::Elsewhere(elsewhere(None, false)),
        Record::Elsewhere(elsewhere(Some("何年頃"), false)),
    ];
    store.commit(number, NOON, &records).unwrap();
    let records = [
        Record::Review(review(Some(NOON + 5))),
        Record::Opinion(full()),
        Record::Elsewhere(elsewhere(None, true)),
    ];
    store.commit(number, NOON + 9, &records).unwrap();
    drop(store);
    for mut store in [place.open(), Store::open_read_only(&place.file).unwrap()] {
        let kept = store.load(number).unwrap().review;
        assert_eq!(kept.reviews, [review(Some(NOON + 5))]);
        assert_eq!(kept.opinions, [opinion("o-0", "biz.it"), full()]);
        let wordings = [elsewhere(None, true), elsewhere(Some("何年頃"), false)];
        assert_eq!(kept.elsewhere, wordings);
        assert!(kept.earlier.is_empty());
    }
}

#[test]
fn what_is_longer_than_an_answer_may_be_is_refused_and_nothing_is_kept() {
    let place = place();
    let mut store = place.open();
    let number = begun(&mut store);
    let long = "あ".repeat(22_000);
    let of = |change: fn(&mut Opinion, String)| {
        let mut it = full();
        change(&mut it, long.clone());
        Record::Opinion(it)
    };
    let table = [
        of(|it, long| it.comment = long),
        of(|it, long| it.about = long),
        of(|it, long| it.suggestion = Some(long)),
        Record::Elsewhere(Elsewhere {
            text: long.clone(),
            ..elsewhere(None, false)
        }),
    ];
    for record in table {
        let both = [Record::Review(review(None)), record];
        let refused = store.commit(number, NOON, &both).unwrap_err();
        assert_eq!(refused.id, "store-too-long");
        assert_eq!(store.load(number).unwrap().review, Default::default());
    }
}

#[test]
fn a_row_changed_by_another_hand_is_noticed() {
    for (table, column) in [
        ("review", "reviewer"),
        ("opinion", "comment"),
        ("opinion", "follows"),
        ("elsewhere", "author"),
        ("room", "json"),
    ] {
        let place = place();
        let mut store = place.open();
        let number = begun(&mut store);
        let records = [
            Record::Review(review(None)),
            Record::Opinion(full()),
            Record::Elsewhere(elsewhere(None, false)),
            room("何年頃ですか"),
        ];
        store.commit(number, NOON, &records).unwrap();
        drop(store);
        let sql =
            format!("UPDATE {table} SET {column} = replace({column}, substr({column}, 1, 1), '*')");
        assert_eq!(place.sqlite().execute(&sql, []).unwrap(), 1);
        let mut store = Store::open_read_only(&place.file).unwrap();
        let (said, wanted) = match table {
            "room" => (store.room().unwrap_err(), "store-damaged-part"),
            _ => (store.load(number).unwrap_err(), "store-damaged-row"),
        };
        assert_eq!(said.id, wanted, "{table}");
        assert!(said.to_string().contains(table), "{said}");
        assert_eq!(place.refusal(), wanted, "{table}");
    }
}

#[test]
fn the_room_sees_one_thing_until_it_is_put_aside_or_nobody_holds_it() {
    let place = place();
    let mut store = place.open();
    let first = begun(&mut store);
    let second = begun(&mut store);
    assert_eq!(store.room().unwrap(), None);
    store.commit(first, NOON, &[room("一つ目")]).unwrap();
    store.commit(second, NOON, &[room("二つ目")]).unwrap();
    store.commit(second, NOON, &[room("三つ目")]).unwrap();
    let watching = Store::open_read_only(&place.file).unwrap();
    assert_eq!(watching.room().unwrap().unwrap().0, second);
    assert_eq!(asked(&watching).as_deref(), Some("三つ目"));

    store.put_aside(second, NOON).unwrap();
    assert_eq!(watching.room().unwrap(), None);
    store.take_back(second).unwrap();
    assert_eq!(asked(&watching).as_deref(), Some("三つ目"));

    // As a crash leaves it: who reads still finds it, who writes takes it away.
    drop(store);
    assert_eq!(asked(&watching).as_deref(), Some("三つ目"));
    let store = place.open();
    assert_eq!(
        (store.room().unwrap(), watching.room().unwrap()),
        (None, None)
    );
}

#[test]
fn with_an_interview_its_review_and_what_the_room_saw_are_gone_from_the_file() {
    let place = place();
    let mut store = place.open();
    let number = begun(&mut store);
    let words = [
        "添削の一言です",
        "直し案の一文です",
        "よその答えです",
        "会場の問いです",
    ];
    let opinion = Opinion {
        comment: words[0].into(),
        suggestion: Some(words[1].into()),
        ..full()
    };
    let there = Elsewhere {
        text: words[2].into(),
        ..elsewhere(None, false)
    };
    let records = [
        Record::Review(review(None)),
        Record::Opinion(opinion),
        Record::Elsewhere(there),
        room(words[3]),
    ];
    store.commit(number, NOON, &records).unwrap();
    drop(store);
    let holds = |word: &str| {
        let found = place.bytes();
        found.windows(word.len()).any(|it| it == word.as_bytes())
    };
    assert!(words.iter().all(|word| holds(word)));
    let mut store = place.open();
    store.commit(number, NOON, &[room(words[3])]).unwrap();
    store.remove(number).unwrap();
    assert_eq!(store.room().unwrap(), None);
    drop(store);
    for word in words {
        assert!(!holds(word), "{word}");
    }
    for table in ["review", "opinion", "elsewhere", "room"] {
        let sql = format!("SELECT count(*) FROM {table}");
        let left: i64 = place
            .sqlite()
            .query_row(&sql, [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0, "{table}");
    }
}

#[test]
fn the_next_visit_knows_what_the_reviews_before_it_want_asked_again() {
    let place = place();
    let mut store = place.open();
    let first = begun(&mut store);
    let again = |id: &str, question: &str, follows: &[&str]| Opinion {
        ask_again: true,
        facets: vec![Facet::Time],
        follows: follows.iter().map(|id| (*id).into()).collect(),
        ..opinion(id, question)
    };
    let told = |id: &str, follows: &[&str]| Opinion {
        ask_again: false,
        ..again(id, "biz.it", follows)
    };
    let of_first = [
        again("a", "biz.it", &[]),
        told("b", &["a"]),
        again("c", "mgmt.succession", &[]),
        again("d", "not.of.the.set", &[]),
    ];
    let records = of_first.clone().map(Record::Opinion);
    store.commit(first, NOON, &records).unwrap();
    let second = store.begin_visit(first, &header("北上製作所")).unwrap();
    let of_second = again("e", "biz.history", &[]);
    store
        .commit(second, NOON, &[Record::Opinion(of_second.clone())])
        .unwrap();
    let third = store.begin_visit(second, &header("北上製作所")).unwrap();
    let earlier = |number: i64| store.whole(number).unwrap().stored.review;
    assert_eq!(earlier(first).earlier, []);
    assert_eq!(earlier(second).earlier, of_first[2..]);
    let both = [of_first[2].clone(), of_first[3].clone(), of_second];
    assert_eq!(earlier(third).earlier, both);
    assert!(earlier(third).opinions.is_empty());
}

#[test]
fn whether_a_program_holds_the_database_is_seen_while_it_opens_and_closes() {
    let place = place();
    let mut follower = Follower::new(&place.file, None);
    assert!(!follower.is_held(), "there is none");
    let mut store = place.open();
    begun(&mut store);
    assert!(follower.changed().unwrap());
    assert!(follower.is_held());
    drop(store);
    assert!(!follower.is_held());
    let header = Header::clone(&header("花巻醸造"));
    place.open().begin(&header, &set()).unwrap();
    assert!(!follower.is_held());
}

#[test]
fn who_asks_whether_it_is_held_never_keeps_a_writer_out() {
    let place = place();
    place.open();
    let (over, seen) = (AtomicBool::new(false), AtomicBool::new(false));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut follower = Follower::new(&place.file, None);
            follower.changed().expect("may be read");
            let mut asked = 0;
            while asked < 1_000 || !over.load(Ordering::Relaxed) {
                seen.fetch_or(follower.is_held(), Ordering::Relaxed);
                asked += 1;
            }
        });
        for _ in 0..30 {
            let store = place.open();
            // One writer is refused by another nonetheless.
            let second = Store::open(&place.file).err().expect("refused");
            assert_eq!(second.failure.id, "store-in-use");
            drop(store);
        }
        let _store = place.open();
        while !seen.load(Ordering::Relaxed) {
            std::thread::yield_now();
        }
        over.store(true, Ordering::Relaxed);
    });
}
