//! Role-play: what a typed question is ([`understand`]), what the simulated owner makes of it
//! ([`owner`]), whether a scenario can be solved and not by careless asking ([`prove`]), and what a
//! round showed ([`debrief`]). Pure: the log and the clock's readings come in, words come out.

pub mod debrief;
#[cfg(test)]
mod given;
pub mod owner;
pub mod prove;
pub mod understand;

pub use debrief::{Attempt, Debrief};
pub use owner::{Asking, Owner};
pub use understand::Understanding;
