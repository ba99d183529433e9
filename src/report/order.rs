//! The order of changes and of findings.

use std::cmp::Reverse;

use super::{ChangeEntry, FindingEntry};
use crate::finding::Recoverability;

/// By address, the current object before its deposed ones.
pub(super) fn change_key(change: &ChangeEntry) -> (&str, Option<&str>) {
    (&change.address, change.deposed.as_deref())
}

/// Worst first: what nothing brings back before the rest of its level.
pub(super) fn finding_key(finding: &FindingEntry) -> impl Ord + use<'_> {
    let final_loss = finding.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::Irreversible);
    let rank = (finding.outcome, Reverse(finding.level), Reverse(final_loss));
    (rank, &finding.address, &finding.deposed, &finding.policy)
}
