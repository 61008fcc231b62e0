//! The program's screen without a terminal: what a frame costs until its bytes are ready.

use std::io::Sink;

use kikitori::app::{App, Theme};
use kikitori::desk::Desk;
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::Lang;
use kikitori::listening::Judge;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::Store;
use kikitori::tui::sheet::Sheet;
use kikitori::tui::theme::Styles;
use kikitori::tui::view;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

pub const NOW: Moment = Moment {
    awake: 1_000,
    total: 1_000,
    wall: 1_794_998_400_000,
};

pub type Screens = Terminal<CrosstermBackend<Sink>>;

/// All that is built in, nothing of a user's own.
pub fn desk(store: Store) -> Desk {
    Desk {
        store,
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    }
}

pub fn app() -> App {
    let locale = Locale::new(Lang::Ja, None).0;
    App::new(locale, Judge::in_year(2026), (80, 24), NOW)
}

pub fn terminal() -> Screens {
    let options = TerminalOptions {
        viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)),
    };
    let backend = CrosstermBackend::new(std::io::sink());
    Terminal::with_options(backend, options).expect("a terminal")
}

pub fn draw(app: &App, terminal: &mut Screens) {
    let styles = Styles {
        theme: Theme::Dark,
        colour: true,
    };
    terminal
        .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(app, styles, sheet)))
        .expect("a frame");
}
