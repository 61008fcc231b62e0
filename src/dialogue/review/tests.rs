//! What stands of the opinions on an answer, what is still to be asked, how long it became.

use super::*;

const Q: &str = "biz.strengths";

fn opinion(id: &str, at: i64) -> Opinion {
    Opinion {
        id: id.into(),
        edit: 1,
        question: Q.into(),
        reviewer: "堀".into(),
        at,
        about: "職人がいる".into(),
        comment: "何人ですか".into(),
        ..Opinion::default()
    }
}

fn asking(id: &str, at: i64) -> Opinion {
    Opinion {
        ask_again: true,
        ..opinion(id, at)
    }
}

fn suggesting(id: &str, at: i64, text: &str) -> Opinion {
    Opinion {
        suggestion: Some(text.into()),
        ..opinion(id, at)
    }
}

fn of(opinions: &[Opinion]) -> Reviewed {
    Reviewed {
        opinions: opinions.to_vec(),
        ..Reviewed::default()
    }
}

fn probe(asked: i64, answered: Option<i64>, reply: &str) -> FollowUp {
    FollowUp {
        question: Q.into(),
        ordinal: 1,
        facet: Some(Facet::Number),
        generic: None,
        probe: "何人ですか".into(),
        offered: 0,
        outcome: Outcome::Asked,
        asked: Some(asked),
        answered,
        answer: reply.into(),
        characters: 0,
    }
}

fn ids<'a>(opinions: impl IntoIterator<Item = &'a Opinion>) -> Vec<&'a str> {
    opinions.into_iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn an_opinion_stands_until_another_follows_it() {
    let follows = |mut it: Opinion, ids: &[&str]| {
        it.follows = ids.iter().map(|id| (*id).to_owned()).collect();
        it
    };
    let taken_back = Opinion {
        comment: String::new(),
        ..opinion("c", 3)
    };
    let elsewhere = Opinion {
        question: "biz.history".into(),
        ..opinion("x", 1)
    };
    let table: [(&[Opinion], &[&str]); 9] = [
        (&[], &[]),
        (
            &[opinion("b", 2), opinion("a", 2), opinion("c", 1)],
            &["c", "a", "b"],
        ),
        (&[opinion("a", 1), follows(opinion("b", 2), &["a"])], &["b"]),
        (&[opinion("a", 1), follows(taken_back, &["a"])], &[]),
        (&[elsewhere.clone(), opinion("a", 2)], &["a"]),
        // Only in the place of one on the same question.
        (&[opinion("a", 2), follows(elsewhere, &["a"])], &["a"]),
        // A ring hides nothing; what follows one of it does.
        (&[follows(opinion("a", 1), &["a"])], &["a"]),
        (
            &[
                follows(opinion("a", 1), &["b"]),
                follows(opinion("b", 2), &["a"]),
            ],
            &["a", "b"],
        ),
        (
            &[
                follows(opinion("a", 1), &["b"]),
                follows(opinion("b", 2), &["a"]),
                follows(opinion("d", 3), &["a"]),
            ],
            &["d"],
        ),
    ];
    for (opinions, wanted) in table {
        assert_eq!(ids(of(opinions).standing(Q)), wanted);
        let all = of(opinions);
        let all = all.all_standing().into_iter();
        assert_eq!(ids(all.filter(|it| it.question == Q)), wanted);
    }
}

#[test]
fn it_is_asked_again_until_something_was_heard() {
    let before = "職人がいる";
    let rows: [(&str, &[FollowUp], bool); 9] = [
        (before, &[], true),
        ("職人がいる\n", &[], true),
        ("職人が3人いる", &[], false),
        // The wording that was suggested, taken over: the owner said nothing new.
        ("板金の職人がいる", &[], true),
        (before, &[probe(5, Some(6), "3人")], true),
        (before, &[probe(11, Some(12), "3人")], false),
        // Put before the review, answered after it.
        (before, &[probe(5, Some(12), "3人")], false),
        (before, &[probe(11, None, " ")], true),
        (
            before,
            &[FollowUp {
                question: "biz.history".into(),
                ..probe(11, Some(12), "3人")
            }],
            true,
        ),
    ];
    let wanted = Opinion {
        ask_again: true,
        ..suggesting("a", 10, "板金の職人がいる")
    };
    let here = of(&[wanted.clone(), opinion("b", 11)]);
    let earlier = Reviewed {
        earlier: vec![wanted.clone()],
        ..Reviewed::default()
    };
    for (now, probes, open) in rows {
        let expected: &[&str] = if open { &["a"] } else { &[] };
        assert_eq!(
            ids(here.to_ask_again(Q, now, probes.iter())),
            expected,
            "{now}"
        );
        assert_eq!(
            ids(earlier.to_ask_again(Q, now, probes.iter())),
            expected,
            "{now}"
        );
    }
    assert!(
        here.to_ask_again("biz.history", before, [].iter())
            .is_empty()
    );
}

#[test]
fn earlier_visits_come_first_unless_this_review_took_their_place() {
    let mut reviewed = of(&[asking("b", 20)]);
    reviewed.earlier = vec![asking("a", 10)];
    let now = "職人がいる";
    assert_eq!(ids(reviewed.to_ask_again(Q, now, [].iter())), ["a", "b"]);
    reviewed.opinions[0].follows = vec!["a".into()];
    assert_eq!(ids(reviewed.to_ask_again(Q, now, [].iter())), ["b"]);
    reviewed.opinions[0].ask_again = false;
    assert!(reviewed.to_ask_again(Q, now, [].iter()).is_empty());
}

#[test]
fn volumes_are_of_the_first_wording_seen_and_of_the_one_that_is_suggested_now() {
    let seen_later = Opinion {
        about: "職人が3人いる".into(),
        ..suggesting("b", 20, "板金の職人が3人いる。")
    };
    let first = suggesting("a", 10, "板金の職人がいる。");
    let now = ["職人がいる", "職人が3人いる", "もういない"];
    type Row<'a> = (&'a [Opinion], [(u64, u64); 3]);
    let table: [Row; 4] = [
        (&[], [(5, 5), (7, 7), (5, 5)]),
        (&[opinion("a", 10)], [(5, 5), (5, 7), (5, 5)]),
        (std::slice::from_ref(&first), [(5, 9), (5, 7), (5, 5)]),
        (&[seen_later, first.clone()], [(5, 9), (5, 11), (5, 5)]),
    ];
    for (opinions, wanted) in table {
        let reviewed = of(opinions);
        let found = now.map(|text| reviewed.volume_before_after(Q, text));
        assert_eq!(found, wanted);
    }
}

#[test]
fn of_two_suggestions_the_later_one_that_stands_is_taken() {
    let both = of(&[suggesting("a", 30, "一"), suggesting("b", 20, "二")]);
    let found = both.suggestion_for(Q, "職人がいる").expect("one");
    assert_eq!(found.suggestion.as_deref(), Some("一"));
    let mut follows = both.clone();
    follows.opinions[1].follows = vec!["a".into()];
    let found = follows.suggestion_for(Q, "職人がいる").expect("one");
    assert_eq!(found.suggestion.as_deref(), Some("二"));
    assert_eq!(both.suggestion_for(Q, "職人が去った"), None);
}

#[test]
fn a_great_many_opinions_are_gone_through_once() {
    // Each in the place of the one before it: looked for one by one, that is half an hour's work.
    let many = 100_000;
    let opinion = |at: i64| Opinion {
        follows: (at > 0)
            .then(|| format!("o{}", at - 1))
            .into_iter()
            .collect(),
        ..asking(&format!("o{at}"), at)
    };
    let review = of(&(0..many).map(opinion).collect::<Vec<_>>());
    let last = format!("o{}", many - 1);
    assert_eq!(ids(review.standing(Q)), [last.as_str()]);
    assert_eq!(
        ids(review.to_ask_again(Q, "職人がいる", [].iter())),
        [last.as_str()]
    );
    let later = Reviewed {
        earlier: review.opinions.clone(),
        ..review
    };
    assert_eq!(ids(later.left_of_earlier(Q)), [last.as_str()]);
}
