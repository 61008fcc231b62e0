//! One room for each command; the only floor that wires store, words and screens together.

mod interview;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command};
use crate::config::{Config, Places};
use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::locale::{self, Locale};
use crate::term;

/// What every command is handed.
pub struct Context {
    pub places: Places,
    pub config: Config,
    pub locale: Locale,
    /// Line by line.
    pub plain: bool,
    pub colour: bool,
    /// Faults of the config file and of the user's words: said, never in the way.
    pub warnings: Vec<Failure>,
}

/// Runs the program. 0 done, 1 could not be done, 2 wrong usage.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let (context, command) = match Context::new(cli) {
        Ok(found) => found,
        Err(failure) => {
            let lang = locale::choose(None, None);
            term::fail(&Locale::new(lang, None).0, &failure);
            return ExitCode::FAILURE;
        }
    };
    match run(&context, command) {
        Ok(code) => code,
        Err(failure) => {
            term::fail(&context.locale, &failure);
            ExitCode::FAILURE
        }
    }
}

impl Context {
    fn new(cli: Cli) -> Result<(Context, Option<Command>), Failure> {
        let global = cli.global;
        let mut places = Places::of_system()?;
        let mut warnings = Vec::new();
        let config = Config::read(&places.config).unwrap_or_else(|failure| {
            warnings.push(failure);
            Config::default()
        });
        let set = |place: &mut std::path::PathBuf, flag, config: &Option<std::path::PathBuf>| {
            if let Some(path) = Option::or(flag, config.clone()) {
                *place = path;
            }
        };
        set(&mut places.database, global.database, &config.database);
        set(
            &mut places.question_sets,
            global.question_sets,
            &config.question_sets,
        );
        set(&mut places.locales, global.locales, &config.locales);
        let lang: Lang = locale::choose(global.lang.as_deref(), config.lang.as_deref());
        let (locale, faults) = Locale::new(lang, Some(&places.locales));
        warnings.extend(faults);
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        let context = Context {
            plain: global.plain || config.plain,
            colour: !(global.no_color || config.no_color || no_color),
            places,
            config,
            locale,
            warnings,
        };
        Ok((context, cli.command))
    }
}

fn run(context: &Context, command: Option<Command>) -> Result<ExitCode, Failure> {
    match command {
        None => interview::home(context),
        Some(Command::Interview(args)) => interview::interview(context, &args),
        _ => Ok(ExitCode::from(2)),
    }
}
