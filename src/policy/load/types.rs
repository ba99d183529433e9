//! Type constraints as in Terraform: `string`, `list(number)`, `object({ name = string, port = optional(number, 80) })`.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Array, Expression, FuncCall, Object, ObjectKey};

use super::file::File;
use super::literal;
use crate::expr::Val;
use crate::policy::{InputMember, InputType};

const SIMPLE: [(&str, InputType); 4] = [
    ("string", InputType::String),
    ("number", InputType::Number),
    ("bool", InputType::Bool),
    ("any", InputType::Any),
];

/// The names of all types.
const NAMES: [&str; 9] = ["string", "number", "bool", "any", "list", "set", "map", "tuple", "object"];

const EXPECTED: &str = "expected a type such as `string`, `list(number)` or `object({ … })`";

/// Reads a type; anything else is an error. The parser bounds the depth of nesting.
pub(super) fn read(file: &mut File<'_>, expression: &Expression, around: &Range<usize>) -> Option<InputType> {
    let span = expression.span().unwrap_or_else(|| around.clone());
    match expression {
        Expression::Variable(name) => {
            let name = name.as_str();
            let simple = SIMPLE.iter().find(|(known, _)| *known == name);
            if simple.is_none() {
                unknown(file, name, &span);
            }
            simple.map(|(_, type_)| type_.clone())
        }
        Expression::FuncCall(call) => constructor(file, call, &span),
        // Terraform 0.11 wrote types in quotes; the help names the modern form.
        Expression::String(text) => {
            let note = file.error(&span, "a type is not a string", EXPECTED);
            if NAMES.contains(&text.as_str()) {
                note.help(format!("write it without quotes: `{}`", text.as_str()));
            }
            None
        }
        Expression::Null(_)
        | Expression::Bool(_)
        | Expression::Number(_)
        | Expression::Array(_)
        | Expression::Object(_)
        | Expression::StringTemplate(_)
        | Expression::HeredocTemplate(_)
        | Expression::Parenthesis(_)
        | Expression::Conditional(_)
        | Expression::Traversal(_)
        | Expression::UnaryOp(_)
        | Expression::BinaryOp(_)
        | Expression::ForExpr(_) => {
            file.error(&span, "this is not a type", EXPECTED);
            None
        }
    }
}

fn unknown(file: &mut File<'_>, name: &str, span: &Range<usize>) {
    let bare = match name {
        "list" | "set" | "map" => Some(format!("write `{name}(any)`")),
        "tuple" => Some("write `tuple([string, number])`".to_owned()),
        "object" => Some("write `object({ name = string })`".to_owned()),
        "optional" => Some("`optional` wraps the type of a member of an `object`".to_owned()),
        _ => None,
    };
    match bare {
        Some(help) => file.error(span, format!("`{name}` needs an argument"), EXPECTED).help(help),
        None => file.error(span, format!("unknown type `{name}`"), EXPECTED).nearest(name, NAMES),
    }
}

fn constructor(file: &mut File<'_>, call: &FuncCall, span: &Range<usize>) -> Option<InputType> {
    let name = call.name.name.as_str();
    let argument = match (call.args.iter().next(), call.args.len()) {
        (Some(argument), 1) => argument,
        _ if NAMES.contains(&name) => {
            file.error(span, format!("`{name}` takes one argument"), EXPECTED);
            return None;
        }
        _ => {
            unknown(file, name, span);
            return None;
        }
    };
    let inner = |file: &mut File<'_>| read(file, argument, span).map(Box::new);
    match (name, argument) {
        ("list", _) => inner(file).map(InputType::List),
        ("set", _) => inner(file).map(InputType::Set),
        ("map", _) => inner(file).map(InputType::Map),
        ("tuple", Expression::Array(array)) => tuple(file, array, span),
        ("object", Expression::Object(members)) => object(file, members, span),
        ("tuple", _) => {
            file.error(span, "`tuple` takes a list of types", "expected `tuple([string, number])`");
            None
        }
        ("object", _) => {
            file.error(span, "`object` takes an object of types", "expected `object({ name = string })`");
            None
        }
        _ => {
            if SIMPLE.iter().any(|(simple, _)| *simple == name) {
                file.error(span, format!("`{name}` takes no argument"), format!("expected `{name}`"));
            } else {
                unknown(file, name, span);
            }
            None
        }
    }
}

fn tuple(file: &mut File<'_>, array: &Array, span: &Range<usize>) -> Option<InputType> {
    // Collected first, so that each wrong element is reported.
    let types: Vec<Option<InputType>> = array.iter().map(|item| read(file, item, span)).collect();
    types.into_iter().collect::<Option<_>>().map(InputType::Tuple)
}

fn object(file: &mut File<'_>, object: &Object, span: &Range<usize>) -> Option<InputType> {
    let mut members = Vec::with_capacity(object.len());
    let mut whole = true;
    for (key, value) in object {
        let key_span = key.span().unwrap_or_else(|| span.clone());
        let name = match key {
            ObjectKey::Ident(name) => Some(name.as_str()),
            ObjectKey::Expression(expression) => expression.as_str(),
        };
        let Some(name) = name else {
            file.error(&key_span, "the name of a member is an expression", "expected a name");
            whole = false;
            continue;
        };
        match member(file, name, value.expr(), &key_span) {
            Some(member) => members.push(member),
            None => whole = false,
        }
    }
    whole.then_some(InputType::Object(members))
}

fn member(file: &mut File<'_>, name: &str, value: &Expression, around: &Range<usize>) -> Option<InputMember> {
    let name = name.to_owned();
    let span = value.span().unwrap_or_else(|| around.clone());
    if let Expression::FuncCall(call) = value
        && call.name.name.as_str() == "optional"
    {
        let mut arguments = call.args.iter();
        let (Some(inner), default, None) = (arguments.next(), arguments.next(), arguments.next()) else {
            file.error(&span, "`optional` takes a type and a default", "expected `optional(TYPE)`");
            return None;
        };
        let type_ = read(file, inner, &span)?;
        // `optional(TYPE)` alone: null where the member is missing.
        let Some(default) = default else {
            return Some(InputMember { name, type_, default: Some(Val::null()) });
        };
        let default_span = default.span().unwrap_or(span);
        let value = literal::read(file, default, &default_span)?.to_val();
        return match type_.convert(&value) {
            Ok(value) => Some(InputMember { name, type_, default: Some(value) }),
            Err(error) => {
                file.error(
                    &default_span,
                    format!("the default of `{name}` is not of its type"),
                    error.to_string(),
                );
                None
            }
        };
    }
    Some(InputMember { name, type_: read(file, value, &span)?, default: None })
}
