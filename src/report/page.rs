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

/// How tall the work flow may be drawn, in widths, and both flows together: they fill a page.
const PROCESS_TALL: f64 = 0.25;
const FLOWS_TALL: f64 = 0.56;

/// Millimetres.
const PAGE_WIDE: f64 = 279.0;

/// What a template sees: the report's fields by their names, and these.
#[derive(Serialize)]
struct Values<'a> {
    kind: &'a str,
    #[serde(flatten)]
    report: &'a Report,
    size: Sizes,
    frame: Option<&'a Framed>,
    form: Vec<FormPart>,
    /// The agenda, what presses most first: to be asked again, flagged, thin, put off, not asked.
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
    let drawings = match (kind, ending) {
        ("sheet", "html") => {
            let process = svg::process(&report.process, locale, PROCESS_TALL);
            let left = FLOWS_TALL - process.as_ref().map_or(0.0, |it| it.tall);
            let trade = svg::trade(&report.trade, &report.company.name, locale, left);
            let drawn = |it: Option<svg::Drawn>| it.map(|it| Given::from_safe_string(it.svg));
            minijinja::context! {
                process_svg => drawn(process),
                trade_svg => drawn(trade),
                process_most => (PAGE_WIDE * PROCESS_TALL).round(),
                trade_most => (PAGE_WIDE * left).round(),
            }
        }
        _ => minijinja::context! {},
    };
    let values = minijinja::context! { ..drawings, ..Given::from(Serde(&values)) };
    let name = if frame.is_some() { "frame" } else { kind };
    templates.render(&format!("{name}.{ending}"), values, locale)
}

fn urgent(report: &Report) -> Vec<&Todo> {
    let mut todos: Vec<&Todo> = report.agenda.iter().collect();
    let order = ["again", "flagged", "thin", "later", "open"];
    todos.sort_by_key(|it| order.iter().position(|why| *why == it.why));
    todos
}
