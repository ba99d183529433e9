//! What a policy is about: the labels of its block, and lists of resource types.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::Block;

use super::fields::Fields;
use super::file::File;
use super::head::{checked_label, head, label, label_count};
use crate::expr::Dialect;
use crate::policy::{Glob, PolicyKind};

/// The target of a policy, empty for everything, and its label.
pub(super) fn read(file: &mut File<'_>, block: &Block, kind: PolicyKind) -> Option<(Vec<Glob>, String)> {
    let expected = match kind {
        PolicyKind::Protect | PolicyKind::Plan => {
            return label(file, block, "a policy id").map(|label| (Vec::new(), label));
        }
        PolicyKind::Resource | PolicyKind::Drift => "TYPE",
        PolicyKind::Provider => "PROVIDER",
        PolicyKind::Module => "SOURCE",
    };
    let name = kind.name();
    let [target, _] = block.labels.as_slice() else {
        let message = match block.labels.len() {
            1 => format!("`{name}` has one label"),
            count => label_count(name, count),
        };
        file.error(&head(block), message, format!("expected `{name} \"{expected}\" \"LABEL\"`"));
        return None;
    };
    let span = target.span().unwrap_or_else(|| head(block));
    let types = match kind {
        PolicyKind::Module => source(file, target.as_str(), &span),
        PolicyKind::Provider => provider(file, target.as_str(), &span),
        PolicyKind::Resource | PolicyKind::Drift | PolicyKind::Protect | PolicyKind::Plan => {
            resource_type(file, target.as_str(), &span).then(|| globs(target.as_str()))
        }
    };
    // Before `?` on the target, so that errors in both labels are reported.
    let label = checked_label(file, block, 1, "a policy id");
    Some((types?, label?))
}

fn globs(text: &str) -> Vec<Glob> {
    if text == "*" { Vec::new() } else { vec![Glob::new(text)] }
}

/// The glob of a module source. It is compared as it is: `?` is part of many, as in `git::…?ref=v1`.
fn source(file: &mut File<'_>, text: &str, span: &Range<usize>) -> Option<Vec<Glob>> {
    if text == "*" {
        return Some(Vec::new());
    }
    // In `.policy.hcl` it has HashiCorp's meaning, which is the same: it matches nothing.
    if text.contains('*') && file.dialect() == Dialect::Extended {
        file.error(span, format!("`{text}` is not the source of a module"), "expected one source, or `*`")
            .help("for several sources write `\"*\"`, and a `filter` over `meta.source`");
        return None;
    }
    Some(vec![Glob::exact(text)])
}

fn provider(file: &mut File<'_>, text: &str, span: &Range<usize>) -> Option<Vec<Glob>> {
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    if text == "*" || (plain && !text.is_empty()) {
        return Some(globs(text));
    }
    let note = file.error(
        span,
        format!("`{text}` is not a provider type"),
        "expected a provider type such as `aws`, or `*`",
    );
    if let Some((_, last)) = text.rsplit_once('/') {
        note.help(format!("a provider is named by its type and not by its source: `{last}`"));
    }
    None
}

/// Whether a text is a resource type or a glob over types. A type has no dot; an address would match nothing.
pub(super) fn resource_type(file: &mut File<'_>, text: &str, span: &Range<usize>) -> bool {
    let portable = file.dialect() == Dialect::Portable;
    let valid = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '*') || (c == '?' && !portable);
    if !text.is_empty() && text.chars().all(valid) {
        return true;
    }
    let note =
        file.error(span, format!("`{text}` is not a resource type"), "expected a type or a glob over types");
    if text.contains('.') {
        note.help("an address belongs in `addresses`");
    }
    false
}

/// `types` of a `resource_policy`: which of the types that its first label matches; none where it has no such list.
pub(super) fn narrower(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    target: Option<&(Vec<Glob>, String)>,
) -> Vec<Glob> {
    let strings = fields.strings(file, "types").unwrap_or_default();
    let label = target.and_then(|(globs, _)| globs.first());
    for (text, span) in &strings {
        if resource_type(file, text, span)
            && let Some(label) = label.filter(|label| !label.matches(text))
        {
            let message = format!("`{text}` is not one of the types of this policy");
            file.error(span, message, format!("expected a type that `{}` matches", label.as_str()))
                .help("the first label is a glob over types, and `types` says which of them");
        }
    }
    strings.iter().map(|(text, _)| Glob::new(text)).collect()
}

/// `types` of `recovery`, and of `protect` where it is a list.
pub(super) fn types(file: &mut File<'_>, fields: &Fields<'_>) -> Vec<Glob> {
    let strings = fields.strings(file, "types").unwrap_or_default();
    for (text, span) in &strings {
        resource_type(file, text, span);
    }
    strings.iter().map(|(text, _)| Glob::new(text)).collect()
}
