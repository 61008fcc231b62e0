//! Role-play line by line: a whole round from a pipe, gone on with, killed, hostile; at a terminal.

use std::path::PathBuf;

use super::held::{self, Home, rows_of};

const OWNER: &str = include_str!("../practice/minamino.toml");

/// A home with this owner.
fn home(lang: &'static str) -> Home {
    with_owner(lang, OWNER)
}

fn with_owner(lang: &'static str, owner: &str) -> Home {
    let home = held::home(lang);
    let folder = sets(&home).join("scenarios");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("minamino.toml"), owner).expect("an owner");
    home
}

fn sets(home: &Home) -> PathBuf {
    home.folder.path().join("sets")
}

/// The arguments of a round, with more.
fn round<'a>(sets: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let start = ["practise", "--question-sets", sets, "--trainee", "佐藤"];
    start.into_iter().chain(more.iter().copied()).collect()
}

fn run(home: &Home, more: &[&str], script: &str) -> held::Ended {
    let sets = sets(home);
    let sets = sets.to_str().expect("a path");
    home.run(&round(sets, more), script.as_bytes())
}

fn rows(home: &Home, query: &str) -> Vec<Vec<String>> {
    rows_of(&home.folder.path().join("plain.practice.db"), query)
}

/// These stand in this order.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("{part:?} is not said there:\n{text}");
        };
        // The next part may begin with the end of this line.
        rest = match part.ends_with('\n') {
            true => &rest[rest.len() - after.len() - 1..],
            false => after,
        };
    }
}

#[test]
fn a_whole_round_in_japanese() {
    let home = home("ja");
    let script = "：移動 強み\n\n:待つ\n\n:問いかけ\n1\n：書く チタンの試作を三週間で\n:待つ\n\
                  :go 12\n:一覧\n:記録\n:公開情報\n:終了\n";
    let ended = run(&home, &["南野", "--seed", "7"], script);
    assert!(ended.status.success(), "{}", ended.err);
    in_order(
        &ended.out,
        &[
            "【練習】",
            "南野精工 · 金属加工",
            "社長：南野 誠",
            "  - 昭和43年創業、従業員18人の金属加工業。",
            "今回のねらい：「ほかと比べて」を三回尋ねる",
            "[7/28] ",
            "\n南野: どうも、南野です。",
            "[7/28] ",
            "（尋ねたこと）最近うまくいったお仕事を一つ、",
            "\n南野: 品質には自信があります。",
            "\n（開いた質問 · 強み（技術力・販売力等））\n",
            "\n南野: ……ただ、あの職人も今年で六十七です。",
            "\n（6秒黙って待つと、話し出しました）\n",
            "この質問は、もう尋ねました",
            "  1  御社らしさが一番出たお仕事",
            "（尋ねたこと）御社らしさが一番出たお仕事",
            "\n南野: 去年、よそが二社続けて断ったチタンの部品",
            " · 具体例）\n",
            "に書き留めました）\n",
            "（6秒黙って待ちましたが、続きはありませんでした）",
            "[12/28] ",
            "[7] 強み（技術力・販売力等） | 質問2回 | 記録11字\n",
            "[7] 強み（技術力・販売力等）\n  チタンの試作を三週間で\n",
            "  - 昭和43年創業、従業員18人の金属加工業。",
            "\n南野: こんなところで、よろしいですか。\n",
            "2 / 3",
        ],
    );
    assert!(!ended.out.contains('█'), "{}", ended.out);
    assert_eq!(
        rows(
            &home,
            "SELECT asked, heard, facts, waited, place FROM turn ORDER BY ordinal"
        ),
        [
            ["opener", "first", "", "4000", "biz.strengths"],
            ["silence", "fact", "alone", "6000", "biz.strengths"],
            ["probe", "fact", "titanium", "4000", "biz.strengths"],
        ]
    );
    assert_eq!(
        rows(
            &home,
            "SELECT question, answer, author FROM answers WHERE answer <> ''"
        ),
        [["biz.strengths", "チタンの試作を三週間で", "佐藤"]]
    );
    assert_ne!(rows(&home, "SELECT finished FROM interviews")[0][0], "-");
    assert!(!home.database().exists(), "the real one is not touched");
}

#[test]
fn a_whole_round_in_english() {
    let home = home("en");
    let script = ":go strengths\n\n:wait\n:probe\n1\n:write titanium in three weeks\n:notes\n\
                  :back\n:next\n:replace a titanium part\n:write\n:finish\n";
    let ended = run(&home, &["minamino"], script);
    assert!(
        ended.status.success() && ended.err.is_empty(),
        "{}",
        ended.err
    );
    in_order(
        &ended.out,
        &[
            "PRACTICE",
            "Minamino Seiko · Metalwork",
            "Owner: Makoto Minamino",
            "Aim of this round: Ask three times",
            "\nMinamino: Minamino. I'm not much of a talker",
            "(asked) ",
            "\nMinamino: Our quality is good.",
            "\n(open · Strengths",
            "turns sixty-seven this year",
            "(after 6 seconds of silence)",
            "1–",
            "\nMinamino: Last year there was a titanium part",
            "(written down at \"Strengths",
            "  titanium in three weeks",
            "[6/28]",
            "[7/28]",
            "Written down:\n  a titanium part\n",
            "\nMinamino: Will that do?\n",
            "2 / 3",
        ],
    );
    assert_eq!(
        rows(&home, "SELECT answer FROM answers WHERE answer <> ''"),
        [["a titanium part"]]
    );
}

#[test]
fn typed_words_are_put_to_the_owner_and_how_they_were_taken_is_said() {
    let home = home("ja");
    let script = ":go 7\n\n最近うまくいったお仕事を一つ、聞かせていただけますか。\n\
                  弟さんはお元気ですか。\n:かえる\n12\n";
    let ended = run(&home, &["minamino"], script);
    in_order(
        &ended.out,
        &[
            "\n南野: 去年、よそが二社続けて断った",
            "\n（開いた質問 · 強み（技術力・販売力等）",
            "\n南野: 家族のことは、関係ないでしょう。",
            "「:かえる」という命令はありません。",
            // Without a list of probes a number is said like any words.
            "\n南野: ",
        ],
    );
    let asked = "SELECT words FROM turn WHERE asked = 'typed' ORDER BY ordinal";
    assert_eq!(
        rows(&home, asked),
        [
            ["最近うまくいったお仕事を一つ、聞かせていただけますか。"],
            ["弟さんはお元気ですか。"],
            ["12"]
        ]
    );
}

#[test]
fn the_end_of_the_input_leaves_a_round_to_go_on_with() {
    let home = home("ja");
    let first = run(
        &home,
        &["minamino", "--seed", "3"],
        ":go 7\n\n:書く 品質に自信\n",
    );
    assert!(first.status.success(), "{}", first.err);
    assert!(
        first.out.contains("kikitori practise minamino --plain"),
        "{}",
        first.out
    );
    assert_eq!(rows(&home, "SELECT finished FROM interviews"), [["-"]]);

    let again = run(&home, &["南野精工"], ":待つ\n:やめる\n");
    in_order(
        &again.out,
        &[
            "ここまでのやりとりは1回",
            "[7/28]",
            "書き留めたこと：\n  品質に自信\n",
            "\n南野: 品質には自信があります。",
            "\n南野: ……ただ、あの職人も",
        ],
    );
    let turns = "SELECT interview, ordinal, facts FROM turn ORDER BY interview, ordinal";
    assert_eq!(rows(&home, turns), [["1", "1", ""], ["1", "2", "alone"]]);

    // Whoever else practises begins anew, and so does who says so.
    for (args, number) in [
        (&["minamino", "--trainee", "鈴木"][..], "2"),
        (&["minamino", "--new"], "3"),
    ] {
        let sets = sets(&home);
        let sets = sets.to_str().expect("a path");
        let trainee = if args.contains(&"鈴木") {
            "鈴木"
        } else {
            "佐藤"
        };
        let mut all = vec!["practise", "--question-sets", sets, "--trainee", trainee];
        all.extend(args.iter().filter(|it| !["--trainee", "鈴木"].contains(it)));
        let ended = home.run(&all, b":go 7\n\n");
        assert!(!ended.out.contains("続きから"), "{}", ended.out);
        let last = "SELECT max(interview) FROM turn";
        assert_eq!(rows(&home, last), [[number]]);
    }
    let seed = run(&home, &["minamino", "--seed", "9"], "");
    assert!(seed.err.contains("--seed は新しい練習"), "{}", seed.err);
}

#[test]
fn what_was_asked_before_a_kill_is_there() {
    let home = home("ja");
    let sets = sets(&home);
    let sets = sets.to_str().expect("a path");
    let mut held = home.start(&round(sets, &["minamino"]));
    held.tell(":go 7");
    held.tell("");
    held.hear("南野: 品質には自信があります。");
    held.tell(":書く 品質");
    held.hear("に書き留めました");
    held.child.kill().expect("killed");
    held.child.wait().expect("ends");

    let ended = run(&home, &["minamino"], ":待つ\n:終了\n");
    in_order(
        &ended.out,
        &[
            "ここまでのやりとりは1回",
            "  品質\n",
            "南野: 品質には自信",
            "六十七です",
        ],
    );
    assert_eq!(rows(&home, "SELECT count(*) FROM interviews"), [["1"]]);
}

#[test]
fn the_same_seed_and_lines_give_the_same_round() {
    let script = ":go 7\n\nご趣味は何ですか。\nもっと人を雇うべきです。\n:待つ\n:問いかけ\n1\n\
                  それで、いかがですか。\n:go 11\n\n:問いかけ\n2\n:終了\n";
    let once = || {
        let home = home("ja");
        let ended = run(&home, &["minamino", "--seed", "11"], script);
        let log = "SELECT ordinal, asked, words, form, heard, reply, facts, mood FROM turn";
        // The time that is measured stands behind the head of the debrief.
        let (said, _) = ended.out.split_once("\n1番 · ").expect("a debrief");
        (said.to_owned(), rows(&home, log))
    };
    let first = once();
    assert!(first.1.len() > 6, "{:?}", first.1);
    assert_eq!(first, once());
}

#[test]
fn hostile_lines_are_words_and_no_more() {
    let home = home("ja");
    let long = "長".repeat(30_000);
    let script = format!(
        "\u{1b}[31m赤\u{1b}]0;x\u{7}\u{202e}逆\u{200b}\n{long}\n{}\n\
         :書く =cmd|' /C calc'!A0\u{1b}[2J\n:write {}\n:write {}\n:\u{1b}[2J\n:記録\n:終了\n",
        "問".repeat(1_366),
        "記".repeat(21_000),
        "記".repeat(21_000),
    );
    let ended = run(&home, &["minamino"], &script);
    assert!(ended.status.success(), "{}", ended.err);
    let hidden = |c: char| c.is_control() && c != '\n' || c == '\u{202e}' || c == '\u{200b}';
    assert!(!ended.out.contains(hidden) && !ended.err.contains(hidden));
    assert_eq!(ended.out.matches("一度に聞くには長すぎます").count(), 1);
    assert_eq!(ended.out.matches("64 KiB").count(), 2, "a line, and notes");
    assert_eq!(rows(&home, "SELECT words FROM turn"), [["[31m赤]0;x逆"]]);
    let kept = &rows(&home, "SELECT answer FROM answers WHERE answer <> ''")[0][0];
    assert!(kept.starts_with("=cmd|' /C calc'!A0[2J\n記記"), "{kept}");
}

#[test]
fn without_an_owner_or_with_an_unknown_one_it_says_what_to_type() {
    let home = home("ja");
    let none = run(&home, &[], "");
    assert_eq!(none.status.code(), Some(1));
    assert!(
        none.err.contains("kikitori practise --list"),
        "{}",
        none.err
    );
    let unknown = run(&home, &["名無し\u{1b}[2J"], "");
    assert_eq!(unknown.status.code(), Some(1));
    assert!(unknown.err.contains("minamino"), "{}", unknown.err);
    assert!(!unknown.err.contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_person_chooses_the_owner_and_waits_in_real_time() {
    let quick = OWNER.replace("silence = 6", "silence = 2");
    let home = with_owner("ja", &quick);
    let sets = sets(&home);
    let sets = sets.to_str().expect("a path");
    let mut person = super::terminal::terminal(&home, &round(sets, &[]));
    person.see("南野精工 | 金属加工 | 無口な二代目（金属加工） | 難しさ 2");
    person.see("どの社長と練習しますか");
    person.keys("９９\n");
    person.see("「99」という社長はいません");
    person.keys("南野\n");
    person.see("1行が、社長に尋ねる1つの質問です。");
    person.see("南野: どうも、南野です。");
    person.keys(":go 7\n\n");
    person.see("南野: 品質には自信があります。");
    person.keys(":待つ\n");
    person.see("（黙って待っています。");
    person.keys("\n");
    person.see("（待つのをやめました）");
    person.keys(":wait\n");
    person.see("南野: ……ただ、あの職人も今年で六十七です。");
    person.see("（2秒黙って待つと、話し出しました）");
    person.keys("\u{4}");
    person.see("途中のまま保存しました");
    assert!(person.child.wait().expect("ends").success());
    assert!(!person.all.contains(&0x1b), "no escape sequences");
    let waited: u64 = rows(&home, "SELECT waited FROM turn WHERE asked = 'silence'")[0][0]
        .parse()
        .expect("a number");
    assert!(waited >= 2_000, "{waited}");
}
