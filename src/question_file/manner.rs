//! Warns of openers and probes that hear less than they could: leading, two in one, closed, "why".

use std::ops::Range;

use super::build::Built;
use super::fault::Found;
use super::shape::short;
use super::wording::{Says, message_of, probe_ids};
use crate::dialogue::question::{Lang, Question};
use crate::failure::Failure;
use crate::listening::wording::{Manner, manners};

pub fn check(built: &Built, languages: &[(Lang, Says)], found: &mut Found) {
    let own = built.set.language;
    for (question, place) in built.set.questions().zip(&built.questions) {
        opened(question, own, (&question.ask, &place.ask), found);
        for (probe, span) in question.probes.iter().zip(&place.probes) {
            said((&probe.ask, own), span, Manner::ALL.as_slice(), found);
        }
        for (lang, says) in languages.iter().filter(|(lang, _)| *lang != own) {
            if let Some(ask) = says(&message_of(question)) {
                opened(question, *lang, (&ask, &place.ask), found);
            }
            let wordings = probe_ids(question).into_iter().zip(&place.probes);
            for (ask, span) in wordings.filter_map(|(id, span)| Some((says(&id)?, span))) {
                said((&ask, *lang), span, Manner::ALL.as_slice(), found);
            }
        }
    }
}

/// What is chosen, or is a date or a number, may well be asked for in a closed question.
fn opened(question: &Question, lang: Lang, (ask, span): (&str, &Range<usize>), found: &mut Found) {
    let wrong: &[Manner] = match question.kind.is_judged() {
        true => &[Manner::Leading, Manner::Double, Manner::Closed],
        false => &[Manner::Leading, Manner::Double],
    };
    said((ask, lang), span, wrong, found);
}

fn said((ask, lang): (&str, Lang), span: &Range<usize>, wrong: &[Manner], found: &mut Found) {
    for manner in manners(ask, lang) {
        if wrong.contains(&manner) {
            let what = Failure::new(match manner {
                Manner::Leading => "set-leading",
                Manner::Double => "set-two-in-one",
                Manner::Closed => "set-closed",
                Manner::Why => "set-why",
            });
            found.warning(span.clone(), what.with("ask", short(ask)));
        }
    }
}
