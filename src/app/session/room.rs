//! What the room may see of the interview in hand. The one place where it is made: what is not put
//! into the [`Room`] here never comes near whoever watches.

use super::Session;
use super::time::steady;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Kind, Perspective};
use crate::dialogue::reading::{self, Reading};
use crate::dialogue::record::{Mode, Record};
use crate::dialogue::room::{Exercise, Reply, Room, Scene, Shown};

/// Probes shown at a time.
const PROBES: usize = 3;
/// A scale of more steps shows only its ends.
const STEPS: i64 = 11;
/// Milliseconds.
pub(super) const MINUTE: u64 = 60_000;

/// What the facilitator has set. The answer and the probes are hidden again at the next question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    pub answer: bool,
    pub probes: bool,
    pub frozen: bool,
    pub blank: bool,
    pub exercise: Option<Exercise>,
}

/// What the session remembers of what the room was shown.
#[derive(Default)]
pub(super) struct ShownSoFar {
    /// As it was last put among what is to be kept.
    pub(super) put: Option<Room>,
    /// When it was last compared with that, awake milliseconds.
    pub(super) compared: Option<u64>,
    /// What the room saw when it was stopped.
    still: Option<(Showing, Shown)>,
    /// The interview was left: nothing of it stays.
    left: bool,
    /// The probes of the question in front in the order they are shown: settled when they are
    /// revealed, so that a hidden answer does not move them.
    probes: Vec<usize>,
    /// Which question of how many it is, and what the perspective is planned for. Settled when the
    /// question comes to the front and whenever its answer shows, so that a question which a hidden
    /// answer opens does not tell of it.
    counted: Option<Counted>,
}

/// The questions of the perspective that are put.
#[derive(Clone, Copy)]
struct Counted {
    place: (u32, u32),
    /// Milliseconds.
    planned: u64,
}

/// Time on a perspective, milliseconds: all its questions that are put, all visits.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    pub perspective: &'a Perspective,
    pub planned: u64,
    pub spent: u64,
}

// ---- what the facilitator sets

impl Session {
    /// Shows the room the answer, or hides it. While everyone writes it ends that, and shows it.
    pub fn reveal(&mut self) {
        let writing = self.showing.exercise.take().is_some();
        self.showing.answer = writing || !self.showing.answer;
    }

    /// Shows the room ways to ask on, or hides them.
    pub fn reveal_probes(&mut self) {
        self.showing.probes = !self.showing.probes;
        self.shown_so_far.probes = self.own_order(&[]);
        let all = 0..self.question().probes.len();
        let others = all.filter(|at| !self.shown_so_far.probes.contains(at));
        let others: Vec<usize> = others.collect();
        self.shown_so_far.probes.extend(others);
    }

    /// What the room sees stays as it is, or follows again.
    pub fn freeze(&mut self, moment: Moment) {
        self.shown_so_far.still = None;
        if self.showing.frozen {
            self.showing.frozen = false;
            return;
        }
        let mut shown = self.room(moment.wall).shown;
        if let Shown::Scene(scene) = &mut shown {
            scene.time = scene.time.stopped(moment.wall);
            scene.part = scene.part.stopped(moment.wall);
        }
        self.shown_so_far.still = Some((self.showing, shown));
        self.showing.frozen = true;
    }

    /// The room sees nothing, or what is in front now. A room that was stopped follows again.
    pub fn blank(&mut self) {
        self.showing.blank = !self.showing.blank;
        self.showing.frozen = false;
        self.shown_so_far.still = None;
    }

    /// Everyone writes for as long as the question is planned, a minute at least, with the answer
    /// hidden; or no more.
    pub fn exercise(&mut self, moment: Moment) {
        let length = u64::from(self.question().minutes.max(1)) * MINUTE;
        self.showing.exercise = match self.showing.exercise {
            Some(_) => None,
            None => {
                self.showing.answer = false;
                Some(Exercise {
                    began: moment.wall,
                    length,
                })
            }
        };
    }

    /// A minute more to write, from now on where the time was over.
    pub fn exercise_longer(&mut self, moment: Moment) {
        if let Some(exercise) = &mut self.showing.exercise {
            exercise.length = exercise.length.max(exercise.gone(moment.wall)) + MINUTE;
        }
    }

    /// Another question comes to the front.
    pub(super) fn hide(&mut self) {
        self.showing.answer = false;
        self.showing.probes = false;
        self.showing.exercise = None;
        self.shown_so_far.counted = None;
    }

    /// The interview is left (or is not after all): nothing of it stays before the room.
    pub(super) fn leave_room(&mut self, left: bool) {
        self.shown_so_far.left = left;
    }
}

// ---- what comes of it

impl Session {
    /// What the room does see: where it is stopped, what it saw then.
    pub fn seen(&self) -> Showing {
        match &self.shown_so_far.still {
            Some((seen, _)) => Showing {
                frozen: true,
                ..*seen
            },
            None => self.showing,
        }
    }

    /// Whether the time to write is running before the room.
    pub fn writes(&self, wall: i64) -> bool {
        let exercise = self.seen().exercise.filter(|_| !self.seen().blank);
        exercise.is_some_and(|it| it.left(wall) > 0)
    }

    /// What the room may see at this wall clock.
    pub fn room(&self, wall: i64) -> Room {
        if self.shown_so_far.left {
            return Room::default();
        }
        let shown = match &self.shown_so_far.still {
            Some((_, shown)) => shown.clone(),
            None if self.showing.blank => Shown::Blank,
            None => Shown::Scene(Box::new(self.scene(wall))),
        };
        Room {
            frozen: self.showing.frozen,
            shown,
        }
    }

    /// Puts what the room may see among what is to be kept, where it is something else than before.
    pub(super) fn put_room(&mut self, moment: Moment) {
        if self.looking {
            return;
        }
        if self.showing.answer || self.shown_so_far.counted.is_none() {
            self.shown_so_far.counted = Some(self.count());
        }
        let room = self.room(moment.wall);
        if self.shown_so_far.put.as_ref() != Some(&room) {
            self.push(Record::Room(room.clone()));
            self.shown_so_far.put = Some(room);
        }
        self.shown_so_far.compared = Some(moment.awake);
    }

    fn scene(&self, wall: i64) -> Scene {
        let question = self.question();
        let showing = self.showing;
        let perspective = self.words.perspective_of(&self.at);
        let counted = self.shown_so_far.counted.filter(|_| !showing.answer);
        let Counted { place, planned } = counted.unwrap_or_else(|| self.count());
        let answer = || self.current().map_or("", |it| it.text.as_str()).to_string();
        let time = self.time_on(
            u64::from(question.minutes) * MINUTE,
            self.spent(&self.at),
            wall,
        );
        let part = perspective.map(|it| self.part(it));
        let part = part.map(|it| self.time_on(planned, it.spent, wall));
        let (old_time, old_part) = self.times_put();
        Scene {
            practice: self.header.demo
                || self.round.is_some()
                || self.header.mode == Mode::Practice,
            perspective: perspective.map_or_else(String::new, |it| it.title.clone()),
            place,
            topic: question.topic.clone(),
            ask: question.ask.clone(),
            options: match self.round {
                // What one writes down in a round is plain words.
                Some(_) => Vec::new(),
                None => options(&question.kind),
            },
            chosen: match showing.answer && self.round.is_none() {
                true => chosen(&question.kind, &answer()),
                false => Vec::new(),
            },
            talk: self.talk(),
            answer: showing.answer.then(answer),
            replies: match showing.answer {
                true => self.replies_shown(),
                false => Vec::new(),
            },
            probes: match showing.probes {
                true => self.probes_shown(),
                false => Vec::new(),
            },
            time: steady(time, old_time),
            part: steady(part.unwrap_or_default(), old_part),
            exercise: showing.exercise,
        }
    }

    fn count(&self) -> Counted {
        let perspective = self.words.perspective_of(&self.at);
        let put = perspective.iter().flat_map(|it| &it.questions);
        let put: Vec<_> = put.filter(|it| self.is_asked(it)).collect();
        let place = put.iter().position(|it| it.id == self.at);
        Counted {
            place: (place.map_or(0, |at| count(at + 1)), count(put.len())),
            planned: perspective.map_or(0, |it| self.part(it).planned),
        }
    }

    /// The last words to the invented owner, and his: both were said aloud. The question itself
    /// stands there already.
    fn talk(&self) -> Option<(String, String)> {
        let turn = self.round.as_ref()?.turns.last()?;
        let other = turn.words.trim() != self.question().ask.trim();
        let asked = if other { turn.words.as_str() } else { "" };
        Some((asked.to_string(), turn.reply.clone()))
    }

    /// What was answered to the probes of this visit; a probe without any words yet only where the
    /// probes are shown.
    fn replies_shown(&self) -> Vec<Reply> {
        let asked = self.asked_probes(&self.at).filter(|it| it.is_said());
        let probes = self.showing.probes && self.round.is_none();
        asked
            .filter(|it| probes || !it.answer.trim().is_empty())
            .map(|it| Reply {
                probe: self.showing.probes.then(|| it.probe.clone()),
                answer: it.answer.clone(),
            })
            .collect()
    }

    /// How many probes the room sees.
    pub fn probes_left(&self) -> usize {
        self.probes_shown().len()
    }

    /// The probes of the set that were not put yet.
    fn probes_shown(&self) -> Vec<String> {
        let question = self.question();
        let put: Vec<&str> = self.replies(&self.at).map(|it| it.probe.as_str()).collect();
        let order = self.shown_so_far.probes.iter();
        let probes = order.filter_map(|at| question.probes.get(*at));
        let probes = probes.map(|it| &it.ask);
        let left = probes.filter(|it| !put.contains(&it.as_str()));
        left.take(PROBES).cloned().collect()
    }
}

/// What can be chosen, as it stands on the facilitator's screen.
fn options(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Choice { options } | Kind::Choices { options } => {
            let numbered = options.iter().zip(1..);
            numbered
                .map(|(it, number)| format!("{number} {}", it.label))
                .collect()
        }
        Kind::Scale {
            from,
            to,
            low,
            high,
        } => {
            let step = |value: i64| match value {
                value if value == *from => format!("{value}  {low}"),
                value if value == *to => format!("{value}  {high}"),
                value => value.to_string(),
            };
            match has_steps(*from, *to) {
                true => (*from..=*to).map(step).collect(),
                false => vec![step(*from), step(*to)],
            }
        }
        _ => Vec::new(),
    }
}

fn has_steps(from: i64, to: i64) -> bool {
    to.saturating_sub(from) < STEPS
}

/// Which of the options the answer names. Of a scale of many steps the words alone say it.
fn chosen(kind: &Kind, answer: &str) -> Vec<usize> {
    let first = answer.lines().next().unwrap_or("");
    match (kind, reading::read(kind, first)) {
        (Kind::Choice { options }, Reading::Choice { id }) => options
            .iter()
            .position(|it| it.id == id)
            .into_iter()
            .collect(),
        (Kind::Choices { options }, Reading::Choices { ids }) => {
            let at = |id: &String| options.iter().position(|it| it.id == *id);
            ids.iter().filter_map(at).collect()
        }
        (Kind::Scale { from, to, .. }, Reading::Scale { value }) if has_steps(*from, *to) => {
            usize::try_from(value.saturating_sub(*from))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
