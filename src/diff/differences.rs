//! The differences between both sides of a change, in all detail.

use std::sync::Arc;

use super::changed_paths::Forcing;
use super::coded;
use super::difference::{Difference, DifferenceKind, Differences, Part, Side, Within};
use super::document::{self, Language};
use super::equivalence::{equivalent, in_order};
use super::leaves::{Leaf, Pairing, leaves};
use super::limits::{MAX_DIFFERENCES, MAX_PARTS};
use super::multiset::{Equality, unpaired};
use super::paths::overlap;
use super::value_pair::ValuePair;
use crate::plan::{AttributePath, Kind, PlanError, ResourceChange, Value, ValueRef};

/// Compares both sides of a change in all detail.
///
/// # Errors
/// Values that cannot be read.
pub fn differences(change: &ResourceChange<'_>) -> Result<Differences, PlanError> {
    let root = ValuePair::of(change)?;
    let forcing = Forcing::of(change);
    let leaves = leaves(root, Pairing::Texts, |path| forcing.names(path));
    let mut differences = Differences { list: Vec::new(), omitted: leaves.omitted };
    for leaf in &leaves.list {
        let forces_replacement = forcing.names(&leaf.path);
        let parts = parts(leaf, forces_replacement);
        let rest = MAX_DIFFERENCES.saturating_sub(differences.list.len());
        // What forces a replacement is listed beyond the limit of the whole: it is why the object is destroyed.
        let limit = if forces_replacement { MAX_PARTS } else { rest.min(MAX_PARTS) };
        differences.omitted += parts.len().saturating_sub(limit);
        differences.list.extend(parts.into_iter().take(limit));
    }
    // `replace_paths` may name an attribute in which nothing differs, such as one that is unknown.
    for path in forcing.0 {
        differences.ensure(path, root);
    }
    Ok(differences)
}

impl Differences {
    /// A path that forces a replacement is listed even where both sides look the same.
    fn ensure(&mut self, path: &AttributePath, root: ValuePair<'_>) {
        if self.list.iter().any(|difference| overlap(&difference.path, path)) {
            return;
        }
        let pair = path.0.iter().fold(root, |pair, step| pair.down(step)).without_nulls();
        let part = Inside { path, forces_replacement: true, labels: labels(&pair), code: None };
        let sides = pair.sides();
        self.list.push(part.difference(Within::default(), DifferenceKind::Value, sides));
    }
}

/// The attribute that parts belong to.
struct Inside<'l> {
    path: &'l AttributePath,
    forces_replacement: bool,
    labels: Vec<String>,
    /// Both sides in Base64, where what is inside of it is compared.
    code: Option<Arc<[String; 2]>>,
}

impl Inside<'_> {
    fn difference(&self, within: Within, kind: DifferenceKind, (before, after): (Side, Side)) -> Difference {
        Difference {
            path: self.path.clone(),
            within: Within { coded: self.code.is_some(), ..within },
            before,
            after,
            kind,
            forces_replacement: self.forces_replacement,
            labels: self.labels.clone(),
            code: self.code.clone(),
        }
    }
}

fn labels(pair: &ValuePair<'_>) -> Vec<String> {
    let mut labels: Vec<String> = pair.labels.into_iter().flatten().map(str::to_owned).collect();
    labels.dedup();
    labels
}

/// An attribute that differs, taken apart where its parts say more than the whole.
fn parts(leaf: &Leaf<'_>, forces_replacement: bool) -> Vec<Difference> {
    let pair = &leaf.pair;
    let inside = Inside { path: &leaf.path, forces_replacement, labels: labels(pair), code: None };
    let whole = |kind, sides| vec![inside.difference(Within::default(), kind, sides)];
    // The value is the same; a secret that lost its mark is news all the same.
    if leaf.only_mark {
        return whole(DifferenceKind::Sensitivity, pair.marks());
    }
    let (Some(before), Some(after), false) = (pair.before, pair.after, pair.is_unknown() || pair.is_marked())
    else {
        return whole(DifferenceKind::Value, pair.sides());
    };
    if !pair.holds_unknown() && equivalent(before, after) {
        let kind = if in_order(before, after) { DifferenceKind::Order } else { DifferenceKind::Value };
        return whole(kind, pair.sides());
    }
    match (before.kind(), after.kind()) {
        (Kind::Array(_), Kind::Array(_)) => elements(pair, &inside, None),
        (Kind::String(before), Kind::String(after)) => document(before, after, &inside)
            .or_else(|| decoded(before, after, &inside))
            .unwrap_or_else(|| whole(DifferenceKind::Value, pair.sides())),
        _ => whole(DifferenceKind::Value, pair.sides()),
    }
}

/// What was taken out of an array and what was put in; the whole array where that is nothing, or too much is unknown.
fn elements(
    pair: &ValuePair<'_>,
    inside: &Inside<'_>,
    document: Option<(Language, AttributePath)>,
) -> Vec<Difference> {
    let list = |value: Option<ValueRef<'_>>| match value.map(ValueRef::kind) {
        Some(Kind::Array(elements)) => elements.count(),
        _ => 0,
    };
    let (old, new) = (list(pair.before), list(pair.after));
    let pairs = pair.elements(old.max(new));
    let before: Vec<_> = pairs.iter().take(old).map(|pair| pair.before).collect();
    // An element with an unknown part may become anything, so it has no equal.
    let after: Vec<_> =
        pairs.iter().take(new).map(|pair| pair.after.filter(|_| !pair.holds_unknown())).collect();
    let equality = if document.is_none() { Equality::Attribute } else { Equality::Document };
    let (removed, added) = unpaired(equality, &before, &after);
    // Every element has its equal, so the order is all that differs.
    if removed.is_empty() && added.is_empty() {
        let within = Within { document, part: Part::Whole, ..Within::default() };
        return vec![inside.difference(within, DifferenceKind::Value, pair.sides())];
    }
    let within = Within { document, part: Part::Element, ..Within::default() };
    let part = |pair: &ValuePair<'_>, sides| {
        // The label of an element is its own: the flag before it in a command.
        let labels = inside.labels.iter().cloned().chain(labels(pair)).collect();
        let element = Inside { labels, code: inside.code.clone(), ..*inside };
        element.difference(within.clone(), DifferenceKind::Value, sides)
    };
    let value =
        |value: Option<ValueRef<'_>>| Side::Value(value.map_or_else(Value::null, ValueRef::to_owned_value));
    let removed = removed.into_iter().filter_map(|index| pairs.get(index));
    let added = added.into_iter().filter_map(|index| pairs.get(index));
    let removed = removed.map(|pair| part(pair, (value(pair.before), Side::Absent)));
    let added = added.map(|pair| {
        part(pair, (Side::Absent, if pair.is_unknown() { Side::Unknown } else { value(pair.after) }))
    });
    removed.chain(added).collect()
}

/// The differences between two texts in Base64, and in the documents that they hold; `None` where they are none.
fn decoded(before: &str, after: &str, inside: &Inside<'_>) -> Option<Vec<Difference>> {
    let [old, new] = coded::texts(before, after)?;
    let code = Some(Arc::new([before, after].map(str::to_owned)));
    let inside = Inside { code, labels: inside.labels.clone(), ..*inside };
    let whole = || vec![inside.difference(Within::default(), DifferenceKind::Value, texts(&old, &new))];
    Some(document(&old, &new, &inside).unwrap_or_else(whole))
}

fn texts(before: &str, after: &str) -> (Side, Side) {
    let side = |text: &str| Side::Value(Value::string(text.to_owned()));
    (side(before), side(after))
}

/// The differences between two strings that hold documents; `None` where they hold none.
fn document(before: &str, after: &str, inside: &Inside<'_>) -> Option<Vec<Difference>> {
    let documents = document::documents(before, after)?;
    let order = || vec![inside.difference(Within::default(), DifferenceKind::Order, texts(before, after))];
    let (old, new) = (Value::parse(&documents.before).ok()?, Value::parse(&documents.after).ok()?);
    let root = ValuePair::plain(old.root(), new.root());
    // The same document in another spelling: white space, the order of keys, escapes.
    if old.root().same(new.root()) {
        return Some(order());
    }
    let leaves = leaves(root, Pairing::Texts, |_| true);
    let mut found = Vec::new();
    for leaf in leaves.list {
        let labels = inside.labels.iter().cloned().chain(labels(&leaf.pair)).collect();
        let inside = Inside { labels, code: inside.code.clone(), ..*inside };
        let document = Some((documents.language, leaf.path));
        let is_array =
            |value: Option<ValueRef<'_>>| matches!(value.map(ValueRef::kind), Some(Kind::Array(_)));
        if is_array(leaf.pair.before) && is_array(leaf.pair.after) {
            found.extend(elements(&leaf.pair, &inside, document));
        } else {
            let within = Within { document, part: Part::Whole, ..Within::default() };
            found.push(inside.difference(within, DifferenceKind::Value, leaf.pair.sides()));
        }
    }
    // `leaves` leaves out what differs only in how emptiness is written, which is a difference in a document: then the
    // caller lists the whole string.
    (!found.is_empty()).then_some(found)
}
