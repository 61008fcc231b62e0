//! Wordings as people say them, and what is told of each.

use super::Manner::{self, Closed, Double, Leading, Why};
use super::*;

type Row = (&'static str, &'static [Manner]);

fn told(lang: Lang, rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, expected)| manners(text, lang) != *expected)
        .map(|(text, expected)| format!("{text}\n  {expected:?}, not {:?}", manners(text, lang)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn japanese() {
    told(
        Lang::Ja,
        &[
            // Natural: nothing to say.
            (
                "最近うまくいったお仕事を一つ、最初から聞かせてください。",
                &[],
            ),
            (
                "お客様を10とすると、また声をかけてくださるのは、どのくらいですか。",
                &[],
            ),
            (
                "お客様が御社に決められたのは、何が決め手だったのでしょう。",
                &[],
            ),
            ("その次に会社が大きく動いたのは、いつ頃でしたか。", &[]),
            ("例えば、どんなことがありましたか。", &[]),
            ("例えば？", &[]),
            ("それから？", &[]),
            ("ほかには、どうでしょう。", &[]),
            ("…とおっしゃいますと？", &[]),
            ("一人前になるまで、何か月くらいかかりますか。", &[]),
            ("そのために、まず何から手をつけようとお考えですか。", &[]),
            ("今の顔ぶれになったのは、いつからですか。", &[]),
            (
                "それができるのは、人や設備、段取りのうち、何が効いているからでしょう。",
                &[],
            ),
            ("「高いですよね」と言われたとき、どう返されますか。", &[]),
            (
                "「なぜうちなのか」と聞かれたら、何とお答えになりますか。",
                &[],
            ),
            ("お仕事の流れを順番に教えていただけますか。", &[]),
            (
                "差し支えない範囲で、金額を教えていただけますでしょうか。",
                &[],
            ),
            ("広げる、保つ、絞る、どれでも結構です。", &[]),
            ("売上の柱は何ですか。", &[]),
            ("同業の会社と比べて、御社への響き方はどう違いますか。", &[]),
            ("材料は何で運んでおられますか。", &[Why]),
            ("お支払いは何ですか。", &[]),
            ("そうですか。それは、どなたが言い出されたのですか。", &[]),
            ("この機械は、何台ほどお持ちですか。", &[]),
            ("不良が出たあとは、どんな手順で動かれますか。", &[]),
            (
                "いくつかある取引先のうち、一番大きいのはどちらですか。",
                &[],
            ),
            ("社長が毎月、真っ先にご覧になるのは、どの数字ですか。", &[]),
            ("今日はありがとうございました。", &[]),
            ("理由はなんですか。", &[]),
            (
                "人が足りなくなったのですね。どのように補われましたか。",
                &[],
            ),
            (
                "先ほどうかがった型の話では、誰が図面を引かれたのですか。",
                &[],
            ),
            ("売上は何年前に一番高かったですか。", &[]),
            ("どの工程に一番手間がかかりますか。", &[]),
            ("納期とか。", &[]),
            ("部品などの取引はありますか。", &[Closed]),
            ("そんなに多いのですか。", &[Closed]),
            ("何らかの対策はされていますか。", &[Closed]),
            ("先ほどうかがった型はまだありますか。", &[Closed]),
            ("それがお好きなんですか。", &[Closed]),
            ("いつの間にか増えたのですか。", &[Closed]),
            ("何度も断られたのですか。", &[Closed]),
            ("大変でしたよね。どう乗り切られましたか。", &[Leading]),
            // Leading.
            ("価格が高いのが課題ですよね。", &[Leading]),
            ("やはり人手不足が課題なのでしょうか。", &[Leading, Closed]),
            ("やっぱり技術力が強みですか。", &[Leading, Closed]),
            ("値上げをすべきではないですか。", &[Leading, Closed]),
            ("ITを入れるべきでは？", &[Leading]),
            (
                "後継者は息子さんがいいと思われませんか。",
                &[Leading, Closed],
            ),
            ("ご苦労されたでしょう。", &[Leading]),
            ("銀行とはうまくいっていますね。", &[Leading]),
            ("品質には自信がおありですよね？", &[Leading]),
            (
                "きっと社員の皆さんも喜ばれたのではありませんか。",
                &[Leading, Closed],
            ),
            ("外注したほうがいいでしょうか。", &[Leading, Closed]),
            (
                "普通は計画を作りますが、御社ではどうされていますか。",
                &[Leading],
            ),
            ("もちろん、ご長男が継がれるのですか。", &[Leading, Closed]),
            // Two in one.
            ("いつ始められましたか。きっかけは何でしたか。", &[Double]),
            (
                "売上はどのくらいですか、また利益はいかがですか。",
                &[Double],
            ),
            ("課題と、また対応策は何ですか。", &[Double]),
            ("どなたが決めましたか、いつからですか。", &[Double]),
            (
                "強みは何でしょうか。それと、弱みは何でしょうか。",
                &[Double],
            ),
            ("後継者はいますか？何歳ですか？", &[Double]),
            (
                "主なお客様はどちらですか。取引は何年になりますか。",
                &[Double],
            ),
            // Yes or no.
            ("後継者はいらっしゃいますか。", &[Closed]),
            ("経営計画はありますか。", &[Closed]),
            ("ITは活用していますか。", &[Closed]),
            ("何かお困りのことはありますか。", &[Closed]),
            ("どこか悪いところはありますか。", &[Closed]),
            ("誰かに相談されましたか。", &[Closed]),
            ("何件か断られたことはありますか。", &[Closed]),
            ("いつも朝礼をされていますか。", &[Closed]),
            ("続けるかどうか、決めておられますか。", &[Closed]),
            ("後継者はいる？", &[Closed]),
            (
                "賃上げは考えているのですか、それとも見送りですか。",
                &[Closed],
            ),
            ("会議は毎週されていますか。", &[Closed]),
            // Why.
            ("なぜ値上げをされたのですか。", &[Why]),
            ("どうしてその会社に決めたのですか。", &[Why]),
            ("なんで辞められたのですか。", &[Why]),
            ("何故そうお考えになったのでしょうか。", &[Why]),
            ("どうしても譲れないことは何ですか。", &[]),
        ],
    );
}

#[test]
fn english() {
    told(
        Lang::En,
        &[
            // Natural: nothing to say.
            (
                "Tell me about one recent job that went well, right from the start.",
                &[],
            ),
            (
                "Could you walk me through the work, from the moment an order comes in?",
                &[],
            ),
            ("Can you give me an example?", &[]),
            ("For example?", &[]),
            ("And then?", &[]),
            (
                "And of the jobs you did take on, which gave you a hard time?",
                &[],
            ),
            ("And five years ago, who were the top three?", &[]),
            (
                "When things drift from the plan, at what point do you find out?",
                &[],
            ),
            (
                "When you can't take a job, who do your customers go to?",
                &[],
            ),
            (
                "Between the times you win and the times you lose, what's different?",
                &[],
            ),
            (
                "The things you'd hate to see copied: how do you protect them?",
                &[],
            ),
            ("In what form do you keep what's being taught?", &[]),
            (
                "Once there's been a defect, what happens, step by step?",
                &[],
            ),
            (
                "Customers who've left over the years: where did they go instead?",
                &[],
            ),
            ("By when would you like it done?", &[]),
            ("Roughly what share of sales is your biggest one?", &[]),
            ("What would have to be in place for you to say yes?", &[]),
            (
                "If you ever bent on that, what would the company lose?",
                &[],
            ),
            ("In the course of a year, how much of it comes back?", &[]),
            ("Do you remember what they said?", &[]),
            ("Would you tell me more about that?", &[]),
            (
                "When a customer says \"it's dear, isn't it?\", what do you say?",
                &[],
            ),
            ("Thank you for your time.", &[]),
            ("What have you and your brother agreed?", &[]),
            ("Who do you ask for advice?", &[]),
            (
                "What is there in the company today that goes back to that decision?",
                &[],
            ),
            ("How do you decide what to make and how to sell it?", &[]),
            ("What do you think you should change first?", &[]),
            ("What haven't you tried yet?", &[]),
            ("You lost two people last year. How did you cope?", &[]),
            ("Is the person who runs it your son?", &[Closed]),
            ("Tell me, do you have a plan?", &[Closed]),
            ("You should hire somebody, shouldn't you?", &[Leading]),
            // Leading.
            ("Staff is your biggest problem, isn't it?", &[Leading]),
            (
                "Don't you think you should raise prices?",
                &[Leading, Closed],
            ),
            ("Surely the price was the reason?", &[Leading]),
            ("You're happy with the bank, right?", &[Leading]),
            ("They always come back, don't they?", &[Leading]),
            (
                "Wouldn't it be better to buy a new machine?",
                &[Leading, Closed],
            ),
            ("What about training, which of course you do?", &[Leading]),
            ("I suppose the market is tough?", &[Leading]),
            ("Isn't that because of the recession?", &[Leading, Closed]),
            ("Would you agree that IT saves time?", &[Leading, Closed]),
            ("How much time, surely a lot, did it save?", &[Leading]),
            ("You must have been worried. How did you cope?", &[Leading]),
            // Two in one.
            ("How did you start and who helped you?", &[Double]),
            ("What changed? When was that?", &[Double]),
            ("What do you make, and do you sell it abroad?", &[Double]),
            ("Who decides, and how is it written down?", &[Double]),
            ("When did it begin and what led to it?", &[Double]),
            ("Do you have a plan? Is it written down?", &[Double, Closed]),
            // Yes or no.
            ("Do you have a successor?", &[Closed]),
            ("Is there a business plan?", &[Closed]),
            ("Have you ever lost a customer?", &[Closed]),
            ("Are your prices higher than theirs?", &[Closed]),
            ("So, do you use any software?", &[Closed]),
            ("When you quote, do you check the cost?", &[Closed]),
            ("Can you deliver within a week?", &[Closed]),
            ("You have a successor?", &[Closed]),
            ("Do you have someone who could take over?", &[Closed]),
            ("Has the bank been helpful?", &[Closed]),
            // Why.
            ("Why did you choose them?", &[Why]),
            ("And why is that?", &[Why]),
            ("How come you left?", &[Why]),
            ("What led you to that?", &[]),
        ],
    );
}

#[test]
fn nothing_breaks_on_anything() {
    for text in [
        "",
        "?",
        "か",
        "何",
        "、",
        "「",
        "\"",
        "and",
        "?,:",
        "と、また",
        "…か。?",
    ] {
        for lang in Lang::ALL {
            assert!(manners(text, lang).len() <= Manner::ALL.len(), "{text}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_has_manners(text in "\\PC{0,60}") {
        for lang in Lang::ALL {
            proptest::prop_assert!(manners(&text, lang).len() <= 4);
        }
    }
}
