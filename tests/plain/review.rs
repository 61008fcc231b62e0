//! A review line by line: the same records as on the screen.

use super::INTERVIEW;
use super::held::{Home, home};

const OPINIONS: &str = "SELECT question, comment, suggestion, ask_again, facets, accepted \
                        FROM opinions WHERE standing ORDER BY question";
const REVIEW: [&str; 4] = ["review", "1", "--reviewer", "高橋"];
const TOLD: &str = "先代から受け継ぎました";

/// Two answers of a company.
fn told(lang: &'static str) -> Home {
    let home = home(lang);
    let script = format!(":go biz.history\n{TOLD}\n:go biz.strengths\n納期です\n:quit\n");
    let ended = home.run(&INTERVIEW, script.as_bytes());
    assert!(ended.status.success(), "{}", ended.err);
    home
}

#[test]
fn a_review_line_by_line_and_the_rest_accepted() {
    struct Words {
        lang: &'static str,
        script: &'static str,
        said: [&'static str; 4],
    }
    let both = [
        Words {
            lang: "ja",
            script: ":移動 沿革\n何年頃でしたか\n:案 平成16年に先代から受け継ぎました\n\
                     :もう一度 いつ 理由\n:もう一度 xyz\n:終了\n",
            said: [
                "✎ 何年頃でしたか",
                "[+平成16年に+]先代から受け継ぎました",
                "「xyz」という観点はありません",
                "添削を終えました",
            ],
        },
        Words {
            lang: "en",
            script: ":go history\n何年頃でしたか\n:s 平成16年に先代から受け継ぎました\n\
                     :again time reason\n:again xyz\n:finish\n",
            said: [
                "✎ 何年頃でしたか",
                "[+平成16年に+]先代から受け継ぎました",
                "There is no facet \"xyz\"",
                "The review is finished.",
            ],
        },
    ];
    for words in both {
        let home = told(words.lang);
        let before = home.rows("SELECT * FROM answer ORDER BY question");
        let ended = home.run(&REVIEW, words.script.as_bytes());
        assert!(ended.status.success(), "{}", ended.err);
        for said in words.said {
            assert!(ended.out.contains(said), "{said}:\n{}", ended.out);
        }
        let wanted = [
            [
                "biz.history",
                "何年頃でしたか",
                "平成16年に先代から受け継ぎました",
                "1",
                "time reason",
                "0",
            ],
            ["biz.strengths", "", "-", "0", "", "1"],
        ];
        assert_eq!(home.rows(OPINIONS), wanted);
        let reviews = "SELECT reviewer, finished IS NOT NULL FROM reviews";
        assert_eq!(home.rows(reviews), [["高橋", "1"]]);
        assert_eq!(home.value("SELECT assisted FROM interviews"), "reviewed");
        assert_eq!(home.rows("SELECT * FROM answer ORDER BY question"), before);
    }
}

#[test]
fn the_end_of_the_input_leaves_a_draft_that_is_gone_on_with() {
    let home = told("ja");
    let ended = home.run(&REVIEW, ":移動 強み\n何日ですか\n".as_bytes());
    assert!(ended.out.contains("kikitori review 1"), "{}", ended.out);
    assert_eq!(home.value("SELECT finished FROM reviews"), "-");
    let ended = home.run(
        &REVIEW,
        "比べた相手は\n:消す\n:消す\n:よい\n:quit\n".as_bytes(),
    );
    let (_, question) = ended.out.split_once("強み").expect("where it was");
    assert!(question.contains("納期です"), "{}", ended.out);
    assert!(question.contains("何日ですか"), "{}", ended.out);
    assert_eq!(
        home.rows(OPINIONS),
        [["biz.strengths", "", "-", "0", "", "1"]]
    );
    assert_eq!(home.value("SELECT count(*) FROM opinions"), "2");
    assert_eq!(home.value("SELECT count(*) FROM reviews"), "1");
}

#[test]
fn who_reviews_must_be_known() {
    let home = told("ja");
    let ended = home.run(&["review", "1"], b"x\n");
    assert_eq!(ended.status.code(), Some(1));
    assert!(ended.err.contains("--reviewer"), "{}", ended.err);
    assert_eq!(home.value("SELECT count(*) FROM reviews"), "0");
}

#[test]
fn what_another_said_and_ones_own_interview_are_told() {
    let home = told("ja");
    home.run(&REVIEW, ":移動 強み\n何日ですか\n".as_bytes());
    let own = ["review", "1", "--reviewer", "佐々木"];
    let ended = home.run(&own, ":移動 強み\n".as_bytes());
    assert!(ended.out.contains("自身が聞いた面談"), "{}", ended.out);
    assert!(ended.out.contains("高橋： ✎ 何日ですか"), "{}", ended.out);
}
