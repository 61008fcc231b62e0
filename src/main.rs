//! Parses the command line, runs it, says a failure, sets the exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    kikitori::commands::main()
}
