//! Copies of one interview come back from other machines: in any order, any number of times the
//! same, and nothing of any of them is lost.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::told::whole;
use super::{NOON, export, import, open};
use crate::dialogue::answer::{Answer, State};
use crate::dialogue::record::{Assisted, Record, Stored};
use crate::dialogue::review::{Elsewhere, Opinion, Review};
use crate::store::{Store, Taken, Twice};
use crate::text::characters;

/// What happens to a copy on its machine.
#[derive(Clone, Debug)]
enum Step {
    /// The answer to a question is written anew.
    Write(&'static str, &'static str),
    /// The reply to the first probe that there is.
    Reply(&'static str),
    /// An opinion, in the place of those before it or not.
    Opine(&'static str, bool),
    Finish,
    /// A wording of another copy is done with.
    Settle,
    /// Another copy's file is taken in.
    TakeIn(usize),
}

const QUESTIONS: [&str; 2] = ["biz.it", "mgmt.succession"];
const TEXTS: [&str; 4] = ["三台", "三台と表計算", "長男がいる。", ""];

fn step() -> impl Strategy<Value = (usize, Step)> {
    let question = || prop::sample::select(&QUESTIONS[..]);
    let text = || prop::sample::select(&TEXTS[..]);
    let step = prop_oneof![
        4 => (question(), text()).prop_map(|(question, text)| Step::Write(question, text)),
        2 => text().prop_map(Step::Reply),
        3 => (question(), any::<bool>()).prop_map(|(question, all)| Step::Opine(question, all)),
        1 => Just(Step::Finish),
        2 => Just(Step::Settle),
        2 => (0..3usize).prop_map(Step::TakeIn),
    ];
    (0..3usize, step)
}

/// Three machines with a copy each.
struct Machines {
    folder: tempfile::TempDir,
    stores: Vec<Option<Store>>,
    /// Counts what happened.
    clock: i64,
}

impl Machines {
    fn new(base: &[u8]) -> Machines {
        let folder = tempfile::tempdir().unwrap();
        let stores = (0..3).map(|at| {
            let mut store = open(folder.path(), &format!("{at}.db"));
            import(&mut store, folder.path(), base, Twice::Keep).unwrap();
            Some(store)
        });
        Machines {
            stores: stores.collect(),
            folder,
            clock: 0,
        }
    }

    fn store(&mut self, at: usize) -> &mut Store {
        self.stores[at].as_mut().unwrap()
    }

    fn take(&mut self, at: usize, step: &Step) {
        self.clock += 1;
        let now = NOON + 1_000 * self.clock;
        let stored = self.store(at).load(1).unwrap();
        let records = match step {
            Step::Write(question, text) => written(question, text),
            Step::Reply(text) => replied(&stored, text),
            Step::Opine(question, all) => {
                let before = stored.review.standing(question);
                vec![Record::Opinion(Opinion {
                    id: format!("o-{}", self.clock),
                    edit: 1,
                    question: (*question).into(),
                    reviewer: format!("添削者{at}"),
                    at: now,
                    comment: format!("助言{}", self.clock),
                    follows: before.filter(|_| *all).map(|it| it.id.clone()).collect(),
                    ..Opinion::default()
                })]
            }
            Step::Finish => vec![Record::Review(Review {
                id: format!("r-{}", self.clock),
                reviewer: format!("添削者{at}"),
                begun: now,
                finished: Some(now),
            })],
            Step::Settle => {
                let first = stored.review.elsewhere.iter().find(|it| !it.settled);
                let settled = first.map(|it| Elsewhere {
                    settled: true,
                    ..it.clone()
                });
                settled.map(Record::Elsewhere).into_iter().collect()
            }
            Step::TakeIn(from) => {
                let lines = export(self.store(*from));
                let folder = self.folder.path().to_path_buf();
                import(self.store(at), &folder, &lines, Twice::Keep).unwrap();
                return;
            }
        };
        self.store(at).commit(1, now, &records).unwrap();
    }

    /// Each copy's file, after its program was ended and begun anew.
    fn files(&mut self) -> Vec<Vec<u8>> {
        let folder = self.folder.path().to_path_buf();
        let one = |at: usize| {
            self.stores[at] = None;
            let store = open(&folder, &format!("{at}.db"));
            export(&store)
        };
        (0..3).map(one).collect()
    }

    /// What the first machine has after these files came to it.
    fn after(&self, order: &[&Vec<u8>], twice: Twice) -> (Vec<u8>, Vec<Taken>) {
        let folder = tempfile::tempdir().unwrap();
        let from = self.folder.path().join("0.db");
        std::fs::copy(from, folder.path().join("x.db")).unwrap();
        let mut store = open(folder.path(), "x.db");
        let mut take = |file: &&Vec<u8>| {
            let done = import(&mut store, folder.path(), file, twice);
            done.unwrap().taken
        };
        let taken = order.iter().map(&mut take).collect();
        (export(&store), taken)
    }
}

fn written(question: &str, text: &str) -> Vec<Record> {
    let answer = Answer {
        state: State::Answered,
        text: text.into(),
        characters: characters(text),
        author: "佐藤".into(),
        ..Answer::default()
    };
    vec![
        Record::Answer {
            question: question.into(),
            answer,
        },
        Record::Revision {
            question: question.into(),
            follow_up: None,
            author: "佐藤".into(),
            text: text.into(),
        },
    ]
}

fn replied(stored: &Stored, text: &str) -> Vec<Record> {
    let probe = stored.follow_ups.first().cloned();
    let reply = probe.map(|mut it| {
        it.answer = text.into();
        it.characters = characters(text);
        Record::FollowUp(it)
    });
    reply.into_iter().collect()
}

/// Ids of opinions and every text that is or was an answer or a reply anywhere in a file.
fn said(file: &[u8]) -> BTreeSet<(String, String)> {
    let line: Value = serde_json::from_slice(file).unwrap();
    let list = |of: &Value, key: &str| of[key].as_array().cloned().unwrap_or_default();
    let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
    let mut said = BTreeSet::new();
    for it in list(&line, "opinions") {
        said.insert((text(&it, "question"), text(&it, "id")));
    }
    for it in list(&line, "elsewhere") {
        said.insert((text(&it, "question"), text(&it, "answer")));
    }
    for it in list(&line, "answers") {
        let question = text(&it, "question");
        said.insert((question.clone(), text(&it, "answer")));
        for probe in list(&it, "follow_ups") {
            said.insert((question.clone(), text(&probe, "answer")));
        }
        for wording in list(&it, "wordings") {
            said.insert((question.clone(), text(&wording, "text")));
        }
    }
    said.retain(|(_, text)| !text.is_empty());
    said
}

fn base(folder: &Path, whole: crate::dialogue::record::Whole) -> Vec<u8> {
    let mut store = open(folder, "base.db");
    store.take_in([Ok(whole)].into_iter(), Twice::Keep).unwrap();
    export(&store)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn copies_come_back_in_any_order_any_number_of_times(
        told in whole(1),
        steps in prop::collection::vec(step(), 1..24),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut machines = Machines::new(&base(folder.path(), told));
        for (at, step) in &steps {
            machines.take(*at, step);
        }
        let files = machines.files();
        let [a, b, c] = &files[..] else { unreachable!("three machines") };

        let (one, taken) = machines.after(&[b, c, b, c, a], Twice::Keep);
        for again in &taken[2..] {
            let known = Taken { known: 1, ..Taken::default() };
            prop_assert_eq!(*again, known);
        }
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        for order in [[c, b, a], [a, c, b]] {
            let (other, _) = machines.after(&order, Twice::Keep);
            prop_assert_eq!(text(&other), text(&one));
        }
        let all: BTreeSet<_> = files.iter().flat_map(|file| said(file)).collect();
        let kept = said(&one);
        let lost: Vec<_> = all.difference(&kept).collect();
        prop_assert!(lost.is_empty(), "{:?}", lost);

        // Where the newest answers are to stand, nothing is lost either.
        let (updated, taken) = machines.after(&[b, c, b, c, a], Twice::Newer);
        let again = &taken[3..];
        let changed = |it: &Taken| it.updated + it.reviewed + it.beside;
        prop_assert_eq!(again.iter().map(changed).sum::<usize>(), 0);
        let kept = said(&updated);
        let lost: Vec<_> = all.difference(&kept).collect();
        prop_assert!(lost.is_empty(), "{:?}", lost);
    }
}

/// One answer on two machines, each with what it said before, the last one standing.
#[test]
fn what_stands_elsewhere_is_beside_and_what_was_said_before_is_kept() {
    let (stands, settled) = (false, true);
    // Here, there, and what is beside here afterwards; the answer here stays in any case.
    type Row<'a> = (&'a [&'a str], &'a [&'a str], &'a [(&'a str, bool)]);
    let table: &[Row] = &[
        (&["甲"], &["甲"], &[]),
        (&["甲"], &["甲", "乙"], &[("乙", stands)]),
        (&["甲", "乙"], &["甲"], &[]),
        (&["甲", "乙"], &["甲", "丙"], &[("丙", stands)]),
        (
            &["甲", "乙"],
            &["甲", "丙", "丁"],
            &[("丙", settled), ("丁", stands)],
        ),
        (&["甲", "乙"], &["甲", "乙", "甲"], &[]),
        (&["甲"], &[""], &[]),
        (&[""], &["乙"], &[("乙", stands)]),
    ];
    for (ours, theirs, expected) in table {
        let folder = tempfile::tempdir().unwrap();
        let line = serde_json::json!({
            "id": "0193a000-0000-7000-8000-000000000001",
            "company": {"name": "北上製作所"}, "answers": [],
        });
        let mut machines = Machines::new(line.to_string().as_bytes());
        for (at, texts) in [(0, ours), (1, theirs)] {
            for text in *texts {
                machines.clock += 1;
                let now = NOON + machines.clock;
                machines
                    .store(at)
                    .commit(1, now, &written("biz.it", text))
                    .unwrap();
            }
        }
        let file = export(machines.store(1));
        let store = machines.store(0);
        let before = store.whole(1).unwrap();
        let taken = import(store, folder.path(), &file, Twice::Keep)
            .unwrap()
            .taken;
        let kept = store.whole(1).unwrap();
        assert_eq!(
            kept.stored.answers, before.stored.answers,
            "{ours:?} {theirs:?}"
        );
        assert_eq!(kept.wordings, before.wordings);
        let beside = kept.stored.review.elsewhere.iter();
        let beside: Vec<_> = beside.map(|it| (it.text.as_str(), it.settled)).collect();
        assert_eq!(beside, *expected, "{ours:?} {theirs:?}");
        let standing = expected.iter().filter(|(_, settled)| !settled);
        assert_eq!((taken.known, taken.beside), (1, standing.count()));
        assert_eq!(
            kept.touched, before.touched,
            "answers here were not changed"
        );
    }
}

#[test]
fn a_finished_review_makes_it_reviewed_but_in_the_bin_it_is_left_alone() {
    let line = serde_json::json!({
        "id": "0193a000-0000-7000-8000-000000000001", "touched": NOON,
        "company": {"name": "北上製作所"}, "answers": [],
    });
    let mut machines = Machines::new(line.to_string().as_bytes());
    machines.take(1, &Step::Opine("biz.it", false));
    machines.take(1, &Step::Opine("biz.it", false));
    machines.take(1, &Step::Opine("of.another.set", false));
    let begun = export(machines.store(1));
    machines.take(1, &Step::Finish);
    let finished = export(machines.store(1));
    let folder = tempfile::tempdir().unwrap();
    let store = machines.store(0);
    let assisted = |store: &mut Store| store.load(1).unwrap().header.assisted;

    store.put_aside(1, NOON).unwrap();
    let taken = import(store, folder.path(), &finished, Twice::Keep)
        .unwrap()
        .taken;
    assert_eq!((taken.known, taken.binned, taken.reviewed), (1, 1, 0));
    store.take_back(1).unwrap();
    assert!(store.load(1).unwrap().review.opinions.is_empty());

    let taken = import(store, folder.path(), &begun, Twice::Keep)
        .unwrap()
        .taken;
    assert_eq!((taken.known, taken.reviewed, taken.opinions), (1, 1, 2));
    assert_eq!(assisted(store), Assisted::Alone);
    for (reviewed, opinions) in [(1, 0), (0, 0)] {
        let taken = import(store, folder.path(), &finished, Twice::Keep)
            .unwrap()
            .taken;
        assert_eq!((taken.reviewed, taken.opinions), (reviewed, opinions));
        assert_eq!(assisted(store), Assisted::Reviewed);
    }
    assert_eq!(store.load(1).unwrap().review.opinions.len(), 3);
}

#[test]
fn keys_of_a_review_that_nobody_knows_come_along() {
    let line = serde_json::json!({
        "id": "0193a000-0000-7000-8000-000000000001",
        "company": {"name": "北上製作所"}, "answers": [],
    });
    let mut machines = Machines::new(line.to_string().as_bytes());
    let mut reviewed = line.clone();
    reviewed["reviews"] = serde_json::json!([{"id": "r", "begun": 1, "mood": "良い"}]);
    reviewed["opinions"] = serde_json::json!([{"id": "o", "question": "biz.it", "at": 1, "comment": "誰が", "sure": 0.5}]);
    reviewed["elsewhere"] =
        serde_json::json!([{"question": "biz.it", "answer": "三台", "at": 1, "from": [1]}]);
    let folder = tempfile::tempdir().unwrap();
    let lines = reviewed.to_string();
    let done = import(
        machines.store(0),
        folder.path(),
        lines.as_bytes(),
        Twice::Keep,
    )
    .unwrap();
    let named: Vec<_> = done
        .remarks
        .iter()
        .map(|it| it.args[0].1.to_string())
        .collect();
    assert_eq!(
        named,
        ["elsewhere[].from", "opinions[].sure", "reviews[].mood"]
    );
    let line: Value = serde_json::from_slice(&export(machines.store(0))).unwrap();
    assert_eq!(line["reviews"][0]["mood"], "良い");
    assert_eq!(line["opinions"][0]["sure"], 0.5);
    assert_eq!(line["elsewhere"][0]["from"], serde_json::json!([1]));
}
