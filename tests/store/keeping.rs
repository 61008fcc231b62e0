//! What is committed comes back, whatever it is; what a crash left open is closed.

use std::collections::{BTreeMap, BTreeSet};

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Mode, Record, RemarkKind};
use kikitori::store::{MOST_TEXT, SaveState, Store, Twice};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::given::*;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[ぁ-んァ-ヶ一-龠0-9\\n、。]{0,40}", any::<String>()]
}

fn a_question() -> impl Strategy<Value = String> {
    select(&QUESTIONS[..]).prop_map(str::to_string)
}

fn an_answer() -> impl Strategy<Value = Record> {
    let reading = prop_oneof![
        Just(None),
        Just(Some(serde_json::Value::Null)),
        any::<i32>().prop_map(|n| Some(serde_json::json!({ "number": { "value": n } }))),
    ];
    let marks = (
        select(&State::ALL[..]),
        any::<bool>(),
        any::<Option<bool>>(),
        subsequence(&Facet::ALL[..], 0..=9),
        0..100_000_u64,
    );
    (a_question(), text(), reading, text(), text(), marks).prop_map(
        |(question, text, reading, note, author, marks)| {
            let (state, flagged, thin, missing, characters) = marks;
            let answer = Answer {
                state,
                text,
                reading,
                note,
                flagged,
                characters,
                thin,
                missing,
                author,
            };
            Record::Answer { question, answer }
        },
    )
}

fn a_follow_up() -> impl Strategy<Value = Record> {
    let when = (any::<i32>(), any::<Option<i32>>(), any::<Option<i32>>());
    let facet = proptest::option::of(select(&Facet::ALL[..]));
    let outcome = select(&[Outcome::Asked, Outcome::Left][..]);
    (a_question(), 1..4_u32, facet, text(), text(), outcome, when).prop_map(
        |(question, ordinal, facet, probe, answer, outcome, (offered, asked, answered))| {
            Record::FollowUp(FollowUp {
                question,
                ordinal,
                facet,
                generic: None,
                probe,
                offered: NOON + i64::from(offered),
                outcome,
                asked: asked.map(i64::from),
                answered: answered.map(i64::from),
                characters: answer.len() as u64,
                answer,
            })
        },
    )
}

fn an_interval() -> impl Strategy<Value = Record> {
    let closed_by = [
        ClosedBy::Leave,
        ClosedBy::Pause,
        ClosedBy::Exit,
        ClosedBy::Crash,
    ];
    let closed_by = proptest::option::of(select(closed_by.to_vec()));
    let kind = select(&[IntervalKind::Active, IntervalKind::Away][..]);
    let rest = (
        any::<Option<u32>>(),
        kind,
        any::<i32>(),
        any::<u32>(),
        any::<bool>(),
    );
    (1..6_u32, a_question(), closed_by, rest).prop_map(
        |(seq, question, closed_by, (follow_up, kind, started, length, typed))| {
            let (started, length) = (i64::from(started), u64::from(length));
            let interval = Interval {
                seq,
                question,
                follow_up,
                kind,
                started,
                length,
                closed_by,
                typed,
            };
            Record::Interval(interval)
        },
    )
}

pub fn a_record() -> impl Strategy<Value = Record> {
    let revision = (a_question(), proptest::option::of(1..4_u32), text(), text()).prop_map(
        |(question, follow_up, author, text)| Record::Revision {
            question,
            follow_up,
            author,
            text,
        },
    );
    let head = (text(), text(), any::<Option<u32>>(), any::<Option<i64>>()).prop_map(
        |(name, interviewer, employees, finished)| {
            let mut header = header(&name);
            header.company.employees = employees;
            Record::Header(kikitori::dialogue::record::Header {
                interviewer,
                finished,
                mode: Mode::Shared,
                ..header
            })
        },
    );
    let place = a_question().prop_map(|question| Record::Place { question });
    let tag = prop_oneof![
        select(&["human", "threat"][..]).prop_map(String::from),
        text()
    ];
    let tags = (a_question(), proptest::collection::btree_set(tag, 0..4))
        .prop_map(|(question, tags)| Record::Tags { question, tags });
    let remark = (select(&RemarkKind::ALL[..]), text())
        .prop_map(|(kind, text)| Record::Remark { kind, text });
    prop_oneof![
        4 => an_answer(),
        3 => a_follow_up(),
        3 => an_interval(),
        2 => revision,
        1 => head,
        1 => place,
        2 => tags,
        2 => remark,
    ]
}

/// What the records say, kept in memory.
#[derive(Default)]
struct Model {
    answers: BTreeMap<String, Answer>,
    follow_ups: Vec<FollowUp>,
    intervals: BTreeMap<u32, Interval>,
    place: Option<String>,
    tags: BTreeMap<String, BTreeSet<String>>,
    remarks: BTreeMap<RemarkKind, String>,
}

impl Model {
    fn apply(&mut self, record: &Record) {
        match record.clone() {
            Record::Answer { question, answer } => {
                self.answers.insert(question, answer);
            }
            Record::FollowUp(probe) => {
                let key = |f: &FollowUp| (f.question.clone(), f.ordinal);
                match self
                    .follow_ups
                    .iter_mut()
                    .find(|known| key(known) == key(&probe))
                {
                    Some(known) => *known = probe,
                    None => self.follow_ups.push(probe),
                }
            }
            Record::Interval(interval) => {
                self.intervals.insert(interval.seq, interval);
            }
            Record::Turn(_) => unreachable!("only a round has turns"),
            Record::Review(_) | Record::Opinion(_) | Record::Elsewhere(_) | Record::Room(_) => {}
            Record::Place { question } => self.place = Some(question),
            Record::Tags { question, tags } => {
                self.tags.insert(question, tags);
                self.tags.retain(|_, tags| !tags.is_empty());
            }
            Record::Remark { kind, text } => {
                self.remarks.insert(kind, text);
                self.remarks.retain(|_, text| !text.is_empty());
            }
            Record::Header(_) | Record::Revision { .. } => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_committed_is_loaded_also_after_closing(
        batches in proptest::collection::vec(proptest::collection::vec(a_record(), 0..6), 0..6),
    ) {
        let place = place();
        let mut store = place.open();
        let mut head = header("北上製作所");
        let number = store.begin(&head, &set()).unwrap();
        let mut model = Model::default();
        for batch in &batches {
            store.commit(number, NOON, batch).unwrap();
            for record in batch {
                model.apply(record);
                if let Record::Header(changed) = record {
                    let id = head.id;
                    head = changed.clone();
                    head.id = id;
                }
            }
        }
        let loaded = store.load(number).unwrap();
        prop_assert_eq!(&loaded.header, &head);
        prop_assert_eq!(&*loaded.set, &set());
        prop_assert_eq!(&loaded.answers, &model.answers);
        prop_assert_eq!(&loaded.follow_ups, &model.follow_ups);
        prop_assert_eq!(&loaded.place, &model.place);
        prop_assert_eq!(&loaded.tags, &model.tags);
        prop_assert_eq!(&loaded.remarks, &model.remarks);
        let intervals: Vec<_> = model.intervals.into_values().collect();
        prop_assert_eq!(&loaded.intervals, &intervals);
        drop(store);

        // Whatever was not closed and kept is, once the database was opened again.
        let mut again = place.open();
        let reloaded = again.load(number).unwrap();
        prop_assert!(reloaded.intervals.iter().all(|interval| interval.closed_by.is_some()));
        prop_assert_eq!(&reloaded.answers, &loaded.answers);
        for (question, answer) in &reloaded.answers {
            let kept = again.revisions(number, question).unwrap();
            let last = kept.iter().rfind(|wording| wording.follow_up.is_none());
            prop_assert_eq!(last.map_or("", |wording| wording.text.as_str()), &answer.text);
        }
        for probe in &reloaded.follow_ups {
            let kept = again.revisions(number, &probe.question).unwrap();
            let last = kept.iter().rfind(|wording| wording.follow_up == Some(probe.ordinal));
            prop_assert_eq!(last.map_or("", |wording| wording.text.as_str()), &probe.answer);
        }
        let whole = again.whole(number).unwrap();
        drop(again);
        let elsewhere = self::place();
        let mut store = elsewhere.open();
        store.take_in(std::iter::once(Ok(whole.clone())), Twice::Keep).unwrap();
        drop(store);
        let there = elsewhere.open().whole(1).unwrap();
        prop_assert_eq!(there, whole);
        prop_assert_eq!(place.sqlite().query_row("PRAGMA integrity_check", [], |row| {
            row.get::<_, String>(0)
        }).unwrap(), "ok");
    }
}

#[test]
fn an_interval_that_a_crash_left_running_ends_at_its_last_known_length() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    let left = interval(1, "biz.it", 2_000, Some(ClosedBy::Leave));
    let running = interval(2, "biz.history", 41_500, None);
    let records = [
        Record::Interval(left.clone()),
        Record::Interval(running.clone()),
    ];
    store.commit(number, NOON, &records).unwrap();
    drop(store);
    let crashed = Interval {
        closed_by: Some(ClosedBy::Crash),
        ..running
    };
    assert_eq!(
        place.open().load(number).unwrap().intervals,
        [left, crashed]
    );
}

#[test]
fn words_taken_back_before_a_crash_are_the_last_wording_whatever_came_first() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    for record in [revised("biz.it", "紙の台帳"), answered("biz.it", "")] {
        store.commit(number, NOON, &[record]).unwrap();
    }
    drop(store);
    let kept = place.open().revisions(number, "biz.it").unwrap();
    let seen: Vec<_> = kept.iter().map(|w| w.text.as_str()).collect();
    assert_eq!(seen, ["紙の台帳", ""]);
}

#[test]
fn the_wording_at_a_crash_is_kept_once_under_its_author_and_the_time_of_the_last_commit() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(
            number,
            NOON,
            &[
                answered("biz.it", "紙の台帳"),
                revised("biz.it", "紙の台帳"),
            ],
        )
        .unwrap();
    store
        .commit(
            number,
            NOON + 5_000,
            &[answered("biz.it", "紙の台帳。去年から表計算。")],
        )
        .unwrap();
    drop(store);
    drop(place.open());
    let kept = place.open().revisions(number, "biz.it").unwrap();
    let seen: Vec<_> = kept
        .iter()
        .map(|w| (w.at, w.author.as_str(), w.text.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (NOON, "佐藤", "紙の台帳"),
            (NOON + 5_000, "佐藤", "紙の台帳。去年から表計算。")
        ]
    );
}

#[test]
fn the_next_visit_begins_with_the_answers_and_leaves_the_earlier_one_alone() {
    let place = place();
    let mut store = place.open();
    let first = store.begin(&header("北上製作所"), &set()).unwrap();
    let probe = FollowUp {
        question: "biz.it".into(),
        ordinal: 1,
        facet: Some(Facet::Time),
        generic: None,
        probe: "いつから".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: None,
        answer: "去年".into(),
        characters: 2,
    };
    let time =
        |seq, length| Record::Interval(interval(seq, "biz.it", length, Some(ClosedBy::Leave)));
    let records = [
        answered("biz.it", "紙の台帳"),
        Record::FollowUp(probe),
        time(1, 60_000),
        time(2, 1_500),
        Record::Place {
            question: "biz.it".into(),
        },
    ];
    store.commit(first, NOON, &records).unwrap();
    let before = store.load(first).unwrap();

    let next = |visit| kikitori::dialogue::record::Header {
        visit,
        ..header("北上製作所")
    };
    let second = store.begin_visit(first, &next(2)).unwrap();
    store
        .commit(
            second,
            NOON,
            &[time(1, 500), answered("biz.it", "表計算に替えた")],
        )
        .unwrap();
    assert_eq!(store.load(first).unwrap(), before);

    let third = store.begin_visit(second, &next(3)).unwrap();
    let third = store.load(third).unwrap();
    assert_eq!(
        third.header.continues,
        Some(store.load(second).unwrap().header.id)
    );
    assert_eq!(third.answers["biz.it"].text, "表計算に替えた");
    assert_eq!(third.follow_ups, []);
    assert_eq!(third.intervals, []);
    assert_eq!(third.earlier_time["biz.it"], 62_000);
    let kept = store.revisions(second, "biz.it").unwrap();
    assert_eq!(
        (kept[0].author.as_str(), kept[0].text.as_str()),
        ("佐藤", "紙の台帳")
    );
}

#[test]
fn while_another_program_writes_a_commit_fails_and_goes_in_afterwards() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    let other = place.sqlite();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let records = [answered("biz.it", "紙")];
    assert_eq!(
        store.commit(number, NOON, &records).unwrap_err().id,
        "store-locked"
    );
    other.execute_batch("ROLLBACK").unwrap();
    store.commit(number, NOON, &records).unwrap();
    assert_eq!(store.load(number).unwrap().answers["biz.it"].text, "紙");
}

#[test]
fn a_text_beyond_the_cap_is_refused_whole_and_one_at_the_cap_is_kept_whole() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    let most = "a".repeat(MOST_TEXT);
    store
        .commit(number, NOON, &[answered("biz.it", &most)])
        .unwrap();
    let more = [
        answered("biz.history", "創業"),
        answered("biz.it", &format!("{most}a")),
    ];
    assert_eq!(
        store.commit(number, NOON, &more).unwrap_err().id,
        "store-too-long"
    );
    let answers = store.load(number).unwrap().answers;
    assert_eq!(answers.len(), 1);
    assert_eq!(answers["biz.it"].text, most);
}

#[test]
fn the_save_state_comes_to_synced_and_the_loop_is_told() {
    let place = place();
    let mut store = place.open();
    let (told, changes) = std::sync::mpsc::channel();
    store.on_change(Box::new(move || told.send(()).unwrap_or_default()));
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(number, NOON, &[answered("biz.it", "紙")])
        .unwrap();
    while store.save_state() != SaveState::Synced {
        changes
            .recv_timeout(std::time::Duration::from_secs(20))
            .expect("told");
    }
}

#[test]
fn a_reader_sees_each_commit_of_the_window_that_writes() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    let mut reader = Store::open_read_only(&place.file).unwrap();
    let seen = reader.data_version().unwrap();
    store
        .commit(number, NOON, &[answered("biz.it", "紙")])
        .unwrap();
    assert_ne!(reader.data_version().unwrap(), seen);
    assert_eq!(reader.load(number).unwrap().answers["biz.it"].text, "紙");
    assert_eq!(reader.list().unwrap().len(), 1);
    assert_eq!(
        reader.commit(number, NOON, &[]).unwrap_err().id,
        "store-opened-to-read"
    );
}

#[cfg(unix)]
#[test]
fn what_a_killed_program_left_in_its_log_is_there_at_the_next_start() {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(number, NOON, &[answered("biz.it", "紙の台帳")])
        .unwrap();
    let expected = store.load(number).unwrap();
    // The files as they are at this moment, which is what a kill leaves.
    let killed = Place {
        file: place.folder.path().join("killed/interviews.db"),
        ..self::place()
    };
    let copied = std::process::Command::new("cp")
        .args(["-r".as_ref(), place.file.parent().unwrap().as_os_str()])
        .arg(place.folder.path().join("killed"))
        .status();
    assert!(copied.unwrap().success());
    assert!(
        std::fs::metadata(place.folder.path().join("killed/interviews.db-wal"))
            .unwrap()
            .len()
            > 0
    );
    assert_eq!(killed.open().load(number).unwrap(), expected);
}
