//! TOML → QuestionSet, every fault with its place.
