//! What the commands do: marks, the note, the clock, the end.

use super::super::Dialogue;
use super::super::command::Command;
use super::super::words;
use super::{Front, Talk, Then};
use crate::app::evidence::Evidence;
use crate::app::session::Offered;
use crate::dialogue::question::Kind;
use crate::dialogue::reading::{Reading, read};
use crate::editor::ANSWER_BYTES;
use crate::machine;

impl Talk {
    pub(super) fn command(&mut self, command: Command) -> Then {
        match command {
            Command::Help => self.say_text("plain-help"),
            Command::List => self.say(|it| it.overview()),
            Command::Agenda => self.say(|it| it.agenda("agenda-title")),
            Command::Go(wanted) => self.go_to(&wanted),
            Command::Back => self.back(),
            Command::Pause => self.pause(),
            Command::Resume => self.resume(),
            Command::Undo => self.undo(),
            // Of the visit or the room, not of a question: also after the last one.
            Command::Remark(words) => self.remark(&words),
            Command::Room(wanted) => self.room(&wanted),
            Command::Finish => {
                self.settle();
                self.session.finish(machine::now());
                self.say(|it| it.summary());
                return Then::Leave;
            }
            Command::Quit => return Then::Leave,
            _ if matches!(self.front, Front::End) => self.say_text("plain-choose-question"),
            Command::Next => self.next(),
            Command::Probe => match self.front {
                Front::Probes { skipped, .. } => self.offer(skipped + 2),
                _ => {
                    self.settle();
                    self.offer(0);
                }
            },
            Command::Evidence => self.evidence(),
            Command::Flag => {
                let at = self.session.at().to_owned();
                self.session.toggle_flag(&at);
                self.say_mark();
            }
            Command::Mark(state) => {
                let at = self.session.at().to_owned();
                self.session.set_state(&at, state, &self.judge);
                self.say_mark();
            }
            Command::Note(words) => self.note(&words),
            Command::Tag(wanted) => self.tag(&wanted),
            Command::Replace(words) => self.replace(&words),
            Command::Minutes(words) => self.minutes(&words),
        }
        Then::Listen
    }

    fn say_mark(&mut self) {
        self.say(|it| {
            let mark = it.mark(it.session.at());
            it.locale.format("plain-marked", &[("mark", mark.into())])
        });
    }

    fn undo(&mut self) {
        let Some((question, said)) = self.session.undo_mark(&self.judge) else {
            return self.say_text("plain-nothing-to-undo");
        };
        self.say_topic(said, &question);
    }

    /// Keeps the answer at the other question that the offer names, if it does. `false`: it would be
    /// too long there.
    pub(super) fn keep_there(&mut self, offer: &Offered) -> bool {
        let Some(keep) = &offer.keep else { return true };
        let now = machine::now();
        let (locale, judge) = (&self.locale, &self.judge);
        let kept = self.session.keep_there(&keep.question, locale, judge, now);
        if kept {
            self.say_topic("notice-kept-there", &keep.question);
        }
        kept
    }

    /// Says something about a question by its topic.
    fn say_topic(&mut self, id: &str, question: &str) {
        self.say(|it| {
            let topic = it.session.words.question(question).map(|q| &q.topic);
            let topic = topic.map_or("", String::as_str);
            it.locale.format(id, &[("topic", topic.into())])
        });
    }

    fn evidence(&mut self) {
        if self.session.is_shared() {
            return self.say_text("notice-evidence-shared");
        }
        self.session.listen(&self.judge);
        match Evidence::of(&self.locale, &self.session, &self.judge) {
            Some(evidence) => self.say(|_| words::evidence(&evidence)),
            None => self.say_text("notice-no-evidence"),
        }
    }

    fn note(&mut self, words: &str) {
        let note = self.session.current().map_or("", |answer| &answer.note);
        let note = match (note.is_empty(), words.is_empty()) {
            (_, true) => note.to_owned(),
            (true, _) => words.to_owned(),
            (false, _) => format!("{note}\n{words}"),
        };
        if note.len() > ANSWER_BYTES {
            return self.say_text("plain-too-long");
        }
        if !words.is_empty() {
            self.session.set_note(&note);
        }
        match note.is_empty() {
            true => self.say_text("plain-no-note"),
            false => self.say_with("plain-note", &[("note", note.into())]),
        }
    }

    fn replace(&mut self, words: &str) {
        if self.session.follow_up().is_some() {
            self.session.reply(None, machine::now());
        }
        self.front = Front::Words;
        self.replacing = true;
        match words.is_empty() {
            true => self.say_text("plain-replace"),
            false => self.words(words),
        }
    }

    fn pause(&mut self) {
        if !self.session.header.mode.clock_runs() {
            return self.say_text("plain-no-clock");
        }
        self.session.pause(machine::now());
        self.say_text("plain-paused");
    }

    pub(super) fn resume(&mut self) {
        if self.session.clock.is_paused() {
            self.session.resume(machine::now());
            self.say_text("plain-resumed-clock");
        }
    }

    fn minutes(&mut self, words: &str) {
        match read(&Kind::Number { unit: None }, words) {
            Reading::Number { value, .. } if (0.0..=1440.0).contains(&value) => {
                let length = (value * 60_000.0).round() as u64;
                self.session.typed_time(length, machine::now());
                self.say_with("plain-minutes", &[("minutes", value.into())]);
            }
            _ => self.say_text("notice-minutes-unread"),
        }
    }
}
