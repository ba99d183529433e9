//! The types of inputs: Terraform's type constraints (<https://developer.hashicorp.com/terraform/language/expressions/type-constraints>),
//! and the conversion of values to them.
//!
//! An error names the path and what was expected there. It never holds a value: an input can be a secret.

use std::fmt;

use crate::expr::{Budget, MAX_VALUE_DEPTH, MapKind, Number, Val, ValKind, set};

/// The step limit for a set: its elements are compared pairwise.
const STEPS: u64 = 10_000_000;

/// A type constraint.
#[derive(Debug, Clone)]
pub enum InputType {
    /// `any`
    Any,
    /// `string`
    String,
    /// `number`
    Number,
    /// `bool`
    Bool,
    /// `list(T)`
    List(Box<InputType>),
    /// `set(T)`
    Set(Box<InputType>),
    /// `map(T)`
    Map(Box<InputType>),
    /// `tuple([T, …])`
    Tuple(Vec<InputType>),
    /// `object({…})`
    Object(Vec<InputMember>),
}

/// One member of an `object` type.
#[derive(Debug, Clone)]
pub struct InputMember {
    /// The name of the member.
    pub name: String,
    /// The type of the member.
    pub type_: InputType,
    /// The value of `optional(TYPE, DEFAULT)` where the member is missing, `null` without a default; `None` for a required
    /// member.
    pub default: Option<Val<'static>>,
}

/// Why a value does not convert to the type of an input.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}{}, found {found}", at_path(.path))]
pub struct InputError {
    /// The path inside the value, as `.a[0]`; empty for the value itself.
    pub path: String,
    /// What is expected at the path.
    pub expected: String,
    /// The kind of value that is there.
    pub found: &'static str,
}

impl InputError {
    /// A value where another kind of value is expected.
    pub(super) fn mismatch(expected: &str, found: &Val<'_>, path: &str) -> Self {
        InputError { path: path.to_owned(), expected: expected.to_owned(), found: found.type_name() }
    }
}

fn at_path(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!(" at `{}`", path.trim_start_matches('.')) }
}

impl fmt::Display for InputType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            InputType::Any => "a value",
            InputType::String => "a string",
            InputType::Number => "a number",
            InputType::Bool => "a boolean",
            InputType::List(_) => "a list",
            InputType::Set(_) => "a set",
            InputType::Map(_) => "a map",
            InputType::Tuple(_) => "a tuple",
            InputType::Object(_) => "an object",
        })
    }
}

impl InputType {
    /// Converts a value to this type. An unknown value stays unknown, and `null` is of every type.
    ///
    /// # Errors
    /// The first part of the value that does not convert.
    pub(crate) fn convert(&self, value: &Val<'static>) -> Result<Val<'static>, InputError> {
        self.convert_at(value, "", 0)
    }

    fn convert_at(&self, value: &Val<'static>, path: &str, depth: usize) -> Result<Val<'static>, InputError> {
        // Values of a `--var-file` in JSON can be nested deeper than any type; conversion recurses.
        if depth > MAX_VALUE_DEPTH {
            return Err(InputError::mismatch("fewer levels", value, path));
        }
        // As in Terraform: `null` has no type of its own, and `nullable` is decided by the input.
        if value.is_null() || value.is_unknown() {
            return Ok(value.clone());
        }
        let converted = match self {
            InputType::Any => return Ok(value.clone()),
            InputType::String => text(value),
            InputType::Number => number(value),
            InputType::Bool => boolean(value),
            InputType::List(inner) => {
                let elements = elements(value, path, self)?;
                Some(Val::list(all(&elements, |_| inner, path, depth)?))
            }
            InputType::Set(inner) => {
                let elements = elements(value, path, self)?;
                // Elements are converted before they are compared: `["1", 1]` is one element of a set of strings.
                set(all(&elements, |_| inner, path, depth)?, &Budget::new(STEPS)).ok()
            }
            InputType::Tuple(types) => {
                let elements = elements(value, path, self)?;
                // Terraform does not pad a tuple; each position has a type of its own.
                if elements.len() != types.len() {
                    return Err(InputError::mismatch(
                        &format!("a tuple of length {}", types.len()),
                        value,
                        path,
                    ));
                }
                let of = |index: usize| types.get(index).unwrap_or(&InputType::Any);
                Some(Val::tuple(all(&elements, of, path, depth)?))
            }
            InputType::Map(inner) => {
                let mut members = Vec::new();
                for (key, member) in
                    value.entries().ok_or_else(|| InputError::mismatch("a map", value, path))?
                {
                    let path = format!("{path}[\"{key}\"]");
                    members.push((key, inner.convert_at(&member, &path, depth + 1)?));
                }
                Some(Val::map(MapKind::Map, members))
            }
            InputType::Object(members) => Some(object(members, value, path, depth)?),
        };
        let converted = converted.ok_or_else(|| InputError::mismatch(&self.to_string(), value, path))?;
        // Conversion makes new values; the marks of the old ones would be lost.
        Ok(converted.marked(value.is_sensitive()))
    }
}

fn elements(value: &Val<'static>, path: &str, type_: &InputType) -> Result<Vec<Val<'static>>, InputError> {
    value.elements().ok_or_else(|| InputError::mismatch(&type_.to_string(), value, path))
}

fn all<'t>(
    elements: &[Val<'static>],
    type_: impl Fn(usize) -> &'t InputType,
    path: &str,
    depth: usize,
) -> Result<Vec<Val<'static>>, InputError> {
    let convert = |(index, element): (usize, &Val<'static>)| {
        type_(index).convert_at(element, &format!("{path}[{index}]"), depth + 1)
    };
    elements.iter().enumerate().map(convert).collect()
}

/// Drops members that the type does not have, as Terraform does.
fn object(
    members: &[InputMember],
    value: &Val<'static>,
    path: &str,
    depth: usize,
) -> Result<Val<'static>, InputError> {
    if value.entries().is_none() {
        return Err(InputError::mismatch("an object", value, path));
    }
    let mut converted = Vec::with_capacity(members.len());
    for InputMember { name, type_, default } in members {
        let path = format!("{path}.{name}");
        let member = match (value.get(name), default) {
            // Terraform: the default of `optional` replaces an explicit null too.
            (Some(member), Some(default)) if member.is_null() => default.clone(),
            (Some(member), _) => type_.convert_at(&member, &path, depth + 1)?,
            (None, Some(default)) => default.clone(),
            (None, None) => {
                let expected = type_.to_string();
                return Err(InputError { path, expected, found: "nothing" });
            }
        };
        converted.push((name.clone().into(), member));
    }
    Ok(Val::object(converted))
}

fn text(value: &Val<'static>) -> Option<Val<'static>> {
    Some(match value.kind() {
        ValKind::String(_) => value.clone(),
        ValKind::Number(number) => Val::string(number.to_text().ok()?),
        ValKind::Bool(value) => Val::string(value.to_string()),
        ValKind::Unknown | ValKind::Null | ValKind::Seq(_) | ValKind::Map(_) => return None,
    })
}

fn number(value: &Val<'static>) -> Option<Val<'static>> {
    match value.kind() {
        ValKind::Number(_) => Some(value.clone()),
        // go-cty converts between primitive types: `"5"` is a number, `5` a string.
        ValKind::String(text) => Number::parse(text).ok().map(Val::number),
        ValKind::Bool(_) | ValKind::Unknown | ValKind::Null | ValKind::Seq(_) | ValKind::Map(_) => None,
    }
}

fn boolean(value: &Val<'static>) -> Option<Val<'static>> {
    match value.kind() {
        ValKind::Bool(_) => Some(value.clone()),
        ValKind::String(text) if **text == *"true" => Some(Val::bool(true)),
        ValKind::String(text) if **text == *"false" => Some(Val::bool(false)),
        ValKind::String(_)
        | ValKind::Number(_)
        | ValKind::Unknown
        | ValKind::Null
        | ValKind::Seq(_)
        | ValKind::Map(_) => None,
    }
}
