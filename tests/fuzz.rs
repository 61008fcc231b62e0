//! Every door that text and files come in by, with the inputs that are kept in
//! `tests/fuzz/corpus/<target>/` and with changed ones: always the same, so many and no more.
//!
//! `KIKITORI_FUZZ_SECONDS=60` changes inputs for so long instead, for each target;
//! `KIKITORI_FUZZ_TARGET` names one. What makes a target panic is written to
//! `tests/fuzz/found/<target>`. `docs/fuzzing.md` has the rest.

#[path = "fuzz/changes.rs"]
mod changes;
#[path = "fuzz/found.rs"]
mod found;
#[path = "fuzz/targets.rs"]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use changes::Changes;
use targets::Target;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz")
        .join(name)
}

/// The kept inputs of a target, by name.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let listed = std::fs::read_dir(folder("corpus").join(target));
    let listed = listed.unwrap_or_else(|error| panic!("no corpus of {target}: {error}"));
    let mut files: Vec<PathBuf> = listed.map(|it| it.expect("a file").path()).collect();
    files.sort();
    files
        .iter()
        .map(|it| std::fs::read(it).expect("read"))
        .collect()
}

/// Runs one input; where it panics, it is kept and named.
fn run(target: &Target, input: &[u8]) {
    let done = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    if done.is_err() {
        let file = folder("found").join(target.name);
        let _ = std::fs::create_dir_all(folder("found"));
        let _ = std::fs::write(&file, input);
        panic!("{}: see {}", target.name, file.display());
    }
}

#[expect(
    clippy::disallowed_macros,
    reason = "how many inputs were tried is said where the result is"
)]
fn replay(names: &[&str]) {
    let seconds = std::env::var("KIKITORI_FUZZ_SECONDS").ok();
    let seconds = seconds.map(|it| Duration::from_secs(it.parse().expect("whole seconds")));
    let only = std::env::var("KIKITORI_FUZZ_TARGET").ok();
    let chosen = names
        .iter()
        .filter(|name| only.as_ref().is_none_or(|it| it == *name));
    for name in chosen {
        let target = targets::ALL.iter().find(|it| it.name == *name);
        let target = target.unwrap_or_else(|| panic!("no target {name}"));
        let corpus = corpus(name);
        corpus.iter().for_each(|input| run(target, input));
        let mut changes = Changes::of(&corpus, name);
        let mut input = Vec::new();
        match seconds {
            None => {
                for _ in 0..target.rounds {
                    changes.next_into(&mut input);
                    run(target, &input);
                }
            }
            Some(seconds) => {
                let (begun, mut count) = (Instant::now(), 0_u64);
                while begun.elapsed() < seconds {
                    changes.next_into(&mut input);
                    run(target, &input);
                    count += 1;
                }
                println!("{name}: {count} inputs");
            }
        }
    }
}

#[test]
fn typed_text() {
    replay(&[
        "text",
        "secret",
        "reading",
        "editor",
        "judge",
        "understanding",
    ]);
}

#[test]
fn the_whole_program() {
    replay(&["app"]);
}

#[test]
fn the_users_own_files() {
    replay(&["config", "fluent", "frames", "template", "listening"]);
}

#[test]
fn question_sets() {
    replay(&["set", "scenario", "xlsform"]);
}

#[test]
fn interviews_in_and_out() {
    replay(&["lines", "workbook", "filling", "export"]);
}

#[test]
fn databases_and_browsers() {
    replay(&["ticks", "database", "rescue", "request"]);
}

#[test]
fn no_target_is_left_out() {
    let mut kept: Vec<_> = std::fs::read_dir(folder("corpus"))
        .expect("a folder")
        .map(|it| {
            it.expect("a folder")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    let mut all: Vec<_> = targets::ALL.iter().map(|it| it.name.to_owned()).collect();
    kept.sort();
    all.sort();
    assert_eq!(kept, all);
    let bins = include_str!("../fuzz/Cargo.toml");
    for name in all {
        assert!(bins.contains(&format!("name = \"{name}\"\n")), "{name}");
        targets::named(&name);
    }
}
