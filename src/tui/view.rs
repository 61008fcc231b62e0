//! What a person sees: `draw` is a pure function of the application to cells and caret.

mod ask;
pub mod audience;
mod beside;
mod evidence;
mod finish;
pub mod gate;
mod heading;
mod home;
mod lists;
mod opinions;
pub mod partner;
mod pen;
mod practice;
mod probes;
mod remarks;
mod review;
mod room;
mod table;
pub mod typed;

use super::sheet::Sheet;
use super::theme::{Meaning, Styles};
use crate::app::bindings::{self, BINDINGS, Context};
use crate::app::panes::{self, Panel};
use crate::app::words::clock;
use crate::app::{Action, App, Area, Notice, SaveState, Screen, is_compact};
use crate::editor::wrap;
use pen::Pen;

/// Draws the whole frame. The hardware cursor stands where text goes in, always: an input
/// method's window follows it.
pub fn draw(app: &App, styles: Styles, sheet: &mut Sheet) {
    let mut pen = Pen::new(sheet, styles);
    let caret = if let Some(gate) = &app.gate {
        gate::cells(gate, &app.locale, app.size, &mut pen)
    } else if app.too_small() {
        too_small(app, &mut pen)
    } else {
        screen(app, &mut pen)
    };
    sheet.caret = Some(caret.unwrap_or_default());
}

fn screen(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    match &app.panel {
        Some(Panel::Help(help)) => lists::help(app, help, pen),
        Some(Panel::Palette(palette)) => lists::palette(app, &palette.list, pen),
        Some(Panel::Overview(overview)) => lists::overview(app, overview, pen),
        Some(Panel::Tags(tagging)) => beside::tags(app, tagging, pen),
        Some(Panel::Remarks(remarks)) => Some(remarks::remarks(app, remarks, pen)),
        Some(Panel::Stage(form)) => Some(beside::stage(app, form, pen)),
        Some(Panel::Bin(bin)) => Some(beside::bin(app, bin, pen)),
        Some(Panel::Known(known)) => Some(practice::known(app, *known, pen)),
        Some(Panel::Opinions(panel)) => opinions::opinions(app, panel, pen),
        Some(Panel::Room(panel)) => room::room(app, *panel, pen),
        Some(Panel::AskAgain(list)) => review::ask_again(app, list, pen),
        Some(Panel::Reviewed(list)) => review::overview(app, list, pen),
        Some(Panel::FinishReview) => review::finish(app, pen),
        Some(Panel::Reviewer(name)) => review::reviewer(app, name, pen),
        _ => match app.screen {
            Screen::Home => home::home(app, pen),
            Screen::Form => home::form(app, pen),
            Screen::Ask => ask::ask(app, pen),
            Screen::Finish => finish::finish(app, pen),
            Screen::Hall => practice::hall(app, pen),
            Screen::Round => practice::round(app, pen),
            Screen::Debrief => practice::debrief(app, pen),
            Screen::Review => review::review(app, pen),
        },
    }
}

/// One sentence that asks for a larger window; nothing else fits.
fn too_small(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let sentence = app.locale.text("too-small");
    let mark = match app.practice {
        Some(_) => format!("{} ", app.locale.text("practice-mark")),
        None => String::new(),
    };
    let area = Area {
        x: 0,
        y: 0,
        width: app.size.0,
        height: app.size.1,
    };
    pen.wrapped(area, &format!("{mark}{sentence}"), Meaning::Plain);
    None
}

/// The last line: a notice if there is one, else the keys that count now.
fn foot(app: &App, area: Area, pen: &mut Pen) {
    if let SaveState::Trouble(failure) = &app.save {
        let (what, next) = app.locale.say(failure);
        let text = format!("{} {}", what, next.unwrap_or_default());
        return pen.put(area, &text, Meaning::Trouble);
    }
    if let Some(notice) = &app.notice {
        let text = match notice {
            Notice::Said(id, args) => {
                let args: Vec<_> = args.iter().map(|(k, v)| (*k, v.as_str().into())).collect();
                app.locale.format(id, &args)
            }
            Notice::Failed(failure) => {
                let (what, next) = app.locale.say(failure);
                format!("{} {}", what, next.unwrap_or_default())
            }
        };
        return notice_line(app, &text, area, pen);
    }
    if let Some(Panel::Probes(probes)) = &app.panel {
        let shared = app.ask.as_ref().is_some_and(|ask| ask.session.is_shared());
        let id = if app.practice.is_some() {
            "probe-keys-round"
        } else if shared {
            "probe-keys-shared"
        } else if area.width < 60 {
            "probe-keys-short"
        } else {
            "probe-keys"
        };
        let keys = app
            .locale
            .format(id, &[("last", probes.items.len().into())]);
        return pen.put(area, &keys, Meaning::Quiet);
    }
    if let Some(Panel::Evidence(..)) = &app.panel {
        return pen.put(area, app.locale.text("evidence-keys"), Meaning::Quiet);
    }
    if let Some(id) = review::keys(app, area.width) {
        return pen.put(area, app.locale.text(id), Meaning::Quiet);
    }
    pen.put(area, &keys(app, usize::from(area.width)), Meaning::Quiet);
}

/// The most rows a notice takes.
const NOTICE_ROWS: u16 = 4;

/// A notice; one that is too long takes the row of the rule above too, where there is a rule, and
/// what it needs of the list above that.
fn notice_line(app: &App, text: &str, area: Area, pen: &mut Pen) {
    let compact = is_compact(app.size);
    let room = match app.screen {
        Screen::Form => 1,
        Screen::Ask | Screen::Round | Screen::Review if compact => 1,
        Screen::Ask | Screen::Round | Screen::Review => 2,
        Screen::Home | Screen::Finish | Screen::Hall | Screen::Debrief => NOTICE_ROWS,
    };
    let shown = crate::text::visible(text);
    let rows = wrap::wrap(&shown, usize::from(area.width.max(1))).len();
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(room);
    if rows < 2 {
        return pen.put(area, text, Meaning::Prompt);
    }
    let blank = " ".repeat(usize::from(area.width));
    let taken = Area {
        y: area.y + 1 - rows,
        height: rows,
        ..area
    };
    for y in taken.y..=area.y {
        pen.put(Area { y, ..area }, &blank, Meaning::Plain);
    }
    pen.wrapped(taken, &shown, Meaning::Prompt);
}

/// The keys that count now, help at the end whatever else is left out: three cells apart, or two
/// where more of them fit so.
fn keys(app: &App, width: usize) -> String {
    let items = |context: Context| {
        let bound = BINDINGS
            .iter()
            .filter(move |b| b.foot && b.context == context);
        bound.filter_map(|b| Some(format!("{} {}", b.keys.first()?, name_now(app, b.action)?)))
    };
    let contexts = bindings::contexts(app).iter();
    let here = contexts.filter(|c| **c != Context::Anywhere);
    let mut all: Vec<String> = enter_now(app).into_iter().collect();
    all.extend(here.flat_map(|context| items(*context)));
    let mut always: Vec<String> = items(Context::Anywhere).collect();
    let help = always.remove(0);
    if app.panel.is_none() {
        all.extend(always);
    }
    let fitting = |gap: usize| -> Vec<usize> {
        let mut room = width.saturating_sub(1 + wrap::width(&help));
        let fits = |index: &usize| {
            let taken = wrap::width(&all[*index]) + gap;
            let fits = taken <= room;
            room -= if fits { taken } else { 0 };
            fits
        };
        (0..all.len()).filter(fits).collect()
    };
    let (apart, near) = (fitting(3), fitting(2));
    // More of them, or those that come first.
    let (shown, gap) = match near.len() > apart.len() || near < apart {
        true => (near, "  "),
        false => (apart, "   "),
    };
    let mut line: Vec<&str> = shown.into_iter().map(|index| all[index].as_str()).collect();
    line.push(&help);
    format!(" {}", line.join(gap))
}

/// An action's name as it works now; `None` where it would do nothing.
fn name_now(app: &App, action: Action) -> Option<String> {
    let agenda = matches!(&app.panel, Some(Panel::Overview(overview)) if overview.agenda);
    match (action, &app.panel) {
        (Action::Agenda, _) if agenda => Some(app.locale.text("action-overview").to_string()),
        (Action::Enter, Some(Panel::Help(_))) => None,
        (Action::Enter, Some(Panel::Tags(_))) => Some(app.locale.text("enter-toggle").to_string()),
        (Action::Enter, Some(Panel::Stage(_))) => Some(app.locale.text("enter-keep").to_string()),
        (Action::Enter, Some(Panel::Bin(bin))) => Some(enter_in_bin(app, bin.for_good)),
        (Action::Purge, Some(Panel::Bin(bin))) if bin.for_good => None,
        (Action::Enter, Some(Panel::Known(_))) => None,
        (_, Some(Panel::Opinions(panel))) => opinions::name_now(app, panel, action),
        (Action::Switch | Action::Accept | Action::AskAgain | Action::FinishReview, None)
            if app.screen == Screen::Review =>
        {
            Some(app.locale.text(review::key_now(app, action)).to_string())
        }
        (Action::Enter, Some(Panel::AskAgain(_))) => {
            Some(app.locale.text("enter-toggle").to_string())
        }
        (Action::Switch, _) => Some(app.locale.text(practice::other_field(app)).to_string()),
        (Action::NextField, None) if app.screen == Screen::Hall => {
            Some(app.locale.text(practice::other_in_hall(app)).to_string())
        }
        (Action::NewRound, None) if app.screen == Screen::Debrief => {
            Some(app.locale.text("enter-again").to_string())
        }
        (Action::Enter, None) if app.screen == Screen::Hall => {
            Some(app.locale.text(practice::enter_in_hall(app)).to_string())
        }
        _ => Some(panes::action_name(&app.locale, action)),
    }
}

fn enter_in_bin(app: &App, for_good: bool) -> String {
    let id = match for_good {
        true => "enter-purge",
        false => "enter-take-back",
    };
    app.locale.text(id).to_string()
}

/// What Enter does in the answer in front, where it is no new line.
fn enter_now(app: &App) -> Option<String> {
    let ask = app.ask.as_ref()?;
    let asking = app.panel.is_none() && app.screen == Screen::Ask;
    if app.panel.is_none() && app.screen == Screen::Round {
        return practice::enter_in_round(app).map(|id| app.locale.text(id).to_string());
    }
    let id = match asking {
        true if ask.columns().is_some() => "enter-next-cell",
        true if ask.option(0).is_some() => "enter-choose",
        _ => return None,
    };
    Some(app.locale.text(id).to_string())
}
