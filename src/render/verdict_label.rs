//! What the verdict of a stack and of a report is called in formats for people.
//!
//! A check for drift has words of its own, from [`drift_summary`].

use super::{drift_summary, labels};
use crate::report::{FindingOutcome, Report, StackReport, Verdict};

/// The label of the verdict of a stack. A pass by approval has a label of its own.
pub(super) fn of_stack(stack: &StackReport) -> &'static str {
    if drift_summary::is_drift_check(stack) {
        return drift_summary::verdict_label(stack);
    }
    if stack.verdict == Verdict::Pass && is_approved(stack) {
        return APPROVED;
    }
    labels::verdict(stack.verdict, stack.observe)
}

/// The label of the verdict of a report. An error of the run takes the place of the verdict.
pub(super) fn of_report(report: &Report) -> &'static str {
    if drift_summary::is_drift_report(report) {
        return drift_summary::report_label(report);
    }
    let verdict = if report.error.is_some() { Verdict::Error } else { report.verdict };
    if verdict == Verdict::Pass && report.stacks.iter().any(is_approved) {
        return APPROVED;
    }
    labels::verdict(verdict, report.observe)
}

/// The label of a pass by approval.
const APPROVED: &str = "Approved";

fn is_approved(stack: &StackReport) -> bool {
    stack.findings.iter().any(|finding| finding.outcome == FindingOutcome::Approved)
}

/// Whether a stack gets a section besides its row in the table.
pub(super) fn has_details(stack: &StackReport) -> bool {
    if drift_summary::is_drift_check(stack) {
        return drift_summary::has_details(stack);
    }
    stack.verdict != Verdict::Pass
        || !(stack.changes.is_empty()
            && stack.findings.is_empty()
            && stack.infos.is_empty()
            && stack.diagnostics.is_empty()
            && stack.overrides.is_empty()
            && stack.notes.is_empty()
            && stack.drift.is_empty()
            && stack.deferred.is_empty()
            && stack.invocations.is_empty()
            && stack.outputs.is_empty()
            && stack.checks.is_empty())
}
