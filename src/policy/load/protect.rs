//! `protect` blocks.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::Block;
use regex::{Regex, RegexBuilder};

use super::fields::{Fields, Schema, one_of};
use super::file::File;
use super::recovery;
use crate::policy::{Glob, Level, OnUnknown, Operation, Override, PolicyId, Protect};

const PROTECT: Schema = Schema {
    name: "protect",
    attributes: &[
        "types",
        "addresses",
        "except_addresses",
        "type_regex",
        "address_regex",
        "on",
        "level",
        "reason",
        "description",
        "url",
        "stacks",
        "on_unknown",
        "lost",
    ],
    blocks: &["override", "recovery"],
    unsupported: &["filter", "enforce", "locals"],
};

const OVERRIDE: Schema = Schema {
    name: "override",
    attributes: &["approvals", "approvers", "confirm"],
    blocks: &[],
    unsupported: &[],
};

/// The words of `level`.
pub(super) const LEVELS: [(&str, Level); 3] =
    [("warn", Level::Warn), ("approve", Level::Approve), ("deny", Level::Deny)];

const OPERATIONS: [(&str, Operation); 5] = [
    ("create", Operation::Create),
    ("update", Operation::Update),
    ("delete", Operation::Delete),
    ("replace", Operation::Replace),
    ("forget", Operation::Forget),
];

const ON_UNKNOWN: [(&str, OnUnknown); 3] =
    [("allow", OnUnknown::Allow), ("warn", OnUnknown::Warn), ("deny", OnUnknown::Deny)];

/// A compiled pattern takes no more memory than this, in bytes.
const REGEX_SIZE: usize = 1 << 20;

/// Reads one block. Its id is `prefix/label`.
pub(super) fn read(file: &mut File<'_>, block: &Block, prefix: &str, origin: usize) -> Option<Protect> {
    let head = head(block);
    let label = label(file, block, &head);
    let fields = Fields::read(file, &block.body, &PROTECT, head);
    let on = operations(file, &fields).unwrap_or_else(default_operations);
    let level = fields.word(file, "level", &LEVELS);
    let types = types(file, &fields);
    let type_regexes = regexes(file, &fields, "type_regex");
    let recovery = recovery::read(file, &fields, &types, &type_regexes);
    let override_ = override_(file, &fields, level.unwrap_or(Level::Approve));
    Some(Protect {
        id: PolicyId(format!("{prefix}/{}", label?)),
        origin,
        types,
        type_regexes,
        addresses: fields.globs(file, "addresses"),
        address_regexes: regexes(file, &fields, "address_regex"),
        except_addresses: fields.globs(file, "except_addresses"),
        on,
        level: level.unwrap_or(Level::Approve),
        reason: fields.text(file, "reason"),
        description: fields.line(file, "description"),
        url: url(file, &fields),
        stacks: fields.globs(file, "stacks"),
        on_unknown: fields.word(file, "on_unknown", &ON_UNKNOWN),
        override_,
        lost: fields.text(file, "lost"),
        recovery,
    })
}

/// Where a block is named: its identifier and labels.
pub(super) fn head(block: &Block) -> Range<usize> {
    let start = block.ident.span().or_else(|| block.span()).unwrap_or(0..0);
    let end = block.labels.last().and_then(hcl_edit::Span::span).map_or(start.end, |span| span.end);
    start.start..end
}

/// The one label of a block, of letters, digits, `_` and `-`.
fn label(file: &mut File<'_>, block: &Block, head: &Range<usize>) -> Option<String> {
    let [label] = block.labels.as_slice() else {
        file.error(head, label_count("protect", block.labels.len()), "expected `protect \"LABEL\"`");
        return None;
    };
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let text = label.as_str();
    if text.is_empty() || !text.chars().all(valid) {
        let span = label.span().unwrap_or_else(|| head.clone());
        let message = format!("label `{text}` of `protect` cannot be part of a policy id");
        file.error(&span, message, "expected letters, digits, `_` and `-`");
        return None;
    }
    Some(text.to_owned())
}

/// What is wrong where a block must have one label.
pub(super) fn label_count(name: &str, count: usize) -> String {
    if count == 0 { format!("`{name}` has no label") } else { format!("`{name}` has {count} labels") }
}

fn default_operations() -> Vec<Operation> {
    vec![Operation::Delete, Operation::Replace, Operation::Forget]
}

/// `on`, sorted.
pub(super) fn operations(file: &mut File<'_>, fields: &Fields<'_>) -> Option<Vec<Operation>> {
    let words = fields.strings(file, "on")?;
    let known: Vec<&str> = OPERATIONS.iter().map(|(word, _)| *word).collect();
    let mut operations = Vec::with_capacity(words.len());
    for (word, span) in words {
        match OPERATIONS.iter().find(|(known, _)| *known == word) {
            Some((_, operation)) if operations.contains(operation) => {
                file.error(&span, format!("operation `{word}` is listed twice"), "expected each one once");
            }
            Some((_, operation)) => operations.push(*operation),
            None => {
                let label = format!("expected {}", one_of(&known));
                file.error(&span, format!("unknown operation `{word}`"), label)
                    .nearest(&word, known.iter().copied());
            }
        }
    }
    operations.sort_unstable();
    Some(operations)
}

/// `types`: a type has no dot, so an address among them is a mistake that would match nothing.
pub(super) fn types(file: &mut File<'_>, fields: &Fields<'_>) -> Vec<Glob> {
    let strings = fields.strings(file, "types").unwrap_or_default();
    let valid = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '*' | '?');
    for (text, span) in &strings {
        if !text.chars().all(valid) {
            let note = file.error(
                span,
                format!("`{text}` is not a resource type"),
                "expected a type or a glob over types",
            );
            if text.contains('.') {
                note.help("an address belongs into `addresses`");
            }
        }
    }
    strings.iter().map(|(text, _)| Glob::new(text)).collect()
}

/// A list of patterns. They are searched for anywhere in the text; `^` and `$` anchor them.
fn regexes(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> Vec<Regex> {
    let mut regexes = Vec::new();
    for (pattern, span) in fields.strings(file, name).unwrap_or_default() {
        match RegexBuilder::new(&pattern).size_limit(REGEX_SIZE).dfa_size_limit(REGEX_SIZE).build() {
            Ok(regex) => regexes.push(regex),
            Err(error) => {
                let text = error.to_string();
                let cause = text.lines().last().unwrap_or_default().trim();
                let cause = cause.strip_prefix("error: ").unwrap_or(cause);
                file.error(
                    &span,
                    format!("`{name}` does not compile: {}", cause.trim_end_matches('.').to_lowercase()),
                    "expected a regular expression",
                );
            }
        }
    }
    regexes
}

fn url(file: &mut File<'_>, fields: &Fields<'_>) -> Option<String> {
    let url = fields.line(file, "url")?;
    let host = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if !host || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        file.error(
            &fields.span("url"),
            format!("`url` is `{url}`"),
            "expected an address that starts with `https://`",
        );
        return None;
    }
    Some(url)
}

fn override_(file: &mut File<'_>, fields: &Fields<'_>, level: Level) -> Option<Override> {
    let mut blocks = fields.blocks.iter().filter(|block| block.ident.as_str() == "override");
    let block = blocks.next()?;
    for extra in blocks {
        file.error(&head(extra), "`protect` has a second `override`", "expected one");
    }
    let head = head(block);
    if !block.labels.is_empty() {
        file.error(&head, "`override` has a label", "expected `override { … }`");
    }
    if level != Level::Approve {
        let message = format!("`override` in a policy of level `{}`", level.name());
        file.error(&head, message, "expected only at level `approve`");
    }
    let inner = Fields::read(file, &block.body, &OVERRIDE, head);
    let approvers = inner.strings(file, "approvers").unwrap_or_default();
    Some(Override {
        approvals: inner.count(file, "approvals").unwrap_or(1),
        approvers: approvers.into_iter().map(|(name, _)| name).collect(),
        confirm: inner.boolean(file, "confirm").unwrap_or(false),
    })
}
