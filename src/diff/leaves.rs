//! The innermost attributes that differ: the walk down both sides.

use super::multiset::{Equality, unpaired};
use super::place::Place;
use super::{MAX_DEPTH, MAX_DIFFERENCES};
use crate::plan::{AttributePath, Kind, PathStep, ValueRef};

/// An attribute that differs, or whose mark does.
pub(super) struct Leaf<'v> {
    pub(super) path: AttributePath,
    pub(super) place: Place<'v>,
    /// Whether the value is the same and only its mark differs.
    pub(super) only_mark: bool,
}

/// All of them.
pub(super) struct Leaves<'v> {
    /// In the order of path.
    pub(super) list: Vec<Leaf<'v>>,
    /// How many were left out.
    pub(super) omitted: usize,
}

/// Walks down from `root`. What `is_kept` names is listed however many there are.
pub(super) fn leaves(root: Place<'_>, is_kept: impl Fn(&AttributePath) -> bool) -> Leaves<'_> {
    let mut found = Leaves { list: Vec::new(), omitted: 0 };
    let mut pending = vec![(AttributePath::default(), root)];
    while let Some((path, place)) = pending.pop() {
        let place = place.without_nulls();
        if let Some(children) = children(&place, path.0.len()) {
            let open = children.into_iter().filter(|(_, child)| !child.is_settled());
            pending.extend(open.map(|(step, child)| (path.join(step), child)));
            continue;
        }
        let differs = place.differs();
        if !differs && !place.is_marked_anew() {
            continue;
        }
        if found.list.len() >= MAX_DIFFERENCES && !is_kept(&path) {
            found.omitted += 1;
        } else {
            found.list.push(Leaf { path, place, only_mark: !differs });
        }
    }
    found.list.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The parts to compare one by one; `None`: compare as a whole.
fn children<'v>(place: &Place<'v>, depth: usize) -> Option<Vec<(PathStep, Place<'v>)>> {
    if depth >= MAX_DEPTH || place.is_unknown() || place.is_sensitive() {
        return None;
    }
    match (place.before?.kind(), place.after?.kind()) {
        (Kind::Object(_), Kind::Object(_)) => Some(place.members()),
        (Kind::Array(before), Kind::Array(after)) => {
            let is_block = |element: ValueRef<'_>| matches!(element.kind(), Kind::Object(_));
            let blocks = before.clone().chain(after.clone()).all(is_block);
            let length = before.count();
            if !blocks || length != after.count() {
                return None;
            }
            let elements = place.elements(length);
            if is_moved(&elements) {
                return None;
            }
            let indexed = elements.into_iter().zip(0..);
            Some(indexed.map(|(element, index)| (PathStep::Index(index), element)).collect())
        }
        _ => None,
    }
}

/// Whether an element that differs from its counterpart is another one's: then positions say nothing.
fn is_moved(elements: &[Place<'_>]) -> bool {
    let different: Vec<&Place<'_>> =
        elements.iter().filter(|place| place.holds_unknown() || !is_settled(place)).collect();
    let before: Vec<_> = different.iter().map(|place| place.before).collect();
    let after: Vec<_> =
        different.iter().map(|place| place.after.filter(|_| !place.holds_unknown())).collect();
    let (removed, _) = unpaired(Equality::Attribute, &before, &after);
    removed.len() < before.len()
}

/// Whether the element is in its place, whatever the form of what is empty in it.
fn is_settled(place: &Place<'_>) -> bool {
    let digest = |value: Option<ValueRef<'_>>| value.map(|value| Equality::Attribute.digest(value));
    !place.differs() || digest(place.before) == digest(place.after)
}
