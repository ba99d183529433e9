//! Findings: one policy violated at one address. They know neither reports nor renderers.

use crate::plan::{Action, Kind, PlanError, ResourceChange, Value, ValueRef};
use crate::policy::{Level, OnUnknown, PolicyId, RecoveryOutcome};

/// One policy violated at one address, as evaluated. Nothing is redacted yet.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The policy that was violated.
    pub policy: PolicyId,
    /// Whether it is about a change, drift, a provider, a module call or the plan.
    pub subject: Subject,
    /// The level after settings.
    pub level: Level,
    /// Violated, undecided, waived or an error.
    pub outcome: Outcome,
    /// The address of the change, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The key of a deposed object, eight hexadecimal digits.
    pub deposed: Option<String>,
    /// What the plan does there.
    pub action: Action,
    /// Distinct messages in order: those of the conditions, the policy's `reason`, or a sentence.
    pub messages: Vec<String>,
    /// What is lost, for what destroys or abandons an object.
    pub loss: Option<Loss>,
    /// Which object it is about, where it needs an approval: an approval is for an object and not for its address.
    pub identity: Option<Identity>,
    /// The page about the condition that does not hold, https only; else the policy's page is meant.
    pub docs: Option<String>,
    /// Stable across runs and orders: 64 hexadecimal digits (SHA-256 of policy, address, deposed key and action).
    pub fingerprint: String,
}

impl Finding {
    /// Whether it is a violation, and no waiver excuses it.
    pub(crate) fn is_violated(&self) -> bool {
        self.outcome == Outcome::Violated
    }

    /// Keeps which object it is about, if an approval may be asked for.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(crate) fn identify(&mut self, change: &ResourceChange<'_>) -> Result<(), PlanError> {
        if self.is_violated() && self.level == Level::RequireApproval {
            self.identity = Identity::before(change)?;
        }
        Ok(())
    }
}

/// What tells an object from every other one that may have its address: its identifiers before the change. Not redacted.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The identifiers that the object has, by attribute.
    pub(crate) parts: Vec<(&'static str, Value<'static>)>,
    /// Whether the plan marks one of them as sensitive.
    pub(crate) is_sensitive: bool,
}

impl Identity {
    /// What tells a command from every other one. It may hold secrets that no mask covers.
    pub(crate) fn of_command(command: &str) -> Self {
        let value = Value::string(command.to_owned());
        Identity { parts: vec![("command", value)], is_sensitive: true }
    }

    /// The identity of the object before a change; `None` where there is none, as before a create, or where it has no identifier.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(crate) fn before(change: &ResourceChange<'_>) -> Result<Option<Self>, PlanError> {
        let (before, mask) = (change.before.get()?, change.before_sensitive.get()?);
        // `id` of a Kubernetes object is its name, which is the same in every cluster.
        let uid =
            before.get("metadata").and_then(|blocks| blocks.index(0)).and_then(|block| block.get("uid"));
        let known = [
            ("id", before.get("id")),
            ("arn", before.get("arn")),
            ("self_link", before.get("self_link")),
            ("metadata", uid),
        ];
        let mut identity = Identity { parts: Vec::new(), is_sensitive: false };
        for (name, value) in known {
            let Some(value) = value.filter(|value| is_identifier(*value)) else { continue };
            identity.parts.push((name, value.to_owned_value()));
            identity.is_sensitive |= mask.is_true() || mask.get(name).is_some_and(ValueRef::holds_true);
        }
        Ok((!identity.parts.is_empty()).then_some(identity))
    }
}

/// A text, or a number: some providers count their objects.
fn is_identifier(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::String(text) => !text.is_empty(),
        Kind::Number(_) => true,
        Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => false,
    }
}

/// The outcome of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The policy is violated.
    Violated,
    /// The policy could not be decided, a value is known only after apply; and what that does to the verdict.
    Undecided(OnUnknown),
    /// The policy is violated and a waiver excuses it; the label of the waiver.
    Waived(String),
    /// An expression of the policy failed: there is no verdict.
    Error,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A change.
    Change,
    /// What changed outside Terraform.
    Drift,
    /// The plan as a whole.
    Plan,
    /// A provider configuration.
    Provider,
    /// A module call.
    Module,
}

impl Subject {
    /// The word in reports: `change`, `drift`, `plan`, `provider`, `module`.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Change => "change",
            Subject::Drift => "drift",
            Subject::Plan => "plan",
            Subject::Provider => "provider",
            Subject::Module => "module",
        }
    }
}

/// What a destroyed object takes with it and what the plan knows about the way back.
#[derive(Debug, Clone)]
pub struct Loss {
    /// `lost` of the policy: what a destroy takes away.
    pub lost: Option<String>,
    /// The conclusion from the facts.
    pub recovery: Recoverability,
    /// Every recovery block that matched, in the order of the policy.
    pub facts: Vec<LossFact>,
}

/// Whether what is lost can be brought back. Ordered, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recoverability {
    /// The plan shows that nothing brings it back.
    Irreversible,
    /// The plan shows a way.
    Possible,
    /// The plan says nothing about it.
    Unknown,
    /// Nothing is destroyed: Terraform only forgets the object, or its provider leaves it in place.
    NotDestroyed,
}

impl Recoverability {
    /// The word in reports: `irreversible`, `possible`, `unknown`, `not_destroyed`.
    pub fn name(self) -> &'static str {
        match self {
            Recoverability::Irreversible => "irreversible",
            Recoverability::Possible => "possible",
            Recoverability::Unknown => "unknown",
            Recoverability::NotDestroyed => "not_destroyed",
        }
    }
}

/// One recovery block that matched the values before the change.
#[derive(Debug, Clone)]
pub struct LossFact {
    /// The conclusion of the `recovery` block.
    pub outcome: RecoveryOutcome,
    /// `message` of the `recovery` block.
    pub message: String,
    /// The attributes it rests on: path, and value before the change (`None`: missing). Not redacted.
    pub values: Vec<(String, Option<Value<'static>>)>,
}
