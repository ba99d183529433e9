//! Module calls of the section `configuration`, and what policies about them and about providers see. There are few, so
//! they are kept, and their policies are evaluated after the last byte.

use std::collections::BTreeMap;

use super::change_view::elsewhere;
use super::context::PlanContext;
use super::provider::object;
use super::versions::Versions;
use crate::expr::{EvalError, Objects, Root, Roots, Text, Val};
use crate::plan::ModuleCall;

/// `meta` of a module call.
pub(super) fn module_meta<'v>(call: &'v ModuleCall, versions: &'v Versions) -> Val<'v> {
    let local = call.source.starts_with("./") || call.source.starts_with("../");
    let version = match versions.modules.as_ref().and_then(|modules: &BTreeMap<_, _>| modules.get(&call.path))
    {
        Some(version) => version.as_deref().map_or_else(Val::null, Val::string),
        // A local module has no version, with a manifest or without.
        None if local => Val::null(),
        None => Val::unknown(),
    };
    object([
        ("address", Val::string(call.address.as_str())),
        ("source", Val::string(call.source.as_str())),
        ("version", version),
    ])
}

/// The roots of a policy about a provider or a module call.
pub(super) struct ConfigurationRoots<'s, 'v> {
    /// Only a provider has them.
    pub(super) attrs: Option<Val<'v>>,
    pub(super) meta: Val<'v>,
    pub(super) context: &'s PlanContext<'v>,
}

impl<'v> Roots<'v> for ConfigurationRoots<'_, 'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        match root {
            Root::Attrs => self.attrs.clone().ok_or_else(|| elsewhere(root)),
            Root::Meta => Ok(self.meta.clone()),
            Root::Stack => Ok(self.context.stack.clone()),
            Root::PriorAttrs | Root::Change | Root::Plan => Err(elsewhere(root)),
        }
    }

    fn resources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        Ok(self.context.resources(resource_type))
    }

    fn data_sources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        Ok(self.context.data_sources(resource_type))
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        self.context.timestamp.clone()
    }
}
