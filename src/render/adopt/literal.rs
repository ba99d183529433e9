//! Values as HCL: what is pasted means the value and nothing else.

use crate::plan::{Kind, Value, ValueRef};
use crate::policy::quote;
use crate::report::NOT_SHOWN;

/// Columns of a value on one line.
const WIDTH: usize = 80;
/// A value that is nested deeper is nothing to paste.
const DEPTH: usize = 16;
/// Characters of a value in a comment.
const SHOWN: usize = 100;

/// One side of a difference, as far as the report shows it.
#[derive(Debug)]
pub(super) enum ShownValue<'t> {
    /// There is no value.
    Absent,
    /// It is a secret, or holds one.
    Secret,
    /// Only the mark of a secret differs.
    Mark,
    /// The report shows no values.
    NotShown,
    /// The report has the beginning only, or it is nested too deep.
    Cut,
    /// All of it.
    Value(Value<'t>),
}

impl<'t> ShownValue<'t> {
    /// Reads a value as the report shows it.
    pub(super) fn of(shown: Option<&'t str>) -> Self {
        match shown {
            None => ShownValue::Absent,
            // A secret can be any part of a value, and its mark is in place of it.
            Some(text) if text.contains("(sensitive") => ShownValue::Secret,
            Some(text) if text.starts_with("(the same value") => ShownValue::Mark,
            Some(NOT_SHOWN) => ShownValue::NotShown,
            // A value that was cut ends with a mark, so it does not parse as JSON.
            Some(text) => match Value::parse(text) {
                Ok(value) if is_flat(value.root(), DEPTH) => ShownValue::Value(value),
                Ok(_) | Err(_) => ShownValue::Cut,
            },
        }
    }

    /// Why the value cannot be written; `None` where it can.
    pub(super) fn why(&self) -> Option<&'static str> {
        match self {
            ShownValue::Absent | ShownValue::Value(_) => None,
            ShownValue::Secret => Some("(sensitive): set it by hand"),
            ShownValue::Mark => Some("only the mark of a secret differs: nothing is to be written"),
            ShownValue::NotShown => Some("values are not shown: set it by hand"),
            ShownValue::Cut => Some("the value is too large to write here: set it by hand"),
        }
    }
}

fn is_flat(value: ValueRef<'_>, depth: usize) -> bool {
    let Some(below) = depth.checked_sub(1) else { return false };
    match value.kind() {
        Kind::Array(mut elements) => elements.all(|element| is_flat(element, below)),
        Kind::Object(mut members) => members.all(|(_, member)| is_flat(member, below)),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => true,
    }
}

/// A value as an expression: on one line where it is short.
pub(super) fn expression(value: ValueRef<'_>, depth: usize) -> String {
    let line = line(value);
    if line.chars().count() <= WIDTH { line } else { lines(value, depth) }
}

/// A value on one line.
pub(super) fn line(value: ValueRef<'_>) -> String {
    match value.kind() {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(text) => text.to_owned(),
        Kind::String(text) => string(text),
        Kind::Array(elements) => {
            let elements: Vec<String> = elements.map(line).collect();
            format!("[{}]", elements.join(", "))
        }
        Kind::Object(members) => {
            let members: Vec<String> =
                members.map(|(name, member)| format!("{} = {}", key(name), line(member))).collect();
            if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
        }
    }
}

fn lines(value: ValueRef<'_>, depth: usize) -> String {
    let indent = "  ".repeat(depth + 1);
    let end = "  ".repeat(depth);
    let inside = |parts: Vec<String>| parts.concat();
    match value.kind() {
        Kind::Array(elements) => {
            let each = elements.map(|element| format!("{indent}{},\n", expression(element, depth + 1)));
            format!("[\n{}{end}]", inside(each.collect()))
        }
        Kind::Object(members) => {
            let each = members
                .map(|(name, member)| format!("{indent}{} = {}\n", key(name), expression(member, depth + 1)));
            format!("{{\n{}{end}}}", inside(each.collect()))
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => line(value),
    }
}

/// A quoted string. A CI runner executes `##[`, so the second of two `#` is escaped.
pub(super) fn string(text: &str) -> String {
    let mut out = String::new();
    for c in quote(text).chars() {
        if c == '#' && out.ends_with('#') { out.push_str("\\u0023") } else { out.push(c) }
    }
    out
}

/// A key of an object.
pub(super) fn key(name: &str) -> String {
    const WORDS: [&str; 9] = ["for", "in", "if", "else", "endif", "endfor", "true", "false", "null"];
    // A bare keyword as a key would be parsed as an expression.
    if is_name(name) && !WORDS.contains(&name) { name.to_owned() } else { string(name) }
}

/// Whether a text can be the name of an attribute.
pub(super) fn is_name(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// A shown value for a comment: what was there.
pub(super) fn describe_before(shown: Option<&str>) -> String {
    match shown {
        None => "was not set".to_owned(),
        Some(text) if text.chars().nth(SHOWN).is_some() => "was a longer value".to_owned(),
        Some(text) => format!("was {text}"),
    }
}
