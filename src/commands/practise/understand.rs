//! `practise --understand`: what typed questions ask, and how; JSON lines in, JSON lines out.

use std::borrow::Cow;
use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use super::super::assess::{MOST_BYTES, each_line, record};
use super::super::{Context, sets};
use crate::cli;
use crate::dialogue::answer::MOST_BYTES as MOST_TEXT;
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::round::Form;
use crate::failure::Failure;
use crate::roleplay::Understanding;
use crate::transfer::lines::Line;

/// The keys of a line, all of them text.
const KEYS: [&str; 3] = ["id", "lang", "text"];

#[derive(Deserialize)]
struct Typed<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    lang: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

/// What a line is answered with; its keys in this order.
#[derive(Serialize)]
struct Answered<'a> {
    id: &'a str,
    question: Option<&'a str>,
    facet: Option<Facet>,
    form: Form,
}

/// Judges standard input line by line. A line that cannot be judged is named; the others are judged
/// all the same.
pub fn understand(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let library = context.library();
    let set = &sets::entry(&library, &args.set)?.set;
    let understanding = Understanding::new();
    each_line(context, "understand-waiting", |line| {
        answer(&understanding, set, line)
    })
}

/// What a line asks, as JSON on one line.
///
/// # Errors
/// The line is no object to judge; without its number.
fn answer(
    understanding: &Understanding,
    set: &QuestionSet,
    line: &Line,
) -> Result<String, Failure> {
    let Line::Bytes(line) = line else {
        return Err(Failure::new("assess-long").with("most", MOST_BYTES / 1024));
    };
    let typed: Typed = record::object(line, &KEYS).map_err(own)?;
    let lang = record::language(&typed.lang)?;
    if typed.text.len() > MOST_TEXT {
        return Err(Failure::new("understand-long").with("most", MOST_TEXT / 1024));
    }
    let understood = understanding.of(&typed.text, lang, set);
    let answered = Answered {
        id: &typed.id,
        question: understood.question.as_deref(),
        facet: understood.facet,
        form: understood.form,
    };
    Ok(serde_json::to_string(&answered).expect("text, a facet and a form"))
}

/// The failures whose words name the keys have their own words here.
fn own(mut failure: Failure) -> Failure {
    failure.id = match failure.id {
        "assess-object" => "understand-object",
        "assess-key" => "understand-key",
        id => id,
    };
    failure
}
