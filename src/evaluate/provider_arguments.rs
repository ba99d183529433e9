//! The arguments of the provider of a resource, as `recovery` blocks read them. They come after the changes in a plan, so
//! that a policy that reads them waits for the last byte.

use std::collections::BTreeMap;

use super::provider::Provider;
use crate::plan::{ConfiguredResource, Kind, Lazy, PlanError, ResourceChange, ValueRef, address_parts};
use crate::policy::Step;

/// What an argument of a provider is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Argument<'v> {
    /// The constant of the configuration; `None` where it is not set, and the provider's default holds.
    Constant(Option<ValueRef<'v>>),
    /// It depends on a variable or another object.
    Open,
}

/// The key of the provider configuration of each block, by module without keys and address in it.
#[derive(Debug, Default)]
pub(super) struct ProviderKeys(BTreeMap<(String, String), String>);

impl ProviderKeys {
    /// Takes a block.
    pub(super) fn add(&mut self, block: &ConfiguredResource<'_>) {
        if let Some(key) = &block.provider_config_key {
            let place = (block.module_address.to_owned(), block.address.clone().into_owned());
            self.0.insert(place, key.clone().into_owned());
        }
    }

    /// The block of an object: its module without keys, and its address in it.
    pub(super) fn block(change: &ResourceChange<'_>) -> Option<(String, String)> {
        let module = without_keys(change.module_address.as_deref().unwrap_or_default())?;
        Some((module, format!("{}.{}", change.type_, change.name)))
    }

    /// The key of a block.
    pub(super) fn of_block(&self, block: &(String, String)) -> Option<&str> {
        self.0.get(block).map(String::as_str)
    }
}

/// The provider configurations of a plan.
#[derive(Default)]
pub(super) struct ProviderArguments<'v> {
    providers: Vec<(&'v Provider, ValueRef<'v>)>,
    keys: Option<&'v ProviderKeys>,
}

impl<'v> ProviderArguments<'v> {
    /// The configurations with their parsed arguments.
    ///
    /// # Errors
    /// Arguments that cannot be read.
    pub(super) fn new(
        providers: &'v [(&'v Provider, Lazy<'v>)],
        keys: &'v ProviderKeys,
    ) -> Result<Self, PlanError> {
        let parsed = |(provider, arguments): &'v (&'v Provider, Lazy<'v>)| Ok((*provider, arguments.get()?));
        let providers = providers.iter().map(parsed).collect::<Result<_, PlanError>>()?;
        Ok(ProviderArguments { providers, keys: Some(keys) })
    }

    /// An argument in each configuration that the resource may have: one where its block says which, else all of its
    /// provider. The block of an object that is deleted is often gone, and no other part of a plan names an alias.
    pub(super) fn of(&self, change: &ResourceChange<'_>, steps: &[Step]) -> Vec<Argument<'v>> {
        let own = self.keys.zip(ProviderKeys::block(change)).and_then(|(keys, block)| keys.of_block(&block));
        let named =
            self.providers.iter().filter(|(provider, _)| own.is_some_and(|key| provider.has_key(key)));
        let mut found: Vec<ValueRef<'v>> = named.map(|(_, arguments)| *arguments).collect();
        if found.is_empty() {
            let source = change.provider_name.as_deref();
            let same = self.providers.iter().filter(|(provider, _)| provider.is_of(source));
            found = same.map(|(_, arguments)| *arguments).collect();
        }
        found.into_iter().map(|arguments| argument(arguments, steps)).collect()
    }
}

fn argument<'v>(arguments: ValueRef<'v>, steps: &[Step]) -> Argument<'v> {
    let Some(expression) = look_up(arguments, steps) else { return Argument::Constant(None) };
    let alone = match expression.kind() {
        Kind::Object(mut members) => members.all(|(key, _)| key == "constant_value"),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => false,
    };
    match expression.constant() {
        Some(constant) if alone => Argument::Constant(Some(constant)),
        _ => Argument::Open,
    }
}

/// What is at the end of a path; `None` where a step leads nowhere.
pub(super) fn look_up<'v>(value: ValueRef<'v>, steps: &[Step]) -> Option<ValueRef<'v>> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.index(*index),
    })
}

/// The address of a module without the keys of its instances; `None` for what is no address.
pub(super) fn without_keys(module: &str) -> Option<String> {
    if module.is_empty() {
        return Some(String::new());
    }
    let parts = address_parts(module)?;
    let names: Vec<&str> = parts.iter().map(|part| part.split('[').next().unwrap_or(part)).collect();
    Some(names.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_has_an_address_without_keys() {
        assert_eq!(without_keys("").as_deref(), Some(""));
        assert_eq!(without_keys(r#"module.a["x.[y]"].module.b[0]"#).as_deref(), Some("module.a.module.b"));
        assert_eq!(without_keys("module.a["), None);
    }
}
