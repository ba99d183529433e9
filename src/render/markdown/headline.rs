//! The mark and the verdict that a heading starts with, and the error of a stack or of a run.

use super::prose;
use crate::render::{drift_summary, verdict_label};
use crate::report::{Failure, StackReport, Verdict};

/// `❌ Denied`.
pub(super) fn verdict_heading(stack: &StackReport) -> String {
    format!("{} {}", stack_mark(stack), verdict_label::of_stack(stack))
}

/// The mark of a stack. Drift that needs attention and an irreversible loss that passes are marked as warnings.
pub(super) fn stack_mark(stack: &StackReport) -> &'static str {
    if drift_summary::is_drift_check(stack)
        && drift_summary::status(stack) == drift_summary::DriftStatus::Drift
    {
        return "⚠️";
    }
    if verdict_label::passes_with_loss(stack) {
        return "⚠️";
    }
    verdict_mark(stack.verdict)
}

/// The mark of a verdict. The word after it says the same: the mark is not the only carrier.
pub(super) fn verdict_mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✅",
        Verdict::NeedsApproval => "🛑",
        Verdict::Fail | Verdict::Error => "❌",
    }
}

/// Why there is no verdict, as an alert of GitHub.
pub(super) fn error_alert(failure: &Failure) -> String {
    let help = match &failure.help {
        Some(help) => format!("\n>\n> Help: {}", prose::sentence_line(help)),
        None => String::new(),
    };
    // Each sentence is one line: an alert ends at the first line without `>`.
    format!("> [!CAUTION]\n> Error: {}{help}", prose::sentence_line(&failure.message))
}
