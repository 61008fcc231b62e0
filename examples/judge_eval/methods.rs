//! The methods side by side. One more is one more entry of [`all`]: a name, and a function that is
//! given the other authors' answers to fit on and the answers to judge.

use kikitori::dialogue::question::{Facet, Need};
use kikitori::listening::Judge;

use crate::corpus::{Case, question, tally_at};
use crate::learned::Head;
use crate::protocol::{Method, Said};
use crate::{length, scheme_r};

/// So many of two and of three expected facets are enough.
const CHOICES: [[usize; 2]; 4] = [[1, 1], [1, 2], [2, 2], [2, 3]];

const NEEDS: [Need; 3] = [Need::Gentle, Need::Normal, Need::Strict];

/// All methods, in the order in which they are reported.
pub fn all() -> Vec<Method> {
    let mut all = vec![
        Method {
            name: "always flag",
            judge: Box::new(|_, cases| cases.iter().map(|case| flagged(case, true)).collect()),
        },
        Method {
            name: "length, per language",
            judge: Box::new(length::judge),
        },
        Method {
            name: "scheme R, frozen",
            judge: Box::new(|_, cases| scheme_r::judge(cases)),
        },
        Method {
            name: "rules",
            judge: Box::new(rules),
        },
    ];
    for (name, head) in [
        ("words and rules", "quick"),
        ("words in their sentences and rules", "full"),
    ] {
        if let Some(head) = Head::read(head) {
            let judge = Box::new(move |_: &[&Case], cases: &[Case]| head.judge(cases));
            all.push(Method { name, judge });
        }
    }
    all
}

/// A verdict that asks for what the question is for in the first place.
pub fn flagged(case: &Case, thin: bool) -> Said {
    Said {
        thin,
        probe: expected(case).first().copied(),
    }
}

/// The facets that a case's question expects, most valuable first.
pub fn expected(case: &Case) -> Vec<Facet> {
    question(&case.question, [2, 3]).expects
}

/// The program's rules; what is enough, and the need, are chosen by F1 on the others.
fn rules(others: &[&Case], cases: &[Case]) -> Vec<Said> {
    let judge = Judge::in_year(2026);
    let f1 =
        |(enough, need): (_, Need)| tally_at(&judge, others.iter().copied(), enough, need).f1();
    let choices = CHOICES
        .into_iter()
        .flat_map(|enough| NEEDS.map(|need| (enough, need)));
    let scored = choices.map(|choice| (f1(choice), choice));
    let (_, (enough, need)) = scored
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .expect("there are choices");
    let said = |case: &Case| {
        let question = question(&case.question, enough);
        let verdict = judge.judge(&question, &case.answer, case.lang, need);
        Said {
            thin: verdict.thin,
            probe: verdict.missing.first().copied(),
        }
    };
    cases.iter().map(said).collect()
}
