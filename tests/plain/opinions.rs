//! What a review said, line by line: at the question, all of it by number, taken over, set aside.

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::Record;
use kikitori::dialogue::review::{Elsewhere, Opinion};
use kikitori::store::Store;

use super::INTERVIEW;
use super::held::{Home, home};

const ANSWER: &str = "父が始めた会社です。";
const SUGGESTED: &str = "平成十年に父が始めた会社です。";
const OTHER: &str = "祖父が始めた会社です。";

/// An answer with an opinion on it, and another wording of it in another copy.
fn reviewed(lang: &'static str) -> Home {
    let home = home(lang);
    let said = format!(":go biz.history\n{ANSWER}\n");
    home.run(&INTERVIEW, said.as_bytes());
    let store = Store::open(&home.database());
    let mut store = store.map_err(|it| it.failure).expect("a database");
    store.writable().expect("may write");
    let opinion = Opinion {
        id: "o1".into(),
        edit: 1,
        question: "biz.history".into(),
        reviewer: "高橋".into(),
        at: 1_795_324_323_123,
        about: ANSWER.into(),
        comment: "いつの\nことか".into(),
        suggestion: Some(SUGGESTED.into()),
        ask_again: true,
        facets: vec![Facet::Time],
        ..Opinion::default()
    };
    let elsewhere = Elsewhere {
        question: "biz.history".into(),
        probe: None,
        text: OTHER.into(),
        at: 1_795_324_323_123,
        author: "鈴木".into(),
        settled: false,
    };
    let records = [Record::Opinion(opinion), Record::Elsewhere(elsewhere)];
    store.commit(1, 1_795_324_323_123, &records).expect("kept");
    home
}

#[test]
fn a_review_is_said_taken_over_and_set_aside() {
    for (lang, script, lines) in [
        (
            "ja",
            ":go biz.history\n:添削\n:採用 ２\n:済み 1\n:採用 9\n:一覧\n",
            [
                "添削 高橋  もう一度聞く：いつ — いつの ことか",
                "直し案あり／別の控えに違う文章 | :添削 で読む",
                "1  高橋（",
                "  {+平成十年に+}父が始めた会社です。",
                "2  別の控え 鈴木（",
                "    祖父が始めた会社です。",
                "答えにしました。",
                "添削の意見は消せません",
                "番号を、:採用 1 や :済み 1 のように",
            ],
        ),
        (
            "en",
            ":go biz.history\n:review\n:take 2\n:drop 1\n:take 9\n:list\n",
            [
                "Review 高橋  ask again: when — いつの ことか",
                "wording suggested; another copy differs | read with :review",
                "1  高橋 (",
                "  {+平成十年に+}父が始めた会社です。",
                "2  Another copy 鈴木 (",
                "    祖父が始めた会社です。",
                "Taken over.",
                "An opinion cannot be settled by hand",
                "Say which: :take 1 or :drop 1",
            ],
        ),
    ] {
        let home = reviewed(lang);
        let ended = home.run(&INTERVIEW, script.as_bytes());
        for line in lines {
            assert!(ended.out.contains(line), "{line}:\n{}", ended.out);
        }
        let answer = "SELECT answer FROM answers WHERE question = 'biz.history'";
        assert_eq!(home.value(answer), OTHER);
        assert_eq!(home.value("SELECT settled FROM elsewhere_wordings"), "1");
        let kept = home.rows("SELECT answer FROM revisions WHERE question = 'biz.history'");
        assert!(kept.contains(&vec![ANSWER.to_string()]), "{kept:?}");
    }
}

#[test]
fn what_is_to_be_asked_again_is_said_in_the_agenda_and_at_the_end() {
    let home = reviewed("ja");
    let ended = home.run(
        &INTERVIEW,
        ":go biz.history\n:済み 2\n:聞き残し\n:終了\n".as_bytes(),
    );
    assert!(ended.out.contains("| 添削：いつ"), "{}", ended.out);
    assert!(
        ended.out.contains("添削：もう一度聞く 1問"),
        "{}",
        ended.out
    );
    let answer = "SELECT answer FROM answers WHERE question = 'biz.history'";
    assert_eq!(home.value(answer), ANSWER);
    assert_eq!(home.value("SELECT settled FROM elsewhere_wordings"), "1");
}

#[test]
fn nothing_of_it_is_said_where_the_owner_reads_along() {
    let home = reviewed("ja");
    home.run(&INTERVIEW, b":go biz.history\n");
    let store = Store::open(&home.database());
    let mut store = store.map_err(|it| it.failure).expect("a database");
    store.writable().expect("may write");
    let mut header = store.load(1).expect("the interview").header;
    header.mode = kikitori::dialogue::record::Mode::Shared;
    let records = [Record::Header(header)];
    store.commit(1, 1_795_324_323_123, &records).expect("kept");
    drop(store);
    let script = ":go biz.history\n:添削\n:採用 1\n:済み 2\n:一覧\n:聞き残し\n:終了\n";
    let ended = home.run(&INTERVIEW, script.as_bytes());
    for secret in ["高橋", "もう一度聞く", "平成十年", OTHER, "鈴木", "添削："] {
        assert!(!ended.out.contains(secret), "{secret}:\n{}", ended.out);
    }
    assert!(
        ended.out.contains("画面共有中は添削を開きません"),
        "{}",
        ended.out
    );
}
