//! Version 1 of the JSON report. Fields are added, never renamed or removed, within one version.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::actions::{ApplyCommand, ProviderAction};
use super::cause::Cause;
use super::review::{Approval, BrokenGlass, Overriding, Review};
use super::sections::{Check, Deferred, Output};
use super::source::SourceExcerpt;
use super::text_diff::TextDiff;
use super::wire_names::{CheckMode, FailOn, Named};
use crate::finding::{Recoverability, Subject};
use crate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use crate::policy::{Level, OnUnknown, RecoveryOutcome, Severity};
use crate::report::{DriftClass, DriftLevel, DriftNext, FindingOutcome, NoteLevel, Routine, Verdict};

/// A report.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "tfgate report", deny_unknown_fields))]
pub(crate) struct ReportV1<'a> {
    /// The version of this format: 1.
    pub(super) schema_version: u32,
    /// The program.
    pub(super) tool: Tool<'a>,
    /// The worst verdict of the stacks, or `error`: `pass`, `needs_approval`, `fail`, `error`.
    pub(super) verdict: Named<Verdict>,
    /// What the program returns: 0 pass, 1 fail, 2 no verdict.
    pub(super) exit_code: u8,
    /// Whether no stack's verdict is in force.
    pub(super) observe: bool,
    /// Why there is no verdict, when that does not belong to one stack.
    pub(super) error: Option<Failure<'a>>,
    /// Problems of policy files, by path and place.
    pub(super) diagnostics: Vec<Diagnostic<'a>>,
    /// Where the policies came from.
    pub(super) policy_sets: Vec<PolicySet<'a>>,
    /// One for each plan, worst verdict first, then by name.
    pub(super) stacks: Vec<Stack<'a>>,
    /// The pull request that it is about; null where it is about none.
    pub(super) review: Option<Review<'a>>,
}

/// The program.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Tool<'a> {
    /// `tfgate`.
    pub(super) name: Cow<'a, str>,
    /// The version of tfgate.
    pub(super) version: Cow<'a, str>,
}

/// Why there is no verdict.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Failure<'a> {
    /// A fixed word: `plan_errored`, `not_a_plan`, `truncated`, `policy`, …
    pub(super) kind: Cow<'a, str>,
    /// What it is and where.
    pub(super) message: Cow<'a, str>,
    /// What to do.
    pub(super) help: Option<Cow<'a, str>>,
}

/// One source of policies.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct PolicySet<'a> {
    /// A relative path, or `builtin`.
    pub(super) origin: Cow<'a, str>,
    /// SHA-256, hexadecimal.
    pub(super) digest: Cow<'a, str>,
    /// Whether the other sets cannot loosen it.
    pub(super) floor: bool,
    /// The built-in packs in force; only of `builtin`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) packs: Option<Cow<'a, [String]>>,
}

/// What was found out about one plan.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Stack<'a> {
    /// The name of the stack.
    pub(super) name: Cow<'a, str>,
    /// The labels of the stack.
    pub(super) labels: Cow<'a, BTreeMap<String, String>>,
    /// Its verdict: `pass`, `needs_approval`, `fail`, `error`.
    pub(super) verdict: Named<Verdict>,
    /// Whether its verdict is not in force.
    pub(super) observe: bool,
    /// What the command line said about the verdict.
    pub(super) rules: Rules,
    /// Why there is no verdict.
    pub(super) error: Option<Failure<'a>>,
    /// The head of the plan; null when it could not be read.
    pub(super) plan: Option<Plan<'a>>,
    /// Counts.
    pub(super) summary: Summary,
    /// Every change but plain no-ops, by address and deposed key.
    pub(super) changes: Vec<Change<'a>>,
    /// Objects that look renamed.
    #[serde(default)]
    pub(super) renames: Renames<'a>,
    /// Worst first.
    pub(super) findings: Vec<Finding<'a>>,
    /// What changed outside Terraform, by address.
    pub(super) drift: Vec<Drift<'a>>,
    /// Deferred changes, by address.
    pub(super) deferred: Vec<Deferred<'a>>,
    /// Addresses of provider actions that apply will run, one for each invocation.
    pub(super) invocations: Cow<'a, [String]>,
    /// The provider actions that apply will run, by address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) actions: Vec<ProviderAction<'a>>,
    /// The commands that apply will run, by address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) commands: Vec<ApplyCommand<'a>>,
    /// Root outputs that change, by name.
    pub(super) outputs: Vec<Output<'a>>,
    /// Checks that fail or error, by address.
    pub(super) checks: Vec<Check<'a>>,
    /// How many policy outcomes are undecided.
    pub(super) undecided: usize,
    /// What policies say where their conditions hold, by address and policy.
    pub(super) infos: Vec<Info<'a>>,
    /// Errors in the evaluation of policies, by path and place.
    pub(super) diagnostics: Vec<Diagnostic<'a>>,
    /// Labels of waivers.
    pub(super) waivers: Waivers<'a>,
    /// Approvals that were counted.
    pub(super) approvals: Vec<Approval<'a>>,
    /// Requests to apply against the verdict, by break glass.
    pub(super) overrides: Vec<BrokenGlass<'a>>,
    /// Ids of policies of users that are about no resource of the plan.
    pub(super) unmatched_policies: Cow<'a, [String]>,
    /// Types of changed objects such that no policy in force is about what happens to them, sorted.
    #[serde(default)]
    pub(super) types_without_policy: Cow<'a, [String]>,
    /// The built-in packs in force, sorted.
    pub(super) packs: Cow<'a, [String]>,
    /// What the reader should know, warnings first.
    pub(super) notes: Vec<Note<'a>>,
}

/// What the command line said about a verdict; with the findings it gives the verdict and the exit code again.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Rules {
    /// What the verdict is about: `plan`, what the plan does; `drift`, what changed outside Terraform.
    pub(super) mode: Named<CheckMode>,
    /// `--fail-on`, the lowest level that fails the check: `warn`, `require_approval`, `deny`; in mode `drift` also `any`.
    pub(super) fail_on: Named<FailOn>,
    /// `--strict`: whether warnings about the plan as a document deny; they stand among the findings.
    pub(super) strict: bool,
    /// `--exit-zero`: whether a verdict of fail gives exit code 0.
    pub(super) exit_zero: bool,
}

/// Objects that the plan deletes and creates again under another address, as far as that can be seen.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Renames<'a> {
    /// The objects, by the address of what is deleted.
    pub(super) pairs: Vec<Rename<'a>>,
    /// What to paste into the configuration: `moved` blocks; commands where Terraform is older than 1.1.
    pub(super) blocks: Cow<'a, [String]>,
    /// Whether they are commands.
    pub(super) commands: bool,
}

/// One object under two addresses.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Rename<'a> {
    /// The address of the object that the plan deletes.
    pub(super) from: Cow<'a, str>,
    /// The address of the one that it creates.
    pub(super) to: Cow<'a, str>,
    /// The attributes that name both; empty if it is their place and their arguments that agree.
    pub(super) same: Cow<'a, [String]>,
    /// Index into `blocks`; null if its address cannot be written as code, or there are too many.
    pub(super) block: Option<usize>,
    /// What to do, in sentences.
    pub(super) text: Cow<'a, str>,
}

/// The head of a plan.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Plan<'a> {
    /// The version of Terraform or OpenTofu that made it.
    pub(super) terraform_version: Option<Cow<'a, str>>,
    /// Whether OpenTofu made it.
    pub(super) opentofu: bool,
    /// `MAJOR.MINOR`.
    pub(super) format_version: Cow<'a, str>,
    /// `normal`, `destroy`, `refresh_only`; inferred.
    pub(super) mode: Named<PlanMode>,
    /// Whether nothing was left out.
    pub(super) complete: bool,
    /// Whether planning stopped with an error.
    pub(super) errored: bool,
    /// SHA-256 of the input, hexadecimal, where it was asked for.
    pub(super) digest: Option<Cow<'a, str>>,
}

/// Counts. `add`, `change`, `destroy`, `import`, `move`, `forget` are Terraform's own; the rest are entries of the plan.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Summary {
    /// Creates and replacements.
    pub(super) add: u64,
    /// Updates.
    pub(super) change: u64,
    /// Deletes and replacements.
    pub(super) destroy: u64,
    /// Imported objects.
    pub(super) import: u64,
    /// Moved objects.
    #[serde(rename = "move")]
    pub(super) move_: u64,
    /// Forgotten objects.
    pub(super) forget: u64,
    /// Entries with `create` alone.
    pub(super) create: u64,
    /// Entries with `update`.
    pub(super) update: u64,
    /// Entries with delete and create.
    pub(super) replace: u64,
    /// Entries with `delete` alone.
    pub(super) delete: u64,
    /// Data sources read during apply.
    pub(super) read: u64,
    /// Entries with `no-op`.
    pub(super) no_op: u64,
    /// Entries for deposed objects, counted under their action too.
    pub(super) deposed: u64,
}

/// One change.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Change<'a> {
    /// The address, as the plan writes it.
    pub(super) address: Cow<'a, str>,
    /// The address before a move.
    pub(super) previous_address: Option<Cow<'a, str>>,
    /// The key of a deposed object.
    pub(super) deposed: Option<Cow<'a, str>>,
    /// The resource type.
    #[serde(rename = "type")]
    pub(super) type_: Cow<'a, str>,
    /// The resource name.
    pub(super) name: Cow<'a, str>,
    /// The module instance; null in the root module.
    pub(super) module_address: Option<Cow<'a, str>>,
    /// `create`, `update`, `replace`, `delete`, `forget`, `replace_forget`, `read`, `no_op`, `open`.
    pub(super) action: Named<Action>,
    /// `delete_first` or `create_first`; null for what is not a replacement.
    pub(super) order: Option<Named<ReplaceOrder>>,
    /// Terraform's `action_reason`.
    pub(super) reason: Option<Cow<'a, str>>,
    /// The reason as a sentence.
    pub(super) reason_text: Option<Cow<'a, str>>,
    /// The attribute paths that force a replacement.
    pub(super) replace_paths: Cow<'a, [String]>,
    /// Whether an existing object is imported.
    pub(super) importing: bool,
    /// Who the object is, from the values before.
    pub(super) identity: Vec<PathValue<'a>>,
    /// The attributes that differ: for updates and replacements, in the order of path.
    pub(super) attributes: Vec<Attribute<'a>>,
    /// How many differing attributes are left out of `attributes`.
    pub(super) attributes_omitted: usize,
    /// Why an update is routine: `tags`, `order`, `computed`; null where it is not.
    pub(super) routine: Option<Named<Routine>>,
    /// Whether it does nothing but undo what changed outside Terraform, or follows from that.
    pub(super) undoes_drift: bool,
    /// What forces the replacement although the block does not write its value.
    #[serde(default)]
    pub(super) causes: Vec<Cause<'a>>,
    /// Where the argument is written that forces the replacement; null where that is not known.
    #[serde(default)]
    pub(super) source: Option<SourceExcerpt<'a>>,
    /// What keeps an object under management that the plan forgets; null for any other change.
    #[serde(default)]
    pub(super) keep_managed: Option<Cow<'a, str>>,
}

/// An attribute and its value, ready to show.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct PathValue<'a> {
    /// The path.
    pub(super) path: Cow<'a, str>,
    /// The value.
    pub(super) value: Cow<'a, str>,
}

/// One attribute that differs.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Attribute<'a> {
    /// The path of the attribute.
    pub(super) path: Cow<'a, str>,
    /// The value before as JSON text, `(sensitive)`, or null where it was absent.
    pub(super) before: Option<Cow<'a, str>>,
    /// The value after as JSON text, `(sensitive)`, `(known after apply)`, or null where it is absent.
    pub(super) after: Option<Cow<'a, str>>,
    /// Whether this attribute forces the replacement.
    pub(super) forces_replacement: bool,
    /// The lines that differ, where both sides are a text of several lines; null where they are not.
    pub(super) lines: Option<TextDiff<'a>>,
}

/// One finding.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Finding<'a> {
    /// The policy's id.
    pub(super) policy: Cow<'a, str>,
    /// What it is about: `change`, `drift`, `plan`, `provider`, `module`.
    pub(super) subject: Named<Subject>,
    /// The level after settings: `warn`, `require_approval`, `deny`.
    pub(super) level: Named<Level>,
    /// `violated`, `undecided`, `waived`, `approved`, `error`.
    pub(super) outcome: Named<FindingOutcome>,
    /// What an undecided outcome does to the verdict: `allow`, `warn`, `deny`; null for every other outcome.
    pub(super) on_unknown: Option<Named<OnUnknown>>,
    /// The address; `(the plan)` when it is about the plan as a whole.
    pub(super) address: Cow<'a, str>,
    /// The key of a deposed object.
    pub(super) deposed: Option<Cow<'a, str>>,
    /// What the plan does there.
    pub(super) action: Named<Action>,
    /// `delete_first` or `create_first`; null for what is not a replacement.
    pub(super) order: Option<Named<ReplaceOrder>>,
    /// Why it is a finding.
    pub(super) message: Cow<'a, str>,
    /// Stable across runs, 64 hexadecimal digits.
    pub(super) fingerprint: Cow<'a, str>,
    /// The waiver that excuses it.
    pub(super) waiver: Option<Waiver<'a>>,
    /// Who can approve it; null where approval is impossible or not needed.
    #[serde(rename = "override")]
    pub(super) override_: Option<Overriding<'a>>,
    /// SHA-256 of the file that the policy is written in, hexadecimal; null for what tfgate itself says.
    pub(super) policy_digest: Option<Cow<'a, str>>,
    /// A keyed hash over `id`, `arn`, `self_link` and `metadata[0].uid` of the object before the change, 64 hexadecimal digits; of
    /// all objects for a finding about the plan. Null where no approval is needed or possible, and without these attributes.
    #[serde(default)]
    pub(super) identity_digest: Option<Cow<'a, str>>,
    /// What is lost and the way back.
    pub(super) loss: Option<Loss<'a>>,
    /// How many objects depend on it; null where that was not computed.
    pub(super) dependents: Option<u64>,
    /// What to do.
    pub(super) next_step: Cow<'a, str>,
    /// The policy's description.
    pub(super) description: Option<Cow<'a, str>>,
    /// The policy's page.
    pub(super) url: Option<Cow<'a, str>>,
    /// The block of the configuration that it is about; null where the `.tf` files were not there to read.
    pub(super) location: Option<Location<'a>>,
    /// Where the policy is written; null for built-in policies.
    pub(super) policy_location: Option<Location<'a>>,
}

/// A line of a file.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Location<'a> {
    /// With forward slashes, from the root of the repository, or from the working directory where there is none.
    pub(super) path: Cow<'a, str>,
    /// 1-based.
    pub(super) line: usize,
}

/// What a policy says where its condition holds.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Info<'a> {
    /// The policy's id.
    pub(super) policy: Cow<'a, str>,
    /// The address; `(the plan)` when it is about the plan as a whole.
    pub(super) address: Cow<'a, str>,
    /// What it says.
    pub(super) message: Cow<'a, str>,
}

/// A problem of a policy file.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Diagnostic<'a> {
    /// The file.
    pub(super) path: Cow<'a, str>,
    /// 1-based; 0 where the problem is not at a place in the file.
    pub(super) line: usize,
    /// 1-based, in characters; 0 where the problem is not at a place in the file.
    pub(super) column: usize,
    /// `error` or `warning`.
    pub(super) severity: Named<Severity>,
    /// What is wrong.
    pub(super) message: Cow<'a, str>,
    /// What was expected at the place; may be empty.
    pub(super) label: Cow<'a, str>,
    /// What to do, or where it happened.
    pub(super) help: Option<Cow<'a, str>>,
}

/// The waiver behind a waived finding.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Waiver<'a> {
    /// The label of the waiver block.
    pub(super) id: Cow<'a, str>,
    /// Why.
    pub(super) reason: Cow<'a, str>,
    /// Who answers for it.
    pub(super) owner: Option<Cow<'a, str>>,
    /// The last day, `YYYY-MM-DD`.
    pub(super) expires: Cow<'a, str>,
}

/// What is lost and whether it can be recovered.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Loss<'a> {
    /// What is lost, in the words of the policy.
    pub(super) description: Option<Cow<'a, str>>,
    /// `irreversible`, `possible`, `unknown`, `not_destroyed`.
    pub(super) recovery: Named<Recoverability>,
    /// What it rests on.
    pub(super) facts: Vec<Fact<'a>>,
}

/// One fact about the way back.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Fact<'a> {
    /// `irreversible`, `possible`, `refused`.
    pub(super) outcome: Named<RecoveryOutcome>,
    /// The sentence.
    pub(super) message: Cow<'a, str>,
    /// The attributes it rests on, with the values before.
    pub(super) values: Vec<PathValue<'a>>,
}

/// One object that changed outside Terraform.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Drift<'a> {
    /// The address.
    pub(super) address: Cow<'a, str>,
    /// What it means: `reverted`, `tolerated`, `computed`, `noise`, `deleted_outside`, `already_deleted`, `destroyed_by_plan`,
    /// `moved`, `unclassified`.
    pub(super) class: Named<DriftClass>,
    /// `update`, `delete`, `move`.
    pub(super) action: Named<DriftAction>,
    /// The attributes that changed outside, after normalization; of noise those that are written another way.
    pub(super) paths: Cow<'a, [String]>,
    /// The address before a move.
    pub(super) previous_address: Option<Cow<'a, str>>,
    /// The resource type.
    #[serde(rename = "type")]
    pub(super) type_: Cow<'a, str>,
    /// How much it matters: `info`, `warn`, `require_approval`, `deny`; null where it is not drift, or silenced.
    pub(super) level: Option<Named<DriftLevel>>,
    /// What the plan does about it: `revert`, `overwrite`, `create`, `replace`, `destroy`, `forget`, `adopted`,
    /// `ignored`, `nothing`, `unknown`.
    pub(super) next: Named<DriftNext>,
    /// What the plan does to the object; null where it does nothing.
    pub(super) planned: Option<Named<Action>>,
    /// `delete_first` or `create_first`; null for what is not a replacement.
    pub(super) order: Option<Named<ReplaceOrder>>,
    /// Whether the plan changes something else of the object too.
    pub(super) also_changed: bool,
    /// The paths with values, taken apart where parts say more than the whole.
    pub(super) attributes: Vec<DriftedAttribute<'a>>,
    /// How many are left out of `attributes`.
    pub(super) attributes_omitted: usize,
    /// The fingerprint, 64 hexadecimal digits: equal as long as the drift is the same.
    pub(super) fingerprint: Cow<'a, str>,
    /// The day it was first seen, `YYYY-MM-DD`; null without a history of drift checks.
    pub(super) first_seen: Option<Cow<'a, str>>,
    /// The block of the configuration, where the `.tf` files were there to read.
    pub(super) location: Option<Location<'a>>,
}

/// One attribute in which the real object differs from the state.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct DriftedAttribute<'a> {
    /// The path of the attribute.
    pub(super) path: Cow<'a, str>,
    /// What it means: `reverted`, `destroyed_by_plan`, `unclassified`, `tolerated`, `computed`; in an explanation also `noise`.
    pub(super) class: Named<DriftClass>,
    /// The value in the state as JSON text, `(sensitive)`, or null where it was absent.
    pub(super) before: Option<Cow<'a, str>>,
    /// The value in the world, likewise.
    pub(super) after: Option<Cow<'a, str>>,
    /// The lines that differ, where both sides are a text of several lines; null where they are not.
    pub(super) lines: Option<TextDiff<'a>>,
}

/// Labels of waivers, sorted.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Waivers<'a> {
    /// Waivers that excused a finding.
    pub(super) used: Cow<'a, [String]>,
    /// Waivers that excused no finding.
    pub(super) unused: Cow<'a, [String]>,
    /// Waivers whose `expires` is past.
    pub(super) expired: Cow<'a, [String]>,
}

/// Something that the reader should know.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Note<'a> {
    /// `warning` or `info`.
    pub(super) level: Named<NoteLevel>,
    /// One sentence.
    pub(super) text: Cow<'a, str>,
}
