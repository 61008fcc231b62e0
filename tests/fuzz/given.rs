//! What the targets begin with: the pieces of an input, a folder, an interview, the words.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kikitori::dialogue::question::{Lang, QuestionSet};
use kikitori::locale::Locale;
use kikitori::question_file::Library;

/// What parts the pieces of an input: no byte of UTF-8.
pub const BETWEEN: u8 = 0xff;

/// The input as text: what is no UTF-8 is replaced.
pub fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// The pieces of an input, one after another; empty ones when there are no more.
pub struct Pieces<'a>(std::slice::Split<'a, u8, fn(&u8) -> bool>);

impl<'a> Pieces<'a> {
    pub fn of(data: &'a [u8]) -> Pieces<'a> {
        Pieces(data.split(|byte| *byte == BETWEEN))
    }

    pub fn bytes(&mut self) -> &'a [u8] {
        self.0.next().unwrap_or_default()
    }

    pub fn text(&mut self) -> Cow<'a, str> {
        text(self.bytes())
    }
}

/// A folder of this thread's that every input finds anew.
pub fn folder() -> PathBuf {
    thread_local! {
        static FOLDER: tempfile::TempDir = tempfile::tempdir().expect("a folder");
    }
    FOLDER.with(|folder| folder.path().to_path_buf())
}

/// A file in it with these bytes.
pub fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder().join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    std::fs::write(&file, bytes).expect("written");
    file
}

pub fn locale(lang: Lang) -> &'static Locale {
    static LOCALES: [OnceLock<Locale>; 2] = [const { OnceLock::new() }; 2];
    LOCALES[lang as usize].get_or_init(|| Locale::new(lang, None).0)
}

pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::load(None))
}

pub fn set() -> &'static QuestionSet {
    &library().get("locaben").expect("built in").set
}

/// The first byte says which language.
pub fn lang(data: &[u8]) -> Lang {
    match data.first() {
        Some(byte) if byte % 2 == 1 => Lang::En,
        _ => Lang::Ja,
    }
}

/// Whether a character acts on a terminal or hides from the eye.
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200e}'
            | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Nothing in it acts; line ends may stand there.
pub fn inert(text: &str) {
    let bad = text.chars().find(|c| *c != '\n' && acts(*c));
    assert_eq!(bad, None, "{text:?}");
}

/// As [`inert`], of what is kept: tabs may stand there too.
pub fn clean(text: &str) {
    let bad = text.chars().find(|c| !"\n\t".contains(*c) && acts(*c));
    assert_eq!(bad, None, "{text:?}");
}

/// What is said of a failure in both languages: there are words, and none acts.
pub fn said(failure: &kikitori::failure::Failure) {
    for lang in Lang::ALL {
        let (what, next) = locale(lang).say(failure);
        assert_ne!(what, format!("<failure-{}>", failure.id), "{failure}");
        inert(&what);
        inert(&next.unwrap_or_default());
    }
}

/// As [`said`], and the failure tells where.
pub fn all_said<'a>(failures: impl IntoIterator<Item = &'a kikitori::failure::Failure>) {
    failures.into_iter().for_each(said);
}

/// A name that stays in its folder.
pub fn stays(name: &str) {
    let path = Path::new(name);
    assert_eq!(path.file_name().and_then(|it| it.to_str()), Some(name));
    assert!(
        name.len() <= 255 && !name.starts_with(['-', '.']),
        "{name:?}"
    );
    assert!(
        !name.ends_with(['.', ' ']) && !name.contains(['\\', ':']),
        "{name:?}"
    );
    inert(name);
}
