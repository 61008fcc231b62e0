//! The disk's sync, off the typing path: one thread that syncs the log a beat after a commit, with all
//! that were made meanwhile, and checkpoints when the hands rest.
//!
//! A commit itself does not wait for the disk (`synchronous=NORMAL`): a killed program loses
//! nothing, a power cut at most what was committed since the last sync.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// About so many bytes of log are moved into the database when nobody has typed for [`REST`]: the
/// first commit after it begins the log anew, and for that SQLite itself waits for the disk once.
const LOG: u64 = 4 << 20;
/// So many are moved even while somebody types.
const LONG_LOG: u64 = 16 << 20;
const REST: Duration = Duration::from_secs(1);
/// So long after a commit its sync begins: a sync for each key would keep the disk and a processor
/// awake, and half of the 250 ms that a power cut may cost are left for the disk.
const BEAT: Duration = Duration::from_millis(125);
/// As long the length of the running interval may wait for its sync, while no words go with it: it is
/// committed every few seconds, and would wake the disk each time.
const LATE: Duration = Duration::from_secs(60);

/// Whether what is on the screen is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Everything committed is on the disk.
    Synced,
    /// Committed (a killed program loses nothing), on its way to the disk since then.
    Pending { since: Instant },
    /// The disk refused. It is tried again; until it succeeds, a power cut may lose words.
    Failed { why: Failure },
}

type Callback = Box<dyn Fn() + Send>;

/// Tells the screen's loop that something behind it changed.
#[derive(Clone, Default)]
pub(super) struct Notify(Arc<Mutex<Option<Callback>>>);

impl Notify {
    pub(super) fn set(&self, callback: Callback) {
        *held(&self.0) = Some(callback);
    }

    pub(super) fn call(&self) {
        if let Some(callback) = &*held(&self.0) {
            callback();
        }
    }
}

/// What the thread does to the disk; tests put a disk of their own here.
pub(super) struct Disk {
    /// Brings the log to the disk.
    pub(super) sync: Box<dyn FnMut() -> Result<(), Failure> + Send>,
    /// Moves the log into the database without hindering anyone.
    pub(super) checkpoint: Box<dyn FnMut() -> Result<(), Failure> + Send>,
    /// Moves all of the log and syncs the database: what makes good a failed sync.
    pub(super) rescue: Box<dyn FnMut() -> Result<(), Failure> + Send>,
    /// Moves all of the log and empties its file, where nobody reads or writes at that moment.
    pub(super) empty: Box<dyn FnMut() -> Result<(), Failure> + Send>,
}

#[derive(Default)]
struct Progress {
    committed: u64,
    synced: u64,
    /// Bytes in the log since the last checkpoint, estimated.
    log: u64,
    /// Words that are gone from the database still stand in the log.
    stale: bool,
    /// When the oldest commit that is not synced was made, or a little before.
    since: Option<Instant>,
    /// The same of commits of time alone.
    late: Option<Instant>,
    failed: Option<Failure>,
    /// Nothing is moved into the database: nobody knows yet whether it is whole.
    held: bool,
    /// Somebody asked and was told to wait: he is told when all is synced.
    asked: bool,
    quit: bool,
}

struct Shared {
    progress: Mutex<Progress>,
    wake: Condvar,
    notify: Notify,
}

/// The handle of the thread; dropping it syncs what is left and ends the thread.
pub(super) struct Syncer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Syncer {
    /// `held`: until [`Syncer::release`] the log is synced, and nothing of it moved into the database.
    pub(super) fn start(disk: Disk, notify: Notify, held: bool) -> Syncer {
        let progress = Progress {
            held,
            ..Progress::default()
        };
        let shared = Arc::new(Shared {
            progress: Mutex::new(progress),
            wake: Condvar::new(),
            notify,
        });
        let thread = {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || run(&shared, disk))
        };
        Syncer {
            shared,
            thread: Some(thread),
        }
    }

    /// A commit of about so many bytes was made; `soon`: of more than time.
    pub(super) fn committed(&self, bytes: u64, soon: bool) {
        let mut progress = held(&self.shared.progress);
        let oldest = match soon {
            true => &mut progress.since,
            false => &mut progress.late,
        };
        let first = oldest.is_none();
        oldest.get_or_insert_with(Instant::now);
        progress.committed += 1;
        progress.log += bytes;
        // Else the thread is at it, or counts the beat.
        let waits = first || progress.failed.is_some();
        drop(progress);
        if waits {
            self.shared.wake.notify_one();
        }
    }

    /// The log holds what nobody is to read any more: it is emptied when nobody types, again and
    /// again until it is.
    pub(super) fn empty(&self) {
        held(&self.shared.progress).stale = true;
        self.shared.wake.notify_one();
    }

    /// The database is whole: the log may be moved into it.
    pub(super) fn release(&self) {
        held(&self.shared.progress).held = false;
        self.shared.wake.notify_one();
    }

    /// A sync before this thread's time failed: everything is to be written once more.
    pub(super) fn failed(&self, why: Failure) {
        held(&self.shared.progress).failed = Some(why);
        self.shared.wake.notify_one();
    }

    /// Where it is still on its way, its end is told of; a failure always is.
    pub(super) fn state(&self) -> SaveState {
        let mut progress = held(&self.shared.progress);
        match (&progress.failed, progress.since) {
            (Some(why), _) => SaveState::Failed { why: why.clone() },
            (None, Some(since)) if progress.committed > progress.synced => {
                progress.asked = true;
                SaveState::Pending { since }
            }
            _ => SaveState::Synced,
        }
    }
}

impl Drop for Syncer {
    fn drop(&mut self) {
        held(&self.shared.progress).quit = true;
        self.shared.wake.notify_one();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was its own; there is nobody left to tell.
            let _ = thread.join();
        }
    }
}

/// What the thread does next.
enum Job {
    Sync { upto: u64 },
    Checkpoint,
    Empty,
    Rescue { upto: u64 },
    Quit,
}

fn run(shared: &Shared, mut disk: Disk) {
    loop {
        let began = Instant::now();
        match next(shared) {
            Job::Sync { upto } => {
                let began = Instant::now();
                done(shared, upto, began, (disk.sync)());
            }
            Job::Rescue { upto } => done(shared, upto, began, (disk.rescue)()),
            // A checkpoint that fails leaves the log as it was: nothing is lost, and the next
            // one tries again.
            Job::Checkpoint => {
                let moved = (disk.checkpoint)();
                let mut progress = held(&shared.progress);
                progress.log = if moved.is_ok() { 0 } else { LOG / 2 };
            }
            Job::Empty => {
                if (disk.empty)().is_ok() {
                    let mut progress = held(&shared.progress);
                    (progress.log, progress.stale) = (0, false);
                }
            }
            Job::Quit => return,
        }
    }
}

fn next(shared: &Shared) -> Job {
    let mut progress = held(&shared.progress);
    loop {
        let upto = progress.committed;
        if progress.failed.is_none() && progress.committed > progress.synced {
            let left = |since: Option<Instant>, beat: Duration| {
                since.map(|it| beat.saturating_sub(it.elapsed()))
            };
            let left = [left(progress.since, BEAT), left(progress.late, LATE)];
            let left = left.into_iter().flatten().min().unwrap_or_default();
            if progress.quit || left.is_zero() {
                return Job::Sync { upto };
            }
            progress = waited(shared, progress, left).0;
            continue;
        }
        if progress.quit {
            return Job::Quit;
        }
        if progress.log > LONG_LOG && progress.failed.is_none() && !progress.held {
            return Job::Checkpoint;
        }
        let due = progress.failed.is_some() || progress.stale || progress.log > LOG;
        if !due || progress.held {
            progress = shared
                .wake
                .wait(progress)
                .unwrap_or_else(PoisonError::into_inner);
            continue;
        }
        let (again, rested) = waited(shared, progress, REST);
        progress = again;
        if rested && !progress.quit {
            return match progress.failed {
                Some(_) => Job::Rescue {
                    upto: progress.committed,
                },
                None if progress.stale => Job::Empty,
                None => Job::Checkpoint,
            };
        }
    }
}

/// Gives whether nobody called for so long.
fn waited<'p>(
    shared: &Shared,
    progress: MutexGuard<'p, Progress>,
    long: Duration,
) -> (MutexGuard<'p, Progress>, bool) {
    let waited = shared.wake.wait_timeout(progress, long);
    let (progress, ended) = waited.unwrap_or_else(PoisonError::into_inner);
    (progress, ended.timed_out())
}

/// After a failed sync the system may have dropped the pages, and a second sync would say all is
/// well: so a failure stays until everything was written once more by the rescue.
fn done(shared: &Shared, upto: u64, began: Instant, result: Result<(), Failure>) {
    let mut progress = held(&shared.progress);
    match result {
        Ok(()) => {
            progress.synced = upto;
            progress.failed = None;
            progress.since = (progress.committed > upto).then_some(began);
            progress.late = None;
        }
        Err(why) => progress.failed = Some(why),
    }
    let synced = progress.committed == progress.synced;
    let tell = (synced && progress.asked) || progress.failed.is_some();
    // Whoever hears of a failure waits for its end.
    progress.asked = progress.failed.is_some() || progress.asked && !synced;
    drop(progress);
    if tell {
        shared.notify.call();
    }
}

pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
