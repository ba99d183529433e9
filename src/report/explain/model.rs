//! The types of an explanation: everything that is known about one address of one plan.

use crate::drift::{DriftClass, DriftNext};
pub use crate::evaluate::{SkipReason, TraceOutcome};
use crate::finding::Subject;
use crate::plan::{Action, DriftAction, ResourceMode};
use crate::policy::Level;
use crate::report::{
    ChangeEntry, DriftAttribute, Failure, FindingEntry, Location, Note, PlanInfo, PolicySetInfo,
};

/// One address of one plan in full. Nothing in it is escaped; everything is redacted.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The version of tfgate.
    pub tool_version: String,
    /// The name of the stack.
    pub stack: String,
    /// Whether the verdict is not in force here.
    pub observe: bool,
    /// The head of the plan.
    pub plan: Option<PlanInfo>,
    /// Why the plan has no verdict, where it has none.
    pub error: Option<Failure>,
    /// The address, as it was requested.
    pub requested: String,
    /// The objects at the address: the current one, then deposed ones by key.
    pub objects: Vec<ObjectEntry>,
    /// What depends on the resource; `None` where the plan does not say.
    pub dependents: Option<DependentsEntry>,
    /// What the reader should know about the plan, warnings first.
    pub notes: Vec<Note>,
    /// The policies' sources.
    pub policy_sets: Vec<PolicySetInfo>,
}

/// One object and what the plan does to it.
#[derive(Debug, Clone)]
pub struct ObjectEntry {
    /// The change; its identity and its attributes are complete, whatever the action.
    pub change: ChangeEntry,
    /// Managed, data or ephemeral.
    pub mode: ResourceMode,
    /// The provider's full name.
    pub provider: Option<String>,
    /// Terraform's reason, if it deferred the change.
    pub deferred_reason: Option<String>,
    /// The block of the configuration, where the `.tf` files were there to read.
    pub location: Option<Location>,
    /// How the real object differs from the state: what changed outside Terraform, and what only the provider writes.
    pub drift: Option<DriftedEntry>,
    /// Every policy in force about its type: findings worst first, then passed, then skipped, each by id.
    pub policies: Vec<TracedPolicyEntry>,
}

/// How one policy was evaluated on the object.
#[derive(Debug, Clone)]
pub struct TracedPolicyEntry {
    /// The policy's id.
    pub policy: String,
    /// The level in force.
    pub level: Level,
    /// What it looked at: the change or drift.
    pub subject: Subject,
    /// Whether it made a finding, passed or was skipped.
    pub outcome: TraceOutcome,
    /// The policy's `description`.
    pub description: Option<String>,
    /// Where the policy is written; `None` for built-in policies and for what tfgate itself says.
    pub policy_location: Option<Location>,
    /// Its finding, if it has one.
    pub finding: Option<FindingEntry>,
    /// What it says where its conditions hold, ready to show.
    pub infos: Vec<String>,
}

/// How the real object differs from the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftedEntry {
    /// Whether it was updated, deleted or only moved.
    pub action: DriftAction,
    /// What the drift means, from what the plan does about it.
    pub class: DriftClass,
    /// What the plan does about it.
    pub next: DriftNext,
    /// The attributes that differ: as Terraform left them, and as they are. Only those of a real class changed outside.
    pub attributes: Vec<DriftAttribute>,
    /// How many are left out of `attributes`.
    pub omitted: usize,
}

/// What depends on a resource.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DependentsEntry {
    /// The resource, without instance keys.
    pub resource: String,
    /// How many managed resources depend on it.
    pub resources: usize,
    /// How many of them refer to it themselves.
    pub direct: usize,
    /// How many objects of them the plan lists.
    pub objects: usize,
    /// The nearest of them, then by address.
    pub nearest: Vec<DependentEntry>,
    /// How many are left out of `nearest`.
    pub omitted: usize,
    /// Whether there are more than were counted.
    pub cut: bool,
    /// Managed resources that read locals and that no apply has recorded: they may depend on it too.
    pub unresolved: usize,
    /// Whether the plan had a configuration to read.
    pub has_configuration: bool,
}

/// A managed resource that depends on another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DependentEntry {
    /// Its address, without instance keys.
    pub address: String,
    /// 1: it refers to it itself. 2: it refers to one that does.
    pub distance: usize,
    /// Its objects in the plan and what happens to them, by address.
    pub objects: Vec<(String, Action)>,
}
