//! The form that a company fills in by itself before the visit: a workbook with a place to write
//! under each question, and names by which what was written is found again.

mod draw;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::dialogue::question::{Kind, Question, QuestionSet};
use crate::dialogue::record::Company;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::clean;
use crate::workbook::address;
use crate::workbook::form::{self, COLUMNS, Part, STATES};
use draw::{ANSWER, Draw, STATE};

/// Rows of a table that stand on the form at most.
const MOST_ROWS: usize = 12;

/// The form with the questions of a set, in its wording, for a company; blank where the company
/// has no name yet. `interview` is the id of the interview that it belongs to, if there is one.
/// The same form is the same byte for byte.
///
/// # Errors
/// A text of the set is longer than a cell can hold.
pub fn workbook(
    set: &QuestionSet,
    company: &Company,
    interview: Option<&str>,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    let failed = |error: XlsxError| Failure::new("blank").with("why", error);
    Blank {
        set: form::asked_alone(set),
        company,
        interview: interview.unwrap_or_default(),
        locale,
    }
    .write()
    .map_err(failed)
}

struct Blank<'a> {
    set: QuestionSet,
    company: &'a Company,
    interview: &'a str,
    locale: &'a Locale,
}

/// A place that is to be found again.
struct Kept {
    question: String,
    part: Part,
    cell: (u32, u16),
}

impl Blank<'_> {
    fn write(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        // Columns are counted in digits of this font, 7 px each; every program has it or one as
        // wide, so that the page is as wide everywhere.
        book.set_default_format(
            &Format::new().set_font_name("Arial").set_font_size(10),
            17,
            64,
        )?;
        let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
        let about = DocProperties::new()
            .set_title(self.locale.text("blank-title"))
            .set_creation_datetime(&created);
        book.set_properties(&about);
        let title = self.locale.text("blank-sheet");
        let mut draw = Draw::new(Worksheet::new(), self.locale);
        draw.sheet.set_name(title)?;
        let mut kept = Vec::new();
        self.head(&mut draw)?;
        for perspective in &self.set.perspectives {
            draw.band(&perspective.title)?;
            for question in &perspective.questions {
                self.question(&mut draw, question, &mut kept)?;
            }
        }
        draw.finish()?;
        book.push_worksheet(draw.sheet);
        let absolute = |(row, column): (u32, u16)| {
            let letters = address(0, u32::from(column));
            format!("'{title}'!${}${}", letters.trim_end_matches('1'), row + 1)
        };
        for place in &kept {
            let name = form::name(&place.question, place.part);
            book.define_name(name, &format!("={}", absolute(place.cell)))?;
        }
        let company = format!("={}", absolute(COMPANY_CELL));
        book.define_name(form::COMPANY, &company)?;
        book.push_worksheet(self.hidden(title, &kept)?);
        book.save_to_buffer()
    }

    /// Title, what this is for, the company, the headings that come again on each page.
    fn head(&self, draw: &mut Draw) -> Result<(), XlsxError> {
        draw.title(self.locale.text("blank-title"))?;
        let values = [("title", self.set.title.as_str().into())];
        draw.paragraph(&self.locale.format("blank-intro", &values))?;
        debug_assert_eq!(draw.row, COMPANY_CELL.0);
        let label = self.locale.text("blank-company");
        draw.field(label, &self.company.name)?;
        draw.headings([
            self.locale.text("blank-topic"),
            self.locale.text("blank-answer"),
            self.locale.text("blank-state"),
        ])
    }

    fn question(
        &self,
        draw: &mut Draw,
        question: &Question,
        kept: &mut Vec<Kept>,
    ) -> Result<(), XlsxError> {
        let mut keep = |part, cell| {
            kept.push(Kept {
                question: question.id.clone(),
                part,
                cell,
            });
        };
        let states = STATES.map(|state| self.locale.text(form::label_of(state)));
        draw.ask(&question.topic, &question.ask, &self.hint(question))?;
        let states_row = draw.row;
        keep(Part::State, (states_row, STATE));
        draw.states(&states)?;
        match &question.kind {
            Kind::Table { columns, rows, .. } => {
                let labels: Vec<&str> = columns.iter().map(|it| it.label.as_str()).collect();
                draw.labels(&labels)?;
                let rows = rows.1.clamp(1, MOST_ROWS);
                for row in 1..=rows as u32 {
                    for (column, cell) in (1..).zip(draw.grid_row(labels.len())?) {
                        keep(Part::Cell(row, column), cell);
                    }
                }
                draw.close(states_row)
            }
            kind => {
                keep(Part::Answer, (draw.row, ANSWER));
                draw.answer(kind)?;
                draw.close(states_row)
            }
        }
    }

    /// The hint, and what may be answered where that is not open.
    fn hint(&self, question: &Question) -> String {
        let choices = |options: &[crate::dialogue::question::Choice]| {
            let labels: Vec<&str> = options.iter().map(|it| it.label.as_str()).collect();
            labels.join(self.locale.text("blank-between"))
        };
        let told = match &question.kind {
            Kind::Choice { options } => {
                let options = choices(options);
                self.locale
                    .format("blank-choice", &[("options", options.as_str().into())])
            }
            Kind::Choices { options } => {
                let options = choices(options);
                self.locale
                    .format("blank-choices", &[("options", options.as_str().into())])
            }
            Kind::Number { unit: Some(unit) } => self
                .locale
                .format("blank-number", &[("unit", unit.as_str().into())]),
            Kind::Scale {
                from,
                to,
                low,
                high,
            } => self.locale.format(
                "blank-scale",
                &[
                    ("from", from.to_string().as_str().into()),
                    ("to", to.to_string().as_str().into()),
                    ("low", low.as_str().into()),
                    ("high", high.as_str().into()),
                ],
            ),
            _ => String::new(),
        };
        let lines = [question.hint.as_deref().unwrap_or_default(), &told];
        let lines: Vec<&str> = lines.into_iter().filter(|it| !it.is_empty()).collect();
        lines.join("\n")
    }

    /// The sheet by which a filled form is read: every place, and the words of the states.
    fn hidden(&self, title: &str, kept: &[Kept]) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(form::SHEET)?;
        sheet.set_very_hidden(true);
        for (column, heading) in (0..).zip(COLUMNS) {
            sheet.write_string(0, column, heading)?;
        }
        let places = kept.iter().map(|it| {
            let cell = address(it.cell.0, u32::from(it.cell.1));
            (it.question.as_str(), it.part.id(), title, cell)
        });
        let states = STATES.map(|state| {
            let label = self.locale.text(form::label_of(state)).to_owned();
            ("", state.id().to_owned(), "", label)
        });
        for (row, (question, part, title, cell)) in (1..).zip(places.chain(states)) {
            let values = [
                question,
                &part,
                title,
                &cell,
                &self.set.id,
                &self.set.edition,
                self.interview,
                &clean(&self.company.name),
            ];
            for (column, value) in (0..).zip(values) {
                sheet.write_string(row, column, value)?;
            }
        }
        Ok(sheet)
    }
}

/// Where the company's name stands.
const COMPANY_CELL: (u32, u16) = (2, ANSWER);

#[cfg(test)]
mod tests;
