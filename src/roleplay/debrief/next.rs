//! What to try next, three points at most: what would have brought most facts comes first. Each
//! quotes the trainee's words or names the fact and the question, and says it better.

use super::{Cause, Debrief, Log, Missed, Point, Told, in_seconds, quoted, talk};
use crate::dialogue::round::{Form, Heard, Turn};

const MOST: usize = 3;

/// A point with what it would have brought. A fact that was missed weighs 4, one that was heard and
/// not written down 3; a habit that cost none this time 1.
struct Try {
    weight: usize,
    point: Point,
}

const MISSED: usize = 4;
const UNWRITTEN: usize = 3;
const HABIT: usize = 1;

pub fn next(log: &Log, seen: &Debrief) -> Vec<Point> {
    let found = [
        form(log, seen),
        silence(log, seen),
        echo(log, seen),
        mood(log, seen),
        deeper(log, seen),
        unopened(seen),
        unwritten(seen),
        advice(seen),
        taboo(seen),
        pressed(log),
        invented(seen),
    ];
    let mut tries: Vec<Try> = found.into_iter().flatten().collect();
    // Of equal weight the one named first above stays first.
    tries.sort_by_key(|it| std::cmp::Reverse(it.weight));
    let mut points: Vec<Point> = tries.into_iter().take(MOST).map(|it| it.point).collect();
    if points.is_empty() {
        let args = vec![("level", seen.level.to_string())];
        points.push(Point {
            id: "next-harder",
            args,
        });
    }
    points
}

fn a_try(weight: usize, id: &'static str, args: Vec<(&'static str, String)>) -> Option<Try> {
    Some(Try {
        weight,
        point: Point { id, args },
    })
}

fn by(seen: &Debrief, cause: Cause) -> Vec<Missed> {
    by_cause(seen, cause).cloned().collect()
}

/// What reaching these would have brought: themselves, and the facts that wait behind them.
fn weight(log: &Log, seen: &Debrief, all: &[Missed]) -> usize {
    let mut reached: Vec<&str> = all.iter().map(|it| it.fact.as_str()).collect();
    let mut at = 0;
    while let Some(id) = reached.get(at).copied() {
        let behind = by_cause(seen, Cause::After).filter(|it| {
            let fact = log.round.scenario.fact(&it.fact);
            fact.is_some_and(|fact| fact.after.iter().any(|before| before == id))
        });
        for it in behind {
            if !reached.contains(&it.fact.as_str()) {
                reached.push(&it.fact);
            }
        }
        at += 1;
    }
    MISSED * reached.len()
}

fn by_cause(seen: &Debrief, cause: Cause) -> impl Iterator<Item = &Missed> {
    seen.missed.iter().filter(move |it| it.cause == cause)
}

fn turn_of<'a>(log: &Log<'a>, missed: &Missed) -> Option<&'a Turn> {
    let ordinal = missed.turn?;
    log.round.turns.iter().find(|it| it.ordinal == ordinal)
}

/// A closed, leading or double question that met a fact, and the open one that would have got it.
fn form(log: &Log, seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::Form);
    let first = all.first()?;
    let id = match turn_of(log, first)?.understood.form {
        Form::Leading => "next-leading",
        Form::Double => "next-double",
        _ => "next-closed",
    };
    let args = vec![
        ("words", quoted(&first.words)),
        ("ask", first.ask.clone()),
        ("fact", first.note.clone()),
        ("count", all.len().to_string()),
    ];
    a_try(weight(log, seen, &all), id, args)
}

fn silence(log: &Log, seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::Silence);
    let spoken = all.iter().find(|it| !it.words.is_empty());
    let it = spoken.or(all.first())?;
    let needed = log.round.scenario.silence.to_string();
    let mut args = vec![("needed", needed), ("fact", it.note.clone())];
    args.push(("topic", seen.title_of(&it.question).to_owned()));
    // How long a partner was silent is not known.
    match turn_of(log, it).filter(|_| spoken.is_some() && !seen.partner) {
        Some(turn) => {
            args.push(("words", quoted(&it.words)));
            args.push(("waited", in_seconds(turn.waited)));
            a_try(weight(log, seen, &all), "next-silence", args)
        }
        None => a_try(weight(log, seen, &all), "next-silence-end", args),
    }
}

/// What the owner had said, that could have been given back.
fn echo(log: &Log, seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::Echo);
    let first = all.first()?;
    let args = vec![
        (
            "said",
            quoted(turn_of(log, first).map_or("", |it| it.reply.as_str())),
        ),
        ("words", quoted(&first.words)),
        ("topic", seen.title_of(&first.question).to_owned()),
        ("ask", first.ask.clone()),
        ("fact", first.note.clone()),
    ];
    let known = !args[0].1.is_empty();
    a_try(
        weight(log, seen, &all),
        if known { "next-echo" } else { "next-echo-any" },
        args,
    )
}

/// What made the owner close up.
fn mood(log: &Log, seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::Mood);
    let first = all.first()?;
    let turn = turn_of(log, first)?;
    let id = match turn.heard {
        Heard::Advice => "next-mood-advice",
        Heard::Pressed => "next-mood-pressed",
        Heard::Taboo => "next-mood-taboo",
        _ => "next-mood",
    };
    let args = vec![
        ("words", quoted(&first.words)),
        ("topic", seen.title_of(&first.question).to_owned()),
        ("fact", first.note.clone()),
        ("ask", first.ask.clone()),
    ];
    a_try(weight(log, seen, &all), id, args)
}

/// The topic that was opened and left with most still in it.
fn deeper(log: &Log, seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::NotDeepened);
    let of = |question: &str| -> Vec<Missed> {
        let of = all.iter().filter(|it| it.question == question);
        of.cloned().collect()
    };
    let weigh = |it: &Missed| weight(log, seen, &of(&it.question));
    let most = all.iter().map(weigh).max()?;
    let first = all.iter().find(|it| weigh(it) == most)?;
    let args = vec![
        ("topic", seen.title_of(&first.question).to_owned()),
        ("words", quoted(&first.words)),
        ("ask", first.ask.clone()),
        ("fact", first.note.clone()),
        ("count", of(&first.question).len().to_string()),
    ];
    let id = match first.words.is_empty() {
        true => "next-deeper-any",
        false => "next-deeper",
    };
    a_try(most, id, args)
}

/// Topics that were never opened: the one with most in it, and how many in all.
fn unopened(seen: &Debrief) -> Option<Try> {
    let all = by(seen, Cause::NotOpened);
    let count = |question: &str| all.iter().filter(|it| it.question == question).count();
    let mut topics: Vec<&str> = Vec::new();
    for it in &all {
        if !topics.contains(&it.question.as_str()) {
            topics.push(&it.question);
        }
    }
    let most = topics.iter().map(|it| count(it)).max()?;
    let first = all.iter().find(|it| count(&it.question) == most)?;
    let args = vec![
        ("topic", seen.title_of(&first.question).to_owned()),
        ("ask", first.ask.clone()),
        ("fact", first.note.clone()),
        ("topics", topics.len().to_string()),
        ("count", all.len().to_string()),
    ];
    a_try(MISSED * most, "next-open", args)
}

fn unwritten(seen: &Debrief) -> Option<Try> {
    let lost: Vec<&Told> = seen.told.iter().filter(|it| !it.written).collect();
    let first = lost.first()?;
    let args = vec![
        ("fact", first.note.clone()),
        ("words", quoted(&first.words)),
        ("count", lost.len().to_string()),
    ];
    let id = match first.words.is_empty() {
        true => "next-write-silence",
        false => "next-write",
    };
    a_try(UNWRITTEN * lost.len(), id, args)
}

fn advice(seen: &Debrief) -> Option<Try> {
    let early = seen.advice.iter().find(|it| it.early)?;
    let args = vec![
        ("words", quoted(&early.words)),
        ("told", early.told.to_string()),
        ("facts", seen.attempt.facts.to_string()),
    ];
    a_try(HABIT * 2, "next-advice", args)
}

fn taboo(seen: &Debrief) -> Option<Try> {
    let (_, words) = seen.taboos.first()?;
    a_try(HABIT, "next-taboo", vec![("words", quoted(words))])
}

fn pressed(log: &Log) -> Option<Try> {
    let cut = talk::interruptions(log.round);
    let turn = cut.first().filter(|it| !it.words.is_empty())?;
    let args = vec![
        ("words", quoted(&turn.words)),
        ("count", cut.len().to_string()),
    ];
    a_try(HABIT, "next-pressed", args)
}

fn invented(seen: &Debrief) -> Option<Try> {
    let first = seen.invented.first().filter(|_| !seen.partner)?;
    let args = vec![
        ("words", first.words.clone()),
        ("topic", seen.title_of(&first.question).to_owned()),
    ];
    a_try(HABIT * 2, "next-invented", args)
}
