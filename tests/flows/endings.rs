//! However the program ends, what was on the screen is in the database.

use std::os::unix::process::ExitStatusExt;

use rustix::process::Signal;

use super::place::Place;

const TOLD: &str = "昭和四十三年に父が旋盤二台で始めて、平成十年に航空機の部品へ移りました";

#[test]
fn killed_in_mid_word_nothing_that_was_shown_is_lost_and_the_next_start_goes_on_there() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.press("Tab");
    window.sees("最近うまくいったお仕事");
    window.types(TOLD);
    let shown = window.caret_behind(TOLD);
    window.signal(Signal::KILL);
    assert_eq!(window.ends().signal(), Some(9));
    assert_eq!(place.answer("biz.strengths"), TOLD);

    let mut window = place.start(&["interview", "北上製作所"]);
    window.sees("最近うまくいったお仕事");
    window.sees(TOLD);
    window.until("the caret after the text", |w| w.cursor() == shown);
    window.types("。切削です");
    window.quits();
    assert_eq!(place.answer("biz.strengths"), format!("{TOLD}。切削です"));
    let closed = place.rows("SELECT question, closed_by FROM times ORDER BY seq");
    assert_eq!(
        closed,
        [
            ["biz.history", "leave"],
            ["biz.strengths", "crash"],
            ["biz.strengths", "exit"]
        ]
    );
}

/// Terminals that are on the second screen already do not empty it when it is asked for again.
#[test]
fn a_start_where_a_killed_program_left_its_screen_empties_it_first() {
    let place = Place::new();
    let mut window = place.first_visit();
    let written = String::from_utf8_lossy(&window.written).into_owned();
    let emptied = written.find("\x1b[2J").expect("the screen is emptied");
    let drawn = written.find('北').expect("the screen is drawn");
    assert!(emptied < drawn, "{written:?}");
    window.quits();
}

fn asked_to_end(signal: Signal, number: i32) {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.signal(signal);
    let status = window.ends();
    assert_eq!(status.code(), Some(128 + number), "{status}");
    window.is_as_before();
    assert_eq!(place.answer("biz.history"), TOLD);
    assert_eq!(place.value("SELECT closed_by FROM times"), "exit");
    assert_eq!(place.value("SELECT answer FROM revisions"), TOLD);
}

#[test]
fn asked_to_end_by_the_system_it_keeps_everything_and_leaves_the_terminal_as_it_was() {
    asked_to_end(Signal::TERM, 15);
}

#[test]
fn a_hangup_ends_it_with_everything_kept() {
    asked_to_end(Signal::HUP, 1);
}

#[test]
fn a_keyboard_interrupt_from_outside_ends_it_with_everything_kept() {
    asked_to_end(Signal::INT, 2);
}

#[test]
fn the_window_closed_over_it_ends_it_with_everything_kept() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.close();
    let status = window.ends();
    assert_eq!(status.code(), Some(129), "{status}");
    assert_eq!(place.answer("biz.history"), TOLD);
    assert_eq!(place.value("SELECT closed_by FROM times"), "exit");
}

#[test]
fn quitting_keeps_everything_and_goes_on_at_the_same_question() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
    let mut window = place.start(&["interview", "北上製作所"]);
    window.sees(TOLD);
    window.quits();
}

#[test]
fn what_came_in_one_burst_with_the_next_visit_is_kept_in_both_visits() {
    let place = Place::new();
    let mut window = place.first_visit();
    // Words, the end of the visit and the next visit, faster than a frame.
    window.send(format!("{TOLD}\x05\x0e"));
    window.sees("聞き残し");
    window.press("Esc");
    window.sees("第2回");
    window.quits();
    let kept = place.rows(
        "SELECT a.answer, i.finished IS NOT NULL FROM answers a JOIN interviews i USING (interview)
         WHERE a.question = 'biz.history' ORDER BY interview",
    );
    assert_eq!(kept, [[TOLD, "1"], [TOLD, "0"]]);
}

#[test]
fn what_cannot_be_kept_is_said_before_leaving_and_once_more_after() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.sees("保存済");
    let other = rusqlite::Connection::open(place.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.send("。続き");
    window.press("Ctrl+Q");
    window.sees("保存できません");
    window.send("です");
    window.press("Ctrl+Q");
    window.sees("。続きです");
    window.press("Ctrl+Q");
    assert_eq!(window.ends().code(), Some(1), "{}", window.text());
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn a_quit_that_had_to_wait_stops_no_clock() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    let other = rusqlite::Connection::open(place.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.send("。続き");
    window.press("Ctrl+Q");
    // Once the help is there, the quit before it was refused.
    window.press("F1");
    window.sees("ヘルプ：");
    window.press("Esc");
    window.sees("保存できません");
    other.execute_batch("ROLLBACK").unwrap();
    window.sees("保存済");
    window.send("です");
    window.sees("続きです");
    window.sees("保存済");
    window.quits();
    assert_eq!(place.answer("biz.history"), format!("{TOLD}。続きです"));
    let closed = place.rows("SELECT closed_by FROM times ORDER BY seq");
    assert_eq!(closed, [["exit"], ["exit"]]);
}
