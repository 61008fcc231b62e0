//! What reviews brought, as the interview in hand has it: what is to be asked again and what was
//! heard since; wordings of other copies, taken over or set aside.

use std::collections::BTreeSet;

use super::Session;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::Facet;
use crate::dialogue::record::Record;
use crate::dialogue::review::{Elsewhere, Opinion};

impl Session {
    /// What is to be read of a question, the oldest first: what earlier visits left to be asked
    /// again, then the opinions on this interview.
    pub fn opinions<'a>(&'a self, question: &str) -> impl Iterator<Item = &'a Opinion> + use<'a> {
        let earlier = self.review.left_of_earlier(question);
        earlier.chain(self.review.standing(question))
    }

    /// The opinions for whose sake the owner is still to be asked again: nothing was heard since.
    pub fn still_again(&self, question: &str) -> Vec<&Opinion> {
        let answer = self.answer(question).map_or("", |a| &a.text);
        let probes = self.follow_ups.iter().chain(&self.earlier_replies);
        self.review.to_ask_again(question, answer, probes)
    }

    /// Whether a review wants a question asked again.
    pub fn asks_again(&self, question: &str) -> bool {
        !self.review.is_quiet() && !self.still_again(question).is_empty()
    }

    /// What it is to be asked again for; none where in general.
    pub fn facets_again(&self, question: &str) -> Vec<Facet> {
        let mut facets = Vec::new();
        for opinion in self.still_again(question) {
            for facet in &opinion.facets {
                if !facets.contains(facet) {
                    facets.push(*facet);
                }
            }
        }
        facets
    }

    /// Questions that are put and to be asked again, in the set's order.
    pub fn to_ask_again(&self) -> Vec<&str> {
        let asked = self.asked().map(|question| question.id.as_str());
        asked.filter(|id| self.asks_again(id)).collect()
    }

    /// Whether reviews say of a question that its answer is as it should be, and no more.
    pub fn is_accepted(&self, question: &str) -> bool {
        let mut opinions = self.opinions(question).peekable();
        opinions.peek().is_some() && opinions.all(is_bare)
    }

    /// Wordings of a question's answer, or of a reply, that stand in another copy and differ from
    /// those here.
    pub fn wordings_elsewhere<'a>(
        &'a self,
        question: &'a str,
    ) -> impl Iterator<Item = &'a Elsewhere> {
        let all = self.review.elsewhere.iter();
        all.filter(move |it| {
            it.question == question && !it.settled && self.wording_here(it) != it.text
        })
    }

    /// What stands here in the place of a wording of another copy.
    pub fn wording_here<'a>(&'a self, it: &'a Elsewhere) -> &'a str {
        match &it.probe {
            None => self.answer(&it.question).map_or("", |a| &a.text),
            Some(probe) => self
                .asked_probes(&it.question)
                .filter(|follow_up| follow_up.probe == *probe)
                .last()
                .map_or("", |follow_up| &follow_up.answer),
        }
    }

    /// Brings the answer in front, or the reply to a probe that was put in this visit. `false`, and
    /// nothing was changed: there is no such reply.
    pub fn bring(&mut self, probe: Option<&str>, moment: Moment) -> bool {
        let at = self.at().to_string();
        let ordinal = probe.map(|probe| {
            let asked = self.asked_probes(&at);
            let same = asked.filter(|it| it.is_said() && it.probe == probe).last();
            same.map(|it| it.ordinal)
        });
        let ordinal = match ordinal {
            Some(None) => return false,
            ordinal => ordinal.flatten(),
        };
        if self.follow_up().map(|it| it.ordinal) != ordinal {
            self.reply(ordinal, moment);
        }
        true
    }

    /// A wording of another copy stands no more: it was taken over or set aside. It stays in the
    /// database.
    pub fn settle_elsewhere(&mut self, wording: &Elsewhere) {
        let same = |it: &&mut Elsewhere| it.key() == wording.key();
        if let Some(it) = self.review.elsewhere.iter_mut().find(same) {
            it.settled = true;
            let record = Record::Elsewhere(it.clone());
            self.push(record);
        }
    }

    /// Leaves out what earlier visits left to be asked again and was heard before this session: what
    /// is heard from now on stays to be read at the question.
    pub(super) fn leave_out_heard(&mut self) {
        let earlier = self.review.earlier.iter();
        let questions: BTreeSet<&str> = earlier.map(|it| it.question.as_str()).collect();
        let open = questions.into_iter().flat_map(|it| self.still_again(it));
        let open: BTreeSet<String> = open.map(|it| it.id.clone()).collect();
        self.review.earlier.retain(|it| open.contains(&it.id));
    }
}

/// Whether an opinion only accepts.
pub fn is_bare(opinion: &Opinion) -> bool {
    opinion.comment.is_empty() && opinion.suggestion.is_none() && !opinion.ask_again
}
