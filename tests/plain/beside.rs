//! Tags, findings and promises, line by line.

use super::INTERVIEW;
use super::held::home;

#[test]
fn tags_go_on_and_off_and_show_in_the_list() {
    let home = home("ja");
    let script = "\
        :go biz.strengths\n:tag human\n:タグ 関係資産\n:tag HUMAN\n:タグ 資産\n:tag xyz\n\
        :tags\n:list\n";
    let ended = home.run(&INTERVIEW, script.as_bytes());
    for line in [
        "タグ「人的資産」を付けました。",
        "タグ「関係資産」を付けました。",
        "タグ「人的資産」を外しました。",
        "当たるタグがいくつもあります：",
        "「xyz」というタグはありません",
        "  ● 関係資産 (relational | 知的資産)",
        "  ○ 人的資産 (human | 知的資産)",
        "#関係資産",
    ] {
        assert!(ended.out.contains(line), "{line}:\n{}", ended.out);
    }
    assert_eq!(
        home.rows("SELECT question, tag FROM tags"),
        [["biz.strengths", "relational"]]
    );
}

#[test]
fn findings_are_kept_a_point_a_line() {
    for (lang, script) in [
        (
            "ja",
            ":気づき 触れないこと 弟さんのこと\n:remark taboo 前の取引銀行\n:remark 弟さん\n\
             :remark owner-noticed 記録が足りない\n:remarks\n",
        ),
        (
            "en",
            ":remark not to mention 弟さんのこと\n:remark taboo 前の取引銀行\n:remark brother\n\
             :remark owner_noticed 記録が足りない\n:remark\n",
        ),
    ] {
        let home = home(lang);
        let ended = home.run(&INTERVIEW, script.as_bytes());
        assert!(ended.out.contains("(owner_noticed)"), "{}", ended.out);
        assert!(ended.out.contains("  前の取引銀行"), "{}", ended.out);
        assert_eq!(
            home.rows("SELECT kind, text FROM remarks ORDER BY kind"),
            [
                ["owner_noticed", "記録が足りない"],
                ["taboo", "弟さんのこと\n前の取引銀行"],
            ]
        );
    }
}

#[test]
fn a_shared_screen_gets_neither() {
    let home = home("ja");
    let script = ":remark taboo 弟さんのこと\n:remarks\n:tag human\n:tags\n:list\n";
    let args = [&INTERVIEW[..], &["--mode", "shared"]].concat();
    let ended = home.run(&args, script.as_bytes());
    assert!(!ended.out.contains("弟さん"), "{}", ended.out);
    assert!(!ended.out.contains("人的資産"), "{}", ended.out);
    assert_eq!(home.value("SELECT count(*) FROM remarks"), "0");
    assert_eq!(home.value("SELECT count(*) FROM tags"), "0");
}
