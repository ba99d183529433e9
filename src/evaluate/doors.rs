//! Doors that a plan opens in one resource and closes in another: a rule that moves from a group into a resource of its
//! own, a policy that moves from a role into an attachment. `opens` of a policy names them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cases::Case;
use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::prepared::{Group, PreparedPolicy};
use super::prior_object::PriorObject;
use super::provider::Provider;
use super::provider_arguments::ProviderKeys;
use super::run::{RunOutcome, attached_to, opens, parts_of_replacement, run};
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
    /// Its type, and what it is attached to. Objects of different types may name that in different ways.
    attached_to: (String, Option<String>),
    /// Its address.
    address: String,
    /// Its block: module without keys, and address in it.
    block: Option<(String, String)>,
    configuration: Configuration,
}

/// The provider configuration of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Configuration {
    /// The only one that the plan has of the provider.
    Only,
    Named(String),
    /// One of several: the block of what is deleted is often gone.
    OneOfSeveral,
}

/// What the findings so far are about, and what the changes so far close.
#[derive(Debug, Default)]
pub(super) struct Doors<'p> {
    /// By the fingerprint of a finding.
    opened: BTreeMap<String, (Place, Vec<String>)>,
    /// The policies that they violate, by id.
    policies: BTreeMap<String, PreparedPolicy<'p>>,
    /// By the id of a policy; each closed door excuses one that opens.
    closed: BTreeMap<String, Vec<(Place, String)>>,
    /// The changes that may close something.
    kept: Vec<StoredChange>,
}

impl<'p> Doors<'p> {
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

    /// The policies by which something opens.
    pub(super) fn open_policies(&self) -> Vec<PreparedPolicy<'p>> {
        self.policies.values().cloned().collect()
    }

    /// Notes what a violation is about.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn open(
        &mut self,
        finding: &Finding,
        change: &ResourceChange<'_>,
        prepared: &PreparedPolicy<'p>,
        roots: &dyn Roots<'_>,
    ) -> Result<(), PlanError> {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        if let Some(doors) = opens(policy, &state.inputs, roots, &state.budget) {
            let side = if change.action == Action::Delete { &change.before } else { &change.after };
            let attached = attached_to(policy, &state.inputs, roots, &state.budget)
                .or_else(|| attached_to(policy, &state.inputs, &PriorObject(roots), &state.budget));
            self.opened.insert(finding.fingerprint.clone(), (Place::of(change, side, attached)?, doors));
            self.policies.insert(policy.id.0.clone(), prepared.clone());
        }
        Ok(())
    }

    /// Notes the provider configurations, which are known after the last byte: what an alias opens in one account, another one
    /// does not close.
    pub(super) fn locate(&mut self, keys: &ProviderKeys, providers: &[Provider]) {
        let opened = self.opened.values_mut().map(|(place, _)| place);
        let closed = self.closed.values_mut().flatten().map(|(place, _)| place);
        for place in opened.chain(closed) {
            let [_, source] = &place.scope;
            let of_source = providers.iter().filter(|provider| provider.is_of(source.as_deref()));
            place.configuration = match place.block.as_ref().and_then(|block| keys.of_block(block)) {
                _ if of_source.count() < 2 => Configuration::Only,
                Some(key) => Configuration::Named(key.to_owned()),
                None => Configuration::OneOfSeveral,
            };
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
        let paths = if policy.uses.roots.contains(&Root::Change) { Some(view.paths()?) } else { None };
        let roots_of = |undone: Case| -> Result<_, PlanError> {
            let (prior_attrs, attrs) = undone.mirrored().sides(view)?;
            Ok(ChangeRoots {
                change: view.change,
                seen_as,
                former: None,
                operation: undone.operation.name(),
                extended: policy.dialect() == Dialect::Extended,
                attrs,
                prior_attrs,
                paths: paths.clone(),
                context,
            })
        };
        let mut parts = vec![undone.operation];
        if undone.operation == Operation::Replace && policy.attached_to.is_some() {
            parts = parts_of_replacement(policy, &state.inputs, &roots_of(undone)?, &state.budget);
        }
        for part in parts {
            let case = if part == undone.operation { undone } else { Case::of_replacement(part) };
            self.close_as(prepared, view, &roots_of(case)?)?;
        }
        Ok(())
    }

    /// Notes what an undone change violates.
    fn close_as(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        view: &ChangeView<'_, '_>,
        roots: &ChangeRoots<'_, '_, '_>,
    ) -> Result<(), PlanError> {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        if run(policy, &state.inputs, roots, &state.budget).outcome == RunOutcome::Violated
            && let Some(doors) = opens(policy, &state.inputs, roots, &state.budget)
        {
            let change = view.change;
            let side = if change.action == Action::Create { &change.after } else { &change.before };
            let attached = attached_to(policy, &state.inputs, roots, &state.budget)
                .or_else(|| attached_to(policy, &state.inputs, &PriorObject(roots), &state.budget));
            let place = Place::of(change, side, attached)?;
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
    fn of(
        change: &ResourceChange<'_>,
        side: &Lazy<'_>,
        attached_to: Option<String>,
    ) -> Result<Self, PlanError> {
        let own = |text: &Option<Cow<'_, str>>| text.as_deref().map(str::to_owned);
        let value = side.get()?;
        let attribute = |name: &&str| value.get(name)?.as_str().map(str::to_owned);
        Ok(Place {
            scope: [own(&change.module_address), own(&change.provider_name)],
            attributes: PLACES.iter().map(attribute).collect(),
            attached_to: (change.type_.clone().into_owned(), attached_to),
            address: change.address.clone().into_owned(),
            block: ProviderKeys::block(change),
            configuration: Configuration::Only,
        })
    }

    /// Whether two places can be one: nothing that is known of both differs.
    fn may_be(&self, other: &Self) -> bool {
        let differs = |(one, other): (&Option<String>, &Option<String>)| {
            one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
        };
        let same =
            self.configuration == other.configuration && self.configuration != Configuration::OneOfSeveral;
        // A change does not excuse itself.
        self.address != other.address
            && !(self.attached_to.0 == other.attached_to.0
                && differs((&self.attached_to.1, &other.attached_to.1)))
            && self.scope == other.scope
            && same
            && !self.attributes.iter().zip(&other.attributes).any(differs)
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
