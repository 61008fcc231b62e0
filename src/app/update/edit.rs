//! Movements and edits in any text field, by one table; clicks.

use crate::app::list::List;
use crate::app::panes::Panel;
use crate::app::{App, Edit, Screen, ask};
use crate::editor::{Editor, TooLong};

/// Rows that a page movement jumps.
const PAGE: usize = 8;

/// Does `edit` in `editor`.
///
/// # Errors
/// What was to be pasted would make the text too long; nothing was changed.
pub fn apply(
    editor: &mut Editor,
    edit: Edit,
    select: bool,
    clipboard: &mut String,
) -> Result<(), TooLong> {
    match edit {
        Edit::Left => editor.left(select),
        Edit::Right => editor.right(select),
        Edit::WordLeft => editor.word_left(select),
        Edit::WordRight => editor.word_right(select),
        Edit::TextStart => editor.text_start(select),
        Edit::TextEnd => editor.text_end(select),
        Edit::Backspace => editor.backspace(),
        Edit::Delete => editor.delete(),
        Edit::DeleteWordBack => editor.delete_word_back(),
        Edit::DeleteWordForward => editor.delete_word_forward(),
        Edit::DeleteToLineStart => editor.delete_to_line_start(),
        Edit::DeleteToLineEnd => editor.delete_to_line_end(),
        Edit::Undo => drop(editor.undo()),
        Edit::Redo => drop(editor.redo()),
        Edit::SelectAll => editor.select_all(),
        Edit::Cut => {
            if let Some(text) = editor.cut() {
                *clipboard = text;
            }
        }
        Edit::Copy => {
            if let Some(text) = editor.copy() {
                *clipboard = text;
            }
        }
        Edit::Paste => return editor.paste(clipboard),
        Edit::Up => editor.up(select),
        Edit::Down => editor.down(select),
        Edit::PageUp => editor.page_up(PAGE, select),
        Edit::PageDown => editor.page_down(PAGE, select),
        Edit::RowStart => editor.row_start(select),
        Edit::RowEnd => editor.row_end(select),
    }
    Ok(())
}

/// Typed into the filter of a list: the choice goes back to the first line.
pub fn into_filter(list: &mut List, text: &str) {
    let _ = list.filter.insert(&text.replace(['\n', '\t'], " "));
    list.selected = 0;
}

/// A click in the answer places the caret.
pub fn click(app: &mut App, x: u16, y: u16) {
    if app.screen == Screen::Round {
        return super::practice::click(app, x, y);
    }
    if app.screen != Screen::Ask {
        return;
    }
    if matches!(app.panel, Some(Panel::Evidence(..))) {
        return super::panel::close_evidence(app);
    }
    let size = app.size;
    let Some(ask) = &mut app.ask else { return };
    let area = ask::frame(size, ask, app.panel.as_ref()).editor;
    let inside =
        (area.x..area.x + area.width).contains(&x) && (area.y..area.y + area.height).contains(&y);
    if inside && ask.columns().is_none() {
        let (row, column) = (ask.top + usize::from(y - area.y), usize::from(x - area.x));
        ask.editor.click(row, column);
    }
}
