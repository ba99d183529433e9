//! Findings of every run, without a policy: deferred changes, and moves out of protection.

use super::findings::{of_change, of_plan};
use crate::finding::Finding;
use crate::plan::{Action, ResourceChange};
use crate::policy::{Level, PolicyId};

/// The id and level of the finding about a move to an address or a type that a policy does not cover.
pub(crate) const MOVE_POLICY: (&str, Level) = ("integrity/protection_left", Level::Warn);

/// The id and level of the finding about a deferred change with this action.
pub(crate) fn deferred_policy(action: Action) -> (&'static str, Level) {
    if action.destroys() || action.abandons() {
        ("integrity/deferred_destroy", Level::Deny)
    } else {
        ("integrity/deferred_change", Level::Warn)
    }
}

/// The finding about a deferred change. One that destroys or forgets is denied: this plan does not say what it will do.
pub(super) fn deferred(change: &ResourceChange<'_>, reason: &str) -> Finding {
    let (id, level) = deferred_policy(change.action);
    let why = describe_reason(reason);
    let message = if change.importing && change.action == Action::Create {
        format!(
            "It may end in an update or a replacement: Terraform deferred this import ({why}), and which object it imports is not known."
        )
    } else if may_replace(change.action, reason) {
        format!(
            "It may be a replacement: Terraform deferred this update ({why}) before the provider said what it cannot change in place."
        )
    } else {
        format!("Terraform deferred this change ({why}); what it will do is known only from another plan.")
    };
    Finding { messages: vec![message], ..of_change(change, PolicyId(id.to_owned()), level) }
}

/// Whether a deferred update may be a replacement: the provider put it off before it looked at what it cannot do in place.
pub(crate) fn may_replace(action: Action, reason: &str) -> bool {
    action == Action::Update && reason == "provider_config_unknown"
}

/// The finding about an object whose block has a `count` or `for_each` that is not known yet: as a deferred destroy, since the
/// next plan may destroy it.
pub(super) fn open_object(address: &str) -> Finding {
    let (id, level) = deferred_policy(Action::Delete);
    let message = "What becomes \
         of it is not known, it may be destroyed: the object exists, and the `count` or `for_each` of its block or module is not known yet.";
    of_plan(PolicyId(id.to_owned()), level, address, "open", message.to_owned())
}

/// The finding about a move that leads out of policies. It does not say what was wrong: the next plan can destroy the object,
/// and these policies will not see it.
pub(super) fn protection_left(change: &ResourceChange<'_>, policies: &[&PolicyId]) -> Finding {
    const NAMED: usize = 5;
    let (id, level) = MOVE_POLICY;
    let named: Vec<String> = policies.iter().take(NAMED).map(|policy| format!("`{policy}`")).collect();
    let more = match policies.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "This move leads out of the protection of {}{more}, which {} `{}` and not `{}`. A later plan can destroy the object without it.",
        named.join(", "),
        if policies.len() == 1 { "covers" } else { "cover" },
        change.previous_address.as_deref().unwrap_or_default(),
        change.address,
    );
    Finding { messages: vec![message], ..of_change(change, PolicyId(id.to_owned()), level) }
}

/// `reason` of an entry of `deferred_changes` in words (`jsonplan`, Terraform 1.9).
fn describe_reason(reason: &str) -> &str {
    match reason {
        // Terraform's own word for no reason; an empty one is possible in hand-made plans only.
        "unknown" | "" => "no reason given",
        "instance_count_unknown" => "its count or for_each is not known yet",
        "resource_config_unknown" => "its configuration is not known yet",
        "provider_config_unknown" => "its provider's configuration is not known yet",
        "deferred_prereq" => "something it depends on was deferred",
        "absent_prereq" => "something it depends on does not exist yet",
        // A later version may add reasons. Its word is better than none.
        other => other,
    }
}
