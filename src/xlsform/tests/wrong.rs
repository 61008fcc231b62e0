//! Forms of other people: what is taken over, what is told, and where.

use super::*;
use crate::dialogue::question::Kind;

const YES_NO: &str = "list name|name|label:english\nyes_no|Yes|Yes!\nyes_no|no|No";

#[test]
fn a_form_in_the_old_spelling_is_read() {
    let import = of(
        "type|name|label:English (en)|relevant
        text|Family_Name|What's your family name?
        begin group|father|Father
        select one from yes_no|alive|Is he alive?|${Family_Name} != ''
        select all that apply from yes_no|both|Which?
        integer|age|How old is your father?|${alive} = 'Yes' and selected(${both}, 'Yes')
        end group
        date|born|When were you born?",
        YES_NO,
        "form_title|form_id|version\nFamily|My Family|20260401",
    );
    assert_eq!(
        told(&import),
        [
            "survey!B2 xlsform-renamed",
            "choices!B2 xlsform-renamed",
            "settings!B2 xlsform-renamed",
        ][..2]
    );
    let set = import.set.expect("a set");
    assert_eq!(
        (set.id.as_str(), set.edition.as_str()),
        ("my_family", "20260401")
    );
    assert_eq!((set.language, set.title.as_str()), (Lang::En, "Family"));
    let parts: Vec<(&str, &str, usize)> = set
        .perspectives
        .iter()
        .map(|it| (it.id.as_str(), it.title.as_str(), it.questions.len()))
        .collect();
    assert_eq!(
        parts,
        [
            ("main", "Family", 1),
            ("father", "Father", 3),
            ("main-2", "Family", 1)
        ]
    );
    let age = set.question("age").expect("there");
    assert_eq!(age.kind, Kind::Number { unit: None });
    let condition = age.ask_if.as_ref().expect("one").source();
    assert_eq!(condition, "alive = yes and both has yes");
    let name = set.question("family_name").expect("there");
    assert_eq!(name.ask, "What's your family name?");
    assert_eq!(name.topic, "What's your family name?");
}

#[test]
fn groups_conditions_hints_and_tables_of_others() {
    let import = of(
        "type|name|label|hint|guidance_hint|relevant|parameters|required
        integer|n|Number|||||yes
        begin_group|g|G|||${n} > 1
        begin_group|inner|||| ${n} < 9
        range|r|How much?|h|g|${n} != 5|start=0, end=4
        end_group
        note|note1|Be kind
        begin_repeat|rep|Steps
        text|step|Step
        decimal|cost|Cost
        end_repeat
        end_group
        begin_group|told|Told
        note|note2|Only told
        end_group",
        "",
        "",
    );
    assert_eq!(
        told(&import),
        [
            "survey!H1 xlsform-column",
            "survey!A4 xlsform-inner-group",
            "survey!A7 xlsform-passed-over",
            "survey!A10 xlsform-column-as-text",
            "survey!A13 xlsform-empty-group",
            "survey!A14 xlsform-passed-over",
        ]
    );
    let set = import.set.expect("a set");
    assert_eq!((set.id.as_str(), set.edition.as_str()), ("stem", "1"));
    let r = set.question("r").expect("there");
    let condition = r.ask_if.as_ref().expect("one").source();
    assert_eq!(condition, "(n > 1) and (n < 9) and (not n = 5)");
    assert_eq!(r.hint.as_deref(), Some("h\ng"));
    assert!(matches!(&r.kind, Kind::Scale { from: 0, to: 4, low, .. } if low == "0"));
    let steps = &set.question("rep").expect("there").kind;
    assert!(matches!(steps, Kind::Table { columns, .. } if columns.len() == 2));
}

#[test]
fn every_fault_is_told_with_its_cell() {
    let import = of(
        "type|name|label|relevant|calculation|parameters|kikitori_expects|kikitori_probes|kikitori_minutes|kikitori_box
        text|a|What?|${b} = 'x'||||||zz
        calculate|c|||1+1
        geopoint|p|Where?
        select_one nowhere|s|Which?
        |x|No type
        text||No name
        text|l
        range|r|How much?|||start=1 end=5 step=2
        text|e|And?||||time, rason|time: When?\u{1}|soon
        text|f|Then?||||how, plan|how: How?
        text|a|Again?
        text|d|Dear ${a}?|regex(${a}, 'x')|today()
        select_one yes_no or_other|o|Other?
        begin_repeat|t|Table
        image|i|Picture
        end_group
        end_repeat
        begin_group|g|G",
        YES_NO,
        "",
    );
    assert!(import.set.is_none());
    assert_eq!(
        told(&import),
        [
            "survey!D2 xlsform-relevant-unknown",
            "survey!J2 set-wrong-box",
            "survey!A3 xlsform-type",
            "survey!A4 xlsform-type",
            "survey!A5 xlsform-no-list",
            "survey!B6 xlsform-no-type",
            "survey!A7 xlsform-no-name",
            "survey!A8 xlsform-no-label",
            "survey!F9 xlsform-step",
            "survey!G10 set-unknown-value-guess",
            "survey!I10 xlsform-not-whole",
            "survey!G11 xlsform-facet-without-probe",
            "survey!B12 xlsform-duplicate-name",
            "survey!C13 xlsform-reference",
            "survey!D13 xlsform-relevant",
            "survey!E13 xlsform-cell",
            "survey!A14 xlsform-type",
            "survey!A16 xlsform-in-repeat",
            "survey!A17 xlsform-end",
            "survey!A19 xlsform-not-ended",
        ],
        "{}",
        import.toml
    );
}

#[test]
fn the_first_of_two_is_named() {
    let import = of("type|name|label\ntext|a|A?\ntext|b|B?\ntext|a|C?", "", "");
    assert_eq!(told(&import), ["survey!B4 xlsform-duplicate-name"]);
    let args = &import.faults[0].what.args;
    assert!(
        args.contains(&("first", "survey!B2".to_owned())),
        "{args:?}"
    );
}

#[test]
fn a_changed_relevant_counts_and_the_changed_probes() {
    let pages = pages(&spoken(&set(EVERYTHING))).expect("pages");
    let mut cells = pages.each_ref().map(Page::cells);
    let column = |name: &str, cells: &[Vec<Vec<String>>; 3]| {
        let found = cells[0][0].iter().position(|it| it.starts_with(name));
        found.expect("a column")
    };
    let (relevant, probes) = (
        column("relevant", &cells),
        column("kikitori_probes", &cells),
    );
    let name = column("name", &cells);
    let row = cells[0]
        .iter()
        .position(|row| row[name] == "p.scale")
        .expect("there");
    cells[0][row][relevant] = "selected(${p.choices}, 'a')".to_owned();
    cells[0][2][probes] = "time: いつ頃ですか。\nhow： どのように？".to_owned();
    let back = import(&Book::from_cells(cells), "x");
    let ids: Vec<&str> = back.faults.iter().map(|it| it.what.id).collect();
    assert_eq!(ids, ["xlsform-guidance", "xlsform-ask-if"]);
    let set = back.set.expect("a set");
    let scale = set.question("p.scale").expect("there");
    assert_eq!(
        scale.ask_if.as_ref().expect("one").source(),
        "p.choices has a"
    );
    assert_eq!(
        set.question("p.text").expect("there").probes[1].ask,
        "どのように？"
    );
}

#[test]
fn thousands_of_faults_are_counted() {
    let rows = "\ngeopoint|x|X".repeat(3_000);
    let import = of(&format!("type|name|label{rows}"), "", "");
    assert_eq!(import.faults.len(), 1_001);
    let last = &import.faults[1_000].what;
    assert_eq!(
        (last.id, last.args[0].1.as_str()),
        ("set-more-faults", "2000")
    );
    let rows: String = (0..2_001).map(|n| format!("\ntext|q{n}|Q")).collect();
    let import = of(&format!("type|name|label{rows}"), "", "");
    assert_eq!(told(&import), ["survey!A2002 set-too-many-questions"]);
}

#[test]
fn a_long_list_in_many_questions_does_not_grow_without_end() {
    let survey: String = (0..1_500)
        .map(|n| format!("\nselect_one l|q{n}|Q"))
        .collect();
    let label = "長".repeat(2_000);
    let choices: String = (0..300).map(|n| format!("\nl|c{n}|{label}")).collect();
    let import = of(
        &format!("type|name|label{survey}"),
        &format!("list_name|name|label{choices}"),
        "",
    );
    assert!(import.set.is_none());
    assert_eq!(told(&import), ["survey!A1 set-too-big"]);
    assert!(import.toml.len() < 8_000_000);
}
