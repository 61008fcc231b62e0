//! The command line for shells and for `man`.

use clap::Command;

use super::{Completions, in_words};
use crate::locale::Locale;

/// The completion script of a shell.
pub fn completions(args: &Completions, locale: &Locale) -> String {
    let mut command = in_words(locale, None);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "kikitori", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The manual: one page, the help of each command in it.
///
/// # Errors
/// None is known; the page is written into memory.
pub fn man(locale: &Locale) -> std::io::Result<String> {
    let mut command = in_words(locale, None);
    command.build();
    let mut page = Vec::new();
    head(&command, &mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    sections(&mut command, &mut page);
    Ok(page)
}

fn head(command: &Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let man = clap_mangen::Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)
}

/// The help of a command and of those under it, each under its name.
fn sections(command: &mut Command, page: &mut String) {
    let name = command.get_bin_name().unwrap_or("kikitori").to_owned();
    page.push_str(&format!(".SH \"{name}\"\n.nf\n"));
    for line in command.render_help().to_string().trim_end().lines() {
        page.push_str(&verbatim(line));
        page.push('\n');
    }
    page.push_str(".fi\n");
    for command in command.get_subcommands_mut() {
        sections(command, page);
    }
}

/// A line that roff shows as it is.
fn verbatim(line: &str) -> String {
    let escaped = line.replace('\\', "\\e").replace('-', "\\-");
    match escaped.starts_with(['.', '\'']) {
        true => format!("\\&{escaped}"),
        false => escaped,
    }
}
