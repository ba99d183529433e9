//! Which policies and waivers are about which object.

use regex::Regex;

use super::glob::Glob;
use super::model::{INTEGRITY, Operation, Policy, PolicyKind, Waiver};

/// The thing that policies are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'n> {
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

/// The part of a change that policies which compare before and after are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part<'n> {
    /// All of it.
    Whole,
    /// An update, by the attributes that it changes.
    Attributes(&'n [String]),
    /// A replacement, by the attributes that differ.
    Replacement(&'n [String]),
    /// That there is a new object.
    Creation,
    /// That the object goes away.
    Deletion,
}

impl Part<'_> {
    /// What tells it apart from other parts of changes of a type; `None` for all of it.
    pub(crate) fn key(self, resource_type: &str) -> Option<String> {
        match self {
            Part::Whole => None,
            Part::Attributes(changed) => Some(format!("{resource_type} {}", changed.join(" "))),
            Part::Replacement(changed) => Some(format!("{resource_type} -+ {}", changed.join(" "))),
            Part::Creation => Some(format!("{resource_type} +")),
            Part::Deletion => Some(format!("{resource_type} -")),
        }
    }
}

impl<'n> Target<'n> {
    /// The type or source; empty for the plan.
    pub(super) fn name(self) -> &'n str {
        match self {
            Target::Changes(name) | Target::Drift(name) | Target::Provider(name) | Target::Module(name) => {
                name
            }
            Target::Plan => "",
        }
    }

    /// Whether policies of a kind can be about it.
    pub(super) fn is_for(self, kind: PolicyKind) -> bool {
        match self {
            Target::Changes(_) => kind.is_about_changes(),
            Target::Drift(_) => kind == PolicyKind::Drift,
            Target::Provider(_) => kind == PolicyKind::Provider,
            Target::Module(_) => kind == PolicyKind::Module,
            Target::Plan => kind == PolicyKind::Plan,
        }
    }
}

impl Policy {
    /// Whether it is of the kind for a target, and about this one.
    pub(super) fn is_about(&self, target: Target<'_>) -> bool {
        target.is_for(self.kind) && (target == Target::Plan || self.matches_type(target.name()))
    }

    /// Whether it is about this object: its type and its addresses match, and no exception does.
    pub fn matches(&self, resource_type: &str, address: &str, previous_address: Option<&str>) -> bool {
        self.matches_type(resource_type) && self.matches_address(address, previous_address)
    }

    /// Whether it is about this resource type, provider type or module source.
    pub fn matches_type(&self, resource_type: &str) -> bool {
        matches_any(&self.types, &self.type_regexes, resource_type)
    }

    /// Whether it is about this address. Of a moved object either address is enough to match, and an exception needs both:
    /// a `moved` block must not carry an object out of a policy.
    pub fn matches_address(&self, address: &str, previous_address: Option<&str>) -> bool {
        // `all` consumes the iterator, `any` gets a clone.
        let mut present = std::iter::once(address).chain(previous_address);
        let included =
            present.clone().any(|address| matches_any(&self.addresses, &self.address_regexes, address));
        // What a key says must not take an object out of a policy; into one, it may.
        let excepted = |address: &str| self.except_addresses.iter().any(|glob| glob.matches_blocks(address));
        included && !present.all(excepted)
    }

    /// Whether it names this operation.
    pub(crate) fn is_on(&self, operation: Operation) -> bool {
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
        // An entry without an operation (read, open) is excused only by a waiver for every operation.
        let operation_matches =
            self.on.is_empty() || operation.is_some_and(|operation| self.on.contains(&operation));
        let named = |address: &str| self.addresses.iter().any(|glob| glob.matches_blocks(address));
        operation_matches
            && self.policies.iter().any(|glob| glob.matches(policy) && names_integrity(glob, policy))
            && std::iter::once(address).chain(previous_address).all(named)
    }
}

/// Whether a waiver may excuse an integrity finding: its glob has to name them. `*` means policies, and must not
/// excuse by accident what no policy decided.
fn names_integrity(glob: &Glob, policy: &str) -> bool {
    !policy.starts_with(INTEGRITY) || glob.as_str().starts_with(INTEGRITY)
}

/// Whether a text matches a glob or a pattern; without both, everything does.
fn matches_any(globs: &[Glob], regexes: &[Regex], text: &str) -> bool {
    (globs.is_empty() && regexes.is_empty())
        || globs.iter().any(|glob| glob.matches(text))
        || regexes.iter().any(|regex| regex.is_match(text))
}
