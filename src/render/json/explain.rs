//! Version 1 of an explanation in JSON; docs/explain.schema.json is made from these types.

use serde::Serialize;

use super::convert;
use super::types::{Change, DriftedAttribute, Failure, Finding, Location, Note, Plan, PolicySet, Tool};
use crate::plan::ResourceMode;
use crate::render::escape;
use crate::report::{self, TraceOutcome};

/// One address of one plan in full.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "tfgate explanation", deny_unknown_fields))]
pub(crate) struct ExplanationV1<'a> {
    /// The version of this format: 1.
    schema_version: u32,
    /// The program.
    tool: Tool<'a>,
    /// The name of the stack.
    stack: &'a str,
    /// Whether the verdict is not in force for it.
    observe: bool,
    /// The head of the plan.
    plan: Option<Plan<'a>>,
    /// Why the plan has no verdict, where it has none.
    error: Option<Failure<'a>>,
    /// The address as it was requested.
    asked: &'a str,
    /// The objects at the address: the current one, then deposed ones by key.
    objects: Vec<Object<'a>>,
    /// What depends on the resource; null where the plan does not say.
    dependents: Option<Dependents<'a>>,
    /// What the reader should know about the plan, warnings first.
    notes: Vec<Note<'a>>,
    /// Where the policies came from.
    policy_sets: Vec<PolicySet<'a>>,
}

/// One object and what the plan does to it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "Object", deny_unknown_fields))]
struct Object<'a> {
    /// The change. Identity and attributes are complete, whatever the action.
    change: Change<'a>,
    /// `managed`, `data`, `ephemeral`.
    mode: &'static str,
    /// The provider's full name.
    provider: Option<&'a str>,
    /// Terraform's reason, where it deferred the change.
    deferred: Option<&'a str>,
    /// The block of the configuration; null where the `.tf` files were not there to read.
    location: Option<Location<'a>>,
    /// How the real object differs from the state: what changed outside Terraform, and what only the provider writes.
    drift: Option<Drifted<'a>>,
    /// Every policy in force about its type: findings worst first, then passed, then skipped, each by id.
    policies: Vec<PolicyResult<'a>>,
}

/// How the real object differs from the state.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct Drifted<'a> {
    /// `update`, `delete`, `move`.
    action: &'static str,
    /// What it means: `reverted`, `destroyed_by_plan`, `unclassified`, `deleted_outside`, `tolerated`, `already_deleted`, `computed`,
    /// `noise`, `moved`.
    class: &'static str,
    /// What the plan does about it: `revert`, `overwrite`, `create`, `replace`, `destroy`, `forget`, `adopted`,
    /// `ignored`, `nothing`, `unknown`.
    next: &'static str,
    /// The attributes that differ: as Terraform left them, and as they are. What is `computed` or `noise` did not change
    /// outside Terraform.
    attributes: Vec<DriftedAttribute<'a>>,
    /// How many are left out of `attributes`.
    attributes_omitted: usize,
}

/// The outcome of one policy for the object.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct PolicyResult<'a> {
    /// The policy's id.
    policy: &'a str,
    /// The level in force: `warn`, `require_approval`, `deny`.
    level: &'static str,
    /// `change` or `drift`.
    subject: &'static str,
    /// `violated`, `undecided`, `waived`, `error`, `passed`, `skipped`.
    outcome: &'static str,
    /// Why it was skipped: `filter`, `operations`, `address`, `ignored`, `spent`.
    skipped: Option<&'static str>,
    /// The policy's description.
    description: Option<&'a str>,
    /// Where the policy is written; null for built-in policies.
    policy_location: Option<Location<'a>>,
    /// What it found.
    finding: Option<Finding<'a>>,
    /// What it says where its conditions hold.
    infos: &'a [String],
}

/// What depends on a resource.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct Dependents<'a> {
    /// The resource, without instance keys.
    resource: &'a str,
    /// How many managed resources depend on it.
    resources: usize,
    /// How many of them refer to it themselves.
    direct: usize,
    /// How many objects of them the plan lists.
    objects: usize,
    /// The nearest of them, then by address.
    nearest: Vec<Dependent<'a>>,
    /// How many are left out of `nearest`.
    omitted: usize,
    /// Whether there are more than were counted.
    cut: bool,
    /// Managed resources that read locals and that no apply has recorded: they may depend on it too.
    unresolved: usize,
    /// Whether the plan had a configuration; without one only the dependencies of the last apply are known.
    configuration: bool,
}

/// A managed resource that depends on another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct Dependent<'a> {
    /// Its address, without instance keys.
    address: &'a str,
    /// 1: it refers to it itself. 2: it refers to one that does.
    distance: usize,
    /// Its objects in the plan, by address.
    objects: Vec<DependentObject<'a>>,
}

/// An object of a dependent resource.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct DependentObject<'a> {
    /// The address with instance keys.
    address: &'a str,
    /// The action that the plan has for it.
    action: &'static str,
}

/// An explanation, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(crate) fn explanation_json(explanation: &report::Explanation) -> serde_json::Result<String> {
    let mut text = escape::json(&serde_json::to_string_pretty(&ExplanationV1::from(explanation))?);
    text.push('\n');
    Ok(text)
}

impl<'a> From<&'a report::Explanation> for ExplanationV1<'a> {
    fn from(explanation: &'a report::Explanation) -> Self {
        ExplanationV1 {
            schema_version: 1,
            tool: Tool { name: "tfgate".into(), version: explanation.tool_version.as_str().into() },
            stack: &explanation.stack,
            observe: explanation.observe,
            plan: explanation.plan.as_ref().map(convert::plan),
            error: explanation.error.as_ref().map(convert::failure),
            asked: &explanation.requested,
            objects: explanation.objects.iter().map(object).collect(),
            dependents: explanation.dependents.as_ref().map(dependents),
            notes: explanation.notes.iter().map(convert::note).collect(),
            policy_sets: explanation.policy_sets.iter().map(convert::policy_set).collect(),
        }
    }
}

fn object(object: &report::ObjectEntry) -> Object<'_> {
    Object {
        change: convert::change(&object.change),
        mode: match object.mode {
            ResourceMode::Managed => "managed",
            ResourceMode::Data => "data",
            ResourceMode::Ephemeral => "ephemeral",
        },
        provider: object.provider.as_deref(),
        deferred: object.deferred_reason.as_deref(),
        location: object.location.as_ref().map(convert::location),
        drift: object.drift.as_ref().map(|drift| Drifted {
            action: drift.action.name(),
            class: drift.class.name(),
            next: drift.next.name(),
            attributes: drift.attributes.iter().map(convert::drifted_attribute).collect(),
            attributes_omitted: drift.omitted,
        }),
        policies: object.policies.iter().map(policy_result).collect(),
    }
}

fn policy_result(traced: &report::TracedPolicyEntry) -> PolicyResult<'_> {
    let (outcome, skipped) = match (traced.outcome, &traced.finding) {
        (TraceOutcome::Skipped(skip), _) => ("skipped", Some(skip.name())),
        (_, Some(finding)) => (finding.outcome.name(), None),
        // An undecided policy with `on_unknown = "allow"` has no finding.
        (TraceOutcome::Passed | TraceOutcome::Found, None) => ("passed", None),
    };
    PolicyResult {
        policy: &traced.policy,
        level: traced.level.name(),
        subject: traced.subject.name(),
        outcome,
        skipped,
        description: traced.description.as_deref(),
        policy_location: traced.policy_location.as_ref().map(convert::location),
        finding: traced.finding.as_ref().map(convert::finding),
        infos: &traced.infos,
    }
}

fn dependents(dependents: &report::DependentsEntry) -> Dependents<'_> {
    Dependents {
        resource: &dependents.resource,
        resources: dependents.resources,
        direct: dependents.direct,
        objects: dependents.objects,
        nearest: dependents.nearest.iter().map(dependent).collect(),
        omitted: dependents.omitted,
        cut: dependents.cut,
        unresolved: dependents.unresolved,
        configuration: dependents.has_configuration,
    }
}

fn dependent(dependent: &report::DependentEntry) -> Dependent<'_> {
    let objects = dependent.objects.iter();
    Dependent {
        address: &dependent.address,
        distance: dependent.distance,
        objects: objects
            .map(|(address, action)| DependentObject { address, action: action.name() })
            .collect(),
    }
}
