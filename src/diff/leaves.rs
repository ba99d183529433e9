//! The innermost attributes that differ: the walk down both sides.

use super::coded;
use super::document;
use super::limits::{MAX_DEPTH, MAX_DIFFERENCES};
use super::multiset::{Equality, unpaired};
use super::value_pair::ValuePair;
use crate::plan::{AttributePath, Kind, PathStep, ValueRef};

/// An attribute that differs, or whose mark does.
pub(super) struct Leaf<'v> {
    pub(super) path: AttributePath,
    pub(super) pair: ValuePair<'v>,
    /// Whether the value is the same and only its mark differs.
    pub(super) only_mark: bool,
}

/// All attributes that differ, up to the limit.
pub(super) struct Leaves<'v> {
    /// In the order of path.
    pub(super) list: Vec<Leaf<'v>>,
    /// How many were left out.
    pub(super) omitted: usize,
}

/// Which lists are compared position by position, where they neither grew nor shrank.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pairing {
    /// Lists of blocks.
    Blocks,
    /// Lists of texts that are looked into, too.
    Texts,
}

/// Walks down from `root`. What `is_kept` names is listed however many there are.
pub(super) fn leaves(
    root: ValuePair<'_>,
    pairing: Pairing,
    is_kept: impl Fn(&AttributePath) -> bool,
) -> Leaves<'_> {
    let mut found = Leaves { list: Vec::new(), omitted: 0 };
    let mut pending = vec![(AttributePath::default(), root)];
    while let Some((path, pair)) = pending.pop() {
        // Null and missing are one: providers write either.
        let pair = pair.without_nulls();
        if let Some(children) = children(&pair, path.0.len(), pairing) {
            // Dropped before a path is built: most of an object did not change.
            let open = children.into_iter().filter(|(_, child)| !child.is_settled());
            pending.extend(open.map(|(step, child)| (path.join(step), child)));
            continue;
        }
        let differs = pair.differs();
        if !differs && !pair.is_marked_anew() {
            continue;
        }
        // What forces a replacement is listed in any case: it is why the object is destroyed.
        if found.list.len() >= MAX_DIFFERENCES && !is_kept(&path) {
            found.omitted += 1;
        } else {
            found.list.push(Leaf { path, pair, only_mark: !differs });
        }
    }
    found.list.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The parts to compare one by one; `None` if the pair is compared as a whole.
fn children<'v>(
    pair: &ValuePair<'v>,
    depth: usize,
    pairing: Pairing,
) -> Option<Vec<(PathStep, ValuePair<'v>)>> {
    if depth >= MAX_DEPTH || pair.is_unknown() || pair.is_sensitive() {
        return None;
    }
    match (pair.before?.kind(), pair.after?.kind()) {
        (Kind::Object(_), Kind::Object(_)) => Some(pair.members()),
        (Kind::Array(before), Kind::Array(after)) => {
            let is_block = |element: ValueRef<'_>| matches!(element.kind(), Kind::Object(_));
            let is_text = |element: ValueRef<'_>| element.as_str().is_some();
            let blocks = before.clone().chain(after.clone()).all(is_block);
            // A mark cannot be matched with the element of a set, so a marked list of texts is compared as a whole.
            let texts = pairing == Pairing::Texts
                && !pair.is_marked()
                && before.clone().chain(after.clone()).all(is_text);
            let length = before.count();
            // Positions can be paired only in a list that neither grew nor shrank.
            if !(blocks || texts) || length != after.count() {
                return None;
            }
            let elements = pair.elements(length);
            if is_moved(&elements) || !(blocks || elements.iter().any(is_looked_into)) {
                return None;
            }
            let indexed = elements.into_iter().zip(0..);
            Some(indexed.map(|(element, index)| (PathStep::Index(index), element)).collect())
        }
        _ => None,
    }
}

/// Whether the parts of two texts say more than the texts. A list of short ones may be a set, whose positions say nothing.
fn is_looked_into(pair: &ValuePair<'_>) -> bool {
    let (Some(before), Some(after)) =
        (pair.before.and_then(ValueRef::as_str), pair.after.and_then(ValueRef::as_str))
    else {
        return false;
    };
    let has_lines = |text: &str| text.trim_end().contains('\n');
    before != after
        && ((has_lines(before) && has_lines(after))
            || document::are_json(before, after)
            || coded::texts(before, after).is_some())
}

/// Whether an element that differs from its counterpart equals another one: then the array is a set, or a list into which
/// something was inserted, and positions say nothing.
fn is_moved(elements: &[ValuePair<'_>]) -> bool {
    let different: Vec<&ValuePair<'_>> =
        elements.iter().filter(|pair| pair.holds_unknown() || !is_settled(pair)).collect();
    let before: Vec<_> = different.iter().map(|pair| pair.before).collect();
    let after: Vec<_> = different.iter().map(|pair| pair.after.filter(|_| !pair.holds_unknown())).collect();
    let (removed, _) = unpaired(Equality::Attribute, &before, &after);
    removed.len() < before.len()
}

/// Whether the element is in its pair, whatever the form of what is empty in it.
fn is_settled(pair: &ValuePair<'_>) -> bool {
    let digest = |value: Option<ValueRef<'_>>| value.map(|value| Equality::Attribute.digest(value));
    !pair.differs() || digest(pair.before) == digest(pair.after)
}
