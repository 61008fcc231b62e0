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

/// The interviews that are meant, the last one worked on first: those at hand, or the bin's. Of
/// however many there are, only the numbers are held.
pub fn list(context: &Context, args: &cli::List) -> Result<ExitCode, Failure> {
    if exists(context) {
        open(context)?.at_one_moment(|store| told(context, args, store))?;
    } else if args.json {
        term::Array::open().end()?;
    } else {
        term::err(context.locale.text(none(args)));
    }
    Ok(ExitCode::SUCCESS)
}

fn none(args: &cli::List) -> &'static str {
    match args.bin {
        false => "list-empty",
        true => "list-bin-empty",
    }
}

fn told(context: &Context, args: &cli::List, store: &Store) -> Result<(), Failure> {
    let all = store.numbers(args.bin)?;
    let filter = filter::of(&args.filter);
    if args.json {
        let mut array = term::Array::open();
        store.each_listed(&all, |it| match filter.passes(&it) {
            true => array.value(&as_json(&it)),
            false => Ok(true),
        })?;
        return array.end();
    }
    // Once for the widths, once more for the lines.
    let (mut widths, mut meant, mut staged) = (Widths::default(), Vec::new(), false);
    store.each_listed(&all, |it| {
        if filter.passes(&it) {
            widths.take_in(&row(&it, &context.locale));
            staged |= it.stage.is_some();
            meant.push(it.number);
        }
        Ok(true)
    })?;
    if meant.is_empty() {
        let none = match all.is_empty() {
            true => none(args),
            false => "list-none-meant",
        };
        term::err(context.locale.text(none));
        return Ok(());
    }
    let headings = headings(&context.locale, staged);
    widths.take_in(&headings);
    let mut out = term::Stream::open();
    out.text(&widths.line(&headings))?;
    store.each_listed(&meant, |it| {
        out.text(&widths.line(&row(&it, &context.locale)))
    })?;
    out.flush().map(drop)
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

fn headings(locale: &Locale, staged: bool) -> Vec<String> {
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
    headings.collect()
}

fn row(it: &Listed, locale: &Locale) -> Vec<String> {
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
    row
}

/// Rows with their cells under each other, by the cells they take on a terminal.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut widths = Widths::default();
    rows.iter().for_each(|row| widths.take_in(row));
    let lines = rows.iter().map(|row| widths.line(row));
    lines.collect::<Vec<_>>().join("\n")
}

/// How wide the columns of a table are, in cells of the terminal.
#[derive(Default)]
struct Widths(Vec<usize>);

impl Widths {
    /// Makes room for the cells of this row.
    fn take_in(&mut self, row: &[String]) {
        self.0.resize(self.0.len().max(row.len()), 0);
        for (width, cell) in self.0.iter_mut().zip(row) {
            *width = wrap::width(&visible(cell)).max(*width);
        }
    }

    /// A row that was taken in, as a line.
    fn line(&self, row: &[String]) -> String {
        let cells = row.iter().zip(&self.0);
        let cells = cells.map(|(cell, width)| wrap::pad(&visible(cell), *width));
        let cells: Vec<String> = cells.collect();
        cells.join("  ").trim_end().to_owned()
    }
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
