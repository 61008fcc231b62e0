//! One key to one frame: the decision and the drawing, without the terminal and without the disk.
//! `cargo bench --bench frame`; times of one run compare with each other.

mod made;

use divan::{Bencher, black_box};
use kikitori::app::ask::Ask;
use kikitori::app::{Action, App, Edit, Msg, Screen, What, update};
use kikitori::dialogue::question::Lang;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::Store;
use made::screen::{self, NOW, app, desk, terminal};

fn main() {
    divan::main();
}

/// An interview with `length` Japanese characters in the answer in front.
fn interview(folder: &std::path::Path, length: usize) -> App {
    let store = Store::open(&folder.join("k.db")).map_err(|r| r.failure);
    let mut desk = desk(store.expect("a database"));
    let mut app = app();
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
    let mut terminal = terminal();
    let mut keys = 0_u32;
    bencher.bench_local(|| {
        let what = match keys % 2 {
            0 => What::Insert("あ".into()),
            _ => What::Do(Action::Edit(Edit::Backspace)),
        };
        keys += 1;
        update(&mut app, Msg { moment: NOW, what });
        screen::draw(&app, &mut terminal);
    });
}

/// The drawing alone.
#[divan::bench(args = [0, 400, 20_000])]
fn draw(bencher: Bencher, length: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let app = interview(folder.path(), length);
    let mut terminal = terminal();
    bencher.bench_local(|| screen::draw(black_box(&app), &mut terminal));
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
