//! One key to one frame: the decision and the drawing, without the terminal and without the disk.
//! `cargo bench --bench frame`; times of one run compare with each other.

use divan::{Bencher, black_box};
use kikitori::app::ask::Ask;
use kikitori::app::{Action, App, Edit, Msg, Screen, What, update};
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
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{TerminalOptions, Viewport};

fn main() {
    divan::main();
}

const NOW: Moment = Moment {
    awake: 1_000,
    total: 1_000,
    wall: 1_794_998_400_000,
};

/// An interview with `length` Japanese characters in the answer in front.
fn interview(folder: &std::path::Path, length: usize) -> App {
    let mut desk = Desk {
        store: Store::open(&folder.join("k.db"))
            .map_err(|r| r.failure)
            .expect("a database"),
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    };
    let mut app = App::new(
        Locale::new(Lang::Ja, None).0,
        Judge::in_year(2026),
        (80, 24),
        NOW,
    );
    let number = desk.demo(Lang::Ja, NOW).expect("the demonstration");
    let session = desk
        .open(number, &app.locale, &app.judge, NOW)
        .expect("the interview");
    app.ask = Some(Ask::new(session));
    app.screen = Screen::Ask;
    let text: String = "難削材の切削。他社が断ったチタンの部品を、試作から三週間で納めた。"
        .chars()
        .cycle()
        .take(length)
        .collect();
    update(
        &mut app,
        Msg {
            moment: NOW,
            what: What::Insert(text),
        },
    );
    for _ in 0..length / 2 {
        update(
            &mut app,
            Msg {
                moment: NOW,
                what: What::Do(Action::Edit(Edit::Left)),
            },
        );
    }
    app
}

/// A character typed, the decision made, the frame drawn: what stands between key and screen.
#[divan::bench(args = [0, 400, 2_000, 20_000])]
fn key_to_frame(bencher: Bencher, length: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = interview(folder.path(), length);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)),
    };
    let backend = CrosstermBackend::new(std::io::sink());
    let mut terminal = Terminal::with_options(backend, options).expect("a terminal");
    let styles = Styles {
        theme: Default::default(),
        colour: true,
    };
    let mut keys = 0_u32;
    bencher.bench_local(|| {
        let what = match keys % 2 {
            0 => What::Insert("あ".into()),
            _ => What::Do(Action::Edit(Edit::Backspace)),
        };
        keys += 1;
        update(&mut app, Msg { moment: NOW, what });
        terminal
            .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(&app, styles, sheet)))
            .expect("a frame");
    });
}

/// The drawing alone.
#[divan::bench(args = [0, 400, 20_000])]
fn draw(bencher: Bencher, length: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let app = interview(folder.path(), length);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)),
    };
    let backend = CrosstermBackend::new(std::io::sink());
    let mut terminal = Terminal::with_options(backend, options).expect("a terminal");
    let styles = Styles {
        theme: Default::default(),
        colour: true,
    };
    bencher.bench_local(|| {
        terminal
            .draw(|frame| {
                Sheet::in_frame(frame, |sheet| view::draw(black_box(&app), styles, sheet))
            })
            .expect("a frame");
    });
}

/// The words and the question sets: what start costs beside the database.
#[divan::bench]
fn words_and_sets() -> (Locale, usize) {
    let locale = Locale::new(Lang::En, None).0;
    let library = Library::load(None);
    let sets = library.list().map(|entry| locale.localized(&entry.set));
    let questions = sets.map(|set| set.questions().count()).sum();
    (locale, questions)
}
