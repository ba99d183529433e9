//! What a path leads to, and which paths are above or below each other.

use crate::plan::{AttributePath, PathStep, ValueRef};

/// The value at a path, if there is one.
pub(crate) fn at<'v>(value: ValueRef<'v>, path: &AttributePath) -> Option<ValueRef<'v>> {
    path.0.iter().try_fold(value, |value, step| child(value, step))
}

/// The value one step down.
pub(super) fn child<'v>(value: ValueRef<'v>, step: &PathStep) -> Option<ValueRef<'v>> {
    match step {
        PathStep::Key(key) => value.get(key),
        PathStep::Index(index) => value.index(usize::try_from(*index).ok()?),
        PathStep::Other(_) => None,
    }
}

/// Whether one path is the other, or leads to it.
pub(crate) fn overlap(a: &AttributePath, b: &AttributePath) -> bool {
    a.is_prefix_of(b) || b.is_prefix_of(a)
}

/// Whether a path is one of these names or below one: `tags`, `root_block_device[0].tags`.
pub(crate) fn is_named(path: &AttributePath, names: &[String]) -> bool {
    let path = path.to_string();
    names.iter().any(|name| {
        path.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    })
}

/// Whether a path is above one of these names: what changed as a whole may have changed there.
pub(crate) fn leads_to(path: &AttributePath, names: &[String]) -> bool {
    let path = path.to_string();
    let below = |rest: &str| path.is_empty() || rest.starts_with(['.', '[']);
    names.iter().any(|name| name.strip_prefix(path.as_str()).is_some_and(below))
}
