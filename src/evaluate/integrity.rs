//! Findings that no policy has to ask for: what Terraform put off, and provider actions that apply invokes.

use super::{bare, fingerprint};
use crate::finding::{Finding, Outcome, Subject};
use crate::plan::{Action, Invocation, ResourceChange};
use crate::policy::{Level, PolicyId};

/// The policy about provider actions, and its level.
pub const INVOCATION: (&str, Level) = ("integrity/action_invocation", Level::Warn);

/// The policy about a deferred change with this action, and its level.
pub fn deferred_as(action: Action) -> (&'static str, Level) {
    if action.destroys() || action.abandons() {
        ("integrity/deferred_destroy", Level::Deny)
    } else {
        ("integrity/deferred_change", Level::Warn)
    }
}

/// A deferred change. One that destroys or forgets cannot be judged from this plan, so it is denied.
pub(super) fn deferred(change: &ResourceChange<'_>, reason: &str) -> Finding {
    let (id, level) = deferred_as(change.action);
    let message = format!(
        "Terraform put this change off ({}); what it will do is known only from another plan.",
        words(reason)
    );
    Finding { messages: vec![message], ..bare(change, PolicyId(id.to_owned()), level) }
}

/// Reasons of `deferred_changes` in words (plan JSON format, Terraform 1.9).
fn words(reason: &str) -> &str {
    match reason {
        "unknown" | "" => "no reason given",
        "instance_count_unknown" => "its count or for_each is not known yet",
        "resource_config_unknown" => "its configuration is not known yet",
        "provider_config_unknown" => "its provider's configuration is not known yet",
        "deferred_prereq" => "something it depends on was put off",
        "absent_prereq" => "something it depends on does not exist yet",
        other => other,
    }
}

/// A provider action: a side effect that Terraform cannot show.
pub(super) fn invocation(invocation: &Invocation) -> Finding {
    let (id, level) = INVOCATION;
    let policy = PolicyId(id.to_owned());
    let when = match (&invocation.trigger, invocation.deferred) {
        (_, true) => "A later apply invokes this provider action".to_owned(),
        (Some(trigger), false) => format!("Apply invokes this provider action when it changes {trigger}"),
        (None, false) => "Apply invokes this provider action".to_owned(),
    };
    Finding {
        fingerprint: fingerprint(&policy, &invocation.address, None, "invoke"),
        policy,
        subject: Subject::Plan,
        level,
        outcome: Outcome::Violated,
        address: invocation.address.clone(),
        previous_address: None,
        deposed: None,
        action: Action::NoOp,
        messages: vec![format!("{when}; what it does is not in the plan.")],
        loss: None,
    }
}
