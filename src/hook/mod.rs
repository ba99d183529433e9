//! The guard for shells and coding agents: which commands change things without a plan that was checked.
//!
//! It parses a command line as a POSIX shell does and runs nothing. A command that runs `terraform`, `tofu` or `terragrunt` is
//! refused unless its subcommand is known to change nothing. So is a command line that mentions one of them and cannot be
//! parsed. It guards against haste and habit: aliases, scripts in files, and programs that are hidden on purpose are out of
//! its reach.
//!
//! It must not know files, the environment or policies.

mod command;
mod host;
mod inspect;
mod names;
mod pipeline;
mod program;
mod reader;
mod refusal;
mod scan;
mod shells;
mod subcommand;
mod text;

pub use host::{Call, CallError, Host, read};
pub(crate) use host::{allowed, denied};
pub use inspect::{inspect_line, inspect_words};
pub use refusal::Refusal;
pub(crate) use shells::{BASH, FISH};
