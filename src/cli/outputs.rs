//! The command line of what is given back, and of what is taken in.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::one_of;
use crate::text::folded;

/// Which interviews are meant.
#[derive(Clone, Debug, Default, Args)]
pub struct Filter {
    /// Part of the company's name.
    #[arg(long, value_name = "NAME")]
    pub company: Option<String>,
    /// Begun on this day or later: `2026-04-01`, `2026-04`, `2026`.
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    pub since: Option<Date>,
    #[arg(long, value_name = "NAME")]
    pub interviewer: Option<String>,
    #[arg(long, value_name = "ID")]
    pub set: Option<String>,
    /// With thin answers left.
    #[arg(long)]
    pub thin: bool,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "INTERVIEW")]
    pub interview: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A page, or the id of a frame.
    #[arg(long, value_name = "KIND", default_value = "sheet")]
    pub kind: String,
    /// The institution's own workbook, to be filled.
    #[arg(long, value_name = "FILE", requires = "mapping")]
    pub template: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "template")]
    pub mapping: Option<PathBuf>,
    /// What pages there are, and frames.
    #[arg(long)]
    pub list: bool,
}

#[derive(Debug, Args)]
pub struct Stats {
    #[arg(long, value_parser = PossibleValuesParser::new(["assisted", "interviewer", "set", "visit", "month"]), default_value = "assisted")]
    pub by: String,
    #[arg(long)]
    pub json: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub filter: Filter,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Of an interview known already, the one changed later stands.
    #[arg(long)]
    pub update: bool,
    /// Judge answers that come without a verdict.
    #[arg(long)]
    pub judge: bool,
    /// The interview that a filled-in form belongs to, where it is not the one it names.
    #[arg(long, value_name = "INTERVIEW")]
    pub into: Option<String>,
}

#[derive(Debug, Args)]
pub struct Export {
    #[arg(value_name = "INTERVIEW")]
    pub interviews: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Of a `.csv`: a row for each interview instead of one for each answer.
    #[arg(long)]
    pub wide: bool,
    /// Of a `.csv`: begin with a byte order mark, as Excel in Japan wants it.
    #[arg(long)]
    pub bom: bool,
    #[command(flatten)]
    pub filter: Filter,
}

#[derive(Debug, Subcommand)]
pub enum Company {
    Rename {
        #[arg(value_name = "COMPANY")]
        company: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// The interviews of the first become the second's.
    Merge {
        #[arg(value_name = "COMPANY")]
        company: String,
        #[arg(value_name = "INTO")]
        into: String,
    },
    Stage {
        #[arg(value_name = "COMPANY")]
        company: String,
        #[arg(value_name = "STAGE", value_parser = one_of(&["0", "1", "2", "3"], a_stage))]
        stage: Option<u8>,
        #[arg(long, value_name = "NAME")]
        supporter: Option<String>,
        /// The owner consents to the records being handed on.
        #[arg(long, value_parser = one_of(&["yes", "no"], yes_or_no))]
        consent: Option<bool>,
        #[arg(long)]
        json: bool,
    },
}

/// A day, or the first one of a month or year: `2026-04-01`, `2026/4`, `2026`. The error is what can
/// be written.
fn a_day(text: &str) -> Result<Date, String> {
    let wrong = || "2026-04-01, 2026-04, 2026".to_owned();
    let folded = folded(text.trim());
    let parts: Option<Vec<u16>> = folded
        .split(['-', '/'])
        .map(|part| part.parse().ok())
        .collect();
    let (year, month, day) = match parts.ok_or_else(wrong)?[..] {
        [year] => (year, 1, 1),
        [year, month] => (year, month, 1),
        [year, month, day] => (year, month, day),
        _ => return Err(wrong()),
    };
    // Two figures are a year of some era, or of this century: not for us to guess.
    let year = i16::try_from(year)
        .ok()
        .filter(|it| (1000..9999).contains(it));
    let (month, day) = (i8::try_from(month), i8::try_from(day));
    match (year, month, day) {
        (Some(year), Ok(month), Ok(day)) => Date::new(year, month, day).map_err(|_| wrong()),
        _ => Err(wrong()),
    }
}

fn a_stage(id: &str) -> Option<u8> {
    id.parse().ok()
}

fn yes_or_no(id: &str) -> Option<bool> {
    match id {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

#[derive(Debug, Args)]
pub struct Named {
    #[arg(value_name = "INTERVIEW")]
    pub interview: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_three_ways() {
        let rows = [
            ("2026-04-01", Some("2026-04-01")),
            ("2026-04", Some("2026-04-01")),
            ("2026", Some("2026-01-01")),
            ("２０２６/4/9", Some("2026-04-09")),
            ("2024-02-29", Some("2024-02-29")),
            ("2026-02-29", None),
            ("2026-13", None),
            ("26-04", None),
            ("4月", None),
            ("2026-04-01-01", None),
            ("", None),
        ];
        for (text, expected) in rows {
            let day = a_day(text).ok().map(|day| day.to_string());
            assert_eq!(day.as_deref(), expected, "{text}");
        }
    }
}
