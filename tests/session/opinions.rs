//! What a review brought, to the interviewer: what is to be asked again and until when, wordings
//! taken over and set aside.

use kikitori::app::opinions;
use kikitori::app::panes::{Offer, Panel};
use kikitori::app::session::Mark;
use kikitori::app::{Action, Edit, Notice};
use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Mode, Record, Stored};
use kikitori::dialogue::review::{Elsewhere, Opinion};

use super::table::{THIN, Table, applied, at, stored};

const FULL: &str = "平成十年に、主力の取引先が海外へ移ったのがきっかけで変わりました。";
const OTHER: &str = "平成十一年に、取引先が海外へ移ったため変わりました。";

/// What an expert said of the answer in full.
fn opinion(id: &str) -> Opinion {
    Opinion {
        id: id.into(),
        edit: 1,
        question: "all.first".into(),
        reviewer: "高橋".into(),
        at: at(0).wall,
        about: FULL.into(),
        ..Opinion::default()
    }
}

fn again(facets: &[Facet]) -> Opinion {
    Opinion {
        comment: "誰が決めたのか".into(),
        ask_again: true,
        facets: facets.into(),
        ..opinion("o1")
    }
}

fn elsewhere(probe: Option<&str>) -> Elsewhere {
    Elsewhere {
        question: "all.first".into(),
        probe: probe.map(String::from),
        text: OTHER.into(),
        at: at(0).wall,
        author: "鈴木".into(),
        settled: false,
    }
}

/// The answer in full, with this said of it.
fn reviewed(opinions: Vec<Opinion>, elsewhere: Vec<Elsewhere>) -> Stored {
    let mut stored = stored();
    let answer = Answer {
        state: State::Answered,
        text: FULL.into(),
        characters: kikitori::text::characters(FULL),
        ..Answer::default()
    };
    stored.answers.insert("all.first".into(), answer);
    stored.review.opinions = opinions;
    stored.review.elsewhere = elsewhere;
    stored
}

fn reply(asked: i64, answer: &str) -> FollowUp {
    FollowUp {
        question: "all.first".into(),
        ordinal: 1,
        facet: Some(Facet::Time),
        generic: None,
        probe: "それは何年頃でしたか。".into(),
        offered: asked,
        outcome: Outcome::Asked,
        asked: Some(asked),
        answered: Some(asked),
        answer: answer.into(),
        characters: 3,
    }
}

fn on_agenda(table: &mut Table) -> bool {
    table.session().agenda().contains(&"all.first".to_string())
}

#[test]
fn what_is_to_be_asked_again_is_on_the_agenda_until_something_was_heard() {
    let (before, after) = (at(0).wall - 1, at(0).wall + 1);
    let suggested = Opinion {
        suggestion: Some(OTHER.into()),
        ..again(&[])
    };
    let accepted = Opinion {
        accepted: true,
        ..opinion("o1")
    };
    let withdrawn = Opinion {
        follows: vec!["o1".into()],
        accepted: true,
        ..opinion("o2")
    };
    type Change = fn(&mut Stored);
    let nothing: Change = |_| {};
    let table: [(&str, Vec<Opinion>, Change, bool); 7] = [
        ("no review", vec![], nothing, false),
        ("accepted", vec![accepted], nothing, false),
        ("to be asked again", vec![again(&[])], nothing, true),
        (
            "taken back later",
            vec![again(&[]), withdrawn],
            nothing,
            false,
        ),
        (
            "the answer changed",
            vec![again(&[])],
            |it| it.answers.get_mut("all.first").unwrap().text += "社長が決めた。",
            false,
        ),
        (
            "the suggested wording was taken over",
            vec![suggested],
            |it| it.answers.get_mut("all.first").unwrap().text = OTHER.into(),
            true,
        ),
        (
            "it does not apply",
            vec![again(&[])],
            |it| it.answers.get_mut("all.first").unwrap().state = State::NotApplicable,
            false,
        ),
    ];
    for (what, opinions, change, wanted) in table {
        let mut stored = reviewed(opinions, Vec::new());
        change(&mut stored);
        let mut table = Table::new(stored);
        assert_eq!(on_agenda(&mut table), wanted, "{what}");
        let mark = table.session().mark("all.first");
        assert_eq!(mark == Mark::ComeBack, wanted, "{what}: {mark:?}");
    }
    for (asked, answer, wanted) in [
        (before, "七年", true),
        (after, "", true),
        (after, "七年", false),
    ] {
        let mut stored = reviewed(vec![again(&[])], Vec::new());
        stored.follow_ups = vec![reply(asked, answer)];
        let mut table = Table::new(stored);
        assert_eq!(on_agenda(&mut table), wanted, "{asked} {answer}");
    }
}

#[test]
fn the_next_visit_goes_on_with_what_earlier_reviews_want() {
    let mut stored = reviewed(Vec::new(), Vec::new());
    stored.review.earlier = vec![again(&[Facet::Actor])];
    let mut table = Table::new(stored.clone());
    assert!(on_agenda(&mut table));
    assert_eq!(table.session().to_ask_again(), ["all.first"]);
    assert_eq!(table.session().facets_again("all.first"), [Facet::Actor]);
    // While it is being heard it stays to be read, at the same place.
    let rows = opinions::rows_at_question(table.session(), false);
    table.types("社長が決めました。");
    assert!(!on_agenda(&mut table));
    assert_eq!(opinions::rows_at_question(table.session(), false), rows);
    let now = at(1);
    let kept = applied(stored, table.session().pending(now));
    let mut table = Table::new(kept);
    assert_eq!(opinions::rows_at_question(table.session(), false), 0);
}

#[test]
fn what_was_replied_on_a_visit_in_between_was_heard() {
    let mut stored = reviewed(Vec::new(), Vec::new());
    stored.review.earlier = vec![again(&[])];
    stored.earlier_replies = vec![reply(at(0).wall + 1, "平成十年")];
    assert!(!on_agenda(&mut Table::new(stored)));
}

#[test]
fn what_is_to_be_asked_again_is_offered_first_also_where_nothing_is_missing() {
    let offered = |stored: Stored| {
        let mut table = Table::new(stored);
        table.does(Action::Probes);
        let Some(Panel::Probes(probes)) = &table.app.panel else {
            panic!("no probes");
        };
        match &probes.items[0] {
            Offer::Ask(offer) => (offer.facet, offer.probe.clone()),
            Offer::Wait => panic!("waiting is offered last"),
        }
    };
    let reason = (Some(Facet::Reason), "何がきっかけでしたか。".to_string());
    let full = reviewed(vec![again(&[Facet::Reason])], Vec::new());
    assert_eq!(offered(full), reason);
    let mut thin = reviewed(
        vec![Opinion {
            about: THIN.into(),
            ..again(&[Facet::Reason])
        }],
        Vec::new(),
    );
    thin.answers.get_mut("all.first").unwrap().text = THIN.into();
    assert_eq!(offered(thin.clone()), reason);
    // What was put on a visit before the review can be put again.
    thin.earlier_replies = vec![FollowUp {
        facet: Some(Facet::Reason),
        probe: reason.1.clone(),
        ..reply(at(0).wall - 1, "さあ")
    }];
    assert_eq!(offered(thin.clone()), reason);
    // A facet that the question has no probe of: the move for it before the others.
    let actor = offered(reviewed(vec![again(&[Facet::Actor])], Vec::new()));
    assert_eq!(actor.0, Some(Facet::Actor));
    // The reviewer had the refusal in front.
    let mut refused = thin.clone();
    refused.answers.get_mut("all.first").unwrap().text = "それは言えません".into();
    assert_ne!(
        offered(refused.clone()).0,
        Some(Facet::Reason),
        "heard since"
    );
    refused.review.opinions[0].about = "それは言えません".into();
    assert_eq!(offered(refused), reason);
    let none = offered(reviewed(Vec::new(), Vec::new()));
    assert_ne!(none.0, Some(Facet::Actor));
}

fn revisions(table: &mut Table) -> Vec<String> {
    let now = at(9);
    let records = table.session().pending(now).iter();
    let revisions = records.filter_map(|it| match it {
        Record::Revision { text, .. } => Some(text.clone()),
        _ => None,
    });
    revisions.collect()
}

#[test]
fn a_suggested_wording_is_taken_over_like_typing_and_can_be_undone() {
    let suggested = Opinion {
        suggestion: Some(OTHER.into()),
        ..opinion("o1")
    };
    let mut table = Table::new(reviewed(vec![suggested], Vec::new()));
    table.types("（追記）");
    let own = format!("{FULL}（追記）");
    let line = |table: &Table| {
        let session = &table.app.ask.as_ref().expect("an interview").session;
        let said = opinions::at_question(&table.app.locale, session);
        said.expect("a line").first
    };
    assert!(line(&table).contains("直し案あり"));
    table.does(Action::Opinions);
    table.does(Action::TakeOver);
    assert!(line(&table).contains("今の答えと同じ"), "{}", line(&table));
    assert!(table.app.panel.is_none());
    assert_eq!(table.answer("all.first").text, OTHER);
    assert_eq!(table.answer("all.first").characters, 26);
    assert_eq!(revisions(&mut table), [own.as_str(), OTHER]);
    table.does(Action::Edit(Edit::Undo));
    assert_eq!(table.answer("all.first").text, own);
}

#[test]
fn a_wording_of_another_copy_is_settled_when_taken_over_or_set_aside() {
    for (action, text) in [(Action::TakeOver, OTHER), (Action::Drop, FULL)] {
        let stored = reviewed(Vec::new(), vec![elsewhere(None)]);
        let mut table = Table::new(stored.clone());
        table.does(Action::Opinions);
        table.does(action);
        assert!(table.app.panel.is_none(), "nothing more is to be read");
        assert_eq!(table.answer("all.first").text, text);
        let now = at(1);
        let kept = applied(stored, table.session().pending(now));
        assert_eq!(kept.review.elsewhere.len(), 1, "it stays");
        assert!(kept.review.elsewhere[0].settled);
        table.does(Action::Opinions);
        assert!(table.app.panel.is_none(), "{action:?}");
    }
}

#[test]
fn the_reply_of_another_copy_takes_the_place_of_the_reply() {
    let probe = "それは何年頃でしたか。";
    let mut stored = reviewed(Vec::new(), vec![elsewhere(Some(probe))]);
    stored.follow_ups = vec![reply(at(0).wall, "七年")];
    let mut table = Table::new(stored);
    table.does(Action::Opinions);
    table.does(Action::TakeOver);
    assert_eq!(table.answer("all.first").text, FULL);
    assert_eq!(table.session().text(), OTHER);
    assert_eq!(table.session().follow_ups[0].answer, OTHER);
    // Where that probe was never put, nothing is changed.
    let mut table = Table::new(reviewed(Vec::new(), vec![elsewhere(Some("別の問い"))]));
    table.does(Action::Opinions);
    table.does(Action::TakeOver);
    assert_eq!(said(&table), "notice-no-reply-here");
    assert_eq!(table.session().text(), FULL);
}

fn said(table: &Table) -> &'static str {
    match &table.app.notice {
        Some(Notice::Said(id, _)) => id,
        notice => panic!("{notice:?}"),
    }
}

#[test]
fn nothing_is_taken_over_where_it_may_not() {
    let suggested = || {
        let opinion = Opinion {
            suggestion: Some(OTHER.into()),
            ..opinion("o1")
        };
        reviewed(vec![opinion], Vec::new())
    };
    let mut finished = suggested();
    finished.header.finished = Some(at(1).wall);
    let plain = reviewed(vec![again(&[])], Vec::new());
    let mut same = suggested();
    same.answers.get_mut("all.first").unwrap().text = OTHER.into();
    let table = [
        (finished, false, Action::TakeOver, "notice-finished"),
        (suggested(), true, Action::TakeOver, "notice-read-only"),
        (
            plain.clone(),
            false,
            Action::TakeOver,
            "notice-no-suggestion",
        ),
        (plain, false, Action::Drop, "notice-opinion-stays"),
        (same, false, Action::TakeOver, "notice-taken-already"),
    ];
    for (stored, looking, action, wanted) in table {
        let before = stored.answers["all.first"].text.clone();
        let mut table = Table::new(stored);
        table.app.read_only = looking;
        table.does(Action::Opinions);
        table.does(action);
        assert_eq!(said(&table), wanted);
        assert!(matches!(table.app.panel, Some(Panel::Opinions(_))));
        assert_eq!(table.answer("all.first").text, before);
        table.does(Action::Enter);
        assert!(table.app.panel.is_none());
    }
}

#[test]
fn where_the_owner_reads_along_nothing_of_it_shows() {
    let mut stored = reviewed(vec![again(&[Facet::Time])], vec![elsewhere(None)]);
    stored.header.mode = Mode::Shared;
    let mut table = Table::new(stored);
    table.does(Action::Opinions);
    assert!(table.app.panel.is_none());
    assert_eq!(said(&table), "notice-opinions-shared");
    let locale = kikitori::locale::Locale::new(kikitori::dialogue::question::Lang::Ja, None).0;
    let session = table.session();
    assert_eq!(opinions::rows_at_question(session, false), 0);
    assert!(opinions::at_question(&locale, session).is_none());
    assert_eq!(opinions::beside(&locale, session, "all.first"), None);
    assert_eq!(opinions::counted(&locale, session), None);
    assert_eq!(session.shown_mark("all.first"), Mark::Enough);
    // It is asked again all the same.
    assert_eq!(session.agenda()[0], "all.first");
}
