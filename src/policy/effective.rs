//! What is in force for one stack: settings of all sets applied, floors kept.
//!
//! Blocks apply in this order: those of floors, then set by set as loaded; within a set those without `stacks` first.
//! The last one wins, and what a floor says is the least that holds.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Glob;
use super::builtin::DEFAULT_PACKS;
use super::load::LoadError;
use super::matching::{Index, Subject};
use super::model::{
    BreakGlass, Level, Mode, Origin, Policy, PolicyId, PolicyKind, PolicySet, Settings, Stack,
};
use super::wants::Wants;

/// What findings about the plan as a document are called; every floor holds them.
pub(super) const INTEGRITY: &str = "integrity/";

/// A policy and its level after settings.
#[derive(Debug, Clone, Copy)]
pub struct EffectivePolicy<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The level in force.
    pub level: Level,
}

/// What is in force for one stack.
#[derive(Debug)]
pub struct Effective<'a> {
    /// The policies of users, sorted by id. Built-in ones are read by need: [`Effective::for_type`] and its neighbors.
    pub policies: Vec<EffectivePolicy<'a>>,
    /// Built-in packs in force, sorted.
    pub packs: Vec<&'a str>,
    /// Whether the verdict is not in force (`mode = "observe"`).
    pub observe: bool,
    /// What settings tried and a floor did not let them.
    pub notes: Vec<String>,
    stack: String,
    rules: Rules<'a>,
    changes: Index<'a>,
    drift: Index<'a>,
    found: Found<'a>,
}

/// Policies in force about one subject, those of users first, each group sorted by id.
type Policies<'a> = Rc<[EffectivePolicy<'a>]>;

/// What was asked for before.
#[derive(Debug, Default)]
struct Found<'a> {
    changes: RefCell<BTreeMap<String, Policies<'a>>>,
    drift: RefCell<BTreeMap<String, Policies<'a>>>,
    providers: RefCell<BTreeMap<String, Policies<'a>>>,
    modules: RefCell<BTreeMap<String, Policies<'a>>>,
    plan: RefCell<BTreeMap<String, Policies<'a>>>,
}

impl PolicySet {
    /// Resolves settings for one stack.
    pub fn for_stack(&self, stack: &Stack) -> Effective<'_> {
        let rules = Rules::new(self, &stack.name);
        let mut notes = Vec::new();
        let mut held = Held::new();
        let packs = rules.packs(&mut notes);
        let observe = rules.observe(&mut notes);
        let mut policies = Vec::new();
        for policy in self.policies.iter().filter(|policy| stacks_apply(&policy.stacks, &stack.name)) {
            policies.extend(rules.policy(policy, &mut held));
        }
        if rules.floors().next().is_some() && rules.touch_ids() {
            // Only here are built-in policies needed that the plan may not: their notes. An error shows up when
            // a type of the plan needs the file.
            for policy in self.builtin.all(&packs).unwrap_or_default() {
                rules.policy(policy, &mut held);
            }
        }
        notes.extend(rules.held(&held));
        let of = |kinds: fn(PolicyKind) -> bool| {
            Index::new(policies.iter().copied().filter(|policy| kinds(policy.policy.kind)))
        };
        let changes = of(PolicyKind::is_about_changes);
        let drift = of(|kind| kind == PolicyKind::Drift);
        let (stack, found) = (stack.name.clone(), Found::default());
        Effective { policies, packs, observe, notes, stack, rules, changes, drift, found }
    }

    /// The set that a policy came from; `None` for an id that is not in it.
    pub fn origin_of(&self, id: &PolicyId) -> Option<usize> {
        self.policy(id).map(|policy| policy.origin)
    }

    /// A policy by its id, built-in ones included.
    pub fn policy(&self, id: &PolicyId) -> Option<&Policy> {
        match self.policies.binary_search_by(|policy| policy.id.cmp(id)) {
            Ok(index) => self.policies.get(index),
            Err(_) => self.builtin.get(id),
        }
    }

    /// The set that forbids to apply against the verdict in a stack: one that says so, or a floor that does not allow it.
    /// What one set forbids no other allows.
    pub fn forbids_break_glass(&self, stack: &Stack) -> Option<&str> {
        let rules = Rules::new(self, &stack.name);
        let forbids =
            |index: usize, origin: &Origin| match rules.of(index).rev().find_map(|block| block.break_glass) {
                Some(said) => said == BreakGlass::Forbidden,
                None => origin.floor,
            };
        let mut origins = self.origins.iter().enumerate();
        origins.find(|(index, origin)| forbids(*index, origin)).map(|(_, origin)| origin.name.as_str())
    }

    /// The floors that hold a policy in force in a stack, as indexes into [`PolicySet::origins`]: it is theirs, or
    /// their settings give it a level or put its pack in force.
    pub fn floors_over(&self, id: &PolicyId, stack: &Stack) -> Vec<usize> {
        let rules = Rules::new(self, &stack.name);
        let floors = rules.floors();
        if id.0.starts_with(INTEGRITY) {
            return floors.collect();
        }
        let Some(policy) = self.policy(id) else { return Vec::new() };
        floors.filter(|&floor| rules.floor_level(floor, policy).is_some()).collect()
    }
}

impl<'a> Effective<'a> {
    /// The policies about changes of a resource type, those of users first, each group sorted by id.
    ///
    /// # Errors
    /// A built-in file does not load; that is a bug and stops the run.
    pub fn for_type(&self, resource_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.found.changes, Subject::Changes(resource_type))
    }

    /// The policies about what changed outside Terraform in a resource of a type.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn drift_for_type(&self, resource_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.found.drift, Subject::Drift(resource_type))
    }

    /// The policies about a provider, by its type: `aws`.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn provider_policies(&self, provider_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.found.providers, Subject::Provider(provider_type))
    }

    /// The policies about calls of a module, by its source as written.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn module_policies(&self, source: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.found.modules, Subject::Module(source))
    }

    /// The policies about the plan as a whole.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn plan_policies(&self) -> Result<Policies<'a>, LoadError> {
        self.about(&self.found.plan, Subject::Plan)
    }

    /// What the policies in force look at; asked before the first byte of a plan.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn wants(&self) -> Result<Wants, LoadError> {
        let mut wants = Wants::default();
        self.rules.set.builtin.glance(&self.packs, &mut wants);
        for policy in self.policies.iter().chain(&*self.plan_policies()?) {
            wants.add(policy.policy);
        }
        Ok(wants)
    }

    fn about(
        &self,
        found: &RefCell<BTreeMap<String, Policies<'a>>>,
        subject: Subject<'_>,
    ) -> Result<Policies<'a>, LoadError> {
        if let Some(known) = found.borrow().get(subject.name()) {
            return Ok(Rc::clone(known));
        }
        let mut policies: Vec<EffectivePolicy<'a>> = match subject {
            Subject::Changes(name) => self.changes.candidates(name).collect(),
            Subject::Drift(name) => self.drift.candidates(name).collect(),
            Subject::Provider(_) | Subject::Module(_) | Subject::Plan => self.policies.clone(),
        };
        policies.retain(|policy| policy.policy.is_about(subject));
        policies.sort_by(|a, b| a.policy.id.cmp(&b.policy.id));
        let builtin = self.rules.set.builtin.about(subject, &self.packs)?;
        policies.extend(self.in_force(builtin));
        let policies: Policies<'a> = policies.into();
        found.borrow_mut().insert(subject.name().to_owned(), Rc::clone(&policies));
        Ok(policies)
    }

    /// Every policy in force, built-in ones included; reads all files of the packs in force.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn all(&self) -> Result<Vec<EffectivePolicy<'a>>, LoadError> {
        let builtin = self.rules.set.builtin.all(&self.packs)?;
        Ok(self.policies.iter().copied().chain(self.in_force(builtin)).collect())
    }

    fn in_force(&self, policies: Vec<&'a Policy>) -> impl Iterator<Item = EffectivePolicy<'a>> {
        let here = |policy: &&Policy| stacks_apply(&policy.stacks, &self.stack);
        policies.into_iter().filter(here).filter_map(|policy| self.rules.policy(policy, &mut Held::new()))
    }
}

/// Whether a list of stack globs, empty for all, names a stack.
pub fn stacks_apply(stacks: &[Glob], name: &str) -> bool {
    stacks.is_empty() || stacks.iter().any(|glob| glob.matches(name))
}

/// Ids of policies that a floor holds against settings, by the set of the settings and the floor.
type Held<'a> = BTreeMap<(usize, usize), Vec<&'a str>>;

/// The settings for one stack, in the order in which they apply.
#[derive(Debug)]
struct Rules<'a> {
    set: &'a PolicySet,
    settings: Vec<&'a Settings>,
}

impl<'a> Rules<'a> {
    fn new(set: &'a PolicySet, stack: &str) -> Self {
        let mut settings: Vec<&Settings> =
            set.settings.iter().filter(|settings| stacks_apply(&settings.stacks, stack)).collect();
        let floor = |origin: usize| set.origins.get(origin).is_some_and(|origin| origin.floor);
        settings.sort_by_key(|block| (!floor(block.origin), block.origin, !block.stacks.is_empty()));
        Rules { set, settings }
    }

    /// The sets that are floors.
    fn floors(&self) -> impl Iterator<Item = usize> + use<'a> {
        self.set.origins.iter().enumerate().filter(|(_, origin)| origin.floor).map(|(index, _)| index)
    }

    fn name(&self, origin: usize) -> &'a str {
        self.set.origins.get(origin).map_or("", |origin| origin.name.as_str())
    }

    fn touch_ids(&self) -> bool {
        self.settings.iter().any(|block| !block.disable.is_empty() || !block.levels.is_empty())
    }

    /// The settings of one set.
    fn of(&self, origin: usize) -> impl DoubleEndedIterator<Item = &'a Settings> + '_ {
        self.settings.iter().copied().filter(move |block| block.origin == origin)
    }

    /// A policy with its level, if it is in force.
    fn policy(&self, policy: &'a Policy, held: &mut Held<'a>) -> Option<EffectivePolicy<'a>> {
        let mut wanted = Some(policy.level);
        let mut by = policy.origin;
        for block in &self.settings {
            let next = apply(block, &policy.id, wanted);
            if next != wanted {
                (wanted, by) = (next, block.origin);
            }
        }
        let kept = self.floors().map(|floor| (self.floor_level(floor, policy), floor)).max();
        if let Some((Some(level), floor)) = kept
            && Some(level) > wanted
        {
            held.entry((by, floor)).or_default().push(&policy.id.0);
            wanted = Some(level);
        }
        wanted.map(|level| EffectivePolicy { policy, level })
    }

    /// What settings tried to loosen, a sentence for each set and floor.
    fn held(&self, held: &Held<'_>) -> Vec<String> {
        let sentence = |((by, floor), ids): (&(usize, usize), &Vec<&str>)| {
            let shown: Vec<String> = ids.iter().take(2).map(|id| format!("`{id}`")).collect();
            let more = match ids.len() - shown.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let (by, floor) = (self.name(*by), self.name(*floor));
            format!(
                "Settings of `{by}` cannot loosen {}{more}: the floor `{floor}` holds this.",
                shown.join(", ")
            )
        };
        held.iter().map(sentence).collect()
    }

    /// The level that a floor demands for a policy.
    fn floor_level(&self, floor: usize, policy: &Policy) -> Option<Level> {
        let own = (policy.origin == floor || self.pins(floor, &policy.id)).then_some(policy.level);
        self.of(floor).fold(own, |level, block| apply(block, &policy.id, level))
    }

    /// Whether a floor puts the pack of a built-in policy in force.
    fn pins(&self, floor: usize, id: &PolicyId) -> bool {
        let pack = id.0.strip_prefix("builtin/").and_then(|rest| rest.split('/').next());
        self.packs_of(floor).is_some_and(|packs| packs.iter().any(|name| Some(name.as_str()) == pack))
    }

    fn packs_of(&self, origin: usize) -> Option<&'a [String]> {
        self.of(origin).rev().find_map(|block| block.packs.as_deref())
    }

    fn packs(&self, notes: &mut Vec<String>) -> Vec<&'a str> {
        let last = self.settings.iter().rev().find_map(|block| Some((block.packs.as_deref()?, block.origin)));
        let mut packs: Vec<&str> = match last {
            Some((packs, _)) => packs.iter().map(String::as_str).collect(),
            None => DEFAULT_PACKS.into_iter().filter(|pack| self.set.builtin.has(pack)).collect(),
        };
        for floor in self.floors() {
            for pack in self.packs_of(floor).unwrap_or_default() {
                if !packs.contains(&pack.as_str()) {
                    notes.push(format!(
                        "Settings of `{}` cannot leave out the pack `{pack}`: the floor `{}` puts it in force.",
                        self.name(last.map_or(floor, |(_, by)| by)),
                        self.name(floor),
                    ));
                    packs.push(pack);
                }
            }
        }
        packs.sort_unstable();
        packs
    }

    /// A floor that says nothing about the mode enforces.
    fn observe(&self, notes: &mut Vec<String>) -> bool {
        let last = self.settings.iter().rev().find_map(|block| Some((block.mode?, block.origin)));
        let Some((Mode::Observe, by)) = last else { return false };
        let mode = |floor: usize| self.of(floor).rev().find_map(|block| block.mode).unwrap_or(Mode::Enforce);
        let Some(floor) = self.floors().find(|&floor| mode(floor) == Mode::Enforce) else { return true };
        notes.push(format!(
            "Settings of `{}` cannot only observe: the floor `{}` enforces.",
            self.name(by),
            self.name(floor),
        ));
        false
    }
}

/// The level after one block. Within a block the last matching entry of `levels` counts, and `disable` more than that.
fn apply(block: &Settings, id: &PolicyId, level: Option<Level>) -> Option<Level> {
    if block.disable.iter().any(|glob| glob.matches(&id.0)) {
        return None;
    }
    let set = block.levels.iter().rev().find(|(glob, _)| glob.matches(&id.0));
    set.map(|(_, level)| *level).or(level)
}
