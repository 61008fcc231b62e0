//! The keys of an owner's file: what may stand where, and what it means. Read by the check and the
//! JSON Schema, as those of a question set are.

use crate::dialogue::question::{Facet, Lang};
use crate::dialogue::scenario::{Manner, Way};
use crate::question_file::keys::{Key, Shape, Table, may, must};

/// Variants of a line, so that none comes twice running.
const LINES: Shape = Shape::SaidList(2, 12);

/// Topics of an owner, and facts of a topic.
const MOST_TOPICS: usize = 40;
const MOST_FACTS: usize = 12;

pub static SCENARIO: Table = Table {
    name: "scenario",
    keys: &[
        must(
            "id",
            Shape::Id,
            [
                "社長の名前。同じ名前なら新しい版が使われます",
                "Name of the owner's file. Of two with the same name the newer edition is used",
            ],
        ),
        must(
            "edition",
            Shape::Edition,
            [
                "版。点で区切った数字（2026.1）",
                "Edition: numbers joined by dots (2026.1)",
            ],
        ),
        must(
            "language",
            Shape::OneOf(|| Lang::ALL.map(Lang::tag).to_vec()),
            [
                "言語の書かれていない文言の言語",
                "Language of texts that name none",
            ],
        ),
        must(
            "set",
            Shape::Id,
            ["使う質問集", "The question set it is played with"],
        ),
        must(
            "level",
            Shape::Whole(1, 3),
            ["難しさ。1 がやさしい", "1 (easy) to 3 (hard)"],
        ),
        must(
            "minutes",
            Shape::Whole(1, 120),
            ["予定時間（分）", "Planned minutes"],
        ),
        must(
            "manner",
            Shape::OneOf(|| Manner::ALL.map(Manner::id).to_vec()),
            ["話しぶり", "How the owner meets an interviewer"],
        ),
        may(
            "mood",
            Shape::Whole(-2, 2),
            [
                "始めの機嫌。省くと 0",
                "Mood at the beginning; 0 where absent",
            ],
        ),
        must(
            "silence",
            Shape::Whole(2, 60),
            [
                "この秒数黙っていると、続きを話し出す",
                "After so many seconds of silence the owner goes on",
            ],
        ),
        must(
            "title",
            Shape::SaidLine,
            ["一覧に出る題名", "Title, as listed"],
        ),
        must(
            "aim",
            Shape::SaidLine,
            ["今回の目標。数えられるもの一つ", "The one countable aim"],
        ),
        must("company", Shape::One(&COMPANY), ["会社", "The company"]),
        must("owner", Shape::One(&OWNER), ["社長", "The owner"]),
        must(
            "public",
            Shape::One(&PUBLIC),
            ["会う前から分かること", "What everyone may know beforehand"],
        ),
        must(
            "says",
            Shape::One(&SAYS),
            ["話題によらない言葉", "What is said whatever the topic"],
        ),
        may(
            "taboo",
            Shape::Many(&TABOO, 0, 10),
            ["触れてはいけないこと", "What must not be spoken of"],
        ),
        must(
            "topic",
            Shape::Many(&TOPIC, 1, MOST_TOPICS),
            ["話せる話題", "What the owner can speak of"],
        ),
    ],
};

static COMPANY: Table = Table {
    name: "[company]",
    keys: &[
        must("name", Shape::SaidLine, ["会社名", "Name of the company"]),
        must("industry", Shape::SaidLine, ["業種", "Trade"]),
        may(
            "employees",
            Shape::Whole(0, 1_000_000),
            ["従業員数", "Number of employees"],
        ),
        may("founded", Shape::Line, ["創業年", "Year of founding"]),
    ],
};

static OWNER: Table = Table {
    name: "[owner]",
    keys: &[
        must("name", Shape::SaidLine, ["社長の名前", "Name of the owner"]),
        must(
            "about",
            Shape::Said,
            [
                "社長役への演じ方",
                "How to play the owner: age, manner, what moves him",
            ],
        ),
    ],
};

static PUBLIC: Table = Table {
    name: "[public]",
    keys: &[must(
        "lines",
        Shape::SaidList(1, 12),
        ["一行ずつ", "A line each"],
    )],
};

const fn lines(name: &'static str, about: [&'static str; 2]) -> Key {
    must(name, LINES, about)
}

static SAYS: Table = Table {
    name: "[says]",
    keys: &[
        must("opening", Shape::Said, ["最初の言葉", "The first words"]),
        must("closing", Shape::Said, ["最後の言葉", "The last words"]),
        lines(
            "closed",
            ["はい・いいえの問いに", "To a yes-or-no question"],
        ),
        lines("leading", ["誘導する問いに", "To a leading question"]),
        lines("double", ["二つ重ねた問いに", "To two questions in one"]),
        lines("advice", ["助言や売り込みに", "To advice"]),
        lines(
            "off",
            ["関係のない話に", "To what has nothing to do with it"],
        ),
        lines(
            "statement",
            ["相づちや言い換えに", "To sympathy or restating"],
        ),
        lines(
            "nothing",
            ["もう話すことがないとき", "There is nothing more"],
        ),
        lines("again", ["前に話したことのとき", "It was told before"]),
        lines("pressed", ["話をさえぎられたとき", "He was cut off"]),
        lines(
            "cold",
            ["今は話す気になれないとき", "He would rather not say it now"],
        ),
        lines(
            "unclear",
            [
                "問いが分からなかったとき",
                "The question was not understood",
            ],
        ),
    ],
};

static TABOO: Table = Table {
    name: "[[taboo]]",
    keys: &[
        must("id", Shape::Id, ["名前", "Its name"]),
        must(
            "words",
            Shape::SaidList(1, 30),
            [
                "問いにどれかがあれば触れたことになる",
                "Any of these in a question touches it",
            ],
        ),
        must("says", Shape::Said, ["そのときの言葉", "What he then says"]),
        must(
            "mood",
            Shape::Whole(-3, -1),
            ["機嫌がどれだけ下がるか", "What it does to the mood"],
        ),
    ],
};

static TOPIC: Table = Table {
    name: "[[topic]]",
    keys: &[
        must(
            "question",
            Shape::DottedId,
            ["質問集の質問の名前", "Id of the question of the set"],
        ),
        must(
            "first",
            Shape::Said,
            ["最初の、薄い答え", "The thin answer to the opener"],
        ),
        must(
            "fact",
            Shape::Many(&FACT, 1, MOST_FACTS),
            ["よい問いで出てくること", "What a good question reaches"],
        ),
    ],
};

static FACT: Table = Table {
    name: "[[topic.fact]]",
    keys: &[
        must("id", Shape::Id, ["名前", "Its name"]),
        may(
            "way",
            Shape::OneOf(|| Way::ALL.map(Way::id).to_vec()),
            [
                "どうすれば出てくるか。省くと ask",
                "How it is reached; ask where absent",
            ],
        ),
        may(
            "facets",
            Shape::SomeOf(|| Facet::ALL.map(Facet::id).to_vec()),
            [
                "この観点のどれかを開いた問いで聞かれると話す",
                "Told when an open question asks for any of these",
            ],
        ),
        may(
            "easy",
            Shape::Flag,
            [
                "「もう少し聞かせて」だけでも話す",
                "Also told to \"tell me more\"",
            ],
        ),
        may(
            "mood",
            Shape::Whole(-3, 3),
            [
                "話すのに要る機嫌。省くと -1",
                "The least mood in which it is told; -1 where absent",
            ],
        ),
        may(
            "after",
            Shape::Texts(20),
            [
                "先に話してあるべきこと（id）",
                "Facts (ids) that must have been told before",
            ],
        ),
        must(
            "says",
            Shape::Said,
            ["社長の言葉で", "In the owner's words"],
        ),
        must(
            "note",
            Shape::SaidLine,
            ["メモにするなら", "As one would write it down"],
        ),
        must(
            "keys",
            Shape::SaidList(1, 10),
            [
                "書き留めたと見る言葉。どれも、| で区切った一つがあること",
                "Written down when of each at least one alternative (|) stands in the notes",
            ],
        ),
        must(
            "ask",
            Shape::SaidLine,
            [
                "これを聞き出す問い。silence と echo ではすること",
                "The question that reaches it; for silence and echo what to do",
            ],
        ),
        may(
            "against",
            Shape::Id,
            [
                "これと食い違うこと（id）",
                "The fact (id) it does not fit together with",
            ],
        ),
    ],
};

/// The tables that have a header of their own, the likeliest home of a misplaced key first.
pub static HEADED: [&Table; 7] = [&FACT, &TOPIC, &TABOO, &SAYS, &OWNER, &COMPANY, &SCENARIO];
