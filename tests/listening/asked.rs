//! What typed questions are understood as: floors on an author whom the shipped model never saw, and
//! what a user would be annoyed to see understood wrong.

use kikitori::dialogue::question::{Lang, QuestionSet};
use kikitori::dialogue::round::{Form, Understood};
use kikitori::roleplay::Understanding;
use serde::Deserialize;

#[derive(Deserialize)]
struct Asked {
    lang: Lang,
    text: String,
    question: Option<String>,
    facet: Option<String>,
    form: String,
}

fn set(id: &str) -> QuestionSet {
    let library = kikitori::question_file::Library::load(None);
    library.get(id).expect("a built-in set").set.clone()
}

/// An understanding as a row of a table: question, facet, form; `-` for none.
fn row(understood: &Understood) -> [String; 3] {
    let facet = understood.facet.map_or("-", |it| it.id());
    let form = format!("{:?}", understood.form).to_lowercase();
    let question = understood.question.as_deref().unwrap_or("-");
    [question, facet, &form].map(str::to_owned)
}

/// Author g's questions are kept out of all training by rule (`training/asked.py`).
#[test]
fn an_author_who_was_never_seen_is_understood() {
    let (understanding, set) = (Understanding::new(), set("locaben"));
    let cases: Vec<Asked> = include_str!("../asked/held-g.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a labelled question"))
        .collect();
    for (lang, floors) in [
        (Lang::Ja, [0.92, 0.89, 0.95]),
        (Lang::En, [0.92, 0.84, 0.95]),
    ] {
        let mut right = [0.0_f64; 3];
        let mut all = 0.0;
        for case in cases.iter().filter(|it| it.lang == lang) {
            let said = row(&understanding.of(&case.text, lang, &set));
            let question = case.question.clone().unwrap_or("-".to_owned());
            let facet = case.facet.clone().unwrap_or("-".to_owned());
            all += 1.0;
            for (right, same) in
                right
                    .iter_mut()
                    .zip([said[0] == question, said[1] == facet, said[2] == case.form])
            {
                *right += f64::from(u8::from(same));
            }
        }
        let shares = right.map(|it| it / all);
        let enough = shares
            .iter()
            .zip(floors)
            .all(|(share, floor)| *share >= floor);
        assert!(
            enough,
            "{lang:?}: question, facet, form {shares:.3?}, floors {floors:?}"
        );
    }
}

#[test]
fn plain_questions_are_understood() {
    let (understanding, set) = (Understanding::new(), set("locaben"));
    let rows = [
        (
            Lang::Ja,
            "後継者はどなたですか",
            "mgmt.succession actor open",
        ),
        (Lang::Ja, "跡継ぎさんは？", "mgmt.succession - open"),
        (
            Lang::Ja,
            "社長を譲るのはいつ頃とお考えですか",
            "mgmt.succession time open",
        ),
        (Lang::Ja, "強みを教えてください", "biz.strengths - open"),
        (
            Lang::Ja,
            "アンケートは取ってますか",
            "env.feedback - closed",
        ),
        (Lang::Ja, "特許はお持ちですか", "ctl.ip - closed"),
        (
            Lang::Ja,
            "メインバンクはどちらですか",
            "env.banks actor open",
        ),
        (
            Lang::Ja,
            "経営理念についてお聞かせください",
            "mgmt.philosophy - open",
        ),
        (
            Lang::Ja,
            "創業のきっかけは何だったんですか",
            "biz.history reason open",
        ),
        (
            Lang::Ja,
            "不良率は何パーセントですか",
            "ctl.quality number open",
        ),
        (
            Lang::Ja,
            "朝礼はどのくらいの頻度でやっていますか",
            "ctl.sharing time open",
        ),
        (
            Lang::Ja,
            "従業員の定着はいかがですか",
            "env.employees - open",
        ),
        (Lang::Ja, "具体的には？", "- example open"),
        (Lang::Ja, "どうしてですか", "- reason open"),
        (Lang::Ja, "もう少し詳しく聞かせてください", "- - open"),
        (Lang::Ja, "なるほど", "- - statement"),
        (Lang::Ja, "大変でしたね", "- - statement"),
        (Lang::Ja, "今日は暑いですね", "- - off"),
        (Lang::Ja, "ゴルフはされますか", "- - off"),
        (Lang::Ja, "補助金を使った方がいいですよ", "- - advice"),
        (Lang::Ja, "qwe zxcv", "- - off"),
        (Lang::Ja, "あああああ", "- - off"),
        (Lang::Ja, "この画面の閉じ方を教えてください", "- - off"),
        (Lang::Ja, "日本の首都はどこですか", "- - off"),
        (Lang::Ja, "もう少し聞かせてください", "- - open"),
        (
            Lang::Ja,
            "当然、事業計画は立てていらっしゃいますよね",
            "ctl.plan - leading",
        ),
        (
            Lang::Ja,
            "後継者はどなたで、銀行さんとのお付き合いはいかがですか",
            "mgmt.succession actor double",
        ),
        (
            Lang::En,
            "Who will take over the company?",
            "mgmt.succession actor open",
        ),
        (
            Lang::En,
            "Tell me about your strengths.",
            "biz.strengths - open",
        ),
        (
            Lang::En,
            "Do you run a customer survey?",
            "env.feedback - closed",
        ),
        (Lang::En, "Do you have any patents?", "ctl.ip - closed"),
        (
            Lang::En,
            "How often do you hold staff meetings?",
            "ctl.sharing time open",
        ),
        (
            Lang::En,
            "Which bank is your main bank?",
            "env.banks actor open",
        ),
        (
            Lang::En,
            "What is your defect rate?",
            "ctl.quality number open",
        ),
        (
            Lang::En,
            "How do new customers find you?",
            "env.customers how open",
        ),
        (
            Lang::En,
            "Who are your main competitors?",
            "env.competitors actor open",
        ),
        (
            Lang::En,
            "How many employees do you have?",
            "env.employees number open",
        ),
        (Lang::En, "What will you do first?", "sum.action plan open"),
        (Lang::En, "For example?", "- example open"),
        (Lang::En, "Why?", "- reason open"),
        (Lang::En, "Could you tell me more?", "- - open"),
        (Lang::En, "I see.", "- - statement"),
        (Lang::En, "That must have been hard.", "- - statement"),
        (Lang::En, "Lovely weather today, isn't it?", "- - off"),
        (Lang::En, "qwe zxcv", "- - off"),
        (Lang::En, "asdf jkl", "- - off"),
        (Lang::En, "Which key closes this screen?", "- - off"),
        (Lang::En, "What is the capital of France?", "- - off"),
        (Lang::En, "Tell me more.", "- - open"),
        (Lang::En, "You should apply for a subsidy.", "- - advice"),
        (
            Lang::En,
            "You do have a business plan, don't you?",
            "ctl.plan - leading",
        ),
        (
            Lang::En,
            "What are your strengths, and who is your main bank?",
            "biz.strengths - double",
        ),
    ];
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(lang, text, expected)| {
            let said = row(&understanding.of(text, *lang, &set)).join(" ");
            (said != *expected).then(|| format!("{text}: {said}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_no_question_is_taken_for_none() {
    let (understanding, set) = (Understanding::new(), set("locaben"));
    for lang in Lang::ALL {
        for text in ["", " \n\t", "???", "…", "。。。", "\u{0}\u{1b}", "☃☃☃"] {
            let said = understanding.of(text, lang, &set);
            assert_eq!(
                (said.question, said.facet, said.form),
                (None, None, Form::Statement),
                "{text:?}"
            );
        }
    }
}

#[test]
fn any_text_is_borne_and_the_same_text_is_understood_the_same() {
    let (understanding, set) = (Understanding::new(), set("locaben"));
    let long = [
        "後継者は".repeat(6000),
        "why ".repeat(16_000),
        "\u{301}".repeat(30_000),
        "ﷺ".repeat(20_000),
    ];
    let mixed = [
        "後継者って who ですか",
        "What about 後継者?",
        "asdf qwer zxcv",
        "ああああ",
        "１２３",
        "a",
    ];
    for text in long.iter().map(String::as_str).chain(mixed) {
        for lang in Lang::ALL {
            let said = understanding.of(text, lang, &set);
            assert_eq!(said, Understanding::new().of(text, lang, &set));
            assert!(said.question.is_none_or(|id| set.question(&id).is_some()));
        }
    }
}

#[test]
fn of_a_set_that_was_not_learned_the_nearest_question_is_found() {
    let understanding = Understanding::new();
    let mut set = set("locaben");
    for perspective in &mut set.perspectives {
        for question in &mut perspective.questions {
            question.id = format!("own.{}", question.id);
        }
    }
    let rows = [
        (
            "後継者の育成や承継の時期についてお聞かせください",
            "own.mgmt.succession",
        ),
        ("金融機関との付き合いはいかがですか", "own.env.banks"),
        ("経営理念を教えてください", "own.mgmt.philosophy"),
    ];
    for (text, expected) in rows {
        let said = understanding.of(text, Lang::Ja, &set);
        assert_eq!(said.question.as_deref(), Some(expected), "{text}");
    }
    let none = understanding.of("どうしてですか", Lang::Ja, &set);
    assert_eq!(none.question, None);
}
