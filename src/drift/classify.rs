//! One object that drifted, held against what the plan does to it and what its block sets.

use super::block::{Block, Setting};
use super::{Beside, DriftClass, DriftNext, DriftedPath, Planned, View};
use crate::diff::{
    Difference, DifferenceKind, Side, at, changed_paths, differences, drifted, in_order, overlap,
};
use crate::plan::{
    Action, AttributePath, Kind, PathStep, PlanError, ResourceChange, ResourceMode, StoredChange, Value,
    ValueRef,
};

/// What a drift means.
pub(super) struct Found {
    pub(super) class: DriftClass,
    pub(super) paths: Vec<DriftedPath>,
    pub(super) next: DriftNext,
    pub(super) beside: Beside,
}

impl Found {
    fn whole(class: DriftClass, next: DriftNext) -> Self {
        Found { class, paths: Vec::new(), next, beside: Beside::Nothing }
    }

    /// Terraform writes no such entry: nobody can say what it means, so it is about the whole object.
    fn unclear() -> Self {
        let class = DriftClass::Unclassified;
        let paths = vec![DriftedPath { path: AttributePath::default(), class }];
        Found { paths, ..Found::whole(class, DriftNext::Unknown) }
    }
}

/// Classifies one entry of `resource_drift`.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn object(
    change: &ResourceChange<'_>,
    planned: Option<&Planned>,
    block: Option<&Block>,
    view: View,
) -> Result<Found, PlanError> {
    // Only objects in use that Terraform manages are refreshed.
    if change.mode != ResourceMode::Managed || change.deposed.is_some() {
        return Ok(Found::unclear());
    }
    match change.action {
        Action::Delete | Action::Update if change.after.is_null() => Ok(deleted(planned, block, view)),
        Action::Update if are_objects(change)? => updated(change, planned, block, view),
        Action::NoOp if change.is_moved() && change.before.get()?.means_the_same(change.after.get()?) => {
            Ok(Found::whole(DriftClass::Moved, DriftNext::Nothing))
        }
        Action::NoOp
        | Action::Create
        | Action::Read
        | Action::Update
        | Action::Delete
        | Action::Replace(_)
        | Action::Forget
        | Action::ReplaceForget
        | Action::Open => Ok(Found::unclear()),
    }
}

fn are_objects(change: &ResourceChange<'_>) -> Result<bool, PlanError> {
    let is_object = |side: ValueRef<'_>| matches!(side.kind(), Kind::Object(_));
    Ok(is_object(change.before.get()?) && is_object(change.after.get()?))
}

/// An object that is gone.
fn deleted(planned: Option<&Planned>, block: Option<&Block>, view: View) -> Found {
    match (planned.map(|planned| planned.action), view, block) {
        // What is gone cannot be changed, so anything but a creation is no answer; the next plan will say it.
        (Some(Action::Create | Action::Update | Action::Replace(_) | Action::ReplaceForget), ..) => {
            Found::whole(DriftClass::DeletedOutside, DriftNext::Create)
        }
        (Some(_), ..) | (None, View::Whole, _) => {
            Found::whole(DriftClass::DeletedUnwanted, DriftNext::Nothing)
        }
        (None, View::Partial, _) | (None, View::Refreshed, Some(_)) => {
            Found::whole(DriftClass::DeletedOutside, DriftNext::Unknown)
        }
        (None, View::Refreshed, None) => Found::whole(DriftClass::DeletedUnwanted, DriftNext::Unknown),
    }
}

/// An object that differs.
fn updated(
    change: &ResourceChange<'_>,
    planned: Option<&Planned>,
    block: Option<&Block>,
    view: View,
) -> Result<Found, PlanError> {
    let look = Look { state: change.before.get()?, world: change.after.get()?, planned, block, view };
    let stored = planned.and_then(|planned| planned.stored.as_ref()).map(StoredChange::change);
    let plan = match &stored {
        Some(plan) => Some((plan.after.get()?, plan.after_unknown.get()?)),
        None => None,
    };
    let mut judged: Vec<Judged> = drifted(change)?.into_iter().map(|path| look.path(path, plan)).collect();
    if let Some((after, _)) = plan {
        judged.extend(look.orders(change, after, &judged)?);
        judged.sort_by(|a, b| a.path.cmp(&b.path));
    }
    let class = judged.iter().map(|judged| judged.class).min().unwrap_or(DriftClass::Noise);
    let next = next(judged.iter().filter(|judged| judged.class == class).map(|judged| judged.next));
    let beside = match &stored {
        Some(plan) => look.beside(change, plan, &judged, class)?,
        None => Beside::Nothing,
    };
    let paths = judged.into_iter().map(|Judged { path, class, .. }| DriftedPath { path, class }).collect();
    Ok(Found { class, paths, next, beside })
}

/// What becomes of an object, from what becomes of its paths.
fn next(all: impl Iterator<Item = DriftNext>) -> DriftNext {
    let mut all: Vec<DriftNext> = all.collect();
    all.sort_unstable();
    all.dedup();
    match all.as_slice() {
        [one] => *one,
        [DriftNext::SetBack, DriftNext::SetAnew] => DriftNext::SetAnew,
        [] | [DriftNext::Adopted | DriftNext::Ignored, ..] => DriftNext::Nothing,
        [first, ..] => *first,
    }
}

/// One path that differs.
struct Judged {
    path: AttributePath,
    class: DriftClass,
    next: DriftNext,
    touch: Touch,
}

/// What a path is looked up in.
struct Look<'l> {
    state: ValueRef<'l>,
    world: ValueRef<'l>,
    planned: Option<&'l Planned>,
    block: Option<&'l Block>,
    view: View,
}

/// What the plan does at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touch {
    /// Nothing.
    Untouched,
    /// It is known only after apply.
    Unknown,
    /// It becomes what it was in the state.
    Back,
    /// It becomes something else.
    Anew,
}

impl Look<'_> {
    fn path(&self, path: AttributePath, plan: Option<(ValueRef<'_>, ValueRef<'_>)>) -> Judged {
        let touch = plan.map_or(Touch::Untouched, |(after, unknown)| self.touch(&path, after, unknown));
        let (class, next) = self.class(&path, touch);
        Judged { path, class, next, touch }
    }

    /// Arrays whose order alone changed, where the plan puts it back: Terraform does that to lists, and never to sets.
    fn orders(
        &self,
        drift: &ResourceChange<'_>,
        after: ValueRef<'_>,
        judged: &[Judged],
    ) -> Result<Vec<Judged>, PlanError> {
        let is_back = |path: &AttributePath| {
            let sides = [self.state, self.world, after].map(|side| at(side, path));
            let [Some(state), Some(world), Some(after)] = sides else { return false };
            state.means_the_same(world)
                && after.means_the_same(world)
                && in_order(state, after)
                && !in_order(world, after)
        };
        let new = |path: &AttributePath| !judged.iter().any(|judged| overlap(&judged.path, path));
        let paths = changed_paths(drift)?.list.into_iter().filter(|path| new(path) && is_back(path));
        let (class, next) = match self.planned.map(|planned| planned.action) {
            Some(Action::Update) => (DriftClass::Reverted, DriftNext::SetBack),
            _ => (DriftClass::Reverted, DriftNext::Replace),
        };
        Ok(paths.map(|path| Judged { path, class, next, touch: Touch::Back }).collect())
    }

    fn class(&self, path: &AttributePath, touch: Touch) -> (DriftClass, DriftNext) {
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
        match touch {
            Touch::Unknown | Touch::Untouched if unset && action.is_some() && !self.loses_blocks(path) => {
                return (DriftClass::Computed, DriftNext::Nothing);
            }
            Touch::Unknown if unset => {}
            Touch::Back | Touch::Anew | Touch::Unknown if replaced => {
                return (DriftClass::Reverted, DriftNext::Replace);
            }
            Touch::Back => return (DriftClass::Reverted, DriftNext::SetBack),
            Touch::Anew | Touch::Unknown => return (DriftClass::Reverted, DriftNext::SetAnew),
            Touch::Untouched => {}
        }
        match action {
            Some(Action::Delete) => (DriftClass::Doomed, DriftNext::Destroy),
            Some(Action::Forget) => (DriftClass::Tolerated, DriftNext::Forget),
            Some(Action::Replace(_) | Action::ReplaceForget) => (DriftClass::Doomed, DriftNext::Replace),
            Some(Action::Update) => self.kept(path, set),
            Some(Action::Create | Action::Read | Action::Open | Action::NoOp) | None => match self.view {
                View::Whole => self.kept(path, set),
                // Blocks that `dynamic` makes are not in the configuration, so what is in a list of blocks may be set.
                // One that was empty in the state is what providers fill after the first refresh.
                View::Refreshed | View::Partial if unset && !is_in_blocks(self.state, path) => {
                    (DriftClass::Computed, DriftNext::Nothing)
                }
                View::Refreshed | View::Partial => (DriftClass::Unclassified, DriftNext::Unknown),
            },
        }
    }

    /// What the plan leaves as it is in the world.
    fn kept(&self, path: &AttributePath, set: Option<Setting<'_>>) -> (DriftClass, DriftNext) {
        match set {
            // The plan has no configuration of the object: nobody can say who sets what.
            None => (DriftClass::Unclassified, DriftNext::Nothing),
            // Blocks too: what other resources add to an object differs in it after every apply that adds some.
            Some(Setting::Unset) => (DriftClass::Computed, DriftNext::Nothing),
            Some(Setting::Open) => (DriftClass::Tolerated, DriftNext::Nothing),
            Some(Setting::Constant(constant)) => {
                let null = Value::null();
                let adopted = at(self.world, path).unwrap_or(null.root()).means_the_same(constant);
                (DriftClass::Tolerated, if adopted { DriftNext::Adopted } else { DriftNext::Ignored })
            }
        }
    }

    /// Whether the plan destroys an object with blocks at this place: rules and policies that somebody added.
    fn loses_blocks(&self, path: &AttributePath) -> bool {
        self.planned.is_some_and(|planned| planned.action.destroys())
            && [self.state, self.world].into_iter().any(|side| is_in_blocks(side, path))
    }

    /// Whether the plan changes something that does not follow from the drift.
    fn beside(
        &self,
        drift: &ResourceChange<'_>,
        plan: &ResourceChange<'_>,
        judged: &[Judged],
        class: DriftClass,
    ) -> Result<Beside, PlanError> {
        let found = differences(plan)?;
        let undone = |path: &AttributePath| {
            judged.iter().any(|judged| judged.class == DriftClass::Reverted && overlap(&judged.path, path))
        };
        let replaced = plan.action != Action::Update;
        let forced_otherwise =
            replaced && (plan.replace_paths.is_empty() || !plan.replace_paths.iter().all(undone));
        let set_anew = judged.iter().any(|judged| judged.touch == Touch::Anew);
        let (after, unknown) = (plan.after.get()?, plan.after_unknown.get()?);
        let raw = changed_paths(drift)?.list;
        let is_raw = |path: &AttributePath| raw.iter().any(|raw| overlap(raw, path));
        let follows = |difference: &Difference| {
            let path = &difference.path;
            judged.iter().any(|judged| overlap(&judged.path, path))
                || is_raw(path) && self.touch(path, after, unknown) == Touch::Untouched
                || replaced && self.is_left_out(difference)
        };
        let known = || found.list.iter().filter(|difference| !matches!(difference.after, Side::Unknown));
        let other =
            known().any(|difference| difference.kind == DifferenceKind::Value && !follows(difference));
        // Where nothing real drifted, the plan must at least meet what is written another way.
        let apart = !class.is_real() && !known().any(|difference| is_raw(&difference.path));
        let change = other || found.omitted > 0 || set_anew || forced_otherwise || apart;
        Ok(if change { Beside::Change } else { Beside::Nothing })
    }

    /// Whether a new object is planned without something that the old one had and the block does not set.
    fn is_left_out(&self, difference: &Difference) -> bool {
        let set = self.block.map(|block| block.sets(&difference.path));
        matches!((set, &difference.after), (Some(Setting::Unset), Side::Absent))
    }

    fn touch(&self, path: &AttributePath, after: ValueRef<'_>, unknown: ValueRef<'_>) -> Touch {
        let path = self.comparable(path, after);
        if is_unknown(unknown, &path) {
            return Touch::Unknown;
        }
        let null = Value::null();
        let [state, world, after] =
            [self.state, self.world, after].map(|side| at(side, &path).unwrap_or(null.root()));
        if after.means_the_same(world) {
            Touch::Untouched
        } else if after.means_the_same(state) {
            Touch::Back
        } else {
            Touch::Anew
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
    let mut place = mask;
    for length in 1..=path.0.len() {
        if place.is_true() {
            return true;
        }
        let one = AttributePath(path.0.get(length - 1..length).unwrap_or_default().to_vec());
        match at(place, &one) {
            Some(below) => place = below,
            None => return false,
        }
    }
    place.holds_true()
}

/// Whether a path begins in a list of blocks.
fn is_in_blocks(side: ValueRef<'_>, path: &AttributePath) -> bool {
    let top = AttributePath(path.0.iter().take(1).cloned().collect());
    let Some(Kind::Array(mut elements)) = at(side, &top).map(ValueRef::kind) else { return false };
    elements.any(|element| matches!(element.kind(), Kind::Object(_)))
}
