//! Templates, filled.
