//! What an interview keeps: answers, marks, probes, time.

use kikitori::app::session::{Mark, Session};
use kikitori::dialogue::answer::State;
use kikitori::dialogue::clock::IntervalKind;
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::{Kind, Lang, Need};
use kikitori::listening::Judge;
use kikitori::locale::Locale;

use super::table::{THIN, applied, at, set, stored};

fn open() -> (Session, Judge) {
    let judge = Judge::in_year(2026);
    (Session::open(stored(), set(), &judge, at(0)), judge)
}

/// The words of the program.
fn words() -> Locale {
    Locale::new(Lang::Ja, None).0
}

#[test]
fn behind_the_own_probes_come_moves_that_fit_every_question_each_once() {
    let (mut session, judge) = open();
    session.write("去年は苦しかった。正直、きつかったですね。", at(1));
    session.listen(&judge);
    let offers = session.offers(&words());
    let own = offers.iter().take_while(|it| it.generic.is_none()).count();
    let moves: Vec<Move> = offers[own..].iter().filter_map(|it| it.generic).collect();
    assert_eq!(moves[0], Move::Repeat);
    assert!(moves.contains(&Move::Others) && !moves.contains(&Move::Wait));
    assert_eq!(
        offers[own].probe,
        "「きつかったですね」とおっしゃいますと。"
    );

    // Offered and left, then said with other words: one row, which says which move it was.
    session.offered(&offers[own..own + 1], at(2));
    session.write("去年は苦しかった。銀行にも頭を下げました。", at(3));
    session.listen(&judge);
    let offers = session.offers(&words());
    let repeat = offers.iter().find(|it| it.generic == Some(Move::Repeat));
    session.ask(repeat.unwrap(), at(4));
    session.write("三回行きました", at(5));
    session.reply(None, at(6));
    session.wait("（しばらく待つ）", at(7));
    let rows: Vec<_> = session
        .follow_ups
        .iter()
        .map(|f| (f.generic, f.is_said(), f.answer.as_str()))
        .collect();
    let repeat = (Some(Move::Repeat), true, "三回行きました");
    assert_eq!(rows, [repeat, (Some(Move::Wait), false, "")]);
    assert_eq!(
        session.follow_ups[0].probe,
        "「銀行にも頭を下げました」とおっしゃいますと。"
    );

    // The reply holds new words to repeat; another move is made once.
    let offers = session.offers(&words());
    let again = offers.iter().find(|it| it.generic == Some(Move::Repeat));
    assert_eq!(
        again.unwrap().probe,
        "「三回行きました」とおっしゃいますと。"
    );
    let others = offers.iter().find(|it| it.generic == Some(Move::Others));
    session.ask(others.unwrap(), at(8));
    let offers = session.offers(&words());
    assert!(offers.iter().all(|it| it.generic != Some(Move::Others)));
}

#[test]
fn a_condition_holds_whatever_language_the_choice_was_typed_in() {
    let judge = Judge::in_year(2026);
    let mut words = set();
    let questions = &mut words.perspectives[0].questions;
    let Kind::Choice { options } = &mut questions[1].kind else {
        panic!("a choice");
    };
    options[0].label = "We do".into();
    let mut session = Session::open(stored(), words, &judge, at(0));
    session.go("all.patents", &judge, at(1));
    assert_eq!(session.neighbour(true), None);
    session.write("We do", at(2));
    assert_eq!(session.neighbour(true).as_deref(), Some("all.which"));
}

#[test]
fn another_measure_of_enough_counts_for_every_answer() {
    let (mut session, judge) = open();
    session.write(THIN, at(1));
    session.listen(&judge);
    assert_eq!(session.mark("all.first"), Mark::Thin);
    session.go("all.patents", &judge, at(2));
    for (need, mark) in [(Need::Off, Mark::Enough), (Need::Strict, Mark::Thin)] {
        let header = kikitori::dialogue::record::Header {
            need,
            ..session.header.clone()
        };
        session.set_header(header, &judge, at(3));
        assert_eq!(session.mark("all.first"), mark, "{need:?}");
    }
}

#[test]
fn a_mark_set_from_afar_and_taken_back_leaves_the_verdict_as_it_was() {
    let (mut session, judge) = open();
    session.write(THIN, at(1));
    session.listen(&judge);
    session.go("all.patents", &judge, at(2));
    session.set_state("all.first", State::NotApplicable, &judge);
    assert_eq!(session.answers["all.first"].thin, None);
    session.undo_mark(&judge);
    assert_eq!(session.answers["all.first"].thin, Some(true));
}

#[test]
fn a_finished_interview_is_not_judged_anew() {
    let (mut session, judge) = open();
    session.write(THIN, at(1));
    session.finish(at(2));
    let before = session.answers["all.first"].clone();
    session.go("all.patents", &judge, at(3));
    session.go("all.first", &judge, at(4));
    assert_eq!(session.answers["all.first"], before);
}

#[test]
fn probes_left_for_this_very_wording_are_not_offered_again_after_a_restart() {
    let (mut session, judge) = open();
    session.write(THIN, at(1));
    session.listen(&judge);
    assert!(session.should_offer(&words()));
    let offers = session.offers(&words());
    session.offered(&offers, at(2));
    session.ask(&offers[0], at(3));
    session.write("さあ", at(4));
    session.reply(None, at(5));
    session.listen(&judge);
    let offers = session.offers(&words());
    session.offered(&offers, at(6));
    assert!(!session.should_offer(&words()));
    session.close(at(7));
    let kept = applied(stored(), session.pending(at(7)));
    let mut again = Session::open(kept, set(), &judge, at(100));
    assert_eq!(again.text(), THIN);
    assert!(!again.should_offer(&words()));
    again.write("いろいろありました", at(101));
    again.listen(&judge);
    assert!(
        again.should_offer(&words()),
        "another wording, another offer"
    );
}

#[test]
fn time_is_counted_once_over_restarts_and_visits() {
    let (mut session, judge) = open();
    session.write(THIN, at(10));
    session.close(at(20));
    let mut kept = applied(stored(), session.pending(at(20)));
    kept.earlier_time.insert("all.first".into(), 60_000);
    let mut again = Session::open(kept.clone(), set(), &judge, at(500));
    assert_eq!(again.clock.on_question("all.first"), 80_000);
    again.tick(at(505));
    again.pause(at(510));
    again.tick(at(515));
    again.write("その後", at(520));
    again.close(at(530));
    assert_eq!(again.clock.on_question("all.first"), 100_000);
    let kept = applied(kept, again.pending(at(530)));
    let lengths: Vec<_> = kept
        .intervals
        .iter()
        .map(|i| (i.kind, i.length / 1000))
        .collect();
    use IntervalKind::{Active, Away};
    assert_eq!(
        lengths,
        [(Active, 20), (Active, 10), (Away, 10), (Active, 10)]
    );
    assert!(kept.intervals.iter().all(|i| i.closed_by.is_some()));
}

#[test]
fn from_a_question_that_is_no_longer_put_the_way_goes_on() {
    let judge = Judge::in_year(2026);
    let mut left = stored();
    left.place = Some("all.which".into());
    let mut words = set();
    let mut last = words.perspectives[0].questions[0].clone();
    last.id = "all.last".into();
    words.perspectives[0].questions.push(last);
    left.set = words.clone().into();
    let session = Session::open(left, words, &judge, at(0));
    assert_eq!(session.at(), "all.which");
    assert_eq!(session.neighbour(true).as_deref(), Some("all.last"));
    assert_eq!(session.neighbour(false).as_deref(), Some("all.patents"));
}
