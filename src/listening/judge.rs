//! The judge: a question and an answer in, a verdict out. What each step knows stands beside.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::Tuning;
use super::decision::{Said, Supports, why_of};
use super::gate::{Gate, gate_of, is_bare_none};
use super::hearing::{Heard, merged};
use super::lexicon::Lexicon;
use super::marks::marks;
use super::model::{Model, ModelFiles, Opinion};
use super::numbers::Numbers;
use super::script::{Script, language_of, spoken};
use super::verdict::{AnswerKind, Evidence, Reply, Support, Verdict, Why};
use crate::dialogue::question::{Facet, Kind, Lang, Need, Question};

/// The compiled word lists of all languages and the trained listener, each made ready when it is
/// first needed. Build one and keep it; judging takes `&self`.
pub struct Judge {
    /// The year that bare years are past or to come from.
    pub(super) year: i32,
    tuning: Tuning,
    /// The rules as shipped, where the user's own differ.
    shipped: Option<Box<Judge>>,
    files: Option<ModelFiles>,
    model: OnceLock<Option<Model>>,
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
        let shipped = tuning.changed.then(|| Box::new(Judge::in_year(year)));
        Judge {
            year,
            tuning,
            shipped,
            files: None,
            model: OnceLock::new(),
            ja: OnceLock::new(),
            en: OnceLock::new(),
        }
    }

    /// With a trained listener beside the rules.
    pub fn trained(self, files: ModelFiles) -> Judge {
        let files = Some(files);
        Judge { files, ..self }
    }

    /// Makes the word lists of all languages and the listener ready now, for those who would rather
    /// not wait at the first judgement.
    pub fn prepare(&self) {
        if let Some(shipped) = &self.shipped {
            shipped.prepare();
        }
        self.model();
        for lang in Lang::ALL {
            self.lexicon(lang);
        }
    }

    fn model(&self) -> Option<&Model> {
        let read = || self.files.and_then(Model::read);
        self.model.get_or_init(read).as_ref()
    }

    /// Judges `answer` as typed. `need` is the interview's; the question's own comes first.
    pub fn judge(&self, question: &Question, answer: &str, lang: Lang, need: Need) -> Verdict {
        self.judge_with(question, answer, &[], lang, need)
    }

    /// Judges `answer` together with the replies to the probes that followed it, by the rules and the
    /// words: quick enough for every key. Spans are of the answer alone.
    pub fn judge_with(
        &self,
        question: &Question,
        answer: &str,
        replies: &[Reply],
        lang: Lang,
        need: Need,
    ) -> Verdict {
        self.listen(Model::glance, question, answer, replies, lang, need)
    }

    /// As [`Judge::judge_with`], by the words in their sentences too: right more often, and some
    /// hundred times slower (15 to 30 milliseconds).
    pub fn weigh(
        &self,
        question: &Question,
        answer: &str,
        replies: &[Reply],
        lang: Lang,
        need: Need,
    ) -> Verdict {
        self.listen(Model::weigh, question, answer, replies, lang, need)
    }

    fn listen(
        &self,
        ask: impl Fn(&Model, &str, Lang, &str, &[f32]) -> Opinion,
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
        let mut supports = Supports::of(question, &heard, first.lang, self.numbers());
        let few_rows = few_rows(question, answer);
        let opinion = match self.model() {
            Some(model) if gate.is_none() && !none && question.kind == Kind::Text => {
                let marks = marks(question, &heard, &supports, &first);
                let said = joined(answer, replies);
                Some(ask(model, &question.id, first.lang, &said, &marks))
            }
            _ => None,
        };
        let by_rules = gate.is_some()
            || few_rows.is_some()
            || supports.is_slogan()
            || !supports.suffice(question.enough, need);
        // Where the user's own lists and numbers hear something else than the shipped ones, they count.
        let shipped = self.shipped.as_ref();
        let shipped = shipped.map(|it| it.judge_with(question, answer, replies, lang, need));
        // A reply to a facet's own probe is about that facet.
        let replied = |facet| more.iter().any(|(_, asked)| *asked == Some(facet));
        let short_of = match &opinion {
            _ if shipped.as_ref().is_some_and(|it| it.thin != by_rules) => by_rules,
            Some(opinion) => {
                let asks = |facet| opinion.leaning.missing(facet).is_some_and(|it| it > 0.0);
                let more_to_ask = |&facet: &Facet| !replied(facet) && asks(facet);
                opinion.leaning.is_thin(need)
                    && (more.is_empty() || question.expects.iter().any(more_to_ask))
            }
            None => by_rules,
        };
        let unjudged = unread && short_of;
        let thin = need != Need::Off && short_of && !unjudged;
        if let Some(opinion) = &opinion {
            let own = |facet, support| {
                if replied(facet) {
                    return Some(Support::Found);
                }
                let shipped = shipped.as_ref()?.support(facet)?;
                (shipped != support).then_some(support)
            };
            supports.hold_to(|facet| opinion.leaning.missing(facet), own, thin);
        }
        let elsewhere = opinion.and_then(|it| it.elsewhere).filter(|_| thin);
        if elsewhere.is_some() {
            supports.forget();
        }
        let mut missing = supports.missing(gate);
        let slogan = supports.is_slogan() || missing.is_empty();
        if thin && missing.is_empty() {
            missing.clone_from(&question.expects);
        } else if unjudged {
            missing.clear();
        }
        let kind = match gate {
            Some(gate) => gate.kind(),
            None if elsewhere.is_some() => AnswerKind::OffTopic,
            None => supports.kind(thin, first.spoken, first.lang),
        };
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
            elsewhere: elsewhere.map(str::to_string),
        }
    }

    /// What the rules make of an answer, as the numbers that the trained head starts from.
    pub fn marks(&self, question: &Question, answer: &str, lang: Lang) -> Vec<f32> {
        let first = self.read(answer, lang);
        let said = [(&first.heard, None)];
        let supports = Supports::of(question, &said, first.lang, self.numbers());
        marks(question, &said, &supports, &first)
    }

    pub(super) fn read(&self, text: &str, lang: Lang) -> Reading {
        let lang = language_of(text, lang);
        let lexicon = self.lexicon(lang);
        let script = Script::read(text);
        let heard = Heard::listen(lexicon, &script, self.year);
        let spoken = spoken(&script.folded);
        let gate = gate_of(lexicon, &script.folded, spoken, heard.hard);
        Reading {
            lang,
            gate,
            heard,
            script,
            spoken,
        }
    }

    pub(super) fn lexicon(&self, lang: Lang) -> &Lexicon {
        let compiled = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        compiled.get_or_init(|| self.tuning.lexicon(lang))
    }

    pub(super) fn numbers(&self) -> &Numbers {
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

/// The answer and what was said to its probes, as one text.
fn joined<'a>(answer: &'a str, replies: &[Reply]) -> Cow<'a, str> {
    replies.iter().fold(Cow::Borrowed(answer), |said, reply| {
        Cow::Owned(format!("{said}\n{}", reply.text))
    })
}

impl Default for Judge {
    fn default() -> Judge {
        Judge::new()
    }
}

/// One text, read.
pub(super) struct Reading {
    pub lang: Lang,
    pub gate: Option<Gate>,
    pub heard: Heard,
    pub script: Script,
    /// Letters and digits.
    pub spoken: usize,
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
