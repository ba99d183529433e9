//! Comparisons of `meta.operation` and `change.actions` with words that they never hold: the file loads, and the comparison
//! has the same result for every change.

use std::collections::{BTreeMap, BTreeSet};

use hcl_edit::Span as _;
use hcl_edit::expr::{BinaryOp, BinaryOperator, Expression, ForExpr, FuncCall, Traversal, TraversalOperator};
use hcl_edit::structure::{Block, Body};
use hcl_edit::visit::{self, Visit};

use super::contents::kind_of;
use super::fields::one_of;
use super::file::File;
use crate::expr::Dialect;

/// What `meta.operation` holds in a `.gate.hcl` file.
const OPERATIONS: [&str; 7] = ["create", "update", "delete", "replace", "forget", "no-op", "read"];

/// What it holds in a `.policy.hcl` file.
const PORTABLE: [&str; 4] = ["create", "update", "delete", "no-op"];

/// What `change.actions` holds.
const ACTIONS: [&str; 6] = ["create", "update", "delete", "forget", "read", "no-op"];

/// Functions whose value has the words of their argument.
const SAME_WORDS: [&str; 6] = ["tolist", "toset", "sort", "distinct", "lower", "trimspace"];

/// Functions that compare what their two arguments hold.
const COMPARES: [&str; 3] = ["contains", "setintersection", "setsubtract"];

/// How many parentheses, functions and locals lead to a value at the most.
const DEPTH: usize = 16;

/// Warns of such comparisons in the policies and locals of a file.
pub(super) fn check(file: &mut File<'_>, body: &Body) {
    let top = locals(body.blocks());
    // A set: several policies can compare with one local.
    let mut found = BTreeSet::new();
    for block in body.blocks() {
        let name = block.ident.as_str();
        if name == "locals" || kind_of(name).is_some() {
            let mut locals = top.clone();
            locals.extend(self::locals(block.body.blocks()));
            Words { dialect: file.dialect(), locals, bound: Vec::new(), found: &mut found }
                .visit_body(&block.body);
        }
    }
    for Foreign { start, end, holder, word } in found {
        let (what, known) = (holder.what(), holder.words(file.dialect()));
        let otherwise = Some(format!("expected {}", one_of(known)));
        file.warning(
            &(start..end),
            format!("`{word}` is not an {what}"),
            "the comparison has one result for all changes",
        )
        .nearest_or(&word.trim().to_lowercase(), known.iter().copied(), otherwise);
    }
}

/// The locals of these blocks, by name.
fn locals<'b>(blocks: impl Iterator<Item = &'b Block>) -> BTreeMap<&'b str, &'b Expression> {
    let blocks = blocks.filter(|block| block.ident.as_str() == "locals");
    let attributes = blocks.flat_map(|block| block.body.attributes());
    attributes.map(|attribute| (attribute.key.as_str(), &attribute.value)).collect()
}

/// What holds words of a list that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holder {
    /// `meta.operation`
    Operation,
    /// `change.actions`, or one of its elements.
    Actions,
}

impl Holder {
    fn what(self) -> &'static str {
        match self {
            Holder::Operation => "operation",
            Holder::Actions => "action",
        }
    }

    fn words(self, dialect: Dialect) -> &'static [&'static str] {
        match (self, dialect) {
            (Holder::Operation, Dialect::Portable) => &PORTABLE,
            (Holder::Operation, Dialect::Extended) => &OPERATIONS,
            (Holder::Actions, _) => &ACTIONS,
        }
    }
}

/// A word that its holder never holds, with its bytes in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Foreign {
    start: usize,
    end: usize,
    holder: Holder,
    word: String,
}

/// A walk over the expressions of a block.
struct Words<'b, 'f> {
    dialect: Dialect,
    locals: BTreeMap<&'b str, &'b Expression>,
    /// Variables of `for` expressions, with what they hold.
    bound: Vec<(String, Option<Holder>)>,
    found: &'f mut BTreeSet<Foreign>,
}

impl<'b> Words<'b, '_> {
    fn is_bound(&self, name: &str) -> bool {
        self.bound.iter().any(|(bound, _)| bound == name)
    }

    /// The expression behind parentheses, locals and functions that keep its words.
    fn resolved<'e>(&self, mut expression: &'e Expression) -> &'e Expression
    where
        'b: 'e,
    {
        for _ in 0..DEPTH {
            match self.behind(expression) {
                Some(next) => expression = next,
                None => break,
            }
        }
        expression
    }

    /// The next step to it; `None` where an expression has a value of its own.
    fn behind<'e>(&self, expression: &'e Expression) -> Option<&'e Expression>
    where
        'b: 'e,
    {
        if let Expression::Parenthesis(inner) = expression {
            return Some(inner.inner());
        }
        if let Expression::FuncCall(call) = expression {
            return call.args.get(0).filter(|_| SAME_WORDS.contains(&call.name.name.as_str()));
        }
        let Expression::Traversal(traversal) = expression else { return None };
        match path(traversal).as_slice() {
            ["local", name] if !self.is_bound("local") => self.locals.get(*name).copied(),
            _ => None,
        }
    }

    fn holder(&self, expression: &Expression) -> Option<Holder> {
        let expression = self.resolved(expression);
        if let Some(name) = expression.as_variable() {
            let variable = self.bound.iter().rev().find(|(bound, _)| bound == name.as_str());
            return variable.and_then(|(_, holder)| *holder);
        }
        let Expression::Traversal(traversal) = expression else { return None };
        match path(traversal).as_slice() {
            ["meta", "operation"] if !self.is_bound("meta") => Some(Holder::Operation),
            // With an index or a splat behind it, too.
            ["change", "actions", ..] if !self.is_bound("change") => Some(Holder::Actions),
            _ => None,
        }
    }

    /// Compares the words of one expression with those that another one can hold.
    fn compare(&mut self, one: &Expression, other: &Expression) {
        for (holding, written) in [(one, other), (other, one)] {
            let Some(holder) = self.holder(holding) else { continue };
            let known = holder.words(self.dialect);
            let written = self.resolved(written);
            let elements = written.as_array().into_iter().flatten().map(|element| self.resolved(element));
            let words = std::iter::once(written).chain(elements).filter_map(|word| {
                let (text, span) = (word.as_str()?, word.span().unwrap_or(0..0));
                let word = || Foreign { start: span.start, end: span.end, holder, word: text.to_owned() };
                (!known.contains(&text)).then(word)
            });
            let words: Vec<Foreign> = words.collect();
            self.found.extend(words);
        }
    }
}

/// The names of a traversal, up to the first step that is none: `change.actions[0]` is `change`, `actions`.
fn path(traversal: &Traversal) -> Vec<&str> {
    let root = traversal.expr.as_variable().map(hcl_edit::Ident::as_str);
    let steps = traversal.operators.iter().map_while(|step| match step.value() {
        TraversalOperator::GetAttr(name) => Some(name.as_str()),
        TraversalOperator::Index(index) => index.as_str(),
        TraversalOperator::AttrSplat(_)
        | TraversalOperator::FullSplat(_)
        | TraversalOperator::LegacyIndex(_) => None,
    });
    root.into_iter().chain(steps).collect()
}

impl Visit for Words<'_, '_> {
    fn visit_binary_op(&mut self, node: &BinaryOp) {
        if matches!(node.operator.value(), BinaryOperator::Eq | BinaryOperator::NotEq) {
            self.compare(&node.lhs_expr, &node.rhs_expr);
        }
        visit::visit_binary_op(self, node);
    }

    fn visit_func_call(&mut self, node: &FuncCall) {
        if COMPARES.contains(&node.name.name.as_str())
            && let (Some(one), Some(other)) = (node.args.get(0), node.args.get(1))
        {
            self.compare(one, other);
        }
        visit::visit_func_call(self, node);
    }

    fn visit_for_expr(&mut self, node: &ForExpr) {
        let intro = &node.intro;
        self.visit_expr(&intro.collection_expr);
        let outside = self.bound.len();
        let elements = self.holder(&intro.collection_expr).filter(|holder| *holder == Holder::Actions);
        self.bound.extend(intro.key_var.iter().map(|name| (name.as_str().to_owned(), None)));
        self.bound.push((intro.value_var.as_str().to_owned(), elements));
        for inner in node.key_expr.iter().chain([&node.value_expr]) {
            self.visit_expr(inner);
        }
        if let Some(condition) = &node.cond {
            self.visit_expr(&condition.expr);
        }
        self.bound.truncate(outside);
    }
}
