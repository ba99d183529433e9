//! Arguments that clap builds only for the subcommand that is called: building all of them takes longer than a small plan.

use std::ops::Deref;

use clap::builder::Resettable;
use clap::{ArgMatches, Args, Command, Error, FromArgMatches, Id};

/// The arguments of a subcommand.
#[derive(Debug)]
pub struct Deferred<T>(Box<T>);

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Args> Args for Deferred<T> {
    fn group_id() -> Option<Id> {
        T::group_id()
    }

    fn augment_args(command: Command) -> Command {
        command.defer(arguments::<T>)
    }

    fn augment_args_for_update(command: Command) -> Command {
        T::augment_args_for_update(command)
    }
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(|arguments| Self(Box::new(arguments)))
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches_mut(matches).map(|arguments| Self(Box::new(arguments)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}

fn arguments<T: Args>(command: Command) -> Command {
    // The type has a text of its own, which must not replace that of the subcommand.
    let (about, long_about) = (command.get_about().cloned(), command.get_long_about().cloned());
    T::augment_args(command).about(Resettable::from(about)).long_about(Resettable::from(long_about))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Cli;

    #[test]
    fn a_subcommand_has_no_arguments_until_it_is_called() {
        for command in Cli::command().get_subcommands() {
            assert_eq!(command.get_arguments().count(), 0, "{}", command.get_name());
            assert_eq!(command.get_subcommands().count(), 0, "{}", command.get_name());
        }
        #[cfg(feature = "github")]
        for command in crate::cli::GithubArgs::augment_args(Command::new("github")).get_subcommands() {
            assert_eq!(command.get_arguments().count(), 0, "{}", command.get_name());
        }
    }

    #[test]
    fn a_subcommand_keeps_its_text() {
        let mut command = Cli::command();
        let texts = |command: &Command| -> Vec<String> {
            // Building adds `help`.
            let own = command.get_subcommands().filter(|command| command.get_name() != "help");
            own.map(|command| format!("{:?}", command.get_about())).collect()
        };
        let before = texts(&command);
        command.build();
        assert_eq!(texts(&command), before);
    }
}
