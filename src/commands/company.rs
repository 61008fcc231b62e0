//! `kikitori company`: names and stages of companies.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::unlock::On;
use super::{Context, list, show, times};
use crate::cli;
use crate::dialogue::answer::MOST_BYTES;
use crate::dialogue::stage::{Stage, handed_on};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;
use crate::store::Store;
use crate::term;
use crate::text::clean;

/// Renames a company, makes one of two, tells or sets a stage.
pub fn company(context: &Context, args: &cli::Company) -> Result<ExitCode, Failure> {
    match args {
        cli::Company::Rename { company, name } => rename(context, company, name)?,
        cli::Company::Merge { company, into } => merge(context, company, into)?,
        cli::Company::Stage {
            company,
            stage: None,
            supporter: None,
            consent: None,
            json,
        } => history(context, company, *json)?,
        cli::Company::Stage {
            company,
            stage,
            supporter,
            consent,
            json,
        } => {
            let store = list::open_to_write(context, On::Lines)?;
            let supporter = supporter.as_deref().map(clean);
            let told = Told {
                stage: *stage,
                supporter: supporter.map(|it| it.trim().to_owned()),
                consent: *consent,
            };
            set_stage(context, store, company, told, *json)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The company that is meant: also one whose interviews all lie in the bin, by its very name.
fn find(store: &Store, wanted: &str) -> Result<String, Failure> {
    match store.company(wanted) {
        Err(failure) if failure.id == "store-none-found" => {
            let in_bin = store.in_bin()?;
            let named = in_bin.iter().find(|it| it.company == wanted.trim());
            let none = || Failure::new("store-no-company").with("company", wanted);
            named.map(|it| it.company.clone()).ok_or_else(none)
        }
        found => found.map_err(|failure| show::typed(failure, wanted)),
    }
}

fn rename(context: &Context, wanted: &str, name: &str) -> Result<(), Failure> {
    let name = clean(name).trim().to_owned();
    if name.is_empty() {
        return Err(Failure::new("company-name-empty"));
    }
    if name.len() > MOST_BYTES {
        return Err(Failure::new("company-name-long").with("most", MOST_BYTES / 1024));
    }
    let mut store = list::open_to_write(context, On::Lines)?;
    let old = find(&store, wanted)?;
    store.rename_company(&old, &name)?;
    let values = [("old", old.into()), ("name", name.into())];
    term::err(&context.locale.format("company-renamed", &values));
    Ok(())
}

fn merge(context: &Context, wanted: &str, into: &str) -> Result<(), Failure> {
    let mut store = list::open_to_write(context, On::Lines)?;
    let (from, into) = (find(&store, wanted)?, find(&store, into)?);
    let count = store.merge_companies(&from, &into)?;
    let values = [
        ("old", from.into()),
        ("name", into.into()),
        ("count", count.into()),
    ];
    term::err(&context.locale.format("company-merged", &values));
    Ok(())
}

/// The company's stages so far.
fn history(context: &Context, wanted: &str, json: bool) -> Result<(), Failure> {
    let store = list::open(context)?;
    let company = find(&store, wanted)?;
    let stages = store.stages(&company)?;
    if json {
        return term::json(&stages.iter().map(as_json).collect());
    }
    if stages.is_empty() {
        let values = [("company", company.into())];
        term::err(&context.locale.format("company-stage-none", &values));
        return Ok(());
    }
    term::page(&list::table(&rows(&stages, &context.locale)))
}

/// What the command line says of a stage.
struct Told {
    stage: Option<u8>,
    supporter: Option<String>,
    consent: Option<bool>,
}

/// From now on the company stands at this stage. What is not told stays as it was last.
fn set_stage(
    context: &Context,
    mut store: Store,
    wanted: &str,
    told: Told,
    json: bool,
) -> Result<(), Failure> {
    let company = find(&store, wanted)?;
    let mut stages = store.stages(&company)?;
    let last = stages.last();
    let unset = || Failure::new("company-stage-unset").with("company", &company);
    let stage = told.stage.or(last.map(|it| it.stage)).ok_or_else(unset)?;
    let supporter = told
        .supporter
        .or(last.map(|it| it.supporter.clone()))
        .or(context.config.interviewer.clone());
    // One that was set by a clock ahead of ours must not stay the latest.
    let at = last.map_or(i64::MIN, |it| it.at.saturating_add(1));
    let stage = Stage {
        stage,
        supporter: supporter.unwrap_or_default(),
        at: machine::now().wall.max(at),
        consent: told.consent,
    };
    store.add_stage(&company, &stage)?;
    stages.push(stage);
    if json {
        return term::json(&stages.iter().map(as_json).collect());
    }
    say(&context.locale, &company, &stages);
    Ok(())
}

/// What was set; and where that hands the company on, to whom and what is still to be asked.
fn say(locale: &Locale, company: &str, stages: &[Stage]) {
    let Some(now) = stages.last() else {
        return;
    };
    let values = [("company", company.into()), ("stage", now.stage.into())];
    term::err(&locale.format("notice-stage", &values));
    if let Some((before, after)) = handed_on(stages)
        && after == now
    {
        let values = [
            ("before", (&before.supporter).into()),
            ("supporter", (&after.supporter).into()),
        ];
        term::err(&locale.format("company-handed-on", &values));
        if now.consent != Some(true) {
            term::err(locale.text("company-consent"));
        }
    }
}

/// A stage, for programs.
pub fn as_json(it: &Stage) -> Value {
    json!({
        "stage": it.stage,
        "supporter": it.supporter,
        "at": times::utc(it.at),
        "consent": it.consent,
    })
}

fn rows(stages: &[Stage], locale: &Locale) -> Vec<Vec<String>> {
    let headings = [
        "company-stage-at",
        "stages-stage",
        "stages-supporter",
        "stages-consent",
    ];
    let mut rows = vec![headings.map(|id| locale.text(id).to_owned()).to_vec()];
    for it in stages {
        let consent = match it.consent {
            Some(true) => "stages-consent-yes",
            Some(false) => "stages-consent-no",
            None => "stages-consent-open",
        };
        let name = locale.text(&format!("stages-{}", it.stage));
        rows.push(vec![
            times::local(it.at),
            format!("{} {name}", it.stage),
            it.supporter.clone(),
            locale.text(consent).to_owned(),
        ]);
    }
    rows
}
