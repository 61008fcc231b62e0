//! The copies there are, as a table or for another program.

use std::process::ExitCode;

use serde_json::json;

use super::Keys;
use crate::commands::{Context, list};
use crate::failure::Failure;
use crate::health::size;
use crate::store::{self, Copy, Inside, Key, Kind, Why};
use crate::term;

/// What is known of a copy; `None`: it needs its passphrase.
type Looked = Option<Result<Inside, Failure>>;

/// Lists the copies, the last one first, each read wholly.
pub fn list(context: &Context, json: bool) -> Result<ExitCode, Failure> {
    let database = &context.places.database;
    let copies = store::copies(database);
    let mut keys = Keys::new(context)?;
    // Once is asked; without the passphrase there is less to say.
    let mut ask = true;
    let looked: Vec<Looked> = copies
        .iter()
        .map(|it| look(it, &mut keys, &mut ask))
        .collect();
    if json {
        let rows = copies.iter().zip(&looked).enumerate();
        let rows = rows.map(|(at, (copy, looked))| as_json(at + 1, copy, looked));
        term::json(&rows.collect())?;
        return Ok(ExitCode::SUCCESS);
    }
    let folder = store::copies_folder(database).display().to_string();
    let folder = ("folder", folder.into());
    if copies.is_empty() {
        term::err(&context.locale.format("copies-none", &[folder]));
        return Ok(ExitCode::SUCCESS);
    }
    term::page(&list::table(&rows(context, &copies, &looked)))?;
    term::err(context.locale.text("copies-put-back"));
    let rule = [
        ("weekly", store::WEEKLY.into()),
        ("months", store::MONTHS.into()),
        ("migrations", store::MIGRATIONS.into()),
        folder,
    ];
    term::err(&context.locale.format("copies-rule", &rule));
    let plain = copies.iter().filter(|it| it.kind == Kind::Plain).count();
    if plain > 0 && store::kind(database) == Ok(Kind::Encrypted) {
        let count = [("count", plain.into())];
        term::err(&context.locale.format("copies-unprotected", &count));
    }
    Ok(ExitCode::SUCCESS)
}

fn look(copy: &Copy, keys: &mut Keys<'_>, ask: &mut bool) -> Looked {
    let key: Option<Key> = match copy.kind {
        Kind::Encrypted => {
            let found = keys.of(&copy.file, *ask);
            *ask &= found.is_ok();
            Some(found.ok()?)
        }
        _ => None,
    };
    Some(store::look_inside(&copy.file, key.as_ref()))
}

fn as_json(number: usize, copy: &Copy, looked: &Looked) -> serde_json::Value {
    let inside = looked.as_ref().and_then(|it| it.as_ref().ok());
    let schema = match copy.why {
        Why::Schema(schema) => Some(schema),
        _ => inside.map(|it| it.schema),
    };
    json!({
        "copy": number,
        "file": copy.file.display().to_string(),
        "day": copy.day.to_string(),
        "kind": copy.why.id(),
        "schema": schema,
        "bytes": copy.bytes,
        "encrypted": copy.kind == Kind::Encrypted,
        "whole": looked.as_ref().map(Result::is_ok),
        "interviews": inside.map(|it| it.interviews),
    })
}

fn rows(context: &Context, copies: &[Copy], looked: &[Looked]) -> Vec<Vec<String>> {
    let text = |id| context.locale.text(id).to_owned();
    let headings = [
        "copies-number",
        "copies-day",
        "copies-why",
        "copies-size",
        "copies-interviews",
        "copies-encrypted",
        "copies-whole",
        "copies-file",
    ];
    let mut rows = vec![headings.map(text).to_vec()];
    for (at, (copy, looked)) in copies.iter().zip(looked).enumerate() {
        let why = match copy.why {
            Why::Weekly => text("copies-why-weekly"),
            Why::Aside => text("copies-why-aside"),
            Why::Schema(schema) => {
                let schema = [("schema", schema.into())];
                context.locale.format("copies-why-schema", &schema)
            }
        };
        let state = match looked {
            Some(Ok(_)) => "copies-state-whole",
            Some(Err(_)) => "copies-state-damaged",
            None => "copies-state-unknown",
        };
        let interviews = looked.as_ref().and_then(|it| it.as_ref().ok());
        let interviews = interviews.map(|it| it.interviews.to_string());
        let encrypted = match copy.kind {
            Kind::Encrypted => "copies-yes",
            _ => "copies-no",
        };
        rows.push(vec![
            (at + 1).to_string(),
            copy.day.to_string(),
            why,
            size(copy.bytes),
            interviews.unwrap_or_else(|| "-".to_owned()),
            text(encrypted),
            text(state),
            copy.file.display().to_string(),
        ]);
    }
    rows
}
