//! A database is followed while another handle writes it; ticks lie beside it.

use std::time::{Duration, Instant};

use kikitori::dialogue::tick::{Tick, Ticked};
use kikitori::store::{Follower, Ticks};

use super::given::*;

/// The longest wait for what was committed; it is there at the first look.
const DEADLINE: Duration = Duration::from_secs(10);

/// Looks until there is something new.
fn sees_news(follower: &mut Follower) {
    let end = Instant::now() + DEADLINE;
    while !follower.changed().expect("may be read") {
        assert!(Instant::now() < end, "nothing new was seen");
        std::thread::yield_now();
    }
}

/// Companies in the database, as it is followed.
fn companies(follower: &mut Follower) -> Vec<String> {
    let rows = follower.store().map(|store| store.list().expect("a list"));
    let mut names: Vec<String> = rows.into_iter().flatten().map(|row| row.company).collect();
    names.sort();
    names
}

#[test]
fn each_commit_of_the_writer_is_seen_once() {
    let place = place();
    let mut follower = Follower::new(&place.file, None);
    assert!(!follower.changed().unwrap(), "there is none");
    assert!(follower.store().is_none());

    let mut store = place.open();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    sees_news(&mut follower);
    assert_eq!(companies(&mut follower), ["北上製作所"]);
    assert!(!follower.changed().unwrap(), "nothing happened since");
    for text in ["紙", "紙と表計算"] {
        store
            .commit(number, NOON, &[answered("biz.it", text)])
            .unwrap();
        sees_news(&mut follower);
        let seen = follower.store().unwrap().load(number).unwrap();
        assert_eq!(seen.answers["biz.it"].text, text);
        assert!(!follower.changed().unwrap());
    }
}

#[test]
fn the_writer_may_close_open_again_and_be_replaced() {
    let place = place();
    let mut follower = Follower::new(&place.file, None);
    let mut store = place.open();
    store.begin(&header("北上製作所"), &set()).unwrap();
    sees_news(&mut follower);
    drop(store);
    let mut store = place.open();
    store.begin(&header("花巻醸造"), &set()).unwrap();
    sees_news(&mut follower);
    assert_eq!(companies(&mut follower), ["北上製作所", "花巻醸造"]);
    drop(store);

    // Another file in its place, as after taking a backup back.
    for ending in ["", "-wal", "-shm"] {
        let mut name = place.file.clone().into_os_string();
        name.push(ending);
        let _ = std::fs::remove_file(name);
    }
    sees_news(&mut follower);
    assert!(follower.store().is_none());
    let mut store = place.open();
    store.begin(&header("気仙沼水産"), &set()).unwrap();
    sees_news(&mut follower);
    assert_eq!(companies(&mut follower), ["気仙沼水産"]);
}

#[test]
fn what_is_no_database_of_ours_is_said_and_tried_again() {
    let place = place();
    std::fs::create_dir_all(place.file.parent().unwrap()).unwrap();
    std::fs::write(
        &place.file,
        "これはデータベースではありません。".repeat(100),
    )
    .unwrap();
    let mut follower = Follower::new(&place.file, None);
    for _ in 0..2 {
        assert_eq!(follower.changed().unwrap_err().id, "store-not-a-database");
    }
    std::fs::remove_file(&place.file).unwrap();
    assert!(!follower.changed().unwrap());
    place.open();
    sees_news(&mut follower);
}

fn tick(round: &str, at: i64) -> Tick {
    Tick {
        round: round.into(),
        turn: 1,
        what: Ticked::Fact("チタン".into()),
        told: true,
        at,
    }
}

#[test]
fn ticks_lie_beside_the_database_until_their_round_is_over() {
    let place = place();
    place.open();
    let ticks = Ticks::beside(&place.file);
    assert_eq!((ticks.read().unwrap(), ticks.stamp()), (vec![], None));
    let all = [tick("a", 1), tick("b", 2), tick("a", 3)];
    for tick in &all {
        let before = ticks.stamp();
        ticks.add(tick).unwrap();
        assert_ne!(ticks.stamp(), before);
    }
    assert_eq!(ticks.read().unwrap(), all);
    let file = place.folder.path().join("data/interviews.db.partner.jsonl");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    ticks.drop_of("a").unwrap();
    assert_eq!(ticks.read().unwrap(), [tick("b", 2)]);
    ticks.drop_of("b").unwrap();
    assert!(!file.exists());
    ticks.drop_of("b").unwrap();
}

#[test]
fn lines_that_are_no_ticks_are_passed_over_and_spoil_no_other() {
    let place = place();
    place.open();
    let ticks = Ticks::beside(&place.file);
    let file = place.folder.path().join("data/interviews.db.partner.jsonl");
    // The last one was cut short by a full disk.
    let strange = b"\xff\xfe\n[1,2]\n{\"round\":\"a\"}\n\n{\"round\":\"a\",\"turn\":1,\"fa";
    std::fs::write(&file, strange).unwrap();
    ticks.add(&tick("a", 1)).unwrap();
    ticks.add(&tick("a", 2)).unwrap();
    assert_eq!(ticks.read().unwrap(), [tick("a", 1), tick("a", 2)]);
}

#[cfg(unix)]
#[test]
fn ticks_are_neither_read_nor_written_through_a_link() {
    let place = place();
    place.open();
    let ticks = Ticks::beside(&place.file);
    let file = place.folder.path().join("data/interviews.db.partner.jsonl");
    let victim = place.folder.path().join("victim");
    let line = serde_json::to_string(&tick("a", 1)).unwrap() + "\n";
    std::fs::write(&victim, &line).unwrap();
    for to in [
        victim.as_path(),
        std::path::Path::new("nowhere"),
        "/dev/zero".as_ref(),
    ] {
        let _ = std::fs::remove_file(&file);
        std::os::unix::fs::symlink(to, &file).unwrap();
        assert_eq!(ticks.read().unwrap_err().id, "ticks-unread", "{to:?}");
        assert!(ticks.add(&tick("b", 2)).is_err(), "{to:?}");
    }
    assert_eq!(std::fs::read_to_string(&victim).unwrap(), line);
    assert!(!place.folder.path().join("data/nowhere").exists());
}
