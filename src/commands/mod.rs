//! The commands: the only place that reads files, standard input, the environment and the clock, and writes output.

use std::process::ExitCode;

use crate::exit::ExitStatus;

/// Runs the program.
pub fn main() -> ExitCode {
    ExitStatus::Error.into()
}
