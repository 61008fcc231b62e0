//! Wrong usage, from clap's terms into ours.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::failure::Failure;

/// What is wrong with the command line.
pub fn said(error: &Error) -> Failure {
    let get = |kind| told(error, kind);
    let argument = get(ContextKind::InvalidArg).unwrap_or_default();
    let value = get(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => match get(ContextKind::SuggestedArg) {
            Some(guess) => Failure::new("usage-argument-guess").with("guess", guess),
            None => Failure::new("usage-argument"),
        }
        .with("argument", argument),
        ErrorKind::InvalidSubcommand => match get(ContextKind::SuggestedSubcommand) {
            Some(guess) => Failure::new("usage-command-guess").with("guess", guess),
            None => Failure::new("usage-command"),
        }
        .with(
            "command",
            get(ContextKind::InvalidSubcommand).unwrap_or_default(),
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            match get(ContextKind::ValidValue).or_else(|| error.source().map(|it| it.to_string())) {
                Some(known) => Failure::new("usage-value").with("known", known),
                None => Failure::new("usage-value-unknown"),
            }
            .with("argument", argument)
            .with("value", value)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Failure::new("usage-value-missing").with("argument", argument)
        }
        ErrorKind::TooManyValues => Failure::new("usage-no-value")
            .with("argument", argument)
            .with("value", value),
        ErrorKind::MissingRequiredArgument => {
            Failure::new("usage-missing").with("argument", argument)
        }
        ErrorKind::ArgumentConflict => match get(ContextKind::PriorArg) {
            Some(other) if other != argument => Failure::new("usage-conflict").with("other", other),
            _ => Failure::new("usage-twice"),
        }
        .with("argument", argument),
        ErrorKind::MissingSubcommand => Failure::new("usage-command-missing").with(
            "known",
            get(ContextKind::ValidSubcommand).unwrap_or_default(),
        ),
        ErrorKind::InvalidUtf8 => Failure::new("usage-not-utf8"),
        _ => Failure::new("usage-other").with("error", error.kind()),
    }
}

fn told(error: &Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => return None,
    };
    (!text.is_empty() || kind == ContextKind::InvalidValue).then_some(text)
}
