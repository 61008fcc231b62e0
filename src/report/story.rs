//! The company in a few lines: who they are, the turning point, the strength, where to, and the
//! first step; the owner's own phrases. All of it sentences of the answers, none invented.

use super::heard;
use super::model::{Item, Line, Phrase, Report, Strength};

/// So many characters of a line at most, where its first sentence is not longer.
const LINE: usize = 90;

const MOST_PHRASES: usize = 7;
const FEW_PHRASES: usize = 3;
const MOST_STRENGTHS: usize = 3;

/// Adds story, phrases and strengths to what the answers say.
pub fn tell(report: &mut Report) {
    let story = [
        ("who", who(report)),
        ("turn", turn(report)),
        ("strength", heard_of(report, "biz.strengths", LINE)),
        ("goal", either(report, ["sum.goal", "mgmt.ambition"])),
        ("gap", gap(report)),
    ];
    let story = story.map(|(id, text)| Line {
        id: id.to_owned(),
        text,
    });
    report.story = story.to_vec();
    report.phrases = phrases(report);
    report.strengths = strengths(report);
}

/// An answer that was given.
fn answer<'a>(report: &'a Report, id: &str) -> Option<&'a Item> {
    let mut items = report.parts.iter().flat_map(|part| &part.items);
    items.find(|item| item.id == id && item.empty.is_none())
}

/// The first sentences of the answer, of the reply to a probe where nothing else was said.
fn heard_of(report: &Report, id: &str, most: usize) -> String {
    let Some(item) = answer(report, id) else {
        return String::new();
    };
    let replies = item.replies.iter().map(|reply| reply.answer.as_str());
    let mut said = std::iter::once(item.text.as_str()).chain(replies);
    let said = said.find(|text| !text.trim().is_empty());
    said.map(|text| heard::first(text, most))
        .unwrap_or_default()
}

fn either(report: &Report, ids: [&str; 2]) -> String {
    let told = ids.map(|id| heard_of(report, id, LINE));
    told.into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// What the company does: what it believes in, in a sentence; the page itself tells trade and size.
fn who(report: &Report) -> String {
    let of = |ids: [&str; 3]| {
        let told = ids.map(|id| heard_of(report, id, LINE / 2));
        told.into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    };
    of(["mgmt.philosophy", "biz.history", "sum.current"])
}

/// The history from the sentence on that names the turning point; else its beginning.
fn turn(report: &Report) -> String {
    let Some(item) = answer(report, "biz.history") else {
        return String::new();
    };
    let sentences = heard::sentences(&item.text);
    let names = |it: &&str| {
        let small = it.to_lowercase();
        [
            "転機",
            "ターニング",
            "変わった",
            "きっかけ",
            "turn",
            "changed",
        ]
        .iter()
        .any(|word| small.contains(word))
    };
    let from = sentences.iter().position(names).unwrap_or(0);
    heard::joined(&sentences[from..], LINE)
}

/// What keeps them from it, and the first step.
fn gap(report: &Report) -> String {
    let told = ["sum.gap", "sum.action"].map(|id| heard_of(report, id, LINE / 2));
    let told: Vec<&str> = told
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    heard::joined(&told, usize::MAX)
}

/// The texts of an answer: itself, then the replies.
fn texts(item: &Item) -> impl Iterator<Item = &str> {
    let replies = item.replies.iter().map(|reply| reply.answer.as_str());
    std::iter::once(item.text.as_str()).chain(replies)
}

/// What was quoted; where that is little, sentences in the first person.
fn phrases(report: &Report) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    for quoted in [true, false] {
        if !quoted && found.len() >= FEW_PHRASES {
            break;
        }
        let items = report.parts.iter().flat_map(|part| &part.items);
        for item in items.filter(|item| item.state == "answered") {
            let said = texts(item).flat_map(|text| match quoted {
                true => heard::quoted(text),
                false => heard::own(text),
            });
            for text in said {
                if !found.iter().any(|it| it.text == text) {
                    found.push(Phrase {
                        text: text.to_owned(),
                        quoted,
                        topic: item.topic.clone(),
                    });
                }
            }
        }
    }
    found.truncate(MOST_PHRASES);
    found
}

/// Sentences on what they are good at, those with a figure first.
fn strengths(report: &Report) -> Vec<Strength> {
    let Some(item) = answer(report, "biz.strengths") else {
        return Vec::new();
    };
    let sentences = texts(item).flat_map(heard::sentences);
    let told = sentences.map(|text| Strength {
        text: text.to_owned(),
        figure: heard::figure(text)
            .or_else(|| heard::quoted(text).first().map(|it| (*it).to_owned())),
    });
    let (with, without): (Vec<_>, Vec<_>) = told.partition(|it| it.figure.is_some());
    with.into_iter()
        .chain(without)
        .take(MOST_STRENGTHS)
        .collect()
}
