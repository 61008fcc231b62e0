//! What comes out of a comparison: the figures of each group, and how each compares to the first.

use super::compare::{By, Gathered, Held, Replies, Values};
use super::figure::{Brought, Figure, Ratio, Review, Size, Spread};
use super::resample::Resampler;
use crate::dialogue::question::Facet;

/// What a column adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The whole interview.
    Total,
    Perspective,
    Question,
}

/// What is measured: the interview, a perspective, a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub part: Part,
    /// Of a perspective or a question; empty for the whole.
    pub id: String,
    /// Of a question: its perspective.
    pub of: String,
}

/// The figures of one group; of lists, one entry for each of [`Comparison::columns`].
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Raw: an id of [`crate::dialogue::record::Assisted`], a name, a number, `2026-11`.
    pub key: String,
    pub interviews: usize,
    /// Answers.
    pub answered: u64,
    /// The share of thin ones among the answers that were judged.
    pub thin: Option<f64>,
    /// Characters of an interview.
    pub characters: Vec<Option<Figure>>,
    /// Active milliseconds of an interview.
    pub active_ms: Vec<Option<Figure>>,
    pub probes: Vec<Brought>,
    pub reviews: Vec<Option<Review>>,
    /// By facet; last what is about none. Only where some were offered.
    pub facets: Vec<(Option<Facet>, Brought)>,
}

impl Group {
    pub fn size(&self) -> Size {
        Size::of(self.interviews)
    }
}

/// How a group compares to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratios {
    /// Places in [`Comparison::groups`].
    pub group: usize,
    pub to: usize,
    /// Of median characters, one for each column.
    pub characters: Vec<Option<Ratio>>,
}

/// Groups of interviews side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub by: By,
    /// The whole interview first, then perspectives and questions, each set in its order.
    pub columns: Vec<Column>,
    pub groups: Vec<Group>,
    /// Each group but the first, compared to the first.
    pub ratios: Vec<Ratios>,
    /// Of all groups together: what the probes brought in each column, and by facet.
    pub probes: Vec<Brought>,
    pub facets: Vec<(Option<Facet>, Brought)>,
    /// Between interviewers, all groups together: characters, one for each column; none of
    /// questions.
    pub between: Vec<Option<Spread>>,
}

impl Comparison {
    pub(super) fn of(
        by: By,
        columns: Vec<Column>,
        mut gathered: Vec<Gathered>,
        mut between: Vec<Vec<Held>>,
    ) -> Comparison {
        let mut resampler = Resampler::default();
        for group in &mut gathered {
            group.columns.resize_with(columns.len(), Values::default);
            for values in &mut group.columns {
                values.characters.sort_unstable();
                values.active_ms.sort_unstable();
                values.probes.each.sort_unstable();
            }
            let facets = group.facets.iter_mut();
            facets.for_each(|it| it.each.sort_unstable());
        }
        let groups = gathered
            .iter()
            .map(|it| group(it, &mut resampler))
            .collect();
        let ratios = (1..gathered.len())
            .map(|at| {
                let pairs = gathered[at].columns.iter().zip(&gathered[0].columns);
                let ratios = pairs
                    .map(|(own, to)| Ratio::of(&own.characters, &to.characters, &mut resampler));
                Ratios {
                    group: at,
                    to: 0,
                    characters: ratios.collect(),
                }
            })
            .collect();
        Comparison {
            by,
            probes: (0..columns.len())
                .map(|at| together(gathered.iter().map(|it| &it.columns[at].probes)))
                .collect(),
            facets: facets()
                .zip(0..)
                .map(|(facet, at)| (facet, together(gathered.iter().map(|it| &it.facets[at]))))
                .filter(|(_, brought)| brought.offered > 0)
                .collect(),
            columns,
            groups,
            ratios,
            between: between.iter_mut().map(|it| Spread::of(it)).collect(),
        }
    }

    /// Interviews of all groups.
    pub fn interviews(&self) -> usize {
        self.groups.iter().map(|it| it.interviews).sum()
    }

    /// The columns that are such a part, with their places.
    pub fn parts(&self, part: Part) -> impl Iterator<Item = (usize, &Column)> {
        let columns = self.columns.iter().enumerate();
        columns.filter(move |(_, column)| column.part == part)
    }

    /// How the group at this place compares to the first, in a column.
    pub fn ratio(&self, group: usize, column: usize) -> Option<Ratio> {
        let ratios = self.ratios.iter().find(|it| it.group == group)?;
        *ratios.characters.get(column)?
    }

    /// Questions whose medians lie furthest apart, the widest gap first: place of the column, and
    /// of the group that compares so to the first. Only where both have enough interviews to say
    /// something.
    pub fn widest(&self, most: usize) -> Vec<(usize, usize, Ratio)> {
        let enough = |group: usize, column: usize| {
            let figure = self.groups[group].characters[column];
            figure.is_some_and(|it| it.n >= Size::FEW)
        };
        let mut gaps: Vec<(usize, usize, Ratio)> = self
            .parts(Part::Question)
            .filter_map(|(column, _)| {
                let groups = 1..self.groups.len();
                groups
                    .filter(|group| enough(*group, column) && enough(0, column))
                    .filter_map(|group| Some((column, group, self.ratio(group, column)?)))
                    .max_by(|a, b| width(a.2).total_cmp(&width(b.2)))
            })
            .collect();
        gaps.sort_by(|a, b| width(b.2).total_cmp(&width(a.2)));
        gaps.truncate(most);
        gaps
    }
}

/// How far a ratio lies from 1, upwards or downwards.
fn width(ratio: Ratio) -> f64 {
    ratio.value.max(1.0 / ratio.value)
}

/// In the order in which they are gathered: those of none last.
fn facets() -> impl Iterator<Item = Option<Facet>> {
    Facet::ALL.map(Some).into_iter().chain([None])
}

fn together<'a>(all: impl Iterator<Item = &'a Replies> + Clone) -> Brought {
    let mut sums = Replies::default();
    for it in all.clone() {
        sums.offered += it.offered;
        sums.asked += it.asked;
        sums.gained += it.gained;
    }
    Brought::of(&sums, &merged(all))
}

/// The replies of all of them from small to large; each one's are sorted already.
fn merged<'a>(all: impl Iterator<Item = &'a Replies>) -> Vec<u32> {
    let mut each: Vec<u32> = all.flat_map(|it| &it.each).copied().collect();
    each.sort();
    each
}

fn group(it: &Gathered, resampler: &mut Resampler) -> Group {
    let columns = it.columns.iter();
    let probes = columns
        .clone()
        .map(|values| Brought::of(&values.probes, &values.probes.each));
    let mut probes: Vec<Brought> = probes.collect();
    // Every probe is in one of the facets.
    probes[0] = Brought::of(&it.columns[0].probes, &merged(it.facets.iter()));
    Group {
        key: it.key.clone(),
        interviews: it.interviews,
        answered: it.answered,
        thin: (it.judged > 0).then(|| it.thin as f64 / it.judged as f64),
        characters: columns
            .clone()
            .map(|values| Figure::with_interval(&values.characters, resampler))
            .collect(),
        active_ms: columns
            .clone()
            .map(|values| Figure::of(&values.active_ms))
            .collect(),
        probes,
        reviews: columns.map(|values| Review::of(&values.reviewed)).collect(),
        facets: facets()
            .zip(&it.facets)
            .filter(|(_, probes)| probes.offered > 0)
            .map(|(facet, probes)| (facet, Brought::of(probes, &probes.each)))
            .collect(),
    }
}
