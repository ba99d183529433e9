//! The commands: the only place that reads files, standard input, the environment and the clock, and writes output.

mod check;
mod files;
mod inputs;
mod output;
mod policies;
mod show;

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser as _;

use crate::cli::{Cli, ColorArg, Command};
use crate::exit::ExitStatus;
use crate::render::{Color, escape};

/// Runs the program.
pub fn main() -> ExitCode {
    let status = match Cli::try_parse() {
        Ok(Cli { command: Command::Check(args) }) => check::run(&args),
        Err(usage) => {
            // Help and version are answers; everything else is bad usage, for which clap's code is ours.
            let asked = !usage.use_stderr();
            let printed = usage.print().is_ok();
            Ok(if asked && printed { ExitStatus::Pass } else { ExitStatus::Error })
        }
    };
    status
        .unwrap_or_else(|error| {
            output::complain("error", &format!("{error:#}"));
            ExitStatus::Error
        })
        .into()
}

/// Whether standard output gets color.
fn color(wanted: ColorArg) -> Color {
    let on = match wanted {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto => {
            let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
            let refused = variable("NO_COLOR").is_some() || variable("TERM").as_deref() == Some("dumb");
            (forced || std::io::stdout().is_terminal()) && (!refused || forced)
        }
    };
    if on { Color::On } else { Color::Off }
}

/// An environment variable that is set and not empty.
#[expect(clippy::disallowed_methods, reason = "commands read the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// A path for people, with what a terminal would act on made visible.
fn shown(path: &std::path::Path) -> String {
    escape::terminal(&path.display().to_string()).into_owned()
}
