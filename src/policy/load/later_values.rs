//! `attrs` in the filter or a condition of a `resource_policy` on operations after which the object is gone: every
//! attribute is null there, so the policy looks as if it guarded the object and does not.
//!
//! For each of these operations the expressions are evaluated as far as `meta.operation` decides them. What is left must
//! not read `attrs`, unless it asks `prior_attrs` the same and either of the two is enough.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{
    BinaryOp, BinaryOperator, Expression, ForExpr, FuncCall, Traversal, TraversalOperator, UnaryOperator,
};
use hcl_edit::structure::Body;
use hcl_edit::visit::{self, Visit};

use super::file::File;
use crate::expr::Dialect;
use crate::policy::Operation;
use crate::syntax::{Kind, tokens};

/// Refuses such a policy in a `.gate.hcl` file. In a `.policy.hcl` file it has HashiCorp's meaning.
pub(super) fn check(file: &mut File<'_>, policy: &Body, operations: &[Operation]) {
    if file.dialect() == Dialect::Portable {
        return;
    }
    let mut seen = BTreeSet::new();
    for operation in operations.iter().filter(|on| matches!(on, Operation::Delete | Operation::Forget)) {
        for span in reads(file.text, policy, *operation) {
            if seen.insert(span.start) {
                file.error(&span, format!("`attrs` in a policy on `{}`", operation.name()), ALL_NULL)
                    .help(WRITE_INSTEAD);
            }
        }
    }
}

pub(super) const ALL_NULL: &str = "every attribute is null where the object goes away";

/// What says which values are meant.
pub(super) const WRITE_INSTEAD: &str = "write `prior_attrs` for the values before the change; or ask the same of both, with `||` between the two in a filter and `&&` in a condition; or exclude the operation first, as in `meta.operation == \"delete\" || …`";

/// Where the filter and the conditions of a policy read `attrs` on an operation, directly or through its locals.
pub(super) fn reads(text: &str, policy: &Body, operation: Operation) -> Vec<Range<usize>> {
    let locals = policy.blocks().filter(|block| block.ident.as_str() == "locals");
    let locals: BTreeMap<&str, &Expression> = locals
        .flat_map(|block| block.body.attributes())
        .map(|attribute| (attribute.key.as_str(), &attribute.value))
        .collect();
    let known = known_locals(text, &locals, operation);
    let mut walk = Walk { text, operation, known: &known, shadowed: Vec::new(), found: Found::default() };
    if let Some(filter) = policy.get_attribute("filter")
        && walk.expression(&filter.value, Some(Enough::True)) == Some(Known::Bool(false))
    {
        return Vec::new();
    }
    for block in policy.blocks().filter(|block| block.ident.as_str() == "enforce") {
        if let Some(condition) = block.body.get_attribute("condition") {
            walk.expression(&condition.value, Some(Enough::False));
        }
    }
    let mut spans = std::mem::take(&mut walk.found.spans);
    // A list and no recursion, so that a chain of locals takes no stack.
    let mut seen = BTreeSet::new();
    while let Some((name, enough)) = walk.found.locals.pop() {
        if let Some(local) = locals.get(name.as_str())
            && seen.insert((name, enough))
        {
            walk.expression(local, enough);
            spans.append(&mut walk.found.spans);
        }
    }
    spans.sort_by_key(|span| span.start);
    spans.dedup();
    spans
}

/// The locals that `meta.operation` decides.
fn known_locals(
    text: &str,
    locals: &BTreeMap<&str, &Expression>,
    operation: Operation,
) -> BTreeMap<String, Known> {
    let mut known = BTreeMap::new();
    // By the local that is named: those that name it.
    let mut named_by: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut pending: Vec<&str> = locals.keys().copied().collect();
    for (name, local) in locals {
        let mut names = NamedLocals::default();
        names.visit_expr(local);
        for other in names.0 {
            named_by.entry(other).or_default().push(name);
        }
    }
    // A local is evaluated once more whenever one that it names becomes known, which happens once.
    while let Some(name) = pending.pop() {
        let Some(local) = locals.get(name).filter(|_| !known.contains_key(name)) else { continue };
        let mut walk = Walk { text, operation, known: &known, shadowed: Vec::new(), found: Found::default() };
        if let Some(value) = walk.expression(local, None) {
            known.insert(name.to_owned(), value);
            pending.extend(named_by.get(name).into_iter().flatten());
        }
    }
    known
}

/// A value that does not depend on the object.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    Bool(bool),
    Text(String),
}

/// Which value of an expression makes the policy apply, whatever is beside it: a filter covers more if it is true more
/// often, a condition if it is false more often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Enough {
    True,
    False,
}

impl Enough {
    fn opposite(self) -> Self {
        match self {
            Enough::True => Enough::False,
            Enough::False => Enough::True,
        }
    }
}

/// What an expression reads.
#[derive(Default)]
struct Found {
    /// Where it reads `attrs`.
    spans: Vec<Range<usize>>,
    /// The locals that it names.
    locals: Vec<(String, Option<Enough>)>,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.locals.is_empty()
    }

    fn append(&mut self, mut other: Found) {
        self.spans.append(&mut other.spans);
        self.locals.append(&mut other.locals);
    }
}

/// A walk over expressions, each node once: what is found in a node is dropped where the operation decides without it.
struct Walk<'w> {
    text: &'w str,
    operation: Operation,
    known: &'w BTreeMap<String, Known>,
    /// Variables of the `for` expressions around, which hide roots.
    shadowed: Vec<String>,
    found: Found,
}

impl Walk<'_> {
    /// Walks over an expression; its value, if the operation decides it. `enough` is for a value that is true or false.
    fn expression(&mut self, node: &Expression, enough: Option<Enough>) -> Option<Known> {
        match node {
            Expression::Bool(value) => Some(Known::Bool(**value)),
            Expression::String(value) => Some(Known::Text(value.value().clone())),
            Expression::Parenthesis(inner) => self.expression(inner.inner(), enough),
            Expression::UnaryOp(not) if *not.operator.value() == UnaryOperator::Not => {
                match self.expression(&not.expr, enough.map(Enough::opposite))? {
                    Known::Bool(value) => Some(Known::Bool(!value)),
                    Known::Text(_) => None,
                }
            }
            Expression::Conditional(node) => {
                let condition = self.expression(&node.cond_expr, None);
                let values = match condition {
                    Some(Known::Bool(true)) => return self.expression(&node.true_expr, enough),
                    Some(Known::Bool(false)) => return self.expression(&node.false_expr, enough),
                    Some(Known::Text(_)) | None => {
                        [self.expression(&node.true_expr, enough), self.expression(&node.false_expr, enough)]
                    }
                };
                let [one, other] = values;
                one.filter(|one| Some(one) == other.as_ref())
            }
            Expression::BinaryOp(node) => match node.operator.value() {
                BinaryOperator::And => self.chain(node, BinaryOperator::And, false, enough),
                BinaryOperator::Or => self.chain(node, BinaryOperator::Or, true, enough),
                BinaryOperator::Eq => self.equal(node).map(Known::Bool),
                BinaryOperator::NotEq => self.equal(node).map(|equal| Known::Bool(!equal)),
                BinaryOperator::LessEq
                | BinaryOperator::GreaterEq
                | BinaryOperator::Less
                | BinaryOperator::Greater
                | BinaryOperator::Plus
                | BinaryOperator::Minus
                | BinaryOperator::Mul
                | BinaryOperator::Div
                | BinaryOperator::Mod => self.parts(node),
            },
            Expression::FuncCall(call) => self.call(call),
            Expression::Traversal(traversal) => self.traversal(traversal, enough),
            Expression::Null(_)
            | Expression::Number(_)
            | Expression::Array(_)
            | Expression::Object(_)
            | Expression::StringTemplate(_)
            | Expression::HeredocTemplate(_)
            | Expression::Variable(_)
            | Expression::UnaryOp(_)
            | Expression::ForExpr(_) => {
                if self.is_root(node, "attrs") {
                    self.found.spans.extend(node.span());
                }
                visit::visit_expr(self, node);
                None
            }
        }
    }

    fn parts(&mut self, node: &BinaryOp) -> Option<Known> {
        visit::visit_binary_op(self, node);
        None
    }

    fn equal(&mut self, node: &BinaryOp) -> Option<bool> {
        let (one, other) = (self.expression(&node.lhs_expr, None), self.expression(&node.rhs_expr, None));
        Some(one? == other?)
    }

    /// Operands of `&&` or `||`. One that has the value which decides makes the others irrelevant. So does one that asks
    /// `prior_attrs` what another asks `attrs`, if the value which decides is the one that makes the policy apply.
    fn chain(
        &mut self,
        node: &BinaryOp,
        operator: BinaryOperator,
        decides: bool,
        enough: Option<Enough>,
    ) -> Option<Known> {
        let (text, before) = (self.text, std::mem::take(&mut self.found));
        let operands = operands(node, operator);
        let mut read = Vec::with_capacity(operands.len());
        let (mut is_decided, mut all) = (false, true);
        for operand in &operands {
            let value = self.expression(operand, enough);
            is_decided |= value == Some(Known::Bool(decides));
            all &= matches!(value, Some(Known::Bool(_)));
            read.push(std::mem::take(&mut self.found));
        }
        self.found = before;
        if is_decided {
            return Some(Known::Bool(decides));
        }
        let either = enough == Some(if decides { Enough::True } else { Enough::False });
        let asked: BTreeSet<Vec<&str>> = if either {
            let without = operands.iter().zip(&read).filter(|(_, found)| found.is_empty());
            without.filter_map(|(operand, _)| asked_of(text, operand, "prior_attrs")).collect()
        } else {
            BTreeSet::new()
        };
        for (operand, found) in operands.iter().zip(read) {
            let is_asked = !asked.is_empty()
                && !found.is_empty()
                && asked_of(text, operand, "attrs").is_some_and(|tokens| asked.contains(&tokens));
            if !is_asked {
                self.found.append(found);
            }
        }
        all.then_some(Known::Bool(!decides))
    }

    fn call(&mut self, call: &FuncCall) -> Option<Known> {
        let name = call.name.name.as_str();
        let arguments: Vec<&Expression> = call.args.iter().collect();
        if name == "contains"
            && let [Expression::Array(list), member] = arguments.as_slice()
        {
            let members: Vec<Option<Known>> = list.iter().map(|item| self.expression(item, None)).collect();
            let member = self.expression(member, None)?;
            if members.iter().flatten().any(|known| *known == member) {
                return Some(Known::Bool(true));
            }
            return members.iter().all(Option::is_some).then_some(Known::Bool(false));
        }
        visit::visit_func_call(self, call);
        None
    }

    fn traversal(&mut self, node: &Traversal, enough: Option<Enough>) -> Option<Known> {
        let member = first_attribute(node).filter(|_| node.operators.len() == 1);
        if self.is_root(&node.expr, "meta") && member == Some("operation") {
            return Some(Known::Text(self.operation.name().to_owned()));
        }
        if self.is_root(&node.expr, "local")
            && let Some(name) = first_attribute(node)
        {
            if let Some(known) = self.known.get(name).filter(|_| member.is_some()) {
                return Some(known.clone());
            }
            self.found.locals.push((name.to_owned(), enough.filter(|_| member.is_some())));
        }
        visit::visit_traversal(self, node);
        None
    }

    fn is_root(&self, expression: &Expression, name: &str) -> bool {
        is_root(expression, name) && !self.shadowed.iter().any(|shadowed| shadowed == name)
    }
}

impl Visit for Walk<'_> {
    fn visit_expr(&mut self, node: &Expression) {
        self.expression(node, None);
    }

    fn visit_for_expr(&mut self, node: &ForExpr) {
        self.visit_expr(&node.intro.collection_expr);
        let outer = self.shadowed.len();
        let variables = node.intro.key_var.iter().chain([&node.intro.value_var]);
        self.shadowed.extend(variables.map(|name| name.as_str().to_owned()));
        for part in node.key_expr.iter().chain([&node.value_expr]) {
            self.visit_expr(part);
        }
        if let Some(condition) = &node.cond {
            self.visit_expr(&condition.expr);
        }
        self.shadowed.truncate(outer);
    }
}

/// The locals that an expression names.
#[derive(Default)]
struct NamedLocals(BTreeSet<String>);

impl Visit for NamedLocals {
    fn visit_traversal(&mut self, node: &Traversal) {
        self.0.extend(first_attribute(node).filter(|_| is_root(&node.expr, "local")).map(str::to_owned));
        visit::visit_traversal(self, node);
    }
}

/// The operands of a chain of one operator, from left to right.
fn operands(node: &BinaryOp, operator: BinaryOperator) -> Vec<&Expression> {
    let (mut operands, mut pending) = (Vec::new(), vec![&node.rhs_expr, &node.lhs_expr]);
    while let Some(expression) = pending.pop() {
        if let Expression::Parenthesis(inner) = expression {
            pending.push(inner.inner());
        } else if let Expression::BinaryOp(inner) = expression
            && *inner.operator.value() == operator
        {
            pending.extend([&inner.rhs_expr, &inner.lhs_expr]);
        } else {
            operands.push(expression);
        }
    }
    operands
}

/// The tokens of an expression without the name of the root that it reads; `None` if it does not read that one, or
/// reads the other one.
fn asked_of<'t>(text: &'t str, operand: &Expression, root: &str) -> Option<Vec<&'t str>> {
    let text = text.get(operand.span()?)?;
    let (mut texts, mut reads, mut after_dot) = (Vec::new(), false, false);
    for token in tokens(text).ok()?.tokens {
        let is_root = token.kind == Kind::Word && !after_dot;
        if is_root && token.text == root {
            reads = true;
            texts.push("");
        } else if is_root && ["attrs", "prior_attrs"].contains(&token.text) {
            return None;
        } else if !matches!(token.kind, Kind::Newline | Kind::LineComment | Kind::BlockComment) {
            texts.push(token.text);
        }
        after_dot = token.kind == Kind::Dot;
    }
    reads.then_some(texts)
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
