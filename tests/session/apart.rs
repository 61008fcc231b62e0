//! Refusals, bare nones, answers to another question, doubles and unknown languages.

use std::sync::Arc;

use kikitori::app::panes::{Offer, Panel};
use kikitori::app::session::Mark;
use kikitori::app::{Action, Notice};
use kikitori::dialogue::answer::{Outcome, State};
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::Record;

use super::table::{THIN, Table, applied, at, stored};

/// Another question in words, for the answers that belong there.
const THERE: &str = "all.which";

const LONG: &str = "平成十二年に親会社が鋳物を海外へ移したので、翌年から小ロットの試作に切り替えることになりました";

/// The table with all three questions put, the first one in front; `none_is_answer` for it.
fn table(expects: &[Facet], none_is_answer: bool) -> Table {
    let mut stored = stored();
    let questions = &mut Arc::make_mut(&mut stored.set).perspectives[0].questions;
    questions[0].expects = expects.to_vec();
    questions[0].none_is_answer = none_is_answer;
    questions[2].ask_if = None;
    Table::new(stored)
}

/// As if the answer in front, once it is heard in earnest, were one to `question`.
fn seems_to_answer(table: &mut Table, question: &str) {
    let ask = table.app.ask.as_mut().expect("an interview");
    ask.listen(&table.app.judge);
    let verdict = ask.session.verdict.as_mut().expect("judged");
    verdict.elsewhere = Some(question.into());
}

/// The table with an answer that seems to belong to the other question, its offers open.
fn astray(text: &str) -> Table {
    let mut table = table(&[Facet::Time, Facet::Reason], false);
    table.types(text);
    seems_to_answer(&mut table, THERE);
    table.does(Action::Next);
    table
}

fn offered(table: &Table) -> Vec<Option<Move>> {
    let Some(Panel::Probes(probes)) = &table.app.panel else {
        return Vec::new();
    };
    let generic = |it: &Offer| match it {
        Offer::Ask(offer) => Some(offer.generic),
        Offer::Wait => None,
    };
    probes.items.iter().filter_map(generic).collect()
}

fn said(table: &Table) -> Option<&'static str> {
    match &table.app.notice {
        Some(Notice::Said(id, _)) => Some(id),
        _ => None,
    }
}

#[test]
fn what_comes_first_after_a_refusal_or_a_bare_none() {
    use Facet::*;
    let rows = [
        (
            &[Number, Reason][..],
            true,
            "それは言えません",
            Some(Move::Range),
        ),
        (&[Time, Number], true, "それは言えません", Some(Move::Range)),
        (
            &[Time, Reason],
            true,
            "ちょっと勘弁してください",
            Some(Move::Within),
        ),
        (&[Time, Reason], true, "特になし", Some(Move::Checked)),
        (&[Time, Reason], false, "特になし", None),
        (&[Time, Reason], true, "分かりません", None),
        (&[Time, Reason], true, THIN, None),
    ];
    for (expects, none_is_answer, answer, first) in rows {
        let mut table = table(expects, none_is_answer);
        table.types(answer);
        table.does(Action::Next);
        assert_eq!(offered(&table).first(), Some(&first), "{answer}");
        table.types("1");
        let asked: Vec<_> = table
            .session()
            .follow_ups
            .iter()
            .filter(|f| f.outcome == Outcome::Asked)
            .collect();
        assert_eq!(asked[0].generic, first, "{answer}");
        assert!(asked[0].is_said() && !asked[0].probe.is_empty(), "{answer}");
    }
}

#[test]
fn a_move_after_a_refusal_is_made_once() {
    let mut table = table(&[Facet::Number, Facet::Reason], false);
    table.types("それは言えません");
    table.does(Action::Next);
    table.types("1");
    table.types("それも言えません");
    table.does(Action::Next);
    assert_eq!(offered(&table), [Some(Move::Within), Some(Move::Whom)]);
}

#[test]
fn an_answer_is_kept_at_the_question_it_belongs_to_and_its_own_is_put_again() {
    for (there, wanted) in [
        ("", LONG.to_string()),
        ("先の答え", format!("先の答え\n\n{LONG}")),
    ] {
        let mut table = table(&[Facet::Time, Facet::Reason], false);
        if !there.is_empty() {
            let ask = table.app.ask.as_mut().expect("an interview");
            ask.session.go(THERE, &table.app.judge, at(0));
            ask.load();
            table.types(there);
            table.does(Action::Previous);
            table.does(Action::Previous);
        }
        table.types(LONG);
        seems_to_answer(&mut table, THERE);
        table.does(Action::Next);
        assert_eq!(offered(&table), [Some(Move::Again), Some(Move::Again)]);
        table.types("１");
        assert_eq!(table.answer(THERE).text, wanted);
        assert_eq!(table.answer(THERE).state, State::Answered);
        assert_eq!(table.answer("all.first").text, LONG, "nothing is lost here");
        assert_eq!(said(&table), Some("notice-kept-there"));
        let front = table.session().follow_up().expect("the question again");
        assert_eq!(front.probe, "いつ頃、なぜ変わりましたか。");

        let records = table.session().pending(at(1)).to_vec();
        let kept = applied(stored(), &records);
        let moved = kept
            .follow_ups
            .iter()
            .find(|f| f.generic == Some(Move::Moved));
        let moved = moved.expect("the record says so");
        assert_eq!(
            (moved.question.as_str(), moved.outcome),
            (THERE, Outcome::Asked)
        );
        assert!(moved.probe.contains("沿革"), "where from: {}", moved.probe);
        let revised = |it: &Record| matches!(it, Record::Revision { question, text, .. } if question == THERE && *text == wanted);
        assert!(records.iter().any(revised));

        table.does(Action::UndoMark);
        assert_eq!(table.answer(THERE).text, there);
        assert_eq!(said(&table), Some("notice-kept-undone"));
        let state = if there.is_empty() {
            State::Open
        } else {
            State::Answered
        };
        assert_eq!(table.answer(THERE).state, state);
        let kept = applied(stored(), table.session().pending(at(2)));
        let left = kept
            .follow_ups
            .iter()
            .find(|f| f.generic == Some(Move::Moved));
        assert_eq!(left.map(|f| f.outcome), Some(Outcome::Left));
    }
}

#[test]
fn what_was_typed_behind_it_stays_when_it_is_taken_back() {
    let mut table = astray(LONG);
    table.types("1");
    let ask = table.app.ask.as_mut().expect("an interview");
    ask.session.go(THERE, &table.app.judge, at(0));
    ask.load();
    table.types("。ほかに一件");
    table.does(Action::UndoMark);
    assert_eq!(table.answer(THERE).text, "。ほかに一件");
    table.does(Action::Edit(kikitori::app::Edit::TextEnd));
    assert_eq!(
        table.answer(THERE).text,
        "。ほかに一件",
        "the editor has it too"
    );
}

#[test]
fn it_is_offered_once_and_only_to_questions_in_words() {
    let mut table = astray(LONG);
    table.types("2");
    assert_eq!(table.answer(THERE).text, "", "only asked again");
    table.types("平成十二年です");
    seems_to_answer(&mut table, THERE);
    assert!(table.session().elsewhere().is_none(), "was put again");

    let mut table = table_at_first();
    for (id, there) in [
        ("all.patents", false),
        ("all.first", false),
        ("gone", false),
        (THERE, true),
    ] {
        seems_to_answer(&mut table, id);
        assert_eq!(table.session().elsewhere().is_some(), there, "{id}");
    }
}

fn table_at_first() -> Table {
    let mut table = table(&[Facet::Time, Facet::Reason], false);
    table.types(THIN);
    table
}

#[test]
fn too_long_for_the_other_question_changes_nothing() {
    let mut table = table(&[Facet::Time, Facet::Reason], false);
    let ask = table.app.ask.as_mut().expect("an interview");
    ask.session.go(THERE, &table.app.judge, at(0));
    ask.load();
    table.types(&"長".repeat(21_800));
    table.does(Action::Previous);
    table.does(Action::Previous);
    table.types(LONG);
    seems_to_answer(&mut table, THERE);
    table.does(Action::Next);
    table.types("1");
    assert_eq!(said(&table), Some("notice-too-long"));
    assert_eq!(table.answer(THERE).characters, 21_800);
    assert!(table.session().follow_up().is_none());
}

#[test]
fn the_same_text_at_two_questions_is_said_once() {
    let folded = LONG.replace("小ロット", "小ﾛｯﾄ");
    let rows = [
        (LONG, LONG.to_string(), true),
        (LONG, folded, true),
        (LONG, format!("はじめに\n{LONG}\n以上です"), true),
        (LONG, format!("はじめに{LONG}"), false),
        (
            "従業員は三十五名で男性が多い",
            "従業員は三十五名で男性が多い".into(),
            true,
        ),
        (
            "従業員は三十五名で男性が多い",
            "はじめに\n従業員は三十五名で男性が多い".into(),
            false,
        ),
        ("特になし", "特になし".into(), false),
        (THIN, "別の話をいろいろとしました".into(), false),
    ];
    for (first, second, double) in rows {
        let mut table = table(&[Facet::Time, Facet::Reason], false);
        table.types(first);
        let judge = table.app.judge.clone();
        let ask = table.app.ask.as_mut().expect("an interview");
        ask.session.go(THERE, &judge, at(0));
        ask.load();
        table.types(&second);
        table.does(Action::Previous);
        let told = said(&table) == Some("notice-double");
        assert_eq!(told, double, "{second}");
        let ask = table.app.ask.as_mut().expect("an interview");
        ask.session.go(THERE, &judge, at(0));
        ask.load();
        table.does(Action::Previous);
        assert_ne!(said(&table), Some("notice-double"), "once: {second}");
    }
}

#[test]
fn what_was_kept_there_on_purpose_is_no_double() {
    let mut table = astray(LONG);
    table.types("1");
    table.does(Action::Previous);
    table.does(Action::Overview);
    table.does(Action::Edit(kikitori::app::Edit::Down));
    table.does(Action::Enter);
    assert_eq!(table.session().at(), "all.patents");
    assert_ne!(said(&table), Some("notice-double"));
}

#[test]
fn what_is_not_judged_is_not_thin_and_opens_nothing() {
    let mut table = table(&[Facet::Time, Facet::Reason], false);
    table.types("저희 회사는 오래전에 설립되었습니다.");
    assert_eq!(table.answer("all.first").thin, None);
    assert!(table.answer("all.first").missing.is_empty());
    assert_eq!(table.session().mark("all.first"), Mark::Enough);
    table.does(Action::Next);
    assert_eq!(table.session().at(), "all.patents");
}
