//! The owner's terminal line by line: the card, then each question as it comes with the numbers of
//! the facts it reaches; a number that is typed ticks.

use std::sync::mpsc::RecvTimeoutError;

use super::Ended;
use super::input::{self, Input};
use crate::app::What;
use crate::app::action::Action;
use crate::app::partner::card::{self, Line};
use crate::app::partner::{Item, Nearness, Partner, Row, Wish};
use crate::desk::{LOOK, Watch};
use crate::dialogue::round::Asked;
use crate::dialogue::tick::Tick;
use crate::text::{clean, folded};
use crate::{machine, term};

/// Runs until the input or the system ends it.
pub fn run(partner: Partner, watch: Watch) -> Ended {
    let mut play = Play {
        partner,
        watch,
        said: None,
    };
    play.see();
    if play.said.is_none() {
        term::out(play.text("partner-waiting"));
        term::out(play.text("partner-waiting-how"));
    }
    let inputs = input::listen();
    loop {
        match inputs.recv_timeout(LOOK) {
            Ok(Input::Line { text, .. }) => {
                if play.line(clean(&text).trim()) {
                    return Ended::Quit;
                }
            }
            Ok(Input::TooLong) => {}
            Ok(Input::Signal(signal)) => return Ended::Signal(signal),
            Ok(Input::End) | Err(RecvTimeoutError::Disconnected) => return Ended::Quit,
            Err(RecvTimeoutError::Timeout) => {}
        }
        play.see();
    }
}

struct Play {
    partner: Partner,
    watch: Watch,
    /// What was said last.
    said: Option<Said>,
}

/// The round, whether it was over, and how many questions had come.
#[derive(Clone, PartialEq)]
struct Said {
    round: String,
    over: bool,
    turns: usize,
}

impl Play {
    fn text(&self, id: &str) -> &str {
        self.partner.locale.text(id)
    }

    /// Says what is new.
    fn see(&mut self) {
        let trouble = self.partner.trouble.clone();
        if !self.watch.look(&mut self.partner) {
            return;
        }
        if let Some(failure) = self.partner.trouble.as_ref().filter(|_| trouble.is_none()) {
            term::fail(&self.partner.locale, failure);
        }
        let now = self.partner.seen.as_ref().map(|seen| Said {
            round: seen.id.clone(),
            over: seen.finished,
            turns: seen.round.turns.len(),
        });
        let before = std::mem::replace(&mut self.said, now.clone());
        match (before, now) {
            (Some(_), None) => term::out(self.text("partner-waiting")),
            (None, None) => {}
            (before, Some(now)) => {
                let same = before.filter(|it| it.round == now.round);
                if same.as_ref().is_none_or(|it| it.over != now.over) {
                    self.card();
                    if !now.over {
                        term::out(self.text("partner-plain-how"));
                    }
                }
                if !now.over && same.map_or(0, |it| it.turns) < now.turns {
                    self.question();
                }
            }
        }
    }

    /// One line typed; `true`: the person leaves.
    fn line(&mut self, text: &str) -> bool {
        match text {
            "" => {}
            ":quit" | ":q" => return true,
            ":card" => self.card(),
            ":list" => self.list(),
            number => self.tick(number),
        }
        false
    }

    fn card(&self) {
        term::out(self.text("partner-practice"));
        for Line { indent, text, .. } in card::lines(&self.partner) {
            term::out(&format!("{}{text}", " ".repeat(indent - 1)));
        }
    }

    fn list(&self) {
        let rows = self.partner.rows();
        rows.iter().for_each(|row| term::out(&self.row(&rows, row)));
    }

    fn row(&self, rows: &[Row], row: &Row) -> String {
        let mark = if row.told.is_some() { "✓ " } else { "" };
        match row.item {
            Item::Fact(_, fact) => {
                let way = card::way(&self.partner.locale, rows, fact);
                format!("{mark}{} {} | {way}", row.number, fact.note)
            }
            Item::Taboo(taboo) => {
                let words = taboo.words.join(self.text("why-list-separator"));
                format!(
                    "{mark}{} {}: {words}",
                    row.number,
                    self.text("partner-taboo")
                )
            }
        }
    }

    /// The latest question, how it was understood, what to do, what it reaches.
    fn question(&self) {
        let locale = &self.partner.locale;
        let (Some(turn), Some(seen), Some(reach)) = (
            self.partner.turn(),
            &self.partner.seen,
            self.partner.reach(),
        ) else {
            return;
        };
        let label = locale.format("partner-question", &[("turn", turn.ordinal.into())]);
        let words = match turn.asked {
            Asked::Silence => locale.text("partner-silence"),
            _ => turn.words.as_str(),
        };
        term::out(&format!("{label}  {}", words.replace('\n', " ")));
        term::out(&card::taken(locale, seen, turn));
        let doing = locale.text(&format!("partner-do-{}", reach.say.id));
        let line = match reach.say.line {
            "" => String::new(),
            line => card::quoted(locale, line),
        };
        term::out(format!("{doing} {line}").trim_end());
        if !reach.silence.is_empty() {
            term::out(locale.text("partner-do-silence"));
        }
        let rows = self.partner.rows();
        let near = rows.iter().filter(|row| row.nearness == Nearness::Reached);
        let near: Vec<String> = near.map(|row| self.row(&rows, row)).collect();
        if !near.is_empty() {
            let facts = near.join(" / ");
            term::out(&locale.format("partner-plain-reached", &[("facts", facts.into())]));
        }
    }

    fn tick(&mut self, number: &str) {
        self.partner.list.filter = Default::default();
        self.partner.tell(What::Insert(number.to_string()), 0);
        let is_number = folded(number).parse::<usize>().is_ok();
        if !is_number || self.partner.shown().len() != 1 {
            let args = [("number", number.into())];
            let unknown = self.partner.locale.format("partner-plain-unknown", &args);
            self.partner.list.filter = Default::default();
            return term::out(&unknown);
        }
        let told = self
            .partner
            .tell(What::Do(Action::Enter), machine::now().wall);
        match told {
            Some(Wish::Keep(tick)) => match self.watch.keep(&mut self.partner, tick.clone()) {
                Ok(()) => self.ticked(&tick),
                Err(failure) => term::fail(&self.partner.locale, &failure),
            },
            _ => term::out(self.text("partner-no-question")),
        }
    }

    fn ticked(&self, tick: &Tick) {
        let rows = self.partner.rows();
        let Some(row) = rows.iter().find(|row| row.what() == tick.what) else {
            return;
        };
        let note = match row.item {
            Item::Fact(_, fact) => fact.note.clone(),
            Item::Taboo(_) => self.text("partner-taboo").to_string(),
        };
        let args = [
            ("number", row.number.into()),
            ("note", note.into()),
            ("turn", tick.turn.into()),
        ];
        term::out(&match tick.told {
            true => self.partner.locale.format("partner-plain-ticked", &args),
            false => self.partner.locale.format("partner-plain-back", &args),
        });
    }
}
