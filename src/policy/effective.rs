//! Resolution for one stack: the settings of all sets applied, floors kept.
//!
//! Blocks apply in this order: those of floors, then set by set as loaded; within a set those without `stacks` first.
//! The last one wins, and what a floor says is the least that holds.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::diagnostic::LoadError;
use super::matching::{Part, Target};
use super::model::{
    BreakGlass, ConfirmBy, EffectivePolicy, Level, Mode, Policy, PolicyId, PolicyKind, Settings, Stack,
    stacks_apply,
};
use super::packs::{COMPARES, DEFAULT_PACKS, GUESSES, PACKS};
use super::requirements::Requirements;
use super::set::{Origin, PolicySet};
use super::type_index::TypeIndex;

/// The policies and settings in force for one stack.
#[derive(Debug)]
pub struct Effective<'a> {
    /// User policies in force, sorted by id. Built-in ones are read on demand, by [`Effective::for_type`] and its neighbors.
    pub policies: Vec<EffectivePolicy<'a>>,
    /// Built-in packs in force, sorted.
    pub packs: Vec<&'static str>,
    /// Whether the verdict is shown and not enforced (`mode = "observe"`).
    pub observe: bool,
    /// Sentences about settings that a floor overrules.
    pub notes: Vec<String>,
    stack: Stack,
    settings: StackSettings<'a>,
    changes: TypeIndex<'a>,
    drift: TypeIndex<'a>,
    cache: Cache<'a>,
}

/// Policies in force about one target, user policies first, each group sorted by id.
type Policies<'a> = Rc<[EffectivePolicy<'a>]>;

/// The answers so far: a plan has few types and many resources.
#[derive(Debug, Default)]
struct Cache<'a> {
    changes: RefCell<BTreeMap<String, Policies<'a>>>,
    parts: RefCell<BTreeMap<String, Policies<'a>>>,
    drift: RefCell<BTreeMap<String, Policies<'a>>>,
    providers: RefCell<BTreeMap<String, Policies<'a>>>,
    modules: RefCell<BTreeMap<String, Policies<'a>>>,
    plan: RefCell<BTreeMap<String, Policies<'a>>>,
    requirements: OnceCell<Result<Requirements, LoadError>>,
}

impl PolicySet {
    /// Resolves settings for one stack.
    pub fn for_stack(&self, stack: &Stack) -> Effective<'_> {
        let settings = StackSettings::new(self, stack);
        let mut notes = Vec::new();
        let mut held = Held::new();
        let packs = settings.packs(&mut notes);
        let observe = settings.observe(&mut notes);
        let mut policies = Vec::new();
        for policy in self.policies.iter().filter(|policy| stacks_apply(&policy.stacks, stack)) {
            policies.extend(settings.policy(policy, &mut held));
        }
        // Parsing every pack costs more than checking a small plan, so only where a note is possible.
        if settings.floors().next().is_some() && settings.touch_ids() {
            // The notes are about built-in policies too, so all of them are read here. An error can wait until a type of
            // the plan needs the file.
            for policy in self.builtin.all(&packs).unwrap_or_default() {
                settings.policy(policy, &mut held);
            }
        }
        notes.extend(settings.held(&held));
        let of = |kinds: fn(PolicyKind) -> bool| {
            TypeIndex::new(policies.iter().copied().filter(|policy| kinds(policy.policy.kind)))
        };
        let changes = of(PolicyKind::is_about_changes);
        let drift = of(|kind| kind == PolicyKind::Drift);
        let (stack, cache) = (stack.clone(), Cache::default());
        Effective { policies, packs, observe, notes, stack, settings, changes, drift, cache }
    }

    /// A policy by its id, built-in ones included.
    pub fn policy(&self, id: &PolicyId) -> Option<&Policy> {
        match self.policies.binary_search_by(|policy| policy.id.cmp(id)) {
            Ok(index) => self.policies.get(index),
            Err(_) => self.builtin.get(id),
        }
    }

    /// The name of the set that forbids `tfgate apply --break-glass` in a stack: one with `break_glass = false`, or a floor
    /// without `break_glass = true`. Another set cannot allow it.
    pub fn forbids_break_glass(&self, stack: &Stack) -> Option<&str> {
        let settings = StackSettings::new(self, stack);
        let forbids = |index: usize, origin: &Origin| match settings
            .of(index)
            .rev()
            .find_map(|block| block.break_glass)
        {
            // The last block for this stack, as for every other setting.
            Some(setting) => setting == BreakGlass::Forbidden,
            // A floor that says nothing forbids: applying against the verdict is a way around it.
            None => origin.floor,
        };
        let mut origins = self.origins.iter().enumerate();
        origins.find(|(index, origin)| forbids(*index, origin)).map(|(_, origin)| origin.name.as_str())
    }

    /// Whether agents may answer the question of `tfgate apply` in a stack: a set says `confirm_by = "anyone"`, and no set says
    /// `people` or is a floor that says nothing.
    pub fn anyone_may_confirm(&self, stack: &Stack) -> bool {
        let settings = StackSettings::new(self, stack);
        let said = |index: usize| settings.of(index).rev().find_map(|block| block.confirm_by);
        let said: Vec<_> = (self.origins.iter().enumerate())
            .filter_map(|(index, origin)| said(index).or(origin.floor.then_some(ConfirmBy::People)))
            .collect();
        !said.is_empty() && said.iter().all(|by| *by == ConfirmBy::Anyone)
    }

    /// The floors that hold a policy in force in a stack, as indexes into [`PolicySet::origins`]: it is theirs, or
    /// their settings give it a level or put its pack in force.
    pub(crate) fn floors_over(&self, id: &PolicyId, stack: &Stack) -> Vec<usize> {
        let settings = StackSettings::new(self, stack);
        let floors = settings.floors();
        // No set defines these findings, so every floor holds them.
        if id.is_integrity() {
            return floors.collect();
        }
        let Some(policy) = self.policy(id) else { return Vec::new() };
        floors.filter(|&floor| settings.floor_level(floor, policy).is_some()).collect()
    }
}

impl<'a> Effective<'a> {
    /// The policies about changes of a resource type, user policies first, each group sorted by id.
    ///
    /// # Errors
    /// A built-in file does not load: a bug that stops the run.
    pub fn for_type(&self, resource_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.cache.changes, Target::Changes(resource_type))
    }

    /// The same, without the policies that compare an object before a change with the object after it and have nothing to say
    /// about a part of the change.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub(crate) fn for_part(&self, resource_type: &str, part: Part<'_>) -> Result<Policies<'a>, LoadError> {
        let Some(key) = part.key(resource_type) else { return self.for_type(resource_type) };
        self.about_part(&self.cache.parts, Target::Changes(resource_type), part, &key)
    }

    /// The policies about what changed outside Terraform in a resource of a type.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn drift_for_type(&self, resource_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.cache.drift, Target::Drift(resource_type))
    }

    /// The policies about a provider, by its type: `aws`.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn provider_policies(&self, provider_type: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.cache.providers, Target::Provider(provider_type))
    }

    /// The policies about calls of a module, by its source as written.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn module_policies(&self, source: &str) -> Result<Policies<'a>, LoadError> {
        self.about(&self.cache.modules, Target::Module(source))
    }

    /// The policies about the plan as a whole.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn plan_policies(&self) -> Result<Policies<'a>, LoadError> {
        self.about(&self.cache.plan, Target::Plan)
    }

    /// What the policies in force need of the reader, known before the first byte of a plan.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn requirements(&self) -> Result<&Requirements, LoadError> {
        self.cache.requirements.get_or_init(|| self.search_requirements()).as_ref().map_err(Clone::clone)
    }

    fn search_requirements(&self) -> Result<Requirements, LoadError> {
        let mut requirements = Requirements::default();
        self.settings.set.builtin.search_requirements(&self.packs, &mut requirements);
        requirements.provider_arguments |= self.packs.contains(&COMPARES);
        // Built-in plan policies are few and are parsed here; all others were searched above.
        for policy in self.policies.iter().chain(&*self.plan_policies()?) {
            requirements.add(policy.policy);
        }
        Ok(requirements)
    }

    fn about(
        &self,
        cache: &RefCell<BTreeMap<String, Policies<'a>>>,
        subject: Target<'_>,
    ) -> Result<Policies<'a>, LoadError> {
        self.about_part(cache, subject, Part::Whole, subject.name())
    }

    fn about_part(
        &self,
        cache: &RefCell<BTreeMap<String, Policies<'a>>>,
        subject: Target<'_>,
        part: Part<'_>,
        key: &str,
    ) -> Result<Policies<'a>, LoadError> {
        if let Some(known) = cache.borrow().get(key) {
            return Ok(Rc::clone(known));
        }
        let mut policies: Vec<EffectivePolicy<'a>> = match subject {
            Target::Changes(name) => self.changes.candidates(name).collect(),
            Target::Drift(name) => self.drift.candidates(name).collect(),
            Target::Provider(_) | Target::Module(_) | Target::Plan => self.policies.clone(),
        };
        // The index gives candidates, compared here.
        policies.retain(|policy| policy.policy.is_about(subject));
        // The index lists exact names before globs, and reports show policies by id.
        policies.sort_by(|a, b| a.policy.id.cmp(&b.policy.id));
        let mut builtin = self.settings.set.builtin.about_part(subject, part, &self.packs)?;
        // Who wrote facts about a type needs no guess.
        if policies.iter().any(|policy| policy.policy.names_types()) {
            builtin.retain(|policy| policy.id.0 != GUESSES);
        }
        policies.extend(self.in_force(builtin));
        let policies: Policies<'a> = policies.into();
        cache.borrow_mut().insert(key.to_owned(), Rc::clone(&policies));
        Ok(policies)
    }

    /// Every policy in force, built-in ones included. Reads all files of the packs in force.
    ///
    /// # Errors
    /// As [`Effective::for_type`].
    pub fn all(&self) -> Result<Vec<EffectivePolicy<'a>>, LoadError> {
        let builtin = self.settings.set.builtin.all(&self.packs)?;
        Ok(self.policies.iter().copied().chain(self.in_force(builtin)).collect())
    }

    /// The settings files that switch policies off, sorted, each with how many; built-in policies are not parsed for it.
    pub fn switched_off(&self) -> BTreeMap<&'a str, usize> {
        let mut counts = BTreeMap::new();
        let settings = &self.settings;
        if settings.settings.iter().all(|block| block.disable.is_empty()) {
            return counts;
        }
        let own = settings.set.policies.iter().filter(|policy| stacks_apply(&policy.stacks, &self.stack));
        let own = own.map(|policy| (&policy.id, policy.origin));
        let builtin = &settings.set.builtin;
        let builtin = builtin.ids(&self.packs).map(|id| (id, builtin.origin()));
        for block in own.chain(builtin).filter_map(|(id, origin)| settings.switched_off_by(id, origin)) {
            *counts.entry(block.path.as_str()).or_default() += 1;
        }
        counts
    }

    fn in_force(&self, policies: Vec<&'a Policy>) -> impl Iterator<Item = EffectivePolicy<'a>> {
        let here = |policy: &&Policy| stacks_apply(&policy.stacks, &self.stack);
        policies.into_iter().filter(here).filter_map(|policy| self.settings.policy(policy, &mut Held::new()))
    }
}

/// Ids of policies that a floor holds against settings, by the set of the settings and the floor.
type Held<'a> = BTreeMap<(usize, usize), Vec<&'a str>>;

/// The `settings` blocks for one stack, in the order in which they apply.
#[derive(Debug)]
struct StackSettings<'a> {
    set: &'a PolicySet,
    settings: Vec<&'a Settings>,
}

impl<'a> StackSettings<'a> {
    fn new(set: &'a PolicySet, stack: &Stack) -> Self {
        let mut settings: Vec<&Settings> =
            set.settings.iter().filter(|settings| stacks_apply(&settings.stacks, stack)).collect();
        let floor = |origin: usize| set.origins.get(origin).is_some_and(|origin| origin.floor);
        // A stable sort: blocks of one rank keep the order of the files.
        settings.sort_by_key(|block| (!floor(block.origin), block.origin, !block.stacks.is_empty()));
        StackSettings { set, settings }
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
        let mut requested = Some(policy.level);
        // For the note about a floor: whose settings would have loosened the policy.
        let mut by = policy.origin;
        for block in &self.settings {
            let next = apply(block, &policy.id, requested);
            if next != requested {
                (requested, by) = (next, block.origin);
            }
        }
        // Of several floors the strictest counts: `max` over levels, where `None` is off.
        let kept = self.floors().map(|floor| (self.floor_level(floor, policy), floor)).max();
        if let Some((Some(level), floor)) = kept
            && Some(level) > requested
        {
            // Grouped, so that one note names a set that disables fifty policies.
            held.entry((by, floor)).or_default().push(&policy.id.0);
            requested = Some(level);
        }
        requested.map(|level| EffectivePolicy { policy, level, escalates: self.escalates(policy) })
    }

    /// See [`EffectivePolicy::escalates`].
    fn escalates(&self, policy: &Policy) -> bool {
        if !policy.id.is_builtin() {
            return false;
        }
        let names = |block: &&Settings| entry_for(block, &policy.id).is_some();
        // What a floor puts in force escalates, unless the floor itself chooses the level.
        let held =
            |floor| self.floor_level(floor, policy).is_some() && !self.of(floor).any(|block| names(&block));
        !self.settings.iter().any(names) || self.floors().any(held)
    }

    /// One sentence for each set whose settings a floor overrules.
    fn held(&self, held: &Held<'_>) -> Vec<String> {
        let sentence = |((by, floor), ids): (&(usize, usize), &Vec<&str>)| {
            let named: Vec<String> = ids.iter().take(2).map(|id| format!("`{id}`")).collect();
            let more = match ids.len() - named.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let (by, floor) = (self.name(*by), self.name(*floor));
            format!(
                "Settings of `{by}` cannot loosen {}{more}: the floor `{floor}` holds this.",
                named.join(", ")
            )
        };
        held.iter().map(sentence).collect()
    }

    /// The level that a floor demands for a policy.
    fn floor_level(&self, floor: usize, policy: &Policy) -> Option<Level> {
        self.held_level(floor, &policy.id, policy.origin, policy.level)
    }

    fn held_level(&self, floor: usize, id: &PolicyId, origin: usize, level: Level) -> Option<Level> {
        // A floor cannot hold what it neither defines nor puts in force, unless its `levels` name it.
        let own = (origin == floor || self.pins(floor, id)).then_some(level);
        self.of(floor).fold(own, |level, block| apply(block, id, level))
    }

    /// The block that switches a policy off; `None` where it is in force.
    fn switched_off_by(&self, id: &PolicyId, origin: usize) -> Option<&'a Settings> {
        // Any level does: the question is whether one is left.
        let any = Level::Warn;
        let mut by = None;
        for block in &self.settings {
            match apply(block, id, Some(any)) {
                None => by = Some(*block),
                Some(_) if entry_for(block, id).is_some() => by = None,
                Some(_) => {}
            }
        }
        by.filter(|_| self.floors().all(|floor| self.held_level(floor, id, origin, any).is_none()))
    }

    /// Whether a floor puts the pack of a built-in policy in force.
    fn pins(&self, floor: usize, id: &PolicyId) -> bool {
        let pack = id.0.strip_prefix("builtin/").and_then(|rest| rest.split('/').next());
        pack.is_some_and(|pack| self.pack_of(floor, pack) == Some(true))
    }

    /// What the settings of a set say about a pack.
    fn pack_of(&self, origin: usize, pack: &str) -> Option<bool> {
        self.of(origin).rev().find_map(|block| block.pack(pack))
    }

    /// The packs in force, sorted: the default ones, and what the settings say about each pack.
    fn packs(&self, notes: &mut Vec<String>) -> Vec<&'static str> {
        let is_in_force = |pack: &&str| {
            let last = self.settings.iter().rev().find_map(|block| Some((block.pack(pack)?, block.origin)));
            let (is_on, by) = match last {
                Some((is_on, by)) => (is_on, Some(by)),
                None => (DEFAULT_PACKS.contains(pack), None),
            };
            let Some(by) = by.filter(|_| !is_on) else { return is_on };
            let floor = self.floors().find(|floor| self.pack_of(*floor, pack) == Some(true));
            notes.push(match floor {
                Some(floor) => format!(
                    "Settings of `{}` cannot leave out the pack `{pack}`: the floor `{}` puts it in force.",
                    self.name(by),
                    self.name(floor),
                ),
                None if DEFAULT_PACKS.contains(pack) => {
                    format!("The pack `{pack}` is switched off by `{}`.", self.name(by))
                }
                None => return false,
            });
            floor.is_some()
        };
        let here = PACKS.into_iter().filter(|pack| self.set.builtin.has(pack));
        let mut packs: Vec<&'static str> = here.filter(is_in_force).collect();
        packs.sort_unstable();
        packs
    }

    /// Whether the verdict is not enforced. A floor without `mode` enforces, so that leaving it out opens nothing.
    fn observe(&self, notes: &mut Vec<String>) -> bool {
        let last = self.settings.iter().rev().find_map(|block| Some((block.mode?, block.origin)));
        let Some((Mode::Observe, by)) = last else { return false };
        let mode = |floor: usize| self.of(floor).rev().find_map(|block| block.mode).unwrap_or(Mode::Enforce);
        // Another set cannot switch a floor to observe; only the floor can.
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
    // `disable` wins over `levels` of the same block, in whatever order they are written.
    if block.disable.iter().any(|glob| glob.matches(&id.0)) {
        return None;
    }
    entry_for(block, id).or(level)
}

/// The level that `levels` of a block gives a policy.
fn entry_for(block: &Settings, id: &PolicyId) -> Option<Level> {
    // The last entry wins, as the last block does.
    block.levels.iter().rev().find(|(glob, _)| glob.matches(&id.0)).map(|(_, level)| *level)
}
