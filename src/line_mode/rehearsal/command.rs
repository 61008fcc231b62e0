//! The commands of a round, each by its name in both languages.

use super::super::command::{Line, Named, read_among};

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Help,
    /// Adds to the notes on the question in front; shows them where nothing follows.
    Write(String),
    /// These words take the place of the notes on the question in front.
    Replace(String),
    /// Keeps silent.
    Wait,
    Next,
    Back,
    /// To a question: its number, id, or part of its topic.
    Go(String),
    List,
    Probe,
    /// What is known beforehand.
    Public,
    /// All that was written down.
    Notes,
    Finish,
    Quit,
}

const NAMES: &[Named<Command>] = &[
    ("help", "ヘルプ", |_| Command::Help),
    ("write", "書く", Command::Write),
    ("replace", "書き直し", Command::Replace),
    ("wait", "待つ", |_| Command::Wait),
    ("next", "次", |_| Command::Next),
    ("back", "前", |_| Command::Back),
    ("go", "移動", Command::Go),
    ("list", "一覧", |_| Command::List),
    ("probe", "問いかけ", |_| Command::Probe),
    ("public", "公開情報", |_| Command::Public),
    ("notes", "記録", |_| Command::Notes),
    ("finish", "終了", |_| Command::Finish),
    ("quit", "やめる", |_| Command::Quit),
];

/// Reads a clean line of a round.
pub fn read(line: &str) -> Line<Command> {
    read_among(NAMES, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_and_both_widths_name_a_command() {
        let command = Line::Command;
        let words = |text: &str| Line::Words(text.into());
        let unknown = |name: &str, nearest| Line::Unknown {
            name: name.into(),
            nearest,
        };
        let table = [
            (" ", Line::Empty),
            ("強みは何ですか。", words("強みは何ですか。")),
            ("：：と書く", words("：と書く")),
            (":WAIT", command(Command::Wait)),
            ("：待つ", command(Command::Wait)),
            (
                ":write 従業員18名",
                command(Command::Write("従業員18名".into())),
            ),
            (
                "：書く　三週間で試作",
                command(Command::Write("三週間で試作".into())),
            ),
            (":go 強み", command(Command::Go("強み".into()))),
            (":note", unknown("note", "notes")),
            // A command of the interview that a round has not.
            (":flag", unknown("flag", "finish")),
        ];
        for (line, wanted) in table {
            assert_eq!(read(line), wanted, "{line:?}");
        }
    }
}
