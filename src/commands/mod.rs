//! The commands, one file or folder for each. `host` gives them files, the environment and the clock.

mod apply;
mod check;
mod completions;
mod drift;
mod explain;
mod fmt;
#[cfg(feature = "github")]
mod github;
mod hook;
mod init;
mod lint;
mod man;
#[cfg(feature = "mcp")]
mod mcp;
mod policies;
mod report;
mod test;

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::{Cli, Command};
use crate::exit::ExitStatus;
use crate::host::{command_line, messages};
use crate::render::escape;

/// Runs the program.
pub fn main() -> ExitCode {
    let status = match command_line::parse() {
        Ok(Cli { command }) => run(&command),
        Err(usage) => {
            let usage = with_tip(usage);
            // Help and version are answers; everything else is bad usage, for which clap's code is ours.
            let requested = !usage.use_stderr();
            let printed = usage.print().is_ok();
            Ok(if requested && printed { ExitStatus::Pass } else { ExitStatus::Error })
        }
    };
    status
        .unwrap_or_else(|error| {
            messages::report_error(&format!("{error:#}"));
            ExitStatus::Error
        })
        .into()
}

/// The error with the place of options of Terraform, which are easily written where those of tfgate go.
fn with_tip(mut usage: clap::Error) -> clap::Error {
    if usage.kind() == ErrorKind::UnknownArgument
        && let Some(tip) = command_line::words_of("apply").and_then(|words| apply::misplaced(&words))
    {
        let tip = vec![escape::terminal(&tip).into_owned().into()];
        usage.remove(ContextKind::SuggestedArg);
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(tip));
    }
    usage
}

fn run(command: &Command) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Check(args) => check::run(args),
        Command::Drift(args) => drift::run(args),
        Command::Apply(args) => apply::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Test(args) => test::run(args),
        Command::Lint(args) => lint::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::Policies(args) => policies::run(args),
        Command::Report(args) => report::run(args),
        Command::Init(args) => init::run(args),
        Command::Hook(args) => hook::run(args),
        #[cfg(feature = "mcp")]
        Command::Mcp(args) => mcp::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
        #[cfg(feature = "github")]
        Command::Github(args) => github::run(args),
    }
}
