//! Tests of conditions: what they mean, what is refused and where.

use proptest::prelude::*;

use super::*;

/// A small interview: what each question was answered with.
fn look(id: &str) -> Option<(State, Reading)> {
    let reading = match id {
        "choice" => Reading::Choice { id: "yes".into() },
        "choices" => Reading::Choices {
            ids: vec!["web".into(), "shop".into()],
        },
        "number" => Reading::Number {
            value: 30.0,
            unit: None,
        },
        "scale" => Reading::Scale { value: 4 },
        "date" => Reading::Date {
            year: 2020,
            month: Some(4),
            day: None,
        },
        "text" => Reading::Text,
        "unread" => Reading::Unread,
        "later" => return Some((State::Later, Reading::Choice { id: "yes".into() })),
        _ => return None,
    };
    Some((State::Answered, reading))
}

#[test]
fn conditions_hold_as_they_read() {
    let table = [
        ("choice = yes", true),
        ("choice = \"yes\"", true),
        ("choice = 'no'", false),
        ("choice != no", true),
        ("choice has yes", true),
        ("choices has shop", true),
        ("choices has fax", false),
        ("choices = web", false),
        ("number < 30", false),
        ("number <= 30", true),
        ("number > 29.5", true),
        ("number >= -1", true),
        ("number = 30.0", true),
        ("number != 31", true),
        ("scale >= 4", true),
        ("date < 2021", true),
        ("date = 2020", true),
        ("date = 2020-04", true),
        ("date = 2020-04-01", false),
        ("date = 20", false),
        ("answered(text)", true),
        ("answered( later )", false),
        ("answered(absent)", false),
        // What is not answered, or not read, compares with nothing.
        ("later = yes", false),
        ("later != yes", false),
        ("absent != yes", false),
        ("unread != yes", false),
        ("not absent = yes", true),
        // `not` before `and` before `or`.
        ("choice = yes or choice = no and number > 100", true),
        ("(choice = yes or choice = no) and number > 100", false),
        ("not choice = no and number = 30", true),
        ("not (choice = no or number = 30)", false),
        ("not not choice=yes", true),
    ];
    for (source, holds) in table {
        let condition: Condition = source.parse().unwrap_or_else(|e| panic!("{source}: {e}"));
        assert_eq!(condition.evaluate(&look), holds, "{source}");
    }
}

#[test]
fn what_is_no_condition_is_refused_at_its_place() {
    use ConditionFault::*;
    let table = [
        ("", 0..0, Empty),
        ("   ", 0..3, Empty),
        ("a", 1..1, Ended),
        ("a = ", 3..3, Ended),
        ("a = b and", 9..9, Ended),
        ("a = b c", 6..7, Unexpected("c".into())),
        ("a b", 2..3, Unexpected("b".into())),
        ("a = and", 4..7, Unexpected("and".into())),
        ("and = a", 0..3, Unexpected("and".into())),
        ("a ＝ b", 2..5, Unexpected("＝".into())),
        ("a = はい", 4..7, Unexpected("は".into())),
        ("a < many", 4..8, NotANumber("many".into())),
        ("a < inf", 4..7, NotANumber("inf".into())),
        ("a = \"b", 4..6, UnclosedQuote),
        ("(a = b", 0..1, UnclosedParenthesis),
        ("answered(a", 8..9, UnclosedParenthesis),
        ("answered a", 9..10, Unexpected("a".into())),
        ("a = b)", 5..6, Unexpected(")".into())),
    ];
    for (source, at, what) in table {
        let error = source.parse::<Condition>().expect_err(source);
        assert_eq!(error, ConditionError { at, what }, "{source}");
    }
}

#[test]
fn a_tower_of_parentheses_is_refused_without_falling() {
    for tower in ["(".repeat(4_000), "not ".repeat(1_000)] {
        let error = tower.parse::<Condition>().expect_err("too deep");
        assert_eq!(error.what, ConditionFault::TooDeep);
    }
    let chain = format!("a = b{}", " or a = b".repeat(400));
    assert!(chain.parse::<Condition>().is_ok(), "long is not deep");
    let error = "("
        .repeat(1_000_000)
        .parse::<Condition>()
        .expect_err("too long");
    assert_eq!(error.what, ConditionFault::TooLong);
}

#[test]
fn a_condition_is_kept_as_it_was_written() {
    let source = "  b  has x and (a=1 or answered(b))";
    let condition: Condition = source.parse().expect("a condition");
    assert_eq!(condition.questions(), ["b", "a"]);
    let json = serde_json::to_string(&condition).expect("JSON");
    assert_eq!(json, serde_json::to_string(source).expect("JSON"));
    assert_eq!(
        serde_json::from_str::<Condition>(&json).expect("the same"),
        condition
    );
    assert!(serde_json::from_str::<Condition>("\"a =\"").is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_inside_itself(source in "[a-b=<>!()\" 'あ.]{0,24}|\\PC{0,12}") {
        match source.parse::<Condition>() {
            Ok(condition) => prop_assert!(!condition.questions().is_empty()),
            Err(error) => prop_assert!(source.get(error.at).is_some()),
        }
    }
}
