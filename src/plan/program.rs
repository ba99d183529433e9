//! Which program made the plan: `terraform_version` holds the version of either.

use super::model::Plan;

/// The registry of OpenTofu, at the beginning of the address of a provider.
const REGISTRY: &str = "registry.opentofu.org/";

/// Reasons of changes that only OpenTofu writes.
const REASONS: [&str; 3] = [
    "forgot_because_lifecycle_destroy_in_state",
    "forgot_because_lifecycle_destroy_in_config",
    "delete_because_enabled_false",
];

/// Whether the address of a provider, or the reason of a change, is one that only OpenTofu writes.
pub(super) fn names_opentofu(provider: Option<&str>, reason: Option<&str>) -> bool {
    provider.is_some_and(|provider| provider.starts_with(REGISTRY))
        || reason.is_some_and(|reason| REASONS.contains(&reason))
}

/// Whether OpenTofu forgets an object because its `lifecycle` says so, now or in the state.
pub(super) fn is_of_lifecycle(reason: Option<&str>) -> bool {
    reason.is_some_and(|reason| REASONS.contains(&reason) && reason.starts_with("forgot_"))
}

/// Whether a plan lacks what Terraform writes since 1.8 and OpenTofu never does. `is_whole`: no program took sections out,
/// and these two with them.
pub(super) fn lacks_marks_of_terraform(plan: &Plan, is_whole: bool) -> bool {
    let marks = plan.complete.is_some() || plan.applyable.is_some();
    is_whole && !marks && plan.version().is_some_and(|version| version >= (1, 8))
}
