//! The blank form row by row: columns, fonts, heights, what may be written to.

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet,
    XlsxError,
};
use unicode_width::UnicodeWidthStr;

use crate::dialogue::question::{Kind, Lang};
use crate::locale::Locale;
use crate::text::visible_lines;

/// Columns: the topic, twelve narrow ones to write in (a table divides them), the state.
pub const TOPIC: u16 = 0;
pub const ANSWER: u16 = 1;
const NARROW: u16 = 12;
pub const STATE: u16 = ANSWER + NARROW;
pub const LAST: u16 = STATE;

/// Widths in digits of the standard font; together an A4 page.
const TOPIC_WIDTH: usize = 14;
const NARROW_WIDTH: usize = 5;
const STATE_WIDTH: usize = 12;
const WRITE_WIDTH: usize = NARROW as usize * NARROW_WIDTH;

/// Heights, points: a line of text, a place for a few sentences, a row of a table.
const LINE: f64 = 16.5;
const TALL: f64 = 84.0;
const LOW: f64 = 24.0;
const GRID: f64 = 26.0;

/// What fits on a page, points, and what the headings take of it that come again.
const PAGE: f64 = 750.0;
const HEADINGS: f64 = 24.0;

/// A list in a cell is kept in so many characters by Excel.
const MOST_IN_LIST: usize = 255;

const SHADE: u32 = 0xEAF0F6;
const BAND: u32 = 0x2F5573;
const LINES: u32 = 0x8FA3B5;
const QUIET: u32 = 0x5A6673;

/// The sheet as it is drawn.
pub struct Draw<'a> {
    pub sheet: Worksheet,
    /// The row that is drawn next.
    pub row: u32,
    locale: &'a Locale,
    /// The row with the headings.
    headings: u32,
    /// Where the question in hand begins, and its topic.
    block: (u32, String),
    /// The row of a perspective's title that has no question under it yet.
    band: Option<u32>,
    heights: Vec<f64>,
    /// Points drawn on this page so far.
    drawn: f64,
    /// Rows that begin a page.
    breaks: Vec<u32>,
}

impl<'a> Draw<'a> {
    pub fn new(sheet: Worksheet, locale: &'a Locale) -> Draw<'a> {
        Draw {
            sheet,
            row: 0,
            locale,
            headings: 0,
            block: Default::default(),
            band: None,
            heights: Vec::new(),
            drawn: 0.0,
            breaks: Vec::new(),
        }
    }

    fn font(&self) -> Format {
        let name = match self.locale.lang {
            Lang::Ja => "Yu Gothic",
            Lang::En => "Calibri",
        };
        Format::new().set_font_name(name).set_font_size(10.5)
    }

    fn boxed(&self) -> Format {
        self.font()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(LINES))
            .set_align(FormatAlign::Top)
            .set_text_wrap()
    }

    fn open(&self) -> Format {
        self.boxed().set_unlocked()
    }

    fn head(&self) -> Format {
        self.boxed()
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(SHADE))
    }

    pub fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        let format = self.font().set_bold().set_font_size(15);
        self.merged(TOPIC, LAST, text, &format)?;
        self.next(26.0)
    }

    pub fn paragraph(&mut self, text: &str) -> Result<(), XlsxError> {
        let format = self.font().set_text_wrap().set_align(FormatAlign::Top);
        self.merged(TOPIC, LAST, text, &format)?;
        let width = TOPIC_WIDTH + WRITE_WIDTH + STATE_WIDTH;
        self.next(height(text, width) + 6.0)
    }

    /// A label, and a place to write beside it.
    pub fn field(&mut self, label: &str, value: &str) -> Result<(), XlsxError> {
        let (head, open) = (self.head(), self.open());
        self.sheet
            .write_string_with_format(self.row, TOPIC, label, &head)?;
        self.merged(ANSWER, LAST, value, &open)?;
        self.next(LOW)?;
        self.next(8.0)
    }

    pub fn headings(&mut self, labels: [&str; 3]) -> Result<(), XlsxError> {
        let format = self.head().set_align(FormatAlign::Center);
        let [topic, answer, state] = labels;
        self.sheet
            .write_string_with_format(self.row, TOPIC, topic, &format)?;
        self.merged(ANSWER, STATE - 1, answer, &format)?;
        self.sheet
            .write_string_with_format(self.row, STATE, state, &format)?;
        self.headings = self.row;
        self.next(height(state, STATE_WIDTH).max(LOW))
    }

    /// The title of a perspective.
    pub fn band(&mut self, text: &str) -> Result<(), XlsxError> {
        let format = self
            .font()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(BAND))
            .set_align(FormatAlign::VerticalCenter);
        self.band = Some(self.row);
        self.merged(TOPIC, LAST, text, &format)?;
        self.next(22.0)
    }

    /// A question with its hint below it. The topic stands beside it and beside what follows;
    /// [`Draw::close`] ends it.
    pub fn ask(&mut self, topic: &str, ask: &str, hint: &str) -> Result<(), XlsxError> {
        self.block = (self.row, topic.to_owned());
        let plain = self.boxed().set_bold();
        self.merged(ANSWER, STATE, ask, &plain)?;
        self.next(height(ask, WRITE_WIDTH + STATE_WIDTH))?;
        if !hint.is_empty() {
            let quiet = self
                .boxed()
                .set_font_size(9)
                .set_font_color(Color::RGB(QUIET));
            self.merged(ANSWER, STATE, hint, &quiet)?;
            self.next(height(hint, WRITE_WIDTH + STATE_WIDTH))?;
        }
        Ok(())
    }

    /// The list of states beside the place to write that follows.
    pub fn states(&mut self, labels: &[&str]) -> Result<(), XlsxError> {
        let open = self.open().set_align(FormatAlign::Center);
        self.sheet.write_blank(self.row, STATE, &open)?;
        self.list(STATE, labels)
    }

    /// The place to write an answer, as tall as its kind needs.
    pub fn answer(&mut self, kind: &Kind) -> Result<(), XlsxError> {
        let open = self.open();
        self.merged(ANSWER, STATE - 1, "", &open)?;
        match kind {
            Kind::Choice { options } => {
                let labels: Vec<&str> = options.iter().map(|it| it.label.as_str()).collect();
                self.list(ANSWER, &labels)?;
            }
            Kind::Scale { from, to, .. } if to.abs_diff(*from) < 100 => {
                let steps: Vec<String> = (*from..=*to).map(|it| it.to_string()).collect();
                let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
                self.list(ANSWER, &steps)?;
            }
            _ => {}
        }
        let tall = matches!(kind, Kind::Text | Kind::Choices { .. });
        self.next(if tall { TALL } else { LOW })
    }

    /// The labels of a table's columns.
    pub fn labels(&mut self, labels: &[&str]) -> Result<(), XlsxError> {
        let format = self
            .boxed()
            .set_background_color(Color::RGB(SHADE))
            .set_font_size(9);
        let mut tallest = LINE;
        for ((first, last), label) in spans(labels.len()).zip(labels) {
            self.merged(first, last, label, &format)?;
            let width = usize::from(last - first + 1) * NARROW_WIDTH;
            tallest = tallest.max(height(label, width));
        }
        self.next(tallest)
    }

    /// A row of a table with so many columns; the cells to write in.
    pub fn grid_row(&mut self, columns: usize) -> Result<Vec<(u32, u16)>, XlsxError> {
        let open = self.open();
        let mut cells = Vec::new();
        for (first, last) in spans(columns) {
            self.merged(first, last, "", &open)?;
            cells.push((self.row, first));
        }
        self.next(GRID)?;
        Ok(cells)
    }

    /// Ends a question: its topic goes down to here, and the column of states under the list.
    /// What does not fit on the page begins the next one.
    pub fn close(&mut self, states: u32) -> Result<(), XlsxError> {
        let plain = self.boxed();
        for row in states + 1..self.row {
            self.sheet.write_blank(row, STATE, &plain)?;
        }
        let head = self.head().set_align(FormatAlign::Top);
        let (first, topic) = std::mem::take(&mut self.block);
        self.sheet
            .merge_range(first, TOPIC, self.row - 1, TOPIC, "", &head)?;
        self.sheet
            .write_string_with_format(first, TOPIC, &topic, &head)?;
        if self.drawn > PAGE {
            let begins = self.band.take().unwrap_or(first);
            self.breaks.push(begins);
            self.drawn = self.heights[begins as usize..].iter().sum::<f64>() + HEADINGS;
        }
        self.band = None;
        Ok(())
    }

    /// Widths, paper, what is printed, what may be changed.
    pub fn finish(&mut self) -> Result<(), XlsxError> {
        let sheet = &mut self.sheet;
        sheet.set_column_width(TOPIC, TOPIC_WIDTH as f64)?;
        for column in ANSWER..STATE {
            sheet.set_column_width(column, NARROW_WIDTH as f64)?;
        }
        sheet.set_column_width(STATE, STATE_WIDTH as f64)?;
        const A4: u8 = 9;
        sheet.set_paper_size(A4).set_portrait();
        sheet.set_margins(0.5, 0.5, 0.5, 0.65, 0.3, 0.3);
        sheet.set_print_fit_to_pages(1, 0);
        // LibreOffice heeds them; Excel does not where it fits the width, and fills its pages.
        sheet.set_page_breaks(&self.breaks)?;
        sheet.set_print_center_horizontally(true);
        sheet.set_print_area(0, 0, self.row - 1, LAST)?;
        sheet.set_repeat_rows(self.headings, self.headings)?;
        sheet.set_footer("&C&P / &N");
        sheet.set_screen_gridlines(false);
        sheet.set_selection(self.headings - 2, ANSWER, self.headings - 2, ANSWER)?;
        sheet.protect_with_options(&ProtectionOptions {
            format_rows: true,
            format_columns: true,
            format_cells: true,
            ..ProtectionOptions::default()
        });
        Ok(())
    }

    fn merged(
        &mut self,
        first: u16,
        last: u16,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let text = &*visible_lines(text);
        match first == last {
            true if text.is_empty() => self.sheet.write_blank(self.row, first, format)?,
            true => self
                .sheet
                .write_string_with_format(self.row, first, text, format)?,
            false => {
                // A text that begins with = is a text.
                self.sheet
                    .merge_range(self.row, first, self.row, last, "", format)?;
                match text.is_empty() {
                    true => self.sheet.write_blank(self.row, first, format)?,
                    false => self
                        .sheet
                        .write_string_with_format(self.row, first, text, format)?,
                }
            }
        };
        Ok(())
    }

    /// A list to choose from, where Excel can keep it.
    fn list(&mut self, column: u16, labels: &[&str]) -> Result<(), XlsxError> {
        let length: usize = labels.iter().map(|it| it.encode_utf16().count() + 1).sum();
        if length > MOST_IN_LIST || labels.iter().any(|it| it.contains(',')) {
            return Ok(());
        }
        let list = DataValidation::new()
            .allow_list_strings(labels)?
            .ignore_blank(true)
            .show_error_message(false);
        self.sheet
            .add_data_validation(self.row, column, self.row, column, &list)?;
        Ok(())
    }

    fn next(&mut self, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height)?;
        self.heights.push(height);
        self.drawn += height;
        self.row += 1;
        Ok(())
    }
}

/// First and last column of each of so many columns of a table.
fn spans(columns: usize) -> impl Iterator<Item = (u16, u16)> {
    let columns = columns.clamp(1, usize::from(NARROW)) as u16;
    (0..columns).map(move |index| {
        let at = |index: u16| ANSWER + index * NARROW / columns;
        (at(index), at(index + 1) - 1)
    })
}

/// Points that a wrapped text needs in a column so many digits wide.
fn height(text: &str, width: usize) -> f64 {
    // Lines break earlier than at the last digit: no word is cut, no 。 begins a line.
    let width = width.saturating_sub(2).max(2);
    let lines: usize = text
        .lines()
        .map(|line| line.width().div_ceil(width).max(1))
        .sum();
    lines.max(1) as f64 * LINE + 3.0
}
