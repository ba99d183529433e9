//! `tfgate github`: judges plans inside of GitHub Actions and says so there.

mod aggregate;
mod approvals;
mod conclude;
mod doctor;
mod drift;
mod gate;
mod judge;
mod policies;
mod pr;
mod preview;
mod runner;
mod saved;
mod session;

use super::output;
use crate::cli::{GithubArgs, GithubCommand};
use crate::exit::ExitStatus;
use crate::github::runner::Outputs;

/// Runs the command.
pub(super) fn run(args: &GithubArgs) -> anyhow::Result<ExitStatus> {
    let judged = match &args.command {
        GithubCommand::Pr(args) => pr::run(args),
        GithubCommand::Gate(args) => gate::run(args),
        GithubCommand::Aggregate(args) => aggregate::run(args),
        GithubCommand::Drift(args) => drift::run(args),
        GithubCommand::Doctor(args) => return doctor::run(args),
    };
    if judged.is_err() {
        // What went wrong is said; an output that is missing too is not worth another line.
        drop(runner::append_outputs(&Outputs::failed()));
    }
    judged
}

/// Another run is about what the pull request is by now: this one judges nothing and writes nothing but that.
fn superseded(number: u64, head: &str) -> anyhow::Result<ExitStatus> {
    let text =
        format!("#{number} has the head `{head}` by now: another run is about that, this one writes nothing");
    output::complain("note", &text);
    runner::append_outputs(&Outputs::superseded())?;
    Ok(ExitStatus::Fail)
}
