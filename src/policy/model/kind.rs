//! The kinds of policies: one for each block type. `resource_policy`, `provider_policy` and `module_policy` are those of
//! HashiCorp's Terraform policy language; the others are extensions of `.gate.hcl` files.

use serde::{Deserialize, Serialize};

/// The kind of a policy, which says what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PolicyKind {
    /// `protect`: a resource policy without a condition.
    Protect,
    /// `resource_policy`
    Resource,
    /// `provider_policy`
    Provider,
    /// `module_policy`
    Module,
    /// `plan_policy`
    Plan,
    /// `drift_policy`
    Drift,
}

impl PolicyKind {
    /// All kinds, in the order of the enum.
    pub const ALL: [PolicyKind; 6] = [
        PolicyKind::Protect,
        PolicyKind::Resource,
        PolicyKind::Provider,
        PolicyKind::Module,
        PolicyKind::Plan,
        PolicyKind::Drift,
    ];

    /// The block type in policy files.
    pub fn name(self) -> &'static str {
        match self {
            PolicyKind::Protect => "protect",
            PolicyKind::Resource => "resource_policy",
            PolicyKind::Provider => "provider_policy",
            PolicyKind::Module => "module_policy",
            PolicyKind::Plan => "plan_policy",
            PolicyKind::Drift => "drift_policy",
        }
    }

    /// Whether it is about entries of `resource_changes`.
    pub(crate) fn is_about_changes(self) -> bool {
        matches!(self, PolicyKind::Protect | PolicyKind::Resource)
    }
}
