//! The mark of a round, 1 to 5: by the hidden facts that were reached, and by nothing else.

/// `(mark, percent)`: the mark takes at least this share of the owner's facts; below all of them
/// it is 1.
pub const STEPS: [(u8, usize); 4] = [(5, 85), (4, 65), (3, 45), (2, 25)];

/// The best mark also takes this share of the owner's facts, in percent, by the trainee's own words
/// or by silence: who only clicks what is offered never gets there.
pub const OWN_PERCENT: usize = 50;

/// More facts never give a lower mark, whichever way they were reached.
pub fn mark(reached: usize, own: usize, facts: usize) -> u8 {
    let at_least = |count: usize, percent: usize| facts > 0 && count * 100 >= facts * percent;
    let step = STEPS.iter().find(|(mark, percent)| {
        at_least(reached, *percent) && (*mark < 5 || at_least(own, OWN_PERCENT))
    });
    step.map_or(1, |(mark, _)| *mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_by_facts_and_the_best_by_own_words_too() {
        let table = [
            (0, 0, 0, 1),
            (0, 0, 16, 1),
            (3, 3, 16, 1),
            (4, 0, 16, 2),
            (7, 7, 16, 2),
            (8, 0, 16, 3),
            (11, 0, 16, 4),
            (14, 7, 16, 4),
            (14, 8, 16, 5),
            (16, 0, 16, 4),
            (16, 16, 16, 5),
        ];
        for (reached, own, facts, wanted) in table {
            assert_eq!(
                mark(reached, own, facts),
                wanted,
                "{reached} ({own}) of {facts}"
            );
        }
    }

    #[test]
    fn one_more_fact_never_costs() {
        for facts in 0..=20 {
            for reached in 0..facts {
                for own in 0..=reached {
                    let now = mark(reached, own, facts);
                    assert!(mark(reached + 1, own, facts) >= now);
                    assert!(mark(reached + 1, own + 1, facts) >= now);
                }
            }
        }
    }
}
