//! Reads the command line together with the environment variables of its options.

use clap::builder::Resettable;
use clap::{Arg, CommandFactory as _, FromArgMatches as _};

use super::environment::raw_variable;
use crate::cli::Cli;

/// The command line. A variable that is set and empty says nothing, and neither do blank lines of a list: CI
/// systems leave both behind.
///
/// Which variables a subcommand has is known when it was parsed. Where one has blanks, it is parsed once more
/// without them.
pub(crate) fn parse() -> Result<Cli, clap::Error> {
    let mut command = Cli::command();
    let mut matches = command.try_get_matches_from_mut(std::env::args_os());
    if has_blanks(&command) {
        matches = without_blanks_in(command).try_get_matches();
    }
    Cli::from_arg_matches_mut(&mut matches?)
}

/// The words behind a subcommand; `None` if the command line does not begin with it.
pub(crate) fn words_of(subcommand: &str) -> Option<Vec<String>> {
    let mut words = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    (words.next()? == subcommand).then(|| words.collect())
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
