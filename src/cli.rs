//! The command line: clap's types. Their words, and those of wrong usage, come from the locale
//! files.

mod beside;
mod keeping;
mod outputs;
mod parse;
mod practise;
mod scripts;
mod words;
mod wrong;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use crate::dialogue::question::{Lang, Need};
use crate::dialogue::record::{Assisted, Mode};

pub use beside::{Present, Review};
pub use keeping::{Backup, Doctor, NewPassphrase, Recover};
pub use outputs::{Company, Export, Filter, Import, Named, Report, Stats};
pub use parse::{Stop, parse, scan};
pub use practise::Practise;
pub use scripts::{completions, man};
pub use words::{bare, in_words};

/// `kikitori`: the home screen where no command is given.
#[derive(Debug, Parser)]
#[command(
    name = "kikitori",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command understands. An environment variable sets each; a config file lies below.
#[derive(Clone, Debug, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "FILE", env = "KIKITORI_DATABASE")]
    pub database: Option<PathBuf>,
    #[arg(long, global = true, value_name = "ja|en", env = "KIKITORI_LANG", value_parser = a_language)]
    pub lang: Option<Lang>,
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "KIKITORI_QUESTION_SETS"
    )]
    pub question_sets: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "KIKITORI_LOCALES")]
    pub locales: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "KIKITORI_LISTENING")]
    pub listening: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "KIKITORI_REPORTS")]
    pub reports: Option<PathBuf>,
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        conflicts_with = "passphrase_fd"
    )]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
    /// A new database is made without one.
    #[arg(long, global = true, env = "KIKITORI_NO_PASSPHRASE", value_parser = a_switch)]
    pub no_passphrase: bool,
    #[arg(long, global = true, env = "KIKITORI_PLAIN", value_parser = a_switch)]
    pub plain: bool,
    #[arg(long, global = true, env = "KIKITORI_NO_COLOR", value_parser = a_switch)]
    pub no_color: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// `ja`, `en`, also as systems write them (`ja_JP.UTF-8`). The error is what can be chosen.
fn a_language(text: &str) -> Result<Lang, String> {
    Lang::from_tag(text).ok_or_else(|| Lang::ALL.map(Lang::tag).join(", "))
}

/// On or off, for a variable of the environment. The error is what can be chosen.
fn a_switch(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" => Ok(false),
        _ => Err("1, 0, true, false".into()),
    }
}

/// One of a few words of the trade, by its id.
fn one_of<T: Clone + Send + Sync + 'static>(
    ids: &[&'static str],
    from_id: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let known = PossibleValuesParser::new(ids.iter().copied());
    known.map(move |id| from_id(&id).expect("one of the ids"))
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Interview(Interview),
    Practise(Practise),
    Present(Present),
    Review(Review),
    List(List),
    Show(Show),
    Assess(Assess),
    Report(Report),
    Stats(Stats),
    Import(Import),
    Export(Export),
    #[command(subcommand)]
    Company(Company),
    Remove(Named),
    Restore(Named),
    #[command(subcommand)]
    Sets(Sets),
    Backup(Backup),
    Recover(Recover),
    Passphrase(NewPassphrase),
    Doctor(Doctor),
    Completions(Completions),
    Man,
}

#[derive(Debug, Default, Args)]
pub struct Interview {
    #[arg(value_name = "COMPANY")]
    pub company: Option<String>,
    #[arg(long, conflicts_with = "company")]
    pub demo: bool,
    #[arg(long, value_name = "ID")]
    pub set: Option<String>,
    #[arg(long, value_name = "NAME", env = "KIKITORI_INTERVIEWER")]
    pub interviewer: Option<String>,
    #[arg(long, value_parser = one_of(&Assisted::ALL.map(Assisted::id), Assisted::from_id))]
    pub assisted: Option<Assisted>,
    #[arg(long, value_parser = one_of(&Mode::ALL.map(Mode::id), Mode::from_id))]
    pub mode: Option<Mode>,
    #[arg(long, env = "KIKITORI_NEED", value_parser = one_of(&Need::ALL.map(Need::id), Need::from_id))]
    pub need: Option<Need>,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(long)]
    pub json: bool,
    /// What lies in the bin.
    #[arg(long)]
    pub bin: bool,
    #[command(flatten)]
    pub filter: Filter,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "INTERVIEW")]
    pub interview: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Assess {
    #[arg(long, value_name = "ID", default_value = "locaben")]
    pub set: String,
    #[arg(long)]
    pub no_model: bool,
}

#[derive(Debug, Subcommand)]
pub enum Sets {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    New {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Export {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    Schema {
        #[arg(long)]
        scenario: bool,
    },
}

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
