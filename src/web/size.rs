//! How large the type can be so that what is shown fits a wide screen. The page's style has a step for
//! each of [`STEPS`]; its script measures, and takes another where letters turn out otherwise.

use crate::dialogue::room::Scene;

/// The size of the type at each step, against the largest.
pub const STEPS: [f64; 8] = [1.0, 0.85, 0.72, 0.61, 0.52, 0.44, 0.37, 0.31];

/// What is left for words on a screen of 16:9, in percent of its height: width, height.
const WIDE: f64 = 160.0;
const TALL: f64 = 78.0;

/// Sizes at the first step, in percent of the screen's height, as the page's style has them.
const ASK_ALONE: f64 = 12.0;
const ASK: f64 = 8.5;
const WORDS: f64 = 6.0;
const HEADING: f64 = 3.8;

/// Lines of an answer that are to be seen of a long one.
const ANSWER_LINES: f64 = 5.0;

/// Whether the question is all there is to read.
pub fn is_alone(scene: &Scene) -> bool {
    let said = scene.talk.is_some() || scene.answer.is_some() || !scene.replies.is_empty();
    !said && scene.probes.is_empty()
}

/// The first step at which everything fits; else the last.
pub fn step(scene: &Scene) -> u8 {
    let fits = |size: &f64| tall(scene, *size) <= TALL;
    let last = STEPS.len() - 1;
    let step = STEPS.iter().position(fits).unwrap_or(last);
    u8::try_from(step).expect("a handful of steps")
}

/// How much of the height everything takes at this size.
fn tall(scene: &Scene, size: f64) -> f64 {
    let ask = if is_alone(scene) { ASK_ALONE } else { ASK };
    let words = |text: &str| -> f64 { text.split('\n').map(|it| block(it, WORDS * size)).sum() };
    let heading = HEADING * size * 1.6;
    let mut tall = block(&scene.ask, ask * size) + heading;
    tall += scene
        .options
        .iter()
        .map(|it| it.chars().count())
        .sum::<usize>() as f64
        * (WORDS * size).powi(2)
        * 2.0
        / WIDE;
    if let Some((put, owner)) = &scene.talk {
        let talk: f64 = words(put) + words(owner);
        tall += talk + 2.0 * heading;
    }
    let replies = scene.replies.iter();
    let replies: f64 = replies.map(|it| words(&it.answer) + heading).sum();
    let said = replies
        + scene
            .answer
            .as_deref()
            .map_or(0.0, |it| words(it) + heading);
    tall += said.min(ANSWER_LINES * WORDS * size * 1.4);
    let probes: f64 = scene.probes.iter().map(|it| words(it)).sum();
    if probes > 0.0 {
        tall += probes + heading;
    }
    tall
}

/// A paragraph in letters of this size.
fn block(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|c| if c.is_ascii() { 0.58 } else { 1.0 })
        .sum();
    let across = (WIDE / size - 1.0).floor().max(1.0);
    // Lines break where words do, and are made equally long.
    let lines = (ems * 1.08 / across).ceil().max(1.0);
    lines * size * 1.38
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_there_is_to_read_the_smaller_the_type() {
        let of = |ask: &str, answer: Option<&str>| {
            step(&Scene {
                ask: ask.into(),
                answer: answer.map(str::to_owned),
                ..Scene::default()
            })
        };
        let (short, usual) = ("強みは。", "問いかけは一度に一つだけ。".repeat(4));
        let steps = [
            of(short, None),
            of(&usual, None),
            of(&usual, Some(&usual)),
            of(&usual.repeat(20), Some(&usual)),
        ];
        assert_eq!(steps[0], 0);
        assert!(
            steps.is_sorted() && steps[3] as usize == STEPS.len() - 1,
            "{steps:?}"
        );
        // A long answer is shown by its end.
        assert!(of(&usual, Some(&usual.repeat(50))) <= 4);
    }

    #[test]
    fn the_style_has_every_step() {
        let style = include_str!("page.css");
        for (step, size) in STEPS.iter().enumerate() {
            let rule = format!("[data-size=\"{step}\"] {{ --fit: {size}; }}");
            assert!(style.contains(&rule) || step == 0, "{rule}");
        }
        assert!(include_str!("page.js").contains(&format!("{STEPS:?}").replace("1.0", "1")));
    }
}
