//! The person's own files: configuration, question sets, words, word lists, pages.

use std::path::Path;

use super::super::Context;
use super::Points;
use crate::failure::Failure;
use crate::frame_file;
use crate::health::{Finding, rights};
use crate::locale::Locale;
use crate::question_file::Library;

const GROUP: &str = "files";

pub fn points(context: &Context, points: &mut Points) {
    let mut add = |name, finding| points.add(GROUP, name, finding);
    let (places, locale) = (&context.places, &context.locale);
    add("home", home());

    let (words, config): (Vec<&Failure>, Vec<&Failure>) = context
        .warnings
        .iter()
        .partition(|it| it.id.starts_with("locale-"));
    let ids = ("doctor-config", "doctor-config-faults");
    let file = places.config.display().to_string();
    add("config", told(&config, ids, locale).with("file", file));

    let library = Library::load(Some(&places.question_sets));
    let problems = library.problems().iter().map(|it| &it.failure);
    let problems: Vec<&Failure> = problems.collect();
    let ids = ("doctor-sets", "doctor-sets-faults");
    let sets = told(&problems, ids, locale).with("sets", library.list().count());
    add("question-sets", in_folder(sets, &places.question_sets));

    let ids = ("doctor-locales", "doctor-locales-faults");
    add(
        "locales",
        in_folder(told(&words, ids, locale), &places.locales),
    );

    let (_, untuned) = context.tuning();
    let untuned: Vec<&Failure> = untuned.iter().collect();
    let ids = ("doctor-listening", "doctor-listening-faults");
    add(
        "listening",
        in_folder(told(&untuned, ids, locale), &places.listening),
    );

    let (_, mut strange) = frame_file::load(&places.reports, locale);
    strange.extend(frame_file::schemes(&places.reports).1);
    let strange: Vec<&Failure> = strange.iter().collect();
    let ids = ("doctor-reports", "doctor-reports-faults");
    add(
        "reports",
        in_folder(told(&strange, ids, locale), &places.reports),
    );
}

fn home() -> Finding {
    let Ok(home) = etcetera::home_dir() else {
        return Finding::bad("doctor-home-unknown");
    };
    let finding = match (home.is_dir(), rights::writable(&home)) {
        (false, _) => Finding::bad("doctor-home-none"),
        (true, false) => Finding::attention("doctor-home-closed"),
        (true, true) => Finding::good("doctor-home"),
    };
    finding.with("home", home.display().to_string())
}

/// How many faults there are and what the first is; ids of the message without and with some.
fn told(
    faults: &[&Failure],
    (good, faulty): (&'static str, &'static str),
    locale: &Locale,
) -> Finding {
    let Some(first) = faults.first() else {
        return Finding::good(good);
    };
    let (said, next) = locale.say(first);
    Finding::attention(faulty)
        .with("faults", faults.len())
        .with("first", said)
        .with("todo", next.unwrap_or_default())
}

fn in_folder(finding: Finding, folder: &Path) -> Finding {
    finding.with("folder", folder.display().to_string())
}
