//! The parts of a debrief, one after another: good points first, then what to try, then the log.

use super::{Kind, Page, bar, dots, of_plan};
use crate::app::words::clock;
use crate::dialogue::round::Form;
use crate::locale::Locale;
use crate::roleplay::debrief::Point;
use crate::roleplay::{Attempt, Debrief};

/// The highest mark.
const BEST: u8 = 5;

/// Earlier rounds that are told one by one; older ones count in the group of all.
const EARLIER: usize = 5;

/// What is told, and in which words.
pub(super) struct Of<'a> {
    pub debrief: &'a Debrief,
    pub locale: &'a Locale,
}

impl Of<'_> {
    /// Who was heard, the mark, facts, time.
    pub(super) fn head(&self, page: &mut Page) {
        let (it, locale) = (self.debrief, self.locale);
        let who = format!("{} · {} · {}", it.company, it.owner, it.title);
        page.add(Kind::Title, "", &who);
        let counts = [
            ("dots", dots(it.attempt.mark, BEST).into()),
            ("mark", u64::from(it.attempt.mark).into()),
            ("reached", it.attempt.reached.into()),
            ("facts", it.attempt.facts.into()),
            ("time", of_plan(it.time, it.minutes).into()),
        ];
        page.plain("", &locale.format("debriefing-head", &counts));
        let mine = it.earlier.last();
        if let Some(last) = mine {
            let values = [
                ("mark", u64::from(last.mark).into()),
                ("reached", last.reached.into()),
                ("facts", last.facts.into()),
            ];
            page.quiet("", &locale.format("debriefing-last", &values));
        }
    }

    pub(super) fn points(&self, page: &mut Page) {
        page.heading(self.locale.text("debriefing-good"));
        for point in &self.debrief.good {
            page.add(Kind::Good, "+", &self.said(point));
        }
        if self.debrief.next.is_empty() {
            return;
        }
        page.heading(self.locale.text("debriefing-try"));
        for (at, point) in self.debrief.next.iter().enumerate() {
            page.add(Kind::Try, &(at + 1).to_string(), &self.said(point));
        }
    }

    fn said(&self, point: &Point) -> String {
        let args = point.args.iter();
        let args: Vec<_> = args.map(|(name, it)| (*name, it.as_str().into())).collect();
        self.locale.format(&format!("debrief-{}", point.id), &args)
    }

    /// A count behind a heading.
    fn counted(&self, page: &mut Page, id: &str, count: usize) {
        page.heading(&self.locale.format(id, &[("count", count.into())]));
    }

    /// Facts that stayed hidden, each with the question that would have reached it.
    pub(super) fn missed(&self, page: &mut Page) {
        let missed = &self.debrief.missed;
        if missed.is_empty() {
            return;
        }
        self.counted(page, "debriefing-missed", missed.len());
        for it in missed {
            let cause = self.locale.text(&format!(
                "debriefing-cause-{}",
                it.cause.id().replace('_', "-")
            ));
            let topic = self.debrief.title_of(&it.question);
            page.add(Kind::Missed, "○", &it.note);
            page.plain("  →", &it.ask);
            page.quiet("   ", &format!("{topic} · {cause}"));
        }
    }

    /// Facts that were heard and are not in the notes.
    pub(super) fn unwritten(&self, page: &mut Page) {
        let unwritten = self.debrief.told.iter().filter(|it| !it.written);
        let unwritten: Vec<_> = unwritten.collect();
        if unwritten.is_empty() || self.debrief.partner && self.debrief.told.is_empty() {
            return;
        }
        self.counted(page, "debriefing-unwritten", unwritten.len());
        for it in unwritten {
            page.add(Kind::Missed, "△", &it.note);
        }
    }

    pub(super) fn told(&self, page: &mut Page) {
        let told = &self.debrief.told;
        if told.is_empty() {
            return;
        }
        self.counted(page, "debriefing-told", told.len());
        for it in told {
            page.add(Kind::Good, "✓", &it.note);
            let by = match it.words.as_str() {
                "" => self.locale.text("debriefing-by-silence").to_string(),
                words => format!("← {words}"),
            };
            page.quiet("  ", &by);
        }
    }

    /// Words in the notes that the owner never said.
    pub(super) fn invented(&self, page: &mut Page) {
        let invented = &self.debrief.invented;
        if invented.is_empty() {
            return;
        }
        self.counted(page, "debriefing-invented", invented.len());
        for it in invented {
            let topic = self.debrief.title_of(&it.question);
            page.add(Kind::Missed, "?", &format!("{} · {topic}", it.words));
        }
    }

    /// How was asked, in counts; the words of what was not open.
    pub(super) fn questions(&self, page: &mut Page) {
        let put = &self.debrief.questions;
        self.counted(page, "debriefing-questions", put.len());
        let form = |form: Form| self.locale.text(&format!("round-form-{}", form.id()));
        let count = |it: Form| put.iter().filter(|put| put.form == it).count();
        let counts: Vec<String> = Form::ALL
            .into_iter()
            .filter(|it| count(*it) > 0)
            .map(|it| format!("{} {}", form(it), count(it)))
            .collect();
        if !counts.is_empty() {
            page.plain("", &format!(" {}", counts.join(" · ")));
        }
        let open = |it: Form| matches!(it, Form::Open | Form::Statement);
        for it in put.iter().filter(|it| !open(it.form)) {
            let values = [
                ("form", form(it.form).into()),
                ("words", it.words.as_str().into()),
            ];
            page.add(
                Kind::Missed,
                "·",
                &self.locale.format("debriefing-put", &values),
            );
        }
        for (words, _) in &self.debrief.taboos {
            let said = [("words", words.as_str().into())];
            page.add(
                Kind::Missed,
                "·",
                &self.locale.format("debriefing-taboo", &said),
            );
        }
    }

    /// Who talked, how silences were kept.
    pub(super) fn talk(&self, page: &mut Page) {
        let (it, locale) = (self.debrief, self.locale);
        page.heading(locale.text("debriefing-talk"));
        if let Some(share) = it.attempt.owner_talk {
            let percent = (share * 100.0).round() as i64;
            let said = locale.format("debriefing-share", &[("percent", percent.into())]);
            page.plain("", &format!(" {} {said}", bar(share, 20)));
        }
        let seconds = it.attempt.longest_silence / 1000;
        let counts = [
            ("seconds", seconds.into()),
            ("silences", it.silences.into()),
            ("interruptions", it.interruptions.into()),
            ("restatements", it.restatements.into()),
        ];
        page.plain(
            "",
            &format!(" {}", locale.format("debriefing-silence", &counts)),
        );
        for (one, other) in &it.contradictions {
            let values = [
                ("one", self.debrief.note_of(one).into()),
                ("other", self.debrief.note_of(other).into()),
            ];
            page.plain("·", &locale.format("debriefing-against", &values));
        }
    }

    pub(super) fn times(&self, page: &mut Page) {
        let times = self.debrief.times.iter().filter(|(_, time)| *time > 0);
        let times: Vec<_> = times.collect();
        let most = times.iter().map(|(_, time)| *time).max().unwrap_or(0);
        if most == 0 {
            return;
        }
        page.heading(self.locale.text("debriefing-times"));
        for (id, time) in times {
            let label = crate::editor::wrap::pad(self.debrief.title_of(id), 18);
            let drawn = bar(*time as f64 / most as f64, 16);
            page.plain("", &format!(" {label} {drawn} {}", clock(*time)));
        }
        if self.debrief.order.len() > 1 {
            let order = self
                .debrief
                .order
                .iter()
                .map(|id| self.debrief.title_of(id));
            let order: Vec<&str> = order.collect();
            page.quiet("", &format!(" {}", order.join(" → ")));
        }
    }

    /// The trainee's earlier rounds with this owner, and the others'.
    pub(super) fn earlier(&self, page: &mut Page) {
        let (earlier, group) = (&self.debrief.earlier, &self.debrief.group);
        if !earlier.is_empty() {
            page.heading(self.locale.text("debriefing-earlier"));
            let left_out = earlier.len().saturating_sub(EARLIER);
            for it in earlier.iter().skip(left_out).chain([&self.debrief.attempt]) {
                page.plain("", &self.attempt(it));
            }
        }
        if !group.is_empty() {
            self.counted(page, "debriefing-group", group.len());
            let mean = |of: &dyn Fn(&Attempt) -> f64| {
                group.iter().map(of).sum::<f64>() / group.len() as f64
            };
            let values = [
                (
                    "mark",
                    format!("{:.1}", mean(&|it| f64::from(it.mark))).into(),
                ),
                (
                    "reached",
                    format!("{:.1}", mean(&|it| it.reached as f64)).into(),
                ),
                ("facts", self.debrief.attempt.facts.into()),
            ];
            page.plain(
                "",
                &format!(" {}", self.locale.format("debriefing-mean", &values)),
            );
        }
    }

    /// A round in a line.
    fn attempt(&self, it: &Attempt) -> String {
        let open = it.open.map_or("—".to_string(), |share| {
            format!("{}%", (share * 100.0).round())
        });
        let values = [
            ("dots", dots(it.mark, BEST).into()),
            ("reached", it.reached.into()),
            ("facts", it.facts.into()),
            ("open", open.into()),
            ("seconds", (it.longest_silence / 1000).into()),
        ];
        let sign = match it.number == self.debrief.attempt.number {
            true => "▸",
            false => " ",
        };
        format!(
            "{sign}{}",
            self.locale.format("debriefing-attempt", &values)
        )
    }
}
