//! Decisions in the hall: an owner is found and chosen, the trainee says who it is.

use super::super::{edit, in_list, say};
use crate::app::list::List;
use crate::app::practice::Practice;
use crate::app::{Action, App, Edit, Effect};

pub fn hall(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(practice) = &mut app.practice else {
        return Vec::new();
    };
    let hall = &mut practice.hall;
    match action {
        Action::Enter => return begin(practice, false),
        Action::NewRound => return begin(practice, true),
        Action::Debrief => {
            let last = hall
                .selected()
                .and_then(|it| it.rounds_of(hall.name()).last());
            match last {
                Some((number, ..)) => return vec![Effect::Debrief(*number)],
                None => say(app, "notice-no-debrief", Vec::new()),
            }
        }
        Action::NextField | Action::PreviousField => hall.naming = !hall.naming,
        Action::Home => return vec![Effect::Practise(false)],
        Action::Close if hall.naming => hall.naming = false,
        Action::Close if !hall.list.filter.text().is_empty() => hall.list = List::default(),
        Action::Close => return vec![Effect::Practise(false)],
        Action::Edit(e) if hall.naming && !matches!(e, Edit::Up | Edit::Down) => {
            let _ = edit::apply(&mut hall.trainee, e, false, &mut app.clipboard);
        }
        Action::Edit(e) => {
            let count = hall.shown().len();
            in_list(&mut hall.list, e, count, &mut app.clipboard);
        }
        _ => {}
    }
    Vec::new()
}

fn begin(practice: &Practice, anew: bool) -> Vec<Effect> {
    let hall = &practice.hall;
    let Some(seat) = hall.selected() else {
        return Vec::new();
    };
    vec![Effect::BeginRound {
        scenario: seat.id.clone(),
        trainee: hall.name().to_string(),
        seed: None,
        anew,
    }]
}

pub fn into_hall(app: &mut App, text: &str) {
    let Some(practice) = &mut app.practice else {
        return;
    };
    let hall = &mut practice.hall;
    match hall.naming {
        true => {
            let _ = hall.trainee.insert(&text.replace(['\n', '\t'], " "));
        }
        false => edit::into_filter(&mut hall.list, text),
    }
}
