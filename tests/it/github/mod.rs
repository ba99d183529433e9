//! `tfgate github`: the program against a GitHub on loopback.

/// What happens on the way to GitHub.
#[cfg(test)]
mod client;
/// What protects the gate itself.
#[cfg(test)]
mod doctor;
/// The GitHub that the tests talk to.
pub(crate) mod fake;
mod publish;

/// From GitHub's answers to counted approvals.
#[cfg(test)]
mod evidence;
