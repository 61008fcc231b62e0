//! What is not weighed like other answers: a bare "none", and languages that are not known.

use kikitori::dialogue::question::{Lang, Need};
use kikitori::listening::{AnswerKind, Reply, Support, Verdict, Why};

use super::corpus::{ENOUGH, question};
use super::{JUDGE, cases};

fn judged(id: &str, answer: &str, replies: &[Reply], lang: Lang) -> Verdict {
    let mut question = question(id, ENOUGH);
    question.none_is_answer = id == "ctl.ip";
    JUDGE.judge_with(&question, answer, replies, lang, Need::Normal)
}

#[test]
fn a_bare_none_is_told_from_not_knowing_where_none_can_be_an_answer() {
    for (lang, answer, bare) in [
        (Lang::Ja, "なし", true),
        (Lang::Ja, "特になし。", true),
        (Lang::Ja, "特にありません", true),
        (Lang::Ja, "今のところ無いですね", true),
        (Lang::Ja, "分かりません", false),
        (Lang::Ja, "まだ決めていない", false),
        (Lang::Ja, "未定", false),
        (Lang::Ja, "前回と同じ", false),
        (Lang::En, "None.", true),
        (Lang::En, "nothing really", true),
        (Lang::En, "No idea", false),
        (Lang::En, "Don't know yet", false),
    ] {
        let verdict = judged("ctl.ip", answer, &[], lang);
        assert_eq!(verdict.kind, AnswerKind::NonAnswer, "{answer}");
        assert_eq!(verdict.why == Why::BareNone, bare, "{answer}");
        let elsewhere = judged("mgmt.succession", answer, &[], lang);
        assert_eq!(elsewhere.why, Why::NonAnswer, "{answer}");
    }
}

#[test]
fn what_a_none_rests_on_makes_it_a_finding() {
    let with = |text: &'static str| {
        let reply = Reply { facet: None, text };
        judged("ctl.ip", "なし", &[reply], Lang::Ja)
    };
    let checked = with("弁理士さんに一度調べてもらって、該当するものがありませんでした");
    assert_eq!((checked.thin, checked.why), (false, Why::Enough));
    assert!(with("分かりません").thin);
}

#[test]
fn another_language_is_not_judged_and_says_so() {
    for lang in Lang::ALL {
        for answer in [
            "我们没有专利，但是有两个商标，客户都很信任我们。",
            "특허는 없지만 상표는 두 개 있습니다.",
            "Patente haben wir nicht, aber wir haben zwei Marken.",
            "Tokkyo wa arimasen ga shohyo wa futatsu arimasu.",
        ] {
            let verdict = judged("ctl.ip", answer, &[], lang);
            assert_eq!(
                (verdict.thin, verdict.why),
                (false, Why::Unjudged),
                "{answer}"
            );
            assert_eq!(verdict.kind, AnswerKind::Good, "{answer}");
            assert!(verdict.missing.is_empty(), "{answer}");
            let unheard = |it: &kikitori::listening::Evidence| it.support == Support::Missing;
            assert!(verdict.evidence.iter().all(unheard), "{answer}");
        }
    }
    let verdict = judged("ctl.ip", "特許3件、商標1件", &[], Lang::Ja);
    assert_ne!(verdict.why, Why::Unjudged);
}

#[test]
fn a_reply_in_another_language_leaves_a_thin_answer_unjudged() {
    let korean = Reply {
        facet: None,
        text: "특허는 없지만 상표는 두 개 있습니다.",
    };
    let verdict = judged("mgmt.succession", "息子です", &[korean], Lang::Ja);
    assert_eq!((verdict.thin, verdict.why), (false, Why::Unjudged));
    let told = "後継者は長男（専務・38歳）。2028年春に社長交代、株式は今年から暦年贈与。";
    let verdict = judged("mgmt.succession", told, &[korean], Lang::Ja);
    assert_eq!((verdict.thin, verdict.why), (false, Why::Enough));
}

#[test]
fn every_answer_of_the_corpora_is_judged() {
    for case in super::AUTHORS.iter().flat_map(|author| cases(author)) {
        for lang in Lang::ALL {
            let verdict = judged(&case.question, &case.answer, &[], lang);
            assert_ne!(verdict.why, Why::Unjudged, "{}", case.answer);
        }
    }
}
