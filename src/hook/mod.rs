//! The guard for shells and coding agents: which commands change things without a judged plan.
//!
//! It reads a command line as a POSIX shell would take it apart and executes nothing. What runs `terraform`, `tofu` or
//! `terragrunt` with a subcommand that is not known to leave everything as it is, is refused; so is what it cannot read and
//! what mentions one of them. It guards against haste and habit: aliases, scripts in files, and programs that somebody
//! hides on purpose are out of its reach.
//!
//! It must not know files, the environment or policies.

mod flow;
mod host;
mod judge;
mod names;
mod program;
mod refusal;
mod scan;
mod shells;

pub use host::{Call, CallError, Host, allowed, denied, read};
pub use judge::{judge_line, judge_words};
pub use refusal::Refusal;
pub use shells::{BASH, FISH};
