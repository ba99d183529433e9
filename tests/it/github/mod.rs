//! `tfgate github`: the program against a GitHub on loopback.

/// What happens on the way to GitHub.
#[cfg(test)]
mod client;
/// Whom the messages of commits name.
#[cfg(test)]
mod co_authors;
/// What protects the gate itself.
#[cfg(test)]
mod doctor;
/// Nights of stacks.
#[cfg(test)]
mod drift;
/// From GitHub's answers to counted approvals.
#[cfg(test)]
mod evidence;
/// The GitHub that the tests talk to.
#[cfg(test)]
pub(crate) mod fake;
/// The life of a pull request.
#[cfg(test)]
mod flows;
/// After review.
#[cfg(test)]
mod gates;
/// Ways around the second person.
#[cfg(test)]
mod holes;
/// The life of a drift issue.
#[cfg(test)]
mod issues;
/// Another object at the same address.
#[cfg(test)]
mod objects;
/// The comment, the status, the outputs.
#[cfg(test)]
mod publish;
/// What a reviewer saw.
#[cfg(test)]
mod seen;
/// A team as approver by a ruleset.
#[cfg(test)]
mod teams;
/// The threats of the design.
#[cfg(test)]
mod threats;
