//! The copies that are kept of a database by themselves: in a folder beside it, named after their
//! day. Which of them stay is decided here, and what is in one of them is looked at.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::Connection;

use super::key::{self, Key, Kind};
use super::trouble::{Trouble, about_io, named};
use super::{backup, check, look, place, schema};
use crate::failure::Failure;
use crate::machine;

/// So many of the last weekly copies stay.
pub const WEEKLY: usize = 4;
/// One a month stays for so many months before those.
pub const MONTHS: usize = 3;
/// So many of the last copies from before a change of the schema stay.
pub const MIGRATIONS: usize = 3;

/// Days from one weekly copy to the next.
const WEEK: i32 = 7;

/// What a copy was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Set aside when a copy was put in its place.
    Aside,
    /// Before the schema, which then had so many steps, was brought up to date.
    Schema(usize),
    Weekly,
}

impl Why {
    /// Its name for other programs.
    pub fn id(self) -> &'static str {
        match self {
            Why::Aside => "aside",
            Why::Schema(_) => "schema",
            Why::Weekly => "weekly",
        }
    }
}

/// A copy that lies beside the database.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    pub file: PathBuf,
    /// Where the machine was.
    pub day: Date,
    pub why: Why,
    pub bytes: u64,
    pub kind: Kind,
}

/// What is in a copy that was found whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Inside {
    /// Steps of its schema.
    pub schema: usize,
    pub interviews: usize,
    /// When one of them was last changed, milliseconds since 1970 UTC.
    pub touched: Option<i64>,
}

/// The folder that the copies of this database lie in.
pub fn folder(database: &Path) -> PathBuf {
    place::beside(database, ".copies")
}

/// Which of the weekly copies of these days stay: the last [`WEEKLY`], and before those the last one
/// of each month for [`MONTHS`] months that have any. What is dated later than today was made by a
/// wrong clock, or before this one went wrong: it counts for nothing and stays.
pub fn kept(days: &[Date], today: Date) -> Vec<bool> {
    let mut months = Vec::new();
    by_age(days, today, |place, day| {
        let month = (day.year(), day.month());
        let stays = place < WEEKLY || (months.len() < MONTHS && !months.contains(&month));
        if stays && place >= WEEKLY {
            months.push(month);
        }
        stays
    })
}

/// The same for copies from before a change of the schema: the last [`MIGRATIONS`].
pub fn kept_of_migrations(days: &[Date], today: Date) -> Vec<bool> {
    by_age(days, today, |place, _| place < MIGRATIONS)
}

fn by_age(days: &[Date], today: Date, mut stays: impl FnMut(usize, Date) -> bool) -> Vec<bool> {
    let mut past: Vec<usize> = (0..days.len()).filter(|it| days[*it] <= today).collect();
    past.sort_by_key(|it| Reverse((days[*it], *it)));
    let mut kept: Vec<bool> = days.iter().map(|day| *day > today).collect();
    for (place, at) in past.into_iter().enumerate() {
        kept[at] = stays(place, days[at]);
    }
    kept
}

/// Whether another weekly copy is due by the days of those that there are.
pub fn is_due(days: impl IntoIterator<Item = Date>, today: Date) -> bool {
    let last = days.into_iter().filter(|day| *day <= today).max();
    last.is_none_or(|last| (today - last).get_days() >= WEEK)
}

/// Today, where the machine is.
pub fn today() -> Date {
    machine::local(machine::now().wall).date()
}

/// The copies that lie beside this database, the last one first: those of its folder, those that
/// earlier versions made before changing its schema, and what was set aside.
pub fn copies(database: &Path) -> Vec<Copy> {
    let mut found = Vec::new();
    for file in files(&folder(database)) {
        let named = file.file_name().and_then(|it| it.to_str()).and_then(read);
        found.extend(named.and_then(|(day, why)| copy(file, day, why)));
    }
    let name = database.file_name().and_then(|it| it.to_str());
    let beside = database.parent().map(|it| match it.as_os_str().is_empty() {
        true => Path::new("."),
        false => it,
    });
    for file in beside.map(files).unwrap_or_default() {
        // What is being set aside is the database itself for a moment: whoever opened and closed it
        // would drop SQLite's locks.
        if backup::same_file(&file, database) {
            continue;
        }
        let ending = file.file_name().and_then(|it| it.to_str());
        let ending = ending
            .zip(name)
            .and_then(|(it, name)| it.strip_prefix(name));
        let named = ending.and_then(|it| read_beside(it, &file));
        found.extend(named.and_then(|(day, why)| copy(file, day, why)));
    }
    found.sort_by(|one, other| {
        let order = |it: &Copy| (it.day, it.why, it.file.clone());
        order(other).cmp(&order(one))
    });
    found
}

fn copy(file: PathBuf, day: Date, why: Why) -> Option<Copy> {
    let about = fs::symlink_metadata(&file).ok()?;
    let kind = about
        .is_file()
        .then(|| key::kind(&file))
        .and_then(Result::ok)?;
    Some(Copy {
        day,
        why,
        bytes: about.len(),
        kind,
        file,
    })
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|it| it.path()).collect();
    files.sort();
    files
}

/// `2026-11-23.db`, `2026-11-23-schema-5.db`, each perhaps with `-2` behind it.
fn read(name: &str) -> Option<(Date, Why)> {
    let stem = name.strip_suffix(".db")?;
    let (day, rest) = (stem.get(..10)?, stem.get(10..)?);
    let day = dated(day)?;
    let (why, count) = match rest.strip_prefix("-schema-") {
        Some(rest) => {
            let (schema, count) = rest.split_once('-').unwrap_or((rest, "2"));
            (Why::Schema(number(schema)?), count)
        }
        None if rest.is_empty() => (Why::Weekly, "2"),
        None => (Why::Weekly, rest.strip_prefix('-')?),
    };
    number(count).map(|_| (day, why))
}

/// `.v5` and `.v5.2`, as earlier versions named them; `.aside-2026-11-23T1405`.
fn read_beside(ending: &str, file: &Path) -> Option<(Date, Why)> {
    if let Some(rest) = ending.strip_prefix(".aside-") {
        let (day, time) = (rest.get(..10)?, rest.get(10..)?.strip_prefix('T')?);
        let (time, count) = time.split_once('-').unwrap_or((time, "2"));
        number(time).and(number(count))?;
        return Some((dated(day)?, Why::Aside));
    }
    let rest = ending.strip_prefix(".v")?;
    let (schema, count) = rest.split_once('.').unwrap_or((rest, "2"));
    let schema = number(schema).and_then(|it| number(count).and(Some(it)))?;
    let made = fs::symlink_metadata(file)
        .and_then(|it| it.modified())
        .ok()?;
    let since = made.duration_since(std::time::UNIX_EPOCH).ok()?;
    let day = machine::local(i64::try_from(since.as_millis()).ok()?).date();
    Some((day, Why::Schema(schema)))
}

fn dated(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    (day.to_string() == text).then_some(day)
}

fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// A free name for a copy of this day, its folder made.
///
/// # Errors
/// The folder cannot be made, or something else stands in its place.
pub(super) fn free_name(database: &Path, day: Date, why: Why) -> Result<PathBuf, Failure> {
    let folder = folder(database);
    place::private_folder(&folder).map_err(|error| about_io(&error, &folder))?;
    match fs::symlink_metadata(&folder) {
        Ok(about) if about.is_dir() => {}
        Ok(_) => return Err(named("store-link", &folder)),
        Err(error) => return Err(about_io(&error, &folder)),
    }
    let stem = match why {
        Why::Schema(version) => format!("{day}-schema-{version}"),
        Why::Weekly | Why::Aside => day.to_string(),
    };
    let names = (1..).map(|count| match count {
        1 => folder.join(format!("{stem}.db")),
        _ => folder.join(format!("{stem}-{count}.db")),
    });
    let mut free = names.filter(|it| fs::symlink_metadata(it).is_err());
    Ok(free.next().expect("names do not end"))
}

/// Why no copy can be made in the folder of copies, as far as that shows without writing.
pub fn refused(database: &Path) -> Option<Failure> {
    let folder = folder(database);
    let about = fs::symlink_metadata(&folder).ok()?;
    if !about.is_dir() {
        return Some(named("copies-no-folder", &folder));
    }
    let refused = about.permissions().readonly();
    refused.then(|| named("copies-not-writable", &folder))
}

/// Removes what the rule does not keep, after `made` was made, and what a killed program began.
pub(super) fn tidy(database: &Path, today: Date, made: &Path) {
    remove_begun(database);
    let all = copies(database);
    let own = folder(database);
    let remove = |of: &dyn Fn(Why) -> bool, rule: fn(&[Date], Date) -> Vec<bool>| {
        let in_folder = |it: &&Copy| it.file.parent() == Some(&own) && of(it.why);
        // From the first to the last one: of one day, the later name is the later copy.
        let meant: Vec<&Copy> = all.iter().rev().filter(in_folder).collect();
        let days: Vec<Date> = meant.iter().map(|it| it.day).collect();
        for (it, stays) in meant.iter().zip(rule(&days, today)) {
            if !stays && it.file != made {
                let _ = fs::remove_file(&it.file);
            }
        }
    };
    remove(&|why| why == Why::Weekly, kept);
    remove(&|why| matches!(why, Why::Schema(_)), kept_of_migrations);
}

/// Removes copies that were begun and never got their name.
pub(super) fn remove_begun(database: &Path) {
    for file in files(&folder(database)) {
        let name = file.file_name().and_then(|it| it.to_str());
        let begun = name.and_then(|it| it.strip_suffix(".part"));
        if begun.and_then(read).is_some() {
            let _ = fs::remove_file(file);
        }
    }
}

/// Reads all of a copy and compares it with its checksums. One of an older schema has other columns:
/// its structure is checked.
///
/// # Errors
/// It is damaged, no database of ours, from a newer version, or does not open by this key.
pub fn look_inside(file: &Path, key: Option<&Key>) -> Result<Inside, Failure> {
    look_inside_by(file, key, |_| {})
}

/// As [`look_inside`]; `watch` has the connection before it reads, to interrupt it.
pub(super) fn look_inside_by(
    file: &Path,
    key: Option<&Key>,
    watch: impl Fn(&Connection),
) -> Result<Inside, Failure> {
    let file = place::resolve(file, false).map_err(Failure::from)?;
    let read = || -> Result<Inside, Trouble> {
        let connection = open(&file, key)?;
        watch(&connection);
        let latest = schema::STEPS.len();
        let version = match look::owner(&connection, &file) {
            Err(Trouble::Sql(error)) if look::is_no_database(&error) => {
                return Err(key::refused(&file, key).into());
            }
            version => version?,
        };
        let version = version.ok_or_else(|| named("store-not-ours", &file))?;
        if version > latest {
            return Err(look::newer(&file, version, latest).into());
        }
        if place::length(&place::beside(&file, "-wal")) == 0 {
            look::long_enough(&connection, &file)?;
        }
        check::known(&connection, &file, version == latest)?;
        let sql = "SELECT count(*), max(touched) FROM interview";
        let (count, touched) =
            connection.query_row(sql, [], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
        Ok(Inside {
            schema: version,
            interviews: usize::try_from(count).unwrap_or_default(),
            touched,
        })
    };
    read().map_err(|trouble| trouble.about(&file))
}

/// A copy to read, without a file made beside it; one with a log beside it as a database is read.
pub(super) fn open(file: &Path, key: Option<&Key>) -> rusqlite::Result<Connection> {
    match fs::metadata(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => look::read_only(file, key),
        _ if place::length(&place::beside(file, "-wal")) > 0 => look::read_only(file, key),
        _ if place::length(&place::beside(file, "-journal")) > 0 => look::read_only(file, key),
        _ => look::as_it_lies(file, key),
    }
}
