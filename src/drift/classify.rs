//! One object that drifted, held against what the plan does to it and what its block sets.

use super::block::{Block, Setting};
use super::{Beside, DriftClass, DriftNext, DriftedPath, Planned, View};
use crate::diff::{DifferenceKind, Side, at, differences, drifted, overlap};
use crate::plan::{
    Action, AttributePath, DriftAction, Kind, PathStep, PlanError, ResourceChange, StoredChange, Value,
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
    match DriftAction::of(change) {
        DriftAction::Move => Ok(Found::whole(DriftClass::Moved, DriftNext::Nothing)),
        DriftAction::Delete => Ok(deleted(planned, block, view)),
        DriftAction::Update if change.after.is_null() => Ok(deleted(planned, block, view)),
        DriftAction::Update => updated(change, planned, block, view),
    }
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
        (None, View::Partial, Some(_)) => Found::whole(DriftClass::DeletedOutside, DriftNext::Unknown),
        (None, View::Partial, None) => Found::whole(DriftClass::DeletedUnwanted, DriftNext::Unknown),
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
    let judged: Vec<(AttributePath, DriftClass, DriftNext)> = drifted(change)?
        .into_iter()
        .map(|path| {
            let (class, next) = look.path(&path, plan);
            (path, class, next)
        })
        .collect();
    let class = judged.iter().map(|(_, class, _)| *class).min().unwrap_or(DriftClass::Noise);
    let mut nexts: Vec<DriftNext> =
        judged.iter().filter(|(_, own, _)| *own == class).map(|(_, _, next)| *next).collect();
    nexts.sort_unstable();
    nexts.dedup();
    let next = match nexts.as_slice() {
        [one] => *one,
        [DriftNext::SetBack, DriftNext::SetAnew] => DriftNext::SetAnew,
        [] | [DriftNext::Adopted | DriftNext::Ignored, ..] => DriftNext::Nothing,
        [first, ..] => *first,
    };
    let paths: Vec<DriftedPath> =
        judged.into_iter().map(|(path, class, _)| DriftedPath { path, class }).collect();
    let beside = match &stored {
        Some(plan) => beside(plan, &paths)?,
        None => Beside::Nothing,
    };
    Ok(Found { class, paths, next, beside })
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
    fn path(
        &self,
        path: &AttributePath,
        plan: Option<(ValueRef<'_>, ValueRef<'_>)>,
    ) -> (DriftClass, DriftNext) {
        let set = self.block.map(|block| block.sets(path));
        let unset = matches!(set, Some(Setting::Unset));
        let action = self.planned.map(|planned| planned.action);
        let replaced = matches!(action, Some(Action::Replace(_) | Action::ReplaceForget));
        let touch = plan.map_or(Touch::Untouched, |(after, unknown)| self.touch(path, after, unknown));
        match touch {
            Touch::Unknown | Touch::Untouched if unset && action.is_some() => {
                return (DriftClass::Computed, DriftNext::Nothing);
            }
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
                View::Partial if unset && !self.is_in_blocks(path) => {
                    (DriftClass::Computed, DriftNext::Nothing)
                }
                View::Partial => (DriftClass::Unclassified, DriftNext::Unknown),
            },
        }
    }

    /// What the plan leaves as it is in the world.
    fn kept(&self, path: &AttributePath, set: Option<Setting<'_>>) -> (DriftClass, DriftNext) {
        match set {
            // The plan has no configuration of the object: nobody can say who sets what.
            None => (DriftClass::Unclassified, DriftNext::Nothing),
            Some(Setting::Unset) => (DriftClass::Computed, DriftNext::Nothing),
            Some(Setting::Open) => (DriftClass::Tolerated, DriftNext::Nothing),
            Some(Setting::Constant(constant)) => {
                let null = Value::null();
                let adopted = at(self.world, path).unwrap_or(null.root()).means_the_same(constant);
                (DriftClass::Tolerated, if adopted { DriftNext::Adopted } else { DriftNext::Ignored })
            }
        }
    }

    fn is_in_blocks(&self, path: &AttributePath) -> bool {
        let top = AttributePath(path.0.iter().take(1).cloned().collect());
        let Some(Kind::Array(mut elements)) = at(self.state, &top).map(ValueRef::kind) else { return false };
        elements.any(|element| matches!(element.kind(), Kind::Object(_)))
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

/// Whether the plan changes something that did not drift.
fn beside(plan: &ResourceChange<'_>, drifted: &[DriftedPath]) -> Result<Beside, PlanError> {
    let found = differences(plan)?;
    let other = found.list.iter().any(|difference| {
        difference.kind == DifferenceKind::Value
            && !matches!(difference.after, Side::Unknown)
            && !drifted.iter().any(|drifted| overlap(&drifted.path, &difference.path))
    });
    Ok(if other || found.omitted > 0 { Beside::Change } else { Beside::Nothing })
}
