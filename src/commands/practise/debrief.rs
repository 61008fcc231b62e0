//! The debrief of a round: as a page, as JSON, as text.

use std::path::Path;
use std::process::ExitCode;

use super::super::Context;
use crate::app::debriefing;
use crate::cli;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::files;
use crate::question_file::Library;
use crate::report::practice;
use crate::store::Store;
use crate::term;

/// The cells of a line where the terminal does not tell, and the most that are read with ease.
const WIDTH: usize = 80;
const WIDEST: usize = 100;

/// Of this round (its number), or of the `last` one.
pub fn debrief(context: &Context, args: &cli::Practise, round: &str) -> Result<ExitCode, Failure> {
    let ending = args.output.as_deref().map(ending_of_debrief).transpose()?;
    let wanted = number(round)?;
    let Some(mut desk) = open(context)? else {
        return Err(Failure::new("rounds-none"));
    };
    let number = match wanted {
        Some(number) => number,
        None => desk.last_round()?,
    };
    let seen = desk.debrief(number)?;
    let locale = &context.locale;
    if let (Some(file), Some(ending)) = (&args.output, ending) {
        let templates = Some(context.places.reports.as_path());
        let bytes = practice::debrief(&seen, templates, ending, locale)?;
        written(context, file, &bytes)?;
    }
    if args.json {
        term::json(&practice::json(&seen, locale))?;
    } else if args.output.is_none() {
        term::page(&debriefing::text(&seen, locale, width()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A round's number as it was typed, in either width; `None`: the last one.
fn number(typed: &str) -> Result<Option<i64>, Failure> {
    let folded = crate::text::folded(typed.trim());
    if folded == "last" {
        return Ok(None);
    }
    let number = folded.parse().ok().filter(|it| *it > 0);
    let wrong = || Failure::new("round-number").with("wanted", typed);
    number.ok_or_else(wrong).map(Some)
}

/// The practice database, to look: also while a round goes on in another window. `None`: nobody has
/// practised yet; looking makes no database.
///
/// # Errors
/// It is there, and cannot be read.
pub fn open(context: &Context) -> Result<Option<Desk>, Failure> {
    let file = &context.places.practice;
    let there = match file.symlink_metadata() {
        Ok(about) => !about.is_file() || about.len() > 0,
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    };
    if !there {
        return Ok(None);
    }
    let store = Store::open_read_only(file)?;
    let library = Library::load(Some(&context.places.question_sets));
    Ok(Some(super::desk(context, store, library)))
}

fn ending_of_debrief(file: &Path) -> Result<&'static str, Failure> {
    ending(file, &practice::DEBRIEF_ENDINGS)
}

/// As what a file is made, by the end of its name.
///
/// # Errors
/// It can be made as none such.
pub fn ending(file: &Path, known: &[&'static str]) -> Result<&'static str, Failure> {
    let typed = file.extension().and_then(|it| it.to_str());
    let found = typed.and_then(|it| known.iter().find(|known| known.eq_ignore_ascii_case(it)));
    found.copied().ok_or_else(|| {
        Failure::new("report-ending")
            .with("file", file.display())
            .with("known", known.join(", "))
    })
}

/// Writes a file and says where.
///
/// # Errors
/// It cannot be written.
pub fn written(context: &Context, file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    files::replace_with(file, bytes)?;
    let shown = file.display().to_string();
    let said = context
        .locale
        .format("page-written", &[("file", shown.into())]);
    term::err(&said);
    Ok(())
}

/// As wide as the shell says that the terminal is.
pub fn width() -> usize {
    let told = std::env::var("COLUMNS").ok();
    let told = told.and_then(|it| it.trim().parse().ok());
    told.filter(|it| *it > 0)
        .map_or(WIDTH, |it: usize| it.min(WIDEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_named_by_number_or_as_the_last() {
        let table = [
            ("3", Some(Some(3))),
            (" ３ ", Some(Some(3))),
            ("last", Some(None)),
            ("LAST", Some(None)),
            ("0", None),
            ("-1", None),
            ("x", None),
            ("", None),
        ];
        for (typed, wanted) in table {
            assert_eq!(number(typed).ok(), wanted, "{typed}");
        }
    }
}
