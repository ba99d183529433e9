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
use super::matching::Index;
use super::model::{Level, Mode, PolicyId, PolicySet, Protect, Settings, Stack};

/// What findings about the plan as a document are called; every floor holds them.
pub(super) const INTEGRITY: &str = "integrity/";

/// A policy and its level after settings.
#[derive(Debug, Clone, Copy)]
pub struct EffectivePolicy<'a> {
    /// The policy.
    pub protect: &'a Protect,
    /// The level in force.
    pub level: Level,
}

/// What is in force for one stack.
#[derive(Debug)]
pub struct Effective<'a> {
    /// The policies of users, sorted by id. Built-in ones are read by type: [`Effective::for_type`].
    pub policies: Vec<EffectivePolicy<'a>>,
    /// Built-in packs in force, sorted.
    pub packs: Vec<&'a str>,
    /// Whether the verdict is not in force (`mode = "observe"`).
    pub observe: bool,
    /// What settings tried and a floor did not let them.
    pub notes: Vec<String>,
    stack: String,
    rules: Rules<'a>,
    index: Index<'a>,
    by_type: RefCell<BTreeMap<String, Rc<[EffectivePolicy<'a>]>>>,
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
        for protect in self.protects.iter().filter(|protect| stacks_apply(&protect.stacks, &stack.name)) {
            policies.extend(rules.policy(protect, &mut held));
        }
        if rules.floors().next().is_some() && rules.touch_ids() {
            // Only here are built-in policies needed that the plan may not: their notes. An error shows up when
            // a type of the plan needs the file.
            for protect in self.builtin.all(&packs).unwrap_or_default() {
                rules.policy(protect, &mut held);
            }
        }
        notes.extend(rules.held(&held));
        let index = Index::new(&policies);
        let by_type = RefCell::default();
        Effective { policies, packs, observe, notes, stack: stack.name.clone(), rules, index, by_type }
    }

    /// The set that a policy came from; `None` for an id that is not in it.
    pub fn origin_of(&self, id: &PolicyId) -> Option<usize> {
        self.protect(id).map(|protect| protect.origin)
    }

    /// A policy by its id, built-in ones included.
    pub fn protect(&self, id: &PolicyId) -> Option<&Protect> {
        match self.protects.binary_search_by(|protect| protect.id.cmp(id)) {
            Ok(index) => self.protects.get(index),
            Err(_) => self.builtin.get(id),
        }
    }

    /// The floors that hold a policy in force in a stack, as indexes into [`PolicySet::origins`]: it is theirs, or
    /// their settings give it a level or put its pack in force.
    pub fn floors_over(&self, id: &PolicyId, stack: &Stack) -> Vec<usize> {
        let rules = Rules::new(self, &stack.name);
        let floors = rules.floors();
        if id.0.starts_with(INTEGRITY) {
            return floors.collect();
        }
        let Some(protect) = self.protect(id) else { return Vec::new() };
        floors.filter(|&floor| rules.floor_level(floor, protect).is_some()).collect()
    }
}

impl<'a> Effective<'a> {
    /// The policies about a resource type, those of users first, each group sorted by id.
    ///
    /// # Errors
    /// A built-in file does not load; that is a bug and stops the run.
    pub fn for_type(&self, resource_type: &str) -> Result<Rc<[EffectivePolicy<'a>]>, LoadError> {
        if let Some(known) = self.by_type.borrow().get(resource_type) {
            return Ok(Rc::clone(known));
        }
        let own =
            self.index.candidates(resource_type).filter(|policy| policy.protect.matches_type(resource_type));
        let mut policies: Vec<EffectivePolicy<'a>> = own.collect();
        policies.sort_by(|a, b| a.protect.id.cmp(&b.protect.id));
        let builtin = self.rules.set.builtin.for_type(resource_type, &self.packs)?;
        policies.extend(self.in_force(builtin));
        let policies: Rc<[EffectivePolicy<'a>]> = policies.into();
        self.by_type.borrow_mut().insert(resource_type.to_owned(), Rc::clone(&policies));
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

    fn in_force(&self, protects: Vec<&'a Protect>) -> impl Iterator<Item = EffectivePolicy<'a>> {
        let here = |protect: &&Protect| stacks_apply(&protect.stacks, &self.stack);
        protects.into_iter().filter(here).filter_map(|protect| self.rules.policy(protect, &mut Held::new()))
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
    fn policy(&self, protect: &'a Protect, held: &mut Held<'a>) -> Option<EffectivePolicy<'a>> {
        let mut wanted = Some(protect.level);
        let mut by = protect.origin;
        for block in &self.settings {
            let next = apply(block, &protect.id, wanted);
            if next != wanted {
                (wanted, by) = (next, block.origin);
            }
        }
        let kept = self.floors().map(|floor| (self.floor_level(floor, protect), floor)).max();
        if let Some((Some(level), floor)) = kept
            && Some(level) > wanted
        {
            held.entry((by, floor)).or_default().push(&protect.id.0);
            wanted = Some(level);
        }
        wanted.map(|level| EffectivePolicy { protect, level })
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
    fn floor_level(&self, floor: usize, protect: &Protect) -> Option<Level> {
        let own = (protect.origin == floor || self.pins(floor, &protect.id)).then_some(protect.level);
        self.of(floor).fold(own, |level, block| apply(block, &protect.id, level))
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
            None => DEFAULT_PACKS.to_vec(),
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
