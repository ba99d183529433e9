//! What Terraform means to do with one object.

use std::fmt;

/// The actions of one change, as `change.actions` of the plan says them (plan JSON format 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// `["no-op"]`: nothing, unless the object is moved or imported.
    NoOp,
    /// `["create"]`.
    Create,
    /// `["read"]`: a data source that is read during apply.
    Read,
    /// `["update"]`, in place.
    Update,
    /// `["delete"]`.
    Delete,
    /// `["delete", "create"]` or `["create", "delete"]`.
    Replace(ReplaceOrder),
    /// `["forget"]`: dropped from the state, the object keeps running. Terraform and OpenTofu 1.7.
    Forget,
    /// `["create", "forget"]` (Terraform 1.16) or `["forget", "create"]` (OpenTofu 1.12).
    ReplaceForget,
    /// `["open"]`: an ephemeral resource. OpenTofu 1.11.
    Open,
}

/// Which half of a replacement comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReplaceOrder {
    /// `["delete", "create"]`: there is a time without the object.
    DeleteFirst,
    /// `["create", "delete"]`: `create_before_destroy`.
    CreateFirst,
}

impl Action {
    /// Reads the list of tokens of `change.actions`. `None` for every list that is not known: the caller fails closed.
    pub(crate) fn from_tokens(tokens: &[&str]) -> Option<Self> {
        Some(match tokens {
            ["no-op"] => Action::NoOp,
            ["create"] => Action::Create,
            ["read"] => Action::Read,
            ["update"] => Action::Update,
            ["delete"] => Action::Delete,
            ["delete", "create"] => Action::Replace(ReplaceOrder::DeleteFirst),
            ["create", "delete"] => Action::Replace(ReplaceOrder::CreateFirst),
            ["forget"] => Action::Forget,
            // Terraform writes the first order, OpenTofu the second; both leave the old object running.
            ["create", "forget"] | ["forget", "create"] => Action::ReplaceForget,
            ["open"] => Action::Open,
            // Not "contains delete": a combination of a later version may mean anything.
            _ => return None,
        })
    }

    /// The tokens of the plan, as Terraform orders them.
    pub fn tokens(self) -> &'static [&'static str] {
        match self {
            Action::NoOp => &["no-op"],
            Action::Create => &["create"],
            Action::Read => &["read"],
            Action::Update => &["update"],
            Action::Delete => &["delete"],
            Action::Replace(ReplaceOrder::DeleteFirst) => &["delete", "create"],
            Action::Replace(ReplaceOrder::CreateFirst) => &["create", "delete"],
            Action::Forget => &["forget"],
            Action::ReplaceForget => &["create", "forget"],
            Action::Open => &["open"],
        }
    }

    /// Whether applying it destroys a real object: the token `delete` occurs anywhere.
    pub fn destroys(self) -> bool {
        // `ReplaceForget` creates an object too, but the old one keeps running.
        matches!(self, Action::Delete | Action::Replace(_))
    }

    /// Whether applying it leaves a real object behind that Terraform no longer knows.
    pub fn abandons(self) -> bool {
        matches!(self, Action::Forget | Action::ReplaceForget)
    }

    /// The name in reports: `create`, `update`, `replace`, `delete`, `forget`, `replace_forget`, `read`, `no_op`, `open`.
    pub fn name(self) -> &'static str {
        match self {
            Action::NoOp => "no_op",
            Action::Create => "create",
            Action::Read => "read",
            Action::Update => "update",
            Action::Delete => "delete",
            Action::Replace(_) => "replace",
            Action::Forget => "forget",
            Action::ReplaceForget => "replace_forget",
            Action::Open => "open",
        }
    }

    /// The order of a replacement, `None` for every other action.
    pub fn order(self) -> Option<ReplaceOrder> {
        match self {
            Action::Replace(order) => Some(order),
            Action::NoOp
            | Action::Create
            | Action::Read
            | Action::Update
            | Action::Delete
            | Action::Forget
            | Action::ReplaceForget
            | Action::Open => None,
        }
    }
}

impl ReplaceOrder {
    /// The name in reports: `delete_first` or `create_first`.
    pub fn name(self) -> &'static str {
        match self {
            ReplaceOrder::DeleteFirst => "delete_first",
            ReplaceOrder::CreateFirst => "create_first",
        }
    }
}

/// What happened to an object outside Terraform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftAction {
    /// It was changed.
    Update,
    /// It is gone.
    Delete,
    /// It only has another address.
    Move,
}

impl DriftAction {
    /// The word in reports: `update`, `delete`, `move`.
    pub fn name(self) -> &'static str {
        match self {
            DriftAction::Update => "update",
            DriftAction::Delete => "delete",
            DriftAction::Move => "move",
        }
    }

    /// What an entry of `resource_drift` with this action says.
    pub fn of(action: Action) -> Self {
        match action {
            Action::Delete | Action::Forget => DriftAction::Delete,
            // Terraform lists an object that only moved as a no-op with a `previous_address`.
            Action::NoOp => DriftAction::Move,
            Action::Create
            | Action::Read
            | Action::Update
            | Action::Replace(_)
            | Action::ReplaceForget
            | Action::Open => DriftAction::Update,
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
