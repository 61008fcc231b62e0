//! The facilitator's side of the room: what can be done about what it sees, and how that is said.
//! Both front ends speak of it in these words.

use super::Action;
use super::session::Session;
use super::session::room::Showing;
use crate::dialogue::clock::Moment;
use crate::locale::{Locale, Value};

/// The panel; its lines are what can be done.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoomPanel {
    /// The line that is chosen, from 0.
    pub selected: usize,
}

/// Something the facilitator does about what the room sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Shows or hides the answer.
    Answer,
    Probes,
    Freeze,
    Blank,
    /// Everyone writes, or stops.
    Exercise,
    /// A minute more to write.
    Longer,
}

impl Change {
    const ALL: [Change; 6] = [
        Change::Answer,
        Change::Probes,
        Change::Freeze,
        Change::Blank,
        Change::Exercise,
        Change::Longer,
    ];

    /// What can be done now: the lines of the panel.
    pub fn now(session: &Session) -> &'static [Change] {
        match session.showing.exercise {
            Some(_) => &Change::ALL,
            None => &Change::ALL[..5],
        }
    }

    pub fn of(action: Action) -> Option<Change> {
        Some(match action {
            Action::Reveal => Change::Answer,
            Action::RevealProbes => Change::Probes,
            Action::Freeze => Change::Freeze,
            Action::Blank => Change::Blank,
            Action::Exercise => Change::Exercise,
            _ => return None,
        })
    }

    /// What it would do now, in words.
    pub fn label(self, locale: &Locale, session: &Session) -> String {
        let showing = session.showing;
        let id = match self {
            Change::Answer if showing.answer => "room-do-hide",
            Change::Answer => "room-do-reveal",
            Change::Probes if showing.probes => "room-do-hide-probes",
            Change::Probes => "room-do-reveal-probes",
            Change::Freeze if showing.frozen => "room-do-release",
            Change::Freeze => "room-do-freeze",
            Change::Blank if showing.blank => "room-do-restore",
            Change::Blank => "room-do-blank",
            Change::Exercise if showing.exercise.is_some() => "room-do-end",
            Change::Exercise => {
                let minutes = session.question().minutes.max(1);
                return locale.format("room-do-write", &[("minutes", minutes.into())]);
            }
            Change::Longer => "room-do-longer",
        };
        locale.text(id).to_string()
    }

    /// Does it, and says what the room sees now: the message and its variables.
    pub fn make(
        self,
        session: &mut Session,
        now: Moment,
    ) -> (&'static str, Vec<(&'static str, String)>) {
        let before = session.showing;
        match self {
            Change::Answer => session.reveal(),
            Change::Probes => session.reveal_probes(),
            Change::Freeze => session.freeze(now),
            Change::Blank => session.blank(),
            Change::Exercise => session.exercise(now),
            Change::Longer => session.exercise_longer(now),
        }
        let after = session.showing;
        let id = match self {
            _ if after.blank && self != Change::Blank => "notice-room-still-blank",
            _ if after.frozen && self != Change::Freeze => "notice-room-still-frozen",
            Change::Answer if before.exercise.is_some() => "notice-room-written-shown",
            Change::Answer if after.answer => "notice-room-answer",
            Change::Answer => "notice-room-answer-hidden",
            Change::Probes if after.probes && session.probes_left() == 0 => "notice-room-no-probes",
            Change::Probes if after.probes => "notice-room-probes",
            Change::Probes => "notice-room-probes-hidden",
            Change::Freeze if after.frozen => "notice-room-frozen",
            Change::Freeze => "notice-room-released",
            Change::Blank if after.blank => "notice-room-blank",
            Change::Blank => "notice-room-restored",
            Change::Exercise | Change::Longer => match after.exercise {
                None => "notice-room-written",
                Some(it) => {
                    let left = it.countdown(now.wall);
                    return ("notice-room-writing", vec![("left", left)]);
                }
            },
        };
        (id, Vec::new())
    }
}

/// What the room sees now, in words: whole for the panel.
pub fn seen(locale: &Locale, session: &Session, wall: i64) -> String {
    let seen = session.seen();
    let mut parts = vec![match seen {
        Showing { blank: true, .. } => "room-nothing",
        Showing {
            answer: false,
            probes: false,
            exercise: None,
            ..
        } => "room-only-question",
        _ => "room-question",
    }];
    if !seen.blank {
        parts.extend(seen.answer.then_some("room-answer"));
        parts.extend(seen.probes.then_some("room-probes"));
    }
    let mut parts: Vec<String> = parts.iter().map(|it| locale.text(it).to_string()).collect();
    if let Some(exercise) = seen.exercise.filter(|_| !seen.blank) {
        let left = [("left", exercise.countdown(wall).into())];
        parts.push(locale.format("room-writing", &left));
    }
    let what: Value = parts.join(locale.text("why-list-separator")).into();
    let id = match seen.frozen {
        true => "room-sees-frozen",
        false => "room-sees",
    };
    locale.format(id, &[("what", what)])
}

/// A short mark of what the room sees; `None`: the question alone.
pub fn mark(locale: &Locale, session: &Session, wall: i64, short: bool) -> Option<String> {
    let seen = session.seen();
    let word = |id: &str| match short {
        true => locale.text(&format!("{id}.short")).to_string(),
        false => locale.text(id).to_string(),
    };
    let mut parts = Vec::new();
    parts.extend((seen.answer && !seen.blank).then(|| word("room-mark-answer")));
    parts.extend((seen.probes && !seen.blank).then(|| word("room-mark-probes")));
    parts.extend(seen.frozen.then(|| word("room-mark-frozen")));
    parts.extend(seen.blank.then(|| word("room-mark-blank")));
    if let Some(exercise) = seen.exercise.filter(|_| !seen.blank) {
        let left = exercise.countdown(wall);
        parts.push(format!("{}{left}", word("room-mark-writing")));
    }
    let what: Value = parts.join(&word("room-mark-separator")).into();
    (!parts.is_empty()).then(|| locale.format("room-mark", &[("what", what)]))
}
