//! The attributes and blocks of one block, checked against a schema.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Attribute, Block, Body, Structure};

use super::file::File;
use super::head::head;
use super::literal;
use super::literal::{LiteralExpr, LiteralKind};
use crate::expr::Dialect;
use crate::policy::{Glob, stack_name};

/// The attributes and blocks that a block can have.
#[derive(Debug)]
pub(crate) struct Schema {
    /// The block, as messages call it.
    pub(crate) name: &'static str,
    pub(crate) attributes: &'static [&'static str],
    pub(crate) blocks: &'static [&'static str],
    /// The names among both that only `.gate.hcl` files have.
    pub(crate) extensions: &'static [&'static str],
    /// Names that are plausible here, with the help for them.
    pub(crate) elsewhere: &'static [(&'static str, &'static str)],
}

impl Schema {
    /// Whether files of a language have a name of this schema.
    fn has(&self, name: &str, dialect: Dialect) -> bool {
        dialect == Dialect::Extended || !self.extensions.contains(&name)
    }
}

/// The content of one block. Every method that reads a value adds an error and returns `None` where the value is wrong.
#[derive(Debug)]
pub(crate) struct Fields<'b> {
    schema: &'static Schema,
    attributes: Vec<&'b Attribute>,
    /// Blocks inside, of known names.
    blocks: Vec<&'b Block>,
    /// The head of the block, the span of errors about what is missing in it.
    pub(crate) head: Range<usize>,
}

impl<'b> Fields<'b> {
    /// Sorts the content of a body; a name that the schema does not have is an error.
    pub(crate) fn read(
        file: &mut File<'_>,
        body: &'b Body,
        schema: &'static Schema,
        head: Range<usize>,
    ) -> Self {
        let mut fields = Fields { schema, attributes: Vec::new(), blocks: Vec::new(), head };
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => {
                    let span = attribute.key.span().unwrap_or_else(|| fields.head.clone());
                    let name = attribute.key.as_str();
                    if schema.attributes.contains(&name) && schema.has(name, file.dialect()) {
                        fields.attributes.push(attribute);
                    } else {
                        fields.unknown(file, name, &span, "attribute");
                    }
                }
                Structure::Block(block) => {
                    let span = block.ident.span().unwrap_or_else(|| fields.head.clone());
                    let name = block.ident.as_str();
                    if schema.blocks.contains(&name) && schema.has(name, file.dialect()) {
                        fields.blocks.push(block);
                    } else {
                        fields.unknown(file, name, &span, "block");
                    }
                }
            }
        }
        fields
    }

    fn unknown(&self, file: &mut File<'_>, name: &str, span: &Range<usize>, what: &str) {
        let Schema { name: parent, attributes, blocks, .. } = self.schema;
        // A known wrong name has better help than the nearest right one.
        if let Some((_, instead)) = self.schema.elsewhere.iter().find(|(other, _)| *other == name) {
            file.error(
                span,
                format!("unknown {what} `{name}` in `{parent}`"),
                format!("not known in `{parent}`"),
            )
            .help(*instead);
            return;
        }
        if !self.schema.has(name, file.dialect()) {
            file.error(span, format!("`{name}` in a `.policy.hcl` file"), "expected in a `.gate.hcl` file");
            return;
        }
        let dialect = file.dialect();
        let of_dialect = |names: &[&'static str]| -> Vec<&'static str> {
            names.iter().copied().filter(|name| self.schema.has(name, dialect)).collect()
        };
        let (attributes, blocks) = (of_dialect(attributes), of_dialect(blocks));
        // A block written as an attribute, or the other way round, is a wrong form of a right name.
        let (known, other) = if what == "block" { (blocks, attributes) } else { (attributes, blocks) };
        if other.contains(&name) {
            let form =
                if what == "block" { format!("`{name} = …`") } else { format!("`{name} {{ … }}`") };
            file.error(
                span,
                format!("`{name}` is written as {} in `{parent}`", with_article(what)),
                format!("expected {form}"),
            );
            return;
        }
        let label = if known.is_empty() {
            format!("`{parent}` holds no {what}")
        } else {
            format!("not known in `{parent}`")
        };
        let otherwise = (!known.is_empty()).then(|| format!("expected {}", one_of(&known)));
        file.error(span, format!("unknown {what} `{name}` in `{parent}`"), label).nearest_or(
            name,
            known.iter().copied(),
            otherwise,
        );
    }

    /// An attribute as the parser has it.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'b Attribute> {
        self.attributes.iter().copied().find(|attribute| attribute.key.as_str() == name)
    }

    /// The span of an attribute's name; the head of the block if it is missing.
    pub(crate) fn span(&self, name: &str) -> Range<usize> {
        self.attribute(name).and_then(|attribute| attribute.key.span()).unwrap_or_else(|| self.head.clone())
    }

    /// Whether an attribute is written, whatever its value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The expression of an attribute and the span of the attribute. `null` counts as missing, as in Terraform.
    pub(crate) fn expression(&self, name: &str) -> Option<(&'b Expression, Range<usize>)> {
        let attribute = self.attribute(name)?;
        let around = attribute.span().unwrap_or_else(|| self.head.clone());
        (!attribute.value.is_null()).then_some((&attribute.value, around))
    }

    /// The blocks inside of a name.
    pub(crate) fn blocks<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'b Block> + 's {
        self.blocks.iter().copied().filter(move |block| block.ident.as_str() == name)
    }

    /// The one block of a name; an error is noted where there are more.
    pub(crate) fn block(&self, file: &mut File<'_>, name: &str) -> Option<&'b Block> {
        let mut blocks = self.blocks(name);
        let first = blocks.next();
        for extra in blocks {
            let parent = self.schema.name;
            file.error(&head(extra), format!("`{parent}` has a second `{name}`"), "expected one");
        }
        first
    }

    /// The literal of an attribute. `null` counts as missing, as in Terraform.
    pub(crate) fn value(&self, file: &mut File<'_>, name: &str) -> Option<LiteralExpr> {
        let attribute = self.attribute(name)?;
        let around = attribute.span().unwrap_or_else(|| self.head.clone());
        let value = literal::read(file, &attribute.value, &around)?;
        (!matches!(value.kind, LiteralKind::Null)).then_some(value)
    }

    /// A text of one or more lines, not empty, without the whitespace at its ends.
    pub(crate) fn text(&self, file: &mut File<'_>, name: &str) -> Option<String> {
        let value = self.value(file, name)?;
        text(file, name, &value)
    }

    /// A text of one line.
    pub(crate) fn line(&self, file: &mut File<'_>, name: &str) -> Option<String> {
        let value = self.value(file, name)?;
        line(file, name, &value)
    }

    /// The address of a page about a policy or a finding.
    pub(super) fn url(&self, file: &mut File<'_>, name: &str) -> Option<String> {
        let value = self.value(file, name)?;
        url(file, name, &value)
    }

    /// A text that must be there.
    pub(crate) fn required_text(&self, file: &mut File<'_>, name: &str) -> Option<String> {
        self.require(file, name, "a string");
        self.text(file, name)
    }

    /// Adds an error where an attribute is missing or `null`.
    pub(crate) fn require(&self, file: &mut File<'_>, name: &str, expected: &str) {
        if self.attribute(name).is_none_or(|attribute| attribute.value.is_null()) {
            let parent = self.schema.name;
            file.error(
                &self.head,
                format!("`{parent}` has no `{name}`"),
                format!("expected `{name}`, {expected}"),
            );
        }
    }

    /// `true` or `false`.
    pub(crate) fn boolean(&self, file: &mut File<'_>, name: &str) -> Option<bool> {
        let value = self.value(file, name)?;
        if let LiteralKind::Bool(value) = value.kind {
            return Some(value);
        }
        wrong_kind(file, name, &value, "`true` or `false`")
    }

    /// A whole number of at least 1.
    pub(crate) fn count(&self, file: &mut File<'_>, name: &str) -> Option<u32> {
        let value = self.value(file, name)?;
        let LiteralKind::Number(text) = &value.kind else {
            return wrong_kind(file, name, &value, "a number");
        };
        match text.parse::<u32>() {
            // Zero approvals would approve everything.
            Ok(number) if number >= 1 => Some(number),
            _ => {
                let message = format!("`{name}` is `{text}`");
                file.error(&value.span, message, "expected a whole number of at least 1");
                None
            }
        }
    }

    /// One word out of a table.
    pub(crate) fn word<T: Copy>(
        &self,
        file: &mut File<'_>,
        name: &str,
        table: &[(&'static str, T)],
    ) -> Option<T> {
        let value = self.value(file, name)?;
        word(file, name, &value, table)
    }

    /// A list of at least one string, none of them empty; each with its span.
    pub(crate) fn strings(&self, file: &mut File<'_>, name: &str) -> Option<Vec<(String, Range<usize>)>> {
        let value = self.value(file, name)?;
        strings(file, name, &value, Single::Refused)
    }

    /// A list of strings as in [`Fields::strings`], or a single string.
    pub(crate) fn string_or_strings(
        &self,
        file: &mut File<'_>,
        name: &str,
    ) -> Option<Vec<(String, Range<usize>)>> {
        let value = self.value(file, name)?;
        strings(file, name, &value, Single::Accepted)
    }

    /// A list of globs; none where the attribute is missing.
    /// `stacks`: globs over names of stacks.
    pub(crate) fn stacks(&self, file: &mut File<'_>) -> Vec<Glob> {
        let strings = self.strings(file, "stacks").unwrap_or_default();
        for (text, span) in &strings {
            if let Some(plain) = stack_name(text) {
                let message = format!("no stack is called `{text}`");
                file.error(span, message, "expected the name of a stack, or a glob over names")
                    .help(format!("write `{plain}`"));
            }
        }
        strings.iter().map(|(text, _)| Glob::new(text)).collect()
    }

    /// A list of globs.
    pub(crate) fn globs(&self, file: &mut File<'_>, name: &str) -> Vec<Glob> {
        let strings = self.strings(file, name).unwrap_or_default();
        strings.iter().map(|(text, _)| Glob::new(text)).collect()
    }
}

/// Whether a single string is accepted as a list of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Single {
    Accepted,
    Refused,
}

/// The string that a literal must be.
pub(crate) fn string<'l>(file: &mut File<'_>, name: &str, value: &'l LiteralExpr) -> Option<&'l str> {
    if let LiteralKind::String(text) = &value.kind {
        return Some(text);
    }
    wrong_kind(file, name, value, "a string")
}

/// The word out of a table that a literal must be.
pub(crate) fn word<T: Copy>(
    file: &mut File<'_>,
    name: &str,
    value: &LiteralExpr,
    table: &[(&'static str, T)],
) -> Option<T> {
    let found = string(file, name, value)?;
    if let Some(meaning) = named(found, table) {
        return Some(meaning);
    }
    let words: Vec<&str> = table.iter().map(|(word, _)| *word).collect();
    let note =
        file.error(&value.span, format!("`{name}` is `{found}`"), format!("expected {}", one_of(&words)));
    match other_word(found).filter(|meaning| words.contains(meaning)) {
        Some(meaning) => note.help(format!("`{found}` is called `{meaning}` here")),
        None => note.nearest(found, words),
    }
    None
}

/// The present name of a word of levels and outcomes, by its former name. Policies that use the former name keep their
/// meaning; `tfgate lint` gives a hint.
pub(super) fn present_name(former: &str) -> Option<&'static str> {
    match former {
        "approve" => Some("require_approval"),
        "none" => Some("irreversible"),
        _ => None,
    }
}

/// The meaning of a word by its present or former name; `None` if the table has neither.
pub(super) fn named<T: Copy>(found: &str, table: &[(&'static str, T)]) -> Option<T> {
    let meaning = |name: &str| table.iter().find(|(word, _)| *word == name).map(|(_, meaning)| *meaning);
    meaning(found).or_else(|| meaning(present_name(found)?))
}

/// The name of a level in the other dialect.
pub(crate) fn other_word(word: &str) -> Option<&'static str> {
    match word {
        // Both directions: people move policies between the two languages.
        "advisory" => Some("warn"),
        "mandatory_overridable" => Some("require_approval"),
        "mandatory" => Some("deny"),
        "warn" => Some("advisory"),
        "require_approval" | "approve" => Some("mandatory_overridable"),
        "deny" => Some("mandatory"),
        _ => None,
    }
}

fn with_article(what: &str) -> String {
    format!("{} {what}", if what.starts_with('a') { "an" } else { "a" })
}

/// "`a`, `b` or `c`".
pub(crate) fn one_of(words: &[&str]) -> String {
    joined(words, "or")
}

/// Words in a sentence, all of which are meant.
pub(super) fn all_of(words: &[&str]) -> String {
    joined(words, "and")
}

fn joined(words: &[&str], conjunction: &str) -> String {
    match words {
        [] => "nothing".to_owned(),
        [word] => format!("`{word}`"),
        [head @ .., last] => {
            let head: Vec<String> = head.iter().map(|word| format!("`{word}`")).collect();
            format!("{} {conjunction} `{last}`", head.join(", "))
        }
    }
}

/// A text of one or more lines, not empty, without the whitespace at its ends.
fn text(file: &mut File<'_>, name: &str, value: &LiteralExpr) -> Option<String> {
    let text = string(file, name, value)?;
    if text.trim().is_empty() {
        file.error(&value.span, format!("`{name}` is empty"), "expected a string with text");
        return None;
    }
    Some(text.trim().to_owned())
}

/// A text of one line.
pub(super) fn line(file: &mut File<'_>, name: &str, value: &LiteralExpr) -> Option<String> {
    let text = text(file, name, value)?;
    if text.contains(['\n', '\r']) {
        file.error(&value.span, format!("`{name}` has several lines"), "expected one line");
        return None;
    }
    Some(text)
}

/// The address of a page that reports link to.
pub(super) fn url(file: &mut File<'_>, name: &str, value: &LiteralExpr) -> Option<String> {
    let url = line(file, name, value)?;
    // The link is shown to reviewers: https only, and no whitespace that could cut it.
    let host = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if !host || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        let message = format!("`{name}` is `{url}`");
        file.error(&value.span, message, "expected an address that starts with `https://`");
        return None;
    }
    Some(url)
}

fn strings(
    file: &mut File<'_>,
    name: &str,
    value: &LiteralExpr,
    single: Single,
) -> Option<Vec<(String, Range<usize>)>> {
    let items = if let LiteralKind::List(items) = &value.kind {
        items.as_slice()
    } else if single == Single::Accepted && matches!(value.kind, LiteralKind::String(_)) {
        std::slice::from_ref(value)
    } else {
        return wrong_kind(file, name, value, "a list of strings");
    };
    // `types = []` reads like "no restriction" and would match nothing; refusing it opens no gap.
    if items.is_empty() {
        let note =
            file.error(&value.span, format!("`{name}` is an empty list"), "expected at least one item");
        note.help("an empty list would match nothing");
        return None;
    }
    let mut strings = Vec::with_capacity(items.len());
    for item in items {
        let LiteralKind::String(text) = &item.kind else {
            file.error(&item.span, format!("`{name}` holds {}", item.kind.name()), "expected a string");
            continue;
        };
        if text.is_empty() {
            // An empty glob matches nothing, silently.
            file.error(&item.span, format!("`{name}` holds an empty string"), "expected a string with text");
        } else {
            strings.push((text.clone(), item.span.clone()));
        }
    }
    (!strings.is_empty()).then_some(strings)
}

fn wrong_kind<T>(file: &mut File<'_>, name: &str, value: &LiteralExpr, expected: &str) -> Option<T> {
    let found = value.kind.name();
    let note = file.error(&value.span, format!("`{name}` is {found}"), format!("expected {expected}"));
    if expected == "a list of strings" && matches!(value.kind, LiteralKind::String(_)) {
        note.help("put it into brackets");
    }
    None
}
