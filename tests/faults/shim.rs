//! The disk and the clock under the program: a small library in C, compiled once and loaded before it.
//! Where there is no C compiler the tests that need it say so and stop.

use std::ffi::OsString;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::home::Home;
use super::window::Opening;

/// What of the disk fails, from one call on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    None = 0,
    /// No space: writes, longer files, new files.
    Full = 1,
    /// Writes fail in the device.
    BadWrite = 2,
    /// Syncs fail in the device.
    BadSync = 3,
    /// The device is gone: everything fails, reading too.
    Gone = 4,
    /// The file system became read-only.
    ReadOnly = 5,
    /// Files may not be opened for writing, names not changed.
    Forbidden = 6,
}

/// Under one home.
pub struct Shim {
    library: &'static Path,
    rule: std::fs::File,
    rules: PathBuf,
    pub log: PathBuf,
    root: PathBuf,
}

static LIBRARY: LazyLock<Option<(tempfile::TempDir, PathBuf)>> = LazyLock::new(|| {
    let folder = tempfile::TempDir::with_prefix("kikitori-shim-").unwrap();
    let library = folder.path().join("shim.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let mut cc = std::process::Command::new(compiler);
    cc.args(["-shared", "-fPIC", "-O1", "-w", "-o"])
        .arg(&library)
        .arg(source)
        .arg("-ldl");
    let made = cc.status().is_ok_and(|it| it.success());
    made.then_some((folder, library))
});

impl Shim {
    /// `None`, said in words: there is no C compiler.
    pub fn under(home: &Home) -> Option<Shim> {
        let Some((_, library)) = &*LIBRARY else {
            println!("skipped: no C compiler (cc), which makes the disk that fails");
            return None;
        };
        let rules = home.beside("rule");
        std::fs::write(&rules, [0; 64]).unwrap();
        let rule = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(&rules)
            .unwrap();
        Some(Shim {
            library,
            rule,
            rules,
            log: home.beside("log"),
            root: home.folder(),
        })
    }

    pub fn env(&self) -> [(&'static str, OsString); 3] {
        [
            ("LD_PRELOAD", self.library.into()),
            ("KIKITORI_SHIM_ROOT", self.root.clone().into()),
            ("KIKITORI_SHIM_RULE", self.rules.clone().into()),
        ]
    }

    /// The window over this disk.
    pub fn below(&self, opening: Opening) -> Opening {
        self.env()
            .into_iter()
            .fold(opening, |it, (name, value)| it.env(name, value))
    }

    /// The same, with all that is written logged.
    pub fn logged(&self, opening: Opening) -> Opening {
        self.below(opening).env("KIKITORI_SHIM_LOG", &self.log)
    }

    /// From the `from`th call that it concerns on (1: the next).
    pub fn fails(&self, fault: Fault, from: usize) {
        self.put(0, Fault::None as i64);
        self.put(1, from as i64);
        self.put(2, 0);
        self.put(3, 0);
        self.put(0, fault as i64);
    }

    pub fn mends(&self) {
        self.put(0, Fault::None as i64);
    }

    /// How many calls failed since [`Shim::fails`].
    pub fn hits(&self) -> i64 {
        let mut number = [0; 8];
        self.rule.read_exact_at(&mut number, 24).unwrap();
        i64::from_ne_bytes(number)
    }

    /// How far the wall clock is off, seconds.
    pub fn turns_clock(&self, by: i64) {
        self.put(4, by);
    }

    fn put(&self, place: u64, number: i64) {
        self.rule
            .write_all_at(&number.to_ne_bytes(), place * 8)
            .unwrap();
    }
}
