//! Faults, and what is left after them: the program in a real terminal is killed, its power cut, its disk
//! filled, its clock turned, and what was on its screen is compared with what a new start reads.
//!
//! `KIKITORI_FAULT_ROUNDS` (20): rounds of each kind; `KIKITORI_FAULT_SEED`: another order of chances;
//! `KIKITORI_FAULT_PROGRAM`: another build of the program. What each kind promises: tests/faults/README.md.
#![expect(clippy::disallowed_macros, reason = "rounds are counted aloud")]
#![cfg(unix)]

mod faults {
    pub mod chance;
    pub mod clocks;
    pub mod ends;
    pub mod home;
    pub mod kill;
    pub mod locked;
    pub mod odd;
    pub mod typed;
    pub mod window;

    #[cfg(target_os = "linux")]
    pub mod disk;
    #[cfg(target_os = "linux")]
    pub mod full;
    #[cfg(target_os = "linux")]
    pub mod power;
    #[cfg(target_os = "linux")]
    pub mod refused;
    #[cfg(target_os = "linux")]
    pub mod rewritten;
    #[cfg(target_os = "linux")]
    pub mod shim;
}
