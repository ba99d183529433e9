//! The order of changes and of findings.

use std::cmp::Reverse;

use super::{ChangeEntry, FindingEntry};

/// By address, the current object before its deposed ones.
pub(super) fn change_key(change: &ChangeEntry) -> (&str, Option<&str>) {
    (&change.address, change.deposed.as_deref())
}

/// Worst first: what nothing brings back before the rest of its level.
pub(super) fn finding_key(finding: &FindingEntry) -> impl Ord + use<'_> {
    let rank = (finding.outcome, Reverse(finding.level), Reverse(finding.is_irreversible()));
    (rank, &finding.address, &finding.deposed, &finding.policy)
}
