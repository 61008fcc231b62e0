//! Holds the sources to the map in `src/lib.rs`: an import only points down, the screen, SQL, the
//! command line and printing are each named in one place, files stay short and say what they are.
//!
//! Each rule is a function of a path and a text, and `a_rule_finds_what_it_forbids` gives each one
//! a bad source: a rule that lets everything pass would be noticed.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use regex::{Captures, Regex};

/// Crates, and the places that may name them.
const CRATES: [(&str, &[&str]); 4] = [
    ("ratatui|crossterm", &["tui", "editor/wrap", "term/ask"]),
    ("rusqlite", &["store"]),
    ("clap", &["cli", "commands"]),
    ("rustix|signal_hook", &["health", "machine", "term/ask"]),
];

/// What the ground floor has no use for: files, processes, the screen, the clock.
const IMPURE: &str =
    r"\bstd::(?:fs|io|net|env|process|thread)\b|\b(?:SystemTime|Instant|Timestamp::now)\b";

/// A file has at most so many lines.
const LONGEST: usize = 400;

/// The rooms by floor, from the ground up, as the table in the docs of `src/lib.rs` has them.
struct House {
    floors: Vec<Vec<String>>,
}

impl House {
    fn read(lib: &str) -> House {
        let room = regex(r"\[`(\w+)`\]");
        let rows = lib.lines().filter(|line| line.starts_with("//! |"));
        let floors = rows.map(|row| room.captures_iter(row).map(|found| found[1].to_owned()));
        let mut floors: Vec<Vec<String>> = floors.map(Iterator::collect).collect();
        floors.retain(|rooms| !rooms.is_empty());
        floors.reverse();
        floors
            .last_mut()
            .expect("the map has floors")
            .extend(["lib", "main"].map(String::from));
        House { floors }
    }

    fn ours() -> House {
        let (_, lib) = sources().remove_entry("lib.rs");
        House::read(&lib)
    }

    fn floor(&self, room: &str) -> Option<usize> {
        self.floors
            .iter()
            .position(|rooms| rooms.iter().any(|it| it == room))
    }

    /// Imports of a file that point up.
    fn upward(&self, path: &str, text: &str) -> Vec<String> {
        let Some(own) = self.floor(room_of(path)) else {
            return vec![format!("{path} is in no room of the map in src/lib.rs")];
        };
        rooms_used(path, text)
            .into_iter()
            .filter(|(_, room)| self.floor(room).is_some_and(|floor| floor > own))
            .map(|(line, room)| format!("{path}:{line}: {room} is on a floor above"))
            .collect()
    }

    /// What a file of the ground floor knows of the outside world.
    fn impure(&self, path: &str, text: &str) -> Vec<String> {
        match self.floor(room_of(path)) {
            Some(0) if !path.ends_with("tests.rs") && !path.contains("/tests/") => {
                found(IMPURE, path, &code(text))
            }
            _ => Vec::new(),
        }
    }
}

/// Sources by path under `src`.
struct Sources(Vec<(String, String)>);

fn sources() -> Sources {
    fn walk(dir: &Path, root: &Path, into: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, into);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy();
                into.push((name.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    walk(&root, &root, &mut all);
    all.sort();
    Sources(all)
}

impl Sources {
    fn remove_entry(mut self, path: &str) -> (String, String) {
        let at = self.0.iter().position(|(it, _)| it == path);
        self.0
            .remove(at.unwrap_or_else(|| panic!("src/{path} is there")))
    }

    /// Fails with everything a rule finds in any of them.
    fn hold_to(&self, rule: impl Fn(&str, &str) -> Vec<String>) {
        let broken: Vec<String> = self
            .0
            .iter()
            .flat_map(|(path, text)| rule(path, text))
            .collect();
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }
}

/// Compiled once for each pattern: every rule meets every file.
fn regex(pattern: &str) -> Regex {
    static COMPILED: LazyLock<Mutex<HashMap<String, Regex>>> = LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().expect("no pattern of this file is wrong");
    compiled
        .entry(pattern.to_owned())
        .or_insert_with(|| Regex::new(pattern).expect("a pattern of this file"))
        .clone()
}

/// The code alone: comments and the insides of strings are gone, line numbers stay.
fn code(text: &str) -> String {
    regex(r###"(?s)r#".*?"#|\br"[^"]*"|"(?:[^"\\]|\\.)*"|'(?:"|\\"|\\')'|//[^\n]*"###)
        .replace_all(text, |found: &Captures| {
            "\n".repeat(found[0].matches('\n').count())
        })
        .into_owned()
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// `path:line: what` for each match of a pattern.
fn found(pattern: &str, path: &str, text: &str) -> Vec<String> {
    regex(pattern)
        .find_iter(text)
        .map(|it| {
            format!(
                "{path}:{}: {}",
                line_of(text, it.start()),
                it.as_str().trim()
            )
        })
        .collect()
}

/// `tui/view/ask.rs` is in the room `tui`, `text.rs` is `text`.
fn room_of(path: &str) -> &str {
    path.split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs")
}

/// Whether a file is the place `at`, or lies under it.
fn is_at(path: &str, at: &str) -> bool {
    path.strip_prefix(at)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The rooms a file names and the lines where it does: `crate::room`, each one in the braces of
/// `crate::{…}`, and `super::room` in a room's own file.
fn rooms_used(path: &str, text: &str) -> Vec<(usize, String)> {
    let text = code(text);
    let from = match path.contains('/') {
        true => r"\b(?:crate|kikitori)::(\w+)",
        false => r"\b(?:crate|kikitori|super)::(\w+)",
    };
    let mut used: Vec<(usize, String)> = regex(from)
        .captures_iter(&text)
        .map(|it| {
            (
                line_of(&text, it.get(0).expect("the whole").start()),
                it[1].to_owned(),
            )
        })
        .collect();
    for group in regex(r"\b(?:crate|kikitori)::\{").find_iter(&text) {
        let line = line_of(&text, group.start());
        used.extend(
            heads(&text[group.end()..])
                .into_iter()
                .map(|room| (line, room)),
        );
    }
    used
}

/// The first names of the paths in a brace group, given what follows the brace.
fn heads(rest: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![String::new()];
    for c in rest.chars() {
        match c {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            ',' if depth == 0 => names.push(String::new()),
            c if depth == 0 => names.last_mut().expect("one at least").push(c),
            _ => {}
        }
    }
    let head = |name: &String| {
        name.split("::")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    names
        .iter()
        .map(head)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Crates named where they have no business.
fn crates_astray(path: &str, text: &str) -> Vec<String> {
    let astray = CRATES
        .iter()
        .filter(|(_, places)| !places.iter().any(|at| is_at(path, at)));
    astray
        .flat_map(|(names, _)| {
            found(
                &format!(r"\b(?:{names})(?:_\w+)?\b(?:::|!|\()?"),
                path,
                &code(text),
            )
        })
        .filter(|it| it.ends_with("::") || it.ends_with('('))
        .collect()
}

/// Printing anywhere but in the one room that does it.
fn prints(path: &str, text: &str) -> Vec<String> {
    let pattern = r"\b(?:e?print(?:ln)?|dbg)!|\b(?:stdout|stderr)\(\)";
    match path {
        _ if is_at(path, "term") => Vec::new(),
        _ if is_at(path, "tui") => found(r"\b(?:e?print(?:ln)?|dbg)!", path, &code(text)),
        _ => found(pattern, path, &code(text)),
    }
}

fn unsafes(path: &str, text: &str) -> Vec<String> {
    found(r"\bunsafe\b", path, &code(text))
}

/// Does not say in its first line what it is, or is longer than it may be.
fn unreadable(path: &str, text: &str) -> Vec<String> {
    let mut broken = Vec::new();
    if !text.starts_with("//! ") {
        broken.push(format!("{path} does not begin by saying what it is (//!)"));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        broken.push(format!("{path} has {lines} lines"));
    }
    broken
}

#[test]
fn an_import_only_points_down() {
    let house = House::ours();
    sources().hold_to(|path, text| house.upward(path, text));
}

#[test]
fn rooms_of_one_floor_form_no_ring() {
    let house = House::ours();
    let mut arrows = BTreeSet::new();
    for (path, text) in &sources().0 {
        let own = room_of(path);
        let used = rooms_used(path, text).into_iter().map(|(_, room)| room);
        let beside = used.filter(|room| room != own && house.floor(room) == house.floor(own));
        arrows.extend(beside.map(|room| (own.to_owned(), room)));
    }
    arrows.retain(|(from, _)| !["lib", "main"].contains(&from.as_str()));
    assert!(!arrows.is_empty());
    let both: Vec<_> = arrows
        .iter()
        .filter(|(a, b)| arrows.contains(&(b.clone(), a.clone())))
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn the_map_has_every_room_once() {
    let (_, lib) = sources().remove_entry("lib.rs");
    let house = House::read(&lib);
    assert_eq!(house.floors.len(), 5, "{:?}", house.floors);
    assert!(house.floors[0].iter().any(|room| room == "dialogue"));
    let mut mapped: Vec<&str> = house.floors.iter().flatten().map(String::as_str).collect();
    mapped.retain(|room| !["lib", "main"].contains(room));
    mapped.sort_unstable();
    let module = regex(r"(?m)^pub mod (\w+);");
    let mut rooms: Vec<&str> = module
        .captures_iter(&lib)
        .map(|it| it.get(1).unwrap().as_str())
        .collect();
    rooms.sort_unstable();
    assert_eq!(mapped, rooms);
}

#[test]
fn the_ground_floor_is_pure() {
    let house = House::ours();
    sources().hold_to(|path, text| house.impure(path, text));
}

#[test]
fn screen_sql_and_command_line_are_each_named_in_one_place() {
    sources().hold_to(crates_astray);
}

#[test]
fn one_room_prints() {
    sources().hold_to(prints);
}

#[test]
fn nothing_is_unsafe() {
    sources().hold_to(unsafes);
}

#[test]
fn files_are_short_and_say_what_they_are() {
    sources().hold_to(unreadable);
}

/// A rule, a source that breaks it and one that does not.
type Bite<'a> = (
    &'a dyn Fn(&str, &str) -> Vec<String>,
    &'a str,
    &'a str,
    usize,
);

#[test]
fn a_rule_finds_what_it_forbids() {
    let house = House::read(
        "//! | floor | rooms |\n//! |---|---|\n//! | commands | [`cli`], [`commands`] |\n\
         //! | front ends | [`tui`] |\n//! | application | [`app`], [`editor`] |\n\
         //! | adapters | [`store`] |\n//! | ground | [`dialogue`], [`text`] |\n",
    );
    let up = |path: &str, text: &str| house.upward(path, text);
    let pure = |path: &str, text: &str| house.impure(path, text);
    let long = format!("//! Long.\n{}", "\n".repeat(LONGEST));
    let table: Vec<Bite> = vec![
        (&up, "store/write.rs", "use crate::app::Session;", 1),
        (
            &up,
            "store/write.rs",
            "use crate::dialogue::Answer;\nuse crate::text::visible;",
            0,
        ),
        (&up, "dialogue.rs", "fn f() { crate::store::open() }", 1),
        (&up, "dialogue.rs", "use super::store;", 1),
        (
            &up,
            "text.rs",
            "use crate::{\n    dialogue::{Lang, answer},\n    tui,\n};",
            1,
        ),
        (
            &up,
            "app/update.rs",
            "/// As [`crate::tui`] does.\nlet s = \"crate::cli::Args\";",
            0,
        ),
        (
            &up,
            "editor/wrap.rs",
            "let quote = '\"';\nuse crate::tui::view;\nlet s = \"\";",
            1,
        ),
        (&up, "attic.rs", "", 1),
        (&up, "main.rs", "kikitori::commands::main()", 0),
        (&pure, "dialogue/clock.rs", "use std::time::Instant;", 1),
        (&pure, "dialogue.rs", "let text = std::fs::read(path);", 1),
        (&pure, "store.rs", "let text = std::fs::read(path);", 0),
        (&crates_astray, "app.rs", "use ratatui::layout::Rect;", 1),
        (
            &crates_astray,
            "editor/cells.rs",
            "use crossterm::event::KeyCode;",
            1,
        ),
        (
            &crates_astray,
            "editor/wrap.rs",
            "use ratatui::buffer::CellWidth;",
            0,
        ),
        (
            &crates_astray,
            "tui/view/ask.rs",
            "use ratatui_core::style::Style;",
            0,
        ),
        (
            &crates_astray,
            "tuition.rs",
            "use ratatui::style::Style;",
            1,
        ),
        (
            &crates_astray,
            "desk.rs",
            "fn f(c: &rusqlite::Connection) {}",
            1,
        ),
        (&crates_astray, "desk.rs", "#[derive(clap::Parser)]", 1),
        (&crates_astray, "config.rs", "use clap_complete::Shell;", 1),
        (&prints, "app.rs", "println!(\"{x}\");", 1),
        (
            &prints,
            "commands.rs",
            "eprint!(\"\"); std::io::stdout().lock();",
            2,
        ),
        (&prints, "app.rs", "dbg!(x)", 1),
        (&prints, "app.rs", "// println! is for term.rs", 0),
        (&unsafes, "machine.rs", "unsafe { libc::time(p) }", 1),
        (&unsafes, "lib.rs", "#![forbid(unsafe_code)]", 0),
        (&unreadable, "a.rs", "use std::fmt;\n", 1),
        (&unreadable, "a.rs", "//! What this is.\n", 0),
        (&unreadable, "a.rs", &long, 1),
    ];
    for (rule, path, text, times) in table {
        let found = rule(path, text);
        assert_eq!(found.len(), times, "{path}: {text}\n{found:?}");
    }
}
