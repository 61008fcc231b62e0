//! One question of a form as TOML.

mod answers;
mod probes;

use super::super::book::{Book, Cell, Row};
use super::super::headings::REFUSED;
use super::super::relevant;
use super::draft::Draft;
use super::faults::{Faults, short};
use super::form::{Form, Item};
use super::kinds::Type;
use crate::dialogue::condition::Condition;
use crate::failure::Failure;
use probes::probe_lines;

/// Characters of a topic that is made of the question.
const TOPIC: usize = 24;

pub fn write(book: &Book, form: &Form, item: &Item, draft: &mut Draft, faults: &mut Faults) {
    let mut writer = Writer {
        book,
        form,
        item,
        row: book.survey.row(item.row),
        draft,
        faults,
    };
    writer.refuse();
    writer.words();
    writer.facts();
    writer.kind();
    writer.condition();
    writer.probes();
}

struct Writer<'a> {
    book: &'a Book,
    form: &'a Form,
    item: &'a Item,
    row: Row<'a>,
    draft: &'a mut Draft,
    faults: &'a mut Faults,
}

impl Writer<'_> {
    fn said(&self, column: &str) -> Option<Cell> {
        self.row.said(column, self.form.language.as_deref())
    }

    fn refuse(&mut self) {
        let columns = self.item.columns.iter();
        for row in std::iter::once(self.row).chain(columns.map(|at| self.book.survey.row(*at))) {
            for column in REFUSED {
                if let Some(cell) = row.get(column) {
                    let what = Failure::new("xlsform-cell").with("column", column);
                    self.faults.error(cell.place, what);
                }
            }
        }
    }

    fn words(&mut self) {
        let header = "[[perspective.question]]";
        self.draft.header(header, self.row.place());
        self.draft.cell("id", &self.item.id);
        self.draft
            .string("kind", self.item.kind.kind(), self.row.place());
        let Some(ask) = self.said("label") else {
            self.faults
                .error(self.row.place(), Failure::new("xlsform-no-label"));
            return;
        };
        self.refuse_reference(&ask);
        let topic = self.said("kikitori_topic").unwrap_or_else(|| topic(&ask));
        self.draft.cell("topic", &topic);
        self.draft.cell("ask", &ask);
        if let Some(hint) = self.hint() {
            self.refuse_reference(&hint);
            self.draft.cell("hint", &hint);
        }
    }

    /// The hint; with it the guidance, where that is not only what the probes are to be read as.
    fn hint(&mut self) -> Option<Cell> {
        let hint = self.said("hint");
        let guidance = self.said("guidance_hint");
        let Some(guidance) = guidance else {
            return hint;
        };
        if let Some(probes) = self.said("kikitori_probes") {
            let asks: Vec<String> = probe_lines(&probes).into_iter().map(|it| it.1).collect();
            if asks.join("\n").trim() != guidance.word() {
                self.faults
                    .warning(guidance.place, Failure::new("xlsform-guidance"));
            }
            return hint;
        }
        Some(match hint {
            Some(hint) => Cell {
                text: format!("{}\n{}", hint.text, guidance.text),
                ..hint
            },
            None => guidance,
        })
    }

    fn facts(&mut self) {
        for (key, column) in [
            ("box", "kikitori_box"),
            ("need", "kikitori_need"),
            ("time", "kikitori_time"),
        ] {
            if let Some(cell) = self.row.get(column) {
                self.draft.string(key, cell.word(), cell.place);
            }
        }
        for (key, column) in [
            ("minutes", "kikitori_minutes"),
            ("enough", "kikitori_enough"),
        ] {
            if let Some(cell) = self.row.get(column) {
                self.draft.whole(key, &cell, self.faults);
            }
        }
        if let Some(cell) = self.row.get("kikitori_expects") {
            let facets = cell.text.split([',', '、', '，', '\n']).map(str::trim);
            let facets: toml::value::Array = facets
                .filter(|it| !it.is_empty())
                .map(toml::Value::from)
                .collect();
            self.draft.raw(
                "expects",
                &toml::Value::from(facets).to_string(),
                cell.place,
            );
        }
        if let Some(cell) = self.row.get("kikitori_none_is_answer") {
            match cell.word().to_lowercase().as_str() {
                "yes" | "true" | "true()" | "1" | "はい" => {
                    self.draft.raw("none_is_answer", "true", cell.place);
                }
                "no" | "false" | "false()" | "0" | "いいえ" => {}
                word => {
                    let what = Failure::new("xlsform-yes-or-no").with("value", short(word));
                    self.faults.error(cell.place, what);
                }
            }
        }
    }

    fn kind(&mut self) {
        match &self.item.kind {
            Type::Text | Type::Date => {}
            Type::Number => {
                if let Some(unit) = self.said("kikitori_unit") {
                    self.draft.cell("unit", &unit);
                }
            }
            Type::Choice(list) | Type::Choices(list) => self.options(list),
            Type::Scale => self.scale(),
            Type::Table => self.table(),
        }
    }

    /// What counts is `relevant`. Where it says the same as the condition that stands beside it,
    /// that one is taken as it is written.
    fn condition(&mut self) {
        let own = self.row.get("kikitori_ask_if");
        let relevant = self.row.get("relevant");
        let condition = own
            .as_ref()
            .and_then(|own| own.text.parse::<Condition>().ok());
        let as_form = condition.map(|it| relevant::written(&it, &|id| self.form.named(id)));
        let same = as_form.as_deref() == relevant.as_ref().map(Cell::word);
        let mut parts: Vec<(String, Cell)> = Vec::new();
        for cell in &self.item.around {
            parts.extend(self.read(cell).map(|text| (text, cell.clone())));
        }
        match (own, relevant) {
            (Some(own), Some(_)) if same => parts.push((own.text.clone(), own)),
            (own, relevant) => {
                if let Some(own) = own {
                    self.faults
                        .warning(own.place, Failure::new("xlsform-ask-if"));
                }
                let read = relevant.and_then(|cell| Some((self.read(&cell)?, cell)));
                parts.extend(read);
            }
        }
        if let [(text, cell)] = &parts[..] {
            self.draft.string("ask_if", text, cell.place);
        } else if let Some((_, cell)) = parts.last() {
            let all: Vec<String> = parts.iter().map(|(text, _)| format!("({text})")).collect();
            self.draft.string("ask_if", &all.join(" and "), cell.place);
        }
    }

    fn read(&mut self, cell: &Cell) -> Option<String> {
        match relevant::read(&cell.text, &|name| self.form.asked(name)) {
            Ok(text) => Some(text),
            Err(what) => {
                self.faults.error(cell.place, what);
                None
            }
        }
    }

    fn probes(&mut self) {
        let Some(cell) = self.said("kikitori_probes") else {
            return;
        };
        for (facet, ask) in probe_lines(&cell) {
            if facet.is_empty() {
                let what = Failure::new("xlsform-probe").with("line", short(&ask));
                self.faults.error(cell.place, what);
                continue;
            }
            self.draft
                .header("[[perspective.question.probe]]", cell.place);
            self.draft.string("facet", &facet, cell.place);
            self.draft.string("ask", &ask, cell.place);
        }
    }

    /// Another answer inside a text: nothing would fill it in.
    fn refuse_reference(&mut self, cell: &Cell) {
        if cell.text.contains("${") {
            self.faults
                .error(cell.place, Failure::new("xlsform-reference"));
        }
    }
}

/// What the box is called, where the form does not say: the beginning of the question.
fn topic(ask: &Cell) -> Cell {
    let line = ask.text.trim().lines().next().unwrap_or_default();
    let line = line.replace('\t', " ");
    let text = match line.char_indices().nth(TOPIC) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    };
    Cell {
        text,
        place: ask.place,
    }
}
