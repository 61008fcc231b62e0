//! Evidence, doubles, refusals and unknown languages, line by line.

use super::INTERVIEW;
use super::held::home;

#[test]
fn the_words_an_answer_was_heard_by() {
    for (lang, answer, command, heard) in [
        (
            "ja",
            "従業員は35名で、ISO9001もあります。",
            ":根拠",
            [
                "  従業員は[A 35名]で、[× ISO9001]もあります。",
                "A 数字 聞こえたが、この質問にはまだ 「35名」（",
                "B 理由 まだ",
                "× 「ISO9001」（",
            ],
        ),
        (
            "en",
            "We have 35 people and are ISO 9001 certified.",
            ":evidence",
            [
                "  We have [A 35 people]",
                "A figures heard, but not yet what is asked \"35 people\" (",
                "B why not yet",
                "× \"ISO 9001\" (",
            ],
        ),
    ] {
        let home = home(lang);
        let script = format!(":go env.employees\n{command}\n{answer}\n{command}\n");
        let ended = home.run(&INTERVIEW, script.as_bytes());
        let none = [
            "判定した答えがまだありません",
            "no answer yet that was judged",
        ];
        assert!(
            none.iter().any(|it| ended.out.contains(it)),
            "{}",
            ended.out
        );
        for line in heard {
            assert!(ended.out.contains(line), "{line}:\n{}", ended.out);
        }
    }
}

#[test]
fn doubles_refusals_nones_and_unknown_languages_are_spoken_of() {
    let home = home("ja");
    let script = "\
        :go biz.history\n平成12年に親会社が鋳物を海外へ移し、試作に切り替えました\n\
        :go biz.strengths\n平成12年に親会社が鋳物を海外へ移し、試作に切り替えました\n\
        :go env.banks\nそれは言えません\n\
        :go ctl.ip\n特になし\n\
        :go ctl.plan\n저희 회사는 오래전에 설립되었습니다.\n";
    let ended = home.run(&INTERVIEW, script.as_bytes());
    for line in [
        "」と同じ文章です。",
        "  1  ぴったりの数字でなくてかまいません",
        "  1  その「なし」は、どこまで確かめられたうえでのことでしょうか。",
        "日本語か英語の文章ではないようなので",
    ] {
        assert!(ended.out.contains(line), "{line}:\n{}", ended.out);
    }
    let thin = home.value("SELECT thin FROM answers WHERE question = 'ctl.plan'");
    assert_eq!(thin, "-");
}
