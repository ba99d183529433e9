//! What the policies in force need of the reader of a plan, known before its first byte.

use std::collections::BTreeSet;

use memchr::memmem;

use super::model::{Operation, Policy, PolicyKind};
use super::whole_plan::WholePlan;
use crate::expr::Root;

/// What the policies in force look at beyond the change in hand. Built-in files are searched for it and not parsed; their
/// policies about a type are parsed when a plan has that type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requirements {
    /// The kinds of the policies.
    pub kinds: BTreeSet<PolicyKind>,
    /// The operations that policies about changes name.
    pub operations: BTreeSet<Operation>,
    /// Roots that expressions name: `attrs`, `meta`, `plan` and so on.
    pub roots: BTreeSet<Root>,
    /// Members of `plan`; `*` for all of them.
    pub plan_members: BTreeSet<String>,
    /// Types that `getresources` searches; `None` among them means any type.
    pub resource_types: BTreeSet<Option<String>>,
    /// Types whose objects are only counted, by filters over top-level strings, numbers and booleans:
    /// `length(getresources(TYPE, FILTER))` of built-in policies.
    pub counted_types: BTreeSet<Option<String>>,
    /// Types that `getdatasource` searches; `None` among them means any type.
    pub data_types: BTreeSet<Option<String>>,
    /// Whether a `recovery` block reads arguments of a provider, or `opens` of a policy names what is in one account and not in
    /// another.
    pub provider_arguments: bool,
}

impl Requirements {
    /// Adds the requirements of a policy.
    pub fn add(&mut self, policy: &Policy) {
        self.kinds.insert(policy.kind);
        self.operations.extend(&policy.on);
        self.roots.extend(&policy.uses.roots);
        self.plan_members.extend(policy.uses.plan_members.iter().cloned());
        self.resource_types.extend(policy.uses.resource_types.iter().cloned());
        self.data_types.extend(policy.uses.data_types.iter().cloned());
        self.provider_arguments |= policy.reads_provider_arguments() || policy.opens.is_some();
    }

    /// Adds the requirements that the text of a built-in file names, without parsing it. A name in a comment counts too:
    /// rather too much than too little.
    pub(super) fn search(&mut self, text: &str, words: WholePlan) {
        let beyond = PolicyKind::ALL.into_iter().filter(|kind| !kind.is_about_changes());
        self.kinds.extend(beyond.filter(|kind| words.has(kind.name())));
        // In quotes, as in a list of operations.
        if words.has("\"no-op\"") {
            self.operations.insert(Operation::NoOp);
        }
        if words.has("getresources(") {
            // `length(getresources(…))` needs no whole objects: the reader keeps their top-level scalars alone.
            for (at, type_) in first_arguments(text, "getresources(") {
                let counted = text.get(..at).is_some_and(|before| before.trim_end().ends_with("length("));
                (if counted { &mut self.counted_types } else { &mut self.resource_types }).insert(type_);
            }
        }
        if words.has("getdatasource(") {
            self.data_types.extend(first_arguments(text, "getdatasource(").map(|(_, type_)| type_));
        }
        self.provider_arguments |= words.has("\"provider.");
    }

    /// Adds other requirements, as those of a second stack.
    pub fn merge(&mut self, other: Requirements) {
        self.kinds.extend(other.kinds);
        self.operations.extend(other.operations);
        self.roots.extend(other.roots);
        self.plan_members.extend(other.plan_members);
        self.resource_types.extend(other.resource_types);
        self.counted_types.extend(other.counted_types);
        self.data_types.extend(other.data_types);
        self.provider_arguments |= other.provider_arguments;
    }

    /// Whether a policy is evaluated over no-op entries.
    pub fn idle(&self) -> bool {
        self.operations.contains(&Operation::NoOp)
    }

    /// Whether a policy is about what changed outside Terraform, or counts it.
    pub fn drift(&self) -> bool {
        self.kinds.contains(&PolicyKind::Drift)
            || ["drift", "*"].iter().any(|member| self.plan_members.contains(*member))
    }

    /// Whether a policy is about providers.
    pub fn providers(&self) -> bool {
        self.kinds.contains(&PolicyKind::Provider)
    }

    /// Whether a policy is about module calls.
    pub fn modules(&self) -> bool {
        self.kinds.contains(&PolicyKind::Module)
    }

    /// Whether a policy is about the plan as a whole.
    pub fn plan(&self) -> bool {
        self.kinds.contains(&PolicyKind::Plan)
    }

    /// Whether a policy searches for related resources.
    pub fn objects(&self) -> bool {
        !self.resource_types.is_empty() || !self.counted_types.is_empty() || !self.data_types.is_empty()
    }
}

/// Where each call is, and its first argument; `None` where that is not a plain string.
fn first_arguments<'t>(text: &'t str, call: &'t str) -> impl Iterator<Item = (usize, Option<String>)> + 't {
    let name = move |at: usize| {
        let rest = text.get(at + call.len()..)?.trim_start().strip_prefix('"')?;
        let (name, _) = rest.split_once('"')?;
        // An interpolation or an escape in the name: the type is known only at evaluation, so any type is assumed.
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        plain.then(|| name.to_owned())
    };
    memmem::find_iter(text.as_bytes(), call).map(move |at| (at, name(at)))
}
