//! A page from its template: the values it is handed, drawings included.

use minijinja::value::{Serde, Value as Given};
use serde::Serialize;

use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::locale::Locale;

use super::form::{self, FormPart};
use super::model::{Framed, Report, Todo};
use super::sizes::{self, Sizes};
use super::svg;
use super::templates::Templates;

/// How tall a flow may be drawn, in widths: together they fill a page.
const PROCESS_TALL: f64 = 0.26;
const TRADE_TALL: f64 = 0.33;

/// What a template sees: the report's fields by their names, and these.
#[derive(Serialize)]
struct Values<'a> {
    kind: &'a str,
    #[serde(flatten)]
    report: &'a Report,
    size: Sizes,
    frame: Option<&'a Framed>,
    form: Vec<FormPart>,
    /// The agenda, what presses most first: flagged, thin, put off, not asked.
    urgent: Vec<&'a Todo>,
}

/// The page of a kind as text of this ending (`html`, `md`). `set`: what a blank form asks.
///
/// # Errors
/// A template is wrong.
pub fn page(
    templates: &Templates,
    kind: &str,
    ending: &str,
    (report, frame, set): (&Report, Option<&Framed>, &QuestionSet),
    locale: &Locale,
) -> Result<String, Failure> {
    let values = Values {
        kind,
        report,
        size: sizes::sizes(report),
        frame,
        urgent: urgent(report),
        form: if kind == "form" {
            form::parts(set)
        } else {
            Vec::new()
        },
    };
    let drawn = |svg: Option<String>| svg.map(Given::from_safe_string);
    let (process, trade) = match (kind, ending) {
        ("sheet", "html") => (
            drawn(svg::process(&report.process, locale, PROCESS_TALL)),
            drawn(svg::trade(
                &report.trade,
                &report.company.name,
                locale,
                TRADE_TALL,
            )),
        ),
        _ => (None, None),
    };
    let drawings = minijinja::context! { process_svg => process, trade_svg => trade };
    let values = minijinja::context! { ..drawings, ..Given::from(Serde(&values)) };
    let name = if frame.is_some() { "frame" } else { kind };
    templates.render(&format!("{name}.{ending}"), values, locale)
}

fn urgent(report: &Report) -> Vec<&Todo> {
    let mut todos: Vec<&Todo> = report.agenda.iter().collect();
    let order = ["flagged", "thin", "later", "open"];
    todos.sort_by_key(|it| order.iter().position(|why| *why == it.why));
    todos
}
