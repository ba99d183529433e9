//! The stack that a plan belongs to.

use std::collections::BTreeMap;

use crate::policy::glob::Glob;

/// A stack: one state, with the name and labels that `stacks` globs and reports use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stack {
    /// The name, unique in a report.
    pub name: String,
    /// `--label KEY=VALUE`.
    pub labels: BTreeMap<String, String>,
    /// Where the name comes from.
    pub named: Named,
}

/// Where the name of a stack comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Named {
    /// Someone wrote it.
    #[default]
    Given,
    /// It follows from where the plan is.
    ByPlace,
}

/// Whether a list of stack globs, empty for all, names a stack.
pub(crate) fn stacks_apply(stacks: &[Glob], name: &str) -> bool {
    stacks.is_empty() || stacks.iter().any(|glob| glob.matches(name))
}
