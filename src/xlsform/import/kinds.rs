//! The types of a form and the kinds of a set.

/// What a row of the survey is.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    BeginGroup,
    EndGroup,
    BeginRepeat,
    EndRepeat,
    Asked(Type),
    /// Told or measured by the form itself: nothing is asked.
    PassedOver,
    /// Asked in a way that we cannot.
    Refused,
}

/// A question's type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Text,
    Number,
    /// The name of the list.
    Choice(String),
    Choices(String),
    Scale,
    Date,
    Table,
}

impl Type {
    /// The id of the kind it becomes.
    pub fn kind(&self) -> &'static str {
        match self {
            Type::Text => "text",
            Type::Number => "number",
            Type::Choice(_) => "choice",
            Type::Choices(_) => "choices",
            Type::Scale => "scale",
            Type::Date => "date",
            Type::Table => "table",
        }
    }
}

const ONE: [&str; 4] = ["select_one ", "select one from ", "select one ", "select1 "];
const SEVERAL: [&str; 4] = [
    "select_multiple ",
    "select all that apply from ",
    "select all that apply ",
    "select multiple ",
];

/// Reads the cell `type`.
pub fn read(text: &str) -> Row {
    let words: Vec<&str> = text.split_whitespace().collect();
    let written = words.join(" ");
    let small = written.to_lowercase();
    match small.replace('_', " ").as_str() {
        "begin group" => return Row::BeginGroup,
        "end group" => return Row::EndGroup,
        "begin repeat" => return Row::BeginRepeat,
        "end repeat" => return Row::EndRepeat,
        _ => {}
    }
    let list = |prefixes: [&str; 4]| {
        let found = prefixes
            .into_iter()
            .find(|prefix| small.starts_with(prefix))?;
        let list = written.get(found.len()..)?;
        // `or_other` adds a choice and a question that are not written down.
        (!list.contains(' ') && !list.is_empty()).then(|| list.to_owned())
    };
    if let Some(list) = list(ONE) {
        return Row::Asked(Type::Choice(list));
    }
    if let Some(list) = list(SEVERAL) {
        return Row::Asked(Type::Choices(list));
    }
    match small.as_str() {
        "text" | "string" => Row::Asked(Type::Text),
        "integer" | "int" | "decimal" => Row::Asked(Type::Number),
        "range" => Row::Asked(Type::Scale),
        "date" => Row::Asked(Type::Date),
        "note" | "start" | "end" | "today" | "deviceid" | "username" | "phonenumber"
        | "simserial" | "subscriberid" | "email" | "audit" | "start-geopoint"
        | "background-audio" | "uri:deviceid" => Row::PassedOver,
        _ => Row::Refused,
    }
}
