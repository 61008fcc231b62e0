//! `ask_if` and `relevant`, each from the other.

use super::super::relevant::{Asked, read, written};
use crate::dialogue::condition::Condition;

fn kind_of(id: &str) -> Option<&'static str> {
    Some(match id {
        "c.one" => "choice",
        "c.more" => "choices",
        "n" => "number",
        "d" => "date",
        "t" => "table",
        "x" => "text",
        _ => return None,
    })
}

fn in_form(source: &str) -> String {
    let condition: Condition = source.parse().expect("a condition");
    let names = ["c.one", "c.more", "n", "d", "t", "x"];
    let look = |id: &str| {
        let name = names.into_iter().find(|name| *name == id)?;
        Some((name, kind_of(id)?))
    };
    written(&condition, &look)
}

fn in_set(source: &str) -> Result<String, String> {
    let look = |name: &str| {
        let kind = kind_of(name)?;
        Some(Asked {
            id: name.to_owned(),
            kind,
        })
    };
    read(source, &look).map_err(|failure| failure.to_string())
}

#[test]
fn conditions_are_written_as_xpath() {
    let table = [
        ("c.one = yes", "${c.one} = 'yes'"),
        ("c.one != yes", "${c.one} != '' and ${c.one} != 'yes'"),
        (
            "n > 3 or c.one != a",
            "${n} > 3 or (${c.one} != '' and ${c.one} != 'a')",
        ),
        ("c.more has a-b", "selected(${c.more}, 'a-b')"),
        (
            "not (n = 1e3 or answered(x)) and answered(t)",
            "not(${n} = 1000 or ${x} != '') and count(${t}) > 0",
        ),
        (
            "answered(x) and (n < 1 or n > 2)",
            "${x} != '' and (${n} < 1 or ${n} > 2)",
        ),
        ("d = 2024-04", "format-date(${d}, '%Y-%m') = '2024-04'"),
        ("d < 2020", "number(format-date(${d}, '%Y')) < 2020"),
        ("d = \"it's\"", "format-date(${d}, '%Y') = \"it's\""),
    ];
    for (ours, form) in table {
        assert_eq!(in_form(ours), form);
    }
}

#[test]
fn xpath_is_read_as_conditions() {
    let table = [
        ("${c.one}='Yes'", "c.one = yes"),
        ("${c.one} = ‘yes’", "c.one = yes"),
        ("${c.one} != 'yes'", "not c.one = yes"),
        ("selected(${c.more},\"a\")", "c.more has a"),
        ("not(selected(${c.more}, 'a'))", "not c.more has a"),
        (
            "(${n} >= -2) and (${n} < 3.5 or ${x} != '')",
            "n >= -2 and (n < 3.5 or answered(x))",
        ),
        ("not(${n} > 1 and ${n} < 3)", "not (n > 1 and n < 3)"),
        ("${x} = ''", "not answered(x)"),
        ("string-length(${x}) > 0", "answered(x)"),
        ("count(${t}) = 0", "not answered(t)"),
        ("format-date(${d}, '%Y-%m') = '2024-04'", "d = 2024-04"),
        ("number(format-date(${d}, '%Y')) < 2020", "d < 2020"),
    ];
    for (form, ours) in table {
        assert_eq!(in_set(form).as_deref(), Ok(ours), "{form}");
        assert!(ours.parse::<Condition>().is_ok(), "{ours}");
    }
}

#[test]
fn what_a_condition_cannot_say_is_refused() {
    let table = [
        ("regex(${x}, '[a-z]')", "xlsform-relevant found=\"regex\""),
        ("${n} + 1 > 3", "xlsform-relevant found=\"+\""),
        ("${n} > ${n}", "xlsform-relevant found=\"${n}\""),
        ("string-length(${x}) > 5", "xlsform-relevant found=\"5\""),
        (
            "${nobody} = 'x'",
            "xlsform-relevant-unknown name=\"nobody\"",
        ),
        ("${n} = 'x", "xlsform-relevant-ended"),
        ("(${n} = 1", "xlsform-relevant-ended"),
        ("${n} =", "xlsform-relevant-ended"),
        ("${n", "xlsform-relevant-ended"),
        ("true()", "xlsform-relevant found=\"true\""),
        ("${n} = 1 ${n} = 2", "xlsform-relevant found=\"${n}\""),
        ("not ${n} = 1", "xlsform-relevant found=\"${n}\""),
    ];
    for (form, refused) in table {
        assert_eq!(in_set(form), Err(refused.to_owned()), "{form}");
    }
    let deep = format!("{}${{n}} = 1{}", "(".repeat(100), ")".repeat(100));
    assert_eq!(in_set(&deep), Err("xlsform-relevant-deep".to_owned()));
}

/// What we write into `relevant`, another program may keep while it drops our own columns.
#[test]
fn what_is_written_is_read_again_with_the_same_meaning() {
    let table = [
        ("c.one != yes", "answered(c.one) and not c.one = yes"),
        ("not (n > 1 or c.more has b)", "not (n > 1 or c.more has b)"),
        (
            "d = 2024-04-01 and answered(t)",
            "d = 2024-04-01 and answered(t)",
        ),
    ];
    for (ours, again) in table {
        assert_eq!(in_set(&in_form(ours)).as_deref(), Ok(again));
    }
}
