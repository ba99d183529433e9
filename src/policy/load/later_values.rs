//! `attrs` in the filter or a condition of a `resource_policy` on operations after which the object is gone: every
//! attribute is null there, so the policy looks as if it guarded the object and does not.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{
    BinaryOp, BinaryOperator, Conditional, Expression, ForExpr, FuncCall, Traversal, TraversalOperator,
};
use hcl_edit::structure::Body;
use hcl_edit::visit::{self, Visit};

use super::file::File;
use crate::expr::Dialect;
use crate::policy::Operation;

/// Refuses such a policy in a `.gate.hcl` file. In a `.policy.hcl` file it has HashiCorp's meaning.
pub(super) fn check(file: &mut File<'_>, policy: &Body, operations: &[Operation]) {
    if file.dialect() == Dialect::Portable {
        return;
    }
    let gone = |operation: &&Operation| matches!(operation, Operation::Delete | Operation::Forget);
    let Some(operation) = operations.iter().find(gone) else { return };
    for span in reads(policy) {
        file.error(&span, format!("`attrs` in a policy on `{}`", operation.name()), ALL_NULL)
            .help(WRITE_INSTEAD);
    }
}

pub(super) const ALL_NULL: &str = "every attribute is null where the object goes away";

/// What says which values are meant.
const WRITE_INSTEAD: &str = "write `prior_attrs.NAME` for the values before the change, `try(coalesce(prior_attrs.NAME, attrs.NAME), null)` for either, or compare `meta.operation` first";

/// Where the filter and the conditions of a policy read `attrs`, directly or through its locals.
///
/// Left out is what asks for `meta.operation` first, in a conditional, `&&` or `||`, and what stands beside `prior_attrs`
/// in a `coalesce`.
pub(super) fn reads(policy: &Body) -> Vec<Range<usize>> {
    let locals = policy.blocks().filter(|block| block.ident.as_str() == "locals");
    let locals: BTreeMap<&str, &Expression> = locals
        .flat_map(|block| block.body.attributes())
        .map(|attribute| (attribute.key.as_str(), &attribute.value))
        .collect();
    let asking = asking(&locals);
    let enforces = policy.blocks().filter(|block| block.ident.as_str() == "enforce");
    let conditions = enforces.filter_map(|block| block.body.get_attribute("condition"));
    let mut walk = Walk::over(&asking);
    for attribute in policy.get_attribute("filter").into_iter().chain(conditions) {
        walk.visit_expr(&attribute.value);
    }
    // A list and no recursion, so that a chain of locals takes no stack.
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = walk.unguarded.pop() {
        if let Some(local) = locals.get(name.as_str())
            && seen.insert(name)
        {
            walk.visit_expr(local);
        }
    }
    walk.spans
}

/// The locals that ask for `meta.operation`, directly or through others.
fn asking(locals: &BTreeMap<&str, &Expression>) -> BTreeSet<String> {
    let none = BTreeSet::new();
    let mut asking = BTreeSet::new();
    // By the local that is named: those that name it.
    let mut named_by: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut pending: Vec<&str> = Vec::new();
    for (name, local) in locals {
        let mut walk = Walk::over(&none);
        walk.visit_expr(local);
        pending.extend(walk.asks.then_some(*name));
        for other in walk.named {
            named_by.entry(other).or_default().push(name);
        }
    }
    while let Some(name) = pending.pop() {
        if asking.insert(name.to_owned()) {
            pending.extend(named_by.get(name).into_iter().flatten());
        }
    }
    asking
}

/// A walk over expressions, each node once: what is found in a node is dropped where the node turns out to be guarded.
struct Walk<'w> {
    /// The locals that ask for `meta.operation`.
    asking: &'w BTreeSet<String>,
    /// Where `attrs` is read without a guard.
    spans: Vec<Range<usize>>,
    /// Locals that are named without a guard.
    unguarded: Vec<String>,
    /// All locals that are named.
    named: BTreeSet<String>,
    /// Whether something asks for `meta.operation`.
    asks: bool,
    /// Whether something reads `prior_attrs`.
    reads_prior: bool,
}

impl<'w> Walk<'w> {
    fn over(asking: &'w BTreeSet<String>) -> Self {
        Walk {
            asking,
            spans: Vec::new(),
            unguarded: Vec::new(),
            named: BTreeSet::new(),
            asks: false,
            reads_prior: false,
        }
    }

    /// Walks over a part, and drops what it found if that part is guarded.
    fn unless(&mut self, guarded: impl Fn(&Self) -> bool, part: impl FnOnce(&mut Self)) {
        let (asked, read_prior) = (self.asks, self.reads_prior);
        let (spans, unguarded) = (self.spans.len(), self.unguarded.len());
        (self.asks, self.reads_prior) = (false, false);
        part(self);
        if guarded(self) {
            self.spans.truncate(spans);
            self.unguarded.truncate(unguarded);
        }
        self.asks |= asked;
        self.reads_prior |= read_prior;
    }
}

impl Visit for Walk<'_> {
    fn visit_expr(&mut self, node: &Expression) {
        if is_root(node, "attrs") {
            self.spans.extend(node.span());
        }
        self.reads_prior |= is_root(node, "prior_attrs");
        visit::visit_expr(self, node);
    }

    fn visit_traversal(&mut self, node: &Traversal) {
        let member = first_attribute(node);
        self.asks |= is_root(&node.expr, "meta") && member == Some("operation");
        if let Some(name) = member.filter(|_| is_root(&node.expr, "local")) {
            self.asks |= self.asking.contains(name);
            self.named.insert(name.to_owned());
            self.unguarded.push(name.to_owned());
        }
        visit::visit_traversal(self, node);
    }

    fn visit_for_expr(&mut self, node: &ForExpr) {
        let variables = node.intro.key_var.iter().chain([&node.intro.value_var]);
        if variables.into_iter().any(|name| name.as_str() == "attrs") {
            // The variable hides the root in the rest of the expression.
            self.visit_expr(&node.intro.collection_expr);
        } else {
            visit::visit_for_expr(self, node);
        }
    }

    fn visit_conditional(&mut self, node: &Conditional) {
        let asked = std::mem::take(&mut self.asks);
        self.visit_expr(&node.cond_expr);
        let guarded = self.asks;
        self.unless(
            |_| guarded,
            |walk| {
                walk.visit_expr(&node.true_expr);
                walk.visit_expr(&node.false_expr);
            },
        );
        // What it is as a whole says nothing about the operation.
        self.asks = asked;
    }

    fn visit_binary_op(&mut self, node: &BinaryOp) {
        let decides = matches!(node.operator.value(), BinaryOperator::And | BinaryOperator::Or);
        self.unless(|walk| decides && walk.asks, |walk| visit::visit_binary_op(walk, node));
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        let falls_back = node.name.name.as_str() == "coalesce";
        self.unless(|walk| falls_back && walk.reads_prior, |walk| visit::visit_func_call(walk, node));
    }
}

fn is_root(expression: &Expression, name: &str) -> bool {
    expression.as_variable().is_some_and(|variable| variable.as_str() == name)
}

fn first_attribute(traversal: &Traversal) -> Option<&str> {
    match traversal.operators.first()?.value() {
        TraversalOperator::GetAttr(name) => Some(name.as_str()),
        TraversalOperator::Index(index) => index.as_str(),
        TraversalOperator::LegacyIndex(_)
        | TraversalOperator::AttrSplat(_)
        | TraversalOperator::FullSplat(_) => None,
    }
}
