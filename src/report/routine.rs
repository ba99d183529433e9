//! Whether an update is routine, so that reports fold it. The verdict does not depend on it.

use super::Routine;
use crate::diff::{Difference, DifferenceKind, Part, Side};
use crate::plan::{Action, Kind, PathStep, PlanError, ResourceChange, ResourceMode, ValueRef};

/// Attributes with the tags and labels of an object. Labels of nested blocks are not among them: selectors and node pools act on
/// those.
const NAMES: [&str; 7] =
    ["tags", "tags_all", "labels", "effective_labels", "terraform_labels", "default_labels", "user_labels"];

/// Attributes with tags in nested blocks too: `root_block_device[0].tags`.
const NESTED: [&str; 2] = ["tags", "tags_all"];

/// The kind of routine that all differences of an update have in common. What is known only after apply counts as computed by
/// the provider; whether it is, the configuration says, which comes after the changes in a plan.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn of(
    change: &ResourceChange<'_>,
    differences: &[Difference],
    omitted: usize,
) -> Result<Option<Routine>, PlanError> {
    // With attributes left out, what else differs is not known.
    let managed = change.mode == ResourceMode::Managed;
    if !managed || change.action != Action::Update || !change.replace_paths.is_empty() || omitted > 0 {
        return Ok(None);
    }
    if differences.is_empty() {
        // The values differ only in how emptiness is written (null, `[]`, `""`), or not at all.
        let (before, after) = (change.before.get()?, change.after.get()?);
        return Ok((!before.same(after)).then_some(Routine::Order));
    }
    let is = |kind| move |difference: &&Difference| difference.kind == kind;
    // A value that is no longer sensitive will be printed from now on: that is worth a look.
    if differences.iter().any(|difference| is(DifferenceKind::Sensitivity)(&difference)) {
        return Ok(None);
    }
    if !unknown_is_plain(change)? {
        return Ok(None);
    }
    let is_unknown = |difference: &&Difference| matches!(difference.after, Side::Unknown);
    let mut known = differences.iter().filter(|difference| !is_unknown(difference)).peekable();
    Ok(if known.peek().is_none() {
        Some(Routine::Computed)
    // Tags before order: a change that is both is shown as the one that people recognize.
    } else if known.clone().all(is_tag) {
        Some(Routine::Tags)
    } else if known.all(|difference| is(DifferenceKind::Order)(&difference)) {
        Some(Routine::Order)
    } else {
        None
    })
}

/// Whether only whole attributes become unknown, none of which can be a block.
fn unknown_is_plain(change: &ResourceChange<'_>) -> Result<bool, PlanError> {
    let (before, unknown) = (change.before.get()?.members(), change.after_unknown.get()?);
    let Kind::Object(mut members) = unknown.kind() else { return Ok(!unknown.holds_true()) };
    Ok(members.all(|(name, mask)| {
        !mask.holds_true() || (mask.is_true() && before.get(name).is_none_or(is_no_block))
    }))
}

/// Whether a value is that of an attribute. The plan has no expressions of `dynamic` blocks, so who sets a list of blocks is
/// not known; a list of objects may be one, and so may one without elements.
fn is_no_block(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Array(elements) => {
            let mut elements = elements.peekable();
            elements.peek().is_some() && elements.all(|element| !matches!(element.kind(), Kind::Object(_)))
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => true,
    }
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
        Side::Absent => true,
        Side::Unknown | Side::Sensitive | Side::NoLongerMarked | Side::NewlyMarked | Side::Unmarked => false,
    };
    match behind {
        [] => {
            difference.within.part == Part::Whole && is_map(&difference.before) && is_map(&difference.after)
        }
        [PathStep::Key(_), ..] => true,
        [PathStep::Index(_) | PathStep::Other(_), ..] => false,
    }
}
