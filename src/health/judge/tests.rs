//! What is measured, and what it means: tables.

use std::path::PathBuf;

use super::*;
use crate::dialogue::question::Lang;
use crate::health::Words;
use crate::health::disk::Tried;
use crate::locale::Locale;

/// State and message. It can be said in each language, with what to do next where it is not good.
fn told(finding: &Finding) -> String {
    for lang in Lang::ALL {
        let (said, next) = finding.say(&Locale::new(lang, None).0);
        let unsaid = |text: &str| text.contains("<doctor-") || text.contains('{');
        assert!(!unsaid(&said), "{said}");
        let wanted = finding.state >= State::Attention;
        assert!(next.is_some_and(|it| !unsaid(&it)) || !wanted, "{said}");
    }
    let id = match &finding.words {
        Words::Own(id) => id.trim_start_matches("doctor-"),
        Words::Failure(failure) => failure.id,
    };
    format!("{} {id}", finding.state.id())
}

fn value(finding: &Finding, name: &str) -> String {
    let found = finding.values.iter().find(|it| it.0 == name);
    let value = &found.unwrap_or_else(|| panic!("{name}: {finding:?}")).1;
    value.as_str().map_or(value.to_string(), str::to_owned)
}

#[test]
fn others_are_to_read_nothing() {
    let seen = |path: &str, mode, mine| Seen {
        path: PathBuf::from(path),
        folder: !path.ends_with(".db"),
        mode,
        mine,
    };
    let (folder, file) = (seen("/d", 0o700, true), seen("/d/a.db", 0o600, true));
    let rows = [
        (vec![], "untested rights-untested"),
        (vec![folder.clone(), file.clone()], "good rights"),
        (vec![seen("/d", 0o755, true)], "attention rights-open"),
        (
            vec![folder.clone(), seen("/d/a.db", 0o604, true)],
            "attention rights-open",
        ),
        (
            vec![folder, seen("/d/a.db", 0o600, false)],
            "attention rights-foreign",
        ),
        (
            vec![seen("/tmp", 0o777, false), file],
            "attention rights-folder-foreign",
        ),
    ];
    for (files, expected) in rows {
        assert_eq!(told(&rights(&files)), expected, "{files:?}");
    }
    let open = rights(&[seen("/my d", 0o711, true), seen("/my d/a.db", 0o644, true)]);
    assert_eq!(value(&open, "paths"), "'/my d' '/my d/a.db'");
}

#[test]
fn copies_grow_old_where_there_is_something_to_copy() {
    let rows = [
        (None, Some(0), "good copies-unneeded"),
        (None, Some(1), "attention copies-none"),
        (None, None, "attention copies-none"),
        (Some(0), Some(3), "good copies"),
        (Some(6), Some(3), "good copies"),
        (Some(14), Some(3), "good copies-due"),
        (Some(15), Some(3), "attention copies-old"),
        (Some(15), Some(0), "good copies"),
    ];
    for (days, interviews, expected) in rows {
        let seen = Copies {
            days,
            due: days.is_none_or(|it| it >= 7),
            all: false,
        };
        let found = told(&copies(seen, interviews));
        assert_eq!(found, expected, "{days:?} {interviews:?}");
    }
    let whole = Copies {
        days: Some(400),
        due: true,
        all: true,
    };
    assert_eq!(told(&copies(whole, Some(3))), "good copies");
}

#[test]
fn a_disk_that_answers_too_fast_or_not_at_all_is_not_trusted() {
    use FileSystem::{Disk, Memory, Network, Other, Removable};
    let took = |median| {
        Ok(Sync {
            median,
            worst: median * 3,
            times: 50,
        })
    };
    let rows = [
        (took(280), Disk("ext4"), "good sync"),
        (took(50), Disk("ext4"), "good sync"),
        (took(49), Disk("ext4"), "attention sync-fast"),
        (took(49), Other, "good sync"),
        (took(2), Memory("tmpfs"), "untested sync-memory"),
        (took(250_000), Disk("ext4"), "good sync"),
        (took(250_001), Removable("vfat"), "attention sync-slow"),
        (Err("I/O".into()), Network("nfs"), "bad sync-failed"),
    ];
    for (measured, kind, expected) in rows {
        assert_eq!(told(&sync(&measured, kind)), expected, "{measured:?}");
    }
    let said = [(45, "0.04"), (1_250, "1.2"), (12_600, "13")];
    for (micros, expected) in said {
        assert_eq!(value(&sync(&took(micros), Other), "median"), expected);
    }
    let kinds = [
        (Disk("ext4"), "good kind"),
        (Memory("tmpfs"), "bad kind-memory"),
        (Network("9p"), "attention kind-network"),
        (Removable("vfat"), "attention kind-removable"),
        (Other, "untested kind-unknown"),
    ];
    for (measured, expected) in kinds {
        assert_eq!(told(&kind(measured)), expected);
    }
}

#[test]
fn what_can_be_written_there() {
    let disk = |read_only, tried: Result<Tried, String>| Disk {
        folder: "/d".into(),
        kind: FileSystem::Other,
        read_only,
        free: None,
        tried,
    };
    let tried = || Tried {
        sync: Err(String::new()),
        locks: Ok(true),
        log: Ok(true),
    };
    let said = |disk: &Disk| unwritable(disk).map(|it| told(&it));
    assert_eq!(said(&disk(false, Ok(tried()))), None);
    let denied = Err("denied".to_owned());
    assert_eq!(
        said(&disk(false, denied.clone())).unwrap(),
        "bad disk-unwritable"
    );
    assert_eq!(said(&disk(true, denied)).unwrap(), "bad disk-read-only");

    let rows = [
        (None, "untested space-unknown"),
        (Some(9_999_999), "bad space-none"),
        (Some(10_000_000), "attention space-little"),
        (Some(99_999_999), "attention space-little"),
        (Some(100_000_000), "good space"),
    ];
    for (free, expected) in rows {
        assert_eq!(told(&space(free)), expected, "{free:?}");
    }
    assert_eq!(value(&space(Some(6_000_000)), "interviews"), "100");

    let locked = [
        (Ok(true), "good locks"),
        (Ok(false), "attention locks-none"),
        (Err("no locks".to_owned()), "attention locks-none"),
    ];
    for (measured, expected) in locked {
        assert_eq!(told(&locks(&measured)), expected);
    }
    let logged = [
        (Ok(true), "good log"),
        (Ok(false), "attention log-none"),
        (Err(Failure::new("store-disk")), "bad store-disk"),
    ];
    for (measured, expected) in logged {
        assert_eq!(told(&log(&measured)), expected);
    }
}

#[test]
fn a_terminal_is_large_enough_and_knows_utf_8() {
    let sizes = [
        (None, "untested size-untested"),
        (Some((80, 24)), "good size"),
        (Some((60, 16)), "good size"),
        (Some((59, 24)), "attention size-small"),
        (Some((80, 15)), "attention size-small"),
        (Some((40, 12)), "attention size-small"),
        (Some((39, 24)), "bad size-tiny"),
        (Some((80, 11)), "bad size-tiny"),
    ];
    for (size, expected) in sizes {
        assert_eq!(told(&screen(size)), expected, "{size:?}");
    }
    let terms = [
        (None, "attention term-unset"),
        (Some(""), "attention term-unset"),
        (Some("dumb"), "attention term-dumb"),
        (Some("linux"), "attention term-console"),
        (Some("xterm-256color"), "good term"),
    ];
    for (name, expected) in terms {
        assert_eq!(told(&term(name)), expected, "{name:?}");
    }
    let locales = [
        ([None, None, None], "attention locale-unset"),
        ([Some(""), None, Some("ja_JP.UTF-8")], "good locale"),
        ([None, Some("en_US.utf8"), Some("C")], "good locale"),
        (
            [Some("C"), None, Some("ja_JP.UTF-8")],
            "attention locale-other",
        ),
        ([None, None, Some("ja_JP.eucJP")], "attention locale-other"),
    ];
    for (values, expected) in locales {
        let [all, ctype, lang] = values.map(|it| it.map(str::to_owned));
        let found = locale([("LC_ALL", all), ("LC_CTYPE", ctype), ("LANG", lang)]);
        assert_eq!(told(&found), expected, "{values:?}");
    }
    let colour = [
        (
            false,
            Some("xterm-256color"),
            Some("truecolor"),
            "good colours-off",
        ),
        (true, Some("xterm"), Some("truecolor"), "good colours"),
        (true, Some("screen-256color"), None, "good colours"),
        (true, Some("vt220"), None, "good colours-few"),
        (true, Some("dumb"), None, "good colours-none"),
        (true, None, None, "good colours-none"),
    ];
    for (wanted, term, more, expected) in colour {
        assert_eq!(told(&colours(wanted, term, more)), expected, "{term:?}");
    }
}

#[test]
fn the_terminal_counts_as_the_program_does() {
    let width = |text, ambiguous, terminal, ours| Width {
        text,
        ambiguous,
        terminal,
        ours,
    };
    let (kanji, circle) = (width("聞", false, 2, 2), width("①", true, 1, 1));
    let double = width("①", true, 2, 1);
    let emoji = width("👩‍🔧", false, 4, 2);
    let rows: &[(Option<Vec<Width>>, &str)] = &[
        (None, "untested widths-silent"),
        (Some(vec![kanji.clone(), circle]), "good widths"),
        (
            Some(vec![kanji.clone(), double.clone(), emoji.clone()]),
            "attention widths-ambiguous",
        ),
        (Some(vec![kanji, emoji]), "attention widths-other"),
        (Some(vec![width("①", true, 0, 1)]), "attention widths-other"),
    ];
    for (measured, expected) in rows {
        assert_eq!(
            told(&widths(measured.as_deref())),
            *expected,
            "{measured:?}"
        );
    }
    assert_eq!(value(&widths(Some(&[double])), "texts"), "① (2, 1)");
}

#[test]
fn the_clock_stands_in_our_time_and_after_what_is_kept() {
    let rows = [
        (0, "bad clock-wrong"),
        (1_704_067_199_999, "bad clock-wrong"),
        (1_704_067_200_000, "good clock"),
        (4_102_444_800_000, "bad clock-wrong"),
    ];
    for (wall, expected) in rows {
        assert_eq!(told(&clock(wall, String::new())), expected, "{wall}");
    }
    let behind = |newest| clock_after(newest, 100_000, |it| it.to_string());
    assert_eq!((behind(None), behind(Some(160_000))), (None, None));
    let found = behind(Some(160_001)).expect("it is behind");
    assert_eq!(told(&found), "attention clock-behind");
    assert_eq!(value(&found, "newest"), "160001");
}
