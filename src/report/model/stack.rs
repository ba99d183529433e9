//! The report, and the part of one plan in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ActionEntry, ChangeEntry, CommandEntry, DiagnosticEntry, DriftEntry, Failure, FindingEntry,
    FindingOutcome, InfoEntry, Note, Renames, Review, Verdict,
};

use crate::evaluate::may_replace;
use crate::exit::ExitStatus;
pub use crate::plan::Counts as Summary;
use crate::plan::{Action, PlanMode};
use crate::report::Rules;

/// The result of a run over all its plans.
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

/// One source of policies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySetInfo {
    /// A relative path, or `builtin`.
    pub origin: String,
    /// SHA-256, hexadecimal.
    pub digest: String,
    /// Whether it cannot be loosened by the others.
    pub floor: bool,
    /// The built-in packs in force, sorted; `None` for other sources, and where no plan was read.
    pub packs: Option<Vec<String>>,
}

/// The result for one plan.
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
    /// The options of the command line that the verdict depends on.
    pub rules: Rules,
    /// Why there is no verdict.
    pub error: Option<Failure>,
    /// The head of the plan; `None` when it could not be read.
    pub plan: Option<PlanInfo>,
    /// How many changes of each kind there are.
    pub summary: Summary,
    /// Every change but plain no-ops, in the order of address and deposed key.
    pub changes: Vec<ChangeEntry>,
    /// Objects that look renamed.
    pub renames: Renames,
    /// Worst first: by outcome, level, whether the loss is final, then address, deposed key, policy.
    pub findings: Vec<FindingEntry>,
    /// What changed outside Terraform, by address.
    pub drift: Vec<DriftEntry>,
    /// Changes that Terraform deferred, by address.
    pub deferred: Vec<DeferredEntry>,
    /// The address of each invocation of a provider action by apply, sorted.
    pub invocations: Vec<String>,
    /// The provider actions that apply invokes, by address.
    pub actions: Vec<ActionEntry>,
    /// The commands that apply runs, by address.
    pub commands: Vec<CommandEntry>,
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
    /// Requests to apply against the verdict, by time.
    pub overrides: Vec<OverrideEntry>,
    /// Ids of policies of users that were about no resource of the plan, sorted.
    pub unmatched: Vec<String>,
    /// Types of changed objects such that no policy in force is about what happens to them, sorted.
    pub without_policy: Vec<String>,
    /// The built-in packs in force, sorted.
    pub packs: Vec<String>,
    /// Notes for the reader, warnings first.
    pub notes: Vec<Note>,
}

impl StackReport {
    /// How many objects nothing brings back, and whose loss is not approved.
    pub(crate) fn unapproved_losses(&self) -> usize {
        let lost = self.irreversible_losses();
        let is_approved = |finding: &&FindingEntry| {
            finding.outcome == FindingOutcome::Approved && finding.is_irreversible()
        };
        let approved = self.findings.iter().filter(is_approved);
        let approved: BTreeSet<_> = approved.map(|finding| (&finding.address, &finding.deposed)).collect();
        lost.iter().filter(|lost| !approved.contains(&(&lost.address, &lost.deposed))).count()
    }

    /// One finding for each object that nothing brings back, in the order of the report.
    pub(crate) fn irreversible_losses(&self) -> Vec<&FindingEntry> {
        let mut seen = BTreeSet::new();
        let irreversible = self.findings.iter().filter(|finding| finding.is_irreversible());
        irreversible.filter(|finding| seen.insert((&finding.address, &finding.deposed))).collect()
    }
}

/// The head of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanInfo {
    /// The version of Terraform or OpenTofu that made it.
    pub terraform_version: Option<String>,
    /// Whether OpenTofu made it; inferred where no provider says it.
    pub opentofu: bool,
    /// `MAJOR.MINOR`.
    pub format_version: String,
    /// Normal, destroy or refresh-only; inferred, because a plan does not record it.
    pub mode: PlanMode,
    /// Whether nothing was left out; inferred where the plan does not say.
    pub complete: bool,
    /// Whether planning stopped with an error.
    pub errored: bool,
    /// SHA-256 of the input, hexadecimal, where it was requested.
    pub digest: Option<String>,
}

impl PlanInfo {
    /// Whether a plan of this program says that something was left out of it: Terraform since 1.8.
    pub(crate) fn says_complete(&self) -> bool {
        let mut parts =
            self.terraform_version.as_deref().unwrap_or_default().split('.').map(str::parse::<u64>);
        let version = (parts.next().and_then(Result::ok), parts.next().and_then(Result::ok));
        !self.opentofu && version >= (Some(1), Some(8))
    }

    /// The program that made the plan, as a command names it: `terraform` or `tofu`.
    pub fn program(&self) -> &'static str {
        if self.opentofu { "tofu" } else { "terraform" }
    }
}

/// One approval that was counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApprovalEntry {
    /// The login of who approved.
    pub user: String,
    /// The commit that was approved, hexadecimal.
    pub commit: String,
    /// The time of the review, RFC 3339 in UTC.
    pub submitted_at: String,
}

/// One request to apply against the verdict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OverrideEntry {
    /// The time of the request, RFC 3339 in UTC.
    pub time: String,
    /// The account that requested it.
    pub user: String,
    /// The reason that was given.
    pub reason: String,
}

/// One change that Terraform deferred: `deferred_changes` of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeferredEntry {
    /// The address.
    pub address: String,
    /// The action that the deferred change would take.
    pub action: Action,
    /// Whether it imports an object.
    pub importing: bool,
    /// Terraform's reason, a fixed word: `reason` of `deferred_changes`.
    pub reason: String,
}

impl DeferredEntry {
    /// What the deferred change may do beside its action, in words.
    pub fn possibility(&self) -> Option<&'static str> {
        if self.action == Action::Create && self.importing {
            Some("import, its id is not known yet")
        } else {
            self.may_replace().then_some("update, may be a replacement")
        }
    }

    /// Whether the update may be a replacement.
    pub(crate) fn may_replace(&self) -> bool {
        may_replace(self.action, &self.reason)
    }
}

/// One root output that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputEntry {
    /// The name of the output: `vpc_id` of `output "vpc_id"`.
    pub name: String,
    /// What the plan does to it.
    pub action: Action,
}

/// One check that does not pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckEntry {
    /// The address of the checked object.
    pub address: String,
    /// `fail` or `error`.
    pub status: String,
    /// What the conditions that failed say, cut, without words that may be values.
    pub messages: Vec<String>,
}

/// Labels of waivers, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaiverUse {
    /// Waivers that excused a finding.
    pub used: Vec<String>,
    /// Waivers that excused none.
    pub unused: Vec<String>,
    /// Waivers whose last day is over; they excuse nothing.
    pub expired: Vec<String>,
}
