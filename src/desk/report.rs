//! Reports from the screen: written into the person's documents, beside what was written before.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::Desk;
use crate::failure::Failure;
use crate::files;
use crate::locale::Locale;
use crate::report::{self, Source};

/// The folder of our own among the documents.
pub(super) const FOLDER: &str = "kikitori";

impl Desk {
    /// Writes a report of an interview into the person's documents; gives the file. One of that
    /// name from before stays as it is: somebody may have gone on writing in it.
    ///
    /// # Errors
    /// There is no such interview, nothing that this report could be made of, or the file cannot
    /// be written.
    pub fn report(
        &mut self,
        number: i64,
        kind: &str,
        ending: &str,
        locale: &Locale,
    ) -> Result<PathBuf, Failure> {
        let (name, bytes) = self.rendered(number, kind, ending, locale)?;
        keep(&documents()?.join(FOLDER), &name, &bytes)
    }

    /// The report's file name and content.
    fn rendered(
        &mut self,
        number: i64,
        kind: &str,
        ending: &str,
        locale: &Locale,
    ) -> Result<(String, Vec<u8>), Failure> {
        // What is wrong with the user's own frames was said at the start.
        let own = self.reports.as_deref();
        let (source, _) = Source::gather(&mut self.store, number, own, locale)?;
        let bytes = report::render(&source, kind, ending, locale)?;
        Ok((report::name(&source, kind, ending), bytes))
    }
}

/// Writes a new file into the folder, made if it is not there: of this name, or with the first
/// number behind it that is free.
pub(super) fn keep(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let failed = |path: &Path, error: &io::Error| files::unwritten(path, error);
    files::folder(folder).map_err(|error| failed(folder, &error))?;
    let path = reserved(folder, name).map_err(|error| failed(&folder.join(name), &error))?;
    files::replace_with(&path, bytes).inspect_err(|_| {
        // Only the empty place that was taken for it a moment ago.
        let _ = std::fs::remove_file(&path);
    })?;
    Ok(path)
}

/// Takes a place that nothing stands at.
fn reserved(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut count = 1;
    loop {
        let path = match count {
            1 => folder.join(name),
            count => folder.join(format!("{stem} ({count}).{ending}")),
        };
        match files::new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => count += 1,
            Err(error) => return Err(error),
            Ok(_) => return Ok(path),
        }
    }
}

/// Where the person keeps documents: as the desktop says, else the folder of that name at home,
/// else home.
pub(super) fn documents() -> Result<PathBuf, Failure> {
    let base = etcetera::choose_base_strategy().map_err(|_| Failure::new("no-home"))?;
    let home = base.home_dir();
    let said = std::fs::read_to_string(base.config_dir().join("user-dirs.dirs"));
    let said = said.ok().and_then(|text| of_desktop(&text, home));
    let usual = ["Documents", "ドキュメント"].map(|name| home.join(name));
    let found = said.into_iter().chain(usual).find(|path| path.is_dir());
    Ok(found.unwrap_or_else(|| home.to_path_buf()))
}

/// The documents' folder in the words of the XDG user directories:
/// `XDG_DOCUMENTS_DIR="$HOME/ドキュメント"`.
fn of_desktop(text: &str, home: &Path) -> Option<PathBuf> {
    let line = text
        .lines()
        .rev()
        .find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let path = line.trim().trim_matches('"');
    match path.strip_prefix("$HOME") {
        Some(rest) => Some(home.join(rest.trim_start_matches('/'))),
        None => Some(PathBuf::from(path)).filter(|path| path.is_absolute()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_never_takes_the_place_of_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("kikitori");
        let written: Vec<PathBuf> = ["初", "二", "三"]
            .map(|text| keep(&folder, "北上製作所 第1回.html", text.as_bytes()).unwrap())
            .into();
        let names: Vec<_> = written
            .iter()
            .map(|path| path.file_name().unwrap())
            .collect();
        assert_eq!(
            names,
            [
                "北上製作所 第1回.html",
                "北上製作所 第1回 (2).html",
                "北上製作所 第1回 (3).html"
            ]
        );
        for (path, text) in written.iter().zip(["初", "二", "三"]) {
            assert_eq!(std::fs::read_to_string(path).unwrap(), text);
        }
        let there = std::fs::read_dir(&folder).unwrap().count();
        assert_eq!(there, 3, "nothing unfinished is left");
    }

    #[test]
    fn a_file_where_the_folder_should_be_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("kikitori");
        std::fs::write(&taken, "").unwrap();
        let failure = keep(&taken, "x.html", b"x").unwrap_err();
        assert_eq!(failure.id, "file-unwritten");
    }

    #[test]
    fn the_desktop_says_where_documents_are() {
        let home = Path::new("/home/sato");
        let table = [
            (
                "XDG_DOCUMENTS_DIR=\"$HOME/ドキュメント\"\n",
                Some("/home/sato/ドキュメント"),
            ),
            ("# none\nXDG_DOCUMENTS_DIR=\"/srv/docs\"", Some("/srv/docs")),
            ("XDG_DOCUMENTS_DIR=\"$HOME/\"", Some("/home/sato/")),
            ("XDG_DOCUMENTS_DIR=\"docs\"", None),
            ("XDG_MUSIC_DIR=\"$HOME/音楽\"", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(of_desktop(text, home), wanted.map(PathBuf::from), "{text}");
        }
    }
}
