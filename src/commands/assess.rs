//! `kikitori assess`: judges answers that come in as JSON lines, each as soon as it can be.

pub(super) mod record;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::process::ExitCode;

use serde::Serialize;

use super::{Context, sets};
use crate::app::words;
use crate::cli;
use crate::dialogue::question::{Facet, Lang, Need, Question, QuestionSet};
use crate::failure::Failure;
use crate::listening::{AnswerKind, Judge, Support, Verdict};
use crate::locale::Locale;
use crate::term;
use crate::transfer::lines::{Line, Lines};

/// Longest line that is held. An answer at its longest, all of it escaped, takes less than half.
pub(super) const MOST_BYTES: usize = 1024 * 1024;

/// Judges standard input line by line. A line that cannot be judged is named; the others are
/// judged all the same.
pub fn assess(context: &Context, args: &cli::Assess) -> Result<ExitCode, Failure> {
    let library = context.library();
    let set = &sets::entry(&library, &args.set)?.set;
    let assessor = Assessor::new(context, set, args.no_model);
    each_line(context, "assess-waiting", |line| assessor.answer(line))
}

/// Answers standard input line by line, in its order. A line that cannot be answered is named; the
/// others are answered all the same. `waiting`: the id of the words that say what is read.
pub(super) fn each_line(
    context: &Context,
    waiting: &str,
    answer: impl Fn(&Line) -> Result<String, Failure>,
) -> Result<ExitCode, Failure> {
    if term::input_is_terminal() {
        term::err(context.locale.text(waiting));
    }
    let mut input = Lines::new(std::io::stdin().lock(), MOST_BYTES);
    let mut output = term::Stream::open();
    let mut sound = true;
    loop {
        if input.may_wait() && !output.flush()? {
            break;
        }
        let unread = |error| Failure::new("input").with("error", error);
        let Some(line) = input.next_line().map_err(unread)? else {
            break;
        };
        match answer(&line) {
            Ok(verdict) if output.line(&verdict)? => {}
            Ok(_) => break,
            Err(failure) => {
                sound = false;
                term::fail(&context.locale, &failure.with("line", input.number));
            }
        }
    }
    Ok(if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What a line is answered with; its keys in this order.
#[derive(Serialize)]
struct Answered<'a> {
    id: &'a str,
    thin: bool,
    kind: AnswerKind,
    found: Vec<Facet>,
    missing: &'a [Facet],
    probe: Option<Facet>,
    why: &'a str,
}

/// A question set, who judges its answers, and the words to say why.
struct Assessor<'a> {
    context: &'a Context,
    set: &'a QuestionSet,
    questions: HashMap<&'a str, &'a Question>,
    judge: Judge,
    /// By the rules and the words alone.
    glances: bool,
    /// The words of the language that is not the context's, once they are asked for.
    other: OnceCell<Locale>,
}

impl<'a> Assessor<'a> {
    fn new(context: &'a Context, set: &'a QuestionSet, glances: bool) -> Assessor<'a> {
        Assessor {
            context,
            set,
            questions: set.questions().map(|it| (it.id.as_str(), it)).collect(),
            judge: context.judge(),
            glances,
            other: OnceCell::new(),
        }
    }

    /// The verdict on a line, as JSON on one line.
    ///
    /// # Errors
    /// The line is no object to judge; without its number.
    fn answer(&self, line: &Line) -> Result<String, Failure> {
        let Line::Bytes(line) = line else {
            return Err(Failure::new("assess-long").with("most", MOST_BYTES / 1024));
        };
        let record = record::read(line)?;
        let question = self.question(&record.question)?;
        let need = match question.kind.is_judged() {
            true => Need::Normal,
            false => Need::Off,
        };
        let judge = match self.glances {
            true => Judge::judge_with,
            false => Judge::weigh,
        };
        let verdict = judge(
            &self.judge,
            question,
            &record.answer,
            &[],
            record.lang,
            need,
        );
        let missing = match verdict.thin {
            true => &verdict.missing[..],
            false => &[],
        };
        let answered = Answered {
            id: &record.id,
            thin: verdict.thin,
            kind: verdict.kind,
            found: found(&verdict, missing),
            missing,
            probe: missing.first().copied(),
            why: &words::why(self.locale(record.lang), &verdict),
        };
        Ok(serde_json::to_string(&answered).expect("text, facets and a switch"))
    }

    fn question(&self, id: &str) -> Result<&'a Question, Failure> {
        self.questions.get(id).copied().ok_or_else(|| {
            Failure::new("assess-question")
                .with("question", record::quoted(id))
                .with("set", &self.set.id)
        })
    }

    fn locale(&self, lang: Lang) -> &Locale {
        if lang == self.context.locale.lang {
            return &self.context.locale;
        }
        let folder = &self.context.places.locales;
        self.other.get_or_init(|| Locale::new(lang, Some(folder)).0)
    }
}

/// The expected facets that were heard, and are not to be asked for again.
fn found(verdict: &Verdict, missing: &[Facet]) -> Vec<Facet> {
    let heard = verdict
        .evidence
        .iter()
        .filter(|evidence| evidence.support != Support::Missing);
    heard
        .map(|evidence| evidence.facet)
        .filter(|facet| !missing.contains(facet))
        .collect()
}
