//! Probes: which are offered, which are asked, what was left; and the replies to them.

use super::{Session, TURNS};
use crate::dialogue::answer::{FollowUp, Outcome};
use crate::dialogue::clock::Moment;
use crate::dialogue::moves::{Move, last_words};
use crate::dialogue::question::Facet;
use crate::dialogue::record::Record;
use crate::listening::{self, Why};
use crate::locale::Locale;

/// Something that could be asked next.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    pub facet: Option<Facet>,
    /// The move that fits every question; `None`: a probe of the question's own.
    pub generic: Option<Move>,
    /// As it is said.
    pub probe: String,
    /// First the answer is kept at another question too.
    pub keep: Option<Keep>,
}

/// Another question to keep the answer at.
#[derive(Clone, Debug, PartialEq)]
pub struct Keep {
    pub question: String,
    /// The offer in words.
    pub line: String,
}

impl Offered {
    /// The offer as it stands in the list.
    pub fn line(&self) -> &str {
        self.keep.as_ref().map_or(&self.probe, |keep| &keep.line)
    }
}

impl Session {
    /// What could be asked on the question in front: what a refusal, a bare "none" or an answer to
    /// another question leaves to ask; its own probes for what is still missing, best first; then
    /// the moves that fit every question. What a review wants asked again comes before the rest of
    /// its kind, and one probe for it before all: whoever reviewed had the refusal in front.
    pub fn offers(&self, locale: &Locale) -> Vec<Offered> {
        let again = self.facets_again(&self.at);
        let mut offers = self.first_moves(locale);
        let mut own = self.own_probes(&again);
        let wanted = |it: &Offered| it.facet.is_some_and(|facet| again.contains(&facet));
        if own.first().is_some_and(wanted) && self.elsewhere().is_none() {
            offers.insert(0, own.remove(0));
        }
        offers.extend(own);
        offers.extend(self.moves(&again, locale));
        offers
    }

    fn own_probes(&self, again: &[Facet]) -> Vec<Offered> {
        let probes = self.own_order(again).into_iter();
        let probes = probes.map(|at| &self.question().probes[at]);
        probes
            .map(|probe| Offered {
                facet: Some(probe.facet),
                generic: None,
                probe: probe.ask.clone(),
                keep: None,
            })
            .collect()
    }

    /// The question's own probes that are on offer, by their place in the set, the best first; those
    /// for facets to be asked `again` before all others.
    pub(super) fn own_order(&self, again: &[Facet]) -> Vec<usize> {
        let question = self.question();
        let asked: Vec<Facet> = self.replies(&self.at).filter_map(|f| f.facet).collect();
        let order = match &self.verdict {
            Some(verdict) => listening::offers(verdict, question, &asked),
            None => (0..question.probes.len()).collect(),
        };
        let wanted = |at: &usize| again.contains(&question.probes[*at].facet);
        let rest = order.into_iter().filter(|at| !wanted(at));
        let order: Vec<usize> = self.asked_for(again).into_iter().chain(rest).collect();
        let put: Vec<&str> = self.put_already(again);
        let mut offers: Vec<(usize, Facet, usize)> = Vec::new();
        for at in order {
            let probe = &question.probes[at];
            if !put.contains(&probe.ask.as_str()) {
                let turn = offers.iter().filter(|(_, f, _)| *f == probe.facet).count();
                offers.push((turn, probe.facet, at));
            }
        }
        // One probe for each missing facet before a second one for the first.
        offers.sort_by_key(|(turn, ..)| *turn);
        offers.into_iter().map(|(.., at)| at).collect()
    }

    /// The places of the question's probes for facets, in their order.
    fn asked_for(&self, facets: &[Facet]) -> Vec<usize> {
        let probes = self.question().probes.iter().enumerate();
        let of = |facet: &Facet| {
            let facet = *facet;
            let probes = probes.clone().filter(move |(_, it)| it.facet == facet);
            probes.map(|(at, _)| at)
        };
        facets.iter().flat_map(of).collect()
    }

    /// The wordings that are not put once more: what was put on an earlier visit is, where it is to be
    /// asked again.
    fn put_already(&self, again: &[Facet]) -> Vec<&str> {
        let earlier = self.earlier_replies.iter();
        let earlier = earlier.filter(|f| f.question == self.at && f.is_said());
        earlier
            .filter(|f| !f.facet.is_some_and(|facet| again.contains(&facet)))
            .chain(self.asked_probes(&self.at).filter(|f| f.is_said()))
            .map(|f| f.probe.as_str())
            .collect()
    }

    fn first_moves(&self, locale: &Locale) -> Vec<Offered> {
        let why = self.verdict.as_ref().map(|verdict| &verdict.why);
        let moves = match why {
            _ if self.elsewhere().is_some() => &[Move::Again],
            Some(Why::Refusal) => Move::after_refusal(&self.question().expects),
            Some(Why::BareNone) => &[Move::Checked],
            _ => &[],
        };
        let worded = moves.iter().filter_map(|it| self.worded(*it, locale));
        let mut offers: Vec<_> = worded.filter(|it| !self.is_made(it)).collect();
        if let (Some(again), Some(question)) = (offers.first(), self.elsewhere()) {
            let words = [
                ("topic", (&question.topic).into()),
                ("ask", (&again.probe).into()),
            ];
            let keep = Keep {
                question: question.id.clone(),
                line: locale.format("offer-keep-there", &words),
            };
            let again = Offered {
                keep: Some(keep),
                ..again.clone()
            };
            offers.insert(0, again);
        }
        offers
    }

    /// Whether a move was made on this question already.
    fn is_made(&self, offer: &Offered) -> bool {
        self.replies(&self.at).any(|f| {
            let again = offer.generic == Some(Move::Repeat) && f.probe != offer.probe;
            f.generic == offer.generic && !again
        })
    }

    /// Moves that fit every question and were not made on this one: the owner's last words again
    /// once there are new ones; none for what was heard already.
    fn moves(&self, again: &[Facet], locale: &Locale) -> Vec<Offered> {
        let verdict = self.verdict.as_ref();
        let expects = &self.question().expects;
        let heard = |facet: Facet| {
            expects.contains(&facet) && verdict.is_some_and(|it| !it.missing.contains(&facet))
        };
        let wanted = |it: &Move| it.facet().is_some_and(|facet| again.contains(&facet));
        let mut always: Vec<Move> = Move::ALWAYS.into();
        always.retain(|it| wanted(it) || !it.facet().is_some_and(heard));
        always.sort_by_key(|it| !wanted(it));
        always
            .into_iter()
            .filter_map(|it| self.worded(it, locale))
            .filter(|it| !self.is_made(it))
            .collect()
    }

    /// A move as it is said now. `None`: there are no words to repeat.
    fn worded(&self, generic: Move, locale: &Locale) -> Option<Offered> {
        let id = format!("move-{}", generic.id());
        let probe = match generic {
            Move::Repeat => {
                let words = last_words(self.last_said())?;
                locale.format(&id, &[("words", words.into())])
            }
            Move::Again => self.question().ask.clone(),
            _ => locale.text(&id).to_owned(),
        };
        Some(Offered {
            facet: generic.facet(),
            generic: Some(generic),
            probe,
            keep: None,
        })
    }

    /// What the owner said last on the question in front.
    fn last_said(&self) -> &str {
        if let Some(round) = &self.round {
            let said = round.turns.iter().rev().map(|turn| turn.reply.as_str());
            let mut said = said.filter(|it| !it.is_empty());
            return said.next().unwrap_or(&round.scenario.says.opening);
        }
        let replies = self.asked_probes(&self.at).map(|f| f.answer.as_str());
        let last = replies.filter(|it| !it.trim().is_empty()).last();
        let answer = || self.answers.get(&self.at).map_or("", |a| a.text.as_str());
        last.unwrap_or_else(answer)
    }

    /// Whether leaving the question now should offer probes by itself.
    pub fn should_offer(&self, locale: &Locale) -> bool {
        let thin = self.verdict.as_ref().is_some_and(|v| v.thin);
        let fresh = self
            .offered_for
            .get(&self.at)
            .is_none_or(|text| *text != self.heard_text(&self.at));
        let turns = self.asked_probes(&self.at);
        let turns = turns.filter(|f| f.generic != Some(Move::Moved)).count();
        (thin || self.elsewhere().is_some())
            && fresh
            && !self.is_shared()
            && turns < TURNS
            && !self.offers(locale).is_empty()
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
    pub fn offered(&mut self, probes: &[Offered], moment: Moment) {
        self.offered_for
            .insert(self.at.clone(), self.heard_text(&self.at));
        for offer in probes {
            if self.known(offer).is_none() {
                let at = self.at.clone();
                self.add_follow_up(&at, offer, Outcome::Left, moment);
            }
        }
    }

    /// The row of what was offered before on this question: of a move that was left, whatever its
    /// words were then.
    fn known(&mut self, offer: &Offered) -> Option<&mut FollowUp> {
        let at = self.at.as_str();
        self.follow_ups.iter_mut().find(|f| {
            let same = f.probe == offer.probe
                || f.outcome == Outcome::Left && f.generic.is_some() && f.generic == offer.generic;
            f.question == at && same
        })
    }

    pub(super) fn add_follow_up(
        &mut self,
        question: &str,
        offer: &Offered,
        outcome: Outcome,
        moment: Moment,
    ) -> u32 {
        let ordinal = 1 + self
            .follow_ups
            .iter()
            .filter(|f| f.question == question)
            .count() as u32;
        let follow_up = FollowUp {
            question: question.to_string(),
            ordinal,
            facet: offer.facet,
            generic: offer.generic,
            probe: offer.probe.clone(),
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
    pub fn ask(&mut self, offer: &Offered, moment: Moment) {
        let ordinal = self.put(offer, moment);
        self.reply(Some(ordinal), moment);
    }

    /// Notes that a probe was put to the owner; gives its ordinal.
    pub fn put(&mut self, offer: &Offered, moment: Moment) -> u32 {
        match self.known(offer) {
            Some(follow_up) => {
                follow_up.probe.clone_from(&offer.probe);
                follow_up.outcome = Outcome::Asked;
                follow_up.asked.get_or_insert(moment.wall);
                let (ordinal, record) = (follow_up.ordinal, Record::FollowUp(follow_up.clone()));
                self.push(record);
                ordinal
            }
            None => {
                let at = self.at.clone();
                self.add_follow_up(&at, offer, Outcome::Asked, moment)
            }
        }
    }

    /// Waiting: no question, the answer itself goes on.
    pub fn wait(&mut self, wording: &str, moment: Moment) {
        let silence = Offered {
            facet: None,
            generic: Some(Move::Wait),
            probe: wording.to_string(),
            keep: None,
        };
        let at = self.at.clone();
        self.add_follow_up(&at, &silence, Outcome::Asked, moment);
    }

    /// Moves between the answer (`None`) and the replies to its follow-ups.
    pub fn reply(&mut self, follow_up: Option<u32>, moment: Moment) {
        self.keep_revision();
        self.reply_to = follow_up;
        self.enter_clock(moment);
    }
}
