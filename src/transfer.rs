//! Interviews in and out: JSON lines, CSV, and the formats of other systems.

pub mod form;
