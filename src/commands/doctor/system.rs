//! The system: clocks, random numbers, what a crash would leave behind, versions.

use super::Points;
use crate::health::{Finding, judge, system};
use crate::machine;
use crate::store;

const GROUP: &str = "system";

/// `newest`: when something was last kept in the database.
pub fn points(newest: Option<i64>, points: &mut Points) {
    let mut add = |name, finding| points.add(GROUP, name, finding);
    let now = machine::now().wall;
    let said = |wall| machine::local(wall).strftime("%Y-%m-%d %H:%M").to_string();
    add("clock", judge::clock(now, said(now)));
    if let Some(behind) = judge::clock_after(newest, now, said) {
        add("clock-database", behind);
    }
    add(
        "zone",
        match system::zone() {
            Some(zone) => Finding::good("doctor-zone").with("zone", zone),
            None => Finding::attention("doctor-zone-unknown"),
        },
    );
    add(
        "clock-runs",
        match system::clock_runs() {
            true => Finding::good("doctor-clock-runs"),
            false => Finding::bad("doctor-clock-stands"),
        },
    );
    add(
        "random",
        match system::random() {
            Ok(true) => Finding::good("doctor-random"),
            Ok(false) => Finding::bad("doctor-random-none").with("why", "-"),
            Err(why) => Finding::bad("doctor-random-none").with("why", why),
        },
    );
    add(
        "core",
        match system::leaves_core() {
            Some(false) => Finding::good("doctor-core"),
            Some(true) => Finding::attention("doctor-core-left"),
            None => Finding::untested("doctor-core-unknown"),
        },
    );
    let (sqlite, cipher) = store::versions();
    let version = env!("CARGO_PKG_VERSION");
    add(
        "version",
        match cipher {
            Some(cipher) => Finding::good("doctor-version").with("sqlcipher", cipher),
            None => Finding::attention("doctor-version-plain"),
        }
        .with("version", version)
        .with("sqlite", sqlite),
    );
}
