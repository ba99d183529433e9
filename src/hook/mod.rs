//! The guard for shells and coding agents: which commands change things without a plan that was checked.
//!
//! It parses a command line as a POSIX shell does and runs nothing. A command that runs `terraform`, `tofu` or `terragrunt` is
//! refused unless its subcommand is known to change nothing. So is a command line that mentions one of them and cannot be
//! parsed, a call of the list in `data/calls.txt`, and what changes the policies or the settings of the guard. It guards against
//! haste and habit: scripts in files, and programs that are hidden on purpose are out of its reach.
//!
//! It must not know files, the environment or policies.

mod braces;
mod call;
mod calls;
mod command;
mod dry;
mod events;
mod fed;
mod files;
mod guard;
mod hides;
mod host;
mod inspect;
mod instead;
mod names;
mod outputs;
mod own;
mod pipeline;
mod places;
mod program;
mod prose;
mod reader;
mod refusal;
mod scan;
mod shells;
mod simple;
mod subcommand;
mod text;
mod tools;
mod wrapped;
mod writers;

pub use call::{Asks, Call, CallError, read};
pub use calls::{Calls, CallsError, Deletes};
pub use guard::Guard;
pub use host::Host;
pub(crate) use host::{allowed, denied};
pub use own::{APPLY_FLAGS, Flag};
pub use refusal::Refusal;
pub(crate) use shells::{BASH, FISH};

/// The list of calls, for a reader.
pub(crate) fn calls_text() -> &'static str {
    Calls::text()
}

/// The list of tools, for a reader.
pub(crate) fn tools_text() -> &'static str {
    tools::text()
}
