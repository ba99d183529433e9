//! Evaluates expressions without roots, which is how the functions are tested against Terraform.

use hcl_edit::Span as _;

use super::compile::{Dialect, Problem, Scope, compile};
use super::error::Budget;
use super::eval::{Evaluator, Frame};
use super::functions::json;
use super::program::Expr;
use super::roots::NoRoots;
use super::value::Val;

/// The steps that one such expression may take.
const STEPS: u64 = 10_000_000;

/// Evaluates an expression of literals and functions, without roots, inputs and locals.
///
/// # Errors
/// What is wrong, on one line.
fn evaluate_constant(source: &str) -> Result<Val<'static>, String> {
    let expression = crate::syntax::expression(source).map_err(|error| error.message)?;
    let around = expression.span().unwrap_or(0..source.len());
    let mut problems = Vec::new();
    let compiled = compile(&expression, &around, &Scope::literals(source, Dialect::Extended), &mut problems);
    let Some(compiled) = compiled else {
        let messages = problems.into_iter().map(|Problem { message, .. }| message);
        return Err(messages.collect::<Vec<_>>().join(", "));
    };
    value_of(&compiled).map_err(|error| error.message)
}

/// Evaluates such an expression and encodes the value as JSON.
///
/// # Errors
/// What is wrong, on one line. A value that is known only after apply is an error, too.
pub fn evaluate_text(source: &str) -> Result<String, String> {
    let value = evaluate_constant(source)?;
    let json = json::encode(&value, &Budget::new(STEPS)).map_err(|error| error.message)?;
    json.as_str().map(str::to_owned).ok_or_else(|| "the value is known only after apply".to_owned())
}

fn value_of(expr: &Expr) -> Result<Val<'static>, super::error::EvalError> {
    let budget = Budget::new(STEPS);
    let frame = Frame { roots: &NoRoots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    Evaluator::new(frame).value(expr)
}
