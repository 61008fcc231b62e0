//! The help in the words of a locale.
//!
//! A command's sentence is `cli-<command>`, an argument's `cli-<command>-<argument>`; the program
//! itself is `cli-about` and what every command understands `cli-global-<argument>`.

use clap::builder::Resettable;
use clap::{Arg, Command, CommandFactory};

use super::Cli;
use crate::config::Places;
use crate::locale::Locale;

/// Shared arguments come after a command's own.
const SHARED: usize = 100;

/// The command line with its help in the locale's language; where `places` are given, it ends
/// with where each file lies.
pub fn in_words(locale: &Locale, places: Option<&Places>) -> Command {
    let words = Words { locale };
    let command = words.put(Cli::command(), "cli");
    match places {
        Some(places) => command.after_help(words.files(places)),
        None => command,
    }
}

/// The command line without its help, which few lines ask for.
pub fn bare() -> Command {
    let command = Cli::command();
    let empty = |argument: &&Arg| set_to_nothing(argument);
    let empty = command.get_arguments().filter(empty);
    let empty: Vec<_> = empty.map(|it| it.get_id().clone()).collect();
    empty.into_iter().fold(command, |command, id| {
        command.mut_arg(id, |it| it.env(Resettable::Reset))
    })
}

/// A variable that is set to nothing sets nothing.
fn set_to_nothing(argument: &Arg) -> bool {
    let value = argument.get_env().and_then(std::env::var_os);
    value.is_some_and(|it| it.is_empty())
}

struct Words<'a> {
    locale: &'a Locale,
}

impl Words<'_> {
    /// `id` is `cli`, `cli-sets`, `cli-sets-list`.
    fn put(&self, mut command: Command, id: &str) -> Command {
        let root = id == "cli";
        let about = if root { "cli-about" } else { id };
        let template = self.template(&command, root);
        command = command
            .about(self.locale.text(about).to_owned())
            .help_template(template);
        let arguments: Vec<String> = command
            .get_arguments()
            .map(|it| it.get_id().to_string())
            .collect();
        for (place, argument) in arguments.iter().enumerate() {
            let owner = if root { "cli-global" } else { id };
            let key = format!("{owner}-{}", argument.replace('_', "-"));
            let order = if root { SHARED + place } else { place };
            command = command.mut_arg(argument, |it| self.argument(it, &key).display_order(order));
        }
        command.mut_subcommands(|it| {
            let id = format!("{id}-{}", it.get_name());
            self.put(it, &id)
        })
    }

    fn argument(&self, argument: Arg, key: &str) -> Arg {
        let mut help = self.locale.text(key).to_owned();
        let takes_values = argument.get_action().takes_values();
        let values = argument.get_possible_values();
        let values: Vec<&str> = values.iter().map(|it| it.get_name()).collect();
        if takes_values && !values.is_empty() {
            let values = ("values", values.join(", ").into());
            help.push_str(&self.locale.format("cli-values", &[values]));
        }
        let variable = argument
            .get_env()
            .map(|it| it.to_string_lossy().into_owned());
        if let Some(name) = &variable {
            help.push_str(&self.locale.format("cli-variable", &[("name", name.into())]));
        }
        let unset = set_to_nothing(&argument);
        let argument = argument
            .help(help)
            .hide_env(true)
            .hide_possible_values(takes_values)
            .hide_default_value(takes_values);
        match unset {
            true => argument.env(Resettable::Reset),
            false => argument,
        }
    }

    fn template(&self, command: &Command, root: bool) -> String {
        let heading = |id| self.locale.text(id);
        let mut template = format!("{{about}}\n\n{} {{usage}}", heading("cli-usage"));
        let mut part = |id, tag: &str| {
            template.push_str(&format!("\n\n{}\n{tag}", heading(id)));
        };
        if root {
            part("cli-commands-or-home", "{subcommands}");
        } else if command.has_subcommands() {
            part("cli-commands", "{subcommands}");
        }
        if command.get_positionals().next().is_some() {
            part("cli-arguments", "{positionals}");
        }
        part("cli-options", "{options}");
        template.push_str("{after-help}");
        template
    }

    fn files(&self, places: &Places) -> String {
        let mut text = self.locale.text("cli-files").to_owned();
        let all = [
            ("cli-file-database", &places.database),
            ("cli-file-config", &places.config),
            ("cli-file-question-sets", &places.question_sets),
            ("cli-file-locales", &places.locales),
            ("cli-file-listening", &places.listening),
            ("cli-file-reports", &places.reports),
        ];
        for (id, path) in all {
            let path = path.display().to_string();
            text.push_str("\n  ");
            text.push_str(&self.locale.format(id, &[("path", path.into())]));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::question::Lang;

    #[test]
    fn everything_that_can_be_typed_is_explained_in_each_language() {
        for lang in Lang::ALL {
            let mut command = in_words(&Locale::new(lang, None).0, None);
            command.build();
            let mut commands = vec![command];
            while let Some(mut command) = commands.pop() {
                // What has no words shows as `<id>`; English for "none written" would be clap's.
                let help = command.render_long_help().to_string();
                assert!(!help.contains("<cli-"), "{help}");
                for argument in command.get_arguments() {
                    assert!(argument.get_help().is_some(), "{argument}");
                }
                commands.extend(command.get_subcommands().cloned());
            }
        }
    }
}
