//! What is fuzzed: for each door that text and files come in by, what must hold whatever comes.
//! `tests/fuzz.rs` runs the targets over the kept corpus and what it makes of it, `fuzz/` under
//! libFuzzer. A target panics where something does not hold.

mod app;
mod export;
mod given;
mod listening;
mod sets;
mod store;
mod text;
mod transfer;
mod web;
mod words;
mod workbook;

/// A door and what is behind it.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
    /// How many changed inputs `cargo test` tries: some hundred milliseconds' worth.
    pub rounds: usize,
}

pub const ALL: &[Target] = &[
    target("text", text::text, 250),
    target("secret", text::secret, 4_000),
    target("reading", text::reading, 250),
    target("editor", text::editor, 250),
    target("app", app::app, 15),
    target("set", sets::set, 30),
    target("scenario", sets::scenario, 30),
    target("xlsform", sets::xlsform, 60),
    target("listening", listening::files, 12),
    target("judge", listening::judge, 40),
    target("understanding", listening::understanding, 200),
    target("config", words::config, 200),
    target("fluent", words::fluent, 5),
    target("frames", words::frames, 60),
    target("template", words::template, 15),
    target("lines", transfer::lines, 30),
    target("ticks", store::ticks, 400),
    target("database", store::database, 30),
    target("rescue", store::rescue, 20),
    target("workbook", workbook::workbook, 100),
    target("filling", workbook::filling, 60),
    target("request", web::request, 4_000),
    target("export", export::export, 12),
];

const fn target(name: &'static str, run: fn(&[u8]), rounds: usize) -> Target {
    Target { name, run, rounds }
}

/// The target of this name.
pub fn named(name: &str) -> fn(&[u8]) {
    let found = ALL.iter().find(|it| it.name == name);
    found.unwrap_or_else(|| panic!("no target {name}")).run
}
