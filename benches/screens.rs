//! What it takes until each screen stands, and a report of what was heard, with many interviews kept:
//! read from the database, drawn at 80×24.
//!
//! `cargo bench --bench screens`; `made/mod.rs` makes the interviews, `KIKITORI_BENCH_LARGE=1` adds
//! 100,000 of them.

mod made;

use divan::Bencher;
use kikitori::app::ask::Ask;
use kikitori::app::panes::{Overview, Panel};
use kikitori::app::{Action, App, Edit, Msg, Screen, What, update};
use kikitori::desk::Desk;
use kikitori::question_file::Library;
use kikitori::report::{self, Source};
use kikitori::store::Store;
use made::screen::{self, NOW, app, draw, terminal};
use made::sizes;

fn main() {
    divan::main();
}

/// Rows of the home screen that are read before it is drawn, as the program does.
const FIRST: usize = 24;

fn desk(size: usize) -> Desk {
    screen::desk(Store::open_read_only(&made::database(size)).expect("opens"))
}

/// From nothing to the first frame: words, sets, database, the first rows.
#[divan::bench(args = sizes(), sample_count = 20, sample_size = 1)]
fn start(bencher: Bencher<'_, '_>, size: usize) {
    made::database(size);
    bencher.bench_local(|| {
        let (desk, mut app, mut terminal) = (desk(size), app(), terminal());
        desk.list(&mut app.home, FIRST).expect("read");
        draw(&app, &mut terminal);
        (desk, app)
    });
}

/// The same without a database: the floor of `start`.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_empty(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| {
        let (library, app, mut terminal) = (Library::load(None), app(), terminal());
        draw(&app, &mut terminal);
        (library, app)
    });
}

/// Back home: all is there, the database is asked anew.
#[divan::bench(args = sizes(), sample_count = 20, sample_size = 1)]
fn home(bencher: Bencher<'_, '_>, size: usize) {
    let (desk, mut app, mut terminal) = (desk(size), app(), terminal());
    bencher.bench_local(|| {
        desk.list(&mut app.home, FIRST).expect("read");
        draw(&app, &mut terminal);
    });
}

/// The rows that are read while nobody types.
#[divan::bench(args = sizes(), sample_count = 5, sample_size = 1)]
fn home_read_to_its_end(bencher: Bencher<'_, '_>, size: usize) {
    let (desk, mut app) = (desk(size), app());
    bencher.bench_local(|| desk.list(&mut app.home, usize::MAX).expect("read"));
}

/// A key in the search field of the home screen: which rows match, and the frame.
#[divan::bench(args = sizes(), sample_count = 100, sample_size = 1)]
fn home_searched(bencher: Bencher<'_, '_>, size: usize) {
    let (desk, mut app, mut terminal) = (desk(size), app(), terminal());
    desk.list(&mut app.home, usize::MAX).expect("read");
    let mut keys = 0;
    bencher.bench_local(|| {
        let what = match keys % 4 {
            0 => What::Insert("き".into()),
            1 => What::Insert("た".into()),
            _ => What::Do(Action::Edit(Edit::Backspace)),
        };
        keys += 1;
        update(&mut app, Msg { moment: NOW, what });
        draw(&app, &mut terminal);
    });
}

/// An interview from the middle of them all, with what earlier visits said.
fn opened(desk: &mut Desk, app: &mut App, size: usize) {
    let number = (size / 2 / 3 * 3) as i64;
    let session = desk.open(number, &app.locale, &app.judge, NOW);
    app.ask = Some(Ask::new(session.expect("there")));
}

/// The interview, its overview and its end, one after the other.
#[divan::bench(args = sizes(), sample_count = 50, sample_size = 1)]
fn interview(bencher: Bencher<'_, '_>, size: usize) {
    shown(bencher, size, Screen::Ask, false);
}

#[divan::bench(args = sizes(), sample_count = 50, sample_size = 1)]
fn overview(bencher: Bencher<'_, '_>, size: usize) {
    shown(bencher, size, Screen::Ask, true);
}

#[divan::bench(args = sizes(), sample_count = 50, sample_size = 1)]
fn end_of_visit(bencher: Bencher<'_, '_>, size: usize) {
    shown(bencher, size, Screen::Finish, false);
}

fn shown(bencher: Bencher<'_, '_>, size: usize, screen: Screen, overview: bool) {
    let (mut desk, mut app, mut terminal) = (desk(size), app(), terminal());
    // The judge is made ready once, as behind the first screen.
    app.judge.prepare();
    app.screen = screen;
    bencher.bench_local(|| {
        opened(&mut desk, &mut app, size);
        let session = app.ask.as_ref().map(|ask| &ask.session);
        app.panel = overview.then(|| Panel::Overview(Overview::at_question(session)));
        draw(&app, &mut terminal);
    });
}

#[divan::bench(args = sizes(), sample_count = 50, sample_size = 1)]
fn review(bencher: Bencher<'_, '_>, size: usize) {
    let (mut desk, mut app, mut terminal) = (desk(size), app(), terminal());
    app.screen = Screen::Review;
    bencher.bench_local(|| {
        let reviewing = desk.review((size / 2) as i64, &app.locale, "高橋");
        app.reviewing = Some(Box::new(reviewing.expect("there")));
        draw(&app, &mut terminal);
    });
}

/// A report with all that it is made of, by kind and ending.
#[divan::bench(args = ["sheet.xlsx", "sheet.html", "handover.html", "reportout.html", "agenda.html",
    "review.html", "swot.html"], sample_count = 20, sample_size = 1)]
fn report(bencher: Bencher<'_, '_>, name: &str) {
    let size = *sizes().last().expect("one");
    let (mut desk, app) = (desk(size), app());
    let (kind, ending) = name.split_once('.').expect("an ending");
    bencher.bench_local(|| {
        let number = (size / 2) as i64;
        let source = Source::gather(&mut desk.store, number, None, &app.locale);
        report::render(&source.expect("there").0, kind, ending, &app.locale).expect("a page")
    });
}
