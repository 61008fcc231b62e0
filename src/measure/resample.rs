//! How sure a median is: the bootstrap's percentile interval, from 1,000 resamples.
//!
//! A resample's median is one or two of the sorted values; which ones depends on their number
//! alone. So the resamples are drawn once for each number of values and used for every row of so
//! many. The draws come from a fixed beginning: the same data give the same interval.
//!
//! For many values the place of a resample's median is drawn from the normal distribution that it
//! follows then (mean in the middle, deviation √n / 2); a resample costs the same for any number.

use std::collections::HashMap;
use std::rc::Rc;

const RESAMPLES: usize = 1_000;
/// Of the sorted resamples: 2.5 % lie below the one, 2.5 % above the other.
const LOW: usize = RESAMPLES / 40 - 1;
const HIGH: usize = RESAMPLES - 1 - LOW;

/// Up to so many values are drawn one by one.
const DRAWN: usize = 200;

/// Which resample of the one group meets which of the other: any way that lets none meet its own
/// likeness, since groups of the same size share their draws. Prime to their number.
const STRIDE: usize = 389;

/// The places of the two middle values of each resample, by the number of values.
#[derive(Default)]
pub(super) struct Resampler {
    places: HashMap<usize, Rc<[(u32, u32)]>>,
}

impl Resampler {
    /// The interval of the median of values from small to large.
    pub(super) fn median(&mut self, sorted: &[u32]) -> Option<(f64, f64)> {
        middle_of(self.medians(sorted))
    }

    /// The interval of the ratio of two medians, each of values from small to large.
    pub(super) fn ratio(&mut self, values: &[u32], to: &[u32]) -> Option<(f64, f64)> {
        let (values, to) = (self.medians(values), self.medians(to));
        let pairs = values.iter().enumerate();
        let ratios = pairs.map(|(at, value)| value / to[(at * STRIDE + 7) % RESAMPLES]);
        middle_of(ratios.collect())
    }

    fn medians(&mut self, sorted: &[u32]) -> Vec<f64> {
        if sorted.is_empty() {
            return vec![f64::NAN; RESAMPLES];
        }
        let places = self.places(sorted.len());
        let at = |at: u32| f64::from(sorted[at as usize]);
        let medians = places
            .iter()
            .map(|(low, high)| at(*low).midpoint(at(*high)));
        medians.collect()
    }

    fn places(&mut self, length: usize) -> Rc<[(u32, u32)]> {
        let places = self.places.entry(length);
        Rc::clone(places.or_insert_with(|| {
            let mut draws = Draws(length as u64);
            let mut counts = vec![0; length.min(DRAWN)];
            let resamples = (0..RESAMPLES).map(|_| match length {
                ..=DRAWN => drawn(&mut draws, &mut counts),
                _ => near_the_middle(&mut draws, length),
            });
            resamples.collect()
        }))
    }
}

/// What 95 % of the values lie between; `None` where that is no number.
fn middle_of(mut values: Vec<f64>) -> Option<(f64, f64)> {
    let (_, low, above) = values.select_nth_unstable_by(LOW, f64::total_cmp);
    let low = *low;
    let (_, high, _) = above.select_nth_unstable_by(HIGH - LOW - 1, f64::total_cmp);
    (low.is_finite() && high.is_finite()).then_some((low, *high))
}

/// As many values as there are, each any of them: the places of the middle two.
fn drawn(draws: &mut Draws, counts: &mut [u32]) -> (u32, u32) {
    let length = counts.len();
    counts.fill(0);
    for _ in 0..length {
        counts[draws.below(length)] += 1;
    }
    let (mut low, mut seen) = (None, 0);
    for (at, count) in (0..).zip(counts.iter()) {
        seen += *count as usize;
        // From 0: the middle ones are (length - 1) / 2 and length / 2, one and the same where odd.
        if low.is_none() && seen > (length - 1) / 2 {
            low = Some(at);
        }
        if let (Some(low), true) = (low, seen > length / 2) {
            return (low, at);
        }
    }
    (0, 0)
}

fn near_the_middle(draws: &mut Draws, length: usize) -> (u32, u32) {
    let last = (length - 1) as f64;
    let at = last / 2.0 + draws.normal() * (length as f64).sqrt() / 2.0;
    let at = at.round().clamp(0.0, last) as u32;
    (at, at)
}

/// SplitMix64: plain, and the same everywhere.
struct Draws(u64);

impl Draws {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.next()) * bound as u128;
        (wide >> 64) as usize
    }

    /// About normal, mean 0, deviation 1: twelve even draws, without a function whose last digit
    /// differs from machine to machine.
    fn normal(&mut self) -> f64 {
        let even = |it: u64| (it >> 11) as f64 / (1u64 << 53) as f64;
        (0..12).map(|_| even(self.next())).sum::<f64>() - 6.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places that the exact distribution of a resample's median gives: it lies at or below
    /// place j with the chance that at least half of n draws fall there.
    fn exact(n: usize) -> (usize, usize) {
        let at_most = |j: usize| -> f64 {
            if j + 1 == n {
                return 1.0;
            }
            let p = (j + 1) as f64 / n as f64;
            let mut term = (1.0 - p).powi(n as i32);
            let mut below = 0.0;
            for k in 0..=(n - 1) / 2 {
                below += term;
                term *= (n - k) as f64 / (k + 1) as f64 * p / (1.0 - p);
            }
            1.0 - below
        };
        let first = |share: f64| (0..n).find(|j| at_most(*j) >= share).unwrap();
        (first(0.025), first(0.975))
    }

    #[test]
    fn the_interval_is_that_of_the_exact_bootstrap() {
        for n in [5, 9, 25, 101, 199, 301, 601] {
            let sorted: Vec<u32> = (0..n as u32).collect();
            let (low, high) = Resampler::default().median(&sorted).unwrap();
            let (exact_low, exact_high) = exact(n);
            // What chance may move a percentile of 1,000 resamples by.
            let slack = 1.0 + (n as f64).sqrt() * 0.12;
            let near = |a: f64, b: usize| (a - b as f64).abs() <= slack;
            assert!(
                near(low, exact_low) && near(high, exact_high),
                "{n}: {low} {high}"
            );
        }
    }

    #[test]
    fn groups_of_the_same_size_vary_apart_from_each_other() {
        // Were they resampled alike, each ratio of a group to itself would be 1.
        let sorted: Vec<u32> = (100..150).collect();
        let (low, high) = Resampler::default().ratio(&sorted, &sorted).unwrap();
        assert!(low < 0.95 && high > 1.05, "{low} {high}");
    }

    #[test]
    fn the_same_values_give_the_same_interval() {
        let sorted: Vec<u32> = (0..60).map(|it| it * it).collect();
        let once = Resampler::default().median(&sorted);
        let mut other = Resampler::default();
        other.median(&sorted[..20]);
        assert_eq!(other.median(&sorted), once);
    }

    #[test]
    fn where_the_other_may_be_nothing_the_ratio_has_no_interval() {
        let mut to = vec![0; 10];
        to.extend([5; 12]);
        assert_eq!(Resampler::default().ratio(&[7; 22], &to), None);
    }
}
