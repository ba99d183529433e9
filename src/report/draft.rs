//! What is kept of the changes of a plan until it is read to its end.

use super::Routine;
use crate::diff::Difference;
use crate::finding::Identity;
use crate::plan::{Action, Value};

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
    /// Which object it is, where a policy about the whole plan may ask for an approval.
    pub(super) object: Option<Identity>,
    pub(super) differences: Vec<Difference>,
    pub(super) omitted: usize,
    /// What it is if the provider computes what is unknown.
    pub(super) routine: Option<Routine>,
}

/// A deferred change.
#[derive(Debug)]
pub(super) struct DeferredDraft {
    pub(super) address: String,
    pub(super) action: Action,
    pub(super) reason: String,
}
