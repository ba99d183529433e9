//! Changes grouped by action and type, in the order in which every format for people lists them.

use std::collections::BTreeMap;

use super::labels::action;
use crate::plan::Action;
use crate::report::{ChangeEntry, Routine, StackReport};

/// The groups of a change summary, what cannot be undone first. What happens in the state only, `forget` and plain
/// no-ops with a move or an import, is in none of them.
pub(super) const GROUPS: [&str; 7] =
    ["delete", "replace", "replace and forget", "update", "create", "read", "open"];

/// The groups of what happens in the state only.
pub(super) const STATE_GROUPS: [&str; 2] = ["forget", "no change"];

/// Whether a change touches the state only: the object is forgotten, moved or imported.
pub(super) fn only_in_state(change: &ChangeEntry) -> bool {
    matches!(change.action, Action::NoOp | Action::Forget)
}

/// The changes of one group of [`GROUPS`], by type and then as the report orders them.
pub(super) fn group<'a>(changes: &[&'a ChangeEntry], name: &str) -> Vec<&'a ChangeEntry> {
    let mut members: Vec<_> =
        changes.iter().copied().filter(|change| action(change.action) == name).collect();
    // The sort is stable: members of one type keep the order of the report.
    members.sort_by(|a, b| a.type_.cmp(&b.type_));
    members
}

/// Members of one group by type, in the order of the types.
pub(super) fn by_type<'a, 'b>(members: &'b [&'a ChangeEntry]) -> impl Iterator<Item = &'b [&'a ChangeEntry]> {
    members.chunk_by(|a, b| a.type_ == b.type_)
}

/// What differs in a routine update.
pub(super) fn routine(routine: Routine) -> &'static str {
    match routine {
        Routine::Tags => "only tags or labels",
        Routine::Order => "only how a value is written",
        Routine::Computed => "only what the provider computes",
    }
}

/// Routine updates by kind, in the order of the kinds.
pub(super) fn by_routine<'a>(changes: &[&'a ChangeEntry]) -> Vec<(Routine, Vec<&'a ChangeEntry>)> {
    let mut kinds: BTreeMap<Routine, Vec<&ChangeEntry>> = BTreeMap::new();
    for change in changes {
        if let Some(kind) = change.routine {
            kinds.entry(kind).or_default().push(change);
        }
    }
    kinds.into_iter().collect()
}

/// Terraform's `Plan: 1 to add, …` line, with moved and forgotten objects, which Terraform does not count; without a full stop.
pub(super) fn plan_line(stack: &StackReport) -> String {
    let summary = &stack.summary;
    let mut parts = Vec::new();
    // Terraform names imports only where there are some, and the next three always.
    if summary.import > 0 {
        parts.push(format!("{} to import", summary.import));
    }
    parts.push(format!("{} to add", summary.add));
    parts.push(format!("{} to change", summary.change));
    parts.push(format!("{} to destroy", summary.destroy));
    if summary.moved > 0 {
        parts.push(format!("{} to move", summary.moved));
    }
    if summary.forget > 0 {
        parts.push(format!("{} to forget", summary.forget));
    }
    let changes = parts.join(", ");
    match stack.invocations.len() {
        0 => changes,
        actions => format!("{changes}. Actions: {actions} to invoke"),
    }
}
