//! The company in a few lines: who they are, the turning point, the strength, where to, and the
//! first step; the owner's own phrases. All of it sentences of the answers, none invented.

use super::heard;
use super::model::{Item, Line, Phrase, Report, Strength};

/// So many full-width characters of a line at most, where its first sentence is not longer.
const LINE: f64 = 90.0;

/// Of the gap and of the first step, which share a line.
const HALF: f64 = 60.0;

const MOST_PHRASES: usize = 6;
const FEW_PHRASES: usize = 3;
const MOST_VOICES: usize = 3;
const MOST_STRENGTHS: usize = 3;

/// The question on what customers say.
const VOICES: &str = "env.feedback";

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
    let (own, mut others) = quotations(report);
    report.phrases = phrases(report, own);
    others.truncate(MOST_VOICES);
    report.voices = others;
    report.strengths = strengths(report);
}

/// An answer that was given.
fn answer<'a>(report: &'a Report, id: &str) -> Option<&'a Item> {
    let mut items = report.parts.iter().flat_map(|part| &part.items);
    items.find(|item| item.id == id && item.empty.is_none())
}

/// The first sentences of the answer, of the reply to a probe where nothing else was said.
fn heard_of(report: &Report, id: &str, most: f64) -> String {
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

/// How they began and what they hold to, a sentence each.
fn who(report: &Report) -> String {
    let (before, _) = history(report);
    let begun = before.first().copied().unwrap_or_default().to_owned();
    let holds = heard_of(report, "mgmt.philosophy", 1.0);
    let told: Vec<&str> = [&begun, &holds].into_iter().map(String::as_str).collect();
    let told: Vec<&str> = told.into_iter().filter(|it| !it.is_empty()).collect();
    heard::joined(&told, LINE)
}

/// The history from the turning point on.
fn turn(report: &Report) -> String {
    let (_, from) = history(report);
    heard::joined(&from, LINE)
}

/// The history up to the sentence that names the turning point, and from there on; all of it
/// where none does.
fn history(report: &Report) -> (Vec<&str>, Vec<&str>) {
    let item = answer(report, "biz.history");
    let sentences = item
        .map(|item| heard::sentences(&item.text))
        .unwrap_or_default();
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
    let at = sentences.iter().position(names).unwrap_or(0);
    let (before, from) = sentences.split_at(at);
    (before.to_vec(), from.to_vec())
}

/// What keeps them from it, and the first step.
fn gap(report: &Report) -> String {
    let told = ["sum.gap", "sum.action"].map(|id| heard_of(report, id, HALF));
    let told: Vec<&str> = told
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    heard::joined(&told, f64::MAX)
}

/// The texts of an answer: itself, then the replies.
fn texts(item: &Item) -> impl Iterator<Item = &str> {
    let replies = item.replies.iter().map(|reply| reply.answer.as_str());
    std::iter::once(item.text.as_str()).chain(replies)
}

/// What was quoted, by the owner and (second) by others: whatever customers said is theirs.
fn quotations(report: &Report) -> (Vec<Phrase>, Vec<Phrase>) {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for item in answered(report) {
        for text in texts(item) {
            for quoted in heard::quoted(text) {
                let told = item.id == VOICES || heard::is_told(text, quoted);
                let to = if told { &mut others } else { &mut own };
                add(to, item, quoted, true);
            }
        }
    }
    (own, others)
}

/// What the owner was quoted with, then sentences in which they hold to something, want or feel
/// it; where that is little, any in the first person.
fn phrases(report: &Report, mut found: Vec<Phrase>) -> Vec<Phrase> {
    for (clearly, most) in [(2, MOST_PHRASES), (1, FEW_PHRASES)] {
        for item in answered(report).filter(|item| item.kind != "table" && item.id != VOICES) {
            for (text, how) in texts(item).flat_map(heard::own) {
                if how == clearly && found.len() < most {
                    add(&mut found, item, text, false);
                }
            }
        }
    }
    found.truncate(MOST_PHRASES);
    found
}

fn answered(report: &Report) -> impl Iterator<Item = &Item> {
    let items = report.parts.iter().flat_map(|part| &part.items);
    items.filter(|item| item.state == "answered")
}

fn add(to: &mut Vec<Phrase>, item: &Item, text: &str, quoted: bool) {
    if !to.iter().any(|it| it.text == text) {
        to.push(Phrase {
            text: text.to_owned(),
            quoted,
            topic: item.topic.clone(),
        });
    }
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
