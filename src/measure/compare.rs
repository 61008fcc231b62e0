//! Many interviews in groups: each one's volumes go in, sorted by what is compared.
//!
//! Kept are the values that medians need and nothing else: twelve bytes an answer.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::rc::Rc;

use super::comparison::{Column, Comparison, Part};
use super::volume::{Probed, Volumes};
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::record::Assisted;

/// By what interviews are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Assisted,
    Interviewer,
    Set,
    Visit,
    Month,
}

impl By {
    pub const ALL: [By; 5] = [By::Assisted, By::Interviewer, By::Set, By::Visit, By::Month];

    pub fn id(self) -> &'static str {
        match self {
            By::Assisted => "assisted",
            By::Interviewer => "interviewer",
            By::Set => "set",
            By::Visit => "visit",
            By::Month => "month",
        }
    }

    pub fn from_id(id: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.id() == id)
    }

    fn order(self, one: &str, other: &str) -> Ordering {
        let place = |key: &str| Assisted::ALL.iter().position(|it| it.id() == key);
        let number = |key: &str| key.parse::<u64>().ok();
        match self {
            By::Assisted => place(one).cmp(&place(other)),
            By::Visit => number(one).cmp(&number(other)),
            By::Interviewer | By::Set | By::Month => one.cmp(other),
        }
    }
}

/// What an interview is sorted by.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The group it belongs to.
    pub group: &'a str,
    pub interviewer: &'a str,
    /// The number of its set, one of those that were told.
    pub set: i64,
}

/// The values of one column of one group.
#[derive(Default)]
pub(super) struct Values {
    pub(super) characters: Vec<u32>,
    pub(super) active_ms: Vec<u64>,
    pub(super) probes: Replies,
    /// Characters before and after a review; of questions there are none.
    pub(super) reviewed: Vec<(u32, u32)>,
}

/// Probes that were offered, and what they brought.
#[derive(Default)]
pub(super) struct Replies {
    pub(super) offered: u64,
    pub(super) asked: u64,
    pub(super) gained: u64,
    /// The characters of each reply; of questions and facets alone.
    pub(super) each: Vec<u32>,
}

impl Replies {
    fn add(&mut self, probe: &Probed) {
        self.count(probe);
        self.each.extend(probe.asked);
    }

    fn count(&mut self, probe: &Probed) {
        self.offered += 1;
        if let Some(characters) = probe.asked {
            self.asked += 1;
            self.gained += u64::from(characters);
        }
    }
}

/// A group while interviews come in.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) key: String,
    pub(super) interviews: usize,
    pub(super) answered: u64,
    pub(super) judged: u64,
    pub(super) thin: u64,
    /// As many as columns were seen so far, or fewer.
    pub(super) columns: Vec<Values>,
    /// By facet, those of none last.
    pub(super) facets: [Replies; Facet::ALL.len() + 1],
}

/// By whom an interview was held, and its characters: sorted as one number, by interviewer first.
pub(super) type Held = u64;

fn held(interviewer: u32, characters: u32) -> Held {
    u64::from(interviewer) << 32 | u64::from(characters)
}

/// What a part of one interview sums up to.
#[derive(Clone, Copy, Default)]
struct Sum {
    answered: bool,
    characters: u64,
    active_ms: u64,
    before: Option<u64>,
}

/// The columns of a set: of each question its own and that of its perspective.
#[derive(Default)]
struct Plan(Vec<(usize, usize)>);

/// Interviews on their way into a comparison.
pub struct Gathering {
    by: By,
    columns: Vec<Column>,
    places: HashMap<(Part, String), usize>,
    sets: HashMap<i64, QuestionSet>,
    plans: HashMap<i64, Rc<Plan>>,
    groups: Vec<Gathered>,
    group_places: HashMap<String, usize>,
    interviewers: HashMap<String, u32>,
    /// Characters of each interview by its interviewer, in the columns that are no question.
    between: Vec<Vec<Held>>,
    /// The sums of the interview at hand, one for each column that is no question.
    sums: Vec<Sum>,
}

/// The column of the whole interview.
const TOTAL: usize = 0;

impl Gathering {
    /// `sets`: those that interviews may have been held with, by number.
    pub fn new(by: By, sets: &[(i64, QuestionSet)]) -> Gathering {
        let mut new = Gathering {
            by,
            columns: Vec::new(),
            places: HashMap::new(),
            sets: sets.iter().cloned().collect(),
            plans: HashMap::new(),
            groups: Vec::new(),
            group_places: HashMap::new(),
            interviewers: HashMap::new(),
            between: Vec::new(),
            sums: Vec::new(),
        };
        new.column(Part::Total, "", "");
        if by == By::Assisted {
            for assisted in Assisted::ALL {
                new.group(assisted.id());
            }
        }
        new
    }

    /// Adds an interview. One whose set was not told counts as an interview of no questions.
    pub fn add(&mut self, head: &Head<'_>, volumes: &Volumes) {
        let plan = self.plan(head.set);
        let at = self.group(head.group);
        let interviewer = self.interviewer(head.interviewer);
        self.sums.clear();
        self.sums.resize(self.columns.len(), Sum::default());
        let group = &mut self.groups[at];
        group.interviews += 1;
        let columns = self.columns.len();
        group.columns.resize_with(columns, Values::default);
        for ((volume, probes), (own, part)) in volumes.questions().zip(&plan.0) {
            let values = &mut group.columns[*own];
            if volume.answered {
                group.answered += 1;
                group.judged += u64::from(volume.thin.is_some());
                group.thin += u64::from(volume.thin == Some(true));
                values.characters.push(volume.characters);
            }
            if volume.active_ms > 0 {
                values.active_ms.push(volume.active_ms);
            }
            for probe in probes {
                let facet = probe.facet.map_or(Facet::ALL.len(), |it| it as usize);
                group.facets[facet].add(probe);
                group.columns[*own].probes.add(probe);
                group.columns[*part].probes.count(probe);
                group.columns[TOTAL].probes.count(probe);
            }
            for column in [*part, TOTAL] {
                let sum = &mut self.sums[column];
                sum.answered |= volume.answered;
                sum.characters += u64::from(volume.characters);
                sum.active_ms = sum.active_ms.saturating_add(volume.active_ms);
                if let Some(before) = volume.before {
                    *sum.before.get_or_insert(0) += u64::from(before);
                }
            }
        }
        for (column, sum) in self.sums.iter().enumerate() {
            let values = &mut group.columns[column];
            let characters = short(sum.characters);
            if sum.answered {
                values.characters.push(characters);
                self.between[column].push(held(interviewer, characters));
            }
            if sum.active_ms > 0 {
                values.active_ms.push(sum.active_ms);
            }
            if let Some(before) = sum.before {
                values.reviewed.push((short(before), characters));
            }
        }
    }

    /// The figures of what came in.
    pub fn compare(mut self) -> Comparison {
        let by = self.by;
        self.groups.sort_by(|a, b| by.order(&a.key, &b.key));
        Comparison::of(by, self.columns, self.groups, self.between)
    }

    fn group(&mut self, key: &str) -> usize {
        if let Some(at) = self.group_places.get(key) {
            return *at;
        }
        self.groups.push(Gathered {
            key: key.to_owned(),
            ..Gathered::default()
        });
        self.group_places
            .insert(key.to_owned(), self.groups.len() - 1);
        self.groups.len() - 1
    }

    fn interviewer(&mut self, name: &str) -> u32 {
        if let Some(at) = self.interviewers.get(name) {
            return *at;
        }
        let at = self.interviewers.len() as u32;
        self.interviewers.insert(name.to_owned(), at);
        at
    }

    fn plan(&mut self, number: i64) -> Rc<Plan> {
        if let Some(plan) = self.plans.get(&number) {
            return Rc::clone(plan);
        }
        let mut columns = Vec::new();
        for perspective in self
            .sets
            .remove(&number)
            .into_iter()
            .flat_map(|it| it.perspectives)
        {
            let part = self.column(Part::Perspective, &perspective.id, "");
            for question in &perspective.questions {
                let own = self.column(Part::Question, &question.id, &perspective.id);
                columns.push((own, part));
            }
        }
        let plan = Rc::new(Plan(columns));
        self.plans.insert(number, Rc::clone(&plan));
        plan
    }

    fn column(&mut self, part: Part, id: &str, of: &str) -> usize {
        let place = (part, id.to_owned());
        if let Some(at) = self.places.get(&place) {
            return *at;
        }
        self.columns.push(Column {
            part,
            id: id.to_owned(),
            of: of.to_owned(),
        });
        self.between.push(Vec::new());
        self.places.insert(place, self.columns.len() - 1);
        self.columns.len() - 1
    }
}

/// An answer holds 64 KiB and a set 2,000 questions; no sum comes near.
fn short(characters: u64) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}
