//! Which copies stay, whatever the clock says; which names are ours.

use jiff::ToSpan;

use super::*;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The days that stay, as they were given.
fn staying<'a>(
    days: &[&'a str],
    today: &str,
    rule: fn(&[Date], Date) -> Vec<bool>,
) -> Vec<&'a str> {
    let dates: Vec<Date> = days.iter().map(|it| day(it)).collect();
    let stays = rule(&dates, day(today));
    let both = days.iter().zip(stays);
    both.filter(|(_, stays)| *stays)
        .map(|(it, _)| *it)
        .collect()
}

#[test]
fn four_weeks_stay_and_one_of_each_of_three_months_before_and_what_a_wrong_clock_dated() {
    #[rustfmt::skip]
    let rows: &[(&str, &[&str], &[&str])] = &[
        ("2026-11-23", &[], &[]),
        ("2026-11-23", &["2026-11-23"], &["2026-11-23"]),
        // Four weeks, with gaps, all stay.
        ("2026-11-23", &["2019-01-01", "2026-02-01", "2026-11-01", "2026-11-23"],
                       &["2019-01-01", "2026-02-01", "2026-11-01", "2026-11-23"]),
        // The last of each month before the four.
        ("2026-11-23",
         &["2026-07-27", "2026-08-03", "2026-08-31", "2026-09-07", "2026-09-28", "2026-10-05",
           "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"],
         &["2026-08-31", "2026-09-28", "2026-10-26",
           "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]),
        // A month that the four weeks began in counts as well.
        ("2026-11-30",
         &["2026-09-28", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23",
           "2026-11-30"],
         &["2026-09-28", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23",
           "2026-11-30"]),
        // The order in which they are given is nothing.
        ("2026-11-23", &["2026-11-23", "2026-10-05", "2026-10-26", "2026-11-16", "2026-11-09",
                         "2026-11-02"],
                       &["2026-11-23", "2026-10-26", "2026-11-16", "2026-11-09", "2026-11-02"]),
        // Months without any are passed over.
        ("2026-11-23",
         &["2025-01-06", "2025-03-03", "2026-04-06", "2026-05-04", "2026-11-02", "2026-11-09",
           "2026-11-16", "2026-11-23"],
         &["2025-03-03", "2026-04-06", "2026-05-04", "2026-11-02", "2026-11-09",
           "2026-11-16", "2026-11-23"]),
        // Once the clock said 2099: what it dated neither goes nor makes another go.
        ("2026-11-23",
         &["2026-10-05", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23",
           "2099-01-01", "2099-01-08"],
         &["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23",
           "2099-01-01", "2099-01-08"]),
        // The clock says 1970: all that is real lies in its future.
        ("1970-01-01",
         &["1970-01-01", "2026-10-05", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"],
         &["1970-01-01", "2026-10-05", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]),
        // The clock says 2099 now: the last real ones stay.
        ("2099-01-01",
         &["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2099-01-01"],
         &["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2099-01-01"]),
    ];
    for (today, days, expected) in rows {
        assert_eq!(staying(days, today, kept), *expected, "{today} {days:?}");
    }
}

#[test]
fn three_stay_from_before_changes_of_the_schema() {
    let rows: &[(&str, &[&str], &[&str])] = &[
        ("2026-11-23", &["2026-11-23"], &["2026-11-23"]),
        (
            "2026-11-23",
            &["2026-01-05", "2026-03-01", "2026-07-01", "2026-11-23"],
            &["2026-03-01", "2026-07-01", "2026-11-23"],
        ),
        // Of one day, the later ones.
        (
            "2026-11-23",
            &["2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23"],
            &["2026-11-23", "2026-11-23", "2026-11-23"],
        ),
        (
            "2026-11-23",
            &["2026-01-05", "2026-03-01", "2026-07-01", "2099-01-01"],
            &["2026-01-05", "2026-03-01", "2026-07-01", "2099-01-01"],
        ),
    ];
    for (today, days, expected) in rows {
        let staying = staying(days, today, kept_of_migrations);
        assert_eq!(staying, *expected, "{today} {days:?}");
    }
    let same = [day("2026-11-23"); 4];
    assert_eq!(
        kept_of_migrations(&same, same[0]),
        [false, true, true, true]
    );
}

#[test]
fn a_copy_is_due_a_week_after_the_last_one_that_is_not_in_the_future() {
    let rows: &[(&str, &[&str], bool)] = &[
        ("2026-11-23", &[], true),
        ("2026-11-23", &["2026-11-23"], false),
        ("2026-11-23", &["2026-11-17"], false),
        ("2026-11-23", &["2026-11-16"], true),
        ("2026-11-23", &["2026-11-10", "2026-11-20"], false),
        ("2026-11-23", &["2099-01-01"], true),
        ("2026-11-23", &["2099-01-01", "2026-11-22"], false),
        ("1970-01-01", &["2026-11-22"], true),
    ];
    for (today, days, expected) in rows {
        let due = is_due(days.iter().map(|it| day(it)), day(today));
        assert_eq!(due, *expected, "{today} {days:?}");
    }
}

#[test]
fn over_years_few_are_kept_and_they_reach_back_months() {
    let mut there: Vec<Date> = Vec::new();
    let mut today = day("2024-01-01");
    for week in 0..200 {
        there.push(today);
        let stays = kept(&there, today);
        assert!(stays.last().is_some_and(|it| *it), "the one just made");
        let both = there.iter().zip(stays);
        there = both.filter(|(_, it)| *it).map(|(it, _)| *it).collect();
        assert!(there.len() <= WEEKLY + MONTHS, "{there:?}");
        if week > 30 {
            let back = (today - there[0]).get_days();
            assert!((60..=95).contains(&back), "{back} days: {there:?}");
        }
        today = today.checked_add(7.days()).unwrap();
    }
}

#[test]
fn the_names_of_copies_are_read_and_no_others() {
    let rows: &[(&str, Option<(&str, Why)>)] = &[
        ("2026-11-23.db", Some(("2026-11-23", Why::Weekly))),
        ("2026-11-23-2.db", Some(("2026-11-23", Why::Weekly))),
        (
            "2026-11-23-schema-5.db",
            Some(("2026-11-23", Why::Schema(5))),
        ),
        (
            "2026-11-23-schema-5-12.db",
            Some(("2026-11-23", Why::Schema(5))),
        ),
        ("2026-11-23.db.part", None),
        ("2026-11-23-old.db", None),
        ("2026-11-23-schema-x.db", None),
        ("2026-11-23-.db", None),
        ("2026-02-30.db", None),
        ("20261123.db", None),
        ("2026-W01-1.db", None),
        ("控えのファイル.db", None),
        ("mine.db", None),
        (".db", None),
    ];
    for (name, expected) in rows {
        let expected = expected.map(|(it, why)| (day(it), why));
        assert_eq!(read(name), expected, "{name}");
    }
}
