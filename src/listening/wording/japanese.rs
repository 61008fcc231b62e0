//! The manners of Japanese questions.

use super::Manner;

/// Words with which the asker has made up his mind, wherever they stand.
const SUGGESTS: &[&str] = &[
    "やはり",
    "やっぱり",
    "やっぱ",
    "べきでは",
    "べきじゃ",
    "べきだと",
    "べきです",
    "べきでしょ",
    "ほうがいいで",
    "方がいいで",
    "ほうが良いで",
    "方が良いで",
    "ほうがよいで",
    "方がよいで",
    "ほうがよろしいで",
    "方がよろしいで",
    "きっと",
    "さぞ",
    "当然、",
    "当然です",
    "もちろん、",
    "もちろん御",
    "まさか",
    "と思いませんか",
    "と思われませんか",
    "とお思いになりませんか",
    "とは思いませんか",
    "ではないですか",
    "ではありませんか",
    "じゃないですか",
    "じゃありませんか",
    "ではないでしょうか",
    "じゃないでしょうか",
    "んじゃない",
    "ではございませんか",
    "に違いな",
    "に決まって",
    "普通は",
    "普通なら",
    "はずです",
    "はずでは",
];

/// Ends that ask to be agreed with.
const AGREE: &[&str] = &[
    "よね",
    "ますね",
    "ですね",
    "ましたね",
    "でしたね",
    "でしょうね",
    "だろうね",
    "ますよ",
    "ですよ",
    "だよね",
    "ませんね",
];

/// What the answer is asked for with. The longer comes before its own beginning.
const ASKS: &[&str] = &[
    "何",
    "なに",
    "なん",
    "いつ",
    "どこ",
    "どちら",
    "どなた",
    "どの",
    "どれ",
    "どんな",
    "どう",
    "いくつ",
    "いくら",
    "いかが",
    "いかに",
    "なぜ",
    "誰",
    "だれ",
    "幾つ",
    "幾ら",
    "何故",
];

/// What makes of such a word "some", "any" or "every".
const VAGUE: &[&str] = &[
    "かしら",
    "か",
    "も",
    "でも",
    "ぞ",
    "しても",
    "より",
    "とも",
    "にか",
    "せ",
    "らか",
    "とか",
    "やら",
    "しろ",
    "の間",
    "のま",
];

const REASONS: &[&str] = &[
    "なぜ",
    "何故",
    "どうして",
    "なんで",
    "何で",
    "なにゆえ",
    "何ゆえ",
];

/// Ends of a request.
const REQUESTS: &[&str] = &[
    "いただけますか",
    "頂けますか",
    "いただけませんか",
    "頂けませんか",
    "くださいますか",
    "下さいますか",
    "くださいませんか",
    "下さいませんか",
    "もらえますか",
    "もらえませんか",
    "いただけないでしょうか",
    "いただけますでしょうか",
    "頂けますでしょうか",
    "頂けないでしょうか",
    "いただけませんでしょうか",
    "よろしいですか",
    "よろしいでしょうか",
    "いいですか",
    "ようなものですか",
    "くれますか",
    "くれませんか",
];

/// What stands between two things that are asked for together.
const JOINS: &[&str] = &[
    "か、また",
    "か、それと",
    "か、それから",
    "か、あと",
    "か、そして",
    "か、さらに",
    "か。また",
    "か、加えて",
    "か、併せて",
    "か、あわせて",
    "か、で、",
];

pub fn is(manner: Manner, text: &str) -> bool {
    match manner {
        Manner::Leading => leads(text),
        Manner::Double => is_double(text),
        Manner::Closed => is_closed(text),
        Manner::Why => asks_why(text),
    }
}

/// Sentences without the mark at their end.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['。', '?', '\n', '!'])
        .map(str::trim)
        .filter(|it| it.chars().any(char::is_alphanumeric))
}

fn bare(sentence: &str) -> &str {
    sentence.trim_end_matches(['。', '?', '!', '.', ' ', '、'])
}

/// Whether a sentence asks something.
fn asks(sentence: &str) -> bool {
    let said = bare(sentence);
    const ENDS: &[&str] = &["か", "かね", "かな", "のでしょう", "かしら"];
    // それは確か。納期とか。
    const NO_QUESTION: &[&str] = &["とか", "ほか", "なか", "確か", "静か", "静かな", "確かな"];
    sentence.ends_with('?')
        || ENDS.iter().any(|end| said.ends_with(end))
            && !NO_QUESTION.iter().any(|end| said.ends_with(end))
        || said.ends_with("でしょう") && has_question_word(said)
}

fn leads(text: &str) -> bool {
    let agrees = |(at, sentence): (usize, &str)| {
        let said = bare(sentence);
        // What was heard is said again before a question: that is no leading.
        let restates = !said.ends_with("よね") && sentences(text).skip(at + 1).any(asks);
        AGREE.iter().any(|end| said.ends_with(end)) && !restates && !is_thanks(sentence)
            || said.ends_with("でしょう") && !has_question_word(said)
    };
    SUGGESTS.iter().any(|form| text.contains(form)) || sentences(text).enumerate().any(agrees)
}

/// An acknowledgement before the question is none.
fn is_thanks(sentence: &str) -> bool {
    let said = bare(sentence);
    [
        "なるほど",
        "そうですね",
        "そうなんですね",
        "ありがとう",
        "そうでしたか",
        "大変でしたね",
    ]
    .iter()
    .any(|thanks| said.ends_with(thanks) || said.starts_with(thanks))
}

fn is_double(text: &str) -> bool {
    let questions = sentences(text)
        .filter(|it| asks(it) && !is_acknowledged(it))
        .count();
    questions >= 2 || joins_questions(text) || asks_in_passing(text) || joins_two_things(text)
}

/// Two questions joined, not two choices of one (「それとも」).
fn joins_questions(text: &str) -> bool {
    JOINS.iter().any(|join| {
        text.match_indices(join)
            .any(|(at, _)| !text[at + join.len()..].starts_with('も'))
    })
}

/// "そうですか。" hears out; it asks nothing.
fn is_acknowledged(sentence: &str) -> bool {
    let said = bare(sentence);
    [
        "そうですか",
        "そうでしたか",
        "そうなんですか",
        "そうだったんですか",
        "なるほど",
    ]
    .iter()
    .any(|heard| said.ends_with(heard) && said.chars().count() <= heard.chars().count() + 4)
}

/// A question ends in the middle, and another one follows (not as its other choice).
fn asks_in_passing(text: &str) -> bool {
    const ENDS: &[&str] = &[
        "ですか、",
        "ますか、",
        "ましたか、",
        "でしたか、",
        "ませんか、",
        "でしょうか、",
    ];
    const CHOICE: &[&str] = &["それとも", "または", "あるいは", "もしくは"];
    ENDS.iter().any(|end| {
        text.match_indices(end).any(|(at, _)| {
            let rest = &text[at + end.len()..];
            sentences(rest).any(asks) && !CHOICE.iter().any(|it| rest.starts_with(it))
        })
    })
}

/// 「〜と、また〜」: after a thing, not after a verb (「10とすると、また」).
fn joins_two_things(text: &str) -> bool {
    [
        "と、また",
        "と、それから",
        "と、あと",
        "と、併せて",
        "と、あわせて",
        "、ならびに",
    ]
    .iter()
    .any(|join| {
        text.match_indices(join).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_some_and(|c| !matches!(c, 'ぁ'..='ゖ'))
        })
    })
}

fn is_closed(text: &str) -> bool {
    let mut questions = sentences(text)
        .filter(|it| asks(it) && !is_acknowledged(it))
        .peekable();
    questions.peek().is_some() && questions.all(|it| !is_open(it))
}

fn is_open(question: &str) -> bool {
    let said = bare(question);
    let spoken = said.ends_with('か') || said.ends_with("かね") || said.ends_with("かな");
    has_question_word(said)
        || REQUESTS.iter().any(|end| said.ends_with(end))
        || !spoken && !ends_in_verb(said)
}

/// 「後継者はいる?」 asks as much as 「いますか」; 「例えば?」「次は?」 is open.
fn ends_in_verb(said: &str) -> bool {
    [
        "る",
        "ます",
        "です",
        "ない",
        "た",
        "ません",
        "でしょう",
        "い",
        "んだ",
    ]
    .iter()
    .any(|end| said.ends_with(end))
}

fn has_question_word(text: &str) -> bool {
    ASKS.iter().any(|word| {
        text.match_indices(word)
            .any(|(at, _)| is_question(word, &text[at + word.len()..], &text[..at]))
    })
}

/// Whether a word asks, by what follows: 何かありますか asks nothing of its own.
fn is_question(word: &str, rest: &str, before: &str) -> bool {
    // 何か月, 何か所; 何から, いつから; いつか。
    const COUNTED: &[&str] = &[
        "か月", "か所", "か国", "か年", "から", "かか", "かわ", "もの", "か条",
    ];
    if !begins_here(word, before.chars().next_back()) {
        return false;
    }
    if word == "どんな" {
        return true;
    }
    let rest = counted(word, rest);
    COUNTED.iter().any(|it| rest.starts_with(it)) && !rest.starts_with("もの") || {
        let asks_at_end = rest == "か";
        asks_at_end || !VAGUE.iter().any(|it| rest.starts_with(it))
    }
}

/// Whether a word begins here, and not in the middle of another: そんなに, などの, 先ほどうかがった,
/// 好きなんです, 〜かどうか.
fn begins_here(word: &str, before: Option<char>) -> bool {
    let Some(before) = before else { return true };
    match word {
        "なん" => "はがてとも、でを".contains(before),
        "なに" => before != 'ん',
        "どう" => !"なほけか".contains(before),
        "どの" | "どこ" => !"なほけ".contains(before),
        // もどれますか.
        "どれ" => !"なほけも".contains(before),
        _ => true,
    }
}

/// What follows a number of something: 何件か is "some", 何件 is not.
fn counted<'a>(word: &str, rest: &'a str) -> &'a str {
    let counter = rest
        .chars()
        .next()
        .filter(|c| "人件社名割年回度日台本個軒枚".contains(*c));
    match (word, counter) {
        ("何", Some(counter)) => &rest[counter.len_utf8()..],
        ("どれ", _) | ("いつ", _) => rest.strip_prefix("まで").unwrap_or(rest),
        _ => rest,
    }
}

fn asks_why(text: &str) -> bool {
    // 何で (by what) is asked of a means: 何でしょう, 何です, 何でも are no reasons.
    const NO_REASON: &[&str] = &["す", "し", "も", "あ", "代", "決", "賄", "補", "つな", "測"];
    REASONS.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let rest = &text[at + word.len()..];
            match *word {
                "何で" | "なんで" => {
                    // ああなんです, こういうことなんですか.
                    let explains = *word == "なんで"
                        && at > 0
                        && !text[..at].ends_with(['、', '。', ' ', 'は', 'が']);
                    !explains && !NO_REASON.iter().any(|it| rest.starts_with(it))
                }
                "どうして" => !rest.starts_with(['も', 'い', 'お']),
                _ => true,
            }
        })
    })
}
