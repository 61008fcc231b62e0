//! `kikitori sets check`: every fault of the files at once, for people or for editors. A file is a
//! question set's, or an owner's for role-play.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::super::Context;
use crate::dialogue::question::{Lang, Need, Question, QuestionSet};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::question_file::{self, Check, Fault, Words};
use crate::roleplay::{Understanding, prove};
use crate::scenario_file::{self, Owner};
use crate::term;

/// What a file was found to be.
struct Checked {
    source: String,
    faults: Vec<Fault>,
    /// What is said of it; an error if it cannot be used.
    outcome: Result<String, Failure>,
}

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
        let checked = match question_file::read_text(path) {
            Ok(source) if scenario_file::is_scenario(&source) => {
                owner(context, &locales, path, source)
            }
            _ => set(path, &with, locale),
        };
        sound &= checked.outcome.is_ok();
        if json {
            objects.extend(for_editors(path, &checked, &words, locale));
            continue;
        }
        show(path, &checked, &words, colour);
        match &checked.outcome {
            Ok(passed) => term::page(passed)?,
            Err(failure) if checked.faults.is_empty() => term::fail(locale, failure),
            Err(_) => {}
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

fn set(path: &Path, with: &Check, locale: &Locale) -> Checked {
    match question_file::read(path, Some(with)) {
        Ok(file) => Checked {
            outcome: Ok(passed(path, &file.set, &file.warnings, locale)),
            source: file.source,
            faults: file.warnings,
        },
        Err(problem) => Checked {
            source: problem.source,
            faults: problem.faults,
            outcome: Err(problem.failure),
        },
    }
}

/// An owner is played too: by listening everything is reached, without it little.
fn owner(context: &Context, locales: &[Locale], path: &Path, source: String) -> Checked {
    let library = context.library();
    let understanding = Understanding::new();
    let of = |id: &str, lang: Lang| {
        let entry = library.get(id)?;
        let spoken = locales.iter().find(|it| it.lang == lang);
        Some(spoken.map_or_else(|| entry.set.clone(), |it| it.localized(&entry.set)))
    };
    let with = scenario_file::Check {
        set: &of,
        prove: &|scenario, set| prove::prove(scenario, set, &understanding),
    };
    let (owner, faults) = scenario_file::check(&source, &with);
    let outcome = match owner {
        Some(owner) => Ok(solved(path, &owner, &context.locale)),
        None => Err(question_file::faulty(&faults).with("file", path.display())),
    };
    Checked {
        source,
        faults,
        outcome,
    }
}

fn show(path: &Path, checked: &Checked, words: &Words, colour: bool) {
    if !checked.faults.is_empty() {
        let (source, faults) = (&checked.source, &checked.faults);
        let drawn = question_file::render(path, source, faults, words, colour);
        term::err_coloured(&format!("{drawn}\n"));
    }
}

fn solved(path: &Path, owner: &Owner, locale: &Locale) -> String {
    let scenario = owner.spoken(locale.lang);
    let values = [
        ("file", path.display().to_string().into()),
        ("id", (&scenario.id).into()),
        ("edition", (&scenario.edition).into()),
        ("topics", scenario.topics.len().into()),
        ("facts", scenario.facts().count().into()),
    ];
    locale.format("scenario-check-passed", &values)
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
fn for_editors(path: &Path, checked: &Checked, words: &Words, locale: &Locale) -> Vec<Value> {
    match &checked.outcome {
        Err(failure) if checked.faults.is_empty() => {
            let (message, help) = locale.say(failure);
            vec![json!({
                "file": path.display().to_string(),
                "line": null,
                "column": null,
                "end_line": null,
                "end_column": null,
                "severity": "error",
                "code": failure.id,
                "message": message,
                "help": help,
            })]
        }
        _ => question_file::json(path, &checked.faults, words),
    }
}
