//! The owners at hand: the built-in ones, and the files of a user's directory (`scenarios/` in the
//! folder of question sets) over them.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use super::{Owner, parse};
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::files;
use crate::question_file::{self, by_edition};
use crate::text::folded;

/// The owners at hand, by level and id, and what is wrong with files that were left out.
/// `directory`: the user's question sets; a missing one holds none.
pub fn load(directory: Option<&Path>) -> (Vec<Owner>, Vec<Failure>) {
    let mut owners: Vec<Owner> = Vec::new();
    let mut failures = Vec::new();
    for (name, source) in crate::embedded::SCENARIOS {
        match parse(source) {
            (Some(owner), _) => owners.push(owner),
            (None, faults) => failures.push(question_file::faulty(&faults).with("file", name)),
        }
    }
    let files = match directory.map(|it| files(&it.join("scenarios"))) {
        Some(Ok(files)) => files,
        Some(Err(failure)) => {
            failures.push(failure);
            Vec::new()
        }
        None => Vec::new(),
    };
    for path in files {
        if let Err(failure) = add(&path, &mut owners) {
            failures.push(failure.with("file", path.display()));
        }
    }
    owners.sort_by(|a, b| {
        let level = |owner: &Owner| owner.scenarios[0].level;
        (level(a), a.id()).cmp(&(level(b), b.id()))
    });
    (owners, failures)
}

/// The owner of this id, or the only one whose company has these words in its name.
///
/// # Errors
/// There is none, or more than one.
pub fn named(mut owners: Vec<Owner>, wanted: &str) -> Result<Owner, Failure> {
    let sought = folded(wanted.trim());
    if let Some(at) = owners.iter().position(|it| folded(it.id()) == sought) {
        return Ok(owners.swap_remove(at));
    }
    let ids = |owners: &[Owner]| {
        let ids: Vec<&str> = owners.iter().map(Owner::id).collect();
        ids.join(", ")
    };
    let known = ids(&owners);
    let meant = |it: &Scenario| folded(&it.company.name).contains(&sought);
    owners.retain(|it| !sought.is_empty() && it.scenarios.iter().any(meant));
    match owners.len() {
        1 => Ok(owners.remove(0)),
        0 => Err(Failure::new("scenario-unknown")
            .with("scenario", wanted)
            .with("known", known)),
        _ => Err(Failure::new("scenario-several")
            .with("scenario", wanted)
            .with("found", ids(&owners))),
    }
}

/// Takes the owner of a file in, if he is newer than the one of the same id.
fn add(path: &Path, owners: &mut Vec<Owner>) -> Result<(), Failure> {
    let source = question_file::read_text(path)?;
    let owner = match parse(&source) {
        (Some(owner), _) => owner,
        (None, faults) => return Err(question_file::faulty(&faults)),
    };
    let present = owners.iter_mut().find(|it| it.id() == owner.id());
    let Some(present) = present else {
        owners.push(owner);
        return Ok(());
    };
    let (new, old) = (&owner.scenarios[0], &present.scenarios[0]);
    if by_edition(&new.edition, &old.edition) != Ordering::Greater {
        return Err(Failure::new("set-not-newer")
            .with("id", &new.id)
            .with("edition", &new.edition)
            .with("present", &old.edition));
    }
    *present = owner;
    Ok(())
}

/// The owners' files of a directory.
fn files(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    files::tomls(directory).map_err(|error| {
        let failure = Failure::new("scenario-folder-unreadable").with("reason", error);
        failure.with("file", directory.display())
    })
}
