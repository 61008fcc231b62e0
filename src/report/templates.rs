//! The template engine: the program's templates, the user's over them file by file.
//!
//! Whatever a template prints is escaped for its kind of file: what is a template's own is markup,
//! what comes from an interview never is.

use std::collections::BTreeMap;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value as Given, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

use crate::embedded;
use crate::failure::Failure;
use crate::locale::{Locale, Value};

use super::escape;

/// Steps that one page may take: a template that runs in circles ends.
const FUEL: u64 = 5_000_000;

/// The most that a template of the user's may be long, bytes.
const LONGEST: u64 = 1024 * 1024;

const ENDINGS: [&str; 3] = ["html", "md", "css"];

/// Templates by file name, and where the user's lie.
pub struct Templates<'a> {
    texts: BTreeMap<String, String>,
    folder: Option<&'a Path>,
}

impl<'a> Templates<'a> {
    /// The program's, with those of the folder over them.
    ///
    /// # Errors
    /// A template in the folder cannot be read.
    pub fn read(folder: Option<&'a Path>) -> Result<Templates<'a>, Failure> {
        let mut texts: BTreeMap<String, String> = embedded::TEMPLATES
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        let entries = folder.and_then(|it| std::fs::read_dir(it).ok());
        for path in entries
            .into_iter()
            .flatten()
            .filter_map(|it| Some(it.ok()?.path()))
        {
            let ending = path.extension().and_then(|it| it.to_str());
            let name = path.file_name().and_then(|it| it.to_str());
            let (Some(name), Some(ending)) = (name, ending) else {
                continue;
            };
            if ENDINGS.contains(&ending) && path.is_file() {
                texts.insert(name.to_owned(), users(&path)?);
            }
        }
        Ok(Templates { texts, folder })
    }

    /// The page that a template makes of the values.
    ///
    /// # Errors
    /// A template is wrong: which file, which line, and why.
    pub fn render(&self, name: &str, values: Given, locale: &Locale) -> Result<String, Failure> {
        let mut engine = engine(locale);
        let mut wrong: BTreeMap<&str, Error> = BTreeMap::new();
        for (name, text) in &self.texts {
            if let Err(error) = engine.add_template(name, text) {
                wrong.insert(name, error);
            }
        }
        let done = engine.get_template(name).and_then(|it| it.render(values));
        done.map_err(|error| {
            // A page that needs a template which is wrong itself finds it missing.
            let missing = error.kind() == ErrorKind::TemplateNotFound;
            let detail = error.detail().unwrap_or_default();
            let cause = wrong
                .iter()
                .find(|(name, _)| missing && detail.contains(*name));
            self.failure(cause.map_or(&error, |(_, error)| error), name)
        })
    }

    fn failure(&self, error: &Error, page: &str) -> Failure {
        let mut error = error;
        // What went wrong in a file that was included is told by the innermost error.
        while let Some(source) = std::error::Error::source(error) {
            match source.downcast_ref::<Error>() {
                Some(inner) if inner.line().is_some() => error = inner,
                _ => break,
            }
        }
        let name = error.name().unwrap_or(page);
        let file = match self
            .folder
            .map(|it| it.join(name))
            .filter(|it| it.is_file())
        {
            Some(path) => path.display().to_string(),
            None => name.to_owned(),
        };
        let why = match error.detail() {
            Some(detail) => format!("{}: {detail}", error.kind()),
            None => error.kind().to_string(),
        };
        Failure::new("report-template")
            .with("file", file)
            .with("line", error.line().unwrap_or(1))
            .with("error", why)
    }
}

fn users(path: &Path) -> Result<String, Failure> {
    let unread = |error: String| {
        Failure::new("report-template-unread")
            .with("file", path.display())
            .with("error", error)
    };
    let about = path.metadata().map_err(|error| unread(error.to_string()))?;
    if about.len() > LONGEST {
        return Err(unread(format!("> {} KiB", LONGEST / 1024)));
    }
    std::fs::read_to_string(path).map_err(|error| unread(error.to_string()))
}

fn engine<'a>(locale: &Locale) -> Environment<'a> {
    let mut engine = Environment::new();
    engine.set_fuel(Some(FUEL));
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    engine.set_syntax(syntax.expect("the usual delimiters"));
    engine.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    engine.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "md")) => AutoEscape::Custom("markdown".into()),
        _ => AutoEscape::Html,
    });
    engine.set_formatter(|out, state, value| {
        let text = match value.as_str() {
            Some(text) if value.is_safe() => return out.write_str(text).map_err(Error::from),
            Some(text) => text.to_owned(),
            None if value.is_none() => return Ok(()),
            None => value.to_string(),
        };
        let escaped = match state.name().ends_with(".md") {
            true => escape::markdown(&text),
            false => escape::html(&text),
        };
        out.write_str(&escaped).map_err(Error::from)
    });
    // What comes from an interview is never markup, whatever a template says.
    engine.remove_filter("safe");
    let filter = |escape: fn(&str) -> String| {
        move |text: Given| Given::from_safe_string(escape(&text_of(&text)))
    };
    engine.add_filter("cell", filter(escape::markdown_cell));
    engine.add_filter("quote", filter(escape::markdown_quote));
    engine.add_filter("lines", |text: Given| -> Vec<String> {
        let text = text_of(&text);
        text.lines()
            .map(|it| it.trim().to_owned())
            .filter(|it| !it.is_empty())
            .collect()
    });
    let words = locale.clone();
    engine.add_filter("date", move |day: Given| date(&words, &text_of(&day)));
    let words = locale.clone();
    engine.add_function("t", move |id: String, values: Kwargs| {
        translated(&words, &id, &values)
    });
    engine
}

fn text_of(value: &Given) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// `2026-11-22` as the language writes it.
pub fn date(locale: &Locale, day: &str) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let read = match parts[..] {
        [year, month, day] => Some((year.parse(), month.parse(), day.parse())),
        _ => None,
    };
    match read {
        Some((Ok(year), Ok(month), Ok(day))) => locale.date(year, Some(month), Some(day), &[]),
        _ => day.to_owned(),
    }
}

/// A message of the program's words, with its variables.
fn translated(locale: &Locale, id: &str, values: &Kwargs) -> Result<String, Error> {
    let names: Vec<&str> = values.args().collect();
    if names.is_empty() {
        return Ok(locale.text(id).to_owned());
    }
    let mut given = Vec::with_capacity(names.len());
    for name in names {
        let value: Given = values.get(name)?;
        let value = match (value.kind(), i64::try_from(value.clone())) {
            (ValueKind::Number, Ok(number)) => Value::from(number),
            _ => Value::from(text_of(&value)),
        };
        given.push((name, value));
    }
    Ok(locale.format(id, &given))
}
