//! `kikitori sets import` and `sets export`: question sets from and to Excel, as XLSForm.

use std::path::Path;
use std::process::ExitCode;

use super::Context;
use crate::failure::Failure;

pub fn import(
    _context: &Context,
    _file: &Path,
    _output: Option<&Path>,
) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}

pub fn export(_context: &Context, _id: &str, _output: &Path) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
