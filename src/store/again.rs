//! An encrypted database taken up again after its disk was gone for a while.
//!
//! SQLCipher answers everything with "malformed" once a page could not be read, also when the disk is
//! there again: then only a new connection finds the file as it is.

use rusqlite::ErrorCode;

use super::sync::SaveState;
use super::trouble::{Trouble, named};
use super::{Stage, Store};
use crate::failure::Failure;

/// Whether a connection that says so may never again say anything else.
pub(super) fn is_dead(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(
        code,
        None | Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}

impl Store {
    /// What a write that failed is to be told as. The next one finds a connection that works, where there
    /// can be one.
    pub(super) fn taken_up_again(&mut self, trouble: Trouble) -> Failure {
        let why = match &trouble {
            Trouble::Sql(error) if self.key.is_some() && is_dead(error) => error.to_string(),
            _ => return trouble.about(&self.file),
        };
        let before = self.save_state();
        if let Err(trouble) = self.start_writing() {
            return trouble.about(&self.file);
        }
        // What a failed sync left out is only made good by writing all of it again.
        if let (SaveState::Failed { why }, Stage::Writing(Some(syncer))) = (before, &self.stage) {
            syncer.failed(why);
        }
        named("store-disk", &self.file).with("why", why)
    }
}
