//! Whether an update is routine, so that reports fold it. Nothing is judged by it.

use super::Routine;
use crate::diff::{Difference, DifferenceKind, Part, Side};
use crate::plan::{Action, Kind, PathStep, PlanError, ResourceChange};

/// Maps of tags and labels that providers keep on an object. Labels of nested blocks are not among them: selectors and
/// node pools act on those.
const NAMES: [&str; 7] =
    ["tags", "tags_all", "labels", "effective_labels", "terraform_labels", "default_labels", "user_labels"];

/// Maps of tags that nested blocks have too: `root_block_device[0].tags`.
const NESTED: [&str; 2] = ["tags", "tags_all"];

/// The kind that everything which differs is of.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn of(
    change: &ResourceChange<'_>,
    differences: &[Difference],
    omitted: usize,
) -> Result<Option<Routine>, PlanError> {
    if change.action != Action::Update || !change.replace_paths.is_empty() || omitted > 0 {
        return Ok(None);
    }
    if differences.is_empty() {
        // What is left is emptiness in another form, unless there is nothing at all.
        let (before, after) = (change.before.get()?, change.after.get()?);
        return Ok((!before.same(after)).then_some(Routine::Order));
    }
    let is = |kind| move |difference: &&Difference| difference.kind == kind;
    if differences.iter().any(|difference| is(DifferenceKind::Sensitivity)(&difference)) {
        return Ok(None);
    }
    // An unknown element of a list is one that somebody put there.
    let is_computed = |difference: &&Difference| {
        matches!(difference.after, Side::Unknown) && difference.within.part == Part::Whole
    };
    let mut known = differences.iter().filter(|difference| !is_computed(difference)).peekable();
    Ok(if known.peek().is_none() {
        Some(Routine::Computed)
    } else if known.clone().all(is_tag) {
        Some(Routine::Tags)
    } else if known.all(|difference| is(DifferenceKind::Order)(&difference)) {
        Some(Routine::Order)
    } else {
        None
    })
}

fn is_tag(difference: &Difference) -> bool {
    let steps = difference.path.0.as_slice();
    let behind = match steps {
        [PathStep::Key(name), behind @ ..] if NAMES.contains(&name.as_str()) => behind,
        [PathStep::Key(_), PathStep::Index(_), PathStep::Key(name), behind @ ..]
            if NESTED.contains(&name.as_str()) =>
        {
            behind
        }
        _ => return false,
    };
    // A list of that name holds something else: network tags on Google, which firewalls act on.
    let is_map = |side: &Side| match side {
        Side::Value(value) => matches!(value.root().kind(), Kind::Object(_)),
        Side::Absent | Side::Unknown => true,
        Side::Sensitive | Side::NoLongerMarked | Side::NewlyMarked | Side::Unmarked => false,
    };
    match behind {
        [] => {
            difference.within.part == Part::Whole && is_map(&difference.before) && is_map(&difference.after)
        }
        [PathStep::Key(_), ..] => true,
        [PathStep::Index(_) | PathStep::Other(_), ..] => false,
    }
}
