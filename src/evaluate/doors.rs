//! Doors that a plan opens in one resource and closes in another: a rule that moves from a group into a resource of its
//! own, a policy that moves from a role into an attachment. `opens` of a policy names them.

use std::collections::{BTreeMap, BTreeSet};

use super::cases::Case;
use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::prepared::PreparedPolicy;
use super::run::{RunOutcome, opens, run};
use super::seen_as::SeenAs;
use crate::expr::{Dialect, Root, Roots};
use crate::finding::Finding;
use crate::plan::{Action, PlanError, ResourceMode};
use crate::policy::{Operation, Policy};

/// What the findings so far are about, and what the changes so far close.
#[derive(Debug, Default)]
pub(super) struct Doors {
    /// By the fingerprint of a finding.
    opened: BTreeMap<String, Vec<String>>,
    /// By the id of a policy.
    closed: BTreeMap<String, BTreeSet<String>>,
}

impl Doors {
    /// Notes what a violation is about.
    pub(super) fn open(&mut self, finding: &Finding, prepared: &PreparedPolicy<'_>, roots: &dyn Roots<'_>) {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        if let Some(doors) = opens(policy, &state.inputs, roots, &state.budget) {
            self.opened.insert(finding.fingerprint.clone(), doors);
        }
    }

    /// Notes what a change closes: what the policy would find if the change were undone.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn close<'v>(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        view: &ChangeView<'v, '_>,
        seen_as: SeenAs<'_>,
        context: &PlanContext<'v>,
    ) -> Result<(), PlanError> {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        let Some(undone) = undone(policy, view).filter(|_| !state.exhausted.get()) else { return Ok(()) };
        let (prior_attrs, attrs) = undone.mirrored().sides(view)?;
        let roots = ChangeRoots {
            change: view.change,
            seen_as,
            former: None,
            operation: undone.operation.name(),
            extended: policy.dialect() == Dialect::Extended,
            attrs,
            prior_attrs,
            paths: if policy.uses.roots.contains(&Root::Change) { Some(view.paths()?) } else { None },
            context,
        };
        if run(policy, &state.inputs, &roots, &state.budget).outcome == RunOutcome::Violated
            && let Some(doors) = opens(policy, &state.inputs, &roots, &state.budget)
        {
            self.closed.entry(policy.id.0.clone()).or_default().extend(doors);
        }
        Ok(())
    }

    /// Whether the plan closes, in other resources, everything that a finding is about.
    pub(super) fn is_moved(&self, finding: &Finding) -> bool {
        let Some(doors) = self.opened.get(&finding.fingerprint).filter(|doors| !doors.is_empty()) else {
            return false;
        };
        let closed = self.closed.get(&finding.policy.0);
        closed.is_some_and(|closed| doors.iter().all(|door| closed.contains(door)))
    }
}

/// The operation that undoes a change, if a policy is on it.
fn undone(policy: &Policy, view: &ChangeView<'_, '_>) -> Option<Case> {
    let change = view.change;
    if change.mode != ResourceMode::Managed || change.deposed.is_some() || view.unfound.is_some() {
        return None;
    }
    let case = match change.action {
        Action::Update => Case { operation: Operation::Update, after: true, before: true },
        Action::Replace(_) => Case { operation: Operation::Replace, after: true, before: true },
        Action::Delete => Case { operation: Operation::Create, after: true, before: false },
        Action::Create => Case { operation: Operation::Delete, after: false, before: true },
        // What is forgotten goes on to exist.
        Action::Forget | Action::ReplaceForget | Action::NoOp | Action::Read | Action::Open => return None,
    };
    policy.is_on(case.operation).then_some(case)
}

impl Case {
    /// The same with the sides exchanged.
    fn mirrored(self) -> Self {
        Case { after: self.before, before: self.after, ..self }
    }
}
