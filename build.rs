//! Lists the files that the program carries inside it: `locales/<lang>/*.ftl`,
//! `question_sets/*.toml`, `question_sets/scenarios/*.toml`, `frames/*.toml` and `templates/*`. A new file is picked up by being there; see `src/embedded.rs`.
#![expect(clippy::disallowed_macros, reason = "cargo is spoken to by print")]

#[path = "src/locale/hash.rs"]
mod hash;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/locale/hash.rs");

    let (mut code, mut known) = (String::new(), String::new());
    for dir in entries(&root.join("locales"))?
        .iter()
        .filter(|path| path.is_dir())
    {
        let mut keys = BTreeMap::new();
        writeln!(code, "    ({:?}, &[", name(dir)).expect("a String takes it");
        for (number, file) in with_ending(dir, "ftl")?.iter().enumerate() {
            let (name, path) = (name(file), file.display().to_string());
            writeln!(code, "    ({name:?}, include_str!({path:?})),").expect("a String takes it");
            let text = fs::read_to_string(file)?;
            keys.extend(words_of(&text).into_iter().map(|key| (key, number)));
        }
        code.push_str("]),\n");
        let keys: Vec<_> = keys.into_iter().collect();
        let table = table(&keys);
        writeln!(known, "    ({:?}, (&{keys:?}, &{table:?})),", name(dir))
            .expect("a String takes it");
    }
    code.insert_str(0, "pub const LOCALES: &[(&str, &[(&str, &str)])] = &[\n");
    code.push_str("];\npub type Words = (&'static [(&'static str, u16)], &'static [u16]);\npub static WORDS: &[(&str, Words)] = &[\n");
    code.push_str(&known);
    code.push_str("];\npub const QUESTION_SETS: &[(&str, &str)] = &[\n");
    for file in with_ending(&root.join("question_sets"), "toml")? {
        let (name, path) = (name(&file), file.display().to_string());
        writeln!(code, "    ({name:?}, include_str!({path:?})),").expect("a String takes it");
    }
    code.push_str("];\n");
    for (list, folder, endings) in [
        ("SCENARIOS", "question_sets/scenarios", &["toml"][..]),
        ("FRAMES", "frames", &["toml"][..]),
        ("TEMPLATES", "templates", &["html", "md", "css"][..]),
    ] {
        writeln!(code, "pub const {list}: &[(&str, &str)] = &[").expect("a String takes it");
        for file in entries(&root.join(folder))? {
            let is_one = file
                .extension()
                .is_some_and(|it| endings.iter().any(|ending| it == *ending));
            if is_one {
                let (name, path) = (name(&file), file.display().to_string());
                writeln!(code, "    ({name:?}, include_str!({path:?})),")
                    .expect("a String takes it");
            }
        }
        code.push_str("];\n");
    }

    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("embedded.rs"), code)
}

/// The number of each key where it is looked for, at most half of the places taken.
fn table(keys: &[(String, usize)]) -> Vec<u16> {
    let length = (2 * keys.len()).next_power_of_two();
    let mut table = vec![hash::FREE; length];
    for (number, (key, _)) in keys.iter().enumerate() {
        let mut places = hash::places(key, length);
        let place = places.find(|it| table[*it] == hash::FREE);
        table[place.expect("half of them are free")] =
            u16::try_from(number).expect("fewer words than that");
    }
    table
}

/// The ids of a Fluent file's messages, and `id.attribute` of their attributes: each begins a line.
fn words_of(text: &str) -> Vec<String> {
    let (mut keys, mut id) = (Vec::new(), "");
    for line in text.lines() {
        let Some((before, _)) = line.split_once('=') else {
            continue;
        };
        let before = before.trim_end();
        if let Some(attribute) = before.trim_start().strip_prefix('.') {
            keys.push(format!("{id}.{attribute}"));
        } else if before.starts_with(|it: char| it.is_ascii_alphabetic()) {
            id = before;
            keys.push(id.to_owned());
        }
    }
    keys
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn with_ending(dir: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = entries(dir)?;
    files.retain(|path| path.extension().is_some_and(|it| it == ending));
    Ok(files)
}

/// What lies in a directory, by name; nothing where there is no such directory.
fn entries(dir: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", dir.display());
    let Ok(entries) = fs::read_dir(dir) else {
        return Ok(Vec::new());
    };
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
