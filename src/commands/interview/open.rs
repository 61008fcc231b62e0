//! The database of an interview opened, and a passphrase offered where it is new.

use crate::commands::Context;
use crate::commands::unlock::{New, On};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::listening::Tuning;
use crate::question_file::Library;
use crate::store::{self, Kind, Store};

/// The database for writing; when another window has it, to read, if it may: then with why. `real`: an
/// interview is begun in it at once that is no demonstration.
pub fn open(
    context: &Context,
    library: Library,
    tuning: Tuning,
    (demo, real): (bool, bool),
) -> Result<(Desk, Option<Failure>), Failure> {
    let on = if context.plain { On::Lines } else { On::Screen };
    let new = store::kind(&context.places.database)? == Kind::None;
    let may_offer = context.may_offer();
    // The demonstration needs no passphrase; what is real does.
    let decided = match new && !(demo && may_offer) {
        true => Some(context.new_one(on, !real)?),
        false => None,
    };
    let key = match new {
        true => context.key.get().flatten(),
        false => context.key(on)?,
    };
    let (store, refused) = match Store::open_by(&context.places.database, key.as_ref()) {
        Ok(mut store) if may_offer && matches!(decided, Some(New::Plain)) => {
            // If that cannot be kept, it is asked again.
            let _ = store.set_setting(store::PROTECTION, store::PLAIN);
            (store, None)
        }
        Ok(store) if real && !new && may_offer && store.is_undecided() => {
            (protected(context, on, store)?, None)
        }
        Ok(store) => (store, None),
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

/// What is undecided is as good as new: a passphrase is offered.
fn protected(context: &Context, on: On, mut store: Store) -> Result<Store, Failure> {
    match context.offer(on, false)? {
        New::Plain => {
            let _ = store.set_setting(store::PROTECTION, store::PLAIN);
        }
        New::Encrypted(key) => {
            store.rekey(Some(&key))?;
            context.key.set(Some(key));
        }
        New::Later => {}
        New::Left => return Err(Failure::new("passphrase-left")),
    }
    Ok(store)
}
