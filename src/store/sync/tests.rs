//! The disk's thread over disks that answer as the test says.

use super::*;
use std::sync::mpsc::{Receiver, channel};

const WAIT: Duration = Duration::from_secs(20);

/// A disk that answers each sync with what the test sends, and rescues likewise.
fn scripted(answers: Receiver<Result<(), Failure>>) -> Disk {
    let answers = Arc::new(Mutex::new(answers));
    let other = Arc::clone(&answers);
    Disk {
        sync: Box::new(move || held(&answers).recv_timeout(WAIT).expect("an answer")),
        checkpoint: Box::new(|| Ok(())),
        rescue: Box::new(move || held(&other).recv_timeout(WAIT).expect("an answer")),
        empty: Box::new(|| Ok(())),
    }
}

#[test]
fn time_alone_waits_for_the_next_words() {
    let (answer, answers) = channel();
    let (told, changes) = channel();
    let notify = Notify::default();
    notify.set(Box::new(move || told.send(()).unwrap_or_default()));
    let syncer = Syncer::start(scripted(answers), notify, false);
    syncer.committed(100, false);
    assert_eq!(syncer.state(), SaveState::Synced, "all words are there");
    syncer.committed(100, true);
    assert!(matches!(syncer.state(), SaveState::Pending { .. }));
    answer.send(Ok(())).expect("somebody syncs");
    changes.recv_timeout(WAIT).expect("told");
    assert_eq!(syncer.state(), SaveState::Synced);
}

#[test]
fn the_save_state_tells_pending_synced_and_failed_until_the_rescue() {
    let (answer, answers) = channel();
    let (told, changes) = channel();
    let notify = Notify::default();
    notify.set(Box::new(move || told.send(()).unwrap_or_default()));
    let syncer = Syncer::start(scripted(answers), notify, false);
    assert_eq!(syncer.state(), SaveState::Synced);

    syncer.committed(100, true);
    assert!(matches!(syncer.state(), SaveState::Pending { .. }));
    answer.send(Ok(())).unwrap();
    changes.recv_timeout(WAIT).expect("told when synced");
    assert_eq!(syncer.state(), SaveState::Synced);

    syncer.committed(100, true);
    answer.send(Err(Failure::new("store-sync"))).unwrap();
    changes.recv_timeout(WAIT).expect("told when failed");
    assert_eq!(
        syncer.state(),
        SaveState::Failed {
            why: Failure::new("store-sync")
        }
    );

    // No sync in between may call it well: only the rescue does.
    syncer.committed(100, true);
    assert!(matches!(syncer.state(), SaveState::Failed { .. }));
    answer.send(Ok(())).unwrap();
    changes.recv_timeout(WAIT).expect("told when rescued");
    assert_eq!(syncer.state(), SaveState::Synced);
}

#[test]
fn a_log_that_cannot_be_emptied_is_tried_again_until_it_is() {
    let (answer, answers) = channel();
    let (tried, tries) = channel();
    let mut disk = scripted(channel().1);
    disk.empty = Box::new(move || {
        tried.send(()).unwrap_or_default();
        answers.recv_timeout(WAIT).expect("an answer")
    });
    let syncer = Syncer::start(disk, Notify::default(), false);
    syncer.empty();
    for said in [Err(Failure::new("store-locked")), Ok(())] {
        tries.recv_timeout(WAIT).expect("a try");
        answer.send(said).unwrap();
    }
    drop(syncer);
    assert!(tries.recv().is_err(), "no third try");
}

#[test]
fn commits_during_a_sync_are_synced_together_by_the_next_and_the_last_one_on_leaving() {
    let (answer, answers) = channel();
    let count = Arc::new(Mutex::new(0));
    let mut disk = scripted(answers);
    let mut inner = disk.sync;
    let counted = Arc::clone(&count);
    let (begun, begins) = channel();
    disk.sync = Box::new(move || {
        *held(&counted) += 1;
        begun.send(()).unwrap_or_default();
        inner()
    });
    let syncer = Syncer::start(disk, Notify::default(), false);
    syncer.committed(100, true);
    begins.recv_timeout(WAIT).expect("the first sync begins");
    (0..50).for_each(|_| syncer.committed(100, true));
    answer.send(Ok(())).unwrap();
    answer.send(Ok(())).unwrap();
    drop(syncer);
    assert_eq!(*held(&count), 2);
}
