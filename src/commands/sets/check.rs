//! `kikitori sets check`: every fault of the files at once, for people or for editors.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::super::Context;
use crate::dialogue::question::{Lang, Need, Question, QuestionSet};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::question_file::{self, Check, Fault, SetProblem, Words};
use crate::term;

/// Checks the files. With errors the exit status is 1, with warnings alone 0.
pub fn check(context: &Context, files: &[PathBuf], json: bool) -> Result<ExitCode, Failure> {
    let locale = &context.locale;
    let locales = Lang::ALL.map(|lang| Locale::new(lang, Some(&context.places.locales)).0);
    let says = locales
        .each_ref()
        .map(|it| move |id: &str| it.has(id).then(|| it.text(id).to_owned()));
    let languages = [
        (locales[0].lang, &says[0] as question_file::wording::Says),
        (locales[1].lang, &says[1]),
    ];
    // By the rules alone: they name the words they heard by, and those the author can change.
    let judge = context.rules();
    let judges = |question: &Question, answer: &str, lang: Lang| {
        judge.judge(question, answer, lang, Need::Normal)
    };
    let with = Check {
        languages: &languages,
        judge: Some(&judges),
    };
    let said = |fault: &Fault| locale.say(&fault.what);
    let words = Words {
        fault: &said,
        error: locale.text("sets-error"),
        warning: locale.text("sets-warning"),
        next: locale.text("sets-next"),
    };
    let colour = context.colour && term::errors_may_be_coloured();
    let mut sound = true;
    let mut objects: Vec<Value> = Vec::new();
    for path in files {
        let read = question_file::read(path, Some(&with));
        sound &= read.is_ok();
        if json {
            objects.extend(for_editors(path, &read, &words, locale));
            continue;
        }
        match read {
            Ok(file) => {
                show(path, &file.source, &file.warnings, &words, colour);
                term::page(&passed(path, &file.set, &file.warnings, locale))?;
            }
            Err(problem) if problem.faults.is_empty() => term::fail(locale, &problem.failure),
            Err(problem) => show(path, &problem.source, &problem.faults, &words, colour),
        }
    }
    if json {
        term::json(&objects.into())?;
    }
    Ok(if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn show(path: &Path, source: &str, faults: &[Fault], words: &Words, colour: bool) {
    if !faults.is_empty() {
        let drawn = question_file::render(path, source, faults, words, colour);
        term::err_coloured(&format!("{drawn}\n"));
    }
}

fn passed(path: &Path, set: &QuestionSet, warnings: &[Fault], locale: &Locale) -> String {
    let path = path.display().to_string();
    let values = [
        ("file", path.into()),
        ("id", (&set.id).into()),
        ("edition", (&set.edition).into()),
        ("questions", set.questions().count().into()),
        ("warnings", warnings.len().into()),
    ];
    match warnings.is_empty() {
        true => locale.format("sets-check-passed", &values[..4]),
        false => locale.format("sets-check-warned", &values),
    }
}

/// The faults; a file that cannot be read at all is one without a place.
fn for_editors(
    path: &Path,
    read: &Result<question_file::SetFile, Box<SetProblem>>,
    words: &Words,
    locale: &Locale,
) -> Vec<Value> {
    let faults = match read {
        Ok(file) => &file.warnings,
        Err(problem) if problem.faults.is_empty() => {
            let (message, help) = locale.say(&problem.failure);
            return vec![json!({
                "file": path.display().to_string(),
                "line": null,
                "column": null,
                "end_line": null,
                "end_column": null,
                "severity": "error",
                "code": problem.failure.id,
                "message": message,
                "help": help,
            })];
        }
        Err(problem) => &problem.faults,
    };
    question_file::json(path, faults, words)
}
