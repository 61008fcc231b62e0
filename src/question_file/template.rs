//! A small commented set to start from (`sets new`). It passes its own check.

use crate::dialogue::question::Lang;

/// The text of a new set named `id`, with wording and comments in `lang`.
pub fn template(id: &str, lang: Lang) -> String {
    let text = match lang {
        Lang::Ja => JA,
        Lang::En => EN,
    };
    text.replace(
        "\"my-set\"",
        &toml::Value::String(id.to_string()).to_string(),
    )
}

const JA: &str = r#"# 質問集。直したら `kikitori sets check このファイル` で確かめられます。

id = "my-set"
edition = "1"                  # 直して配るときは 1.1, 2 … と上げる
language = "ja"
title = "わたしの質問集"
minutes = 10                   # 質問の minutes の合計

[[perspective]]                # 視点: 質問のまとまり。いくつでも
id = "work"
title = "仕事のこと"
short = "仕事"                 # 進み具合の行に出る短い名前

[[perspective.question]]
id = "work.best"               # 答えはこの名前で残る。後から変えない
topic = "うまくいった仕事"
ask = "最近うまくいったお仕事を一つ、最初から聞かせてください。"
hint = "一度に一つだけ聞く。相手の言葉のまま書く"
minutes = 5
expects = ["example", "reason"]  # 聞き出したい観点。大事なものから。ほかに
                                 # number time actor comparison how plan impact
enough = 1                       # 一つ聞けたら深掘りしない
# 回答の例: sets check が、十分・薄いと判定されるかを確かめる
good = ["先月、駅前の菓子店の厨房を三日で直した。よそでは一週間と言われたそうで、それ以来うちだけに声がかかる。"]
thin = ["いろいろ頑張っています。"]

[[perspective.question.probe]] # 深掘り: expects の観点ごとに一つ以上
facet = "example"
ask = "その中で、御社らしさが一番出たのはどこでしたか。"

[[perspective.question.probe]]
facet = "reason"
ask = "お客様は、何が決め手で御社を選ばれたのでしょう。"

[[perspective.question]]
id = "work.training"
kind = "choice"                # ほかに text number choices scale date table
topic = "社内の勉強会"
ask = "社内で勉強会のようなものはありますか。"
minutes = 2
options = [{ id = "yes", label = "ある" }, { id = "no", label = "ない" }]

[[perspective.question]]
id = "work.training-times"
kind = "number"
topic = "勉強会の回数"
ask = "この一年で何回ほど開かれましたか。"
unit = "回"
minutes = 3
ask_if = "work.training = yes" # 前の答えがこうなら聞く
"#;

const EN: &str = r#"# A question set. After editing, check it with `kikitori sets check THIS-FILE`.

id = "my-set"
edition = "1"                  # raise it (1.1, 2 ...) when you hand out a changed set
language = "en"
title = "My question set"
minutes = 10                   # the sum of the questions' minutes

[[perspective]]                # a perspective: questions that belong together; as many as you like
id = "work"
title = "The work"
short = "Work"                 # a few characters for the progress line

[[perspective.question]]
id = "work.best"               # answers are kept under this name: do not change it later
topic = "A job that went well"
ask = "Please tell me about one recent job that went well, from the beginning."
hint = "One question at a time. Write down their own words"
minutes = 5
expects = ["example", "reason"]  # what the question is for, most valuable first; also
                                 # number time actor comparison how plan impact
enough = 1                       # one of them is enough: no probe
# Examples of answers: `sets check` sees whether they are judged enough, and thin
good = ["Last month we refitted the baker's kitchen in three days. Others had asked for a week, so now she calls nobody else."]
thin = ["We always do our best."]

[[perspective.question.probe]] # a follow-up: at least one for each of expects
facet = "example"
ask = "Which part of it was most typical of your company?"

[[perspective.question.probe]]
facet = "reason"
ask = "What made the customer decide on your company?"

[[perspective.question]]
id = "work.training"
kind = "choice"                # also text number choices scale date table
topic = "Training in the company"
ask = "Is there any kind of training among your own people?"
minutes = 2
options = [{ id = "yes", label = "Yes" }, { id = "no", label = "No" }]

[[perspective.question]]
id = "work.training-times"
kind = "number"
topic = "How often"
ask = "How many times was it held in the past year?"
unit = "times"
minutes = 3
ask_if = "work.training = yes" # asked only after this earlier answer
"#;
