//! A form that a company filled in is taken into the database: its answers fill what is open, and
//! never replace what the interviewer wrote.

use std::path::Path;
use std::sync::Arc;

use crate::commands::Context;
use crate::desk::spoken;
use crate::dialogue::answer::{Answer, COMPANY, State};
use crate::dialogue::question::{Need, Question, QuestionSet};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::{Assisted, Company, Header, Mode, Record, Stored, Whole, Wording};
use crate::failure::Failure;
use crate::listening::{Judge, Reply};
use crate::locale::Locale;
use crate::machine;
use crate::question_file::Library;
use crate::store::{Store, Twice};
use crate::text;
use crate::transfer::form::{self, Filled};

/// What became of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The interview it went to, and its company.
    pub number: i64,
    pub company: String,
    /// The interview was begun with this form.
    pub new: bool,
    /// Questions whose answer is now the company's.
    pub filled: Vec<String>,
    /// Questions that the interviewer had answered: the company's words are kept beside.
    pub beside: Vec<String>,
    /// Answers that were there already.
    pub known: usize,
}

impl Imported {
    /// A sentence about it, with the topics of the questions whose answer was kept beside.
    pub fn said(&self, locale: &Locale, path: &Path) -> String {
        let id = match (self.new, self.filled.is_empty() && self.beside.is_empty()) {
            (true, _) => "form-new",
            (false, true) => "form-known",
            (false, false) => "form-filled",
        };
        let file = path.display().to_string();
        let values = [
            ("file", file.as_str().into()),
            ("interview", self.number.to_string().into()),
            ("company", self.company.as_str().into()),
            ("filled", self.filled.len().into()),
        ];
        let mut said = locale.format(id, &values);
        if !self.beside.is_empty() {
            let topics = self.beside.join(locale.text("form-between"));
            let values = [("topics", topics.as_str().into())];
            said.push('\n');
            said.push_str(&locale.format("form-beside", &values));
        }
        said
    }
}

/// Takes a filled form in: into the interview `into`, else the one it names, else the unfinished
/// one with its company, else a new one. The same form twice changes nothing.
///
/// # Errors
/// Nothing was taken in: it is no form, belongs to another edition or to nobody known, or the
/// database cannot be written.
pub fn take_in(
    context: &Context,
    store: &mut Store,
    library: &Library,
    judge: &Judge,
    path: &Path,
    into: Option<&str>,
) -> Result<Imported, Failure> {
    let named = |failure: Failure| failure.with("file", path.display());
    let filled = form::read(path, library.list().map(|entry| &entry.set))?;
    if filled.answers.is_empty() {
        return Err(named(Failure::new("form-empty")));
    }
    let now = machine::now().wall;
    let taking = Taking {
        locale: &context.locale,
        judge,
        filled: &filled,
        now,
    };
    match taking.target(store, into).map_err(named)? {
        Some(number) => taking.add_to(store, number).map_err(named),
        None => {
            let entry = library
                .get(&filled.set)
                .ok_or_else(|| named(Failure::new("form-set").with("set", &filled.set)))?;
            taking.begin(store, &entry.set, context).map_err(named)
        }
    }
}

struct Taking<'a> {
    locale: &'a Locale,
    judge: &'a Judge,
    filled: &'a Filled,
    /// Wall clock, milliseconds since 1970 UTC.
    now: i64,
}

impl Taking<'_> {
    /// The interview it goes to; `None`: a new one.
    fn target(&self, store: &mut Store, into: Option<&str>) -> Result<Option<i64>, Failure> {
        if let Some(wanted) = into {
            return store.find(wanted).map(Some);
        }
        let all = store.list()?;
        if let Some(id) = &self.filled.interview
            && let Some(listed) = all.iter().find(|it| it.id == *id)
        {
            return Ok(Some(listed.number));
        }
        if self.filled.company.is_empty() {
            return Err(Failure::new("form-company"));
        }
        let company = text::folded(&self.filled.company);
        let mut candidates: Vec<_> = all
            .iter()
            .filter(|it| text::folded(&it.company) == company && it.set == self.filled.set)
            .collect();
        candidates.sort_by_key(|it| std::cmp::Reverse((it.visit, it.started, it.number)));
        for listed in &candidates {
            if self.changes(store, listed.number)?.is_none() {
                return Ok(Some(listed.number));
            }
        }
        let unfinished = candidates.iter().find(|it| it.finished.is_none());
        Ok(unfinished.map(|it| it.number))
    }

    /// What the form would change in an interview; `None`: nothing, all of it is there.
    fn changes(
        &self,
        store: &mut Store,
        number: i64,
    ) -> Result<Option<(Stored, Changes)>, Failure> {
        let stored = store.load(number)?;
        let words = spoken(&stored.set, self.locale);
        let mut changes = Changes::default();
        for (id, text, state) in &self.filled.answers {
            let Some(question) = words.question(id) else {
                continue;
            };
            let said_before = store
                .revisions(number, id)?
                .iter()
                .any(|it| it.follow_up.is_none() && it.author == COMPANY && it.text == *text);
            let answer = stored.answers.get(id);
            let state = state.unwrap_or(State::Answered);
            let as_it_is = answer.is_some_and(|it| it.text == *text && it.state == state);
            if as_it_is || (said_before && !text.is_empty()) {
                changes.known += 1;
                continue;
            }
            let open = answer.is_none_or(|it| {
                let waits = matches!(it.state, State::Open | State::Later);
                (waits && it.text.trim().is_empty()) || it.author == COMPANY
            });
            if open {
                let answer = self.answer(question, answer, text, state, &stored);
                let question = id.clone();
                changes.records.push(Record::Answer { question, answer });
                changes.filled.push(question_topic(&words, id));
            } else if !text.is_empty() {
                changes.beside.push(question_topic(&words, id));
            } else {
                // A tick says less than what the interviewer wrote or marked.
                changes.known += 1;
                continue;
            }
            if !text.is_empty() {
                changes.records.push(Record::Revision {
                    question: id.clone(),
                    follow_up: None,
                    author: COMPANY.to_owned(),
                    text: text.clone(),
                });
            }
        }
        Ok((!changes.records.is_empty()).then_some((stored, changes)))
    }

    /// The company's answer as it is kept: read and judged like one that was typed.
    fn answer(
        &self,
        question: &Question,
        before: Option<&Answer>,
        text: &str,
        state: State,
        stored: &Stored,
    ) -> Answer {
        let mut answer = Answer {
            state,
            text: text.to_owned(),
            reading: to_keep(&question.kind, text),
            characters: text::characters(text),
            author: COMPANY.to_owned(),
            thin: None,
            missing: Vec::new(),
            ..before.cloned().unwrap_or_default()
        };
        let need = stored.header.need;
        let off = question.need.unwrap_or(need) == Need::Off;
        let heard = state == State::Answered && answer.characters > 0;
        if question.kind.is_judged() && heard && !off {
            let said = stored.follow_ups.iter().chain(&stored.earlier_replies);
            let replies: Vec<Reply> = said
                .filter(|it| it.question == question.id && it.asked.is_some() && it.is_said())
                .map(|it| Reply {
                    facet: it.facet,
                    text: &it.answer,
                })
                .collect();
            let lang = self.locale.lang;
            let verdict = self.judge.weigh(question, text, &replies, lang, need);
            answer.thin = Some(verdict.thin);
            answer.missing = verdict.missing;
        }
        answer
    }

    fn add_to(&self, store: &mut Store, number: i64) -> Result<Imported, Failure> {
        let Stored { header, set, .. } = store.load(number)?;
        self.filled.fits(&set)?;
        let mut imported = Imported {
            number,
            company: header.company.name,
            known: self.filled.answers.len(),
            ..Imported::default()
        };
        let Some((_, changes)) = self.changes(store, number)? else {
            return Ok(imported);
        };
        if header.finished.is_some() {
            return Err(Failure::new("form-finished").with("interview", number));
        }
        store.commit(number, self.now, &changes.records)?;
        imported.filled = changes.filled;
        imported.beside = changes.beside;
        imported.known = changes.known;
        Ok(imported)
    }

    /// A new interview that holds the company's answers alone.
    fn begin(
        &self,
        store: &mut Store,
        set: &QuestionSet,
        context: &Context,
    ) -> Result<Imported, Failure> {
        self.filled.fits(set)?;
        let config = &context.config;
        let header = Header {
            id: uuid::Uuid::now_v7().to_string(),
            company: Company {
                name: self.filled.company.clone(),
                ..Company::default()
            },
            visit: store.last_visit(&self.filled.company)? + 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: config.interviewer.clone().unwrap_or_default(),
            mode: Mode::Preparing,
            need: config
                .need
                .as_deref()
                .and_then(Need::from_id)
                .unwrap_or(Need::Normal),
            started: self.now,
            finished: None,
            demo: false,
        };
        let mut whole = Whole {
            stored: Stored {
                number: 0,
                header,
                set: Arc::new(set.clone()),
                answers: Default::default(),
                follow_ups: Vec::new(),
                intervals: Vec::new(),
                place: None,
                earlier_time: Default::default(),
                earlier_replies: Vec::new(),
                tags: Default::default(),
                remarks: Default::default(),
                stages: Vec::new(),
                round: None,
                review: Default::default(),
            },
            wordings: Vec::new(),
            extra: None,
            touched: self.now,
        };
        let words = spoken(set, self.locale);
        for (id, text, state) in &self.filled.answers {
            let question = words.question(id).expect("the form fits the set");
            let state = state.unwrap_or(State::Answered);
            let answer = self.answer(question, None, text, state, &whole.stored);
            whole.stored.answers.insert(id.clone(), answer);
            if !text.is_empty() {
                let wording = Wording {
                    follow_up: None,
                    at: self.now,
                    author: COMPANY.to_owned(),
                    text: text.clone(),
                };
                whole.wordings.push((id.clone(), wording));
            }
        }
        let id = whole.stored.header.id.clone();
        store.take_in(std::iter::once(Ok(whole)), Twice::Keep)?;
        Ok(Imported {
            number: store.find(&id)?,
            company: self.filled.company.clone(),
            new: true,
            filled: self
                .filled
                .answers
                .iter()
                .map(|it| question_topic(&words, &it.0))
                .collect(),
            ..Imported::default()
        })
    }
}

/// What a form changes in an interview.
#[derive(Default)]
struct Changes {
    records: Vec<Record>,
    /// Topics.
    filled: Vec<String>,
    beside: Vec<String>,
    known: usize,
}

fn question_topic(words: &QuestionSet, id: &str) -> String {
    let question = words.question(id);
    question.map_or_else(|| id.to_owned(), |it| it.topic.clone())
}
