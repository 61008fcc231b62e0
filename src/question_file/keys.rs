//! The keys of a question set's file: what may stand where, and what it means.
//!
//! The check and the JSON Schema both read these tables, so neither knows a key the other does not.

use crate::dialogue::question::{Facet, Lang, Need};

mod parts;

pub use parts::{COLUMN, OPTION, PROBE, ROWS, SCALE};

/// A table of the file and its keys.
pub struct Table {
    /// As people find it in the file: `[[perspective.question]]`; `set` for the file's own keys.
    pub name: &'static str,
    pub keys: &'static [Key],
}

/// One key of a table.
pub struct Key {
    pub name: &'static str,
    pub shape: Shape,
    pub must: bool,
    /// The kinds of question it belongs to; empty: all.
    pub kinds: &'static [&'static str],
    /// What it means, in Japanese and in English.
    pub about: [&'static str; 2],
}

/// What a key's value looks like.
pub enum Shape {
    /// Lower-case letters, digits, `-` and `_`.
    Id,
    /// The same in parts, joined by dots.
    DottedId,
    /// Numbers joined by dots.
    Edition,
    /// A letter and a number: `M3`.
    Box,
    /// A text of one line.
    Line,
    /// A text that may have several lines.
    Prose,
    /// A whole number in these bounds, both included.
    Whole(i64, i64),
    Flag,
    OneOf(fn() -> Vec<&'static str>),
    /// A list of different ones of these.
    SomeOf(fn() -> Vec<&'static str>),
    Condition,
    /// A list of texts, at most so many.
    Texts(usize),
    /// A text, or one of each language (`says.ja`, `says.en`); it may have several lines.
    Said,
    /// The same, of one line.
    SaidLine,
    /// A list of texts, or one of each language: at least and at most so many.
    SaidList(usize, usize),
    /// One inline table.
    One(&'static Table),
    /// A list of tables: at least and at most so many.
    Many(&'static Table, usize, usize),
}

pub const KINDS: [&str; 7] = [
    "text", "number", "choice", "choices", "scale", "date", "table",
];
pub const TIMES: [&str; 4] = ["past", "future", "repeated", "any"];
pub const DRAWINGS: [&str; 3] = ["grid", "flow", "trade"];

pub const QUESTION_MINUTES: i64 = 5;
pub const TABLE_ROWS: (usize, usize) = (1, 12);

/// Questions in a set.
pub const MOST_QUESTIONS: usize = 2_000;
/// Examples of one kind of a question.
const MOST_EXAMPLES: usize = 20;
/// Options of a question.
pub const MOST_OPTIONS: usize = 200;

const LONGEST: i64 = 24 * 60;
const WIDEST: i64 = 1_000_000;

pub const fn must(name: &'static str, shape: Shape, about: [&'static str; 2]) -> Key {
    Key {
        name,
        shape,
        must: true,
        kinds: &[],
        about,
    }
}

pub const fn may(name: &'static str, shape: Shape, about: [&'static str; 2]) -> Key {
    Key {
        name,
        shape,
        must: false,
        kinds: &[],
        about,
    }
}

impl Key {
    const fn of(mut self, kinds: &'static [&'static str]) -> Key {
        self.kinds = kinds;
        self
    }
}

impl Table {
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

pub static SET: Table = Table {
    name: "set",
    keys: &[
        must(
            "id",
            Shape::Id,
            [
                "質問集の名前。同じ名前なら新しい版が使われます",
                "Name of the set. Of two with the same name the newer edition is used",
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
                "このファイルの文言の言語",
                "Language of the wording in this file",
            ],
        ),
        must("title", Shape::Line, ["画面に出る題名", "Title, as shown"]),
        may(
            "minutes",
            Shape::Whole(1, LONGEST),
            [
                "全体の予定時間（分）。省くと質問の合計",
                "Planned minutes for all; the sum of the questions where absent",
            ],
        ),
        must(
            "perspective",
            Shape::Many(&PERSPECTIVE, 1, 200),
            [
                "視点。質問をまとめます",
                "Perspectives: the questions in parts",
            ],
        ),
    ],
};

pub static PERSPECTIVE: Table = Table {
    name: "[[perspective]]",
    keys: &[
        must("id", Shape::Id, ["視点の名前", "Name of the perspective"]),
        must("title", Shape::Line, ["視点の題名", "Title, as shown"]),
        may(
            "short",
            Shape::Line,
            [
                "進み具合の行に出る短い名前",
                "A few characters for the progress line",
            ],
        ),
        must(
            "question",
            Shape::Many(&QUESTION, 1, MOST_QUESTIONS),
            ["質問", "Questions"],
        ),
    ],
};

pub static QUESTION: Table = Table {
    name: "[[perspective.question]]",
    keys: &[
        must(
            "id",
            Shape::DottedId,
            [
                "質問の名前（mgmt.succession）。答えはこの名前で残ります",
                "Name of the question (mgmt.succession); answers are kept under it",
            ],
        ),
        may(
            "box",
            Shape::Box,
            [
                "答えが入る公式シートの欄（M1〜I4）",
                "Box of the official sheet that the answer goes to (M1 to I4)",
            ],
        ),
        may(
            "kind",
            Shape::OneOf(|| KINDS.to_vec()),
            [
                "答え方。省くと text",
                "How it is answered; text where absent",
            ],
        ),
        must(
            "topic",
            Shape::Line,
            ["欄の名前。短く", "What the box is called, in a few words"],
        ),
        must(
            "ask",
            Shape::Prose,
            ["口に出す問いかけ", "The opener, as it is said"],
        ),
        may(
            "hint",
            Shape::Prose,
            [
                "聞き手だけが見る手がかり",
                "A hint that only the interviewer sees",
            ],
        ),
        may(
            "minutes",
            Shape::Whole(1, LONGEST),
            [
                "予定時間（分）。省くと 5",
                "Planned minutes; 5 where absent",
            ],
        ),
        may(
            "expects",
            Shape::SomeOf(|| Facet::ALL.map(Facet::id).to_vec()),
            [
                "聞き出したい観点。大事なものから",
                "What the question is for, most valuable first",
            ],
        ),
        may(
            "enough",
            Shape::Whole(1, Facet::ALL.len() as i64),
            [
                "これだけ聞けたら深掘りは不要。省くと expects の数",
                "So many of them make an answer that needs no probe; all where absent",
            ],
        ),
        may(
            "need",
            Shape::OneOf(|| Need::ALL.map(Need::id).to_vec()),
            [
                "どこまで求めるか。省くと聞き取り全体の設定",
                "How much must be heard; the interview's own where absent",
            ],
        ),
        may(
            "time",
            Shape::OneOf(|| TIMES.to_vec()),
            [
                "観点 time で数える時。省くと any",
                "Which sense of time counts as the facet time; any where absent",
            ],
        ),
        may(
            "none_is_answer",
            Shape::Flag,
            [
                "「なし」とその理由も答えとして扱う",
                "\"None\" with its reason is a finding, not a thin answer",
            ],
        ),
        may(
            "ask_if",
            Shape::Condition,
            [
                "前の答えがこうなら聞く（a.b = yes and not answered(c.d)）",
                "Asked only when this holds on earlier answers (a.b = yes and not answered(c.d))",
            ],
        ),
        may(
            "unit",
            Shape::Line,
            ["数の単位（名、%）", "Unit of the number"],
        )
        .of(&["number"]),
        may(
            "options",
            Shape::Many(&OPTION, 2, MOST_OPTIONS),
            ["選択肢", "What can be chosen"],
        )
        .of(&["choice", "choices"]),
        may("scale", Shape::One(&SCALE), ["段階", "The scale"]).of(&["scale"]),
        may(
            "columns",
            Shape::Many(&COLUMN, 1, 50),
            ["表の列", "Columns of the table"],
        )
        .of(&["table"]),
        may(
            "rows",
            Shape::One(&ROWS),
            [
                "表の行数。省くと 1〜12",
                "How many rows; 1 to 12 where absent",
            ],
        )
        .of(&["table"]),
        may(
            "drawing",
            Shape::OneOf(|| DRAWINGS.to_vec()),
            [
                "表の描き方。省くと grid",
                "How the table is drawn; grid where absent",
            ],
        )
        .of(&["table"]),
        may(
            "good",
            Shape::Texts(MOST_EXAMPLES),
            [
                "十分な回答の例。sets check が、十分と判定されるかを確かめます",
                "Examples of answers that are enough; sets check sees whether they are judged so",
            ],
        )
        .of(&["text", "table"]),
        may(
            "thin",
            Shape::Texts(MOST_EXAMPLES),
            [
                "薄い回答の例。sets check が、薄いと判定されるかを確かめます",
                "Examples of thin answers; sets check sees whether they are judged so",
            ],
        )
        .of(&["text", "table"]),
        may(
            "probe",
            Shape::Many(&PROBE, 0, 200),
            [
                "深掘りの問い。expects の観点ごとに一つ以上",
                "Follow-up questions, at least one for each facet of expects",
            ],
        ),
    ],
};

/// Keys without which a question of the kind cannot be asked.
pub const NEEDED_BY_KIND: [(&str, &str); 4] = [
    ("choice", "options"),
    ("choices", "options"),
    ("scale", "scale"),
    ("table", "columns"),
];

/// The tables that have a header of their own, the likeliest home of a misplaced key first.
pub static HEADED: [&Table; 4] = [&QUESTION, &PERSPECTIVE, &SET, &PROBE];
