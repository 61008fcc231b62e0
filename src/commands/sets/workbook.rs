//! `kikitori sets import` and `sets export`: question sets from and to Excel, as XLSForm.

use std::path::Path;
use std::process::ExitCode;

use super::super::Context;
use super::{entry, new};
use crate::dialogue::question::{Lang, QuestionSet};
use crate::failure::Failure;
use crate::files;
use crate::locale::Locale;
use crate::question_file::{Library, Severity};
use crate::term;
use crate::text::visible;
use crate::xlsform::{self, Book, Fault};

/// Writes the set's file to standard output, or to a file that is not there yet. With errors in
/// the workbook, nothing is written and the exit status is 1.
pub fn import(context: &Context, file: &Path, output: Option<&Path>) -> Result<ExitCode, Failure> {
    let locale = &context.locale;
    let book = Book::open(file)?;
    let stem = file.file_stem().map(|stem| stem.to_string_lossy());
    let import = xlsform::import(&book, &stem.unwrap_or_default());
    let told: Vec<String> = import
        .faults
        .iter()
        .map(|fault| told(file, fault, locale))
        .collect();
    if !told.is_empty() {
        term::err_coloured(&told.concat());
    }
    let Some(set) = import.set else {
        return Ok(ExitCode::FAILURE);
    };
    if let Some(path) = output {
        new::write(path, &import.toml)?;
        let values = [
            ("file", path.display().to_string().into()),
            ("questions", set.questions().count().into()),
            (
                "folder",
                context.places.question_sets.display().to_string().into(),
            ),
        ];
        term::err(&locale.format("xlsform-imported", &values));
    } else {
        term::raw(&import.toml)?;
    }
    new::warn_if_known(context, &set);
    Ok(ExitCode::SUCCESS)
}

/// `file: survey!B12: error: what it is`, and below it what to do next.
fn told(file: &Path, fault: &Fault, locale: &Locale) -> String {
    let (what, next) = locale.say(&fault.what);
    let severity = locale.text(match fault.severity {
        Severity::Error => "sets-error",
        Severity::Warning => "sets-warning",
    });
    let file = file.display().to_string();
    let place = format!("{}!{}", visible(&fault.sheet), fault.cell);
    let mut lines = format!("{}: {place}: {severity}: {what}\n", visible(&file));
    if let Some(next) = next {
        lines.push_str(&format!("    {}: {next}\n", locale.text("sets-next")));
    }
    lines
}

/// Writes the set as a workbook, in its own language and in those that have other words for it.
pub fn export(context: &Context, id: &str, output: &Path) -> Result<ExitCode, Failure> {
    let ending = output.extension().unwrap_or_default();
    if !ending.eq_ignore_ascii_case("xlsx") {
        return Err(Failure::new("xlsform-ending").with("file", output.display()));
    }
    let library = Library::load(Some(&context.places.question_sets));
    let set = &entry(&library, id)?.set;
    let pages = xlsform::pages(&spoken(set, context))?;
    files::replace_with(output, &xlsform::workbook(&pages)?)?;
    let values = [
        ("file", output.display().to_string().into()),
        ("questions", set.questions().count().into()),
    ];
    term::err(&context.locale.format("xlsform-exported", &values));
    Ok(ExitCode::SUCCESS)
}

/// The set as its file has it; then in the other languages that say it otherwise.
fn spoken(set: &QuestionSet, context: &Context) -> Vec<(Lang, QuestionSet)> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != set.language);
    let others = others.map(|lang| {
        let locale = Locale::new(lang, Some(&context.places.locales)).0;
        (lang, locale.localized(set))
    });
    let mut spoken = vec![(set.language, set.clone())];
    spoken.extend(others.filter(|(_, other)| other != set));
    spoken
}
