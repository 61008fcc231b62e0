//! What can still be read of a damaged database, in a file of its own; and what is missing, in words.

use std::path::Path;
use std::process::ExitCode;

use crate::commands::Context;
use crate::commands::unlock::{On, lines, unlocked};
use crate::failure::Failure;
use crate::locale::{Locale, Value};
use crate::question_file::Library;
use crate::store::{self, Gap, Key, Kind, Rescued, Saved, Stand};
use crate::term::{self, Progress};

pub fn rescue(context: &Context, output: &Path) -> Result<ExitCode, Failure> {
    let file = &context.places.database;
    if output.symlink_metadata().is_ok() {
        return Err(Failure::new("file-exists").with("file", output.display()));
    }
    if !file.exists() {
        return Err(Failure::new("store-none").with("file", file.display()));
    }
    let key = key(context, file)?;
    let library = Library::load(Some(&context.places.question_sets));
    let sets: Vec<_> = library.list().map(|it| it.set.clone()).collect();
    let locale = &context.locale;
    let stand = Stand {
        company: locale.text("rescue-company").to_string(),
        note: locale.text("rescue-note").to_string(),
        author: locale.text("rescue-author").to_string(),
    };
    let rescued = store::rescue(file, key.as_ref(), output, &stand, &sets)?;
    term::err(&told(locale, output, &rescued));
    Ok(ExitCode::SUCCESS)
}

/// The key that fits; where the first bytes of the file lost a bit, the one that fitted before.
fn key(context: &Context, file: &Path) -> Result<Option<Key>, Failure> {
    // Read once: a descriptor gives it only once, and a person is not asked again and again for what
    // fits as soon as the first bytes are mended.
    let opens = store::ENCRYPTS && store::kind(file)? == Kind::Encrypted;
    let passphrase = match context.handed(&context.passphrase)? {
        None if opens => lines::passphrase(context, file)?,
        handed => handed,
    };
    let refused = match unlocked(context, On::Lines, file, passphrase.as_ref()) {
        Err(refused) if refused.id == "store-wrong-passphrase" => refused,
        key => return key,
    };
    let Some(passphrase) = passphrase else {
        return Err(refused);
    };
    let mut progress = Progress::new();
    let tried = |count: u32| {
        let line = [("tried", u64::from(count).into())];
        progress.show(&context.locale.format("rescue-trying", &line));
    };
    let found = store::key_by_salt(file, &passphrase, tried)?;
    found.map(Some).ok_or(refused)
}

fn told(locale: &Locale, output: &Path, rescued: &Rescued) -> String {
    let count = |it: usize| Value::from(u64::try_from(it).unwrap_or(u64::MAX));
    let (whole, gaps): (Vec<&Saved>, Vec<&Saved>) =
        rescued.interviews.iter().partition(|it| it.gaps.is_empty());
    let file = output.display().to_string();
    let mut lines = vec![locale.format(
        "rescue-done",
        &[
            ("file", file.clone().into()),
            ("whole", count(whole.len())),
            ("gaps", count(gaps.len())),
        ],
    )];
    for it in gaps {
        let gaps: Vec<String> = it.gaps.iter().map(|gap| gap_told(locale, gap)).collect();
        lines.push(locale.format(
            "rescue-interview",
            &[
                ("interview", it.number.to_string().into()),
                ("company", it.company.clone().into()),
                ("gaps", gaps.join(locale.text("rescue-and")).into()),
            ],
        ));
    }
    if rescued.left_out > 0 {
        lines.push(locale.format("rescue-left-out", &[("rows", count(rescued.left_out))]));
    }
    if rescued.damaged > 0 {
        let pages = [
            ("damaged", u64::from(rescued.damaged).into()),
            ("pages", u64::from(rescued.pages).into()),
        ];
        lines.push(locale.format("rescue-pages", &pages));
    }
    lines.push(locale.format("rescue-next", &[("file", file.into())]));
    lines.join("\n")
}

fn gap_told(locale: &Locale, gap: &Gap) -> String {
    let question = |id, question: &str| locale.format(id, &[("question", question.into())]);
    match gap {
        Gap::Head => locale.text("rescue-gap-head").to_string(),
        Gap::Company => locale.text("rescue-gap-company").to_string(),
        Gap::Set => locale.text("rescue-gap-set").to_string(),
        Gap::Lost(it) => question("rescue-gap-lost", it),
        Gap::Unsure(it) => question("rescue-gap-unsure", it),
        Gap::Rows(table) => locale.format("rescue-gap-rows", &[("table", (*table).into())]),
    }
}
