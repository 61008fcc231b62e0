//! What line mode says: the question, the probes, the overview, the end, as lines of text.

mod review;

use crate::app::beside::labels;
use crate::app::evidence::Evidence;
use crate::app::opinions;
use crate::app::session::{Offered, Session};
use crate::app::words::{self, clock};
use crate::dialogue::answer::{Outcome, State};
use crate::dialogue::frame::Tag;
use crate::dialogue::question::{Choice, Kind, Question};
use crate::dialogue::reading::read;
use crate::locale::Locale;

/// The words of the program and the interview they speak of.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub locale: &'a Locale,
    pub session: &'a Session,
    /// The tags that can be put on answers.
    pub tags: &'a [Tag],
}

impl Words<'_> {
    fn text(&self, id: &str) -> &str {
        self.locale.text(id)
    }

    /// Company and visit, and how far an interview that goes on has come.
    pub fn head(&self) -> String {
        let head = &self.session.header;
        let visit = self.locale.format("visit", &[("visit", head.visit.into())]);
        let mut lines = vec![format!("{} · {visit}", head.company.name)];
        let (all, open) = self.counts();
        if open < all {
            lines.push(self.locale.format(
                "plain-resumed",
                &[("done", (all - open).into()), ("all", all.into())],
            ));
        }
        lines.join("\n")
    }

    /// Questions that are put, and those nobody has asked yet.
    fn counts(&self) -> (usize, usize) {
        let open = |q: &&Question| {
            self.session
                .answer(&q.id)
                .is_none_or(|a| a.state == State::Open)
        };
        (
            self.session.asked().count(),
            self.session.asked().filter(open).count(),
        )
    }

    /// The question in front, with what was heard on it so far.
    pub fn question(&self) -> String {
        let question = self.session.question();
        let mut lines = vec![String::new(), self.title(question), question.ask.clone()];
        if let Some(hint) = question.hint.as_ref().filter(|_| !self.session.is_shared()) {
            lines.push(self.labelled("hint", hint));
        }
        lines.extend(self.how(&question.kind));
        lines.extend(self.so_far(question));
        lines.extend(self.reviewed());
        lines.join("\n")
    }

    /// `[3/28] 経営者への着目 1/3 — 経営理念…`
    pub fn title(&self, question: &Question) -> String {
        let set = &self.session.words;
        let all: Vec<&str> = self.session.asked().map(|q| q.id.as_str()).collect();
        let place = |ids: &[&str]| 1 + ids.iter().position(|id| *id == question.id).unwrap_or(0);
        let perspective = set.perspective_of(&question.id);
        let inside: Vec<&str> = perspective
            .iter()
            .flat_map(|p| &p.questions)
            .map(|q| q.id.as_str())
            .filter(|id| all.contains(id))
            .collect();
        format!(
            "[{}/{}] {} {}/{} — {}",
            place(&all),
            all.len(),
            perspective.map_or("", |p| p.title.as_str()),
            place(&inside),
            inside.len(),
            question.topic
        )
    }

    fn labelled(&self, id: &str, value: &str) -> String {
        let label = self.text(id);
        self.locale.format(
            "plain-labelled",
            &[("label", label.into()), ("value", value.into())],
        )
    }

    /// How an answer of this kind is typed; nothing for a text.
    fn how(&self, kind: &Kind) -> Vec<String> {
        let listed = |options: &[Choice], how: &str| {
            let numbered = options.iter().enumerate();
            let mut lines: Vec<String> = numbered
                .map(|(at, option)| format!("  {}  {}", at + 1, option.label))
                .collect();
            lines.push(self.text(how).to_string());
            lines
        };
        match kind {
            Kind::Text => Vec::new(),
            Kind::Choice { options } => listed(options, "plain-choice"),
            Kind::Choices { options } => listed(options, "plain-choices"),
            Kind::Number { unit } => vec![match unit {
                Some(unit) => self
                    .locale
                    .format("plain-number-of", &[("unit", unit.into())]),
                None => self.text("plain-number").to_string(),
            }],
            Kind::Scale {
                from,
                to,
                low,
                high,
            } => vec![self.locale.format(
                "plain-scale",
                &[
                    ("from", (*from).into()),
                    ("to", (*to).into()),
                    ("low", low.into()),
                    ("high", high.into()),
                ],
            )],
            Kind::Date => vec![self.text("plain-date").to_string()],
            Kind::Table { columns, .. } => {
                let names: Vec<&str> = columns.iter().map(|c| c.label.as_str()).collect();
                let columns = names.join(" / ");
                vec![
                    self.locale
                        .format("plain-table", &[("columns", columns.into())]),
                ]
            }
        }
    }

    fn so_far(&self, question: &Question) -> Vec<String> {
        let mut lines = Vec::new();
        let Some(answer) = self.session.answer(&question.id) else {
            return lines;
        };
        if !answer.text.is_empty() {
            lines.push(
                self.locale
                    .format("plain-so-far", &[("count", answer.characters.into())]),
            );
            lines.push(indented(&answer.text));
        }
        for follow_up in self.session.replies(&question.id) {
            lines.push(self.labelled("probe-title", &follow_up.probe));
            if !follow_up.answer.is_empty() {
                lines.push(indented(&follow_up.answer));
            }
        }
        if !self.session.is_shared() {
            lines.extend(self.beside(&question.id));
            if !matches!(answer.state, State::Open | State::Answered) || answer.flagged {
                lines.push(self.labelled("plain-mark", &self.mark(&question.id)));
            }
            if !answer.note.is_empty() {
                lines.push(self.labelled("note-sign", &answer.note));
            }
        }
        lines
    }

    /// Whether the company itself wrote the answer, and the tags on it.
    fn beside(&self, question: &str) -> Vec<String> {
        let by = self.session.is_by_company(question);
        let mut told: Vec<String> = by
            .then(|| self.text("by-company").to_string())
            .into_iter()
            .collect();
        let separator = self.text("why-list-separator");
        let tags = labels(self.tags, self.session, question, separator);
        if !tags.is_empty() {
            told.push(format!("#{tags}"));
        }
        told
    }

    /// How a question stands, in words.
    pub fn mark(&self, question: &str) -> String {
        let answer = self.session.answer(question).cloned().unwrap_or_default();
        let word = match (answer.state, answer.thin) {
            (State::Answered, Some(true)) => self.text("plain-thin"),
            (State::Answered, _) => self.text("plain-enough"),
            (state, _) => self.text(&format!("state-{}", state.id())),
        };
        match answer.flagged {
            true => [word, self.text("state-flagged")].join(self.text("why-list-separator")),
            false => word.to_string(),
        }
    }

    /// What was read into an answer that is no text.
    pub fn reading(&self) -> Option<String> {
        let kind = &self.session.question().kind;
        words::read_as(self.locale, kind, &read(kind, self.session.text()))
    }

    // ---- probes

    /// Why the program speaks up, and what could be asked.
    pub fn probes(&self, items: &[Offered]) -> String {
        let mut lines = Vec::new();
        let verdict = self.session.verdict.as_ref();
        let speaks = verdict.is_some_and(|v| v.thin) || self.session.elsewhere().is_some();
        if let Some(why) = words::speaks_up(self.locale, self.session)
            && speaks
            && !self.session.is_shared()
        {
            lines.push(self.labelled("probe-title", &why));
        }
        for (at, offer) in items.iter().enumerate() {
            let probe = match self.session.is_shared() {
                true => offer.line().to_string(),
                false => {
                    let facet = words::about(self.locale, offer);
                    let values = [("probe", offer.line().into()), ("facet", facet.into())];
                    self.locale.format("plain-probe", &values)
                }
            };
            lines.push(format!("  {}  {probe}", at + 1));
        }
        let wait = items.len() + 1;
        lines.push(format!("  {wait}  {}", self.text("move-wait")));
        lines.push(
            self.locale
                .format("plain-probe-keys", &[("last", wait.into())]),
        );
        lines.join("\n")
    }

    // ---- all questions

    /// Every question with its mark in words, characters and time.
    pub fn overview(&self) -> String {
        let mut lines = vec![String::new(), self.text("overview-title").to_string()];
        lines.extend(
            self.session
                .asked()
                .enumerate()
                .map(|(at, q)| self.line(at, q)),
        );
        lines.join("\n")
    }

    /// What to come back to, under the title of that id.
    pub fn agenda(&self, title: &str) -> String {
        let agenda = self.session.agenda();
        let mut lines = vec![String::new(), self.text(title).to_string()];
        let asked = self.session.asked().enumerate();
        lines.extend(
            asked
                .filter(|(_, q)| agenda.contains(&q.id))
                .map(|(at, q)| self.line(at, q)),
        );
        if agenda.is_empty() {
            lines.push(self.text("agenda-empty").to_string());
        }
        lines.join("\n")
    }

    fn line(&self, at: usize, question: &Question) -> String {
        let answer = self
            .session
            .answer(&question.id)
            .cloned()
            .unwrap_or_default();
        let mut parts = vec![format!("[{}] {}", at + 1, question.topic)];
        if !self.session.is_shared() {
            parts.push(self.mark(&question.id));
        }
        if answer.characters > 0 {
            parts.push(self.characters(answer.characters));
        }
        let time = self.session.clock.on_question(&question.id);
        if time >= 1000 {
            parts.push(clock(time));
        }
        if answer.thin == Some(true) && !answer.missing.is_empty() && !self.session.is_shared() {
            let facets = words::names(self.locale, &answer.missing[..answer.missing.len().min(2)]);
            parts.push(self.locale.format("missing", &[("facets", facets.into())]));
        }
        parts.extend(opinions::beside(self.locale, self.session, &question.id));
        if !self.session.is_shared() {
            parts.extend(self.beside(&question.id));
        }
        parts.join(" | ")
    }

    fn characters(&self, count: u64) -> String {
        self.locale.format("characters", &[("count", count.into())])
    }

    /// The end of a visit: characters and time by perspective, the probes, what to come back to.
    pub fn summary(&self) -> String {
        let head = &self.session.header;
        let title = [
            ("company", head.company.name.as_str().into()),
            ("visit", head.visit.into()),
        ];
        let mut lines = vec![String::new(), self.locale.format("finish-title", &title)];
        for perspective in &self.session.words.perspectives {
            let ids = || perspective.questions.iter().map(|q| &q.id);
            let count = ids()
                .filter_map(|id| self.session.answer(id))
                .map(|a| a.characters)
                .sum();
            let time = ids().map(|id| self.session.clock.on_question(id)).sum();
            let parts = [
                perspective.title.clone(),
                self.characters(count),
                clock(time),
            ];
            lines.push(parts.join(" | "));
        }
        // A silence kept is no question.
        let offered = || {
            let all = self.session.follow_ups.iter();
            all.filter(|f| f.is_said())
        };
        let asked = || offered().filter(|f| f.outcome == Outcome::Asked);
        let gained: u64 = asked().map(|f| f.characters).sum();
        lines.push(self.locale.format(
            "finish-probes",
            &[
                ("offered", offered().count().into()),
                ("asked", asked().count().into()),
                ("characters", gained.into()),
            ],
        ));
        lines.extend(opinions::counted(self.locale, self.session));
        lines.push(self.agenda("finish-agenda"));
        lines.join("\n")
    }
}

/// What an answer was heard by: why, the answer with its marks, a line for each facet.
pub fn evidence(evidence: &Evidence) -> String {
    let mut lines = vec![evidence.why.clone(), indented(&evidence.text)];
    lines.extend(evidence.lines.iter().cloned());
    lines.join("\n")
}

/// Lines two cells to the right.
pub(super) fn indented(text: &str) -> String {
    let lines = words::cells(text);
    let lines: Vec<String> = lines.split('\n').map(|line| format!("  {line}")).collect();
    lines.join("\n")
}
