//! An interview made ready to be written. What the chain hashes of one that is written for the first
//! time is made from the interview itself: to read its rows back would take a fifth of the time.

use crate::dialogue::answer::FollowUp;
use crate::dialogue::moves::Move;
use crate::dialogue::record::{Whole, Wording};
use crate::dialogue::review::Reviewed;
use crate::dialogue::review::merge::merged;
use crate::store::chain::Hashing;
use crate::store::review::{elsewhere_row, opinion_row};
use crate::store::rows::{answer_row, follow_up_row, interval_row, maybe_text, revision_row, text};

use super::wordings::unkept;

/// An interview with what is made of it before it is written; where many are taken in, on another
/// thread than the one that writes.
pub struct Ready {
    pub(super) whole: Whole,
    /// Wordings that are kept along with its own.
    pub(super) unkept: Vec<(String, Wording)>,
    /// What the chain says of its questions where it is new.
    pub(super) questions: Option<Hashing>,
}

impl From<Whole> for Ready {
    fn from(mut whole: Whole) -> Ready {
        whole.stored.review = merged(&whole.stored.review, &Reviewed::default());
        let unkept = unkept(&whole);
        let questions = hashed(&whole, &unkept);
        Ready {
            whole,
            unkept,
            questions,
        }
    }
}

/// The rows of the questions as they will be, in the order in which the chain reads them; `None` where
/// one of them would replace another. `unkept`: wordings that are kept along with its own.
fn hashed(whole: &Whole, unkept: &[(String, Wording)]) -> Option<Hashing> {
    let stored = &whole.stored;
    let mut hashing = Hashing::new();
    for (question, answer) in &stored.answers {
        answer_row(0, question, answer, |row| {
            hashing.row("answer", question, &row[2..]);
        });
    }
    let mut probes: Vec<&FollowUp> = stored.follow_ups.iter().collect();
    probes.sort_by_key(|it| it.ordinal);
    for probe in probes {
        let row = follow_up_row(0, probe);
        let generic = [maybe_text(probe.generic.map(Move::id))];
        let row = row[2..4].iter().chain(&generic).chain(&row[4..]);
        hashing.row("follow_up", &probe.question, row);
    }
    for interval in each_once(&stored.intervals, |it| it.seq)? {
        let row = interval_row(0, interval);
        let row = row[1..2].iter().chain(&row[3..]);
        hashing.row("interval", &interval.question, row);
    }
    let mut wordings: Vec<&(String, Wording)> = whole.wordings.iter().chain(unkept).collect();
    wordings.sort_by_key(|(_, it)| it.follow_up);
    for (question, it) in wordings {
        let row = revision_row(0, (question, it.follow_up), (it.at, &it.author, &it.text));
        hashing.row("revision", question, &row[2..]);
    }
    for (question, tags) in &stored.tags {
        for tag in tags {
            hashing.row("tag", question, &[text(tag)]);
        }
    }
    for opinion in each_once(&stored.review.opinions, |it| it.id.as_str())? {
        opinion_row(0, opinion, |row| {
            hashing.row(
                "opinion",
                &opinion.question,
                row[1..3].iter().chain(&row[4..]),
            );
        });
    }
    for it in each_once(&stored.review.elsewhere, |it| {
        let probe = it.probe.as_deref().unwrap_or("");
        (it.question.as_str(), probe, it.text.as_str())
    })? {
        hashing.row("elsewhere", &it.question, &elsewhere_row(0, it)[2..]);
    }
    Some(hashing)
}

/// In the order of their keys; `None` where a key comes twice.
fn each_once<'a, T, K: Ord>(list: &'a [T], key: impl Fn(&'a T) -> K) -> Option<Vec<&'a T>> {
    let mut list: Vec<&T> = list.iter().collect();
    list.sort_by_key(|it| key(it));
    let twice = |two: &[&'a T]| key(two[0]) == key(two[1]);
    (!list.windows(2).any(twice)).then_some(list)
}
