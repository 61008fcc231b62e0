//! The command line: clap's types. No logic; the words of the help come from the locale files.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// `kikitori`: the home screen where no command is given.
#[derive(Debug, Parser)]
#[command(name = "kikitori", version, disable_help_subcommand = true)]
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
    #[arg(long, global = true, value_name = "ja|en", env = "KIKITORI_LANG")]
    pub lang: Option<String>,
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "KIKITORI_QUESTION_SETS"
    )]
    pub question_sets: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "KIKITORI_LOCALES")]
    pub locales: Option<PathBuf>,
    #[arg(long, global = true, env = "KIKITORI_PLAIN")]
    pub plain: bool,
    #[arg(long, global = true, env = "KIKITORI_NO_COLOR")]
    pub no_color: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Interview(Interview),
    List(List),
    Show(Show),
    #[command(subcommand)]
    Sets(Sets),
    Backup(Backup),
    Completions {
        shell: clap_complete::Shell,
    },
    Man,
}

#[derive(Debug, Args)]
pub struct Interview {
    #[arg(value_name = "COMPANY")]
    pub company: Option<String>,
    #[arg(long, conflicts_with = "company")]
    pub demo: bool,
    #[arg(long, value_name = "ID")]
    pub set: Option<String>,
    #[arg(long, value_name = "NAME", env = "KIKITORI_INTERVIEWER")]
    pub interviewer: Option<String>,
    #[arg(long, value_enum)]
    pub assisted: Option<Assisted>,
    #[arg(long, value_enum)]
    pub mode: Option<Mode>,
    #[arg(long, value_enum, env = "KIKITORI_NEED")]
    pub need: Option<Need>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Assisted {
    Alone,
    Accompanied,
    Reviewed,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Mode {
    Together,
    Shared,
    Preparing,
    Afterwards,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Need {
    Off,
    Gentle,
    Normal,
    Strict,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Show {
    pub interview: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Sets {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        id: String,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    New {
        id: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Schema,
}

#[derive(Debug, Args)]
pub struct Backup {
    pub file: PathBuf,
}
