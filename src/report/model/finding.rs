//! One finding: what it is about, who can approve it, what it loses.

use super::Location;
use crate::finding::{Recoverability, Subject};
use crate::plan::Action;
use crate::policy::{Level, OnUnknown, RecoveryOutcome};

/// One finding.
#[derive(Debug, Clone)]
pub struct FindingEntry {
    /// The policy's id.
    pub policy: String,
    /// Whether it is about a change, drift, a provider, a module call or the plan.
    pub subject: Subject,
    /// The level after settings.
    pub level: Level,
    /// Whether it counts, is undecided, excused or an error.
    pub outcome: FindingOutcome,
    /// What an undecided outcome does to the verdict; `None` for every other outcome.
    pub on_unknown: Option<OnUnknown>,
    /// The address; `(the plan)` where it is about the plan as a whole.
    pub address: String,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// What the plan does there.
    pub action: Action,
    /// Why it is a finding: the messages of the policy, one per line, redacted.
    pub message: String,
    /// Stable across runs, 64 hexadecimal digits.
    pub fingerprint: String,
    /// The waiver that excuses it.
    pub waiver: Option<WaiverInfo>,
    /// Who can approve it; `None` if no approval is possible, or none is needed.
    pub override_: Option<OverrideInfo>,
    /// SHA-256 of the file that the policy is written in, hexadecimal; `None` for what tfgate itself says.
    pub policy_digest: Option<String>,
    /// A keyed hash over what identifies the object before the change, hexadecimal; of all objects for a finding about the plan.
    /// `None` where there is nothing to approve or nothing that identifies an object.
    pub identity_digest: Option<String>,
    /// What is lost and the way back.
    pub loss: Option<LossInfo>,
    /// How many objects depend on it, where that was computed.
    pub dependents: Option<u64>,
    /// What the reader can do about it: sentences.
    pub next_step: String,
    /// The policy's `description`.
    pub description: Option<String>,
    /// The policy's `url`, https.
    pub url: Option<String>,
    /// Index into [`changes`](super::StackReport::changes).
    pub change: Option<usize>,
    /// The block of the configuration that it is about, where the `.tf` files were there to read.
    pub location: Option<Location>,
    /// Where the policy is written; `None` for built-in policies and for what tfgate itself says.
    pub policy_location: Option<Location>,
}

impl FindingEntry {
    /// Whether it is about an object that the provider no longer finds and that the plan creates again or takes out of the
    /// state: the old one was deleted, or stays behind. Of what a plan says that it forgets, it is known that it is not destroyed.
    pub(crate) fn is_unfound(&self) -> bool {
        let unknown = self.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::Unknown);
        self.subject == Subject::Change && self.action.abandons() && unknown
    }

    /// Whether it decides the verdict against the plan, by level or as what cannot be decided.
    pub fn blocks(&self) -> bool {
        match self.outcome {
            FindingOutcome::Error => true,
            FindingOutcome::Violated => self.level > Level::Warn,
            FindingOutcome::Undecided => self.on_unknown == Some(OnUnknown::Deny),
            FindingOutcome::Waived | FindingOutcome::Approved => false,
        }
    }

    /// Whether the plan shows that nothing brings its object back.
    pub(crate) fn is_irreversible(&self) -> bool {
        self.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::Irreversible)
    }

    /// Whether an approval is what it needs, or needed.
    pub(crate) fn is_approvable(&self) -> bool {
        let counts = matches!(self.outcome, FindingOutcome::Violated | FindingOutcome::Approved);
        counts && self.level == Level::RequireApproval
    }
}

/// Whether a finding counts, and why not. Ordered, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingOutcome {
    /// An expression of the policy has no value.
    Error,
    /// It counts.
    Violated,
    /// It could not be decided.
    Undecided,
    /// Enough people approved it.
    Approved,
    /// A waiver excuses it.
    Waived,
}

impl FindingOutcome {
    /// The word in reports: `error`, `violated`, `undecided`, `approved`, `waived`.
    pub fn name(self) -> &'static str {
        match self {
            FindingOutcome::Error => "error",
            FindingOutcome::Violated => "violated",
            FindingOutcome::Undecided => "undecided",
            FindingOutcome::Approved => "approved",
            FindingOutcome::Waived => "waived",
        }
    }
}

/// The waiver behind a waived finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverInfo {
    /// The label of its block.
    pub id: String,
    /// Why the finding is acceptable.
    pub reason: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day, `YYYY-MM-DD`.
    pub expires: String,
}

/// Who can approve a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideInfo {
    /// How many people other than the author, at least 1.
    pub approvals: u32,
    /// Logins, or `team:ORGANIZATION/NAME`; empty: everybody with write access.
    pub approvers: Vec<String>,
    /// Whether `tfgate apply` may ask at the terminal.
    pub confirm: bool,
}

/// What is lost and the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossInfo {
    /// `lost` of the policy: what a destroy takes away.
    pub lost: Option<String>,
    /// How it can be recovered.
    pub recovery: Recoverability,
    /// The facts behind that: outcome, sentence, and `path = value` pairs ready to show.
    pub facts: Vec<LossFactInfo>,
}

/// One fact about the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossFactInfo {
    /// The conclusion of the `recovery` block.
    pub outcome: RecoveryOutcome,
    /// `message` of the `recovery` block.
    pub message: String,
    /// The attributes it rests on, with the value before, ready to show.
    pub values: Vec<(String, String)>,
}
