//! The audience's screen as a page for a browser on this machine: 127.0.0.1 alone, one secret
//! address, GET only, nothing from outside.
//!
//! | room | what it does |
//! |---|---|
//! | `page` | what the room sees as HTML |
//! | `request` | what a browser asked for, and whether it may |
//! | `serve` | the connections |

pub mod page;
mod request;
mod serve;

pub use serve::Server;
