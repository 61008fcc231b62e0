//! From what was heard to the verdict: support of each expected facet, thin or not, what to ask.

use super::gate::Gate;
use super::hearing::Heard;
use super::numbers::{Numbers, Weights};
use super::{AnswerKind, Support, Why};
use crate::dialogue::question::{Facet, Lang, Need, Question};

/// A text with the facet that its probe was put for.
pub(super) type Said<'a> = (&'a Heard, Option<Facet>);

/// How far the expected facets were heard.
pub(super) struct Supports<'n> {
    numbers: &'n Numbers,
    /// Each expected facet with its value from 0 to 1, in the question's order.
    pub facets: Vec<(Facet, f32)>,
    /// "There is none", with its reason, stands for the facets that were not said.
    none: bool,
    /// What particulars add to the share heard, less what slogans take.
    tone: f32,
    slogans: usize,
    hard: usize,
    /// By how surely they are to be asked for, where a trained listener said so.
    order: Option<Vec<Facet>>,
}

impl<'n> Supports<'n> {
    /// `said`: the answer and the replies to its probes.
    pub fn of(
        question: &Question,
        said: &[Said],
        lang: Lang,
        numbers: &'n Numbers,
    ) -> Supports<'n> {
        let sum =
            |count: fn(&Heard) -> usize| said.iter().map(|(heard, _)| count(heard)).sum::<usize>();
        let slogans = sum(|heard| heard.slogans);
        let value = |facet: Facet| {
            said.iter()
                .fold(0.0f32, |sum, one| {
                    sum + value_of(one, facet, question, &numbers.support)
                })
                .min(1.0)
        };
        Supports {
            numbers,
            facets: question
                .expects
                .iter()
                .map(|&facet| (facet, value(facet)))
                .collect(),
            none: question.none_is_answer
                && said
                    .iter()
                    .any(|(heard, _)| explains_none(heard, numbers.none.of(lang))),
            tone: numbers.concrete.times(sum(|heard| heard.concrete))
                - numbers.slogan.counted().times(slogans),
            slogans,
            hard: sum(|heard| heard.hard),
            order: None,
        }
    }

    /// Whether so much was heard that no probe is needed: the best `enough` values together.
    pub fn suffice(&self, enough: usize, need: Need) -> bool {
        self.facets.is_empty() || self.none || self.share(enough) >= self.numbers.enough.share(need)
    }

    /// The share heard of the best `enough` facets, with what the tone adds or takes.
    pub fn share(&self, enough: usize) -> f32 {
        if self.facets.is_empty() {
            return 1.0;
        }
        let mut values: Vec<f32> = self.facets.iter().map(|&(_, value)| value).collect();
        values.sort_by(|a, b| b.total_cmp(a));
        let wanted = enough
            .min(self.numbers.enough.facets)
            .clamp(1, values.len());
        let heard = values.iter().take(wanted).sum::<f32>() / wanted as f32;
        heard + self.tone
    }

    /// How far a facet was heard, expected or not, and in how many places.
    pub fn heard(&self, question: &Question, said: &[Said], facet: Facet) -> (f32, usize) {
        let support = |one: &Said| {
            let value = value_of(one, facet, question, &self.numbers.support);
            let (_, spans) = one.0.support(facet, question.time, &self.numbers.support);
            (value, spans.len())
        };
        let (value, places) = said
            .iter()
            .map(support)
            .fold((0.0f32, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        (value.min(1.0), places)
    }

    /// Holds the facets to what a trained listener says of them: above 0, that it would still be
    /// asked for. Of a thin answer at least one is. What the user's `own` lists hear otherwise than
    /// the shipped ones stands as they have it.
    pub fn hold_to(
        &mut self,
        missing: impl Fn(Facet) -> Option<f32>,
        own: impl Fn(Facet, Support) -> Option<Support>,
        thin: bool,
    ) {
        /// A facet that the rules found is only asked for where the listener is this sure.
        const SURE: f32 = 0.5;
        let mut order: Vec<(Facet, f32)> = Vec::new();
        for &(facet, value) in &self.facets {
            match (own(facet, self.support(value)), missing(facet)) {
                (Some(Support::Missing), _) => order.push((facet, SURE)),
                (None, Some(missing)) => order.push((facet, missing)),
                (Some(_), _) | (None, None) => {}
            }
        }
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        let first = order.first().map(|it| it.0).filter(|_| thin);
        let found = |facet| self.facets.iter().any(|&(it, v)| it == facet && v >= 1.0);
        order.retain(|&(facet, it)| {
            Some(facet) == first || it > if found(facet) { SURE } else { 0.0 }
        });
        for (facet, value) in &mut self.facets {
            if order.iter().any(|(it, _)| it == facet) {
                *value = 0.0;
            } else if *value < 1.0 && missing(*facet).is_some() {
                *value = self.numbers.support.weak.min(0.9);
            }
        }
        self.none = self.none && !thin;
        self.order = Some(order.into_iter().map(|(facet, _)| facet).collect());
    }

    /// What was heard belongs to another question: all of this one's facets are still to be asked for.
    pub fn forget(&mut self) {
        let rest = self.facets.iter_mut();
        let rest: Vec<Facet> = rest
            .map(|(facet, value)| {
                *value = 0.0;
                *facet
            })
            .collect();
        let order = self.order.get_or_insert_default();
        for facet in rest {
            if !order.contains(&facet) {
                order.push(facet);
            }
        }
    }

    /// Whether slogans outweigh what can be checked.
    pub fn is_slogan(&self) -> bool {
        self.slogans >= self.numbers.slogan.outweigh && self.slogans >= self.hard
    }

    pub fn support(&self, value: f32) -> Support {
        match value {
            v if v >= 1.0 => Support::Found,
            v if v > 0.0 || self.none => Support::Implied,
            _ => Support::Missing,
        }
    }

    /// The facets not found, the one to ask for first in front; none after an explained "none".
    pub fn missing(&self, gate: Option<Gate>) -> Vec<Facet> {
        if let Some(order) = &self.order {
            return order.clone();
        }
        if self.none {
            return Vec::new();
        }
        let asking = &self.numbers.ask;
        let rank = |order: &[Facet], facet: Facet| order.iter().position(|&f| f == facet);
        let mut open: Vec<(Facet, f32)> = self
            .facets
            .iter()
            .copied()
            .filter(|&(_, v)| v < 1.0)
            .collect();
        let nothing =
            open.len() == self.facets.len() && open.iter().all(|&(_, value)| value == 0.0);
        if gate == Some(Gate::Refusal) {
            open.sort_by_key(|&(facet, _)| rank(&asking.refused, facet));
        } else if !nothing {
            open.sort_by(|a, b| {
                a.1.total_cmp(&b.1)
                    .then(rank(&asking.order, a.0).cmp(&rank(&asking.order, b.0)))
            });
        }
        open.into_iter().map(|(facet, _)| facet).collect()
    }

    /// The kind of an answer that passed the gates; `spoken` letters and digits long.
    pub fn kind(&self, thin: bool, spoken: usize, lang: Lang) -> AnswerKind {
        let fragment = self.numbers.fragment.of(lang);
        let found = self.facets.iter().any(|&(_, value)| value >= 1.0);
        match thin {
            false => AnswerKind::Good,
            true if spoken <= fragment => AnswerKind::Short,
            true if self.is_slogan() || self.slogans > 0 && !found => AnswerKind::Vague,
            true if found => AnswerKind::Partial,
            true if self.hard >= 3 => AnswerKind::OffTopic,
            true => AnswerKind::Vague,
        }
    }
}

fn value_of(&(heard, probed): &Said, facet: Facet, question: &Question, weights: &Weights) -> f32 {
    let (value, _) = heard.support(facet, question.time, weights);
    // A reply to this facet's own probe is about this facet.
    match probed == Some(facet) {
        true if heard.hard + heard.concrete > 0 => 1.0,
        true => value.max(weights.reply),
        false => value,
    }
}

fn explains_none(heard: &Heard, least: usize) -> bool {
    heard.after_none.is_some_and(|follows| follows >= least)
}

pub(super) fn why_of(thin: bool, gate: Option<Gate>, slogan: bool, missing: &[Facet]) -> Why {
    match gate {
        _ if !thin => Why::Enough,
        Some(Gate::Empty) => Why::Empty,
        Some(Gate::Placeholder) => Why::Placeholder,
        Some(Gate::NonAnswer) => Why::NonAnswer,
        Some(Gate::Refusal) => Why::Refusal,
        Some(Gate::Foreign) => Why::Unjudged,
        None if slogan => Why::Slogan,
        None => Why::Missing(missing.to_vec()),
    }
}
