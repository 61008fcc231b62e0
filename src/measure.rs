//! What interviews amount to: characters, time, thin answers and probes, summed and compared.
//!
//! Pure sums over what is kept. Where there is nothing to measure there is no figure, never 0.
//! The volume of text is not its quality; whoever shows these figures says so.
//!
//! | room | what it does |
//! |---|---|
//! | here | the sums of one interview, medians and means |
//! | `volume` | one interview question by question, and as the few bytes that are kept of it |
//! | `compare` | many interviews in groups: what goes in |
//! | `figure` | what comes out of a row of values |
//! | `comparison` | what comes out of all of them |
//! | `resample` | how sure a median is |

mod compare;
mod comparison;
mod figure;
mod resample;
mod volume;

use std::ops::AddAssign;

use crate::dialogue::answer::{Outcome, State};
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::question::Question;
use crate::dialogue::record::Stored;

pub use compare::{By, Gathering, Head};
pub use comparison::{Column, Comparison, Group, Part, Ratios};
pub use figure::{Brought, Figure, Ratio, Review, Size, Spread};
pub use volume::{Counting, Order, Probed, Volume, Volumes};

/// The middle value; between the two middle ones where their number is even. Infinite values and
/// NaN are left out. `None` where nothing is left.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut values: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        length if length % 2 == 1 => Some(values[middle]),
        _ => Some(values[middle - 1].midpoint(values[middle])),
    }
}

/// The mean; values as for [`median`].
pub fn mean(values: &[f64]) -> Option<f64> {
    let values: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// How many times `to` goes into `value`; none without both, or to nothing.
pub fn ratio(value: Option<f64>, to: Option<f64>) -> Option<f64> {
    Some(value? / to.filter(|it| *it != 0.0)?)
}

/// What the questions of a part of one interview amount to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Questions in state "answered".
    pub answered: u32,
    /// Questions that were not asked yet, of those that are to be asked.
    pub open: u32,
    /// Answered questions that were judged.
    pub judged: u32,
    /// Answered questions that were judged thin.
    pub thin: u32,
    /// Of the answered questions: graphemes without white space.
    pub characters: u64,
    /// Active milliseconds of this visit, whatever the question's state.
    pub active_ms: u64,
    /// Probes that were offered; a silence kept is none.
    pub offered: u32,
    /// Probes that were put to the owner.
    pub asked: u32,
    /// Characters of the replies to probes that were put.
    pub gained: u64,
}

impl Sums {
    /// Characters; `None` where no question was answered.
    pub fn characters(&self) -> Option<u64> {
        (self.answered > 0).then_some(self.characters)
    }

    /// Active milliseconds; `None` where no time was measured.
    pub fn active_ms(&self) -> Option<u64> {
        (self.active_ms > 0).then_some(self.active_ms)
    }

    /// The share of thin answers among those that were judged, 0 to 1.
    pub fn thin_share(&self) -> Option<f64> {
        (self.judged > 0).then(|| f64::from(self.thin) / f64::from(self.judged))
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Sums) {
        self.answered += other.answered;
        self.open += other.open;
        self.judged += other.judged;
        self.thin += other.thin;
        self.characters = self.characters.saturating_add(other.characters);
        self.active_ms = self.active_ms.saturating_add(other.active_ms);
        self.offered += other.offered;
        self.asked += other.asked;
        self.gained = self.gained.saturating_add(other.gained);
    }
}

impl std::iter::Sum for Sums {
    fn sum<I: Iterator<Item = Sums>>(all: I) -> Sums {
        all.fold(Sums::default(), |mut sums, it| {
            sums += it;
            sums
        })
    }
}

/// The sums of each question by its id, in the set's order. `put`: whether a question is to be
/// asked at all (its `ask_if` holds); others are not counted as open.
pub fn by_question(
    stored: &Stored,
    put: impl Fn(&Question) -> bool,
) -> impl Iterator<Item = (&str, Sums)> {
    stored.set.questions().map(move |question| {
        let sums = of_question(stored, &question.id, put(question));
        (question.id.as_str(), sums)
    })
}

/// The sums of each perspective by its id, in the set's order; `put` as in [`by_question`].
pub fn by_perspective(
    stored: &Stored,
    put: impl Fn(&Question) -> bool,
) -> impl Iterator<Item = (&str, Sums)> {
    stored.set.perspectives.iter().map(move |perspective| {
        let questions = perspective.questions.iter();
        let sums = questions
            .map(|it| of_question(stored, &it.id, put(it)))
            .sum();
        (perspective.id.as_str(), sums)
    })
}

fn of_question(stored: &Stored, id: &str, put: bool) -> Sums {
    let mut sums = Sums::default();
    let answer = stored.answers.get(id);
    match answer.map_or(State::Open, |it| it.state) {
        State::Open => sums.open = u32::from(put),
        State::Answered => sums.answered = 1,
        _ => {}
    }
    if let Some(answer) = answer.filter(|it| it.state == State::Answered) {
        sums.characters = answer.characters;
        sums.judged = u32::from(answer.thin.is_some());
        sums.thin = u32::from(answer.thin == Some(true));
    }
    for interval in &stored.intervals {
        if interval.question == id && interval.kind == IntervalKind::Active {
            sums.active_ms = sums.active_ms.saturating_add(interval.length);
        }
    }
    let follow_ups = stored.follow_ups.iter().filter(|it| it.question == id);
    for follow_up in follow_ups.filter(|it| it.is_said()) {
        sums.offered += 1;
        if follow_up.outcome == Outcome::Asked {
            sums.asked += 1;
            sums.gained = sums.gained.saturating_add(follow_up.characters);
        }
    }
    sums
}

#[cfg(test)]
mod tests;
