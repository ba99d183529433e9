//! Fixed words in the JSON report: written by the name of a value, read back to the value, and nothing else is read.

use std::borrow::Cow;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::finding::{Recoverability, Subject};
use crate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use crate::policy::{Level, OnUnknown, RecoveryOutcome, Severity};
use crate::render::escape;
use crate::report::{
    ApprovalMode, CauseKind, DriftClass, DriftLevel, DriftNext, FindingOutcome, LineBreak, LineKind,
    NoteLevel, Routine, Verdict,
};

/// What a verdict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckMode {
    /// What the plan does.
    Plan,
    /// What changed outside Terraform.
    Drift,
}

impl CheckMode {
    fn name(self) -> &'static str {
        match self {
            CheckMode::Plan => "plan",
            CheckMode::Drift => "drift",
        }
    }
}

/// The values of `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FailOn {
    /// Any drift; in mode `drift` only.
    Any,
    /// Findings at level `warn` and above.
    Warn,
    /// Findings at level `require_approval` and above.
    RequireApproval,
    /// Findings at level `deny`.
    Deny,
}

impl FailOn {
    fn name(self) -> &'static str {
        match self {
            FailOn::Any => "any",
            FailOn::Warn => Level::Warn.name(),
            FailOn::RequireApproval => Level::RequireApproval.name(),
            FailOn::Deny => Level::Deny.name(),
        }
    }

    /// The level from which on findings count; `None` for any drift.
    pub(super) fn level(self) -> Option<Level> {
        match self {
            FailOn::Any => None,
            FailOn::Warn => Some(Level::Warn),
            FailOn::RequireApproval => Some(Level::RequireApproval),
            FailOn::Deny => Some(Level::Deny),
        }
    }
}

impl From<DriftLevel> for FailOn {
    fn from(level: DriftLevel) -> Self {
        match level {
            DriftLevel::Info => FailOn::Any,
            DriftLevel::Warn => FailOn::Warn,
            DriftLevel::RequireApproval => FailOn::RequireApproval,
            DriftLevel::Deny => FailOn::Deny,
        }
    }
}

/// Characters of an unknown word that an error quotes.
const QUOTED: usize = 40;

/// A value with a word in reports.
pub(super) trait WireName: Copy + 'static {
    /// Every value.
    const ALL: &'static [Self];

    /// The word in the JSON: lower case, with underscores.
    fn wire_name(self) -> &'static str;
}

/// A value that is written in the report by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<T>(pub(super) T);

impl<T: WireName> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.wire_name())
    }
}

impl<'de, T: WireName> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let known = T::ALL.iter().copied().find(|value| value.wire_name() == text);
        known.map(Named).ok_or_else(|| {
            let words: Vec<String> = T::ALL.iter().map(|value| format!("`{}`", value.wire_name())).collect();
            D::Error::custom(format!(
                "`{}`, expected one of {}",
                escape::cut(&text, QUOTED),
                words.join(", ")
            ))
        })
    }
}

#[cfg(test)]
impl<T> schemars::JsonSchema for Named<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        str::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        str::json_schema(generator)
    }
}

/// Lists the values of each type; one that is missing does not compile.
macro_rules! wire_names {
    ($($type:ty { $(($($value:tt)+))+ })+) => {$(
        impl WireName for $type {
            const ALL: &'static [Self] = &[$($($value)+),+];

            fn wire_name(self) -> &'static str {
                match self {
                    $($($value)+)|+ => self.name(),
                }
            }
        }
    )+};
}

wire_names! {
    Verdict { (Verdict::Pass) (Verdict::NeedsApproval) (Verdict::Fail) (Verdict::Error) }
    Level { (Level::Warn) (Level::RequireApproval) (Level::Deny) }
    OnUnknown { (OnUnknown::Allow) (OnUnknown::Warn) (OnUnknown::Deny) }
    Severity { (Severity::Error) (Severity::Warning) (Severity::Hint) }
    RecoveryOutcome {
        (RecoveryOutcome::Irreversible) (RecoveryOutcome::Possible) (RecoveryOutcome::Refused) (RecoveryOutcome::MayBeRefused)
        (RecoveryOutcome::Retained)
    }
    Recoverability { (Recoverability::Irreversible) (Recoverability::Possible) (Recoverability::Unknown) (Recoverability::NotDestroyed) }
    Subject { (Subject::Change) (Subject::Drift) (Subject::Plan) (Subject::Provider) (Subject::Module) }
    ApprovalMode { (ApprovalMode::Review) (ApprovalMode::Environment) (ApprovalMode::Off) }
    FindingOutcome {
        (FindingOutcome::Error) (FindingOutcome::Violated) (FindingOutcome::Undecided) (FindingOutcome::Approved)
        (FindingOutcome::Waived)
    }
    NoteLevel { (NoteLevel::Warning) (NoteLevel::Info) }
    CauseKind { (CauseKind::Unknown) (CauseKind::NotWritten) }
    LineKind { (LineKind::Same) (LineKind::Removed) (LineKind::Added) }
    LineBreak { (LineBreak::Added) (LineBreak::Removed) }
    Routine { (Routine::Tags) (Routine::Order) (Routine::Computed) }
    PlanMode { (PlanMode::Normal) (PlanMode::Destroy) (PlanMode::RefreshOnly) }
    DriftAction { (DriftAction::Update) (DriftAction::Delete) (DriftAction::Move) }
    DriftClass {
        (DriftClass::Reverted) (DriftClass::Tolerated) (DriftClass::Computed) (DriftClass::Noise)
        (DriftClass::DeletedOutside) (DriftClass::AlreadyDeleted) (DriftClass::DestroyedByPlan) (DriftClass::Moved)
        (DriftClass::Unclassified)
    }
    DriftLevel { (DriftLevel::Info) (DriftLevel::Warn) (DriftLevel::RequireApproval) (DriftLevel::Deny) }
    CheckMode { (CheckMode::Plan) (CheckMode::Drift) }
    FailOn { (FailOn::Any) (FailOn::Warn) (FailOn::RequireApproval) (FailOn::Deny) }
    DriftNext {
        (DriftNext::Revert) (DriftNext::Overwrite) (DriftNext::Create) (DriftNext::Replace) (DriftNext::Destroy)
        (DriftNext::Forget) (DriftNext::Adopted) (DriftNext::Ignored) (DriftNext::Nothing) (DriftNext::Unknown)
    }
    ReplaceOrder { (ReplaceOrder::DeleteFirst) (ReplaceOrder::CreateFirst) }
}

impl WireName for Action {
    /// The order of a replacement is a field of its own; either value has the name.
    const ALL: &'static [Self] = &[
        Action::NoOp,
        Action::Create,
        Action::Read,
        Action::Update,
        Action::Delete,
        Action::Replace(ReplaceOrder::DeleteFirst),
        Action::Forget,
        Action::ReplaceForget,
        Action::Open,
    ];

    fn wire_name(self) -> &'static str {
        match self {
            Action::NoOp
            | Action::Create
            | Action::Read
            | Action::Update
            | Action::Delete
            | Action::Replace(ReplaceOrder::DeleteFirst | ReplaceOrder::CreateFirst)
            | Action::Forget
            | Action::ReplaceForget
            | Action::Open => self.name(),
        }
    }
}
