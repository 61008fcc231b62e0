//! Hears what an answer holds: evidence by facet, thin or not, and which probe comes first.
//! Pure: question and answer in, verdict and reason out.
//!
//! The path of an answer, each step naming its own reason:
//! 1. `script` folds it (the way back to the bytes as typed is kept);
//! 2. `lexicon` and `names` find marks in it, `hearing` drops masked ones and weighs them by facet;
//! 3. `gate` stops what needs no weighing: nothing, filler, "don't know", a refusal, and what is in
//!    none of our languages (`foreign`);
//! 4. `decision` compares the supports with what is enough, and orders what is missing.
//!
//! The words are data: `ja.toml` and `en.toml` beside this file, short lists of general marks. So
//! are the numbers of the decision: `decision.toml`. A [`Tuning`] holds what a user's own change.
//! `examples/judge_eval` measures them on five authors' answers.

mod decision;
mod explain;
mod foreign;
mod gate;
mod hearing;
mod lexicon;
mod lists;
mod names;
mod numbers;
mod script;
mod tuning;
pub mod wording;

use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::dialogue::question::{Facet, Kind, Lang, Need, Question};
use decision::{Said, Supports, why_of};
use gate::{Gate, gate_of, is_bare_none};
use hearing::{Heard, merged};
use lexicon::Lexicon;
use numbers::Numbers;
use script::{Script, language_of};

pub use explain::{Clue, Explained, Masked, Rule};
pub use tuning::{Change, Misfit, Tuning, number_keys, word_keys};

/// What kind of answer it is, in the terms of the annotation guideline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    Good,
    Empty,
    NonAnswer,
    Refusal,
    Vague,
    Short,
    Partial,
    OffTopic,
    Gibberish,
}

impl AnswerKind {
    /// The kind's id, as in files; its label is `answer-kind-<id>` with hyphens.
    pub fn id(self) -> &'static str {
        match self {
            AnswerKind::Good => "good",
            AnswerKind::Empty => "empty",
            AnswerKind::NonAnswer => "non_answer",
            AnswerKind::Refusal => "refusal",
            AnswerKind::Vague => "vague",
            AnswerKind::Short => "short",
            AnswerKind::Partial => "partial",
            AnswerKind::OffTopic => "off_topic",
            AnswerKind::Gibberish => "gibberish",
        }
    }
}

/// How a facet was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Missing,
    /// Not said, but carried by what was said (many figures, an explained "none").
    Implied,
    Found,
}

/// An expected facet and the words it was heard in.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub facet: Facet,
    pub support: Support,
    /// Byte ranges of the answer as typed.
    pub spans: Vec<Range<usize>>,
}

/// Why the verdict is what it is. Its sentence stands in the locale files.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    Enough,
    Empty,
    Placeholder,
    NonAnswer,
    Refusal,
    /// Slogans outweigh what can be checked.
    Slogan,
    /// A table with fewer rows than the question looks for, and how many those are.
    FewRows(usize),
    /// "None", and no more, where that may be a finding.
    BareNone,
    /// In a language that cannot be judged.
    Unjudged,
    /// These were not heard.
    Missing(Vec<Facet>),
}

impl Why {
    /// The id of its sentence in the locale files. `why-missing` takes `$facets`; `why-few-rows` takes
    /// `$least`; where something was found, `why-missing-some` with `$found` and `$facets` says that first.
    pub fn id(&self) -> &'static str {
        match self {
            Why::Enough => "why-enough",
            Why::Empty => "why-empty",
            Why::Placeholder => "why-placeholder",
            Why::NonAnswer => "why-non-answer",
            Why::Refusal => "why-refusal",
            Why::Slogan => "why-slogan",
            Why::BareNone => "why-bare-none",
            Why::Unjudged => "why-unjudged",
            Why::FewRows(_) => "why-few-rows",
            Why::Missing(_) => "why-missing",
        }
    }
}

/// What was heard in one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub thin: bool,
    pub kind: AnswerKind,
    /// One for each expected facet, in the question's order.
    pub evidence: Vec<Evidence>,
    /// Expected facets to ask for, the one to ask first in front.
    pub missing: Vec<Facet>,
    pub why: Why,
    /// The question (its id) that this seems to be an answer to, where it is none to its own.
    pub elsewhere: Option<String>,
}

/// The owner's reply to a probe.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// The facet that was asked for; a reply to its probe counts towards it.
    pub facet: Option<Facet>,
    pub text: &'a str,
}

/// The compiled word lists of all languages, each compiled when it is first needed. Build one and
/// keep it; judging takes `&self`.
pub struct Judge {
    /// The year that bare years are past or to come from.
    year: i32,
    tuning: Tuning,
    ja: OnceLock<Lexicon>,
    en: OnceLock<Lexicon>,
}

/// The year taken for the present where none is given.
const PRESENT: i32 = 2026;

impl Judge {
    pub fn new() -> Judge {
        Judge::in_year(PRESENT)
    }

    /// A judge for whom `year` (of the common era) is the present.
    pub fn in_year(year: i32) -> Judge {
        Judge::tuned(year, Tuning::default())
    }

    /// As [`Judge::in_year`], by the lists and numbers as a user changed them.
    pub fn tuned(year: i32, tuning: Tuning) -> Judge {
        Judge {
            year,
            tuning,
            ja: OnceLock::new(),
            en: OnceLock::new(),
        }
    }

    /// Compiles the word lists of all languages now, for those who would rather not wait at the
    /// first judgement.
    pub fn prepare(&self) {
        for lang in Lang::ALL {
            self.lexicon(lang);
        }
    }

    /// Judges `answer` as typed. `need` is the interview's; the question's own comes first.
    pub fn judge(&self, question: &Question, answer: &str, lang: Lang, need: Need) -> Verdict {
        self.judge_with(question, answer, &[], lang, need)
    }

    /// Judges `answer` together with the replies to the probes that followed it. Spans are of the
    /// answer alone.
    pub fn judge_with(
        &self,
        question: &Question,
        answer: &str,
        replies: &[Reply],
        lang: Lang,
        need: Need,
    ) -> Verdict {
        let mut first = self.read(answer, lang);
        let mut more: Vec<(Reading, Option<Facet>)> = replies
            .iter()
            .map(|reply| (self.read(reply.text, lang), reply.facet))
            .collect();
        let foreign = |reading: &Reading| reading.gate == Some(Gate::Foreign);
        let unread = foreign(&first) || more.iter().any(|(reading, _)| foreign(reading));
        more.retain(|(reading, _)| reading.gate.is_none());
        let gate = first.gate.filter(|_| more.is_empty());
        let none = first.gate == Some(Gate::NonAnswer) && is_bare_none(&first.script.folded);
        if none {
            // What was said when it was asked about is the reason of the "none".
            let replied = more.iter().map(|(reading, _)| reading.spoken).sum();
            first.heard = Heard::none(replied);
        }
        let mut heard: Vec<Said> = Vec::new();
        if none || first.gate.is_none() {
            heard.push((&first.heard, None));
        }
        heard.extend(more.iter().map(|(reading, facet)| (&reading.heard, *facet)));

        let need = question.need.unwrap_or(need);
        let supports = Supports::of(question, &heard, first.lang, self.numbers());
        let few_rows = few_rows(question, answer);
        let short_of = gate.is_some()
            || few_rows.is_some()
            || supports.is_slogan()
            || !supports.suffice(question.enough, need);
        let unjudged = unread && short_of;
        let thin = need != Need::Off && short_of && !unjudged;
        let mut missing = supports.missing(gate);
        let slogan = supports.is_slogan() || missing.is_empty();
        if thin && missing.is_empty() {
            missing.clone_from(&question.expects);
        } else if unjudged {
            missing.clear();
        }
        let kind = gate.map_or_else(|| supports.kind(thin, first.spoken, first.lang), Gate::kind);
        let evidence = supports
            .facets
            .iter()
            .map(|&(facet, value)| {
                first.evidence(question, facet, supports.support(value), self.numbers())
            })
            .collect();
        Verdict {
            thin,
            kind,
            evidence,
            why: match few_rows {
                _ if unjudged => Why::Unjudged,
                Some(least) if thin && gate.is_none() => Why::FewRows(least),
                _ if thin && none && more.is_empty() && question.none_is_answer => Why::BareNone,
                _ => why_of(thin, gate, slogan, &missing),
            },
            missing,
            elsewhere: (self.tuning.elsewhere)(question, answer),
        }
    }

    fn read(&self, text: &str, lang: Lang) -> Reading {
        let lang = language_of(text, lang);
        let lexicon = self.lexicon(lang);
        let script = Script::read(text);
        let heard = Heard::listen(lexicon, &script, self.year);
        let spoken = script::spoken(&script.folded);
        let gate = gate_of(lexicon, &script.folded, spoken, heard.hard);
        Reading {
            lang,
            gate,
            heard,
            script,
            spoken,
        }
    }

    fn lexicon(&self, lang: Lang) -> &Lexicon {
        let compiled = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        compiled.get_or_init(|| self.tuning.lexicon(lang))
    }

    fn numbers(&self) -> &Numbers {
        &self.tuning.numbers
    }
}

/// How many rows the question looks for, where the answer has fewer that hold anything: a flow of
/// one step is a fragment whatever its words are.
fn few_rows(question: &Question, answer: &str) -> Option<usize> {
    let Kind::Table {
        rows: (least, _), ..
    } = question.kind
    else {
        return None;
    };
    let filled = answer
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    (filled < least).then_some(least)
}

impl Default for Judge {
    fn default() -> Judge {
        Judge::new()
    }
}

/// One text, read.
struct Reading {
    lang: Lang,
    gate: Option<Gate>,
    heard: Heard,
    script: Script,
    /// Letters and digits.
    spoken: usize,
}

impl Reading {
    fn evidence(
        &self,
        question: &Question,
        facet: Facet,
        support: Support,
        numbers: &Numbers,
    ) -> Evidence {
        let spans = match self.gate {
            Some(_) => Vec::new(),
            None => merged(self.heard.support(facet, question.time, &numbers.support).1),
        };
        let spans = spans
            .iter()
            .map(|span| self.script.original(span))
            .collect();
        Evidence {
            facet,
            support,
            spans: merged(spans),
        }
    }
}

impl Gate {
    fn kind(self) -> AnswerKind {
        match self {
            Gate::Empty => AnswerKind::Empty,
            Gate::Placeholder => AnswerKind::Gibberish,
            Gate::NonAnswer => AnswerKind::NonAnswer,
            Gate::Refusal => AnswerKind::Refusal,
            Gate::Foreign => AnswerKind::Good,
        }
    }
}

/// The question's probes (their places in `question.probes`) worth offering after a verdict, best
/// first: of each missing facet in the verdict's order, without the facets `already` asked for.
pub fn offers(verdict: &Verdict, question: &Question, already: &[Facet]) -> Vec<usize> {
    let wanted = verdict
        .missing
        .iter()
        .filter(|facet| !already.contains(facet));
    let probes = question.probes.iter().enumerate();
    wanted
        .flat_map(|facet| {
            probes
                .clone()
                .filter(move |(_, probe)| probe.facet == *facet)
                .map(|(at, _)| at)
        })
        .collect()
}
