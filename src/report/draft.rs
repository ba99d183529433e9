//! What is kept of the changes of a plan until it is read to its end.

use super::{Cause, Routine};
use crate::diff::{Difference, Side};
use crate::finding::Identity;
use crate::plan::{Action, Kind, Value};

/// What is kept of a change until the secrets of the plan are known.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) address: String,
    pub(super) previous_address: Option<String>,
    pub(super) deposed: Option<String>,
    pub(super) type_: String,
    pub(super) name: String,
    pub(super) module_address: Option<String>,
    pub(super) action: Action,
    pub(super) reason: Option<String>,
    pub(super) replace_paths: Vec<String>,
    pub(super) importing: bool,
    /// The identifiers that are shown.
    pub(super) identity: Vec<(String, Value<'static>)>,
    /// The attribute with a name that a new object has in common with the old one, which the plan forgets.
    pub(super) kept_name: Option<&'static str>,
    /// Which object it is, where a policy about the whole plan may ask for an approval.
    pub(super) object: Option<Identity>,
    pub(super) differences: Vec<Difference>,
    pub(super) omitted: usize,
    /// What it is if the provider computes what is unknown.
    pub(super) routine: Option<Routine>,
    /// What forces a replacement and is not written; found when all entries are known.
    pub(super) causes: Vec<Cause>,
}

/// A deferred change.
#[derive(Debug)]
pub(super) struct DeferredDraft {
    pub(super) address: String,
    pub(super) action: Action,
    pub(super) importing: bool,
    pub(super) reason: String,
}

/// Whether a difference may force a replacement without being written: its value is unknown, or there was none before.
pub(super) fn is_unwritten(difference: &Difference) -> bool {
    let is_new = match &difference.before {
        Side::Absent => true,
        Side::Value(value) => matches!(value.root().kind(), Kind::Null),
        Side::Sensitive | Side::NoLongerMarked | Side::NewlyMarked | Side::Unmarked | Side::Unknown => false,
    };
    difference.forces_replacement && (matches!(difference.after, Side::Unknown) || is_new)
}
