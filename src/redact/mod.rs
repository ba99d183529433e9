//! Hides secrets, once: after both sides were compared, before anything is rendered.
//!
//! By mask (the differences come with it), by value (every string that the plan marks as sensitive, wherever it
//! occurs), and by shape (keys, tokens, passwords in connection strings, attribute names that say so).
//! It never touches verdicts, addresses, types, actions, counts, attribute paths and policy ids.

mod assignments;
mod forms;
mod masks;
mod named;
mod named_text;
mod placeholder;
mod quoted;
mod redactor;
mod reference;
mod rules;
mod search;
mod secret_name;
mod shapes;
#[cfg(test)]
mod tests;
mod yaml;

pub(crate) use placeholder::{NEWLY_MARKED, NO_LONGER_MARKED, SENSITIVE, UNKNOWN, UNMARKED};
pub(crate) use redactor::{ObjectRedactor, Redactor};
pub(crate) use secret_name::is_secret_name;
