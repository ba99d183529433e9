//! Terraform's reasons in words, and what to do about a finding.

use super::{ChangeEntry, RenameEntry};
use crate::evaluate::MOVE_POLICY;
use crate::finding::{Finding, Outcome, Recoverability, Subject};
use crate::plan::Action;
use crate::policy::{Level, OnUnknown, Policy, PolicyKind};

/// Why a deposed object is destroyed; Terraform gives no reason.
pub(super) const LEFT_BEHIND: &str = "because it is left over from an earlier apply";

/// Why a deposed object is destroyed that the plan has no current object beside.
pub(super) const LAST_OBJECT: &str = "because it is left over from an earlier apply; there is no other object at this address, so it may be the one in use";

/// `action_reason` in words; `None` for a reason of a later version of Terraform. The words are in `jsonplan` of Terraform
/// (`internal/command/jsonplan/plan.go`) and of OpenTofu.
pub(super) fn words(reason: &str, previous_address: Option<&str>) -> Option<String> {
    let text = match reason {
        "replace_because_tainted" => "because the object is marked as tainted",
        "replace_because_cannot_update" => "because the provider cannot make this change in place",
        "replace_by_request" => "because `-replace` asks for it",
        "replace_by_triggers" => "because `replace_triggered_by` asks for it",
        "delete_because_no_resource_config" => "because its block is not in the configuration",
        "delete_because_wrong_repetition" => {
            "because its key no longer fits `count` or `for_each` of its block"
        }
        "delete_because_count_index" => "because its index is out of the range of `count`",
        "delete_because_each_key" => "because its key is not in `for_each`",
        "delete_because_no_module" => "because its module instance is not in the configuration",
        "delete_because_no_move_target" => {
            return Some(match previous_address {
                Some(previous) => {
                    format!("because `{previous}` was moved to an address that is not in the configuration")
                }
                None => "because it was moved to an address that is not in the configuration".to_owned(),
            });
        }
        "delete_because_enabled_false" => "because `lifecycle.enabled` is false",
        "read_because_config_unknown" => "because its arguments are known only after apply",
        "read_because_dependency_pending" => "because something that it depends on changes",
        "read_because_check_nested" => "because it belongs to a `check` block",
        "forgot_because_lifecycle_destroy_in_state" => "because the state says `lifecycle.destroy = false`",
        "forgot_because_lifecycle_destroy_in_config" => {
            "because the configuration says `lifecycle.destroy = false`"
        }
        _ => return None,
    };
    Some(text.to_owned())
}

/// `action_reason` in words where the plan also lists attributes that force the replacement: Terraform then names the
/// request alone (seen in plans of Terraform 1.11.4, `testdata/plans/replace_requested_and_forced`), and taking that back would not
/// keep the object. Of a tainted object the plan lists none.
pub(super) fn words_of_two_causes(reason: &str) -> Option<&'static str> {
    match reason {
        "replace_by_request" => {
            Some("because `-replace` asks for it, and because the provider cannot make this change in place")
        }
        "replace_by_triggers" => Some(
            "because `replace_triggered_by` asks for it, and because the provider cannot make this change in place",
        ),
        _ => None,
    }
}

/// Why an object is created that the state already has.
pub(super) const NOT_FOUND: &str = "although the state has such an object: the provider no longer finds it";

/// `action_reason` of a forget in words: Terraform gives the reason of a deletion.
pub(super) fn forget_words(reason: Option<&str>) -> Option<String> {
    match reason {
        Some("delete_because_no_resource_config") => {
            Some("because a `removed` block says `destroy = false`".to_owned())
        }
        Some(reason) => words(reason, None),
        None => None,
    }
}

/// What keeps the object, by action and reason of Terraform.
fn keep(action: Action, reason: Option<&str>, deposed: bool, forced: &[String]) -> String {
    // Its address belongs to the current object, so no block or key brings a deposed one back.
    if deposed {
        return "Terraform cannot keep this object: save what it holds before the plan is applied."
            .to_owned();
    }
    match (action, reason) {
        (Action::Delete, Some("delete_because_no_resource_config")) => {
            "To keep the object, put its block back, or drop it with a `removed` block that says `destroy = false`.".to_owned()
        }
        (Action::Delete, Some("delete_because_no_move_target")) => {
            "To keep the object, add a block at the new address, or remove the `moved` block.".to_owned()
        }
        (Action::Delete, Some("delete_because_count_index" | "delete_because_each_key" | "delete_because_wrong_repetition")) => {
            "To keep the object, put its index or key back, or move it with a `moved` block.".to_owned()
        }
        (Action::Delete, Some("delete_because_enabled_false")) => {
            "To keep the object, set `lifecycle.enabled` to true.".to_owned()
        }
        (Action::Delete, Some("delete_because_no_module")) => {
            "To keep the object, put the module's index or key back, or move it with a `moved` block.".to_owned()
        }
        // Terraform gives a reason for every deletion but those of a destroy plan.
        (Action::Delete, None) => "This looks like a destroy plan: plan again without `-destroy` to keep the object.".to_owned(),
        (Action::Replace(_), Some("replace_because_tainted")) => {
            "To keep the object, run `terraform untaint` for it and plan again.".to_owned()
        }
        (Action::Replace(_), Some("replace_by_request")) => {
            format!("To keep the object, plan again without `-replace`{}.", as_before(forced))
        }
        // The plan does not record which trigger it was.
        (Action::Replace(_), Some("replace_by_triggers")) => {
            format!("To keep the object, take its `replace_triggered_by` out{}.", as_before(forced))
        }
        (Action::Replace(_), _) if !forced.is_empty() => {
            format!("To keep the object, leave {} as before.", list(forced))
        }
        (Action::ReplaceForget, Some("replace_because_tainted")) => {
            "To keep the old object under Terraform's management, run `terraform untaint` for it and plan again.".to_owned()
        }
        (Action::ReplaceForget, _) => {
            "To have the old object destroyed, take `destroy = false` out of its `lifecycle` block.".to_owned()
        }
        (Action::Forget, _) => {
            "To keep it under Terraform's management, take the `removed` block (or `destroy = false`) back.".to_owned()
        }
        (Action::Create, _) => "To do without the object, remove its block and plan again.".to_owned(),
        _ => "To keep the object as it is, take the change back and plan again.".to_owned(),
    }
}

/// Whether attributes force a replacement, and no request does.
fn is_forced(action: Action, reason: Option<&str>) -> bool {
    let requested = ["replace_because_tainted", "replace_by_request", "replace_by_triggers"];
    matches!(action, Action::Replace(_)) && !reason.is_some_and(|reason| requested.contains(&reason))
}

/// What keeps an object that an attribute forces to be replaced whose value is not written.
fn unwritten_step(change: &ChangeEntry) -> Option<String> {
    let cause = change.causes.first()?;
    let is_written = |path: &&String| !change.causes.iter().any(|cause| cause.path == **path);
    let written: Vec<String> = change.replace_paths.iter().filter(is_written).cloned().collect();
    let others =
        if written.is_empty() { String::new() } else { format!(" Leave {} as before, too.", list(&written)) };
    Some(format!("{} {}{others}", cause.text, cause.advice))
}

/// Whether the provider leaves an object in place that the plan destroys.
fn is_left_in_place(finding: &Finding) -> bool {
    finding.action.destroys()
        && finding.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::NotDestroyed)
}

/// What keeps an object that stays anyway under Terraform's management.
fn keep_managed(keep: &str, deposed: bool) -> String {
    if deposed {
        return "Note its id: it stays, and nothing manages it any more.".to_owned();
    }
    let own = keep.replace(", or drop it with a `removed` block that says `destroy = false`", "");
    match own.strip_prefix("To keep the object,") {
        Some(how) => format!("To keep it under Terraform's management,{how}"),
        None => own,
    }
}

/// Whether a finding is in force.
pub(super) enum FindingStatus<'a> {
    /// It counts.
    InForce,
    /// The verdict of the stack is not in force.
    Observed,
    /// A waiver excuses it; its label.
    Waived(&'a str),
}

/// What the reader can do about a finding.
pub(super) fn next_step(
    finding: &Finding,
    policy: Option<&Policy>,
    change: Option<&ChangeEntry>,
    rename: Option<&RenameEntry>,
    status: &FindingStatus<'_>,
) -> String {
    match (&finding.outcome, status) {
        (_, FindingStatus::Waived(waiver)) => format!("Nothing: the waiver `{waiver}` excuses this."),
        (Outcome::Error, _) => {
            "Fix the policy at the position that the message names, and check the plan again.".to_owned()
        }
        (Outcome::Undecided(effect), _) => match (effect, version_source(policy)) {
            (OnUnknown::Warn | OnUnknown::Deny, Some(source)) => format!("{source} {}", undecided(*effect)),
            _ => undecided(*effect).to_owned(),
        },
        // They have no policy whose kind or `override` could say what to do.
        _ if finding.policy.0 == MOVE_POLICY.0 => PROTECTION_LEFT.to_owned(),
        _ if finding.policy.0.starts_with("integrity/") => integrity_step(finding.level).to_owned(),
        _ => violated(finding, policy, change, rename, status),
    }
}

/// What to do about a move that leads out of policies.
const PROTECTION_LEFT: &str = "Let the policy cover the new address too, or remove the `moved` block.";

/// What to do where the provider no longer finds an object.
const LOOK_FOR_IT: &str = "Compare the alias, region, account and assumed role of the provider with those of the last apply. If the object exists, correct the provider and plan again.";

/// The text before who must approve, in the next step of a finding. [`without_approver`] cuts there.
const APPROVER: &str = " If this is wanted, ";

/// The next step of a finding that needs approval where no approval is possible.
pub fn without_approver(next_step: &str) -> String {
    let keep = next_step.rsplit_once(APPROVER).map_or(next_step, |(keep, _)| keep);
    format!("{keep} It cannot be approved here.")
}

/// What can follow the advice in a next step: who can approve, that it cannot be approved, that nothing is blocked.
const CONSEQUENCES: [&str; 4] =
    [APPROVER, " This cannot be approved; ", " It cannot be approved here.", " This is only observed: "];

/// The advice in a next step, and what follows it.
pub(super) fn split_step(next_step: &str) -> (&str, Option<&str>) {
    let at = CONSEQUENCES.iter().filter_map(|start| next_step.rfind(start)).min();
    match at.and_then(|at| next_step.split_at_checked(at)) {
        Some((advice, then)) => (advice, Some(then.trim_start())),
        None => (next_step, None),
    }
}

fn violated(
    finding: &Finding,
    policy: Option<&Policy>,
    change: Option<&ChangeEntry>,
    rename: Option<&RenameEntry>,
    status: &FindingStatus<'_>,
) -> String {
    let own = policy.and_then(|policy| policy.next.as_deref());
    let keep = match (finding.subject, own) {
        (Subject::Change, _) if is_unfound(finding, change) => LOOK_FOR_IT.to_owned(),
        // What the policy says holds for every delete, and a rename is none.
        (_, Some(own)) => {
            let rename = rename.map_or_else(String::new, |rename| format!("{} ", rename.text));
            rename + &sentence(own)
        }
        (_, None) if let Some(rename) = rename => rename.text.clone(),
        (subject, None) => usual_step(subject, finding, policy, change),
    };
    let approvals =
        policy.and_then(|policy| policy.override_.as_ref()).map_or(1, |required| required.approvals);
    match (finding.level, status) {
        (Level::Warn, _) => keep,
        (_, FindingStatus::Observed) => format!("{keep} This is only observed: nothing is blocked."),
        (Level::RequireApproval, _) => {
            let people = if approvals == 1 {
                "another person".to_owned()
            } else {
                format!("{approvals} other people")
            };
            format!("{keep}{APPROVER}{people} must approve it first.")
        }
        (Level::Deny, _) => {
            format!("{keep} This cannot be approved; change the policy, or waive it where it lets you.")
        }
    }
}

/// A text with the full stop that the next sentence needs.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ':', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// What to do about a violation of a policy that does not say it.
fn usual_step(
    subject: Subject,
    finding: &Finding,
    policy: Option<&Policy>,
    change: Option<&ChangeEntry>,
) -> String {
    // A condition that fails on an update is fixed by its value; an object that is destroyed is kept by its block.
    let lost = finding.action.destroys() || finding.action.abandons();
    match subject {
        Subject::Change if lost || policy.is_none_or(|policy| policy.kind == PolicyKind::Protect) => {
            let reason = change.and_then(|change| change.reason.as_deref());
            let forced = change.map_or(&[][..], |change| &change.replace_paths);
            let unwritten = change.filter(|_| is_forced(finding.action, reason)).and_then(unwritten_step);
            let keep = unwritten
                .unwrap_or_else(|| keep(finding.action, reason, finding.deposed.is_some(), forced));
            if is_left_in_place(finding) { keep_managed(&keep, finding.deposed.is_some()) } else { keep }
        }
        Subject::Drift if finding.action == Action::Delete => format!(
            "{LOOK_FOR_IT} Apply creates it anew, empty, where the configuration wants it; if it is not wanted, remove its block."
        ),
        Subject::Drift if change.is_some_and(|change| change.action != Action::NoOp) => {
            "Applying this plan changes the object too: look at what it reverts. To keep what was done outside Terraform, write it into the configuration."
                .to_owned()
        }
        Subject::Drift => {
            "Take the change outside Terraform back, or write it into the configuration.".to_owned()
        }
        Subject::Plan => "Plan again after a change, or with other options, so that this is not so.".to_owned(),
        Subject::Change | Subject::Provider | Subject::Module => {
            "Change the configuration so that the condition holds.".to_owned()
        }
    }
}

/// Whether the plan creates an object that the state has, or takes it out of the state, because the provider no longer finds
/// it.
fn is_unfound(finding: &Finding, change: Option<&ChangeEntry>) -> bool {
    match change.map(|change| change.action) {
        Some(Action::Create | Action::Update) => finding.action == Action::ReplaceForget,
        None => {
            let unknown = finding.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::Unknown);
            finding.action == Action::Forget && unknown
        }
        Some(_) => false,
    }
}

/// What to do about a value that only apply shows.
const LOOK_AFTER_APPLY: &str = "Look at the value after apply, or make it known before.";

/// Where the version comes from that an undecided policy about a provider or a module call reads.
fn version_source(policy: Option<&Policy>) -> Option<String> {
    let policy = policy.filter(|policy| policy.uses.reads_meta(&["version"]))?;
    let (file, place) = match policy.kind {
        PolicyKind::Provider => (".terraform.lock.hcl", "put that file beside the plan"),
        PolicyKind::Module => (".terraform/modules/modules.json", "keep that folder beside the plan"),
        PolicyKind::Protect | PolicyKind::Resource | PolicyKind::Plan | PolicyKind::Drift => return None,
    };
    Some(format!(
        "If it is the version that is not known: {place}, `{file}`, or name its folder with `--source`."
    ))
}

/// What to do about what is known only after apply.
fn undecided(effect: OnUnknown) -> &'static str {
    match effect {
        OnUnknown::Allow => "Nothing: the policy lets pass what it cannot decide.",
        OnUnknown::Warn => LOOK_AFTER_APPLY,
        OnUnknown::Deny => {
            "Make the value known before apply, for example by applying what it comes from first; or let `on_unknown` of the policy say something else."
        }
    }
}

/// What to do about something that Terraform deferred or cannot show.
fn integrity_step(level: Level) -> &'static str {
    match level {
        Level::Deny => "Apply the rest with `-target`, or make the unknown values known, and plan again.",
        Level::Warn | Level::RequireApproval => "Look at it before you apply.",
    }
}

/// What has to be taken back beside a request for a replacement.
fn as_before(forced: &[String]) -> String {
    if forced.is_empty() { String::new() } else { format!(", and leave {} as before", list(forced)) }
}

fn list(paths: &[String]) -> String {
    // The report lists all of them with their values; the sentence only says where to look.
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
    let more = paths.len().saturating_sub(shown.len());
    let joined = match shown.split_last() {
        Some((last, rest)) if !rest.is_empty() && more == 0 => format!("{} and {last}", rest.join(", ")),
        _ => shown.join(", "),
    };
    if more == 0 { joined } else { format!("{joined} and {more} more") }
}
