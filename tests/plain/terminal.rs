//! A person at a terminal: the interview is chosen in the dialogue, Ctrl+D leaves a draft.

use std::io::{Read, Write};
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use pty_process::blocking::{Command, Pty, open};

use super::held::{Home, home};

pub struct Terminal {
    pub child: Child,
    pty: Arc<Pty>,
    shown: Receiver<Vec<u8>>,
    pub all: Vec<u8>,
}

pub fn terminal(home: &Home, args: &[&str]) -> Terminal {
    let (pty, pts) = open().expect("a terminal");
    let child = Command::new(env!("CARGO_BIN_EXE_kikitori"))
        .args(args)
        .args(["--plain", "--lang", home.lang, "--database"])
        .arg(home.database())
        .env_clear()
        .env("HOME", home.folder.path())
        .env("KIKITORI_NO_PASSPHRASE", "1")
        .spawn(pts)
        .expect("starts");
    let pty = Arc::new(pty);
    let reader = Arc::clone(&pty);
    let (sender, shown) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = (&*reader).read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    Terminal {
        child,
        pty,
        shown,
        all: Vec::new(),
    }
}

impl Terminal {
    pub fn see(&mut self, words: &str) {
        while !String::from_utf8_lossy(&self.all).contains(words) {
            match self.shown.recv_timeout(Duration::from_secs(60)) {
                Ok(bytes) => self.all.extend(bytes),
                Err(_) => panic!("{words:?}: {}", String::from_utf8_lossy(&self.all)),
            }
        }
    }

    pub fn keys(&mut self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).expect("typed");
    }

    fn leave(mut self) {
        self.keys("\u{4}");
        self.see("下書きとして保存しました");
        assert!(self.child.wait().expect("ends").success());
        assert!(!self.all.contains(&0x1b), "no escape sequences");
    }
}

#[test]
fn a_person_names_the_company_and_later_its_number() {
    let home = home("ja");
    let mut first = terminal(&home, &[]);
    first.see("会社名を1行で");
    first.keys("\n７\n");
    first.see("「7」に合う面談がありません");
    first.keys("北上製作所\n");
    first.see("1行が1つの答えです。");
    first.see("[1/28]");
    first.keys(":go 9\n");
    first.see("[9/28]");
    first.leave();

    let mut second = terminal(&home, &[]);
    second.see("1  北上製作所 | 第1回 | 下書き");
    second.keys("１\n");
    second.see("[9/28]");
    second.keys(&format!("{}\n", "長".repeat(1500)));
    second.see("終わりが欠けているかもしれません");
    second.leave();
    assert_eq!(home.value("SELECT count(*) FROM interviews"), "1");
}
