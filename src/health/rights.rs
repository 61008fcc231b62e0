//! Who may read the person's files: the rights and the owner of what lies there.

use std::path::{Path, PathBuf};

/// What the system says of one file or folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub path: PathBuf,
    pub folder: bool,
    /// The nine bits of rights (`rwxrwxrwx`).
    pub mode: u32,
    pub mine: bool,
}

impl Seen {
    /// Whether anybody but the owner may do anything with it.
    pub fn is_open(&self) -> bool {
        self.mode & 0o077 != 0
    }
}

/// The database's folder, its file, and all that lies beside it under its name (the log, copies and
/// what is in their folder). What is not there is left out.
#[cfg(unix)]
pub fn seen(database: &Path) -> Vec<Seen> {
    let folder = match database.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut paths = vec![folder.to_path_buf()];
    let name = database.file_name().unwrap_or_default().to_string_lossy();
    let mut beside: Vec<PathBuf> = entries(folder)
        .filter(|path| {
            let other = path.file_name().unwrap_or_default().to_string_lossy();
            let rest = other.strip_prefix(&*name);
            rest.is_some_and(|it| it.is_empty() || it.starts_with(['-', '.']))
        })
        .collect();
    let inside: Vec<PathBuf> = beside.iter().flat_map(|it| entries(it)).collect();
    beside.extend(inside);
    beside.sort();
    paths.extend(beside);
    paths.iter().filter_map(|it| one(it)).collect()
}

#[cfg(unix)]
fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let all = std::fs::read_dir(folder).into_iter().flatten();
    all.flatten().map(|it| it.path())
}

#[cfg(unix)]
fn one(path: &Path) -> Option<Seen> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::symlink_metadata(path).ok()?;
    // A link has no rights of its own.
    (!found.is_symlink()).then(|| Seen {
        path: path.to_path_buf(),
        folder: found.is_dir(),
        mode: found.mode() & 0o777,
        mine: found.uid() == rustix::process::getuid().as_raw(),
    })
}

/// Windows keeps a person's folders to that person by other means.
#[cfg(not(unix))]
pub fn seen(_database: &Path) -> Vec<Seen> {
    Vec::new()
}

/// Whether files can be made in a folder by this person.
#[cfg(unix)]
pub fn writable(folder: &Path) -> bool {
    use rustix::fs::Access;
    rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
pub fn writable(folder: &Path) -> bool {
    std::fs::metadata(folder).is_ok_and(|it| !it.permissions().readonly())
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn all_that_lies_beside_the_database_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("a.db.copies")).unwrap();
        for name in ["a.db", "a.db-wal", "a.db.copies/1.db", "a.dbx", "b.db"] {
            fs::write(at(name), "").unwrap();
            fs::set_permissions(at(name), fs::Permissions::from_mode(0o640)).unwrap();
        }
        std::os::unix::fs::symlink(at("b.db"), at("a.db.link")).unwrap();
        let seen = seen(&at("a.db"));
        let names: Vec<_> = seen[1..].iter().map(|it| it.path.clone()).collect();
        let expected = ["a.db", "a.db-wal", "a.db.copies", "a.db.copies/1.db"];
        assert_eq!(names, expected.map(at));
        assert!(seen[0].folder && !seen[0].is_open() && seen[0].mine);
        assert!(seen[1].is_open() && !seen[1].folder && seen[1].mode == 0o640);
    }
}
