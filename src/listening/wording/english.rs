//! The manners of English questions.

use super::Manner;

/// Words with which the asker has made up his mind, wherever they stand.
const SUGGESTS: &[&str] = &[
    "surely",
    "obviously",
    "of course",
    "no doubt",
    "don't you think",
    "do you not think",
    "don't you agree",
    "wouldn't you",
    "would you not",
    "wouldn't it",
    "shouldn't you",
    "should you not",
    "isn't it",
    "isn't that",
    "isn't there",
    "aren't you",
    "aren't there",
    "wasn't it",
    "weren't you",
    "wasn't that",
    "haven't you",
    "hasn't it",
    "didn't you",
    "don't you",
    "doesn't it",
    "doesn't that",
    "can't you",
    "couldn't you",
    "won't you",
    "won't it",
    "you must",
    "you should",
    "you ought to",
    "you'd better",
    "i suppose",
    "i assume",
    "i take it",
    "i imagine",
    "i expect",
    "presumably",
    "would you agree",
    "do you agree",
    "am i right",
    "that must",
    "it must",
    "needless to say",
    "you'll agree",
    "wouldn't that",
];

/// Ends that ask to be agreed with.
const TAGS: &[&str] = &[
    ", right",
    ", correct",
    ", yes",
    ", no",
    ", eh",
    ", true",
    ", okay",
    ", ok",
];

/// What a yes-or-no question begins with.
pub const AUXILIARIES: &[&str] = &[
    "do",
    "does",
    "did",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "can",
    "could",
    "will",
    "would",
    "should",
    "may",
    "might",
    "am",
    "isn't",
    "aren't",
    "don't",
    "doesn't",
    "didn't",
    "haven't",
    "hasn't",
    "wasn't",
    "weren't",
    "won't",
    "can't",
    "couldn't",
    "wouldn't",
    "shouldn't",
];

const PERSONS: &[&str] = &[
    "you",
    "it",
    "they",
    "he",
    "she",
    "we",
    "that",
    "there",
    "this",
    "i",
    "your",
    "the",
    "those",
    "these",
    "any",
    "anyone",
    "anybody",
    "anything",
    "people",
    "customers",
    "all",
    "everyone",
];

const WH: &[&str] = &[
    "what",
    "who",
    "whose",
    "whom",
    "which",
    "when",
    "where",
    "why",
    "how",
    "what's",
    "who's",
    "where's",
    "how's",
    "when's",
    "what're",
    "who'd",
    "what'd",
    "how'd",
    "who'll",
    "what'll",
    "whereabouts",
    "what've",
    "who've",
];

/// Verbs after which an asking word asks, though the sentence begins as a yes-or-no question.
const INDIRECT: &[&str] = &[
    "know", "remember", "recall", "tell", "say", "describe", "explain", "show", "see", "think",
    "guess", "share",
];

/// Verbs of a request: "could you walk me through …".
const REQUESTS: &[&str] = &[
    "tell", "walk", "talk", "describe", "give", "show", "explain", "take", "share", "say", "name",
    "help", "paint", "list", "run", "put",
];

pub fn is(manner: Manner, text: &str) -> bool {
    match manner {
        Manner::Leading => leads(text),
        Manner::Double => {
            sentences(text).filter(|it| it.ends_with('?')).count() >= 2
                || sentences(text).any(is_double)
        }
        Manner::Closed => is_closed(text),
        Manner::Why => words(text).contains(&"why") || holds(text, "how come"),
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['?', '.', '!', '\n'])
        .map(str::trim)
        .filter(|it| it.chars().any(char::is_alphanumeric))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether the words of `part` stand in a row in the text.
fn holds(text: &str, part: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || c == '\'');
    text.match_indices(part).any(|(at, _)| {
        edge(text[..at].chars().next_back()) && edge(text[at + part.len()..].chars().next())
    })
}

fn leads(text: &str) -> bool {
    // "why don't you" and "what haven't you tried" ask; so does "what do you think you should do".
    let asks = |form: &str, before: &[&str]| {
        let wish = ["must", "should", "ought to"]
            .iter()
            .any(|it| form.ends_with(it));
        form.contains("n't you") && before.last().is_some_and(|it| WH.contains(it))
            || wish && before.iter().any(|it| WH.contains(it))
    };
    let suggests = |form: &&str| {
        text.match_indices(*form).any(|(at, _)| {
            let sentence = text[..at].rfind(['.', '?', '!']).map_or(0, |end| end + 1);
            holds(&text[at..], form)
                && edge_before(text, at)
                && !asks(form, &words(&text[sentence..at]))
        })
    };
    SUGGESTS.iter().any(suggests) || sentences(text).any(has_tag)
}

fn edge_before(text: &str, at: usize) -> bool {
    !text[..at]
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric)
}

/// ", isn't it?", ", do they?", ", right?" at the end.
fn has_tag(sentence: &str) -> bool {
    let Some(said) = sentence.strip_suffix('?') else {
        return false;
    };
    if TAGS.iter().any(|tag| said.trim_end().ends_with(tag)) {
        return true;
    }
    let Some((before, tail)) = said.rsplit_once(',') else {
        return false;
    };
    let tail = words(tail);
    before.contains(' ')
        && matches!(tail[..], [aux, person] if AUXILIARIES.contains(&aux) && PERSONS.contains(&person))
}

/// "How did you start, and who helped?", "Is it old, and do you like it?"
fn is_double(sentence: &str) -> bool {
    let words = words(sentence);
    let asked = |upto: usize| {
        words[..upto].iter().any(|word| WH.contains(word)) || begins_closed(&words[..upto])
    };
    sentence.ends_with('?')
        && words.windows(3).enumerate().any(|(at, three)| {
            let joined = matches!(three[0], "and" | "also" | "plus") && at > 0;
            // "what to make and how to sell it" is one question.
            let wh = WH.contains(&three[1]) && three[2] != "to";
            let inverted = AUXILIARIES.contains(&three[1]) && PERSONS.contains(&three[2]);
            joined && (wh || inverted) && asked(at)
        })
}

fn is_closed(text: &str) -> bool {
    let mut questions = sentences(text).filter(|it| it.ends_with('?')).peekable();
    questions.peek().is_some() && questions.all(|it| is_yes_or_no(it) && !has_tag(it))
}

fn is_yes_or_no(question: &str) -> bool {
    // What is asked stands behind the last part that leads up to it: "When you quote, do you …?"
    let parts = question.split([',', ':', ';']).map(words);
    let parts: Vec<Vec<&str>> = parts.filter(|it| !it.is_empty()).collect();
    let closed = parts.iter().any(|part| begins_closed(part));
    let open = parts.iter().any(|part| asks_openly(part));
    let states = parts.first().is_some_and(|it| {
        let it = without_openers(it);
        it.len() > 2
            && matches!(
                it[0],
                "you"
                    | "there"
                    | "it"
                    | "they"
                    | "he"
                    | "she"
                    | "you've"
                    | "there's"
                    | "you're"
                    | "it's"
            )
    });
    (closed || states) && !open
}

fn without_openers<'t, 'w>(words: &'t [&'w str]) -> &'t [&'w str] {
    const OPENERS: &[&str] = &[
        "and",
        "so",
        "but",
        "then",
        "well",
        "now",
        "or",
        "also",
        "today",
        "currently",
    ];
    let skipped = words.iter().take_while(|it| OPENERS.contains(it)).count();
    &words[skipped..]
}

/// An auxiliary before its subject, and no request.
fn begins_closed(words: &[&str]) -> bool {
    let words = without_openers(words);
    let [aux, rest @ ..] = words else {
        return false;
    };
    if !AUXILIARIES.contains(aux) || rest.is_empty() {
        return false;
    }
    let is_request = matches!(*aux, "could" | "can" | "would" | "will" | "may" | "might")
        && rest
            .iter()
            .take(4)
            .any(|word| REQUESTS.contains(word) || *word == "ask" || *word == "hear");
    let indirect = rest
        .iter()
        .position(|word| INDIRECT.contains(word))
        .is_some_and(|at| rest[at..].iter().any(|word| WH.contains(word)));
    !is_request && !indirect
}

/// An asking word that no auxiliary takes the question from.
fn asks_openly(words: &[&str]) -> bool {
    let words = without_openers(words);
    let Some(wh) = words.iter().position(|word| WH.contains(word)) else {
        return words.first().is_some_and(|it| AUXILIARIES.contains(it)) && !begins_closed(words);
    };
    // "when you quote", "where you can" lead up to a question; "when did you" asks.
    let leads_up = matches!(
        words[wh],
        "when" | "where" | "who" | "which" | "how" | "what"
    ) && wh == 0
        && words.get(1).is_some_and(|it| {
            matches!(
                *it,
                "you"
                    | "it"
                    | "they"
                    | "the"
                    | "someone"
                    | "there"
                    | "things"
                    | "a"
                    | "an"
                    | "somebody"
            )
        })
        && !matches!(words[wh], "what" | "how" | "who" | "which");
    let closed_before = begins_closed(words);
    !leads_up && !closed_before
}
