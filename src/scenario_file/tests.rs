//! The file of an owner as its authors meet it: what is read, and every fault with its place.

use super::*;
use crate::dialogue::question::Facet;
use crate::dialogue::scenario::{Manner, Way};
use crate::roleplay::prove::{Careless, Why};

/// An owner without a fault, in both languages; lines are counted by the tables below.
const GOOD: &str = r#"id = "t"
edition = "1"
language = "ja"
set = "locaben"
level = 2
minutes = 10
manner = "wary"
silence = 6
title.ja = "題"
title.en = "Title"
aim = { ja = "目標", en = "Aim" }
[company]
name = { ja = "会社", en = "Company" }
industry = { ja = "業種", en = "Trade" }
employees = 12
[owner]
name = { ja = "名前", en = "Name" }
about = { ja = "人", en = "Person" }
[public]
lines = { ja = ["一行"], en = ["A line"] }
[says]
opening = { ja = "どうも。", en = "Hello." }
closing = { ja = "では。", en = "Bye." }
closed = { ja = ["甲", "乙"], en = ["a", "b"] }
leading = { ja = ["甲", "乙"], en = ["a", "b"] }
double = { ja = ["甲", "乙"], en = ["a", "b"] }
advice = { ja = ["甲", "乙"], en = ["a", "b"] }
off = { ja = ["甲", "乙"], en = ["a", "b"] }
statement = { ja = ["甲", "乙"], en = ["a", "b"] }
nothing = { ja = ["甲", "乙"], en = ["a", "b"] }
again = { ja = ["甲", "乙"], en = ["a", "b"] }
pressed = { ja = ["甲", "乙"], en = ["a", "b"] }
cold = { ja = ["甲", "乙"], en = ["a", "b"] }
unclear = { ja = ["甲", "乙"], en = ["a", "b"] }
[[taboo]]
id = "brother"
words = { ja = ["弟"], en = ["brother"] }
says = { ja = "いい。", en = "No." }
mood = -2
[[topic]]
question = "biz.strengths"
first = { ja = "品質です。", en = "Quality." }
[[topic.fact]]
id = "job"
facets = ["example", "time"]
easy = true
says = { ja = "三週間でチタンを。", en = "Titanium in three weeks." }
note = { ja = "チタンを3週間で", en = "Titanium, 3 weeks" }
keys = { ja = ["チタン", "三週間|3週間"], en = ["titanium", "three weeks|3 weeks"] }
ask = { ja = "例えば？", en = "For example?" }
[[topic.fact]]
id = "left"
way = "echo"
mood = 1
after = ["job"]
against = "job"
says = { ja = "一人辞めた。", en = "One left." }
note = { ja = "一人辞めた", en = "One left" }
keys = { ja = ["辞め"], en = ["left"] }
ask = { ja = "言葉を返す", en = "Give it back" }
"#;

/// `GOOD` with one line (from 1) replaced.
fn with_line(number: usize, text: &str) -> String {
    let mut lines: Vec<&str> = GOOD.lines().collect();
    lines[number - 1] = text;
    lines.join("\n") + "\n"
}

fn line(start: &str) -> usize {
    let mut lines = GOOD.lines();
    lines.position(|it| it.starts_with(start)).expect(start) + 1
}

fn brief(faults: &[Fault]) -> Vec<String> {
    let one = |it: &Fault| format!("{} {}:{}", it.what.id, it.line, it.column);
    faults.iter().map(one).collect()
}

#[test]
fn both_languages_are_read() {
    let (owner, faults) = parse(GOOD);
    assert_eq!(brief(&faults), Vec::<String>::new());
    let owner = owner.unwrap();
    assert_eq!(owner.id(), "t");
    let (ja, en) = (owner.spoken(Lang::Ja), owner.spoken(Lang::En));
    assert_eq!((ja.title.as_str(), en.title.as_str()), ("題", "Title"));
    assert_eq!((ja.language, en.language), (Lang::Ja, Lang::En));
    for scenario in [ja, en] {
        assert_eq!(
            (scenario.manner, scenario.level, scenario.mood),
            (Manner::Wary, 2, 0)
        );
        assert_eq!(scenario.company.employees, Some(12));
        let job = scenario.fact("job").unwrap();
        assert_eq!(job.facets, [Facet::Example, Facet::Time]);
        assert_eq!((job.way, job.easy, job.mood), (Way::Ask, true, -1));
        let left = scenario.fact("left").unwrap();
        assert_eq!(
            (left.way, left.mood, left.against.as_deref()),
            (Way::Echo, 1, Some("job"))
        );
    }
    assert_eq!(
        ja.fact("job").unwrap().keys,
        [vec!["チタン"], vec!["三週間", "3週間"]]
    );
    assert_eq!(en.says.closed, ["a", "b"]);
}

#[test]
fn an_owner_of_one_language_needs_no_tables() {
    let mut plain = String::new();
    for line in GOOD.lines().filter(|it| !it.starts_with("title.en")) {
        let short = match (line.find("{ ja = "), line.find(", en = ")) {
            (Some(from), Some(to)) => format!("{}{}", &line[..from], &line[from + 7..to]),
            _ => line.replace("title.ja", "title"),
        };
        plain.push_str(&(short + "\n"));
    }
    let (owner, faults) = parse(&plain);
    assert_eq!(brief(&faults), Vec::<String>::new(), "{plain}");
    let owner = owner.unwrap();
    assert_eq!(owner.scenarios.len(), 1);
    assert_eq!(owner.spoken(Lang::En).language, Lang::Ja);
}

#[test]
fn each_fault_has_its_place() {
    let table: &[(&str, &str, &str)] = &[
        (
            "manner",
            "maner = \"wary\"",
            "set-missing-key 1:1, set-unknown-key-guess 7:1",
        ),
        (
            "manner",
            "manner = \"wari\"",
            "set-unknown-value-guess 7:10",
        ),
        ("level", "level = 4", "set-out-of-bounds 5:9"),
        ("silence", "silence = \"6\"", "set-not-a-number 8:11"),
        (
            "title.en",
            "titel.en = \"Title\"",
            "scenario-untranslated 9:1, set-unknown-key-guess 10:1",
        ),
        (
            "title.en",
            "title.fr = \"Titre\"",
            "scenario-untranslated 9:1, set-unknown-value 10:7",
        ),
        ("title.en", "", "scenario-untranslated 9:1"),
        ("aim", "aim = \"目標\"", "scenario-untranslated 11:1"),
        (
            "aim",
            "aim = { ja = 1, en = \"Aim\" }",
            "set-not-a-text 11:14",
        ),
        (
            "closed",
            "closed = { ja = [\"甲\"], en = [\"a\", \"b\"] }",
            "set-too-few 24:17",
        ),
        (
            "closed",
            "closed = \"甲\"",
            "scenario-untranslated 24:1, set-not-a-list 24:10",
        ),
        ("mood = -2", "mood = 2", "set-out-of-bounds 39:8"),
        (
            "words",
            "words = { ja = [\"例え\"], en = [\"brother\"] }",
            "scenario-asks-taboo 50:14",
        ),
        (
            "words",
            "words = { ja = [\"弟\"], en = [\"brother\", \" \"] }",
            "set-empty-text 37:40",
        ),
        (
            "facets",
            "facets = [\"exemple\"]",
            "set-unknown-value-guess 45:11",
        ),
        (
            "way",
            "way = \"echo\"\nfacets = [\"how\"]",
            "scenario-two-ways 53:7",
        ),
        ("way", "", "scenario-no-way 52:6"),
        (
            "after",
            "after = [\"jop\"]",
            "scenario-unknown-fact-guess 55:10",
        ),
        ("after", "after = [\"left\"]", "scenario-ring 55:10"),
        (
            "against",
            "against = \"left\"",
            "scenario-against-itself 52:6",
        ),
        (
            "keys = { ja = [\"辞め\"]",
            "keys = { ja = [\"退職\"], en = [\"left\"] }",
            "scenario-note-without-key 58:15",
        ),
        (
            "keys = { ja = [\"辞め\"]",
            "keys = { ja = [\"辞め|\"], en = [\"left\"] }",
            "scenario-empty-word 59:15",
        ),
        ("question", "question = \"biz.strenghts\"", ""),
    ];
    let mut wrong = Vec::new();
    for (start, text, wanted) in table {
        let found = brief(&parse(&with_line(line(start), text)).1).join(", ");
        if found != *wanted {
            wrong.push(format!("{text}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ids_are_unique_and_told_of() {
    let source = GOOD
        .replace("id = \"left\"", "id = \"job\"")
        .replace("against = \"job\"\n", "")
        .replace("after = [\"job\"]\n", "");
    assert_eq!(brief(&parse(&source).1), ["scenario-duplicate-fact 52:6"]);
    let topic = GOOD.lines().position(|it| it == "[[topic]]").unwrap();
    let topic: Vec<&str> = GOOD.lines().skip(topic).collect();
    let source = format!(
        "{GOOD}{}\n",
        topic
            .join("\n")
            .replace("\"job\"", "\"work\"")
            .replace("id = \"left\"", "id = \"gone\"")
    );
    assert_eq!(brief(&parse(&source).1), ["scenario-duplicate-topic 62:12"]);
}

#[test]
fn what_the_set_knows_is_seen() {
    let sets = crate::question_file::Library::load(None);
    let check_it = |source: &str, flaws: &[Flaw]| {
        let set = |id: &str, _| sets.get(id).map(|it| it.set.clone());
        let prove = |scenario: &Scenario, _: &QuestionSet| match scenario.language {
            Lang::Ja => flaws.to_vec(),
            Lang::En => Vec::new(),
        };
        let with = Check {
            set: &set,
            prove: &prove,
        };
        brief(&check(source, &with).1).join(", ")
    };
    let lost = Flaw::Unreached {
        fact: "left".into(),
        why: Why::Nothing,
    };
    let easy = Flaw::TooEasy {
        player: Careless::Closed,
        reached: 2,
        facts: 2,
    };
    let wrong = |from: &str, to: &str| GOOD.replace(from, to);
    assert_eq!(check_it(GOOD, &[]), "");
    assert_eq!(
        check_it(GOOD, &[easy, lost]),
        "scenario-too-easy 1:6, scenario-unreached 60:14"
    );
    assert_eq!(
        check_it(&wrong("\"biz.strengths\"", "\"biz.strenghts\""), &[]),
        "scenario-unknown-question-guess 41:12"
    );
    assert_eq!(
        check_it(&wrong("\"locaben\"", "\"lokaben\""), &[]),
        "scenario-unknown-set 4:7"
    );
}

#[test]
fn a_file_says_what_it_is() {
    let table = [
        (GOOD, true),
        ("[[topic]\n", true),
        ("[owner]\nname = 1", true),
        ("id = \"x\"\n[[perspective]]\ntopic = \"[owner]\"", false),
        ("topic = \"x\"", false),
        ("", false),
    ];
    for (source, wanted) in table {
        assert_eq!(is_scenario(source), wanted, "{source}");
    }
}

#[test]
fn what_would_be_too_much_is_refused() {
    let many = format!("{GOOD}{}", "# x\n".repeat(600_000));
    assert_eq!(brief(&parse(&many).1), ["scenario-too-big 1:1"]);
    let deep = format!("{GOOD}a{} = 1\n", ".a".repeat(1000));
    assert_eq!(brief(&parse(&deep).1).len(), 1);
    assert!(parse(&format!("{GOOD}x = \"")).0.is_none());
}

#[test]
fn a_users_owners_lie_over_the_built_in_ones() {
    let folder = tempfile::tempdir().unwrap();
    let scenarios = folder.path().join("scenarios");
    std::fs::create_dir(&scenarios).unwrap();
    let built_in = load(None).0.len();
    for (name, text) in [
        ("a.toml", GOOD.to_owned()),
        (
            "b.toml",
            GOOD.replace("edition = \"1\"", "edition = \"1.0\""),
        ),
        (
            "c.toml",
            GOOD.replace("edition = \"1\"", "edition = \"1.2\"")
                .replace("level = 2", "level = 1"),
        ),
        ("d.toml", GOOD.replace("level", "lewel")),
        ("e.txt", "no owner".to_owned()),
    ] {
        std::fs::write(scenarios.join(name), text).unwrap();
    }
    let (owners, failures) = load(Some(folder.path()));
    let ids: Vec<&str> = failures.iter().map(|it| it.id).collect();
    assert_eq!(ids, ["set-not-newer", "set-faulty"]);
    assert!(
        failures[1]
            .args
            .iter()
            .any(|(name, value)| *name == "file" && value.ends_with("d.toml"))
    );
    assert_eq!(owners.len(), built_in + 1);
    let ours = owners.iter().find(|it| it.id() == "t").unwrap();
    assert_eq!(ours.scenarios[0].edition, "1.2");
    let order: Vec<(u8, &str)> = owners
        .iter()
        .map(|it| (it.scenarios[0].level, it.id()))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    assert_eq!(load(Some(&folder.path().join("none"))).0.len(), built_in);
}
