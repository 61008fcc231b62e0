//! The database of an interview opened, and a passphrase offered where it is new.

use crate::commands::Context;
use crate::commands::unlock::{New, On};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::listening::Tuning;
use crate::question_file::Library;
use crate::store::{self, Kind, Listed, Store};

/// The database for writing; when another window has it, to read, if it may: then with why.
pub fn open(
    context: &Context,
    library: Library,
    tuning: Tuning,
    demo: bool,
) -> Result<(Desk, Option<Failure>), Failure> {
    let on = if context.plain { On::Lines } else { On::Screen };
    let new = store::kind(&context.places.database)? == Kind::None;
    // The demonstration needs no passphrase; what is real does.
    let key = match new && demo && context.may_offer() {
        true => None,
        false => context.key_or_new(on)?,
    };
    let decided = new || demo || key.is_some() || !context.may_offer();
    let (store, refused) = match Store::open_by(&context.places.database, key.as_ref()) {
        Ok(mut store) if new && !demo && context.may_offer() && key.is_none() => {
            // It was decided just now. If that cannot be kept, it is asked again.
            let _ = store.set_setting(store::PROTECTION, store::PLAIN);
            (store, None)
        }
        Ok(store) if decided => (store, None),
        Ok(store) => (protected(context, on, store)?, None),
        Err(refusal) if refusal.readable => {
            // Where it cannot even be read, the first reason is the one to tell.
            let Ok(store) = Store::open_read_only_by(&context.places.database, key.as_ref()) else {
                return Err(refusal.failure);
            };
            (store, Some(refusal.failure))
        }
        Err(refusal) => return Err(refusal.failure),
    };
    let desk = Desk {
        store,
        library,
        sets: Some(context.places.question_sets.clone()),
        locales: Some(context.places.locales.clone()),
        reports: Some(context.places.reports.clone()),
        tuning,
    };
    Ok((desk, refused))
}

/// A plain database that holds nothing real yet is as good as a new one: a passphrase is offered,
/// unless that was decided before.
fn protected(context: &Context, on: On, mut store: Store) -> Result<Store, Failure> {
    let undecided = matches!(store.setting(store::PROTECTION), Ok(None));
    let nothing_real = |rows: Vec<Listed>| rows.iter().all(|row| row.demo);
    let empty = store.list().is_ok_and(nothing_real) && store.in_bin().is_ok_and(nothing_real);
    if !undecided || !empty {
        return Ok(store);
    }
    match context.offer(on)? {
        New::Plain => {
            let _ = store.set_setting(store::PROTECTION, store::PLAIN);
            Ok(store)
        }
        New::Encrypted(key) => {
            let store = store.rekey(Some(&key))?;
            context.key.set(Some(key));
            Ok(store)
        }
        New::Left => Err(Failure::new("passphrase-left")),
    }
}
