//! One room for each command; the only floor that wires store, words and screens together.

mod assess;
mod backup;
mod bin;
mod company;
mod doctor;
mod export;
mod filter;
mod import;
mod interview;
mod list;
mod passphrase;
mod practise;
mod present;
mod recover;
mod report;
mod review;
mod sets;
mod show;
mod stats;
mod times;
pub mod trail;
mod unlock;

use std::cell::RefCell;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::cli::{self, Cli, Command, Stop};
use crate::config::{Config, Places};
use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::listening::{Judge, Tuning};
use crate::listening_files;
use crate::locale::{self, Locale};
use crate::machine;
use crate::question_file::Library;
use crate::store::Watch;
use crate::term;

/// Wrong usage.
const USAGE: u8 = 2;

/// What every command is handed.
pub struct Context {
    pub places: Places,
    pub config: Config,
    pub locale: Locale,
    /// Line by line.
    pub plain: bool,
    pub colour: bool,
    /// Where the passphrase of the database was handed in.
    pub passphrase: unlock::HandedIn,
    /// A new database is made without one.
    pub no_passphrase: bool,
    /// The key of the real database, once it was asked for.
    pub key: unlock::Held,
    /// The check of a database that is only read.
    pub watch: RefCell<Option<Watch>>,
    /// Faults of the config file and of the user's words: said, never in the way.
    pub warnings: Vec<Failure>,
}

/// Runs the program. 0 done, 1 could not be done, 2 wrong usage.
pub fn main() -> ExitCode {
    term::hear_panics();
    machine::seclude();
    let args: Vec<OsString> = std::env::args_os().collect();
    let before = Before::look(&args);
    let locale = Locale::new(before.lang, before.locales()).0;
    // The help is put into words only where it is wanted.
    let cli = cli::parse(cli::bare(), &args).or_else(|_| {
        let command = cli::in_words(&locale, before.shown.as_ref().ok());
        cli::parse(command, &args)
    });
    let done = match cli {
        Ok(cli) => run(before, cli),
        Err(stop) => stopped(&locale, stop),
    };
    done.unwrap_or_else(|failure| {
        term::fail(&locale, &failure);
        ExitCode::FAILURE
    })
}

/// What is known before the command line is read: enough to speak the right language.
struct Before {
    config: Config,
    warnings: Vec<Failure>,
    lang: Lang,
    /// The system's places, with what the config file sets.
    places: Result<Places, Failure>,
    /// The same, with what the command line and the environment seem to set.
    shown: Result<Places, Failure>,
}

impl Before {
    fn look(args: &[OsString]) -> Before {
        let system = Places::of_system();
        let mut warnings = Vec::new();
        let config = match system.as_ref().map(|places| Config::read(&places.config)) {
            Ok(Ok(config)) => config,
            Ok(Err(failure)) => {
                warnings.push(failure);
                Config::default()
            }
            Err(_) => Config::default(),
        };
        let places = system.map(|places| {
            warnings.extend(config.faults(&places.config));
            configured(places, &config, &mut warnings)
        });
        let asked = |option: &str, variable: &str| {
            cli::scan(args, option)
                .or_else(|| std::env::var_os(variable))
                .filter(|it| !it.is_empty())
        };
        let path = |option, variable| asked(option, variable).map(PathBuf::from);
        let moved = places
            .clone()
            .map(|places| match path("--database", "KIKITORI_DATABASE") {
                Some(database) => places.with_database(database),
                None => places,
            });
        let shown = moved.map(|places| Places {
            question_sets: path("--question-sets", "KIKITORI_QUESTION_SETS")
                .unwrap_or(places.question_sets),
            locales: path("--locales", "KIKITORI_LOCALES").unwrap_or(places.locales),
            listening: path("--listening", "KIKITORI_LISTENING").unwrap_or(places.listening),
            reports: path("--reports", "KIKITORI_REPORTS").unwrap_or(places.reports),
            ..places
        });
        let lang = asked("--lang", "KIKITORI_LANG");
        let lang = lang.as_ref().and_then(|it| it.to_str());
        Before {
            lang: locale::choose(lang, config.lang.as_deref()),
            config,
            warnings,
            places,
            shown,
        }
    }

    fn locales(&self) -> Option<&std::path::Path> {
        self.shown.as_ref().ok().map(|it| it.locales.as_path())
    }
}

/// The places with those of the config file. A folder that is not there is named and left out.
fn configured(mut places: Places, config: &Config, warnings: &mut Vec<Failure>) -> Places {
    if let Some(path) = &config.database {
        places = places.with_database(path.clone());
    }
    let folders = [
        (&mut places.question_sets, &config.question_sets),
        (&mut places.locales, &config.locales),
        (&mut places.listening, &config.listening),
        (&mut places.reports, &config.reports),
    ];
    for (place, path) in folders {
        match path {
            Some(path) if path.is_dir() => place.clone_from(path),
            Some(path) => warnings.push(Failure::new("folder-none").with("path", path.display())),
            None => {}
        }
    }
    places
}

impl Context {
    /// # Errors
    /// The system does not say where files lie; a folder that was named is not there.
    fn new(before: Before, global: &cli::Global) -> Result<Context, Failure> {
        let mut places = before.places?;
        if let Some(path) = &global.database {
            places = places.with_database(path.clone());
        }
        let folders = [
            (&mut places.question_sets, &global.question_sets),
            (&mut places.locales, &global.locales),
            (&mut places.listening, &global.listening),
            (&mut places.reports, &global.reports),
        ];
        for (place, path) in folders {
            match path {
                Some(path) if path.is_dir() => place.clone_from(path),
                Some(path) => {
                    return Err(Failure::new("folder-none").with("path", path.display()));
                }
                None => {}
            }
        }
        let mut warnings = before.warnings;
        let lang = global.lang.unwrap_or(before.lang);
        let (locale, faults) = Locale::new(lang, Some(&places.locales));
        warnings.extend(faults);
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
        Ok(Context {
            plain: global.plain || before.config.plain,
            colour: !(global.no_color || before.config.no_color || no_color),
            places,
            config: before.config,
            passphrase: unlock::HandedIn {
                file: global.passphrase_file.clone(),
                descriptor: global.passphrase_fd,
            },
            no_passphrase: global.no_passphrase,
            key: unlock::Held::default(),
            watch: RefCell::new(None),
            locale,
            warnings,
        })
    }

    /// The word lists and numbers of the judge, the user's over ours, and what of the user's could
    /// not be taken over.
    fn tuning(&self) -> (Tuning, Vec<Failure>) {
        listening_files::read(&self.places.listening)
    }

    /// The judge of answers by them, for whom it is now; says what could not be taken over.
    fn judge(&self) -> Judge {
        self.rules().trained(crate::embedded::LISTENER)
    }

    /// As [`Context::judge`], without what was learned.
    fn rules(&self) -> Judge {
        let (tuning, untuned) = self.tuning();
        untuned.iter().for_each(|it| term::fail(&self.locale, it));
        Judge::tuned(machine::year(machine::now().wall), tuning)
    }

    /// Says what is wrong with the config file and the user's words.
    fn warn(&self) {
        for failure in &self.warnings {
            term::fail(&self.locale, failure);
        }
    }

    /// The question sets at hand; files that were left out are named.
    fn library(&self) -> Library {
        let library = Library::load(Some(&self.places.question_sets));
        self.warn_of(&library);
        library
    }

    /// Names the files of question sets that were left out.
    fn warn_of(&self, library: &Library) {
        for problem in library.problems() {
            term::fail(&self.locale, &problem.failure);
        }
    }
}

fn run(before: Before, cli: Cli) -> Result<ExitCode, Failure> {
    let context = &Context::new(before, &cli.global)?;
    let command = match cli.command {
        None => return interview::home(context),
        Some(Command::Interview(args)) => return interview::interview(context, &args),
        // Says itself what is wrong with files.
        Some(Command::Doctor(args)) => return doctor::doctor(context, &args),
        Some(command) => command,
    };
    context.warn();
    let done = of_lines(context, command)?;
    // What was read of a damaged database does not stand without a word.
    match context.watch.take() {
        Some(watch) => watch.verdict().map(|()| done),
        None => Ok(done),
    }
}

fn of_lines(context: &Context, command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Interview(_) | Command::Doctor(_) => unreachable!("taken above"),
        Command::Practise(args) => practise::practise(context, &args),
        Command::Present(args) => present::present(context, &args),
        Command::Review(args) => review::review(context, &args),
        Command::List(args) => list::list(context, &args),
        Command::Show(args) => show::show(context, &args),
        Command::Assess(args) => assess::assess(context, &args),
        Command::Report(args) => report::report(context, &args),
        Command::Stats(args) => stats::stats(context, &args),
        Command::Import(args) => import::import(context, &args),
        Command::Export(args) => export::export(context, &args),
        Command::Company(args) => company::company(context, &args),
        Command::Remove(args) => bin::remove(context, &args),
        Command::Restore(args) => bin::restore(context, &args),
        Command::Sets(args) => sets::sets(context, &args),
        Command::Backup(args) => backup::backup(context, &args),
        Command::Recover(args) => recover::recover(context, &args),
        Command::Passphrase(args) => passphrase::passphrase(context, &args),
        Command::Completions(args) => script(&cli::completions(&args, &context.locale)),
        Command::Man => {
            let page = cli::man(&context.locale);
            script(&page.map_err(|error| Failure::new("output").with("error", error))?)
        }
    }
}

fn script(text: &str) -> Result<ExitCode, Failure> {
    term::raw(text)?;
    Ok(ExitCode::SUCCESS)
}

fn stopped(locale: &Locale, stop: Stop) -> Result<ExitCode, Failure> {
    match stop {
        Stop::Asked(text) => {
            term::page(&text)?;
            return Ok(ExitCode::SUCCESS);
        }
        Stop::Unfinished(text) => term::err(text.trim_end()),
        Stop::Wrong(failure, usage) => {
            term::fail(locale, &failure);
            if let Some(usage) = usage {
                term::err(&format!("{} {usage}", locale.text("cli-usage")));
            }
            term::err(locale.text("cli-more"));
        }
    }
    Ok(ExitCode::from(USAGE))
}
