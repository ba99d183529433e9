//! The stack that a plan belongs to.

use std::collections::BTreeMap;

use crate::expr::nfc;
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
    /// The name that the plan has where no other plan of the run would have it, too: its folder or its unit. `stacks` may name
    /// either.
    pub alone: Option<String>,
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

/// The name, or the glob over names, that is meant by a path or a text with blanks around: no stack is called so. `None`: the
/// text is one.
pub(crate) fn stack_name(text: &str) -> Option<&str> {
    let mut plain = text.trim();
    while let Some(rest) = plain.strip_prefix("./").or(plain.strip_prefix('/')) {
        plain = rest;
    }
    let plain = plain.trim_end_matches('/');
    (plain != text).then_some(if plain.is_empty() { "." } else { plain })
}

/// Whether a list of stack globs, empty for all, names a stack.
///
/// Globs are in NFC, as all strings of policies; a folder may be named in another form.
pub(crate) fn stacks_apply(stacks: &[Glob], stack: &Stack) -> bool {
    let names = || [Some(&stack.name), stack.alone.as_ref()].into_iter().flatten();
    stacks.is_empty()
        || names().any(|name| {
            let name = nfc(name.clone());
            stacks.iter().any(|glob| glob.matches(&name))
        })
}
