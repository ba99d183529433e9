//! Classifies one object that drifted, by what the plan does to it and what its block sets.

use super::block::{Block, Setting};
use super::model::{DriftClass, DriftNext, DriftedPath, OtherChanges};
use super::planned::Planned;
use super::scope::PlanScope;
use crate::diff::{
    Difference, DifferenceKind, Side, at, changed_paths, differences, drifted, equivalent, in_order, overlap,
};
use crate::plan::{
    Action, AttributePath, Kind, PathStep, PlanError, ResourceChange, ResourceMode, StoredChange, Value,
    ValueRef,
};

/// What a drift means.
pub(super) struct Classification {
    pub(super) class: DriftClass,
    pub(super) paths: Vec<DriftedPath>,
    pub(super) next: DriftNext,
    pub(super) other_changes: OtherChanges,
}

impl Classification {
    fn whole(class: DriftClass, next: DriftNext) -> Self {
        Classification { class, paths: Vec::new(), next, other_changes: OtherChanges::None }
    }

    /// For an entry that Terraform does not write: its meaning is not known, so it is about the whole object.
    fn unclear() -> Self {
        let class = DriftClass::Unclassified;
        let paths = vec![DriftedPath { path: AttributePath::default(), class }];
        Classification { paths, ..Classification::whole(class, DriftNext::Unknown) }
    }
}

/// Classifies one entry of `resource_drift`.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn classify(
    change: &ResourceChange<'_>,
    planned: Option<&Planned>,
    block: Option<&Block>,
    scope: PlanScope,
) -> Result<Classification, PlanError> {
    // Only objects in use that Terraform manages are refreshed.
    if change.mode != ResourceMode::Managed || change.deposed.is_some() {
        return Ok(Classification::unclear());
    }
    match change.action {
        Action::Delete | Action::Update if change.after.is_null() => Ok(deleted(planned, block, scope)),
        Action::Update if are_objects(change)? => updated(change, planned, block, scope),
        Action::NoOp if change.is_moved() && equivalent(change.before.get()?, change.after.get()?) => {
            Ok(Classification::whole(DriftClass::Moved, DriftNext::Nothing))
        }
        Action::NoOp
        | Action::Create
        | Action::Read
        | Action::Update
        | Action::Delete
        | Action::Replace(_)
        | Action::Forget
        | Action::ReplaceForget
        | Action::Open => Ok(Classification::unclear()),
    }
}

fn are_objects(change: &ResourceChange<'_>) -> Result<bool, PlanError> {
    let is_object = |side: ValueRef<'_>| matches!(side.kind(), Kind::Object(_));
    Ok(is_object(change.before.get()?) && is_object(change.after.get()?))
}

/// An object that is gone.
fn deleted(planned: Option<&Planned>, block: Option<&Block>, scope: PlanScope) -> Classification {
    match (planned.map(|planned| planned.action), scope, block) {
        // What is gone cannot be changed: whatever this plan says, the next one creates the object.
        (Some(Action::Create | Action::Update | Action::Replace(_) | Action::ReplaceForget), ..)
        // A refresh takes it out of the state, and the next apply creates what the configuration has.
        | (None, PlanScope::Refreshed, Some(_)) => {
            Classification::whole(DriftClass::DeletedOutside, DriftNext::Create)
        }
        (Some(_), ..) | (None, PlanScope::Whole, _) => {
            Classification::whole(DriftClass::AlreadyDeleted, DriftNext::Nothing)
        }
        (None, PlanScope::Partial, _) => {
            Classification::whole(DriftClass::DeletedOutside, DriftNext::Unknown)
        }
        (None, PlanScope::Refreshed, None) => {
            Classification::whole(DriftClass::AlreadyDeleted, DriftNext::Unknown)
        }
    }
}

/// An object that differs.
fn updated(
    change: &ResourceChange<'_>,
    planned: Option<&Planned>,
    block: Option<&Block>,
    scope: PlanScope,
) -> Result<Classification, PlanError> {
    let object =
        ObjectDrift { state: change.before.get()?, world: change.after.get()?, planned, block, scope };
    let stored = planned.and_then(|planned| planned.stored.as_ref()).map(StoredChange::change);
    let plan = match &stored {
        Some(plan) => Some((plan.after.get()?, plan.after_unknown.get()?)),
        None => None,
    };
    let mut classified: Vec<ClassifiedPath> =
        drifted(change)?.into_iter().map(|path| object.path(path, plan)).collect();
    if let Some((after, _)) = plan {
        classified.extend(object.orders(change, after, &classified)?);
        classified.sort_by(|a, b| a.path.cmp(&b.path));
    }
    // The smallest class is the most severe: one reverted attribute makes the object reverted.
    let class = classified.iter().map(|path| path.class).min().unwrap_or(DriftClass::Noise);
    let next = overall_next(classified.iter().filter(|path| path.class == class).map(|path| path.next));
    let other_changes = match &stored {
        Some(plan) => object.other_changes(change, plan, &classified, class)?,
        None => OtherChanges::None,
    };
    let paths = classified
        .into_iter()
        .map(|ClassifiedPath { path, class, .. }| DriftedPath { path, class })
        .collect();
    Ok(Classification { class, paths, next, other_changes })
}

/// What the plan does about an object, from what it does about its paths.
fn overall_next(all: impl Iterator<Item = DriftNext>) -> DriftNext {
    let mut all: Vec<DriftNext> = all.collect();
    all.sort_unstable();
    all.dedup();
    match all.as_slice() {
        [one] => *one,
        // Some attributes are restored and some overwritten: the louder of the two speaks for the object.
        [DriftNext::Revert, DriftNext::Overwrite] => DriftNext::Overwrite,
        [] | [DriftNext::Adopted | DriftNext::Ignored, ..] => DriftNext::Nothing,
        [first, ..] => *first,
    }
}

/// One path that differs.
struct ClassifiedPath {
    path: AttributePath,
    class: DriftClass,
    next: DriftNext,
    effect: Effect,
}

/// What a path is looked up in.
struct ObjectDrift<'l> {
    state: ValueRef<'l>,
    world: ValueRef<'l>,
    planned: Option<&'l Planned>,
    block: Option<&'l Block>,
    scope: PlanScope,
}

/// What the plan does at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// It leaves what is there.
    None,
    /// The new value is known only after apply.
    Unknown,
    /// It restores what is in the state.
    Revert,
    /// It sets something else.
    Overwrite,
}

impl ObjectDrift<'_> {
    fn path(&self, path: AttributePath, plan: Option<(ValueRef<'_>, ValueRef<'_>)>) -> ClassifiedPath {
        let effect = plan.map_or(Effect::None, |(after, unknown)| self.effect(&path, after, unknown));
        let (class, next) = self.class(&path, effect);
        ClassifiedPath { path, class, next, effect }
    }

    /// Arrays whose order alone changed, where the plan puts it back: Terraform does that to lists, and never to sets.
    fn orders(
        &self,
        drift: &ResourceChange<'_>,
        after: ValueRef<'_>,
        classified: &[ClassifiedPath],
    ) -> Result<Vec<ClassifiedPath>, PlanError> {
        let is_back = |path: &AttributePath| {
            let sides = [self.state, self.world, after].map(|side| at(side, path));
            let [Some(state), Some(world), Some(after)] = sides else { return false };
            equivalent(state, world)
                && equivalent(after, world)
                && in_order(state, after)
                && !in_order(world, after)
        };
        let new = |path: &AttributePath| !classified.iter().any(|known| overlap(&known.path, path));
        let paths = changed_paths(drift)?.list.into_iter().filter(|path| new(path) && is_back(path));
        let (class, next) = match self.planned.map(|planned| planned.action) {
            Some(Action::Update) => (DriftClass::Reverted, DriftNext::Revert),
            _ => (DriftClass::Reverted, DriftNext::Replace),
        };
        Ok(paths.map(|path| ClassifiedPath { path, class, next, effect: Effect::Revert }).collect())
    }

    fn class(&self, path: &AttributePath, effect: Effect) -> (DriftClass, DriftNext) {
        let set = self.block.map(|block| block.sets(path));
        let unset = matches!(set, Some(Setting::Unset));
        let action = self.planned.map(|planned| planned.action);
        let replaced = matches!(action, Some(Action::Replace(_) | Action::ReplaceForget));
        // What the plan does came before the drift and was not kept.
        if (replaced || action == Some(Action::Update))
            && self.planned.is_some_and(|planned| planned.stored.is_none())
        {
            return (DriftClass::Unclassified, DriftNext::Unknown);
        }
        // What exists is not created, so one of the two is about something else.
        if action == Some(Action::Create) {
            return (DriftClass::Unclassified, DriftNext::Unknown);
        }
        match effect {
            Effect::Unknown | Effect::None if unset && action.is_some() && !self.loses_blocks(path) => {
                return (DriftClass::Computed, DriftNext::Nothing);
            }
            Effect::Unknown if unset => {}
            Effect::Revert | Effect::Overwrite | Effect::Unknown if replaced => {
                return (DriftClass::Reverted, DriftNext::Replace);
            }
            Effect::Revert => return (DriftClass::Reverted, DriftNext::Revert),
            Effect::Overwrite | Effect::Unknown => return (DriftClass::Reverted, DriftNext::Overwrite),
            Effect::None => {}
        }
        match action {
            Some(Action::Delete) => (DriftClass::DestroyedByPlan, DriftNext::Destroy),
            Some(Action::Forget) => (DriftClass::Tolerated, DriftNext::Forget),
            Some(Action::Replace(_) | Action::ReplaceForget) => {
                (DriftClass::DestroyedByPlan, DriftNext::Replace)
            }
            Some(Action::Update) => self.kept(path, set),
            Some(Action::Create | Action::Read | Action::Open | Action::NoOp) | None => match self.scope {
                PlanScope::Whole => self.kept(path, set),
                // Blocks that `dynamic` makes are not in the configuration, so what is in a list of blocks may be set.
                // One that was empty in the state is what providers fill after the first refresh.
                PlanScope::Refreshed | PlanScope::Partial if unset && !is_in_blocks(self.state, path) => {
                    (DriftClass::Computed, DriftNext::Nothing)
                }
                PlanScope::Refreshed | PlanScope::Partial => (DriftClass::Unclassified, DriftNext::Unknown),
            },
        }
    }

    /// What the plan leaves as it is in the world.
    fn kept(&self, path: &AttributePath, set: Option<Setting<'_>>) -> (DriftClass, DriftNext) {
        match set {
            // The plan has no configuration of the object, so it is not known whether the attribute is set.
            None => (DriftClass::Unclassified, DriftNext::Nothing),
            // Blocks too: a rule that another resource adds to an object is drift of the object after the next refresh.
            Some(Setting::Unset) => (DriftClass::Computed, DriftNext::Nothing),
            Some(Setting::Open) => (DriftClass::Tolerated, DriftNext::Nothing),
            Some(Setting::Constant(constant)) => {
                let null = Value::null();
                let adopted = equivalent(at(self.world, path).unwrap_or(null.root()), constant);
                (DriftClass::Tolerated, if adopted { DriftNext::Adopted } else { DriftNext::Ignored })
            }
        }
    }

    /// Whether the plan destroys an object that has blocks at this path, such as rules that were added by hand.
    fn loses_blocks(&self, path: &AttributePath) -> bool {
        self.planned.is_some_and(|planned| planned.action.destroys())
            && [self.state, self.world].into_iter().any(|side| is_in_blocks(side, path))
    }

    /// Whether the plan changes something that does not follow from the drift.
    fn other_changes(
        &self,
        drift: &ResourceChange<'_>,
        plan: &ResourceChange<'_>,
        classified: &[ClassifiedPath],
        class: DriftClass,
    ) -> Result<OtherChanges, PlanError> {
        let found = differences(plan)?;
        let undone = |path: &AttributePath| {
            classified.iter().any(|known| known.class == DriftClass::Reverted && overlap(&known.path, path))
        };
        let replaced = plan.action != Action::Update;
        let forced_otherwise =
            replaced && (plan.replace_paths.is_empty() || !plan.replace_paths.iter().all(undone));
        let overwrite = classified.iter().any(|path| path.effect == Effect::Overwrite);
        let (after, unknown) = (plan.after.get()?, plan.after_unknown.get()?);
        let raw = changed_paths(drift)?.list;
        let is_raw = |path: &AttributePath| raw.iter().any(|raw| overlap(raw, path));
        let follows = |difference: &Difference| {
            let path = &difference.path;
            classified.iter().any(|known| overlap(&known.path, path))
                || is_raw(path) && self.effect(path, after, unknown) == Effect::None
                || replaced && self.is_left_out(difference)
        };
        let settled = || found.list.iter().filter(|difference| !matches!(difference.after, Side::Unknown));
        let other =
            settled().any(|difference| difference.kind == DifferenceKind::Value && !follows(difference));
        // If nothing real drifted, the update is due to the drift only if it touches what is written in another way.
        let apart = !class.is_real() && !settled().any(|difference| is_raw(&difference.path));
        let change = other || found.omitted > 0 || overwrite || forced_otherwise || apart;
        Ok(if change { OtherChanges::Unapplied } else { OtherChanges::None })
    }

    /// Whether a new object is planned without something that the old one had and the block does not set.
    fn is_left_out(&self, difference: &Difference) -> bool {
        let set = self.block.map(|block| block.sets(&difference.path));
        matches!((set, &difference.after), (Some(Setting::Unset), Side::Absent))
    }

    fn effect(&self, path: &AttributePath, after: ValueRef<'_>, unknown: ValueRef<'_>) -> Effect {
        let path = self.comparable(path, after);
        if is_unknown(unknown, &path) {
            return Effect::Unknown;
        }
        let null = Value::null();
        let [state, world, after] =
            [self.state, self.world, after].map(|side| at(side, &path).unwrap_or(null.root()));
        if equivalent(after, world) {
            Effect::None
        } else if equivalent(after, state) {
            Effect::Revert
        } else {
            Effect::Overwrite
        }
    }

    /// The path up to the first array with several elements: a set has no order, so an index on one side says nothing
    /// on the other.
    fn comparable(&self, path: &AttributePath, after: ValueRef<'_>) -> AttributePath {
        let mut taken = AttributePath::default();
        for step in &path.0 {
            let several = |side: ValueRef<'_>| match at(side, &taken).map(ValueRef::kind) {
                Some(Kind::Array(elements)) => elements.count() > 1,
                _ => false,
            };
            // With one element on each side the index is meaningful even in a set.
            let index = !matches!(step, PathStep::Key(_));
            if index && [self.state, self.world, after].into_iter().any(several) {
                break;
            }
            taken = taken.join(step.clone());
        }
        taken
    }
}

/// Whether a mask says that something at the path, or all around it, is known only after apply.
fn is_unknown(mask: ValueRef<'_>, path: &AttributePath) -> bool {
    let mut below_mask = mask;
    for length in 1..=path.0.len() {
        if below_mask.is_true() {
            return true;
        }
        let one = AttributePath(path.0.get(length - 1..length).unwrap_or_default().to_vec());
        match at(below_mask, &one) {
            Some(below) => below_mask = below,
            None => return false,
        }
    }
    below_mask.holds_true()
}

/// Whether a path begins in a list of blocks.
fn is_in_blocks(side: ValueRef<'_>, path: &AttributePath) -> bool {
    let top = AttributePath(path.0.iter().take(1).cloned().collect());
    let Some(Kind::Array(mut elements)) = at(side, &top).map(ValueRef::kind) else { return false };
    elements.any(|element| matches!(element.kind(), Kind::Object(_)))
}
