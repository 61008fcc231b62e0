//! `kikitori sets`: the question sets at hand, and help for those who write their own.

mod check;
mod new;
mod show;
mod workbook;

use std::process::ExitCode;

use serde_json::{Value, json};

use super::{Context, list::table};
use crate::cli;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::question_file::{Entry, Library, Origin, schema};
use crate::scenario_file;
use crate::term;

pub fn sets(context: &Context, args: &cli::Sets) -> Result<ExitCode, Failure> {
    match args {
        cli::Sets::List { json } => list(context, *json),
        cli::Sets::Show { id, json } => show::show(context, id, *json),
        cli::Sets::Check { files, json } => check::check(context, files, *json),
        cli::Sets::New { id, output } => new::new(context, id, output.as_deref()),
        cli::Sets::Import { file, output } => workbook::import(context, file, output.as_deref()),
        cli::Sets::Export { id, output } => workbook::export(context, id, output),
        cli::Sets::Schema { scenario } => {
            let schema = if *scenario {
                scenario_file::schema()
            } else {
                schema()
            };
            term::json(&schema)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The set of this id.
///
/// # Errors
/// There is none: the failure names those there are, and the one that may be meant.
pub fn entry<'a>(library: &'a Library, id: &str) -> Result<&'a Entry, Failure> {
    library.get(id).ok_or_else(|| {
        let known: Vec<&str> = library.list().map(|entry| entry.set.id.as_str()).collect();
        match library.nearest(id) {
            Some(guess) => Failure::new("set-unknown-guess").with("guess", guess),
            None => Failure::new("set-unknown"),
        }
        .with("set", id)
        .with("known", known.join(", "))
    })
}

fn list(context: &Context, json: bool) -> Result<ExitCode, Failure> {
    let library = Library::load(Some(&context.places.question_sets));
    if json {
        let all = library.list().map(|entry| as_json(entry, &context.locale));
        term::json(&all.collect())?;
    } else {
        term::page(&table(&rows(&library, &context.locale)))?;
    }
    context.warn_of(&library);
    Ok(ExitCode::SUCCESS)
}

fn as_json(entry: &Entry, locale: &Locale) -> Value {
    let set = locale.localized(&entry.set);
    json!({
        "id": set.id,
        "edition": set.edition,
        "language": set.language.tag(),
        "title": set.title,
        "minutes": set.minutes,
        "questions": set.questions().count(),
        "file": file(entry),
    })
}

/// The user's file it came from; the program's own sets have none.
fn file(entry: &Entry) -> Option<String> {
    match &entry.origin {
        Origin::BuiltIn => None,
        Origin::File(path) => Some(path.display().to_string()),
    }
}

fn rows(library: &Library, locale: &Locale) -> Vec<Vec<String>> {
    let headings = [
        "sets-id",
        "sets-edition",
        "sets-language",
        "sets-title",
        "sets-minutes",
        "sets-questions",
        "sets-origin",
    ];
    let mut rows = vec![headings.map(|id| locale.text(id).to_owned()).to_vec()];
    for entry in library.list() {
        let set = locale.localized(&entry.set);
        let built_in = || locale.text("sets-built-in").to_owned();
        rows.push(vec![
            set.id.clone(),
            set.edition.clone(),
            set.language.tag().to_owned(),
            set.title.clone(),
            set.minutes.to_string(),
            set.questions().count().to_string(),
            file(entry).unwrap_or_else(built_in),
        ]);
    }
    rows
}
