//! The actions or resources of a statement, one entry at a time.

use super::error::{Budget, Error};
use super::glob::Pattern;
use super::principal::{all, any};

/// What one entry names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scope {
    /// What the pattern matches.
    Only(Pattern),
    /// What none of the patterns matches: `NotAction` and `NotResource`.
    Except(Vec<Pattern>),
}

impl Scope {
    /// Whether all of `narrow` is in it.
    pub(super) fn covers(&self, narrow: &Self, budget: &mut Budget) -> Result<bool, Error> {
        budget.spend(1)?;
        match (self, narrow) {
            (Self::Only(wide), Self::Only(narrow)) => wide.covers(narrow, budget),
            (Self::Only(wide), Self::Except(_)) => wide.covers(&Pattern::everything(), budget),
            (Self::Except(out), Self::Only(narrow)) => all(out, |out| Ok(!out.overlaps(narrow, budget)?)),
            (Self::Except(wide), Self::Except(narrow)) => {
                all(wide, |out| any(narrow, |other| other.covers(out, budget)))
            }
        }
    }

    /// Whether something may be in both.
    pub(super) fn overlaps(&self, other: &Self, budget: &mut Budget) -> Result<bool, Error> {
        budget.spend(1)?;
        match (self, other) {
            (Self::Only(left), Self::Only(right)) => left.overlaps(right, budget),
            (Self::Only(only), Self::Except(out)) | (Self::Except(out), Self::Only(only)) => {
                Ok(!any(out, |out| out.covers(only, budget))?)
            }
            (Self::Except(_), Self::Except(_)) => Ok(true),
        }
    }

    /// Whether it names nothing: all is excluded.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Only(_) => false,
            Self::Except(out) => out.contains(&Pattern::everything()),
        }
    }
}
