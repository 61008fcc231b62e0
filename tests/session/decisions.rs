//! What follows from a key.

use std::sync::Arc;

use kikitori::app::session::Mark;
use kikitori::app::{Action, Edit, Notice, What};
use kikitori::dialogue::answer::State;
use kikitori::dialogue::clock::IntervalKind;
use kikitori::dialogue::question::{Column, Drawing, Kind};
use kikitori::dialogue::record::Mode;

use super::table::{THIN, Table, applied, at, stored};

#[test]
fn a_long_answer_is_judged_before_it_is_left_by_any_way() {
    for way in [Action::Home, Action::Quit, Action::Finish] {
        let mut table = Table::new(stored());
        table.happens(What::Insert(THIN.repeat(200)));
        assert_eq!(table.answer("all.first").thin, None, "not yet");
        table.does(way);
        assert_eq!(table.answer("all.first").thin, Some(true), "{way:?}");
    }
    let mut table = Table::new(stored());
    table.happens(What::Insert(THIN.repeat(200)));
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

#[test]
fn what_does_not_fit_is_said_however_it_comes() {
    let mut table = Table::new(stored());
    table.types(&"長".repeat(15_000));
    table.does(Action::Edit(Edit::SelectAll));
    table.does(Action::Edit(Edit::Copy));
    table.does(Action::Edit(Edit::TextEnd));
    table.does(Action::Edit(Edit::Paste));
    let said = &table.app.notice;
    assert!(
        matches!(said, Some(Notice::Said("notice-too-long", _))),
        "{said:?}"
    );
    assert_eq!(table.answer("all.first").characters, 15_000);
}

#[test]
fn rows_of_a_spreadsheet_leave_no_empty_row_behind() {
    let mut stored = stored();
    let column = |id: &str| Column {
        id: id.into(),
        label: id.into(),
    };
    Arc::make_mut(&mut stored.set).perspectives[0].questions[0].kind = Kind::Table {
        columns: vec![column("step"), column("who")],
        rows: (1, 9),
        drawing: Drawing::Grid,
    };
    let mut table = Table::new(stored);
    table.types("受注\t営業\r\n納品\t配送\r\n");
    assert_eq!(table.answer("all.first").text, "受注\t営業\n納品\t配送");
}

#[test]
fn a_scale_of_a_million_is_chosen_from_like_any_other() {
    let mut stored = stored();
    Arc::make_mut(&mut stored.set).perspectives[0].questions[0].kind = Kind::Scale {
        from: -1_000_000,
        to: 1_000_000,
        low: "無".into(),
        high: "有".into(),
    };
    let mut table = Table::new(stored);
    table.does(Action::Edit(Edit::Down));
    table.does(Action::Enter);
    assert_eq!(table.answer("all.first").text, "-999999");
}

#[test]
fn every_panel_is_drawn_in_the_smallest_window_under_a_long_question() {
    use kikitori::app::panes::Panel;
    use kikitori::editor::Editor;
    use kikitori::tui::sheet::Sheet;
    use kikitori::tui::{theme::Styles, view};
    use ratatui::{Terminal, backend::TestBackend};
    let panels: [fn() -> Panel; 2] = [
        || Panel::TypedTime(Editor::new("12")),
        || Panel::Note(Editor::new("次回\n資料")),
    ];
    for panel in panels {
        for size in [(40, 12), (60, 18), (80, 24)] {
            let mut stored = stored();
            Arc::make_mut(&mut stored.set).perspectives[0].questions[0].ask =
                "何が変わりましたか。".repeat(99);
            let mut table = Table::new(stored);
            table.happens(What::Resize(size.0, size.1));
            table.app.panel = Some(panel());
            table.happens(What::Tick);
            let styles = Styles {
                theme: table.app.theme,
                colour: true,
            };
            let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
            terminal
                .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(&table.app, styles, sheet)))
                .unwrap();
            let caret = terminal.get_cursor_position().unwrap();
            assert!(caret.y < size.1, "{caret:?}");
        }
    }
}

#[test]
fn the_owner_reads_no_marks_in_the_overview() {
    let mut table = Table::new(stored());
    table.types(THIN);
    table.does(Action::Mark(State::Declined));
    assert_eq!(table.session().shown_mark("all.first"), Mark::Settled);
    table.does(Action::Mode(Mode::Shared));
    assert_eq!(table.session().header.mode, Mode::Shared);
    assert_eq!(table.session().shown_mark("all.first"), Mark::Enough);
    assert_eq!(table.session().shown_mark("all.patents"), Mark::Open);
}

#[test]
fn opening_a_finished_interview_to_read_changes_no_answer() {
    let mut finished = stored();
    finished.header.finished = Some(at(0).wall);
    // As another program may have written it: the editor would clean it.
    let answer = kikitori::dialogue::answer::Answer {
        state: State::Answered,
        text: "昭和\r\n平成".into(),
        ..Default::default()
    };
    finished.answers.insert("all.first".into(), answer.clone());
    let mut table = Table::new(finished);
    table.happens(What::Tick);
    assert_eq!(table.answer("all.first"), answer);
}
