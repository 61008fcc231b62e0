//! `kikitori sets new`: a small commented set to start from.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use super::super::Context;
use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::files;
use crate::question_file::{Library, parse, template};
use crate::term;

/// Writes the set to standard output, or to a file that is not there yet.
pub fn new(context: &Context, id: &str, output: Option<&Path>) -> Result<ExitCode, Failure> {
    let text = template(id, context.locale.lang);
    let (set, faults) = parse(&text);
    if let Some(fault) = faults.into_iter().find(|fault| fault.is_error()) {
        return Err(fault.what);
    }
    if let Some(path) = output {
        write(path, &text)?;
        let file = path.display().to_string();
        let folder = context.places.question_sets.display().to_string();
        let values = [("file", file.into()), ("folder", folder.into())];
        term::err(&context.locale.format("sets-new-done", &values));
    } else {
        term::raw(&text)?;
    }
    if let Some(set) = set {
        warn_if_known(context, &set);
    }
    Ok(ExitCode::SUCCESS)
}

/// Says so where there is a set of this id: an older edition would never be used.
pub(super) fn warn_if_known(context: &Context, set: &QuestionSet) {
    let library = Library::load(Some(&context.places.question_sets));
    if let Some(known) = library.get(&set.id) {
        let known = &known.set.edition;
        let failure = Failure::new("set-known").with("set", &set.id);
        let failure = failure.with("edition", &set.edition).with("known", known);
        term::fail(&context.locale, &failure);
    }
}

/// Writes a file that is not there yet.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::new("file-exists").with("file", path.display()),
        _ => files::unwritten(path, &error),
    };
    let mut file = files::new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(|error| {
        // Half a set would be in the way of the next try.
        let _ = std::fs::remove_file(path);
        failed(error)
    })
}
