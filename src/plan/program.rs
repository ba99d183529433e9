//! Which program made the plan: `terraform_version` holds the version of either.

/// A program that makes plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Terraform.
    Terraform,
    /// OpenTofu.
    OpenTofu,
}

impl Program {
    /// Its name in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Program::Terraform => "Terraform",
            Program::OpenTofu => "OpenTofu",
        }
    }

    /// What a command line begins with.
    pub fn command(self) -> &'static str {
        match self {
            Program::Terraform => "terraform",
            Program::OpenTofu => "tofu",
        }
    }
}

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

/// Whether a plan without `complete` and `applyable` lacks them because OpenTofu made it: Terraform writes both since 1.8.
pub(super) fn lacks_marks_of_terraform(version: Option<(u64, u64)>) -> bool {
    version.is_some_and(|version| version >= (1, 8))
}
