//! Roots in which `attrs` is the object before the change.

use crate::expr::{EvalError, Objects, Root, Roots, Text, Val};

/// Other roots, but for `attrs`: that is `prior_attrs`.
pub(super) struct PriorObject<'r, 'v>(pub(super) &'r dyn Roots<'v>);

impl<'v> Roots<'v> for PriorObject<'_, 'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        self.0.root(before(root))
    }

    fn member(&self, root: Root, name: &str) -> Result<Option<Val<'v>>, EvalError> {
        self.0.member(before(root), name)
    }

    fn resources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        self.0.resources(resource_type)
    }

    fn data_sources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        self.0.data_sources(resource_type)
    }

    fn reference(&self, slot: usize) -> Result<Val<'v>, EvalError> {
        self.0.reference(slot)
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        self.0.timestamp()
    }
}

fn before(root: Root) -> Root {
    match root {
        Root::Attrs => Root::PriorAttrs,
        Root::PriorAttrs | Root::Meta | Root::Change | Root::Stack | Root::Plan => root,
    }
}
