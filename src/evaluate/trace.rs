//! What became of every policy over a few objects that somebody asked for: those that passed and were skipped too, which
//! are no findings.

use std::collections::BTreeMap;

use super::armed::Armed;
use super::run::RunOutcome;
use crate::finding::Subject;
use crate::plan::ResourceChange;
use crate::policy::{Level, PolicyId};

/// The objects that are asked for: by their address, by the one before a move, or all instances of a block.
#[derive(Debug, Clone)]
pub struct Watch {
    address: String,
}

impl Watch {
    /// What an address names.
    pub fn new(address: &str) -> Self {
        Watch { address: address.to_owned() }
    }

    /// Whether it may name this object.
    pub fn covers(&self, change: &ResourceChange<'_>) -> bool {
        let instance = || change.address.strip_prefix(&self.address).is_some_and(|key| key.starts_with('['));
        change.address == self.address
            || change.previous_address.as_deref() == Some(&self.address)
            || instance()
    }
}

/// What became of one policy over one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
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
    /// What became of it.
    pub standing: Standing,
}

/// What became of a policy over an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// There is a finding, which says more: violated, undecided or an error.
    Found,
    /// Every condition holds.
    Passed,
    /// It was not judged.
    Skipped(Skip),
}

/// Why a policy did not judge an object of a type that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skip {
    /// Its filter leaves the object out.
    Filter,
    /// The action is none of its operations.
    Operations,
    /// Its addresses do not name the object, or except it.
    Address,
    /// Nothing that it looks at changed outside Terraform.
    Ignored,
    /// It has used up its steps on other objects.
    Spent,
}

impl Skip {
    /// The word in reports: `filter`, `operations`, `address`, `ignored`, `spent`.
    pub fn name(self) -> &'static str {
        match self {
            Skip::Filter => "filter",
            Skip::Operations => "operations",
            Skip::Address => "address",
            Skip::Ignored => "ignored",
            Skip::Spent => "spent",
        }
    }
}

impl From<RunOutcome> for Standing {
    fn from(outcome: RunOutcome) -> Self {
        match outcome {
            RunOutcome::Skipped => Standing::Skipped(Skip::Filter),
            RunOutcome::Passed => Standing::Passed,
            RunOutcome::Undecided | RunOutcome::Violated | RunOutcome::Error => Standing::Found,
        }
    }
}

/// By address, deposed key, subject and policy.
type Key = (String, Option<String>, Subject, PolicyId);

/// What was noted of the objects that are asked for; nothing, where nobody asks.
#[derive(Debug, Default)]
pub(super) struct Trace {
    watch: Option<Watch>,
    judged: BTreeMap<Key, (Level, Standing)>,
}

impl Trace {
    /// Notes what becomes of the policies over some objects.
    pub(super) fn of(watch: Watch) -> Self {
        Trace { watch: Some(watch), judged: BTreeMap::new() }
    }

    /// Notes what became of a policy, if somebody asked for the object.
    pub(super) fn note(
        &mut self,
        change: &ResourceChange<'_>,
        subject: Subject,
        armed: &Armed<'_>,
        standing: impl Into<Standing>,
    ) {
        if !self.watch.as_ref().is_some_and(|watch| watch.covers(change)) {
            return;
        }
        let deposed = change.deposed.as_deref().map(str::to_owned);
        let policy = armed.in_force.policy.id.clone();
        let key = (change.address.clone().into_owned(), deposed, subject, policy);
        self.judged.insert(key, (armed.in_force.level, standing.into()));
    }

    /// What was noted, by address, deposed key, subject and policy.
    pub(super) fn finish(self) -> Vec<Judged> {
        let judged = |((address, deposed, subject, policy), (level, standing))| Judged {
            address,
            deposed,
            subject,
            policy,
            level,
            standing,
        };
        self.judged.into_iter().map(judged).collect()
    }
}

impl From<Skip> for Standing {
    fn from(skip: Skip) -> Self {
        Standing::Skipped(skip)
    }
}
