//! How many findings a stack has of each kind.

use crate::policy::Level;
use crate::report::{FindingOutcome, StackReport};
use crate::text::plural::count;

/// How many findings there are of each kind.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FindingCounts {
    error: usize,
    deny: usize,
    approve: usize,
    pub(super) warn: usize,
    undecided: usize,
    approved: usize,
    waived: usize,
}

impl FindingCounts {
    /// Counts; what is undecided or waived counts as that and not under its level.
    pub(super) fn of(stack: &StackReport) -> Self {
        let mut tally = FindingCounts::default();
        for finding in &stack.findings {
            match (finding.outcome, finding.level) {
                (FindingOutcome::Error, _) => tally.error += 1,
                (FindingOutcome::Undecided, _) => tally.undecided += 1,
                (FindingOutcome::Waived, _) => tally.waived += 1,
                (FindingOutcome::Approved, _) => tally.approved += 1,
                (FindingOutcome::Violated, Level::Deny) => tally.deny += 1,
                (FindingOutcome::Violated, Level::RequireApproval) => tally.approve += 1,
                (FindingOutcome::Violated, Level::Warn) => tally.warn += 1,
            }
        }
        // A policy with `on_unknown = "allow"` has no finding where it is undecided, and is counted all the same.
        tally.undecided = tally.undecided.max(stack.undecided);
        tally
    }

    /// `1 denied, 2 need approval, 3 warnings`; `None` where there is nothing to say.
    pub(super) fn sentence(self, observe: bool) -> Option<String> {
        let (deny, approve_one, approve_many) = if observe {
            ("would block", "would need approval", "would need approval")
        } else {
            ("denied", "needs approval", "need approval")
        };
        let parts: Vec<_> = [
            (self.error, "error", "errors"),
            (self.deny, deny, deny),
            (self.approve, approve_one, approve_many),
            (self.warn, "warning", "warnings"),
            (self.undecided, "undecided", "undecided"),
            (self.approved, "approved", "approved"),
            (self.waived, "waived", "waived"),
        ]
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
