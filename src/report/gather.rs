//! What pages are made from, gathered from the database.

use std::path::Path;

use crate::dialogue::frame::Frame;
use crate::failure::Failure;
use crate::store::Store;

use super::Source;

impl Source {
    /// The interview of this number with the visits of its company. `templates`: where the user's
    /// own lie.
    ///
    /// # Errors
    /// There is no such interview, or it cannot be read.
    pub fn gather(
        store: &mut Store,
        number: i64,
        frames: Vec<Frame>,
        templates: Option<&Path>,
    ) -> Result<Source, Failure> {
        let stored = store.load(number)?;
        let company = &stored.header.company.name;
        let mut visits: Vec<(u32, i64, String)> = store
            .list()?
            .into_iter()
            .filter(|it| it.company == *company)
            .map(|it| (it.visit, it.started, it.interviewer))
            .collect();
        visits.sort();
        Ok(Source {
            stored,
            visits,
            frames,
            templates: templates.map(Path::to_owned),
        })
    }
}
