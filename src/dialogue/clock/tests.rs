//! Tests of the time spent on questions: visits, pauses, a machine asleep.

use super::*;
use proptest::prelude::*;

/// A machine's clocks, moved by hand.
struct Machine {
    clock: Clock,
    now: Moment,
    kept: BTreeMap<u32, Interval>,
}

impl Machine {
    fn new() -> Machine {
        let now = Moment {
            awake: 10_000,
            total: 99_000,
            wall: 1_000_000,
        };
        Machine {
            clock: Clock::new(1, BTreeMap::new()),
            now,
            kept: BTreeMap::new(),
        }
    }

    fn keep(&mut self, changed: Vec<Interval>) {
        self.kept.extend(changed.into_iter().map(|it| (it.seq, it)));
    }

    fn pass(&mut self, ms: u64) {
        self.now.awake += ms;
        self.sleep(ms);
    }

    fn sleep(&mut self, ms: u64) {
        self.now.total += ms;
        self.now.wall += ms as i64;
    }

    /// Seconds with a tick each.
    fn work(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.pass(1000);
            let changed = self.clock.tick(self.now);
            self.keep(changed);
        }
    }

    fn enter(&mut self, question: &str) {
        let changed = self.clock.enter(question, None, self.now);
        self.keep(changed);
    }

    fn stop(&mut self) {
        let changed = self.clock.stop(ClosedBy::Exit, self.now);
        self.keep(changed);
    }

    /// What is kept, in short: `question kind seconds closed_by`.
    fn told(&self) -> Vec<String> {
        let tell = |it: &Interval| {
            let by = it.closed_by.map_or("-", ClosedBy::id);
            format!(
                "{} {} {} {by}",
                it.question,
                it.kind.id(),
                it.length as f64 / 1000.0
            )
        };
        self.kept.values().map(tell).collect()
    }
}

#[test]
fn every_visit_to_a_question_is_an_interval_of_its_own() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(3);
    machine.enter("b");
    machine.work(4);
    machine.enter("a");
    machine.work(2);
    machine.enter("a");
    machine.work(1);
    machine.stop();
    let told = [
        "a active 3 leave",
        "b active 4 leave",
        "a active 2 leave",
        "a active 1 exit",
    ];
    assert_eq!(machine.told(), told);
    assert_eq!(machine.clock.on_question("a"), 6000);
    assert_eq!(machine.clock.session(), 10_000);
}

#[test]
fn earlier_visits_count_on_and_their_numbers_are_not_used_again() {
    let earlier = BTreeMap::from([("a".to_owned(), 60_000), ("b".to_owned(), 5_000)]);
    let mut machine = Machine::new();
    machine.clock = Clock::new(8, earlier);
    machine.enter("a");
    machine.work(2);
    assert_eq!(machine.clock.on_question("a"), 62_000);
    assert_eq!(machine.clock.session(), 67_000);
    machine.stop();
    assert_eq!(machine.kept.keys().copied().collect::<Vec<_>>(), [8]);
}

#[test]
fn a_pause_is_time_away() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(3);
    let changed = machine.clock.pause(machine.now);
    machine.keep(changed);
    assert!(machine.clock.is_paused());
    machine.work(100);
    let changed = machine.clock.resume(machine.now);
    machine.keep(changed);
    assert!(!machine.clock.is_paused());
    machine.work(2);
    machine.stop();
    assert_eq!(
        machine.told(),
        ["a active 3 pause", "a away 100 pause", "a active 2 exit"]
    );
    assert_eq!(machine.clock.on_question("a"), 5000);
}

#[test]
fn going_to_a_question_ends_a_pause() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(1);
    let changed = machine.clock.pause(machine.now);
    machine.keep(changed);
    machine.work(7);
    machine.enter("b");
    machine.work(1);
    machine.stop();
    assert_eq!(
        machine.told(),
        ["a active 1 pause", "a away 7 pause", "b active 1 exit"]
    );
}

#[test]
fn a_machine_asleep_is_away_whether_its_clock_tells_it_or_not() {
    // Awake and asleep milliseconds between two ticks; what they became.
    let rows: &[(u64, u64, &[&str])] = &[
        (
            500,
            3_600_000,
            &["a active 2 pause", "a away 3600.5 pause", "a active 1 exit"],
        ),
        (
            3_600_000,
            0,
            &["a active 2 pause", "a away 3600 pause", "a active 1 exit"],
        ),
        (
            60_001,
            0,
            &["a active 2 pause", "a away 60.001 pause", "a active 1 exit"],
        ),
        (60_000, 0, &["a active 63 exit"]),
        (1000, 2_000, &["a active 4 exit"]),
        (
            1000,
            2_001,
            &["a active 2 pause", "a away 3.001 pause", "a active 1 exit"],
        ),
    ];
    for (awake, asleep, expected) in rows {
        let mut machine = Machine::new();
        machine.enter("a");
        machine.work(2);
        machine.pass(*awake);
        machine.sleep(*asleep);
        let changed = machine.clock.tick(machine.now);
        machine.keep(changed);
        machine.work(1);
        machine.stop();
        assert_eq!(machine.told(), *expected, "{awake} {asleep}");
    }
}

#[test]
fn a_machine_that_sleeps_through_a_pause_makes_it_longer() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(1);
    let changed = machine.clock.pause(machine.now);
    machine.keep(changed);
    machine.sleep(3_600_000);
    let changed = machine.clock.resume(machine.now);
    machine.keep(changed);
    machine.work(1);
    machine.stop();
    assert_eq!(
        machine.told(),
        ["a active 1 pause", "a away 3600 pause", "a active 1 exit"]
    );
}

#[test]
fn the_wall_clock_changes_no_length() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(2);
    machine.now.wall -= 86_400_000;
    machine.work(2);
    machine.enter("b");
    machine.now.wall += 3 * 86_400_000;
    machine.work(1);
    machine.stop();
    assert_eq!(machine.told(), ["a active 4 leave", "b active 1 exit"]);
    let started: Vec<_> = machine.kept.values().map(|it| it.started).collect();
    assert_eq!(started, [1_000_000, 1_004_000 - 86_400_000]);
}

#[test]
fn a_monotonic_clock_that_goes_back_adds_nothing() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(5);
    let back = Moment {
        awake: machine.now.awake - 4000,
        total: 0,
        ..machine.now
    };
    assert_eq!(machine.clock.tick(back), []);
    machine.work(1);
    machine.stop();
    assert_eq!(machine.told(), ["a active 6 exit"]);
}

#[test]
fn a_crash_loses_five_seconds_at_most() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(4);
    assert!(machine.kept.is_empty());
    machine.work(1);
    assert_eq!(machine.told(), ["a active 5 -"]);
    machine.work(4);
    assert_eq!(machine.told(), ["a active 5 -"]);
    machine.work(1);
    assert_eq!(machine.told(), ["a active 10 -"]);
}

#[test]
fn what_has_no_length_is_not_kept() {
    let mut machine = Machine::new();
    machine.enter("a");
    assert_eq!(machine.clock.running(), None);
    machine.enter("b");
    machine.work(1);
    assert_eq!(
        machine.clock.running().map(|it| (it.seq, it.length)),
        Some((2, 1000))
    );
    machine.stop();
    assert_eq!(machine.told(), ["b active 1 exit"]);
    assert_eq!(machine.clock.stop(ClosedBy::Exit, machine.now), []);
}

#[test]
fn time_that_was_typed_in_counts_and_says_so() {
    let mut machine = Machine::new();
    machine.enter("a");
    machine.work(1);
    let changed = machine.clock.typed("b", 240_000, machine.now);
    let ended: Vec<_> = changed.iter().map(|it| it.started + 240_000).collect();
    assert_eq!(ended, [machine.now.wall], "it ends now, not in the future");
    machine.keep(changed);
    assert_eq!(machine.clock.typed("b", 0, machine.now), []);
    machine.work(1);
    machine.stop();
    assert_eq!(machine.told(), ["a active 2 exit", "b active 240 leave"]);
    assert_eq!(
        machine.kept.values().map(|it| it.typed).collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(machine.clock.on_question("b"), 240_000);
}

#[derive(Clone, Debug)]
enum Step {
    Enter(u8, Option<u32>),
    Tick,
    Pause,
    Resume,
    Stop,
    Sleep(u64),
    Pass(u64),
    Wall(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..4u8, proptest::option::of(1..4u32)).prop_map(|(q, f)| Step::Enter(q, f)),
        Just(Step::Tick),
        Just(Step::Tick),
        Just(Step::Pause),
        Just(Step::Resume),
        Just(Step::Stop),
        (0..10_000u64).prop_map(Step::Sleep),
        (0..5_000u64).prop_map(Step::Pass),
        (0..90_000u64).prop_map(Step::Pass),
        (-90_000_000..90_000_000i64).prop_map(Step::Wall),
    ]
}

proptest! {
    #[test]
    fn intervals_tile_the_time(steps in proptest::collection::vec(step(), 1..80)) {
        let mut machine = Machine::new();
        // By the monotonic clock alone: where each interval begins and ends.
        let mut elapsed = 0;
        let mut last = None::<Moment>;
        let mut active = 0;
        let mut order = Vec::new();
        for step in steps.into_iter().chain([Step::Stop]) {
            let now = machine.now;
            let changed = match step {
                Step::Enter(q, f) => machine.clock.enter(&format!("q{q}"), f, now),
                Step::Tick => machine.clock.tick(now),
                Step::Pause => machine.clock.pause(now),
                Step::Resume => machine.clock.resume(now),
                Step::Stop => machine.clock.stop(ClosedBy::Exit, now),
                Step::Sleep(ms) => { machine.sleep(ms); continue }
                Step::Pass(ms) => { machine.pass(ms); continue }
                Step::Wall(ms) => { machine.now.wall += ms; continue }
            };
            if let Some(last) = last {
                let (awake, total) = (now.awake - last.awake, now.total - last.total);
                elapsed += if total - awake > ASLEEP || awake > LOST { total } else { awake };
            }
            last = machine.clock.front().map(|_| now);
            for interval in &changed {
                let before = machine.kept.get(&interval.seq);
                prop_assert!(before.is_none_or(|it| it.closed_by.is_none()), "changed when closed");
                prop_assert!(interval.length > 0);
                if interval.closed_by.is_some() {
                    order.push(interval.seq);
                }
            }
            machine.keep(changed);
            let kept: u64 = order.iter().map(|seq| machine.kept[seq].length).sum();
            let running = machine.clock.running().map_or(0, |it| it.length);
            prop_assert_eq!(kept + running, elapsed, "no gap, no overlap");
        }
        prop_assert!(order.is_sorted_by(|a, b| a < b), "each number once, in order");
        prop_assert_eq!(order.len(), machine.kept.len(), "every interval is closed");
        for interval in machine.kept.values().filter(|it| it.kind == IntervalKind::Active) {
            active += interval.length;
        }
        prop_assert_eq!(machine.clock.session(), active);
        let by_question: u64 = (0..4).map(|q| machine.clock.on_question(&format!("q{q}"))).sum();
        prop_assert_eq!(by_question, active);
    }
}
