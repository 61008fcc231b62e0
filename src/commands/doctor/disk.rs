//! The disk under the database.

use std::path::Path;
use std::time::Duration;

use super::super::Context;
use super::Points;
use crate::health::{self, Finding, disk, judge};
use crate::store;

const GROUP: &str = "disk";

/// A disk that has said nothing by then is left alone.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks at it; whether it answers.
pub fn points(context: &Context, points: &mut Points) -> bool {
    let database = &context.places.database;
    let folder = database.parent().unwrap_or(Path::new(".")).to_path_buf();
    let place = folder.display().to_string();
    let measure = move || disk::measure(&folder, store::keeps_log);
    let Some(disk) = health::within(PATIENCE, measure) else {
        let silent = Finding::bad("doctor-disk-silent").with("folder", place);
        points.add(GROUP, "answers", silent);
        return false;
    };
    let mut add = |name, finding| points.add(GROUP, name, finding);
    add("kind", judge::kind(disk.kind));
    if let Some(finding) = judge::unwritable(&disk) {
        add("writable", finding);
    }
    if let Ok(tried) = &disk.tried {
        add("sync", judge::sync(&tried.sync, disk.kind));
        add("log", judge::log(&tried.log));
        add("locks", judge::locks(&tried.locks));
    }
    add("space", judge::space(disk.free));
    true
}
