//! What follows from a key.

use kikitori::app::{Action, Edit};
use kikitori::dialogue::clock::IntervalKind;

use super::table::{THIN, Table, applied, at, stored};

#[test]
fn a_long_answer_is_judged_before_it_is_left_by_any_way() {
    for way in [Action::Home, Action::Quit, Action::Finish] {
        let mut table = Table::new(stored());
        table.types(&THIN.repeat(200));
        assert_eq!(table.answer("all.first").thin, None, "not at each key");
        table.does(way);
        assert_eq!(table.answer("all.first").thin, Some(true), "{way:?}");
    }
    let mut table = Table::new(stored());
    table.types(&THIN.repeat(200));
    table.does(Action::Overview);
    table.does(Action::Edit(Edit::Down));
    table.does(Action::Enter);
    assert_eq!(table.session().at(), "all.patents");
    assert_eq!(table.answer("all.first").thin, Some(true));
}

#[test]
fn every_way_of_writing_ends_a_pause() {
    let ways: [fn(&mut Table); 4] = [
        |t| t.types("あ"),
        |t| drop(t.does(Action::Enter)),
        |t| drop(t.does(Action::Edit(Edit::Backspace))),
        |t| drop(t.does(Action::Edit(Edit::Undo))),
    ];
    for (index, way) in ways.iter().enumerate() {
        let mut table = Table::new(stored());
        table.types(THIN);
        table.seconds = 10;
        table.does(Action::Pause);
        assert!(table.session().clock.is_paused());
        table.seconds = 20;
        way(&mut table);
        assert!(!table.session().clock.is_paused(), "way {index}");
        table.seconds = 25;
        table.does(Action::Quit);
        let kept = applied(stored(), table.session().pending(at(25)));
        let away = kept.intervals.iter().find(|i| i.kind == IntervalKind::Away);
        assert_eq!(away.map(|i| i.length), Some(10_000));
    }
}
