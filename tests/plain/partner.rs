//! The owner's terminal line by line.

#[path = "../partner/trainee.rs"]
mod trainee;

use kikitori::dialogue::question::Facet;

use super::held::home;
use trainee::Trainee;

#[test]
fn the_owner_reads_the_questions_and_types_numbers() {
    let home = home("ja");
    let practice = home.database().with_extension("practice.db");
    let mut owner = home.start(&["practise", "--as", "owner"]);
    owner.hear("始まるのを待っています");
    let mut trainee = Trainee::begins(&practice, 1);
    owner.hear("ロールプレイ（練習）");
    owner.hear("断られたチタン部品");
    owner.hear("番号を打って");
    owner.tell("1");
    owner.hear("まだ問いが届いていません");
    trainee.asks("最近うまくいったお仕事を一つ。", Some(Facet::Example));
    owner.hear("問い1  最近うまくいったお仕事を一つ。");
    owner.hear("開いた質問 · 強み（技術力・販売力等） · 具体例");
    owner.hear("→ 聞かれていること：1 断られたチタン部品を三週間で試作");
    owner.tell("12");
    owner.hear("12 という番号はありません");
    owner.tell("社長");
    owner.hear("社長 という番号はありません");
    owner.tell("４");
    owner.hear("✓ 4 息子は継がないと言っている（問い1）");
    owner.tell("1");
    owner.hear("✓ 1 断られた");
    owner.tell("4");
    owner.hear("取り消しました：4 息子");
    let mut trainee = trainee.restarts();
    assert_eq!(trainee.log(), "1 partner titanium");
    owner.tell(":list");
    owner.hear("✓ 1 断られたチタン部品を三週間で試作 | 具体例");
    trainee.finishes();
    owner.hear("この練習は終わりました");
    owner.hear("話したこと 1/4");
    owner.tell(":quit");
    let ended = owner.end();
    assert!(ended.status.success(), "{}", ended.err);
}

#[test]
fn both_ends_line_by_line_and_the_ticks_are_in_the_log() {
    let home = home("ja");
    let mut owner = home.start(&["practise", "--as", "owner"]);
    owner.hear("始まるのを待っています");
    let mut trainee = home.start(&["practise", "kitayama-seiki", "--partner"]);
    trainee.hear("社長役の方が答えます");
    owner.hear("番号を打って");
    trainee.tell("最近うまくいったお仕事を一つ、聞かせていただけますか。");
    owner.hear("問い1");
    owner.tell("1");
    owner.hear("✓ 1 ");
    let ticks = home.database().with_extension("practice.db.partner.jsonl");
    assert!(ticks.exists());
    trainee.tell(":finish");
    trainee.hear("聞けた事実 1");
    owner.hear("話したこと 1/");
    assert!(!ticks.exists(), "the ticks are in the log");
    owner.tell(":quit");
    assert!(trainee.end().status.success() && owner.end().status.success());
}

#[test]
fn without_a_terminal_it_says_so() {
    let home = home("ja");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kikitori"))
        .args(["practise", "--as", "owner", "--lang", "ja", "--database"])
        .arg(home.database())
        .env_clear()
        .env("HOME", home.folder.path())
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(err.contains("画面を出せる端末ではありません"), "{err}");
}
