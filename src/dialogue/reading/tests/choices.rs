//! Tests of reading choices and scales.

use super::*;

type Labels = &'static [(&'static str, &'static str)];

const ENGLISH: &[(&str, &str)] = &[
    ("g", "Grow the business"),
    ("k", "Keep it"),
    ("s", "Sell it"),
];

#[test]
fn one_choice_with_or_without_a_remark() {
    let rows: &[(Labels, &str, Option<&str>)] = &[
        (AMBITION, "1", Some("grow")),
        (AMBITION, " ２ ", Some("keep")),
        (AMBITION, "③", Some("focus")),
        (AMBITION, "2番", Some("keep")),
        (AMBITION, "(3)", Some("focus")),
        (AMBITION, "1.新しい店を出す", Some("grow")),
        (AMBITION, "１、理由は息子が戻るから", Some("grow")),
        (AMBITION, "2 今のお客様を大切にしたい", Some("keep")),
        (AMBITION, "1です", Some("grow")),
        (AMBITION, "広げる", Some("grow")),
        (AMBITION, "保つ。人が足りない", Some("keep")),
        (AMBITION, "絞る", Some("focus")),
        (AMBITION, "絞る(選ぶ)", Some("focus")),
        (AMBITION, "広", Some("grow")),
        (AMBITION, "keep", Some("keep")),
        (AMBITION, "KEEP\n社長の意向", Some("keep")),
        (AMBITION, "fo", Some("focus")),
        (AMBITION, "4", None),
        (AMBITION, "0", None),
        (AMBITION, "2社ある", None),
        (AMBITION, "1.5", None),
        (AMBITION, "広げるつもりはない", None),
        (AMBITION, "まだ決めていない", None),
        (TERMS, "3年以内", Some("y3")),
        (TERMS, "3", Some("later")),
        (TERMS, "3年", Some("y3")),
        (TERMS, "２年", None),
        (ENGLISH, "grow the business, slowly", Some("g")),
        (ENGLISH, "Keep", Some("k")),
        (ENGLISH, "2) because of the staff", Some("k")),
        (ENGLISH, "s", Some("s")),
        (ENGLISH, "it", None),
    ];
    for (labels, text, expected) in rows {
        let expected = expected.map_or(Reading::Unread, |id| Reading::Choice { id: id.to_owned() });
        let kind = Kind::Choice {
            options: options(labels),
        };
        assert_eq!(read(&kind, text), expected, "{text}");
    }
}

#[test]
fn a_beginning_that_fits_two_labels_is_unread() {
    let kind = Kind::Choice {
        options: options(&[("a", "新規の顧客"), ("b", "新規の商品")]),
    };
    assert_eq!(read(&kind, "新規"), Reading::Unread);
    assert_eq!(read(&kind, "新規の商"), Reading::Choice { id: "b".into() });
}

#[test]
fn several_choices() {
    const WORK: &[(&str, &str)] = &[("make", "製造・加工"), ("sell", "販売"), ("fix", "修理")];
    let rows: &[(Labels, &str, &[&str])] = &[
        (WORK, "1,3", &["make", "fix"]),
        (WORK, "1 3", &["make", "fix"]),
        (WORK, "１、３", &["make", "fix"]),
        (WORK, "①③", &["make", "fix"]),
        (WORK, "1と3", &["make", "fix"]),
        (WORK, "3, 1, 3", &["fix", "make"]),
        (WORK, "販売、修理", &["sell", "fix"]),
        (WORK, "製造・加工・販売", &["make", "sell"]),
        (WORK, "販売と修理", &["sell", "fix"]),
        (WORK, "2", &["sell"]),
        (WORK, "2 3 主に法人向け", &["sell", "fix"]),
        (WORK, "販売\n修理\n昔は製造も", &["sell", "fix"]),
        (WORK, "sell/fix", &["sell", "fix"]),
        (WORK, "1/2", &["make", "sell"]),
        (WORK, "2。ほかは外注", &["sell"]),
        (WORK, "1,4", &[]),
        (WORK, "販売、輸入", &[]),
        (WORK, "13", &[]),
        (WORK, "なし", &[]),
        (ENGLISH, "grow the business and sell it", &["g", "s"]),
        (ENGLISH, "1, 2", &["g", "k"]),
    ];
    for (labels, text, ids) in rows {
        let ids: Vec<_> = ids.iter().map(|id| (*id).to_owned()).collect();
        let expected = if ids.is_empty() {
            Reading::Unread
        } else {
            Reading::Choices { ids }
        };
        let kind = Kind::Choices {
            options: options(labels),
        };
        assert_eq!(read(&kind, text), expected, "{text}");
    }
}

#[test]
fn a_scale_takes_whole_numbers_in_range() {
    let scale = |from, to| Kind::Scale {
        from,
        to,
        low: "弱い".into(),
        high: "Strong".into(),
    };
    let rows: &[(i64, i64, &str, Option<i64>)] = &[
        (1, 5, "4", Some(4)),
        (1, 5, "４", Some(4)),
        (1, 5, "④", Some(4)),
        (1, 5, "4点", Some(4)),
        (1, 5, "4/5", Some(4)),
        (1, 5, "4 技術は高い", Some(4)),
        (1, 5, "4、理由は人", Some(4)),
        (1, 5, "弱い", Some(1)),
        (1, 5, "strong", Some(5)),
        (1, 5, "6", None),
        (1, 5, "0", None),
        (1, 5, "3.5", None),
        (1, 5, "3〜4", None),
        (1, 5, "3 - 4", None),
        (1, 5, "高い", None),
        (-2, 2, "-2", Some(-2)),
        (-2, 2, "−１", Some(-1)),
        (-2, 2, "▲1", Some(-1)),
        (-2, 2, "+1", Some(1)),
        (0, 10, "10", Some(10)),
        (0, 10, "1", Some(1)),
        (0, 10, "99999999999999999999", None),
    ];
    for (from, to, text, expected) in rows {
        let expected = expected.map_or(Reading::Unread, |value| Reading::Scale { value });
        assert_eq!(read(&scale(*from, *to), text), expected, "{text}");
    }
}
