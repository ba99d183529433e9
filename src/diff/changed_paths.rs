//! The paths of what differs, without a look inside of lists and documents.

use super::leaves::{Pairing, leaves};
use super::limits::MAX_REPLACE_PATHS;
use super::paths::overlap;
use super::value_pair::ValuePair;
use crate::plan::{AttributePath, PlanError, ResourceChange};

/// The paths of the attributes whose values differ, sorted. What is inside of lists and documents is not taken apart.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChangedPaths {
    /// The paths.
    pub(crate) list: Vec<AttributePath>,
    /// How many were left out.
    pub(crate) omitted: usize,
}

/// The paths that differ between both sides of a change, and those that force a replacement.
///
/// # Errors
/// Values that cannot be read.
pub(crate) fn changed_paths(change: &ResourceChange<'_>) -> Result<ChangedPaths, PlanError> {
    let root = ValuePair::of(change)?;
    let forcing = Forcing::of(change);
    let leaves = leaves(root, Pairing::Blocks, |path| forcing.names(path));
    let mut list: Vec<AttributePath> =
        leaves.list.into_iter().filter(|leaf| !leaf.only_mark).map(|leaf| leaf.path).collect();
    let forced = forcing.0.iter().filter(|path| !list.iter().any(|listed| overlap(listed, path)));
    // Collected first: the list is read by the filter.
    let forced: Vec<AttributePath> = forced.cloned().collect();
    list.extend(forced);
    Ok(ChangedPaths { list, omitted: leaves.omitted })
}

/// The attributes that force a replacement, as `replace_paths` names them. Only so many are looked up: each is compared
/// with each difference.
pub(super) struct Forcing<'c>(pub(super) &'c [AttributePath]);

impl<'c> Forcing<'c> {
    pub(super) fn of(change: &'c ResourceChange<'_>) -> Self {
        // `get` gives `None` for a list that is shorter than the limit.
        Forcing(change.replace_paths.get(..MAX_REPLACE_PATHS).unwrap_or(&change.replace_paths))
    }

    pub(super) fn names(&self, path: &AttributePath) -> bool {
        self.0.iter().any(|forcing| overlap(forcing, path))
    }
}
