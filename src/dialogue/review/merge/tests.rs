//! Copies come together in any order and any number of times; nothing is lost on the way.

use proptest::prelude::*;

use super::*;
use crate::dialogue::question::Facet;

fn one_of(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(all).prop_map(String::from)
}

fn review() -> impl Strategy<Value = Review> {
    let finished = prop::option::of(0..3i64);
    (
        one_of(&["r1", "r2"]),
        one_of(&["堀", "Hori", ""]),
        0..3i64,
        finished,
    )
        .prop_map(|(id, reviewer, begun, finished)| Review {
            id,
            reviewer,
            begun,
            finished,
        })
}

/// Few ids, edits and words: they meet all the time. One id looks like a second content's.
fn opinion() -> impl Strategy<Value = Opinion> {
    let ids = one_of(&["a", "b", "a~0123456789abcdef", "c~x"]);
    let facets = prop::sample::subsequence(vec![Facet::Number, Facet::Time], 0..=2);
    let said = (
        one_of(&["", "何人ですか"]),
        prop::option::of(one_of(&["", "直し"])),
    );
    let follows = prop::sample::subsequence(vec!["a".to_owned(), "b".to_owned()], 0..=2);
    (ids, 1..4u32, 0..2i64, said, any::<bool>(), facets, follows).prop_map(
        |(id, edit, at, (comment, suggestion), ask_again, facets, follows)| Opinion {
            id,
            edit,
            question: "biz.strengths".into(),
            reviewer: "堀".into(),
            at,
            about: "職人".into(),
            comment,
            suggestion,
            ask_again,
            facets,
            accepted: false,
            follows,
        },
    )
}

fn wording() -> impl Strategy<Value = Elsewhere> {
    let probe = prop::option::of(one_of(&["", "何人？"]));
    let place = (one_of(&["q1", "q2"]), probe, one_of(&["一", "二", "三"]));
    (place, 0..3i64, one_of(&["山田", "Yamada"]), any::<bool>()).prop_map(
        |((question, probe, text), at, author, settled)| Elsewhere {
            question,
            probe,
            text,
            at,
            author,
            settled,
        },
    )
}

/// As a file may hold it: in any order, the same id again.
fn given() -> impl Strategy<Value = Reviewed> {
    use prop::collection::vec;
    (
        vec(review(), 0..4),
        vec(opinion(), 0..6),
        vec(wording(), 0..6),
    )
        .prop_map(|(reviews, opinions, elsewhere)| Reviewed {
            reviews,
            opinions,
            elsewhere,
            earlier: Vec::new(),
        })
}

fn kept(given: &Reviewed) -> Reviewed {
    merged(&Reviewed::default(), given)
}

/// What an opinion says, whatever its id is by now.
fn content(it: &Opinion) -> Opinion {
    Opinion {
        id: own_id(&it.id).to_owned(),
        ..it.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_order_does_not_matter(a in given(), b in given(), c in given()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn twice_is_once(a in given(), b in given()) {
        let a = kept(&a);
        prop_assert_eq!(&merged(&a, &a), &a);
        let both = merged(&a, &b);
        prop_assert_eq!(&merged(&both, &b), &both);
        prop_assert_eq!(&merged(&both, &a), &both);
    }

    #[test]
    fn nothing_is_dropped(a in given(), b in given()) {
        let both = merged(&a, &b);
        for it in a.reviews.iter().chain(&b.reviews) {
            let one = both.reviews.iter().find(|one| one.id == it.id).expect("it is there");
            prop_assert!(one.begun <= it.begun && one.finished >= it.finished);
        }
        for it in a.opinions.iter().chain(&b.opinions).map(content) {
            let stands = both.opinions.iter().map(content).any(|one| {
                one == it || (one.id == it.id && one.edit > it.edit)
            });
            prop_assert!(stands, "{it:?} is lost");
        }
        for it in a.elsewhere.iter().chain(&b.elsewhere) {
            let probe = it.probe.as_deref().unwrap_or("");
            let same = |one: &&Elsewhere| {
                one.probe.as_deref().unwrap_or("") == probe
                    && (&one.question, &one.text) == (&it.question, &it.text)
            };
            let one = both.elsewhere.iter().find(same).expect("it is there");
            prop_assert!(one.settled || !it.settled);
        }
    }

    #[test]
    fn nothing_is_made_up(a in given(), b in given()) {
        let both = merged(&a, &b);
        let known: Vec<Opinion> = a.opinions.iter().chain(&b.opinions).map(content).collect();
        prop_assert!(both.opinions.iter().all(|it| known.contains(&content(it))));
        let mut ids: Vec<&str> = both.opinions.iter().map(|it| it.id.as_str()).collect();
        ids.dedup();
        prop_assert_eq!(ids.len(), both.opinions.len());
        let given = a.elsewhere.iter().chain(&b.elsewhere).any(|it| it.settled);
        prop_assert_eq!(both.elsewhere.iter().any(|it| it.settled), given);
    }
}

#[test]
fn the_later_typing_of_an_opinion_stands() {
    let typed = |edit, comment: &str| Opinion {
        id: "a".into(),
        edit,
        comment: comment.into(),
        ..Opinion::default()
    };
    let of = |opinions: &[Opinion]| Reviewed {
        opinions: opinions.to_vec(),
        ..Reviewed::default()
    };
    let both = merged(&of(&[typed(2, "何人で")]), &of(&[typed(1, "何人")]));
    assert_eq!(both.opinions, [typed(2, "何人で")]);

    let both = merged(&of(&[typed(1, "誰が")]), &of(&[typed(1, "いつ")]));
    let said: Vec<&str> = both.opinions.iter().map(|it| it.comment.as_str()).collect();
    assert_eq!(said, ["いつ", "誰が"], "one edit, two contents");
    assert_eq!(both.opinions[0].id, "a");
    let later = merged(&both, &of(&[typed(2, "いつから")]));
    assert_eq!(later.opinions, [typed(2, "いつから")]);
}

#[test]
fn what_earlier_visits_left_is_ours() {
    let ours = Reviewed {
        earlier: vec![Opinion::default()],
        ..Reviewed::default()
    };
    assert_eq!(merged(&ours, &Reviewed::default()), ours);
    assert_eq!(merged(&Reviewed::default(), &ours), Reviewed::default());
}
