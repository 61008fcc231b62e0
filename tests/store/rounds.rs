//! Rounds of role-play: their log comes back as it was kept, and never passes for a real interview.

use kikitori::dialogue::record::{Header, Mode, Record};
use kikitori::dialogue::round::{Round, Turn};
use kikitori::store::Store;

use super::given::*;
use super::held::*;

#[test]
fn a_round_comes_back_turn_by_turn() {
    let place = place();
    let mut store = place.open();
    let header = played();
    let number = store.begin_round(&header, &set(), &round()).unwrap();
    let turns = [
        turn(1, "いつ入れましたか", &["machine", "price"]),
        turn(2, "", &[]),
        turn(3, "図面は\n\u{feff}どなたが", &["brother"]),
    ];
    let records = turns.clone().map(Record::Turn);
    store.commit(number, NOON, &records[..2]).unwrap();
    store.commit(number, NOON, &records[2..]).unwrap();
    // A partner ticks later what was told in a turn.
    let ticked = Turn {
        facts: vec!["machine".into()],
        ..turns[1].clone()
    };
    store
        .commit(number, NOON, &[Record::Turn(ticked.clone())])
        .unwrap();
    drop(store);

    let stored = place.open().load(number).unwrap();
    let [first, _, last] = turns;
    let expected = Round {
        turns: vec![first, ticked, last],
        ..round()
    };
    assert_eq!(stored.round, Some(expected));
    assert_eq!(stored.header, header);
}

#[test]
fn a_round_is_practice_in_every_list() {
    let place = place();
    let mut store = place.open();
    let real = store.begin(&header("北山精機"), &set()).unwrap();
    let number = store.begin_round(&played(), &set(), &round()).unwrap();
    store
        .commit(number, NOON, &[Record::Turn(turn(1, "いつ", &["machine"]))])
        .unwrap();
    // The head is written again when the round ends.
    let ended = Header {
        finished: Some(NOON),
        ..played()
    };
    store
        .commit(number, NOON, &[Record::Header(ended)])
        .unwrap();
    let modes = |store: &Store| {
        let mut rows = store.list().unwrap();
        rows.sort_by_key(|it| it.number);
        rows.iter().map(|it| it.mode).collect::<Vec<_>>()
    };
    assert_eq!(modes(&store), [Mode::Together, Mode::Practice]);
    let counted = store.measure(|_| 0, |count, _| *count += 1).unwrap();
    assert_eq!(counted, 1, "no figure counts a round");
    drop(store);

    let sql = place.sqlite();
    let mode = |number: i64| -> String {
        sql.query_row(
            "SELECT mode FROM interviews WHERE interview = ?1",
            [number],
            |row| row.get(0),
        )
        .unwrap()
    };
    assert_eq!(
        (mode(real), mode(number)),
        ("together".into(), "practice".into())
    );
    let row: (i64, String, String, Option<String>, String, String, f64) = sql
        .query_row(
            "SELECT r.interview, trainee, scenario, facet, form, facts, silence \
             FROM rounds r JOIN turns t ON t.interview = r.interview",
            [],
            |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                    row.get(6)?,
                ))
            },
        )
        .unwrap();
    let expected = (
        number,
        "佐藤".to_owned(),
        "kitayama-seiki".to_owned(),
        Some("time".to_owned()),
        "open".to_owned(),
        "machine".to_owned(),
        2.5,
    );
    assert_eq!(row, expected);
    place.open().put_aside(number, NOON).unwrap();
    for view in ["rounds", "turns"] {
        let count = sql.query_row(&format!("SELECT count(*) FROM {view}"), [], |row| {
            row.get(0)
        });
        assert_eq!(count, Ok(0), "{view}: a round in the bin is in no view");
    }
}

#[test]
fn a_changed_word_in_a_turn_is_noticed() {
    let place = place();
    let mut store = place.open();
    let number = store.begin_round(&played(), &set(), &round()).unwrap();
    store
        .commit(number, NOON, &[Record::Turn(turn(1, "いつ", &["machine"]))])
        .unwrap();
    drop(store);
    place
        .sqlite()
        .execute("UPDATE turn SET facts = 'brother'", [])
        .unwrap();
    assert_eq!(place.refusal(), "store-damaged-row");
}
