//! The outcome of every policy over a few objects, for `tfgate explain`: also of those that passed or were skipped, which
//! make no findings.

use std::collections::BTreeMap;

use super::prepared::PreparedPolicy;
use super::run::RunOutcome;
use crate::finding::{Finding, Subject};
use crate::plan::ResourceChange;
use crate::policy::{Level, PolicyId};

/// The objects that are traced: by their address, by the address before a move, or all instances of a block.
#[derive(Debug, Clone)]
pub struct TraceTarget {
    address: String,
}

impl TraceTarget {
    /// The objects that an address names; without an index, all instances of the block.
    pub fn new(address: &str) -> Self {
        TraceTarget { address: address.to_owned() }
    }

    /// Whether it names this object.
    pub fn covers(&self, change: &ResourceChange<'_>) -> bool {
        // `aws_x.a` names `aws_x.a[0]`, and not `aws_x.ab`.
        let instance = || change.address.strip_prefix(&self.address).is_some_and(|key| key.starts_with('['));
        change.address == self.address
            || change.previous_address.as_deref() == Some(&self.address)
            || instance()
    }
}

/// The outcome of one policy over one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedPolicy {
    /// The address, as the plan writes it.
    pub address: String,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// A change or drift.
    pub subject: Subject,
    /// The policy.
    pub policy: PolicyId,
    /// The level in force.
    pub level: Level,
    /// Whether it made a finding, passed or was skipped, and why.
    pub outcome: TraceOutcome,
}

/// The outcome of a policy over an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceOutcome {
    /// There is a finding: violated, undecided or an error.
    Found,
    /// Every condition holds.
    Passed,
    /// It was not evaluated.
    Skipped(SkipReason),
}

/// Why a policy was not evaluated over an object of a type that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// Its filter leaves the object out.
    Filter,
    /// The action is not one of its operations.
    Operations,
    /// `addresses` do not match the object, or `except_addresses` do.
    Address,
    /// The attributes that it is about did not change outside Terraform.
    Ignored,
    /// It used up its evaluation steps on other objects.
    StepLimit,
}

impl SkipReason {
    /// The word in reports: `filter`, `operations`, `address`, `ignored`, `spent`.
    pub fn name(self) -> &'static str {
        match self {
            SkipReason::Filter => "filter",
            SkipReason::Operations => "operations",
            SkipReason::Address => "address",
            SkipReason::Ignored => "ignored",
            SkipReason::StepLimit => "spent",
        }
    }
}

impl From<RunOutcome> for TraceOutcome {
    fn from(outcome: RunOutcome) -> Self {
        match outcome {
            RunOutcome::Skipped => TraceOutcome::Skipped(SkipReason::Filter),
            RunOutcome::Passed => TraceOutcome::Passed,
            RunOutcome::Undecided | RunOutcome::Violated | RunOutcome::Error => TraceOutcome::Found,
        }
    }
}

/// By address, deposed key, subject and policy.
type Key = (String, Option<String>, Subject, PolicyId);

/// The outcomes so far; empty without a target, which is the usual case.
#[derive(Debug, Default)]
pub(super) struct Trace {
    target: Option<TraceTarget>,
    outcomes: BTreeMap<Key, (Level, TraceOutcome)>,
}

impl Trace {
    /// Traces these objects.
    pub(super) fn of(target: TraceTarget) -> Self {
        Trace { target: Some(target), outcomes: BTreeMap::new() }
    }

    /// Whether an object is traced.
    pub(super) fn covers(&self, change: &ResourceChange<'_>) -> bool {
        self.target.as_ref().is_some_and(|target| target.covers(change))
    }

    /// Adds the outcome of a policy at its own level, if the object is traced.
    pub(super) fn note(
        &mut self,
        change: &ResourceChange<'_>,
        subject: Subject,
        prepared: &PreparedPolicy<'_>,
        outcome: impl Into<TraceOutcome>,
    ) {
        self.note_at(prepared.in_force.level, change, subject, prepared, outcome);
    }

    /// Adds the outcome of a policy, with the level of its finding, if the object is traced.
    pub(super) fn note_at(
        &mut self,
        level: Level,
        change: &ResourceChange<'_>,
        subject: Subject,
        prepared: &PreparedPolicy<'_>,
        outcome: impl Into<TraceOutcome>,
    ) {
        // First, since a check has no target: it must not pay for copies of addresses.
        if !self.covers(change) {
            return;
        }
        let deposed = change.deposed.as_deref().map(str::to_owned);
        let policy = prepared.in_force.policy.id.clone();
        let key = (change.address.clone().into_owned(), deposed, subject, policy);
        let outcome = outcome.into();
        // An object that the provider no longer finds is seen twice, as created and as forgotten: what was found counts.
        let noted = self.outcomes.entry(key).or_insert((level, outcome));
        if outcome < noted.1 {
            *noted = (level, outcome);
        }
    }

    /// A finding that gives way to another one: its policy leaves the object out.
    pub(super) fn leave_out(&mut self, finding: &Finding) {
        let key = (finding.address.clone(), finding.deposed.clone(), finding.subject, finding.policy.clone());
        if let Some((_, outcome)) = self.outcomes.get_mut(&key) {
            *outcome = TraceOutcome::Skipped(SkipReason::Filter);
        }
    }

    /// The outcomes by address, deposed key, subject and policy.
    pub(super) fn finish(self) -> Vec<TracedPolicy> {
        let traced = |((address, deposed, subject, policy), (level, outcome))| TracedPolicy {
            address,
            deposed,
            subject,
            policy,
            level,
            outcome,
        };
        self.outcomes.into_iter().map(traced).collect()
    }
}

impl From<SkipReason> for TraceOutcome {
    fn from(skip: SkipReason) -> Self {
        TraceOutcome::Skipped(skip)
    }
}
