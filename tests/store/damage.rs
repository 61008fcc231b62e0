//! Bits that fall over: whatever is read afterwards is what was written, or is said to be damaged. None
//! of it is silently something else.

use std::fs;
use std::path::Path;

use kikitori::dialogue::answer::{FollowUp, Outcome};
use kikitori::dialogue::clock::ClosedBy;
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::{Header, Record, RemarkKind};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
use kikitori::dialogue::stage::Stage;
use kikitori::failure::Failure;
use kikitori::store::{self, Gap, Key, Rescued, Stand, Store};

use super::given::*;

const PAGE: usize = 4096;

/// A small database with something in every table that is kept, closed.
pub fn small(key: Option<&Key>) -> Place {
    let place = place();
    let mut store = Store::open_by(&place.file, key).expect("opens");
    store.writable().expect("may write");
    for number in 1..=3 {
        let header = Header {
            id: format!("00000000-0000-8000-8000-00000000000{number}"),
            company: kikitori::dialogue::record::Company {
                name: ["北上製作所", "花巻醸造", "遠野木工"][number - 1].into(),
                ..header("").company
            },
            continues: (number == 3).then(|| "00000000-0000-8000-8000-000000000001".into()),
            ..header("")
        };
        let number = store.begin(&header, &set()).unwrap();
        store.commit(number, NOON + number, &said()).unwrap();
    }
    store.put_aside(2, NOON).unwrap();
    let stage = Stage {
        stage: 1,
        supporter: "鈴木".into(),
        at: NOON,
        consent: Some(true),
    };
    store.add_stage("北上製作所", &stage).unwrap();
    drop(store);
    // Summaries are made by the next opening.
    let mut store = Store::open_by(&place.file, key).expect("opens");
    store.writable().expect("may write");
    drop(store);
    place
}

fn said() -> Vec<Record> {
    let text = "受発注はファクスで、月に二百枚ほど届きます。";
    let probe = FollowUp {
        question: "biz.it".into(),
        ordinal: 1,
        facet: Some(Facet::Time),
        generic: Some(Move::Example),
        probe: "例えば".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: Some(NOON),
        answer: "先月の台帳です。".into(),
        characters: 8,
    };
    let mut said = vec![
        answered("biz.it", text),
        revised("biz.it", "受発注はファクスです。"),
        revised("biz.it", text),
        Record::FollowUp(probe.clone()),
        Record::FollowUp(FollowUp {
            ordinal: 2,
            generic: None,
            ..probe
        }),
        answered("biz.history", "父が旋盤二台で始めました。"),
        revised("biz.history", "父が旋盤二台で始めました。"),
    ];
    let interval = |seq| interval(seq, "biz.it", 61_000, Some(ClosedBy::Leave));
    said.extend((1..4).map(|seq| Record::Interval(interval(seq))));
    said.extend([
        Record::Tags {
            question: "biz.it".into(),
            tags: ["threat".to_owned(), "ours".to_owned()].into(),
        },
        Record::Remark {
            kind: RemarkKind::Promise,
            text: "来月また伺う".into(),
        },
        Record::Review(Review {
            id: "r-1".into(),
            reviewer: "高橋".into(),
            begun: NOON,
            finished: None,
        }),
        Record::Opinion(Opinion {
            id: "o-1".into(),
            question: "biz.it".into(),
            comment: "何台ですか".into(),
            ..Opinion::default()
        }),
        Record::Elsewhere(Elsewhere {
            question: "biz.it".into(),
            probe: None,
            text: "紙です".into(),
            at: NOON,
            author: "鈴木".into(),
            settled: false,
        }),
        Record::Place {
            question: "biz.it".into(),
        },
    ]);
    said
}

/// All that the program can say of a database.
fn everything(store: &Store) -> Result<String, Failure> {
    let (list, bin) = (store.list()?, store.in_bin()?);
    let mut said = format!("{list:?}\n{bin:?}\n");
    let mut numbers: Vec<i64> = list.iter().chain(&bin).map(|it| it.number).collect();
    numbers.sort_unstable();
    store.each_whole(&numbers, |whole| {
        said += &format!("{whole:?}\n");
        Ok(())
    })?;
    said += &format!("{:?}\n", store.sets_held(None)?);
    for company in ["北上製作所", "花巻醸造", "遠野木工"] {
        said += &format!(
            "{:?} {:?}\n",
            store.stages(company)?,
            store.visits(company)?
        );
        said += &format!(
            "{:?} {:?}\n",
            store.find(company).ok(),
            store.latest(company)?
        );
    }
    let measured = store.measure(
        |sets| format!("{sets:?}"),
        |said, it| *said += &format!("{it:?}\n"),
    )?;
    Ok(said + &measured)
}

/// What others read of a plain one.
fn views(file: &Path) -> rusqlite::Result<String> {
    let connection = rusqlite::Connection::open(file)?;
    let mut views = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")?;
    let views = views.query_map([], |row| row.get::<_, String>(0))?;
    let mut said = String::new();
    for view in views {
        let mut statement = connection.prepare(&format!("SELECT * FROM {}", view?))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                said += &format!("{:?}|", row.get_ref(column)?);
            }
            said.push('\n');
        }
    }
    Ok(said)
}

/// What became of flipped bits.
#[derive(Debug, Default)]
struct Outcomes {
    refused: u32,
    /// Read, and said to be damaged by the check beside the reading.
    told: u32,
    same: u32,
    silent: Vec<String>,
}

struct Flips {
    place: Place,
    key: Option<Key>,
    whole: Vec<u8>,
    said: String,
    views: Option<String>,
}

impl Flips {
    fn of(key: Option<Key>) -> Flips {
        let place = small(key.as_ref());
        let whole = place.bytes();
        let store = Store::open_read_only_by(&place.file, key.as_ref()).unwrap();
        let said = everything(&store).unwrap();
        store.watch().unwrap().verdict().unwrap();
        drop(store);
        let views = key.is_none().then(|| views(&place.file).unwrap());
        Flips {
            place,
            key,
            whole,
            said,
            views,
        }
    }

    /// Turns one bit over.
    fn flip(&self, at: usize, bit: usize) -> Vec<u8> {
        let mut bytes = self.whole.clone();
        bytes[at] ^= 1 << bit;
        for beside in ["-wal", "-shm"] {
            let mut name = self.place.file.clone().into_os_string();
            name.push(beside);
            let _ = fs::remove_file(name);
        }
        fs::write(&self.place.file, &bytes).unwrap();
        bytes
    }

    fn read(&self, at: usize, bit: usize, into: &mut Outcomes) {
        self.flip(at, bit);
        let Ok(store) = Store::open_read_only_by(&self.place.file, self.key.as_ref()) else {
            into.refused += 1;
            return;
        };
        let said = everything(&store);
        let told = store.watch().map(|it| it.verdict());
        let views = self.views.as_ref().map(|_| views(&self.place.file).ok());
        match (said, told) {
            (Err(_), _) => into.refused += 1,
            (Ok(_), Ok(Err(_)) | Err(_)) => into.told += 1,
            (Ok(said), Ok(Ok(())))
                if said == self.said && views == self.views.clone().map(Some) =>
            {
                into.same += 1;
            }
            // What happened is not compared at each reading: the trail itself tells.
            _ if store
                .verify_trail()
                .map_or(true, |it| !it.faults.is_empty()) =>
            {
                into.told += 1
            }
            _ => into.silent.push(format!("read: byte {at} bit {bit}")),
        }
    }

    fn write(&self, at: usize, bit: usize, into: &mut Outcomes) {
        let bytes = self.flip(at, bit);
        let opened = Store::open_by(&self.place.file, self.key.as_ref()).map_err(Failure::from);
        let opened = opened.and_then(|mut store| store.writable().map(|()| store));
        match opened {
            Err(failure) => {
                into.refused += 1;
                if self.place.bytes() != bytes {
                    let id = failure.id;
                    into.silent
                        .push(format!("changed: byte {at} bit {bit}: {id}"));
                }
            }
            Ok(store) => match everything(&store) {
                Err(_) => into.refused += 1,
                Ok(said) if said == self.said => into.same += 1,
                Ok(_) => into.silent.push(format!("write: byte {at} bit {bit}")),
            },
        }
    }
}

/// Page 1's head whole, and what lies between at a stride that meets all bits.
fn sampled(length: usize, stride: usize) -> impl Iterator<Item = (usize, usize)> {
    let head = (0..100).map(|at| (at, at * 3 % 8));
    head.chain((100..length).step_by(stride).map(|at| (at, at % 8)))
}

fn none_is_silent(key: Option<Key>) {
    let flips = Flips::of(key);
    let mut read = Outcomes::default();
    let stride = (flips.whole.len() / 160) | 1;
    for (at, bit) in sampled(flips.whole.len(), stride) {
        flips.read(at, bit, &mut read);
    }
    assert!(read.silent.is_empty(), "{read:?}");
    assert!(read.refused + read.told > 60, "{read:?}");
    let mut written = Outcomes::default();
    for (at, bit) in sampled(flips.whole.len(), stride * 3) {
        flips.write(at, bit, &mut written);
    }
    assert!(written.silent.is_empty(), "{written:?}");
    assert!(written.refused > 30, "{written:?}");
}

#[test]
fn no_flipped_bit_of_a_plain_database_goes_unnoticed_where_it_tells() {
    none_is_silent(None);
}

#[cfg(feature = "encryption")]
#[test]
fn no_flipped_bit_of_an_encrypted_database_goes_unnoticed() {
    none_is_silent(Some(Key::new(&passphrase()).unwrap()));
}

pub fn passphrase() -> kikitori::secret::Passphrase {
    kikitori::secret::Passphrase::new("あさひがのぼる 北の山")
}

/// Every byte, one bit of each; all eight of the first page. Some minutes: `cargo test --release -- --ignored
/// every_byte`.
#[test]
#[ignore = "takes minutes"]
#[expect(clippy::disallowed_macros, reason = "it reports what came of each")]
fn every_byte_of_a_plain_and_an_encrypted_database() {
    let mut keys = vec![None];
    if kikitori::store::ENCRYPTS {
        keys.push(Some(Key::new(&passphrase()).unwrap()));
    }
    for key in keys {
        let encrypted = key.is_some();
        let flips = Flips::of(key);
        let mut outcomes = Outcomes::default();
        let first = (0..PAGE).flat_map(|at| (0..8).map(move |bit| (at, bit)));
        for (at, bit) in first.chain((PAGE..flips.whole.len()).map(|at| (at, at % 8))) {
            flips.read(at, bit, &mut outcomes);
        }
        println!(
            "encrypted: {encrypted}, {} bytes: {outcomes:?}",
            flips.whole.len()
        );
        assert!(outcomes.silent.is_empty());
    }
}

/// All files beside the database but the lock, as they lie there.
fn files(place: &Place) -> Vec<(String, Vec<u8>)> {
    let folder = fs::read_dir(place.file.parent().unwrap()).unwrap();
    let mut files: Vec<_> = folder
        .map(|it| it.unwrap())
        // Copies are made by themselves, in a folder of their own.
        .filter(|it| it.file_type().unwrap().is_file())
        .map(|it| {
            (
                it.file_name().into_string().unwrap(),
                fs::read(it.path()).unwrap(),
            )
        })
        .filter(|(name, _)| !name.ends_with(".lock"))
        .collect();
    files.sort();
    files
}

fn beside(place: &Place, ending: &str) -> std::path::PathBuf {
    place.file.with_file_name(format!("interviews.db{ending}"))
}

/// A database as a killed program leaves it: its last commits stand in the log.
fn killed(key: Option<&Key>) -> Place {
    let source = small(key);
    let mut store = Store::open_by(&source.file, key).unwrap();
    store
        .commit(1, NOON + 9, &[answered("biz.it", "最後の言葉です。")])
        .unwrap();
    let target = place();
    fs::create_dir_all(target.file.parent().unwrap()).unwrap();
    for ending in ["", "-wal"] {
        fs::copy(beside(&source, ending), beside(&target, ending)).unwrap();
    }
    drop(store);
    target
}

fn keys() -> Vec<Option<Key>> {
    let key = kikitori::store::ENCRYPTS.then(|| Key::new(&passphrase()).unwrap());
    [None, key]
        .into_iter()
        .enumerate()
        .filter(|(at, it)| *at == 0 || it.is_some())
        .map(|it| it.1)
        .collect()
}

fn noise(length: usize) -> Vec<u8> {
    let mut state = 7u64;
    let next = |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    (0..length).map(next).collect()
}

type Spoil = fn(&Place);

fn cut(place: &Place, length: usize) {
    let bytes = place.bytes();
    fs::write(&place.file, &bytes[..length.min(bytes.len())]).unwrap();
}

fn over(file: &Path, from: usize, bytes: &[u8]) {
    let mut kept = fs::read(file).unwrap();
    kept[from..from + bytes.len()].copy_from_slice(bytes);
    fs::write(file, kept).unwrap();
}

#[test]
fn what_is_not_what_it_should_be_is_refused_by_its_name_and_left_as_it_is() {
    // What is done, and what is said of a plain and of an encrypted one.
    let rows: &[(&str, Spoil, &str, &str)] = &[
        (
            "page 1 is noise",
            |it| over(&it.file, 16, &noise(4000)),
            "store-not-a-database",
            "store-damaged",
        ),
        (
            "cut inside a page",
            |it| cut(it, 5 * PAGE + 77),
            "store-damaged",
            "store-damaged",
        ),
        (
            "cut between pages",
            |it| cut(it, 5 * PAGE),
            "store-damaged",
            "store-damaged",
        ),
        (
            "cut inside page 1",
            |it| cut(it, 3_000),
            "store-",
            "store-damaged",
        ),
        (
            "nothing left but a log",
            |it| {
                fs::write(&it.file, "").unwrap();
                fs::write(beside(it, "-wal"), noise(9_000)).unwrap();
            },
            "store-damaged",
            "store-damaged",
        ),
        (
            "zeros",
            |it| fs::write(&it.file, vec![0; 9 * PAGE]).unwrap(),
            "store-not-a-database",
            "store-not-a-database",
        ),
        (
            "text",
            |it| fs::write(&it.file, "拝啓 時下ますます".repeat(300)).unwrap(),
            "store-not-a-database",
            "store-not-a-database",
        ),
        (
            "zip",
            |it| fs::write(&it.file, [b"PK\x03\x04".to_vec(), noise(9_000)].concat()).unwrap(),
            "store-not-a-database",
            "store-not-a-database",
        ),
        (
            "noise",
            |it| fs::write(&it.file, noise(9 * PAGE)).unwrap(),
            "store-encrypted",
            "store-wrong-passphrase",
        ),
        (
            "another program's",
            |it| {
                fs::remove_file(&it.file).unwrap();
                it.sqlite()
                    .execute_batch("CREATE TABLE sums (year INTEGER)")
                    .unwrap();
            },
            "store-not-ours",
            "store-not-encrypted",
        ),
        (
            "a damaged log",
            |it| {
                fs::copy(beside(&killed(None), "-wal"), beside(it, "-wal")).unwrap();
                over(&beside(it, "-wal"), 9, b"x");
            },
            "store-damaged-log",
            "store-damaged-log",
        ),
    ];
    for key in keys() {
        let made = small(key.as_ref()).bytes();
        for (what, spoil, plain, encrypted) in rows {
            let place = place();
            fs::create_dir_all(place.file.parent().unwrap()).unwrap();
            fs::write(&place.file, &made).unwrap();
            spoil(&place);
            refused(
                &place,
                key.as_ref(),
                what,
                if key.is_some() { encrypted } else { plain },
            );
        }
    }
}

/// Refused for writing and for reading by this id, and no file changed, made or gone.
fn refused(place: &Place, key: Option<&Key>, what: &str, id: &str) {
    let before = files(place);
    let opened = Store::open_by(&place.file, key).map_err(Failure::from);
    let written = opened.and_then(|mut it| it.writable()).unwrap_err();
    assert!(
        written.id.starts_with(id),
        "{what}, encrypted {}: {written:?}",
        key.is_some()
    );
    let names =
        |files: &[(String, Vec<u8>)]| files.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
    let after = files(place);
    assert_eq!(
        names(&before),
        names(&after),
        "{what}, encrypted {}",
        key.is_some()
    );
    assert!(before == after, "{what}: a file was changed");
    let read = Store::open_read_only_by(&place.file, key).map_err(Failure::from);
    if let Ok(store) = read {
        let told = everything(&store).and_then(|_| store.watch().unwrap().verdict());
        assert!(
            told.is_err() || id == "store-none",
            "{what}: read without a word"
        );
    }
    let kept: Vec<_> = before
        .iter()
        .filter(|it| !it.0.ends_with("-shm"))
        .cloned()
        .collect();
    let after = files(place);
    assert!(
        kept.iter().all(|it| after.contains(it)),
        "{what}: reading changed a file"
    );
}

#[cfg(feature = "encryption")]
#[test]
fn a_log_left_from_another_key_is_named_and_neither_file_touched() {
    let key = Key::new(&passphrase()).unwrap();
    let other = Key::new(&passphrase()).unwrap();
    let place = small(Some(&key));
    fs::copy(
        beside(&killed(Some(&other)), "-wal"),
        beside(&place, "-wal"),
    )
    .unwrap();
    refused(
        &place,
        Some(&key),
        "the log of another key",
        "store-damaged-log",
    );
}

#[test]
fn what_a_killed_program_left_in_the_log_is_read() {
    for key in keys() {
        let place = killed(key.as_ref());
        let mut store = Store::open_by(&place.file, key.as_ref()).unwrap();
        assert_eq!(
            store.load(1).unwrap().answers["biz.it"].text,
            "最後の言葉です。"
        );
    }
}

/// As a kill leaves it where there is no log: of a transaction some pages stand in the file already, and
/// SQLite's journal says what stood there before.
#[test]
fn what_a_kill_interrupted_is_taken_back_for_a_reader_too() {
    let place = place().filled();
    let told = everything(&Store::open_read_only(&place.file).unwrap()).unwrap();
    let connection = place.sqlite();
    connection
        .execute_batch(
            "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN; \
             UPDATE answer SET text = 'nothing of it'; CREATE TABLE more (it); \
             WITH RECURSIVE n (it) AS (VALUES (1) UNION ALL SELECT it + 1 FROM n LIMIT 20) \
             INSERT INTO more SELECT randomblob(4000) FROM n;",
        )
        .unwrap();
    let killed = place.file.with_file_name("killed.db");
    fs::copy(&place.file, &killed).unwrap();
    let journal = |file: &Path| file.with_extension("db-journal");
    fs::copy(journal(&place.file), journal(&killed)).unwrap();
    drop(connection);
    assert!(
        fs::read(&killed).unwrap() != place.bytes(),
        "some stand there"
    );
    let store = Store::open_read_only(&killed).unwrap();
    assert_eq!(everything(&store).unwrap(), told);
}

pub fn stand() -> Stand {
    Stand {
        company: "会社不明".into(),
        note: "確かめてください。".into(),
        author: "壊れた行".into(),
    }
}

fn rescued(place: &Place, key: Option<&Key>) -> Result<(Rescued, Store), Failure> {
    let target = place.file.with_file_name("rescued.db");
    let _ = fs::remove_file(&target);
    let before = place.bytes();
    let rescued = store::rescue(&place.file, key, &target, &stand(), &[])?;
    assert!(before == place.bytes(), "the damaged file was changed");
    let mut store = Store::open_by(&target, key)?;
    store.writable()?;
    Ok((rescued, store))
}

#[test]
fn of_a_whole_database_all_is_rescued_with_the_last_words_in_its_log() {
    for key in keys() {
        let place = small(key.as_ref());
        let told =
            everything(&Store::open_read_only_by(&place.file, key.as_ref()).unwrap()).unwrap();
        let (rescued, store) = rescued(&place, key.as_ref()).unwrap();
        assert!(everything(&store).unwrap() == told);
        assert_eq!((rescued.left_out, rescued.damaged), (0, 0), "{rescued:?}");
        assert!(
            rescued.interviews.iter().all(|it| it.gaps.is_empty()),
            "{rescued:?}"
        );
        assert_eq!(rescued.interviews.len(), 3);
    }
    for key in keys() {
        let (_, mut store) = rescued(&killed(key.as_ref()), key.as_ref()).unwrap();
        assert_eq!(
            store.load(1).unwrap().answers["biz.it"].text,
            "最後の言葉です。"
        );
    }
}

#[test]
fn whatever_page_is_lost_the_rest_is_rescued_and_no_wrong_word_comes_along() {
    for key in keys() {
        let place = small(key.as_ref());
        let whole = place.bytes();
        let mut reader = Store::open_read_only_by(&place.file, key.as_ref()).unwrap();
        let before: Vec<_> = (1..=3).map(|number| reader.load(number).unwrap()).collect();
        drop(reader);
        for page in (0..whole.len() / PAGE).step_by(3) {
            let mut bytes = whole.clone();
            bytes[page * PAGE..][..PAGE].copy_from_slice(&noise(PAGE));
            // By a passphrase the salt would be looked for; the key is at hand here.
            fs::write(&place.file, &bytes).unwrap();
            let (told, mut store) = rescued(&place, key.as_ref()).unwrap();
            assert!(told.damaged > 0, "page {page}: {told:?}");
            for before in &before {
                let Some(saved) = told.interviews.iter().find(|it| it.number == before.number)
                else {
                    panic!("page {page}: interview {} is gone", before.number);
                };
                let after = store.load(before.number).unwrap();
                for (question, answer) in &after.answers {
                    let kept = &before.answers[question];
                    assert!(answer == kept || saved.gaps.contains(&Gap::Unsure(question.clone())));
                    assert_eq!(answer.text, kept.text, "page {page}");
                }
                let complete = after.answers.len() == before.answers.len();
                assert!(complete || !saved.gaps.is_empty(), "page {page}: {saved:?}");
                if !saved.gaps.contains(&Gap::Head) {
                    let named = saved.gaps.contains(&Gap::Company);
                    assert!(named || after.header == before.header, "page {page}");
                }
            }
        }
    }
}

#[test]
fn a_damaged_answer_is_taken_from_its_last_wording_and_marked() {
    let place = small(None);
    let sql = "UPDATE answer SET text = replace(text, '二百', '三百') WHERE interview = 1";
    place.sqlite().execute(sql, []).unwrap();
    let (rescued, mut store) = rescued(&place, None).unwrap();
    let gaps: Vec<_> = rescued.interviews[0].gaps.iter().collect();
    assert_eq!(gaps, [&Gap::Unsure("biz.it".into())]);
    let answer = &store.load(1).unwrap().answers["biz.it"];
    assert!(answer.text.contains("二百") && answer.flagged, "{answer:?}");
    assert_eq!(answer.note, "確かめてください。");
    let kept = store.revisions(1, "biz.it").unwrap();
    assert!(
        kept.iter()
            .any(|it| it.author == "壊れた行" && it.text.contains("三百")),
        "{kept:?}"
    );
}

#[test]
fn noise_holds_nothing_and_a_file_that_is_there_is_not_replaced() {
    let place = small(None);
    fs::write(&place.file, noise(20 * PAGE)).unwrap();
    assert_eq!(
        rescued(&place, None).err().unwrap().id,
        "store-rescue-nothing"
    );
    assert!(!place.file.with_file_name("rescued.db").exists());
}

#[cfg(feature = "encryption")]
#[test]
fn the_key_of_a_file_that_was_cut_off_fits_and_opens_what_is_left() {
    let key = Key::new(&passphrase()).unwrap();
    let other = Key::new(&passphrase()).unwrap();
    for short in [PAGE, PAGE / 3] {
        let place = small(Some(&key));
        cut(&place, place.bytes().len() - short);
        assert_eq!(key.fits(&place.file), Ok(true), "{short}");
        assert_eq!(other.fits(&place.file), Ok(false), "{short}");
        let (rescued, _) = rescued(&place, Some(&key)).unwrap();
        assert!(!rescued.interviews.is_empty(), "{short}");
    }
}

#[cfg(feature = "encryption")]
#[test]
fn the_salt_that_lost_a_bit_is_found_again_by_the_recovery_key() {
    let key = Key::new(&passphrase()).unwrap();
    let place = small(Some(&key));
    let recovery = kikitori::secret::Passphrase::new(&key.recovery_key());
    over(&place.file, 5, &[place.bytes()[5] ^ 0x20]);
    let wrong = Key::of(&place.file, &recovery).unwrap();
    assert_eq!(wrong.fits(&place.file), Ok(false));
    let found = store::key_by_salt(&place.file, &recovery, |_| ())
        .unwrap()
        .expect("found");
    let (rescued, _) = rescued(&place, Some(&found)).unwrap();
    assert_eq!(rescued.interviews.len(), 3);
    let other = kikitori::secret::Passphrase::new(&Key::new(&passphrase()).unwrap().recovery_key());
    assert_eq!(store::key_by_salt(&place.file, &other, |_| ()), Ok(None));
}
