//! The application: what is in front of the person ([`App`]), what happened ([`Msg`]), what is
//! to be done outside ([`Effect`]). Plain data; every decision is in [`update()`]. Knows neither
//! screen nor SQL.

pub mod action;
pub mod ask;
pub mod audience;
pub mod beside;
pub mod bindings;
pub mod debriefing;
pub mod difference;
pub mod evidence;
pub mod form;
pub mod gate;
pub mod home;
pub mod list;
pub mod opinions;
pub mod panes;
pub mod partner;
pub mod practice;
pub mod reviewing;
pub mod room;
pub mod round;
pub mod session;
pub mod update;
pub mod words;

use std::sync::Arc;

use crate::dialogue::clock::Moment;
use crate::dialogue::frame::Tag;
use crate::dialogue::question::Lang;
use crate::dialogue::stage::Stage;
use crate::failure::Failure;
use crate::listening::Judge;
use crate::locale::Locale;

pub use action::{Action, Edit, Paper};
pub use update::update;

/// A place on the screen and its size, in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// The smallest terminal the interview works in; below it one sentence asks for more room.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Whether the window is too small for boxes, rules and blank rows.
pub fn is_compact((width, height): (u16, u16)) -> bool {
    height < 18 || width < 60
}

/// The widest frame drawn: longer lines are hard to read, and each cell costs time.
pub const WIDEST: u16 = 100;

/// What happened, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    pub moment: Moment,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Do(Action),
    /// Characters typed, or text pasted (line ends and tabs are text here).
    Insert(String),
    /// The mouse, in cells of the frame.
    Click {
        x: u16,
        y: u16,
    },
    /// Width and height of the frame, cells.
    Resize(u16, u16),
    /// A second went by, or the keyboard rests.
    Tick,
}

/// What the loop is to do outside the application.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Takes up an interview by its number.
    Open(i64),
    /// Begins an interview as the form says.
    Begin(form::NewInterview),
    /// Begins the next visit to this interview's company, or goes on with an unfinished one.
    NextVisit(i64),
    /// Begins the demonstration.
    Demo,
    /// Removes an interview for good.
    Remove(i64),
    /// Puts an interview into the bin.
    PutAside(i64),
    /// Takes an interview out of the bin again.
    TakeBack(i64),
    /// Shows what lies in the bin; `true`: to remove it for good.
    Bin(bool),
    /// Shows the stages of a company.
    Stages(String),
    /// From now on a company stands at this stage.
    SetStage(String, Stage),
    /// Writes a report of an interview for others.
    Report(i64, Paper),
    /// Puts the interview away; home is next.
    Leave,
    /// To the world of role-play, or back to the real one.
    Practise(bool),
    /// Goes on with the trainee's unfinished round with this owner; else, or if `anew`, begins one.
    BeginRound {
        scenario: String,
        trainee: String,
        /// `None`: by the clock.
        seed: Option<u64>,
        anew: bool,
    },
    /// Takes up a round by its number.
    Round(i64),
    /// Puts what is in front away; the owners to choose from are next.
    Hall,
    /// Shows the debrief of a round.
    Debrief(i64),
    /// Writes the debrief of a round as a page.
    DebriefPage(i64),
    /// Opens an interview for review.
    Review(i64),
    Language(Lang),
    /// Covers the screen and lets the database go, until the passphrase is typed.
    Lock,
    /// What the gate asks for.
    Gate(gate::Wish),
    Quit,
}

/// The screen at the bottom; panels lie over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Home,
    Form,
    Ask,
    /// The end of a visit.
    Finish,
    /// The owners for role-play.
    Hall,
    /// A round with one of them.
    Round,
    /// What a round showed.
    Debrief,
    /// An expert's review of an interview.
    Review,
}

/// Whether what is on the screen is in the database, and on the disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveState {
    /// On the disk.
    #[default]
    Saved,
    /// In the database; the disk's sync is under way.
    Saving,
    /// Not kept: why, and what to do.
    Trouble(Failure),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Dark,
    Light,
    HighContrast,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::HighContrast];

    pub fn id(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
            Theme::HighContrast => "high-contrast",
        }
    }

    pub fn from_id(id: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// One line said in place, until the next thing is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A message of the locale files, with its variables.
    Said(&'static str, Vec<(&'static str, String)>),
    Failed(Failure),
}

/// Everything the screen shows and every decision rests on.
pub struct App {
    pub screen: Screen,
    /// In front of everything else: nothing under it is drawn, or has a key.
    pub gate: Option<Box<gate::Gate>>,
    /// The screen locks after so long without a key, milliseconds; 0: never.
    pub lock_after: u64,
    /// The panel over the screen; it has the keys.
    pub panel: Option<panes::Panel>,
    pub home: home::Home,
    pub form: form::Form,
    /// The interview in hand, while `screen` is `Ask` or `Finish`; in role-play the round.
    pub ask: Option<ask::Ask>,
    /// The world of role-play; `None`: the real one.
    pub practice: Option<Box<practice::Practice>>,
    /// The interview under review, while `screen` is `Review`.
    pub reviewing: Option<Box<reviewing::Reviewing>>,
    pub notice: Option<Notice>,
    pub save: SaveState,
    pub theme: Theme,
    pub locale: Locale,
    pub size: (u16, u16),
    /// The last reading of the clocks.
    pub now: Moment,
    /// What was cut or copied.
    pub clipboard: String,
    /// Shared with the thread that compiles its word lists while the first screen shows.
    pub judge: Arc<Judge>,
    /// The tags that can be put on answers, those of all frames.
    pub tags: Vec<Tag>,
    /// Who reviews on this machine; empty: to be asked.
    pub reviewer: String,
    /// Open interviews may be looked at, not written (another window has them).
    pub read_only: bool,
}

impl App {
    pub fn new(locale: Locale, judge: Judge, size: (u16, u16), now: Moment) -> App {
        App {
            screen: Screen::Home,
            gate: None,
            lock_after: 0,
            panel: None,
            home: home::Home::default(),
            form: form::Form::default(),
            ask: None,
            practice: None,
            reviewing: None,
            notice: None,
            save: SaveState::default(),
            theme: Theme::default(),
            locale,
            size,
            now,
            clipboard: String::new(),
            judge: Arc::new(judge),
            tags: Vec::new(),
            reviewer: String::new(),
            read_only: false,
        }
    }

    /// Whether the terminal is too small for anything but the sentence that says so.
    pub fn too_small(&self) -> bool {
        self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1
    }

    /// The screen on which a question of the set is put: in role-play the round.
    pub fn asking(&self) -> Screen {
        match self.practice {
            Some(_) => Screen::Round,
            None => Screen::Ask,
        }
    }

    /// The labels of the tags on a question's answer, one after another; none where the owner
    /// reads along.
    pub fn tags_on(&self, question: &str) -> String {
        let session = self.ask.as_ref().map(|ask| &ask.session);
        let Some(session) = session.filter(|it| !it.is_shared()) else {
            return String::new();
        };
        let separator = self.locale.text("why-list-separator");
        beside::labels(&self.tags, session, question, separator)
    }

    /// Whether a clock is running on the screen, so that it must be drawn each second.
    pub fn clock_shown(&self) -> bool {
        let screen = matches!(self.screen, Screen::Ask | Screen::Round)
            && !self.read_only
            && self.gate.is_none();
        let session = self.ask.as_ref().map(|ask| &ask.session);
        let runs = |it: &session::Session| it.clock_runs() || it.writes(self.now.wall);
        screen && session.is_some_and(runs)
    }

    /// Milliseconds on the clock that is shown, at this wall clock.
    pub fn clock_time(&self, wall: i64) -> u64 {
        let session = self.ask.as_ref().map(|ask| &ask.session);
        session.map_or(0, |it| match (it.clock_runs(), it.seen().exercise) {
            (false, Some(exercise)) => exercise.gone(wall),
            _ => it.visit_time(),
        })
    }
}
