//! What is put to the owner: typed words, the opener, a probe, silence; and his reply.

use super::super::Dialogue;
use super::{Rehearsal, words};
use crate::app::practice::MOST_SAID;
use crate::app::round::{Live, beside_him, gone_to, opener};
use crate::app::session::{Offered, Session};
use crate::dialogue::round::{Asked, Turn};
use crate::machine;

/// Milliseconds in which the longest words of an owner are read. Who waited so long cut nobody off,
/// and that is all an ordinary line can show.
const READ: u64 = 4_000;

impl Rehearsal {
    /// The trainee's own words.
    pub(super) fn typed(&mut self, words: &str) {
        if words.len() > MOST_SAID {
            return self.say_text("notice-said-too-long");
        }
        self.put(|live, session| live.ask(session, Asked::Typed, words, None));
    }

    /// The question in front as it stands, once.
    pub(super) fn opener(&mut self) {
        let Some(words) = opener(&self.session).map(str::to_owned) else {
            return self.say_text("rehearsal-opener-put");
        };
        self.say_asked(&words);
        self.put(|live, session| live.ask_opener(session).expect("it was not put yet"));
    }

    // ---- probes

    /// Lists what could be asked on the question in front; a number asks it.
    pub(super) fn list_probes(&mut self) {
        self.session.listen(&self.judge);
        let offers = self.session.offers(&self.locale).into_iter();
        self.probes = offers.filter(|offer| offer.keep.is_none()).collect();
        if self.probes.is_empty() {
            return self.say_text("rehearsal-no-probes");
        }
        self.session.offered(&self.probes, machine::now());
        self.say(|it| words::probes(&it.locale, &it.probes));
    }

    pub(super) fn probe(&mut self, offer: &Offered) {
        self.session.put(offer, machine::now());
        self.say_asked(&offer.probe);
        self.put(|live, session| live.ask_probe(session, offer));
    }

    fn say_asked(&mut self, words: &str) {
        self.say_with("rehearsal-asked", &[("words", words.into())]);
    }

    // ---- the owner

    fn put(&mut self, ask: impl FnOnce(&mut Live, &mut Session) -> Turn) {
        self.probes.clear();
        let read = match self.person {
            true => self.live.silence(&self.session).min(READ),
            false => READ,
        };
        self.live.count(read.max(self.silence));
        let turn = ask(&mut self.live, &mut self.session);
        self.reply(&turn);
        if let Some((id, topic)) = beside_him(&self.session, &turn) {
            self.say_with(id, &[("topic", topic.into())]);
        }
        if let Some(question) = gone_to(&self.session, &turn) {
            self.session.listen(&self.judge);
            self.session.go(&question, &self.judge, machine::now());
            let topic = self.session.question().topic.clone();
            self.say_with("notice-gone-to", &[("topic", topic.into())]);
        }
    }

    fn reply(&mut self, turn: &Turn) {
        self.silence = 0;
        self.say(|it| it.turn(turn));
    }

    // ---- silence

    /// Milliseconds of silence after which the owner goes on.
    fn enough(&self) -> u64 {
        let round = self.session.round.as_ref();
        round.map_or(0, |round| u64::from(round.scenario.silence) * 1_000)
    }

    /// Keeps silent: at a terminal time passes until a line is typed or it was enough.
    pub(super) fn wait(&mut self) {
        self.probes.clear();
        if !self.person {
            return self.silence_kept();
        }
        self.waiting = Some(self.session.visit_time());
        self.say_text("rehearsal-waiting");
    }

    /// Milliseconds until the silence that is being kept was enough.
    pub(super) fn silence_left(&self) -> Option<u64> {
        let since = self.waiting?;
        let kept = self.session.visit_time().saturating_sub(since);
        Some(self.enough().saturating_sub(kept))
    }

    /// Somebody speaks: a silence that was being kept is over. Whether there was one.
    pub(super) fn break_silence(&mut self) -> bool {
        let Some(since) = self.waiting.take() else {
            return false;
        };
        self.silence += self.session.visit_time().saturating_sub(since);
        true
    }

    /// The silence was enough: the owner goes on, or there is nothing more.
    pub(super) fn silence_kept(&mut self) {
        self.waiting = None;
        self.silence += self.enough();
        self.live.count(self.silence);
        match self.live.tick(&mut self.session) {
            Some(turn) => self.reply(&turn),
            None => self.say(Rehearsal::nothing_came),
        }
    }
}
