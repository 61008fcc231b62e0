//! The model of a report from what is kept of an interview.

use crate::dialogue::answer::{Answer, COMPANY, FollowUp, Outcome, State};
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::moves::Move;
use crate::dialogue::put::is_put;
use crate::dialogue::question::{Drawing, Facet, Kind, Question, QuestionSet};
use crate::dialogue::reading::{Described, Reading, describe, read};
use crate::dialogue::record::{Mode, RemarkKind, Stored};
use crate::dialogue::stage::handed_on;
use crate::locale::Locale;
use crate::machine::local_date;

use super::model::{Company, Item, Part, Reply, Report, Seal, SheetBox, Stage, Todo, Visit};
use super::{Source, frames, review, story};

mod flows;

/// The official sheet's boxes, in its order.
const BOXES: [&str; 15] = [
    "M1", "M2", "M3", "B1", "B2", "B3", "B4", "E1", "E2", "E3", "E4", "I1", "I2", "I3", "I4",
];

/// What any page says about an interview.
pub fn report(source: &Source, locale: &Locale) -> Report {
    let stored = &source.stored;
    let set = locale.localized(&stored.set);
    let from = Building {
        stored,
        set: &set,
        locale,
    };
    let parts = from.parts();
    let header = &stored.header;
    let lines = |kind| lines(stored, kind);
    let question = |item: &Item| item.id.clone();
    let mut report = Report {
        lang: locale.lang.tag().to_owned(),
        interview: header.id.clone(),
        started: header.started,
        company: Company {
            name: header.company.name.clone(),
            industry: header.company.industry.clone(),
            employees: header.company.employees,
            founded: header.company.founded.clone(),
        },
        visit: header.visit,
        day: local_date(header.started),
        interviewer: header.interviewer.clone(),
        assisted: header.assisted.id().to_owned(),
        set: set.title.clone(),
        set_id: set.id.clone(),
        edition: set.edition.clone(),
        finished: header.finished.is_some(),
        demo: header.demo,
        practice: header.mode == Mode::Practice,
        visits: source
            .visits
            .iter()
            .map(|(visit, started, interviewer)| Visit {
                visit: *visit,
                day: local_date(*started),
                interviewer: interviewer.clone(),
            })
            .collect(),
        boxes: from.boxes(&parts),
        summary: parts
            .iter()
            .find(|part| part.id == "sum")
            .map(|part| part.items.clone())
            .unwrap_or_default(),
        stage: from.stage(),
        noticed: lines(RemarkKind::Noticed),
        owner_noticed: lines(RemarkKind::OwnerNoticed),
        will_do: lines(RemarkKind::WillDo),
        promises: lines(RemarkKind::Promise),
        taboos: lines(RemarkKind::Taboo),
        agenda: from.agenda(&parts),
        process_question: from.drawn(&parts, Drawing::Flow).map(question),
        process: from.process(&parts),
        value: from.value(&parts),
        trade_question: from.drawn(&parts, Drawing::Trade).map(question),
        trade: from.trade(&parts),
        others: from.others(&parts),
        parts,
        sealed: source.sealed.map(|it| Seal {
            hash: it.hex(),
            short: it.short(),
            day: local_date(it.at),
        }),
        ..Report::default()
    };
    story::tell(&mut report);
    report.schemes = frames::schemes(source, &report);
    report
}

/// A remark's points, a line each.
fn lines(stored: &Stored, kind: RemarkKind) -> Vec<String> {
    let text = stored.remarks.get(&kind).map_or("", String::as_str);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

struct Building<'a> {
    stored: &'a Stored,
    set: &'a QuestionSet,
    locale: &'a Locale,
}

impl Building<'_> {
    fn parts(&self) -> Vec<Part> {
        self.set
            .perspectives
            .iter()
            .map(|part| Part {
                id: part.id.clone(),
                title: part.title.clone(),
                items: part.questions.iter().map(|it| self.item(it)).collect(),
            })
            .collect()
    }

    fn item(&self, question: &Question) -> Item {
        let nothing = Answer::default();
        let answer = self.stored.answers.get(&question.id).unwrap_or(&nothing);
        let replies = self.replies(&question.id);
        let rows = match read(&question.kind, &answer.text) {
            Reading::Table { rows } => rows,
            _ => Vec::new(),
        };
        let state = match (
            answer.state,
            is_put(&self.stored.set, &self.stored.answers, question),
        ) {
            (State::Open, false) => State::NotApplicable,
            (state, _) => state,
        };
        let silent = answer.text.trim().is_empty() && replies.is_empty();
        Item {
            id: question.id.clone(),
            topic: question.topic.clone(),
            ask: question.ask.clone(),
            hint: question.hint.clone(),
            kind: question.kind.id().to_owned(),
            state: state.id().to_owned(),
            empty: (state != State::Answered || silent).then(|| {
                self.locale
                    .text(&format!("state-{}", state.id()))
                    .to_owned()
            }),
            text: answer.text.trim_end().to_owned(),
            whole: whole(&answered(question, &answer.text), &replies),
            replies,
            rows,
            columns: columns(question),
            tags: self
                .stored
                .tags
                .get(&question.id)
                .map(|tags| tags.iter().cloned().collect())
                .unwrap_or_default(),
            characters: answer.characters,
            seconds: self.milliseconds(&question.id) / 1000,
            by_company: answer.author == COMPANY,
            thin: state == State::Answered && answer.thin == Some(true),
            missing: answer
                .missing
                .iter()
                .map(|facet| {
                    self.locale
                        .text(&format!("facet-{}", facet.id()))
                        .to_owned()
                })
                .collect(),
            flagged: answer.flagged,
            note: answer.note.trim_end().to_owned(),
        }
    }

    /// Probes that were put and brought something, earlier visits first.
    fn replies(&self, question: &str) -> Vec<Reply> {
        let said = |it: &&FollowUp| {
            it.question == question
                && it.outcome == Outcome::Asked
                && it.generic.is_none_or(Move::is_said)
                && !it.answer.trim().is_empty()
        };
        let earlier = self.stored.earlier_replies.iter().filter(said);
        let these = self.stored.follow_ups.iter().filter(said);
        earlier
            .chain(these)
            .map(|it| Reply {
                probe: it.probe.clone(),
                answer: it.answer.trim().to_owned(),
            })
            .collect()
    }

    fn milliseconds(&self, question: &str) -> u64 {
        let active = self
            .stored
            .intervals
            .iter()
            .filter(|it| it.question == question && it.kind == IntervalKind::Active);
        active.map(|it| it.length).sum()
    }

    fn boxes(&self, parts: &[Part]) -> Vec<SheetBox> {
        let in_box = |id: &str, item: &Item| {
            let question = self.set.question(&item.id);
            question.is_some_and(|it| it.sheet_box.as_deref() == Some(id))
        };
        let boxes = BOXES.iter().filter_map(|id| {
            let part = parts
                .iter()
                .find(|part| part.items.iter().any(|item| in_box(id, item)))?;
            let items = part.items.iter().filter(|item| in_box(id, item));
            Some(SheetBox {
                id: (*id).to_owned(),
                title: self.locale.text(&format!("box-{id}")).to_owned(),
                part: part.title.clone(),
                items: items.cloned().collect(),
            })
        });
        boxes.collect()
    }

    /// What stands in no box, flow or summary of the sheet.
    fn others(&self, parts: &[Part]) -> Vec<Item> {
        let drawn = [Drawing::Flow, Drawing::Trade].map(|it| self.drawn(parts, it));
        let is_drawn = |item: &Item| drawn.iter().flatten().any(|it| it.id == item.id);
        let in_box = |item: &Item| {
            let question = self.set.question(&item.id);
            let id = question.and_then(|it| it.sheet_box.as_deref());
            id.is_some_and(|id| BOXES.contains(&id))
        };
        let items = parts
            .iter()
            .filter(|it| it.id != "sum")
            .flat_map(|it| &it.items);
        let others = items.filter(|item| !is_drawn(item) && !in_box(item));
        others.cloned().collect()
    }

    fn stage(&self) -> Option<Stage> {
        let stages = &self.stored.stages;
        let now = stages.last()?;
        let handed = handed_on(stages);
        Some(Stage {
            stage: now.stage,
            supporter: now.supporter.clone(),
            since: local_date(now.at),
            handed_from: handed.map(|(before, _)| before.supporter.clone()),
            handed_on: handed.map(|(_, after)| local_date(after.at)),
            consent: now.consent,
        })
    }

    fn agenda(&self, parts: &[Part]) -> Vec<Todo> {
        let items = parts
            .iter()
            .flat_map(|part| part.items.iter().map(move |item| (part, item)));
        let todo = |(part, item): (&Part, &Item)| {
            let (again, facets) = review::again(self.stored, &item.id, self.locale);
            let why = match again.is_empty() {
                true => why(item)?,
                false => "again",
            };
            Some(Todo {
                part: part.id.clone(),
                question: item.id.clone(),
                topic: item.topic.clone(),
                why: why.to_owned(),
                missing: item.missing.clone(),
                ask: self.next_ask(item, (!again.is_empty(), &facets)),
                text: item.text.clone(),
                note: item.note.clone(),
                again,
            })
        };
        let mut agenda: Vec<Todo> = items.filter_map(todo).collect();
        agenda.sort_by_key(|it| it.again.is_empty());
        agenda
    }

    /// A probe for the first facet that is to be asked again or is missing; of a full answer what
    /// became of it; else the opener.
    fn next_ask(&self, item: &Item, (again, facets): (bool, &[Facet])) -> String {
        let answer = self.stored.answers.get(&item.id);
        let missing = answer.map_or(&[][..], |it| it.missing.as_slice());
        let question = self.set.question(&item.id);
        let probes = question.map_or(&[][..], |it| it.probes.as_slice());
        let found = facets
            .iter()
            .chain(missing)
            .find_map(|facet| probes.iter().find(|probe| probe.facet == *facet));
        match found {
            Some(probe) => probe.ask.clone(),
            None if (item.flagged || again) && item.empty.is_none() => {
                self.locale.text("page-ask-again").to_owned()
            }
            _ => item.ask.clone(),
        }
    }
}

/// Why a question is to be come back to, if it is.
fn why(item: &Item) -> Option<&'static str> {
    match item.state.as_str() {
        "not_applicable" => None,
        _ if item.flagged => Some("flagged"),
        "later" => Some("later"),
        "open" => Some("open"),
        _ if item.thin => Some("thin"),
        _ => None,
    }
}

/// The answer as it is read on a page: a choice by its label, the cells of a row beside each other.
fn answered(question: &Question, text: &str) -> String {
    let reading = read(&question.kind, text);
    if let Described::Choices(labels) = describe(&question.kind, &reading) {
        return labels.join(" / ");
    }
    let Reading::Table { rows } = reading else {
        return text.to_owned();
    };
    let line = |row: &Vec<String>| {
        let cells = row.iter().map(|cell| cell.trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        cells.join(" / ")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn whole(text: &str, replies: &[Reply]) -> String {
    let mut whole = text.trim().to_owned();
    for reply in replies {
        if !whole.is_empty() {
            whole.push('\n');
        }
        whole.push('・');
        whole.push_str(&reply.answer);
    }
    whole
}

fn columns(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::Table { columns, .. } => columns.iter().map(|it| it.label.clone()).collect(),
        _ => Vec::new(),
    }
}
