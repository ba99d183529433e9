//! One object that changed outside Terraform.

use super::{Location, TextDiff};
use crate::drift::{DriftClass, DriftNext, OtherChanges};
use crate::plan::{Action, DriftAction};
use crate::policy::Level;

/// One object that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftEntry {
    /// The address, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The resource type.
    pub type_: String,
    /// What the drift means, from what the plan does about it.
    pub class: DriftClass,
    /// `update`, `delete` or a pure move.
    pub action: DriftAction,
    /// How much it matters; `None` if it is not real drift, or if a policy or a waiver silences it.
    pub level: Option<DriftLevel>,
    /// What the plan does about it.
    pub next: DriftNext,
    /// What the plan does to the object; `None` where it does nothing.
    pub planned: Option<Action>,
    /// Whether the plan changes something else of the object too.
    pub other_changes: OtherChanges,
    /// The attributes that changed outside, after normalization; of noise those that are written another way.
    pub paths: Vec<String>,
    /// The attributes with values; sets, and JSON and YAML in strings, are split into elements.
    pub attributes: Vec<DriftAttribute>,
    /// How many are left out of `attributes`.
    pub attributes_omitted: usize,
    /// SHA-256 of the drift, 64 hexadecimal digits: the same from run to run while the drift is the same. It is made of what is
    /// shown, so it reveals no secret.
    pub fingerprint: String,
    /// The day when it was first seen, `YYYY-MM-DD`, if there is a history (`--state`).
    pub first_seen: Option<String>,
    /// The block of the configuration, where the `.tf` files were there to read.
    pub location: Option<Location>,
}

/// One attribute that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftAttribute {
    /// Its path: `root_block_device[0].encrypted`.
    pub path: String,
    /// What the drift of this attribute means.
    pub class: DriftClass,
    /// The value in the state, ready to show: JSON text, `(sensitive)`, or `None` where it was absent.
    pub before: Option<String>,
    /// The value that the provider found, ready to show like `before`.
    pub after: Option<String>,
    /// The lines that differ, where it is a text of several lines.
    pub lines: Option<TextDiff>,
}

/// How much drift matters. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftLevel {
    /// The next apply leaves it, and no policy is about it.
    Info,
    /// It is shown as a warning.
    Warn,
    /// A policy requires that a person looks at it.
    RequireApproval,
    /// A policy denies it.
    Deny,
}

impl DriftLevel {
    /// The word in reports: `info`, `warn`, `require_approval`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            DriftLevel::Info => "info",
            DriftLevel::Warn => "warn",
            DriftLevel::RequireApproval => "require_approval",
            DriftLevel::Deny => "deny",
        }
    }
}

impl From<Level> for DriftLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Warn => DriftLevel::Warn,
            Level::RequireApproval => DriftLevel::RequireApproval,
            Level::Deny => DriftLevel::Deny,
        }
    }
}
