//! The terminal's events become messages: keys by the one table of bindings, bursts of typed
//! characters as one insertion.

use std::collections::HashMap;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::bindings::{BINDINGS, Context};
use crate::app::{Action, What};

/// A tab or an Enter among at least this many typed characters of one burst is pasted text, not
/// a key: terminals without bracketed paste send a paste as keys.
pub const PASTED: usize = 16;

/// Keys by where they count.
pub struct Keys {
    table: HashMap<(Context, KeyCode, KeyModifiers), Action>,
}

impl Default for Keys {
    fn default() -> Keys {
        Keys::new()
    }
}

impl Keys {
    /// Reads the table of bindings.
    pub fn new() -> Keys {
        let mut table = HashMap::new();
        for binding in BINDINGS {
            for key in binding.keys {
                let (code, modifiers) = parse(key).expect("the table names keys that exist");
                table.insert((binding.context, code, modifiers), binding.action);
            }
        }
        Keys { table }
    }

    /// What the events of one burst ask for, in order. `contexts` is where keys count now; after
    /// a key that may change the screen the caller asks again, so only one action is returned at
    /// a time together with the events that are left.
    pub fn first<'a>(
        &self,
        events: &'a [Event],
        contexts: &[Context],
    ) -> (Option<What>, &'a [Event]) {
        let (run, text) = typed_run(events);
        if run > 0 {
            return (Some(What::Insert(text)), &events[run..]);
        }
        let Some((event, rest)) = events.split_first() else {
            return (None, events);
        };
        let what = match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                self.action(*key, contexts).map(What::Do)
            }
            Event::Paste(text) => Some(What::Insert(text.clone())),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(What::Click {
                    x: mouse.column,
                    y: mouse.row,
                }),
                MouseEventKind::ScrollUp => Some(What::Do(Action::Edit(crate::app::Edit::Up))),
                MouseEventKind::ScrollDown => Some(What::Do(Action::Edit(crate::app::Edit::Down))),
                _ => None,
            },
            Event::Resize(width, height) => Some(What::Resize(*width, *height)),
            _ => None,
        };
        (what, rest)
    }

    fn action(&self, key: KeyEvent, contexts: &[Context]) -> Option<Action> {
        let (code, modifiers) = normal(key);
        contexts
            .iter()
            .find_map(|context| self.table.get(&(*context, code, modifiers)).copied())
    }
}

/// The characters that one burst begins with: how many events, and their text.
fn typed_run(events: &[Event]) -> (usize, String) {
    let mut text = String::new();
    let mut plain = 0;
    let mut used = 0;
    for (index, event) in events.iter().enumerate() {
        match character(event) {
            Some(c) if c != '\t' && c != '\n' => {
                text.push(c);
                plain += 1;
            }
            // Only inside a long run of text, with text on both sides.
            Some(c) if plain >= PASTED && events.get(index + 1).and_then(character).is_some() => {
                text.push(c)
            }
            _ => break,
        }
        used = index + 1;
    }
    (used, text)
}

/// Whether the event types a character.
pub fn types(event: &Event) -> bool {
    character(event).is_some()
}

/// The character a key types, tab and line end included.
fn character(event: &Event) -> Option<char> {
    let Event::Key(key) = event else { return None };
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    // AltGr arrives as Ctrl+Alt on Windows and types characters.
    let alt_gr = key.modifiers == KeyModifiers::CONTROL | KeyModifiers::ALT && cfg!(windows);
    match key.code {
        KeyCode::Char(c) if (plain || alt_gr) && !c.is_control() => Some(c),
        KeyCode::Enter if plain => Some('\n'),
        KeyCode::Tab if key.modifiers.is_empty() => Some('\t'),
        _ => None,
    }
}

/// One form for keys that terminals report in several: letters in lower case, Shift+Tab.
fn normal(key: KeyEvent) -> (KeyCode, KeyModifiers) {
    let modifiers =
        key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    match key.code {
        KeyCode::BackTab => (KeyCode::Tab, KeyModifiers::SHIFT),
        KeyCode::Char(c) => (KeyCode::Char(c.to_ascii_lowercase()), modifiers),
        code => (code, modifiers),
    }
}

/// Reads a key as the table writes it: `Ctrl+Shift+Left`, `F1`, `Tab`.
fn parse(key: &str) -> Option<(KeyCode, KeyModifiers)> {
    let mut modifiers = KeyModifiers::NONE;
    let mut parts = key.split('+').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return Some((code(part)?, modifiers));
        }
        modifiers |= match part {
            "Ctrl" => KeyModifiers::CONTROL,
            "Alt" => KeyModifiers::ALT,
            "Shift" => KeyModifiers::SHIFT,
            _ => return None,
        };
    }
    None
}

fn code(name: &str) -> Option<KeyCode> {
    Some(match name {
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
        _ => match (
            name.strip_prefix('F').and_then(|n| n.parse().ok()),
            name.chars().next(),
        ) {
            (Some(n), _) => KeyCode::F(n),
            (None, Some(c)) if name.chars().count() == 1 => KeyCode::Char(c.to_ascii_lowercase()),
            _ => return None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    fn typed(text: &str) -> Vec<Event> {
        text.chars()
            .map(|c| match c {
                '\t' => key(KeyCode::Tab, KeyModifiers::NONE),
                '\n' => key(KeyCode::Enter, KeyModifiers::NONE),
                c => key(KeyCode::Char(c), KeyModifiers::NONE),
            })
            .collect()
    }

    #[test]
    fn a_burst_of_characters_is_one_insertion_and_a_tab_after_it_is_a_key() {
        let keys = Keys::new();
        let events = typed("北上\t");
        let contexts = [Context::Ask, Context::Text, Context::Anywhere];
        let (what, rest) = keys.first(&events, &contexts);
        assert_eq!(what, Some(What::Insert("北上".into())));
        let (what, rest) = keys.first(rest, &contexts);
        assert_eq!((what, rest.len()), (Some(What::Do(Action::Next)), 0));
    }

    #[test]
    fn tabs_and_line_ends_inside_a_pasted_burst_are_text() {
        let keys = Keys::new();
        let pasted = "受注から納品までの流れを表計算から\t貼る\n二行目";
        let burst = typed(pasted);
        let (what, rest) = keys.first(&burst, &[Context::Ask]);
        assert_eq!((what, rest.len()), (Some(What::Insert(pasted.into())), 0));
    }

    #[test]
    fn the_nearest_context_decides() {
        let keys = Keys::new();
        let tab = [key(KeyCode::Tab, KeyModifiers::NONE)];
        let at = |context| keys.first(&tab, &[context, Context::Anywhere]).0;
        assert_eq!(at(Context::Ask), Some(What::Do(Action::Next)));
        assert_eq!(at(Context::Field), Some(What::Do(Action::Close)));
        assert_eq!(at(Context::Home), None);
    }

    #[test]
    fn control_characters_typed_as_utf_8_are_no_text() {
        let events = [key(KeyCode::Char('\u{9b}'), KeyModifiers::NONE)];
        assert_eq!(Keys::new().first(&events, &[Context::Text]).0, None);
    }
}
