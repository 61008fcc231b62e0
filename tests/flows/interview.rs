//! A whole interview in Japanese, and the visit after it.

use super::place::Place;
use super::window::Window;

/// Answers that leave something to ask, and are wanted whole in the database.
const HISTORY: &str = "父が始めた会社です";
const REPLY: &str = "平成十年に航空機の部品を始めたときです";
const STRENGTHS: &str = "難削材の切削が得意です";
const NOTE: &str = "決算書は次回もらう";

/// Stands in the line of keys while probes are on offer.
const OFFERED: &str = "5 答えたくない";

fn probes_open(window: &mut Window) {
    window.press("Tab");
    window.sees(OFFERED);
}

#[test]
fn a_whole_interview_in_japanese() {
    let place = Place::new();
    let mut window = place.first_visit();

    // A thin answer: the probes open, one is asked by its digit, the reply is kept.
    window.types(HISTORY);
    probes_open(&mut window);
    window.send("1");
    window.loses(OFFERED);
    window.types(REPLY);
    window.press("Tab");
    window.until("the next question or more probes", |w| {
        w.shows("最近うまくいったお仕事") || w.shows(OFFERED)
    });
    if window.shows(OFFERED) {
        window.press("Tab");
    }

    // Another one: the probes are left by one more Tab.
    window.sees("最近うまくいったお仕事");
    window.types(STRENGTHS);
    probes_open(&mut window);
    window.press("Tab");
    window.sees("この5年でどんなこと");

    // A probe chosen by a full-width digit.
    window.types("厳しいです");
    probes_open(&mut window);
    window.send("２");
    window.loses(OFFERED);
    window.types("五年前と比べて八割ほどです");

    // A jump by a filter, a note, a flag.
    window.press("Ctrl+G");
    window.sees("質問の一覧");
    window.types("定着率");
    window.loses("リピート率");
    window.press("Enter");
    window.sees("長く勤めておられる方");
    window.press("Ctrl+O");
    window.sees("メモ（自分用）");
    window.types(NOTE);
    window.press("Esc");
    window.loses("メモ（自分用）");
    window.press("Ctrl+T");
    window.sees("⚑");

    // The end of the visit, home, and out.
    window.press("Ctrl+E");
    window.sees("第1回の面談の終わり");
    window.press("Enter");
    window.sees("1社");
    window.quits();

    let head =
        place.rows("SELECT company, visit, question_set, finished IS NOT NULL FROM interviews");
    assert_eq!(head, [["北上製作所", "1", "first-visit", "1"]]);
    let answers = place
        .rows("SELECT question, state, answer, characters, thin FROM answers WHERE answer <> ''");
    assert_eq!(
        answers,
        [
            ["biz.history", "answered", HISTORY, "9", &answers[0][4]],
            ["biz.strengths", "answered", STRENGTHS, "11", "1"],
            ["env.market", "answered", "厳しいです", "5", &answers[2][4]],
        ]
    );
    let flagged = place.rows("SELECT question FROM answers WHERE flagged = 1");
    assert_eq!(flagged, [["env.employees"]]);
    assert_eq!(
        place.value("SELECT note FROM answer WHERE note <> ''"),
        NOTE
    );

    let asked = place.rows(
        "SELECT question, answer, facet IS NOT NULL, asked IS NOT NULL, answered >= asked
         FROM follow_ups WHERE outcome = 'asked' ORDER BY asked",
    );
    assert_eq!(
        asked,
        [
            ["biz.history", REPLY, "1", "1", "1"],
            ["env.market", "五年前と比べて八割ほどです", "1", "1", "1"]
        ]
    );
    let left = place.value(
        "SELECT count(*) FROM follow_ups
         WHERE outcome = 'left' AND question = 'biz.strengths' AND answer = ''",
    );
    assert_eq!(left, "2", "what was offered and left is recorded");

    times_are_plausible(&place);
    let revisions = place.rows(
        "SELECT question, answer FROM revisions WHERE question = 'biz.history' ORDER BY at, follow_up",
    );
    assert_eq!(
        revisions,
        [["biz.history", HISTORY], ["biz.history", REPLY]]
    );
}

/// No interval is open, all lie one after another, together they last as long as the interview.
fn times_are_plausible(place: &Place) {
    let open = place.value("SELECT count(*) FROM times WHERE ended IS NULL");
    assert_eq!(open, "0");
    let ways = place.rows("SELECT DISTINCT closed_by FROM times");
    assert_eq!(ways, [["leave"]], "the visit was ended, not broken off");
    let visited = place.rows("SELECT question FROM times GROUP BY question ORDER BY min(seq)");
    assert_eq!(
        visited,
        [
            ["biz.history"],
            ["biz.strengths"],
            ["env.market"],
            ["env.employees"]
        ]
    );
    let with_reply = place.value("SELECT count(*) FROM times WHERE follow_up IS NOT NULL");
    assert_eq!(with_reply, "2", "a reply has its own time");
    let gap: f64 = place
        .value(
            "SELECT abs(sum(seconds) - (julianday(max(ended)) - julianday(min(started))) * 86400)
             FROM times",
        )
        .parse()
        .unwrap();
    assert!(gap < 0.5, "the intervals cover the visit: {gap} s apart");
}

#[test]
fn the_second_visit_shows_what_is_still_to_ask_and_keeps_the_earlier_wording() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(HISTORY);
    window.press("Ctrl+E");
    window.sees("第1回の面談の終わり");
    window.press("Enter");
    window.sees("次回の準備");

    window.press("Ctrl+K");
    window.sees("コマンド一覧");
    window.types("次回の準備");
    window.press("Enter");
    window.sees("聞き残し");
    window.types("沿革");
    window.press("Enter");
    window.sees("会社が変わったと感じて");
    window.sees(HISTORY);
    window.sees("第2回");
    window.types("。平成十年に航空機へ");
    window.quits();

    let visits =
        place.rows("SELECT visit, finished IS NOT NULL FROM interviews ORDER BY interview");
    assert_eq!(visits, [["1", "1"], ["2", "0"]]);
    let answers =
        place.rows("SELECT answer FROM answers WHERE question = 'biz.history' ORDER BY interview");
    let added = format!("{HISTORY}。平成十年に航空機へ");
    assert_eq!(answers, [[HISTORY], [added.as_str()]]);
    let wordings = place
        .rows("SELECT answer FROM revisions WHERE question = 'biz.history' ORDER BY interview, at");
    assert_eq!(wordings.first().unwrap(), &[HISTORY]);
    assert_eq!(wordings.last().unwrap(), &[added]);
}

#[test]
fn what_was_told_on_a_probe_is_there_at_the_second_visit_and_not_asked_again() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(HISTORY);
    probes_open(&mut window);
    window.send("1");
    window.loses(OFFERED);
    window.types(REPLY);
    window.press("Ctrl+E");
    window.sees("第1回の面談の終わり");
    window.press("Ctrl+N");
    window.sees("聞き残し");
    window.press("Ctrl+G");
    window.sees("質問の一覧");
    window.types("沿革");
    window.press("Enter");
    window.sees("第2回");
    window.sees(HISTORY);
    window.sees("平成十年に航空機の");
    window.press("Ctrl+P");
    window.sees(OFFERED);
    let offered = ["1 ", "2 ", "3 "].map(|number| format!("{number}そのときの決断から"));
    assert!(!offered.iter().any(|it| window.shows(it)), "asked before");
    window.quits();
    let offered = "SELECT count(*) FROM follow_ups WHERE outcome = 'asked'";
    assert_eq!(place.value(offered), "1", "counted once, with its visit");
}

#[test]
fn the_command_line_begins_the_next_visit_of_a_finished_one() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(HISTORY);
    window.press("Ctrl+E");
    window.sees("第1回の面談の終わり");
    window.quits();
    let mut window = place.start(&["interview", "北上製作所"]);
    window.sees("聞き残し");
    window.press("Esc");
    window.sees("第2回");
    window.quits();
    assert_eq!(place.value("SELECT count(*) FROM interviews"), "2");
}
