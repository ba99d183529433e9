//! The commands: the only place that reads files, standard input, the environment and the clock, and writes output.

mod apply;
mod archive;
mod check;
mod completions;
#[cfg(feature = "github")]
mod connection;
mod drift;
mod explain;
mod files;
#[cfg(feature = "github")]
mod github;
mod hook;
mod init;
mod inputs;
mod judging;
mod lint;
mod listing;
mod loading;
mod masks;
mod output;
mod patterns;
mod policies;
mod progress;
mod reading;
mod report;
mod saved;
mod show;
mod sources;
#[cfg(feature = "github")]
mod spool;
mod state;
mod test;
mod versions;

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::builder::Resettable;
use clap::{Arg, CommandFactory as _, FromArgMatches as _};

use crate::cli::{Cli, ColorArg, Command};
use crate::exit::ExitStatus;
use crate::render::{Color, escape};

/// Runs the program.
pub fn main() -> ExitCode {
    let status = match parsed() {
        Ok(Cli { command }) => run(&command),
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

fn run(command: &Command) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Check(args) => check::run(args),
        Command::Drift(args) => drift::run(args),
        Command::Apply(args) => apply::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Test(args) => test::run(args),
        Command::Lint(args) => lint::run(args),
        Command::Policies(args) => listing::run(args),
        Command::Report(args) => report::run(args),
        Command::Init(args) => init::run(args),
        Command::Hook(args) => hook::run(args),
        Command::Completions(args) => completions::completions(args),
        Command::Man(args) => completions::man(args),
        #[cfg(feature = "github")]
        Command::Github(args) => github::run(args),
    }
}

/// The command line. A variable that is set and empty says nothing, and neither do blank lines of a list: CI
/// systems leave both behind.
///
/// Which variables a subcommand has is known when it was parsed. Where one has blanks, it is parsed once more
/// without them.
fn parsed() -> Result<Cli, clap::Error> {
    let mut command = Cli::command();
    let mut matches = command.try_get_matches_from_mut(std::env::args_os());
    if has_blanks(&command) {
        matches = without_blanks_in(command).try_get_matches();
    }
    Cli::from_arg_matches_mut(&mut matches?)
}

fn has_blanks(command: &clap::Command) -> bool {
    command.get_arguments().any(|arg| lines_of(arg).is_some()) || command.get_subcommands().any(has_blanks)
}

fn without_blanks_in(command: clap::Command) -> clap::Command {
    command.mut_args(without_blanks).mut_subcommands(without_blanks_in)
}

fn without_blanks(arg: Arg) -> Arg {
    let Some(lines) = lines_of(&arg) else { return arg };
    let unset = arg.env(Resettable::Reset);
    if lines.is_empty() { unset } else { unset.default_values(lines) }
}

/// The lines of the variable of an argument, where there are blanks to leave out.
fn lines_of(arg: &Arg) -> Option<Vec<String>> {
    let value = raw_variable(arg.get_env()?.to_str()?)?;
    let lines: Vec<String> =
        value.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    let has_blanks = arg.get_value_delimiter().is_some() && lines.join("\n") != value;
    (has_blanks || lines.is_empty()).then_some(lines)
}

/// The command line without the values of the environment: what is printed about it is the same on every machine.
fn plain_command() -> clap::Command {
    Cli::command()
}

/// Whether standard output gets color.
fn color(wanted: ColorArg) -> Color {
    let on = match wanted {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto => {
            let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
            let refused = variable("NO_COLOR").is_some() || variable("TERM").as_deref() == Some("dumb");
            forced || (std::io::stdout().is_terminal() && !refused)
        }
    };
    if on { Color::On } else { Color::Off }
}

/// An environment variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    raw_variable(name).filter(|value| !value.is_empty())
}

/// An environment variable that is set.
#[expect(clippy::disallowed_methods, reason = "commands read the environment")]
fn raw_variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A path for people, with what a terminal would act on made visible.
fn shown(path: &std::path::Path) -> String {
    escape::terminal(&path.display().to_string()).into_owned()
}
