//! Policies ready to judge: with the values of their inputs, and with what they have left of their steps.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::expr::{Budget, Node, Val, ValKind};
use crate::policy::{Effective, EffectivePolicy, LoadError, Policy, PolicyKind};

/// Steps that one policy may take over one plan. Over ten thousand resources an ordinary condition takes a million.
const STEPS: u64 = 20_000_000;

/// Steps that all policies together may take over one plan: a thousand ordinary ones over as many resources take ten
/// million.
const ALL_STEPS: u64 = 100_000_000;

/// A policy in force, ready to judge.
#[derive(Debug, Clone)]
pub(super) struct Armed<'p> {
    pub(super) in_force: EffectivePolicy<'p>,
    pub(super) state: Rc<State>,
}

/// What a policy keeps from object to object.
#[derive(Debug)]
pub(super) struct State {
    /// The values of the inputs of its file.
    pub(super) inputs: Vec<Val<'static>>,
    /// The steps that are left.
    pub(super) budget: Budget,
    /// Whether they were too few; then there is no verdict, and nothing more to evaluate.
    pub(super) spent: Cell<bool>,
    /// Whether it was about some object of the plan.
    pub(super) matched: Cell<bool>,
    /// Whether it is violated wherever it applies: a `protect` without a filter.
    pub(super) always: bool,
    /// Whether it looks at what is known only after the last byte.
    pub(super) late: bool,
}

impl State {
    fn new(policy: &Policy, steps: &Rc<Cell<u64>>) -> Self {
        let uses = &policy.uses;
        State {
            inputs: policy.file.input_values(),
            budget: Budget::within(STEPS, steps),
            spent: Cell::new(false),
            matched: Cell::new(false),
            always: policy.kind == PolicyKind::Protect && policy.filter.is_none() && is_never(policy),
            late: !uses.resource_types.is_empty() || !uses.data_types.is_empty() || uses.timestamp,
        }
    }
}

/// Whether the only condition is `false`, without a message to evaluate.
fn is_never(policy: &Policy) -> bool {
    let [enforce] = policy.enforces.as_slice() else { return false };
    let Node::Constant(value) = &enforce.condition.node else { return false };
    let constant = matches!(value.kind(), ValKind::Bool(false));
    constant && enforce.error_message.is_none()
}

/// A group of policies in the order in which they judge.
pub(super) type Group<'p> = Rc<[Armed<'p>]>;

/// What a group of policies is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    Changes,
    Drift,
    Provider,
    Module,
    Plan,
}

/// All policies in force, by what they are about; each has one state, whatever asks for it.
#[derive(Debug)]
pub(super) struct Armory<'p> {
    effective: &'p Effective<'p>,
    groups: [BTreeMap<String, Group<'p>>; 5],
    states: BTreeMap<String, Rc<State>>,
    /// What all of them may still do.
    steps: Rc<Cell<u64>>,
}

impl<'p> Armory<'p> {
    /// Nothing is asked for yet.
    pub(super) fn new(effective: &'p Effective<'p>) -> Self {
        let steps = Rc::new(Cell::new(ALL_STEPS));
        Armory { effective, groups: Default::default(), states: BTreeMap::new(), steps }
    }

    /// The policies about one thing: a resource type, a provider type, the source of a module.
    ///
    /// # Errors
    /// A built-in file does not load.
    pub(super) fn group(&mut self, about: About, name: &str) -> Result<Group<'p>, LoadError> {
        if let Some(known) = self.groups.get(about as usize).and_then(|groups| groups.get(name)) {
            return Ok(Rc::clone(known));
        }
        let policies = match about {
            About::Changes => self.effective.for_type(name),
            About::Drift => self.effective.drift_for_type(name),
            About::Provider => self.effective.provider_policies(name),
            About::Module => self.effective.module_policies(name),
            About::Plan => self.effective.plan_policies(),
        }?;
        let group: Group<'p> = policies.iter().map(|in_force| self.arm(*in_force)).collect();
        if let Some(groups) = self.groups.get_mut(about as usize) {
            groups.insert(name.to_owned(), Rc::clone(&group));
        }
        Ok(group)
    }

    fn arm(&mut self, in_force: EffectivePolicy<'p>) -> Armed<'p> {
        let id = &in_force.policy.id.0;
        let state =
            self.states.get(id).map_or_else(|| Rc::new(State::new(in_force.policy, &self.steps)), Rc::clone);
        self.states.entry(id.clone()).or_insert_with(|| Rc::clone(&state));
        Armed { in_force, state }
    }

    /// Policies of users that were about nothing in the plan, sorted.
    pub(super) fn unmatched(&self) -> Vec<String> {
        let matched: BTreeSet<&str> =
            self.states.iter().filter(|(_, state)| state.matched.get()).map(|(id, _)| id.as_str()).collect();
        let ids = self.effective.policies.iter().map(|policy| policy.policy.id.0.as_str());
        ids.filter(|id| !matched.contains(id)).map(str::to_owned).collect()
    }
}
