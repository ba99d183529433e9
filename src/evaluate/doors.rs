//! Doors that a plan opens in one resource and closes in another: a rule that moves from a group into a resource of its
//! own, a policy that moves from a role into an attachment. `opens` of a policy names them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::cases::Case;
use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::prepared::{Group, PreparedPolicy};
use super::run::{RunOutcome, opens, run};
use super::seen_as::SeenAs;
use crate::expr::{Dialect, Root, Roots};
use crate::finding::Finding;
use crate::plan::{Action, Lazy, PlanError, ResourceChange, ResourceMode, StoredChange};
use crate::policy::{Operation, Policy};

/// Attributes that say where an object is: one of the same name in another account, project or region is another one.
const PLACES: [&str; 6] =
    ["account_id", "project", "region", "resource_group_name", "subscription_id", "location"];

/// Where an object is, as far as the plan says.
#[derive(Debug, Clone)]
struct Place {
    /// Module and provider. Aliases of a provider are for the most part passed to a module of their own.
    scope: [Option<String>; 2],
    /// [`PLACES`]; what is not known is none.
    attributes: Vec<Option<String>>,
}

/// What the findings so far are about, and what the changes so far close.
#[derive(Debug, Default)]
pub(super) struct Doors {
    /// By the fingerprint of a finding.
    opened: BTreeMap<String, (Place, Vec<String>)>,
    /// The policies that they violate, by id.
    policies: BTreeSet<String>,
    /// By the id of a policy; each closed door excuses one that opens.
    closed: BTreeMap<String, Vec<(Place, String)>>,
    /// The changes that may close something.
    kept: Vec<StoredChange>,
}

impl Doors {
    /// Keeps a change until it is known whether something opens: what goes away or changes can have been open, and what is
    /// created can take the place of a guard.
    pub(super) fn keep(&mut self, change: &ResourceChange<'_>, group: &Group<'_>) {
        let may_close = match change.action {
            Action::Delete => change.mode == ResourceMode::Managed && change.deposed.is_none(),
            Action::NoOp | Action::Read | Action::Open | Action::Forget | Action::ReplaceForget => false,
            Action::Create | Action::Update | Action::Replace(_) => {
                group.iter().any(|prepared| prepared.in_force.policy.opens.is_some())
            }
        };
        if may_close {
            self.kept.push(StoredChange::new(change));
        }
    }

    /// The changes that may close something; none where nothing opens.
    pub(super) fn kept(&mut self) -> Vec<StoredChange> {
        let kept = std::mem::take(&mut self.kept);
        if self.opened.is_empty() { Vec::new() } else { kept }
    }

    /// Whether something opens by a policy.
    pub(super) fn is_open(&self, policy: &Policy) -> bool {
        self.policies.contains(&policy.id.0)
    }

    /// Notes what a violation is about.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn open(
        &mut self,
        finding: &Finding,
        change: &ResourceChange<'_>,
        prepared: &PreparedPolicy<'_>,
        roots: &dyn Roots<'_>,
    ) -> Result<(), PlanError> {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        if let Some(doors) = opens(policy, &state.inputs, roots, &state.budget) {
            let side = if change.action == Action::Delete { &change.before } else { &change.after };
            self.opened.insert(finding.fingerprint.clone(), (Place::of(change, side)?, doors));
            self.policies.insert(policy.id.0.clone());
        }
        Ok(())
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
            let change = view.change;
            let side = if change.action == Action::Create { &change.after } else { &change.before };
            let place = Place::of(change, side)?;
            let closed = self.closed.entry(policy.id.0.clone()).or_default();
            closed.extend(doors.into_iter().map(|door| (place.clone(), door)));
        }
        Ok(())
    }

    /// Whether the plan closes, in other resources, everything that a finding is about. What is closed counts once.
    pub(super) fn is_moved(&mut self, finding: &Finding) -> bool {
        let Some((place, doors)) = self.opened.get(&finding.fingerprint) else { return false };
        let Some(closed) = self.closed.get_mut(&finding.policy.0) else { return false };
        let mut left = closed.clone();
        let mut take = |door: &String| {
            let found = left.iter().position(|(other, closed)| closed == door && place.may_be(other));
            found.map(|at| left.swap_remove(at)).is_some()
        };
        let is_moved = !doors.is_empty() && doors.iter().all(&mut take);
        if is_moved {
            *closed = left;
        }
        is_moved
    }
}

impl Place {
    /// Where an object is, by one side of a change.
    ///
    /// # Errors
    /// Values that cannot be read.
    fn of(change: &ResourceChange<'_>, side: &Lazy<'_>) -> Result<Self, PlanError> {
        let own = |text: &Option<Cow<'_, str>>| text.as_deref().map(str::to_owned);
        let value = side.get()?;
        let attribute = |name: &&str| value.get(name)?.as_str().map(str::to_owned);
        Ok(Place {
            scope: [own(&change.module_address), own(&change.provider_name)],
            attributes: PLACES.iter().map(attribute).collect(),
        })
    }

    /// Whether two places can be one: nothing that is known of both differs.
    fn may_be(&self, other: &Self) -> bool {
        let differs = |(one, other): (&Option<String>, &Option<String>)| {
            one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
        };
        self.scope == other.scope && !self.attributes.iter().zip(&other.attributes).any(differs)
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
