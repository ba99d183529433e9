//! What drift is and means.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::scope::PlanScope;
use crate::plan::{Action, AttributePath, DriftAction, Lazy, Plan, PlanMode, ResourceChange, StoredChange};

/// What it means that an object or an attribute changed outside Terraform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftClass {
    /// The plan undoes it.
    Reverted,
    /// The plan destroys the object with it.
    DestroyedByPlan,
    /// The plan does not say how it is handled: it only refreshes, or it is partial.
    Unclassified,
    /// The object is gone, and the configuration has it.
    DeletedOutside,
    /// The configuration leaves it as it is.
    Tolerated,
    /// The object is gone, and the configuration does not have it either.
    AlreadyDeleted,
    /// Only the provider computes what differs.
    Computed,
    /// Nothing is left of it after normalization.
    Noise,
    /// Only the address differs.
    Moved,
}

impl DriftClass {
    /// The word in reports: `reverted`, `destroyed_by_plan`, `unclassified`, `deleted_outside`, `tolerated`, `already_deleted`,
    /// `computed`, `noise`, `moved`.
    pub fn name(self) -> &'static str {
        match self {
            DriftClass::Reverted => "reverted",
            DriftClass::DestroyedByPlan => "destroyed_by_plan",
            DriftClass::Unclassified => "unclassified",
            DriftClass::DeletedOutside => "deleted_outside",
            DriftClass::Tolerated => "tolerated",
            DriftClass::AlreadyDeleted => "already_deleted",
            DriftClass::Computed => "computed",
            DriftClass::Noise => "noise",
            DriftClass::Moved => "moved",
        }
    }

    /// Whether the real object changed, and not only how it is written.
    pub fn is_real(self) -> bool {
        // The order of the variants is that of severity.
        self < DriftClass::Computed
    }

    /// Whether the next apply is affected, or it is not known: this is reported even if no policy is about it.
    pub fn is_alarming(self) -> bool {
        self < DriftClass::Tolerated
    }
}

/// What the plan does about an object that drifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftNext {
    /// It sets what changed back.
    Revert,
    /// It sets what changed to something else.
    Overwrite,
    /// It creates the object again, empty.
    Create,
    /// It destroys the object and creates another.
    Replace,
    /// It destroys the object.
    Destroy,
    /// It lets go of the object.
    Forget,
    /// Nothing: the configuration says what the world is.
    Adopted,
    /// Nothing, though the configuration says otherwise: `ignore_changes`.
    Ignored,
    /// Nothing.
    Nothing,
    /// The plan does not say.
    Unknown,
}

impl DriftNext {
    /// The word in reports: `revert`, `overwrite`, `create`, `replace`, `destroy`, `forget`, `adopted`, `ignored`,
    /// `nothing`, `unknown`.
    pub fn name(self) -> &'static str {
        match self {
            DriftNext::Revert => "revert",
            DriftNext::Overwrite => "overwrite",
            DriftNext::Create => "create",
            DriftNext::Replace => "replace",
            DriftNext::Destroy => "destroy",
            DriftNext::Forget => "forget",
            DriftNext::Adopted => "adopted",
            DriftNext::Ignored => "ignored",
            DriftNext::Nothing => "nothing",
            DriftNext::Unknown => "unknown",
        }
    }
}

/// What else the plan does to an object that drifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherChanges {
    /// Nothing that does not follow from the drift.
    None,
    /// A change of the configuration that is not applied yet.
    Unapplied,
}

/// One object that changed outside Terraform.
#[derive(Debug)]
pub struct Drifted {
    /// The entry of `resource_drift`: the object in the state, and in the world.
    pub stored: StoredChange,
    /// What it means.
    pub class: DriftClass,
    /// The attributes that differ after normalization, sorted.
    pub paths: Vec<DriftedPath>,
    /// What the plan does about it.
    pub next: DriftNext,
    /// Its address in the plan, after a move.
    pub address: String,
    /// Its address before the move, where the plan has one.
    pub previous_address: Option<String>,
    /// What the plan does to the object; `None` where it has no entry or does nothing.
    pub planned: Option<Action>,
    /// What else the plan does to it.
    pub other_changes: OtherChanges,
}

/// One attribute that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftedPath {
    /// The innermost attribute that can be named.
    pub path: AttributePath,
    /// What it means.
    pub class: DriftClass,
}

impl Drifted {
    /// The paths at which the real object changed.
    pub fn real_paths(&self) -> impl Iterator<Item = &AttributePath> {
        self.paths.iter().filter(|drifted| drifted.class.is_real()).map(|drifted| &drifted.path)
    }

    /// Reclassifies computed attributes at these paths as real drift, because a policy says that they are.
    pub(crate) fn count_in(&mut self, paths: &BTreeSet<AttributePath>, plan: &Plan) {
        let (class, next) = match PlanScope::of(plan) {
            PlanScope::Whole => (DriftClass::Tolerated, DriftNext::Nothing),
            PlanScope::Refreshed | PlanScope::Partial => (DriftClass::Unclassified, DriftNext::Unknown),
        };
        // `next` follows the class only where the drift becomes real by this: the plan still decides about the rest.
        let silent = !self.class.is_real();
        for drifted in self
            .paths
            .iter_mut()
            .filter(|drifted| drifted.class == DriftClass::Computed && paths.contains(&drifted.path))
        {
            drifted.class = class;
            self.class = self.class.min(class);
        }
        if silent && self.class.is_real() {
            self.next = next;
        }
    }

    /// The object that the provider no longer finds, as a change that forgets it, where the plan creates another in its
    /// place, only refreshes and so takes it out of the state, or creates another of its type (`created`) at an address of
    /// its own: it was deleted outside Terraform, or the provider looks elsewhere and it stays behind.
    pub(crate) fn as_forget(&self, mode: PlanMode, created: &BTreeSet<String>) -> Option<ResourceChange<'_>> {
        let lost = match (self.class, self.planned) {
            (DriftClass::DeletedOutside, Some(Action::Create | Action::Update)) => true,
            (DriftClass::DeletedOutside, None) => mode == PlanMode::RefreshOnly,
            // A block or a key that is renamed along with the provider leaves no other trace.
            (DriftClass::AlreadyDeleted, None) => created.contains(&*self.stored.change().type_),
            _ => false,
        };
        lost.then(|| ResourceChange {
            address: Cow::Borrowed(&self.address),
            previous_address: self.previous_address.as_deref().map(Cow::Borrowed),
            action: Action::Forget,
            after: Lazy::default(),
            ..self.stored.change()
        })
    }

    /// What happened to the object.
    pub fn action(&self) -> DriftAction {
        DriftAction::of(self.stored.action())
    }
}
