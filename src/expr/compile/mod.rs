//! Compiles the tree of the parser and reports every problem in it.
//!
//! Names and functions are resolved and constants folded here, so that no evaluation fails for an unknown name.

mod calls;
mod fold;
mod names;
mod templates;

pub(crate) use calls::function_name;

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::expr::{self as hcl, Expression, ObjectKey, TraversalOperator, UnaryOperator};

use super::nfc::nfc;
use super::number::Number;
use super::program::{BinaryOperator, Expr, For, Node, Root, Step, StepKind};
use super::text::Text;
use super::value::Val;

/// The most splats in one traversal. Each is a loop inside of the one before it.
const MAX_SPLATS: usize = 8;

/// The dialect of a file, which its suffix says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// `.policy.hcl`: functions are `core::NAME`, only the portable ones.
    Portable,
    /// `.gate.hcl`: the prefix may be left out, all functions.
    #[default]
    Extended,
}

/// The names that an expression may refer to.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'s> {
    /// The text of the file: number literals are taken from it.
    pub source: &'s str,
    /// The language.
    pub dialect: Dialect,
    /// The roots.
    pub roots: &'s [Root],
    /// Roots that are not available here, each with a message and a help text.
    pub refused: &'s [(Root, &'s str, &'s str)],
    /// Inputs of the file. Their indexes are the slots.
    pub inputs: &'s [Rc<str>],
    /// Locals at the top of the file.
    pub file_locals: &'s [Rc<str>],
    /// Whether a file that does not parse may define further inputs and locals. Then an unknown one is no problem.
    pub incomplete: bool,
    /// Locals of the policy.
    pub policy_locals: &'s [Rc<str>],
    /// Objects that are named `TYPE.NAME`, such as the mocks of a test. Their indexes are the slots.
    pub references: &'s [(Rc<str>, Rc<str>)],
    /// Further names with their values.
    pub constants: &'s [(&'s str, Val<'static>)],
}

impl<'s> Scope<'s> {
    /// A scope in which only literals and functions have a meaning.
    pub fn literals(source: &'s str, dialect: Dialect) -> Self {
        Scope {
            source,
            dialect,
            roots: &[],
            refused: &[],
            inputs: &[],
            file_locals: &[],
            incomplete: false,
            policy_locals: &[],
            references: &[],
            constants: &[],
        }
    }
}

/// A compile error in an expression.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// What is wrong: a fragment without full stop.
    pub message: String,
    /// What was expected there; may be empty.
    pub label: String,
    /// How to fix it.
    pub help: Option<String>,
    /// An unknown name and the known ones, the nearest of which is suggested.
    pub nearest: Option<(String, Vec<String>)>,
    /// Whether the expression compiles all the same, and fails where the evaluation reaches the problem.
    pub deferred: bool,
}

/// Compiles an expression. `around` is its position where the parser gives none. `None`: a problem was reported.
pub fn compile(
    expression: &Expression,
    around: &Range<usize>,
    scope: &Scope<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Expr> {
    let mut compiler = Compiler { scope, problems, variables: Vec::new() };
    compiler.expression(expression, around)
}

/// Compiles one expression.
struct Compiler<'c> {
    scope: &'c Scope<'c>,
    problems: &'c mut Vec<Problem>,
    /// Names of the variables in scope, the innermost last.
    variables: Vec<Rc<str>>,
}

impl Compiler<'_> {
    fn expression(&mut self, expression: &Expression, around: &Range<usize>) -> Option<Expr> {
        let span = expression.span().unwrap_or_else(|| around.clone());
        let node = match expression {
            Expression::Null(_) => constant(Val::null()),
            Expression::Bool(value) => constant(Val::bool(*value.value())),
            Expression::Number(_) => self.number(&span)?,
            Expression::String(text) => constant(Val::string(text.value().clone())),
            Expression::StringTemplate(template) => self.template(template, &span)?,
            Expression::HeredocTemplate(heredoc) => self.template(&heredoc.template, &span)?,
            Expression::Array(array) => {
                let items: Vec<Option<Expr>> =
                    array.iter().map(|item| self.expression(item, &span)).collect();
                Node::Tuple(items.into_iter().collect::<Option<_>>()?)
            }
            Expression::Object(object) => self.object(object, &span)?,
            // Parentheses have no node: the span of what is in them serves messages better.
            Expression::Parenthesis(inner) => return self.expression(inner.inner(), &span),
            Expression::Variable(name) => self.variable(name.as_str(), &span)?,
            Expression::Traversal(traversal) => return self.traversal(traversal, &span),
            Expression::Conditional(conditional) => {
                // All three before the first `?`, so that the problems of each are reported.
                let condition = self.expression(&conditional.cond_expr, &span);
                let then = self.expression(&conditional.true_expr, &span);
                let otherwise = self.expression(&conditional.false_expr, &span);
                Node::Conditional(Box::new((condition?, then?, otherwise?)))
            }
            Expression::FuncCall(call) => self.call(call, &span)?,
            Expression::UnaryOp(operation) => {
                let inner = Box::new(self.expression(&operation.expr, &span)?);
                match operation.operator.value() {
                    UnaryOperator::Not => Node::Not(inner),
                    UnaryOperator::Neg => Node::Negate(inner),
                }
            }
            Expression::BinaryOp(operation) => {
                let left = self.expression(&operation.lhs_expr, &span);
                let right = self.expression(&operation.rhs_expr, &span);
                Node::Binary(operator(*operation.operator.value()), Box::new((left?, right?)))
            }
            Expression::ForExpr(expression) => self.for_expression(expression, &span)?,
        };
        Some(fold::fold(Expr { span, node }))
    }

    /// A number literal, from the text of the file: the parser stores 0.1 and integers of more than 64 bits as floats.
    fn number(&mut self, span: &Range<usize>) -> Option<Node> {
        let text = self.scope.source.get(span.clone()).unwrap_or_default();
        // The parser makes a minus part of the literal, with the white space after it.
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits.trim_start()),
            None => (false, text),
        };
        let digits = if negative { format!("-{digits}") } else { digits.to_owned() };
        match Number::parse(&digits) {
            Ok(number) => Some(constant(Val::number(number))),
            Err(error) => {
                self.problem(span, error.message, error.label);
                None
            }
        }
    }

    fn object(&mut self, object: &hcl::Object, span: &Range<usize>) -> Option<Node> {
        let mut members = Vec::with_capacity(object.len());
        let mut whole = true;
        for (key, value) in object {
            let key_span = key.span().unwrap_or_else(|| span.clone());
            let key = match key {
                ObjectKey::Ident(name) => Some(name_at(&key_span, name.as_str())),
                // As the key of an object, a bare word is a name, keywords included.
                ObjectKey::Expression(Expression::Null(_)) => Some(name_at(&key_span, "null")),
                ObjectKey::Expression(Expression::Bool(word)) => {
                    Some(name_at(&key_span, if *word.value() { "true" } else { "false" }))
                }
                ObjectKey::Expression(expression) => self.expression(expression, &key_span),
            };
            match (key, self.expression(value.expr(), &key_span)) {
                (Some(key), Some(value)) => members.push((key, value)),
                _ => whole = false,
            }
        }
        whole.then_some(Node::Object(members))
    }

    fn for_expression(&mut self, expression: &hcl::ForExpr, span: &Range<usize>) -> Option<Node> {
        let intro = &expression.intro;
        // Before the variables are bound: the collection cannot refer to them.
        let collection = self.expression(&intro.collection_expr, span);
        let outer = self.variables.len();
        if let Some(key) = &intro.key_var {
            self.variables.push(key.as_str().into());
        }
        self.variables.push(intro.value_var.as_str().into());
        let condition = expression.cond.as_ref().map(|condition| self.expression(&condition.expr, span));
        let key = expression.key_expr.as_ref().map(|key| self.expression(key, span));
        let value = self.expression(&expression.value_expr, span);
        self.variables.truncate(outer);
        Some(Node::For(Box::new(For {
            collection: collection?,
            has_key: intro.key_var.is_some(),
            condition: condition.map_or(Some(None), |condition| condition.map(Some))?,
            key: key.map_or(Some(None), |key| key.map(Some))?,
            value: value?,
            grouping: expression.grouping,
        })))
    }

    fn traversal(&mut self, traversal: &hcl::Traversal, span: &Range<usize>) -> Option<Expr> {
        let (base, used) = self.base(traversal, span)?;
        let mut steps = Vec::with_capacity(traversal.operators.len() - used);
        let mut whole = true;
        for operator in traversal.operators.iter().skip(used) {
            let step_span = operator.span().unwrap_or_else(|| span.clone());
            let kind = match operator.value() {
                TraversalOperator::GetAttr(name) => {
                    Some(StepKind::Attribute(nfc(name.as_str().to_owned()).into()))
                }
                TraversalOperator::Index(index) => self.expression(index, &step_span).map(StepKind::Index),
                TraversalOperator::LegacyIndex(index) => {
                    Some(StepKind::LegacyIndex(usize::try_from(*index.value()).unwrap_or(usize::MAX)))
                }
                TraversalOperator::FullSplat(_) => Some(StepKind::Splat),
                TraversalOperator::AttrSplat(_) => Some(StepKind::AttributeSplat),
            };
            match kind {
                Some(kind) => steps.push(Step { span: step_span, kind }),
                None => whole = false,
            }
        }
        let splats = steps.iter().filter(|step| matches!(step.kind, StepKind::Splat)).count();
        if splats > MAX_SPLATS {
            self.problem(
                span,
                format!("{splats} splats in one expression"),
                format!("expected at most {MAX_SPLATS}"),
            );
            return None;
        }
        if !whole {
            return None;
        }
        if steps.is_empty() {
            return Some(base);
        }
        Some(fold::fold(Expr { span: span.clone(), node: Node::Traversal(Box::new(base), steps) }))
    }

    /// Reports a problem.
    fn problem(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> &mut Problem {
        let index = self.problems.len();
        self.problems.push(Problem {
            span: span.clone(),
            message: message.into(),
            label: label.into(),
            ..Problem::default()
        });
        #[expect(clippy::indexing_slicing, reason = "the problem was pushed a line ago")]
        &mut self.problems[index]
    }
}

fn constant(value: Val<'static>) -> Node {
    Node::Constant(value)
}

/// A name as a constant.
fn name_at(span: &Range<usize>, name: &str) -> Expr {
    Expr { span: span.clone(), node: constant(literal(name)) }
}

/// A constant string.
fn literal(text: &str) -> Val<'static> {
    Val::string(Text::from(text.to_owned()))
}

fn operator(operator: hcl::BinaryOperator) -> BinaryOperator {
    match operator {
        hcl::BinaryOperator::And => BinaryOperator::And,
        hcl::BinaryOperator::Or => BinaryOperator::Or,
        hcl::BinaryOperator::Eq => BinaryOperator::Equal,
        hcl::BinaryOperator::NotEq => BinaryOperator::NotEqual,
        hcl::BinaryOperator::Less => BinaryOperator::Less,
        hcl::BinaryOperator::LessEq => BinaryOperator::LessOrEqual,
        hcl::BinaryOperator::Greater => BinaryOperator::Greater,
        hcl::BinaryOperator::GreaterEq => BinaryOperator::GreaterOrEqual,
        hcl::BinaryOperator::Plus => BinaryOperator::Add,
        hcl::BinaryOperator::Minus => BinaryOperator::Subtract,
        hcl::BinaryOperator::Mul => BinaryOperator::Multiply,
        hcl::BinaryOperator::Div => BinaryOperator::Divide,
        hcl::BinaryOperator::Mod => BinaryOperator::Modulo,
    }
}
