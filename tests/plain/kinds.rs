//! Questions that are no plain text: options by number, a number that is corrected, a date.

use super::held::home;

const SET: &str = r#"
id = "kinds"
edition = "1"
language = "ja"
title = "種類"
minutes = 10

[[perspective]]
id = "k"
title = "種類"

[[perspective.question]]
id = "k.staff"
kind = "number"
unit = "名"
topic = "従業員数"
ask = "何名ですか。"
minutes = 1

[[perspective.question]]
id = "k.bank"
kind = "choice"
options = [{ id = "city", label = "都市銀行" }, { id = "region", label = "地方銀行" }]
topic = "メインバンク"
ask = "どちらですか。"
minutes = 1

[[perspective.question]]
id = "k.sales"
kind = "choices"
options = [{ id = "web", label = "通販" }, { id = "shop", label = "直売" }, { id = "agent", label = "代理店" }]
topic = "販路"
ask = "どこで売っていますか。"
minutes = 1

[[perspective.question]]
id = "k.mood"
kind = "scale"
scale = { from = 1, to = 5, low = "厳しい", high = "好調" }
topic = "景況"
ask = "いかがですか。"
minutes = 1

[[perspective.question]]
id = "k.founded"
kind = "date"
topic = "創業"
ask = "いつですか。"
minutes = 1
"#;

#[test]
fn answers_of_every_kind_are_read_and_corrected() {
    let home = home("ja");
    let sets = home.folder.path().join("sets");
    std::fs::create_dir(&sets).expect("a folder");
    std::fs::write(sets.join("kinds.toml"), SET).expect("written");
    let sets = sets.to_str().expect("UTF-8");
    let args = [
        "interview",
        "花巻醸造",
        "--set",
        "kinds",
        "--question-sets",
        sets,
    ];
    let script = "28名\n２\n1、3\n4\n昭和52年\n\
        :go 1\n30名\n:go 1\nパートを除く\n:go 1\n３１名\n:go 2\n来年から変わるかもしれない\n";
    let ended = home.run(&args, script.as_bytes());
    assert!(ended.status.success(), "{}{}", ended.out, ended.err);
    let said = [
        "数字で入れてください（単位：名）。",
        "読み取り：28名",
        "  2  地方銀行",
        "読み取り：地方銀行",
        "読み取り：通販、代理店",
        "1 から 5 までの数字で入れてください（1：厳しい、5：好調）。",
        "読み取り：1977年（昭和52年）",
        "聞き残しはありません。",
    ];
    said.iter()
        .for_each(|it| assert!(ended.out.contains(it), "{it}: {}", ended.out));
    let wanted = [
        ("k.staff", "３１名\nパートを除く"),
        ("k.bank", "地方銀行\n来年から変わるかもしれない"),
        ("k.sales", "通販、代理店"),
        ("k.mood", "4"),
        ("k.founded", "昭和52年"),
    ];
    for (question, text) in wanted {
        assert_eq!(home.answer(1, question), ("answered".into(), text.into()));
    }
}
