//! The user's own settings, words, frames and templates.

use kikitori::config::Config;
use kikitori::dialogue::question::Lang;
use kikitori::frame_file;
use kikitori::locale::{Locale, Value};
use kikitori::report;

use super::{export, given};

pub fn config(data: &[u8]) {
    let file = given::file("config.toml", data);
    match Config::read(&file) {
        Ok(config) => given::all_said(&config.faults(&file)),
        Err(failure) => given::said(&failure),
    }
}

pub fn fluent(data: &[u8]) {
    given::file("locales/en/own.ftl", data);
    let (locale, failures) = Locale::new(Lang::En, Some(&given::folder().join("locales")));
    given::all_said(&failures);
    let hostile = "\u{1b}]0;x\u{7}\u{202e}=1+1\n";
    let values = [("name", Value::from(hostile)), ("count", Value::from(2))];
    // What the file says, and what the program says through it.
    let ours = [
        "home-title",
        "export-done",
        "failure-set-faulty",
        "length-minutes",
    ];
    let text = given::text(data);
    let theirs = text.lines().filter_map(|line| line.split_once('='));
    for id in theirs.map(|(id, _)| id.trim()).chain(ours).take(50) {
        given::inert(locale.text(id));
        given::inert(&locale.format(id, &values));
    }
    let words = locale.localized(given::set());
    for question in words.questions() {
        given::inert(&question.ask);
        given::inert(&question.topic);
    }
}

/// A frame and a list of schemes.
pub fn frames(data: &[u8]) {
    let mut pieces = given::Pieces::of(data);
    given::file("frames/own.toml", pieces.bytes());
    given::file("frames/schemes.toml", pieces.bytes());
    let folder = given::folder().join("frames");
    let (frames, failures) = frame_file::load(&folder, given::locale(Lang::Ja));
    given::all_said(&failures);
    let (schemes, failures) = frame_file::schemes(&folder);
    given::all_said(&failures);
    given::clean(&format!("{frames:?}{schemes:?}"));
}

/// The user's own page: what comes from the interview is never markup in it.
pub fn template(data: &[u8]) {
    given::file("reports/agenda.html", data);
    given::file("reports/agenda.md", data);
    let mut source = export::source("<b>\"'&", "{{ company.name }}");
    source.templates = Some(given::folder().join("reports"));
    for ending in ["html", "md"] {
        match report::render(&source, "agenda", ending, given::locale(Lang::En)) {
            Ok(page) => assert!(ending == "md" || !given::text(&page).contains("<b>\"'&")),
            Err(failure) => given::said(&failure),
        }
    }
}
