//! The tags of an answer, the stage of a company, the bin.

use super::lists::{head, listed, pointed};
use super::{Pen, foot};
use crate::app::beside::{Bin, StageField, StageForm, Tagging};
use crate::app::{App, Area};
use crate::dialogue::stage::Stage;
use crate::editor::wrap;
use crate::machine;
use crate::tui::theme::Meaning;

/// The tags there are, those on the answer marked.
pub fn tags(app: &App, tagging: &Tagging, pen: &mut Pen) -> Option<(u16, u16)> {
    let session = &app.ask.as_ref()?.session;
    let question = session.words.question(&tagging.question);
    let topic = question.map_or("", |it| it.topic.as_str());
    let words = [("topic", topic.into())];
    let title = app.locale.format("tags-title", &words);
    let (area, caret) = head(app, &title, "", &tagging.list, pen);
    let shown = tagging.shown(&app.tags, session);
    let empty = match tagging.list.filter.text().is_empty() {
        true => app.locale.text("tags-none"),
        false => app.locale.text("nothing-found"),
    };
    listed(
        &tagging.list,
        &shown,
        area,
        empty,
        pen,
        |tag, chosen, at, pen| {
            let (pointer, meaning) = pointed(chosen);
            let on = session.tags_on(&tagging.question).any(|id| id == tag.id);
            let sign = if on { "●" } else { "○" };
            let taken = pen.right(at, &format!("{} ", tag.frame), Meaning::Quiet);
            let left = Area {
                width: at.width.saturating_sub(taken + 1),
                ..at
            };
            let sign_meaning = if on { Meaning::Enough } else { Meaning::Quiet };
            let parts = [
                (pointer.to_string(), pen.styles.of(meaning)),
                (format!("{sign} "), pen.styles.of(sign_meaning)),
                (tag.label.clone(), pen.styles.of(meaning)),
            ];
            pen.parts(left, &parts);
        },
    );
    Some(caret)
}

/// What lies in the bin.
pub fn bin(app: &App, bin: &Bin, pen: &mut Pen) -> (u16, u16) {
    let title = match bin.for_good {
        true => app.locale.text("bin-title-purge"),
        false => app.locale.text("bin-title"),
    };
    let (area, caret) = head(app, title, "", &bin.list, pen);
    let empty = app.locale.text("nothing-found");
    listed(
        &bin.list,
        &bin.shown(),
        area,
        empty,
        pen,
        |row, chosen, at, pen| {
            let (pointer, meaning) = pointed(chosen);
            let visit = app.locale.format("visit", &[("visit", row.visit.into())]);
            let last = format!("{} {visit} ", machine::local_day(row.touched));
            let taken = pen.right(at, &last, Meaning::Quiet);
            let left = Area {
                width: at.width.saturating_sub(taken + 1),
                ..at
            };
            let text = match at.width < 60 {
                true => row.company.clone(),
                false => format!("{} {}", wrap::pad(&row.company, 30), row.industry),
            };
            pen.put(left, &format!("{pointer}{text}"), meaning);
        },
    );
    caret
}

/// The form of a company's stage, with the stages so far below it.
pub fn stage(app: &App, form: &StageForm, pen: &mut Pen) -> (u16, u16) {
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let words = [("company", form.company.as_str().into())];
    let title = app.locale.format("stages-title", &words);
    pen.put(line(0), &format!(" {title}"), Meaning::Prompt);
    pen.rule(1, width);
    let mut caret = (0, 2);
    for (index, field) in StageField::ALL.into_iter().enumerate() {
        let y = 2 + index as u16;
        let at = row(app, form, field, index == form.at, line(y), pen);
        if index == form.at {
            caret = (at, y);
        }
    }
    let area = Area {
        x: 1,
        y: 6,
        width: width.saturating_sub(1),
        height: height.saturating_sub(8),
    };
    history(app, &form.stages, area, pen);
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    caret
}

/// A field of the form; gives the column of its caret.
fn row(
    app: &App,
    form: &StageForm,
    field: StageField,
    chosen: bool,
    area: Area,
    pen: &mut Pen,
) -> u16 {
    let label_width: u16 = if area.width < 60 { 12 } else { 20 };
    let pointer = if chosen { "▸" } else { " " };
    let label = app.locale.text(&format!("stages-{}", field.id()));
    let meaning = if chosen {
        Meaning::Prompt
    } else {
        Meaning::Quiet
    };
    let at = Area {
        width: label_width,
        ..area
    };
    pen.put(at, &format!("{pointer}{label}"), meaning);
    let value = Area {
        x: label_width,
        width: area.width.saturating_sub(label_width),
        ..area
    };
    // In line with the choices, which stand between their arrows.
    let typed = Area {
        x: value.x + 2,
        width: value.width.saturating_sub(2),
        ..value
    };
    let text = match field {
        StageField::Supporter if chosen => {
            return pen.field(typed, form.supporter.text(), form.supporter.caret());
        }
        StageField::Supporter => {
            pen.put(typed, form.supporter.text(), Meaning::Plain);
            return typed.x;
        }
        StageField::Stage => named(app, form.stage),
        StageField::Consent => consent(app, form.consent).to_string(),
    };
    let text = match chosen {
        true => format!("◂ {text} ▸"),
        false => format!("  {text}"),
    };
    pen.put(value, &text, Meaning::Plain);
    value.x
}

/// A stage's number and what it means.
fn named(app: &App, stage: u8) -> String {
    format!("{stage} {}", app.locale.text(&format!("stages-{stage}")))
}

fn consent(app: &App, consent: Option<bool>) -> &str {
    app.locale.text(match consent {
        Some(true) => "stages-consent-yes",
        Some(false) => "stages-consent-no",
        None => "stages-consent-open",
    })
}

/// The stages so far, the latest first.
fn history(app: &App, stages: &[Stage], area: Area, pen: &mut Pen) {
    if stages.is_empty() || area.height < 2 {
        return;
    }
    let line = |y: u16| Area {
        y: area.y + y,
        height: 1,
        ..area
    };
    pen.put(line(0), app.locale.text("stages-so-far"), Meaning::Quiet);
    for (y, stage) in (1..area.height).zip(stages.iter().rev()) {
        let parts = [
            machine::local_date(stage.at),
            named(app, stage.stage),
            stage.supporter.clone(),
            consent(app, stage.consent).to_string(),
        ];
        pen.put(line(y), &parts.join("  "), Meaning::Plain);
    }
}
