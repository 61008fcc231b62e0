//! kikitori (聞き取り): helps an interviewer listen to the owner of a small company.
//!
//! The map of the house. Four floors; an import may only point down (`tests/house.rs` reads the
//! `use` lines and fails on an upward one).
//!
//! | floor | rooms | what is known there |
//! |---|---|---|
//! | commands | [`cli`], [`commands`] | everything; the only floor that wires parts together |
//! | front ends | [`tui`], [`line_mode`] | a screen; no SQL |
//! | application | [`app`], [`desk`], [`editor`] | neither screen nor SQL: state, messages, decisions |
//! | adapters | [`store`], [`question_file`], [`scenario_file`], [`listening_files`], [`locale`], [`embedded`], [`frame_file`], [`report`], [`transfer`], [`workbook`], [`xlsform`], [`files`], [`web`], [`machine`], [`health`], [`config`], [`term`] | the outside world; no screen |
//! | ground | [`dialogue`], [`listening`], [`roleplay`], [`measure`], [`secret`], [`text`], [`failure`] | the words of the trade, pure |
#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod commands;
pub mod config;
pub mod desk;
pub mod dialogue;
pub mod editor;
pub mod embedded;
pub mod failure;
pub mod files;
pub mod frame_file;
pub mod health;
pub mod line_mode;
pub mod listening;
pub mod listening_files;
pub mod locale;
pub mod machine;
pub mod measure;
pub mod question_file;
pub mod report;
pub mod roleplay;
pub mod scenario_file;
pub mod secret;
pub mod store;
pub mod term;
pub mod text;
pub mod transfer;
pub mod tui;
pub mod web;
pub mod workbook;
pub mod xlsform;
