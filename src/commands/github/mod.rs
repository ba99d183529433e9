//! `tfgate github`: checks plans inside of GitHub Actions and publishes the result there.

mod aggregate;
mod approvals;
mod check;
mod doctor;
mod drift;
mod gate;
mod pr;
mod preview;
mod publication;
mod pull_requests;
mod runner;
mod saved;
mod session;

use crate::cli::{GithubArgs, GithubCommand};
use crate::exit::ExitStatus;
use crate::github::runner::Outputs;

/// Runs the command.
pub(super) fn run(args: &GithubArgs) -> anyhow::Result<ExitStatus> {
    let status = match &args.command {
        GithubCommand::Pr(args) => pr::run(args),
        GithubCommand::Gate(args) => gate::run(args),
        GithubCommand::Aggregate(args) => aggregate::run(args),
        GithubCommand::Drift(args) => drift::run(args),
        GithubCommand::Doctor(args) => return doctor::run(args),
    };
    if status.is_err() {
        // The error is reported; an output that is missing too is not worth another line.
        drop(runner::append_outputs(&Outputs::failed()));
    }
    status
}
