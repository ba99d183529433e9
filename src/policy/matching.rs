//! Which policies are about which resource. Cheap comparisons come first.

use std::collections::BTreeMap;

use regex::Regex;

use super::effective::{EffectivePolicy, INTEGRITY};
use super::glob::Glob;
use super::model::{Operation, Policy, PolicyKind, Waiver};

/// What policies are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject<'n> {
    /// Changes of a resource type.
    Changes(&'n str),
    /// Drift in a resource type.
    Drift(&'n str),
    /// A provider, by its type.
    Provider(&'n str),
    /// Calls of a module, by its source.
    Module(&'n str),
    /// The plan as a whole.
    Plan,
}

impl<'n> Subject<'n> {
    /// The type or source; empty for the plan.
    pub(super) fn name(self) -> &'n str {
        match self {
            Subject::Changes(name)
            | Subject::Drift(name)
            | Subject::Provider(name)
            | Subject::Module(name) => name,
            Subject::Plan => "",
        }
    }

    /// Whether policies of a kind can be about it.
    pub(super) fn is_for(self, kind: PolicyKind) -> bool {
        match self {
            Subject::Changes(_) => kind.is_about_changes(),
            Subject::Drift(_) => kind == PolicyKind::Drift,
            Subject::Provider(_) => kind == PolicyKind::Provider,
            Subject::Module(_) => kind == PolicyKind::Module,
            Subject::Plan => kind == PolicyKind::Plan,
        }
    }
}

impl Policy {
    /// Whether it is of the kind for a subject, and about this one.
    pub(super) fn is_about(&self, subject: Subject<'_>) -> bool {
        subject.is_for(self.kind) && (subject == Subject::Plan || self.matches_type(subject.name()))
    }

    /// Whether it is about this object: its type and its addresses match, and no exception does.
    pub fn matches(&self, resource_type: &str, address: &str, previous_address: Option<&str>) -> bool {
        self.matches_type(resource_type) && self.matches_address(address, previous_address)
    }

    /// Whether it is about this resource type, provider type or module source.
    pub fn matches_type(&self, resource_type: &str) -> bool {
        matches_any(&self.types, &self.type_regexes, resource_type)
    }

    /// Whether it is about this address. An address matches as it is or as it was before a move; an exception holds
    /// only if both match one, so that a rename leads nowhere.
    pub fn matches_address(&self, address: &str, previous_address: Option<&str>) -> bool {
        let mut present = std::iter::once(address).chain(previous_address);
        let included =
            present.clone().any(|address| matches_any(&self.addresses, &self.address_regexes, address));
        let excepted = |address: &str| self.except_addresses.iter().any(|glob| glob.matches(address));
        included && !present.all(excepted)
    }

    /// Whether it names this operation.
    pub fn is_on(&self, operation: Operation) -> bool {
        self.on.contains(&operation)
    }
}

impl Waiver {
    /// Whether it is for this policy, address and operation; stacks and days are not looked at. A moved object is
    /// excused only where both addresses are named: a `moved` block must not carry it to a waived one.
    pub fn matches(
        &self,
        policy: &str,
        address: &str,
        previous_address: Option<&str>,
        operation: Option<Operation>,
    ) -> bool {
        let operation_matches =
            self.on.is_empty() || operation.is_some_and(|operation| self.on.contains(&operation));
        let named = |address: &str| self.addresses.iter().any(|glob| glob.matches(address));
        operation_matches
            && self.policies.iter().any(|glob| glob.matches(policy) && names_integrity(glob, policy))
            && std::iter::once(address).chain(previous_address).all(named)
    }
}

/// A glob that begins with a wildcard means policies; what nobody can judge has to be named.
fn names_integrity(glob: &Glob, policy: &str) -> bool {
    !policy.starts_with(INTEGRITY) || glob.as_str().starts_with(INTEGRITY)
}

/// Without globs and patterns: everything.
fn matches_any(globs: &[Glob], regexes: &[Regex], text: &str) -> bool {
    (globs.is_empty() && regexes.is_empty())
        || globs.iter().any(|glob| glob.matches(text))
        || regexes.iter().any(|regex| regex.is_match(text))
}

/// Policies by exact resource type.
#[derive(Debug, Clone, Default)]
pub struct Index<'a> {
    exact: BTreeMap<&'a str, Vec<EffectivePolicy<'a>>>,
    rest: Vec<EffectivePolicy<'a>>,
}

impl<'a> Index<'a> {
    /// Builds the index.
    pub fn new(policies: impl IntoIterator<Item = EffectivePolicy<'a>>) -> Self {
        let mut index = Index::default();
        for policy in policies {
            let mut types: Vec<&str> = policy.policy.types.iter().filter_map(Glob::is_literal).collect();
            let exact = types.len() == policy.policy.types.len() && !types.is_empty();
            if exact && policy.policy.type_regexes.is_empty() {
                types.sort_unstable();
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

    /// The policies that may be about a type: those that name it, then those with globs, patterns or no types.
    pub fn candidates(&self, resource_type: &str) -> impl Iterator<Item = EffectivePolicy<'a>> {
        self.exact.get(resource_type).into_iter().flatten().chain(&self.rest).copied()
    }
}
