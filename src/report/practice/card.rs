//! The card of whoever plays the owner, in words.

use serde::Serialize;

use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::scenario::{Fact, Scenario, Way};
use crate::locale::Locale;

#[derive(Serialize)]
pub struct Card {
    /// That it is practice, and that the trainee must not see it.
    practice: String,
    private: String,
    heading: String,
    who: String,
    about: String,
    manner: String,
    /// At the beginning.
    mood: String,
    public: Vec<String>,
    opening: String,
    closing: String,
    /// How to play him.
    play: Vec<String>,
    /// What he says, by what is done.
    sayings: Vec<(String, Vec<String>)>,
    taboos: Vec<Forbidden>,
    topics: Vec<Spoken>,
    minutes: u32,
    aim: String,
}

#[derive(Serialize)]
struct Forbidden {
    words: String,
    says: String,
}

#[derive(Serialize)]
struct Spoken {
    title: String,
    ask: String,
    first: String,
    facts: Vec<Hidden>,
}

#[derive(Serialize)]
struct Hidden {
    note: String,
    says: String,
    /// By what it is reached.
    by: String,
    ask: String,
}

/// The card. `set`: in the language of the page; what is said stays the scenario's.
pub fn card(scenario: &Scenario, set: &QuestionSet, locale: &Locale) -> Card {
    let says = &scenario.says;
    let text = |id: &str| locale.text(id).to_owned();
    let who = [
        ("owner", (&scenario.owner.name).into()),
        ("company", (&scenario.company.name).into()),
        ("industry", (&scenario.company.industry).into()),
        ("title", (&scenario.title).into()),
        ("level", scenario.level.into()),
        ("minutes", scenario.minutes.into()),
    ];
    let mood = [("mood", i32::from(scenario.mood).into())];
    let wait = [("seconds", scenario.silence.into())];
    let mut play = vec![locale.format("card-play-silence", &wait)];
    play.extend(
        ["open", "closed", "echo", "advice", "one"].map(|it| text(&format!("card-play-{it}"))),
    );
    let sayings = [
        ("closed", &says.closed),
        ("leading", &says.leading),
        ("double", &says.double),
        ("advice", &says.advice),
        ("pressed", &says.pressed),
        ("cold", &says.cold),
        ("nothing", &says.nothing),
    ];
    let sayings = sayings.into_iter().filter(|(_, said)| !said.is_empty());
    let sayings = sayings.map(|(id, said)| (text(&format!("card-says-{id}")), said.clone()));
    let taboos = scenario.taboos.iter().map(|it| Forbidden {
        words: it.words.join(" / "),
        says: it.says.clone(),
    });
    Card {
        practice: text("debrief-practice"),
        private: text("card-private"),
        heading: locale.format("card-heading", &who),
        who: locale.format("card-who", &who),
        about: scenario.owner.about.clone(),
        manner: text(&format!("card-manner-{}", scenario.manner.id())),
        mood: locale.format("card-mood", &mood),
        public: scenario.public.clone(),
        opening: says.opening.clone(),
        closing: says.closing.clone(),
        play,
        sayings: sayings.collect(),
        taboos: taboos.collect(),
        topics: topics(scenario, set, locale),
        minutes: scenario.minutes,
        aim: scenario.aim.clone(),
    }
}

fn topics(scenario: &Scenario, set: &QuestionSet, locale: &Locale) -> Vec<Spoken> {
    let topics = scenario.topics.iter().map(|topic| {
        let question = set.question(&topic.question);
        let facts = topic.facts.iter().map(|fact| Hidden {
            note: fact.note.clone(),
            says: fact.says.clone(),
            by: by(scenario, fact, locale),
            ask: fact.ask.clone(),
        });
        Spoken {
            title: question.map_or(&topic.question, |it| &it.topic).clone(),
            ask: question.map(|it| it.ask.clone()).unwrap_or_default(),
            first: topic.first.clone(),
            facts: facts.collect(),
        }
    });
    topics.collect()
}

/// By what a fact is reached, and what has to come before.
fn by(scenario: &Scenario, fact: &Fact, locale: &Locale) -> String {
    let facets: Vec<&str> = fact.facets.iter().map(|it: &Facet| it.id()).collect();
    let facets: Vec<&str> = facets
        .into_iter()
        .map(|id| locale.text(&format!("facet-{id}")))
        .collect();
    let wait = [("seconds", scenario.silence.into())];
    let mut parts = vec![match fact.way {
        Way::Ask => {
            let values = [("facets", facets.join(locale.text("card-or")).into())];
            locale.format("card-by-ask", &values)
        }
        Way::Silence => locale.format("card-by-silence", &wait),
        Way::Echo => locale.text("card-by-echo").to_owned(),
    }];
    if fact.easy {
        parts.push(locale.text("card-easy").to_owned());
    }
    let before = fact.after.iter().filter_map(|id| scenario.fact(id));
    let before: Vec<&str> = before.map(|it| it.note.as_str()).collect();
    if !before.is_empty() {
        let values = [("facts", before.join(" / ").into())];
        parts.push(locale.format("card-after", &values));
    }
    if fact.mood > scenario.mood {
        parts.push(locale.text("card-needs-mood").to_owned());
    }
    if let Some(other) = fact.against.as_deref().and_then(|id| scenario.fact(id)) {
        let values = [("fact", (&other.note).into())];
        parts.push(locale.format("card-against", &values));
    }
    parts.join(locale.text("card-stop"))
}
