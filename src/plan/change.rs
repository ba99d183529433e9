//! One change: an entry of `resource_changes`, `resource_drift` or `deferred_changes`.

use std::borrow::Cow;

use super::action::Action;
use super::address::resource_type;
use super::lazy::Lazy;
use super::path::AttributePath;

/// Whether Terraform manages the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResourceMode {
    /// A `resource` block. Unknown modes count as this one.
    Managed,
    /// A `data` block.
    Data,
    /// An `ephemeral` block; OpenTofu 1.11 lists it.
    Ephemeral,
}

/// One change, borrowed from the window of the reader. Names are those of the plan's JSON.
#[derive(Debug)]
pub struct ResourceChange<'a> {
    /// The absolute address of the instance. An opaque name: nothing is read out of it.
    pub address: Cow<'a, str>,
    /// The address before a `moved` block or an implied move. Terraform 1.1.
    pub previous_address: Option<Cow<'a, str>>,
    /// The module instance; absent in the root module.
    pub module_address: Option<Cow<'a, str>>,
    /// Managed, data or ephemeral.
    pub mode: ResourceMode,
    /// The resource type.
    pub type_: Cow<'a, str>,
    /// The name of the block.
    pub name: Cow<'a, str>,
    /// The key of the instance, a number or a string; absent without `count` and `for_each`.
    pub index: Lazy<'a>,
    /// The provider's full name.
    pub provider_name: Option<Cow<'a, str>>,
    /// The key of a deposed object: it shares its address with the current one.
    pub deposed: Option<Cow<'a, str>>,
    /// What Terraform does.
    pub action: Action,
    /// `action_reason`, a hint; unknown words are kept.
    pub reason: Option<Cow<'a, str>>,
    /// Whether an existing object is imported; with `delete` among the actions it is imported to be destroyed.
    pub importing: bool,
    /// `replace_paths`: what forces the replacement.
    pub replace_paths: Vec<AttributePath>,
    /// The object before the change.
    pub before: Lazy<'a>,
    /// The object after it, without what is known only after apply.
    pub after: Lazy<'a>,
    /// Where `after` is known only after apply.
    pub after_unknown: Lazy<'a>,
    /// Where `before` is sensitive.
    pub before_sensitive: Lazy<'a>,
    /// Where `after` is sensitive.
    pub after_sensitive: Lazy<'a>,
}

impl ResourceChange<'_> {
    /// The type that the address names, where that is another one than `type`. No plan of Terraform's has such a
    /// change; policies for either type see it.
    pub(crate) fn other_type(&self) -> Option<&str> {
        let module = self.module_address.as_deref();
        let local = match module {
            Some(module) => self.address.strip_prefix(module).and_then(|rest| rest.strip_prefix('.')),
            None => Some(&*self.address),
        };
        // `TYPE.NAME` or `TYPE.NAME[KEY]`. A key may hold dots, so only what is before the bracket is looked at.
        let ordinary = |rest: &str| {
            let name = rest.strip_prefix(&*self.type_).and_then(|rest| rest.strip_prefix('.'));
            name.is_some_and(|name| match name.split_once('[') {
                Some((name, key)) => !name.contains('.') && key.ends_with(']'),
                None => !name.contains('.'),
            })
        };
        // `TYPE.NAME` after the module is what all plans have; only another address has to be read.
        if !self.type_.contains('.') && local.is_some_and(ordinary) {
            return None;
        }
        resource_type(&self.address).filter(|type_| *type_ != self.type_)
    }

    /// The type that the object had before a move across types (Terraform 1.8: `MoveResourceState` of the provider), where
    /// that is another one than `type`. The values before are those of the new type all the same.
    pub(crate) fn previous_type(&self) -> Option<&str> {
        let previous = self.previous_address.as_deref().filter(|_| self.is_moved())?;
        resource_type(previous).filter(|type_| *type_ != self.type_)
    }

    /// Whether applying it changes neither an object nor the state.
    pub fn is_idle(&self) -> bool {
        // An import and a move change the state, though the action may be `no-op`.
        self.action == Action::NoOp && !self.importing && !self.is_moved()
    }

    /// Whether the address changes.
    pub(crate) fn is_moved(&self) -> bool {
        self.previous_address.as_deref().is_some_and(|previous| previous != self.address)
    }
}
