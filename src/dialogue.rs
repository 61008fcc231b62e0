//! The words of the trade: question sets, answers, the record of an interview, time on question.
//! Pure data and pure rules; nothing here reads a clock, a file or a screen.

pub mod answer;
pub mod clock;
pub mod condition;
pub mod frame;
pub mod moves;
pub mod put;
pub mod question;
pub mod reading;
pub mod record;
pub mod review;
pub mod room;
pub mod round;
pub mod scenario;
pub mod scheme;
pub mod stage;
pub mod tick;
pub mod trade;
