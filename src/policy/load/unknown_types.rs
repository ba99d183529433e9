//! Names of resource types that no provider has, and globs over addresses that no resource has: the policy loads, and guards
//! nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, FuncCall};
use hcl_edit::structure::{Attribute, Block};
use hcl_edit::visit::{self, Visit};

use super::address_glob::AddressGlob;
use super::contents::kind_of;
use super::file::File;
use super::literal::key_text;
use super::nearest::edits;
use super::source::SourceFile;
use super::syntax;
use crate::policy::diagnostic::Diagnostic;
use crate::policy::{KnownTypes, PolicyKind};

/// The warnings and hints about the types of a policy file, in order; none for a file that does not parse.
pub fn unknown_types(file: &SourceFile, known: &KnownTypes) -> Vec<Diagnostic> {
    let mut file = File::new(&file.path, &file.text);
    let Some(body) = syntax::parse(&mut file) else { return Vec::new() };
    let mut suggestions = SUGGESTIONS;
    for block in body.blocks() {
        let Some(kind) = kind_of(block.ident.as_str()) else { continue };
        let mut walk = Types { file: &mut file, known, left: &mut suggestions };
        match kind {
            // The lists have no data sources.
            PolicyKind::Resource
                if names_read(block.body.get_attribute("operations").map(|list| &list.value)) => {}
            PolicyKind::Resource | PolicyKind::Drift => walk.target(block),
            PolicyKind::Provider => walk.provider(block),
            PolicyKind::Protect | PolicyKind::Module | PolicyKind::Plan => {}
        }
        walk.visit_body(&block.body);
    }
    file.finish()
}

/// The warnings and hints about the types of the mocks in a test file, in order; none for a file that does not parse. A mock
/// of a type that does not exist tests a policy that guards nothing.
pub fn unknown_mock_types(file: &SourceFile, known: &KnownTypes) -> Vec<Diagnostic> {
    let mut file = File::new(&file.path, &file.text);
    let Some(body) = syntax::parse(&mut file) else { return Vec::new() };
    let mut suggestions = SUGGESTIONS;
    let mut walk = Types { file: &mut file, known, left: &mut suggestions };
    let mocks = || body.blocks().filter(|block| matches!(block.ident.as_str(), "resource" | "base"));
    // What one mock of a type reads is a data source; so is what its mocks have in common.
    let type_of = |block: &Block| block.labels.first().map(|label| label.as_str().to_owned());
    let read: BTreeSet<String> =
        mocks().filter(|block| names_read(mock_operation(block))).filter_map(type_of).collect();
    for block in mocks().filter(|block| type_of(block).is_none_or(|name| !read.contains(&name))) {
        walk.target(block);
    }
    file.finish()
}

/// `operation` in `meta` of a mock.
fn mock_operation(block: &Block) -> Option<&Expression> {
    let meta = block.body.get_attribute("meta")?.value.as_object()?;
    let operation = meta.iter().find(|(key, _)| key_text(key) == Some("operation"));
    operation.map(|(_, value)| value.expr())
}

/// Whether an expression is the operation `read`, or a list with it.
fn names_read(operations: Option<&Expression>) -> bool {
    let is_read = |word: &Expression| word.as_str() == Some("read");
    operations.is_some_and(|operations| {
        is_read(operations) || operations.as_array().is_some_and(|list| list.iter().any(is_read))
    })
}

/// A walk over everything in a policy that names a type or an address.
struct Types<'f, 'a> {
    file: &'f mut File<'a>,
    known: &'f KnownTypes,
    /// How many more names are compared with the known ones.
    left: &'f mut usize,
}

/// How many names of a file are compared with the known ones: a provider has up to 1,500.
const SUGGESTIONS: usize = 20;

/// The most edits of a typing mistake. A name that is farther from all that are known may be of another version.
const TYPING_MISTAKE: usize = 2;

impl Types<'_, '_> {
    fn target(&mut self, block: &Block) {
        if let Some(label) = block.labels.first() {
            self.look_at(label.as_str(), label.span());
        }
    }

    /// Looks at the provider of a `provider_policy`.
    fn provider(&mut self, block: &Block) {
        let Some(label) = block.labels.first() else { return };
        if let Some(nearest) = self.known.misspelt_provider(label.as_str()) {
            let message = format!("no provider `{}` is known", label.as_str());
            self.file
                .warning(&label.span().unwrap_or(0..0), message, "names nothing")
                .help(format!("did you mean `{nearest}`?"));
        }
    }

    /// Looks at a glob over addresses.
    fn address(&mut self, glob: &str, span: Option<Range<usize>>) {
        let (message, help) = match AddressGlob::read(glob) {
            AddressGlob::Resource(type_) => {
                if let Some(type_) = type_ {
                    self.look_at(type_, span);
                }
                return;
            }
            AddressGlob::Module => (
                format!("`{glob}` is the address of a module"),
                format!("write `{glob}.*` for what is in it"),
            ),
            AddressGlob::DataSource => (
                format!("`{glob}` is the address of a data source"),
                "a plan changes managed resources only".to_owned(),
            ),
            AddressGlob::Action => (
                format!("`{glob}` is the address of a provider action, which is no resource"),
                "write a `plan_policy` over `plan.action_invocations`".to_owned(),
            ),
            AddressGlob::Word if glob.contains('_') => (
                format!("`{glob}` is not a resource address"),
                format!("name a type in `types`, or write `*{glob}.*`"),
            ),
            AddressGlob::Word => (
                format!("`{glob}` is not a resource address"),
                format!("write `module.{glob}.*` for a module, `*.{glob}` for a name"),
            ),
            AddressGlob::Other => (
                format!("`{glob}` is not a resource address"),
                "an address is `TYPE.NAME`, in a module `module.NAME.TYPE.NAME`".to_owned(),
            ),
        };
        self.file.warning(&span.unwrap_or(0..0), message, "matches nothing").help(help);
    }

    fn look_at(&mut self, name: &str, span: Option<Range<usize>>) {
        if !self.known.names_none(name) {
            return;
        }
        let span = span.unwrap_or(0..0);
        let (message, label) = if name.contains(['*', '?']) {
            (format!("no known resource type matches `{name}`"), "matches nothing")
        } else {
            (format!("no resource type `{name}` is known"), "names nothing")
        };
        let nearest = if *self.left > 0 { self.known.nearest(name) } else { None };
        *self.left = self.left.saturating_sub(1);
        // Of a glob, what is before its `*` may be a whole name with a mistake in it.
        let whole = name.trim_end_matches('*');
        let nearest = nearest.or_else(|| self.known.nearest(whole));
        let near = |nearest: &str| edits(whole, nearest) <= TYPING_MISTAKE;
        let help = nearest.map_or_else(
            || "`--schema` names the output of `terraform providers schema -json`, the exact types of your providers".to_owned(),
            |nearest| format!("did you mean `{nearest}`?"),
        );
        // The lists are those of one version of each provider; a schema is exact.
        if self.known.is_exact(name) || self.known.is_respelt(name) || nearest.is_some_and(near) {
            self.file.warning(&span, message, label).help(help);
        } else {
            self.file.hint(&span, message, label).help(help);
        }
    }
}

impl Visit for Types<'_, '_> {
    fn visit_attr(&mut self, node: &Attribute) {
        // `types` of `protect`, `resource_policy` and `recovery`. No other block in a policy has it, but a local may be called so.
        let key = node.key.as_str();
        for element in node.value.as_array().into_iter().flatten() {
            match element.as_str() {
                Some(name) if key == "types" => self.look_at(name, element.span()),
                Some(glob) if matches!(key, "addresses" | "except_addresses") => {
                    self.address(glob, element.span());
                }
                _ => {}
            }
        }
        // With facts about each type, `types` of `protect` is an object.
        for (type_, _) in node.value.as_object().into_iter().flatten().filter(|_| key == "types") {
            if let Some(name) = key_text(type_) {
                self.look_at(name, type_.span());
            }
        }
        visit::visit_attr(self, node);
    }

    fn visit_block(&mut self, node: &Block) {
        if node.ident.as_str() == "locals" {
            // A list that is called `types` there is whatever its author makes of it; calls count everywhere.
            for attribute in node.body.attributes() {
                self.visit_expr(&attribute.value);
            }
        } else {
            visit::visit_block(self, node);
        }
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        if node.name.name.as_str() == "getresources"
            && let Some(Expression::String(name)) = node.args.iter().next()
        {
            // It takes exact types alone.
            let plain = !name.contains(['*', '?']);
            if plain {
                self.look_at(name, name.span());
            }
        }
        visit::visit_func_call(self, node);
    }
}
