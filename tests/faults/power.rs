//! The power cut: of what was written only what was synced is sure. The database opens and is whole, and
//! lacks at most what was typed in the last 250 ms, or since the sync before the last one began.

use std::path::Path;
use std::time::Duration;

use kikitori::store::{self, Key};
use rustix::process::Signal;

use super::chance::{Chance, rounds};
use super::disk::{Before, Record, records, syncs};
use super::home::{Home, Kind, PASSPHRASE, READY, holds, key_by};
use super::shim::Shim;
use super::window::{Pace, Window};

/// Each run is cut at so many moments, in a long run at more.
const CUTS: usize = 10;
const MANY: usize = 50;
const SOON: i64 = 250_000_000;

/// What the cuts of one kind came to.
#[derive(Debug, Default)]
struct Sum {
    cuts: usize,
    shown: usize,
    lost: usize,
    most_characters: usize,
    most_milliseconds: i64,
    longest_sync: i64,
}

fn cut_off(kind: Kind, pace: Pace, cuts: usize) {
    let name = format!("power {kind:?} {pace:?}");
    let mut sum = Sum::default();
    let each = if cuts > 2 * MANY { MANY } else { CUTS };
    for round in 0..cuts.div_ceil(each) {
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
        for cut in 0..each {
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
    let file = home.moved(folder);
    match (key, store::kind(&file)) {
        (Some(_), Ok(store::Kind::Encrypted)) => holds(&file, Some(&key_by(&file, PASSPHRASE)?)),
        (_, Ok(store::Kind::Other)) => Err("not taken for a database".into()),
        (key, _) => holds(&file, key),
    }
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
    sum.lost += lost;
    if lost > 0 {
        let first = window.seen.iter().find(|(_, count)| *count > kept);
        let age = first.map_or(0, |(at, _)| (cut - at) / 1_000_000);
        sum.most_characters = sum.most_characters.max(lost);
        sum.most_milliseconds = sum.most_milliseconds.max(age);
    }
}

/// The first start, from nothing to the first question: none that is taken for one, or a whole one. Cut
/// anywhere; in a long run everywhere.
fn first_start(kind: Kind) {
    let home = Home::new(kind);
    let Some(shim) = Shim::under(&home) else {
        return;
    };
    let before = Before::look(&home.folder());
    let mut window = shim.logged(home.interview()).start();
    window.sees(READY);
    window.signal(Signal::KILL);
    window.ends();
    let key = home.key();
    let log = records(&shim.log);
    let chance = Chance::of(&format!("first start {kind:?}"), 0);
    let made = log.iter().position(|it| it.path.ends_with("-wal"));
    let made = made.unwrap_or(log.len());
    let everywhere = (1..=log.len()).flat_map(|upto| [0.0, 0.5, 0.9].map(|keep| (upto, keep)));
    let moments: Vec<(usize, f64)> = match rounds(1) {
        300.. => everywhere.collect(),
        // Most of them while it is made, before there is a log.
        some => (0..some)
            .map(|cut| {
                let most = if cut % 4 == 3 { log.len() } else { made };
                (chance.between(1, most), [0.0, 0.5, 0.9][cut % 3])
            })
            .chain([(log.len(), 0.0)])
            .collect(),
    };
    let of_home = store::kind(&home.database()).unwrap();
    let mut none = 0;
    for (upto, keep) in &moments {
        let after = tempfile::TempDir::with_prefix("kikitori-cut-").unwrap();
        before.cut(&log[..*upto], *keep, &chance, after.path());
        let context = format!("first start {kind:?}, {upto} of {}, keep {keep}", log.len());
        let found = store::kind(&home.moved(after.path())).unwrap();
        assert!(
            found == of_home || found == store::Kind::None && *upto < log.len(),
            "{context}: {found:?}"
        );
        none += usize::from(found == store::Kind::None);
        opened(after.path(), &home, key.as_ref()).unwrap_or_else(|why| panic!("{context}: {why}"));
    }
    println!(
        "first start {kind:?}: {} cuts of {} records, {none} before there is a database",
        moments.len(),
        log.len()
    );
}

#[test]
fn a_power_cut_in_the_first_start_leaves_a_whole_database_or_none() {
    Kind::all().into_iter().for_each(first_start);
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
