//! The chains over what was done: whatever is changed without the program is found and named, and
//! nothing that the program does looks like it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kikitori::dialogue::clock::ClosedBy;
use kikitori::dialogue::record::{Assisted, Record, RemarkKind};
use kikitori::dialogue::review::Review;
use kikitori::store::{Break, Store, Trail, Twice};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::given::*;
use super::held::*;
use super::keeping::a_record;

fn verified(file: &Path) -> Trail {
    Store::open_read_only(file).unwrap().verify_trail().unwrap()
}

/// What was found: the interview's number and what is wrong with it.
fn told(trail: &Trail) -> Vec<String> {
    let part = |it: &Option<kikitori::store::Asked>| {
        it.as_ref().map_or("head".to_owned(), |it| it.id.clone())
    };
    let what = |it: &Break| match it {
        Break::Part(asked) => format!("part {}", part(asked)),
        Break::Earlier(asked, link) => format!("earlier {} {link}", part(asked)),
        Break::Link(link) => format!("link {link}"),
        it => format!("{it:?}").to_lowercase(),
    };
    let faults = trail.faults.iter();
    faults
        .map(|it| format!("{} {}", it.interview, what(&it.what)))
        .collect()
}

/// Gives every row of a table the checksum that belongs to it: as somebody would who knows how the
/// program checks rows.
fn resum(file: &Connection, table: &str, columns: &str) {
    let names: Vec<&str> = columns.split(", ").collect();
    let mut select = file
        .prepare(&format!("SELECT {columns} FROM {table}"))
        .unwrap();
    let rows: Vec<Vec<Value>> = select
        .query_map([], |row| (0..names.len()).map(|it| row.get(it)).collect())
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let same: Vec<String> = names.iter().map(|it| format!("{it} IS ?")).collect();
    let sql = format!(
        "UPDATE {table} SET checksum = ? WHERE {}",
        same.join(" AND ")
    );
    for row in rows {
        let mut bytes = Vec::new();
        for value in &row {
            let mut put = |kind: u8, it: &[u8]| {
                bytes.push(kind);
                bytes.extend((it.len() as u64).to_le_bytes());
                bytes.extend(it);
            };
            match value {
                Value::Null => bytes.push(b'-'),
                Value::Integer(it) => put(b'i', &it.to_le_bytes()),
                Value::Text(it) => put(b't', it.as_bytes()),
                Value::Blob(it) => put(b'b', it),
                Value::Real(_) => unreachable!("no table has one"),
            }
        }
        let sum = Value::Integer(i64::from(crc32fast::hash(&bytes)));
        let values = rusqlite::params_from_iter(std::iter::once(sum).chain(row));
        assert_eq!(file.execute(&sql, values).unwrap(), 1);
    }
}

const ANSWER: &str =
    "interview, question, state, thin, flagged, characters, missing, author, reading, note, text";
const INTERVAL: &str =
    "interview, seq, question, follow_up, kind, started, length, closed_by, typed";
const INTERVIEW: &str = "number, id, company, question_set, industry, employees, founded, visit, \
    continues, assisted, interviewer, mode, need, started, finished, demo";
const TURN: &str = "interview, ordinal, at, waited, place, asked, words, question, facet, form, \
    topic, heard, reply, facts, mood";
const SET: &str = "id, set_id, edition, json, questions, content";

#[test]
fn what_the_program_did_is_whole_and_its_hash_is_that_of_the_last_link() {
    let place = held();
    let store = Store::open_read_only(&place.file).unwrap();
    let trail = store.verify_trail().unwrap();
    assert_eq!(told(&trail), [""; 0]);
    assert_eq!(
        (trail.whole, trail.open.len(), trail.unsealed.len()),
        (3, 0, 0)
    );
    let last: Vec<u8> = place
        .sqlite()
        .query_row(
            "SELECT hash FROM event WHERE interview = 1 ORDER BY seq DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let sealed = store.sealed(1).unwrap().unwrap();
    assert_eq!(sealed.hash[..], last);
    assert_eq!(sealed.at, NOON + 8, "finished then");
    assert_eq!(store.sealed(99).unwrap(), None);
}

#[test]
fn what_is_changed_without_the_program_is_found_and_named() {
    // What was done; tables whose rows then got the checksums that belong to them; what is found.
    type Tampering<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);
    let table: &[Tampering] = &[
        (
            "UPDATE answer SET text = '見積はすべて端末。' WHERE interview = 1 AND question = 'biz.it'",
            &[("answer", ANSWER)],
            &["1 part biz.it"],
        ),
        (
            "UPDATE answer SET state = 'declined' WHERE interview = 2",
            &[("answer", ANSWER)],
            &["2 part biz.it"],
        ),
        (
            "DELETE FROM answer WHERE interview = 1 AND question = 'biz.history'",
            &[],
            &["1 part biz.history"],
        ),
        (
            "INSERT INTO answer (interview, question, state, flagged, characters, missing, author, \
             kept, checksum, note, text) \
             VALUES (1, 'mgmt.succession', 'answered', 0, 2, '', '', 1, 0, '', '長男')",
            &[("answer", ANSWER)],
            &["1 part mgmt.succession"],
        ),
        (
            "UPDATE interval SET length = 90000 WHERE interview = 1 AND seq = 1",
            &[("interval", INTERVAL)],
            &["1 part biz.it"],
        ),
        (
            "UPDATE interval SET closed_by = NULL WHERE interview = 1 AND seq = 2",
            &[("interval", INTERVAL)],
            &["1 part biz.history"],
        ),
        (
            "DELETE FROM revision WHERE interview = 2",
            &[],
            &["2 part biz.it"],
        ),
        (
            "UPDATE follow_up SET generic = 'example'",
            &[],
            &["1 part biz.it"],
        ),
        ("DELETE FROM tag", &[], &["1 part biz.it"]),
        ("DELETE FROM opinion", &[], &["1 part biz.it"]),
        ("DELETE FROM remark", &[], &["1 part head"]),
        ("DELETE FROM review", &[], &["1 part head"]),
        (
            "UPDATE interview SET assisted = 'accompanied' WHERE number = 2",
            &[("interview", INTERVIEW)],
            &["2 part head"],
        ),
        (
            "UPDATE interview SET binned = 5 WHERE number = 2",
            &[],
            &["2 part head"],
        ),
        (
            "UPDATE company SET name = '北上工業' WHERE name = '北上製作所'",
            &[("company", "id, name")],
            &["1 part head"],
        ),
        (
            "UPDATE question_set SET json = replace(json, '後継者', '社長')",
            &[("question_set", SET)],
            &["1 part head", "2 part head", "3 part head"],
        ),
        (
            "UPDATE turn SET words = 'なぜですか' WHERE ordinal = 2",
            &[("turn", TURN)],
            &["3 part head"],
        ),
        // The chains themselves.
        (
            "DELETE FROM event WHERE interview = 1 AND seq = 2",
            &[],
            &["1 link 3"],
        ),
        (
            "UPDATE event SET at = at + 60000 WHERE interview = 1 AND seq = 4",
            &[],
            &["1 link 4"],
        ),
        (
            "UPDATE event SET digests = zeroblob(32) WHERE interview = 2 AND seq = 2",
            &[],
            &["2 link 2"],
        ),
        (
            "INSERT INTO event SELECT 2, 9, at, kind, parts, digests, hash FROM event \
             WHERE interview = 2 AND seq = 1",
            &[],
            &["2 link 9"],
        ),
        (
            "UPDATE event SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE interview = 1 \
             AND seq IN (2, 3); UPDATE event SET seq = -seq WHERE interview = 1 AND seq < 0",
            &[],
            &["1 link 2"],
        ),
        (
            "UPDATE event SET seq = seq + 1000 WHERE interview = 2; \
             UPDATE event SET seq = seq - 999 WHERE interview = 2",
            &[],
            &["2 link 2"],
        ),
        (
            "DELETE FROM event WHERE interview = 2",
            &[],
            &["2 unlinked"],
        ),
        (
            "DELETE FROM event WHERE interview = 1 \
             AND seq = (SELECT max(seq) FROM event WHERE interview = 1)",
            &[],
            &["1 cut"],
        ),
        (
            "DELETE FROM event WHERE interview = 0 AND seq = 1",
            &[],
            &["0 beginning", "0 link 2"],
        ),
        // Whole interviews.
        (
            "PRAGMA foreign_keys = ON; DELETE FROM interview WHERE number = 2; \
             DELETE FROM event WHERE interview = 2",
            &[],
            &["2 gone"],
        ),
        (
            "INSERT INTO interview SELECT 7, 'x', company, question_set, industry, employees, \
             founded, visit, continues, assisted, interviewer, mode, need, started, finished, demo, \
             0, place, touched, binned FROM interview WHERE number = 2; \
             INSERT INTO event SELECT 7, seq, at, kind, parts, digests, hash FROM event \
             WHERE interview = 2",
            &[("interview", INTERVIEW)],
            &["7 unknown"],
        ),
        (
            "PRAGMA foreign_keys = OFF; UPDATE interview SET number = 8 WHERE number = 2; \
             UPDATE answer SET interview = 8 WHERE interview = 2; \
             UPDATE revision SET interview = 8 WHERE interview = 2; \
             UPDATE event SET interview = 8 WHERE interview = 2",
            &[("interview", INTERVIEW), ("answer", ANSWER)],
            &["2 gone", "8 unknown"],
        ),
    ];
    for (done, summed, found) in table {
        let place = held();
        let file = place.sqlite();
        file.execute_batch(done).unwrap();
        for (table, columns) in *summed {
            resum(&file, table, columns);
        }
        drop(file);
        let mut said = told(&verified(&place.file));
        said.sort();
        assert_eq!(said, *found, "{done}");
        assert_eq!(
            Store::open_read_only(&place.file)
                .unwrap()
                .sealed(2)
                .unwrap()
                .is_none(),
            found.iter().any(|it| it.starts_with("2 ")),
            "a page says the hash of nothing that was changed: {done}"
        );
    }
}

#[test]
fn what_was_changed_shows_even_after_the_program_went_on_with_it() {
    let place = held();
    let file = place.sqlite();
    file.execute_batch("UPDATE answer SET text = '帳簿は端末。' WHERE interview = 2")
        .unwrap();
    resum(&file, "answer", ANSWER);
    drop(file);
    let mut store = place.open();
    store
        .commit(2, NOON + 60, &[answered("biz.it", "帳簿はすべて端末。")])
        .unwrap();
    drop(store);
    let trail = verified(&place.file);
    assert_eq!(told(&trail), ["2 earlier biz.it 4"]);
    let asked = match &trail.faults[0].what {
        Break::Earlier(Some(asked), _) => asked.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        asked.topic.as_deref(),
        Some("後継者"),
        "as its set calls it"
    );
    assert_eq!(trail.faults[0].company.as_deref(), Some("花巻醸造"));
}

/// How many links there are.
fn links(place: &Place) -> i64 {
    let sql = "SELECT count(*) FROM event";
    place.sqlite().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn typing_on_adds_no_link_and_leaving_adds_one() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(number, NOON, &[answered("biz.it", "見")])
        .unwrap();
    let open = links(&place);
    for length in 1..50_u64 {
        let records = [
            answered("biz.it", &"見積".repeat(length as usize)),
            Record::Interval(interval(1, "biz.it", length * 40, None)),
        ];
        store.commit(number, NOON + 1, &records).unwrap();
        let remark = Record::Remark {
            kind: RemarkKind::Noticed,
            text: "静か".repeat(length as usize),
        };
        if length > 25 {
            let running = Record::Interval(interval(1, "biz.it", length * 40, None));
            store.commit(number, NOON + 1, &[remark, running]).unwrap();
        }
    }
    let opened = links(&place) - open;
    assert!(
        opened <= 2 * 25,
        "only where it went from one to the other: {opened}"
    );
    let before = links(&place);
    let left = [
        revised("biz.it", "見積"),
        Record::Interval(interval(1, "biz.it", 9_000, Some(ClosedBy::Leave))),
        Record::Place {
            question: "biz.history".into(),
        },
    ];
    store.commit(number, NOON + 2, &left).unwrap();
    assert!(links(&place) - before <= 2);
    assert_eq!(told(&store.verify_trail().unwrap()), [""; 0]);
}

#[test]
fn what_somebody_is_at_is_open_and_has_no_hash_yet() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    assert!(store.sealed(number).unwrap().is_some());
    store
        .commit(number, NOON, &[answered("biz.it", "見")])
        .unwrap();
    let trail = store.verify_trail().unwrap();
    assert_eq!(
        (trail.whole, trail.open, trail.faults.len()),
        (1, vec![number], 0)
    );
    assert_eq!(store.sealed(number).unwrap(), None);
    drop(store);
    assert_eq!(verified(&place.file).open, [0_i64; 0]);
}

/// A copy of the database as a power cut would leave it, while it is open.
fn crashed(place: &Place, to: &Path) -> PathBuf {
    fs::create_dir_all(to).unwrap();
    let file = to.join("interviews.db");
    for ending in ["", "-wal"] {
        let from = format!("{}{ending}", place.file.display());
        if Path::new(&from).exists() {
            fs::copy(&from, format!("{}{ending}", file.display())).unwrap();
        }
    }
    file
}

#[test]
fn interviews_from_before_are_sealed_when_they_next_change() {
    let place = held();
    let file = place.sqlite();
    // As the schema before left it.
    file.execute_batch(
        "DROP VIEW events; DROP TABLE event; DROP TABLE unsettled; DROP TABLE setting; \
         DROP INDEX interview_beside; DROP INDEX follow_up_generic; \
         PRAGMA user_version = 5",
    )
    .unwrap();
    drop(file);
    let mut store = place.open();
    let trail = store.verify_trail().unwrap();
    assert_eq!((told(&trail).len(), trail.unsealed), (0, vec![1, 2, 3]));
    store.put_aside(1, NOON).unwrap();
    store
        .commit(2, NOON, &[answered("biz.history", "大正")])
        .unwrap();
    let new = store.begin(&header("遠野木工"), &set()).unwrap();
    drop(store);
    let trail = verified(&place.file);
    assert_eq!(
        (told(&trail).len(), trail.whole, trail.unsealed),
        (0, 3, vec![3])
    );
    // One that came without the program has a number after those.
    place
        .sqlite()
        .execute("DELETE FROM event WHERE interview = ?1", [new])
        .unwrap();
    assert_eq!(told(&verified(&place.file)), [format!("{new} unlinked")]);
}

/// One thing that a person does.
#[derive(Clone, Debug)]
enum Deed {
    Begin(bool),
    Commit(usize, Vec<Record>),
    Finish(usize),
    Visit(usize),
    Review(usize),
    Rename(usize),
    Merge,
    Bin(usize, bool),
    Remove(usize),
    /// The interview changed elsewhere, and whose answers stand.
    Import(usize, bool),
    Again,
    Crash,
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let which = 0..4_usize;
    prop_oneof![
        2 => any::<bool>().prop_map(Deed::Begin),
        6 => (which.clone(), proptest::collection::vec(a_record(), 1..5))
            .prop_map(|(which, records)| Deed::Commit(which, records)),
        1 => which.clone().prop_map(Deed::Finish),
        1 => which.clone().prop_map(Deed::Visit),
        1 => which.clone().prop_map(Deed::Review),
        1 => which.clone().prop_map(Deed::Rename),
        1 => Just(Deed::Merge),
        1 => (which.clone(), any::<bool>()).prop_map(|(which, aside)| Deed::Bin(which, aside)),
        1 => which.clone().prop_map(Deed::Remove),
        2 => (which, any::<bool>()).prop_map(|(which, newer)| Deed::Import(which, newer)),
        1 => Just(Deed::Again),
        1 => Just(Deed::Crash),
    ]
}

fn do_it(store: &mut Store, deed: &Deed, step: i64) {
    let numbers: Vec<i64> = {
        let listed = store.list().unwrap();
        listed.iter().map(|it| it.number).collect()
    };
    let number = |which: &usize| numbers.get(which % numbers.len().max(1)).copied();
    match deed {
        Deed::Begin(second) => {
            let name = if *second {
                "花巻醸造"
            } else {
                "北上製作所"
            };
            store.begin(&header(name), &set()).unwrap();
        }
        Deed::Commit(which, records) => {
            if let Some(number) = number(which) {
                let mut records = records.clone();
                for record in &mut records {
                    // An interval is never another question's later.
                    if let Record::Interval(it) = record {
                        let question = QUESTIONS.iter().position(|id| *id == it.question);
                        it.seq = it.seq % 1_000 * 10 + question.map_or(9, |it| it as u32);
                    }
                }
                store.commit(number, NOON + step, &records).unwrap();
            }
        }
        Deed::Finish(which) => {
            if let Some(number) = number(which) {
                let mut head = store.load(number).unwrap().header;
                head.finished = Some(NOON + step);
                head.assisted = Assisted::Accompanied;
                store
                    .commit(number, NOON + step, &[Record::Header(head)])
                    .unwrap();
            }
        }
        Deed::Visit(which) => {
            if let Some(number) = number(which) {
                store.begin_visit(number, &header("北上製作所")).unwrap();
            }
        }
        Deed::Review(which) => {
            if let Some(number) = number(which) {
                let review = Record::Review(Review {
                    id: format!("r-{step}"),
                    reviewer: "高橋".into(),
                    begun: NOON,
                    finished: (step % 2 == 0).then_some(NOON + step),
                });
                store.commit(number, NOON + step, &[review]).unwrap();
            }
        }
        // There may be no such company, or both are one.
        Deed::Rename(which) => {
            let _ = store.rename_company("北上製作所", &format!("北上 {which}"));
        }
        Deed::Merge => {
            let _ = store.merge_companies("花巻醸造", "北上製作所");
        }
        Deed::Bin(which, aside) => {
            if let Some(number) = number(which) {
                store.put_aside(number, NOON + step).unwrap();
                if !aside {
                    store.take_back(number).unwrap();
                }
            }
        }
        Deed::Remove(which) => {
            if let Some(number) = number(which) {
                store.remove(number).unwrap();
            }
        }
        Deed::Import(which, newer) => {
            if let Some(number) = number(which) {
                let mut whole = store.whole(number).unwrap();
                whole.touched += if *newer { 100 } else { -100 };
                for answer in whole.stored.answers.values_mut() {
                    answer.text.push('改');
                }
                let mut other = whole.clone();
                other.stored.header.id = uuid::Uuid::now_v7().to_string();
                let both = [Ok(whole), Ok(other)];
                store.take_in(both.into_iter(), Twice::Newer).unwrap();
            }
        }
        Deed::Again | Deed::Crash => unreachable!("done by the caller"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_the_program_does_verifies(
        deeds in proptest::collection::vec(a_deed(), 1..14),
    ) {
        let mut place = place();
        let mut store = place.open();
        for (step, deed) in (0_i64..).zip(&deeds) {
            match deed {
                Deed::Again => {
                    drop(store);
                    store = place.open();
                }
                Deed::Crash => {
                    let copy = crashed(&place, &place.folder.path().join(step.to_string()));
                    let left = verified(&copy);
                    prop_assert_eq!(told(&left), [""; 0], "{:?}", deed);
                    drop(store);
                    place.file = copy;
                    store = place.open();
                }
                deed => do_it(&mut store, deed, step),
            }
            prop_assert_eq!(told(&store.verify_trail().unwrap()), [""; 0], "{:?}", deed);
        }
        drop(store);
        let trail = verified(&place.file);
        prop_assert_eq!(told(&trail), [""; 0]);
        prop_assert_eq!(trail.open, [0_i64; 0]);
    }
}

/// The program of docs/trail.md, by which anybody verifies a plain database.
fn outside() -> String {
    let docs = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/trail.md")).unwrap();
    let (_, rest) = docs.split_once("```python\n").expect("a program");
    rest.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn the_program_in_the_docs_comes_to_the_same() {
    if Command::new("python3").arg("--version").output().is_err() {
        return;
    }
    let place = held();
    let script = place.folder.path().join("verify.py");
    fs::write(&script, outside()).unwrap();
    let run = |file: &Path| {
        let ran = Command::new("python3")
            .arg(&script)
            .arg(file)
            .output()
            .unwrap();
        assert!(
            ran.status.success(),
            "{}",
            String::from_utf8_lossy(&ran.stderr)
        );
        String::from_utf8(ran.stdout).unwrap()
    };
    let store = Store::open_read_only(&place.file).unwrap();
    let expected: String = (1..=3)
        .map(|number| {
            format!(
                "{number} {}\n",
                store.sealed(number).unwrap().unwrap().hex()
            )
        })
        .collect();
    drop(store);
    assert_eq!(run(&place.file), expected);
    place
        .sqlite()
        .execute_batch(
            "UPDATE answer SET note = 'x' WHERE interview = 2; \
             UPDATE event SET at = 0 WHERE interview = 1 AND seq = 3",
        )
        .unwrap();
    let said = run(&place.file);
    assert!(said.contains("1 link 3 does not follow"), "{said}");
    assert!(said.contains("2 biz.it is not what was sealed"), "{said}");
}
