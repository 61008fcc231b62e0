//! The answers of a line: with their probes, wordings, tags and times.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Remarks;
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Facet, Kind};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::{Stored, Wording};
use crate::failure::Failure;
use crate::text::characters;
use crate::transfer::extra::Extra;
use crate::transfer::object::{Object, Place};

/// The keys of an answer itself: one of them makes it one.
const ROW: [&str; 8] = [
    "state", "answer", "reading", "note", "flagged", "thin", "missing", "author",
];

pub struct Answers<'a> {
    remarks: &'a mut Remarks,
    stored: &'a mut Stored,
    extra: &'a mut Extra,
    seen: BTreeSet<String>,
    /// By question, each in its order.
    follow_ups: Vec<Vec<FollowUp>>,
    wordings: Vec<Vec<(String, Wording)>>,
    /// Active milliseconds that a line tells without saying when.
    typed: Vec<(String, u64)>,
}

impl<'a> Answers<'a> {
    pub fn new(
        remarks: &'a mut Remarks,
        stored: &'a mut Stored,
        extra: &'a mut Extra,
    ) -> Answers<'a> {
        Answers {
            remarks,
            stored,
            extra,
            seen: BTreeSet::new(),
            follow_ups: Vec::new(),
            wordings: Vec::new(),
            typed: Vec::new(),
        }
    }

    /// # Errors
    /// One of them does not fit; a question is answered twice.
    pub fn read(&mut self, list: Vec<Value>) -> Result<(), Failure> {
        for (at, value) in list.into_iter().enumerate() {
            self.answer(at, value)?;
        }
        Ok(())
    }

    /// The wordings, and the times of answers that tell how long and not when.
    pub fn done(self) -> (Vec<(String, Wording)>, Vec<Interval>) {
        self.stored.follow_ups = merged(self.follow_ups, |probe| probe.offered);
        let mut from = self.stored.header.started;
        let typed = (1..).zip(self.typed).map(|(seq, (question, length))| {
            let started = from;
            from = from.saturating_add_unsigned(length);
            Interval {
                seq,
                question,
                follow_up: None,
                kind: IntervalKind::Active,
                started,
                length,
                closed_by: Some(ClosedBy::Leave),
                typed: true,
            }
        });
        (
            merged(self.wordings, |(_, wording)| wording.at),
            typed.collect(),
        )
    }

    fn answer(&mut self, at: usize, value: Value) -> Result<(), Failure> {
        let kind = match value.get("question") {
            Some(Value::String(id)) => self.stored.set.question(id).map(|it| it.kind.clone()),
            _ => None,
        };
        let place = Place::Answer(at);
        let whole = kind.is_none().then(|| value.clone());
        let mut object = Object::new(place, value)?;
        let question = object.maybe_words("question")?;
        let question = question.ok_or_else(|| object.missing("question"))?;
        if !self.seen.insert(question.clone()) {
            return Err(Failure::new("import-twice").with("question", question));
        }
        let Some(kind) = kind else {
            self.remarks.add("import-unknown-question", &question);
            self.extra.elsewhere.extend(whole.map(|it| (question, it)));
            return Ok(());
        };
        if ROW.iter().any(|key| object.has(key)) {
            let answer = self.row(&mut object, &kind)?;
            self.stored.answers.insert(question.clone(), answer);
        }
        if let Some(length) = object.seconds("seconds")?
            && length > 0
        {
            self.typed.push((question.clone(), length));
        }
        self.tags(&mut object, &question)?;
        self.probes(&mut object, at, &question)?;
        self.kept(&mut object, at, &question)?;
        let _ = object.take("characters");
        let rest = object.rest();
        if !rest.is_empty() {
            self.remarks.unknown(place, &rest);
            self.extra.answers.insert(question, rest);
        }
        Ok(())
    }

    fn row(&mut self, object: &mut Object, kind: &Kind) -> Result<Answer, Failure> {
        let text = object.words("answer")?;
        let reading = match object.take_even_null("reading") {
            None => to_keep(kind, &text),
            Some(Value::Null) => None,
            reading => reading,
        };
        let by_default = match text.trim().is_empty() {
            true => State::Open,
            false => State::Answered,
        };
        let known = || State::ALL.map(State::id).to_vec();
        let state = object.one_of("state", State::from_id, known)?;
        let author = match object.maybe_words("author")? {
            Some(author) => author,
            None if text.is_empty() => String::new(),
            None => self.stored.header.interviewer.clone(),
        };
        Ok(Answer {
            state: state.unwrap_or(by_default),
            characters: self.counted(object, &text)?,
            reading,
            note: object.words("note")?,
            flagged: object.switch("flagged")?.unwrap_or(false),
            thin: object.switch("thin")?,
            missing: missing(object)?,
            author,
            text,
        })
    }

    /// The characters as they are counted here, whatever the file says.
    fn counted(&mut self, object: &mut Object, text: &str) -> Result<u64, Failure> {
        let counted = characters(text);
        let said: Option<u64> = object.whole("characters")?;
        if said.is_some_and(|said| said != counted) {
            self.remarks.add("import-characters", "characters");
        }
        Ok(counted)
    }

    fn tags(&mut self, object: &mut Object, question: &str) -> Result<(), Failure> {
        let mut tags = BTreeSet::new();
        for tag in object.list("tags")? {
            let Value::String(tag) = tag else {
                return Err(object.wrong("tags", "texts"));
            };
            let tag = crate::text::clean(&tag);
            if tag.len() > 1024 {
                return Err(Failure::new("import-long")
                    .with("key", object.key("tags"))
                    .with("most", 1));
            }
            if !tag.is_empty() {
                tags.insert(tag);
            }
        }
        if !tags.is_empty() {
            self.stored.tags.insert(question.to_owned(), tags);
        }
        Ok(())
    }

    fn probes(&mut self, object: &mut Object, at: usize, question: &str) -> Result<(), Failure> {
        let mut probes: Vec<FollowUp> = Vec::new();
        let mut ordinals = BTreeSet::new();
        for (nth, value) in object.list("follow_ups")?.into_iter().enumerate() {
            let place = Place::FollowUp(at, nth);
            let mut object = Object::new(place, value)?;
            let next = ordinals
                .last()
                .map_or(1, |last: &u32| last.saturating_add(1));
            let ordinal = object.count("ordinal")?.unwrap_or(next);
            if !ordinals.insert(ordinal) {
                return Err(object.wrong("ordinal", "rising"));
            }
            probes.push(self.probe(&mut object, question, ordinal)?);
            let rest = object.rest();
            if !rest.is_empty() {
                self.remarks.unknown(place, &rest);
                let kept = self
                    .extra
                    .follow_ups
                    .entry(question.to_owned())
                    .or_default();
                kept.insert(ordinal, rest);
            }
        }
        if !probes.is_empty() {
            self.follow_ups.push(probes);
        }
        Ok(())
    }

    fn probe(
        &mut self,
        object: &mut Object,
        question: &str,
        ordinal: u32,
    ) -> Result<FollowUp, Failure> {
        let answer = object.words("answer")?;
        let asked = object.time("asked")?;
        let by_default = match answer.is_empty() && asked.is_none() {
            true => Outcome::Left,
            false => Outcome::Asked,
        };
        const ALL: [Outcome; 2] = [Outcome::Asked, Outcome::Left];
        let outcome = |id: &str| ALL.into_iter().find(|it| it.id() == id);
        let outcomes = || ALL.map(Outcome::id).to_vec();
        let facets = || Facet::ALL.map(Facet::id).to_vec();
        let moves = || Move::ALL.map(Move::id).to_vec();
        Ok(FollowUp {
            question: question.to_owned(),
            ordinal,
            facet: object.one_of("facet", Facet::from_id, facets)?,
            generic: object.one_of("generic", Move::from_id, moves)?,
            probe: object.words("probe")?,
            offered: object
                .time("offered")?
                .unwrap_or(self.stored.header.started),
            outcome: object
                .one_of("outcome", outcome, outcomes)?
                .unwrap_or(by_default),
            asked,
            answered: object.time("answered")?,
            characters: self.counted(object, &answer)?,
            answer,
        })
    }

    fn kept(&mut self, object: &mut Object, at: usize, question: &str) -> Result<(), Failure> {
        let mut wordings = Vec::new();
        for (nth, value) in object.list("wordings")?.into_iter().enumerate() {
            let place = Place::Wording(at, nth);
            let mut object = Object::new(place, value)?;
            let wording = Wording {
                follow_up: object.whole("follow_up")?,
                at: object.time("at")?.ok_or_else(|| object.missing("at"))?,
                author: object.words("author")?,
                text: object.words("text")?,
            };
            wordings.push((question.to_owned(), wording));
            let rest = object.rest();
            if !rest.is_empty() {
                self.remarks.unknown(place, &rest);
                let kept = self.extra.wordings.entry(question.to_owned()).or_default();
                kept.insert(nth as u32, rest);
            }
        }
        if !wordings.is_empty() {
            self.wordings.push(wordings);
        }
        Ok(())
    }
}

fn missing(object: &mut Object) -> Result<Vec<Facet>, Failure> {
    let known = || Facet::ALL.map(Facet::id).to_vec();
    object.several("missing", Facet::from_id, known)
}

/// Several lists as one by their times; each keeps its own order.
fn merged<T>(lists: Vec<Vec<T>>, time: impl Fn(&T) -> i64) -> Vec<T> {
    let mut lists: Vec<_> = lists
        .into_iter()
        .map(|it| it.into_iter().peekable())
        .collect();
    let mut all = Vec::new();
    loop {
        let heads = lists.iter_mut().enumerate();
        let earliest = heads
            .filter_map(|(at, list)| Some((time(list.peek()?), at)))
            .min();
        let Some((_, at)) = earliest else {
            return all;
        };
        all.extend(lists[at].next());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_meet_by_time_and_keep_their_own_order() {
        let lists = vec![vec![(1, 'a'), (5, 'b'), (4, 'c')], vec![(2, 'd'), (4, 'e')]];
        let told: String = merged(lists, |it| it.0)
            .into_iter()
            .map(|it| it.1)
            .collect();
        assert_eq!(told, "adebc");
        assert!(merged(Vec::<Vec<(i64, char)>>::new(), |it| it.0).is_empty());
    }
}
