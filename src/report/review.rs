//! What a review brought, as pages tell it: the review sheet (添削表), and what the owner is to be
//! asked again.

use std::collections::HashSet;

use serde::Serialize;

use crate::dialogue::question::Facet;
use crate::dialogue::record::Stored;
use crate::dialogue::review::words::{Piece, changed, difference};
use crate::dialogue::review::{Elsewhere, Opinion};
use crate::locale::Locale;
use crate::machine::local_date;

use super::model::{Again, Item, Report};

/// The review sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sheet {
    pub reviews: Vec<Held>,
    /// Questions that are answered.
    pub answered: usize,
    /// Questions of which something stands; with a comment, a suggestion, to be asked again,
    /// accepted.
    pub said: usize,
    pub commented: usize,
    pub suggested: usize,
    pub again: usize,
    pub accepted: usize,
    /// Characters of all answers before the review, and with what is suggested.
    pub before: u64,
    pub after: u64,
    /// Questions with an answer or an opinion, in the set's order.
    pub items: Vec<Reviewed>,
}

/// Who reviewed, and on which days.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Held {
    pub reviewer: String,
    pub begun: String,
    pub finished: Option<String>,
}

/// An answer with what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reviewed {
    pub id: String,
    pub topic: String,
    pub ask: String,
    /// The perspective.
    pub part: String,
    /// The owner's words as they stand.
    pub text: String,
    /// Which kind of empty, in words; `None` where something was answered.
    pub empty: Option<String>,
    /// The replies to probes.
    pub replies: Vec<super::model::Reply>,
    pub before: u64,
    pub after: u64,
    /// The oldest first; of earlier visits those alone that are still to be asked again.
    pub opinions: Vec<Said>,
    /// Wordings that stand in another copy.
    pub elsewhere: Vec<Wording>,
}

/// What a reviewer says of an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Said {
    pub reviewer: String,
    pub day: String,
    /// Of an earlier visit.
    pub earlier: bool,
    pub comment: String,
    pub suggestion: Option<Suggestion>,
    /// The answer as the reviewer had it in front, where it is another by now.
    pub about: Option<String>,
    pub ask_again: bool,
    /// For what, in words.
    pub facets: Vec<String>,
    /// It is to be asked again, and something was heard since.
    pub heard: bool,
    pub accepted: bool,
}

/// A suggested wording beside the one it is for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Suggestion {
    pub text: String,
    pub pieces: Vec<Marked>,
    /// The pieces in one text, what is gone and what is new marked in writing.
    pub marked: String,
    pub before: u64,
    pub after: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Marked {
    /// `same`, `gone`, `new`.
    pub kind: &'static str,
    pub text: String,
}

/// A wording of another copy.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Wording {
    pub author: String,
    pub day: String,
    /// The probe whose reply it is.
    pub probe: Option<String>,
    pub text: String,
}

/// The review sheet of an interview.
pub fn sheet(stored: &Stored, report: &Report, locale: &Locale) -> Sheet {
    let from = Building { stored, locale };
    let parts = report.parts.iter();
    let items = parts.flat_map(|part| part.items.iter().map(|item| (&part.title, item)));
    let items: Vec<Reviewed> = items
        .map(|(part, item)| from.item(part, item))
        .filter(|it| it.empty.is_none() || !it.opinions.is_empty() || !it.elsewhere.is_empty())
        .collect();
    let count = |fits: fn(&Said) -> bool| {
        let said = items.iter().filter(|it| it.opinions.iter().any(fits));
        said.count()
    };
    Sheet {
        reviews: stored.review.reviews.iter().map(held).collect(),
        answered: items.iter().filter(|it| it.empty.is_none()).count(),
        said: count(|_| true),
        commented: count(|it| !it.comment.is_empty()),
        suggested: count(|it| it.suggestion.is_some()),
        again: count(|it| it.ask_again && !it.heard),
        accepted: count(|it| it.accepted),
        before: items.iter().map(|it| it.before).sum(),
        after: items.iter().map(|it| it.after).sum(),
        items,
    }
}

fn held(review: &crate::dialogue::review::Review) -> Held {
    Held {
        reviewer: review.reviewer.clone(),
        begun: local_date(review.begun),
        finished: review.finished.map(local_date),
    }
}

/// What the owner is to be asked again on a question, and the facets' ids for finding a probe.
pub fn again(stored: &Stored, question: &str, locale: &Locale) -> (Vec<Again>, Vec<Facet>) {
    let answer = stored.answers.get(question);
    let text = answer.map_or("", |it| it.text.as_str());
    let review = &stored.review;
    let probes = stored.follow_ups.iter().chain(&stored.earlier_replies);
    let open = review.to_ask_again(question, text, probes);
    let facets = open.iter().flat_map(|it| it.facets.iter().copied());
    let facets = facets.collect();
    let told = open.iter().map(|it| Again {
        reviewer: it.reviewer.clone(),
        day: local_date(it.at),
        facets: words(&it.facets, locale),
        comment: it.comment.trim().to_owned(),
    });
    (told.collect(), facets)
}

fn words(facets: &[Facet], locale: &Locale) -> Vec<String> {
    let word = |facet: &Facet| locale.text(&format!("facet-{}", facet.id())).to_owned();
    facets.iter().map(word).collect()
}

struct Building<'a> {
    stored: &'a Stored,
    locale: &'a Locale,
}

impl Building<'_> {
    fn item(&self, part: &str, item: &Item) -> Reviewed {
        let review = &self.stored.review;
        let answer = self.stored.answers.get(&item.id);
        let now = answer.map_or("", |it| it.text.as_str());
        let (before, after) = review.volume_before_after(&item.id, now);
        let counts = item.state == "answered" || (before > 0 && now.is_empty());
        let (before, after) = if counts { (before, after) } else { (0, 0) };
        let probes = self.stored.follow_ups.iter();
        let probes = probes.chain(&self.stored.earlier_replies);
        let open = review.to_ask_again(&item.id, now, probes.clone());
        let earlier = open.iter().copied();
        let own: HashSet<&str> = review.opinions.iter().map(|it| it.id.as_str()).collect();
        let earlier = earlier.filter(|it| !own.contains(it.id.as_str()));
        let said = |it: &Opinion, is_earlier| {
            let heard = it.ask_again && !it.is_open(now, probes.clone());
            self.said(it, now, (is_earlier, heard))
        };
        let mut opinions: Vec<Said> = earlier.map(|it| said(it, true)).collect();
        opinions.extend(review.standing(&item.id).map(|it| said(it, false)));
        let elsewhere = review.elsewhere.iter();
        let elsewhere = elsewhere.filter(|it| it.question == item.id && !it.settled);
        Reviewed {
            id: item.id.clone(),
            topic: item.topic.clone(),
            ask: item.ask.clone(),
            part: part.to_owned(),
            text: item.text.clone(),
            empty: item.empty.clone(),
            replies: item.replies.clone(),
            before,
            after,
            opinions,
            elsewhere: elsewhere.map(wording).collect(),
        }
    }

    fn said(&self, it: &Opinion, now: &str, (earlier, heard): (bool, bool)) -> Said {
        Said {
            reviewer: it.reviewer.clone(),
            day: local_date(it.at),
            earlier,
            comment: it.comment.trim().to_owned(),
            suggestion: it
                .suggestion
                .as_deref()
                .map(|text| self.suggestion(&it.about, text)),
            about: (it.about.trim() != now.trim()).then(|| it.about.trim_end().to_owned()),
            ask_again: it.ask_again,
            facets: words(&it.facets, self.locale),
            heard,
            accepted: it.accepted,
        }
    }

    fn suggestion(&self, about: &str, text: &str) -> Suggestion {
        let (before, after) = changed(about, text);
        let pieces: Vec<Marked> = difference(about, text).into_iter().map(marked).collect();
        let word = |id: &str| self.locale.text(id);
        let written = pieces.iter().map(|it| match it.kind {
            "same" => it.text.clone(),
            kind => {
                let begin = word(&format!("review-page-{kind}"));
                format!("{begin}{}{}", it.text, word("review-page-end"))
            }
        });
        Suggestion {
            marked: written.collect(),
            text: text.to_owned(),
            pieces,
            before,
            after,
        }
    }
}

fn marked(piece: Piece<'_>) -> Marked {
    let (kind, text) = match piece {
        Piece::Same(text) => ("same", text),
        Piece::Gone(text) => ("gone", text),
        Piece::New(text) => ("new", text),
    };
    Marked {
        kind,
        text: text.to_owned(),
    }
}

fn wording(it: &Elsewhere) -> Wording {
    Wording {
        author: it.author.clone(),
        day: local_date(it.at),
        probe: it.probe.clone(),
        text: it.text.clone(),
    }
}
