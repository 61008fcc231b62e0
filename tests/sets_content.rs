//! What the built-in question sets promise to those who ask: the official boxes, the time they
//! take, a probe for everything expected, spoken sentences, and all of it in both languages.

use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::{Kind, Lang, Need, Question, QuestionSet};
use kikitori::listening::Judge;
use kikitori::listening::wording::manners;
use kikitori::locale::Locale;
use kikitori::question_file::{Check, Library, check};
use unicode_width::UnicodeWidthStr;

/// The questions of the non-financial sheet and the box each belongs to.
const LOCABEN: [(&str, Option<&str>); 28] = [
    ("flow.process", None),
    ("flow.trade", None),
    ("mgmt.philosophy", Some("M1")),
    ("mgmt.ambition", Some("M2")),
    ("mgmt.succession", Some("M3")),
    ("biz.history", Some("B1")),
    ("biz.strengths", Some("B2")),
    ("biz.weaknesses", Some("B3")),
    ("biz.it", Some("B4")),
    ("biz.productivity", Some("B4")),
    ("env.market", Some("E1")),
    ("env.competitors", Some("E1")),
    ("env.customers", Some("E2")),
    ("env.partners", Some("E2")),
    ("env.feedback", Some("E2")),
    ("env.employees", Some("E3")),
    ("env.banks", Some("E4")),
    ("ctl.organization", Some("I1")),
    ("ctl.quality", Some("I1")),
    ("ctl.plan", Some("I2")),
    ("ctl.sharing", Some("I2")),
    ("ctl.rnd", Some("I3")),
    ("ctl.ip", Some("I3")),
    ("ctl.training", Some("I4")),
    ("sum.current", None),
    ("sum.goal", None),
    ("sum.gap", None),
    ("sum.action", None),
];

/// The narrowest column that shows a perspective's short label, in cells.
const LABEL: usize = 10;

fn set(id: &str) -> QuestionSet {
    let library = Library::load(None);
    library.get(id).expect("a built-in set").set.clone()
}

fn both() -> [QuestionSet; 2] {
    [set("locaben"), set("first-visit")]
}

fn english() -> Locale {
    Locale::new(Lang::En, None).0
}

/// Everything of a question that is said aloud: the opener, then its probes.
fn said(question: &Question) -> impl Iterator<Item = &str> {
    let probes = question.probes.iter().map(|probe| probe.ask.as_str());
    std::iter::once(question.ask.as_str()).chain(probes)
}

/// Every wording of a set with where it stands, in one order whatever the language.
fn wordings(set: &QuestionSet) -> Vec<(String, &str)> {
    let mut all = vec![(set.id.clone(), set.title.as_str())];
    for part in &set.perspectives {
        all.push((format!("{} title", part.id), &part.title));
        all.push((format!("{} short", part.id), part.label()));
    }
    for question in set.questions() {
        let id = &question.id;
        all.push((format!("{id} topic"), &question.topic));
        all.push((format!("{id} hint"), question.hint.as_deref().unwrap_or("")));
        all.extend(said(question).map(|text| (format!("{id} said"), text)));
        if let Kind::Table { columns, .. } = &question.kind {
            let label = |it| (format!("{id} column"), it);
            all.extend(columns.iter().map(|it| label(it.label.as_str())));
        }
    }
    all
}

#[test]
fn the_sets_have_no_fault_and_lack_no_english() {
    let english = english();
    let says = |id: &str| english.has(id).then(|| english.text(id).to_owned());
    let judge = Judge::in_year(2026);
    let judges =
        |question: &Question, text: &str, lang| judge.judge(question, text, lang, Need::Normal);
    for (name, source) in kikitori::embedded::QUESTION_SETS {
        let with = Check {
            languages: &[(Lang::En, &says)],
            judge: Some(&judges),
        };
        let (set, faults) = check(source, &with);
        let told = faults
            .iter()
            .map(|it| format!("{name}:{}: {}", it.line, it.what));
        assert!(faults.is_empty(), "{}", told.collect::<Vec<_>>().join("\n"));
        assert!(set.is_some());
        let with = Check {
            languages: &[(Lang::En, &|_: &str| None)],
            judge: None,
        };
        let (_, faults) = check(source, &with);
        assert!(!faults.is_empty(), "missing wording would be told of");
    }
    assert!(Library::load(None).problems().is_empty());
}

#[test]
fn locaben_asks_the_items_of_the_official_sheet() {
    let locaben = set("locaben");
    let asked: Vec<(&str, Option<&str>)> = locaben
        .questions()
        .map(|it| (it.id.as_str(), it.sheet_box.as_deref()))
        .collect();
    assert_eq!(asked, LOCABEN);
    for part in &locaben.perspectives {
        let prefix = format!("{}.", part.id);
        assert!(part.questions.iter().all(|it| it.id.starts_with(&prefix)));
    }
}

#[test]
fn the_times_add_up_to_what_the_title_says() {
    for (set, minutes) in both().iter().zip([120, 30]) {
        let sum: u32 = set.questions().map(|question| question.minutes).sum();
        assert_eq!((set.minutes, sum), (minutes, minutes), "{}", set.id);
        assert!(set.questions().all(|question| question.minutes > 0));
    }
}

/// So that answers of a first visit stand beside those of the whole dialogue. Only the time and
/// the insistence may be less.
#[test]
fn the_first_visit_asks_a_few_of_the_same_questions_in_the_same_words() {
    let [locaben, first] = both();
    assert!((10..=12).contains(&first.questions().count()));
    for question in first.questions() {
        let whole = locaben.question(&question.id).expect(&question.id);
        let (minutes, need) = (question.minutes, question.need);
        assert!(minutes <= whole.minutes, "{}", question.id);
        assert!(need == whole.need || need == Some(Need::Gentle));
        let whole = Question {
            minutes,
            need,
            ..whole.clone()
        };
        assert_eq!(question, &whole);
    }
}

#[test]
fn whatever_is_expected_can_be_asked_for() {
    for question in both().iter().flat_map(QuestionSet::questions) {
        assert!(!question.expects.is_empty(), "{}", question.id);
        for facet in &question.expects {
            let probes = question.probes.iter();
            let count = probes.filter(|probe| probe.facet == *facet).count();
            assert!((1..=2).contains(&count), "{} {facet:?}", question.id);
        }
        let asked = |facet| question.expects.contains(&facet);
        assert!(question.probes.iter().all(|probe| asked(probe.facet)));
    }
}

#[test]
fn every_word_has_its_english() {
    let locale = english();
    let japanese = |c: char| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    for set in both() {
        let words = locale.localized(&set);
        let (theirs, ours) = (wordings(&set), wordings(&words));
        assert_eq!(theirs.len(), ours.len());
        assert!(theirs.len() > 60);
        for ((place, japan), (_, english)) in theirs.into_iter().zip(ours) {
            assert!(japan.contains(japanese), "{place}: {japan}");
            assert!(!english.is_empty(), "{place} has no English");
            assert!(!english.contains(japanese), "{place}: {english}");
        }
    }
}

#[test]
fn openers_and_probes_are_spoken_sentences_that_do_not_ask_why() {
    const ENDS: [&str; 4] = ["か。", "ください。", "でしょう。", "結構です。"];
    let locale = english();
    for set in both() {
        let words = locale.localized(&set);
        for (question, english) in set.questions().zip(words.questions()) {
            for (japanese, english) in said(question).zip(said(english)) {
                let spoken = ENDS.iter().any(|end| japanese.ends_with(end));
                assert!(spoken, "{japanese}");
                assert!(
                    !["なぜ", "どうして", "何故"]
                        .iter()
                        .any(|why| japanese.contains(why)),
                    "{japanese}"
                );
                assert!(english.ends_with(['?', '.']), "{english}");
                assert!(english.starts_with(char::is_uppercase), "{english}");
                assert!(!english.starts_with("Why"), "{english}");
            }
        }
    }
}

#[test]
fn moves_that_fit_every_question_lead_nowhere() {
    for lang in Lang::ALL {
        let (locale, _) = Locale::new(lang, None);
        for said in Move::ALL.into_iter().filter(|it| it.is_said()) {
            let id = format!("move-{}", said.id());
            let text = locale.format(&id, &[("words", "頑張っております".into())]);
            assert_eq!(manners(&text, lang), [], "{text}");
        }
    }
}

#[test]
fn one_breath_is_one_question() {
    let locale = english();
    for set in both() {
        let words = locale.localized(&set);
        for text in set.questions().flat_map(said) {
            assert!(text.matches("か。").count() <= 1, "{text}");
            assert!(text.chars().count() <= 60, "{text}");
        }
        for text in words.questions().flat_map(said) {
            assert!(text.matches('?').count() <= 1, "{text}");
            assert!(text.split_whitespace().count() <= 30, "{text}");
        }
    }
}

#[test]
fn labels_fit_their_places() {
    for lang in Lang::ALL {
        let (locale, _) = Locale::new(lang, None);
        for set in both() {
            let words = locale.localized(&set);
            let mut seen = std::collections::BTreeSet::new();
            for part in &words.perspectives {
                assert!(part.label().width() <= LABEL, "{}", part.label());
                assert!(seen.insert(part.label()), "{} twice", part.label());
            }
            // The progress line of 80 columns holds them all: label, space, marks, space.
            let labels: usize = seen.iter().map(|label| label.width() + 2).sum();
            let line = 1 + labels + words.questions().count() - 1;
            assert!(line <= 80, "{lang:?}: {line} cells");
            for question in words.questions() {
                let hint = question.hint.as_deref().unwrap_or("");
                assert!(hint.width() <= 72, "{hint}");
                assert!(question.topic.width() <= 50, "{}", question.topic);
            }
        }
    }
}
