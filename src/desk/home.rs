//! What the home screen shows: the first rows at once, the others when it asks for them.

use super::Desk;
use crate::app::home::Home;
use crate::failure::Failure;

impl Desk {
    /// Begins the list anew: which interviews there are, and the rows of the first so many.
    ///
    /// # Errors
    /// The database cannot be read: the list is as it was, or has fewer rows than it says.
    pub fn list(&self, home: &mut Home, first: usize) -> Result<(), Failure> {
        home.begin(self.store.overview()?);
        self.read_on(home, first)
    }

    /// Reads the next rows of the list, so many at most.
    ///
    /// # Errors
    /// They cannot be read; they are not asked for again.
    pub fn read_on(&self, home: &mut Home, most: usize) -> Result<(), Failure> {
        let next = home.unread(most);
        let count = next.len();
        let rows = self
            .store
            .listed(next)
            .inspect_err(|_| home.read_no_more())?;
        home.read_on(count, rows);
        Ok(())
    }
}
