//! Terraform's reasons in words, and what to do about a finding.

use super::advice::Advisor;
use super::next_step::{Situation, keep, list};
use super::{AttributeChange, ChangeEntry, KNOWN_AFTER_APPLY, RenameEntry};
use crate::evaluate::{HandMove, MOVE_POLICY};
use crate::finding::{Finding, Outcome, Recoverability, Subject};
use crate::plan::{Action, Program};
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

/// Why an object is forgotten, in words. It may have the reason of a deletion: that of OpenTofu then comes from a `removed`
/// block; that of Terraform does so too, or an instance goes whose block says `destroy = false`.
pub(super) fn forget_words(reason: Option<&str>, program: Program, is_deposed: bool) -> Option<String> {
    let is_tofu = program == Program::OpenTofu;
    match reason {
        Some("delete_because_no_resource_config" | "delete_because_no_move_target") => {
            Some("because a `removed` block says so".to_owned())
        }
        Some(reason) if is_tofu && reason.starts_with("delete_because_") => {
            Some("because a `removed` block says so".to_owned())
        }
        Some(reason) if reason.starts_with("delete_because_") => {
            Some(format!("{}, and its block says `destroy = false`", words(reason, None)?))
        }
        Some(reason) => words(reason, None),
        // In a destroy plan; Terraform heeds no `removed` block there.
        None if !is_tofu && !is_deposed => Some("because its block says `destroy = false`".to_owned()),
        None => None,
    }
}

/// Says of objects that are forgotten at one address where the plan imports them.
pub(super) fn mark_hand_moves(changes: &mut [ChangeEntry], hand_moves: &[HandMove]) {
    for hand_move in hand_moves {
        let forgets =
            |change: &&mut ChangeEntry| change.action == Action::Forget && change.address == hand_move.from;
        if let Some(change) = changes.iter_mut().find(forgets) {
            let why = change.reason_text.take().map_or_else(String::new, |why| format!("{why}; "));
            change.reason_text = Some(format!("{why}the same object is imported at `{}`", hand_move.to));
        }
    }
}

/// What a built-in policy about what is destroyed says of an object that stays.
pub(super) fn unmanaged(program: Program) -> String {
    format!(
        "Nothing is destroyed: settle who looks after the object, which {} no longer changes or deletes and which may go on to cost money.",
        program.name()
    )
}

/// Whether an object is only forgotten that the provider still finds.
pub(super) fn is_forgotten(finding: &Finding) -> bool {
    let stays = finding.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::NotDestroyed);
    finding.subject == Subject::Change && finding.action.abandons() && stays
}

/// Whether attributes force a replacement, and no request does.
fn is_forced(change: &ChangeEntry) -> bool {
    let requested = ["replace_because_tainted", "replace_by_request", "replace_by_triggers"];
    let is_requested = change.reason.as_deref().is_some_and(|reason| requested.contains(&reason));
    matches!(change.action, Action::Replace(_)) && !is_requested
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
    advisor: Advisor<'_>,
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
        _ => violated(finding, policy, change, rename, status, advisor),
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
    advisor: Advisor<'_>,
) -> String {
    // What a pack says is about what is destroyed.
    let about = policy.filter(|policy| !(policy.id.is_builtin() && is_forgotten(finding)));
    let own = about.and_then(|policy| policy.next.as_deref());
    let keep = match (finding.subject, own) {
        (Subject::Change, _) if is_unfound(finding, change) => LOOK_FOR_IT.to_owned(),
        // What the policy says holds for every delete, and a rename is none.
        (_, Some(own)) => {
            let rename = rename.map_or_else(String::new, |rename| format!("{} ", rename.text));
            rename + &sentence(own)
        }
        (_, None) if let Some(rename) = rename => rename.text.clone(),
        (subject, None) => usual_step(subject, finding, policy, change, advisor),
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
    advisor: Advisor<'_>,
) -> String {
    // A condition that fails on an update is fixed by its value; an object that is destroyed is kept by its block.
    let lost = finding.action.destroys() || finding.action.abandons();
    match subject {
        Subject::Change if lost || policy.is_none_or(|policy| policy.kind == PolicyKind::Protect) => {
            let unwritten = change.filter(|change| is_forced(change)).and_then(unwritten_step);
            let managed = change.and_then(|change| change.keep_managed.clone());
            unwritten.or(managed).unwrap_or_else(|| {
                let situation = change.map_or_else(|| advisor.unlisted(finding), |change| advisor.situation(change));
                keep(&Situation { is_left_in_place: is_left_in_place(finding), ..situation })
            })
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
        Subject::Change => change_block(change),
        Subject::Provider => "Change the configuration of the provider so that this is not so, and plan again.".to_owned(),
        Subject::Module => "Change the call of the module so that this is not so, and plan again.".to_owned(),
    }
}

/// What to change in the block of an object about which a condition does not hold: the arguments that the plan changes.
fn change_block(change: Option<&ChangeEntry>) -> String {
    let known = |attribute: &&AttributeChange| attribute.after.as_deref() != Some(KNOWN_AFTER_APPLY);
    let attributes = change.map(|change| change.attributes.as_slice()).unwrap_or_default();
    let mut names: Vec<String> =
        attributes.iter().filter(known).map(|attribute| argument(&attribute.path).to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    match names.as_slice() {
        [] => "Change its block so that this is not so, and plan again.".to_owned(),
        [_, _, _, _, ..] => "Leave what is wrong as before, or change it, and plan again.".to_owned(),
        few => format!("Leave {} as before, or change it, and plan again.", list(few)),
    }
}

/// The argument of a block that a path begins in: `policy` of `jsondecode(policy).Statement[0]`.
fn argument(path: &str) -> &str {
    let inner = path.rsplit('(').next().unwrap_or(path);
    inner.split(['.', '[', ')']).next().unwrap_or(inner)
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

/// The next step where a policy lets pass what it cannot decide.
pub(crate) const LET_PASS: &str = "Nothing: the policy lets pass what it cannot decide.";

/// What to do about what is known only after apply.
fn undecided(effect: OnUnknown) -> &'static str {
    match effect {
        OnUnknown::Allow => LET_PASS,
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
