//! What the blocks of the configuration set, to tell what only the provider computes.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, is_unwritten};
use super::next_step::Block;
use crate::diff::Side;
use crate::graph::without_keys;
use crate::plan::{ConfiguredResource, PathStep, PlanError};

/// What a block sets: by attribute or block in it, what the expressions refer to.
pub(super) type Setters = BTreeMap<String, Vec<String>>;

/// What is kept of the blocks.
#[derive(Debug, Default)]
pub(super) struct Configured {
    /// By module without keys, then by address in it: the attributes whose expressions may be unknown until apply, a line each.
    open: BTreeMap<String, BTreeMap<String, String>>,
    /// What the blocks set that are wanted: module and address in it.
    setters: BTreeMap<(String, String), Setters>,
    /// The blocks of changes that something forces which may not be written.
    wanted: BTreeSet<(String, String)>,
    /// Those with `count` or `for_each` of which an object is forgotten, as far as that is known.
    repeated: BTreeSet<(String, String)>,
    /// What data sources wait for, by module and address in it.
    waits: BTreeMap<(String, String), Vec<String>>,
    /// Whether a change came before, so that it is known which blocks are wanted.
    knows_changes: bool,
}

impl Configured {
    /// Looks at a change for the block that it wants.
    pub(super) fn want(&mut self, draft: &Draft) {
        self.knows_changes = true;
        if draft.differences.iter().any(is_unwritten) {
            self.wanted.insert(block_of(draft));
        }
    }

    /// What the block of a change sets, where that was kept.
    pub(super) fn setters(&self, draft: &Draft) -> Option<&Setters> {
        self.setters.get(&block_of(draft))
    }

    /// Takes a block. Two of the same resource hold together.
    ///
    /// # Errors
    /// Expressions that cannot be read.
    pub(super) fn add(&mut self, resource: &ConfiguredResource<'_>) -> Result<(), PlanError> {
        let key = (resource.module_address.to_owned(), resource.address.clone().into_owned());
        if resource.is_repeated {
            self.repeated.insert(key.clone());
        }
        if resource.depends_on.text().is_some() && resource.address.starts_with("data.") {
            self.waits.insert(key.clone(), resource.waits_for()?);
        }
        // Where the configuration comes first, any block may be wanted.
        if !self.knows_changes || self.wanted.contains(&key) {
            self.setters.entry(key).or_default().extend(resource.setters()?);
        }
        self.add_open(resource);
        Ok(())
    }

    /// What the data source of a module waits for, in the module.
    pub(super) fn waits_for(&self, module: &str, address: &str) -> &[String] {
        self.waits.get(&(module.to_owned(), address.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }

    /// The block of a change that was forgotten, where there is a configuration.
    pub(super) fn block(&self, module_address: Option<&str>, address: &str) -> Block {
        let module = module_address.map(without_keys).unwrap_or_default();
        let is_there = self.open.get(&module).is_some_and(|module| module.contains_key(address));
        match is_there.then(|| self.repeated.contains(&(module, address.to_owned()))) {
            None => Block::Gone,
            Some(true) => Block::Repeated,
            Some(false) => Block::Single,
        }
    }

    fn add_open(&mut self, resource: &ConfiguredResource<'_>) {
        // `entry` would copy the address for each block, and a module has hundreds of them.
        if !self.open.contains_key(resource.module_address) {
            self.open.insert(resource.module_address.to_owned(), BTreeMap::new());
        }
        let Some(module) = self.open.get_mut(resource.module_address) else { return };
        let open = module.entry(resource.address.clone().into_owned()).or_default();
        for name in &resource.open {
            open.push_str(name);
            open.push('\n');
        }
    }

    /// The draft, without its kind of routine where that is wrong: what the configuration sets is not routine because its
    /// value is unknown.
    pub(super) fn without_false_routine(&self, draft: Draft) -> Draft {
        let routine = draft.routine.filter(|_| self.leaves_to_provider(&draft));
        Draft { routine, ..draft }
    }

    /// Whether the provider alone decides everything in the change that is known only after apply: the block is there,
    /// and sets none of it to something unknown.
    fn leaves_to_provider(&self, draft: &Draft) -> bool {
        let mut unknown = draft
            .differences
            .iter()
            .filter(|difference| matches!(difference.after, Side::Unknown))
            .map(|difference| difference.path.0.as_slice())
            .peekable();
        if unknown.peek().is_none() {
            return true;
        }
        let (module, address) = block_of(draft);
        let block = self.open.get(&module).and_then(|module| module.get(&address));
        // Without the block nothing is known about who sets the attribute, so it is not routine.
        block.is_some_and(|open| {
            unknown
                .all(|path| matches!(path, [PathStep::Key(name)] if !name.contains('\n') && !open.split('\n').any(|open| open == name)))
        })
    }
}

/// The block of a change: the module without keys, and the address in it. The configuration has one block for all
/// instances of a module.
fn block_of(draft: &Draft) -> (String, String) {
    let module = draft.module_address.as_deref().map(without_keys).unwrap_or_default();
    (module, format!("{}.{}", draft.type_, draft.name))
}
