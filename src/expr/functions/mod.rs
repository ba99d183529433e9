//! The functions, a module for each group. They are pure: a value in, a value out, positions are the evaluator's.

mod collections;
mod convert;
mod datefmt;
mod encoding;
mod format;
mod json;
mod maps;
mod network;
mod numbers;
mod numeric;
mod patterns;
mod re2;
mod sets;
mod strings;
#[cfg(test)]
mod tests;
mod time;
mod versions;
mod yaml;
mod yaml_emit;

pub use patterns::compile_pattern;
pub use versions::version_meets;
pub use yaml::yaml_to_json;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use regex::Regex;

use super::error::{Budget, EvalError};
use super::function::{Function, Group, Nulls, Unknowns};
use super::number::Number;
use super::text::Text;
use super::value::{Val, ValKind};

/// The most elements that a function makes.
pub(super) const MAX_ELEMENTS: usize = 100_000;

/// The longest text that a function makes, in bytes.
pub(super) const MAX_TEXT: usize = 4 << 20;

/// What functions may know beside their arguments.
#[derive(Debug)]
pub struct Context<'c> {
    /// The plan's own timestamp, RFC 3339.
    pub timestamp: Option<&'c str>,
    /// The first argument of a function on patterns, compiled at load where it is constant.
    pub pattern: Option<&'c Regex>,
    /// What the evaluation may still do.
    pub budget: &'c Budget,
    /// Patterns compiled during the evaluation.
    pub patterns: &'c RefCell<BTreeMap<String, Rc<Regex>>>,
}

/// The arguments of a call; their number is checked.
#[derive(Debug, Clone, Copy)]
pub struct Args<'c, 'v> {
    values: &'c [Val<'v>],
}

/// Calls a function. Null and unknown arguments are dealt with as its [`super::Spec`] says; the result carries the
/// sensitive mark where an argument does.
///
/// # Errors
/// As the function says; [`EvalError::argument`] says which argument is wrong, where it is one.
pub fn call<'v>(function: Function, values: &[Val<'v>], context: &Context<'_>) -> Result<Val<'v>, EvalError> {
    let spec = function.spec();
    // Functions take an argument apart before they look at its parts.
    context.budget.spend(values.iter().map(Val::look_cost).sum::<usize>() + 1)?;
    if spec.nulls == Nulls::Refused
        && let Some(index) = values.iter().position(Val::is_null)
    {
        let message = format!("argument {} of `{}` is null", index + 1, spec.name);
        return Err(EvalError::new(message).expected("expected a value").argument(index));
    }
    let sensitive = values.iter().any(Val::is_sensitive);
    if spec.unknowns == Unknowns::Spread && values.iter().any(Val::is_unknown) {
        return Ok(Val::unknown().marked(sensitive));
    }
    let args = Args { values };
    let result = match spec.group {
        Group::Numeric => numeric::call(function, &args, context),
        Group::Strings => strings::call(function, &args, context),
        Group::Format => format::call(function, &args, context),
        Group::Patterns => patterns::call(function, &args, context),
        Group::Versions => versions::call(function, &args, context),
        Group::Time => time::call(function, &args, context),
        Group::Network => network::call(function, &args, context),
        Group::Encoding => encoding::call(function, &args, context),
        // These decide about the mark themselves.
        Group::Convert => return convert::call(function, &args, context),
        Group::Collections => collections::call(function, &args, context),
        Group::Sets => sets::call(function, &args, context),
    }?;
    Ok(result.marked(sensitive))
}

impl<'c, 'v> Args<'c, 'v> {
    /// All of them.
    pub fn all(self) -> &'c [Val<'v>] {
        self.values
    }

    /// How many there are.
    pub fn count(self) -> usize {
        self.values.len()
    }

    /// One of them; null where it was left out.
    pub fn get(self, index: usize) -> Val<'v> {
        self.values.get(index).cloned().unwrap_or_else(Val::null)
    }

    /// A string; numbers and booleans convert, as in HCL.
    ///
    /// # Errors
    /// It is something else.
    pub fn text(self, index: usize) -> Result<Text<'v>, EvalError> {
        text_of(&self.get(index)).map_err(|error| error.argument(index))
    }

    /// A number; numeric strings convert, as in HCL.
    ///
    /// # Errors
    /// It is something else.
    pub fn number(self, index: usize) -> Result<Number<'v>, EvalError> {
        number_of(&self.get(index)).map_err(|error| error.argument(index))
    }

    /// A boolean; `"true"`, `"1"`, `"false"` and `"0"` convert, as in HCL.
    ///
    /// # Errors
    /// It is something else.
    pub fn boolean(self, index: usize) -> Result<bool, EvalError> {
        bool_of(&self.get(index)).map_err(|error| error.argument(index))
    }

    /// The elements of a list, tuple or set.
    ///
    /// # Errors
    /// It is something else.
    pub fn elements(self, index: usize) -> Result<Vec<Val<'v>>, EvalError> {
        let value = self.get(index);
        value.elements().ok_or_else(|| wrong_type(&value, "a list, tuple or set").argument(index))
    }

    /// The members of an object or map, sorted by key.
    ///
    /// # Errors
    /// It is something else.
    pub fn entries(self, index: usize) -> Result<Vec<(Text<'v>, Val<'v>)>, EvalError> {
        let value = self.get(index);
        value.entries().ok_or_else(|| wrong_type(&value, "an object or map").argument(index))
    }
}

/// "expected X, found Y".
pub(super) fn wrong_type(found: &Val<'_>, expected: &str) -> EvalError {
    EvalError::new(format!("expected {expected}, found {}", found.type_name()))
        .expected(format!("expected {expected}"))
}

/// The string that a value converts to.
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

/// The number that a value converts to.
pub(super) fn number_of<'v>(value: &Val<'v>) -> Result<Number<'v>, EvalError> {
    match value.kind() {
        ValKind::Number(number) => Ok(number.clone()),
        ValKind::String(text) => Number::parse(text).map_err(|_| wrong_type(value, "a number")),
        ValKind::Bool(_) | ValKind::Unknown | ValKind::Null | ValKind::Seq(_) | ValKind::Map(_) => {
            Err(wrong_type(value, "a number"))
        }
    }
}

/// The boolean that a value converts to.
pub(super) fn bool_of(value: &Val<'_>) -> Result<bool, EvalError> {
    match value.kind() {
        ValKind::Bool(value) => Ok(*value),
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

/// A function that is not of the group it was sent to; the table and the groups do not let it happen.
fn misplaced(function: Function) -> EvalError {
    EvalError::new(format!("`{}` is in no group", function.spec().name))
}
