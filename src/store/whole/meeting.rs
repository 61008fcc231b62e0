//! Two copies of one interview meet: what reviews brought to either is put together, and what the
//! other's answers say and ours never said is kept beside them. Nothing of either is lost.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::record::{Stored, Whole, Wording};
use crate::dialogue::review::merge::merged;
use crate::dialogue::review::{Elsewhere, Reviewed};

use super::wordings::author_of_reply;

/// A copy of an interview, as far as copies are put together.
#[derive(Clone, Copy)]
pub(super) struct Copy<'a> {
    pub(super) answers: &'a BTreeMap<String, Answer>,
    pub(super) follow_ups: &'a [FollowUp],
    pub(super) wordings: &'a [(String, Wording)],
    pub(super) review: &'a Reviewed,
    pub(super) interviewer: &'a str,
    /// Wall clock, milliseconds since 1970 UTC.
    pub(super) touched: i64,
}

impl<'a> Copy<'a> {
    pub(super) fn of(whole: &'a Whole) -> Copy<'a> {
        let stored: &Stored = &whole.stored;
        Copy {
            answers: &stored.answers,
            follow_ups: &stored.follow_ups,
            wordings: &whole.wordings,
            review: &stored.review,
            interviewer: &stored.header.interviewer,
            touched: whole.touched,
        }
    }
}

/// What the review of `ours` is when `theirs` has come: `ours` keeps its answers. Which of several
/// copies comes first makes no difference, and the same one twice none either.
pub(super) fn together(ours: &Copy, theirs: &Copy) -> Reviewed {
    let (here, there) = (texts(ours), texts(theirs));
    // What stands there is settled there by being taken over, and not here.
    let stands_there = |it: &Elsewhere| {
        let said = there.get(&place(it));
        said.and_then(|said| said.get(it.text.as_str()))
            .is_some_and(|text| text.stands)
    };
    let said_here = |question: &str, probe: &str, text: &str| {
        let said = here.get(&(question, probe));
        said.is_some_and(|said| said.contains_key(text))
    };
    let known: BTreeSet<_> = ours.review.elsewhere.iter().map(Elsewhere::key).collect();
    let mut brought = theirs.review.clone();
    brought.elsewhere.retain(|it| {
        let (question, probe) = place(it);
        !stands_there(it) && (!said_here(question, probe, &it.text) || known.contains(&it.key()))
    });
    let mut beside = Vec::new();
    for ((question, probe), said) in &there {
        let new = said.iter().filter(|(text, _)| !text.is_empty());
        for (text, it) in new.filter(|(text, _)| !said_here(question, probe, text)) {
            beside.push(Elsewhere {
                question: (*question).to_owned(),
                probe: (!probe.is_empty()).then(|| (*probe).to_owned()),
                text: (*text).to_owned(),
                at: it.at,
                author: it.author.to_owned(),
                settled: !it.stands,
            });
        }
    }
    let beside = Reviewed {
        elsewhere: beside,
        ..Reviewed::default()
    };
    merged(&merged(ours.review, &brought), &beside)
}

/// A text that is or was the answer, or the reply: from when, by whom.
struct Text<'a> {
    at: i64,
    author: &'a str,
    stands: bool,
}

/// Texts by question and probe, which is empty for the answer itself.
type Texts<'a> = BTreeMap<(&'a str, &'a str), BTreeMap<&'a str, Text<'a>>>;

fn place(it: &Elsewhere) -> (&str, &str) {
    let (question, probe, _) = it.key();
    (question, probe)
}

/// Everything that a copy says or said, from the first time on: a file leaves out the wording that
/// was kept when it was last touched.
fn texts<'a>(copy: &Copy<'a>) -> Texts<'a> {
    let mut texts = Texts::new();
    let mut say = |place, text, (at, author): (i64, &'a str), stands| {
        let place: &mut BTreeMap<&str, Text> = texts.entry(place).or_default();
        let it = place.entry(text).or_insert(Text { at, author, stands });
        (it.at, it.author) = (it.at, it.author).min((at, author));
        it.stands |= stands;
    };
    let probes = copy.follow_ups.iter();
    let probes = probes.map(|it| ((it.question.as_str(), it.ordinal), it.probe.as_str()));
    let probes: BTreeMap<(&str, u32), &str> = probes.collect();
    let probe = |question, ordinal| probes.get(&(question, ordinal)).copied().unwrap_or("");
    for (question, it) in copy.wordings {
        let probe = it.follow_up.map_or("", |it| probe(question.as_str(), it));
        say((question, probe), &it.text, (it.at, &it.author), false);
    }
    for (question, it) in copy.answers {
        say((question, ""), &it.text, (copy.touched, &it.author), true);
    }
    for it in copy.follow_ups {
        let author = author_of_reply(copy.answers, copy.interviewer, &it.question);
        let place = (it.question.as_str(), it.probe.as_str());
        say(place, &it.answer, (copy.touched, author), true);
    }
    texts
}
