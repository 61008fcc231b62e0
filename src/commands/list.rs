//! `kikitori list`: what is recorded, at a glance.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::unlock::On;
use super::{Context, filter, times};
use crate::cli;
use crate::dialogue::record::Mode;
use crate::editor::wrap;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::{Listed, Store};
use crate::term;
use crate::text::visible;

/// The interviews that are meant, the last one worked on first: those at hand, or the bin's.
pub fn list(context: &Context, args: &cli::List) -> Result<ExitCode, Failure> {
    let mut all = match (exists(context), args.bin) {
        (true, false) => open(context)?.list()?,
        (true, true) => open(context)?.in_bin()?,
        (false, _) => Vec::new(),
    };
    let none = match (all.is_empty(), args.bin) {
        (true, false) => "list-empty",
        (true, true) => "list-bin-empty",
        (false, _) => "list-none-meant",
    };
    let filter = filter::of(&args.filter);
    all.retain(|it| filter.passes(it));
    if args.json {
        term::json(&all.iter().map(as_json).collect())?;
    } else if all.is_empty() {
        term::err(context.locale.text(none));
    } else {
        term::page(&table(&rows(&all, &context.locale)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The database, to read: also while another window writes.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn open(context: &Context) -> Result<Store, Failure> {
    let file = &context.places.database;
    if !exists(context) {
        return Err(Failure::new("store-none").with("file", file.display()));
    }
    context.store_to_read()
}

/// The database, to change it: not while another window has it.
///
/// # Errors
/// There is none, or it must not be written.
pub fn open_to_write(context: &Context, on: On) -> Result<Store, Failure> {
    let file = &context.places.database;
    if !exists(context) {
        return Err(Failure::new("store-none").with("file", file.display()));
    }
    let key = context.key(on)?;
    Ok(Store::open_by(file, key.as_ref())?)
}

/// Whether there is a database with something in it (a link that leads nowhere is one to refuse).
fn exists(context: &Context) -> bool {
    match context.places.database.symlink_metadata() {
        Ok(about) => !about.is_file() || about.len() > 0,
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

fn as_json(it: &Listed) -> Value {
    json!({
        "interview": it.number,
        "id": it.id,
        "company": it.company,
        "industry": it.industry,
        "visit": it.visit,
        "interviewer": it.interviewer,
        "mode": it.mode.id(),
        "demo": it.demo,
        "started": times::utc(it.started),
        "touched": times::utc(it.touched),
        "finished": it.finished.map(times::utc),
        "questions": it.marks.questions,
        "answered": it.marks.answered,
        "settled": it.marks.settled,
        "later": it.marks.later,
        "open": it.marks.open(),
        "thin": it.marks.thin,
        "flagged": it.marks.flagged,
        "assisted": it.assisted.id(),
        "set": it.set,
        "stage": it.stage.as_ref().map(|(stage, _)| stage),
        "supporter": it.stage.as_ref().map(|(_, supporter)| supporter),
    })
}

fn rows(all: &[Listed], locale: &Locale) -> Vec<Vec<String>> {
    let staged = all.iter().any(|it| it.stage.is_some());
    let mut headings = vec![
        "list-number",
        "column-company",
        "column-industry",
        "list-visit",
        "list-touched",
        "list-interviewer",
        "list-answered",
        "column-thin",
        "column-state",
    ];
    headings.extend(staged.then_some("column-stage"));
    let headings = headings.iter().map(|id| locale.text(id).to_owned());
    let mut rows = vec![headings.collect::<Vec<_>>()];
    for it in all {
        let state = match (it.demo, it.finished) {
            (true, _) if it.mode == Mode::Practice => "list-practice",
            (true, _) => "list-demo",
            (_, Some(_)) => "list-finished",
            (_, None) => "list-unfinished",
        };
        let done = it.marks.answered + it.marks.settled;
        let mut row = vec![
            it.number.to_string(),
            it.company.clone(),
            it.industry.clone(),
            it.visit.to_string(),
            times::local(it.touched),
            it.interviewer.clone(),
            format!("{done}/{}", it.marks.questions),
            it.marks.thin.to_string(),
            locale.text(state).to_owned(),
        ];
        row.extend(it.stage.as_ref().map(|(stage, _)| stage.to_string()));
        rows.push(row);
    }
    rows
}

/// Rows with their cells under each other, by the cells they take on a terminal.
pub fn table(rows: &[Vec<String>]) -> String {
    let shown: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| visible(cell).into_owned()).collect())
        .collect();
    let columns = shown.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = shown.iter().filter_map(|row| row.get(column));
            cells.map(|cell| wrap::width(cell)).max().unwrap_or(0)
        })
        .collect();
    let lines = shown.iter().map(|row| {
        let cells = row.iter().zip(&widths);
        let cells: Vec<String> = cells.map(|(cell, width)| wrap::pad(cell, *width)).collect();
        cells.join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_their_cells() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["No.", "会社", "状態"]),
            row(["1", "北上製作所", "完了"]),
            row(["12", "ABC\u{1b}", ""]),
        ];
        assert_eq!(
            table(&rows),
            "No.  会社         状態\n1    北上製作所   完了\n12   ABC<U+001B>"
        );
    }
}
