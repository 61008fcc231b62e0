//! What pages are made from, gathered from the database.

use std::path::Path;

use crate::failure::Failure;
use crate::frame_file;
use crate::locale::Locale;
use crate::store::Store;

use super::Source;

impl Source {
    /// The interview of this number with the visits of its company, frames and schemes. In the
    /// folder `reports` lie the user's own templates, frames and schemes; what of them could not
    /// be taken over is named, and stops nothing.
    ///
    /// # Errors
    /// There is no such interview, or it cannot be read.
    pub fn gather(
        store: &mut Store,
        number: i64,
        reports: Option<&Path>,
        locale: &Locale,
    ) -> Result<(Source, Vec<Failure>), Failure> {
        let stored = store.load(number)?;
        let visits = store.visits(&stored.header.company.name)?;
        let folder = reports.unwrap_or(Path::new(""));
        let (frames, mut faults) = frame_file::load(folder, locale);
        let (schemes, more) = frame_file::schemes(folder);
        faults.extend(more);
        let source = Source {
            stored,
            visits,
            frames,
            schemes,
            templates: reports.map(Path::to_owned),
            sealed: store.sealed(number)?,
        };
        Ok((source, faults))
    }
}
