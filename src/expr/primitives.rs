//! Conversions between the primitive types: string, number and boolean.
//!
//! The rules are those of go-cty (`cty/convert/conversion_primitive.go`), which Terraform applies to every argument of a
//! function and every operand.

use super::error::{Advice, EvalError};
use super::number::Number;
use super::text::Text;
use super::value::{Val, ValKind};

/// The error "expected X, found Y". It names types and never the value, which may be a secret.
pub(super) fn wrong_type(found: &Val<'_>, expected: &str) -> EvalError {
    let error = EvalError::new(format!("expected {expected}, found {}", found.type_name()))
        .expected(format!("expected {expected}"));
    if found.is_null() { error.advised(Advice::Null) } else { error }
}

/// The string that a primitive value converts to.
///
/// # Errors
/// The value is null, unknown or a collection; a number takes too many zeros to write.
pub(super) fn text_of<'v>(value: &Val<'v>) -> Result<Text<'v>, EvalError> {
    match value.kind() {
        ValKind::String(text) => Ok(text.clone()),
        ValKind::Number(number) => Ok(number.to_text()?.into()),
        ValKind::Bool(value) => Ok(Text::Borrowed(if *value { "true" } else { "false" })),
        ValKind::Unknown | ValKind::Null | ValKind::Seq(_) | ValKind::Map(_) => {
            Err(wrong_type(value, "a string"))
        }
    }
}

/// The number that a primitive value converts to.
///
/// # Errors
/// The value is neither a number nor a string that holds one.
pub(super) fn number_of<'v>(value: &Val<'v>) -> Result<Number<'v>, EvalError> {
    match value.kind() {
        ValKind::Number(number) => Ok(number.clone()),
        // The error of the parser would be about the text, which may be a secret.
        ValKind::String(text) => Number::parse(text).map_err(|_| wrong_type(value, "a number")),
        ValKind::Bool(_) | ValKind::Unknown | ValKind::Null | ValKind::Seq(_) | ValKind::Map(_) => {
            Err(wrong_type(value, "a number"))
        }
    }
}

/// The boolean that a primitive value converts to: itself, `"true"`, `"1"`, `"false"` or `"0"`.
///
/// # Errors
/// The value is anything else. A number is: go-cty converts `"1"` but not `1`.
pub(super) fn bool_of(value: &Val<'_>) -> Result<bool, EvalError> {
    match value.kind() {
        ValKind::Bool(value) => Ok(*value),
        // As go-cty: in lower case only, and `"1"` though not the number.
        ValKind::String(text) if matches!(&**text, "true" | "1") => Ok(true),
        ValKind::String(text) if matches!(&**text, "false" | "0") => Ok(false),
        ValKind::String(_)
        | ValKind::Number(_)
        | ValKind::Unknown
        | ValKind::Null
        | ValKind::Seq(_)
        | ValKind::Map(_) => Err(wrong_type(value, "a boolean")),
    }
}
