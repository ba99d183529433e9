//! Policies by resource type, so that a type of the plan is compared with few of them.

use std::collections::BTreeMap;

use super::glob::Glob;
use super::model::EffectivePolicy;

/// Policies by the resource types that they name.
#[derive(Debug, Clone, Default)]
pub(super) struct TypeIndex<'a> {
    exact: BTreeMap<&'a str, Vec<EffectivePolicy<'a>>>,
    rest: Vec<EffectivePolicy<'a>>,
}

impl<'a> TypeIndex<'a> {
    /// An index of these policies.
    pub(super) fn new(policies: impl IntoIterator<Item = EffectivePolicy<'a>>) -> Self {
        let mut index = TypeIndex::default();
        for policy in policies {
            let mut types: Vec<&str> = policy.policy.types.iter().filter_map(Glob::is_literal).collect();
            let exact = types.len() == policy.policy.types.len() && !types.is_empty();
            // With a pattern beside them the exact names are not the whole answer.
            if exact && policy.policy.type_regexes.is_empty() {
                types.sort_unstable();
                // A type that is written twice must not give two findings.
                types.dedup();
                for name in types {
                    index.exact.entry(name).or_default().push(policy);
                }
            } else {
                index.rest.push(policy);
            }
        }
        index
    }

    /// Policies that may be about a type: those that name it, then all with globs, patterns or no types.
    pub(super) fn candidates(&self, resource_type: &str) -> impl Iterator<Item = EffectivePolicy<'a>> {
        self.exact.get(resource_type).into_iter().flatten().chain(&self.rest).copied()
    }
}
