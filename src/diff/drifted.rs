//! Which attributes of an object drifted, without those that are only written in another way.

use super::equivalence::equivalent;
use super::limits::MAX_DEPTH;
use super::paths::child;
use crate::plan::{AttributePath, Kind, PathStep, PlanError, ResourceChange, ValueRef};

/// The paths of the attributes that are not equivalent, sorted: the innermost ones where the elements of an array can be
/// paired by position, the array where they cannot.
///
/// # Errors
/// Values that cannot be read.
pub fn drifted(change: &ResourceChange<'_>) -> Result<Vec<AttributePath>, PlanError> {
    let (before, after) = (change.before.get()?, change.after.get()?);
    let mut found = Vec::new();
    let mut pending = Vec::new();
    // Objects are the same where all of their members are.
    let objects = matches!((before.kind(), after.kind()), (Kind::Object(_), Kind::Object(_)));
    if objects || !equivalent(before, after) {
        pending.push((AttributePath::default(), Some(before), Some(after)));
    }
    // Only pairs that are not equivalent are on the stack.
    while let Some((path, before, after)) = pending.pop() {
        let parts = match (before, after) {
            (Some(before), Some(after)) if path.0.len() < MAX_DEPTH => parts(before, after),
            _ => None,
        };
        let Some(parts) = parts else {
            found.push(path);
            continue;
        };
        for step in parts {
            let old = before.and_then(|value| child(value, &step));
            let new = after.and_then(|value| child(value, &step));
            if !alike(old, new) {
                pending.push((path.join(step), old, new));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The steps to the parts that are compared one by one; `None`: compare as a whole.
fn parts(before: ValueRef<'_>, after: ValueRef<'_>) -> Option<Vec<PathStep>> {
    match (before.kind(), after.kind()) {
        (Kind::Object(old), Kind::Object(new)) => {
            let mut keys: Vec<&str> = old.chain(new).map(|(key, _)| key).collect();
            keys.sort_unstable();
            keys.dedup();
            Some(keys.into_iter().map(|key| PathStep::Key(key.to_owned())).collect())
        }
        (Kind::Array(old), Kind::Array(new)) => {
            let blocks =
                old.clone().chain(new.clone()).all(|element| matches!(element.kind(), Kind::Object(_)));
            let length = old.count();
            // Arrays of scalars are mostly sets, in which a position says nothing.
            (blocks && length == new.count()).then(|| (0..length as u64).map(PathStep::Index).collect())
        }
        _ => None,
    }
}

fn alike(before: Option<ValueRef<'_>>, after: Option<ValueRef<'_>>) -> bool {
    let null = crate::plan::Value::null();
    equivalent(before.unwrap_or(null.root()), after.unwrap_or(null.root()))
}
