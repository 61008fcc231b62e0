//! What only shows from inside: a disk that fills up, a schema that goes on.

use std::path::PathBuf;

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Lang, Need, QuestionSet};
use crate::dialogue::record::{Assisted, Company, Header, Mode, Record, RemarkKind};

use super::*;

fn header() -> Header {
    Header {
        id: uuid::Uuid::now_v7().to_string(),
        company: Company {
            name: "北上製作所".into(),
            ..Company::default()
        },
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: String::new(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 0,
        finished: None,
        demo: false,
    }
}

fn no_questions() -> QuestionSet {
    QuestionSet {
        id: "locaben".into(),
        edition: "2026.1".into(),
        language: Lang::Ja,
        title: String::new(),
        minutes: 60,
        perspectives: vec![],
    }
}

fn answered(question: &str, text: &str) -> Record {
    let answer = Answer {
        state: State::Answered,
        text: text.into(),
        ..Answer::default()
    };
    Record::Answer {
        question: question.into(),
        answer,
    }
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("interviews.db");
    (folder, file)
}

fn writable(file: &Path, steps: &'static [schema::Step]) -> Result<Store, Failure> {
    let mut store = Store::open_with(file, None, steps)?;
    store.writable()?;
    Ok(store)
}

#[test]
fn a_full_disk_applies_nothing_and_the_same_records_go_in_once_there_is_room() {
    let (_folder, file) = folder();
    let mut store = writable(&file, schema::STEPS).unwrap();
    let number = store.begin(&header(), &no_questions()).unwrap();
    store
        .commit(number, 0, &[answered("biz.it", "紙")])
        .unwrap();
    let long = "台帳。".repeat(7_000);
    let records = [answered("biz.history", "創業"), answered("biz.it", &long)];

    let pages: i64 = store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let limit = |store: &Store, pages: i64| {
        store
            .connection
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .unwrap();
    };
    limit(&store, pages);
    assert_eq!(
        store.commit(number, 0, &records).unwrap_err().id,
        "store-full"
    );
    let answers = store.load(number).unwrap().answers;
    assert_eq!(answers.len(), 1);
    assert_eq!(answers["biz.it"].text, "紙");

    limit(&store, i64::from(u32::MAX - 1));
    store.commit(number, 0, &records).unwrap();
    let answers = store.load(number).unwrap().answers;
    assert_eq!((answers.len(), &answers["biz.it"].text), (2, &long));
}

/// A database as a program with fewer steps left it, with one interview.
fn older(file: &Path, steps: &[schema::Step]) -> (Connection, i64) {
    place::create(file).unwrap();
    let mut connection = look::read_write(file, None).unwrap();
    schema::migrate(&mut connection, steps).unwrap();
    let json = serde_json::to_string(&no_questions()).unwrap();
    let tx = connection.transaction().unwrap();
    let set = question_sets::keep_set(&tx, &no_questions(), &json).unwrap();
    let number = write::new_interview(&tx, &header(), set).unwrap();
    tx.commit().unwrap();
    (connection, number)
}

/// A schema after the present one: what the next release may do.
const NEXT: &[schema::Step] = &[
    schema::STEPS[0],
    schema::STEPS[1],
    schema::STEPS[2],
    schema::STEPS[3],
    schema::STEPS[4],
    schema::STEPS[5],
    "ALTER TABLE interview ADD COLUMN hall TEXT; CREATE TABLE guest (name TEXT)",
];
/// One whose last statement cannot be applied.
const BROKEN: &[schema::Step] = &[
    schema::STEPS[0],
    schema::STEPS[1],
    schema::STEPS[2],
    schema::STEPS[3],
    schema::STEPS[4],
    schema::STEPS[5],
    "CREATE TABLE guest (name TEXT); INSERT INTO nowhere VALUES (1)",
];

#[test]
fn an_older_database_is_copied_beside_itself_and_then_brought_up_to_date() {
    let (_folder, file) = folder();
    let mut store = writable(&file, schema::STEPS).unwrap();
    let number = store.begin(&header(), &no_questions()).unwrap();
    store
        .commit(number, 0, &[answered("biz.it", "紙")])
        .unwrap();
    let before = store.load(number).unwrap();
    drop(store);

    let mut store = writable(&file, NEXT).unwrap();
    assert_eq!(schema::version(&store.connection).unwrap(), 7);
    assert_eq!(store.load(number).unwrap().answers, before.answers);
    drop(store);
    // Only once, and the present program refuses what the next one wrote.
    drop(writable(&file, NEXT).unwrap());
    let copies = copies::copies(&file);
    assert_eq!((copies.len(), copies[0].why), (1, copies::Why::Schema(6)));
    assert_eq!(Store::open(&file).err().unwrap().failure.id, "store-newer");

    let mut copy = writable(&copies[0].file, schema::STEPS).unwrap();
    assert_eq!(copy.load(number).unwrap().answers, before.answers);
}

#[test]
fn follow_ups_of_the_first_schema_stay_and_new_ones_say_which_move_they_were() {
    let (_folder, file) = folder();
    let (connection, number) = older(&file, &schema::STEPS[..1]);
    let probe = |ordinal, generic| FollowUp {
        question: "biz.it".into(),
        ordinal,
        facet: None,
        generic,
        probe: "例えば".into(),
        offered: 1,
        outcome: Outcome::Asked,
        asked: Some(1),
        answered: None,
        answer: "帳面".into(),
        characters: 2,
    };
    let sql = "INSERT INTO follow_up (interview, question, ordinal, facet, probe, offered, outcome, \
         asked, answered, characters, answer, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
         ?8, ?9, ?10, ?11, ?12, 0)";
    rows::put(
        &connection,
        sql,
        &rows::follow_up_row(number, &probe(1, None)),
    )
    .unwrap();
    drop(connection);
    let mut store = writable(&file, schema::STEPS).unwrap();
    let again = Record::FollowUp(probe(2, Some(Move::Example)));
    let again = [again.clone(), again];
    store.commit(number, 0, &again).unwrap();
    drop(store);
    let mut store = writable(&file, schema::STEPS).unwrap();
    let told = store.load(number).unwrap().follow_ups;
    let moves: Vec<_> = told.iter().map(|it| (it.ordinal, it.generic)).collect();
    assert_eq!(moves, [(1, None), (2, Some(Move::Example))]);
}

#[test]
fn interviews_of_the_second_schema_stay_and_take_what_came_later() {
    let (_folder, file) = folder();
    let (connection, number) = older(&file, &schema::STEPS[..2]);
    let Record::Answer { question, answer } = answered("biz.it", "紙") else {
        unreachable!("an answer");
    };
    rows::put_answer(&connection, number, &question, &answer).unwrap();
    drop(connection);

    let mut store = writable(&file, schema::STEPS).unwrap();
    assert_eq!(copies::copies(&file)[0].why, copies::Why::Schema(2));
    let told = store.load(number).unwrap();
    assert_eq!(told.answers["biz.it"].text, "紙");
    assert_eq!((told.tags.len(), told.remarks.len()), (0, 0));
    assert_eq!(store.list().unwrap().len(), 1, "nothing lies in the bin");
    let tags = Record::Tags {
        question: "biz.it".into(),
        tags: ["threat".to_string()].into(),
    };
    let remark = Record::Remark {
        kind: RemarkKind::Promise,
        text: "来月また伺う".into(),
    };
    let opinion = crate::dialogue::review::Opinion {
        id: "o-1".into(),
        question: "biz.it".into(),
        comment: "何台ですか".into(),
        ..Default::default()
    };
    let records = [tags, remark, Record::Opinion(opinion.clone())];
    store.commit(number, 8, &records).unwrap();
    let stage = crate::dialogue::stage::Stage {
        stage: 1,
        supporter: "佐藤".into(),
        at: 9,
        consent: None,
    };
    store.add_stage("北上製作所", &stage).unwrap();
    drop(store);
    let mut store = writable(&file, schema::STEPS).unwrap();
    let told = store.load(number).unwrap();
    assert_eq!(told.tags["biz.it"], ["threat".to_string()].into());
    assert_eq!(told.remarks[&RemarkKind::Promise], "来月また伺う");
    assert_eq!(told.stages, [stage]);
    assert_eq!(told.review.opinions, [opinion]);
}

#[test]
fn a_step_that_fails_leaves_the_older_database_whole() {
    let (_folder, file) = folder();
    let mut store = writable(&file, schema::STEPS).unwrap();
    let number = store.begin(&header(), &no_questions()).unwrap();
    drop(store);
    assert!(writable(&file, BROKEN).is_err());
    let mut store = writable(&file, schema::STEPS).unwrap();
    assert_eq!(store.load(number).unwrap().number, number);
}

#[test]
fn a_damaged_older_database_is_not_migrated() {
    let (_folder, file) = folder();
    let mut store = writable(&file, schema::STEPS).unwrap();
    store.begin(&header(), &no_questions()).unwrap();
    drop(store);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[3 * 4_096..4 * 4_096].fill(0xA5);
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(writable(&file, NEXT).err().unwrap().id, "store-damaged");
    assert!(std::fs::read(&file).unwrap() == bytes);
}

#[test]
fn without_shared_memory_for_a_log_each_commit_is_synced_by_sqlite() {
    let (_folder, file) = folder();
    drop(writable(&file, schema::STEPS).unwrap());
    // An exclusive lock keeps SQLite from changing the mode, as a network folder would.
    let connection = look::read_write(&file, None).unwrap();
    connection
        .pragma_update(None, "journal_mode", "delete")
        .unwrap();
    let other = look::read_write(&file, None).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(
        with_log(&connection).is_err(),
        "a locked file is not taken for one without a log"
    );
    drop(other);
    let memory = Connection::open_in_memory().unwrap();
    assert!(!with_log(&memory).unwrap());
    let level: i64 = memory
        .pragma_query_value(None, "synchronous", |row| row.get(0))
        .unwrap();
    assert_eq!(level, 3);
}
