//! Equality in three-valued logic: true, false, or undecided for want of an unknown value.

use std::collections::BTreeMap;

use super::error::{Budget, EvalError};
use super::value::{MAX_VALUE_DEPTH, Map, MapKind, Seq, SeqKind, Val, ValKind, too_deep};

/// Whether two values are equal; `None`: it depends on an unknown value. As in HCL, nothing converts: a string never
/// equals a number. A value of a plan may be a list, tuple or set, an object or a map, so it equals each of them.
///
/// # Errors
/// Nesting deeper than [`MAX_VALUE_DEPTH`], no steps left.
pub(super) fn equal(left: &Val<'_>, right: &Val<'_>, budget: &Budget) -> Result<Option<bool>, EvalError> {
    compare(left, right, budget, 0)
}

fn compare(
    left: &Val<'_>,
    right: &Val<'_>,
    budget: &Budget,
    depth: usize,
) -> Result<Option<bool>, EvalError> {
    if depth > MAX_VALUE_DEPTH {
        return Err(too_deep());
    }
    budget.spend(1)?;
    Ok(match (left.kind(), right.kind()) {
        (ValKind::Unknown, _) | (_, ValKind::Unknown) => None,
        (ValKind::Null, ValKind::Null) => Some(true),
        (ValKind::Bool(a), ValKind::Bool(b)) => Some(a == b),
        (ValKind::Number(a), ValKind::Number(b)) => Some(a.compare(b).is_eq()),
        (ValKind::String(a), ValKind::String(b)) => {
            budget.spend(a.len().min(b.len()) / 16)?;
            Some(a == b)
        }
        (ValKind::Seq(a), ValKind::Seq(b)) => return sequences((left, a), (right, b), budget, depth),
        (ValKind::Map(a), ValKind::Map(b)) => return maps((left, a), (right, b), budget, depth),
        _ => Some(false),
    })
}

type Side<'s, 'v, T> = (&'s Val<'v>, &'s T);

fn sequences(
    (left, left_seq): Side<'_, '_, Seq<'_>>,
    (right, right_seq): Side<'_, '_, Seq<'_>>,
    budget: &Budget,
    depth: usize,
) -> Result<Option<bool>, EvalError> {
    let kind = |seq: &Seq<'_>| match seq {
        Seq::Plan(_) => None,
        Seq::Own(kind, _) => Some(*kind),
    };
    let (left_kind, right_kind) = (kind(left_seq), kind(right_seq));
    // As in go-cty, values of two types are never equal: `tolist(["a"]) == ["a"]` is false.
    if left_kind.is_some() && right_kind.is_some() && left_kind != right_kind {
        return Ok(Some(false));
    }
    let (a, b) = (left.elements().unwrap_or_default(), right.elements().unwrap_or_default());
    if left_kind == Some(SeqKind::Set) || right_kind == Some(SeqKind::Set) {
        // An array of the plan may be a set, so beside a set its order does not count.
        return as_sets(&a, &b, budget, depth);
    }
    if a.len() != b.len() {
        return Ok(Some(false));
    }
    all(a.iter().zip(&b), budget, depth)
}

/// Whether all pairs are equal. One unequal pair decides, whatever is unknown in others.
fn all<'s, 'v: 's, 'w: 's>(
    pairs: impl Iterator<Item = (&'s Val<'v>, &'s Val<'w>)>,
    budget: &Budget,
    depth: usize,
) -> Result<Option<bool>, EvalError> {
    let mut result = Some(true);
    for (a, b) in pairs {
        match compare(a, b, budget, depth + 1)? {
            Some(true) => {}
            Some(false) => return Ok(Some(false)),
            None => result = None,
        }
    }
    Ok(result)
}

/// Each element of either side is in the other.
fn as_sets(a: &[Val<'_>], b: &[Val<'_>], budget: &Budget, depth: usize) -> Result<Option<bool>, EvalError> {
    let mut result = Some(true);
    // Quadratic, and paid for in `compare`: unknown elements cannot be sorted.
    for (these, those) in [(a, b), (b, a)] {
        for element in these {
            match member(element, those, budget, depth)? {
                Some(true) => {}
                Some(false) => return Ok(Some(false)),
                None => result = None,
            }
        }
    }
    Ok(result)
}

fn member(
    element: &Val<'_>,
    list: &[Val<'_>],
    budget: &Budget,
    depth: usize,
) -> Result<Option<bool>, EvalError> {
    let mut result = Some(false);
    for candidate in list {
        match compare(element, candidate, budget, depth + 1)? {
            Some(true) => return Ok(Some(true)),
            Some(false) => {}
            None => result = None,
        }
    }
    Ok(result)
}

/// Whether a list contains a value; `None`: an unknown element may equal it.
///
/// # Errors
/// As [`equal`].
pub(super) fn contains(
    list: &[Val<'_>],
    value: &Val<'_>,
    budget: &Budget,
) -> Result<Option<bool>, EvalError> {
    member(value, list, budget, 0)
}

fn maps(
    (left, left_map): Side<'_, '_, Map<'_>>,
    (right, right_map): Side<'_, '_, Map<'_>>,
    budget: &Budget,
    depth: usize,
) -> Result<Option<bool>, EvalError> {
    let kind = |map: &Map<'_>| match map {
        Map::Plan(_) | Map::Nulls => None,
        Map::Own(kind, _) => Some(*kind),
    };
    let (left_kind, right_kind): (Option<MapKind>, Option<MapKind>) = (kind(left_map), kind(right_map));
    if left_kind.is_some() && right_kind.is_some() && left_kind != right_kind {
        return Ok(Some(false));
    }
    let a: BTreeMap<_, _> = left.entries().unwrap_or_default().into_iter().collect();
    let b: BTreeMap<_, _> = right.entries().unwrap_or_default().into_iter().collect();
    if a.len() != b.len() || a.keys().zip(b.keys()).any(|(a, b)| **a != **b) {
        return Ok(Some(false));
    }
    all(a.values().zip(b.values()), budget, depth)
}
