//! The lines that start the blocks of an embedded file: what is known of its policies before they are parsed.

use super::model::PolicyKind;

/// The kind of policy that a line starts.
pub(super) fn kind(line: &str) -> Option<PolicyKind> {
    PolicyKind::ALL
        .into_iter()
        .find(|kind| line.strip_prefix(kind.name()).is_some_and(|rest| rest.starts_with(" \"")))
}

/// The label of a policy, from the line that starts its block: the last one in quotes.
pub(super) fn label(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(kind(line)?.name())?.trim_end();
    rest.strip_suffix('{')?.trim_end().strip_suffix('"')?.rsplit('"').next()
}
