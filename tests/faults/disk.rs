//! What a disk holds after a power cut, worked out from the log of all that was written to it.
//!
//! Sure is what a file's sync brought there, and the names that a sync of their folder did. Of the rest
//! each 512 bytes, each change of a length and each name is there with the probability that is asked
//! for, independently: worse than any disk, except one that lies about its syncs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use super::chance::Chance;

const SECTOR: usize = 512;

/// One call that changed the disk, or the beginning (`s`) or end (`S`) of a sync.
pub struct Record {
    pub op: u8,
    /// The monotonic clock, nanoseconds.
    pub time: i64,
    inode: i64,
    pub path: String,
    other: String,
    offset: usize,
    data: Vec<u8>,
    id: i64,
}

/// The log, as far as it is whole.
pub fn records(log: &Path) -> Vec<Record> {
    let bytes = fs::read(log).unwrap_or_default();
    let mut left = &bytes[..];
    let mut records = Vec::new();
    while left.len() >= 64 {
        let number = |at: usize| i64::from_ne_bytes(left[at * 8..at * 8 + 8].try_into().unwrap());
        let head: [i64; 8] = std::array::from_fn(number);
        let lengths = [3, 4, 6].map(|at| head[at] as usize);
        let all = 64 + lengths.iter().sum::<usize>();
        if left.len() < all {
            break;
        }
        let (path, rest) = left[64..all].split_at(lengths[0]);
        let (other, data) = rest.split_at(lengths[1]);
        let text = |it: &[u8]| String::from_utf8(it.to_vec()).unwrap();
        records.push(Record {
            op: head[0] as u8,
            time: head[1],
            inode: head[2],
            path: text(path),
            other: text(other),
            offset: head[5] as usize,
            data: data.to_vec(),
            id: head[7],
        });
        left = &left[all..];
    }
    records
}

/// Syncs of the file whose name ends so: when each began and ended.
pub fn syncs(records: &[Record], ending: &str) -> Vec<(i64, Option<i64>)> {
    let begun = records
        .iter()
        .filter(|it| it.op == b's' && it.path.ends_with(ending));
    let done: HashMap<i64, i64> = records
        .iter()
        .filter(|it| it.op == b'S')
        .map(|it| (it.id, it.time))
        .collect();
    begun
        .map(|it| (it.time, done.get(&it.id).copied()))
        .collect()
}

/// A change of a file that is not sure yet.
enum Change<'a> {
    Write(usize, &'a [u8]),
    Length(usize),
}

#[derive(Default)]
struct Content<'a> {
    sure: Vec<u8>,
    pending: Vec<Change<'a>>,
    /// Changes that became sure, so many were before the first of `pending`.
    before: usize,
}

/// A change of names that is not sure yet.
#[derive(Clone)]
enum Naming {
    Put(String, usize),
    Remove(String),
    Rename(String, String, usize),
    Folder(String),
}

impl Naming {
    fn folder(&self) -> &str {
        let (Naming::Put(path, _)
        | Naming::Remove(path)
        | Naming::Rename(_, path, _)
        | Naming::Folder(path)) = self;
        path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

#[derive(Clone, Default)]
struct Names {
    files: BTreeMap<String, usize>,
    folders: BTreeSet<String>,
}

impl Names {
    fn apply(&mut self, naming: &Naming) {
        match naming {
            Naming::Put(path, content) => drop(self.files.insert(path.clone(), *content)),
            Naming::Remove(path) => drop(self.files.remove(path)),
            Naming::Rename(old, new, content) => {
                self.files.remove(old);
                self.files.insert(new.clone(), *content);
            }
            Naming::Folder(path) => drop(self.folders.insert(path.clone())),
        }
    }
}

/// A folder as it was before the program started: all of it is sure.
pub struct Before {
    root: PathBuf,
    files: Vec<(String, Vec<u8>)>,
    folders: Vec<String>,
}

impl Before {
    pub fn look(root: &Path) -> Before {
        let mut before = Before {
            root: root.to_path_buf(),
            files: Vec::new(),
            folders: Vec::new(),
        };
        let mut left = vec![root.to_path_buf()];
        while let Some(folder) = left.pop() {
            before.folders.push(folder.to_str().unwrap().into());
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => left.push(path),
                    false => before
                        .files
                        .push((path.to_str().unwrap().into(), fs::read(&path).unwrap())),
                }
            }
        }
        before
    }

    /// Puts into the folder `after` what is there after a cut behind the last of these records.
    pub fn cut(&self, records: &[Record], keep: f64, chance: &Chance, after: &Path) {
        let mut disk = Disk::of(self);
        records.iter().for_each(|it| disk.happens(it));
        let (names, contents) = disk.without_power(keep, chance);
        let root = self.root.to_str().unwrap();
        let place = |path: &str| after.join(path[root.len()..].trim_start_matches('/'));
        for folder in &names.folders {
            if reachable(&names, root, folder) {
                fs::create_dir_all(place(folder)).unwrap();
            }
        }
        for (path, content) in &names.files {
            let folder = path.rsplit_once('/').unwrap().0;
            if reachable(&names, root, folder) {
                fs::write(place(path), &contents[*content]).unwrap();
            }
        }
    }
}

fn reachable(names: &Names, root: &str, folder: &str) -> bool {
    folder == root
        || names.folders.contains(folder)
            && reachable(
                names,
                root,
                folder.rsplit_once('/').map_or("", |(above, _)| above),
            )
}

struct Disk<'a> {
    contents: Vec<Content<'a>>,
    by_inode: HashMap<i64, usize>,
    now: Names,
    sure: Names,
    pending: Vec<Option<Naming>>,
    /// Syncs under way: how many changes were there when they began.
    begun: HashMap<i64, usize>,
}

impl<'a> Disk<'a> {
    fn of(before: &Before) -> Disk<'a> {
        let mut names = Names::default();
        let mut contents = Vec::new();
        for (path, bytes) in &before.files {
            names.files.insert(path.clone(), contents.len());
            contents.push(Content {
                sure: bytes.clone(),
                ..Content::default()
            });
        }
        names.folders.extend(before.folders.iter().cloned());
        Disk {
            contents,
            by_inode: HashMap::new(),
            now: names.clone(),
            sure: names,
            pending: Vec::new(),
            begun: HashMap::new(),
        }
    }

    fn content(&mut self, record: &Record) -> usize {
        let known = self.by_inode.get(&record.inode);
        if let Some(content) = known.or(self.now.files.get(&record.path)).copied() {
            self.by_inode.insert(record.inode, content);
            return content;
        }
        self.by_inode.insert(record.inode, self.contents.len());
        self.contents.push(Content::default());
        self.contents.len() - 1
    }

    fn names(&mut self, naming: Naming) {
        self.now.apply(&naming);
        self.pending.push(Some(naming));
    }

    fn happens(&mut self, record: &'a Record) {
        match record.op {
            b'C' => {
                self.by_inode.remove(&record.inode);
                self.now.files.remove(&record.path);
                let content = self.content(record);
                self.names(Naming::Put(record.path.clone(), content));
            }
            b'W' => {
                let content = self.content(record);
                self.contents[content]
                    .pending
                    .push(Change::Write(record.offset, &record.data));
            }
            b'T' => {
                let content = self.content(record);
                self.contents[content]
                    .pending
                    .push(Change::Length(record.offset));
            }
            b'U' => self.names(Naming::Remove(record.path.clone())),
            b'D' => self.names(Naming::Folder(record.path.clone())),
            b'R' => {
                if let Some(content) = self.now.files.get(&record.path).copied() {
                    self.names(Naming::Rename(
                        record.path.clone(),
                        record.other.clone(),
                        content,
                    ));
                }
            }
            b'L' => {
                if let Some(content) = self.now.files.get(&record.path).copied() {
                    self.names(Naming::Put(record.other.clone(), content));
                }
            }
            b's' => {
                let count = match self.now.folders.contains(&record.path) {
                    true => self.pending.len(),
                    false => {
                        let content = self.content(record);
                        self.contents[content].before + self.contents[content].pending.len()
                    }
                };
                self.begun.insert(record.id, count);
            }
            b'S' => self.synced(record),
            op => panic!("{op} in the log"),
        }
    }

    fn synced(&mut self, record: &Record) {
        let Some(upto) = self.begun.remove(&record.id) else {
            return;
        };
        if self.now.folders.contains(&record.path) {
            for naming in &mut self.pending[..upto] {
                if naming.as_ref().is_some_and(|it| it.folder() == record.path) {
                    self.sure.apply(&naming.take().unwrap());
                }
            }
            return;
        }
        let content = self.content(record);
        let content = &mut self.contents[content];
        let count = upto.saturating_sub(content.before);
        content.before += count;
        for change in content.pending.drain(..count) {
            happen(&mut content.sure, &change, &mut || true);
        }
    }

    fn without_power(self, keep: f64, chance: &Chance) -> (Names, Vec<Vec<u8>>) {
        let mut lucky = || keep > 0.0 && chance.part() < keep;
        let mut names = self.sure;
        for naming in self.pending.into_iter().flatten() {
            if lucky() {
                names.apply(&naming);
            }
        }
        let contents = self.contents.into_iter().map(|content| {
            let mut bytes = content.sure;
            for change in &content.pending {
                happen(&mut bytes, change, &mut lucky);
            }
            bytes
        });
        (names, contents.collect())
    }
}

fn happen(bytes: &mut Vec<u8>, change: &Change, lucky: &mut impl FnMut() -> bool) {
    match change {
        Change::Length(length) => {
            if lucky() {
                bytes.resize(*length, 0);
            }
        }
        Change::Write(offset, data) => {
            for (number, sector) in data.chunks(SECTOR).enumerate() {
                if lucky() {
                    let from = offset + number * SECTOR;
                    bytes.resize(bytes.len().max(from + sector.len()), 0);
                    bytes[from..from + sector.len()].copy_from_slice(sector);
                }
            }
        }
    }
}
