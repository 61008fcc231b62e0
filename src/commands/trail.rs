//! What the chains of a database show, in sentences.

use crate::locale::{Locale, Value};
use crate::store::{Asked, Break, Fault, Trail};
use crate::text::visible;

/// A sentence for each fault, then what to do about them; where there is none, how much is whole. What
/// is not sealed (yet) is said after that.
pub fn told(trail: &Trail, locale: &Locale) -> Vec<String> {
    let mut lines: Vec<String> = trail.faults.iter().map(|it| fault(it, locale)).collect();
    let count = |id: &str, count: usize| locale.format(id, &[("count", count.into())]);
    match lines.is_empty() {
        true => lines.push(count("trail-whole", trail.whole)),
        false => lines.push(locale.text("trail-next").to_owned()),
    }
    if !trail.open.is_empty() {
        let numbers: Vec<String> = trail.open.iter().map(ToString::to_string).collect();
        let numbers = numbers.join(locale.text("why-list-separator"));
        lines.push(locale.format("trail-open", &[("interviews", numbers.into())]));
    }
    if !trail.unsealed.is_empty() {
        lines.push(count("trail-unsealed", trail.unsealed.len()));
    }
    lines
}

/// Which interview, and what is wrong with it.
fn fault(fault: &Fault, locale: &Locale) -> String {
    let company = fault.company.as_deref().unwrap_or_default();
    let mut values: Vec<(&str, Value)> = vec![
        ("interview", fault.interview.into()),
        ("company", visible(company).into_owned().into()),
    ];
    let id = match (&fault.what, fault.interview) {
        (Break::Beginning, _) => "trail-beginning",
        (Break::Link(link), 0) => {
            values.push(("link", (*link).into()));
            "trail-link-database"
        }
        (Break::Link(link), _) => {
            values.push(("link", (*link).into()));
            "trail-link"
        }
        (Break::Unlinked, _) => "trail-unlinked",
        (Break::Cut, _) => "trail-cut",
        (Break::Part(asked), _) => {
            values.push(("part", part(asked.as_ref(), locale).into()));
            "trail-part"
        }
        (Break::Earlier(asked, link), _) => {
            values.push(("part", part(asked.as_ref(), locale).into()));
            values.push(("link", (*link).into()));
            "trail-earlier"
        }
        (Break::Unknown, _) => "trail-unknown",
        (Break::Gone, _) => "trail-gone",
    };
    locale.format(id, &values)
}

/// 「後継者」 [mgmt.succession], or what is not one question's.
fn part(asked: Option<&Asked>, locale: &Locale) -> String {
    let Some(asked) = asked else {
        return locale.text("trail-head").to_owned();
    };
    let id = visible(&asked.id);
    match &asked.topic {
        Some(topic) => format!("{} [{id}]", visible(topic)),
        None => format!("[{id}]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::question::Lang;

    fn all() -> Trail {
        let asked = Some(Asked {
            id: "biz.it".into(),
            topic: Some("IT\u{202E}".into()),
        });
        let what = [
            Break::Beginning,
            Break::Link(3),
            Break::Unlinked,
            Break::Cut,
            Break::Part(asked.clone()),
            Break::Part(None),
            Break::Earlier(asked, 5),
            Break::Unknown,
        ];
        let of = |interview, what| Fault {
            interview,
            company: Some("北上製作所".into()),
            what,
        };
        let mut faults = vec![of(0, Break::Link(2))];
        faults.extend(what.map(|what| of(4, what)));
        faults.push(Fault {
            interview: 9,
            company: None,
            what: Break::Gone,
        });
        Trail {
            whole: 12,
            open: vec![7, 8],
            unsealed: vec![1, 2],
            faults,
        }
    }

    #[test]
    fn every_fault_is_a_sentence_of_its_own_in_both_languages() {
        for lang in [Lang::Ja, Lang::En] {
            let locale = Locale::new(lang, None).0;
            let lines = told(&all(), &locale);
            assert_eq!(lines.len(), all().faults.len() + 3);
            for line in &lines {
                let ends = line.ends_with(['。', '.']);
                assert!(
                    ends && !line.contains("trail-") && !line.contains('\u{202E}'),
                    "{line}"
                );
            }
            let distinct: std::collections::BTreeSet<&String> = lines.iter().collect();
            assert_eq!(distinct.len(), lines.len());
            assert!(
                lines[5].contains("北上製作所") && lines[5].contains("[biz.it]"),
                "{}",
                lines[5]
            );
            let whole = Trail {
                whole: 12,
                ..Trail::default()
            };
            let lines = told(&whole, &locale);
            assert!(lines.len() == 1 && lines[0].contains("12"), "{lines:?}");
        }
    }
}
