//! Files that the program hands out: written whole or not at all, readable by their owner alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The `.toml` files of a directory, by name, so that the same files are always read in the same order.
/// A missing directory holds none.
///
/// # Errors
/// It cannot be read.
pub fn tomls(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let listed = match fs::read_dir(directory) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files = listed
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    files.retain(|path| {
        path.extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
    });
    files.sort();
    Ok(files)
}

/// Makes a folder, and those above it that are not there, for their owner alone.
///
/// # Errors
/// It cannot be made.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut make = fs::DirBuilder::new();
    make.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut make, 0o700);
    make.create(path)
}

/// Makes a file that is not there yet, for its owner alone.
///
/// # Errors
/// There is something of this name (a link too), or it cannot be made.
pub fn new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file in one step: what was there stays until the new one is complete and on the disk.
/// A pipe or a device is written to as it is.
///
/// # Errors
/// What `write` says, or that the file cannot be written (a full disk, no such folder): then what
/// was there is unchanged.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let failed = |error: io::Error| unwritten(path, &error);
    if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(path).map_err(failed)?);
        write(&mut out)?;
        return out.flush().map_err(failed);
    }
    let unfinished = Unfinished::create(path).map_err(failed)?;
    let mut out = BufWriter::with_capacity(256 * 1024, &unfinished.file);
    write(&mut out)?;
    out.flush().map_err(failed)?;
    drop(out);
    unfinished.become_the(path).map_err(failed)
}

/// As [`replace`], with the bytes at hand.
///
/// # Errors
/// As [`replace`].
pub fn replace_with(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(path, |out| {
        out.write_all(bytes)
            .map_err(|error| unwritten(path, &error))
    })
}

/// That a file could not be written, and why.
pub fn unwritten(path: &Path, error: &io::Error) -> Failure {
    use io::ErrorKind::{
        IsADirectory, NotADirectory, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem,
        StorageFull,
    };
    let why = match error.kind() {
        NotFound | NotADirectory => "no-folder",
        IsADirectory => "folder",
        StorageFull | QuotaExceeded => "full",
        PermissionDenied | ReadOnlyFilesystem => "denied",
        _ => "other",
    };
    Failure::new("file-unwritten")
        .with("file", path.display())
        .with("why", why)
        .with("error", error)
}

/// A file beside the one it is to become; gone when it does not.
struct Unfinished {
    path: PathBuf,
    file: File,
    done: bool,
}

impl Unfinished {
    fn create(beside: &Path) -> io::Result<Unfinished> {
        let name = beside.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.part", std::process::id()));
        let path = beside.with_file_name(hidden);
        let file = match new(&path) {
            // What a killed program of the same number left, or a link that leads elsewhere.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                fs::remove_file(&path)?;
                new(&path)
            }
            opened => opened,
        }?;
        Ok(Unfinished {
            path,
            file,
            done: false,
        })
    }

    fn become_the(mut self, path: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, path)?;
        self.done = true;
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.done {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_there_stays_until_the_new_one_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("報告.md");
        replace_with(&file, "前".as_bytes()).unwrap();
        let failed = replace(&file, |out| {
            out.write_all("半分".as_bytes()).unwrap();
            Err(Failure::new("output"))
        });
        assert_eq!(failed.unwrap_err().id, "output");
        assert_eq!(fs::read_to_string(&file).unwrap(), "前");
        replace_with(&file, "後".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "後");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        let left = format!(".報告.md.{}.part", std::process::id());
        fs::write(folder.path().join(left), "残り").unwrap();
        replace_with(&file, "三".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "三");
        let nowhere = folder.path().join("none").join("x.md");
        assert_eq!(
            replace_with(&nowhere, b"").unwrap_err().id,
            "file-unwritten"
        );
    }
}
