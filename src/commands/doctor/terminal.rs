//! The terminal: its size, its characters, and how many cells it gives them.

use super::super::Context;
use super::Points;
use crate::editor::wrap;
use crate::health::judge::{self, Width};
use crate::health::{Finding, screen};
use crate::term;

const GROUP: &str = "terminal";

/// Texts whose cells terminals count differently; `true`: East Asian width "ambiguous".
const TEXTS: [(&str, bool); 13] = [
    ("聞", false),
    ("ｶﾞ", false),
    ("①", true),
    ("…", true),
    ("─", true),
    ("│", true),
    ("●", true),
    ("■", true),
    ("☐", false),
    ("e\u{301}", false),
    ("👩\u{200D}🔧", false),
    ("髙", false),
    ("﨑", false),
];

/// What the screens draw with, and names that fonts lack.
const GLYPHS: &str = "髙﨑 ㈱ ① ～ ─│ ● ■ ☐ …";

pub fn points(context: &Context, points: &mut Points) {
    let mut add = |name, finding| points.add(GROUP, name, finding);
    let seen = term::is_terminal();
    let variable = |name| std::env::var_os(name).map(|it| it.to_string_lossy().into_owned());
    let (name, more) = (variable("TERM"), variable("COLORTERM"));
    let term = judge::term(name.as_deref());
    // Who does not know what it is would not know the question either.
    let answers = seen && !matches!(name.as_deref(), None | Some("" | "dumb"));
    add("size", judge::screen(seen.then(screen::size).flatten()));
    add("term", term);
    add(
        "colours",
        judge::colours(context.colour, name.as_deref(), more.as_deref()),
    );
    if cfg!(unix) {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"];
        add("locale", judge::locale(names.map(|it| (it, variable(it)))));
    }
    add(
        "widths",
        match seen {
            false => Finding::untested("doctor-widths-untested"),
            true => judge::widths(answers.then(widths).flatten().as_deref()),
        },
    );
    let font = match seen {
        false => Finding::untested("doctor-font-untested"),
        true => Finding::untested("doctor-font"),
    };
    add("font", font.with("glyphs", GLYPHS));
}

/// How the terminal counts, and how the program does.
fn widths() -> Option<Vec<Width>> {
    let counted = screen::widths(&TEXTS.map(|it| it.0))?;
    let both = TEXTS.iter().zip(counted);
    let both = both.map(|((text, ambiguous), terminal)| Width {
        text,
        ambiguous: *ambiguous,
        terminal,
        ours: u16::try_from(wrap::width(text)).unwrap_or(u16::MAX),
    });
    Some(both.collect())
}
