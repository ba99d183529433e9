//! The plan: what `terraform show -json` printed, read once as a stream.
//!
//! It infers what the format leaves unsaid (mode, completeness) and fails closed on what it does not know.
//! It must not open files, know policies, or decide anything about a verdict.

mod action;
mod value;

pub use action::{Action, ReplaceOrder};
pub use value::Value;

/// How the plan was made; inferred, the format does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanMode {
    /// `terraform plan`.
    Normal,
    /// `terraform plan -destroy`.
    Destroy,
    /// `terraform plan -refresh-only`.
    RefreshOnly,
}

impl PlanMode {
    /// The word in reports: `normal`, `destroy`, `refresh_only`.
    pub fn name(self) -> &'static str {
        match self {
            PlanMode::Normal => "normal",
            PlanMode::Destroy => "destroy",
            PlanMode::RefreshOnly => "refresh_only",
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
}
