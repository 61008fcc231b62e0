//! Answers that are judged, questions that are understood, and the user's own words for both.

use kikitori::dialogue::question::{Facet, Need};
use kikitori::listening::{Judge, Reply, offers};
use kikitori::roleplay::Understanding;
use kikitori::{listening_files, text};

use super::given;

/// `ja.toml`, `en.toml` and `decision.toml`, in this order.
pub fn files(data: &[u8]) {
    let mut pieces = given::Pieces::of(data);
    for name in ["ja.toml", "en.toml", "decision.toml"] {
        given::file(&format!("listening/{name}"), pieces.bytes());
    }
    let (tuning, failures) = listening_files::read(&given::folder().join("listening"));
    given::all_said(&failures);
    let judge = Judge::tuned(2026, tuning);
    let question = given::set()
        .question("mgmt.succession")
        .expect("of the set");
    for lang in kikitori::dialogue::question::Lang::ALL {
        let _ = judge.judge(question, "2028年に長男へ。", lang, Need::Strict);
    }
}

pub fn judge(data: &[u8]) {
    thread_local! {
        static JUDGE: Judge = Judge::in_year(2026).trained(kikitori::embedded::LISTENER);
        // What it heard is heard by the rules; the listener in full takes its time.
        static RULES: Judge = Judge::in_year(2026);
    }
    let lang = given::lang(data);
    let (head, rest) = data.split_at(data.len().min(2));
    let mut pieces = given::Pieces::of(rest);
    let (answer, reply) = (pieces.text(), pieces.text());
    let questions = given::set().questions().filter(|it| it.kind.is_judged());
    let questions: Vec<_> = questions.collect();
    let at = head.get(1).copied().unwrap_or_default();
    let question = questions[usize::from(at) % questions.len()];
    let need = Need::ALL[usize::from(at) % Need::ALL.len()];
    let replies = [Reply {
        facet: Some(Facet::Time),
        text: &reply,
    }];
    let within = |text: &str, span: &std::ops::Range<usize>| text.get(span.clone()).is_some();
    JUDGE.with(|judge| {
        let verdict = judge.judge_with(question, &answer, &replies, lang, need);
        assert_eq!(
            verdict,
            judge.judge_with(question, &answer, &replies, lang, need)
        );
        for span in verdict.evidence.iter().flat_map(|it| &it.spans) {
            assert!(within(&answer, span), "{span:?}");
        }
        let offered = offers(&verdict, question, &[]);
        assert!(offered.iter().all(|it| *it < question.probes.len()));
    });
    RULES.with(|judge| {
        let explained = judge.explain(question, &answer, &replies, lang, need);
        for clue in &explained.clues {
            let of = if clue.reply.is_some() {
                &reply
            } else {
                &answer
            };
            assert!(within(of, &clue.span), "{clue:?}");
        }
        assert!(explained.masked.iter().all(|it| within(&answer, &it.span)));
    });
}

pub fn understanding(data: &[u8]) {
    thread_local! {
        static UNDERSTANDING: Understanding = Understanding::new();
    }
    let lang = given::lang(data);
    let mut pieces = given::Pieces::of(data.get(1..).unwrap_or_default());
    let (asked, near) = (pieces.text(), pieces.text());
    let set = given::set();
    let understood = UNDERSTANDING.with(|it| it.in_talk(&asked, lang, set, &[&near]));
    if let Some(question) = &understood.question {
        assert!(set.question(question).is_some(), "{question}");
    }
    let _ = kikitori::roleplay::owner::restates(&asked, &near, lang);
    assert!(text::folded(&asked).len() <= asked.len().saturating_mul(20));
}
