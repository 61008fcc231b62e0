//! Time as the room sees it: a bar, minutes, and a word once the planned time is over. Nothing moves
//! but what a whole cell or minute changes; only an exercise counts its seconds.

use super::Audience;
use crate::dialogue::room::{Exercise, Shown, Time};
use crate::editor::wrap;

/// From so many rows on, the perspective's time shows as well.
const BOTH: u16 = 14;

/// Narrower screens leave the labels out.
const LABELLED: usize = 56;

/// A bar of time, as wide as the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gauge {
    /// Empty where there is no room for it.
    pub label: String,
    /// How it stands, in words.
    pub words: String,
    /// Cells of time spent within the plan (of an exercise: left).
    pub filled: usize,
    /// Cells of time spent beyond the plan.
    pub excess: usize,
    /// Cells of the whole bar.
    pub cells: usize,
    /// The planned time is over, or that of the exercise.
    pub over: bool,
    /// That of the perspective.
    pub thin: bool,
}

/// A part and a whole of time, milliseconds, with words for it.
struct Spent {
    label: &'static str,
    words: String,
    spent: u64,
    planned: u64,
    over: bool,
    thin: bool,
}

impl Audience {
    /// The bars at the foot, from the top: of the perspective and of the question, or of the
    /// exercise alone. They change only when something that shows changes.
    pub fn gauges(&self) -> Vec<Gauge> {
        let Shown::Scene(scene) = &self.room.shown else {
            return Vec::new();
        };
        let all = match scene.exercise {
            Some(exercise) => vec![self.exercise(exercise)],
            None => {
                let part = ("audience-time-part", scene.part, true);
                let question = ("audience-time-question", scene.time, false);
                let all = [part, question].into_iter();
                all.filter(|it| it.1.planned > 0 && (!it.2 || self.size.1 >= BOTH))
                    .map(|(label, time, thin)| self.spent(label, time, thin))
                    .collect()
            }
        };
        self.measured(&all)
    }

    /// How a question's or a perspective's time stands.
    fn spent(&self, label: &'static str, time: Time, thin: bool) -> Spent {
        let spent = time.at(self.now);
        let over = spent > time.planned;
        let id = match over {
            true => "audience-time-over",
            false => "audience-time",
        };
        let minutes = |milliseconds: u64| (milliseconds / 60_000).into();
        let values = [
            ("spent", minutes(spent)),
            ("planned", minutes(time.planned)),
        ];
        Spent {
            label,
            words: self.locale.format(id, &values),
            spent,
            planned: time.planned,
            over,
            thin,
        }
    }

    fn exercise(&self, exercise: Exercise) -> Spent {
        let left = exercise.left(self.now);
        let words = match left {
            0 => self.locale.text("audience-exercise-over").to_string(),
            _ => exercise.countdown(self.now),
        };
        Spent {
            label: "audience-exercise-left",
            words,
            spent: left,
            planned: exercise.length.max(1),
            over: left == 0,
            thin: false,
        }
    }

    /// Bars of one length, with a margin of two cells at both sides.
    fn measured(&self, all: &[Spent]) -> Vec<Gauge> {
        let width = usize::from(self.size.0).saturating_sub(4);
        let label = |it: &Spent| match width >= LABELLED {
            true => self.locale.text(it.label),
            false => "",
        };
        let widest = |of: &dyn Fn(&Spent) -> usize| all.iter().map(of).max().unwrap_or(0);
        let labels = widest(&|it| wrap::width(label(it)));
        let words = widest(&|it| wrap::width(&it.words));
        let taken = labels + usize::from(labels > 0) + words + 1;
        let cells = width.saturating_sub(taken);
        let gauge = |it: &Spent| {
            let of = |part: u64, whole: u64| {
                let share = u128::from(part) * cells as u128 / u128::from(whole.max(1));
                usize::try_from(share).unwrap_or(cells).min(cells)
            };
            let beyond = it.spent > it.planned;
            let filled = match beyond {
                true => of(it.planned, it.spent),
                false => of(it.spent, it.planned),
            };
            Gauge {
                label: wrap::pad(label(it), labels),
                words: it.words.clone(),
                filled,
                excess: if beyond { cells - filled } else { 0 },
                cells,
                over: it.over,
                thin: it.thin,
            }
        };
        all.iter().map(gauge).collect()
    }
}
