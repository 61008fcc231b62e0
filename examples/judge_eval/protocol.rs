//! Leave one author out: who is fitted on whom, the slices that are reported, and their figures.

use kikitori::dialogue::question::{Facet, Lang};

use crate::corpus::{Case, THIN_KINDS, Tally};

/// One author's answers.
pub struct Author {
    pub name: String,
    pub cases: Vec<Case>,
    /// The others are only fitted on.
    pub reported: bool,
}

/// What a method says of an answer: thin or not, and the facet to ask for first.
#[derive(Clone, Copy)]
pub struct Said {
    pub thin: bool,
    pub probe: Option<Facet>,
}

/// Fits on the answers of the other authors (first) and judges those of the one left out.
pub type Judging = Box<dyn Fn(&[&Case], &[Case]) -> Vec<Said>>;

pub struct Method {
    pub name: &'static str,
    pub judge: Judging,
}

/// By author, by method, by case.
pub type AllSaid = Vec<Vec<Vec<Said>>>;

/// Every method on every reported author, fitted on all the others.
pub fn judged(all: &[Author], methods: &[Method]) -> AllSaid {
    let one = |left_out: &Author| {
        let others = all.iter().filter(|author| author.name != left_out.name);
        let others: Vec<&Case> = others.flat_map(|author| &author.cases).collect();
        let said = |method: &Method| (method.judge)(&others, &left_out.cases);
        match left_out.reported {
            true => methods.iter().map(said).collect(),
            false => Vec::new(),
        }
    };
    all.iter().map(one).collect()
}

/// A part of the answers that is reported by itself.
pub struct Slice {
    name: String,
    authors: Vec<usize>,
    lang: Option<Lang>,
}

impl Slice {
    /// Each author, all of them, all but the one that the lists of scheme R were made on, and
    /// each language.
    pub fn all(all: &[Author]) -> Vec<Slice> {
        let reported: Vec<usize> = (0..all.len()).filter(|&at| all[at].reported).collect();
        let slice = |name: &str, authors: &[usize], lang| Slice {
            name: name.to_owned(),
            authors: authors.to_vec(),
            lang,
        };
        let mut slices: Vec<Slice> = reported
            .iter()
            .map(|&at| slice(&format!("author {}", all[at].name), &[at], None))
            .collect();
        slices.push(slice("pooled", &reported, None));
        let others: Vec<usize> = reported
            .iter()
            .copied()
            .filter(|&at| all[at].name != "a")
            .collect();
        slices.push(slice("pooled without a", &others, None));
        slices.extend(Lang::ALL.map(|lang| slice(lang.tag(), &reported, Some(lang))));
        slices
    }

    fn holds(&self, case: &Case) -> bool {
        self.lang.is_none_or(|lang| case.lang == lang)
    }
}

/// Prints the figures of a slice: a row for each method, then what it missed, by kind.
pub fn report(slice: &Slice, all: &[Author], methods: &[Method], said: &AllSaid) {
    let cases = || slice.authors.iter().flat_map(|&at| &all[at].cases);
    let of_kind = |kind: &str| {
        let of_kind = |case: &&Case| slice.holds(case) && case.kind == kind;
        cases().filter(of_kind).count()
    };
    let answers = cases().filter(|case| slice.holds(case)).count();
    let title = format!("{} ({answers})", slice.name);
    println!(
        "\n{title:<24}    P     R    F1  false alarm   P@1 partial   missed: {}",
        THIN_KINDS.join(" ")
    );
    for (at, method) in methods.iter().enumerate() {
        let mut tally = Tally::default();
        for &author in &slice.authors {
            let judged = all[author].cases.iter().zip(&said[author][at]);
            for (case, said) in judged.filter(|(case, _)| slice.holds(case)) {
                tally.add(case, said.thin, said.probe);
            }
        }
        row(method.name, &tally, &tally.missed);
    }
    let counts = THIN_KINDS.map(of_kind);
    println!("{:<67}of: {}", "", columns(&counts));
}

fn row(name: &str, tally: &Tally, missed: &[usize]) {
    println!(
        "{name:<22} {:>6.3} {:.3} {:.3}        {:.3} {:.3}   {:.3}           {}",
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.false_alarm(),
        tally.first_right(),
        tally.first_right_partial(),
        columns(missed)
    );
}

/// Counts under the names of their kinds.
fn columns(counts: &[usize]) -> String {
    let cells = counts
        .iter()
        .zip(THIN_KINDS)
        .map(|(count, kind)| format!("{count:>width$}", width = kind.len()));
    cells.collect::<Vec<_>>().join(" ")
}
