//! The command line of role-play.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgGroup, Args};

/// `kikitori practise`.
#[derive(Debug, Default, Args)]
#[command(
    group(ArgGroup::new("page").args(["card", "debrief"]).multiple(true)),
    group(ArgGroup::new("data").args(["list", "rounds", "debrief", "understand"]).multiple(true)),
)]
pub struct Practise {
    /// The id of an owner, or part of the company's name.
    #[arg(value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// The owners there are.
    #[arg(long, group = "what")]
    pub list: bool,
    /// The owner's card and the observer sheet.
    #[arg(long, group = "what", requires = "scenario")]
    pub card: bool,
    /// Who sits at this terminal.
    #[arg(long = "as", value_name = "owner", group = "what", value_parser = PossibleValuesParser::new(["owner"]))]
    pub role: Option<String>,
    /// The rounds there were.
    #[arg(long, group = "what")]
    pub rounds: bool,
    /// The debrief of a round; the last one where no number is given.
    #[arg(long, value_name = "ROUND", group = "what", num_args = 0..=1, default_missing_value = "last")]
    pub debrief: Option<String>,
    /// Judges questions from standard input (JSON lines).
    #[arg(long, group = "what")]
    pub understand: bool,
    /// A partner plays the owner.
    #[arg(long, requires = "scenario")]
    pub partner: bool,
    /// Begins anew, though a round with this owner is not finished.
    #[arg(long, requires = "scenario")]
    pub new: bool,
    #[arg(long, value_name = "NUMBER", requires = "scenario")]
    pub seed: Option<u64>,
    #[arg(long, value_name = "NAME", env = "KIKITORI_INTERVIEWER")]
    pub trainee: Option<String>,
    /// The set whose questions `--understand` knows.
    #[arg(long, value_name = "ID", default_value = "locaben")]
    pub set: String,
    #[arg(long, requires = "data")]
    pub json: bool,
    #[arg(short, long, value_name = "FILE", requires = "page")]
    pub output: Option<PathBuf>,
}
