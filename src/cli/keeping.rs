//! The commands that keep the database safe: copies, passphrases, its health.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub struct Backup {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Without the encryption that the database has.
    #[arg(long)]
    pub decrypted: bool,
}

#[derive(Debug, Args)]
pub struct Recover {
    /// A number from the list of copies, or a file.
    #[arg(value_name = "COPY")]
    pub copy: Option<String>,
    /// Reads what can still be read from a damaged database.
    #[arg(long, conflicts_with = "copy", requires = "output")]
    pub rescue: bool,
    #[arg(short, long, value_name = "FILE", requires = "rescue")]
    pub output: Option<PathBuf>,
    /// Puts the copy back without asking.
    #[arg(long, requires = "copy")]
    pub yes: bool,
    #[arg(long, conflicts_with = "copy")]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct NewPassphrase {
    #[arg(long, value_name = "FILE", conflicts_with = "new_passphrase_fd")]
    pub new_passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    pub new_passphrase_fd: Option<u32>,
}

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long)]
    pub json: bool,
}
