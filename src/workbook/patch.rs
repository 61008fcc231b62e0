//! The institution's own workbook, filled: the named cells of its sheets change and nothing else.
//! Every other part of the file is copied as it lies there, byte for byte, so that charts,
//! macros of the bank's and signatures of other programs stay what they were.

mod mapping;
mod package;
mod sheet;

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Place, address, guard};
use crate::failure::Failure;
pub use mapping::What;
use mapping::{Entry, Mapping};
use package::Package;

/// The longest text a cell can hold, UTF-16 units.
const MOST_IN_CELL: usize = 32_767;

/// Fills the workbook `template` as `mapping` says. `value` gives the text of a thing: empty where
/// the cell is to stay as it is, `None` where there is no such thing (an unknown question).
///
/// # Errors
/// The template cannot be read or is another version; or all faults of the mapping, each with its
/// line.
pub fn fill(
    template: &Path,
    mapping: &Path,
    value: impl Fn(&What) -> Option<String>,
) -> Result<Vec<u8>, Vec<Failure>> {
    let named = |failure: Failure| vec![failure.with("file", template.display())];
    let text = mapping::read(mapping).map_err(|failure| vec![failure])?;
    let mapping = Mapping::parse(&text, mapping)?;
    let bytes = super::read(template).map_err(named)?;
    let found = sha256(&bytes);
    if found != mapping.sha256 {
        return Err(named(
            Failure::new("template-version")
                .with("found", found)
                .with("expected", shortened(&mapping.sha256)),
        ));
    }
    let (values, mut faults) = valued(&mapping, value);
    guard::check(&bytes).map_err(named)?;
    let mut package = Package::open(bytes).map_err(named)?;
    faults.extend(package.faults(&mapping).map_err(named)?);
    faults.sort_by_key(|(line, _)| *line);
    if !faults.is_empty() {
        return Err(faults.into_iter().map(|(_, failure)| failure).collect());
    }
    package.set(&values).map_err(named)
}

/// A workbook with these texts in these cells; all else is as it was.
///
/// # Errors
/// It is no workbook that can be read, or has no such sheet.
pub fn set(bytes: Vec<u8>, values: &BTreeMap<Place, String>) -> Result<Vec<u8>, Failure> {
    guard::check(&bytes)?;
    Package::open(bytes)?.set(values)
}

/// The SHA-256 of a template, as a mapping names it.
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut hex = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn shortened(sha256: &str) -> String {
    sha256.chars().take(12).collect::<String>() + "…"
}

type Faults = Vec<(usize, Failure)>;

/// What goes into which cell, and what is wrong with the values.
fn valued(
    mapping: &Mapping,
    value: impl Fn(&What) -> Option<String>,
) -> (BTreeMap<Place, String>, Faults) {
    let mut values = BTreeMap::new();
    let mut faults = Vec::new();
    for entry in &mapping.entries {
        match value(&entry.what) {
            None => {
                let failure = entry.fault("mapping-unknown");
                faults.push((entry.line, failure.with("what", entry.what.name())));
            }
            Some(text) if text.encode_utf16().count() > MOST_IN_CELL => {
                let failure = entry.fault("mapping-long");
                faults.push((entry.line, failure.with("most", MOST_IN_CELL)));
            }
            Some(text) if text.is_empty() => {}
            Some(text) => {
                values.insert(entry.place.clone(), text);
            }
        }
    }
    (values, faults)
}

impl Entry {
    /// A fault of this entry: where it stands, which cell it names.
    fn fault(&self, id: &'static str) -> Failure {
        Failure::new(id)
            .with("file", &self.file)
            .with("line", self.line)
            .with("sheet", &self.place.sheet)
            .with("cell", address(self.place.row, self.place.column))
    }
}

#[cfg(test)]
mod tests;
