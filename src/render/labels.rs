//! What every format for people calls verdicts, actions and objects.
//!
//! The strings are the tool's own and need no escaping. Only [`address`] and [`object`] return text from a plan.

use crate::finding::{Recoverability, Subject};
use crate::plan::{Action, ReplaceOrder};
use crate::policy::{Level, RecoveryOutcome};
use crate::report::{
    AttributeChange, ChangeEntry, DeferredEntry, DriftEntry, FindingEntry, FindingOutcome, KNOWN_AFTER_APPLY,
    LossFactInfo, RenameEntry, Renames, StackReport, Verdict,
};
use crate::text::plural::count;

/// What two objects have in common that look like one.
pub(super) fn same(pair: &RenameEntry) -> String {
    match pair.same.as_slice() {
        [] => "same arguments".to_owned(),
        names => {
            let names: Vec<String> = names.iter().take(3).map(|name| format!("`{name}`")).collect();
            format!("same {}", names.join(", "))
        }
    }
}

/// What to do with the code of renames.
pub(super) fn how_to_move(renames: &Renames) -> &'static str {
    if renames.commands {
        "If they are the same objects, run this and plan again:"
    } else {
        "If they are the same objects, add this to the configuration and plan again:"
    }
}

/// What the verdict is called, as it starts a heading.
pub(super) fn verdict(verdict: Verdict, observe: bool) -> &'static str {
    match (verdict, observe) {
        (Verdict::Pass, _) => "Pass",
        (Verdict::NeedsApproval, false) => "Needs approval",
        (Verdict::NeedsApproval, true) => "Would need approval",
        (Verdict::Fail, false) => "Denied",
        (Verdict::Fail, true) => "Would block",
        (Verdict::Error, _) => "No verdict",
    }
}

/// What a finding is called: its outcome, else its level. Formats of plain text write it in capitals.
pub(super) fn finding(finding: &FindingEntry, observe: bool) -> &'static str {
    // The outcome is matched before the level: a waived denial is shown as waived.
    match (finding.outcome, finding.level) {
        (FindingOutcome::Waived, _) => "Waived",
        (FindingOutcome::Approved, _) => "Approved",
        (FindingOutcome::Error, _) => "Error",
        (FindingOutcome::Undecided, _) => "Undecided",
        (FindingOutcome::Violated, Level::Warn) => "Warning",
        (FindingOutcome::Violated, Level::RequireApproval) if observe => "Would need approval",
        (FindingOutcome::Violated, Level::RequireApproval) => "Needs approval",
        (FindingOutcome::Violated, Level::Deny) if observe => "Would block",
        (FindingOutcome::Violated, Level::Deny) => "Denied",
    }
}

/// The built-in packs in force.
pub(super) fn packs(packs: &[String]) -> String {
    if packs.is_empty() { "no pack in force".to_owned() } else { packs.join(", ") }
}

/// The label of a request to apply against the verdict. The report is written before the record is sent and before Terraform
/// starts, so it cannot say that anything was applied.
pub(super) const BREAK_GLASS: &str = "BREAK GLASS REQUESTED";

/// The text of a report without stacks.
pub(super) const NO_STACKS: &str = "No stacks changed.";

/// The text of a stack in observe mode.
pub(super) const OBSERVE: &str = "Observe mode: this verdict is not in force and blocks nothing.";

/// The text above the changes of a plan with `errored: true`.
pub(super) const ERRORED: &str = "The plan stopped with an error. What was planned before it is listed here and \
                                  cannot be applied.";

/// The address of a finding; one that is about no single object is about the plan.
pub(super) fn address(finding: &FindingEntry) -> &str {
    if finding.address.is_empty() { "(the whole plan)" } else { &finding.address }
}

/// The address of a finding, and the key of a deposed object.
pub(super) fn object(finding: &FindingEntry) -> String {
    let address = address(finding);
    match &finding.deposed {
        Some(key) => format!("{address} (deposed object {key})"),
        None => address.to_owned(),
    }
}

/// Whether a finding is about an object to which something happens.
pub(super) fn has_action(finding: &FindingEntry) -> bool {
    matches!(finding.subject, Subject::Change | Subject::Drift) && !finding.address.is_empty()
}

/// What a deferred change would do.
pub(super) fn deferred(entry: &DeferredEntry) -> &'static str {
    entry.possibility().unwrap_or_else(|| action(entry.action))
}

/// The name of an action, which the filters of the HTML page use as a value too.
pub(super) fn action(action: Action) -> &'static str {
    match action {
        Action::NoOp => "no change",
        Action::Create => "create",
        Action::Read => "read",
        Action::Update => "update",
        Action::Delete => "delete",
        Action::Replace(_) => "replace",
        Action::Forget => "forget",
        Action::ReplaceForget => "replace and forget",
        Action::Open => "open",
    }
}

/// What asks for a replacement beside the attributes that force it.
pub(super) fn request(change: &ChangeEntry) -> Option<&'static str> {
    match change.reason.as_deref() {
        Some("replace_by_request") => Some("`-replace`"),
        Some("replace_by_triggers") => Some("`replace_triggered_by`"),
        _ => None,
    }
}

/// The action of a finding as the plan says it. Of an object that the provider no longer finds it says that it is created;
/// whether the old one stays or is gone, it does not say.
pub(super) fn shown_action(finding: &FindingEntry) -> Action {
    let is_created_again = finding.action == Action::ReplaceForget && finding.is_unfound();
    if is_created_again { Action::Create } else { finding.action }
}

/// What happens to the object of a finding: the action, or what happened outside Terraform.
pub(super) fn event(finding: &FindingEntry) -> &'static str {
    match (finding.subject, finding.action) {
        (Subject::Drift, Action::Delete | Action::Forget) => NOT_FOUND,
        (Subject::Drift, _) => "changed outside Terraform",
        (Subject::Change | Subject::Plan | Subject::Provider | Subject::Module, _) => {
            action(shown_action(finding))
        }
    }
}

/// The object of a finding, where that changed outside Terraform.
pub(super) fn drift_entry<'s>(stack: &'s StackReport, finding: &FindingEntry) -> Option<&'s DriftEntry> {
    if finding.subject != Subject::Drift {
        return None;
    }
    stack.drift.iter().find(|entry| entry.address == finding.address)
}

/// The attributes of the object of a finding that changed outside Terraform.
pub(super) fn drifted_paths<'s>(stack: &'s StackReport, finding: &FindingEntry) -> &'s [String] {
    drift_entry(stack, finding).map_or(&[], |entry| &entry.paths)
}

/// What the name of an action leaves open: the order of a replacement, or whether the object goes on to exist.
pub(super) fn order(action: Action) -> Option<&'static str> {
    match action {
        Action::Replace(ReplaceOrder::DeleteFirst) => Some("delete, then create"),
        Action::Replace(ReplaceOrder::CreateFirst) => Some("create, then delete"),
        Action::Forget => Some("the object stays, Terraform no longer knows it"),
        Action::ReplaceForget => Some("a new object is created, the old one stays unmanaged"),
        Action::NoOp | Action::Create | Action::Read | Action::Update | Action::Delete | Action::Open => None,
    }
}

/// What the name of the action of a finding leaves open.
pub(super) fn finding_order(finding: &FindingEntry) -> Option<&'static str> {
    if finding.action == Action::Forget && finding.is_unfound() {
        return Some("Terraform no longer knows it, whether or not it still exists");
    }
    order(shown_action(finding))
}

/// Terraform's symbol for an action, as `terraform plan` prints it.
pub(super) fn sign(action: Action) -> &'static str {
    match action {
        Action::NoOp => "=",
        Action::Create => "+",
        Action::Read | Action::Open => "<=",
        Action::Update => "~",
        Action::Delete => "-",
        Action::Replace(ReplaceOrder::DeleteFirst) => "-/+",
        Action::Replace(ReplaceOrder::CreateFirst) => "+/-",
        Action::Forget => ".",
        Action::ReplaceForget => "+/.",
    }
}

/// The way back, where no fact describes it.
pub(super) fn recovery(recovery: Recoverability) -> &'static str {
    match recovery {
        Recoverability::Irreversible => "Nothing in the plan brings it back.",
        Recoverability::Possible => "There is one; the plan does not say more.",
        Recoverability::Unknown => "The plan does not say whether there is one.",
        Recoverability::NotDestroyed => {
            "Nothing is destroyed: the object stays, Terraform no longer knows it."
        }
    }
}

/// What is lost of an object that the provider leaves in place.
pub(super) const LEFT_IN_PLACE: &str = "Nothing: the object is left in place.";

/// How sure a refusal is; `None` for a fact about something else.
pub(super) fn refusal(fact: &LossFactInfo) -> Option<&'static str> {
    match fact.outcome {
        RecoveryOutcome::Refused => Some("The destroy will be refused"),
        RecoveryOutcome::MayBeRefused => Some("The destroy may be refused"),
        RecoveryOutcome::Irreversible | RecoveryOutcome::Possible | RecoveryOutcome::Retained => None,
    }
}

/// What happened to an object that the provider did not find. That it was deleted is a guess.
pub(super) const NOT_FOUND: &str = "not found any more";

/// How many objects depend on one.
pub(super) fn dependents(number: u64) -> String {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    if number == 0 {
        "no other object".to_owned()
    } else {
        count(number, "managed object", "managed objects")
    }
}

/// The label of an irreversible loss.
pub(super) const NO_WAY_BACK: &str = "NO WAY BACK";

/// Whether the value after a change is not known yet.
pub(super) fn is_known_after_apply(attribute: &AttributeChange) -> bool {
    attribute.after.as_deref() == Some(KNOWN_AFTER_APPLY)
}

/// Whether a difference is an element of a set, which has no index.
pub(super) fn is_element(attribute: &AttributeChange) -> bool {
    attribute.path.ends_with("[*]")
}

/// Whether an attribute forces a replacement and has no value on either side, as one that is write-only.
pub(super) fn has_no_values(attribute: &AttributeChange) -> bool {
    let is_null = |side: &Option<String>| side.as_deref().is_none_or(|side| side == ABSENT);
    attribute.forces_replacement && is_null(&attribute.before) && is_null(&attribute.after)
}

/// What stands for the values of such an attribute. Only names tell that it is write-only: a plan has no schema.
pub(super) fn without_values(attribute: &AttributeChange) -> &'static str {
    let is_named_so = attribute.path.ends_with("_wo") || attribute.path.starts_with("store.");
    if is_named_so { "(write-only, its values are not in the plan)" } else { "(no value in the plan)" }
}

/// The text for an attribute that is absent on one side, as Terraform writes it.
pub(super) const ABSENT: &str = "null";
