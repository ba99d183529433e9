//! The operations that policies name, and the actions of a plan that they correspond to.

use serde::{Deserialize, Serialize};

use crate::plan::Action;

/// An operation that a policy can name in `on` or `operations`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Operation {
    /// A new object.
    Create,
    /// A change in place.
    Update,
    /// Destroyed, deposed objects included.
    Delete,
    /// Destroyed and created again, in either order.
    Replace,
    /// Dropped from the state, alone or with a new object in its place.
    Forget,
    /// Nothing changes.
    NoOp,
    /// A data source that the plan reads during the apply.
    Read,
}

impl Operation {
    /// The operation of an action of the plan; `None` for open.
    pub fn of(action: Action) -> Option<Self> {
        match action {
            Action::Create => Some(Operation::Create),
            Action::Update => Some(Operation::Update),
            Action::Delete => Some(Operation::Delete),
            Action::Replace(_) => Some(Operation::Replace),
            // The old object of a forgetting replacement stays in the world, without a state.
            Action::Forget | Action::ReplaceForget => Some(Operation::Forget),
            Action::NoOp => Some(Operation::NoOp),
            Action::Read => Some(Operation::Read),
            // It has no object, so no policy can name it.
            Action::Open => None,
        }
    }

    /// The word in policies: `create`, `update`, `delete`, `replace`, `forget`, `no-op`, `read`.
    pub fn name(self) -> &'static str {
        match self {
            Operation::Create => "create",
            Operation::Update => "update",
            Operation::Delete => "delete",
            Operation::Replace => "replace",
            Operation::Forget => "forget",
            Operation::NoOp => "no-op",
            Operation::Read => "read",
        }
    }
}
