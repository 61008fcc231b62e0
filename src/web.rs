//! The audience's screen as a page for a browser on this machine: 127.0.0.1 alone, one secret
//! address, GET only, nothing from outside.
//!
//! | room | what it does |
//! |---|---|
//! | `html` | markup of our own, words of others: the second never becomes the first |
//! | `page` | the page around what the room sees |
//! | `part` | what the room sees as HTML |
//! | `size` | how large the type can be |
//! | `request` | what a browser asked for, and whether it may |
//! | `reply` | the heads of what is answered |
//! | `guests` | how many are let in at once |
//! | `serve` | the connections |

mod guests;
mod html;
mod page;
mod part;
mod reply;
pub mod request;
mod serve;
mod size;

pub use serve::Server;
