//! What is checked: the bytes of a plan, and the files that Terraform and people keep beside it.

use std::io::Read;

use crate::plan::PlanError;
use crate::policy::Stack;
use crate::report::{Failure, Location, Note, SourceExcerpt};

/// A plan that can be read once, with the files of its configuration.
pub trait PlanInput {
    /// The stack that the plan is for.
    fn stack(&self) -> &Stack;

    /// Hands the output of `terraform show -json` to `parse` once.
    ///
    /// # Errors
    /// The input cannot be opened, or `parse` refuses it. Where both fail, the input knows which error explains more.
    fn read(&self, parse: &mut dyn FnMut(&mut dyn Read) -> Result<(), PlanError>) -> Result<(), Failure>;

    /// The text of `.terraform.lock.hcl`. Asked for only if a policy needs versions of providers.
    fn lock_file(&self) -> Option<String> {
        None
    }

    /// The text of `.terraform/modules/modules.json`. Asked for only if a policy needs versions of modules.
    fn module_manifest(&self) -> Option<String> {
        None
    }

    /// Finds blocks in the `.tf` files of the configuration; `None` where there are none to read. `.tofu` files count
    /// if OpenTofu made the plan.
    fn block_finder(&self, opentofu: bool) -> Option<Box<dyn BlockFinder + '_>> {
        let _ = opentofu;
        None
    }
}

/// Finds the blocks of addresses. It never fails: no verdict depends on a location.
pub trait BlockFinder {
    /// File and line of the block that an address belongs to.
    fn find(&mut self, address: &str) -> Option<Location>;

    /// The argument at a path of names in a block that was found, with all its strings.
    /// `resource` is the type and the name that its header has to have.
    fn argument(
        &mut self,
        block: &Location,
        resource: (&str, &str),
        names: &[&str],
    ) -> Option<SourceExcerpt> {
        let _ = (block, resource, names);
        None
    }

    /// What could not be read, where something could not.
    fn note(&self) -> Option<Note>;
}

/// A plan in memory, without files beside it.
#[derive(Debug)]
pub struct PlanText<'t> {
    stack: Stack,
    text: &'t [u8],
}

impl<'t> PlanText<'t> {
    /// The output of `terraform show -json` for a stack of this name.
    pub fn new(stack: &str, text: &'t (impl AsRef<[u8]> + ?Sized)) -> Self {
        let stack = Stack { name: stack.to_owned(), ..Stack::default() };
        PlanText { stack, text: text.as_ref() }
    }
}

impl PlanInput for PlanText<'_> {
    fn stack(&self) -> &Stack {
        &self.stack
    }

    fn read(&self, parse: &mut dyn FnMut(&mut dyn Read) -> Result<(), PlanError>) -> Result<(), Failure> {
        parse(&mut &*self.text).map_err(super::failure::plan_failure)
    }
}
