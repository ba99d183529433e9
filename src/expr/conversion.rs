//! Conversions between types (`cty/convert`), and sets with their order.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::error::{Budget, EvalError};
use super::primitives::{bool_of, number_of, text_of, wrong_type};
use super::text::Text;
use super::types::{Type, unify};
use super::value::{MapKind, Seq, SeqKind, Val, ValKind, check_depth};

/// Converts a value. Null and unknown remain, and so do marks; the mark of an element of a set becomes the mark of the
/// set, as in go-cty.
///
/// # Errors
/// The value is of a type that does not convert; nesting deeper than [`super::MAX_VALUE_DEPTH`]; no steps left.
pub(super) fn convert<'v>(value: &Val<'v>, to: &Type<'v>, budget: &Budget) -> Result<Val<'v>, EvalError> {
    step(value, to, budget, 0)
}

// Each arm calls a function of its own, which keeps the stack frames of the recursion small.
fn step<'v>(value: &Val<'v>, to: &Type<'v>, budget: &Budget, depth: usize) -> Result<Val<'v>, EvalError> {
    check_depth(depth)?;
    budget.spend(1)?;
    if value.is_null() || value.is_unknown() {
        return Ok(value.clone());
    }
    let converted = match to {
        Type::Dynamic => Ok(value.clone()),
        Type::Bool => bool_of(value).map(Val::bool),
        Type::Number => number_of(value).map(Val::number),
        Type::String => text_of(value).map(Val::string),
        Type::List(element) => list(value, element, budget, depth),
        Type::Set(element) => as_set(value, element, budget, depth),
        Type::Map(member) => map(value, member, budget, depth),
        Type::Tuple(types) => tuple(value, types, budget, depth),
        Type::Object(attributes) => object(value, attributes, budget, depth),
    };
    converted.map(|converted| converted.marked(value.is_sensitive()))
}

fn list<'v>(value: &Val<'v>, to: &Type<'v>, budget: &Budget, depth: usize) -> Result<Val<'v>, EvalError> {
    // A list has elements of one type by construction, so there is nothing to unify.
    if *to == Type::Dynamic && value.seq_kind() == Some(SeqKind::List) {
        return Ok(value.clone());
    }
    elements(value, to, budget, depth).map(Val::list)
}

fn as_set<'v>(value: &Val<'v>, to: &Type<'v>, budget: &Budget, depth: usize) -> Result<Val<'v>, EvalError> {
    if *to == Type::Dynamic && value.seq_kind() == Some(SeqKind::Set) {
        return Ok(value.clone());
    }
    set(elements(value, to, budget, depth)?, budget)
}

fn map<'v>(value: &Val<'v>, to: &Type<'v>, budget: &Budget, depth: usize) -> Result<Val<'v>, EvalError> {
    let mut members = value.entries().ok_or_else(|| wrong_type(value, "an object or map"))?;
    let to = open(members.iter().map(|(_, value)| value), to, budget)?;
    for (_, member) in &mut members {
        *member = step(member, &to, budget, depth + 1)?;
    }
    Ok(Val::map(MapKind::Map, members))
}

fn tuple<'v>(
    value: &Val<'v>,
    types: &[Type<'v>],
    budget: &Budget,
    depth: usize,
) -> Result<Val<'v>, EvalError> {
    let mut elements = sequence(value)?;
    if elements.len() != types.len() {
        return Err(wrong_type(value, &format!("a tuple of {} elements", types.len())));
    }
    for (element, to) in elements.iter_mut().zip(types) {
        *element = step(element, to, budget, depth + 1)?;
    }
    Ok(Val::tuple(elements))
}

fn object<'v>(
    value: &Val<'v>,
    attributes: &BTreeMap<Text<'v>, Type<'v>>,
    budget: &Budget,
    depth: usize,
) -> Result<Val<'v>, EvalError> {
    let given: BTreeMap<_, _> =
        value.entries().ok_or_else(|| wrong_type(value, "an object or map"))?.into_iter().collect();
    let mut members = Vec::with_capacity(attributes.len());
    // Attributes that the type does not name are dropped, as go-cty does.
    for (name, to) in attributes {
        let Some(member) = given.get(name) else {
            return Err(EvalError::new(format!(
                "expected an object with an attribute `{}`",
                name.escape_debug()
            )));
        };
        members.push((name.clone(), step(member, to, budget, depth + 1)?));
    }
    Ok(Val::object(members))
}

/// The elements, each converted to the type, or to their common one if the type is dynamic.
fn elements<'v>(
    value: &Val<'v>,
    to: &Type<'v>,
    budget: &Budget,
    depth: usize,
) -> Result<Vec<Val<'v>>, EvalError> {
    let mut elements = sequence(value)?;
    let to = open(elements.iter(), to, budget)?;
    for element in &mut elements {
        *element = step(element, &to, budget, depth + 1)?;
    }
    Ok(elements)
}

fn sequence<'v>(value: &Val<'v>) -> Result<Vec<Val<'v>>, EvalError> {
    value.elements().ok_or_else(|| wrong_type(value, "a list, tuple or set"))
}

/// The type of the elements, or the one that they have in common if it is dynamic.
fn open<'s, 'v: 's>(
    values: impl Iterator<Item = &'s Val<'v>>,
    to: &Type<'v>,
    budget: &Budget,
) -> Result<Type<'v>, EvalError> {
    if *to != Type::Dynamic {
        return Ok(to.clone());
    }
    let types: Vec<_> = values.map(|value| Type::of(value, budget)).collect::<Result<_, _>>()?;
    unify(types, budget)?.ok_or_else(|| {
        EvalError::new("the elements have no type in common").expected("expected elements of one type")
    })
}

/// A set of elements that are of one type already: sorted, without duplicates; unknown if something in it is. Strings are
/// in the order of their bytes, numbers by value, false before true, null last (`cty`'s set rules); other values in an
/// arbitrary but fixed order.
///
/// # Errors
/// Nesting deeper than [`super::MAX_VALUE_DEPTH`], no steps left.
pub(crate) fn set<'v>(elements: Vec<Val<'v>>, budget: &Budget) -> Result<Val<'v>, EvalError> {
    let mut sensitive = false;
    let mut known = true;
    let mut keyed = Vec::with_capacity(elements.len());
    for element in elements {
        sensitive |= element.holds_sensitive(budget)?;
        known = known && element.is_wholly_known(budget)?;
        // After the first unknown element only the marks of the others matter.
        if known {
            keyed.push((key(&element, budget)?, element));
        }
    }
    if !known {
        // An unknown element may equal another one, so even the length is unknown.
        return Ok(Val::unknown().marked(sensitive));
    }
    keyed.sort_by(order);
    keyed.dedup_by(|a, b| a.0 == b.0);
    let elements: Vec<_> = keyed.into_iter().map(|(_, element)| element).collect();
    Ok(Val::new(ValKind::Seq(Seq::Own(SeqKind::Set, elements.into()))).marked(sensitive))
}

fn order(a: &(String, Val<'_>), b: &(String, Val<'_>)) -> Ordering {
    match (a.1.kind(), b.1.kind()) {
        (ValKind::Number(a), ValKind::Number(b)) => a.compare(b),
        (ValKind::String(a), ValKind::String(b)) => a.cmp(b),
        (ValKind::Null, ValKind::Null) => Ordering::Equal,
        (ValKind::Null, _) => Ordering::Greater,
        (_, ValKind::Null) => Ordering::Less,
        _ => a.0.cmp(&b.0),
    }
}

/// A text that two known values share if and only if they are equal. It makes searches and deduplication of a list of n
/// elements cost n log n comparisons and not n².
///
/// # Errors
/// Nesting deeper than [`super::MAX_VALUE_DEPTH`], no steps left.
pub(super) fn key(value: &Val<'_>, budget: &Budget) -> Result<String, EvalError> {
    let mut out = String::new();
    write_key(value, &mut out, budget, 0)?;
    budget.spend(out.len() / 16)?;
    Ok(out)
}

fn write_key(value: &Val<'_>, out: &mut String, budget: &Budget, depth: usize) -> Result<(), EvalError> {
    match value.kind() {
        ValKind::Unknown => out.push('?'),
        ValKind::Null => out.push('~'),
        ValKind::Bool(value) => out.push(if *value { '1' } else { '0' }),
        // In the normal form: `1` and `1.0` share a key.
        ValKind::Number(number) => return number.to_text().map(|text| out.push_str(&text)),
        ValKind::String(text) => write_text(text, out),
        ValKind::Seq(_) => return write_element_keys(value, out, budget, depth + 1),
        ValKind::Map(_) => return write_member_keys(value, out, budget, depth + 1),
    }
    Ok(())
}

fn write_element_keys(
    value: &Val<'_>,
    out: &mut String,
    budget: &Budget,
    depth: usize,
) -> Result<(), EvalError> {
    check_depth(depth)?;
    out.push('[');
    for element in value.elements().unwrap_or_default() {
        budget.spend(1)?;
        write_key(&element, out, budget, depth)?;
        out.push(',');
    }
    out.push(']');
    Ok(())
}

fn write_member_keys(
    value: &Val<'_>,
    out: &mut String,
    budget: &Budget,
    depth: usize,
) -> Result<(), EvalError> {
    check_depth(depth)?;
    out.push('{');
    for (name, member) in value.entries().unwrap_or_default() {
        budget.spend(1)?;
        write_text(&name, out);
        write_key(&member, out, budget, depth)?;
        out.push(',');
    }
    out.push('}');
    Ok(())
}

/// Writes a text with its length, so that `["a", "b"]` and `["ab"]` differ whatever the texts hold.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&text.len().to_string());
    out.push('"');
    out.push_str(text);
}
