//! Which attributes an update or a replacement changes: policies that compare an object before a change with the object
//! after it are asked about these alone.

use crate::plan::{Action, Kind, PlanError, ResourceChange, ValueRef};

/// The names of the attributes that an update or a replacement changes or leaves unknown, sorted; `None` for a change of
/// another kind, and where that cannot be said.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn changed(change: &ResourceChange<'_>) -> Result<Option<Vec<String>>, PlanError> {
    if !matches!(change.action, Action::Update | Action::Replace(_)) || change.is_moved() {
        return Ok(None);
    }
    let (before, after) = (change.before.get()?, change.after.get()?);
    let differs = |name: &&str| match (before.get(name), after.get(name)) {
        (Some(before), Some(after)) => !before.same(after),
        (None, None) => false,
        (Some(_), None) | (None, Some(_)) => true,
    };
    let (Some(old), Some(new)) = (names(before), names(after)) else { return Ok(None) };
    let mut changed: Vec<&str> = old.into_iter().chain(new).filter(differs).collect();
    if change.after_unknown.may_hold_true() {
        let unknown = change.after_unknown.get()?;
        let Some(names) = names(unknown) else { return Ok(None) };
        changed.extend(names.into_iter().filter(|name| unknown.get(name).is_some_and(may_be_open)));
    }
    changed.sort_unstable();
    changed.dedup();
    Ok(Some(changed.into_iter().map(str::to_owned).collect()))
}

/// The names of the members of an object.
fn names(value: ValueRef<'_>) -> Option<Vec<&str>> {
    match value.kind() {
        Kind::Object(members) => Some(members.map(|(name, _)| name).collect()),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => None,
    }
}

/// Whether a mask may say that something is unknown.
fn may_be_open(mask: ValueRef<'_>) -> bool {
    match mask.kind() {
        Kind::Bool(open) => open,
        Kind::Object(mut members) => members.next().is_some(),
        Kind::Array(mut elements) => elements.next().is_some(),
        Kind::Null | Kind::Number(_) | Kind::String(_) => false,
    }
}
