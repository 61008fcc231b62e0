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
use kikitori::store::{Key, Store};

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
        said += &format!("{:?} {:?}\n", store.stages(company)?, store.visits(company)?);
        said += &format!("{:?} {:?}\n", store.find(company).ok(), store.latest(company)?);
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
            (Ok(said), Ok(Ok(()))) if said == self.said && views == self.views.clone().map(Some) => {
                into.same += 1;
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
                    into.silent.push(format!("changed: byte {at} bit {bit}: {id}"));
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
    let stride = flips.whole.len() / 250 | 1;
    for (at, bit) in sampled(flips.whole.len(), stride) {
        flips.read(at, bit, &mut read);
    }
    assert!(read.silent.is_empty(), "{read:?}");
    assert!(read.refused > 100, "{read:?}");
    let mut written = Outcomes::default();
    for (at, bit) in sampled(flips.whole.len(), stride * 3) {
        flips.write(at, bit, &mut written);
    }
    assert!(written.silent.is_empty(), "{written:?}");
    assert!(written.refused > 50, "{written:?}");
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
        println!("encrypted: {encrypted}, {} bytes: {outcomes:?}", flips.whole.len());
        assert!(outcomes.silent.is_empty());
    }
}
