//! The owners that come with the program: whole in both languages, to be solved by listening and
//! not without.

use std::sync::LazyLock;

use kikitori::dialogue::question::{Lang, QuestionSet};
use kikitori::dialogue::scenario::Scenario;
use kikitori::embedded::SCENARIOS;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::roleplay::Understanding;
use kikitori::roleplay::prove::{Careless, play_careless, prove};
use kikitori::scenario_file::{self, Check};

use super::players::{listens, looked_back};

static SETS: LazyLock<Vec<(Lang, QuestionSet)>> = LazyLock::new(|| {
    let library = Library::load(None);
    let sets = library.list().flat_map(|entry| {
        Lang::ALL.map(|lang| (lang, Locale::new(lang, None).0.localized(&entry.set)))
    });
    sets.collect()
});

fn set(id: &str, lang: Lang) -> Option<&'static QuestionSet> {
    let found = SETS.iter().find(|(it, set)| *it == lang && set.id == id);
    found.map(|(_, set)| set)
}

fn scenarios() -> Vec<Scenario> {
    let owners = SCENARIOS
        .iter()
        .map(|(name, source)| scenario_file::parse(source).0.expect(name));
    owners.flat_map(|owner| owner.scenarios).collect()
}

#[test]
fn every_owner_is_whole_and_proved_in_both_languages() {
    let understanding = Understanding::new();
    let mut wrong = Vec::new();
    for (name, source) in SCENARIOS {
        let with = Check {
            set: &|id, lang| set(id, lang).cloned(),
            prove: &|scenario, set| prove(scenario, set, &understanding),
        };
        let (owner, faults) = scenario_file::check(source, &with);
        wrong.extend(
            faults
                .iter()
                .map(|it| format!("{name}:{}:{}: {}", it.line, it.column, it.what)),
        );
        if let Some(owner) = owner {
            let spoken = owner.scenarios.iter().map(|it| it.language);
            assert_eq!(spoken.collect::<Vec<_>>(), [Lang::Ja, Lang::En], "{name}");
            assert_eq!(format!("{}.toml", owner.id()), *name);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_debrief_knows_who_listens_in_japanese_every_time() {
    compare(Lang::Ja);
}

#[test]
fn the_debrief_knows_who_listens_in_english_every_time() {
    compare(Lang::En);
}

/// The debrief tells the two apart, whatever the seed; the one who clicks the first probe of each
/// question never gets the best mark.
fn compare(lang: Lang) {
    for scenario in scenarios().iter().filter(|it| it.language == lang) {
        let set = set(&scenario.set, lang).expect("a set of the program");
        for seed in 0..300 {
            let careless = |player| {
                let table = play_careless(player, scenario, set, seed);
                looked_back(table.round(), set)
            };
            let good = looked_back(&listens(scenario, set, seed), set);
            let random = careless(Careless::Random);
            assert!(
                good.share() > random.share() && good.mark > random.mark,
                "{} {seed}: {good:?} against {random:?}",
                scenario.id
            );
            let clicker = careless(Careless::FirstProbe);
            assert!(clicker.mark < 5, "{} {seed}: {clicker:?}", scenario.id);
        }
    }
}
