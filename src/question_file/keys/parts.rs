//! The keys of the tables inside a question: options, columns, scale, rows, probes.

use super::{Shape, Table, WIDEST, may, must};
use crate::dialogue::question::Facet;

pub static OPTION: Table = Table {
    name: "options",
    keys: &[
        must(
            "id",
            Shape::Id,
            [
                "選択肢の名前。条件と記録で使います",
                "Name of the option, for conditions and records",
            ],
        ),
        must(
            "label",
            Shape::Line,
            ["選択肢の文言", "The option, as shown"],
        ),
    ],
};

pub static COLUMN: Table = Table {
    name: "columns",
    keys: &[
        must("id", Shape::Id, ["列の名前", "Name of the column"]),
        must(
            "label",
            Shape::Line,
            ["列の見出し", "Heading of the column"],
        ),
    ],
};

pub static SCALE: Table = Table {
    name: "scale",
    keys: &[
        must(
            "from",
            Shape::Whole(-WIDEST, WIDEST),
            ["最小の数", "Lowest number"],
        ),
        must(
            "to",
            Shape::Whole(-WIDEST, WIDEST),
            ["最大の数", "Highest number"],
        ),
        must(
            "low",
            Shape::Line,
            ["最小の数の意味", "What the lowest number means"],
        ),
        must(
            "high",
            Shape::Line,
            ["最大の数の意味", "What the highest number means"],
        ),
    ],
};

pub static ROWS: Table = Table {
    name: "rows",
    keys: &[
        may("min", Shape::Whole(0, 200), ["少なくとも", "At least"]),
        may("max", Shape::Whole(1, 200), ["多くとも", "At most"]),
    ],
};

pub static PROBE: Table = Table {
    name: "[[perspective.question.probe]]",
    keys: &[
        must(
            "facet",
            Shape::OneOf(|| Facet::ALL.map(Facet::id).to_vec()),
            ["この問いで聞き出す観点", "The facet it brings out"],
        ),
        must(
            "ask",
            Shape::Prose,
            ["口に出す問いかけ", "The question, as it is said"],
        ),
    ],
};
