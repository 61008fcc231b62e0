//! Tests of frames and schemes: what is shipped, what a file of the user's may say, and what
//! stands under which heading.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::dialogue::answer::{Answer, State};
use crate::dialogue::frame::{fill, tags};
use crate::dialogue::question::{Lang, Need};
use crate::dialogue::record::{Assisted, Company, Header, Mode, Stored};
use crate::dialogue::scheme::matching;
use crate::question_file::Library;

const NOON: i64 = 1_795_324_323_123;

fn words(lang: Lang) -> Locale {
    Locale::new(lang, None).0
}

fn shipped(lang: Lang) -> Vec<Frame> {
    let nowhere = Path::new("/nowhere/at/all");
    let (frames, failures) = load(nowhere, &words(lang));
    assert_eq!(failures, []);
    frames
}

/// A folder with these files, and what is loaded from it.
fn loaded(files: &[(&str, &str)]) -> (Vec<Frame>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let (frames, failures) = load(folder.path(), &words(Lang::Ja));
    (frames, told(&failures, folder.path()))
}

/// Failures as `id line value`, files by name.
fn told(failures: &[Failure], folder: &Path) -> Vec<String> {
    let folder = format!("{}/", folder.display());
    let told = failures.iter().map(|it| {
        let get = |name| {
            let found = it.args.iter().find(|(key, _)| *key == name);
            found.map_or("", |(_, value)| value)
        };
        let parts = [it.id, get("file"), get("line"), get("value")];
        parts.join(" ").trim_end().replace(&folder, "")
    });
    told.collect()
}

/// An interview by the built-in set: questions answered, and the tags on them.
fn interview(answers: &[(&str, &str, &[&str])]) -> Stored {
    let set = Library::load(None).get("locaben").unwrap().set.clone();
    let mut stored = Stored {
        number: 1,
        header: Header {
            id: String::new(),
            company: Company::default(),
            visit: 1,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: String::new(),
            mode: Mode::Together,
            need: Need::Normal,
            started: NOON,
            finished: None,
            demo: false,
        },
        set: set.into(),
        answers: BTreeMap::new(),
        follow_ups: vec![],
        intervals: vec![],
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: vec![],
        tags: BTreeMap::new(),
        remarks: BTreeMap::new(),
        stages: vec![],
        round: None,
        review: Default::default(),
    };
    for (question, text, tags) in answers {
        let state = match *text {
            "" => State::Unknown,
            _ => State::Answered,
        };
        let answer = Answer {
            state,
            text: (*text).into(),
            ..Answer::default()
        };
        stored.answers.insert((*question).into(), answer);
        let tags: BTreeSet<String> = tags.iter().map(|tag| (*tag).into()).collect();
        if !tags.is_empty() {
            stored.tags.insert((*question).into(), tags);
        }
    }
    stored
}

#[test]
fn the_shipped_frames_name_questions_that_are_there_and_no_id_twice() {
    let set = interview(&[]).set;
    let (ja, en) = (shipped(Lang::Ja), shipped(Lang::En));
    let ids: Vec<&str> = ja.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["assets", "design", "ip", "person", "swot"]);
    for (frame, english) in ja.iter().zip(&en) {
        let mut seen = BTreeSet::new();
        for (heading, english) in frame.headings.iter().zip(&english.headings) {
            let at = format!("{} {}", frame.id, heading.id);
            assert!(seen.insert(&heading.id), "{at}: twice");
            for question in &heading.questions {
                assert!(set.question(question).is_some(), "{at}: {question}");
            }
            // A tag is chosen by the heading's title: two under one could not be told apart.
            assert!(heading.tags.len() <= 1, "{at}: {:?}", heading.tags);
            assert!(english.title.is_ascii(), "{at}: {}", english.title);
            assert_eq!(heading.hint.is_some(), english.hint.is_some(), "{at}");
        }
    }
    let known: Vec<String> = tags(&ja).into_iter().map(|tag| tag.id).collect();
    for heading in ja.iter().flat_map(|it| &it.headings) {
        assert!(heading.unless.iter().all(|tag| known.contains(tag)));
    }
}

#[test]
fn the_files_themselves_say_what_the_japanese_words_say() {
    for (name, text) in embedded::FRAMES {
        let frame = frames::parse(Path::new(name), text).unwrap().unwrap();
        assert_eq!(frames::localised(frame.clone(), &words(Lang::Ja)), frame);
        assert_eq!(format!("{}.toml", frame.id), *name);
    }
}

#[test]
fn tags_are_called_as_their_headings() {
    let label = |lang| {
        let tags = tags(&shipped(lang));
        let threat = tags.into_iter().find(|tag| tag.id == "threat").unwrap();
        (threat.label, threat.frame)
    };
    assert_eq!(label(Lang::Ja), ("脅威".into(), "SWOT".into()));
    assert_eq!(label(Lang::En), ("Threats".into(), "SWOT".into()));
}

#[test]
fn what_is_heard_of_the_market_is_undivided_until_it_is_tagged() {
    let stored = interview(&[
        ("biz.strengths", "難削材", &["human", "threat"]),
        ("env.market", "5年で2割減", &["threat", "opportunity"]),
        ("env.competitors", "A社", &[]),
        ("env.partners", "B社", &["relational"]),
        ("env.banks", "", &[]),
        ("ctl.ip", "社内だけ", &["opportunity"]),
        ("gone.question", "前の版の質問", &["threat"]),
    ]);
    let frames = shipped(Lang::Ja);
    let under = |frame: &str| {
        let frame = frames.iter().find(|it| it.id == frame).unwrap();
        let filled = fill(frame, &stored);
        let told = filled.iter().map(|it| {
            let questions = it.questions.join(" ");
            format!("{}: {questions}", it.heading.id)
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        under("swot"),
        [
            "strengths: biz.strengths",
            "weaknesses: biz.weaknesses",
            "opportunities: env.market ctl.ip",
            "threats: biz.strengths env.market",
            "undivided: env.competitors env.partners",
        ]
    );
    assert_eq!(
        under("assets"),
        [
            "human: biz.strengths",
            "structural: ",
            "relational: env.partners",
            "undivided: ",
            "steps: flow.process",
            "value: flow.trade env.feedback env.customers",
        ]
    );
}

const BANK: &str = "id = \"bank\"\ntitle = \"取引先概要表\"\n\n[[heading]]\nid = \"a\"\ntitle = \"沿革\"\n\
                    questions = [\"biz.history\", \"bank.own\"]\n";

#[test]
fn a_frame_of_the_users_is_one_more_file() {
    let swot = BANK.replace("\"bank\"", "\"swot\"");
    let (frames, faults) = loaded(&[
        ("bank.toml", BANK),
        ("my-swot.toml", &swot),
        ("schemes.toml", "[[heading]]"),
        ("cells.toml", "[sheet]\nname = \"様式\"\n"),
        ("broken-cells.toml", "[sheet\n"),
        ("notes.txt", "[[heading]]"),
    ]);
    assert_eq!(faults, Vec::<String>::new());
    let ids: Vec<&str> = frames.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["assets", "design", "ip", "person", "swot", "bank"]);
    for frame in &frames[4..] {
        assert_eq!(frame.title, "取引先概要表");
        assert_eq!(frame.headings[0].title, "沿革");
        // What the interview's set does not have is passed over.
        let stored = interview(&[]);
        assert_eq!(fill(frame, &stored)[0].questions, ["biz.history"]);
    }
}

#[test]
fn every_fault_of_a_frame_is_named_with_its_line_and_the_file_left_out() {
    let heading = "[[heading]]\nid = \"a\"\ntitle = \"沿革\"\n";
    let rows: &[(String, &[&str])] = &[
        (
            BANK.replace("title = \"取", "titel = \"取"),
            &["reports-file-wrong x.toml 2"],
        ),
        (
            format!("{BANK}questions = []"),
            &["reports-file-wrong x.toml 8"],
        ),
        (
            BANK.replace("\"bank\"", "\"Bank\""),
            &["frame-id x.toml 1 Bank"],
        ),
        (
            BANK.replace("\"bank\"", "\"form\""),
            &["frame-id-taken x.toml 1 form"],
        ),
        (
            BANK.replace("取引先概要表", " \u{200B}"),
            &["frame-title x.toml 1 bank"],
        ),
        (
            format!("{BANK}tags = [\"良い\"]\n{heading}"),
            &[
                "frame-id x.toml 8 良い",
                "frame-heading-twice x.toml 10 a",
                "frame-heading-empty x.toml 10 a",
            ],
        ),
        (
            format!("{BANK}{} = 1\n", vec!["a"; 90].join(".")),
            &["reports-file-deep x.toml 8"],
        ),
    ];
    for (text, expected) in rows {
        let (frames, faults) = loaded(&[("x.toml", text)]);
        assert_eq!(faults, *expected, "{text}");
        assert_eq!(frames.len(), 5);
    }
    let (frames, faults) = loaded(&[("a.toml", BANK), ("b.toml", BANK)]);
    assert_eq!(
        (frames.len(), faults),
        (6, vec!["frame-id-twice b.toml".to_owned()])
    );
    let big = format!("# {}\n{BANK}", "あ".repeat(100_000));
    assert_eq!(loaded(&[("a.toml", &big)]).1, ["reports-file-big a.toml"]);
}

const SCHEMES: &str = r#"
[[scheme]]
id = "it"
title = "デジタル化の支援"
url = "https://example.jp/it"
note = "上限 100万円"
until = "2026-11-23"
tags = ["weakness"]

[[scheme]]
id = "patent"
title = "出願の支援"
until = 2026-11-20
tags = ["ip_knowhow"]

[[scheme]]
id = "hiring"
title = "採用の支援"
questions = ["env.employees"]

[[scheme]]
id = "training"
title = "研修の支援"
tags = ["human", "weakness"]
questions = ["ctl.training"]
"#;

fn listed(text: &str) -> (Vec<Scheme>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("schemes.toml"), text).unwrap();
    let (schemes, failures) = schemes(folder.path());
    (schemes, told(&failures, folder.path()))
}

#[test]
fn schemes_are_named_only_once_the_issues_are_written() {
    let (schemes, faults) = listed(SCHEMES);
    assert_eq!((schemes.len(), faults.len()), (4, 0));
    let answers: &[(&str, &str, &[&str])] = &[
        ("biz.it", "紙の台帳", &["weakness"]),
        ("ctl.ip", "社内だけ", &["ip_knowhow"]),
        ("ctl.training", "見て覚える", &["structural"]),
    ];
    let fitting = |more: &[(&str, &str, &[&str])]| {
        let stored = interview(&[answers, more].concat());
        let told = matching(&schemes, &stored)
            .into_iter()
            .map(|it| format!("{} {}", it.scheme.id, it.questions.join(" ")));
        told.collect::<Vec<_>>()
    };
    let none = Vec::<String>::new();
    assert_eq!(fitting(&[]), none);
    assert_eq!(
        fitting(&[("sum.gap", "", &[])]),
        none,
        "asked, and not known"
    );
    let gap = ("sum.gap", "若手が育っていない", &[][..]);
    assert_eq!(fitting(&[gap]), ["it biz.it"], "one has ended");
    let staff = ("env.employees", "3年で4名", &["human"][..]);
    let trained = ("ctl.training", "見て覚える", &["human"][..]);
    assert_eq!(
        fitting(&[gap, staff, trained]),
        ["it biz.it", "hiring env.employees", "training ctl.training"]
    );
}

#[test]
fn a_scheme_with_a_fault_is_left_out_alone() {
    let rows: &[(&str, &str, &[&str])] = &[
        (
            "\"2026-11-23\"",
            "\"来年3月\"",
            &["scheme-until schemes.toml 7 来年3月"],
        ),
        (
            "https://example.jp",
            "javascript:alert(1)//",
            &["scheme-url schemes.toml 5 javascript:alert(1)///it"],
        ),
        ("デジタル化の支援", "", &["scheme-title schemes.toml 3 it"]),
        (
            "tags = [\"weakness\"]",
            "",
            &["scheme-for-all schemes.toml 3 it"],
        ),
        (
            "\"it\"",
            "\"patent\"",
            &["scheme-twice schemes.toml 11 patent"],
        ),
    ];
    for (from, to, expected) in rows {
        let (schemes, faults) = listed(&SCHEMES.replacen(from, to, 1));
        assert_eq!(faults, *expected);
        assert_eq!(schemes.len(), 3, "{to}");
    }
    let (schemes, faults) = listed("[[scheme]]\nid = 1\n");
    assert_eq!(
        (schemes.len(), faults),
        (0, vec!["reports-file-wrong schemes.toml 2".to_owned()])
    );
    let (none, faults) = super::schemes(Path::new("/nowhere/at/all"));
    assert_eq!((none.len(), faults.len()), (0, 0));
}
