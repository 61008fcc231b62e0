//! What any page says about one interview: words, ready to be laid out. Templates see this as it
//! is (its fields are their names, so they are kept), and `report -o x.json` writes it.
//!
//! `private` marks what the owner must not read: pages for the owner leave it out.

use serde::Serialize;

use super::review::Sheet;

/// One interview, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// The language of the words around the answers: `ja`, `en`.
    pub lang: String,
    /// The interview's id (UUID), for forms that are read back.
    pub interview: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub started: i64,
    pub company: Company,
    pub visit: u32,
    /// The day it was held where the machine is: `2026-11-22`.
    pub day: String,
    pub interviewer: String,
    /// `alone`, `accompanied`, `reviewed`.
    pub assisted: String,
    pub set: String,
    pub set_id: String,
    pub edition: String,
    pub finished: bool,
    /// The invented company of the demonstration: every page says so.
    pub demo: bool,
    /// Role-play: every page says so instead.
    pub practice: bool,
    /// The company's visits, oldest first.
    pub visits: Vec<Visit>,
    /// All perspectives in the set's order.
    pub parts: Vec<Part>,
    /// The boxes of the official sheet that the set has, in the sheet's order.
    pub boxes: Vec<SheetBox>,
    /// What stands in no box, flow or summary.
    pub others: Vec<Item>,
    /// The question whose table `process` is, if the set has one.
    pub process_question: Option<String>,
    pub process: Vec<Step>,
    /// What the customer gets in the end (顧客提供価値): the last row of the flow.
    pub value: String,
    /// The question whose table `trade` is, if the set has one.
    pub trade_question: Option<String>,
    pub trade: Trade,
    pub summary: Vec<Item>,
    /// The company in five lines.
    pub story: Vec<Line>,
    /// What was said, as it was said.
    pub phrases: Vec<Phrase>,
    /// What others said of them, as the owner told it.
    pub voices: Vec<Phrase>,
    /// Strengths, a sentence each.
    pub strengths: Vec<Strength>,
    /// Where the owner stands in the program ステップ・ゼロ.
    pub stage: Option<Stage>,
    pub noticed: Vec<String>,
    pub owner_noticed: Vec<String>,
    pub will_do: Vec<String>,
    pub promises: Vec<String>,
    /// Private.
    pub taboos: Vec<String>,
    /// Private. From the user's own list, once the issues are written.
    pub schemes: Vec<Scheme>,
    /// Private. What to come back to: what a review wants asked again first, then in the set's
    /// order.
    pub agenda: Vec<Todo>,
    /// The end of the interview's chain; `None` where some of it is not sealed.
    pub sealed: Option<Seal>,
    /// Private. The review sheet, where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Sheet>,
}

impl Report {
    /// As the owner may read it: without what is private.
    pub fn for_owner(mut self) -> Report {
        self.taboos.clear();
        self.agenda.clear();
        self.review = None;
        self.schemes.clear();
        self.stage = None;
        let parts = self.parts.iter_mut().flat_map(|part| &mut part.items);
        let boxes = self.boxes.iter_mut().flat_map(|it| &mut it.items);
        let rest = self.others.iter_mut().chain(&mut self.summary);
        for item in parts.chain(boxes).chain(rest) {
            item.thin = false;
            item.missing.clear();
            item.flagged = false;
            item.note.clear();
            item.tags.clear();
            item.seconds = 0;
        }
        self
    }
}

/// By which a page can be compared with the record later (docs/trail.md).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Seal {
    /// SHA-256, 64 hexadecimal digits.
    pub hash: String,
    /// The first 24 of them in groups of four.
    pub short: String,
    /// The day it was sealed, where the machine is: `2026-11-22`.
    pub day: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Company {
    pub name: String,
    pub industry: String,
    pub employees: Option<u32>,
    pub founded: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Visit {
    pub visit: u32,
    pub day: String,
    pub interviewer: String,
}

/// A perspective.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    pub id: String,
    pub title: String,
    pub items: Vec<Item>,
}

/// A box of the official sheet; one with several items is asked as several questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SheetBox {
    /// `M1` to `I4`.
    pub id: String,
    /// As the official sheet prints it.
    pub title: String,
    /// Of the perspective.
    pub part: String,
    pub items: Vec<Item>,
}

/// A question and what was heard.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    pub id: String,
    pub topic: String,
    pub ask: String,
    pub hint: Option<String>,
    /// `text`, `number`, …
    pub kind: String,
    /// `open`, `answered`, …
    pub state: String,
    /// Which kind of empty, in words; `None` where something was answered.
    pub empty: Option<String>,
    /// The answer as typed.
    pub text: String,
    /// The answer with the replies to probes after it, a line each: what a sheet prints.
    pub whole: String,
    pub replies: Vec<Reply>,
    /// Of a table: its cells.
    pub rows: Vec<Vec<String>>,
    pub columns: Vec<String>,
    pub tags: Vec<String>,
    pub characters: u64,
    /// Active seconds of this visit.
    pub seconds: u64,
    /// The company filled it in itself.
    pub by_company: bool,
    /// Private.
    pub thin: bool,
    /// Private. In words, most valuable first.
    pub missing: Vec<String>,
    /// Private.
    pub flagged: bool,
    /// Private.
    pub note: String,
}

/// A probe that was put, and the reply.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reply {
    pub probe: String,
    pub answer: String,
}

/// A step of the work (業務フロー).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Step {
    pub number: usize,
    pub step: String,
    /// What sets it apart (差別化ポイント).
    pub edge: String,
}

/// The company's partners by side (商流).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Trade {
    pub suppliers: Vec<Partner>,
    pub partners: Vec<Partner>,
    pub customers: Vec<Partner>,
    pub end_users: Vec<Partner>,
    /// On no side that is known.
    pub others: Vec<Partner>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Partner {
    /// The row of the table, from 1.
    pub row: usize,
    /// As typed.
    pub side: String,
    pub name: String,
    pub what: String,
    pub reason: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Stage {
    /// 0 to 3.
    pub stage: u8,
    pub supporter: String,
    pub since: String,
    /// Who supported the company before, and on which day it was handed on.
    pub handed_from: Option<String>,
    pub handed_on: Option<String>,
    pub consent: Option<bool>,
}

/// A question to come back to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Todo {
    pub question: String,
    pub topic: String,
    /// The id of its perspective.
    pub part: String,
    /// `again` (a review wants it asked again), `open`, `thin`, `flagged`, `later`.
    pub why: String,
    /// What is missing, in words.
    pub missing: Vec<String>,
    /// The next question to put: a probe for what is missing, else the opener.
    pub ask: String,
    /// The answer so far.
    pub text: String,
    pub note: String,
    /// Who wants it asked again, and for what; the oldest first.
    pub again: Vec<Again>,
}

/// What a reviewer wants the owner asked again.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Again {
    pub reviewer: String,
    pub day: String,
    /// In words; none: in general.
    pub facets: Vec<String>,
    pub comment: String,
}

/// A line of the story: who they are, the turning point, the strength, where to, the first step.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Line {
    /// `who`, `turn`, `strength`, `goal`, `gap`.
    pub id: String,
    /// Empty where nothing was heard yet.
    pub text: String,
}

/// Words of the owner, or of a customer whom the owner quotes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Phrase {
    pub text: String,
    /// Whether the interviewer put it between quotation marks.
    pub quoted: bool,
    pub topic: String,
}

/// A strength in a sentence, with the one figure or word that stays in mind.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Strength {
    pub text: String,
    pub figure: Option<String>,
}

/// A frame with the answers under its headings.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Framed {
    pub id: String,
    pub title: String,
    pub note: Option<String>,
    pub headings: Vec<FramedHeading>,
    /// What the customer gains: where answers name steps of the work.
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FramedHeading {
    pub id: String,
    pub title: String,
    pub hint: Option<String>,
    pub items: Vec<FramedItem>,
}

/// An answer under a heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FramedItem {
    pub question: String,
    pub topic: String,
    pub whole: String,
    /// Which kind of empty, in words; `None` where something was answered.
    pub empty: Option<String>,
    /// What its tags are called.
    pub tags: Vec<String>,
    /// The steps of the work that the answer names.
    pub steps: Vec<String>,
}

/// A scheme of support (支援策) that fits.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Scheme {
    pub title: String,
    pub note: Option<String>,
    pub url: Option<String>,
    /// The last day on which it can be had.
    pub until: Option<String>,
    /// The topics whose answers it fits.
    pub topics: Vec<String>,
}
