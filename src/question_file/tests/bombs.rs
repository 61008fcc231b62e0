//! Files made to hurt: refused with a sentence, without falling and without being listed at length.

use super::*;

fn ids(source: &str) -> Vec<&'static str> {
    let (set, faults) = parse(source);
    assert!(set.is_none());
    assert!(faults.len() <= MOST_FAULTS + 1);
    shown(
        "bomb.toml",
        source,
        &faults[..faults.len().min(3)],
        Lang::Ja,
        false,
    );
    let mut ids: Vec<&str> = faults.iter().map(|fault| fault.what.id).collect();
    ids.dedup();
    ids
}

#[test]
fn depth_is_refused() {
    let key = vec!["a"; 79].join(".");
    let nested = |key: &str| {
        let open = format!("{{ {key} = ").repeat(79);
        format!("[{key}]\n{key} = {open}1{}", "}".repeat(79))
    };
    let table = [
        (format!("id = {}", "[".repeat(100_000)), "set-too-deep"),
        (format!("id = {}", "{id=".repeat(100_000)), "set-too-deep"),
        (
            format!("{}=1", vec!["id"; 100_000].join(".")),
            "set-too-deep",
        ),
        // Within toml's own limits, and deep enough to overflow the stack when dropped.
        (nested(&key), "set-too-deep"),
        // Each part of a key a table of its own, each table a kilobyte.
        ("[a.b.c.d.e.f.g.h]\n".repeat(20_000), "set-too-deep"),
        (
            format!("x = [{}]", "{a=1},".repeat(100_001)),
            "set-too-deep",
        ),
        // The deepest that is parsed at all.
        (nested(&vec!["a"; 16].join(".")), "set-unknown-key"),
    ];
    for (source, id) in table {
        assert!(ids(&source).contains(&id), "{} bytes", source.len());
    }
}

#[test]
fn number_is_refused() {
    let inline = |n: usize| {
        format!(
            "perspective = [{{ id = \"p\", title = \"t\", question = [{}] }}]",
            "{},".repeat(n)
        )
    };
    let table = [
        (
            "[[perspective.question]]\n".repeat(80_000),
            "set-too-many-questions",
        ),
        (
            format!(
                "[[perspective]]\n{}",
                "[[perspective.question]]\n".repeat(2_001)
            ),
            "set-too-many-questions",
        ),
        (inline(2_001), "set-too-many-questions"),
        (inline(600_000), "set-too-many-questions"),
        (
            format!("perspective = [{}]", "{},".repeat(600_000)),
            "set-too-many",
        ),
        ("=\n".repeat(120_000), "set-more-faults"),
        ("=\n".repeat(1_000_000), "set-toml"),
        ("a=1\n".repeat(60_000), "set-more-faults"),
        (
            format!("x = \"{}\"", "長".repeat(600_000)),
            "set-unknown-key",
        ),
        (
            with_line(21, &format!("expects = [{}]", "\"time\",".repeat(200_000))),
            "set-said-twice",
        ),
        (
            with_line(
                23,
                &format!(
                    "ask_if = \"p.one = yes{}\"",
                    " or p.one = yes".repeat(100_000)
                ),
            ),
            "set-condition-too-long",
        ),
        (" ".repeat(3 * 1024 * 1024), "set-too-big"),
    ];
    for (source, id) in table {
        assert!(
            ids(&source).contains(&id),
            "{} bytes, wanted {id}",
            source.len()
        );
    }
}

#[test]
fn two_thousand_questions_are_read() {
    let head = GOOD
        .split("[[perspective.question]]")
        .next()
        .expect("a head");
    let many = |condition: &dyn Fn(usize) -> String| {
        let question = |n: usize| {
            let (header, ask_if) = ("[[perspective.question]]", condition(n));
            format!("{header}\nid = \"q{n}\"\ntopic = \"t\"\nask = \"a\"\n{ask_if}")
        };
        head.to_string() + &(0..2_000).map(question).collect::<String>()
    };
    let chain = |n: usize| match n {
        0 => String::new(),
        _ => format!("ask_if = \"not answered(q{})\"\n", n - 1),
    };
    let (set, faults) = parse(&many(&chain));
    assert_eq!(brief(&faults), [""; 0]);
    assert_eq!(set.map(|set| set.questions().count()), Some(2_000));
    let (_, faults) = parse(&many(&|n| format!("ask_if = \"answered(nobody{n})\"\n")));
    let last = faults.last().expect("faults");
    assert_eq!(
        (faults.len(), last.what.id),
        (MOST_FAULTS + 1, "set-more-faults")
    );
    assert_eq!(last.what.args, [("count", "1000".to_string())]);
}
