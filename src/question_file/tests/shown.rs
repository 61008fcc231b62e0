//! Tests of how faults are shown to people and editors.

use unicode_width::UnicodeWidthStr;

use super::*;

#[test]
fn a_broken_file_is_shown_as_the_user_reads_it() {
    let source = include_str!("../../../tests/sets/broken.toml");
    let faults = parse(source).1;
    let expected = [
        (Lang::Ja, include_str!("../../../tests/sets/broken.ja.txt")),
        (Lang::En, include_str!("../../../tests/sets/broken.en.txt")),
    ];
    for (lang, expected) in expected {
        let text = shown("tests/sets/broken.toml", source, &faults, lang, false);
        assert_eq!(text, expected, "\n{text}");
    }
}

#[test]
fn the_caret_stands_right_under_wide_characters() {
    let table = [
        ("title = \"題\" x", "x"),
        ("title = \"経営者への着目\" 余り", "余り"),
        (
            "title = \"ﾃｽﾄ家族👨\u{200d}👩\u{200d}👧か\u{3099}き\" x",
            "x",
        ),
        ("\ttitle = \"題\"\tx", "x"),
    ];
    for (line, marked) in table {
        let source = with_line(4, line);
        let at = source.find(line).expect("the line") + line.rfind(marked).expect("the mark");
        let mut found = fault::Found::new(&source);
        found.error(at..at + marked.len(), Failure::new("set-too-deep"));
        let text = shown("t.toml", &source, &found.placed(), Lang::Ja, false);
        let rows: Vec<&str> = text.lines().collect();
        let caret = rows
            .iter()
            .position(|row| row.contains('^'))
            .expect("a caret");
        let (above, below) = (rows[caret - 1], rows[caret]);
        let before = &above[..above.rfind(marked).expect("the mark")];
        assert_eq!(
            below.find('^').expect("a caret"),
            before.width(),
            "\n{text}"
        );
        assert_eq!(below.matches('^').count(), marked.width(), "\n{text}");
    }
}

#[test]
fn columns_count_characters_as_people_see_them() {
    let source = "a = \"👨\u{200d}👩\u{200d}👧か\u{3099}き\" x";
    let fault = &parse(source).1[0];
    assert_eq!(
        (fault.what.id, fault.line, fault.column),
        ("set-toml", 1, 11)
    );
}

#[test]
fn nothing_hostile_reaches_the_terminal() {
    let hostile = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{200b}\u{feff}\u{8}\r\u{85}";
    let source = with_line(13, &format!("to\u{202e}pik = \"{hostile}\" {hostile}"));
    let (_, faults) = parse(&source);
    assert!(!faults.is_empty());
    for lang in Lang::ALL {
        let text = shown(&format!("{hostile}.toml"), &source, &faults, lang, false);
        let raw = text.chars().find(|c| {
            (c.is_control() && *c != '\n')
                || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        });
        assert_eq!(raw, None, "{text:?}");
        assert!(text.contains("<U+202E>"), "{text}");
    }
    let speak = speaker(Lang::Ja);
    let words = Words {
        fault: &|fault| speak(&fault.what),
        error: "",
        warning: "",
        next: "",
    };
    for value in json(Path::new("t.toml"), &faults, &words) {
        let message = value["message"].as_str().expect("a message");
        assert_eq!(message, crate::text::visible(message));
    }
}

#[test]
fn editors_get_every_place() {
    let source = with_line(3, "language = \"jp\"");
    let speak = speaker(Lang::En);
    let words = Words {
        fault: &|fault| speak(&fault.what),
        error: "",
        warning: "",
        next: "",
    };
    let values = json(Path::new("a/t.toml"), &parse(&source).1, &words);
    assert_eq!(
        values,
        [serde_json::json!({
            "file": "a/t.toml",
            "line": 3,
            "column": 12,
            "end_line": 3,
            "end_column": 16,
            "severity": "error",
            "code": "set-unknown-value-guess",
            "message": "language cannot be \"jp\".",
            "help": "Do you mean \"ja\"? It can be: ja, en",
        })]
    );
}

#[test]
fn a_line_of_any_length_is_shown_in_part() {
    let source = with_line(
        4,
        &format!(
            "title = \"{}\" x {}",
            "長".repeat(9_000),
            "い".repeat(9_000)
        ),
    );
    let text = shown("t.toml", &source, &parse(&source).1, Lang::Ja, false);
    assert!(text.contains('^') && text.contains('…'), "{text}");
    assert!(text.lines().all(|line| line.width() < 300), "{text}");
}

#[test]
fn the_schema_knows_what_the_check_knows() {
    let schema = schema();
    compare(&schema, &keys::SET);
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    type Rule = fn(&str) -> bool;
    let patterns: [(&str, Rule); 4] = [
        (names::DOTTED_ID_PATTERN, names::is_dotted_id),
        (names::ID_PATTERN, names::is_id),
        (names::EDITION_PATTERN, names::is_edition),
        (names::BOX_PATTERN, names::is_box),
    ];
    let words = [
        "", "a", "A", "a-b_c", "-a", "a.b", "1", "1.2", "1..2", "M3", "M", "MM3", "M123", "M３",
    ];
    for (pattern, rule) in patterns {
        let pattern = regex::Regex::new(pattern).expect("a pattern");
        for word in words {
            assert_eq!(pattern.is_match(word), rule(word), "{pattern} {word:?}");
        }
    }
}

fn compare(schema: &serde_json::Value, table: &'static keys::Table) {
    let properties = schema["properties"].as_object().expect("properties");
    let mut names: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
    names.sort_unstable();
    let mut described: Vec<&str> = properties.keys().map(String::as_str).collect();
    described.sort_unstable();
    assert_eq!(described, names, "{}", table.name);
    for key in table.keys {
        let property = &properties[key.name];
        let about = property["description"].as_str().expect("a description");
        assert!(
            key.about
                .iter()
                .all(|words| !words.is_empty() && about.contains(words))
        );
        match &key.shape {
            keys::Shape::One(inner) => compare(property, inner),
            keys::Shape::Many(inner, ..) => compare(&property["items"], inner),
            keys::Shape::OneOf(known) => assert_eq!(property["enum"], serde_json::json!(known())),
            _ => {}
        }
    }
}
