//! A round of role-play as it goes: the owner, and how long nobody has said anything. Both front
//! ends drive this; the log is the session's.

use std::sync::Arc;

use super::session::{Offered, Session};
use crate::dialogue::moves::Move;
use crate::dialogue::question::Facet;
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use crate::dialogue::scenario::Mood;
use crate::locale::Locale;
use crate::roleplay::{Asking, Owner, Understanding};

/// The question a new round begins at: the first one of the set that the owner has something to say
/// on. `None`: the round is under way.
pub fn first_place(session: &Session) -> Option<String> {
    let round = session.round.as_ref()?;
    let speaks = |id: &str| round.scenario.topic(id).is_some();
    let first = session.asked().find(|it| speaks(&it.id));
    first
        .filter(|_| round.turns.is_empty())
        .map(|it| it.id.clone())
}

/// The question the talk went to with this turn, where it is not the one in front: what one writes down
/// and asks next belongs there. Only where the owner did have something to say on it.
pub fn gone_to(session: &Session, turn: &Turn) -> Option<String> {
    let round = session.round.as_ref()?;
    let topic = turn.topic.as_deref()?;
    let answered = matches!(
        turn.heard,
        Heard::First | Heard::Fact | Heard::Again | Heard::Cold | Heard::Partner
    );
    let there = answered && topic != session.at() && round.scenario.topic(topic).is_some();
    (there && session.words.question(topic).is_some()).then(|| topic.to_string())
}

/// The question of the set in front, as it stands; `None` once it was put.
pub fn opener(session: &Session) -> Option<&str> {
    let round = session.round.as_ref()?;
    let put = |turn: &Turn| match turn.asked {
        // Whoever was cut off did not answer it.
        _ if turn.heard == Heard::Pressed => false,
        Asked::Opener => turn.place == session.at(),
        // In other words it was put too, where he answered it.
        _ => turn.heard == Heard::First && turn.topic.as_deref() == Some(session.at()),
    };
    let asked = round.turns.iter().any(put);
    (!asked).then(|| session.question().ask.as_str())
}

/// How a question was taken, in words: its form, and what it is about where that was understood.
pub fn taken(locale: &Locale, session: &Session, turn: &Turn) -> String {
    let form = format!("round-form-{}", turn.understood.form.id());
    let mut parts = vec![locale.text(&form)];
    if turn.heard != Heard::Unclear {
        let about = turn.understood.question.as_ref().or(turn.topic.as_ref());
        let topic = about.and_then(|id| session.words.question(id));
        parts.extend(topic.map(|it| it.topic.as_str()));
        let chip = |facet: Facet| locale.text(&format!("facet-{}.chip", facet.id()));
        parts.extend(turn.understood.facet.map(chip));
    }
    parts.join(" · ")
}

/// What to say where a question was taken to be on a topic of which this owner has nothing to tell at
/// all, with the topic: else his "nothing more" would pass for an answer, or a misreading for one.
pub fn beside_him(session: &Session, turn: &Turn) -> Option<(&'static str, String)> {
    let round = session.round.as_ref()?;
    let topic = turn.topic.as_deref()?;
    let beside = turn.heard == Heard::Nothing && round.scenario.topic(topic).is_none();
    let question = session.words.question(topic).filter(|_| beside)?;
    let id = match turn.asked {
        Asked::Typed => "notice-taken-beside",
        Asked::Opener | Asked::Probe | Asked::Silence => "notice-beside",
    };
    Some((id, question.topic.clone()))
}

/// The owner in front of the trainee.
pub struct Live {
    owner: Owner,
    understanding: Arc<Understanding>,
    /// When the owner spoke last, milliseconds on the round's clock.
    spoke: u64,
    /// When the first key of the next question was pressed.
    key: Option<u64>,
    /// Milliseconds of silence, where the clock does not tell.
    counted: Option<u64>,
}

impl Live {
    /// The owner as he is in the round of this session. `None`: it is no round.
    pub fn of(session: &Session, understanding: Arc<Understanding>) -> Option<Live> {
        let round = session.round.as_ref()?;
        Some(Live {
            owner: Owner::new(round),
            understanding,
            spoke: session.visit_time(),
            key: None,
            counted: None,
        })
    }

    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// A key went into the line that is being asked: the silence ends. Where the line is `empty`
    /// again, it goes on from where it was.
    pub fn typing(&mut self, session: &Session, empty: bool) {
        let now = session.visit_time();
        self.key = match (empty, self.key) {
            (true, Some(key)) => {
                // What was typed and taken back is no silence.
                self.spoke += now.saturating_sub(key);
                None
            }
            (true, None) => None,
            (false, None) => Some(now),
            (false, key) => key,
        };
    }

    /// So many milliseconds of silence go before the next words, whatever the clock says: of whoever
    /// hands in whole lines nobody knows when the first key was pressed.
    pub fn count(&mut self, silence: u64) {
        self.counted = Some(silence);
    }

    /// Milliseconds nobody has said anything.
    pub fn silence(&self, session: &Session) -> u64 {
        if let Some(counted) = self.counted {
            return counted;
        }
        let until = self.key.unwrap_or_else(|| session.visit_time());
        until.saturating_sub(self.spoke)
    }

    /// Puts words to the owner. `known`: what they are, where they were not typed. With a partner
    /// the words are logged, and what was told is ticked later.
    pub fn ask(
        &mut self,
        session: &mut Session,
        asked: Asked,
        words: &str,
        known: Option<Understood>,
    ) -> Turn {
        let understood = known.unwrap_or_else(|| {
            let near: Vec<&str> = self
                .owner
                .topic()
                .into_iter()
                .chain([session.at()])
                .collect();
            self.understanding
                .in_talk(words, session.lang(), &session.words, &near)
        });
        self.put(session, asked, words, understood)
    }

    /// Puts the question of the set in front as it stands. `None`: it was put.
    pub fn ask_opener(&mut self, session: &mut Session) -> Option<Turn> {
        let words = opener(session)?.to_string();
        let known = about_place(session, None, Form::Open);
        Some(self.put(session, Asked::Opener, &words, known))
    }

    /// Puts a probe on offer.
    pub fn ask_probe(&mut self, session: &mut Session, offer: &Offered) -> Turn {
        let form = match offer.generic {
            Some(Move::Repeat) => Form::Statement,
            _ => Form::Open,
        };
        let known = about_place(session, offer.facet, form);
        self.put(session, Asked::Probe, &offer.probe, known)
    }

    /// Looks whether the silence is long enough for the owner to go on by himself. Call it once a
    /// second; a silence in which nothing came is logged when the next question ends it.
    pub fn tick(&mut self, session: &mut Session) -> Option<Turn> {
        let round = session.round.as_ref()?;
        let enough = u64::from(round.scenario.silence) * 1000;
        if round.partner || self.key.is_some() || self.silence(session) < enough {
            return None;
        }
        let asking = self.asking(session, Asked::Silence, "", silent());
        let turn = self.owner.hear(&asking);
        (turn.heard == Heard::Fact).then(|| self.keep(session, turn))
    }

    fn put(
        &mut self,
        session: &mut Session,
        asked: Asked,
        words: &str,
        understood: Understood,
    ) -> Turn {
        let asking = self.asking(session, asked, words, understood);
        let turn = match &session.round {
            Some(round) if round.partner => unanswered(round, asking, self.owner.mood()),
            _ => self.owner.hear(&asking),
        };
        self.keep(session, turn)
    }

    fn asking(
        &self,
        session: &Session,
        asked: Asked,
        words: &str,
        understood: Understood,
    ) -> Asking {
        Asking {
            at: session.visit_time(),
            waited: self.silence(session),
            place: session.at().to_string(),
            asked,
            words: words.to_string(),
            understood,
        }
    }

    fn keep(&mut self, session: &mut Session, turn: Turn) -> Turn {
        self.owner.take(&turn);
        session.log(turn.clone());
        self.spoke = session.visit_time();
        self.key = None;
        self.counted = None;
        turn
    }
}

/// A question put to a partner: what he says of it is not known here, and what he told is ticked
/// at his own terminal.
fn unanswered(round: &Round, asking: Asking, mood: Mood) -> Turn {
    let known = |question: &&String| round.scenario.topic(question).is_some();
    let about = asking.understood.question.as_ref().filter(known);
    let topic = about.or(Some(&asking.place).filter(known)).cloned();
    Turn {
        ordinal: round.turns.iter().map(|it| it.ordinal).max().unwrap_or(0) + 1,
        at: asking.at,
        waited: asking.waited,
        place: asking.place,
        asked: asking.asked,
        words: asking.words,
        understood: asking.understood,
        topic,
        heard: Heard::Partner,
        reply: String::new(),
        facts: Vec::new(),
        mood,
    }
}

/// What words are that were not typed: they are about the question in front.
fn about_place(session: &Session, facet: Option<Facet>, form: Form) -> Understood {
    Understood {
        question: Some(session.at().to_string()),
        facet,
        form,
    }
}

/// A silence asks for nothing.
fn silent() -> Understood {
    Understood {
        question: None,
        facet: None,
        form: Form::Open,
    }
}
