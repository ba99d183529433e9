//! The judge: is fed the entries of a plan one by one, keeps findings, and is finished after the last byte.
//!
//! It does no I/O, knows no clock and no order: whatever the order of entries, the findings are the same.

mod integrity;
mod recovery;

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::finding::{Finding, Loss, Outcome, WayBack};
use crate::plan::{Entry, Plan, PlanError, ResourceChange, ResourceMode};
use crate::policy::{Effective, EffectivePolicy, LoadError, Operation, PolicyId, hex};

/// Judges the changes of one plan by the policies in force for its stack.
#[derive(Debug)]
pub struct Judge<'p> {
    effective: &'p Effective<'p>,
    findings: Vec<Finding>,
    /// Ids of policies that were about some resource of the plan.
    matched: BTreeSet<&'p str>,
    /// A built-in file that does not load.
    broken: Option<LoadError>,
}

/// What the judge found.
#[derive(Debug)]
pub struct Judgement {
    /// Findings in the order of address, deposed key and policy.
    pub findings: Vec<Finding>,
    /// Policies of users that were about no resource of the plan, sorted. Complete only if idle entries were fed too.
    pub unmatched: Vec<String>,
}

impl<'p> Judge<'p> {
    /// A judge for one stack.
    pub fn new(effective: &'p Effective<'p>) -> Self {
        Judge { effective, findings: Vec::new(), matched: BTreeSet::new(), broken: None }
    }

    /// Judges one entry.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub fn observe(&mut self, entry: Entry<'_>) -> Result<(), PlanError> {
        match entry {
            Entry::Change(change) if change.mode == ResourceMode::Managed => self.change(change),
            Entry::Deferred(change, reason) => {
                self.findings.push(integrity::deferred(change, reason));
                Ok(())
            }
            Entry::Change(_) | Entry::Drift(_) => Ok(()),
        }
    }

    /// Ends the judging.
    ///
    /// # Errors
    /// A built-in policy file that does not load: a bug, and no reason to judge without it.
    pub fn finish(mut self, plan: &Plan) -> Result<Judgement, LoadError> {
        if let Some(broken) = self.broken {
            return Err(broken);
        }
        self.findings.extend(plan.invocations.iter().map(integrity::invocation));
        self.findings.sort_by(|a, b| key(a).cmp(&key(b)));
        let ids = self.effective.policies.iter().map(|policy| policy.protect.id.0.as_str());
        let unmatched = ids.filter(|id| !self.matched.contains(id)).map(str::to_owned).collect();
        Ok(Judgement { findings: self.findings, unmatched })
    }

    fn change(&mut self, change: &ResourceChange<'_>) -> Result<(), PlanError> {
        self.change_as(change, &change.type_)?;
        // A policy that is about both types says the same thing twice, once is enough.
        let before = self.findings.len();
        if let Some(type_) = change.other_type() {
            self.change_as(change, type_)?;
            let (known, new) = self.findings.split_at(before);
            let known: BTreeSet<&str> = known.iter().map(|finding| finding.fingerprint.as_str()).collect();
            let new = new
                .iter()
                .filter(|finding| !known.contains(finding.fingerprint.as_str()))
                .cloned()
                .collect::<Vec<_>>();
            self.findings.truncate(before);
            self.findings.extend(new);
        }
        Ok(())
    }

    fn change_as(&mut self, change: &ResourceChange<'_>, type_: &str) -> Result<(), PlanError> {
        let policies = match self.effective.for_type(type_) {
            Ok(policies) => policies,
            Err(error) => {
                self.broken.get_or_insert(error);
                return Ok(());
            }
        };
        let operation = Operation::of(change.action);
        for policy in policies.iter() {
            let protect = policy.protect;
            if !protect.matches_address(&change.address, change.previous_address.as_deref()) {
                continue;
            }
            self.matched.insert(&protect.id.0);
            if operation.is_some_and(|operation| protect.is_on(operation)) {
                self.findings.push(finding(change, type_, policy)?);
            }
        }
        Ok(())
    }
}

fn key(finding: &Finding) -> (&str, Option<&str>, &PolicyId) {
    (&finding.address, finding.deposed.as_deref(), &finding.policy)
}

fn finding(
    change: &ResourceChange<'_>,
    type_: &str,
    policy: &EffectivePolicy<'_>,
) -> Result<Finding, PlanError> {
    let protect = policy.protect;
    let stated = protect.reason.clone().or_else(|| protect.description.clone());
    Ok(Finding {
        message: stated.unwrap_or_else(|| "This resource is protected.".to_owned()),
        loss: loss(change, type_, policy)?,
        ..bare(change, protect.id.clone(), policy.level)
    })
}

/// A finding about a change, without message and loss.
fn bare(change: &ResourceChange<'_>, policy: PolicyId, level: crate::policy::Level) -> Finding {
    let deposed = change.deposed.as_deref().map(str::to_owned);
    Finding {
        fingerprint: fingerprint(&policy, &change.address, deposed.as_deref(), change.action.name()),
        policy,
        level,
        outcome: Outcome::Violated,
        address: change.address.clone().into_owned(),
        previous_address: change.previous_address.as_deref().map(str::to_owned),
        deposed,
        action: change.action,
        message: String::new(),
        loss: None,
    }
}

fn loss(
    change: &ResourceChange<'_>,
    type_: &str,
    policy: &EffectivePolicy<'_>,
) -> Result<Option<Loss>, PlanError> {
    let lost = policy.protect.lost.clone();
    // A policy that says nothing about loss concludes nothing about the way back.
    let silent = lost.is_none() && policy.protect.recovery.is_empty();
    if change.action.destroys() && !silent {
        let facts = recovery::facts(policy.protect, type_, change.before.get()?, &change.before_sensitive)?;
        return Ok(Some(Loss { lost, way_back: recovery::way_back(&facts), facts }));
    }
    if change.action.abandons() {
        return Ok(Some(Loss { lost: None, way_back: WayBack::NotDestroyed, facts: Vec::new() }));
    }
    Ok(None)
}

/// SHA-256 over what the finding is about, each part followed by a NUL byte; hexadecimal.
pub fn fingerprint(policy: &PolicyId, address: &str, deposed: Option<&str>, action: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [policy.0.as_str(), address, deposed.unwrap_or_default(), action] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hex(&hasher.finalize())
}
