//! From boxes at places to cells: rows and columns where boxes begin and end, merged cells, fonts,
//! frames, and how the page is printed. Nothing is written but as text: no formula, no link.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, FormatPattern, Worksheet, XlsxError,
};

use crate::text::clean;
use crate::workbook::uncoded;

use super::canvas::{Area, Look, Mark, Piece, Plan, Tone, WIDTH};

/// A row is at most so tall, px (409 points).
const TALLEST_ROW: u32 = 540;

/// Rows and columns from 0: first row, first column, last row, last column.
pub type Cells = (u32, u16, u32, u16);

/// What the sheet is written with.
pub struct Style<'a> {
    pub font: &'a str,
    /// Letters one under the other in headings at the side, else turned.
    pub upright: bool,
    /// At the foot of each printed page.
    pub footer: String,
}

/// Fills a worksheet; gives where each marked part of an answer came to stand.
pub fn paint(
    sheet: &mut Worksheet,
    plan: &Plan,
    style: &Style,
) -> Result<Vec<(Mark, Cells)>, XlsxError> {
    let pieces = &plan.block.pieces;
    let columns = edges(pieces.iter().map(|it| (it.area.x, it.area.width)), WIDTH);
    let rows = edges(
        pieces.iter().map(|it| (it.area.y, it.area.height)),
        plan.block.height,
    );
    for (column, pair) in (0..).zip(columns.windows(2)) {
        sheet.set_column_width_pixels(column, pair[1] - pair[0])?;
    }
    for (row, pair) in (0..).zip(rows.windows(2)) {
        sheet.set_row_height_pixels(row, pair[1] - pair[0])?;
    }
    let mut marks = Vec::new();
    for piece in pieces {
        let cells = cells(piece.area, &columns, &rows);
        write(sheet, piece, cells, style)?;
        marks.extend(piece.marks.iter().map(|mark| (mark.clone(), cells)));
    }
    let last = (
        rows.len().saturating_sub(2) as u32,
        columns.len().saturating_sub(2) as u16,
    );
    sheet.set_print_area(0, 0, last.0, last.1)?;
    if let Some(head) = plan.repeat {
        let end = rows.partition_point(|y| *y < head).saturating_sub(1) as u32;
        sheet.set_repeat_rows(0, end)?;
    }
    print(sheet, plan.repeat.is_none(), style);
    Ok(marks)
}

/// A4 landscape, the whole width on the page; the whole height too where it is one page.
fn print(sheet: &mut Worksheet, one_page: bool, style: &Style) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_margins(0.25, 0.25, 0.24, 0.37, 0.1, 0.15)
        .set_print_center_horizontally(true)
        .set_print_fit_to_pages(1, u16::from(one_page))
        .set_footer(&style.footer)
        .set_screen_gridlines(false);
}

/// Where boxes begin and end, without gaps that no row may span.
fn edges(spans: impl Iterator<Item = (u32, u32)>, end: u32) -> Vec<u32> {
    let mut edges = BTreeSet::from([0, end]);
    edges.extend(spans.flat_map(|(from, length)| [from, from + length]));
    let mut all = Vec::with_capacity(edges.len());
    for edge in edges {
        while all.last().is_some_and(|last| edge - last > TALLEST_ROW) {
            all.push(all[all.len() - 1] + TALLEST_ROW / 2);
        }
        all.push(edge);
    }
    all
}

fn cells(area: Area, columns: &[u32], rows: &[u32]) -> Cells {
    let at = |edges: &[u32], place: u32| edges.partition_point(|edge| *edge < place);
    (
        at(rows, area.y) as u32,
        at(columns, area.x) as u16,
        (at(rows, area.y + area.height) - 1) as u32,
        (at(columns, area.x + area.width) - 1) as u16,
    )
}

fn write(
    sheet: &mut Worksheet,
    piece: &Piece,
    (row, column, last_row, last_column): Cells,
    style: &Style,
) -> Result<(), XlsxError> {
    let format = framed(piece, style);
    if (row, column) == (last_row, last_column) {
        sheet.write_blank(row, column, &format)?;
    } else {
        sheet.merge_range(row, column, last_row, last_column, "", &format)?;
    }
    let runs: Vec<_> = piece.runs.iter().filter(|it| !it.text.is_empty()).collect();
    match runs[..] {
        [] => {}
        [run] => {
            let format = toned(format, run.tone);
            sheet.write_string_with_format(row, column, clean(&run.text), &format)?;
        }
        _ => {
            // In text of one tone the library sees to codes itself.
            let texts: Vec<_> = runs.iter().map(|run| uncoded(&clean(&run.text))).collect();
            let tones: Vec<_> = runs
                .iter()
                .map(|run| toned(font(piece, style), run.tone))
                .collect();
            let parts: Vec<_> = tones
                .iter()
                .zip(&texts)
                .map(|(tone, text)| (tone, text.as_str()))
                .collect();
            sheet.write_rich_string_with_format(row, column, &parts, &format)?;
        }
    }
    Ok(())
}

fn font(piece: &Piece, style: &Style) -> Format {
    Format::new()
        .set_font_name(style.font)
        .set_font_size(piece.points)
}

fn toned(format: Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format,
        Tone::Bold => format.set_bold(),
        Tone::Faint => format.set_italic().set_font_color(Color::RGB(0x808080)),
    }
}

fn framed(piece: &Piece, style: &Style) -> Format {
    let format = font(piece, style).set_text_wrap();
    let lines = |format: Format| {
        format
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x7F8FA9))
    };
    let filled = |format: Format, color: u32| {
        lines(format)
            .set_pattern(FormatPattern::Solid)
            .set_background_color(Color::RGB(color))
    };
    let centred = |format: Format| {
        format
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
    };
    let top = |format: Format| {
        format
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::Top)
    };
    match piece.look {
        Look::Title => format
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::VerticalCenter),
        Look::About => format
            .set_align(FormatAlign::Right)
            .set_align(FormatAlign::VerticalCenter),
        Look::Band => centred(filled(format, 0xD6E0EF)).set_bold(),
        Look::Label => filled(format, 0xF1F4F9)
            .set_align(FormatAlign::Left)
            .set_indent(1)
            .set_align(FormatAlign::VerticalCenter),
        Look::Upright => centred(filled(format, 0xD6E0EF))
            .set_bold()
            .set_rotation(if style.upright { 270 } else { 90 }),
        Look::Answer => top(lines(format)),
        Look::Part { first, last } => {
            let edge = |outer: bool| match outer {
                true => FormatBorder::Thin,
                false => FormatBorder::Hair,
            };
            top(lines(format))
                .set_border_top(edge(first))
                .set_border_bottom(edge(last))
        }
        Look::Fact => lines(format)
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::VerticalCenter),
        Look::Arrow => centred(format)
            .set_bold()
            .set_font_color(Color::RGB(0x3B5B92)),
        Look::Key => centred(filled(format, 0xFFF6DD)),
    }
}
