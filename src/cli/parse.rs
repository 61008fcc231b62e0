//! What was typed: a command, a wish for help, or wrong usage.

use std::ffi::{OsStr, OsString};

use clap::error::{ContextKind, ErrorKind};
use clap::{Command, FromArgMatches};

use super::{Cli, wrong};
use crate::failure::Failure;

/// Why no command is run.
pub enum Stop {
    /// Help or version was asked for: the text.
    Asked(String),
    /// A command of several was named, but none of them: its help.
    Unfinished(String),
    /// Wrong usage, and how the command is used, where that is known.
    Wrong(Failure, Option<String>),
}

/// Reads the command line (`args` with the program's name first).
///
/// # Errors
/// There is no command to run.
pub fn parse(command: Command, args: &[OsString]) -> Result<Cli, Stop> {
    let mut matches = command.try_get_matches_from(args).map_err(stop)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(stop)
}

fn stop(error: clap::Error) -> Stop {
    let text = || error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Asked(text()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Stop::Unfinished(text()),
        _ => Stop::Wrong(wrong::said(&error), usage(&error)),
    }
}

/// `kikitori list [OPTIONS]`, without clap's heading.
fn usage(error: &clap::Error) -> Option<String> {
    let usage = error.get(ContextKind::Usage)?.to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage);
    Some(usage.trim().to_owned())
}

/// The value of an option, looked for before the command line is read: which language to read it
/// in. The last one counts.
pub fn scan(args: &[OsString], option: &str) -> Option<OsString> {
    let mut found = None;
    let mut args = args.iter().skip(1);
    while let Some(arg) = args.next().filter(|it| *it != "--") {
        if arg == option {
            found = args.next().cloned();
        } else if let Some(value) = joined(arg, option) {
            found = Some(value.into());
        }
    }
    found
}

/// The value in `--option=value`.
fn joined<'a>(arg: &'a OsStr, option: &str) -> Option<&'a str> {
    arg.to_str()?.strip_prefix(option)?.strip_prefix('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_before_the_line_is_read() {
        let rows: &[(&[&str], Option<&str>)] = &[
            (&["kikitori"], None),
            (&["kikitori", "--lang", "en"], Some("en")),
            (&["kikitori", "list", "--lang=en"], Some("en")),
            (&["kikitori", "--lang", "en", "--lang=ja"], Some("ja")),
            (&["kikitori", "--language=en"], None),
            (&["kikitori", "show", "--", "--lang=en"], None),
            (&["kikitori", "--lang"], None),
        ];
        for (args, expected) in rows {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            let found = scan(&args, "--lang");
            assert_eq!(found.as_deref(), expected.map(OsStr::new), "{args:?}");
        }
    }
}
