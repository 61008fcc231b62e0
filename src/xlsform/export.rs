//! A set → the pages of a form.

use super::headings;
use super::names::Names;
use super::page::Page;
use super::relevant;
use crate::dialogue::question::{
    Choice, Drawing, Kind, Lang, Perspective, Question, QuestionSet, TimeSense,
};
use crate::failure::Failure;

/// The pages `survey`, `choices` and `settings`. The first of the languages is the set's own; the
/// others hold the same set in other words.
///
/// # Errors
/// A text holds `${`, which a form takes for another answer.
pub fn pages(languages: &[(Lang, QuestionSet)]) -> Result<[Page; 3], Failure> {
    let langs: Vec<Lang> = languages.iter().map(|(lang, _)| *lang).collect();
    let (_, set) = &languages[0];
    let mut form = Form {
        languages,
        set,
        names: Names::of(set),
        survey: Page::new("survey", &headings::SURVEY, &langs),
        choices: Page::new("choices", &headings::CHOICES, &langs),
        settings: Page::new("settings", &headings::SETTINGS, &langs),
        fault: None,
    };
    for at in 0..set.perspectives.len() {
        form.perspective(at);
    }
    form.settings();
    match form.fault {
        Some(fault) => Err(fault),
        None => Ok([form.survey, form.choices, form.settings]),
    }
}

struct Form<'a> {
    languages: &'a [(Lang, QuestionSet)],
    set: &'a QuestionSet,
    names: Names,
    survey: Page,
    choices: Page,
    settings: Page,
    fault: Option<Failure>,
}

impl Form<'_> {
    fn settings(&mut self) {
        let page = &mut self.settings;
        page.begin_row();
        page.put("form_title", None, &self.set.title);
        page.put("form_id", None, &self.set.id);
        page.put("version", None, &self.set.edition);
        let language = headings::language(self.languages[0].0);
        page.put("default_language", None, language);
        page.put("kikitori_minutes", None, self.set.minutes.to_string());
        let titles = self.languages.iter().skip(1);
        for (lang, set) in titles {
            page.put("kikitori_title", Some(*lang), &set.title);
        }
    }

    fn perspective(&mut self, at: usize) {
        let perspective = &self.set.perspectives[at];
        let name = self.names.perspectives[at].clone();
        self.row("begin_group", &name, &perspective.id);
        for (lang, set) in self.languages {
            let spoken: &Perspective = &set.perspectives[at];
            self.say("label", *lang, &spoken.title, &perspective.id);
            let short = spoken.short.as_deref().unwrap_or_default();
            self.put_in("kikitori_short", *lang, short);
        }
        for number in 0..perspective.questions.len() {
            self.question(at, number);
        }
        self.end("end_group");
    }

    fn question(&mut self, at: usize, number: usize) {
        let question = &self.set.perspectives[at].questions[number];
        let name = self.names.questions[&question.id].clone();
        let list = format!("{name}_list");
        self.row(&type_of(&question.kind, &list), &name, &question.id);
        for (lang, set) in self.languages {
            self.words(*lang, &set.perspectives[at].questions[number]);
        }
        self.facts(question);
        match &question.kind {
            Kind::Text => self.put("appearance", "multiline"),
            Kind::Scale { from, to, .. } => {
                self.put("parameters", format!("start={from} end={to} step=1"));
            }
            Kind::Choice { .. } | Kind::Choices { .. } => self.options(at, number, &list),
            Kind::Table { .. } => self.table(at, number),
            Kind::Number { .. } | Kind::Date => {}
        }
    }

    fn words(&mut self, lang: Lang, spoken: &Question) {
        let id = &spoken.id;
        self.say("label", lang, &spoken.ask, id);
        self.say("hint", lang, spoken.hint.as_deref().unwrap_or_default(), id);
        self.say("guidance_hint", lang, &guidance(spoken), id);
        self.put_in("kikitori_topic", lang, &spoken.topic);
        self.put_in("kikitori_probes", lang, &probes(spoken));
        match &spoken.kind {
            Kind::Number { unit } => {
                self.put_in("kikitori_unit", lang, unit.as_deref().unwrap_or_default());
            }
            Kind::Scale { low, high, .. } => {
                self.put_in("kikitori_low", lang, low);
                self.put_in("kikitori_high", lang, high);
            }
            _ => {}
        }
    }

    fn facts(&mut self, question: &Question) {
        if let Some(condition) = &question.ask_if {
            let look = |id: &str| {
                let kind = &self.set.question(id)?.kind;
                Some((self.names.questions.get(id)?.as_str(), kind.id()))
            };
            let relevant = relevant::written(condition, &look);
            self.put("relevant", relevant);
            self.put("kikitori_ask_if", condition.source());
        }
        self.put(
            "kikitori_box",
            question.sheet_box.as_deref().unwrap_or_default(),
        );
        self.put("kikitori_minutes", question.minutes.to_string());
        if !question.expects.is_empty() {
            let expects: Vec<&str> = question.expects.iter().map(|facet| facet.id()).collect();
            self.put("kikitori_expects", expects.join(", "));
            self.put("kikitori_enough", question.enough.to_string());
        }
        self.put(
            "kikitori_need",
            question.need.map(|it| it.id()).unwrap_or_default(),
        );
        self.put("kikitori_time", time(question.time));
        if question.none_is_answer {
            self.put("kikitori_none_is_answer", "yes");
        }
    }

    fn options(&mut self, at: usize, number: usize, list: &str) {
        let options = |set: &QuestionSet| -> Vec<Choice> {
            match &set.perspectives[at].questions[number].kind {
                Kind::Choice { options } | Kind::Choices { options } => options.clone(),
                _ => Vec::new(),
            }
        };
        let spoken: Vec<(Lang, Vec<Choice>)> = self
            .languages
            .iter()
            .map(|(lang, set)| (*lang, options(set)))
            .collect();
        for (which, option) in options(self.set).iter().enumerate() {
            self.choices.begin_row();
            self.choices.put("list_name", None, list);
            self.choices.put("name", None, &option.id);
            for (lang, options) in &spoken {
                self.refuse_reference(&options[which].label, &option.id);
                self.choices
                    .put("label", Some(*lang), &options[which].label);
            }
        }
    }

    fn table(&mut self, at: usize, number: usize) {
        let question = &self.set.perspectives[at].questions[number];
        let Kind::Table {
            columns,
            rows,
            drawing,
        } = &question.kind
        else {
            return;
        };
        self.put("kikitori_rows", format!("{}-{}", rows.0, rows.1));
        self.put("kikitori_drawing", drawing_id(*drawing));
        let names = self.names.columns(&question.kind);
        for (which, column) in columns.iter().enumerate() {
            self.row("text", &names[which], &column.id);
            for (lang, set) in self.languages {
                let spoken = &set.perspectives[at].questions[number].kind;
                if let Kind::Table { columns, .. } = spoken {
                    self.say("label", *lang, &columns[which].label, &column.id);
                }
            }
        }
        self.end("end_repeat");
    }

    /// Begins a row; the id stands in its own column only where the name is another.
    fn row(&mut self, kind: &str, name: &str, id: &str) {
        self.survey.begin_row();
        self.put("type", kind);
        self.put("name", name);
        if name != id {
            self.put("kikitori_id", id);
        }
    }

    fn end(&mut self, kind: &str) {
        self.survey.begin_row();
        self.put("type", kind);
    }

    fn put(&mut self, column: &str, text: impl Into<String>) {
        self.survey.put(column, None, text);
    }

    fn put_in(&mut self, column: &str, lang: Lang, text: &str) {
        self.survey.put(column, Some(lang), text);
    }

    /// Puts a text that a form looks for references in.
    fn say(&mut self, column: &str, lang: Lang, text: &str, id: &str) {
        self.refuse_reference(text, id);
        self.put_in(column, lang, text);
    }

    fn refuse_reference(&mut self, text: &str, id: &str) {
        if text.contains("${") {
            let fault = || Failure::new("xlsform-dollar").with("id", id);
            self.fault.get_or_insert_with(fault);
        }
    }
}

fn type_of(kind: &Kind, list: &str) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Number { .. } => "decimal".to_owned(),
        Kind::Choice { .. } => format!("select_one {list}"),
        Kind::Choices { .. } => format!("select_multiple {list}"),
        Kind::Scale { .. } => "range".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Table { .. } => "begin_repeat".to_owned(),
    }
}

/// What may be asked next, to be read: one line for each probe.
pub fn guidance(question: &Question) -> String {
    let asks: Vec<&str> = question.probes.iter().map(|it| it.ask.as_str()).collect();
    asks.join("\n")
}

/// `facet: question`, further lines of a question set in by two blanks.
fn probes(question: &Question) -> String {
    let lines = question
        .probes
        .iter()
        .map(|probe| format!("{}: {}", probe.facet.id(), probe.ask.replace('\n', "\n  ")));
    lines.collect::<Vec<_>>().join("\n")
}

fn time(sense: TimeSense) -> &'static str {
    match sense {
        TimeSense::Past => "past",
        TimeSense::Future => "future",
        TimeSense::Repeated => "repeated",
        TimeSense::Any => "",
    }
}

fn drawing_id(drawing: Drawing) -> &'static str {
    match drawing {
        Drawing::Grid => "grid",
        Drawing::Flow => "flow",
        Drawing::Trade => "trade",
    }
}
