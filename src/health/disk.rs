//! Measures the disk under a folder. Everything happens in a private folder made there for it, which
//! is gone afterwards; no file of the person's is touched.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::kinds::{self, FileSystem};
use crate::failure::Failure;

/// So often a page is written and synced, if the disk is not too slow for it.
const SYNCS: usize = 50;

/// No new sync is begun after this; [`FEWEST`] are made in any case.
const PATIENCE: Duration = Duration::from_millis(800);
const FEWEST: usize = 3;

/// As much as one page of the database.
const PAGE: usize = 4096;

/// What was measured.
#[derive(Clone, Debug)]
pub struct Disk {
    /// Where: the folder, or the nearest one above it that is there.
    pub folder: PathBuf,
    pub kind: FileSystem,
    pub read_only: bool,
    /// Bytes that this person may still fill.
    pub free: Option<u64>,
    /// `Err`: nothing can be written there.
    pub tried: Result<Tried, String>,
}

/// What came of writing there.
#[derive(Clone, Debug)]
pub struct Tried {
    pub sync: Result<Sync, String>,
    /// Whether a lock that is held keeps others off.
    pub locks: Result<bool, String>,
    /// Whether the database can keep its log there.
    pub log: Result<bool, Failure>,
}

/// How long the disk took to say that it had written a page, in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sync {
    pub median: u64,
    pub worst: u64,
    pub times: usize,
}

/// Measures the disk under the folder, also under one that is not there yet. `log` tells whether the
/// database can keep its log in the private folder it is handed.
pub fn measure(folder: &Path, log: impl FnOnce(&Path) -> Result<bool, Failure>) -> Disk {
    let folder = nearest(folder);
    let (read_only, free) = room(&folder);
    let tried = Private::make(&folder).map(|private| Tried {
        sync: sync(&private.0).map_err(|it| it.to_string()),
        locks: locks(&private.0).map_err(|it| it.to_string()),
        log: log(&private.0),
    });
    Disk {
        kind: kinds::of(&folder),
        read_only,
        free,
        tried: tried.map_err(|it| it.to_string()),
        folder,
    }
}

/// The folder, or the nearest one above it that is there.
fn nearest(folder: &Path) -> PathBuf {
    let there = folder.ancestors().find(|it| it.is_dir());
    let there = there.filter(|it| !it.as_os_str().is_empty());
    there.unwrap_or(Path::new(".")).to_path_buf()
}

/// A folder for the owner alone that is gone, with what is in it, when this is dropped.
struct Private(PathBuf);

impl Private {
    fn make(folder: &Path) -> io::Result<Private> {
        let mut number = [0; 8];
        getrandom::fill(&mut number).map_err(io::Error::other)?;
        let name = format!(".kikitori-doctor-{:016x}", u64::from_le_bytes(number));
        let path = folder.join(name);
        let mut builder = fs::DirBuilder::new();
        builder.recursive(false);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Private(path))
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.read(true).write(true).create_new(true).open(path)
}

fn sync(folder: &Path) -> io::Result<Sync> {
    let mut file = new_file(&folder.join("sync"))?;
    // The first one also makes the file's room on the disk.
    file.write_all(&[0; PAGE])?;
    file.sync_all()?;
    let begun = Instant::now();
    let mut took = Vec::with_capacity(SYNCS);
    while took.len() < SYNCS && (took.len() < FEWEST || begun.elapsed() < PATIENCE) {
        let page = [took.len() as u8 + 1; PAGE];
        file.rewind()?;
        let from = Instant::now();
        file.write_all(&page)?;
        file.sync_all()?;
        took.push(from.elapsed());
    }
    took.sort_unstable();
    let micros = |it: Duration| u64::try_from(it.as_micros()).unwrap_or(u64::MAX);
    Ok(Sync {
        median: micros(took[took.len() / 2]),
        worst: took.last().copied().map_or(0, micros),
        times: took.len(),
    })
}

fn locks(folder: &Path) -> io::Result<bool> {
    let path = folder.join("lock");
    let (one, other) = (new_file(&path)?, File::open(&path)?);
    match one.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(false),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let kept_off = matches!(other.try_lock(), Err(TryLockError::WouldBlock));
    one.unlock()?;
    Ok(kept_off)
}

/// Whether nothing may be written there, and how much still can be.
#[cfg(unix)]
fn room(folder: &Path) -> (bool, Option<u64>) {
    use rustix::fs::StatVfsMountFlags;
    rustix::fs::statvfs(folder).map_or((false, None), |it| {
        let read_only = it.f_flag.contains(StatVfsMountFlags::RDONLY);
        // A network folder may not tell its size.
        let free = (it.f_blocks > 0).then(|| it.f_bavail.saturating_mul(it.f_frsize));
        (read_only, free)
    })
}

#[cfg(not(unix))]
fn room(_folder: &Path) -> (bool, Option<u64>) {
    (false, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_measured_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let later = folder.path().join("not/yet");
        let mut private = None;
        let disk = measure(&later, |it| {
            private = Some(it.to_path_buf());
            Ok(it.is_dir())
        });
        assert_eq!(disk.folder, folder.path());
        let tried = disk.tried.expect("it can be written");
        let sync = tried.sync.expect("the disk syncs");
        assert!(sync.times >= FEWEST && sync.median <= sync.worst);
        assert_eq!((tried.locks, tried.log), (Ok(true), Ok(true)));
        assert!(private.unwrap().starts_with(folder.path()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_is_a_file_is_measured_above_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        assert_eq!(nearest(&folder.path().join("file/below")), folder.path());
        assert_eq!(nearest(Path::new("")), Path::new("."));
    }
}
