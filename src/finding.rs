//! A finding: one policy violated at one address. It knows neither the report nor how it is shown.

use crate::plan::{Action, Value};
use crate::policy::{Level, PolicyId, RecoveryOutcome};

/// One policy violated at one address, as the judge says it; nothing is redacted yet.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The policy that was violated.
    pub policy: PolicyId,
    /// The level after settings.
    pub level: Level,
    /// What became of it.
    pub outcome: Outcome,
    /// The address of the change, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The key of a deposed object, eight hexadecimal digits.
    pub deposed: Option<String>,
    /// What the plan does there.
    pub action: Action,
    /// Why it is a finding: the policy's `reason`, else a sentence made from its description.
    pub message: String,
    /// What is lost, for what destroys or abandons an object.
    pub loss: Option<Loss>,
    /// Stable across runs and orders: 64 hexadecimal digits (SHA-256 of policy, address, deposed key and action).
    pub fingerprint: String,
}

/// What became of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The policy is violated.
    Violated,
    /// The policy could not be decided, a value is known only after apply.
    Undecided,
    /// The policy is violated and a waiver excuses it; the label of the waiver.
    Waived(String),
}

/// What a destroyed object takes with it and what the plan knows about the way back.
#[derive(Debug, Clone)]
pub struct Loss {
    /// The policy's sentence.
    pub lost: Option<String>,
    /// The conclusion from the facts.
    pub way_back: WayBack,
    /// Every recovery block that matched, in the order of the policy.
    pub facts: Vec<LossFact>,
}

/// Whether what is lost can be brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayBack {
    /// The plan shows that nothing brings it back.
    None,
    /// The plan shows a way.
    Possible,
    /// The plan says nothing about it.
    Unknown,
    /// Nothing is destroyed: the object is only forgotten.
    NotDestroyed,
}

/// One recovery block that matched the values before the change.
#[derive(Debug, Clone)]
pub struct LossFact {
    /// What it means.
    pub outcome: RecoveryOutcome,
    /// The policy's sentence.
    pub message: String,
    /// The attributes it rests on: path, and value before the change (`None`: missing). Not redacted.
    pub values: Vec<(String, Option<Value<'static>>)>,
}
