//! The audience's page, as a browser and whoever else knocks gets it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use kikitori::dialogue::record::Record;
use kikitori::dialogue::room::Shown;

use super::given::*;
use super::presented::{DEADLINE, Events, Held, Presented, all};

#[test]
fn the_page_shows_what_the_room_sees_and_follows_it() {
    let mut held = Held::new();
    let presented = Presented::new(&held.home, "ja", &[]);
    assert!(presented.page().contains("しばらくお待ちください"));
    let mut events = presented.events();
    events.until("しばらくお待ちください");

    held.asks("強みは何ですか。");
    events.until("強みは何ですか。");
    let page = presented.page();
    assert!(page.contains("<html lang=\"ja\">") && page.contains("強みは何ですか。"));
    held.asks("弱みは何ですか。");
    assert!(
        !events
            .until("弱みは何ですか。")
            .contains("強みは何ですか。")
    );

    held.shows(Shown::Blank);
    events.until("data: <section class=\"blank\"></section>\n");
    // The interview's program is closed and opened again.
    held.asks("次の問い");
    events.until("次の問い");
    held.store = None;
    events.until("しばらくお待ちください");
    held.store = Some(open(&held.home.database()));
    held.asks("そのあとの問い");
    events.until("そのあとの問い");
}

#[test]
fn one_interview_is_shown_where_one_is_asked_for() {
    let mut held = Held::new();
    let store = held.store.as_mut().unwrap();
    let other = store.begin(&header(2, "花巻"), &set()).expect("begun");
    held.asks("北上への問い");
    let presented = Presented::new(&held.home, "en", &["花巻"]);
    assert!(presented.page().contains("about to begin"));
    held.number = other;
    held.asks("花巻への問い");
    presented.events().until("花巻への問い");

    let ended = held.home.run("en", &["present", "--web", "盛岡"]);
    assert_eq!((ended.status, ended.out.as_str()), (1, ""));
    assert!(ended.err.contains("盛岡"), "{}", ended.err);
}

#[test]
fn a_stranger_gets_a_status_and_nothing_else() {
    let mut held = Held::new();
    held.asks("ひみつの問い");
    let presented = Presented::new(&held.home, "ja", &[]);
    presented.events().until("ひみつの問い");
    let (host, path) = (presented.host(), presented.path());
    let rows = [
        (format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"), "404 "),
        (
            format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
            "421 ",
        ),
        (
            format!("POST {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"),
            "405 ",
        ),
        (
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n\r\n"),
            "403 ",
        ),
        (
            format!("GET {path} HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(8192)),
            "431 ",
        ),
        ("\u{16}\u{3}\u{1}".into(), "400 "),
    ];
    for (request, status) in rows {
        let reply = all(presented.ask(&request));
        assert!(reply.starts_with(&format!("HTTP/1.1 {status}")), "{reply}");
        assert!(
            reply.ends_with("\r\n\r\n") && !reply.contains("ひみつ"),
            "{reply}"
        );
        assert_eq!(reply.matches("\r\n\r\n").count(), 1, "{reply}");
    }
}

#[test]
fn those_who_stand_still_keep_nobody_out() {
    let mut held = Held::new();
    let presented = Presented::new(&held.home, "ja", &[]);
    let mut still: Vec<TcpStream> = (0..40).map(|_| presented.connect()).collect();
    for stream in &mut still[..20] {
        stream.write_all(b"GET /").expect("sent");
    }
    let mut events = presented.events();
    held.asks("届く問い");
    events.until("届く問い");
    // Followers who never read what they are sent.
    let deaf: Vec<TcpStream> = (0..20)
        .map(|_| presented.get(&format!("{}events", presented.path())))
        .collect();
    held.asks("次の問い");
    events.until("次の問い");
    assert!(presented.page().contains("次の問い"));
    drop((still, deaf));
}

#[test]
fn followers_have_an_end_and_whoever_asks_for_the_page_still_gets_it() {
    let held = Held::new();
    let presented = Presented::new(&held.home, "ja", &[]);
    let mut all_in: Vec<Events> = (0..32).map(|_| presented.events()).collect();
    let path = format!("{}events", presented.path());
    assert!(all(presented.get(&path)).starts_with("HTTP/1.1 503 "));
    assert!(presented.page().starts_with("HTTP/1.1 200 OK"));
    // One leaves: its place is free once that was noticed.
    all_in.pop();
    let end = Instant::now() + DEADLINE;
    loop {
        let mut first = [0; 12];
        presented
            .get(&path)
            .read_exact(&mut first)
            .expect("a status");
        if &first == b"HTTP/1.1 200" {
            break;
        }
        assert!(Instant::now() < end, "no place became free");
    }
}

/// Text that nobody in the room may see, in every place where something is kept.
fn private() -> Vec<Record> {
    use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
    use kikitori::dialogue::record::RemarkKind;
    use kikitori::dialogue::review::{Elsewhere, Opinion, Review};
    let secret = |what: &str| format!("秘密{what}");
    let mut records = vec![
        Record::Answer {
            question: "mgmt.succession".into(),
            answer: Answer {
                state: State::Answered,
                text: secret("の答え"),
                note: secret("のメモ"),
                flagged: true,
                author: secret("の著者"),
                ..Answer::default()
            },
        },
        Record::FollowUp(FollowUp {
            question: "mgmt.succession".into(),
            ordinal: 1,
            facet: None,
            generic: None,
            probe: secret("の問いかけ"),
            offered: NOON,
            outcome: Outcome::Asked,
            asked: Some(NOON),
            answered: Some(NOON),
            answer: secret("の返事"),
            characters: 5,
        }),
        Record::Revision {
            question: "mgmt.succession".into(),
            follow_up: None,
            author: secret("の著者"),
            text: secret("の前の言葉"),
        },
        Record::Tags {
            question: "mgmt.succession".into(),
            tags: [secret("の札")].into(),
        },
        Record::Review(Review {
            id: "0193a000-0000-7000-8000-000000000091".into(),
            reviewer: secret("の添削者"),
            begun: NOON,
            finished: Some(NOON),
        }),
        Record::Opinion(Opinion {
            id: "0193a000-0000-7000-8000-000000000092".into(),
            edit: 1,
            question: "mgmt.succession".into(),
            reviewer: secret("の添削者"),
            at: NOON,
            about: secret("の答え"),
            comment: secret("の助言"),
            suggestion: Some(secret("の直し案")),
            ask_again: true,
            ..Opinion::default()
        }),
        Record::Elsewhere(Elsewhere {
            question: "mgmt.succession".into(),
            probe: None,
            text: secret("の別の言葉"),
            at: NOON,
            author: secret("の著者"),
            settled: false,
        }),
        Record::Place {
            question: "mgmt.succession".into(),
        },
    ];
    records.extend(RemarkKind::ALL.map(|kind| Record::Remark {
        kind,
        text: secret("の気づき"),
    }));
    records
}

#[test]
fn nothing_private_is_in_any_byte_that_the_room_gets() {
    let home = Home::new();
    let mut store = open(&home.database());
    let mut head = header(1, "秘密の会社");
    head.interviewer = "秘密の聞き手".into();
    head.company.industry = "秘密の業種".into();
    let number = store.begin(&head, &set()).expect("begun");
    let mut held = Held {
        home,
        store: Some(store),
        number,
    };
    let presented = Presented::new(&held.home, "ja", &[]);
    let mut events = presented.events();
    let mut got = String::new();
    for (turn, ask) in ["一番目の問い", "二番目の問い", "三番目の問い"]
        .iter()
        .enumerate()
    {
        held.keep(&private());
        held.asks(ask);
        if turn == 1 {
            held.keep(&private());
        }
        got += &events.until(ask);
        got += &presented.page();
        got += &all(presented.get("/秘密/"));
    }
    held.store = None;
    got += &events.until("しばらくお待ちください");
    for hidden in ["秘密", "kikitori.db", "mgmt.", "北上"] {
        assert!(!got.contains(hidden), "{hidden}: {got}");
    }
    assert!(got.matches("三番目の問い").count() >= 2);
    let heads: Vec<&str> = got.lines().filter(|it| it.starts_with("HTTP/")).collect();
    assert_eq!(heads.len(), 6, "{heads:?}");
}

#[test]
fn a_port_that_is_taken_is_told_in_words() {
    let home = Home::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("one").port().to_string();
    let rows = [
        ("ja", "ほかのプログラムが使っています"),
        ("en", "in use by another program"),
    ];
    for (lang, said) in rows {
        let ended = home.run(lang, &["present", "--web", "--port", &port]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{ended:?}");
        assert!(
            ended.err.contains(said) && ended.err.contains(&port),
            "{ended:?}"
        );
        assert_eq!(ended.err.lines().count(), 2, "{ended:?}");
    }
    drop(taken);
    let presented = Presented::new(&home, "en", &["--port", &port]);
    assert!(presented.host().ends_with(&format!(":{port}")));
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_also_while_somebody_follows() {
    use rustix::process::{Pid, Signal, kill_process};
    let home = Home::new();
    let rows = [
        ("ja", Signal::INT, 130, "F11"),
        ("en", Signal::TERM, 143, "full screen"),
        ("en", Signal::HUP, 129, "Ctrl+C"),
    ];
    for (lang, signal, status, said) in rows {
        let mut presented = Presented::new(&home, lang, &[]);
        let mut events = presented.events();
        let pid = i32::try_from(presented.child.id()).expect("a number");
        kill_process(Pid::from_raw(pid).expect("runs"), signal).expect("sent");
        let mut err = String::new();
        let mut stderr = presented.child.stderr.take().expect("piped");
        stderr.read_to_string(&mut err).expect("UTF-8");
        let ended = presented.child.wait().expect("ends");
        assert_eq!(ended.code(), Some(status));
        assert!(err.contains(said) && err.lines().count() == 1, "{err}");
        let token = presented.path().trim_matches('/');
        assert!(!err.contains(token), "{err}");
        let mut rest = String::new();
        events.lines.read_to_string(&mut rest).expect("ends");
    }
}

#[test]
#[ignore = "a measurement: from a commit to the bytes of the event"]
#[expect(clippy::disallowed_macros, reason = "a figure for whoever measures")]
fn the_lag_is_measured() {
    let mut held = Held::new();
    let presented = Presented::new(&held.home, "ja", &[]);
    let mut events = presented.events();
    let mut lags: Vec<Duration> = (0..50)
        .map(|turn| {
            let ask = format!("{turn}番目の問い。");
            let begun = Instant::now();
            held.asks(&ask);
            events.until(&ask);
            let lag = begun.elapsed();
            // Not always at the same point between two looks.
            std::thread::sleep(Duration::from_millis(turn * 7 % 100));
            lag
        })
        .collect();
    lags.sort();
    let at = |share: usize| lags[(lags.len() - 1) * share / 100].as_millis();
    eprintln!(
        "commit to event, 50 changes: median {} ms, 90th {} ms, longest {} ms",
        at(50),
        at(90),
        at(100)
    );
}
