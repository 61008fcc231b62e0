//! The list, and finding an interview by what people call it.

use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::record::{Header, Record};
use kikitori::dialogue::stage::Stage;
use kikitori::store::{Marks, Store};

use super::given::*;

#[test]
fn the_list_counts_by_mark_and_has_the_last_one_worked_on_first() {
    let place = place();
    let mut store = place.open();
    let kitakami = store.begin(&header("北上製作所"), &set()).unwrap();
    let hanamaki = store.begin(&header("花巻醸造"), &set()).unwrap();
    let mark = |question: &str, state, thin, flagged| Record::Answer {
        question: question.into(),
        answer: Answer {
            state,
            thin,
            flagged,
            ..Answer::default()
        },
    };
    let records = [
        mark(QUESTIONS[0], State::Answered, Some(true), true),
        mark(QUESTIONS[1], State::Declined, None, false),
        mark(QUESTIONS[2], State::Later, None, false),
    ];
    store.commit(hanamaki, NOON + 1, &[]).unwrap();
    store.commit(kitakami, NOON + 2, &records).unwrap();

    let list = store.list().unwrap();
    assert_eq!(
        list.iter().map(|l| l.company.as_str()).collect::<Vec<_>>(),
        ["北上製作所", "花巻醸造"]
    );
    let marks = Marks {
        questions: 4,
        answered: 1,
        settled: 1,
        later: 1,
        thin: 1,
        flagged: 1,
    };
    assert_eq!((list[0].marks, list[0].touched), (marks, NOON + 2));
    assert_eq!((marks.open(), marks.done()), (1, 0.5));
    assert_eq!(
        list[1].marks,
        Marks {
            questions: 4,
            ..Marks::default()
        }
    );
    assert_eq!(list[1].marks.done(), 0.0);
}

#[test]
fn what_is_true_of_all_interviews_leaves_out_the_bin() {
    let place = place();
    let mut store = place.open();
    let later = Header {
        visit: 2,
        ..header("北上製作所")
    };
    let numbers = [
        header("北上製作所"),
        header("花巻醸造"),
        later,
        header("北上木工"),
    ]
    .map(|header| store.begin(&header, &set()).unwrap());
    for (at, number) in (1..).zip(numbers) {
        store.commit(number, NOON + at, &[]).unwrap();
    }
    let stage = Stage {
        stage: 1,
        supporter: "佐藤".into(),
        at: NOON,
        consent: None,
    };
    let told = |store: &Store| {
        let all = store.overview().unwrap();
        (all.numbers, all.companies, all.staged)
    };
    assert_eq!(told(&store), (vec![4, 3, 2, 1], 3, false));
    store.add_stage("花巻醸造", &stage).unwrap();
    assert_eq!(told(&store), (vec![4, 3, 2, 1], 3, true));
    let followed = |store: &Store| -> Vec<bool> {
        let listed = store.listed(&[1, 2, 3, 99]).unwrap();
        listed.iter().map(|it| it.followed).collect()
    };
    assert_eq!(followed(&store), [true, false, false]);
    // Of one company a visit stays, of the other nothing.
    store.put_aside(3, NOON + 9).unwrap();
    store.put_aside(2, NOON + 9).unwrap();
    assert_eq!(told(&store), (vec![4, 1], 2, false));
    assert_eq!(followed(&store), [false, false, false]);
    assert_eq!(store.numbers(true).unwrap(), [3, 2]);
    let mut seen = Vec::new();
    let each = store.each_listed(&[4, 1], |it| {
        seen.push(it.number);
        Ok(false)
    });
    each.unwrap();
    assert_eq!(seen, [4], "no more than is wanted");
}

#[test]
fn an_interview_is_found_by_number_id_or_a_part_that_fits_one_company() {
    let place = place();
    let mut store = place.open();
    let first = header("北上製作所");
    let later = Header {
        visit: 2,
        finished: Some(NOON),
        ..header("北上製作所")
    };
    store.begin(&first, &set()).unwrap();
    store.begin(&header("花巻製作所"), &set()).unwrap();
    store.begin(&header("製作所"), &set()).unwrap();
    store.begin(&later, &set()).unwrap();
    let cases: [(&str, Result<i64, &str>); 9] = [
        ("1", Ok(1)),
        (" 2 ", Ok(2)),
        (&first.id, Ok(1)),
        (&later.id.to_uppercase(), Ok(4)),
        ("北上", Ok(4)),
        ("製作所", Ok(3)),
        ("作所", Err("store-several")),
        ("気仙沼", Err("store-none-found")),
        ("", Err("store-none-found")),
    ];
    for (wanted, found) in cases {
        assert_eq!(
            store.find(wanted).map_err(|failure| failure.id),
            found,
            "{wanted}"
        );
    }
    let several = store.find("作所").unwrap_err();
    assert!(
        several
            .args
            .iter()
            .any(|(_, names)| names.contains("北上製作所 / ") || names.contains(" / 北上製作所"))
    );
    assert_eq!(store.company("花巻").unwrap(), "花巻製作所");
    assert_eq!(store.unfinished("北上製作所").unwrap(), Some(1));
    assert_eq!(store.latest("北上製作所").unwrap(), Some(4));
    assert_eq!(store.unfinished("気仙沼水産").unwrap(), None);
}

#[test]
fn the_same_id_begins_only_once_and_a_removed_number_is_not_given_again() {
    let place = place();
    let mut store = place.open();
    let head = header("北上製作所");
    let number = store.begin(&head, &set()).unwrap();
    assert_eq!(store.begin(&head, &set()).unwrap_err().id, "store-known-id");
    store.remove(number).unwrap();
    assert_eq!(store.begin(&head, &set()).unwrap(), number + 1);
    assert_eq!(store.remove(number).unwrap_err().id, "store-no-interview");
    assert_eq!(
        store.commit(number, NOON, &[]).unwrap_err().id,
        "store-no-interview"
    );
    assert_eq!(store.load(number).unwrap_err().id, "store-no-interview");
}
