//! Expressions without roots: inputs of the command line, and tests of functions.

use hcl_edit::Span as _;

use super::compile::{Dialect, Problem, Scope, compile};
use super::error::Budget;
use super::eval::{Evaluator, Frame};
use super::function::Function;
use super::program::Expr;
use super::roots::NoRoots;
use super::value::Val;

/// What one such expression may cost.
const STEPS: u64 = 10_000_000;

/// The value of an expression in which only literals and functions have a meaning.
///
/// # Errors
/// What is wrong, in one line.
pub fn evaluate_constant(source: &str, dialect: Dialect) -> Result<Val<'static>, String> {
    let expression = hcl_edit::parser::parse_expr(source).map_err(|error| error.message().to_owned())?;
    let around = expression.span().unwrap_or(0..source.len());
    let mut problems = Vec::new();
    let compiled = compile(&expression, &around, &Scope::literals(source, dialect), &mut problems);
    let Some(compiled) = compiled else {
        let messages = problems.into_iter().map(|Problem { message, .. }| message);
        return Err(messages.collect::<Vec<_>>().join(", "));
    };
    value_of(&compiled).map_err(|error| error.message)
}

/// The same as JSON.
///
/// # Errors
/// As [`evaluate_constant`]; also a value that is known only after apply.
pub fn evaluate_text(source: &str) -> Result<String, String> {
    let value = evaluate_constant(source, Dialect::Extended)?;
    let budget = Budget::new(STEPS);
    let context = super::functions::Context {
        timestamp: None,
        pattern: None,
        budget: &budget,
        patterns: &std::cell::RefCell::default(),
    };
    let json =
        super::functions::call(Function::Jsonencode, &[value], &context).map_err(|error| error.message)?;
    json.as_str().map(str::to_owned).ok_or_else(|| "the value is known only after apply".to_owned())
}

fn value_of(expr: &Expr) -> Result<Val<'static>, super::error::EvalError> {
    let budget = Budget::new(STEPS);
    let frame = Frame { roots: &NoRoots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    Evaluator::new(frame).value(expr)
}
