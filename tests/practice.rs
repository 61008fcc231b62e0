//! Role-play as its trainees meet it: the owners, and what rounds of scripted interviewers come to.

#[path = "practice/players.rs"]
mod players;

#[path = "practice/owners.rs"]
mod owners;
