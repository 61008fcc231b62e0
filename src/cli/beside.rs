//! The command line of the two other chairs: the room that watches, the expert who reviews.

use clap::Args;

/// `kikitori present`.
#[derive(Debug, Default, Args)]
pub struct Present {
    /// Only this one; without it, whichever is held.
    #[arg(value_name = "INTERVIEW")]
    pub interview: Option<String>,
    /// As a page for a browser on this machine.
    #[arg(long)]
    pub web: bool,
    /// Where the page is served; any free one where it is not given.
    #[arg(long, value_name = "NUMBER", requires = "web", value_parser = a_port)]
    pub port: Option<u16>,
}

/// `kikitori review`.
#[derive(Debug, Args)]
pub struct Review {
    #[arg(value_name = "INTERVIEW")]
    pub interview: String,
    #[arg(long, value_name = "NAME", env = "KIKITORI_REVIEWER")]
    pub reviewer: Option<String>,
}

/// What is wrong is said in the person's language; clap would say it in English.
fn a_port(text: &str) -> Result<u16, &'static str> {
    text.parse().map_err(|_| "0–65535")
}
