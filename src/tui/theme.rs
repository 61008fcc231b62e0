//! Colours and marks by meaning, not by hue. Sixteen colours are enough; without colour the
//! marks and words still say it all.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Theme;
use crate::app::session::Mark;

/// What a part of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Plain,
    /// Secondary: hints, times, the line of keys.
    Quiet,
    /// The question being put.
    Prompt,
    /// Where we are; the chosen line.
    Chosen,
    Enough,
    Thin,
    /// Past the planned time.
    Over,
    /// Something could not be done.
    Trouble,
    /// This is role-play, not the real thing.
    Practice,
    /// Selected text.
    Selected,
    Rule,
}

/// The styles of a theme. `colour`: false with `--no-color` or NO_COLOR.
#[derive(Clone, Copy, Debug)]
pub struct Styles {
    pub theme: Theme,
    pub colour: bool,
}

impl Styles {
    pub fn of(&self, meaning: Meaning) -> Style {
        let style = Style::new();
        let strong = match meaning {
            Meaning::Prompt => style.add_modifier(Modifier::BOLD),
            Meaning::Chosen => style.add_modifier(Modifier::REVERSED),
            Meaning::Selected => style.add_modifier(Modifier::REVERSED),
            Meaning::Trouble => style.add_modifier(Modifier::BOLD),
            Meaning::Practice => style.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            _ => style,
        };
        if !self.colour {
            return strong;
        }
        match (self.theme, meaning) {
            (Theme::HighContrast, Meaning::Quiet | Meaning::Rule) => strong,
            (Theme::HighContrast, Meaning::Thin | Meaning::Over) => {
                strong.add_modifier(Modifier::BOLD)
            }
            (Theme::HighContrast, _) => strong,
            (_, Meaning::Practice) => strong.fg(Color::Magenta),
            (_, Meaning::Quiet | Meaning::Rule) => strong.fg(Color::DarkGray),
            (Theme::Dark, Meaning::Enough) => strong.fg(Color::Green),
            (Theme::Dark, Meaning::Thin | Meaning::Over) => strong.fg(Color::Yellow),
            (Theme::Dark, Meaning::Trouble) => strong.fg(Color::LightRed),
            (Theme::Dark, Meaning::Prompt) => strong.fg(Color::LightCyan),
            (Theme::Light, Meaning::Enough) => strong.fg(Color::Green),
            (Theme::Light, Meaning::Thin | Meaning::Over) => strong.fg(Color::Magenta),
            (Theme::Light, Meaning::Trouble) => strong.fg(Color::Red),
            (Theme::Light, Meaning::Prompt) => strong.fg(Color::Blue),
            _ => strong,
        }
    }

    /// The words of the facet in that place among those expected: underlined, and in turn in one of
    /// four colours. The letters before the words tell them apart without colour.
    pub fn evidence(&self, place: Option<usize>) -> Style {
        let Some(place) = place else {
            return self.of(Meaning::Quiet);
        };
        let style = Style::new().add_modifier(Modifier::UNDERLINED);
        let colours = match self.theme {
            Theme::Dark => [Color::Green, Color::Cyan, Color::Yellow, Color::Magenta],
            Theme::Light => [Color::Green, Color::Blue, Color::Magenta, Color::Red],
            Theme::HighContrast => return style.add_modifier(Modifier::BOLD),
        };
        match self.colour {
            true => style.fg(colours[place % colours.len()]),
            false => style,
        }
    }

    /// The base of the whole frame: light and high contrast set their own ground.
    pub fn ground(&self) -> Style {
        match (self.colour, self.theme) {
            (true, Theme::Light) => Style::new().fg(Color::Black).bg(Color::White),
            (true, Theme::HighContrast) => Style::new().fg(Color::White).bg(Color::Black),
            _ => Style::new(),
        }
    }

    pub fn mark(&self, mark: Mark) -> Style {
        self.of(match mark {
            Mark::Enough => Meaning::Enough,
            Mark::Thin | Mark::ComeBack => Meaning::Thin,
            Mark::Open => Meaning::Plain,
            Mark::Settled | Mark::NotApplicable => Meaning::Quiet,
        })
    }
}

/// The sign of a mark: one cell each.
pub fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Open => "○",
        Mark::Thin => "◐",
        Mark::Enough => "●",
        Mark::Settled => "△",
        Mark::NotApplicable => "–",
        Mark::ComeBack => "⚑",
    }
}
