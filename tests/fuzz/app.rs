//! The whole program but its disk: what a terminal sends, drawn at any size. Nothing that it sends
//! makes the program stumble, what is drawn stays in the frame and is inert, and so is what would
//! be kept.

use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use kikitori::app::ask::Ask;
use kikitori::app::bindings::{BINDINGS, contexts};
use kikitori::app::form::Form;
use kikitori::app::practice::{Debriefing, Practice, Seat, Talk};
use kikitori::app::reviewing::Reviewing;
use kikitori::app::session::Session;
use kikitori::app::update::{review, settle};
use kikitori::app::{App, Effect, Msg, Screen, Theme, WIDEST, What, update};
use kikitori::desk::{Desk, NewRound, spoken};
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::{Record, Stored};
use kikitori::editor::wrap;
use kikitori::listening::Judge;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::roleplay::{Debrief, Understanding};
use kikitori::store::{Listed, Overview, Store};
use kikitori::tui::keys::Keys;
use kikitori::tui::sheet::Sheet;
use kikitori::tui::theme::Styles;
use kikitori::tui::view;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};

use super::given;

const NOON: i64 = 1_794_998_400_000;

/// The demonstration and a round, as the database gives them.
struct World {
    demo: Stored,
    round: Stored,
    listed: (Overview, Vec<Listed>),
    seats: Vec<Seat>,
    debrief: Debrief,
    judge: Arc<Judge>,
    understanding: Arc<Understanding>,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("k.db"));
        let mut desk = Desk {
            store: store.map_err(|it| it.failure).expect("a database"),
            library: Library::load(None),
            sets: None,
            locales: None,
            reports: None,
            tuning: Default::default(),
        };
        let demo = desk.demo(Lang::Ja, moment(0)).expect("the demonstration");
        let (owners, _) = desk.owners();
        let new = NewRound {
            scenario: owners[0].id().to_owned(),
            trainee: "佐藤".into(),
            seed: Some(1),
            partner: false,
        };
        let round = desk.begin_round(&new, Lang::Ja, NOON).expect("a round");
        World {
            demo: desk.store.load(demo).expect("read"),
            round: desk.store.load(round).expect("read"),
            listed: (
                desk.store.overview().expect("read"),
                desk.store.list().expect("read"),
            ),
            seats: desk.seats(Lang::Ja).expect("read"),
            debrief: desk.debrief(round).expect("read"),
            judge: Arc::new(Judge::in_year(2026)),
            understanding: Arc::new(Understanding::new()),
        }
    })
}

fn moment(milliseconds: u64) -> Moment {
    Moment {
        awake: 1_000_000 + milliseconds,
        total: 1_000_000 + milliseconds,
        wall: NOON + milliseconds.cast_signed(),
    }
}

/// The program with what it would ask the disk for at hand.
struct Table {
    app: App,
    keys: Keys,
    time: u64,
    over: bool,
}

/// The first byte says what is in front, the second and third how large the screen is.
pub fn app(data: &[u8]) {
    let (head, rest) = data.split_at(data.len().min(3));
    let at = |index: usize| head.get(index).copied().unwrap_or_default();
    let mut table = Table::new(at(0), (at(1), at(2)));
    table.draw();
    let mut pieces = given::Pieces::of(rest);
    for _ in 0..60 {
        let piece = pieces.bytes();
        if let Some((how, rest)) = piece.split_first() {
            table.burst(&events(*how, rest));
            table.draw();
        }
        if table.over {
            break;
        }
    }
}

/// What a terminal sends at once.
fn events(how: u8, rest: &[u8]) -> Vec<Event> {
    let first = rest.first().copied().unwrap_or_default();
    let second = rest.get(1).copied().unwrap_or_default();
    let key = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    match how {
        // As an input method commits: characters at once, then a line end.
        0..=63 => {
            let characters = given::text(rest)
                .chars()
                .map(|c| key(KeyCode::Char(c)))
                .collect();
            let mut burst: Vec<Event> = characters;
            burst.extend((how % 4 == 3).then(|| key(KeyCode::Enter)));
            burst
        }
        64..=95 => vec![Event::Paste(given::text(rest).into_owned())],
        96..=111 => vec![Event::Resize(first.into(), second.into())],
        112..=119 => vec![Event::Mouse(MouseEvent {
            kind: match how % 3 {
                0 => MouseEventKind::Down(MouseButton::Left),
                1 => MouseEventKind::ScrollUp,
                _ => MouseEventKind::ScrollDown,
            },
            column: first.into(),
            row: second.into(),
            modifiers: KeyModifiers::NONE,
        })],
        120..=127 => rest.iter().map(|it| any_key(*it, how)).collect(),
        // Keys that mean something somewhere.
        _ => [how].iter().chain(rest).map(|it| bound_key(*it)).collect(),
    }
}

fn any_key(byte: u8, how: u8) -> Event {
    let code = match byte {
        0..=24 => KeyCode::F(byte),
        25 => KeyCode::Null,
        26 => KeyCode::Insert,
        27 => KeyCode::Esc,
        _ => KeyCode::Char(char::from(byte)),
    };
    Event::Key(KeyEvent::new(code, KeyModifiers::from_bits_truncate(how)))
}

fn bound_key(byte: u8) -> Event {
    let all: Vec<&str> = BINDINGS.iter().flat_map(|it| it.keys).copied().collect();
    let mut name = all[usize::from(byte) % all.len()];
    let mut modifiers = KeyModifiers::NONE;
    while let Some((one, rest)) = name.split_once('+') {
        modifiers |= match one {
            "Ctrl" => KeyModifiers::CONTROL,
            "Alt" => KeyModifiers::ALT,
            _ => KeyModifiers::SHIFT,
        };
        name = rest;
    }
    let number = name.strip_prefix('F').and_then(|it| it.parse().ok());
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "Esc" => KeyCode::Esc,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        _ => number.map_or_else(
            || KeyCode::Char(name.chars().next().unwrap_or('x').to_ascii_lowercase()),
            KeyCode::F,
        ),
    };
    Event::Key(KeyEvent::new(code, modifiers))
}

impl Table {
    fn new(front: u8, size: (u8, u8)) -> Table {
        let world = world();
        let lang = given::lang(&[front]);
        let locale: Locale = given::locale(lang).clone();
        let size = (u16::from(size.0).min(WIDEST), u16::from(size.1));
        let mut app = App::new(locale, Judge::in_year(2026), size, moment(0));
        app.judge = Arc::clone(&world.judge);
        app.form = Form::new("佐藤", vec![("locaben".into(), "ロカベン".into())]);
        let (all, rows) = world.listed.clone();
        app.home.begin(all);
        app.home.read_on(rows.len(), rows);
        app.reviewer = if front & 2 == 0 {
            "高橋".into()
        } else {
            String::new()
        };
        app.read_only = front & 4 != 0;
        let mut table = Table {
            app,
            keys: Keys::new(),
            time: 0,
            over: false,
        };
        let first = match front >> 3 & 7 {
            0 | 1 => Some(Effect::Demo),
            2 => Some(Effect::Practise(true)),
            3 => Some(Effect::Round(1)),
            4 => Some(Effect::Debrief(1)),
            5 => Some(Effect::Review(1)),
            _ => None,
        };
        first.into_iter().for_each(|effect| table.perform(effect));
        settle(&mut table.app);
        table
    }

    fn burst(&mut self, events: &[Event]) {
        let mut rest = events;
        while !rest.is_empty() && !self.over {
            let (what, left) = self.keys.first(rest, contexts(&self.app));
            rest = left;
            match what {
                Some(What::Resize(width, height)) => {
                    self.tell(What::Resize(width.min(WIDEST), height));
                }
                Some(what) => self.tell(what),
                None => {}
            }
        }
        self.tell(What::Tick);
        self.keep();
    }

    fn tell(&mut self, what: What) {
        self.time += 300;
        let moment = moment(self.time);
        for effect in update(&mut self.app, Msg { moment, what }) {
            self.perform(effect);
            settle(&mut self.app);
        }
    }

    /// As the front end does, with what is at hand in place of the disk.
    fn perform(&mut self, effect: Effect) {
        let app = &mut self.app;
        match effect {
            Effect::Quit => self.over = true,
            Effect::Open(_) | Effect::Begin(_) | Effect::NextVisit(_) | Effect::Demo => {
                self.open(&world().demo);
                self.app.screen = Screen::Ask;
            }
            Effect::Leave => {
                (app.ask, app.reviewing, app.panel) = (None, None, None);
                app.screen = Screen::Home;
            }
            Effect::Practise(true) | Effect::Hall => {
                self.practise();
                self.app.ask = None;
                self.app.panel = None;
                self.app.screen = Screen::Hall;
            }
            Effect::Practise(false) => {
                (app.practice, app.ask, app.panel) = (None, None, None);
                app.screen = Screen::Home;
            }
            Effect::Round(_) | Effect::BeginRound { .. } => {
                self.practise();
                self.open(&world().round);
                let ask = self.app.ask.as_ref().expect("opened");
                let talk = Talk::of(&ask.session, &world().understanding);
                self.app.practice.as_mut().expect("there").talk = talk;
                self.app.screen = Screen::Round;
            }
            Effect::Debrief(_) => {
                self.practise();
                self.app.practice.as_mut().expect("there").debrief = Some(Debriefing {
                    debrief: world().debrief.clone(),
                    closing: None,
                    top: 0,
                });
                self.app.ask = None;
                self.app.screen = Screen::Debrief;
            }
            Effect::Review(_) => {
                let stored = world().demo.clone();
                let words = spoken(&stored.set, &app.locale);
                let count = Cell::new(0);
                let ids = Box::new(move || {
                    count.set(count.get() + 1);
                    format!("id-{}", count.get())
                });
                let reviewing = Reviewing::open(stored, words, &app.reviewer, ids);
                review::open(app, reviewing);
            }
            Effect::Language(lang) => {
                app.locale = given::locale(lang).clone();
                if let Some(ask) = &mut app.ask {
                    ask.session.words = spoken(&ask.session.set, &app.locale);
                }
            }
            _ => {}
        }
    }

    fn practise(&mut self) {
        if self.app.practice.is_none() {
            let mut practice = Practice::new("佐藤", Arc::clone(&world().understanding));
            practice.hall.set_seats(world().seats.clone());
            self.app.practice = Some(Box::new(practice));
        }
    }

    fn open(&mut self, stored: &Stored) {
        let words = spoken(&stored.set, &self.app.locale);
        let session = Session::open(stored.clone(), words, &self.app.judge, moment(self.time));
        self.app.ask = Some(Ask::new(session));
        self.app.panel = None;
    }

    /// What would be kept is clean.
    fn keep(&mut self) {
        let now = moment(self.time);
        if let Some(ask) = &mut self.app.ask {
            ask.session.pending(now).iter().for_each(kept);
            ask.session.committed();
        }
        if let Some(reviewing) = &mut self.app.reviewing {
            reviewing.pending.iter().for_each(kept);
            reviewing.committed();
        }
    }

    fn draw(&mut self) {
        self.app.now = moment(self.time);
        let (width, height) = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        let styles = Styles {
            theme: Theme::Dark,
            colour: true,
        };
        let drawn = terminal
            .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(&self.app, styles, sheet)));
        drawn.expect("a frame");
        let caret = terminal
            .backend_mut()
            .get_cursor_position()
            .expect("a caret");
        assert!(caret.x <= width && caret.y <= height);
        let buffer = terminal.backend().buffer();
        for y in 0..height {
            let mut x = 0;
            while x < width {
                let symbol = buffer[(x, y)].symbol();
                given::inert(symbol);
                assert!(!symbol.contains('\n'));
                let cells = u16::try_from(wrap::width(symbol)).expect("a few cells");
                assert!(x + cells <= width, "{symbol:?} leaves the frame");
                x += cells.max(1);
            }
        }
    }
}

fn kept(record: &Record) {
    match record {
        Record::Answer { answer, .. } => {
            given::clean(&answer.text);
            given::clean(&answer.note);
        }
        Record::FollowUp(probe) => given::clean(&probe.answer),
        Record::Remark { text, .. } | Record::Revision { text, .. } => given::clean(text),
        Record::Opinion(opinion) => {
            given::clean(&opinion.comment);
            given::clean(opinion.suggestion.as_deref().unwrap_or_default());
        }
        Record::Tags { tags, .. } => tags.iter().for_each(|tag| given::clean(tag)),
        _ => {}
    }
}
