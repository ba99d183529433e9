//! What the verdict of a stack and of a report is called in formats for people.
//!
//! A check for drift has words of its own, from [`drift_summary`].

use std::borrow::Cow;

use super::{drift_summary, labels};
use crate::report::{FindingOutcome, NoteLevel, Report, StackReport, Verdict};
use crate::text::plural::count;

/// The label of the verdict of a stack, for a headline. A pass by approval has a label of its own, and so has a pass that
/// loses something for good.
pub(super) fn of_stack(stack: &StackReport) -> Cow<'static, str> {
    if passes_with_loss(stack) {
        with_loss(pass(stack), stack.unapproved_losses())
    } else {
        short(stack).into()
    }
}

/// The label of the verdict of a stack, for a column of a table.
pub(super) fn short(stack: &StackReport) -> &'static str {
    if drift_summary::is_drift_check(stack) {
        return drift_summary::verdict_label(stack);
    }
    match (stack.verdict, passes_with_loss(stack), is_approved(stack)) {
        (Verdict::Pass, true, true) => "Approved, with loss",
        (Verdict::Pass, true, false) => "Pass, with a loss",
        (Verdict::Pass, false, true) => APPROVED,
        _ => labels::verdict(stack.verdict, stack.observe),
    }
}

/// Whether a stack passes although the plan shows that nothing brings back what it destroys, which is not approved: the
/// level was lowered, or a waiver excuses it. A green pass above that would be read alone.
pub(super) fn passes_with_loss(stack: &StackReport) -> bool {
    stack.verdict == Verdict::Pass && !drift_summary::is_drift_check(stack) && stack.unapproved_losses() > 0
}

/// Whether a report passes although some stack loses something for good.
pub(super) fn report_passes_with_loss(report: &Report) -> bool {
    report.error.is_none() && report.verdict == Verdict::Pass && report.stacks.iter().any(passes_with_loss)
}

fn with_loss(label: &str, objects: usize) -> Cow<'static, str> {
    format!("{label}, with an irreversible loss of {}", count(objects, "object", "objects")).into()
}

/// The label of a pass.
fn pass(stack: &StackReport) -> &'static str {
    if is_approved(stack) { APPROVED } else { labels::verdict(Verdict::Pass, stack.observe) }
}

/// The label of the verdict of a report. An error of the run takes the place of the verdict.
pub(super) fn of_report(report: &Report) -> Cow<'static, str> {
    if drift_summary::is_drift_report(report) {
        return drift_summary::report_label(report).into();
    }
    let verdict = if report.error.is_some() { Verdict::Error } else { report.verdict };
    let label = if verdict == Verdict::Pass && report.stacks.iter().any(is_approved) {
        APPROVED
    } else {
        labels::verdict(verdict, report.observe)
    };
    if report_passes_with_loss(report) {
        return with_loss(label, report.stacks.iter().map(StackReport::unapproved_losses).sum());
    }
    label.into()
}

/// The label of a pass by approval.
pub(super) const APPROVED: &str = "Approved";

/// Whether something in a stack was approved.
pub(super) fn is_approved(stack: &StackReport) -> bool {
    stack.findings.iter().any(|finding| finding.outcome == FindingOutcome::Approved)
}

/// Among more stacks, those that plainly pass have a row in the table and no section.
const WITH_SECTIONS: usize = 100;

/// Whether a stack of a report gets a section besides its row in the table.
pub(super) fn has_section(report: &Report, stack: &StackReport) -> bool {
    has_details(stack) && !(report.stacks.len() > WITH_SECTIONS && passes_plainly(stack))
}

/// Whether nothing about a stack asks for a look: it passes, and nothing warns.
fn passes_plainly(stack: &StackReport) -> bool {
    stack.verdict == Verdict::Pass
        && !drift_summary::is_drift_check(stack)
        && stack.findings.is_empty()
        && stack.overrides.is_empty()
        && stack.checks.is_empty()
        && !stack.notes.iter().any(|note| note.level == NoteLevel::Warning)
        && !stack.drift.iter().any(|entry| entry.class.is_real())
}

/// Whether there is more to say about a stack than its row in the table says.
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
            && stack.commands.is_empty()
            && stack.outputs.is_empty()
            && stack.checks.is_empty())
}
