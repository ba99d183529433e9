//! The blocks of one file, with their lines.

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use serde_json::Value;

use super::Place;
use super::address::Keyword;
use super::path;

/// Where a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) file: String,
    pub(super) line: usize,
    /// The source of a module call, where it is a constant.
    pub(super) source: Option<String>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Resource(Keyword, String, String),
    Module(String),
    Provider(String, Option<String>),
}

impl Found {
    /// Where it is, in a directory.
    pub(super) fn place(&self, directory: &str) -> Place {
        Place { path: path::file(directory, &self.file), line: self.line }
    }
}

/// The blocks of HCL; `None` for a text that is none.
pub(super) fn hcl(file: &str, text: &str) -> Option<Vec<(What, Found)>> {
    let body = hcl_edit::parser::parse_body(text).ok()?;
    let lines = Lines::of(text);
    let found = |block: &hcl_edit::structure::Block| {
        let labels: Vec<&str> = block.labels.iter().map(hcl_edit::structure::BlockLabel::as_str).collect();
        let constant = |name: &str| {
            let Expression::String(text) = &block.body.get_attribute(name)?.value else { return None };
            Some(text.to_string())
        };
        let what = what(block.ident.as_str(), &labels, || constant("alias"))?;
        let line = lines.number(block.ident.span()?.start);
        let source = matches!(what, What::Module(_)).then(|| constant("source")).flatten();
        Some((what, Found { file: file.to_owned(), line, source }))
    };
    Some(body.blocks().filter_map(found).collect())
}

fn what(ident: &str, labels: &[&str], alias: impl FnOnce() -> Option<String>) -> Option<What> {
    Some(match (ident, labels) {
        ("module", [name]) => What::Module((*name).to_owned()),
        ("provider", [name]) => What::Provider((*name).to_owned(), alias()),
        (_, [type_, name]) => What::Resource(keyword(ident)?, (*type_).to_owned(), (*name).to_owned()),
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

/// The starts of lines.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Lines(text.match_indices('\n').map(|(at, _)| at + 1).collect())
    }

    /// The 1-based line of a byte.
    fn number(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset) + 1
    }
}

/// The blocks of JSON; `None` for a text that is none. JSON has no lines worth pointing at: all of them are line 1.
pub(super) fn json(file: &str, text: &str) -> Option<Vec<(What, Found)>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let mut found = Vec::new();
    for (ident, body) in members(&value) {
        for (first, body) in members(body) {
            let mut add = |labels: &[&str], body: &Value| {
                let constant = |name: &str| Some(body.get(name)?.as_str()?.to_owned());
                if let Some(what) = what(ident, labels, || constant("alias")) {
                    let source = matches!(what, What::Module(_)).then(|| constant("source")).flatten();
                    found.push((what, Found { file: file.to_owned(), line: 1, source }));
                }
            };
            if keyword(ident).is_some() {
                members(body).for_each(|(second, body)| add(&[first, second], body));
            } else {
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
