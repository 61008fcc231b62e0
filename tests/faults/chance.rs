//! Chance that can be had again: numbers from a seed, and how many rounds are wanted.

use std::cell::Cell;
use std::time::Duration;

/// Numbers that look random (SplitMix64).
pub struct Chance(Cell<u64>);

impl Chance {
    /// Those of one round; `KIKITORI_FAULT_SEED` gives others.
    pub fn of(kind: &str, round: usize) -> Chance {
        let name = kind.bytes().fold(seed(), |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
        Chance(Cell::new(name ^ (round as u64) << 40))
    }

    pub fn number(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15));
        let mut mixed = self.0.get();
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// From 0 to 1.
    pub fn part(&self) -> f64 {
        (self.number() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn between(&self, least: usize, most: usize) -> usize {
        least + self.number() as usize % (most - least + 1)
    }

    /// A wait between two keys whose mean is this.
    pub fn wait(&self, mean: Duration) -> Duration {
        mean.mul_f64(-(1.0 - self.part()).max(1e-9).ln())
    }
}

pub fn seed() -> u64 {
    number("KIKITORI_FAULT_SEED").unwrap_or(1) as u64
}

/// So many rounds are wanted in all, of which this share falls to one of the kinds of database or pace.
pub fn rounds(share: usize) -> usize {
    number("KIKITORI_FAULT_ROUNDS")
        .unwrap_or(20)
        .div_ceil(share)
}

fn number(variable: &str) -> Option<usize> {
    let set = std::env::var(variable).ok()?;
    Some(set.parse().unwrap_or_else(|_| panic!("{variable}={set}")))
}
