//! What a round says, as lines of text.

use super::super::words::{Words, indented};
use super::Rehearsal;
use crate::app::session::Offered;
use crate::app::words::about;
use crate::app::{debriefing, round};
use crate::dialogue::question::{Lang, Question};
use crate::dialogue::round::{Asked, Heard, Round, Turn};
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::locale::Locale;

/// More cells than any line has.
const UNWRAPPED: usize = 1_000_000;

/// An owner in the list to choose from.
pub fn owner(locale: &Locale, scenario: &Scenario) -> String {
    let level = locale.format("rehearsal-level", &[("level", scenario.level.into())]);
    let company = &scenario.company;
    let parts = [
        company.name.as_str(),
        &company.industry,
        &scenario.title,
        &level,
    ];
    parts.join(" | ")
}

/// The probes, numbered.
pub fn probes(locale: &Locale, offers: &[Offered]) -> String {
    let line = |(at, offer): (usize, &Offered)| {
        let (probe, facet) = (offer.line(), about(locale, offer));
        let values = [("probe", probe.into()), ("facet", facet.into())];
        format!("  {}  {}", at + 1, locale.format("plain-probe", &values))
    };
    let mut lines: Vec<String> = offers.iter().enumerate().map(line).collect();
    let last = offers.len();
    lines.push(locale.format("rehearsal-probe-keys", &[("last", last.into())]));
    lines.join("\n")
}

/// What the owner is called before his words: by his surname, where a name has two parts.
fn called(scenario: &Scenario) -> &str {
    let name = scenario.owner.name.trim();
    let parts = match scenario.language {
        Lang::Ja => name.split_once(char::is_whitespace).map(|it| it.0),
        Lang::En => name.rsplit_once(char::is_whitespace).map(|it| it.1),
    };
    parts.unwrap_or(name)
}

impl Rehearsal {
    fn round(&self) -> &Round {
        let round = self.session.round.as_ref();
        round.expect("a rehearsal is only made of a round")
    }

    fn scenario(&self) -> &Scenario {
        &self.round().scenario
    }

    fn interview(&self) -> Words<'_> {
        Words {
            locale: &self.locale,
            session: &self.session,
            tags: &[],
        }
    }

    fn labelled(&self, id: &str, value: &str) -> String {
        let label = self.locale.text(id);
        let values = [("label", label.into()), ("value", value.into())];
        self.locale.format("plain-labelled", &values)
    }

    /// That it is practice, with whom, what is known of him, what to try; how far it has come.
    pub(super) fn head(&self) -> String {
        let scenario = self.scenario();
        let (name, industry) = (&scenario.company.name, &scenario.company.industry);
        let mut lines = vec![
            self.locale.text("rehearsal-mark").to_string(),
            format!("{name} · {industry}"),
        ];
        lines.push(self.public());
        let put = self.round().turns.len();
        if put > 0 {
            let values = [("count", put.into())];
            lines.push(self.locale.format("rehearsal-resumed", &values));
        }
        lines.join("\n")
    }

    /// What is known beforehand, and the aim.
    pub(super) fn public(&self) -> String {
        let scenario = self.scenario();
        let mut lines = vec![self.labelled("rehearsal-owner", &scenario.owner.name)];
        lines.push(self.locale.text("rehearsal-public").to_string());
        lines.extend(scenario.public.iter().map(|it| format!("  - {it}")));
        lines.push(self.labelled("rehearsal-aim", &scenario.aim));
        lines.join("\n")
    }

    /// The question in front, and what was written down on it.
    pub(super) fn question(&self) -> String {
        let question = self.session.question();
        let title = self.interview().title(question);
        let mut lines = vec![String::new(), title, question.ask.clone()];
        if !self.session.text().is_empty() {
            lines.push(self.locale.text("rehearsal-notes").to_string());
            lines.push(indented(self.session.text()));
        }
        lines.join("\n")
    }

    /// Every question: how often it was spoken of, and what was written down on it.
    pub(super) fn overview(&self) -> String {
        let turns = &self.round().turns;
        let line = |(at, question): (usize, &Question)| {
            let about = |turn: &&Turn| {
                turn.asked != Asked::Silence && turn.topic.as_ref() == Some(&question.id)
            };
            let asked = turns.iter().filter(about).count();
            let answer = self.session.answer(&question.id);
            let mut parts = vec![format!("[{}] {}", at + 1, question.topic)];
            let counts = [
                ("rehearsal-count-asked", asked as u64),
                (
                    "rehearsal-count-written",
                    answer.map_or(0, |it| it.characters),
                ),
            ];
            for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
                parts.push(self.locale.format(id, &[("count", count.into())]));
            }
            parts.join(" | ")
        };
        let lines: Vec<String> = self.session.asked().enumerate().map(line).collect();
        lines.join("\n")
    }

    /// All that was written down.
    pub(super) fn notes(&self) -> String {
        let written = |id: &str| {
            let answer = self.session.answer(id)?;
            (!answer.text.is_empty()).then(|| indented(&answer.text))
        };
        let asked = self.session.asked().enumerate();
        let lines: Vec<String> = asked
            .filter_map(|(at, it)| {
                let notes = written(&it.id)?;
                Some(format!("[{}] {}\n{notes}", at + 1, it.topic))
            })
            .collect();
        match lines.is_empty() {
            true => self.locale.text("rehearsal-no-notes").to_string(),
            false => lines.join("\n"),
        }
    }

    // ---- the owner

    /// Words of the owner, with who says them.
    fn said(&self, words: &str) -> String {
        format!("{}: {words}", called(self.scenario()))
    }

    /// What the owner said last; the opening at the beginning.
    pub(super) fn last_words(&self) -> String {
        match self.round().partner {
            true => self.locale.text("rehearsal-partner").to_string(),
            false => self.said(self.live.owner().last_words()),
        }
    }

    pub(super) fn closing(&self) -> String {
        match self.round().ends_well() {
            true => self.said(&self.scenario().says.closing),
            false => String::new(),
        }
    }

    /// The reply, and how the question was taken.
    pub(super) fn turn(&self, turn: &Turn) -> String {
        let reply = match (turn.heard, turn.reply.as_str()) {
            (Heard::Partner, _) => self.locale.text("rehearsal-partner").to_string(),
            (_, "") => String::new(),
            (_, words) => self.said(words),
        };
        let lines = [reply, self.taken(turn)];
        let said: Vec<String> = lines.into_iter().filter(|it| !it.is_empty()).collect();
        said.join("\n")
    }

    fn taken(&self, turn: &Turn) -> String {
        if turn.asked == Asked::Silence {
            let seconds = self.scenario().silence;
            let values = [("seconds", seconds.into())];
            return self.locale.format("rehearsal-silence", &values);
        }
        let how = round::taken(&self.locale, &self.session, turn);
        match turn.heard {
            Heard::Pressed => format!("({})", self.locale.text("round-pressed")),
            Heard::Unclear => self
                .locale
                .format("rehearsal-unclear", &[("form", how.into())]),
            _ => self
                .locale
                .format("rehearsal-taken", &[("how", how.into())]),
        }
    }

    /// A silence that was long enough, in which the owner found nothing to add.
    pub(super) fn nothing_came(&self) -> String {
        let seconds = self.scenario().silence;
        self.locale
            .format("rehearsal-quiet", &[("seconds", seconds.into())])
    }

    // ---- the end

    pub(super) fn draft(&self) -> String {
        let id = self.scenario().id.as_str();
        self.locale
            .format("rehearsal-draft", &[("scenario", id.into())])
    }

    /// What the round showed, as text: no line is wrapped, as nowhere in line mode.
    pub(super) fn debrief(&mut self) -> Result<String, Failure> {
        let debrief = self.keeping.desk.debrief(self.session.number)?;
        Ok(debriefing::text(&debrief, &self.locale, UNWRAPPED))
    }
}
