//! What playing a scenario found, as faults at the places they belong to.

use super::build::Built;
use crate::failure::Failure;
use crate::question_file::fault::Found;
use crate::roleplay::prove::{Flaw, Why};

/// Reports the flaws of the scenario with this index.
pub fn report(built: &Built, index: usize, flaws: &[Flaw], found: &mut Found) {
    let scenario = &built.scenarios[index];
    for flaw in flaws {
        let (at, what) = match flaw {
            Flaw::TooEasy {
                player,
                reached,
                facts,
            } => {
                let what = Failure::new("scenario-too-easy").with("player", player.id());
                let what = what.with("reached", reached).with("facts", facts);
                (built.id.clone(), what)
            }
            Flaw::Unreached { fact, why } => {
                let places = built.topics.iter().flat_map(|it| &it.facts);
                let all = scenario.facts().zip(places);
                let place = all.into_iter().find(|((_, it), _)| it.id == *fact);
                let at = place.map_or(built.id.clone(), |(_, place)| place.ask[index].clone());
                (at, because(why).with("fact", fact))
            }
        };
        found.error(at, what.with("language", scenario.language.tag()));
    }
}

fn because(why: &Why) -> Failure {
    let unreached = |id| Failure::new(id);
    match why {
        Why::Topic { understood } => {
            unreached("scenario-unreached-topic").with("understood", understood)
        }
        Why::Facet { understood } => {
            let facet = understood.map_or("none", |facet| facet.id());
            unreached("scenario-unreached-facet").with("understood", facet)
        }
        Why::Form { understood } => {
            unreached("scenario-unreached-form").with("understood", understood.id())
        }
        Why::Mood { least, best } => unreached("scenario-unreached-mood")
            .with("least", least)
            .with("best", best),
        Why::After { fact } => unreached("scenario-unreached-after").with("first", fact),
        Why::Nothing => unreached("scenario-unreached"),
        Why::Taboo => unreached("scenario-unreached-taboo"),
    }
}
