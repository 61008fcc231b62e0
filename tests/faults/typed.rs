//! The text that is typed where faults come, and how much of it a screen shows.

/// The characters `from..from + count` of a text without end in which no eight characters come twice.
pub fn text(from: usize, count: usize) -> String {
    let word = |number: usize| format!("龍{number:05}番の話、");
    let length = word(0).chars().count();
    let words = (from / length..).flat_map(|number| word(number).chars().collect::<Vec<_>>());
    words.skip(from % length).take(count).collect()
}

/// How many characters of what was typed are on the screen: the longest beginning whose end is there.
pub fn shown(screen: &str, typed: &str) -> usize {
    const TAIL: usize = 14;
    const WORD: usize = 10;
    let numbers = screen
        .split('龍')
        .filter_map(|it| it.get(..5)?.parse().ok());
    // No further than the word behind the last whole one.
    let most = (numbers.max().unwrap_or(0usize) + 2) * WORD;
    let ends: Vec<usize> = typed
        .char_indices()
        .map(|(at, _)| at)
        .chain([typed.len()])
        .take(most + 1)
        .collect();
    let found = (1..ends.len()).rev().find(|&count| {
        let from = ends[count.saturating_sub(TAIL)];
        screen.contains(&typed[from..ends[count]])
    });
    found.unwrap_or(0)
}

/// Text as it can be found on a screen: without white space and the lines of boxes.
pub fn squeeze(text: &str) -> String {
    let drawn = |c: &char| ('\u{2500}'..='\u{259f}').contains(c);
    text.chars()
        .filter(|c| !c.is_whitespace() && !drawn(c))
        .collect()
}
