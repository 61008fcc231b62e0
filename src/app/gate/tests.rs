//! The gate's decisions: what follows from each key.

use super::*;

const LONG: &str = "あさひがのぼるきたのやま";

fn at(total: u64) -> Moment {
    Moment {
        awake: total,
        total,
        wall: 0,
    }
}

fn typed(gate: &mut Gate, text: &str) -> Option<Wish> {
    let now = gate.now;
    gate.tell(What::Insert(text.into()), now);
    gate.tell(What::Do(Action::Enter), now)
}

fn press(gate: &mut Gate, action: Action) -> Option<Wish> {
    let now = gate.now;
    gate.tell(What::Do(action), now)
}

fn said(gate: &Gate) -> &'static str {
    match gate.said {
        Some(Said::Words(id, _)) => id,
        _ => "",
    }
}

#[test]
fn each_wrong_try_makes_the_next_one_wait_longer() {
    let mut gate = Gate::asking(Why::Open, "k.db", at(0));
    let mut now = 0;
    for wait in [1, 2, 4, 8, 16, 30, 30] {
        assert_eq!(typed(&mut gate, "しめじ"), Some(Wish::Try));
        gate.refused(at(now));
        assert_eq!(gate.wait(), wait * 1000);
        assert_eq!((said(&gate), gate.field.text()), ("gate-wrong", ""));
        // What is typed meanwhile is in the field; Enter counts when the time is over.
        assert_eq!(typed(&mut gate, "えのき"), None);
        assert_eq!(gate.field.text(), "えのき");
        assert_eq!(gate.tell(What::Tick, at(now + wait * 1000 - 1)), None);
        now += wait * 1000;
        assert_eq!(gate.tell(What::Tick, at(now)), Some(Wish::Try));
        assert_eq!(gate.next(), None);
        gate.field.clear();
    }
}

#[test]
fn what_is_typed_after_an_early_enter_is_not_tried_by_itself() {
    let mut gate = Gate::asking(Why::Open, "k.db", at(0));
    typed(&mut gate, "しめじ");
    gate.refused(at(0));
    typed(&mut gate, "しい");
    gate.tell(What::Insert("たけ".into()), at(10));
    assert_eq!(gate.tell(What::Tick, at(2000)), None);
    assert_eq!(press(&mut gate, Action::Enter), Some(Wish::Try));
}

#[test]
fn a_locked_screen_opens_by_the_passphrase_alone_and_a_covered_one_by_any_key() {
    let mut gate = Gate::asking(Why::Locked, "k.db", at(0));
    for action in [Action::Close, Action::Enter, Action::Home, Action::Palette] {
        assert_eq!(press(&mut gate, action), None, "{action:?}");
    }
    assert_eq!(press(&mut gate, Action::Quit), Some(Wish::Quit));
    for what in [
        What::Insert("あ".into()),
        What::Do(Action::Enter),
        What::Do(Action::Close),
        What::Click { x: 0, y: 0 },
    ] {
        let mut covered = Gate::covering("k.db", at(0));
        assert_eq!(covered.tell(What::Tick, at(1)), None);
        assert_eq!(covered.tell(What::Resize(40, 12), at(1)), None);
        assert_eq!(covered.tell(what, at(1)), Some(Wish::Return));
    }
}

#[test]
fn a_new_passphrase_is_typed_twice_and_its_recovery_key_read_before_it_goes_on() {
    let mut gate = Gate::offering("k.db", at(0));
    assert_eq!(gate.step, Step::Choose(Way::Encrypted), "encryption first");
    press(&mut gate, Action::Enter);
    assert_eq!(typed(&mut gate, "みじかい"), None);
    assert_eq!(said(&gate), "gate-short");
    press(&mut gate, Action::Edit(Edit::DeleteToLineStart));
    typed(&mut gate, LONG);
    assert_eq!((&gate.step, gate.field.text()), (&Step::Again, ""));
    assert_eq!(typed(&mut gate, "あさひがしずむきたのやま"), None);
    assert_eq!(said(&gate), "gate-differs");
    assert_eq!(typed(&mut gate, LONG), Some(Wish::Make));
    gate.made(Zeroizing::new("AAAA-BBBB-C0D1".into()));
    assert_eq!(press(&mut gate, Action::Enter), None, "not by Enter alone");
    assert_eq!(typed(&mut gate, "bbbb"), None);
    assert_eq!(said(&gate), "gate-last-group");
    assert_eq!(typed(&mut gate, "ｃｏｄｌ"), Some(Wish::Made));
}

#[test]
fn what_is_secret_does_not_stay_where_nobody_touches_a_key() {
    let mut gate = Gate::offering("k.db", at(0));
    assert!(!gate.holds_secret());
    press(&mut gate, Action::Enter);
    typed(&mut gate, LONG);
    assert_eq!(typed(&mut gate, LONG), Some(Wish::Make));
    gate.made(Zeroizing::new("AAAA-BBBB".into()));
    assert!(gate.holds_secret());
    gate.forget();
    assert_eq!(gate.step, Step::Choose(Way::Encrypted));
    assert_eq!((said(&gate), gate.holds_secret()), ("gate-idle-key", false));

    let mut gate = Gate::asking(Why::Locked, "k.db", at(0));
    gate.tell(What::Insert(LONG.into()), at(0));
    press(&mut gate, Action::ShowTyped);
    gate.forget();
    assert_eq!((gate.field.text(), gate.shown), ("", false));
    assert_eq!((said(&gate), gate.holds_secret()), ("gate-idle", false));
    assert_eq!(gate.step, Step::Passphrase);
}

#[test]
fn without_a_passphrase_is_a_choice_of_its_own_and_every_step_leads_back() {
    let mut gate = Gate::offering("k.db", at(0));
    press(&mut gate, Action::NextField);
    assert_eq!(press(&mut gate, Action::Enter), Some(Wish::Plain));
    assert_eq!(gate.ways(), [Way::Encrypted, Way::Plain]);
    let mut gate = Gate::offering_to_look("k.db", at(0));
    for way in [Way::Plain, Way::Later, Way::Encrypted] {
        press(&mut gate, Action::NextField);
        assert_eq!(gate.step, Step::Choose(way));
    }
    press(&mut gate, Action::PreviousField);
    assert_eq!(press(&mut gate, Action::Enter), Some(Wish::Later));
    press(&mut gate, Action::NextField);
    press(&mut gate, Action::Enter);
    assert_eq!(press(&mut gate, Action::Suggest), Some(Wish::Suggest));
    gate.suggest("kagiso-zutadi");
    assert!(gate.shown, "a suggestion can be read");
    press(&mut gate, Action::Edit(Edit::DeleteToLineStart));
    assert!(
        !gate.shown && gate.said.is_none(),
        "what comes instead is not"
    );
    gate.suggest("kagiso-zutadi");
    press(&mut gate, Action::Enter);
    assert!(!gate.shown && gate.step == Step::Again);
    press(&mut gate, Action::Close);
    assert_eq!(gate.step, Step::First);
    press(&mut gate, Action::Close);
    assert_eq!(press(&mut gate, Action::Close), Some(Wish::Leave));
}
