//! What changed outside Terraform, and what it means: whether the plan undoes it, lets it be, or only the provider
//! writes it another way.
//!
//! `resource_drift` says how the world differs from the state, `resource_changes` what the plan does about it, and
//! `configuration` who sets an attribute. This module holds the three against each other; it reads no values for people
//! and knows no policy.

mod block;
mod classify;

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::without_keys;
use crate::plan::{
    Action, AttributePath, ConfiguredResource, DriftAction, Entry, Plan, PlanError, PlanMode, Remark,
    ResourceChange, ResourceMode, StoredChange,
};

/// What it means that an object or an attribute changed outside Terraform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftClass {
    /// The plan undoes it.
    Reverted,
    /// The plan destroys the object with it.
    Doomed,
    /// The plan does not say what becomes of it: it only refreshes, or it is not whole.
    Unclassified,
    /// The object is gone, and the configuration wants it.
    DeletedOutside,
    /// The configuration lets it be.
    Tolerated,
    /// The object is gone, and nobody wants it.
    DeletedUnwanted,
    /// Only the provider computes what differs.
    Computed,
    /// Nothing is left of it after normalization.
    Noise,
    /// Only the address differs.
    Moved,
}

impl DriftClass {
    /// The word in reports: `reverted`, `doomed`, `unclassified`, `deleted_outside`, `tolerated`, `deleted_unwanted`,
    /// `computed`, `noise`, `moved`.
    pub fn name(self) -> &'static str {
        match self {
            DriftClass::Reverted => "reverted",
            DriftClass::Doomed => "doomed",
            DriftClass::Unclassified => "unclassified",
            DriftClass::DeletedOutside => "deleted_outside",
            DriftClass::Tolerated => "tolerated",
            DriftClass::DeletedUnwanted => "deleted_unwanted",
            DriftClass::Computed => "computed",
            DriftClass::Noise => "noise",
            DriftClass::Moved => "moved",
        }
    }

    /// Whether somebody or something changed the world, and not only how it is written down.
    pub fn is_real(self) -> bool {
        self < DriftClass::Computed
    }

    /// Whether the next apply meets it, or nobody knows: what is told without a policy that asks for it.
    pub fn is_alarming(self) -> bool {
        self < DriftClass::Tolerated
    }
}

/// What the plan does about an object that drifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftNext {
    /// It sets what changed back.
    SetBack,
    /// It sets what changed to something else.
    SetAnew,
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
    /// The word in reports: `set_back`, `set_anew`, `create`, `replace`, `destroy`, `forget`, `adopted`, `ignored`,
    /// `nothing`, `unknown`.
    pub fn name(self) -> &'static str {
        match self {
            DriftNext::SetBack => "set_back",
            DriftNext::SetAnew => "set_anew",
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
pub enum Beside {
    /// Nothing that does not follow from the drift.
    Nothing,
    /// A change of the configuration that is not applied yet.
    Change,
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
    /// What the plan does to the object; `None` where it has no entry or does nothing.
    pub planned: Option<Action>,
    /// What else the plan does to it.
    pub beside: Beside,
}

/// One attribute that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftedPath {
    /// The innermost that can be told.
    pub path: AttributePath,
    /// What it means.
    pub class: DriftClass,
}

impl Drifted {
    /// The paths that somebody changed.
    pub fn real_paths(&self) -> impl Iterator<Item = &AttributePath> {
        self.paths.iter().filter(|drifted| drifted.class.is_real()).map(|drifted| &drifted.path)
    }

    /// Counts what differs at these paths and is set by nobody as a change that somebody made: a policy says so.
    pub fn count_in(&mut self, paths: &BTreeSet<AttributePath>, plan: &Plan) {
        let (class, next) = match View::of(plan) {
            View::Whole => (DriftClass::Tolerated, DriftNext::Nothing),
            View::Refreshed | View::Partial => (DriftClass::Unclassified, DriftNext::Unknown),
        };
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

    /// What happened to the object.
    pub fn action(&self) -> DriftAction {
        DriftAction::of(&self.stored.change())
    }
}

/// What the plan does to an object.
#[derive(Debug)]
struct Planned {
    action: Action,
    /// The change, where its values matter and were kept.
    stored: Option<StoredChange>,
}

/// By module without keys, then by address in it: the text of the object `expressions`.
type Blocks = BTreeMap<String, BTreeMap<String, String>>;

/// Is fed the entries of one plan, and says what each drift means after the last byte.
///
/// Terraform writes `resource_drift` before the rest, so only what is about drifted objects is kept. Where the
/// configuration comes first, as after `jq -S`, what the plan does to every object is kept. In any other order only its
/// actions are, and what they mean for drift is not classified.
#[derive(Debug, Default)]
pub struct Classifier {
    drift: Vec<StoredChange>,
    addresses: BTreeSet<String>,
    planned: BTreeMap<String, Planned>,
    /// Addresses after a move, by those before.
    moved: BTreeMap<String, String>,
    /// Addresses after a move.
    arrived: BTreeSet<String>,
    blocks: Blocks,
    /// Whether a change was handed out.
    listed: bool,
}

impl Classifier {
    /// Nothing yet.
    pub fn new() -> Self {
        Classifier::default()
    }

    /// Keeps what matters of one entry.
    pub fn observe(&mut self, entry: Entry<'_>) {
        match entry {
            Entry::Drift(change) => {
                self.addresses.insert(change.address.clone().into_owned());
                self.drift.push(StoredChange::new(change));
            }
            Entry::Change(change) => self.change(change),
            Entry::Configured(block) => self.block(block),
            Entry::Deferred(..) | Entry::Data(_) | Entry::Provider(_) | Entry::Module(_) | Entry::Link(_) => {
            }
        }
    }

    fn change(&mut self, change: &ResourceChange<'_>) {
        self.listed = true;
        // In Terraform's order there is no drift, where none came before the changes.
        let pending = self.drift.is_empty();
        let early = pending && self.blocks.is_empty();
        if change.mode != ResourceMode::Managed || change.deposed.is_some() {
            return;
        }
        let before = change.previous_address.as_deref().filter(|_| change.is_moved());
        let named = |address: &str| self.addresses.contains(address);
        if !pending && !named(&change.address) && !before.is_some_and(named) {
            return;
        }
        let address = change.address.clone().into_owned();
        if let Some(before) = before {
            self.moved.insert(before.to_owned(), address.clone());
            self.arrived.insert(address.clone());
        }
        let stored = match change.action {
            Action::Update | Action::Replace(_) | Action::ReplaceForget if !early => {
                Some(StoredChange::new(change))
            }
            Action::Update
            | Action::Replace(_)
            | Action::ReplaceForget
            | Action::NoOp
            | Action::Create
            | Action::Read
            | Action::Delete
            | Action::Forget
            | Action::Open => None,
        };
        if change.action != Action::NoOp {
            self.planned.insert(address, Planned { action: change.action, stored });
        }
    }

    fn block(&mut self, block: &ConfiguredResource<'_>) {
        // Behind the changes it is known that nothing drifted.
        if self.listed && self.drift.is_empty() {
            return;
        }
        let Some(text) = block.expressions.text() else { return };
        let module = self.blocks.entry(block.module_address.to_owned()).or_default();
        module.insert(block.address.clone().into_owned(), text.to_owned());
    }

    /// Everything that drifted, by address.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub fn finish(mut self, plan: &Plan) -> Result<Vec<Drifted>, PlanError> {
        let mut drift = std::mem::take(&mut self.drift);
        drift.sort_by(|a, b| a.key().cmp(&b.key()));
        let view = View::of(plan);
        drift
            .into_iter()
            .map(|stored| {
                let change = stored.change();
                let address = self.address_of(&change);
                let planned = self.planned.get(address);
                let block = self.block_of(&change, address)?;
                let found = classify::object(&change, planned, block.as_ref(), view)?;
                Ok(Drifted {
                    class: found.class,
                    paths: found.paths,
                    next: found.next,
                    planned: planned.map(|planned| planned.action),
                    beside: found.beside,
                    stored,
                })
            })
            .collect()
    }

    /// The address of now. Where an object was moved away and another took its place, an address is that of the other.
    fn address_of<'a>(&'a self, change: &'a ResourceChange<'_>) -> &'a str {
        let address = &*change.address;
        let is_now =
            change.is_moved() || self.planned.contains_key(address) || self.arrived.contains(address);
        let after = self.moved.get(address).filter(|_| !is_now);
        after.map_or(address, String::as_str)
    }

    /// The block of an object, by its address of now.
    fn block_of(
        &self,
        change: &ResourceChange<'_>,
        address: &str,
    ) -> Result<Option<block::Block>, PlanError> {
        let plain = without_keys(address);
        let same = plain == without_keys(&change.address);
        let (module, resource) = if same {
            let module = change.module_address.as_deref().map(without_keys).unwrap_or_default();
            (module, format!("{}.{}", change.type_, change.name))
        } else {
            split(&plain)
        };
        let text = self.blocks.get(&module).and_then(|module| module.get(&resource));
        text.map(|text| block::Block::parse(text)).transpose()
    }
}

/// Module and rest of an address without keys.
fn split(address: &str) -> (String, String) {
    let mut dots = address.rmatch_indices('.').map(|(at, _)| at);
    match (dots.next(), dots.next()) {
        (Some(_), Some(at)) => {
            let (module, rest) = address.split_at(at);
            (module.to_owned(), rest.trim_start_matches('.').to_owned())
        }
        _ => (String::new(), address.to_owned()),
    }
}

/// How much a plan says about what becomes of drift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    /// What has no entry stays as it is.
    Whole,
    /// It only refreshes, so nothing has an entry.
    Refreshed,
    /// What has no entry may change yet.
    Partial,
}

impl View {
    fn of(plan: &Plan) -> Self {
        let partial = plan.complete == Some(false)
            || plan.errored == Some(true)
            || plan
                .remarks
                .iter()
                .any(|remark| matches!(remark, Remark::Partial { .. } | Remark::ErroredUnknown));
        match plan.mode {
            PlanMode::Normal if !partial => View::Whole,
            PlanMode::RefreshOnly => View::Refreshed,
            PlanMode::Normal | PlanMode::Destroy => View::Partial,
        }
    }
}
