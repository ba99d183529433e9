//! Collects what the plan says about drifted objects, and classifies them after the last byte.

use std::collections::{BTreeMap, BTreeSet};

use super::block::Block;
use super::model::Drifted;
use super::object;
use super::planned::Planned;
use super::scope::PlanScope;
use crate::graph::without_keys;
use crate::plan::{
    Action, ConfiguredResource, Entry, Plan, PlanError, ResourceChange, ResourceMode, StoredChange,
};

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
    /// Addresses before a move, by those after.
    arrived: BTreeMap<String, String>,
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
            Entry::Unchanged(_)
            | Entry::Deferred(..)
            | Entry::Data(_)
            | Entry::Provider(_)
            | Entry::Module(_)
            | Entry::Link(_) => {}
        }
    }

    fn change(&mut self, change: &ResourceChange<'_>) {
        self.listed = true;
        // Terraform writes `resource_drift` before `resource_changes`: in its order no drift follows.
        let pending = self.drift.is_empty();
        let early = pending && self.blocks.is_empty();
        // Only current managed objects are refreshed, so only they drift.
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
            self.arrived.insert(address.clone(), before.to_owned());
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
        // The entry of a no-op says nothing about what happens to the drift.
        if change.action != Action::NoOp {
            self.planned.insert(address, Planned { action: change.action, stored });
        }
    }

    fn block(&mut self, block: &ConfiguredResource<'_>) {
        // After the changes it is known that nothing drifted.
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
        // The report may not depend on the order of the input.
        drift.sort_by(|a, b| a.key().cmp(&b.key()));
        let scope = PlanScope::of(plan);
        drift
            .into_iter()
            .map(|stored| {
                let change = stored.change();
                let address = self.address_of(&change);
                let left = [Some(&*change.address), self.arrived.get(address).map(String::as_str)];
                let left = left.into_iter().chain([change.previous_address.as_deref()]).flatten();
                let previous_address = left.into_iter().find(|left| *left != address).map(str::to_owned);
                let planned = self.planned.get(address);
                let block = self.block_of(&change, address)?;
                let found = object::classify(&change, planned, block.as_ref(), scope)?;
                Ok(Drifted {
                    address: address.to_owned(),
                    previous_address,
                    class: found.class,
                    paths: found.paths,
                    next: found.next,
                    planned: planned.map(|planned| planned.action),
                    other_changes: found.other_changes,
                    stored,
                })
            })
            .collect()
    }

    /// The address in the plan. Where an object was moved away and another took its place, an address is that of the other.
    fn address_of<'a>(&'a self, change: &'a ResourceChange<'_>) -> &'a str {
        let address = &*change.address;
        // After a `moved` block, the address of a drifted object may belong to another one.
        let is_now = self.planned.contains_key(address) || self.arrived.contains_key(address);
        let after = self.moved.get(address).filter(|_| !is_now);
        after.map_or(address, String::as_str)
    }

    /// The block of an object, by its address in the plan.
    fn block_of(&self, change: &ResourceChange<'_>, address: &str) -> Result<Option<Block>, PlanError> {
        let plain = without_keys(address);
        let same = plain == without_keys(&change.address);
        let (module, resource) = if same {
            let module = change.module_address.as_deref().map(without_keys).unwrap_or_default();
            (module, format!("{}.{}", change.type_, change.name))
        } else {
            split(&plain)
        };
        let text = self.blocks.get(&module).and_then(|module| module.get(&resource));
        text.map(|text| Block::parse(text)).transpose()
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
