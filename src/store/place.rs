//! Where the database lies: its folder, its file, the lock beside it. No SQL.
//!
//! The database file itself is never opened here while SQLite may have it open: closing such a
//! handle would drop SQLite's POSIX locks. Only `stat`, and `create_new` before SQLite comes.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::trouble::{Refusal, about_io, named};

/// The path as SQLite may have it: the folder's links followed, the file's own not. With
/// `create`, an absent folder is made for the owner alone.
pub(super) fn resolve(path: &Path, create: bool) -> Result<PathBuf, Refusal> {
    let refused = |error: io::Error| Refusal::closed(about_io(&error, path));
    let Some(name) = path.file_name() else {
        return Err(Refusal::closed(named("store-not-a-file", path)));
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if create && !folder.exists() {
        private_folder(folder).map_err(refused)?;
    }
    let file = fs::canonicalize(folder).map_err(refused)?.join(name);
    match fs::symlink_metadata(&file) {
        Ok(found) if found.is_symlink() => Err(Refusal::closed(named("store-link", path))),
        Ok(found) if !found.is_file() => Err(Refusal::closed(named("store-not-a-file", path))),
        Ok(_) => Ok(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(file),
        Err(error) => Err(refused(error)),
    }
}

/// The file beside the database with this ending: `-wal`, `.lock`.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

/// Its length in bytes; 0 when there is none.
pub(super) fn length(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |found| found.len())
}

/// What SQLite keeps beside the file, as it was before the file was looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside([bool; 2]);

const KEPT_BESIDE: [&str; 2] = ["-shm", "-wal"];

impl Beside {
    pub(super) fn of(file: &Path) -> Beside {
        Beside(KEPT_BESIDE.map(|ending| beside(file, ending).exists()))
    }

    /// Takes away again what looking at a file that is refused has made; by the holder of the lock, with
    /// nothing open any more.
    pub(super) fn restore(self, file: &Path) {
        for (ending, was_there) in KEPT_BESIDE.into_iter().zip(self.0) {
            let path = beside(file, ending);
            if !was_there && (ending == "-shm" || length(&path) == 0) {
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// Makes the empty file if there is none, readable by the owner alone; SQLite gives the files
/// beside it the same rights.
pub(super) fn create(file: &Path) -> Result<(), Refusal> {
    match private(OpenOptions::new().write(true).create_new(true)).open(file) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Refusal::closed(about_io(&error, file))),
    }
}

/// Whether a power cut came while the database was being made: the journal beside it says that there was
/// nothing before. SQLite takes back to nothing what is there of it when it is next written, so there is
/// nothing to read in it and no passphrase of it.
pub(super) fn is_only_begun(file: &Path) -> bool {
    const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    const PAGES_BEFORE: std::ops::Range<usize> = 16..20;
    let mut head = Vec::new();
    let journal = File::open(beside(file, "-journal"));
    let read = journal.and_then(|it| it.take(28).read_to_end(&mut head));
    read.is_ok_and(|it| it == 28) && head.starts_with(&MAGIC) && head[PAGES_BEFORE] == [0; 4]
}

/// Removes what an interrupted change of the passphrase, or an interrupted putting back, left beside the
/// file; by the holder of the lock.
pub(super) fn remove_begun(file: &Path) {
    let part = beside(file, ".part");
    for left in [beside(&part, "-journal"), part] {
        // What cannot be removed is in the way of nobody who only writes the database.
        let _ = fs::remove_file(left);
    }
}

/// The lock beside the database, held by the one program that writes.
pub(super) struct Lock(File);

impl Drop for Lock {
    /// Closing the file is not enough: a child that was being started meanwhile shares the lock
    /// until it runs its own program.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// So often somebody who only asks may come in between, until it counts as in use.
const ASKED: u32 = 100;

/// Holds the database for this program: the second one is refused until the handle is dropped.
pub(super) fn lock(file: &Path) -> Result<Lock, Refusal> {
    let path = beside(file, ".lock");
    let refused = |error: io::Error| Refusal::readable(about_io(&error, &path));
    let lock = private(
        OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false),
    )
    .open(&path)
    .map_err(refused)?;
    for _ in 0..ASKED {
        match lock.try_lock() {
            Ok(()) => return Ok(Lock(lock)),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(refused(error)),
        }
        // Who writes shares it with nobody; who only asks (`is_locked`) has it for a moment.
        match lock.try_lock_shared() {
            Ok(()) => lock.unlock().map_err(refused)?,
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(error)) => return Err(refused(error)),
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Err(Refusal::readable(named("store-in-use", file)))
}

/// Whether a program holds the database for writing.
pub(super) fn is_locked(file: &Path) -> bool {
    let Ok(lock) = File::open(beside(file, ".lock")) else {
        return false;
    };
    match lock.try_lock_shared() {
        Ok(()) => {
            let _ = lock.unlock();
            false
        }
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(_)) => false,
    }
}

/// The names in the file's folder are on the disk when this returns.
pub(super) fn sync_folder(file: &Path) -> io::Result<()> {
    if cfg!(unix)
        && let Some(folder) = file.parent()
    {
        let here = Path::new(".");
        let named = !folder.as_os_str().is_empty();
        File::open(if named { folder } else { here })?.sync_all()?;
    }
    Ok(())
}

/// Makes the folder, and those above it that are not there, for the owner alone. A power cut does not
/// take them from around the database: their names are on the disk when this returns.
pub(super) fn private_folder(folder: &Path) -> io::Result<()> {
    let missing = |it: &&Path| !it.as_os_str().is_empty() && !it.exists();
    let made: Vec<&Path> = folder.ancestors().take_while(missing).collect();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    made.into_iter().try_for_each(sync_folder)
}

pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}
