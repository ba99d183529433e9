//! Checks that a saved report can be true: its verdict follows from its findings, its counts from its changes.
//!
//! A saved report comes from an artifact or a cache. Everybody who can write there can write any report that is consistent;
//! what is refused here is a report that no run of tfgate can have written.

mod approvals;
mod contradiction;
mod required_drift;
mod required_findings;
mod stack;

pub use contradiction::Contradiction;

use std::collections::BTreeSet;

use super::verdict::assembled;
use super::{Report, Verdict};
use crate::exit::ExitStatus;
use contradiction::{agree, digest};

/// Checks a saved report. What can be derived is computed again.
///
/// # Errors
/// The first field that contradicts the others.
pub fn verified(report: Report) -> Result<Report, Contradiction> {
    for (at, set) in report.policy_sets.iter().enumerate() {
        digest("digest", &set.digest).map_err(|error| error.below("policy_sets", at))?;
    }
    let mut names = BTreeSet::new();
    for (at, stack) in report.stacks.iter().enumerate() {
        stack::check_stack(stack).map_err(|error| error.below("stacks", at))?;
        // Two stacks of one name: a reader would find the first one, and approvals the other.
        if !names.insert(&stack.name) {
            return Err(Contradiction::new("name", "another stack has it").below("stacks", at));
        }
    }
    // Needs all policy sets: only with built-in ones alone must alarming drift have a finding.
    required_drift::check_report(&report)?;
    let Report { tool_version, verdict, exit, observe, error, diagnostics, policy_sets, stacks, review } =
        report;
    // A report without stacks has an error, or comes from a run in which no stack changed.
    let expected = assembled(&tool_version, stacks, policy_sets);
    let expected = match (&error, expected.stacks.is_empty()) {
        (None, true) => Report { verdict: Verdict::Pass, exit: ExitStatus::Pass, ..expected },
        (Some(error), true) => Report { error: Some(error.clone()), ..expected },
        (_, false) => expected,
    };
    agree("verdict", verdict.name(), expected.verdict.name())?;
    agree("exit_code", &exit.code().to_string(), &expected.exit.code().to_string())?;
    agree("observe", &observe.to_string(), &expected.observe.to_string())?;
    required_findings::check_diagnostics(&diagnostics, expected.verdict)?;
    review.as_ref().map_or(Ok(()), |review| approvals::check_review(review, &expected))?;
    if error != expected.error {
        return Err(Contradiction::new("error", "it is not the first error of the stacks"));
    }
    Ok(Report { diagnostics, review, ..expected })
}
