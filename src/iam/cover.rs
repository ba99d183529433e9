//! Which entries of a statement another one is about.

use std::collections::BTreeMap;

use super::document::{Matter, Part};
use super::error::{Budget, Error};
use super::principal::Principal;
use super::scope::Scope;

/// For each entry of a statement whether the other one is about it.
pub(super) struct Hits {
    pub(super) principals: Vec<bool>,
    pub(super) actions: Vec<bool>,
    pub(super) resources: Vec<bool>,
}

impl Hits {
    /// Whether it is about all entries.
    pub(super) fn are_all(&self) -> bool {
        self.principals.iter().chain(&self.actions).chain(&self.resources).all(|hit| *hit)
    }
}

/// Entries that the same statements are about.
pub(super) struct Class {
    /// For each of the other statements whether it is about them.
    pub(super) hits: Vec<bool>,
    /// The positions of the entries.
    pub(super) members: Vec<usize>,
    pub(super) unknown: bool,
    /// Whether strangers are among them; of principals only.
    pub(super) open: bool,
}

/// The entries of `narrow` that one entry of `wide` covers. `None` if nothing is covered.
pub(super) fn covered(narrow: &Matter, wide: &Matter, budget: &mut Budget) -> Result<Option<Hits>, Error> {
    let principals = hits(&narrow.principals, &wide.principals, |narrow, wide| {
        Ok(!wide.unknown && wide.value.covers(&narrow.value, budget)?)
    })?;
    scopes(
        narrow,
        wide,
        principals,
        |narrow, wide, budget| Ok(!wide.unknown && wide.value.covers(&narrow.value, budget)?),
        budget,
    )
}

/// The entries of `left` that may have something in common with an entry of `right`. `None` if nothing has.
pub(super) fn common(left: &Matter, right: &Matter, budget: &mut Budget) -> Result<Option<Hits>, Error> {
    let principals =
        hits(&left.principals, &right.principals, |left, right| left.value.overlaps(&right.value, budget))?;
    scopes(left, right, principals, |left, right, budget| left.value.overlaps(&right.value, budget), budget)
}

/// The entries whose actions and resources are covered; those of principals as `of` says.
pub(super) fn covered_with(
    narrow: &Matter,
    wide: &Matter,
    of: impl Fn(&Part<Principal>, &mut Budget) -> Result<bool, Error>,
    budget: &mut Budget,
) -> Result<Option<Hits>, Error> {
    let principals: Vec<bool> =
        narrow.principals.iter().map(|part| of(part, budget)).collect::<Result<_, Error>>()?;
    scopes(
        narrow,
        wide,
        principals,
        |narrow, wide, budget| Ok(!wide.unknown && wide.value.covers(&narrow.value, budget)?),
        budget,
    )
}

fn scopes(
    left: &Matter,
    right: &Matter,
    principals: Vec<bool>,
    test: impl Fn(&Part<Scope>, &Part<Scope>, &mut Budget) -> Result<bool, Error>,
    budget: &mut Budget,
) -> Result<Option<Hits>, Error> {
    if !principals.contains(&true) {
        return Ok(None);
    }
    let actions = hits(&left.actions, &right.actions, |left, right| test(left, right, budget))?;
    if !actions.contains(&true) {
        return Ok(None);
    }
    let resources = hits(&left.resources, &right.resources, |left, right| test(left, right, budget))?;
    Ok(resources.contains(&true).then_some(Hits { principals, actions, resources }))
}

fn hits<T>(
    left: &[T],
    right: &[T],
    mut test: impl FnMut(&T, &T) -> Result<bool, Error>,
) -> Result<Vec<bool>, Error> {
    left.iter().map(|left| super::principal::any(right, |right| test(left, right))).collect()
}

/// Entries by the statements that are about them, so that lists of any length have few combinations.
pub(super) fn classes<T>(
    parts: &[Part<T>],
    hits: &[&Vec<bool>],
    open: impl Fn(&T) -> bool,
    budget: &mut Budget,
) -> Result<Vec<Class>, Error> {
    let mut classes: BTreeMap<(bool, bool, Vec<bool>), Vec<usize>> = BTreeMap::new();
    for (index, part) in parts.iter().enumerate() {
        let hits: Vec<bool> = hits.iter().map(|hits| hits.get(index).copied().unwrap_or(false)).collect();
        budget.spend(1 + hits.len())?;
        classes.entry((part.unknown, open(&part.value), hits)).or_default().push(index);
    }
    let class = |((unknown, open, hits), members)| Class { hits, members, unknown, open };
    Ok(classes.into_iter().map(class).collect())
}
