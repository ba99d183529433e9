//! Findings before they have a message: what a policy is about, and the fingerprint that goes with it.

use sha2::{Digest as _, Sha256};

use super::prepared::PreparedPolicy;
use crate::finding::{Finding, Outcome, Subject};
use crate::plan::{Action, ResourceChange};
use crate::policy::{Level, PolicyId};
use crate::text::hex::hex;

/// The address of findings about the plan as a whole.
pub(crate) const THE_PLAN: &str = "(the plan)";

/// A finding about a change, without messages and loss.
pub(super) fn of_change(change: &ResourceChange<'_>, policy: PolicyId, level: Level) -> Finding {
    let deposed = change.deposed.as_deref().map(str::to_owned);
    Finding {
        // The action is part of it: a dismissed alert about an update must not cover a later destroy.
        fingerprint: fingerprint(&policy, &change.address, deposed.as_deref(), change.action.name()),
        policy,
        subject: Subject::Change,
        level,
        outcome: Outcome::Violated,
        address: change.address.clone().into_owned(),
        previous_address: change.previous_address.as_deref().map(str::to_owned),
        deposed,
        action: change.action,
        messages: Vec::new(),
        loss: None,
        identity: None,
        docs: None,
    }
}

/// A finding that is not about a change, without outcome and messages.
pub(super) fn of_other(subject: Subject, address: &str, prepared: &PreparedPolicy<'_>) -> Finding {
    let policy = prepared.in_force.policy.id.clone();
    // Neither a provider nor the plan has an action; the no-op keeps it out of every count of changes.
    let action = Action::NoOp;
    Finding {
        fingerprint: fingerprint(&policy, address, None, action.name()),
        policy,
        subject,
        level: prepared.in_force.level,
        outcome: Outcome::Violated,
        address: address.to_owned(),
        previous_address: None,
        deposed: None,
        action,
        messages: Vec::new(),
        loss: None,
        identity: None,
        docs: None,
    }
}

/// A finding about the plan, at an address that has no change.
pub(super) fn of_plan(
    policy: PolicyId,
    level: Level,
    address: &str,
    subject: &str,
    message: String,
) -> Finding {
    Finding {
        // Actions of resources have other words, so this never equals the fingerprint of a change.
        fingerprint: fingerprint(&policy, address, None, subject),
        policy,
        subject: Subject::Plan,
        level,
        outcome: Outcome::Violated,
        address: address.to_owned(),
        previous_address: None,
        deposed: None,
        action: Action::NoOp,
        messages: vec![message],
        loss: None,
        identity: None,
        docs: None,
    }
}

/// The pack of a built-in policy: `builtin/data` of `builtin/data/aws/databases/instances`.
pub(super) fn pack(policy: &PolicyId) -> Option<&str> {
    let pack = policy.0.strip_prefix("builtin/")?.split('/').next()?;
    policy.0.get(.."builtin/".len() + pack.len())
}

/// The order of findings in every report.
pub(super) fn sort_key(finding: &Finding) -> (&str, Option<&str>, &PolicyId) {
    (&finding.address, finding.deposed.as_deref(), &finding.policy)
}

/// SHA-256 over what the finding is about, each part followed by a NUL byte; hexadecimal.
pub(crate) fn fingerprint(policy: &PolicyId, address: &str, deposed: Option<&str>, action: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [policy.0.as_str(), address, deposed.unwrap_or_default(), action] {
        hasher.update(part.as_bytes());
        // Ends each part, so that two parts cannot trade characters.
        hasher.update([0]);
    }
    hex(&hasher.finalize())
}
