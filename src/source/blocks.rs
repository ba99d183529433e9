//! The blocks of one file, with their lines, and those of JSON syntax.

use serde_json::Value;

use super::address::Keyword;
use super::location::SourceLocation;
use super::path;

/// Where a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundBlock {
    pub(super) file: String,
    pub(super) line: usize,
    /// The source of a module call, where it is a constant.
    pub(super) source: Option<String>,
}

/// What a block is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum BlockKey {
    Resource(Keyword, String, String),
    Module(String),
    Provider(String, Option<String>),
}

impl FoundBlock {
    /// Where it is, in a directory.
    pub(super) fn location(&self, directory: &str) -> SourceLocation {
        SourceLocation { path: path::file(directory, &self.file), line: self.line }
    }
}

/// The key of a block with these labels; `None` for one that no address leads to.
pub(super) fn block_key(
    ident: &str,
    labels: &[&str],
    alias: impl FnOnce() -> Option<String>,
) -> Option<BlockKey> {
    Some(match (ident, labels) {
        ("module", [name]) => BlockKey::Module((*name).to_owned()),
        ("provider", [name]) => BlockKey::Provider((*name).to_owned(), alias()),
        (_, [type_, name]) => BlockKey::Resource(keyword(ident)?, (*type_).to_owned(), (*name).to_owned()),
        _ => return None,
    })
}

fn keyword(ident: &str) -> Option<Keyword> {
    match ident {
        "resource" => Some(Keyword::Resource),
        "data" => Some(Keyword::Data),
        "ephemeral" => Some(Keyword::Ephemeral),
        _ => None,
    }
}

/// The blocks of JSON syntax; `None` for a text that is not JSON. Generated files are mostly one line, so every block is on
/// line 1.
pub(super) fn json(file: &str, text: &str) -> Option<Vec<(BlockKey, FoundBlock)>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let mut found = Vec::new();
    for (ident, body) in members(&value) {
        for (first, body) in members(body) {
            let mut add = |labels: &[&str], body: &Value| {
                let constant = |name: &str| Some(body.get(name)?.as_str()?.to_owned());
                if let Some(key) = block_key(ident, labels, || constant("alias")) {
                    let source = matches!(key, BlockKey::Module(_)).then(|| constant("source")).flatten();
                    found.push((key, FoundBlock { file: file.to_owned(), line: 1, source }));
                }
            };
            // Resources have two labels, and so two levels of objects; modules and providers have one.
            if keyword(ident).is_some() {
                members(body).for_each(|(second, body)| add(&[first, second], body));
            } else {
                // `provider` may be a list of bodies, one for each alias.
                elements(body).for_each(|body| add(&[first], body));
            }
        }
    }
    Some(found)
}

/// The members of an object, or of each object of a list: JSON syntax allows both.
fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    elements(value).filter_map(Value::as_object).flatten().map(|(key, value)| (key.as_str(), value))
}

fn elements(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map_or_else(|| std::slice::from_ref(value).iter(), |list| list.iter())
}
