//! What comes out of a row of values: median, mean, how many, and how sure; what probes brought;
//! before and after a review; the spread between interviewers.

use super::compare::{Held, Replies};
use super::resample::Resampler;

/// Whether a group says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Fewer than 5: too few to say anything.
    Few,
    /// Fewer than 10: only a hint.
    Hint,
    Enough,
}

impl Size {
    pub fn of(interviews: usize) -> Size {
        match interviews {
            ..Size::FEW => Size::Few,
            Size::FEW..Size::HINT => Size::Hint,
            _ => Size::Enough,
        }
    }

    pub const FEW: usize = 5;
    pub const HINT: usize = 10;
}

/// A figure of a group of interviews. There is none where no interview has a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Interviews that have a value.
    pub n: usize,
    pub median: f64,
    pub mean: f64,
    /// The middle 95 % of resampled medians; `None` for fewer than [`Size::FEW`].
    pub interval: Option<(f64, f64)>,
}

impl Figure {
    /// Of values from small to large, without an interval.
    pub(super) fn of<T: Amount>(sorted: &[T]) -> Option<Figure> {
        let sum: u128 = sorted.iter().map(|it| u128::from((*it).into())).sum();
        Some(Figure {
            n: sorted.len(),
            median: middle(sorted)?,
            mean: sum as f64 / sorted.len() as f64,
            interval: None,
        })
    }

    pub(super) fn with_interval(sorted: &[u32], resampler: &mut Resampler) -> Option<Figure> {
        let interval = (sorted.len() >= Size::FEW)
            .then(|| resampler.median(sorted))
            .flatten();
        Some(Figure {
            interval,
            ..Figure::of(sorted)?
        })
    }
}

/// A whole number of something.
pub(super) trait Amount: Copy + Into<u64> {}
impl Amount for u32 {}
impl Amount for u64 {}

/// The median of values from small to large.
pub(super) fn middle<T: Amount>(sorted: &[T]) -> Option<f64> {
    let at = |at: usize| Into::<u64>::into(sorted[at]) as f64;
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => Some(at(half)),
        _ => Some(at(half - 1).midpoint(at(half))),
    }
}

/// How many times the median of one group goes into that of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    pub value: f64,
    /// The middle 95 % of ratios of resampled medians; `None` where one of the groups has fewer
    /// than [`Size::FEW`].
    pub interval: Option<(f64, f64)>,
}

impl Ratio {
    /// Of values from small to large; none without both, or to nothing.
    pub(super) fn of(values: &[u32], to: &[u32], resampler: &mut Resampler) -> Option<Ratio> {
        let value = super::ratio(middle(values), middle(to))?;
        let enough = values.len() >= Size::FEW && to.len() >= Size::FEW;
        let interval = enough.then(|| resampler.ratio(values, to)).flatten();
        Some(Ratio { value, interval })
    }
}

/// What probes brought.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Brought {
    pub offered: u64,
    /// Put to the owner.
    pub asked: u64,
    /// Characters of all replies; `None` where none was asked.
    pub gained: Option<u64>,
    /// Characters of a reply, the median over those asked.
    pub median: Option<f64>,
}

impl Brought {
    /// `each`: the characters of each reply, from small to large; where they are not at hand there
    /// is no median.
    pub(super) fn of(replies: &Replies, each: &[u32]) -> Brought {
        Brought {
            offered: replies.offered,
            asked: replies.asked,
            gained: (replies.asked > 0).then_some(replies.gained),
            median: middle(each),
        }
    }
}

/// The interviewer's last wording beside the answer as it stands after the review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// Reviewed interviews with a wording of the interviewer's own.
    pub n: usize,
    /// Medians of the characters.
    pub before: f64,
    pub after: f64,
    /// The median of what each interview gained.
    pub gained: f64,
}

impl Review {
    pub(super) fn of(pairs: &[(u32, u32)]) -> Option<Review> {
        let median = |of: &dyn Fn(&(u32, u32)) -> f64| {
            let values: Vec<f64> = pairs.iter().map(of).collect();
            super::median(&values)
        };
        Some(Review {
            n: pairs.len(),
            before: median(&|it| it.0.into())?,
            after: median(&|it| it.1.into())?,
            gained: median(&|it| f64::from(it.1) - f64::from(it.0))?,
        })
    }
}

/// The medians of interviewers beside each other, each over at least [`Spread::LEAST`] interviews.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub interviewers: usize,
    /// Least, lower quartile, median, upper quartile, most.
    pub marks: [f64; 5],
}

impl Spread {
    /// Interviews of an interviewer, for a median to be one.
    pub const LEAST: usize = 3;

    /// Sorted here. `None` for fewer than two interviewers.
    pub(super) fn of(values: &mut [Held]) -> Option<Spread> {
        values.sort_unstable();
        let by_interviewer = values.chunk_by(|a, b| a >> 32 == b >> 32);
        let mut medians: Vec<f64> = by_interviewer
            .filter(|it| it.len() >= Spread::LEAST)
            .filter_map(|it| middle(&it.iter().map(|held| *held as u32).collect::<Vec<_>>()))
            .collect();
        medians.sort_by(f64::total_cmp);
        (medians.len() >= 2).then(|| Spread {
            interviewers: medians.len(),
            marks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| between(&medians, share)),
        })
    }
}

/// The value below which this share of them lies, between two neighbours in proportion.
fn between(sorted: &[f64], share: f64) -> f64 {
    let at = share * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    low + (high - low) * at.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_values_has_a_median_and_a_mean_and_nothing_has_none() {
        let figure = Figure::of(&[1u32, 2, 4, 9]).unwrap();
        assert_eq!((figure.n, figure.median, figure.mean), (4, 3.0, 4.0));
        assert_eq!(Figure::of(&[7u64]).map(|it| it.median), Some(7.0));
        assert_eq!(Figure::of::<u32>(&[]), None);
        let large = Figure::of(&[u64::MAX, u64::MAX]).unwrap();
        assert_eq!(large.mean, u64::MAX as f64);
    }

    #[test]
    fn few_values_have_no_interval() {
        let mut resampler = Resampler::default();
        let of = |values: &[u32], resampler: &mut Resampler| {
            Figure::with_interval(values, resampler).unwrap().interval
        };
        assert_eq!(of(&[1, 2, 3, 4], &mut resampler), None);
        assert_eq!(of(&[7; 5], &mut resampler), Some((7.0, 7.0)));
        let ratio = Ratio::of(&[10; 5], &[5; 4], &mut resampler).unwrap();
        assert_eq!((ratio.value, ratio.interval), (2.0, None));
        let ratio = Ratio::of(&[10; 5], &[5; 5], &mut resampler).unwrap();
        assert_eq!((ratio.value, ratio.interval), (2.0, Some((2.0, 2.0))));
        assert_eq!(Ratio::of(&[10; 5], &[0; 5], &mut resampler), None);
        assert_eq!(Ratio::of(&[10; 5], &[], &mut resampler), None);
    }

    #[test]
    fn the_size_of_a_group_says_what_it_can_say() {
        let sizes = [0, 4, 5, 9, 10].map(Size::of);
        let wanted = [Size::Few, Size::Few, Size::Hint, Size::Hint, Size::Enough];
        assert_eq!(sizes, wanted);
    }

    #[test]
    fn a_review_is_measured_interview_by_interview() {
        let review = Review::of(&[(10, 30), (40, 41), (0, 5)]).unwrap();
        let told = (review.n, review.before, review.after, review.gained);
        assert_eq!(told, (3, 10.0, 30.0, 5.0));
        assert_eq!(Review::of(&[]), None);
        let shorter = Review::of(&[(30, 10)]).unwrap();
        assert_eq!(shorter.gained, -20.0);
    }

    #[test]
    fn the_spread_leaves_out_who_held_few_interviews() {
        let mut values = Vec::new();
        // Medians 10, 20, 40 and one of two interviews only.
        for (who, median) in [(1, 10), (2, 20), (3, 40)] {
            values.extend([median, median + 1, 1].map(|it| who << 32 | it));
        }
        values.extend([4 << 32 | 900; 2]);
        let spread = Spread::of(&mut values).unwrap();
        assert_eq!(spread.interviewers, 3);
        assert_eq!(spread.marks, [10.0, 15.0, 20.0, 30.0, 40.0]);
        assert_eq!(Spread::of(&mut [5; 3]), None);
    }
}
