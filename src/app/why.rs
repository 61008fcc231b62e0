//! Why the program speaks up, as one sentence of the language on the screen.

use crate::dialogue::question::Facet;
use crate::listening::{Support, Verdict, Why};
use crate::locale::Locale;

/// The reason of a verdict: what was heard first, what is still missing after it.
pub fn why(locale: &Locale, verdict: &Verdict) -> String {
    let id = match &verdict.why {
        Why::Enough => "why-enough",
        Why::Empty => "why-empty",
        Why::Placeholder => "why-placeholder",
        Why::NonAnswer => "why-non-answer",
        Why::Refusal => "why-refusal",
        Why::Slogan => "why-slogan",
        Why::Missing(facets) => return missing(locale, verdict, facets),
    };
    locale.text(id).to_string()
}

fn missing(locale: &Locale, verdict: &Verdict, facets: &[Facet]) -> String {
    let heard = verdict
        .evidence
        .iter()
        .filter(|e| e.support == Support::Found)
        .map(|e| e.facet);
    let found: Vec<Facet> = heard.collect();
    let (found, facets) = (names(locale, &found), names(locale, facets));
    if found.is_empty() {
        return locale.format("why-missing", &[("facets", facets.into())]);
    }
    locale.format(
        "why-missing-some",
        &[("found", found.into()), ("facets", facets.into())],
    )
}

/// The short names of facets, one after another.
pub fn names(locale: &Locale, facets: &[Facet]) -> String {
    let name = |f: &Facet| locale.text(&format!("facet-{}.chip", f.id())).to_string();
    facets
        .iter()
        .map(name)
        .collect::<Vec<_>>()
        .join(locale.text("why-list-separator"))
}
