//! An interview as a page to read.

use super::super::list::table;
use super::super::times::local;
use super::{Whole, review};
use crate::app::words;
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::frame::Tag;
use crate::dialogue::question::{Kind, Perspective, Question};
use crate::dialogue::reading::Reading;
use crate::dialogue::record::Mode;
use crate::locale::{Locale, Value};
use crate::measure::{self, Sums};
use crate::text::visible;

/// `tags`: those of the frames, by whose names they are shown.
pub fn page(whole: &Whole, tags: &[Tag], locale: &Locale) -> String {
    let set = locale.localized(&whole.stored.set);
    let mut page = Page {
        whole,
        tags,
        locale,
        lines: Vec::new(),
    };
    page.head(&set.title);
    page.remarks();
    let sums: Vec<Sums> = measure::by_perspective(&whole.stored, |_| true)
        .map(|(_, sums)| sums)
        .collect();
    for (perspective, sums) in set.perspectives.iter().zip(&sums) {
        page.perspective(perspective, sums);
    }
    page.line(0, "");
    let total = page.sums(&sums.iter().copied().sum());
    page.line(0, &page.told("show-total", &total));
    page.lines.join("\n")
}

struct Page<'a> {
    whole: &'a Whole,
    tags: &'a [Tag],
    locale: &'a Locale,
    lines: Vec<String>,
}

impl Page<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let line = format!("{}{text}", " ".repeat(indent));
        self.lines.push(line.trim_end().to_owned());
    }

    /// A text of several lines, each indented.
    fn block(&mut self, indent: usize, text: &str) {
        for line in text.trim_end().lines() {
            self.line(indent, line);
        }
    }

    fn told(&self, id: &str, value: &str) -> String {
        self.locale.format(id, &[("value", value.into())])
    }

    fn count(&self, id: &str, count: impl Into<Value<'static>>) -> String {
        self.locale.format(id, &[("count", count.into())])
    }

    fn head(&mut self, title: &str) {
        let (locale, stored) = (self.locale, &self.whole.stored);
        let (header, company) = (&stored.header, &stored.header.company);
        let mut about = vec![visible(&company.name).into_owned()];
        about.extend(Some(company.industry.clone()).filter(|it| !it.is_empty()));
        about.extend(company.employees.map(|it| self.count("show-employees", it)));
        if !company.founded.is_empty() {
            about.push(self.told("show-founded", &company.founded));
        }
        self.line(0, &joined(&about));
        let mut how = vec![
            self.count("show-number", stored.number),
            locale.format("visit", &[("visit", header.visit.into())]),
            locale
                .text(&format!("mode-{}", header.mode.id()))
                .to_owned(),
            locale
                .text(&format!("assisted-{}", header.assisted.id()))
                .to_owned(),
        ];
        if !header.interviewer.is_empty() {
            how.push(self.told("show-interviewer", &header.interviewer));
        }
        if header.demo && header.mode != Mode::Practice {
            how.push(locale.text("list-demo").to_owned());
        }
        self.line(0, &joined(&how));
        let finished = match header.finished {
            Some(wall) => self.told("show-finished", &local(wall)),
            None => locale.text("show-unfinished").to_owned(),
        };
        self.line(
            0,
            &joined(&[self.told("show-started", &local(header.started)), finished]),
        );
        let values = [
            ("title", title.into()),
            ("id", (&stored.set.id).into()),
            ("edition", (&stored.set.edition).into()),
        ];
        self.line(0, &locale.format("show-set", &values));
        self.line(0, &self.told("show-id", &header.id));
        if let Some(sealed) = self.whole.sealed {
            let (hash, day) = (sealed.short(), local(sealed.at));
            let values = [("hash", hash.into()), ("day", day.into())];
            self.line(0, &locale.format("page-sealed", &values));
        }
        if let Some(stage) = stored.stages.last() {
            let name = locale.text(&format!("stages-{}", stage.stage));
            let mut parts = vec![self.told("show-stage", &format!("{} {name}", stage.stage))];
            if !stage.supporter.is_empty() {
                parts.push(self.told("show-supporter", &stage.supporter));
            }
            self.line(0, &joined(&parts));
        }
        for (indent, line) in review::reviews(locale, &stored.review) {
            self.line(indent, &line);
        }
    }

    /// What is kept of the visit beside the answers.
    fn remarks(&mut self) {
        for (kind, text) in &self.whole.stored.remarks {
            self.line(0, "");
            let title = self.locale.text(&format!("remarks-{}", kind.id()));
            self.line(0, title);
            self.block(2, text);
        }
    }

    fn perspective(&mut self, perspective: &Perspective, sums: &Sums) {
        self.line(0, "");
        let title = visible(&perspective.title);
        self.line(0, &joined(&[title.into_owned(), self.sums(sums)]));
        for question in &perspective.questions {
            self.line(0, "");
            self.question(question);
        }
    }

    /// What a part amounts to.
    fn sums(&self, sums: &Sums) -> String {
        let mut parts = vec![self.count("show-answered", sums.answered)];
        parts.extend(sums.characters().map(|it| self.count("characters", it)));
        parts.extend(sums.active_ms().map(|it| self.locale.length(it)));
        if sums.offered > 0 {
            let values = [
                ("offered", sums.offered.into()),
                ("asked", sums.asked.into()),
            ];
            parts.push(self.locale.format("show-probes", &values));
        }
        joined(&parts)
    }

    fn question(&mut self, question: &Question) {
        let whole = self.whole;
        self.line(
            2,
            &format!("{} [{}]", visible(&question.topic), question.id),
        );
        let none = Answer::default();
        let answer = whole.stored.answers.get(&question.id).unwrap_or(&none);
        self.line(4, &self.standing(question, answer));
        self.answer(question, answer);
        let follow_ups = whole.stored.follow_ups.iter();
        for follow_up in follow_ups.filter(|it| it.question == question.id) {
            self.follow_up(follow_up);
        }
        if !answer.note.is_empty() {
            self.line(4, self.locale.text("show-note"));
            self.block(6, &answer.note);
        }
        for (indent, line) in review::of_question(self.locale, &whole.stored, &question.id) {
            self.line(indent, &line);
        }
    }

    /// Where the question stands, in a line.
    fn standing(&self, question: &Question, answer: &Answer) -> String {
        let locale = self.locale;
        let mut parts = vec![
            locale
                .text(&format!("state-{}", answer.state.id()))
                .to_owned(),
        ];
        if answer.characters > 0 {
            parts.push(self.count("characters", answer.characters));
        }
        if answer.thin == Some(true) {
            parts.push(locale.text("show-thin").to_owned());
        }
        if answer.state == State::Answered && !answer.missing.is_empty() {
            let facets = words::names(locale, &answer.missing);
            parts.push(locale.format("missing", &[("facets", facets.into())]));
        }
        if answer.flagged {
            parts.push(locale.text("state-flagged").to_owned());
        }
        if let Some(tags) = self.whole.stored.tags.get(&question.id) {
            let labels: Vec<&str> = tags.iter().map(|tag| self.label(tag)).collect();
            let labels = labels.join(locale.text("why-list-separator"));
            parts.push(self.told("show-tags", &labels));
        }
        let of = |kind| -> u64 {
            let intervals = self.whole.stored.intervals.iter();
            intervals
                .filter(|it| it.question == question.id && it.kind == kind)
                .map(|it| it.length)
                .sum()
        };
        let (active, away) = (of(IntervalKind::Active), of(IntervalKind::Away));
        if active > 0 {
            parts.push(locale.length(active));
        }
        if away > 0 {
            parts.push(self.told("show-away", &locale.length(away)));
        }
        let kept = self.whole.wordings.get(&question.id).map_or(0, Vec::len);
        if kept > 0 {
            parts.push(self.count("show-revisions", kept));
        }
        joined(&parts)
    }

    /// What a tag is called in its frame; its id where no frame has it.
    fn label<'b>(&'b self, tag: &'b str) -> &'b str {
        let known = self.tags.iter().find(|it| it.id == tag);
        known.map_or(tag, |it| &it.label)
    }

    /// As typed, and what it was read as.
    fn answer(&mut self, question: &Question, answer: &Answer) {
        match &question.kind {
            Kind::Table { columns, .. } if !answer.text.trim().is_empty() => {
                let mut rows = vec![columns.iter().map(|it| it.label.clone()).collect()];
                let typed = answer.text.lines().filter(|line| !line.trim().is_empty());
                rows.extend(typed.map(|line| line.split('\t').map(str::to_owned).collect()));
                self.block(6, &table(&rows));
            }
            _ => self.block(6, &answer.text),
        }
        let reading = answer.reading.clone();
        let reading = reading.and_then(|it| serde_json::from_value::<Reading>(it).ok());
        if let Some(told) = reading.and_then(|it| words::read_as(self.locale, &question.kind, &it))
        {
            self.line(4, &told);
        }
    }

    fn follow_up(&mut self, it: &FollowUp) {
        let outcome = match it.outcome {
            Outcome::Asked => "show-asked",
            Outcome::Left => "show-left",
        };
        let mut how = Vec::new();
        how.extend(
            it.facet
                .map(|it| self.locale.text(&format!("facet-{}", it.id()))),
        );
        how.extend(it.generic.map(|_| self.locale.text("move-title")));
        how.push(self.locale.text(outcome));
        let how = how.join(self.locale.text("why-list-separator"));
        let values = [("probe", (&it.probe).into()), ("how", how.into())];
        self.line(4, &self.locale.format("show-probe", &values));
        self.block(6, &it.answer);
    }
}

fn joined(parts: &[String]) -> String {
    let parts = parts.iter().filter(|it| !it.is_empty());
    parts.cloned().collect::<Vec<_>>().join(" · ")
}
