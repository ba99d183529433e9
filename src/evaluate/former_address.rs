//! The address before a move, as filters see it.

use crate::expr::{Dialect, Number, Val};
use crate::plan::{ResourceAddress, ResourceChange};
use crate::policy::Policy;

/// The address before a move, and its parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct FormerAddress<'v> {
    whole: &'v str,
    /// `None` where it cannot be read.
    parts: Option<ResourceAddress<'v>>,
}

impl<'v> FormerAddress<'v> {
    /// The address before a move; `None` where there is none.
    pub(super) fn of(change: &'v ResourceChange<'_>) -> Option<Self> {
        let whole = change.previous_address.as_deref().filter(|_| change.is_moved())?;
        Some(FormerAddress { whole, parts: ResourceAddress::parse(whole) })
    }

    /// The address before a move, where the filter of a policy can tell it from the new one. A portable policy sees the
    /// new address alone, as in HashiCorp's engine.
    pub(super) fn seen_by(policy: &Policy, change: &'v ResourceChange<'_>) -> Option<Self> {
        // First what nearly every change answers with no.
        let former = FormerAddress::of(change)?;
        let tells = policy.filter.is_some() && policy.reads_address();
        (tells && policy.dialect() == Dialect::Extended).then_some(former)
    }

    /// A member of `meta` that is a part of the address; `None` for all others.
    pub(super) fn meta(&self, name: &str) -> Option<Val<'v>> {
        let part = |of: &dyn Fn(ResourceAddress<'v>) -> Val<'v>| self.parts.map_or_else(Val::unknown, of);
        Some(match name {
            "address" => Val::string(self.whole),
            "module_path" => part(&|parts| Val::string(parts.module.unwrap_or_default())),
            "module_address" => part(&|parts| parts.module.map_or_else(Val::null, Val::string)),
            "name" => part(&|parts| Val::string(parts.name)),
            "index" => part(&|parts| parts.key.map_or_else(Val::null, key)),
            _ => return None,
        })
    }
}

/// A key of `for_each` or a number of `count`, as an address has it.
fn key(written: &str) -> Val<'_> {
    match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        // Escapes, and the signs that begin a template, are not undone: what such a key is, is not known.
        Some(text) if !text.contains(['\\', '$', '%']) => Val::string(text),
        Some(_) => Val::unknown(),
        None => written.parse().map_or_else(|_| Val::unknown(), |number| Val::number(Number::Int(number))),
    }
}
