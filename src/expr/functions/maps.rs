//! Functions on objects and maps.

use std::collections::BTreeMap;

use super::arguments::{Args, Context};
use super::limits::check_count;
use super::operands::{converted, list, ordered};
use crate::expr::error::EvalError;
use crate::expr::primitives::wrong_type;
use crate::expr::text::Text;
use crate::expr::types::Type;
use crate::expr::value::{Map, MapKind, SeqKind, Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// Whether it is a map by type; what the plan holds counts as an object.
fn is_map(value: &Val<'_>) -> bool {
    matches!(value.kind(), ValKind::Map(Map::Own(MapKind::Map, _)))
}

/// `keys(map)`, sorted.
pub(super) fn keys<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let keys: Vec<_> = args.entries(0)?.into_iter().map(|(key, _)| Val::string(key)).collect();
    context.budget.spend(keys.len())?;
    Ok(if is_map(&args.get(0)) { Val::list(keys) } else { Val::tuple(keys) })
}

/// `values(map)`, in the order of the keys.
pub(super) fn values<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let values: Vec<_> = args.entries(0)?.into_iter().map(|(_, value)| value).collect();
    context.budget.spend(values.len())?;
    Ok(if is_map(&args.get(0)) { Val::list(values) } else { Val::tuple(values) })
}

/// `lookup(map, key, default)`
pub(super) fn lookup<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    // Only the default may be null, so nulls reach this function and are refused here.
    for index in 0..2 {
        if args.get(index).is_null() {
            return Err(wrong_type(&Val::null(), "a value").argument(index));
        }
    }
    let map = args.get(0);
    if !matches!(map.kind(), ValKind::Map(_)) {
        return Err(wrong_type(&map, "an object or map").argument(0));
    }
    let default = if args.count() > 2 { Some(default(&map, args, context)?) } else { None };
    context.budget.spend(map.search_cost())?;
    let found = map.get(&args.text(1)?).or(default);
    found.ok_or_else(|| {
        EvalError::new("there is no such key").expected("expected a key of the map").argument(1)
    })
}

/// The default, of the type of the values where they have one.
fn default<'v>(map: &Val<'v>, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    if !is_map(map) {
        return Ok(args.get(2));
    }
    let Type::Map(value) = Type::of(map, context.budget)? else { return Ok(args.get(2)) };
    converted(args, 2, &value, context)
}

/// `merge(map...)`; of members with the same key the last one counts.
pub(super) fn merge<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let fits = |value: &Val<'v>| matches!(value.kind(), ValKind::Map(_) | ValKind::Null | ValKind::Unknown);
    if let Some(index) = args.all().iter().position(|value| !fits(value)) {
        return Err(wrong_type(&args.get(index), "an object or map").argument(index));
    }
    // An unknown map may have any keys.
    if args.all().iter().any(Val::is_unknown) {
        return Ok(Val::unknown());
    }
    let mut members = Vec::new();
    for value in args.all() {
        members.extend(value.entries().unwrap_or_default());
        check_count(members.len())?;
    }
    context.budget.spend(members.len())?;
    // Terraform skips null arguments.
    let mut maps = args.all().iter().filter(|value| !value.is_null()).peekable();
    let kind = if maps.peek().is_some() && maps.all(is_map) && one_type(args, context)? {
        MapKind::Map
    } else {
        MapKind::Object
    };
    Ok(Val::map(kind, members))
}

/// Whether maps are of the same type.
fn one_type(args: &Args<'_, '_>, context: &Context<'_>) -> Result<bool> {
    let mut first = None;
    for value in args.all() {
        let ty = Type::of(value, context.budget)?;
        // An empty map does not know the type of its values and fits every other.
        let open = ty == Type::Dynamic || ty == Type::any_map();
        if !open && *first.get_or_insert_with(|| ty.clone()) != ty {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `transpose(map)`, of a map of lists of strings.
pub(super) fn transpose<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let lists = Type::Map(Box::new(Type::list_of_strings()));
    let map = converted(args, 0, &lists, context)?;
    let mut turned: BTreeMap<Text<'v>, Vec<Val<'v>>> = BTreeMap::new();
    for (key, list) in map.entries().unwrap_or_default() {
        if list.is_unknown() {
            return Ok(Val::unknown());
        }
        let null = |what: &str| {
            EvalError::new(format!("{what} is null")).expected("expected lists of strings").argument(0)
        };
        let elements = list.elements().ok_or_else(|| null("a list of the map"))?;
        context.budget.spend(elements.len())?;
        for element in elements {
            if element.is_unknown() {
                return Ok(Val::unknown());
            }
            let ValKind::String(text) = element.into_kind() else { return Err(null("an element of a list")) };
            turned.entry(text).or_default().push(Val::string(key.clone()));
        }
    }
    Ok(Val::map(MapKind::Map, turned.into_iter().map(|(key, list)| (key, Val::list(list))).collect()))
}

/// `zipmap(keys, values)`
pub(super) fn zipmap<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let keys = list(args, 0, &Type::list_of_strings(), context)?;
    let values = ordered(args, 1, context)?;
    if keys.len() != values.len() {
        let message = format!("{} keys, but {} values", keys.len(), values.len());
        return Err(EvalError::new(message).expected("expected as many values as keys").argument(1));
    }
    if keys.iter().any(Val::is_unknown) {
        return Ok(Val::unknown());
    }
    let mut sensitive = false;
    let mut members = Vec::with_capacity(keys.len());
    for (position, (key, value)) in keys.into_iter().zip(values).enumerate() {
        // Keys of an object have no marks of their own, so a secret one marks the whole.
        sensitive |= key.is_sensitive();
        let ValKind::String(key) = key.into_kind() else {
            let message = format!("the key at position {position} is null");
            return Err(EvalError::new(message).expected("expected strings").argument(0));
        };
        members.push((key, value));
    }
    let list = args.get(1).seq_kind() == Some(SeqKind::List);
    let kind = if list { MapKind::Map } else { MapKind::Object };
    Ok(Val::map(kind, members).marked(sensitive))
}
