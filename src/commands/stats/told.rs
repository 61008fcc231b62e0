//! A comparison with the words to tell it in: what groups, perspectives and questions are called,
//! numbers as people read them, and what must be said beside every figure.

use std::collections::HashMap;

use crate::cli;
use crate::dialogue::question::{Facet, QuestionSet};
use crate::locale::Locale;
use crate::measure::{By, Comparison, Part, Ratio, Size};

/// A comparison and its words.
pub struct Told<'a> {
    pub locale: &'a Locale,
    pub comparison: Comparison,
    /// By part and id: short and in full.
    names: HashMap<(Part, String), (String, String)>,
    sets: HashMap<String, String>,
    /// What was asked for, a line each.
    pub asked: Vec<String>,
}

impl<'a> Told<'a> {
    pub fn new(
        locale: &'a Locale,
        comparison: Comparison,
        sets: &[QuestionSet],
        filter: &cli::Filter,
    ) -> Told<'a> {
        let mut names = HashMap::new();
        let mut titles = HashMap::new();
        for set in sets {
            let set = locale.localized(set);
            for it in &set.perspectives {
                let name = (it.label().to_owned(), it.title.clone());
                names.insert((Part::Perspective, it.id.clone()), name);
                for it in &it.questions {
                    let name = (it.topic.clone(), it.topic.clone());
                    names.insert((Part::Question, it.id.clone()), name);
                }
            }
            titles.insert(set.id, set.title);
        }
        Told {
            locale,
            comparison,
            names,
            sets: titles,
            asked: asked(locale, filter),
        }
    }

    /// What is compared: 「体制ごとの比較」.
    pub fn title(&self) -> &str {
        self.locale.text(match self.comparison.by {
            By::Assisted => "stats-title-assisted",
            By::Interviewer => "stats-title-interviewer",
            By::Set => "stats-title-set",
            By::Visit => "stats-title-visit",
            By::Month => "stats-title-month",
        })
    }

    pub fn group(&self, at: usize) -> String {
        let key = self.comparison.groups[at].key.as_str();
        match self.comparison.by {
            By::Assisted => self.locale.text(&format!("assisted-{key}")).to_owned(),
            By::Interviewer if key.is_empty() => self.locale.text("stats-nameless").to_owned(),
            By::Interviewer | By::Month => key.to_owned(),
            By::Set => self.sets.get(key).map_or(key, String::as_str).to_owned(),
            By::Visit => {
                let visit = key.parse::<u64>().unwrap_or(0);
                self.locale.format("visit", &[("visit", visit.into())])
            }
        }
    }

    /// The short name of a column.
    pub fn label(&self, column: usize) -> &str {
        self.name(column).0
    }

    /// The name of a column in full.
    pub fn name_in_full(&self, column: usize) -> &str {
        self.name(column).1
    }

    fn name(&self, column: usize) -> (&str, &str) {
        let column = &self.comparison.columns[column];
        if column.part == Part::Total {
            let total = self.locale.text("stats-total");
            return (total, total);
        }
        let name = self.names.get(&(column.part, column.id.clone()));
        name.map_or((&column.id, &column.id), |(short, full)| (short, full))
    }

    pub fn facet(&self, facet: Option<Facet>) -> &str {
        match facet {
            Some(facet) => self.locale.text(&format!("facet-{}", facet.id())),
            None => self.locale.text("stats-facet-none"),
        }
    }

    pub fn characters(&self, characters: f64) -> String {
        let count = number(characters);
        self.locale.format("characters", &[("count", count.into())])
    }

    /// Milliseconds in minutes, to a tenth.
    pub fn minutes(&self, milliseconds: f64) -> String {
        let minutes = format!("{:.1}", milliseconds / 60_000.0);
        self.locale
            .format("stats-minutes", &[("minutes", minutes.into())])
    }

    pub fn count(&self, interviews: usize) -> String {
        let count = number(interviews as f64);
        self.locale.format("stats-n", &[("count", count.into())])
    }

    /// How many times, with what it may as well be.
    pub fn times(&self, ratio: Ratio) -> String {
        let value = format!("{:.2}", ratio.value);
        match ratio.interval {
            None => self
                .locale
                .format("stats-times", &[("ratio", value.into())]),
            Some((low, high)) => {
                let values = [
                    ("ratio", value.into()),
                    ("low", format!("{low:.2}").into()),
                    ("high", format!("{high:.2}").into()),
                ];
                self.locale.format("stats-times-between", &values)
            }
        }
    }

    pub fn share(&self, share: Option<f64>) -> String {
        share.map_or(self.none(), |it| format!("{:.0}%", it * 100.0))
    }

    /// Where there is no figure.
    pub fn none(&self) -> String {
        self.locale.text("stats-none").to_owned()
    }

    /// How it is counted, and what the figures do not say.
    pub fn rule(&self) -> Vec<&str> {
        let ids = [
            "stats-rule-characters",
            "stats-rule-parts",
            "stats-rule-time",
            "stats-rule-left-out",
            "stats-rule-interval",
            "stats-rule-quality",
        ];
        ids.map(|id| self.locale.text(id)).to_vec()
    }

    /// Groups too small to say anything, a sentence each.
    pub fn warnings(&self) -> Vec<String> {
        let groups = 0..self.comparison.groups.len();
        let told = groups.filter_map(|at| {
            let group = &self.comparison.groups[at];
            let id = match group.size() {
                _ if group.interviews == 0 => return None,
                Size::Few => "stats-few",
                Size::Hint => "stats-hint",
                Size::Enough => return None,
            };
            let values = [
                ("group", self.group(at).into()),
                ("count", group.interviews.into()),
            ];
            Some(self.locale.format(id, &values))
        });
        told.collect()
    }
}

fn asked(locale: &Locale, filter: &cli::Filter) -> Vec<String> {
    let told = |id: &str, value: Option<String>| {
        value.map(|value| locale.format(id, &[("value", value.into())]))
    };
    let since = filter.since.as_ref().map(ToString::to_string);
    let thin = filter.thin.then(|| locale.text("stats-only-thin"));
    let all = [
        told("stats-only-company", filter.company.clone()),
        told("stats-only-since", since),
        told("stats-only-interviewer", filter.interviewer.clone()),
        told("stats-only-set", filter.set.clone()),
        thin.map(str::to_owned),
    ];
    all.into_iter().flatten().collect()
}

/// A figure with its thousands apart: whole, or to a half.
pub fn number(value: f64) -> String {
    let halves = (value * 2.0).round();
    let whole = (halves / 2.0).trunc();
    let digits = format!("{:.0}", whole.abs());
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let half = if halves % 2.0 == 0.0 { "" } else { ".5" };
    let sign = if halves < 0.0 { "-" } else { "" };
    format!("{sign}{grouped}{half}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_their_thousands_apart() {
        let rows = [
            (0.0, "0"),
            (7.5, "7.5"),
            (999.0, "999"),
            (1000.2, "1,000"),
            (1_234_567.5, "1,234,567.5"),
            (-1_200.0, "-1,200"),
            (-0.5, "-0.5"),
        ];
        for (value, wanted) in rows {
            assert_eq!(number(value), wanted);
        }
    }
}
