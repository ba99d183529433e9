//! The heads of blocks: their names and labels.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::Block;

use super::file::File;
use crate::expr::Dialect;
use crate::policy::{Glob, PolicyKind};

/// Where a block is named: its identifier and labels.
pub(crate) fn head(block: &Block) -> Range<usize> {
    let start = block.ident.span().or_else(|| block.span()).unwrap_or(0..0);
    let end = block.labels.last().and_then(hcl_edit::Span::span).map_or(start.end, |span| span.end);
    start.start..end
}

/// Notes an error where a block that has no name of its own has one.
pub(crate) fn refuse_labels(file: &mut File<'_>, block: &Block) {
    if !block.labels.is_empty() {
        let name = block.ident.as_str();
        file.error(&head(block), format!("`{name}` has a label"), format!("expected `{name} {{ … }}`"));
    }
}

/// The one label of a block: letters, digits, `_` and `-`. `what` is what it is part of.
pub(super) fn label(file: &mut File<'_>, block: &Block, what: &str) -> Option<String> {
    let name = block.ident.as_str();
    if block.labels.len() != 1 {
        let message = label_count(name, block.labels.len());
        file.error(&head(block), message, format!("expected `{name} \"LABEL\"`"));
        return None;
    }
    checked_label(file, block, 0, what)
}

/// What is wrong where a block must have one label.
pub(super) fn label_count(name: &str, count: usize) -> String {
    if count == 0 { format!("`{name}` has no label") } else { format!("`{name}` has {count} labels") }
}

/// What the head of a policy says: what it is about, empty for everything, and its label.
pub(super) fn of_policy(file: &mut File<'_>, block: &Block, kind: PolicyKind) -> Option<(Vec<Glob>, String)> {
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
        PolicyKind::Module => Some(source(target.as_str())),
        PolicyKind::Provider => provider(file, target.as_str(), &span),
        PolicyKind::Resource | PolicyKind::Drift | PolicyKind::Protect | PolicyKind::Plan => {
            resource_type(file, target.as_str(), &span).then(|| globs(target.as_str()))
        }
    };
    let label = checked_label(file, block, 1, "a policy id");
    Some((types?, label?))
}

fn globs(text: &str) -> Vec<Glob> {
    if text == "*" { Vec::new() } else { vec![Glob::new(text)] }
}

/// A module source is compared as it is: `?` and `*` are part of many.
fn source(text: &str) -> Vec<Glob> {
    if text == "*" { Vec::new() } else { vec![Glob::exact(text)] }
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

/// Whether a text is a resource type or a glob over types. A type has no dot, so an address is a mistake that would
/// match nothing.
pub(super) fn resource_type(file: &mut File<'_>, text: &str, span: &Range<usize>) -> bool {
    let portable = file.dialect() == Dialect::Portable;
    let valid = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '*') || (c == '?' && !portable);
    if !text.is_empty() && text.chars().all(valid) {
        return true;
    }
    let note =
        file.error(span, format!("`{text}` is not a resource type"), "expected a type or a glob over types");
    if text.contains('.') {
        note.help("an address belongs into `addresses`");
    }
    false
}

fn checked_label(file: &mut File<'_>, block: &Block, index: usize, what: &str) -> Option<String> {
    let label = block.labels.get(index)?;
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let text = label.as_str();
    if text.is_empty() || !text.chars().all(valid) {
        let span = label.span().unwrap_or_else(|| head(block));
        let message = format!("label `{text}` of `{}` cannot be part of {what}", block.ident.as_str());
        file.error(&span, message, "expected letters, digits, `_` and `-`");
        return None;
    }
    Some(text.to_owned())
}
