//! The database: where it is, who may read it, whether it is encrypted, opens, is whole and as it was
//! left, and how new its copies are.

use std::fs;
use std::path::Path;

use super::super::unlock::On;
use super::super::{Context, trail};
use super::Points;
use crate::failure::Failure;
use crate::health::{Finding, State, judge, rights, size};
use crate::locale::Locale;
use crate::machine;
use crate::store::{self, Kind, Store};
use crate::term;

const GROUP: &str = "database";

/// A file so large that its check is worth a word while it runs.
const LARGE: u64 = 8 << 20;

/// Looks at all of it; when something was last kept there.
pub fn points(context: &Context, points: &mut Points) -> Option<i64> {
    let file = &context.places.database;
    let mut add = |name, finding| points.add(GROUP, name, finding);
    let place = file.display().to_string();
    if fs::symlink_metadata(file).is_ok_and(|it| it.is_symlink()) {
        let link = Failure::new("store-link").with("file", &place);
        add("place", Finding::of(State::Bad, link));
        return None;
    }
    // Before SQLite has it open: not to be asked later.
    let kind = match store::kind(file) {
        Ok(kind) => kind,
        Err(failure) => {
            add("place", Finding::of(State::Bad, failure));
            return None;
        }
    };
    if kind == Kind::None {
        add(
            "place",
            Finding::good("doctor-database-none").with("file", place),
        );
        return None;
    }
    add(
        "place",
        Finding::good("doctor-database").with("file", place),
    );
    add("rights", judge::rights(&rights::seen(file)));
    match kind {
        Kind::Plain if store::ENCRYPTS => add("encryption", Finding::attention("doctor-plain")),
        Kind::Plain => add("encryption", Finding::attention("doctor-plain-build")),
        Kind::Encrypted => add("encryption", Finding::good("doctor-encrypted")),
        Kind::None | Kind::Other => {}
    }
    if store::in_use(file) {
        add("use", Finding::good("doctor-in-use"));
    }
    let opened = opened(context, kind);
    let interviews = opened.as_ref().ok().and_then(|it| it.list().ok());
    let interviews = interviews.map(|it| it.len());
    let damaged = matches!(&opened, Err(it) if it.state == State::Bad);
    let newest = match opened {
        Ok(store) => {
            inside(context, &store, interviews, &mut add);
            store.newest_change().ok().flatten()
        }
        Err(finding) => {
            add("opens", finding);
            None
        }
    };
    // A damaged one is not to be copied; what to do instead is said above.
    if !damaged || !store::copies(file).is_empty() {
        copies((file, kind), newest, interviews, &mut add);
    }
    newest
}

/// The database, to read; or why it does not open.
fn opened(context: &Context, kind: Kind) -> Result<Store, Finding> {
    let handed = context.passphrase.file.is_some() || context.passphrase.descriptor.is_some();
    if kind == Kind::Encrypted && store::ENCRYPTS && !handed && !term::is_terminal() {
        return Err(Finding::untested("doctor-locked"));
    }
    let key = context.key(On::Lines).map_err(|failure| match failure.id {
        // Whoever was asked gave none.
        "passphrase-not-given" => Finding::untested("doctor-locked"),
        _ => Finding::of(State::Bad, failure),
    })?;
    Store::open_read_only_by(&context.places.database, key.as_ref()).map_err(|refusal| {
        let state = match refusal.failure.id {
            "store-older" | "store-locked" => State::Attention,
            _ => State::Bad,
        };
        Finding::of(state, refusal.failure)
    })
}

/// What is in it, and whether it is whole.
fn inside(
    context: &Context,
    store: &Store,
    interviews: Option<usize>,
    add: &mut impl FnMut(&'static str, Finding),
) {
    let bytes = fs::metadata(store.file()).map_or(0, |it| it.len());
    let holds = Finding::good("doctor-holds")
        .with("interviews", interviews.unwrap_or_default())
        .with("size", size(bytes))
        .with("version", store::schema_version())
        .with("bytes", bytes);
    add("opens", holds);
    let mut progress = term::Progress::new();
    let whole = store.check(|done, of| {
        if bytes >= LARGE {
            let steps = [("done", done.into()), ("of", of.into())];
            progress.show(&context.locale.format("doctor-checking", &steps));
        }
    });
    drop(progress);
    add(
        "whole",
        match whole {
            Ok(()) => Finding::good("doctor-whole"),
            Err(failure) => Finding::of(State::Bad, failure),
        },
    );
    add("trail", sealed(store, &context.locale));
}

/// Whether what is kept is what this program kept.
fn sealed(store: &Store, locale: &Locale) -> Finding {
    let trail = match store.verify_trail() {
        Ok(trail) => trail,
        Err(failure) => return Finding::of(State::Bad, failure),
    };
    let finding = match trail.faults.is_empty() {
        true => Finding::good("doctor-trail"),
        false => Finding::bad("doctor-trail-broken"),
    };
    let mut told = trail::told(&trail, locale);
    // That is said as the next step.
    told.retain(|it| it != locale.text("trail-next"));
    finding
        .with("told", told.join("\n"))
        .with("sealed", trail.whole)
        .with("unsealed", trail.unsealed.len())
        .with("open", trail.open.len())
        .with("faults", trail.faults.len())
}

/// The copies that lie beside the database.
fn copies(
    (file, kind): (&Path, Kind),
    newest: Option<i64>,
    interviews: Option<usize>,
    add: &mut impl FnMut(&'static str, Finding),
) {
    let today = store::today();
    let all = store::copies(file);
    // What is dated later was made by a wrong clock; one that is not as the database is, is none of it.
    let days = all.iter().filter(|it| it.kind == kind && it.day <= today);
    let last = days.map(|it| it.day).max();
    let changed = newest.map(|it| machine::local(it).date());
    let seen = judge::Copies {
        days: last.map(|it| i64::from((today - it).get_days())),
        due: store::is_due(last, today),
        all: last.is_some_and(|last| changed.is_some_and(|changed| changed < last)),
    };
    let finding = match store::copies_refused(file) {
        Some(why) if interviews != Some(0) => Finding::of(State::Attention, why),
        _ => judge::copies(seen, interviews),
    };
    add("copies", finding);
    let plain = all.iter().filter(|it| it.kind == Kind::Plain);
    let plain: Vec<String> = plain.map(|it| it.file.display().to_string()).collect();
    if kind == Kind::Encrypted && !plain.is_empty() {
        let finding = Finding::attention("doctor-copies-plain");
        let finding = finding.with("count", plain.len());
        add("plain-copies", finding.with("paths", plain.join("\n")));
    }
}
