//! `tfgate lint --portable`: what of a `.gate.hcl` file only tfgate has.

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ForExpr, FuncCall, Traversal, TraversalOperator};
use hcl_edit::structure::{Block, Structure};
use hcl_edit::visit::{self, Visit};

use super::contents::{PORTABLE_BLOCKS, kind_of};
use super::file::File;
use super::head::head;
use super::members;
use super::schemas::schema;
use super::source::SourceFile;
use super::syntax;
use crate::expr::{Dialect, Function, function_name};
use crate::policy::PolicyKind;
use crate::policy::diagnostic::Diagnostic;

/// Everything in a policy file that only tfgate reads, in order. A `.policy.hcl` file has none: there it is an error when
/// the file loads. A file that does not parse has none either.
pub fn portable_problems(file: &SourceFile) -> Vec<Diagnostic> {
    let mut file = File::new(&file.path, &file.text);
    if file.dialect() == Dialect::Portable {
        return Vec::new();
    }
    let Some(body) = syntax::parse(&mut file) else { return Vec::new() };
    for block in body.blocks() {
        self::block(&mut file, block);
    }
    file.finish()
}

const HERE: &str = "only in a `.gate.hcl` file";

/// The help about changes that the portable language never evaluates.
const UNSEEN: &str =
    "a portable policy sees neither forget, nor deposed objects, nor an import that is then destroyed";

fn block(file: &mut File<'_>, block: &Block) {
    let name = block.ident.as_str();
    let kind = kind_of(name);
    if !PORTABLE_BLOCKS.contains(&name) {
        // An unknown block is an error of its own.
        let note = file.error(&head(block), format!("`{name}` exists in tfgate only"), HERE);
        if kind.is_some_and(PolicyKind::is_about_changes) {
            note.help(UNSEEN);
        }
        return;
    }
    if let Some(kind) = kind {
        policy(file, block, kind);
    }
    Expressions { file, kind, bound: Vec::new() }.visit_body(&block.body);
}

fn policy(file: &mut File<'_>, block: &Block, kind: PolicyKind) {
    // There `?` would be a character of the type, and the policy would never match.
    if let Some(target) = block.labels.first().filter(|label| label.as_str().contains('?'))
        && kind == PolicyKind::Resource
    {
        let span = target.span().unwrap_or_else(|| head(block));
        file.error(&span, "`?` in a glob over types", HERE).help("`*` is the only wildcard elsewhere");
    }
    for structure in &block.body {
        let (name, span) = match structure {
            Structure::Attribute(attribute) => (attribute.key.as_str(), attribute.key.span()),
            Structure::Block(block) => (block.ident.as_str(), block.ident.span()),
        };
        let span = span.unwrap_or_else(|| head(block));
        if schema(kind).extensions.contains(&name) {
            file.error(&span, format!("`{name}` in `{}`", kind.name()), HERE);
        }
        if let Structure::Attribute(attribute) = structure
            && name == "operations"
        {
            operations(file, &attribute.value);
        }
    }
}

fn operations(file: &mut File<'_>, value: &Expression) {
    let Some(list) = value.as_array() else { return };
    for item in list {
        let (Some(word), Some(span)) = (item.as_str(), item.span()) else { continue };
        match word {
            "replace" => {
                file.error(&span, "operation `replace`", HERE)
                    .help("elsewhere a replacement is a create and a delete");
            }
            "forget" => file.error(&span, "operation `forget`", HERE).help(UNSEEN),
            "delete" => file.hint(&span, "operation `delete` means less elsewhere", "").help(UNSEEN),
            _ => {}
        }
    }
}

/// A walk over the expressions of one block.
struct Expressions<'f, 'a> {
    file: &'f mut File<'a>,
    kind: Option<PolicyKind>,
    /// Variables of `for` expressions: they hide roots.
    bound: Vec<String>,
}

impl Expressions<'_, '_> {
    fn is_root(&self, expression: &Expression, root: &str) -> bool {
        let name = expression.as_variable().map(hcl_edit::Ident::as_str);
        name == Some(root) && !self.bound.iter().any(|bound| bound == root)
    }

    /// The members of `meta` that the portable language has.
    fn members(&self) -> &'static [&'static str] {
        match self.kind {
            Some(kind @ (PolicyKind::Resource | PolicyKind::Provider | PolicyKind::Module)) => {
                members::of_portable_meta(kind)
            }
            Some(PolicyKind::Protect | PolicyKind::Plan | PolicyKind::Drift) | None => &[],
        }
    }
}

impl Visit for Expressions<'_, '_> {
    fn visit_expr(&mut self, node: &Expression) {
        for root in ["change", "stack", "plan"] {
            if self.is_root(node, root) {
                let span = node.span().unwrap_or(0..0);
                self.file.error(&span, format!("`{root}` exists in tfgate only"), HERE);
            }
        }
        visit::visit_expr(self, node);
    }

    fn visit_traversal(&mut self, node: &Traversal) {
        let first = node.operators.first();
        if let Some(TraversalOperator::GetAttr(member)) = first.map(hcl_edit::Decorated::value)
            && self.is_root(&node.expr, "meta")
            && self.kind.is_some()
            && !self.members().contains(&member.as_str())
        {
            let span = first.and_then(hcl_edit::Span::span).unwrap_or(0..0);
            self.file.error(&span, format!("`meta.{}` exists in tfgate only", member.as_str()), HERE);
        }
        visit::visit_traversal(self, node);
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        let name = function_name(&node.name);
        let span = node.name.name.span().unwrap_or(0..0);
        if Function::named(&name).is_some_and(|function| !function.portable) {
            self.file.error(&span, format!("`{name}` is not a function of the portable language"), HERE);
        // HashiCorp's engine knows functions by `core::` alone.
        } else if !node.name.is_namespaced() {
            self.file
                .error(&span, format!("`{name}` without its prefix"), HERE)
                .help(format!("`core::{name}` means the same in both"));
        }
        visit::visit_func_call(self, node);
    }

    fn visit_for_expr(&mut self, node: &ForExpr) {
        // Before the variables are bound: the collection is outside of their scope.
        self.visit_expr(&node.intro.collection_expr);
        let outer = self.bound.len();
        self.bound.extend(node.intro.key_var.iter().map(|name| name.as_str().to_owned()));
        self.bound.push(node.intro.value_var.as_str().to_owned());
        for part in node.key_expr.iter().chain([&node.value_expr]) {
            self.visit_expr(part);
        }
        if let Some(condition) = &node.cond {
            self.visit_expr(&condition.expr);
        }
        self.bound.truncate(outer);
    }
}
