//! `tfgate completions`: scripts for shells, made from the command line itself.

use clap::CommandFactory as _;

use crate::cli::{Cli, CompletionsArgs};
use crate::exit::ExitStatus;
use crate::host::output;

/// Prints completions.
pub(super) fn run(args: &CompletionsArgs) -> anyhow::Result<ExitStatus> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "tfgate", &mut text);
    output::text_to_stdout(&String::from_utf8_lossy(&text), ExitStatus::Pass)
}
