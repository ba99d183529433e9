//! `recovery` blocks: what the values before a destroy say about the way back.

use serde::{Deserialize, Serialize};

use crate::policy::glob::Glob;

/// One `recovery` block: what the values before a destroy say about the way back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recovery {
    /// Exact types or globs; empty: all types of the policy.
    pub types: Vec<Glob>,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// The conclusion where all conditions hold.
    pub outcome: RecoveryOutcome,
    /// The sentence in reports.
    pub message: String,
}

/// `path = matcher` in `when`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Condition {
    /// The path as written, for reports: `point_in_time_recovery[0].enabled`.
    pub path: String,
    /// Where the value is looked up.
    pub subject: ConditionSubject,
    /// The path below the subject, split into steps.
    pub steps: Vec<Step>,
    /// What the value must be.
    pub matcher: Matcher,
}

/// Where the value of a condition is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConditionSubject {
    /// In the object before the change.
    Object,
    /// In the arguments of its provider, `provider.features[0]…`. No resource has an attribute of this name: it is a
    /// meta-argument of Terraform.
    Provider,
}

/// One step of an attribute path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// An attribute or map key.
    Key(String),
    /// An index of a list.
    Index(usize),
}

/// What a value must be.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Matcher {
    /// Equal to one of these.
    AnyOf(Vec<Literal>),
    /// Equal to none of these.
    NoneOf(Vec<Literal>),
    /// A number of at least this much; decimal text.
    AtLeast(String),
    /// A number of at most this much; decimal text.
    AtMost(String),
}

/// A literal that a value is compared with. Null also equals a missing attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Decimal text from the source, exact.
    Number(String),
    /// A string.
    String(String),
    /// `[]`
    EmptyList,
}

/// The conclusion of a `recovery` block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RecoveryOutcome {
    /// The loss is final.
    Irreversible,
    /// There is a way back.
    Possible,
    /// The provider or the cloud refuses the destroy.
    Refused,
    /// The destroy may be refused, and the plan does not show what that depends on: a bucket must be empty.
    MayBeRefused,
    /// The provider leaves the object in place and only forgets it.
    Retained,
}

impl RecoveryOutcome {
    /// The word in policies and reports: `irreversible`, `possible`, `refused`, `may_be_refused`, `retained`.
    pub fn name(self) -> &'static str {
        match self {
            RecoveryOutcome::Irreversible => "irreversible",
            RecoveryOutcome::Possible => "possible",
            RecoveryOutcome::Refused => "refused",
            RecoveryOutcome::MayBeRefused => "may_be_refused",
            RecoveryOutcome::Retained => "retained",
        }
    }
}
