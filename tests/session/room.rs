//! What the room sees: after each thing the facilitator does, and when it is kept.

use std::sync::Arc;

use kikitori::app::panes::Panel;
use kikitori::app::{Action, Edit, Effect, Notice, What};
use kikitori::dialogue::answer::{FollowUp, Outcome};
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::{Column, Drawing, Facet, Kind};
use kikitori::dialogue::record::{Mode, Record, Stored};
use kikitori::dialogue::room::{Room, Scene, Shown};
use kikitori::store::Store;

use super::table::{THIN, Table, at, stored};

/// The facilitator's terminal, and what was kept for the room.
pub struct Hall {
    pub table: Table,
    /// How often something was kept for the room.
    pub kept: usize,
    pub room: Room,
}

impl Hall {
    pub fn new(stored: Stored) -> Hall {
        let mut hall = Hall {
            table: Table::new(stored),
            kept: 0,
            room: Room::default(),
        };
        hall.keeps();
        hall
    }

    /// As the loop does before each frame. Gives whether something was kept for the room.
    pub fn keeps(&mut self) -> bool {
        let now = at(self.table.seconds);
        let session = self.table.session();
        let records = session.pending(now).to_vec();
        session.committed();
        let mut rooms = records.into_iter().filter_map(|it| match it {
            Record::Room(room) => Some(room),
            _ => None,
        });
        let room = rooms.next();
        assert_eq!(rooms.next(), None, "one at a time");
        let kept = room.is_some();
        self.kept += usize::from(kept);
        self.room = room.unwrap_or_else(|| self.room.clone());
        kept
    }

    pub fn does(&mut self, action: Action) -> Vec<Effect> {
        let effects = self.table.does(action);
        self.keeps();
        effects
    }

    pub fn types(&mut self, text: &str) {
        self.table.types(text);
        self.keeps();
    }

    /// So many seconds go by, each with its tick.
    pub fn waits(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.table.seconds += 1;
            self.table.happens(What::Tick);
            self.keeps();
        }
    }

    pub fn scene(&self) -> &Scene {
        match &self.room.shown {
            Shown::Scene(scene) => scene,
            other => panic!("{other:?}"),
        }
    }

    fn said(&self) -> Option<&'static str> {
        match &self.table.app.notice {
            Some(Notice::Said(id, _)) => Some(id),
            _ => None,
        }
    }
}

/// In short: the topic, then what of it shows.
fn sees(room: &Room) -> String {
    let mut seen = match &room.shown {
        Shown::Waiting => "waiting".to_string(),
        Shown::Blank => "blank".to_string(),
        Shown::Scene(scene) => {
            let mut parts = vec![scene.topic.clone()];
            parts.extend(scene.answer.clone());
            parts.extend(scene.probes.iter().map(|it| format!("?{it}")));
            parts.extend(scene.exercise.map(|it| format!("{}s", it.length / 1000)));
            parts.join(" ")
        }
    };
    if room.frozen {
        seen.push_str(" frozen");
    }
    seen
}

#[test]
fn what_the_room_sees_after_each_thing_that_is_done() {
    use Action::{Blank, Exercise, Freeze, Next, Reveal, RevealProbes};
    const ANSWER: &str = "沿革 苦労しました";
    const PROBES: &str = "沿革 ?それは何年頃でしたか。 ?何がきっかけでしたか。";
    let rows: &[(&[Action], &str)] = &[
        (&[], "沿革"),
        (&[Reveal], ANSWER),
        (&[Reveal, Reveal], "沿革"),
        (&[RevealProbes], PROBES),
        (&[RevealProbes, RevealProbes], "沿革"),
        (&[Freeze], "沿革 frozen"),
        (&[Freeze, Reveal], "沿革 frozen"),
        (&[Freeze, Reveal, Freeze], ANSWER),
        (&[Reveal, Freeze, Reveal], "沿革 苦労しました frozen"),
        (&[Freeze, Next, Next], "沿革 frozen"),
        (&[Freeze, Next, Next, Freeze], "特許"),
        (&[Blank], "blank"),
        (&[Blank, Reveal], "blank"),
        (&[Blank, Reveal, Blank], ANSWER),
        (&[Blank, Next, Next], "blank"),
        (&[Blank, Freeze], "blank frozen"),
        (&[Blank, Freeze, Blank], "沿革"),
        (&[Freeze, Blank], "blank"),
        (&[Freeze, Blank, Blank], "沿革"),
        (&[Exercise], "沿革 180s"),
        (&[Reveal, Exercise], "沿革 180s"),
        (&[Exercise, Exercise], "沿革"),
        (&[Exercise, Reveal], ANSWER),
        (&[Exercise, Reveal, Reveal], "沿革"),
        (&[Exercise, Freeze, Reveal], "沿革 180s frozen"),
        (&[Reveal, RevealProbes, Next, Next], "特許"),
        (&[Exercise, Next, Next], "特許"),
        (&[Reveal, Next, Next, Action::Previous], "沿革"),
        (&[Reveal, Action::Pause], ANSWER),
        (&[Reveal, Action::Finish], ANSWER),
        (&[Exercise, Action::Finish], "沿革"),
        (&[Reveal, Action::Home], "waiting"),
        (&[Reveal, Freeze, Action::Home], "waiting"),
        (&[Blank, Action::Quit], "waiting"),
        (&[Reveal, Action::Finish, Action::Home], "waiting"),
    ];
    for (actions, wanted) in rows {
        let mut hall = Hall::new(stored());
        hall.types("苦労しました");
        for action in *actions {
            hall.does(*action);
            // The probes that come up at a thin answer are in the way of nothing here.
            hall.table.app.panel = None;
        }
        assert_eq!(sees(&hall.room), *wanted, "{actions:?}");
    }
}

#[test]
fn what_is_dark_or_waiting_holds_nothing() {
    for (action, wanted) in [
        (Action::Blank, r#"{"frozen":false,"shown":"blank"}"#),
        (Action::Home, r#"{"frozen":false,"shown":"waiting"}"#),
    ] {
        let mut hall = Hall::new(stored());
        hall.types(THIN);
        hall.does(Action::Reveal);
        hall.does(action);
        assert_eq!(serde_json::to_string(&hall.room).unwrap(), wanted);
    }
}

#[test]
fn a_leave_that_failed_shows_the_scene_again() {
    for freeze in [false, true] {
        let mut hall = Hall::new(stored());
        hall.types(THIN);
        hall.does(Action::Reveal);
        if freeze {
            hall.does(Action::Freeze);
        }
        let before = hall.room.clone();
        assert_eq!(hall.does(Action::Home), [Effect::Leave]);
        assert_eq!(hall.room, Room::default());
        hall.table.session().go_on(at(0));
        hall.keeps();
        assert_eq!(hall.room, before, "frozen: {freeze}");
    }
}

#[test]
fn nothing_is_kept_for_the_room_while_nothing_changes() {
    let mut hall = Hall::new(stored());
    assert_eq!(hall.kept, 1, "the question, when it is opened");
    hall.waits(600);
    assert_eq!(hall.kept, 1);
    hall.does(Action::Exercise);
    hall.waits(600);
    assert_eq!(
        hall.kept, 2,
        "nor while everyone writes, nor when they are done"
    );
    hall.does(Action::Pause);
    hall.waits(600);
    hall.does(Action::Pause);
    hall.waits(600);
    assert_eq!(hall.kept, 4, "the clock stopped, and ran again");
}

#[test]
fn a_key_is_kept_for_the_room_only_where_the_answer_shows() {
    let rows: &[(&[Action], usize)] = &[
        (&[], 0),
        (&[Action::RevealProbes], 0),
        (&[Action::Reveal], 100),
        (&[Action::Reveal, Action::Freeze], 0),
        (&[Action::Reveal, Action::Blank], 0),
        (&[Action::Exercise], 0),
    ];
    for (actions, wanted) in rows {
        let mut hall = Hall::new(stored());
        for action in *actions {
            hall.does(*action);
        }
        let before = hall.kept;
        for _ in 0..100 {
            hall.types("あ");
        }
        assert_eq!(hall.kept - before, *wanted, "{actions:?}");
    }
}

#[test]
fn the_clocks_of_the_room_say_what_the_facilitators_say() {
    let mut stored = stored();
    stored.earlier_time.insert("all.first".into(), 50_000);
    stored.earlier_time.insert("all.which".into(), 7_000);
    let mut hall = Hall::new(stored);
    hall.waits(10);
    let wall = |hall: &Hall| at(hall.table.seconds).wall;
    let times = |hall: &Hall| {
        let (time, part) = (hall.scene().time, hall.scene().part);
        let now = wall(hall);
        (time.at(now), time.planned, part.at(now), part.planned)
    };
    // The third question is not put as long as there are no patents.
    assert_eq!(times(&hall), (60_000, 180_000, 67_000, 240_000));
    hall.does(Action::Next);
    hall.waits(5);
    assert_eq!(times(&hall), (5_000, 60_000, 72_000, 240_000));
    assert_eq!(hall.scene().place, (2, 2));
    hall.types("ある");
    // That there are some is not told by the question more to come.
    assert_eq!(times(&hall), (5_000, 60_000, 72_000, 240_000));
    assert_eq!(hall.scene().place, (2, 2));
    hall.does(Action::Reveal);
    assert_eq!(times(&hall), (5_000, 60_000, 72_000, 300_000));
    assert_eq!(hall.scene().place, (2, 3));
    hall.does(Action::Pause);
    assert_eq!(
        (hall.scene().time.since, hall.scene().time.spent),
        (None, 5_000)
    );
    hall.waits(20);
    assert_eq!(times(&hall), (5_000, 60_000, 72_000, 300_000));
    hall.does(Action::Pause);
    hall.waits(1);
    assert_eq!(times(&hall), (6_000, 60_000, 73_000, 300_000));
}

#[test]
fn a_wall_clock_that_is_set_moves_the_rooms_clock_once() {
    let mut hall = Hall::new(stored());
    let session = hall.table.session();
    for (shift, wanted) in [(900, 0), (1_500, 1), (1_600, 0), (-900, 1)] {
        let now = Moment {
            wall: at(5).wall + shift,
            ..at(5)
        };
        let rooms = session.pending(now).iter();
        let rooms = rooms.filter(|it| matches!(it, Record::Room(_))).count();
        session.committed();
        assert_eq!(rooms, wanted, "{shift}");
    }
}

#[test]
fn who_only_looks_shows_nothing() {
    let table = Table::new(stored());
    let session = table.app.ask.expect("an interview").session;
    let mut session = session.look_only(at(0));
    session.reveal();
    let rooms = session.pending(at(9)).iter();
    assert_eq!(rooms.filter(|it| matches!(it, Record::Room(_))).count(), 0);
    let mut hall = Hall::new(stored());
    hall.table.app.read_only = true;
    for action in [Action::Reveal, Action::Blank, Action::Room] {
        hall.does(action);
        assert_eq!(hall.said(), Some("notice-read-only"));
    }
    assert_eq!(hall.kept, 1);
    assert!(hall.table.app.panel.is_none());
}

#[test]
fn replies_come_with_the_answer_and_their_probes_with_the_probes() {
    let mut stored = stored();
    let asked = |ordinal, outcome, facet, probe: &str, answer: &str| FollowUp {
        question: "all.first".into(),
        ordinal,
        facet,
        generic: None,
        probe: probe.into(),
        offered: 0,
        outcome,
        asked: None,
        answered: None,
        answer: answer.into(),
        characters: answer.chars().count() as u64,
    };
    let year = "それは何年頃でしたか。";
    stored.follow_ups = vec![
        asked(1, Outcome::Asked, Some(Facet::Time), year, "平成十年"),
        asked(2, Outcome::Left, Some(Facet::Reason), "残した", ""),
        asked(3, Outcome::Asked, Some(Facet::Example), "例えば", ""),
    ];
    let mut hall = Hall::new(stored);
    assert_eq!(hall.scene().replies, []);
    hall.does(Action::Reveal);
    let replies = |hall: &Hall| -> Vec<(Option<String>, String)> {
        let replies = hall.scene().replies.iter();
        replies
            .map(|it| (it.probe.clone(), it.answer.clone()))
            .collect()
    };
    assert_eq!(replies(&hall), [(None, "平成十年".to_string())]);
    hall.does(Action::RevealProbes);
    let wanted = [(year, "平成十年"), ("例えば", "")];
    let wanted = wanted.map(|(probe, answer)| (Some(probe.to_string()), answer.to_string()));
    assert_eq!(replies(&hall), wanted);
    assert_eq!(
        hall.scene().probes,
        ["何がきっかけでしたか。"],
        "still to be asked"
    );
    hall.does(Action::Reveal);
    assert_eq!(replies(&hall), []);
}

#[test]
fn tables_choices_and_scales_stand_as_on_the_facilitators_screen() {
    let mut hall = Hall::new(stored());
    hall.does(Action::Next);
    assert_eq!(hall.scene().options, ["1 ある", "2 ない"]);
    for (typed, chosen) in [("2", &[1][..]), ("ある", &[0]), ("どちらとも", &[])] {
        let mut hall = Hall::new(stored());
        hall.does(Action::Next);
        hall.types(typed);
        assert!(hall.scene().chosen.is_empty(), "hidden");
        hall.does(Action::Reveal);
        assert_eq!(hall.scene().chosen, chosen, "{typed}");
    }
    let column = |id: &str| Column {
        id: id.into(),
        label: id.into(),
    };
    let table = Kind::Table {
        columns: vec![column("step"), column("who")],
        rows: (1, 9),
        drawing: Drawing::Grid,
    };
    let scale = |to| Kind::Scale {
        from: 1,
        to,
        low: "弱い".into(),
        high: "強い".into(),
    };
    for (kind, typed, options, chosen) in [
        (table, "受注\t営業\n納品\t配送", &[][..], &[][..]),
        (scale(3), "2", &["1  弱い", "2", "3  強い"], &[1]),
        (scale(1_000_000), "2", &["1  弱い", "1000000  強い"], &[]),
    ] {
        let mut stored = stored();
        Arc::make_mut(&mut stored.set).perspectives[0].questions[0].kind = kind;
        let mut hall = Hall::new(stored);
        hall.types(typed);
        hall.does(Action::Reveal);
        assert_eq!(hall.scene().answer.as_deref(), Some(typed));
        assert_eq!(hall.scene().options, options);
        assert_eq!(hall.scene().chosen, chosen);
    }
}

#[test]
fn the_panel_goes_by_digits_and_arrows_and_stays_from_question_to_question() {
    let down = Action::Edit(Edit::Down);
    let rows: &[(&[&str], &[Action], &str)] = &[
        (&["1"], &[], "沿革 苦労"),
        (&["１", "１"], &[], "沿革"),
        (&["３", "1"], &[], "沿革 frozen"),
        (&["4"], &[], "blank"),
        (&["5", "６"], &[], "沿革 240s"),
        (&["5", "5", "6", "0", "9", "a", "11"], &[], "沿革"),
        (&["5", "1"], &[], "沿革 苦労"),
        (&[], &[Action::Enter], "沿革 苦労"),
        (&[], &[down, down, Action::Enter], "沿革 frozen"),
        (
            &[],
            &[down, down, down, down, down, down, Action::Enter],
            "沿革 180s",
        ),
        (&["5"], &[down, Action::Enter], "沿革 240s"),
        (&[], &[Action::Reveal], "沿革 苦労"),
        (&["1"], &[Action::Next], "特許"),
        (
            &["1"],
            &[Action::Next, Action::Next, Action::Previous],
            "沿革",
        ),
    ];
    for (digits, actions, wanted) in rows {
        let mut hall = Hall::new(stored());
        hall.types("苦労");
        hall.does(Action::Room);
        digits.iter().for_each(|digit| hall.types(digit));
        for action in *actions {
            hall.does(*action);
        }
        assert_eq!(sees(&hall.room), *wanted, "{digits:?} {actions:?}");
        assert!(matches!(hall.table.app.panel, Some(Panel::Room(_))));
        assert_eq!(
            hall.table.answer("all.first").text,
            "苦労",
            "nothing is typed"
        );
        hall.does(Action::Close);
        assert!(hall.table.app.panel.is_none());
    }
}

#[test]
fn each_thing_that_is_done_says_what_the_room_sees() {
    use Action::{Blank, Exercise, Freeze, Reveal, RevealProbes};
    let rows: &[(&[Action], &str)] = &[
        (&[Reveal], "notice-room-answer"),
        (&[Reveal, Reveal], "notice-room-answer-hidden"),
        (&[RevealProbes], "notice-room-probes"),
        (&[Action::Next, RevealProbes], "notice-room-no-probes"),
        (&[Freeze], "notice-room-frozen"),
        (&[Freeze, Freeze], "notice-room-released"),
        (&[Freeze, Reveal], "notice-room-still-frozen"),
        (&[Blank], "notice-room-blank"),
        (&[Blank, Exercise], "notice-room-still-blank"),
        (&[Blank, Blank], "notice-room-restored"),
        (&[Exercise], "notice-room-writing"),
        (&[Exercise, Exercise], "notice-room-written"),
        (&[Exercise, Reveal], "notice-room-written-shown"),
    ];
    for (actions, wanted) in rows {
        let mut hall = Hall::new(stored());
        for action in *actions {
            hall.does(*action);
        }
        assert_eq!(hall.said(), Some(*wanted), "{actions:?}");
    }
}

#[test]
fn the_second_is_drawn_while_everyone_writes_and_no_longer() {
    let mut stored = stored();
    stored.header.mode = Mode::Preparing;
    let mut hall = Hall::new(stored);
    assert!(!hall.table.app.clock_shown());
    hall.does(Action::Exercise);
    hall.waits(179);
    assert!(hall.table.app.clock_shown());
    hall.waits(1);
    assert!(!hall.table.app.clock_shown());
    hall.waits(60);
    hall.does(Action::Room);
    hall.types("6");
    assert_eq!(
        hall.scene().exercise.map(|it| it.left(at(240).wall)),
        Some(60_000)
    );
}

#[test]
fn what_the_room_saw_is_no_change_to_the_interview() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("kikitori.db"))
        .unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let Stored { header, set, .. } = stored();
    let number = store.begin(&header, &set).unwrap();
    let place = Record::Place {
        question: "all.first".into(),
    };
    store.commit(number, 1_000, &[place]).unwrap();
    let before = store.list().unwrap()[0].touched;
    let room = [Record::Room(Room::default())];
    store.commit(number, 9_000, &room).unwrap();
    assert_eq!(store.list().unwrap()[0].touched, before);
    assert_eq!(store.room(), Ok(Some((number, Room::default()))));
    let nobodys = store.commit(number + 1, 9_000, &room).unwrap_err();
    assert_eq!(nobodys.id, "store-no-interview");
}
