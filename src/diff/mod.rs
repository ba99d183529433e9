//! Which attributes differ between two sides of a change, with what is sensitive or unknown on either side.
//!
//! It compares; it neither redacts nor decides what matters.

mod difference;
mod document;
mod leaves;
mod multiset;
mod normal;
mod place;

pub use difference::{Difference, DifferenceKind, Differences, Part, Side, Within};
pub use document::Language;
pub use normal::{drifted, is_named, leads_to};

use self::leaves::{Leaf, leaves};
use self::multiset::{Equality, unpaired};
use self::place::{Place, child};
use crate::plan::{AttributePath, Kind, PlanError, ResourceChange, Value, ValueRef};

/// Differences beyond this many are counted and left out.
pub const MAX_DIFFERENCES: usize = 200;

/// Differences inside of one attribute beyond this many are counted and left out.
const MAX_PARTS: usize = 50;

/// Paths in `replace_paths` beyond this many are not looked up.
const MAX_REPLACE_PATHS: usize = 100;

/// Differences deeper than this are reported at this depth.
const MAX_DEPTH: usize = 24;

/// Compares both sides of a change in all detail.
///
/// # Errors
/// Values that cannot be read.
pub fn differences(change: &ResourceChange<'_>) -> Result<Differences, PlanError> {
    let root = Place::of(change)?;
    let forcing = Forcing::of(change);
    let leaves = leaves(root, |path| forcing.names(path));
    let mut found = Differences { list: Vec::new(), omitted: leaves.omitted };
    for leaf in &leaves.list {
        let forces_replacement = forcing.names(&leaf.path);
        let parts = parts(leaf, forces_replacement);
        let rest = MAX_DIFFERENCES.saturating_sub(found.list.len());
        let shown = if forces_replacement { MAX_PARTS } else { rest.min(MAX_PARTS) };
        found.omitted += parts.len().saturating_sub(shown);
        found.list.extend(parts.into_iter().take(shown));
    }
    for path in forcing.0 {
        found.ensure(path, root);
    }
    Ok(found)
}

/// The paths of the attributes whose values differ, sorted. What is inside of lists and documents is not taken apart.
#[derive(Debug, Clone, Default)]
pub struct ChangedPaths {
    /// The paths.
    pub list: Vec<AttributePath>,
    /// How many were left out.
    pub omitted: usize,
}

/// The value at a path; `None` where there is none.
pub fn at<'v>(value: ValueRef<'v>, path: &AttributePath) -> Option<ValueRef<'v>> {
    path.0.iter().try_fold(value, |value, step| child(value, step))
}

/// Compares both sides of a change.
///
/// # Errors
/// Values that cannot be read.
pub fn changed_paths(change: &ResourceChange<'_>) -> Result<ChangedPaths, PlanError> {
    let root = Place::of(change)?;
    let forcing = Forcing::of(change);
    let leaves = leaves(root, |path| forcing.names(path));
    let mut list: Vec<AttributePath> =
        leaves.list.into_iter().filter(|leaf| !leaf.only_mark).map(|leaf| leaf.path).collect();
    let forced = forcing.0.iter().filter(|path| !list.iter().any(|listed| overlap(listed, path)));
    let forced: Vec<AttributePath> = forced.cloned().collect();
    list.extend(forced);
    Ok(ChangedPaths { list, omitted: leaves.omitted })
}

/// What forces a replacement, as far as it is looked up.
struct Forcing<'c>(&'c [AttributePath]);

impl<'c> Forcing<'c> {
    fn of(change: &'c ResourceChange<'_>) -> Self {
        Forcing(change.replace_paths.get(..MAX_REPLACE_PATHS).unwrap_or(&change.replace_paths))
    }

    fn names(&self, path: &AttributePath) -> bool {
        self.0.iter().any(|forcing| overlap(forcing, path))
    }
}

/// Whether one path is the other, or leads to it.
pub fn overlap(a: &AttributePath, b: &AttributePath) -> bool {
    a.is_prefix_of(b) || b.is_prefix_of(a)
}

impl Differences {
    /// A path that forces a replacement is shown even where both sides look the same.
    fn ensure(&mut self, path: &AttributePath, root: Place<'_>) {
        if self.list.iter().any(|difference| overlap(&difference.path, path)) {
            return;
        }
        let place = path.0.iter().fold(root, |place, step| place.down(step)).without_nulls();
        let part = Inside { path, forces_replacement: true, labels: labels(&place) };
        let sides = place.sides();
        self.list.push(part.difference(Within::default(), DifferenceKind::Value, sides));
    }
}

/// The attribute that parts belong to.
struct Inside<'l> {
    path: &'l AttributePath,
    forces_replacement: bool,
    labels: Vec<String>,
}

impl Inside<'_> {
    fn difference(&self, within: Within, kind: DifferenceKind, (before, after): (Side, Side)) -> Difference {
        Difference {
            path: self.path.clone(),
            within,
            before,
            after,
            kind,
            forces_replacement: self.forces_replacement,
            labels: self.labels.clone(),
        }
    }
}

fn labels(place: &Place<'_>) -> Vec<String> {
    let mut labels: Vec<String> = place.labels.into_iter().flatten().map(str::to_owned).collect();
    labels.dedup();
    labels
}

/// An attribute that differs, taken apart where its parts say more than the whole.
fn parts(leaf: &Leaf<'_>, forces_replacement: bool) -> Vec<Difference> {
    let place = &leaf.place;
    let inside = Inside { path: &leaf.path, forces_replacement, labels: labels(place) };
    let whole = |kind, sides| vec![inside.difference(Within::default(), kind, sides)];
    if leaf.only_mark {
        return whole(DifferenceKind::Sensitivity, place.marks());
    }
    let (Some(before), Some(after), false) =
        (place.before, place.after, place.is_unknown() || place.is_marked())
    else {
        return whole(DifferenceKind::Value, place.sides());
    };
    if !place.holds_unknown() && before.means_the_same(after) {
        let kind = if in_order(before, after) { DifferenceKind::Order } else { DifferenceKind::Value };
        return whole(kind, place.sides());
    }
    match (before.kind(), after.kind()) {
        (Kind::Array(_), Kind::Array(_)) => elements(place, &inside, None),
        (Kind::String(before), Kind::String(after)) => document(before, after, place, &inside)
            .unwrap_or_else(|| whole(DifferenceKind::Value, place.sides())),
        _ => whole(DifferenceKind::Value, place.sides()),
    }
}

/// Whether elements that mean the same stand in the same places. A set is written in an order of its own, which only
/// its elements decide, so one whose order alone changed is a list: rules of a load balancer, arguments of a command.
pub fn in_order(before: ValueRef<'_>, after: ValueRef<'_>) -> bool {
    match (before.kind(), after.kind()) {
        (Kind::Array(before), Kind::Array(after)) => before.zip(after).all(|(a, b)| a.means_the_same(b)),
        _ => true,
    }
}

/// What was taken out of an array and what was put in; the whole array where that is nothing, or too much is unknown.
fn elements(
    place: &Place<'_>,
    inside: &Inside<'_>,
    document: Option<(Language, AttributePath)>,
) -> Vec<Difference> {
    let list = |value: Option<ValueRef<'_>>| match value.map(ValueRef::kind) {
        Some(Kind::Array(elements)) => elements.count(),
        _ => 0,
    };
    let (old, new) = (list(place.before), list(place.after));
    let places = place.elements(old.max(new));
    let before: Vec<_> = places.iter().take(old).map(|place| place.before).collect();
    // What is not known wholly equals nothing.
    let after: Vec<_> =
        places.iter().take(new).map(|place| place.after.filter(|_| !place.holds_unknown())).collect();
    let equality = if document.is_none() { Equality::Attribute } else { Equality::Document };
    let (removed, added) = unpaired(equality, &before, &after);
    if removed.is_empty() && added.is_empty() {
        let within = Within { document, part: Part::Whole };
        return vec![inside.difference(within, DifferenceKind::Value, place.sides())];
    }
    let within = Within { document, part: Part::Element };
    let part = |sides| inside.difference(within.clone(), DifferenceKind::Value, sides);
    let value =
        |value: Option<ValueRef<'_>>| Side::Value(value.map_or_else(Value::null, ValueRef::to_owned_value));
    let removed = removed.into_iter().filter_map(|index| places.get(index));
    let added = added.into_iter().filter_map(|index| places.get(index));
    let removed = removed.map(|place| part((value(place.before), Side::Absent)));
    let added = added.map(|place| {
        part((Side::Absent, if place.is_unknown() { Side::Unknown } else { value(place.after) }))
    });
    removed.chain(added).collect()
}

/// The differences between two strings that hold documents; `None` where they hold none.
fn document(before: &str, after: &str, place: &Place<'_>, inside: &Inside<'_>) -> Option<Vec<Difference>> {
    let documents = document::documents(before, after)?;
    let (before, after) = (Value::parse(&documents.before).ok()?, Value::parse(&documents.after).ok()?);
    let root = Place::plain(before.root(), after.root());
    if before.root().same(after.root()) {
        return Some(vec![inside.difference(Within::default(), DifferenceKind::Order, place.sides())]);
    }
    let leaves = leaves(root, |_| true);
    let mut found = Vec::new();
    for leaf in leaves.list {
        let labels = inside.labels.iter().cloned().chain(labels(&leaf.place)).collect();
        let inside = Inside { labels, ..*inside };
        let document = Some((documents.language, leaf.path));
        let is_array =
            |value: Option<ValueRef<'_>>| matches!(value.map(ValueRef::kind), Some(Kind::Array(_)));
        if is_array(leaf.place.before) && is_array(leaf.place.after) {
            found.extend(elements(&leaf.place, &inside, document));
        } else {
            let within = Within { document, part: Part::Whole };
            found.push(inside.difference(within, DifferenceKind::Value, leaf.place.sides()));
        }
    }
    // What differs only in how emptiness is written is left out above, and is a difference in a document.
    (!found.is_empty()).then_some(found)
}
