//! How it was talked: questions by form, who spoke how much, silences, interruptions, advice.

use unicode_normalization::UnicodeNormalization;

use super::{Advice, Log, Put};
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn};
use crate::dialogue::scenario::Taboo;
use crate::text::{characters, folded};

/// Reading takes so many milliseconds for each character of what the owner said, within bounds:
/// who asks sooner has cut him off.
const READING: u64 = 40;
const READING_LEAST: u64 = 600;
const READING_MOST: u64 = 4_000;

/// So many characters of the owner's, in a row, are his words given back.
const GIVEN_BACK: usize = 5;

/// The question of the set that a turn is about.
pub fn topic(turn: &Turn) -> Option<&str> {
    let understood = turn
        .topic
        .as_deref()
        .or(turn.understood.question.as_deref());
    understood.or((turn.asked == Asked::Opener).then_some(turn.place.as_str()))
}

pub fn put(turn: &Turn) -> Put {
    Put {
        turn: turn.ordinal,
        asked: turn.asked,
        form: turn.understood.form,
        words: turn.words.clone(),
    }
}

fn spoken(round: &Round) -> impl Iterator<Item = &Turn> {
    let spoken = |turn: &&Turn| turn.asked != Asked::Silence && !turn.words.trim().is_empty();
    round.turns.iter().filter(spoken)
}

pub fn questions(round: &Round) -> Vec<Put> {
    spoken(round).map(put).collect()
}

/// Whether it asks for something; advice, restating and what is beside the point do not.
pub fn asks(form: Form) -> bool {
    matches!(
        form,
        Form::Open | Form::Closed | Form::Leading | Form::Double
    )
}

/// Of the questions, the share that was open. What the program did not understand is left out.
pub fn open_share(round: &Round) -> Option<f64> {
    let forms: Vec<Form> = spoken(round)
        .filter(|turn| turn.heard != Heard::Unclear)
        .map(|turn| turn.understood.form)
        .filter(|form| asks(*form))
        .collect();
    let open = forms.iter().filter(|form| **form == Form::Open).count();
    (!forms.is_empty()).then(|| open as f64 / forms.len() as f64)
}

/// The owner's share of what was said, by characters without white space.
pub fn owner_share(round: &Round) -> Option<f64> {
    let count = |of: fn(&Turn) -> &str| -> u64 {
        round.turns.iter().map(|turn| characters(of(turn))).sum()
    };
    let (owner, trainee) = (count(|it| &it.reply), count(|it| &it.words));
    let known = !round.partner && owner + trainee > 0;
    known.then(|| owner as f64 / (owner + trainee) as f64)
}

/// Milliseconds. Before the first question there is nothing to keep silent after; with a partner it
/// is not known how long he spoke.
pub fn longest_silence(round: &Round) -> Option<u64> {
    let waited = round.turns.iter().skip(1).map(|turn| turn.waited);
    (!round.partner).then(|| waited.max().unwrap_or(0))
}

pub fn silences(round: &Round) -> usize {
    let enough = u64::from(round.scenario.silence) * 1_000;
    let kept = |turn: &&Turn| !round.partner && turn.waited >= enough;
    round.turns.iter().skip(1).filter(kept).count()
}

/// The turns that cut the owner off: he said so, or nobody could have read his words so soon.
pub fn interruptions(round: &Round) -> Vec<&Turn> {
    let before = std::iter::once(None).chain(round.turns.iter().map(Some));
    let cut = |(turn, before): &(&Turn, Option<&Turn>)| {
        let said = before.map_or("", |it| it.reply.as_str());
        let hasty = !said.is_empty() && turn.waited < reading_time(said);
        let spoke = turn.asked != Asked::Silence && !round.partner;
        turn.heard == Heard::Pressed || (spoke && hasty)
    };
    let pairs = round.turns.iter().zip(before).filter(cut);
    pairs.map(|(turn, _)| turn).collect()
}

fn reading_time(said: &str) -> u64 {
    let characters = said.chars().count() as u64;
    (characters * READING).clamp(READING_LEAST, READING_MOST)
}

/// The turns that restate: by their form, or since they give the owner's words back.
pub fn restatements<'a>(log: &Log<'a>) -> Vec<&'a Turn> {
    let turns = &log.round.turns;
    let before = std::iter::once(None).chain(turns.iter().map(Some));
    let restates = |(turn, before): &(&Turn, Option<&Turn>)| {
        let said = before.map_or("", |it| it.reply.as_str());
        turn.asked == Asked::Typed
            && (turn.understood.form == Form::Statement || gives_back(&turn.words, said))
    };
    let pairs = turns.iter().zip(before).filter(restates);
    pairs.map(|(turn, _)| turn).collect()
}

/// Whether the words hold some of the owner's, in a row: three words with a long one among them
/// where words are parted, else five characters with two that carry meaning.
fn gives_back(words: &str, said: &str) -> bool {
    let (words, said): (String, String) = (words.nfkc().collect(), said.nfkc().collect());
    let chars: Vec<char> = words.chars().collect();
    let meaning =
        |c: &char| matches!(c, '\u{4e00}'..='\u{9fff}' | 'ァ'..='ヺ') || c.is_ascii_digit();
    let japanese = chars.windows(GIVEN_BACK).any(|part| {
        let carries = part.iter().filter(|c| meaning(c)).count() >= 2;
        carries && said.contains(&part.iter().collect::<String>())
    });
    let parted = |text: &str| -> Vec<String> {
        let words = folded(text);
        let words = words.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|it| it.is_ascii() && !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (words, said) = (parted(&words), parted(&said));
    let long = |part: &[String]| part.iter().any(|it| it.len() >= 5);
    let english = words
        .windows(3)
        .any(|part| long(part) && said.windows(3).any(|it| it == part));
    japanese || english
}

pub fn unclear(round: &Round) -> usize {
    let unclear = |turn: &&Turn| turn.heard == Heard::Unclear;
    round.turns.iter().filter(unclear).count()
}

pub fn advice(round: &Round) -> Vec<Advice> {
    let facts = round.scenario.facts().count();
    let given = |turn: &&Turn| turn.understood.form == Form::Advice || turn.heard == Heard::Advice;
    let given = spoken(round).filter(given).map(|turn| {
        let told = told_before(round, turn);
        Advice {
            turn: turn.ordinal,
            at: turn.at,
            words: turn.words.clone(),
            told,
            early: told * 2 < facts,
        }
    });
    given.collect()
}

fn told_before(round: &Round, before: &Turn) -> usize {
    let turns = round.turns.iter().filter(|it| it.ordinal < before.ordinal);
    let mut told: Vec<&String> = turns.flat_map(|turn| &turn.facts).collect();
    told.retain(|id| round.scenario.fact(id).is_some());
    told.sort();
    told.dedup();
    told.len()
}

/// Taboos touched (their ids), with the words. Only what the owner took ill counts; what a partner
/// took ill is not known, so his taboos are known by their words.
pub fn taboos(round: &Round) -> Vec<(String, String)> {
    let mut touched = Vec::new();
    for turn in spoken(round).filter(|it| it.heard == Heard::Taboo || round.partner) {
        let words = folded(&turn.words);
        let named = |it: &&Taboo| it.words.iter().any(|word| words.contains(&folded(word)));
        let taboo = round.scenario.taboos.iter().find(named);
        touched.extend(taboo.map(|it| (it.id.clone(), turn.words.clone())));
    }
    touched
}

/// Perspectives in the order that words first went into them.
pub fn order(log: &Log) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for turn in spoken(log.round) {
        let question = topic(turn).unwrap_or(&turn.place);
        let Some(perspective) = log.set.perspective_of(question) else {
            continue;
        };
        if !order.contains(&perspective.id) {
            order.push(perspective.id.clone());
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owners_words_are_known_again() {
        let table = [
            (
                "チタンの試作だったんですね。",
                "去年はチタンの試作に追われました。",
                true,
            ),
            ("三週間で仕上げたと。", "三週間で仕上げた。", true),
            ("それは大変でしたね。", "大変でした。", true),
            ("教えていただけますか。", "教えていただけますか。", false),
            ("納期はどうですか。", "納期には自信があります。", false),
            (
                "So the titanium order came back?",
                "Then the titanium order was cancelled.",
                true,
            ),
            ("And what is it like?", "It is what it is.", false),
            ("", "何か", false),
        ];
        for (words, said, wanted) in table {
            assert_eq!(gives_back(words, said), wanted, "{words}");
        }
    }

    #[test]
    fn reading_takes_its_time_within_bounds() {
        let table = [
            ("はい。", 600),
            (&"あ".repeat(30), 1_200),
            (&"あ".repeat(500), 4_000),
        ];
        for (said, wanted) in table {
            assert_eq!(reading_time(said), wanted);
        }
    }
}
