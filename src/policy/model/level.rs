//! How bad a finding is, who may lift it, and what an undecided policy does to the verdict.

use serde::{Deserialize, Serialize};

/// How bad a finding is. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Shown, and the plan passes.
    Warn,
    /// The plan needs an approval by another person.
    RequireApproval,
    /// The plan may not be applied.
    Deny,
}

impl Level {
    /// The word in policies and reports: `warn`, `require_approval`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Warn => "warn",
            Level::RequireApproval => "require_approval",
            Level::Deny => "deny",
        }
    }
}

/// The effect of an undecided policy on the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OnUnknown {
    /// It is counted and shown, without an effect on the verdict.
    Allow,
    /// It counts as a warning.
    Warn,
    /// It counts as a denial: the plan may not be applied.
    Deny,
}

impl OnUnknown {
    /// The word in policies and reports: `allow`, `warn`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            OnUnknown::Allow => "allow",
            OnUnknown::Warn => "warn",
            OnUnknown::Deny => "deny",
        }
    }
}

/// `override { … }`: who can approve a finding of level `require_approval`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The number of approvals by others than the author, at least 1.
    pub approvals: u32,
    /// Who can approve; empty for everybody with write access.
    pub approvers: Vec<String>,
    /// Whether `tfgate apply` may ask at the terminal.
    pub confirm: bool,
}
