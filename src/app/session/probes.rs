//! Probes: which are offered, which are asked, what was left; and the replies to them.

use super::{Session, TURNS};
use crate::dialogue::answer::{FollowUp, Outcome};
use crate::dialogue::clock::Moment;
use crate::dialogue::question::Facet;
use crate::dialogue::record::Record;
use crate::listening;

impl Session {
    /// Probes of the question in front for what is still missing, best first.
    pub fn offers(&self) -> Vec<(Facet, String)> {
        let question = self.question();
        let asked: Vec<Facet> = self.replies(&self.at).filter_map(|f| f.facet).collect();
        let order = match &self.verdict {
            Some(verdict) => listening::offers(verdict, question, &asked),
            None => (0..question.probes.len()).collect(),
        };
        let put: Vec<&str> = self.replies(&self.at).map(|f| f.probe.as_str()).collect();
        let mut offers: Vec<(usize, Facet, String)> = Vec::new();
        for probe in order.into_iter().map(|i| &question.probes[i]) {
            if !put.contains(&probe.ask.as_str()) {
                let turn = offers.iter().filter(|(_, f, _)| *f == probe.facet).count();
                offers.push((turn, probe.facet, probe.ask.clone()));
            }
        }
        // One probe for each missing facet before a second one for the first.
        offers.sort_by_key(|(turn, ..)| *turn);
        offers
            .into_iter()
            .map(|(_, facet, probe)| (facet, probe))
            .collect()
    }

    /// Whether leaving the question now should offer probes by itself.
    pub fn should_offer(&self) -> bool {
        let thin = self.verdict.as_ref().is_some_and(|v| v.thin);
        let fresh = self
            .offered_for
            .get(&self.at)
            .is_none_or(|text| *text != self.heard_text(&self.at));
        thin && fresh
            && !self.is_shared()
            && self.asked_probes(&self.at).count() < TURNS
            && !self.offers().is_empty()
    }

    /// The answer and its replies: what the verdict was made on.
    pub(super) fn heard_text(&self, question: &str) -> String {
        let answer = self.answers.get(question);
        let mut text = answer.map_or_else(String::new, |a| a.text.clone());
        self.asked_probes(question)
            .for_each(|f| text.push_str(&f.answer));
        text
    }

    /// Notes that these probes were shown; each stays "left" until it is asked.
    pub fn offered(&mut self, probes: &[(Facet, String)], moment: Moment) {
        self.offered_for
            .insert(self.at.clone(), self.heard_text(&self.at));
        for (facet, probe) in probes {
            let known = self
                .follow_ups
                .iter()
                .any(|f| f.question == self.at && f.probe == *probe);
            if !known {
                self.add_follow_up(Some(*facet), probe.clone(), Outcome::Left, moment);
            }
        }
    }

    fn add_follow_up(
        &mut self,
        facet: Option<Facet>,
        probe: String,
        outcome: Outcome,
        moment: Moment,
    ) -> u32 {
        let ordinal = 1 + self
            .follow_ups
            .iter()
            .filter(|f| f.question == self.at)
            .count() as u32;
        let follow_up = FollowUp {
            question: self.at.clone(),
            ordinal,
            facet,
            probe,
            offered: moment.wall,
            outcome,
            asked: (outcome == Outcome::Asked).then_some(moment.wall),
            answered: None,
            answer: String::new(),
            characters: 0,
        };
        self.push(Record::FollowUp(follow_up.clone()));
        self.follow_ups.push(follow_up);
        ordinal
    }

    /// Puts a probe to the owner: its reply is typed next.
    pub fn ask(&mut self, facet: Facet, probe: &str, moment: Moment) {
        let at = self.at.clone();
        let found = self
            .follow_ups
            .iter_mut()
            .find(|f| f.question == at && f.probe == probe);
        let ordinal = match found {
            Some(follow_up) => {
                follow_up.outcome = Outcome::Asked;
                follow_up.asked.get_or_insert(moment.wall);
                let (ordinal, record) = (follow_up.ordinal, Record::FollowUp(follow_up.clone()));
                self.push(record);
                ordinal
            }
            None => self.add_follow_up(Some(facet), probe.to_string(), Outcome::Asked, moment),
        };
        self.reply(Some(ordinal), moment);
    }

    /// Waiting, or repeating the owner's words: no question, the answer itself goes on.
    pub fn wait(&mut self, wording: &str, moment: Moment) {
        self.add_follow_up(None, wording.to_string(), Outcome::Asked, moment);
    }

    /// Moves between the answer (`None`) and the replies to its follow-ups.
    pub fn reply(&mut self, follow_up: Option<u32>, moment: Moment) {
        self.keep_revision();
        self.reply_to = follow_up;
        self.enter_clock(moment);
    }
}
