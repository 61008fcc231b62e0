//! The targets of `tests/fuzz/`, for libFuzzer.

#[path = "../../tests/fuzz/targets.rs"]
pub mod targets;
