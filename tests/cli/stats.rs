//! `kikitori stats`: right to the character beside two computations of its own, for programs,
//! people, spreadsheets and paper.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::LazyLock;

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::{Facet, QuestionSet};
use kikitori::dialogue::record::{Assisted, Header, Record, Whole};
use kikitori::dialogue::review::{Opinion, Review};
use kikitori::store::{Store, Twice};
use serde_json::{Value, json};

use super::given::{Home, NOON, header, open};

/// Read once.
fn set() -> &'static QuestionSet {
    static SET: LazyLock<QuestionSet> = LazyLock::new(super::given::set);
    &SET
}

/// Numbers that look random and are the same each time.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn text(&mut self, most: u64) -> String {
        let pieces = [
            "難削材の切削",
            "。",
            "他社が断った",
            "👩\u{200D}🔧",
            " ",
            "　",
            "三週間\n",
            "か\u{3099}",
        ];
        let count = self.below(most);
        (0..count).map(|_| pieces[self.below(8) as usize]).collect()
    }
}

/// What was made: everything that the figures are about, and nothing of how the program keeps it.
struct Made {
    header: Header,
    records: Vec<Record>,
}

const PEOPLE: [&str; 7] = [
    "佐藤",
    "鈴木",
    "高橋",
    "<b>田中</b>",
    "=1+1",
    "",
    "伊藤\u{1b}[31m",
];

fn made(number: u64, draws: &mut Draws) -> Made {
    let mut header = header(1, &format!("会社{}", number % 60));
    header.id = format!("0193a000-0000-7000-8000-{number:012}");
    header.assisted = Assisted::ALL[(draws.below(6) / 2) as usize];
    header.interviewer = PEOPLE[draws.below(7) as usize].into();
    header.visit = 1 + draws.below(3) as u32;
    header.started = NOON + draws.below(150) as i64 * 86_400_000;
    header.demo = number % 33 == 7;
    let mut records = Vec::new();
    let mut seq = 0;
    for question in set().questions() {
        let state = State::ALL[draws.below(7) as usize];
        let state = if draws.below(3) > 0 {
            State::Answered
        } else {
            state
        };
        let text = draws.text(40);
        if draws.below(8) == 0 {
            continue;
        }
        let first: String = text.chars().take(9).collect();
        for (author, text) in [(&header.interviewer, &first), (&"指導員".to_owned(), &text)] {
            records.push(Record::Revision {
                question: question.id.clone(),
                follow_up: None,
                author: author.clone(),
                text: text.clone(),
            });
        }
        records.push(Record::Answer {
            question: question.id.clone(),
            answer: Answer {
                state,
                characters: kikitori::text::characters(&text),
                thin: [None, Some(true), Some(false)][draws.below(3) as usize],
                author: "指導員".into(),
                text,
                ..Answer::default()
            },
        });
        for ordinal in 1..=draws.below(3) as u32 {
            let reply = draws.text(12);
            let asked = draws.below(3) > 0;
            records.push(Record::FollowUp(FollowUp {
                question: question.id.clone(),
                ordinal,
                facet: Some(Facet::ALL[draws.below(9) as usize]).filter(|_| draws.below(9) > 0),
                generic: None,
                probe: "問いかけ".into(),
                offered: NOON,
                outcome: if asked { Outcome::Asked } else { Outcome::Left },
                asked: asked.then_some(NOON),
                answered: None,
                characters: if asked {
                    kikitori::text::characters(&reply)
                } else {
                    0
                },
                answer: if asked { reply } else { String::new() },
            }));
        }
        for _ in 0..draws.below(3) {
            seq += 1;
            let kinds = [IntervalKind::Active, IntervalKind::Away];
            records.push(Record::Interval(Interval {
                seq,
                question: question.id.clone(),
                follow_up: None,
                kind: kinds[usize::from(draws.below(4) == 0)],
                started: NOON,
                length: draws.below(400_000),
                closed_by: Some(ClosedBy::Leave),
                typed: false,
            }));
        }
    }
    Made { header, records }
}

/// A hundred interviews: half of them written here, half taken in from elsewhere; two of them in
/// the bin.
fn hundred() -> (Home, Vec<Made>) {
    let (home, elsewhere) = (Home::new(), Home::new());
    let mut draws = Draws(42);
    let mut all: Vec<Made> = (0..100).map(|number| made(number, &mut draws)).collect();
    let mut here = open(&home.database());
    let mut there = open(&elsewhere.database());
    let write = |store: &mut Store, it: &Made| {
        let number = store.begin(&it.header, set()).unwrap();
        store
            .commit(number, it.header.started, &it.records)
            .unwrap();
        number
    };
    for it in &all[..50] {
        write(&mut here, it);
    }
    let wholes: Vec<Whole> = all[50..]
        .iter()
        .map(|it| {
            let number = write(&mut there, it);
            there.whole(number).unwrap()
        })
        .collect();
    here.take_in(wholes.into_iter().map(Ok), Twice::Keep)
        .unwrap();
    for number in [3, 70] {
        here.put_aside(number, NOON).unwrap();
    }
    for at in [69, 2] {
        all.remove(at);
    }
    all.retain(|it| !it.header.demo);
    (home, all)
}

fn group_of(it: &Header, by: &str) -> String {
    match by {
        "assisted" => it.assisted.id().into(),
        "interviewer" => it.interviewer.clone(),
        "set" => "locaben".into(),
        "visit" => it.visit.to_string(),
        _ => {
            let began = jiff::Timestamp::from_millisecond(it.started).unwrap();
            began.strftime("%Y-%m").to_string()
        }
    }
}

/// Values by interview, by id.
type Rows = BTreeMap<String, BTreeMap<String, u64>>;

fn middle(values: &[u64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_unstable();
    let half = values.len() / 2;
    match values.len() % 2 {
        1 => values[half] as f64,
        _ => (values[half - 1] + values[half]) as f64 / 2.0,
    }
}

fn figures(rows: &Rows, unit: f64) -> Value {
    let mut told = serde_json::Map::new();
    for perspective in &set().perspectives {
        let questions = perspective.questions.iter().map(|it| it.id.clone());
        for id in questions.chain([perspective.id.clone()]) {
            let values: Vec<u64> = rows
                .get(&id)
                .into_iter()
                .flat_map(|it| it.values().copied())
                .collect();
            let sum: u64 = values.iter().sum();
            told.insert(
                id,
                match values.len() {
                    0 => Value::Null,
                    n => json!({"median": middle(&values) / unit, "mean": sum as f64 / n as f64 / unit}),
                },
            );
        }
    }
    Value::Object(told)
}

/// The contract's JSON, computed from what was made.
fn expected(all: &[Made], by: &str) -> Value {
    let mut keys: Vec<String> = all.iter().map(|it| group_of(&it.header, by)).collect();
    keys.sort();
    keys.dedup();
    if by == "assisted" {
        keys = ["alone", "accompanied", "reviewed"]
            .map(String::from)
            .to_vec();
    }
    let parts: BTreeMap<String, String> = set()
        .perspectives
        .iter()
        .flat_map(|part| {
            part.questions
                .iter()
                .map(|it| (it.id.clone(), part.id.clone()))
        })
        .collect();
    let mut groups = Vec::new();
    for key in keys {
        let own: Vec<&Made> = all
            .iter()
            .filter(|it| group_of(&it.header, by) == key)
            .collect();
        let (mut characters, mut time) = (Rows::new(), Rows::new());
        let (mut answered, mut judged, mut thin) = (0, 0, 0);
        let (mut offered, mut asked, mut gained) = (0, 0, 0);
        for it in &own {
            let add = |rows: &mut Rows, question: &String, value: u64| {
                for id in [question, &parts[question]] {
                    let row = rows.entry(id.clone()).or_default();
                    *row.entry(it.header.id.clone()).or_default() += value;
                }
            };
            for record in &it.records {
                match record {
                    Record::Answer { question, answer } if answer.state == State::Answered => {
                        add(&mut characters, question, answer.characters);
                        answered += 1;
                        judged += u64::from(answer.thin.is_some());
                        thin += u64::from(answer.thin == Some(true));
                    }
                    Record::Interval(it) if it.kind == IntervalKind::Active && it.length > 0 => {
                        add(&mut time, &it.question, it.length);
                    }
                    Record::FollowUp(it) if it.facet.is_some() => {
                        offered += 1;
                        if it.outcome == Outcome::Asked {
                            asked += 1;
                            gained += it.characters;
                        }
                    }
                    _ => {}
                }
            }
        }
        groups.push(json!({
            "group": key,
            "interviews": own.len(),
            "answered": answered,
            "thin": (judged > 0).then(|| thin as f64 / judged as f64),
            "characters": figures(&characters, 1.0),
            "seconds": figures(&time, 1000.0),
            "probes": {
                "offered": offered,
                "asked": asked,
                "characters_gained": (asked > 0).then_some(gained),
            },
        }));
    }
    let ratios: Vec<Value> = groups[1..]
        .iter()
        .map(|group| {
            let ids = group["characters"].as_object().unwrap().keys();
            let ratios = ids.map(|id| {
                let median = |of: &Value| of["characters"][id]["median"].as_f64();
                let to = median(&groups[0]).filter(|it| *it != 0.0);
                let ratio = median(group).zip(to).map(|(own, to)| own / to);
                (id.clone(), json!(ratio))
            });
            json!({
                "group": group["group"],
                "to": groups[0]["group"],
                "characters": ratios.collect::<serde_json::Map<_, _>>(),
            })
        })
        .collect();
    json!({"by": by, "groups": groups, "ratios": ratios})
}

/// Where `found` is not what `wanted` says; `found` may say more.
fn differences(wanted: &Value, found: &Value, at: &str, into: &mut Vec<String>) {
    match (wanted, found) {
        (Value::Object(keys), Value::Object(_)) => {
            for (key, value) in keys {
                match found.get(key) {
                    Some(found) => differences(value, found, &format!("{at}.{key}"), into),
                    None => into.push(format!("{at}.{key} is missing")),
                }
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                differences(a, b, &format!("{at}[{place}]"), into);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            if (a - b).abs() > 1e-9 * a.abs() {
                into.push(format!("{at}: {b} is not {a}"));
            }
        }
        _ if wanted == found => {}
        _ => into.push(format!("{at}: {found} is not {wanted}")),
    }
}

fn json_of(home: &Home, args: &[&str]) -> Value {
    let ended = home.run("ja", &[&["stats", "--json"], args].concat());
    assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{args:?}");
    serde_json::from_str(&ended.out).expect("JSON")
}

const BY: [&str; 5] = ["assisted", "interviewer", "set", "visit", "month"];

#[test]
fn the_comparison_of_a_hundred_interviews_is_right_to_the_character() {
    let (home, all) = hundred();
    for by in BY {
        let found = json_of(&home, &["--by", by]);
        let mut wrong = Vec::new();
        differences(&expected(&all, by), &found, by, &mut wrong);
        assert!(wrong.is_empty(), "{wrong:#?}");
        // Nor is there an id too many.
        for group in found["groups"].as_array().unwrap() {
            let ids = set().questions().count() + set().perspectives.len();
            assert_eq!(group["characters"].as_object().unwrap().len(), ids);
        }
    }
}

#[test]
#[expect(clippy::disallowed_macros, reason = "says why it was left out")]
fn the_views_read_by_python_give_the_same() {
    if Command::new("python3").arg("--version").output().is_err() {
        println!("left out: there is no python3 here");
        return;
    }
    let (home, _) = hundred();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/stats.py");
    for by in BY {
        let mut python = Command::new("python3");
        let output = python
            .args([script.as_ref(), home.database().as_os_str(), by.as_ref()])
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let wanted: Value = serde_json::from_slice(&output.stdout).unwrap();
        let mut wrong = Vec::new();
        differences(&wanted, &json_of(&home, &["--by", by]), by, &mut wrong);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn without_opinions_before_is_the_interviewers_last_wording_and_after_the_answer() {
    let (home, all) = hundred();
    let mut pairs = Vec::new();
    for it in all
        .iter()
        .filter(|it| it.header.assisted == Assisted::Reviewed)
    {
        let (mut before, mut after) = (0, 0);
        for record in &it.records {
            match record {
                Record::Revision { author, text, .. } if *author == it.header.interviewer => {
                    before += kikitori::text::characters(text);
                }
                Record::Answer { answer, .. } if answer.state == State::Answered => {
                    after += answer.characters;
                }
                _ => {}
            }
        }
        pairs.push((before, after));
    }
    let values = |of: fn(&(u64, u64)) -> u64| pairs.iter().map(of).collect::<Vec<_>>();
    let found = &json_of(&home, &[])["groups"];
    assert_eq!(found[0]["review"], Value::Null);
    let review = &found[2]["review"]["total"];
    assert_eq!(review["n"], pairs.len());
    assert_eq!(review["before"], middle(&values(|it| it.0)));
    assert_eq!(review["after"], middle(&values(|it| it.1)));
}

/// What a reviewer said of the answer `職人がいる。` (5 characters and a full stop).
fn opinion(id: &str, at: i64, suggestion: Option<&str>) -> Record {
    Record::Opinion(Opinion {
        id: id.into(),
        edit: 1,
        question: "biz.strengths".into(),
        reviewer: "堀".into(),
        at,
        about: "職人がいる。".into(),
        comment: "何人ですか".into(),
        suggestion: suggestion.map(String::from),
        ..Opinion::default()
    })
}

#[test]
fn with_opinions_before_is_what_the_reviewer_had_and_after_what_is_suggested() {
    let finished = |finished| {
        Record::Review(Review {
            id: "r".into(),
            reviewer: "堀".into(),
            begun: NOON,
            finished,
        })
    };
    let done = finished(Some(NOON + 9));
    // Written by another, so that the draft stays the interviewer's own last wording.
    let answered = |question: &str, text: &str| {
        let mut record = super::given::answered(question, text);
        if let Record::Answer { answer, .. } = &mut record {
            answer.author = "指導員".into();
        }
        record
    };
    let first = answered("biz.strengths", "職人がいる。");
    let other = answered("biz.history", "三代目 です");
    let edited = answered("biz.strengths", "職人が\n3人いる。");
    let draft = Record::Revision {
        question: "biz.strengths".into(),
        follow_up: None,
        author: "佐藤".into(),
        text: "職人".into(),
    };
    let suggested = opinion("a", NOON, Some("板金の職人が3人いる。"));
    let said = opinion("a", NOON, None);
    // Characters of the answer as it counts; of the interview before and after the review. Of the
    // other answer, of 5, nothing was said.
    let table: [(&str, Vec<Record>, [u64; 3]); 5] = [
        (
            "a suggestion",
            vec![suggested.clone(), done.clone()],
            [11, 11, 16],
        ),
        (
            "no suggestion",
            vec![said.clone(), done.clone()],
            [6, 11, 11],
        ),
        (
            "edited since",
            vec![suggested.clone(), done.clone(), edited],
            [8, 11, 13],
        ),
        ("nothing was said", vec![draft.clone(), done], [6, 2, 11]),
        (
            "not finished",
            vec![draft, suggested.clone(), finished(None)],
            [6, 2, 11],
        ),
    ];
    for (name, rest, [answer, before, after]) in table {
        let mut reviewed = header(1, "北上製作所");
        reviewed.assisted = Assisted::Reviewed;
        let mut records = vec![first.clone(), other.clone()];
        records.extend(rest);
        let home = Home::new().filled(&[(reviewed, records)]);
        let found = json_of(&home, &[]);
        let group = &found["groups"][2];
        assert_eq!(
            group["characters"]["biz.strengths"]["median"], answer as f64,
            "{name}"
        );
        assert_eq!(
            group["total"]["characters"]["median"], after as f64,
            "{name}"
        );
        let total = &group["review"]["total"];
        assert_eq!(total["n"], 1, "{name}");
        assert_eq!(total["before"], before as f64, "{name}");
        assert_eq!(total["after"], after as f64, "{name}");
        let part = &group["review"]["characters"]["biz"];
        assert_eq!(part["before"], before as f64, "{name}");

        // The same with a summary; and it goes as soon as something else is said.
        let mut store = open(&home.database());
        assert_eq!(json_of(&home, &[]), found, "{name}");
        let mut another = opinion("b", NOON + 20, Some("一"));
        if let Record::Opinion(it) = &mut another {
            it.follows = vec!["a".into()];
        }
        store.commit(1, NOON, &[another]).unwrap();
        drop(store);
        let after = &json_of(&home, &[])["groups"][2]["review"]["total"]["after"];
        let wanted = match name {
            "edited since" => 13.0,
            "not finished" => 11.0,
            _ => 6.0,
        };
        assert_eq!(after, wanted, "{name}");
    }
}

#[test]
fn both_volumes_of_a_review_are_shown_everywhere() {
    let mut reviewed = header(1, "北上製作所");
    reviewed.assisted = Assisted::Reviewed;
    let review = Review {
        id: "r".into(),
        finished: Some(NOON),
        ..Review::default()
    };
    let records = vec![
        super::given::answered("biz.strengths", "職人がいる。"),
        opinion("a", NOON, Some(&"板金".repeat(200))),
        Record::Review(review),
    ];
    let home = Home::new().filled(&[(reviewed, records)]);
    for (lang, title) in [
        ("ja", "添削の前と後"),
        ("en", "Before and after the review"),
    ] {
        home.run(lang, &["stats", "-o", "c.html"]);
        let page = std::fs::read_to_string(home.path("c.html")).unwrap();
        let shown = home.run(lang, &["stats"]).out;
        for text in [&page, &shown] {
            let section = text.split_once(title).expect(title).1;
            let row = section.split_once("400").expect("after").0;
            assert!(row.contains('6'), "{row}");
            assert!(section.contains("394"), "the difference");
        }
    }
}

#[test]
fn a_filter_leaves_out_what_it_does_not_name() {
    let (home, all) = hundred();
    let only = |fits: &dyn Fn(&Made) -> bool| all.iter().filter(|it| fits(it)).count();
    let count = |args: &[&str]| -> u64 {
        let found = json_of(&home, args);
        let groups = found["groups"].as_array().unwrap();
        groups
            .iter()
            .map(|it| it["interviews"].as_u64().unwrap())
            .sum()
    };
    let wanted = only(&|it| it.header.interviewer == "佐藤");
    assert_eq!(count(&["--interviewer", "佐藤"]), wanted as u64);
    let wanted = only(&|it| it.header.company.name.contains("会社5"));
    assert_eq!(count(&["--company", "会社5"]), wanted as u64);
    let wanted = only(&|it| group_of(&it.header, "month").as_str() >= "2027-01");
    assert_eq!(count(&["--since", "2027-01"]), wanted as u64);
    assert_eq!(count(&["--set", "first-visit"]), 0);
}

#[test]
fn without_interviews_there_are_three_groups_without_a_figure() {
    let home = Home::new();
    let found = json_of(&home, &[]);
    let groups = found["groups"].as_array().unwrap();
    let keys: Vec<_> = groups
        .iter()
        .map(|it| it["group"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["alone", "accompanied", "reviewed"]);
    assert_eq!(groups[0]["thin"], Value::Null);
    assert_eq!(groups[0]["probes"]["characters_gained"], Value::Null);
    let ended = home.run("ja", &["stats"]);
    assert_eq!((ended.status, ended.out.as_str()), (0, ""));
    assert!(
        ended.err.starts_with("比べる面談がありません"),
        "{}",
        ended.err
    );
}

#[test]
fn people_see_bars_medians_how_many_and_the_rule() {
    let (home, _) = hundred();
    let alone = json_of(&home, &[])["groups"][0].clone();
    for (lang, alone_is, rule) in [
        (
            "ja",
            "職員のみ",
            "文字の多さは、聞き取りの質そのものではありません。",
        ),
        (
            "en",
            "alone",
            "The volume of text is not the quality of the interview.",
        ),
    ] {
        let ended = home.run(lang, &["stats"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        assert!(ended.out.contains(rule), "{}", ended.out);
        let line = ended
            .out
            .lines()
            .find(|line| line.trim_start().starts_with(alone_is))
            .unwrap();
        assert!(line.contains('█'), "{line}");
        assert!(
            line.contains(&alone["total"]["characters"]["n"].to_string()),
            "{line}"
        );
        let wide = ended
            .out
            .lines()
            .filter(|line| kikitori::editor::wrap::width(line) > 80);
        assert_eq!(wide.collect::<Vec<_>>(), Vec::<&str>::new());
    }
    // A name that would act on a terminal is shown and does nothing.
    let ended = home.run("ja", &["stats", "--by", "interviewer"]);
    assert!(!ended.out.contains('\u{1b}') && ended.out.contains("伊藤<U+001B>"));
    assert!(ended.out.contains("（名前なし）"));
}

#[test]
fn a_group_that_is_too_small_is_named() {
    let home = Home::new();
    let mut draws = Draws(7);
    let mut all: Vec<(Header, Vec<Record>)> = (0..13)
        .map(|number| made(number, &mut draws))
        .map(|it| (it.header, it.records))
        .collect();
    for (at, (header, _)) in all.iter_mut().enumerate() {
        header.demo = false;
        header.assisted = Assisted::ALL[usize::from(at >= 3) + usize::from(at >= 10)];
    }
    let home = home.filled(&all);
    let found = json_of(&home, &[]);
    let sizes: Vec<_> = found["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["too_small"].clone())
        .collect();
    assert_eq!(sizes, [json!("few"), json!("hint"), json!("few")]);
    // Of so few no range is told.
    assert_eq!(
        found["groups"][0]["total"]["characters"]["low"],
        Value::Null
    );
    assert!(found["groups"][1]["total"]["characters"]["low"].is_number());
    assert_eq!(found["ratios"][0]["total"]["interval"], Value::Null);
    let ended = home.run("ja", &["stats"]);
    for told in [
        "「職員のみ」は面談が3件だけです。少なすぎて何も言えません。",
        "「専門家同行」は面談が7件です。目安にとどめてください。",
    ] {
        assert!(ended.out.contains(told), "{}", ended.out);
    }
}

#[test]
fn files_are_written_by_their_ending_and_the_same_each_time() {
    let (home, all) = hundred();
    let write = |args: &[&str]| {
        let ended = home.run("ja", &[&["stats"], args].concat());
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
    };
    let read = |name: &str| std::fs::read_to_string(home.path(name)).unwrap();
    for name in ["x.json", "x.csv", "x.html"] {
        write(&["--by", "interviewer", "-o", name]);
        let once = read(name);
        write(&["--by", "interviewer", "-o", name]);
        assert_eq!(read(name), once);
    }
    let json: Value = serde_json::from_str(&read("x.json")).unwrap();
    let mut wrong = Vec::new();
    differences(&expected(&all, "interviewer"), &json, "", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");

    let file = read("x.csv");
    let mut table = csv::Reader::from_reader(file.as_bytes());
    let head = table.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|it| it == name).unwrap();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let columns = 1 + set().perspectives.len() + set().questions().count();
    assert_eq!(rows.len(), 7 * columns);
    let row = rows
        .iter()
        .find(|row| &row[at("group")] == "佐藤" && &row[at("id")] == "biz")
        .unwrap();
    let groups = json["groups"].as_array().unwrap();
    let biz = &groups.iter().find(|it| it["group"] == "佐藤").unwrap()["characters"]["biz"];
    assert_eq!(
        row[at("characters_median")].parse::<f64>().unwrap(),
        biz["median"].as_f64().unwrap()
    );
    // A name that a spreadsheet would compute.
    assert!(rows.iter().any(|row| &row[at("group")] == "'=1+1"));

    let page = read("x.html");
    assert!(page.contains("<svg") && page.contains("&lt;b&gt;田中&lt;/b&gt;"));
    assert!(page.contains("文字の多さは、聞き取りの質そのものではありません。"));
    for forbidden in [
        "<b>", "<script", "http:", "https:", "url(", "\u{1b}", "@import",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    // Every figure of a chart is told in words too.
    assert_eq!(
        page.matches("<svg").count(),
        page.matches("aria-label=").count()
    );
}

#[test]
fn an_ending_nobody_knows_is_said_and_nothing_is_written() {
    let (home, _) = hundred();
    let ended = home.run("ja", &["stats", "-o", "x.xlsx"]);
    assert_eq!((ended.status, ended.out.as_str()), (1, ""));
    assert_eq!(
        ended.err,
        "kikitori: x.xlsx の拡張子では、比較を書き出せません。\n  .json、.csv、.html のどれかで終わる名前にしてください。\n"
    );
    assert!(!home.path("x.xlsx").exists());
    home.write("there.html", "前");
    let ended = home.run("ja", &["stats", "-o", "none/there.html"]);
    assert_eq!(ended.status, 1);
    assert_eq!(
        std::fs::read_to_string(home.path("there.html")).unwrap(),
        "前"
    );
}
