//! The commands of a review, each by its name in both languages.

use super::super::command::{Line, Named, read_among};

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Help,
    /// A wording in the place of the owner's words.
    Suggest(String),
    /// To be asked again, for the facets that follow.
    Again(String),
    /// Fine as it is.
    Accept,
    /// Takes back all that was said of the question.
    Clear,
    Next,
    Back,
    /// To a question: its number, id, or part of its topic; to the next one not done yet.
    Go(String),
    List,
    Finish,
    Quit,
}

const NAMES: &[Named<Command>] = &[
    ("help", "ヘルプ", |_| Command::Help),
    ("suggest", "直し案", Command::Suggest),
    ("s", "案", Command::Suggest),
    ("again", "もう一度", Command::Again),
    ("ok", "よい", |_| Command::Accept),
    ("clear", "消す", |_| Command::Clear),
    ("next", "次", |_| Command::Next),
    ("back", "前", |_| Command::Back),
    ("go", "移動", Command::Go),
    ("list", "一覧", |_| Command::List),
    ("finish", "終了", |_| Command::Finish),
    ("quit", "やめる", |_| Command::Quit),
];

/// Reads a clean line of a review.
pub fn read(line: &str) -> Line<Command> {
    read_among(NAMES, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_a_command() {
        let table = [
            (":s 短納期です", Command::Suggest("短納期です".into())),
            (
                "：直し案　短納期です",
                Command::Suggest("短納期です".into()),
            ),
            (":again time 理由", Command::Again("time 理由".into())),
            ("：もう一度", Command::Again(String::new())),
            (":OK", Command::Accept),
            ("：よい", Command::Accept),
            (":clear", Command::Clear),
            (":go", Command::Go(String::new())),
        ];
        for (line, wanted) in table {
            assert_eq!(read(line), Line::Command(wanted), "{line:?}");
        }
    }
}
