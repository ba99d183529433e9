//! Fixed words in the JSON report: written by the name of a value, read back to the value, and nothing else is read.

use std::borrow::Cow;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::finding::{Subject, WayBack};
use crate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use crate::policy::{Level, OnUnknown, RecoveryOutcome, Severity};
use crate::render::escape;
use crate::report::{
    ApprovalMode, DriftClass, DriftLevel, DriftNext, FindingOutcome, NoteLevel, Routine, Verdict,
};

/// What a verdict says about drift, as the report writes it beside `fail_on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DriftScope {
    /// The verdict is about what the plan does.
    NotAsked,
    /// Drift fails the check where a policy says so, at `fail_on`.
    Denied,
    /// Any drift that no policy silences fails the check.
    Any,
}

impl DriftScope {
    fn name(self) -> &'static str {
        match self {
            DriftScope::NotAsked => "not_asked",
            DriftScope::Denied => "denied",
            DriftScope::Any => "any",
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
    Level { (Level::Warn) (Level::Approve) (Level::Deny) }
    OnUnknown { (OnUnknown::Allow) (OnUnknown::Warn) (OnUnknown::Deny) }
    Severity { (Severity::Error) (Severity::Warning) (Severity::Hint) }
    RecoveryOutcome { (RecoveryOutcome::None) (RecoveryOutcome::Possible) (RecoveryOutcome::Refused) }
    WayBack { (WayBack::None) (WayBack::Possible) (WayBack::Unknown) (WayBack::NotDestroyed) }
    Subject { (Subject::Change) (Subject::Drift) (Subject::Plan) (Subject::Provider) (Subject::Module) }
    ApprovalMode { (ApprovalMode::Review) (ApprovalMode::Environment) (ApprovalMode::Off) }
    FindingOutcome {
        (FindingOutcome::Error) (FindingOutcome::Violated) (FindingOutcome::Undecided) (FindingOutcome::Approved)
        (FindingOutcome::Waived)
    }
    NoteLevel { (NoteLevel::Warning) (NoteLevel::Info) }
    Routine { (Routine::Tags) (Routine::Order) (Routine::Computed) }
    PlanMode { (PlanMode::Normal) (PlanMode::Destroy) (PlanMode::RefreshOnly) }
    DriftAction { (DriftAction::Update) (DriftAction::Delete) (DriftAction::Move) }
    DriftClass {
        (DriftClass::Reverted) (DriftClass::Tolerated) (DriftClass::Computed) (DriftClass::Noise)
        (DriftClass::DeletedOutside) (DriftClass::DeletedUnwanted) (DriftClass::Doomed) (DriftClass::Moved)
        (DriftClass::Unclassified)
    }
    DriftLevel { (DriftLevel::Info) (DriftLevel::Warn) (DriftLevel::Approve) (DriftLevel::Deny) }
    DriftScope { (DriftScope::NotAsked) (DriftScope::Denied) (DriftScope::Any) }
    DriftNext {
        (DriftNext::SetBack) (DriftNext::SetAnew) (DriftNext::Create) (DriftNext::Replace) (DriftNext::Destroy)
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
