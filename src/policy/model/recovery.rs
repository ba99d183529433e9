//! `recovery` blocks: what the values before a destroy say about the way back.

use crate::policy::glob::Glob;

/// One `recovery` block: what the values before a destroy say about the way back.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
pub struct Condition {
    /// The attribute path as written, for reports: `point_in_time_recovery[0].enabled`.
    pub path: String,
    /// `path`, split into steps.
    pub steps: Vec<Step>,
    /// What the value must be.
    pub matcher: Matcher,
}

/// One step of an attribute path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An attribute or map key.
    Key(String),
    /// An index of a list.
    Index(usize),
}

/// What a value must be.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecoveryOutcome {
    /// The loss is final.
    Irreversible,
    /// There is a way back.
    Possible,
    /// The provider or the cloud refuses the destroy.
    Refused,
}

impl RecoveryOutcome {
    /// The word in policies and reports: `none`, `possible`, `refused`.
    pub fn name(self) -> &'static str {
        match self {
            RecoveryOutcome::Irreversible => "irreversible",
            RecoveryOutcome::Possible => "possible",
            RecoveryOutcome::Refused => "refused",
        }
    }
}
