//! What the blocks of the configuration set, to tell what only the provider computes.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::diff::Side;
use crate::graph::without_keys;
use crate::plan::{ConfiguredResource, PathStep};

/// By module without keys, then by address in it: the attributes whose expressions may be unknown until apply, a line each.
#[derive(Debug, Default)]
pub(super) struct Configured(BTreeMap<String, BTreeMap<String, String>>);

impl Configured {
    /// Takes a block. Two of the same resource hold together.
    pub(super) fn add(&mut self, resource: &ConfiguredResource<'_>) {
        // `entry` would copy the address for each block, and a module has hundreds of them.
        if !self.0.contains_key(resource.module_address) {
            self.0.insert(resource.module_address.to_owned(), BTreeMap::new());
        }
        let Some(module) = self.0.get_mut(resource.module_address) else { return };
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
        // The configuration has one block for all instances of a module.
        let module = draft.module_address.as_deref().map(without_keys).unwrap_or_default();
        let block =
            self.0.get(&module).and_then(|module| module.get(&format!("{}.{}", draft.type_, draft.name)));
        // Without the block nothing is known about who sets the attribute, so it is not routine.
        block.is_some_and(|open| {
            unknown
                .all(|path| matches!(path, [PathStep::Key(name)] if !name.contains('\n') && !open.split('\n').any(|open| open == name)))
        })
    }
}
