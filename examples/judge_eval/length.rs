//! Thin where the answer is short: one cut in characters for each language, the one with the best
//! F1 on the other authors.

use kikitori::dialogue::question::Lang;
use kikitori::text::characters;

use crate::corpus::Case;
use crate::methods::flagged;
use crate::protocol::Said;

pub fn judge(others: &[&Case], cases: &[Case]) -> Vec<Said> {
    let cuts = Lang::ALL.map(|lang| cut(others, lang));
    let said = |case: &Case| flagged(case, characters(&case.answer) < cuts[case.lang as usize]);
    cases.iter().map(said).collect()
}

/// The length below which an answer is called thin.
fn cut(cases: &[&Case], lang: Lang) -> u64 {
    let cases = cases.iter().filter(|case| case.lang == lang);
    let mut lengths: Vec<(u64, bool)> = cases
        .map(|case| (characters(&case.answer), case.thin))
        .collect();
    lengths.sort_unstable();
    let thin = lengths.iter().filter(|(_, thin)| *thin).count();
    let (mut hits, mut best) = (0, (0.0, 0));
    for (at, &(length, is_thin)) in lengths.iter().enumerate() {
        hits += usize::from(is_thin);
        let flagged = at + 1;
        let last_of_length = lengths.get(flagged).is_none_or(|next| next.0 > length);
        let f1 = 2.0 * hits as f64 / (flagged + thin) as f64;
        if last_of_length && f1 > best.0 {
            best = (f1, length + 1);
        }
    }
    best.1
}
