//! The hall: the owners to choose from, found by typing, and the trainee's name.

use crate::app::list::List;
use crate::editor::Editor;
use crate::text::folded;

/// An owner in the hall, and the rounds with him so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seat {
    /// The scenario's id.
    pub id: String,
    pub company: String,
    pub industry: String,
    pub title: String,
    pub aim: String,
    /// 1 to 3.
    pub level: u8,
    pub minutes: u32,
    /// Finished rounds, oldest first: its number, the trainee, the mark.
    pub rounds: Vec<(i64, String, u8)>,
    /// The rounds that were begun and not finished, the newest last: number and trainee.
    pub unfinished: Vec<(i64, String)>,
}

impl Seat {
    /// The finished rounds of a trainee; of everyone where no name is given.
    pub fn rounds_of<'a>(
        &'a self,
        trainee: &'a str,
    ) -> impl Iterator<Item = &'a (i64, String, u8)> {
        let rounds = self.rounds.iter();
        rounds.filter(move |(_, name, _)| is_of(name, trainee))
    }

    /// The trainee's best mark.
    pub fn best(&self, trainee: &str) -> Option<u8> {
        self.rounds_of(trainee).map(|(.., mark)| *mark).max()
    }

    /// The round this trainee goes on with.
    pub fn unfinished_of(&self, trainee: &str) -> Option<i64> {
        let mut rounds = self.unfinished.iter().rev();
        let found = rounds.find(|(_, name)| is_of(name, trainee));
        found.map(|(number, _)| *number)
    }
}

/// Whether a name is that of the trainee; everyone is meant where none is given.
pub fn is_of(name: &str, trainee: &str) -> bool {
    trainee.trim().is_empty() || folded(name.trim()) == folded(trainee.trim())
}

/// The list of owners and what was typed to find one.
pub struct Hall {
    seats: Vec<Seat>,
    searched: Vec<String>,
    pub list: List,
    pub trainee: Editor,
    /// The name is being typed, not the filter.
    pub naming: bool,
}

impl Hall {
    pub fn new(trainee: &str) -> Hall {
        let mut name = Editor::new(trainee);
        name.text_end(false);
        Hall {
            seats: Vec::new(),
            searched: Vec::new(),
            list: List::default(),
            trainee: name,
            naming: false,
        }
    }

    pub fn set_seats(&mut self, seats: Vec<Seat>) {
        let words = |it: &Seat| format!("{} {} {} {}", it.company, it.industry, it.title, it.id);
        self.searched = seats.iter().map(|it| folded(&words(it))).collect();
        self.seats = seats;
        let count = self.shown().len();
        self.list.selected = self.list.selected.min(count.saturating_sub(1));
    }

    /// All owners.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// Those that match the search field, in order.
    pub fn shown(&self) -> Vec<&Seat> {
        let matching = self.list.matches(self.searched.iter().map(String::as_str));
        matching.into_iter().map(|at| &self.seats[at]).collect()
    }

    pub fn selected(&self) -> Option<&Seat> {
        self.shown().get(self.list.selected).copied()
    }

    /// The name as it is kept.
    pub fn name(&self) -> &str {
        self.trainee.text().trim()
    }
}

#[cfg(test)]
mod tests {
    use super::Seat;

    #[test]
    fn rounds_are_those_of_the_trainee_and_of_all_where_nobody_is_named() {
        let round = |number, name: &str, mark| (number, name.to_string(), mark);
        let seat = Seat {
            rounds: vec![
                round(1, "佐藤", 2),
                round(2, "鈴木", 4),
                round(5, "佐藤", 3),
            ],
            unfinished: vec![(3, "鈴木".into()), (4, "佐藤".into())],
            ..Seat::default()
        };
        for (trainee, rounds, best, unfinished) in [
            ("佐藤", 2, Some(3), Some(4)),
            ("鈴木", 1, Some(4), Some(3)),
            ("高橋", 0, None, None),
            ("", 3, Some(4), Some(4)),
        ] {
            assert_eq!(seat.rounds_of(trainee).count(), rounds, "{trainee}");
            assert_eq!(seat.best(trainee), best, "{trainee}");
            assert_eq!(seat.unfinished_of(trainee), unfinished, "{trainee}");
        }
    }
}
