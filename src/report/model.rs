//! The types of a report. The JSON report (render/json) has its own, versioned types.

use std::collections::BTreeMap;
use std::fmt;

use super::{DriftEntry, Review, Rules};
use crate::exit::ExitStatus;
use crate::finding::{Subject, WayBack};
use crate::plan::{Action, PlanMode};

pub use crate::plan::Counts as Summary;
use crate::policy::{Level, OnUnknown, RecoveryOutcome, Severity};

/// The verdict over one plan or over all of them. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The plan may be applied; warnings allowed.
    Pass,
    /// Somebody else must approve it first.
    NeedsApproval,
    /// It may not be applied.
    Fail,
    /// No answer: unreadable, errored or contradictory.
    Error,
}

impl Verdict {
    /// The word in reports: `pass`, `needs_approval`, `fail`, `error`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::NeedsApproval => "needs_approval",
            Verdict::Fail => "fail",
            Verdict::Error => "error",
        }
    }
}

/// Everything that a run found out.
#[derive(Debug, Clone)]
pub struct Report {
    /// The version of tfgate.
    pub tool_version: String,
    /// The worst verdict of the stacks, or error.
    pub verdict: Verdict,
    /// What the program returns.
    pub exit: ExitStatus,
    /// Whether no stack's verdict is in force (`mode = "observe"` for all of them).
    pub observe: bool,
    /// Why there is no verdict, when that does not belong to one stack (policies, usage).
    pub error: Option<Failure>,
    /// Problems of policy files, by path and place.
    pub diagnostics: Vec<DiagnosticEntry>,
    /// The policies' sources.
    pub policy_sets: Vec<PolicySetInfo>,
    /// One per plan, worst verdict first, then by name.
    pub stacks: Vec<StackReport>,
    /// The pull request that it is about, where it is about one.
    pub review: Option<Review>,
}

/// Why there is no verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// A fixed word: `plan_errored`, `not_a_plan`, `truncated`, `policy`, …
    pub kind: String,
    /// What it is and where.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// One source of policies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySetInfo {
    /// A relative path, or `builtin`.
    pub origin: String,
    /// SHA-256, hexadecimal.
    pub digest: String,
    /// Whether it cannot be loosened by the others.
    pub floor: bool,
}

/// What was found out about one plan.
#[derive(Debug, Clone)]
pub struct StackReport {
    /// The name of the stack.
    pub name: String,
    /// Its labels.
    pub labels: BTreeMap<String, String>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Whether the verdict is not in force here.
    pub observe: bool,
    /// What the command line said about the verdict.
    pub rules: Rules,
    /// Why there is no verdict.
    pub error: Option<Failure>,
    /// The head of the plan; `None` when it could not be read.
    pub plan: Option<PlanInfo>,
    /// Counts.
    pub summary: Summary,
    /// Every change but plain no-ops, in the order of address and deposed key.
    pub changes: Vec<ChangeEntry>,
    /// Worst first: by outcome, level, whether the loss is final, then address, deposed key, policy.
    pub findings: Vec<FindingEntry>,
    /// What changed outside Terraform, by address.
    pub drift: Vec<DriftEntry>,
    /// Changes that Terraform put off, by address.
    pub deferred: Vec<DeferredEntry>,
    /// Provider actions that apply will invoke, by address.
    pub invocations: Vec<String>,
    /// Root outputs that change: name and action, by name.
    pub outputs: Vec<OutputEntry>,
    /// Checks that fail or error: address and status, by address.
    pub checks: Vec<CheckEntry>,
    /// How many policy outcomes are undecided.
    pub undecided: usize,
    /// What policies say where their conditions hold, by address and policy.
    pub infos: Vec<InfoEntry>,
    /// Errors in the evaluation of policies, by path and place.
    pub diagnostics: Vec<DiagnosticEntry>,
    /// Labels of waivers.
    pub waivers: WaiverUse,
    /// Approvals that were counted, by login.
    pub approvals: Vec<ApprovalEntry>,
    /// Applies against the verdict, by time.
    pub overrides: Vec<OverrideEntry>,
    /// Ids of policies of users that were about no resource of the plan, sorted.
    pub unmatched: Vec<String>,
    /// What the reader should know, warnings first.
    pub notes: Vec<Note>,
}

/// The head of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanInfo {
    /// The version of Terraform or OpenTofu that made it.
    pub terraform_version: Option<String>,
    /// Whether the provider addresses say OpenTofu.
    pub opentofu: bool,
    /// `MAJOR.MINOR`.
    pub format_version: String,
    /// Inferred.
    pub mode: PlanMode,
    /// Whether nothing was left out; inferred where the plan does not say.
    pub complete: bool,
    /// Whether planning stopped with an error.
    pub errored: bool,
    /// SHA-256 of the input, hexadecimal, where it was asked for.
    pub digest: Option<String>,
}

/// One change.
#[derive(Debug, Clone)]
pub struct ChangeEntry {
    /// The address, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// The resource type.
    pub type_: String,
    /// The resource name.
    pub name: String,
    /// The module instance; `None` in the root module.
    pub module_address: Option<String>,
    /// What the plan does.
    pub action: Action,
    /// Terraform's `action_reason`.
    pub reason: Option<String>,
    /// The same in words: "because it is not in the configuration".
    pub reason_text: Option<String>,
    /// The attribute paths that force a replacement.
    pub replace_paths: Vec<String>,
    /// Whether an existing object is imported.
    pub importing: bool,
    /// Who the object is, from the values before: `id`, `name`, `arn`, … with the shown value.
    pub identity: Vec<(String, String)>,
    /// The attributes that differ: for updates and replacements, in the order of path.
    pub attributes: Vec<AttributeChange>,
    /// How many differing attributes are left out of `attributes`.
    pub attributes_omitted: usize,
    /// Why the change is routine, where it is: reports fold it.
    pub routine: Option<Routine>,
    /// Whether it does nothing but undo what changed outside Terraform, or follows from that.
    pub undoes_drift: bool,
}

/// Why an update is routine: everything that differs is of this kind. Nothing here is a reason not to judge it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Routine {
    /// Tags or labels.
    Tags,
    /// How the same value is written: JSON in a string, emptiness.
    Order,
    /// Attributes that only the provider computes; they are known after apply.
    Computed,
}

impl Routine {
    /// The word in reports: `tags`, `order`, `computed`.
    pub fn name(self) -> &'static str {
        match self {
            Routine::Tags => "tags",
            Routine::Order => "order",
            Routine::Computed => "computed",
        }
    }
}

/// One attribute that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeChange {
    /// Its path: `root_block_device[0].encrypted`.
    pub path: String,
    /// The value before, ready to show: JSON text, `(sensitive)`, or `None` where it was absent.
    pub before: Option<String>,
    /// The value after, ready to show: JSON text, `(sensitive)`, `(known after apply)`, or `None` where it is absent.
    pub after: Option<String>,
    /// Whether this attribute forces the replacement.
    pub forces_replacement: bool,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct FindingEntry {
    /// The policy's id.
    pub policy: String,
    /// What it is about.
    pub subject: Subject,
    /// The level after settings.
    pub level: Level,
    /// What became of it.
    pub outcome: FindingOutcome,
    /// What an undecided outcome does to the verdict; `None` for every other outcome.
    pub on_unknown: Option<OnUnknown>,
    /// The address; `(the plan)` where it is about the plan as a whole.
    pub address: String,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// What the plan does there.
    pub action: Action,
    /// Why it is a finding.
    pub message: String,
    /// Stable across runs, 64 hexadecimal digits.
    pub fingerprint: String,
    /// The waiver that excuses it.
    pub waiver: Option<WaiverInfo>,
    /// Who can approve it; `None` where nobody can, or nobody has to.
    pub override_: Option<OverrideInfo>,
    /// SHA-256 of the file that the policy is written in, hexadecimal; `None` for what tfgate itself says.
    pub policy_digest: Option<String>,
    /// What is lost and the way back.
    pub loss: Option<LossInfo>,
    /// How many objects depend on it, where that was computed.
    pub dependents: Option<u64>,
    /// What to do.
    pub next_step: String,
    /// The policy's `description`.
    pub description: Option<String>,
    /// The policy's `url`, https.
    pub url: Option<String>,
    /// Index into [`StackReport::changes`].
    pub change: Option<usize>,
    /// The block of the configuration that it is about, where the `.tf` files were there to read.
    pub location: Option<Location>,
    /// Where the policy is written; `None` for built-in policies and for what tfgate itself says.
    pub policy_location: Option<Location>,
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// With forward slashes, from the root of the repository, or from the working directory where there is none.
    pub path: String,
    /// 1-based.
    pub line: usize,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.path, self.line)
    }
}

impl FindingEntry {
    /// Whether it decides the verdict against the plan, by level or as what cannot be decided.
    pub fn blocks(&self) -> bool {
        match self.outcome {
            FindingOutcome::Error => true,
            FindingOutcome::Violated => self.level > Level::Warn,
            FindingOutcome::Undecided => self.on_unknown == Some(OnUnknown::Deny),
            FindingOutcome::Waived | FindingOutcome::Approved => false,
        }
    }

    /// Whether an approval is what it needs, or needed.
    pub fn is_approvable(&self) -> bool {
        let counts = matches!(self.outcome, FindingOutcome::Violated | FindingOutcome::Approved);
        counts && self.level == Level::Approve
    }
}

/// What became of a finding. Ordered, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingOutcome {
    /// An expression of the policy has no value.
    Error,
    /// It counts.
    Violated,
    /// It could not be decided.
    Undecided,
    /// Enough people approved it.
    Approved,
    /// A waiver excuses it.
    Waived,
}

impl FindingOutcome {
    /// The word in reports.
    pub fn name(self) -> &'static str {
        match self {
            FindingOutcome::Error => "error",
            FindingOutcome::Violated => "violated",
            FindingOutcome::Undecided => "undecided",
            FindingOutcome::Approved => "approved",
            FindingOutcome::Waived => "waived",
        }
    }
}

/// What a policy says where its condition holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InfoEntry {
    /// The address; `(the plan)` where it is about the plan as a whole.
    pub address: String,
    /// The policy's id.
    pub policy: String,
    /// What it says, ready to show.
    pub message: String,
}

/// A problem of a policy file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DiagnosticEntry {
    /// The file, relative.
    pub path: String,
    /// 1-based; 0 where the problem is not at a place in the file.
    pub line: usize,
    /// 1-based, in characters; 0 where the problem is not at a place in the file.
    pub column: usize,
    /// Whether there is no verdict because of it.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What was expected at the place; may be empty.
    pub label: String,
    /// What to do, or where it happened.
    pub help: Option<String>,
}

/// The waiver behind a waived finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverInfo {
    /// Its label.
    pub id: String,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day, `YYYY-MM-DD`.
    pub expires: String,
}

/// Who can approve a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideInfo {
    /// How many people other than the author, at least 1.
    pub approvals: u32,
    /// Logins, or `organization/team`; empty: everybody with write access.
    pub approvers: Vec<String>,
    /// Whether `tfgate apply` may ask at the terminal.
    pub confirm: bool,
}

/// One approval that was counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApprovalEntry {
    /// The login of who approved.
    pub user: String,
    /// The commit that was approved, hexadecimal.
    pub commit: String,
    /// When, RFC 3339 in UTC.
    pub submitted_at: String,
}

/// One apply against the verdict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OverrideEntry {
    /// When, RFC 3339 in UTC.
    pub time: String,
    /// Who.
    pub user: String,
    /// Why.
    pub reason: String,
}

/// What is lost and the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossInfo {
    /// The policy's sentence.
    pub lost: Option<String>,
    /// The conclusion.
    pub way_back: WayBack,
    /// What it rests on: outcome, sentence, and `path = value` pairs ready to show.
    pub facts: Vec<LossFactInfo>,
}

/// One fact about the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossFactInfo {
    /// What it means.
    pub outcome: RecoveryOutcome,
    /// The sentence.
    pub message: String,
    /// The attributes it rests on, with the value before, ready to show.
    pub values: Vec<(String, String)>,
}

/// One change that Terraform put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeferredEntry {
    /// The address.
    pub address: String,
    /// What it would do.
    pub action: Action,
    /// Terraform's reason, a fixed word.
    pub reason: String,
}

/// One root output that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputEntry {
    /// Its name.
    pub name: String,
    /// What happens to it.
    pub action: Action,
}

/// One check that does not pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckEntry {
    /// The address of the checked object.
    pub address: String,
    /// `fail` or `error`.
    pub status: String,
}

/// Labels of waivers, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaiverUse {
    /// They excused a finding.
    pub used: Vec<String>,
    /// They excused none.
    pub unused: Vec<String>,
    /// Their day is over; they excuse nothing.
    pub expired: Vec<String>,
}

/// Something that the reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How loud.
    pub level: NoteLevel,
    /// One sentence.
    pub text: String,
}

/// How loud a note is. Ordered, warnings first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteLevel {
    /// It may hide a danger; `--strict` makes it a denial.
    Warning,
    /// Good to know.
    Info,
}

impl NoteLevel {
    /// The word in reports: `warning`, `info`.
    pub fn name(self) -> &'static str {
        match self {
            NoteLevel::Warning => "warning",
            NoteLevel::Info => "info",
        }
    }
}
