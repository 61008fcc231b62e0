//! Everything a person can do, by name. Keys, the palette and the help all speak of these.

use crate::dialogue::answer::State;
use crate::dialogue::question::Need;
use crate::dialogue::record::{Assisted, Mode};

/// A movement or deletion in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edit {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    TextStart,
    TextEnd,
    Backspace,
    Delete,
    DeleteWordBack,
    DeleteWordForward,
    DeleteToLineStart,
    DeleteToLineEnd,
    Undo,
    Redo,
    SelectAll,
    Cut,
    Copy,
    Paste,
}

impl Edit {
    /// Whether the text changes by it.
    pub fn changes(self) -> bool {
        matches!(
            self,
            Edit::Backspace
                | Edit::Delete
                | Edit::DeleteWordBack
                | Edit::DeleteWordForward
                | Edit::DeleteToLineStart
                | Edit::DeleteToLineEnd
                | Edit::Undo
                | Edit::Redo
                | Edit::Cut
                | Edit::Paste
        )
    }
}

/// What is written for others at the end of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The three pages to be handed over.
    Sheet,
    /// For the colleague who takes over.
    HandOver,
    /// For the meeting where the owner hears what came of it.
    ReportOut,
    /// What the next visit begins with.
    Agenda,
}

impl Paper {
    pub const ALL: [Paper; 4] = [
        Paper::Sheet,
        Paper::HandOver,
        Paper::ReportOut,
        Paper::Agenda,
    ];

    /// The kind of report, as on the command line.
    pub fn kind(self) -> &'static str {
        match self {
            Paper::Sheet => "sheet",
            Paper::HandOver => "handover",
            Paper::ReportOut => "reportout",
            Paper::Agenda => "agenda",
        }
    }

    /// The ending of the file: the sheet is gone on with in a spreadsheet, the others are read.
    pub fn ending(self) -> &'static str {
        match self {
            Paper::Sheet => "xlsx",
            _ => "html",
        }
    }
}

/// Something a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    // anywhere
    Quit,
    Help,
    Palette,
    Language,
    Theme,
    /// Locks the screen.
    Lock,
    /// Closes the panel in front; never leaves the interview.
    Close,
    /// Enter: opens, chooses, or a new line, by what is in front.
    Enter,
    Newline,
    // lists and forms
    NextField,
    PreviousField,
    // home
    NewInterview,
    Demo,
    /// To the world of role-play.
    Practise,
    RemoveDemo,
    /// Into the bin.
    Remove,
    /// Out of the bin again, what was put there last.
    TakeBack,
    Bin,
    /// Out of the bin for good.
    Purge,
    /// The stage of the chosen interview's company.
    Stage,
    // interview
    Next,
    Previous,
    NextReply,
    PreviousReply,
    Overview,
    Agenda,
    Probes,
    /// By which words the answer in front was heard.
    Evidence,
    Flag,
    Note,
    Mark(State),
    UndoMark,
    /// The tags on the answer.
    Tags,
    /// What is kept of the visit beside the answers.
    Remarks,
    Report(Paper),
    Pause,
    Mode(Mode),
    Need(Need),
    Assisted(Assisted),
    TypedTime,
    Finish,
    Reopen,
    NextVisit,
    Home,
    // role-play
    /// To the owners to choose from.
    Hall,
    /// Begins a round anew, whatever was not finished.
    NewRound,
    /// Between the words to the owner and the notes.
    Switch,
    /// What may be known beforehand, and what was said so far.
    Known,
    EndRound,
    /// The debrief of the last round with an owner.
    Debrief,
    /// Writes the debrief as a page.
    DebriefPage,
    // review
    /// Opens the chosen interview for review.
    Review,
    /// The answer in front is as it should be.
    Accept,
    /// What is to be asked again, and for what.
    AskAgain,
    FinishReview,
    /// What a review said of the answer in front.
    Opinions,
    /// The chosen wording becomes the answer.
    TakeOver,
    /// The chosen opinion or wording is settled.
    Drop,
    // the room
    /// What the room sees, and the planned time.
    Room,
    /// Shows the room the answer, or hides it.
    Reveal,
    RevealProbes,
    /// What the room sees stays as it is.
    Freeze,
    /// The room sees nothing.
    Blank,
    /// Everyone writes, then the answer is shown.
    Exercise,
    // the passphrase
    /// What is typed can be read, or not.
    ShowTyped,
    /// A passphrase is suggested.
    Suggest,
    // text
    Edit(Edit),
    /// The same movement, with the selection drawn along.
    Select(Edit),
}

impl Action {
    /// The action's id: `action-<id>` names it in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Action::Quit => "quit",
            Action::Help => "help",
            Action::Palette => "palette",
            Action::Language => "language",
            Action::Theme => "theme",
            Action::Lock => "lock",
            Action::ShowTyped => "show-typed",
            Action::Suggest => "suggest",
            Action::Close => "close",
            Action::Enter => "enter",
            Action::Newline => "newline",
            Action::NextField => "next-field",
            Action::PreviousField => "previous-field",
            Action::NewInterview => "new-interview",
            Action::Demo => "demo",
            Action::Practise => "practise",
            Action::RemoveDemo => "remove-demo",
            Action::Remove => "remove",
            Action::TakeBack => "take-back",
            Action::Bin => "bin",
            Action::Purge => "purge",
            Action::Stage => "stage",
            Action::Next => "next",
            Action::Previous => "previous",
            Action::NextReply => "next-reply",
            Action::PreviousReply => "previous-reply",
            Action::Overview => "overview",
            Action::Agenda => "agenda",
            Action::Probes => "probes",
            Action::Evidence => "evidence",
            Action::Flag => "flag",
            Action::Note => "note",
            Action::Mark(State::None) => "mark-none",
            Action::Mark(State::Unknown) => "mark-unknown",
            Action::Mark(State::Declined) => "mark-declined",
            Action::Mark(State::Later) => "mark-later",
            Action::Mark(State::NotApplicable) => "mark-not-applicable",
            Action::Mark(_) => "mark-open",
            Action::UndoMark => "undo-mark",
            Action::Tags => "tags",
            Action::Remarks => "remarks",
            Action::Report(Paper::Sheet) => "report-sheet",
            Action::Report(Paper::HandOver) => "report-handover",
            Action::Report(Paper::ReportOut) => "report-reportout",
            Action::Report(Paper::Agenda) => "report-agenda",
            Action::Pause => "pause",
            Action::Mode(_) => "mode",
            Action::Need(_) => "need",
            Action::Assisted(_) => "assisted",
            Action::TypedTime => "typed-time",
            Action::Finish => "finish",
            Action::Reopen => "reopen",
            Action::NextVisit => "next-visit",
            Action::Home => "home",
            Action::Hall => "hall",
            Action::NewRound => "new-round",
            Action::Switch => "switch",
            Action::Known => "known",
            Action::EndRound => "end-round",
            Action::Debrief => "debrief",
            Action::DebriefPage => "debrief-page",
            Action::Review => "review",
            Action::Accept => "accept",
            Action::AskAgain => "ask-again",
            Action::FinishReview => "finish-review",
            Action::Opinions => "opinions",
            Action::TakeOver => "take-over",
            Action::Drop => "drop",
            Action::Room => "room",
            Action::Reveal => "reveal",
            Action::RevealProbes => "reveal-probes",
            Action::Freeze => "freeze",
            Action::Blank => "blank",
            Action::Exercise => "exercise",
            Action::Edit(edit) | Action::Select(edit) => match edit {
                Edit::Left => "left",
                Edit::Right => "right",
                Edit::WordLeft => "word-left",
                Edit::WordRight => "word-right",
                Edit::Up => "up",
                Edit::Down => "down",
                Edit::PageUp => "page-up",
                Edit::PageDown => "page-down",
                Edit::RowStart => "row-start",
                Edit::RowEnd => "row-end",
                Edit::TextStart => "text-start",
                Edit::TextEnd => "text-end",
                Edit::Backspace => "backspace",
                Edit::Delete => "delete",
                Edit::DeleteWordBack => "delete-word-back",
                Edit::DeleteWordForward => "delete-word-forward",
                Edit::DeleteToLineStart => "delete-to-line-start",
                Edit::DeleteToLineEnd => "delete-to-line-end",
                Edit::Undo => "undo",
                Edit::Redo => "redo",
                Edit::SelectAll => "select-all",
                Edit::Cut => "cut",
                Edit::Copy => "copy",
                Edit::Paste => "paste",
            },
        }
    }
}
