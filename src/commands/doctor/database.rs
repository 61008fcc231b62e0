//! The database: where it is, who may read it, whether it is encrypted, opens and is whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::super::Context;
use super::super::unlock::On;
use super::Points;
use crate::failure::Failure;
use crate::health::{Finding, State, judge, rights, size};
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
    let copies = judge::copies(newest_copy(file), machine::now().wall, interviews);
    add("copies", copies);
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
        "store-encrypted" => Finding::untested("doctor-locked"),
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
    // The point "trail" belongs here: `store.verify_trail()`.
}

/// When the newest copy in the database's folder of copies was made.
fn newest_copy(file: &Path) -> Option<i64> {
    let mut folder = file.as_os_str().to_owned();
    folder.push(".copies");
    let copies = fs::read_dir(PathBuf::from(folder)).ok()?.flatten();
    let made = copies.filter_map(|it| {
        let found = it.metadata().ok()?;
        let unfinished = it.path().extension().is_some_and(|it| it == "part");
        let copy = found.is_file() && found.len() > 0 && !unfinished;
        let made = copy.then(|| found.modified().ok()).flatten()?;
        let since = made.duration_since(UNIX_EPOCH).ok()?;
        i64::try_from(since.as_millis()).ok()
    });
    made.max()
}
