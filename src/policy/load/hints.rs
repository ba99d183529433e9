//! Hints of `tfgate lint`: policies that load and probably mean something else.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{
    BinaryOp, BinaryOperator, Conditional, Expression, ForExpr, FuncCall, Traversal, TraversalOperator,
    UnaryOp, UnaryOperator,
};
use hcl_edit::structure::{Attribute, Block, Body};
use hcl_edit::template::Interpolation;
use hcl_edit::visit::{self, Visit};

use super::contents::kind_of;
use super::fields::{one_of, present_name};
use super::file::File;
use super::head::head;
use super::source::SourceFile;
use super::syntax;
use super::{later_values, members, operation_words};
use crate::expr::{Dialect, Function, Nulls, function_name};
use crate::policy::diagnostic::Diagnostic;
use crate::policy::{Operation, PolicyKind};

/// The hints of a policy file, in order; none for a file that does not parse.
pub fn hints(file: &SourceFile) -> Vec<Diagnostic> {
    let mut file = File::new(&file.path, &file.text);
    let Some(body) = syntax::parse(&mut file) else { return Vec::new() };
    for block in body.blocks() {
        if let Some(kind) = kind_of(block.ident.as_str()) {
            policy(&mut file, block, kind);
        }
        former_names(&mut file, block);
    }
    if file.dialect() == Dialect::Portable {
        portable(&mut file, &body);
    }
    operation_words::check(&mut file, &body);
    Expressions { file: &mut file }.visit_body(&body);
    file.finish()
}

fn policy(file: &mut File<'_>, block: &Block, kind: PolicyKind) {
    for enforce in block.body.blocks().filter(|inner| inner.ident.as_str() == "enforce") {
        // One that only informs has a message of the other kind.
        if !enforce.body.has_attribute("error_message") && !enforce.body.has_attribute("info_message") {
            file.hint(
                &head(enforce),
                "an `enforce` without `error_message`",
                "a finding says nothing about its cause",
            );
        }
    }
    if let Some(operations) = block.body.get_attribute("operations")
        && kind == PolicyKind::Resource
    {
        never_replaced(file, &operations.value);
    }
}

/// What HashiCorp's language allows, or gives when nothing is written, and what its author may not expect.
fn portable(file: &mut File<'_>, body: &Body) {
    let policies = || {
        let blocks = body.blocks();
        blocks.filter(|block| kind_of(block.ident.as_str()) == Some(PolicyKind::Resource))
    };
    // Once: most files have it in each of their policies or in none.
    if let Some(block) = policies().find(|block| !block.body.has_attribute("operations")) {
        file.hint(
            &head(block),
            "a policy without `operations`",
            "covers objects that the plan does not change, too",
        )
        .help(
            "the default is `[\"create\", \"update\", \"no-op\"]` here, and `[\"create\", \"update\", \"replace\"]` in a `.gate.hcl` file",
        );
    }
    for block in body.blocks() {
        if let Some(kind) = kind_of(block.ident.as_str()) {
            MetaMembers { file, known: members::of_portable_meta(kind) }.visit_body(&block.body);
        }
    }
    for block in policies() {
        let words = block.body.get_attribute("operations").map(|operations| words(&operations.value));
        if words.is_some_and(|words| words.is_empty() || words.contains(&"delete")) {
            for span in later_values::reads(file.text, &block.body, Operation::Delete) {
                file.hint(&span, "`attrs` in a policy on `delete`", later_values::ALL_NULL)
                    .help(later_values::WRITE_INSTEAD);
            }
        }
    }
}

/// Notes former names of levels and outcomes, in a block and in the blocks inside.
fn former_names(file: &mut File<'_>, block: &Block) {
    for attribute in block.body.attributes() {
        match attribute.key.as_str() {
            "level" | "outcome" => former_name(file, &attribute.value),
            "levels" => {
                for (_, value) in attribute.value.as_object().into_iter().flatten() {
                    former_name(file, value.expr());
                }
            }
            _ => {}
        }
    }
    for inner in block.body.blocks() {
        former_names(file, inner);
    }
}

/// Notes a former name, also in the branches of a conditional. What an input brings is not known here.
fn former_name(file: &mut File<'_>, value: &Expression) {
    if let Expression::Conditional(conditional) = value {
        former_name(file, &conditional.true_expr);
        former_name(file, &conditional.false_expr);
    }
    if let Expression::Parenthesis(inner) = value {
        former_name(file, inner.inner());
    }
    let Some(former) = value.as_str() else { return };
    if let Some(name) = present_name(former) {
        let span = value.span().unwrap_or(0..0);
        file.hint(&span, format!("`{former}` is the former name of `{name}`"), format!("write `{name}`"));
    }
}

/// Notes operations without a replacement: a list of `update` alone looks as if it saw every change.
fn never_replaced(file: &mut File<'_>, operations: &Expression) {
    let words = words(operations);
    let sees = ["create", "delete", "replace"].iter().any(|word| words.contains(word));
    if words.contains(&"update") && !sees {
        let help = match file.dialect() {
            Dialect::Extended => {
                "a change that forces a replacement is not an update; add `replace` to see it"
            }
            Dialect::Portable => "a change that forces a replacement is a create and a delete, not an update",
        };
        let span = operations.span().unwrap_or(0..0);
        file.hint(&span, "this policy never sees a replacement", "only changes in place").help(help);
    }
}

/// A walk that notes members that `meta` does not have. The file loads, as in HashiCorp's engine, and the policy then gives
/// no verdict.
struct MetaMembers<'f, 'a> {
    file: &'f mut File<'a>,
    known: &'static [&'static str],
}

impl Visit for MetaMembers<'_, '_> {
    fn visit_traversal(&mut self, node: &Traversal) {
        let first = node.operators.first();
        if let Some(TraversalOperator::GetAttr(member)) = first.map(hcl_edit::Decorated::value)
            && node.expr.as_variable().is_some_and(|name| name.as_str() == "meta")
            && !self.known.contains(&member.as_str())
        {
            let (member, span) = (member.as_str(), first.and_then(hcl_edit::Span::span).unwrap_or(0..0));
            let otherwise = Some(format!("expected {}", one_of(self.known)));
            self.file
                .warning(&span, format!("`meta` has no `{member}`"), "an error when the policy is evaluated")
                .nearest_or(member, self.known.iter().copied(), otherwise);
        }
        visit::visit_traversal(self, node);
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        // What `try` and `can` catch is no error.
        if !matches!(node.name.name.as_str(), "try" | "can") {
            visit::visit_func_call(self, node);
        }
    }
}

/// The strings of a list.
fn words(list: &Expression) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Expression::as_str).collect()
}

/// Functions that return a set.
const SETS: [&str; 5] = ["toset", "setunion", "setintersection", "setsubtract", "setproduct"];

/// A walk over all expressions of a file.
struct Expressions<'f, 'a> {
    file: &'f mut File<'a>,
}

impl Expressions<'_, '_> {
    /// Looks at an expression in a place where null has no meaning or a wrong one.
    fn no_null(&mut self, expression: &Expression) {
        if let Some(default) = attempt(expression) {
            self.null_survives(expression, default);
        }
    }

    fn null_survives(&mut self, expression: &Expression, default: &Expression) {
        let span: Range<usize> = expression.span().unwrap_or(0..0);
        let default = default.span().and_then(|span| self.file.text.get(span)).unwrap_or("…");
        // `coalesce` steps over empty strings too.
        let help = if self.file.dialect() == Dialect::Portable || default == "\"\"" {
            "null is not an error; compare with null first".to_owned()
        } else {
            format!(
                "null is not an error; write `coalesce(try(…, null), {default})`, or compare with null first"
            )
        };
        self.file
            .hint(
                &span,
                "`try` lets null through",
                format!("null, and not `{default}`, where the attribute is null"),
            )
            .help(help);
    }

    /// `try(a, "") == ""`: null is not the default, so the comparison says the opposite of what is meant. A comparison
    /// with another literal has the same answer for both.
    fn compared(&mut self, attempted: &Expression, other: &Expression) {
        let text = |expression: &Expression| expression.span().and_then(|span| self.file.text.get(span));
        if let Some(default) = attempt(attempted)
            && text(default) == text(other)
        {
            self.null_survives(attempted, default);
        }
    }
}

/// The default of `try(attrs.x, DEFAULT)`, if it is a literal and not null.
fn attempt(expression: &Expression) -> Option<&Expression> {
    let expression = bare(expression);
    let Expression::FuncCall(call) = expression else { return None };
    let (first, last) = (call.args.get(0)?, call.args.get(call.args.len().checked_sub(1)?)?);
    let named = call.name.name.as_str() == "try" && call.args.len() > 1;
    let literal = matches!(
        last,
        Expression::Bool(_)
            | Expression::Number(_)
            | Expression::String(_)
            | Expression::Array(_)
            | Expression::Object(_)
    );
    (named && literal && is_of_the_plan(first)).then_some(last)
}

/// An attribute, which the plan can have as null.
fn is_of_the_plan(expression: &Expression) -> bool {
    let Expression::Traversal(traversal) = bare(expression) else { return false };
    traversal.expr.as_variable().is_some_and(|name| matches!(name.as_str(), "attrs" | "prior_attrs"))
}

/// Without parentheses.
fn bare(mut expression: &Expression) -> &Expression {
    while let Expression::Parenthesis(inner) = expression {
        expression = inner.inner();
    }
    expression
}

impl Visit for Expressions<'_, '_> {
    fn visit_attr(&mut self, node: &Attribute) {
        if matches!(node.key.as_str(), "condition" | "filter") {
            self.no_null(&node.value);
        }
        visit::visit_attr(self, node);
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        let function = Function::named(&function_name(&node.name));
        if function.is_some_and(|function| function.nulls == Nulls::Refused) {
            for argument in &node.args {
                self.no_null(argument);
            }
        }
        visit::visit_func_call(self, node);
    }

    fn visit_binary_op(&mut self, node: &BinaryOp) {
        if matches!(node.operator.value(), BinaryOperator::Eq | BinaryOperator::NotEq) {
            self.compared(&node.lhs_expr, &node.rhs_expr);
            self.compared(&node.rhs_expr, &node.lhs_expr);
        } else {
            self.no_null(&node.lhs_expr);
            self.no_null(&node.rhs_expr);
        }
        visit::visit_binary_op(self, node);
    }

    fn visit_unary_op(&mut self, node: &UnaryOp) {
        if matches!(node.operator.value(), UnaryOperator::Not | UnaryOperator::Neg) {
            self.no_null(&node.expr);
        }
        visit::visit_unary_op(self, node);
    }

    fn visit_conditional(&mut self, node: &Conditional) {
        self.no_null(&node.cond_expr);
        visit::visit_conditional(self, node);
    }

    fn visit_for_expr(&mut self, node: &ForExpr) {
        self.no_null(&node.intro.collection_expr);
        visit::visit_for_expr(self, node);
    }

    fn visit_interpolation(&mut self, node: &Interpolation) {
        self.no_null(&node.expr);
        visit::visit_interpolation(self, node);
    }

    fn visit_traversal(&mut self, node: &Traversal) {
        if let Expression::FuncCall(call) = bare(&node.expr)
            && let Some(TraversalOperator::Index(_) | TraversalOperator::LegacyIndex(_)) =
                node.operators.first().map(hcl_edit::Decorated::value)
            && SETS.contains(&call.name.name.as_str())
        {
            let span = node.operators.first().and_then(hcl_edit::Span::span).unwrap_or(0..0);
            self.file
                .hint(&span, "a set has no indexes", "always an error")
                .help("`one` takes the only element, `tolist` makes a list");
        }
        self.no_null(&node.expr);
        visit::visit_traversal(self, node);
    }
}
