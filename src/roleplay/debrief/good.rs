//! Good points, told first: each is true of this round and quotes it. At least one, three at most.

use super::{Debrief, Log, Point, Put, Told, in_seconds, quoted, talk};
use crate::dialogue::round::{Asked, Form};
use crate::dialogue::scenario::{Fact, Way};

const MOST: usize = 3;

/// From here on the share of open questions is worth praise, of so many questions at least.
const OPEN: f64 = 0.6;
const OPEN_OF: usize = 4;
/// The owner should have about seven tenths of the talk.
const OWNER: f64 = 0.65;
/// So many facts written down, none forgotten.
const WRITTEN: usize = 3;

/// The strongest first: what reached something, then how it was listened, then that it was begun.
pub fn good(log: &Log, seen: &Debrief) -> Vec<Point> {
    let found = [
        asked(log, seen),
        waited(log, seen),
        gave_back(log, seen),
        both(seen),
        more(seen),
        written(seen),
        open(seen),
        listened(seen),
        probed(seen),
        restated(log),
    ];
    let mut points: Vec<Point> = found.into_iter().flatten().take(MOST).collect();
    if points.is_empty() {
        points.push(modest(log, seen));
    }
    points
}

fn point(id: &'static str, args: Vec<(&'static str, String)>) -> Point {
    Point { id, args }
}

fn fact<'a>(log: &Log<'a>, id: &str) -> Option<&'a Fact> {
    log.round.scenario.fact(id)
}

/// Own words that reached the deepest fact: the one that most must come before.
fn asked(log: &Log, seen: &Debrief) -> Option<Point> {
    let by_asking = |it: &&Told| {
        let echo = fact(log, &it.fact).is_some_and(|it| it.way == Way::Echo);
        it.asked == Asked::Typed && !it.words.is_empty() && !echo
    };
    let depth = |it: &Told| {
        let fact = fact(log, &it.fact);
        fact.map_or(0, |it| {
            i64::try_from(it.after.len()).unwrap_or(0) * 4 + i64::from(it.mood)
        })
    };
    let all = seen.told.iter().filter(by_asking);
    let it = all.max_by_key(|it| (depth(it), std::cmp::Reverse(it.turn)))?;
    let args = vec![("words", quoted(&it.words)), ("fact", it.note.clone())];
    Some(point("good-asked", args))
}

fn waited(log: &Log, seen: &Debrief) -> Option<Point> {
    let it = seen.told.iter().find(|it| it.asked == Asked::Silence)?;
    let turn = log
        .round
        .turns
        .iter()
        .find(|turn| turn.ordinal == it.turn)?;
    let args = vec![
        ("seconds", in_seconds(turn.waited)),
        ("fact", it.note.clone()),
    ];
    Some(point("good-waited", args))
}

fn gave_back(log: &Log, seen: &Debrief) -> Option<Point> {
    let echo = |it: &&Told| fact(log, &it.fact).is_some_and(|it| it.way == Way::Echo);
    let it = seen
        .told
        .iter()
        .filter(|it| !it.words.is_empty())
        .find(echo)?;
    let args = vec![("words", quoted(&it.words)), ("fact", it.note.clone())];
    Some(point("good-echo", args))
}

fn both(seen: &Debrief) -> Option<Point> {
    let (one, other) = seen.contradictions.first()?;
    let args = vec![
        ("one", seen.note_of(other).to_owned()),
        ("other", seen.note_of(one).to_owned()),
    ];
    Some(point("good-both", args))
}

fn more(seen: &Debrief) -> Option<Point> {
    let before = seen.earlier.last()?;
    let args = vec![
        ("before", before.reached.to_string()),
        ("now", seen.attempt.reached.to_string()),
    ];
    (seen.attempt.reached > before.reached).then(|| point("good-more", args))
}

fn written(seen: &Debrief) -> Option<Point> {
    let all = seen.told.len() >= WRITTEN && seen.told.iter().all(|it| it.written);
    let args = vec![
        ("count", seen.told.len().to_string()),
        ("fact", seen.told.first()?.note.clone()),
    ];
    all.then(|| point("good-written", args))
}

fn asking(seen: &Debrief) -> impl Iterator<Item = &Put> {
    seen.questions.iter().filter(|it| talk::asks(it.form))
}

/// Of the trainee's own questions; what was on offer is no merit of his.
fn open(seen: &Debrief) -> Option<Point> {
    let own: Vec<&Put> = asking(seen).filter(|it| it.asked == Asked::Typed).collect();
    let open: Vec<&&Put> = own.iter().filter(|it| it.form == Form::Open).collect();
    let args = vec![
        ("open", open.len().to_string()),
        ("all", own.len().to_string()),
        ("words", quoted(&open.first()?.words)),
    ];
    let enough = own.len() >= OPEN_OF && open.len() as f64 >= OPEN * own.len() as f64;
    enough.then(|| point("good-open", args))
}

fn listened(seen: &Debrief) -> Option<Point> {
    let share = seen.attempt.owner_talk.filter(|it| *it >= OWNER)?;
    let first = seen.questions.first()?;
    let args = vec![
        ("percent", format!("{:.0}", share * 100.0)),
        ("words", quoted(&first.words)),
    ];
    (seen.questions.len() >= OPEN_OF).then(|| point("good-listened", args))
}

fn probed(seen: &Debrief) -> Option<Point> {
    let mut all = seen.told.iter().filter(|it| !it.words.is_empty());
    let it = all.find(|it| matches!(it.asked, Asked::Probe | Asked::Opener))?;
    let args = vec![("words", quoted(&it.words)), ("fact", it.note.clone())];
    Some(point("good-probe", args))
}

fn restated(log: &Log) -> Option<Point> {
    let restated = talk::restatements(log.round);
    let turn = restated.first()?;
    Some(point("good-restated", vec![("words", quoted(&turn.words))]))
}

/// Nothing was reached: what was done all the same.
fn modest(log: &Log, seen: &Debrief) -> Point {
    let words = |it: &Put| vec![("words", quoted(&it.words))];
    let open = asking(seen).find(|it| it.form == Form::Open);
    let enough = u64::from(log.round.scenario.silence) * 1_000;
    let note = super::notes::texts(log).into_iter().next();
    if let Some(it) = open {
        point("good-one-open", words(it))
    } else if let Some(longest) = seen.attempt.longest_silence.filter(|it| *it >= enough) {
        let seconds = in_seconds(longest);
        point("good-silence", vec![("seconds", seconds)])
    } else if let Some((_, text)) = note {
        point("good-wrote", vec![("words", quoted(text))])
    } else if let Some(it) = seen.questions.first() {
        point("good-spoke", words(it))
    } else {
        point("good-began", vec![("company", seen.company.clone())])
    }
}
