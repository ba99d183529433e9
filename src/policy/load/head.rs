//! The heads of blocks: block type and labels.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::Block;

use super::file::File;

/// The span of a block's head: block type and labels.
pub(crate) fn head(block: &Block) -> Range<usize> {
    let start = block.ident.span().or_else(|| block.span()).unwrap_or(0..0);
    let end = block.labels.last().and_then(hcl_edit::Span::span).map_or(start.end, |span| span.end);
    start.start..end
}

/// Adds an error where a block without labels has one.
pub(crate) fn refuse_labels(file: &mut File<'_>, block: &Block) {
    if !block.labels.is_empty() {
        let name = block.ident.as_str();
        file.error(&head(block), format!("`{name}` has a label"), format!("expected `{name} {{ … }}`"));
    }
}

/// The single label of a block: letters, digits, `_` and `-`. `what` names what it is part of, for the message.
pub(super) fn label(file: &mut File<'_>, block: &Block, what: &str) -> Option<String> {
    let name = block.ident.as_str();
    if block.labels.len() != 1 {
        let message = label_count(name, block.labels.len());
        file.error(&head(block), message, format!("expected `{name} \"LABEL\"`"));
        return None;
    }
    checked_label(file, block, 0, what)
}

/// The message about a block that must have one label.
pub(super) fn label_count(name: &str, count: usize) -> String {
    if count == 0 { format!("`{name}` has no label") } else { format!("`{name}` has {count} labels") }
}

/// A label of a block; an error is noted where it cannot be part of an id.
pub(super) fn checked_label(file: &mut File<'_>, block: &Block, index: usize, what: &str) -> Option<String> {
    let label = block.labels.get(index)?;
    // An id is matched by globs and printed in every format: no character of it is special anywhere.
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
