//! What a measurement means: good, attention or bad, and in which words. No probing.

use super::disk::{Disk, Sync};
use super::kinds::FileSystem;
use super::rights::Seen;
use super::{Finding, State, quoted, size};
use crate::failure::Failure;

/// What one interview takes on the disk, with its copies: bytes.
const INTERVIEW: u64 = 60_000;

/// How old the newest copy may be, in days.
const OLD: i64 = 14;

/// Whether others can read what lies there, and whose it is. The first is the folder.
pub fn rights(seen: &[Seen]) -> Finding {
    let not_mine: Vec<&Seen> = seen.iter().filter(|it| !it.mine).collect();
    if let Some(first) = not_mine.first() {
        let id = match first.folder {
            true => "doctor-rights-folder-foreign",
            false => "doctor-rights-foreign",
        };
        return Finding::attention(id).with("path", first.path.display().to_string());
    }
    let open: Vec<String> = seen
        .iter()
        .filter(|it| it.is_open())
        .map(|it| quoted(&it.path))
        .collect();
    match open.first() {
        None if seen.is_empty() => Finding::untested("doctor-rights-untested"),
        None => Finding::good("doctor-rights"),
        Some(first) => Finding::attention("doctor-rights-open")
            .with("path", first.as_str())
            .with("count", open.len())
            .with("paths", open.join(" ")),
    }
}

/// The copies beside a database.
#[derive(Clone, Copy, Debug)]
pub struct Copies {
    /// Of the newest one.
    pub days: Option<i64>,
    /// Another one is made by itself at the next opening.
    pub due: bool,
    /// The newest one holds all that there is.
    pub all: bool,
}

/// How old the newest copy is; whether there is anything to copy (`None`: unknown).
pub fn copies(seen: Copies, interviews: Option<usize>) -> Finding {
    match seen.days {
        None if interviews == Some(0) => Finding::good("doctor-copies-unneeded"),
        None => Finding::attention("doctor-copies-none"),
        Some(days) if seen.all || interviews == Some(0) => {
            Finding::good("doctor-copies").with("days", days)
        }
        Some(days @ ..=OLD) if seen.due => Finding::good("doctor-copies-due").with("days", days),
        Some(days @ ..=OLD) => Finding::good("doctor-copies").with("days", days),
        Some(days) => Finding::attention("doctor-copies-old").with("days", days),
    }
}

/// What is kept on this kind of file system.
pub fn kind(kind: FileSystem) -> Finding {
    let finding = match kind {
        FileSystem::Disk(_) => Finding::good("doctor-kind"),
        FileSystem::Memory(_) => Finding::bad("doctor-kind-memory"),
        FileSystem::Network(_) => Finding::attention("doctor-kind-network"),
        FileSystem::Removable(_) => Finding::attention("doctor-kind-removable"),
        FileSystem::Other => Finding::untested("doctor-kind-unknown"),
    };
    finding.with("kind", kind.name())
}

/// Whether the disk really writes when it is told to. `disk`: it is a disk of this machine.
pub fn sync(measured: &Result<Sync, String>, kind: FileSystem) -> Finding {
    let sync = match measured {
        Ok(sync) => sync,
        Err(why) => return Finding::bad("doctor-sync-failed").with("why", why.as_str()),
    };
    let finding = match (sync.median, kind) {
        (_, FileSystem::Memory(_)) => Finding::untested("doctor-sync-memory"),
        (..50, FileSystem::Disk(_)) => Finding::attention("doctor-sync-fast"),
        (250_001.., _) => Finding::attention("doctor-sync-slow"),
        _ => Finding::good("doctor-sync"),
    };
    finding
        .with("median", milliseconds(sync.median))
        .with("worst", milliseconds(sync.worst))
        .with("times", sync.times)
        .with("median_us", sync.median)
        .with("worst_us", sync.worst)
}

/// Two digits that count.
fn milliseconds(micros: u64) -> String {
    let ms = micros as f64 / 1000.0;
    match ms {
        ..1.0 => format!("{ms:.2}"),
        1.0..10.0 => format!("{ms:.1}"),
        _ => format!("{ms:.0}"),
    }
}

/// Whether a window that writes keeps others off.
pub fn locks(measured: &Result<bool, String>) -> Finding {
    match measured {
        Ok(true) => Finding::good("doctor-locks"),
        Ok(false) => Finding::attention("doctor-locks-none").with("why", "-"),
        Err(why) => Finding::attention("doctor-locks-none").with("why", why.as_str()),
    }
}

/// Whether the database can keep its log beside it.
pub fn log(measured: &Result<bool, Failure>) -> Finding {
    match measured {
        Ok(true) => Finding::good("doctor-log"),
        Ok(false) => Finding::attention("doctor-log-none"),
        Err(failure) => Finding::of(State::Bad, failure.clone()),
    }
}

pub fn space(free: Option<u64>) -> Finding {
    let Some(free) = free else {
        return Finding::untested("doctor-space-unknown");
    };
    let finding = match free {
        ..10_000_000 => Finding::bad("doctor-space-none"),
        10_000_000..100_000_000 => Finding::attention("doctor-space-little"),
        _ => Finding::good("doctor-space"),
    };
    finding
        .with("free", size(free))
        .with("interviews", free / INTERVIEW)
        .with("bytes", free)
}

/// Whether the folder can be written at all; `None`: it can.
pub fn unwritable(disk: &Disk) -> Option<Finding> {
    let folder = disk.folder.display().to_string();
    match (disk.read_only, &disk.tried) {
        (true, _) => Some(Finding::bad("doctor-disk-read-only").with("folder", folder)),
        (false, Err(why)) => Some(
            Finding::bad("doctor-disk-unwritable")
                .with("folder", folder)
                .with("why", why.as_str()),
        ),
        (false, Ok(_)) => None,
    }
}

/// The terminal's columns and rows.
pub fn screen(size: Option<(u16, u16)>) -> Finding {
    let Some((columns, rows)) = size else {
        return Finding::untested("doctor-size-untested");
    };
    let finding = match (columns, rows) {
        (..40, _) | (_, ..12) => Finding::bad("doctor-size-tiny"),
        (..60, _) | (_, ..16) => Finding::attention("doctor-size-small"),
        _ => Finding::good("doctor-size"),
    };
    finding.with("columns", columns).with("rows", rows)
}

/// The value of TERM.
pub fn term(term: Option<&str>) -> Finding {
    match term.filter(|it| !it.is_empty()) {
        None => Finding::attention("doctor-term-unset"),
        Some("dumb") => Finding::attention("doctor-term-dumb"),
        // The console of the kernel has no more than 512 characters.
        Some("linux") => Finding::attention("doctor-term-console"),
        Some(term) => Finding::good("doctor-term").with("term", term),
    }
}

/// What is shown in colour: whether the person wants it, TERM and COLORTERM.
pub fn colours(wanted: bool, term: Option<&str>, colorterm: Option<&str>) -> Finding {
    let all = matches!(colorterm, Some("truecolor" | "24bit"));
    match term {
        _ if !wanted => Finding::good("doctor-colours-off"),
        Some(term) if all || term.contains("256color") || term.ends_with("-direct") => {
            Finding::good("doctor-colours")
        }
        Some("dumb" | "") | None => Finding::good("doctor-colours-none"),
        Some(_) => Finding::good("doctor-colours-few"),
    }
}

/// Whether the characters of the terminal are UTF-8, by LC_ALL, LC_CTYPE and LANG: the first that is
/// set counts.
pub fn locale(variables: [(&'static str, Option<String>); 3]) -> Finding {
    let set = variables.into_iter().find_map(|(name, value)| {
        let value = value.filter(|it| !it.is_empty())?;
        Some((name, value))
    });
    let Some((name, value)) = set else {
        return Finding::attention("doctor-locale-unset");
    };
    let folded = value.to_lowercase().replace('-', "");
    let finding = match folded.contains("utf8") {
        true => Finding::good("doctor-locale"),
        false => Finding::attention("doctor-locale-other"),
    };
    finding.with("name", name).with("value", value)
}

/// One text as the terminal and the program count its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Width {
    pub text: &'static str,
    /// East Asian width "ambiguous": one cell here, two in terminals set so.
    pub ambiguous: bool,
    pub terminal: u16,
    pub ours: u16,
}

/// Whether both count alike; `None`: the terminal did not say.
pub fn widths(measured: Option<&[Width]>) -> Finding {
    let Some(all) = measured else {
        return Finding::untested("doctor-widths-silent");
    };
    let differs: Vec<&Width> = all.iter().filter(|it| it.terminal != it.ours).collect();
    let finding = match differs.iter().any(|it| it.ambiguous && it.terminal == 2) {
        _ if differs.is_empty() => return Finding::good("doctor-widths"),
        true => Finding::attention("doctor-widths-ambiguous"),
        false => Finding::attention("doctor-widths-other"),
    };
    let named: Vec<String> = differs
        .iter()
        .map(|it| format!("{} ({}, {})", it.text, it.terminal, it.ours))
        .collect();
    finding.with("texts", named.join(" "))
}

/// The clock on the wall, in milliseconds since 1970.
pub fn clock(wall: i64, said: String) -> Finding {
    /// The beginnings of 2024 and of 2100.
    const POSSIBLE: std::ops::Range<i64> = 1_704_067_200_000..4_102_444_800_000;
    match POSSIBLE.contains(&wall) {
        true => Finding::good("doctor-clock").with("now", said),
        false => Finding::bad("doctor-clock-wrong").with("now", said),
    }
}

/// Whether it is later than the newest change that is kept: `None` where that is unknown. A minute
/// either way is no matter: another machine may have written.
pub fn clock_after(newest: Option<i64>, now: i64, said: impl Fn(i64) -> String) -> Option<Finding> {
    let newest = newest?;
    (newest > now + 60_000).then(|| {
        Finding::attention("doctor-clock-behind")
            .with("now", said(now))
            .with("newest", said(newest))
    })
}

#[cfg(test)]
mod tests;
