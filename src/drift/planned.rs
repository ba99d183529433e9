//! What the plan does to an object that drifted.

use crate::plan::{Action, StoredChange};

/// What the plan does to an object.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) action: Action,
    /// The change, where its values matter and were kept.
    pub(super) stored: Option<StoredChange>,
}
