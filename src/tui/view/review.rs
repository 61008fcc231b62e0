//! An interview under review: the owner's words, the suggested wording, the comment.

mod head;
mod panels;

pub use panels::{ask_again, finish, overview, reviewer};

use super::{Pen, foot};
use crate::app::panes::Panel;
use crate::app::reviewing::frame::{self, Frame};
use crate::app::reviewing::pane::{self, Passage, Tone};
use crate::app::reviewing::{Field, Mark, Reviewing, longer};
use crate::app::{Action, App, Area};
use crate::editor::{Editor, wrap};
use crate::text::characters;
use crate::tui::theme::Meaning;
use ratatui::style::Style;

/// Gives the caret's place.
pub fn review(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let reviewing = app.reviewing.as_ref()?;
    let frame = frame::frame(app.size, reviewing);
    head::title(app, reviewing, &frame, pen);
    head::progress(reviewing, &frame, pen);
    if !frame.compact {
        pen.rule(2, app.size.0);
        pen.rule(frame.foot.y - 1, app.size.0);
    }
    let question = reviewing.question()?;
    pen.put(frame.topic, &question.topic, Meaning::Plain);
    pen.wrapped(frame.prompt, &question.ask, Meaning::Prompt);
    words(app, reviewing, &frame, pen);
    let suggestion = suggestion(app, reviewing, &frame, pen);
    let comment = comment(app, reviewing, &frame, pen);
    verdict(app, reviewing, &frame, pen);
    foot(app, frame.foot, pen);
    suggestion.or(comment)
}

/// The line of keys of a panel that has one of its own.
pub fn keys(app: &App, width: u16) -> Option<&'static str> {
    let left = app.reviewing.as_ref().and_then(|it| it.next_unsaid());
    match (&app.panel, width < 60) {
        (Some(Panel::FinishReview), _) if left.is_none() => Some("review-finish-keys-done"),
        (Some(Panel::FinishReview), false) => Some("review-finish-keys"),
        (Some(Panel::FinishReview), true) => Some("review-finish-keys-short"),
        (Some(Panel::Reviewer(_)), _) => Some("review-name-keys"),
        _ => None,
    }
}

/// What a key of the review is called now: the id of its short name.
pub fn key_now(app: &App, action: Action) -> &'static str {
    let field = app.reviewing.as_ref().map(|it| it.field);
    match (action, field) {
        (Action::Accept, _) => "review-key-accept",
        (Action::AskAgain, _) => "review-key-again",
        (Action::FinishReview, _) => "review-key-finish",
        (_, Some(Field::Suggestion)) => "review-to-comment",
        _ => "review-to-suggestion",
    }
}

/// How a mark is written.
fn mark_style(pen: &Pen, mark: Mark) -> Style {
    pen.styles.of(match mark {
        Mark::Unsaid => Meaning::Plain,
        Mark::Unanswered => Meaning::Quiet,
        Mark::Commented | Mark::AskAgain => Meaning::Thin,
        Mark::Accepted => Meaning::Enough,
    })
}

/// A heading on a rule: what stands below, at the right how much. The field in front is pointed at.
fn heading(area: Area, name: &str, right: &str, front: bool, pen: &mut Pen) {
    if area.height == 0 {
        return;
    }
    let line = "─".repeat(usize::from(area.width));
    pen.put(area, &line, Meaning::Rule);
    let taken = match right.is_empty() {
        true => 0,
        false => pen.right(area, &format!(" {right} "), Meaning::Quiet),
    };
    let (pointer, meaning) = match front {
        true => ("▸", Meaning::Prompt),
        false => ("─", Meaning::Quiet),
    };
    let rule = pen.styles.of(Meaning::Rule);
    let left = Area {
        width: area.width.saturating_sub(taken),
        ..area
    };
    let pointed = if front { pen.styles.of(meaning) } else { rule };
    let parts = [
        (pointer.to_string(), pointed),
        (format!(" {name} "), pen.styles.of(meaning)),
    ];
    pen.parts(left, &parts);
}

/// The owner's words behind a bar, or the difference; replies and others below. More of it than
/// shows is said in the heading.
fn words(app: &App, reviewing: &Reviewing, frame: &Frame, pen: &mut Pen) {
    let passages = pane::pane(reviewing, &app.locale);
    let rows = pane::rows(&passages, frame.words.width);
    let height = usize::from(frame.words.height);
    let top = reviewing.scroll.min(rows.saturating_sub(height));
    let suggests = || reviewing.said(&reviewing.at).suggestion.is_some();
    let differs = reviewing.field == Field::Suggestion && suggests();
    let name = match differs {
        true => "review-difference",
        false => "review-words",
    };
    let short = if frame.compact { ".short" } else { "" };
    let name = format!("{name}{short}");
    let text = reviewing.text(&reviewing.at);
    let mut right = counted(app, text);
    let others = reviewing.others(&reviewing.at).count();
    if others > 0 && !frame.compact {
        let words = [("count", others.into())];
        let others = app.locale.format("review-others", &words);
        right = format!("{others}  {right}");
    }
    if rows > height {
        let below = rows - height - top;
        let arrow = match (top, below) {
            (0, _) => "↓",
            (_, 0) => "↑",
            _ => "↑↓",
        };
        let more = match frame.compact {
            true => format!("{arrow} PageDown"),
            false => format!("{arrow} PageUp/PageDown"),
        };
        right = format!("{more}  {right}");
    }
    heading(frame.words_head, app.locale.text(&name), &right, false, pen);
    for y in 0..frame.words.height {
        let bar = Area {
            x: frame
                .words
                .x
                .saturating_sub(if frame.compact { 1 } else { 2 }),
            y: frame.words.y + y,
            width: 1,
            height: 1,
        };
        pen.put(bar, "┃", Meaning::Rule);
    }
    draw(&passages, frame.words, top, pen);
}

fn counted(app: &App, text: &str) -> String {
    let words = [("count", characters(text).into())];
    app.locale.format("characters", &words)
}

/// How many characters before and after: `36→58字（+22）`.
fn grown(app: &App, before: &str, after: &str) -> String {
    let more = format!("{:+}", longer(before, after));
    let words = [
        ("before", characters(before).into()),
        ("after", characters(after).into()),
        ("more", more.into()),
    ];
    app.locale.format("review-grown", &words)
}

/// Passages one after another, in rows from `top` on.
fn draw(passages: &[Passage], area: Area, top: usize, pen: &mut Pen) {
    let mut row = 0;
    for passage in passages {
        for range in wrap::wrap(&passage.text, usize::from(area.width.max(1))) {
            let shown = row >= top && row - top < usize::from(area.height);
            if shown {
                let at = Area {
                    y: area.y + (row - top) as u16,
                    height: 1,
                    ..area
                };
                let runs = passage.runs.iter().filter_map(|(run, tone)| {
                    let (start, end) = (run.start.max(range.start), run.end.min(range.end));
                    let text = passage.text.get(start..end)?;
                    Some((text.to_string(), tone_style(pen, *tone)))
                });
                let runs: Vec<_> = runs.collect();
                pen.parts(at, &runs);
            }
            row += 1;
        }
    }
}

fn tone_style(pen: &Pen, tone: Tone) -> Style {
    pen.styles.of(match tone {
        Tone::Plain => Meaning::Plain,
        Tone::Quiet => Meaning::Quiet,
        Tone::Gone => Meaning::Thin,
        Tone::New => Meaning::Enough,
    })
}

/// The suggested wording while it is written, else how it differs.
fn suggestion(
    app: &App,
    reviewing: &Reviewing,
    frame: &Frame,
    pen: &mut Pen,
) -> Option<(u16, u16)> {
    if frame.suggestion.height == 0 {
        return None;
    }
    let front = reviewing.field == Field::Suggestion;
    let before = reviewing.text(&reviewing.at);
    let said = reviewing.said(&reviewing.at);
    let right = match &said.suggestion {
        Some(after) => grown(app, before, after),
        None => String::new(),
    };
    let name = app.locale.text("review-suggestion");
    heading(frame.suggestion_head, name, &right, front, pen);
    if front {
        return Some(field(
            &reviewing.suggestion,
            reviewing.top,
            frame.suggestion,
            pen,
        ));
    }
    match pane::suggested(reviewing) {
        // From where it begins to differ.
        Some(difference) => {
            let area = frame.suggestion;
            let row = difference.row_of(difference.first_change(), area.width);
            let rows = pane::rows(std::slice::from_ref(&difference), area.width);
            let last = rows.saturating_sub(usize::from(area.height));
            draw(&[difference], area, row.min(last), pen);
        }
        None => {
            let none = app.locale.text("review-no-suggestion");
            pen.wrapped(frame.suggestion, none, Meaning::Quiet);
        }
    }
    None
}

fn comment(app: &App, reviewing: &Reviewing, frame: &Frame, pen: &mut Pen) -> Option<(u16, u16)> {
    if frame.comment.height == 0 {
        return None;
    }
    let front = reviewing.field == Field::Comment;
    let name = app.locale.text("review-comment");
    let right = match reviewing.comment.text().is_empty() {
        true => String::new(),
        false => counted(app, reviewing.comment.text()),
    };
    heading(frame.comment_head, name, &right, front, pen);
    let top = if front { reviewing.top } else { 0 };
    let caret = field(&reviewing.comment, top, frame.comment, pen);
    front.then_some(caret)
}

/// The rows of a text being written, from `top` on; gives the caret.
fn field(editor: &Editor, top: usize, area: Area, pen: &mut Pen) -> (u16, u16) {
    let plain = pen.styles.of(Meaning::Plain);
    let selected = pen.styles.of(Meaning::Selected);
    let rows = top..editor.layout().rows();
    for (y, row) in rows.take(usize::from(area.height)).enumerate() {
        let line = Area {
            y: area.y + y as u16,
            height: 1,
            ..area
        };
        pen.styled(line, &editor.row_text(row), plain);
        if let Some(columns) = editor.selected_columns(row) {
            let x = area.x + columns.start as u16;
            let width = (columns.end - columns.start) as u16;
            pen.lay(Area { x, width, ..line }, selected);
        }
    }
    let (row, column) = editor.caret_cell();
    (
        area.x + column as u16,
        area.y + row.saturating_sub(top) as u16,
    )
}

/// What was said of the answer, in its mark and a few words; that the owner's words are other ones
/// by now.
fn verdict(app: &App, reviewing: &Reviewing, frame: &Frame, pen: &mut Pen) {
    let said = reviewing.said(&reviewing.at);
    let mark = reviewing.mark(&reviewing.at);
    let mut parts = Vec::new();
    if said.ask_again {
        let style = mark_style(pen, Mark::AskAgain);
        parts.push((format!(" {}", pane::again(&app.locale, &said)), style));
    } else {
        let name = app.locale.text(&format!("review-mark-{}", mark.id()));
        parts.push((format!(" {} {name}", mark.sign()), mark_style(pen, mark)));
    }
    let stale = !said.follows.is_empty() || !said.id.is_empty();
    if stale && said.about != reviewing.text(&reviewing.at) {
        let changed = format!("   {}", app.locale.text("review-changed"));
        parts.push((changed, pen.styles.of(Meaning::Over)));
    }
    pen.parts(frame.verdict, &parts);
}
