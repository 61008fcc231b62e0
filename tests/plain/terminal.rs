//! A person at a terminal: the interview is chosen in the dialogue, Ctrl+D leaves a draft.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::held::{Home, home};

struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    shown: Receiver<Vec<u8>>,
    all: Vec<u8>,
    _master: Box<dyn MasterPty + Send>,
}

fn terminal(home: &Home) -> Terminal {
    let pair = native_pty_system()
        .openpty(PtySize::default())
        .expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kikitori"));
    command.args(["--plain", "--lang", home.lang, "--database"]);
    command.arg(home.database());
    command.env_clear();
    command.env("HOME", home.folder.path());
    let child = pair.slave.spawn_command(command).expect("starts");
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().expect("reads");
    let (sender, shown) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    Terminal {
        child,
        keys: pair.master.take_writer().expect("writes"),
        shown,
        all: Vec::new(),
        _master: pair.master,
    }
}

impl Terminal {
    fn see(&mut self, words: &str) {
        while !String::from_utf8_lossy(&self.all).contains(words) {
            match self.shown.recv_timeout(Duration::from_secs(60)) {
                Ok(bytes) => self.all.extend(bytes),
                Err(_) => panic!("{words:?}: {}", String::from_utf8_lossy(&self.all)),
            }
        }
    }

    fn keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("typed");
        self.keys.flush().expect("typed");
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
    let mut first = terminal(&home);
    first.see("会社名を1行で");
    first.keys("\n７\n");
    first.see("「7」に合う面談がありません");
    first.keys("北上製作所\n");
    first.see("1行が1つの答えです。");
    first.see("[1/28]");
    first.keys(":go 9\n");
    first.see("[9/28]");
    first.leave();

    let mut second = terminal(&home);
    second.see("1  北上製作所 | 第1回 | 下書き");
    second.keys("１\n");
    second.see("[9/28]");
    second.keys(&format!("{}\n", "長".repeat(1500)));
    second.see("終わりが欠けているかもしれません");
    second.leave();
    assert_eq!(home.value("SELECT count(*) FROM interviews"), "1");
}
