//! Attributes that no type of a policy has, by the schema of its provider.

use std::collections::BTreeSet;
use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ForExpr, Traversal, TraversalOperator};
use hcl_edit::structure::{Block, Body};
use hcl_edit::visit::{self, Visit};

use super::contents::kind_of;
use super::file::File;
use super::literal::key_text;
use super::source::SourceFile;
use super::syntax;
use crate::policy::diagnostic::Diagnostic;
use crate::policy::{KnownTypes, PolicyKind};

/// The warnings about the attributes that a policy file reads, in order; none for a file that does not parse.
pub fn unknown_attributes(file: &SourceFile, known: &KnownTypes) -> Vec<Diagnostic> {
    let mut file = File::new(&file.path, &file.text);
    let Some(body) = syntax::parse(&mut file) else { return Vec::new() };
    for block in body.blocks() {
        let types = match kind_of(block.ident.as_str()) {
            Some(PolicyKind::Resource | PolicyKind::Drift) => {
                types(&block.body).or_else(|| block.labels.first().map(|label| vec![label.as_str()]))
            }
            Some(PolicyKind::Protect) => types(&block.body),
            Some(PolicyKind::Provider | PolicyKind::Module | PolicyKind::Plan) | None => None,
        };
        // More types than those of the list.
        let types = types.filter(|_| !block.body.has_attribute("type_regex"));
        policy(&mut file, block, types.as_deref(), known);
    }
    file.finish()
}

fn policy(file: &mut File<'_>, block: &Block, types: Option<&[&str]>, known: &KnownTypes) {
    for recovery in block.body.blocks().filter(|inner| inner.ident.as_str() == "recovery") {
        let own = self::types(&recovery.body);
        if let Some(attributes) = own.as_deref().or(types).and_then(|types| known.attributes(types)) {
            conditions(file, &recovery.body, &attributes);
        }
    }
    protections(file, &block.body, known);
    let Some(attributes) = types.and_then(|types| known.attributes(types)) else { return };
    if kind_of(block.ident.as_str()) == Some(PolicyKind::Drift) {
        for name in ["attributes", "ignore"] {
            let paths = block.body.get_attribute(name).and_then(|attribute| attribute.value.as_array());
            for path in paths.into_iter().flatten() {
                if let Some(text) = path.as_str() {
                    look_at(file, first_step(text), path.span(), &attributes);
                }
            }
        }
    }
    Reads { file, attributes: &attributes }.visit_body(&block.body);
}

/// The keys of `when`.
fn conditions(file: &mut File<'_>, recovery: &Body, attributes: &BTreeSet<&str>) {
    let when = recovery.get_attribute("when").and_then(|when| when.value.as_object());
    for (key, _) in when.into_iter().flatten() {
        // `provider.…` is about the arguments of the provider.
        if let Some(name) = key_text(key).map(first_step).filter(|name| *name != "provider") {
            look_at(file, name, key.span(), attributes);
        }
    }
}

/// The types that `types` names; `None` if it is neither a list of strings nor an object with such keys.
fn types(body: &Body) -> Option<Vec<&str>> {
    let value = &body.get_attribute("types")?.value;
    match value.as_object() {
        Some(facts) => facts.iter().map(|(key, _)| key_text(key)).collect(),
        None => value.as_array()?.iter().map(Expression::as_str).collect(),
    }
}

/// Looks at `deletion_protection` of each type.
fn protections(file: &mut File<'_>, policy: &Body, known: &KnownTypes) {
    let facts = policy.get_attribute("types").and_then(|types| types.value.as_object());
    for (key, value) in facts.into_iter().flatten() {
        let Some(attributes) = key_text(key).and_then(|name| known.attributes(&[name])) else { continue };
        let entries = value.expr().as_object().into_iter().flatten();
        for (_, path) in entries.filter(|(key, _)| key_text(key) == Some("deletion_protection")) {
            if let Some(text) = path.expr().as_str() {
                look_at(file, first_step(text), path.expr().span(), &attributes);
            }
        }
    }
}

fn first_step(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

fn look_at(file: &mut File<'_>, name: &str, span: Option<Range<usize>>, attributes: &BTreeSet<&str>) {
    if !attributes.contains(name) && !name.contains(['*', '?']) {
        let message = format!("no resource type of this policy has an attribute `{name}`");
        file.warning(&span.unwrap_or(0..0), message, "not in the schema of the provider")
            .nearest(name, attributes.iter().copied());
    }
}

/// A walk over the expressions of a policy.
struct Reads<'f, 'a> {
    file: &'f mut File<'a>,
    attributes: &'f BTreeSet<&'f str>,
}

impl Visit for Reads<'_, '_> {
    fn visit_for_expr(&mut self, node: &ForExpr) {
        let is_root = |name: &str| matches!(name, "attrs" | "prior_attrs");
        let intro = &node.intro;
        let shadows = is_root(&intro.value_var) || intro.key_var.as_ref().is_some_and(|name| is_root(name));
        // Inside, the name is another value.
        if !shadows {
            visit::visit_for_expr(self, node);
        }
    }

    fn visit_traversal(&mut self, node: &Traversal) {
        let root =
            node.expr.as_variable().is_some_and(|name| matches!(name.as_str(), "attrs" | "prior_attrs"));
        if let Some(step) = node.operators.first()
            && root
        {
            let name = match step.value() {
                TraversalOperator::GetAttr(name) => Some(name.as_str()),
                TraversalOperator::Index(index) => index.as_str(),
                TraversalOperator::AttrSplat(_)
                | TraversalOperator::FullSplat(_)
                | TraversalOperator::LegacyIndex(_) => None,
            };
            if let Some(name) = name {
                look_at(self.file, name, step.span(), self.attributes);
            }
        }
        visit::visit_traversal(self, node);
    }
}
