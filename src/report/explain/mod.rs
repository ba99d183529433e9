//! One address of one plan in full, from the same findings as the report.

mod address_search;
mod model;

pub(crate) use address_search::AddressSearch;
use address_search::ResolvedAddress;
pub use address_search::{PlanEntry, UnresolvedAddress, UnresolvedReason};
pub use model::{
    DependentEntry, DependentsEntry, DriftedEntry, Explanation, ObjectEntry, SkipReason, TraceOutcome,
    TracedPolicyEntry,
};

use std::collections::BTreeMap;

use super::advice::Advisor;
use super::assemble::{change_entry, policy_location};
use super::collect::{Collector, full_draft};
use super::configured::Configured;
use super::drift::every_attribute;
use super::verdict::policy_sets;
use super::{ChangeEntry, FindingEntry, InfoEntry, StackReport};
use crate::drift::Drifted;
use crate::evaluate::TracedPolicy;
use crate::finding::Subject;
use crate::graph::{Budget, Dependents};
use crate::plan::{Action, Plan, PlanError, ResourceChange, StoredChange};
use crate::policy::{PolicyId, PolicySet};
use crate::redact::Redactor;

/// Dependents that an explanation lists.
const LISTED: usize = 1_000;

impl ResolvedAddress {
    /// The objects at the address, without what policies say about them.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(crate) fn objects(
        &self,
        collector: &Collector<'_>,
        plan: &Plan,
        drifted: &[Drifted],
    ) -> Result<Vec<ObjectEntry>, PlanError> {
        let redactor = Redactor::new(&plan.secrets);
        let mut objects = Vec::new();
        for (stored, deferred_reason) in self.stored() {
            // The reader hands out blocks for planned changes only; a deferred one has none to compare with.
            let none = Configured::default();
            let configured = if deferred_reason.is_none() { &collector.configured } else { &none };
            let object =
                object(&stored.change(), drifted, Advisor::new(plan, configured), configured, &redactor)?;
            objects.push(ObjectEntry { deferred_reason, ..object });
        }
        Ok(objects)
    }
}

/// Explains objects by the report of their plan and by the outcome of each policy.
pub(crate) fn explain(
    found: &ResolvedAddress,
    mut objects: Vec<ObjectEntry>,
    report: StackReport,
    trace: &[TracedPolicy],
    set: &PolicySet,
    tool_version: &str,
) -> Explanation {
    for object in &mut objects {
        let same = |change: &&ChangeEntry| {
            change.address == object.change.address && change.deposed == object.change.deposed
        };
        if let Some(change) = report.changes.iter().find(same) {
            object.change.causes.clone_from(&change.causes);
        }
        object.policies = policy_entries(object, trace, &report.findings, &report.infos, set);
    }
    Explanation {
        tool_version: tool_version.to_owned(),
        stack: report.name,
        observe: report.observe,
        plan: report.plan,
        error: report.error,
        requested: found.requested.clone(),
        objects,
        dependents: found.dependents(),
        notes: report.notes,
        policy_sets: policy_sets(set, [report.packs.as_slice()]),
    }
}

fn object(
    change: &ResourceChange<'_>,
    drift: &[Drifted],
    advisor: Advisor<'_>,
    configured: &Configured,
    redactor: &Redactor,
) -> Result<ObjectEntry, PlanError> {
    // An object that moved drifted at the address that it had.
    let same = |drifted: &&Drifted| {
        let (address, deposed) = drifted.stored.key();
        change.deposed.as_deref() == deposed
            && (address == change.address || Some(address) == change.previous_address.as_deref())
    };
    let drift = match drift.iter().find(same) {
        Some(drifted) => Some(drifted_entry(drifted, redactor)?),
        None => None,
    };
    Ok(ObjectEntry {
        change: change_entry(configured.without_false_routine(full_draft(change)?), redactor, advisor),
        mode: change.mode,
        provider: change.provider_name.as_deref().map(str::to_owned),
        deferred_reason: None,
        location: None,
        drift,
        policies: Vec::new(),
    })
}

fn drifted_entry(drifted: &Drifted, redactor: &Redactor) -> Result<DriftedEntry, PlanError> {
    let (attributes, omitted) = every_attribute(drifted, redactor)?;
    Ok(DriftedEntry {
        action: drifted.action(),
        class: drifted.class,
        next: drifted.next,
        attributes,
        omitted,
    })
}

/// Every policy about an object, with its outcome and its finding.
fn policy_entries(
    object: &ObjectEntry,
    trace: &[TracedPolicy],
    findings: &[FindingEntry],
    infos: &[InfoEntry],
    set: &PolicySet,
) -> Vec<TracedPolicyEntry> {
    let (address, deposed) = (&object.change.address, &object.change.deposed);
    let infos_of = |policy: &str| {
        let here = infos.iter().filter(|info| info.address == *address && info.policy == policy);
        here.map(|info| info.message.clone()).collect()
    };
    let mut here: Vec<&FindingEntry> = findings
        .iter()
        .filter(|finding| finding.address == *address && finding.deposed == *deposed)
        .filter(|finding| matches!(finding.subject, Subject::Change | Subject::Drift))
        .collect();
    let mut entries = Vec::new();
    for traced in trace.iter().filter(|traced| traced.address == *address && traced.deposed == *deposed) {
        let same =
            |finding: &&FindingEntry| finding.policy == traced.policy.0 && finding.subject == traced.subject;
        // Removed, so that what is left at the end are findings without a trace.
        let finding = here.iter().position(same).map(|at| here.remove(at).clone());
        let policy = set.policy(&traced.policy);
        entries.push(TracedPolicyEntry {
            policy: traced.policy.0.clone(),
            level: traced.level,
            subject: traced.subject,
            outcome: traced.outcome,
            description: policy.and_then(|policy| policy.description.clone()),
            policy_location: policy.and_then(policy_location),
            finding,
            infos: infos_of(&traced.policy.0),
        });
    }
    // What tfgate itself says about a change is of no policy.
    entries.extend(here.into_iter().map(|finding| TracedPolicyEntry {
        policy: finding.policy.clone(),
        level: finding.level,
        subject: finding.subject,
        outcome: TraceOutcome::Found,
        description: finding.description.clone(),
        policy_location: set.policy(&PolicyId(finding.policy.clone())).and_then(policy_location),
        infos: Vec::new(),
        finding: Some(finding.clone()),
    }));
    entries.sort_by(|a, b| policy_key(a).cmp(&policy_key(b)));
    entries
}

/// Findings worst first, then what passed, then what was skipped.
fn policy_key(entry: &TracedPolicyEntry) -> impl Ord + use<'_> {
    let worst = entry.finding.as_ref().map(|finding| (finding.outcome, std::cmp::Reverse(finding.level)));
    (entry.outcome, worst, &entry.policy, entry.subject)
}

impl ResolvedAddress {
    /// The objects at the address: the current one, then deposed ones by key; deferred ones last.
    fn stored(&self) -> Vec<(&StoredChange, Option<String>)> {
        let here = |stored: &StoredChange| stored.key().0 == self.address;
        let planned = self.changes.iter().filter(|stored| here(stored)).map(|stored| (stored, None));
        let deferred = self.deferred.iter().filter(|(stored, _)| here(stored));
        let deferred = deferred.map(|(stored, reason)| (stored, Some(reason.clone())));
        let mut objects: Vec<(&StoredChange, Option<String>)> = planned.chain(deferred).collect();
        objects.sort_by(|(a, deferred_a), (b, deferred_b)| {
            (deferred_a.is_some(), a.key()).cmp(&(deferred_b.is_some(), b.key()))
        });
        objects
    }

    /// What depends on the resource, with what happens to it.
    fn dependents(&self) -> Option<DependentsEntry> {
        let resource = self.graph.resource(&self.address)?;
        let found = self.graph.dependents(&self.address, &mut Budget::default())?;
        let mut objects: BTreeMap<String, Vec<(String, Action)>> = BTreeMap::new();
        // The configuration does not refer to deposed objects, so nothing depends on one.
        for listed in self.listed.iter().filter(|listed| listed.deposed.is_none()) {
            if let Some(resource) = self.graph.resource(&listed.address) {
                objects.entry(resource).or_default().push((listed.address.clone(), listed.action));
            }
        }
        Some(dependents_entry(resource, &found, objects))
    }
}

fn dependents_entry(
    resource: String,
    found: &Dependents,
    mut objects: BTreeMap<String, Vec<(String, Action)>>,
) -> DependentsEntry {
    let nearest: Vec<DependentEntry> = found
        .resources
        .iter()
        .take(LISTED)
        .map(|dependent| DependentEntry {
            address: dependent.address.clone(),
            distance: dependent.distance,
            objects: objects.remove(&dependent.address).unwrap_or_default(),
        })
        .collect();
    DependentsEntry {
        resource,
        resources: found.resources.len(),
        direct: found.resources.iter().filter(|dependent| dependent.distance == 1).count(),
        objects: found.resources.iter().map(|dependent| dependent.objects).sum(),
        omitted: found.resources.len() - nearest.len(),
        nearest,
        cut: found.cut,
        unresolved: found.unresolved,
        has_configuration: found.has_configuration,
    }
}
