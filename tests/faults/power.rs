//! The power cut: of what was written only what was synced is sure. The database opens and is whole, and
//! lacks at most what was typed in the last 250 ms, or since the sync before the last one began.

use std::path::Path;
use std::time::Duration;

use kikitori::secret::Passphrase;
use kikitori::store::Key;
use rustix::process::Signal;

use super::chance::{Chance, rounds};
use super::disk::{Before, Record, records, syncs};
use super::home::{Home, Kind, PASSPHRASE, READY, holds};
use super::shim::Shim;
use super::window::{Pace, Window};

/// Each run is cut at so many moments.
const CUTS: usize = 10;
const SOON: i64 = 250_000_000;

/// What the cuts of one kind came to.
#[derive(Debug, Default)]
struct Sum {
    cuts: usize,
    shown: usize,
    most_characters: usize,
    most_milliseconds: i64,
    longest_sync: i64,
}

fn cut_off(kind: Kind, pace: Pace, cuts: usize) {
    let name = format!("power {kind:?} {pace:?}");
    let mut sum = Sum::default();
    for round in 0..cuts.div_ceil(CUTS) {
        let chance = Chance::of(&name, round);
        let home = Home::new(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        let before = Before::look(&home.folder());
        let mut window = shim.logged(home.interview()).start();
        window.sees(READY);
        let most = if pace == Pace::Human { 2.5 } else { 1.0 };
        window.types_for(Duration::from_secs_f64(most), pace, &chance);
        window.catches_up();
        match round % 2 {
            0 => window.quits(),
            _ => {
                window.signal(Signal::KILL);
                window.ends();
            }
        }
        let key = home.key();
        let log = records(&shim.log);
        for cut in 0..CUTS {
            let upto = chance.between(1, log.len());
            let keep = [0.0, 0.5, 0.9][cut % 3];
            let after = tempfile::TempDir::with_prefix("kikitori-cut-").unwrap();
            before.cut(&log[..upto], keep, &chance, after.path());
            let context = format!(
                "{name} run {round}, {upto} of {} records, keep {keep}",
                log.len()
            );
            let kept = opened(after.path(), &home, key.as_ref())
                .unwrap_or_else(|why| panic!("{context}: {why}"));
            judge(&mut sum, &window, &log[..upto], &kept, &context);
        }
    }
    println!("{name}: {sum:?}");
}

/// What the folder's database holds, by the passphrase as a new start would use it.
fn opened(folder: &Path, home: &Home, key: Option<&Key>) -> Result<String, String> {
    let file = folder.join(home.database().strip_prefix(home.folder()).unwrap());
    let beginning = std::fs::read(&file).unwrap_or_default();
    let other;
    let key = match key {
        Some(key) if !beginning.is_empty() && !has_salt(&beginning, home) => {
            other = Key::of(&file, &Passphrase::new(PASSPHRASE)).map_err(|it| format!("{it:?}"))?;
            let _ = key;
            Some(&other)
        }
        key => key,
    };
    holds(&file, key)
}

fn has_salt(beginning: &[u8], home: &Home) -> bool {
    let real = std::fs::read(home.database()).unwrap();
    beginning.get(..16) == real.get(..16)
}

fn judge(sum: &mut Sum, window: &Window, log: &[Record], kept: &str, context: &str) {
    let cut = log.last().expect("a record").time;
    assert!(window.typed.starts_with(kept), "{context}: garbled: {kept}");
    let kept = kept.chars().count();
    let lost = window.shown_at(cut).saturating_sub(kept);
    let all = syncs(log, ".db-wal");
    let last = all
        .iter()
        .rev()
        .find_map(|(began, done)| done.map(|done| (*began, done)));
    let under_way = all.iter().rev().find(|(_, done)| done.is_none());
    let waiting = under_way.map_or(0, |(began, _)| cut - began);
    if let Some((began, done)) = last {
        let promised = window.shown_at(cut - SOON.max(done - began + waiting));
        assert!(
            kept >= promised,
            "{context}: {kept} kept of {promised} that were promised"
        );
        sum.longest_sync = sum.longest_sync.max((done - began) / 1_000_000);
    }
    sum.cuts += 1;
    sum.shown += window.shown_at(cut);
    if lost > 0 {
        let first = window.seen.iter().find(|(_, count)| *count > kept);
        let age = first.map_or(0, |(at, _)| (cut - at) / 1_000_000);
        sum.most_characters = sum.most_characters.max(lost);
        sum.most_milliseconds = sum.most_milliseconds.max(age);
    }
}

#[test]
fn a_power_cut_takes_the_last_moment_at_most_plain_typed_by_hand() {
    cut_off(Kind::Plain, Pace::Human, rounds(2));
}

#[test]
fn a_power_cut_takes_the_last_moment_at_most_plain_in_bursts() {
    cut_off(Kind::Plain, Pace::Burst, rounds(2));
}

#[test]
#[cfg(feature = "encryption")]
fn a_power_cut_takes_the_last_moment_at_most_encrypted_typed_by_hand() {
    cut_off(Kind::Encrypted, Pace::Human, rounds(2));
}

#[test]
#[cfg(feature = "encryption")]
fn a_power_cut_takes_the_last_moment_at_most_encrypted_in_bursts() {
    cut_off(Kind::Encrypted, Pace::Burst, rounds(2));
}
