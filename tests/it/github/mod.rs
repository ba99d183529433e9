//! `tfgate github`: the program against a GitHub on loopback.

/// The GitHub that the tests talk to.
pub(crate) mod fake;

/// From GitHub's answers to counted approvals.
#[cfg(test)]
mod evidence;
