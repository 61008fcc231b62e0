//! Which language to speak.

use std::env;

use crate::dialogue::question::Lang;

/// The language asked for on the command line, else in the configuration, else by the system;
/// Japanese where none of them names a language of ours.
pub fn choose(flag: Option<&str>, config: Option<&str>) -> Lang {
    let system = sys_locale::get_locale();
    choose_from(flag, config, |name| env::var(name).ok(), system.as_deref())
}

fn choose_from(
    flag: Option<&str>,
    config: Option<&str>,
    variable: impl Fn(&str) -> Option<String>,
    system: Option<&str>,
) -> Lang {
    let asked = [flag, config]
        .into_iter()
        .flatten()
        .find_map(Lang::from_tag);
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    asked
        .or_else(|| {
            variables
                .into_iter()
                .find_map(|name| Lang::from_tag(&variable(name)?))
        })
        .or_else(|| system.and_then(Lang::from_tag))
        .unwrap_or(Lang::Ja)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_wish_decides() {
        type Row<'a> = (
            Option<&'a str>,
            Option<&'a str>,
            &'a [(&'a str, &'a str)],
            Option<&'a str>,
            Lang,
        );
        let rows: &[Row] = &[
            (None, None, &[], None, Lang::Ja),
            (
                Some("en"),
                Some("ja"),
                &[("LANG", "ja_JP.UTF-8")],
                None,
                Lang::En,
            ),
            (None, Some("en"), &[("LANG", "ja_JP.UTF-8")], None, Lang::En),
            (
                None,
                None,
                &[("LANG", "en_GB.UTF-8")],
                Some("ja-JP"),
                Lang::En,
            ),
            (
                None,
                None,
                &[("LC_ALL", "ja_JP"), ("LANG", "en_US.UTF-8")],
                None,
                Lang::Ja,
            ),
            (
                None,
                None,
                &[("LC_MESSAGES", "en_US"), ("LANG", "ja_JP.UTF-8")],
                None,
                Lang::En,
            ),
            (
                None,
                None,
                &[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")],
                None,
                Lang::En,
            ),
            (None, None, &[("LANG", "C.UTF-8")], Some("en-US"), Lang::En),
            (
                None,
                None,
                &[("LANG", "fr_FR.UTF-8")],
                Some("fr-FR"),
                Lang::Ja,
            ),
            (Some("fr"), Some("en"), &[], None, Lang::En),
        ];
        for (flag, config, variables, system, expected) in rows {
            let variable = |name: &str| {
                variables
                    .iter()
                    .find(|(it, _)| *it == name)
                    .map(|(_, value)| value.to_string())
            };
            let chosen = choose_from(*flag, *config, variable, *system);
            assert_eq!(
                chosen, *expected,
                "{flag:?} {config:?} {variables:?} {system:?}"
            );
        }
    }
}
