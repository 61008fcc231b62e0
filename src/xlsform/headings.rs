//! The columns of the sheets: what they are called, in which language, and what becomes of them.

use crate::dialogue::question::Lang;

/// The columns of `survey` as they are written, and whether each language has its own. Other
/// programs pass over those that begin with `kikitori_`.
pub const SURVEY: [(&str, bool); 25] = [
    ("type", false),
    ("name", false),
    ("label", true),
    ("hint", true),
    ("guidance_hint", true),
    ("relevant", false),
    ("appearance", false),
    ("parameters", false),
    ("kikitori_id", false),
    ("kikitori_ask_if", false),
    ("kikitori_short", true),
    ("kikitori_topic", true),
    ("kikitori_box", false),
    ("kikitori_minutes", false),
    ("kikitori_expects", false),
    ("kikitori_enough", false),
    ("kikitori_need", false),
    ("kikitori_time", false),
    ("kikitori_none_is_answer", false),
    ("kikitori_probes", true),
    ("kikitori_unit", true),
    ("kikitori_low", true),
    ("kikitori_high", true),
    ("kikitori_rows", false),
    ("kikitori_drawing", false),
];

pub const CHOICES: [(&str, bool); 3] = [("list_name", false), ("name", false), ("label", true)];

pub const SETTINGS: [(&str, bool); 6] = [
    ("form_title", false),
    ("form_id", false),
    ("version", false),
    ("default_language", false),
    ("kikitori_minutes", false),
    ("kikitori_title", true),
];

/// Columns whose content makes a row another question than we could ask.
pub const REFUSED: [&str; 4] = ["calculation", "choice_filter", "repeat_count", "trigger"];

/// Columns that say how a form looks on a telephone.
pub const PASSED_OVER: [&str; 3] = ["appearance", "autoplay", "rows"];

/// The language as it stands behind `label::` and in `default_language`.
pub fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "日本語 (ja)",
        Lang::En => "English (en)",
    }
}

/// Which of our languages a name such as `English (en)`, `english` or `ja` means.
pub fn lang_of(name: &str) -> Option<Lang> {
    let name = name.trim().to_lowercase();
    let tag = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
        .map(|(_, tag)| tag.trim());
    match tag.unwrap_or(&name) {
        "english" | "英語" => Some(Lang::En),
        "japanese" | "日本語" => Some(Lang::Ja),
        tag => Lang::ALL
            .into_iter()
            .find(|lang| lang.tag() == tag || tag.starts_with(&format!("{}-", lang.tag()))),
    }
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// As [`SURVEY`] calls it; other names in lower case, blanks as `_`.
    pub name: String,
    /// As it stands there.
    pub language: Option<String>,
}

impl Heading {
    pub fn read(text: &str) -> Heading {
        let text = text.trim();
        let lower = text.to_lowercase();
        let inner = ["bind::", "control::", "body::", "media::"]
            .into_iter()
            .find_map(|prefix| lower.starts_with(prefix).then(|| &text[prefix.len()..]))
            .unwrap_or(text);
        // Old forms part the language by one colon; `jr:count` is one word.
        let parted = inner.split_once("::").or_else(|| match inner {
            it if it.starts_with("jr:") => None,
            it => it.split_once(':'),
        });
        let (name, language) = match parted {
            Some((name, language)) => (name, Some(language.trim().to_owned())),
            None => (inner, None),
        };
        Heading {
            name: canonical(name),
            language: language.filter(|it| !it.is_empty()),
        }
    }
}

fn canonical(name: &str) -> String {
    let name: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let name = name.join("_");
    let known = match name.as_str() {
        "caption" => "label",
        "relevance" => "relevant",
        "command" => "type",
        "tag" | "value" => "name",
        "calculate" => "calculation",
        "count" | "jr:count" => "repeat_count",
        "set_form_title" => "form_title",
        "set_form_id" | "id_string" => "form_id",
        other => other,
    };
    known.to_owned()
}
