//! What the partner does: ticks, finds, looks at an earlier question, reads the card.

use super::card;
use super::{Partner, Wish};
use crate::app::update::edit;
use crate::app::{Action, Edit, Notice, Theme, What};
use crate::dialogue::question::Lang;
use crate::dialogue::tick::Tick;

impl Partner {
    /// Decides what follows; `wall`: what the clock says.
    pub fn tell(&mut self, what: What, wall: i64) -> Option<Wish> {
        match what {
            What::Resize(width, height) => self.size = (width, height),
            What::Tick | What::Click { .. } => {}
            What::Insert(text) => {
                self.notice = None;
                if !self.is_held() {
                    return None;
                }
                self.card = None;
                let blank = text.trim().is_empty();
                if blank && self.list.filter.text().is_empty() {
                    return self.toggle(wall);
                }
                edit::into_filter(&mut self.list, &text);
            }
            What::Do(action) => {
                self.notice = None;
                return self.act(action, wall);
            }
        }
        None
    }

    /// Whether a round is being held.
    fn is_held(&self) -> bool {
        self.seen.is_some() && !self.is_over()
    }

    fn act(&mut self, action: Action, wall: i64) -> Option<Wish> {
        match action {
            Action::Quit => return Some(Wish::Quit),
            Action::Language => {
                return Some(Wish::Language(match self.locale.lang {
                    Lang::Ja => Lang::En,
                    Lang::En => Lang::Ja,
                }));
            }
            Action::Theme => {
                let at = Theme::ALL.iter().position(|it| *it == self.theme);
                self.theme = Theme::ALL[(at.unwrap_or(0) + 1) % Theme::ALL.len()];
            }
            Action::Help | Action::NextField if self.is_held() => {
                self.card = match self.card {
                    Some(_) => None,
                    None => Some(0),
                };
            }
            Action::Edit(edit) if self.card.is_some() || !self.is_held() => self.scroll(edit),
            Action::Enter if self.card.is_some() => self.card = None,
            Action::Enter => return self.toggle(wall),
            Action::Close => {
                self.card = None;
                self.back = None;
                self.list.filter = Default::default();
                self.choose();
            }
            Action::Edit(Edit::Left) if self.list.filter.text().is_empty() => self.look(false),
            Action::Edit(Edit::Right) if self.list.filter.text().is_empty() => self.look(true),
            Action::Edit(edit) => {
                let count = self.shown().len();
                if !self.list.step(edit, count) {
                    let _ = edit::apply(&mut self.list.filter, edit, false, &mut self.clipboard);
                    let last = self.shown().len().saturating_sub(1);
                    self.list.selected = self.list.selected.min(last);
                }
            }
            _ => {}
        }
        None
    }

    fn scroll(&mut self, edit: Edit) {
        let at = self.card.unwrap_or(0);
        self.card = Some(match edit {
            Edit::Up => at.saturating_sub(1),
            Edit::Down => at + 1,
            Edit::PageUp => at.saturating_sub(10),
            Edit::PageDown => at + 10,
            Edit::RowStart | Edit::TextStart => 0,
            _ => at,
        });
        // No further than the last rows show.
        let most = card::rows(self).len().saturating_sub(self.page());
        self.card = self.card.map(|at| at.min(most));
    }

    /// Rows of the card that show at once.
    pub fn page(&self) -> usize {
        usize::from(self.size.1).saturating_sub(4).max(1)
    }

    /// An earlier question comes in front, or a later one.
    fn look(&mut self, later: bool) {
        let Some(seen) = &self.seen else { return };
        let ordinals: Vec<u32> = seen.round.turns.iter().map(|it| it.ordinal).collect();
        let here = self.turn().map(|turn| turn.ordinal);
        let Some(at) = ordinals.iter().position(|it| Some(*it) == here) else {
            return;
        };
        let at = match later {
            true => (at + 1).min(ordinals.len() - 1),
            false => at.saturating_sub(1),
        };
        self.back = (at + 1 < ordinals.len()).then(|| ordinals[at]);
        self.choose();
    }

    /// Ticks the chosen row for the question in front; a tick that is there is taken back.
    fn toggle(&mut self, wall: i64) -> Option<Wish> {
        if !self.is_held() {
            return None;
        }
        let Some(turn) = self.turn().map(|turn| turn.ordinal) else {
            self.notice = Some(Notice::Said("partner-no-question", Vec::new()));
            return None;
        };
        let shown = self.shown();
        let Some(row) = shown.get(self.list.selected) else {
            self.notice = Some(Notice::Said("nothing-found", Vec::new()));
            return None;
        };
        // Whatever the clock does, the later tick counts.
        let last = self.ticks.iter().map(|tick| tick.at).max();
        let tick = Tick {
            round: self.seen.as_ref()?.id.clone(),
            turn: row.told.unwrap_or(turn),
            what: row.what(),
            told: row.told.is_none(),
            at: last.map_or(wall, |last| wall.max(last.saturating_add(1))),
        };
        let at = row.number - 1;
        self.list.filter = Default::default();
        self.list.selected = at;
        Some(Wish::Keep(tick))
    }
}
