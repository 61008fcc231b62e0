//! `kikitori show`: everything that is kept of one interview.

mod page;
mod program;
mod review;

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::{Context, list};
use crate::cli;
use crate::dialogue::frame;
use crate::dialogue::record::{Stored, Wording};
use crate::failure::Failure;
use crate::frame_file;
use crate::store::{Sealed, Store};
use crate::term;

/// An interview with every wording that was kept, by question.
struct Whole {
    stored: Stored,
    wordings: BTreeMap<String, Vec<Wording>>,
    sealed: Option<Sealed>,
}

/// Shows one interview, to people or to programs.
pub fn show(context: &Context, args: &cli::Show) -> Result<ExitCode, Failure> {
    let mut store = list::open(context)?;
    let number = find(&store, &args.interview)?;
    let whole = whole(&mut store, number)?;
    if args.json {
        term::json(&program::json(&whole))?;
    } else {
        // What is wrong with a frame is no matter of this interview's.
        let (frames, _) = frame_file::load(&context.places.reports, &context.locale);
        let tags = frame::tags(&frames);
        term::page(&page::page(&whole, &tags, &context.locale))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The interview that is meant. A failure names what was typed, as it was typed.
pub fn find(store: &Store, wanted: &str) -> Result<i64, Failure> {
    store.find(wanted).map_err(|failure| typed(failure, wanted))
}

/// The failure with what was typed in place of what was searched for.
pub fn typed(mut failure: Failure, wanted: &str) -> Failure {
    for (name, value) in &mut failure.args {
        if *name == "wanted" {
            wanted.clone_into(value);
        }
    }
    failure
}

fn whole(store: &mut Store, number: i64) -> Result<Whole, Failure> {
    let stored = store.load(number)?;
    let mut wordings = BTreeMap::new();
    for question in stored.set.questions() {
        wordings.insert(question.id.clone(), store.revisions(number, &question.id)?);
    }
    let sealed = store.sealed(number)?;
    Ok(Whole {
        stored,
        wordings,
        sealed,
    })
}
