//! The owners there are, and the rounds there were.

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::super::{Context, list, times};
use super::debrief::{open, width};
use crate::cli;
use crate::dialogue::scenario::Scenario;
use crate::editor::wrap;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::roleplay::debrief::{Attempt, Debrief};
use crate::scenario_file::{self, Owner};
use crate::term;

/// The owners at hand; files that were left out are named.
pub fn at_hand(context: &Context) -> Vec<Owner> {
    let (owners, faults) = scenario_file::load(Some(&context.places.question_sets));
    faults.iter().for_each(|it| term::fail(&context.locale, it));
    owners
}

/// The owners, with the rounds so far and the best mark. Their manner is a secret of the card.
pub fn owners(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let owners = at_hand(context);
    let rounds = looked_back(context)?;
    let finished = |id: &str| -> Vec<&Attempt> {
        let of = rounds
            .iter()
            .filter(|it| it.finished && it.attempt.scenario == id);
        of.map(|it| &it.attempt).collect()
    };
    let locale = &context.locale;
    let all: Vec<(&Scenario, Vec<&Attempt>)> = owners
        .iter()
        .map(|it| (it.spoken(locale.lang), finished(it.id())))
        .collect();
    if args.json {
        term::json(&all.iter().map(owner_as_json).collect())?;
    } else if all.is_empty() {
        term::err(locale.text("debrief-list-none"));
    } else {
        let mut rows = vec![headings(
            locale,
            &[
                "list-id",
                "list-title",
                "list-trade",
                "list-level",
                "list-minutes",
                "list-rounds",
                "list-best",
            ],
        )];
        rows.extend(all.iter().map(|it| owner_row(locale, it)));
        let how = locale.text("debrief-list-how");
        term::page(&format!("{}\n\n{how}", fitting(rows)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The table without the trade where it does not fit: the title tells of it.
fn fitting(mut rows: Vec<Vec<String>>) -> String {
    let table = list::table(&rows);
    let widest = table.lines().map(wrap::width).max().unwrap_or(0);
    if widest <= width() {
        return table;
    }
    rows.iter_mut().for_each(|row| drop(row.remove(2)));
    list::table(&rows)
}

fn headings(locale: &Locale, ids: &[&str]) -> Vec<String> {
    let ids = ids.iter();
    ids.map(|id| locale.text(&format!("debrief-{id}")).to_owned())
        .collect()
}

fn best(attempts: &[&Attempt]) -> Option<u8> {
    attempts.iter().map(|it| it.mark).max()
}

fn owner_row(locale: &Locale, (it, attempts): &(&Scenario, Vec<&Attempt>)) -> Vec<String> {
    let minutes = [("minutes", it.minutes.into())];
    vec![
        it.id.clone(),
        it.title.clone(),
        it.company.industry.clone(),
        it.level.to_string(),
        locale.format("debrief-list-minutes-of", &minutes),
        attempts.len().to_string(),
        best(attempts).map_or_else(|| "—".to_owned(), |it| it.to_string()),
    ]
}

fn owner_as_json((it, attempts): &(&Scenario, Vec<&Attempt>)) -> Value {
    json!({
        "scenario": it.id,
        "title": it.title,
        "company": it.company.name,
        "industry": it.company.industry,
        "level": it.level,
        "minutes": it.minutes,
        "set": it.set,
        "rounds": attempts.len(),
        "best": best(attempts),
    })
}

/// The rounds, with what they showed; for a trainer everyone's.
pub fn rounds(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let rounds = looked_back(context)?;
    let group = by_trainee(&rounds);
    let locale = &context.locale;
    if args.json {
        let rounds: Value = rounds.iter().map(round_as_json).collect();
        let trainees: Value = group.iter().map(trainee_as_json).collect();
        term::json(&json!({ "practice": true, "rounds": rounds, "trainees": trainees }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if rounds.is_empty() {
        let (what, next) = locale.say(&Failure::new("rounds-none"));
        term::err(&what);
        next.iter().for_each(|it| term::err(&format!("  {it}")));
        return Ok(ExitCode::SUCCESS);
    }
    let columns = [
        "rounds-number",
        "rounds-day",
        "rounds-trainee",
        "list-title",
        "column-mark",
        "column-facts",
        "column-open",
    ];
    let mut rows = vec![headings(locale, &columns)];
    rows.extend(rounds.iter().map(|it| round_row(locale, it)));
    let mut page = format!(
        "{}\n\n{}",
        locale.text("debrief-practice"),
        list::table(&rows)
    );
    if !group.is_empty() {
        let columns = [
            "rounds-trainee",
            "rounds-count",
            "column-facts",
            "column-open",
        ];
        let mut rows = vec![headings(locale, &columns)];
        rows.extend(group.iter().map(trainee_row));
        let title = locale.text("debrief-rounds-group");
        page.push_str(&format!("\n\n{title}\n{}", list::table(&rows)));
    }
    term::page(&page)?;
    Ok(ExitCode::SUCCESS)
}

/// What every round showed, oldest first; nothing where nobody has practised yet.
fn looked_back(context: &Context) -> Result<Vec<Debrief>, Failure> {
    match open(context)? {
        Some(mut desk) => desk.rounds(),
        None => Ok(Vec::new()),
    }
}

/// Finished rounds by trainee, oldest first.
fn by_trainee(rounds: &[Debrief]) -> BTreeMap<String, Vec<&Attempt>> {
    let mut group: BTreeMap<String, Vec<&Attempt>> = BTreeMap::new();
    for it in rounds.iter().filter(|it| it.finished) {
        let trainee = it.attempt.trainee.trim().to_owned();
        group.entry(trainee).or_default().push(&it.attempt);
    }
    for attempts in group.values_mut() {
        attempts.sort_by_key(|it| (it.started, it.number));
    }
    group
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "—".to_owned(), |it| format!("{}%", (it * 100.0).round()))
}

fn round_row(locale: &Locale, it: &Debrief) -> Vec<String> {
    let attempt = &it.attempt;
    vec![
        attempt.number.to_string(),
        times::local(attempt.started),
        attempt.trainee.clone(),
        it.title.clone(),
        match it.finished {
            true => attempt.mark.to_string(),
            false => locale.text("debrief-rounds-unfinished").to_owned(),
        },
        format!("{}/{}", attempt.reached, attempt.facts),
        percent(attempt.open),
    ]
}

fn round_as_json(it: &Debrief) -> Value {
    let attempt = &it.attempt;
    json!({
        "number": attempt.number,
        "trainee": attempt.trainee,
        "scenario": attempt.scenario,
        "title": it.title,
        "started": times::utc(attempt.started),
        "finished": it.finished,
        "partner": it.partner,
        "mark": attempt.mark,
        "reached": attempt.reached,
        "facts": attempt.facts,
        "open": attempt.open,
        "owner_talk": attempt.owner_talk,
        "longest_silence": attempt.longest_silence,
    })
}

type Trainee<'a> = (&'a String, &'a Vec<&'a Attempt>);

fn trainee_row((trainee, attempts): Trainee) -> Vec<String> {
    let ends = |of: fn(&Attempt) -> Option<f64>| match attempts[..] {
        [] => String::new(),
        [one] => percent(of(one)),
        [first, .., last] => format!("{} → {}", percent(of(first)), percent(of(last))),
    };
    vec![
        if trainee.is_empty() {
            "—".to_owned()
        } else {
            trainee.clone()
        },
        attempts.len().to_string(),
        ends(|it| Some(it.share())),
        ends(|it| it.open),
    ]
}

fn trainee_as_json((trainee, attempts): Trainee) -> Value {
    let (first, last) = (attempts.first(), attempts.last());
    json!({
        "trainee": trainee,
        "rounds": attempts.len(),
        "first": { "facts": first.map(|it| it.share()), "open": first.and_then(|it| it.open) },
        "last": { "facts": last.map(|it| it.share()), "open": last.and_then(|it| it.open) },
    })
}
