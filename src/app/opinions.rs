//! What a review said of the answer in front, as the interviewer reads it: the lines at the question,
//! and all of it with the differences word by word. For the interviewer alone.

mod layout;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Action;
use super::bindings::{Context, key_of};
use super::difference::{Became, Marked, marked};
use super::session::Session;
use super::session::review::is_bare;
use super::words;
use crate::dialogue::question::{Facet, Lang};
use crate::dialogue::review::{Elsewhere, Opinion};
use crate::locale::Locale;
use crate::{machine, text};

pub use layout::{Part, Row, area, rows};

/// The opinions on the question in front, and wordings of other copies of the interview.
#[derive(Clone, Debug)]
pub struct Opinions {
    pub place: Place,
    /// The language of `told`.
    lang: Lang,
    /// Told once: a difference of long texts costs more than a frame.
    told: Vec<Entry>,
}

/// Where in them one reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The entry that is chosen, from 0.
    pub selected: usize,
    /// Rows passed over at the top.
    pub top: usize,
}

impl Opinions {
    /// Those on the question in front.
    pub fn of(locale: &Locale, session: &Session) -> Opinions {
        Opinions {
            place: Place::default(),
            lang: locale.lang,
            told: entries(locale, session, session.at()),
        }
    }

    /// The entries in the language on the screen.
    pub fn entries(&self, locale: &Locale, session: &Session) -> Cow<'_, [Entry]> {
        match self.lang == locale.lang {
            true => Cow::Borrowed(&self.told),
            false => Cow::Owned(entries(locale, session, session.at())),
        }
    }
}

/// How a part of an entry is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// By whom, and when.
    Head,
    /// What the words below are.
    Label,
    Words,
    /// Something to ask.
    Ask,
    /// Only in the wording before, or only in the one after.
    Gone,
    New,
}

/// A piece of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Bytes that are gone or new are in `marks`.
    Text {
        tone: Tone,
        text: String,
        marks: Vec<(Range<usize>, Tone)>,
    },
    /// Two wordings side by side, each under what it is.
    Pair([(String, String); 2]),
}

/// What an entry is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    Opinion,
    Elsewhere(Elsewhere),
}

/// An opinion, or a wording of another copy, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub subject: Subject,
    /// The wording that can become the answer.
    pub wording: Option<String>,
    pub lines: Vec<Line>,
}

/// All that is to be read of a question.
pub fn entries(locale: &Locale, session: &Session, question: &str) -> Vec<Entry> {
    let again = session.still_again(question).into_iter();
    let earlier = session.review.earlier.iter();
    let told = Told {
        locale,
        session,
        again: again.map(|it| it.id.as_str()).collect(),
        earlier: earlier.map(|it| it.id.as_str()).collect(),
    };
    let opinions = session.opinions(question).map(|it| told.opinion(it));
    let elsewhere = session.wordings_elsewhere(question);
    opinions
        .chain(elsewhere.map(|it| told.elsewhere(it)))
        .collect()
}

struct Told<'a> {
    locale: &'a Locale,
    session: &'a Session,
    /// Ids of the opinions for whose sake the owner is still to be asked again, and of those on
    /// earlier visits: looked up once for all entries.
    again: BTreeSet<&'a str>,
    earlier: BTreeSet<&'a str>,
}

impl Told<'_> {
    fn opinion(&self, it: &Opinion) -> Entry {
        let locale = self.locale;
        let mut head = by(locale, &it.reviewer, it.at);
        if self.earlier.contains(it.id.as_str()) {
            head = format!("{head} {}", locale.text("opinion-earlier-visit"));
        }
        let mut lines = vec![line(Tone::Head, head)];
        if it.accepted {
            lines.push(line(Tone::Label, locale.text("opinion-accepted").into()));
        }
        if it.ask_again {
            lines.push(line(
                Tone::Label,
                again_or_heard(locale, it, self.again.contains(it.id.as_str())),
            ));
            lines.extend(self.probes(it));
        }
        if !it.comment.is_empty() {
            lines.push(line(Tone::Words, words::cells(&it.comment)));
        }
        let now = self.session.answer(&it.question).map_or("", |a| &a.text);
        if has_changed(it, now) {
            let label = locale.text("opinion-changed-since").into();
            let then = self.side("opinion-then", &it.about);
            let now = self.side("opinion-now", now);
            lines.extend([line(Tone::Label, label), Line::Pair([then, now])]);
        }
        if let Some(suggestion) = &it.suggestion {
            lines.extend(self.suggestion(now, suggestion));
        }
        Entry {
            subject: Subject::Opinion,
            wording: it.suggestion.clone(),
            lines,
        }
    }

    /// The suggested wording against the answer as it is now.
    fn suggestion(&self, now: &str, suggestion: &str) -> Vec<Line> {
        if now == suggestion {
            let taken = self.locale.text("opinion-suggestion-taken").to_string();
            return vec![line(Tone::Label, taken)];
        }
        let count = |text: &str| text::characters(text).into();
        let values = [("before", count(now)), ("after", count(suggestion))];
        let label = self.locale.format("opinion-suggestion", &values);
        let Marked { text, runs } = marked(now, suggestion);
        let mark = |(run, became)| match became {
            Became::Same => None,
            Became::Gone => Some((run, Tone::Gone)),
            Became::New => Some((run, Tone::New)),
        };
        let marks = runs.into_iter().filter_map(mark).collect();
        let tone = Tone::Words;
        let text = Line::Text { tone, text, marks };
        vec![line(Tone::Label, label), text]
    }

    /// A way to ask again for each facet, where the question has one.
    fn probes(&self, it: &Opinion) -> Vec<Line> {
        let question = self.session.words.question(&it.question);
        let probes = question.map_or(&[][..], |question| &question.probes);
        let first = it.facets.iter().filter_map(|facet| {
            let probe = probes.iter().find(|probe| probe.facet == *facet)?;
            Some(line(Tone::Ask, format!("→ {}", probe.ask)))
        });
        first.collect()
    }

    /// A wording under what it is.
    fn side(&self, label: &str, text: &str) -> (String, String) {
        let text = match text.trim() {
            "" => self.locale.text("opinion-nothing-there").to_string(),
            _ => words::cells(text),
        };
        (self.locale.text(label).to_string(), text)
    }

    fn elsewhere(&self, it: &Elsewhere) -> Entry {
        let locale = self.locale;
        let head = by(locale, &it.author, it.at);
        let head = format!("{} {head}", locale.text("opinion-elsewhere"));
        let mut lines = vec![line(Tone::Head, head)];
        if let Some(probe) = &it.probe {
            let values = [("probe", probe.as_str().into())];
            let label = locale.format("opinion-elsewhere-reply", &values);
            lines.push(line(Tone::Label, label));
        }
        let here = self.side("opinion-here", self.session.wording_here(it));
        let there = self.side("opinion-there", &it.text);
        lines.push(Line::Pair([here, there]));
        Entry {
            subject: Subject::Elsewhere(it.clone()),
            wording: Some(it.text.clone()),
            lines,
        }
    }
}

fn line(tone: Tone, text: String) -> Line {
    let marks = Vec::new();
    Line::Text { tone, text, marks }
}

/// Who it is, also where no name was given.
fn named<'a>(locale: &'a Locale, who: &'a str) -> &'a str {
    match who {
        "" => locale.text("opinion-nameless"),
        who => who,
    }
}

/// Whether the answer is another by now than the reviewer had in front, and not the one suggested.
pub fn has_changed(it: &Opinion, now: &str) -> bool {
    it.suggestion.as_deref() != Some(now) && it.about != now
}

/// By whom and on which day.
pub fn by(locale: &Locale, who: &str, wall: i64) -> String {
    let who = named(locale, who);
    let at = machine::local(wall);
    let part = |it: i8| u8::try_from(it).ok();
    let day = locale.date(at.year().into(), part(at.month()), part(at.day()), &[]);
    locale.format("opinion-by", &[("who", who.into()), ("day", day.into())])
}

/// What is `still` to be asked again, for these facets or in general; or that something was heard
/// since.
pub fn again_or_heard(locale: &Locale, it: &Opinion, still: bool) -> String {
    let words = match still {
        true => ("opinion-again", "opinion-again-for"),
        false => ("opinion-heard", "opinion-heard-for"),
    };
    with_facets(locale, words, &it.facets)
}

fn with_facets(locale: &Locale, (plain, with): (&str, &str), facets: &[Facet]) -> String {
    let facets = words::names(locale, facets);
    match facets.is_empty() {
        true => locale.text(plain).to_string(),
        false => locale.format(with, &[("facets", facets.into())]),
    }
}

/// Characters of a comment that are taken to the question: more than fit in a line.
const SHOWN: usize = 200;

/// What stands at the question: one line, and what more there is to read.
pub struct AtQuestion {
    pub first: String,
    /// As `first`, without who says it: for a small window.
    pub short: String,
    pub more: Option<String>,
    /// It is still to be asked again.
    pub again: bool,
}

/// Rows of [`at_question`]; none where the owner reads along, or where nothing is said but that the
/// answer is as it should be. Typing changes nothing of it.
pub fn rows_at_question(session: &Session, compact: bool) -> u16 {
    if session.review.is_quiet() {
        return 0;
    }
    let at = session.at();
    let opinions = session.opinions(at).filter(|it| !is_bare(it)).count();
    let elsewhere = session.review.elsewhere.iter();
    let elsewhere = elsewhere.filter(|it| it.question == at && !it.settled);
    let elsewhere = elsewhere.count();
    let suggested = session.opinions(at).any(|it| it.suggestion.is_some());
    match (opinions, elsewhere) {
        _ if session.is_shared() => 0,
        (0, 0) => 0,
        _ if compact => 1,
        (0, _) | (1, 0) if !suggested => 1,
        _ => 2,
    }
}

/// What reviews said of the question in front, in a line or two; `None`: nothing that is to be read
/// there.
pub fn at_question(locale: &Locale, session: &Session) -> Option<AtQuestion> {
    let at = session.at();
    if session.is_shared() {
        return None;
    }
    let said: Vec<&Opinion> = session.opinions(at).filter(|it| !is_bare(it)).collect();
    let again = session.still_again(at);
    let again: BTreeSet<&str> = again.into_iter().map(|it| it.id.as_str()).collect();
    let wanting = said.iter().rev().find(|it| again.contains(it.id.as_str()));
    let elsewhere = session.wordings_elsewhere(at).next().is_some();
    let mut more = Vec::new();
    // What was taken over is no longer to be read.
    let answer = session.answer(at).map_or("", |it| &it.text);
    let suggests = |it: &Opinion| it.suggestion.as_deref().is_some_and(|to| to != answer);
    if said.iter().any(|it| suggests(it)) {
        more.push(locale.text("opinion-more-suggestion").to_string());
    }
    if elsewhere {
        more.push(locale.text("opinion-more-elsewhere").to_string());
    }
    if said.len() > 1 {
        let others = (said.len() - 1).into();
        more.push(locale.format("opinion-more-others", &[("count", others)]));
    }
    let Some(first) = wanting.or(said.last()) else {
        return more.pop().map(|first| AtQuestion {
            short: first.clone(),
            first,
            more: None,
            again: false,
        });
    };
    let mut parts = Vec::new();
    if first.ask_again {
        parts.push(again_or_heard(locale, first, wanting.is_some()));
    }
    if !first.comment.is_empty() {
        let start: String = first.comment.chars().take(SHOWN).collect();
        parts.push(start.replace('\n', " "));
    }
    let mut what = parts.join(" — ");
    if what.is_empty() {
        what = match suggests(first) {
            true => locale.text("opinion-more-suggestion").to_string(),
            false => locale.text("opinion-suggestion-taken").to_string(),
        };
    }
    let at = |who: &str| {
        let values = [("who", who.into()), ("what", what.as_str().into())];
        locale.format("opinion-at", &values)
    };
    Some(AtQuestion {
        short: locale.format("opinion-at-short", &[("what", what.as_str().into())]),
        first: at(named(locale, &first.reviewer)),
        more: (!more.is_empty()).then(|| more.join(locale.text("rule-separator"))),
        again: wanting.is_some(),
    })
}

/// The key that shows all of it.
pub fn key() -> &'static str {
    key_of(&[Context::Ask], Action::Opinions).unwrap_or_default()
}

/// What stands beside a question in a list: for what it is to be asked again. `None`: it is not, or
/// the owner reads along.
pub fn beside(locale: &Locale, session: &Session, question: &str) -> Option<String> {
    if session.is_shared() || !session.asks_again(question) {
        return None;
    }
    let facets = words::names(locale, &session.facets_again(question));
    let what = match facets.is_empty() {
        true => locale.text("opinion-again").to_string(),
        false => facets,
    };
    Some(locale.format("opinion-beside", &[("what", what.into())]))
}

/// How many questions are to be asked again; `None`: none, or the owner reads along.
pub fn counted(locale: &Locale, session: &Session) -> Option<String> {
    let count = session.to_ask_again().len();
    let told = count > 0 && !session.is_shared();
    told.then(|| locale.format("opinion-counted", &[("count", count.into())]))
}
