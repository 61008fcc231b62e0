//! Hostile words in a database, on a real terminal: every byte that comes out
//! is text, or a sequence of the program's own.

use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::question::Need;
use kikitori::dialogue::record::{Assisted, Company, Header, Mode, Record, RemarkKind};
use kikitori::question_file::Library;
use kikitori::store::Store;

use super::place::Place;
use super::window::{Opening, Window};

const HOSTILE: &str = "\u{1b}]0;題名\u{7}\u{202e}逆\u{2066}\u{9b}2J\u{200b}\u{feff}\u{1b}P+q\u{1b}\\\u{e0041}\u{7f}\r\u{8}";

/// An interview whose every word is hostile, put in past the program's own doors.
fn place() -> Place {
    let place = Place::new();
    let library = Library::load(None);
    let set = &library.get("first-visit").expect("built in").set;
    let header = Header {
        id: "0193a000-0000-7000-8000-000000000001".into(),
        company: Company {
            name: format!("北上{HOSTILE}"),
            industry: HOSTILE.into(),
            employees: None,
            founded: HOSTILE.into(),
        },
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: HOSTILE.into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 1_795_324_323_123,
        finished: None,
        demo: false,
    };
    let mut records: Vec<Record> = set
        .questions()
        .map(|it| Record::Answer {
            question: it.id.clone(),
            answer: Answer {
                state: State::Answered,
                text: format!("答{HOSTILE}\n次{HOSTILE}"),
                note: HOSTILE.into(),
                author: HOSTILE.into(),
                flagged: true,
                ..Answer::default()
            },
        })
        .collect();
    records.push(Record::Remark {
        kind: RemarkKind::WillDo,
        text: format!("約束{HOSTILE}"),
    });
    let mut store = Store::open(&place.database())
        .map_err(|it| it.failure)
        .unwrap();
    store.writable().unwrap();
    let number = store.begin(&header, set).unwrap();
    store.commit(number, header.started, &records).unwrap();
    place
}

/// What is left of the bytes when the sequences that begin with `ESC [` are taken out: nothing
/// there acts or hides.
fn inert(window: &Window) {
    let text = String::from_utf8_lossy(&window.written);
    let mut parts = text.split("\u{1b}[");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| ('@'..='~').contains(&c));
        rest.push_str(&part[end.map_or(part.len(), |it| it + 1)..]);
    }
    let acts = |c: &char| {
        (c.is_control() && !"\r\n".contains(*c))
            || matches!(
                c,
                '\u{200b}' | '\u{feff}' | '\u{202e}' | '\u{2066}' | '\u{e0041}'
            )
    };
    assert_eq!(rest.chars().find(acts), None, "{rest:?}");
}

#[test]
fn hostile_words_are_drawn_harmless() {
    let place = place();
    for lang in ["ja", "en"] {
        let open = |args: &[&str]| {
            Opening {
                lang,
                ..place.opening()
            }
            .start(args)
        };
        let mut window = open(&["interview", "1"]);
        window.sees("答");
        inert(&window);
        window.press("Ctrl+G");
        window.pump(500);
        inert(&window);
        drop(window);

        let mut window = open(&[]);
        window.sees("北上");
        inert(&window);
    }
}
