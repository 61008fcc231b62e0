//! A home of its own for one round: a database of one kind, what opens it, and what it holds.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use kikitori::dialogue::clock::IntervalKind;
use kikitori::secret::Passphrase;
use kikitori::store::{self, Key, Store};
use tempfile::TempDir;

use super::window::{Opening, squeeze};

pub const COMPANY: &str = "北上製作所";
pub const PASSPHRASE: &str = "nothing lost no one let in";

/// On the screen of the first question of the short set.
pub const READY: &str = "会社が変わったと感じて";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    Encrypted,
}

impl Kind {
    pub fn all() -> Vec<Kind> {
        match store::ENCRYPTS {
            true => vec![Kind::Plain, Kind::Encrypted],
            false => vec![Kind::Plain],
        }
    }
}

pub struct Home {
    pub kind: Kind,
    around: TempDir,
}

impl Home {
    pub fn new(kind: Kind) -> Home {
        let around = TempDir::with_prefix("kikitori-fault-").unwrap();
        std::fs::create_dir(around.path().join("home")).unwrap();
        std::fs::write(around.path().join("pass"), format!("{PASSPHRASE}\n")).unwrap();
        Home { kind, around }
    }

    /// The person's folder.
    pub fn folder(&self) -> PathBuf {
        self.around.path().join("home")
    }

    /// A file beside it, which the program does not know.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    /// In the system's own place below the home, so that its folders are made, too.
    pub fn database(&self) -> PathBuf {
        self.folder().join(".local/share/kikitori/kikitori.db")
    }

    /// The same below a folder that is this home at another time.
    pub fn moved(&self, folder: &Path) -> PathBuf {
        folder.join(self.database().strip_prefix(self.folder()).unwrap())
    }

    /// What says how the database is opened.
    pub fn opens(&self) -> Vec<String> {
        match self.kind {
            Kind::Plain => vec!["--no-passphrase".into()],
            Kind::Encrypted => vec![
                "--passphrase-file".into(),
                self.beside("pass").display().to_string(),
            ],
        }
    }

    pub fn opening(&self) -> Opening {
        let opening = Opening::new(&self.folder()).args(self.opens());
        opening.env("KIKITORI_LANG", "ja")
    }

    /// An interview from the short set.
    pub fn interview(&self) -> Opening {
        let args = ["interview", COMPANY, "--set", "first-visit"];
        self.opening().args(args)
    }

    /// The key of the database as it is.
    pub fn key(&self) -> Option<Key> {
        self.key_of(&self.database())
    }

    pub fn key_of(&self, file: &Path) -> Option<Key> {
        let encrypted = self.kind == Kind::Encrypted;
        encrypted.then(|| key_by(file, PASSPHRASE).unwrap())
    }

    /// Lengths of all intervals of a kind, milliseconds.
    pub fn intervals(&self, kind: IntervalKind) -> Vec<u64> {
        let mut store = Store::open_by(&self.database(), self.key().as_ref()).unwrap();
        let numbers: Vec<i64> = store.list().unwrap().iter().map(|it| it.number).collect();
        let all = numbers
            .iter()
            .flat_map(|number| store.load(*number).unwrap().intervals);
        all.filter(|it| it.kind == kind)
            .map(|it| it.length)
            .collect()
    }

    /// What a new start reads, the file whole (structure and every row's checksum).
    pub fn holds(&self) -> String {
        holds(&self.database(), self.key().as_ref()).unwrap_or_else(|why| panic!("{why}"))
    }
}

/// Salts and passphrases whose keys are known already: making one is slow on purpose.
static KNOWN: Mutex<Vec<(Vec<u8>, String, Key)>> = Mutex::new(Vec::new());

/// The key of the encrypted file by this passphrase.
///
/// # Errors
/// There is no file, or it is no database.
pub fn key_by(file: &Path, passphrase: &str) -> Result<Key, String> {
    let bytes = std::fs::read(file).map_err(|why| format!("{}: {why}", file.display()))?;
    let salt = bytes.get(..16).unwrap_or(&bytes).to_vec();
    let mut known = KNOWN.lock().unwrap_or_else(|e| e.into_inner());
    let found = known
        .iter()
        .find(|(of, by, _)| *of == salt && by == passphrase);
    if let Some((_, _, key)) = found {
        return Ok(key.clone());
    }
    let key = Key::of(file, &Passphrase::new(passphrase)).map_err(|why| format!("{why:?}"))?;
    known.push((salt, passphrase.to_owned(), key.clone()));
    Ok(key)
}

/// Words of all interviews, without white space. Opening it for writing checks the whole file.
///
/// # Errors
/// The database does not open, or is damaged: why.
pub fn holds(file: &Path, key: Option<&Key>) -> Result<String, String> {
    let said = |why: kikitori::failure::Failure| format!("{}: {why:?}", file.display());
    let mut store = Store::open_by(file, key).map_err(|it| said(it.failure))?;
    store.writable().map_err(said)?;
    let mut numbers: Vec<i64> = store
        .list()
        .map_err(said)?
        .iter()
        .map(|it| it.number)
        .collect();
    numbers.sort_unstable();
    let mut words = String::new();
    for number in numbers {
        let stored = store.load(number).map_err(said)?;
        let order = stored.set.questions().map(|it| it.id.clone());
        for question in order.collect::<Vec<_>>() {
            let answer = stored.answers.get(&question);
            words.extend(answer.map(|it| squeeze(&it.text)));
        }
    }
    Ok(words)
}
