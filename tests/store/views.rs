//! The views that others read: their columns to the letter, and what stands in them.

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::ClosedBy;
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Record, RemarkKind};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use kikitori::dialogue::stage::Stage;

use super::given::*;

/// The promised columns; more may follow.
const PROMISED: [(&str, &str); 13] = [
    (
        "interviews",
        "interview company industry employees founded visit assisted interviewer question_set \
         edition mode started finished",
    ),
    (
        "answers",
        "interview perspective question state answer characters thin missing flagged",
    ),
    (
        "follow_ups",
        "interview question facet probe offered outcome answer characters",
    ),
    (
        "times",
        "interview question visit started ended seconds kind closed_by",
    ),
    ("revisions", "interview question at author answer"),
    ("tags", "interview question tag"),
    ("remarks", "interview kind text"),
    ("stages", "company stage supporter at consent"),
    (
        "rounds",
        "interview trainee scenario edition seed partner started finished",
    ),
    (
        "turns",
        "interview ordinal seconds silence place asked words question facet form topic heard reply \
         facts mood",
    ),
    ("reviews", "interview reviewer begun finished id"),
    (
        "opinions",
        "interview question reviewer at about comment suggestion ask_again facets accepted standing \
         id",
    ),
    (
        "elsewhere_wordings",
        "interview question probe answer at author settled",
    ),
];

fn told() -> Place {
    let place = place();
    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    let thin = Answer {
        thin: Some(true),
        missing: vec![Facet::Time, Facet::Actor],
        flagged: true,
        ..answer("いない")
    };
    let probe = FollowUp {
        question: "mgmt.succession".into(),
        ordinal: 1,
        facet: Some(Facet::Time),
        generic: None,
        probe: "何年頃を目安に".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON + 1),
        answered: None,
        answer: "三年後".into(),
        characters: 3,
    };
    let waiting = FollowUp {
        ordinal: 2,
        facet: None,
        outcome: Outcome::Left,
        ..probe.clone()
    };
    let unknown = Answer {
        state: State::Unknown,
        ..Answer::default()
    };
    let records = [
        Record::Answer {
            question: "mgmt.succession".into(),
            answer: thin,
        },
        Record::Answer {
            question: "biz.it".into(),
            answer: unknown,
        },
        revised("mgmt.succession", "いない"),
        Record::FollowUp(probe),
        Record::FollowUp(waiting),
        Record::Interval(interval(
            1,
            "mgmt.succession",
            90_500,
            Some(ClosedBy::Leave),
        )),
        Record::Interval(interval(2, "biz.it", 1_000, None)),
        Record::Tags {
            question: "mgmt.succession".into(),
            tags: ["human", "threat"].map(String::from).into(),
        },
        Record::Remark {
            kind: RemarkKind::Taboo,
            text: "長男の話".into(),
        },
        Record::Review(Review {
            id: "r-1".into(),
            reviewer: "高橋".into(),
            begun: NOON,
            finished: None,
        }),
        Record::Opinion(opinion("o-1", &[])),
        Record::Opinion(opinion("o-2", &["o-1", "o-11"])),
        Record::Elsewhere(elsewhere(None, true)),
        Record::Elsewhere(elsewhere(Some("何年頃を目安に"), false)),
    ];
    store.commit(number, NOON, &records).unwrap();
    let stage = Stage {
        stage: 1,
        supporter: "佐藤".into(),
        at: NOON,
        consent: Some(true),
    };
    store.add_stage("北上製作所", &stage).unwrap();
    place
}

fn opinion(id: &str, follows: &[&str]) -> Opinion {
    Opinion {
        id: id.into(),
        edit: 1,
        question: "mgmt.succession".into(),
        reviewer: "高橋".into(),
        at: NOON,
        about: "いない".into(),
        comment: "誰がいつ".into(),
        suggestion: (!follows.is_empty()).then(|| "三年後に".into()),
        ask_again: true,
        facets: vec![Facet::Time, Facet::Actor],
        accepted: false,
        follows: follows.iter().map(|it| (*it).into()).collect(),
    }
}

fn elsewhere(probe: Option<&str>, settled: bool) -> Elsewhere {
    Elsewhere {
        question: "mgmt.succession".into(),
        probe: probe.map(String::from),
        text: "長女".into(),
        at: NOON,
        author: "鈴木".into(),
        settled,
    }
}

/// The rows of a query, values as text parted by bars.
fn rows(place: &Place, sql: &str) -> Vec<String> {
    use rusqlite::types::ValueRef;
    let connection = place.sqlite();
    let mut statement = connection.prepare(sql).unwrap();
    let count = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cells = (0..count).map(|column| match row.get_ref(column).unwrap() {
            ValueRef::Null => "NULL".into(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => format!("{number:?}"),
            ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into(),
        });
        Ok(cells.collect::<Vec<String>>().join("|"))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn each_view_has_the_promised_columns_first_and_in_order() {
    let place = told();
    for (view, promised) in PROMISED {
        let connection = place.sqlite();
        let statement = connection
            .prepare(&format!("SELECT * FROM {view}"))
            .unwrap();
        let promised: Vec<&str> = promised.split_whitespace().collect();
        let first: Vec<&str> = statement.column_names().take(promised.len()).collect();
        assert_eq!(first, promised, "{view}");
    }
}

/// Each promised column of a view, by a plain SELECT, as a reader would write it.
fn promised(view: &str) -> Vec<String> {
    let columns = PROMISED.iter().find(|(name, _)| *name == view).unwrap().1;
    let columns = columns.split_whitespace().collect::<Vec<_>>().join(", ");
    rows(&told(), &format!("SELECT {columns} FROM {view}"))
}

#[test]
fn interviews() {
    let row = "1|北上製作所|金属加工|28|1968|1|alone|佐藤|locaben|2026.1|together\
               |2026-11-22T05:12:03.123Z|NULL";
    assert_eq!(promised("interviews"), [row]);
}

#[test]
fn answers_have_a_row_for_every_question_of_the_set_in_its_order() {
    let expected = [
        "1|mgmt|mgmt.philosophy|open||0|NULL||0",
        "1|mgmt|mgmt.succession|answered|いない|3|1|time,actor|1",
        "1|biz|biz.history|open||0|NULL||0",
        "1|biz|biz.it|unknown||0|NULL||0",
    ];
    assert_eq!(promised("answers"), expected);
}

#[test]
fn follow_ups_with_what_became_of_them() {
    let expected = [
        "1|mgmt.succession|time|何年頃を目安に|2026-11-22T05:12:03.123Z|asked|三年後|3",
        "1|mgmt.succession|NULL|何年頃を目安に|2026-11-22T05:12:03.123Z|left|三年後|3",
    ];
    assert_eq!(promised("follow_ups"), expected);
}

#[test]
fn times_closed_and_running() {
    let expected = [
        "1|mgmt.succession|1|2026-11-22T05:12:03.123Z|2026-11-22T05:13:33.623Z|90.5|active|leave",
        "1|biz.it|1|2026-11-22T05:12:03.123Z|NULL|1.0|active|NULL",
    ];
    assert_eq!(promised("times"), expected);
}

#[test]
fn revisions_with_author_and_time() {
    let expected = ["1|mgmt.succession|2026-11-22T05:12:03.123Z|佐藤|いない"];
    assert_eq!(promised("revisions"), expected);
}

#[test]
fn tags_remarks_and_stages() {
    assert_eq!(
        promised("tags"),
        ["1|mgmt.succession|human", "1|mgmt.succession|threat"]
    );
    assert_eq!(promised("remarks"), ["1|taboo|長男の話"]);
    assert_eq!(
        promised("stages"),
        ["北上製作所|1|佐藤|2026-11-22T05:12:03.123Z|1"]
    );
}

#[test]
fn reviews_opinions_and_wordings_of_other_copies() {
    let time = "2026-11-22T05:12:03.123Z";
    let expected = [format!("1|高橋|{time}|NULL|r-1")];
    assert_eq!(promised("reviews"), expected);
    let told = |suggestion, standing, id| {
        format!(
            "1|mgmt.succession|高橋|{time}|いない|誰がいつ|{suggestion}|1|time actor|0|{standing}|{id}"
        )
    };
    let expected = [told("NULL", 0, "o-1"), told("三年後に", 1, "o-2")];
    assert_eq!(promised("opinions"), expected);
    let expected = [
        format!("1|mgmt.succession|NULL|長女|{time}|鈴木|1"),
        format!("1|mgmt.succession|何年頃を目安に|長女|{time}|鈴木|0"),
    ];
    assert_eq!(promised("elsewhere_wordings"), expected);
}

#[test]
fn opinions_that_follow_each_other_in_a_ring_all_stand() {
    let place = told();
    let ring = [("o-3", "o-4"), ("o-4", "o-3"), ("o-5", "o-5"), ("o_1", "")];
    let ring = ring.map(|(id, follows)| Record::Opinion(opinion(id, &[follows])));
    place.open().commit(1, NOON, &ring).unwrap();
    let sql = "SELECT id, standing FROM opinions ORDER BY id";
    let expected = ["o-1|0", "o-2|1", "o-3|1", "o-4|1", "o-5|1", "o_1|1"];
    assert_eq!(rows(&place, sql), expected);
    // One that follows one of them stands in the place of all.
    let last = Record::Opinion(opinion("o-6", &["o-4"]));
    place.open().commit(1, NOON, &[last]).unwrap();
    let expected = [
        "o-1|0", "o-2|1", "o-3|0", "o-4|0", "o-5|1", "o-6|1", "o_1|1",
    ];
    assert_eq!(rows(&place, sql), expected);
}

#[test]
fn what_lies_in_the_bin_is_in_no_view_until_it_is_taken_back() {
    let place = told();
    let counts = || {
        // A company's stages stay; no round is told here.
        let views = PROMISED
            .iter()
            .filter(|(view, _)| !["stages", "rounds", "turns"].contains(view));
        let counts = views.map(|(view, _)| rows(&place, &format!("SELECT * FROM {view}")).len());
        counts.collect::<Vec<_>>()
    };
    // Opened first: what the telling left running is closed by it.
    let mut store = place.open();
    let before = counts();
    assert!(before.iter().all(|count| *count > 0), "{before:?}");
    store.put_aside(1, NOON).unwrap();
    assert_eq!(counts(), [0; 10]);
    store.take_back(1).unwrap();
    assert_eq!(counts(), before);
}
