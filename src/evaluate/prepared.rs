//! Policies prepared for one plan: the values of their inputs, and the steps that they may still take.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::expr::{Budget, Node, Val, ValKind};
use crate::plan::{Action, ResourceChange};
use crate::policy::{Effective, EffectivePolicy, LoadError, Part, Policy, PolicyKind};

/// Steps that one policy may take over one plan. Over ten thousand resources an ordinary condition takes a million.
const STEPS: u64 = 20_000_000;

/// Steps that all policies together may take over one plan: a thousand ordinary ones over as many resources take ten
/// million.
const ALL_STEPS: u64 = 100_000_000;

/// A policy in force, prepared for one plan.
#[derive(Debug, Clone)]
pub(super) struct PreparedPolicy<'p> {
    pub(super) in_force: EffectivePolicy<'p>,
    pub(super) state: Rc<State>,
}

/// The state of a policy over one plan, shared by all groups that it is in.
#[derive(Debug)]
pub(super) struct State {
    /// The values of the inputs of its file.
    pub(super) inputs: Vec<Val<'static>>,
    /// The steps that are left.
    pub(super) budget: Budget,
    /// Whether they were too few. Then there is no verdict, and evaluating further objects would only take time.
    pub(super) exhausted: Cell<bool>,
    /// Whether it was about an object of the plan.
    pub(super) matched: Cell<bool>,
    /// Whether it is violated wherever it matches: a `protect` without a filter. Nothing is evaluated for it.
    pub(super) always: bool,
    /// When it is evaluated.
    pub(super) phase: Phase,
    /// Whether it reads `meta.documents`.
    documents: bool,
}

impl State {
    fn new(policy: &Policy, steps: &Rc<Cell<u64>>) -> Self {
        // `uses` follows locals too, so a search hidden in a local still makes the policy wait.
        let uses = &policy.uses;
        // `timestamp` is one of the last keys of a plan.
        let waits = !uses.resource_types.is_empty()
            || !uses.data_types.is_empty()
            || uses.timestamp
            || policy.reads_provider_arguments();
        State {
            inputs: policy.file.input_values(),
            budget: Budget::within(STEPS, steps),
            exhausted: Cell::new(false),
            matched: Cell::new(false),
            always: policy.kind == PolicyKind::Protect && policy.filter.is_none() && is_never(policy),
            phase: if waits { Phase::AfterRead } else { Phase::WhileReading },
            documents: uses.reads_meta(&["documents"]),
        }
    }

    /// When it is evaluated over a change. The documents of attributes that are unknown come after it in the plan.
    pub(super) fn phase_for(&self, change: &ResourceChange<'_>) -> Phase {
        let is_open = match change.action {
            Action::Update => change.after_unknown.may_hold_true(),
            Action::Read => true,
            Action::NoOp
            | Action::Create
            | Action::Delete
            | Action::Replace(_)
            | Action::Forget
            | Action::ReplaceForget
            | Action::Open => false,
        };
        if self.documents && is_open { Phase::AfterRead } else { self.phase }
    }
}

/// When a policy is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// While the plan is read, as most policies are.
    WhileReading,
    /// After the last byte: policies that look at what is known only then.
    AfterRead,
}

/// Whether the only condition is `false`, without a message to evaluate.
fn is_never(policy: &Policy) -> bool {
    let [enforce] = policy.enforces.as_slice() else { return false };
    let Node::Constant(value) = &enforce.condition.node else { return false };
    let constant = matches!(value.kind(), ValKind::Bool(false));
    constant && enforce.error_message.is_none()
}

/// Policies in the order in which they are evaluated.
pub(super) type Group<'p> = Rc<[PreparedPolicy<'p>]>;

/// The kind of thing that a group of policies is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Topic {
    Changes,
    Drift,
    Provider,
    Module,
    Plan,
}

/// The policies in force, by what they are about. Each is prepared once, however many types it is about.
#[derive(Debug)]
pub(super) struct PreparedPolicies<'p> {
    effective: &'p Effective<'p>,
    groups: [BTreeMap<String, Group<'p>>; 5],
    /// Those about a part of the changes of a type.
    parts: BTreeMap<String, Group<'p>>,
    states: BTreeMap<String, Rc<State>>,
    /// The steps that all of them together may still take.
    steps: Rc<Cell<u64>>,
    /// By type, the policies of users that are about none of its objects so far that do not change.
    unmatched: BTreeMap<String, Vec<&'p Policy>>,
    /// Those that are about one.
    unchanged: BTreeSet<&'p str>,
}

impl<'p> PreparedPolicies<'p> {
    /// Prepares none yet: most policies are about types that a plan does not have.
    pub(super) fn new(effective: &'p Effective<'p>) -> Self {
        let steps = Rc::new(Cell::new(ALL_STEPS));
        PreparedPolicies {
            effective,
            groups: Default::default(),
            parts: BTreeMap::new(),
            states: BTreeMap::new(),
            steps,
            unmatched: BTreeMap::new(),
            unchanged: BTreeSet::new(),
        }
    }

    /// The policies about one thing: a resource type, a provider type, the source of a module.
    ///
    /// # Errors
    /// A built-in file does not load.
    pub(super) fn group(&mut self, topic: Topic, name: &str) -> Result<Group<'p>, LoadError> {
        if let Some(known) = self.groups.get(topic as usize).and_then(|groups| groups.get(name)) {
            return Ok(Rc::clone(known));
        }
        let policies = match topic {
            Topic::Changes => self.effective.for_type(name),
            Topic::Drift => self.effective.drift_for_type(name),
            Topic::Provider => self.effective.provider_policies(name),
            Topic::Module => self.effective.module_policies(name),
            Topic::Plan => self.effective.plan_policies(),
        }?;
        let group: Group<'p> = policies.iter().map(|in_force| self.prepare(*in_force)).collect();
        if let Some(groups) = self.groups.get_mut(topic as usize) {
            groups.insert(name.to_owned(), Rc::clone(&group));
        }
        Ok(group)
    }

    /// The policies about a change seen as of a type, but for those that compare and have nothing to say about it.
    ///
    /// # Errors
    /// A built-in file does not load.
    pub(super) fn part(&mut self, type_: &str, part: Part<'_>) -> Result<Group<'p>, LoadError> {
        let key = part.key(type_);
        if let Some(known) = key.as_ref().and_then(|key| self.parts.get(key)) {
            return Ok(Rc::clone(known));
        }
        let policies = self.effective.for_part(type_, part)?;
        let group: Group<'p> = policies.iter().map(|in_force| self.prepare(*in_force)).collect();
        self.parts.extend(key.map(|key| (key, Rc::clone(&group))));
        Ok(group)
    }

    fn prepare(&mut self, in_force: EffectivePolicy<'p>) -> PreparedPolicy<'p> {
        let id = &in_force.policy.id.0;
        let state =
            // One state for all types of a policy: its steps and `matched` are counted over the whole plan.
            self.states.get(id).map_or_else(|| Rc::new(State::new(in_force.policy, &self.steps)), Rc::clone);
        self.states.entry(id.clone()).or_insert_with(|| Rc::clone(&state));
        PreparedPolicy { in_force, state }
    }

    /// Notes which policies are about an object that does not change. Most of a plan is that, so nothing is prepared, and each
    /// policy is compared until it matches.
    pub(super) fn match_unchanged(&mut self, type_: &str, address: &str) {
        if !self.unmatched.contains_key(type_) {
            let policies = self.effective.policies.iter().map(|in_force| in_force.policy);
            let about = policies.filter(|policy| {
                let kind = policy.kind;
                (kind.is_about_changes() || kind == PolicyKind::Drift) && policy.matches_type(type_)
            });
            self.unmatched.insert(type_.to_owned(), about.collect());
        }
        let Some(pending) = self.unmatched.get_mut(type_).filter(|pending| !pending.is_empty()) else {
            return;
        };
        pending.retain(|policy| {
            // A drift policy is about its type, whether or not an object of it drifted.
            let about = policy.kind == PolicyKind::Drift || policy.matches_address(address, None);
            if about {
                self.unchanged.insert(&policy.id.0);
            }
            !about
        });
    }

    /// Ids of user policies that were about nothing in the plan, sorted.
    pub(super) fn unmatched(&self) -> Vec<String> {
        let matched: BTreeSet<&str> =
            self.states.iter().filter(|(_, state)| state.matched.get()).map(|(id, _)| id.as_str()).collect();
        // User policies alone: most built-in ones are about types that no single plan has.
        let ids = self.effective.policies.iter().map(|policy| policy.policy.id.0.as_str());
        ids.filter(|id| !matched.contains(id) && !self.unchanged.contains(id)).map(str::to_owned).collect()
    }
}
