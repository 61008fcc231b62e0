//! What a person sees: `draw` is a pure function of the application to cells and caret.

mod ask;
mod finish;
mod heading;
mod home;
mod lists;
mod pen;
mod probes;
mod table;

use ratatui::Frame;
use ratatui::layout::Position;

use super::theme::{Meaning, Styles};
use crate::app::bindings::{self, BINDINGS, Context};
use crate::app::panes::{self, Panel};
use crate::app::words::clock;
use crate::app::{App, Area, Notice, SaveState, Screen};
use crate::editor::wrap;
use pen::Pen;

/// Draws the whole frame. The hardware cursor stands where text goes in, always: an input
/// method's window follows it.
pub fn draw(app: &App, styles: Styles, frame: &mut Frame) {
    let area = frame.area();
    frame.buffer_mut().set_style(area, styles.ground());
    let mut pen = Pen::new(frame.buffer_mut(), styles);
    let caret = if app.too_small() {
        too_small(app, &mut pen)
    } else {
        screen(app, &mut pen)
    };
    let (x, y) = caret.unwrap_or((0, 0));
    if area.width > 0 && area.height > 0 {
        let x = area.x + x.min(area.width - 1);
        frame.set_cursor_position(Position::new(x, area.y + y.min(area.height - 1)));
    }
}

fn screen(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    match &app.panel {
        Some(Panel::Help(list)) => lists::help(app, list, pen),
        Some(Panel::Palette(list)) => lists::palette(app, list, pen),
        Some(Panel::Overview(overview)) => lists::overview(app, overview, pen),
        _ => match app.screen {
            Screen::Home => home::home(app, pen),
            Screen::Form => home::form(app, pen),
            Screen::Ask => ask::ask(app, pen),
            Screen::Finish => finish::finish(app, pen),
        },
    }
}

/// One sentence that asks for a larger window; nothing else fits.
fn too_small(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let sentence = app.locale.text("too-small");
    let area = Area {
        x: 0,
        y: 0,
        width: app.size.0,
        height: app.size.1,
    };
    pen.wrapped(area, sentence, Meaning::Plain);
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
        return pen.put(area, &text, Meaning::Prompt);
    }
    if let Some(Panel::Probes(probes)) = &app.panel {
        let id = if area.width < 60 {
            "probe-keys-short"
        } else {
            "probe-keys"
        };
        let keys = app
            .locale
            .format(id, &[("last", probes.items.len().into())]);
        return pen.put(area, &keys, Meaning::Quiet);
    }
    let contexts = bindings::contexts(app);
    let shown = |context: Context| -> Vec<String> {
        let bound = BINDINGS.iter().filter(|b| b.foot && b.context == context);
        let item = |b: &bindings::Binding| {
            let name = panes::action_name(&app.locale, b.action);
            Some(format!(" {} {name}  ", b.keys.first()?))
        };
        bound.filter_map(item).collect()
    };
    // Help stands at the end of the line whatever else is left out.
    let help = shown(Context::Anywhere).concat();
    let mut room = usize::from(area.width + 2).saturating_sub(wrap::width(&help));
    let mut line = String::new();
    for context in contexts.iter().filter(|c| **c != Context::Anywhere) {
        for item in shown(*context) {
            let width = wrap::width(&item);
            if width <= room {
                room -= width;
                line.push_str(&item);
            }
        }
    }
    line.push_str(&help);
    pen.put(area, line.trim_end(), Meaning::Quiet);
}
