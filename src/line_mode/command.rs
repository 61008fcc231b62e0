//! What a line says: a command, or words. Commands begin with a colon, half or full width; a
//! letter alone is never one.

use crate::dialogue::answer::State;
use crate::text::folded;

/// A line of the input, read.
#[derive(Clone, Debug, PartialEq)]
pub enum Line<C = Command> {
    Empty,
    Words(String),
    Command(C),
    /// No such command; the one that is nearest.
    Unknown {
        name: String,
        nearest: &'static str,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Help,
    List,
    Agenda,
    /// To a question: its number, id, or part of its topic.
    Go(String),
    Back,
    Next,
    Probe,
    /// By which words the answer was heard.
    Evidence,
    Flag,
    /// Adds to the private note; shows it where nothing follows.
    Note(String),
    /// Puts a tag on the answer, or takes it off; shows them where nothing follows.
    Tag(String),
    /// A point under a kind of remark: the kind first; shows them all where nothing follows.
    Remark(String),
    /// The next words (or these) replace the answer.
    Replace(String),
    Mark(State),
    Undo,
    Pause,
    Resume,
    Minutes(String),
    /// What the room sees: shows or hides a part of it; says it where nothing follows.
    Room(String),
    Finish,
    Quit,
}

/// A name in English, one in Japanese, and the command that the rest of the line makes of them.
pub type Named<C> = (&'static str, &'static str, fn(String) -> C);

/// Each name works in both languages, so that a script does too.
const NAMES: &[Named<Command>] = &[
    ("help", "ヘルプ", |_| Command::Help),
    ("list", "一覧", |_| Command::List),
    ("agenda", "聞き残し", |_| Command::Agenda),
    ("go", "移動", Command::Go),
    ("back", "前", |_| Command::Back),
    ("next", "次", |_| Command::Next),
    ("probe", "問いかけ", |_| Command::Probe),
    ("evidence", "根拠", |_| Command::Evidence),
    ("flag", "印", |_| Command::Flag),
    ("note", "メモ", Command::Note),
    ("tag", "タグ", Command::Tag),
    ("tags", "タグ一覧", |_| Command::Tag(String::new())),
    ("remark", "気づき", Command::Remark),
    ("remarks", "気づき一覧", |_| {
        Command::Remark(String::new())
    }),
    ("replace", "書き直し", Command::Replace),
    ("none", "なし", |_| Command::Mark(State::None)),
    ("unknown", "不明", |_| Command::Mark(State::Unknown)),
    ("declined", "辞退", |_| Command::Mark(State::Declined)),
    ("later", "次回", |_| Command::Mark(State::Later)),
    ("na", "該当なし", |_| {
        Command::Mark(State::NotApplicable)
    }),
    ("undo", "戻す", |_| Command::Undo),
    ("pause", "休憩", |_| Command::Pause),
    ("resume", "再開", |_| Command::Resume),
    ("minutes", "時間", Command::Minutes),
    ("room", "会場", Command::Room),
    ("finish", "終了", |_| Command::Finish),
    ("quit", "やめる", |_| Command::Quit),
];

/// Reads a clean line of an interview. A text that must begin with a colon doubles it.
pub fn read(line: &str) -> Line {
    read_among(NAMES, line)
}

/// As [`read`], with commands of these names.
pub fn read_among<C>(names: &[Named<C>], line: &str) -> Line<C> {
    if line.trim().is_empty() {
        return Line::Empty;
    }
    let Some(rest) = line.strip_prefix([':', '：']) else {
        return Line::Words(line.to_owned());
    };
    if rest.starts_with([':', '：']) {
        return Line::Words(rest.to_owned());
    }
    let (name, words) = rest
        .trim_start()
        .split_once(char::is_whitespace)
        .unwrap_or((rest.trim_start(), ""));
    let wanted = folded(name);
    let known = names
        .iter()
        .find(|(en, ja, _)| wanted == *en || wanted == folded(ja));
    match known {
        Some((.., make)) => Line::Command(make(words.trim().to_owned())),
        None => Line::Unknown {
            name: name.to_owned(),
            nearest: nearest(names, &wanted),
        },
    }
}

fn nearest<C>(names: &[Named<C>], wanted: &str) -> &'static str {
    names
        .iter()
        .flat_map(|(en, ja, _)| [*en, *ja])
        .map(|name| (strsim::damerau_levenshtein(wanted, &folded(name)), name))
        .filter(|(distance, name)| *distance < name.chars().count())
        .min()
        .map_or("help", |(_, name)| name)
}

/// Whether the words go on in the next line, and the words without the sign for it: a backslash
/// at the end, half or full width. A doubled one is one backslash, and the end.
pub fn continued(words: &str) -> (String, bool) {
    for sign in ['\\', '＼'] {
        if let Some(before) = words.strip_suffix(sign) {
            return (before.to_owned(), !before.ends_with(sign));
        }
    }
    (words.to_owned(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let words = |text: &str| Line::Words(text.into());
        let unknown = |name: &str, nearest| Line::Unknown {
            name: name.into(),
            nearest,
        };
        let table = [
            ("", Line::Empty),
            (" \t　", Line::Empty),
            ("q", words("q")),
            ("  三代目です ", words("  三代目です ")),
            ("3", words("3")),
            ("::list", words(":list")),
            ("：：一覧", words("：一覧")),
            (":list", Line::Command(Command::List)),
            ("：ＬＩＳＴ", Line::Command(Command::List)),
            (": list", Line::Command(Command::List)),
            ("：一覧", Line::Command(Command::List)),
            (
                ":めも 奥様が同席",
                Line::Command(Command::Note("奥様が同席".into())),
            ),
            (":go　承継", Line::Command(Command::Go("承継".into()))),
            (":go", Line::Command(Command::Go(String::new()))),
            (
                ":remark taboo 弟さんのこと",
                Line::Command(Command::Remark("taboo 弟さんのこと".into())),
            ),
            (
                ":タグ 人的資産",
                Line::Command(Command::Tag("人的資産".into())),
            ),
            (":tags", Line::Command(Command::Tag(String::new()))),
            (":会場 答え", Line::Command(Command::Room("答え".into()))),
            (":不明", Line::Command(Command::Mark(State::Unknown))),
            (":NA", Line::Command(Command::Mark(State::NotApplicable))),
            (":finnish", unknown("finnish", "finish")),
            (":問い", unknown("問い", "問いかけ")),
            (":", unknown("", "help")),
            (":xyzzyxyzzy", unknown("xyzzyxyzzy", "help")),
        ];
        for (line, wanted) in table {
            assert_eq!(read(line), wanted, "{line:?}");
        }
    }

    #[test]
    fn a_backslash_goes_on() {
        let table = [
            ("一行", ("一行", false)),
            ("続く\\", ("続く", true)),
            ("続く＼", ("続く", true)),
            ("C:\\\\", ("C:\\", false)),
            ("\\", ("", true)),
            ("a\\b", ("a\\b", false)),
        ];
        for (line, (text, goes_on)) in table {
            assert_eq!(continued(line), (text.to_owned(), goes_on), "{line:?}");
        }
    }
}
