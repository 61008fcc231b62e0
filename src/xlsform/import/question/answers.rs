//! What a question's kind needs: the options of a choice, the ends of a scale, a table's columns.

use super::super::super::book::Cell;
use super::super::super::names::id_of;
use super::super::draft::whole;
use super::super::faults::short;
use super::super::form::one_line;
use super::Writer;
use crate::failure::Failure;
use crate::question_file::keys::MOST_OPTIONS;

impl Writer<'_> {
    pub(super) fn options(&mut self, list: &str) {
        let place = self.row.place();
        let language = self.form.language.as_deref();
        let mut options = Vec::new();
        let rows = self.form.lists.get(list).into_iter().flatten();
        // One more than there may be is enough to be told so.
        for at in rows.take(MOST_OPTIONS + 1) {
            let row = self.book.choices.row(*at);
            let Some(name) = row.get("name") else {
                self.faults
                    .error(row.place(), Failure::new("xlsform-no-name"));
                continue;
            };
            let label = row.said("label", language).unwrap_or_else(|| name.clone());
            self.refuse_reference(&label);
            let id = id_of(name.word(), false);
            if id != name.word() {
                let what = Failure::new("xlsform-renamed").with("name", short(name.word()));
                self.faults.warning(name.place, what.with("id", &id));
            }
            let id = Cell {
                text: id,
                place: name.place,
            };
            options.push((id, one_line(label)));
        }
        if options.is_empty() {
            let what = Failure::new("xlsform-no-list").with("list", short(list));
            return self.faults.error(place, what);
        }
        self.draft.labelled("options", &options, place);
    }

    /// `start`, `end` and `step` as a form has them; where one is missing, what XLSForm says then.
    pub(super) fn scale(&mut self) {
        let cell = self.row.get("parameters");
        let place = cell.as_ref().map_or(self.row.place(), |cell| cell.place);
        let text = cell
            .map(|cell| cell.text.replace([',', ';'], " "))
            .unwrap_or_default();
        let text = text.replace(" =", "=").replace("= ", "=");
        let mut bounds = [1, 10, 1];
        for word in text.split_whitespace() {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            let at = ["start", "end", "step"].iter().position(|it| *it == name);
            let value = value.strip_suffix(".0").unwrap_or(value).parse();
            match (at, value) {
                (Some(at), Ok(value)) => bounds[at] = value,
                _ => {
                    let what = Failure::new("xlsform-parameters").with("found", short(word));
                    return self.faults.error(place, what);
                }
            }
        }
        let [from, to, step]: [i64; 3] = bounds;
        if step != 1 {
            let what = Failure::new("xlsform-step").with("step", step);
            return self.faults.error(place, what);
        }
        let end = |column: &str, number: i64| {
            let word = self
                .said(column)
                .map_or_else(|| number.to_string(), |it| it.text);
            toml::Value::String(word).to_string()
        };
        let (low, high) = (end("kikitori_low", from), end("kikitori_high", to));
        let scale = format!("{{ from = {from}, to = {to}, low = {low}, high = {high} }}");
        self.draft.raw("scale", &scale, place);
    }

    pub(super) fn table(&mut self) {
        let language = self.form.language.as_deref();
        let mut columns = Vec::new();
        for at in &self.item.columns {
            let row = self.book.survey.row(*at);
            let id = row.get("kikitori_id").or(row.get("name"));
            let (Some(id), Some(label)) = (id, row.said("label", language)) else {
                let missing = match row.get("name") {
                    None => "xlsform-no-name",
                    Some(_) => "xlsform-no-label",
                };
                self.faults.error(row.place(), Failure::new(missing));
                continue;
            };
            self.refuse_reference(&label);
            let id = Cell {
                text: id_of(id.word(), false),
                ..id
            };
            columns.push((id, one_line(label)));
        }
        self.draft.labelled("columns", &columns, self.row.place());
        if let Some(cell) = self.row.get("kikitori_rows") {
            let bound = |text: &str| Cell {
                text: text.to_owned(),
                place: cell.place,
            };
            let (least, most) = cell
                .word()
                .split_once('-')
                .unwrap_or((cell.word(), cell.word()));
            let least = whole(&bound(least), self.faults);
            let most = whole(&bound(most), self.faults);
            if let (Some(least), Some(most)) = (least, most) {
                let rows = format!("{{ min = {least}, max = {most} }}");
                self.draft.raw("rows", &rows, cell.place);
            }
        }
        if let Some(cell) = self.row.get("kikitori_drawing") {
            self.draft.string("drawing", cell.word(), cell.place);
        }
    }
}
