//! Tests of reading: tables, empty boxes, and what holds for every kind.

use super::*;
use crate::dialogue::question::{Column, Drawing};
use proptest::prelude::*;

mod choices;
mod dates;
mod numbers;

fn number(unit: &str) -> Kind {
    Kind::Number {
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
    }
}

fn options(labels: &[(&str, &str)]) -> Vec<Choice> {
    let choice = |(id, label): &(&str, &str)| Choice {
        id: (*id).into(),
        label: (*label).into(),
    };
    labels.iter().map(choice).collect()
}

const AMBITION: &[(&str, &str)] = &[
    ("grow", "広げる"),
    ("keep", "保つ"),
    ("focus", "絞る（選ぶ）"),
];
const TERMS: &[(&str, &str)] = &[
    ("y1", "1年以内"),
    ("y3", "3年以内"),
    ("later", "それより先"),
];

fn table() -> Kind {
    let column = |id: &str| Column {
        id: id.into(),
        label: id.into(),
    };
    let columns = vec![column("step"), column("point")];
    Kind::Table {
        columns,
        rows: (3, 7),
        drawing: Drawing::Flow,
    }
}

#[test]
fn a_table_is_lines_and_tabs() {
    let rows: &[(&str, &[&[&str]])] = &[
        (
            "受注\t短納期\n加工\t手仕上げ",
            &[&["受注", "短納期"], &["加工", "手仕上げ"]],
        ),
        (
            "受注\r\n加工\r\n\r\n \t \r\n",
            &[&["受注", ""], &["加工", ""]],
        ),
        ("受注\n\n加工\t", &[&["受注", ""], &["", ""], &["加工", ""]]),
        (" a \tb\tc\t\t", &[&["a", "b", "c"]]),
    ];
    for (text, expected) in rows {
        let expected: Vec<Vec<String>> = expected
            .iter()
            .map(|row| row.iter().map(|it| (*it).to_owned()).collect())
            .collect();
        assert_eq!(
            read(&table(), text),
            Reading::Table { rows: expected },
            "{text:?}"
        );
    }
}

fn kinds() -> [Kind; 8] {
    [
        Kind::Text,
        number("名"),
        number("万円"),
        Kind::Choice {
            options: options(AMBITION),
        },
        Kind::Choices {
            options: options(TERMS),
        },
        Kind::Scale {
            from: -2,
            to: 5,
            low: "low".into(),
            high: "高".into(),
        },
        Kind::Date,
        table(),
    ]
}

#[test]
fn an_empty_box_is_nothing_for_every_kind() {
    for kind in kinds() {
        for text in ["", " ", "\n\t　\n"] {
            assert_eq!(read(&kind, text), Reading::Nothing, "{kind:?}");
        }
    }
    assert_eq!(read(&Kind::Text, "32名"), Reading::Text);
}

#[test]
fn what_was_read_can_be_told() {
    let tell = |kind: &Kind, text: &str| describe(kind, &read(kind, text));
    assert_eq!(
        tell(&number("円"), "1.2億"),
        Described::Number("120,000,000円".into())
    );
    assert_eq!(
        tell(&number("people"), "-1200.5"),
        Described::Number("-1,200.5 people".into())
    );
    let kind = Kind::Choices {
        options: options(AMBITION),
    };
    assert_eq!(
        tell(&kind, "1,2"),
        Described::Choices(vec!["広げる".into(), "保つ".into()])
    );
    let gone = Reading::Choice { id: "gone".into() };
    assert_eq!(
        describe(&kind, &gone),
        Described::Choices(vec!["gone".into()])
    );
    let eras = vec![EraYear {
        era: Era::Showa,
        year: 52,
    }];
    let date = Described::Date {
        year: 1977,
        month: Some(4),
        day: None,
        eras,
    };
    assert_eq!(tell(&Kind::Date, "S52.4"), date);
    assert_eq!(tell(&Kind::Date, "来年"), Described::Unread);
    assert_eq!(tell(&table(), "a\n\nb"), Described::Table { rows: 2 });
    assert_eq!(tell(&Kind::Text, "a"), Described::Nothing);
    let scale = Kind::Scale {
        from: 1,
        to: 5,
        low: String::new(),
        high: String::new(),
    };
    assert_eq!(
        tell(&scale, "3"),
        Described::Scale {
            value: 3,
            from: 1,
            to: 5
        }
    );
}

proptest! {
    #[test]
    fn reading_never_panics(text in any::<String>()) {
        for kind in kinds() {
            describe(&kind, &read(&kind, &text));
        }
    }

    #[test]
    fn reading_never_panics_on_what_looks_readable(
        text in "([0-9０-９①⑳.,、/ -]|年|月|日|昭和|令和元|H|R|april|May|万|億|千|百|十|三|〇|数|割|分|の|名|▲|約|〜|と|保つ|広|\t|\n){0,12}"
    ) {
        for kind in kinds() {
            describe(&kind, &read(&kind, &text));
        }
    }

    #[test]
    fn a_number_told_reads_back(
        hundredths in -100_000_000_000i64..100_000_000_000,
        unit in prop::sample::select(vec!["", "名", "社", "円", "千円", "万円", "百万円", "%", "割", "か月", "people", "㎡", "時間", "冊"]),
    ) {
        let value = hundredths as f64 / 100.0;
        let asked = number(unit);
        let unit = (!unit.is_empty()).then(|| unit.to_owned());
        let text = number_text(value, unit.as_deref());
        prop_assert_eq!(read(&asked, &text), Reading::Number { value, unit }, "{}", text);
    }

    #[test]
    fn every_date_told_in_its_era_reads_back(year in 1868i32..2100, month in 1u8..=12, day in 1u8..=28) {
        for era in era_of(year, Some(month), Some(day)) {
            let names = ["明治", "大正", "昭和", "平成", "令和"];
            let index = Era::ALL.iter().position(|it| *it == era.era).unwrap();
            let text = format!("{}{}年{month}月{day}日", names[index], era.year);
            let date = Reading::Date { year, month: Some(month), day: Some(day) };
            prop_assert_eq!(read(&Kind::Date, &text), date, "{}", text);
        }
    }
}
