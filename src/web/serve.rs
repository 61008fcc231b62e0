//! The connections.

/// Serves the page.
pub struct Server {}
