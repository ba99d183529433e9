//! Types of values, as far as conversions need them, and their unification (`cty/convert/unify.go`).
//!
//! A value of the plan does not say whether it is a list, set or tuple, an object or a map. It counts as a tuple or
//! object, which convert to the others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::error::{Budget, EvalError};
use super::text::Text;
use super::value::{Map, MapKind, Seq, SeqKind, Val, ValKind, check_depth};

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type<'v> {
    /// The type of null and of unknown values, `cty.DynamicPseudoType`: it converts to every other.
    Dynamic,
    /// A boolean.
    Bool,
    /// A number.
    Number,
    /// A string.
    String,
    /// A list.
    List(Box<Type<'v>>),
    /// A set.
    Set(Box<Type<'v>>),
    /// A map.
    Map(Box<Type<'v>>),
    /// A tuple.
    Tuple(Vec<Type<'v>>),
    /// An object.
    Object(BTreeMap<Text<'v>, Type<'v>>),
}

impl<'v> Type<'v> {
    /// A list of elements of any one type.
    pub(super) fn any_list() -> Self {
        Type::List(Box::new(Type::Dynamic))
    }

    /// A set of elements of any one type.
    pub(super) fn any_set() -> Self {
        Type::Set(Box::new(Type::Dynamic))
    }

    /// A map of values of any one type.
    pub(super) fn any_map() -> Self {
        Type::Map(Box::new(Type::Dynamic))
    }

    /// A list of strings.
    pub(super) fn list_of_strings() -> Self {
        Type::List(Box::new(Type::String))
    }

    /// Whether it is primitive or dynamic.
    pub(super) fn is_scalar(&self) -> bool {
        matches!(self, Type::Dynamic | Type::Bool | Type::Number | Type::String)
    }

    /// The number of types that it is made of, itself included.
    fn size(&self) -> usize {
        let parts: usize = match self {
            Type::Dynamic | Type::Bool | Type::Number | Type::String => 0,
            Type::List(part) | Type::Set(part) | Type::Map(part) => part.size(),
            Type::Tuple(parts) => parts.iter().map(Type::size).sum(),
            Type::Object(parts) => parts.values().map(Type::size).sum(),
        };
        parts + 1
    }

    /// The type of a value.
    ///
    /// # Errors
    /// Nesting deeper than [`super::MAX_VALUE_DEPTH`], no steps left.
    pub(super) fn of(value: &Val<'v>, budget: &Budget) -> Result<Self, EvalError> {
        type_of(value, budget, 0)
    }
}

// Each arm calls a function of its own, which keeps the stack frames of the recursion small.
fn type_of<'v>(value: &Val<'v>, budget: &Budget, depth: usize) -> Result<Type<'v>, EvalError> {
    match value.kind() {
        ValKind::Unknown | ValKind::Null => Ok(Type::Dynamic),
        ValKind::Bool(_) => Ok(Type::Bool),
        ValKind::Number(_) => Ok(Type::Number),
        ValKind::String(_) => Ok(Type::String),
        ValKind::Seq(seq) => sequence_type(element_types(value, budget, depth + 1), seq, budget),
        ValKind::Map(map) => map_type(member_types(value, budget, depth + 1), map, budget),
    }
}

fn sequence_type<'v>(
    types: Result<Vec<Type<'v>>, EvalError>,
    seq: &Seq<'v>,
    budget: &Budget,
) -> Result<Type<'v>, EvalError> {
    match seq {
        Seq::Plan(_) | Seq::Own(SeqKind::Tuple, _) => types.map(Type::Tuple),
        Seq::Own(SeqKind::List, _) => Ok(Type::List(common(types?, budget)?)),
        Seq::Own(SeqKind::Set, _) => Ok(Type::Set(common(types?, budget)?)),
    }
}

fn map_type<'v>(
    types: Result<BTreeMap<Text<'v>, Type<'v>>, EvalError>,
    map: &Map<'v>,
    budget: &Budget,
) -> Result<Type<'v>, EvalError> {
    match map {
        Map::Plan(_) | Map::Nulls | Map::Own(MapKind::Object, _) => types.map(Type::Object),
        Map::Own(MapKind::Map, _) => Ok(Type::Map(common(types?.into_values(), budget)?)),
    }
}

fn element_types<'v>(value: &Val<'v>, budget: &Budget, depth: usize) -> Result<Vec<Type<'v>>, EvalError> {
    check_depth(depth)?;
    let mut types = Vec::new();
    for element in value.elements().unwrap_or_default() {
        budget.spend(1)?;
        types.push(type_of(&element, budget, depth)?);
    }
    Ok(types)
}

fn member_types<'v>(
    value: &Val<'v>,
    budget: &Budget,
    depth: usize,
) -> Result<BTreeMap<Text<'v>, Type<'v>>, EvalError> {
    check_depth(depth)?;
    let mut types = BTreeMap::new();
    for (key, member) in value.entries().unwrap_or_default() {
        budget.spend(1)?;
        types.insert(key, type_of(&member, budget, depth)?);
    }
    Ok(types)
}

/// The type of the elements of a list, which have a common one by construction.
fn common<'v>(
    types: impl IntoIterator<Item = Type<'v>>,
    budget: &Budget,
) -> Result<Box<Type<'v>>, EvalError> {
    Ok(Box::new(unify(types, budget)?.unwrap_or(Type::Dynamic)))
}

/// The type that all of these convert to; `None`: there is none.
///
/// # Errors
/// No steps left.
pub(super) fn unify<'v>(
    types: impl IntoIterator<Item = Type<'v>>,
    budget: &Budget,
) -> Result<Option<Type<'v>>, EvalError> {
    // Sorted, so that the result does not depend on the order of the elements.
    let mut types = distinct(types, budget)?;
    if types.len() < 2 {
        return Ok(Some(types.pop().unwrap_or(Type::Dynamic)));
    }
    match shape(&types) {
        Shape::Same(unified) => unified(&types, budget),
        Shape::Perhaps(unified) => match unified(&types, budget)? {
            Some(found) => Ok(Some(found)),
            None => preferred(&types, budget),
        },
        Shape::Mixed => preferred(&types, budget),
        Shape::Never => Ok(None),
    }
}

/// The types without duplicates and without the dynamic one.
fn distinct<'v>(
    types: impl IntoIterator<Item = Type<'v>>,
    budget: &Budget,
) -> Result<Vec<Type<'v>>, EvalError> {
    let mut distinct = BTreeSet::new();
    for ty in types {
        // Paid for by its size: it is compared here, and copied once more at each level of nesting.
        budget.spend(ty.size())?;
        if ty != Type::Dynamic {
            distinct.insert(ty);
        }
    }
    Ok(distinct.into_iter().collect())
}

/// Unifies types.
type Unify<'v> = fn(&[Type<'v>], &Budget) -> Result<Option<Type<'v>>, EvalError>;

/// How a list of types can be unified.
enum Shape<'v> {
    /// In this way or not at all.
    Same(Unify<'v>),
    /// Perhaps in this way, else by preference.
    Perhaps(Unify<'v>),
    /// By preference: one of them may be the type of all.
    Mixed,
    /// Not at all.
    Never,
}

fn shape<'v>(types: &[Type<'v>]) -> Shape<'v> {
    let (kinds, all) = (Kinds::of(types), types.len());
    if kinds.objects > 0 && kinds.tuples > 0 {
        Shape::Never
    } else if kinds.objects == all {
        Shape::Same(if same_attributes(types) { unify_objects } else { unify_members })
    } else if kinds.tuples == all {
        Shape::Same(if same_length(types) { unify_tuples } else { unify_lists })
    } else if kinds.sets == all {
        Shape::Same(unify_sets)
    } else if kinds.maps > 0 && kinds.maps + kinds.objects == all {
        Shape::Perhaps(unify_members)
    } else if kinds.lists > 0 && kinds.lists + kinds.tuples == all {
        Shape::Perhaps(unify_lists)
    } else {
        Shape::Mixed
    }
}

/// The number of types of each kind.
#[derive(Default)]
struct Kinds {
    lists: usize,
    sets: usize,
    maps: usize,
    tuples: usize,
    objects: usize,
}

impl Kinds {
    fn of(types: &[Type<'_>]) -> Self {
        let mut kinds = Kinds::default();
        for ty in types {
            match ty {
                Type::List(_) => kinds.lists += 1,
                Type::Set(_) => kinds.sets += 1,
                Type::Map(_) => kinds.maps += 1,
                Type::Tuple(_) => kinds.tuples += 1,
                Type::Object(_) => kinds.objects += 1,
                Type::Dynamic | Type::Bool | Type::Number | Type::String => {}
            }
        }
        kinds
    }
}

/// The first type, in the order of preference, to which all others convert.
fn preferred<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    let rank = |ty: &Type<'_>| match ty {
        Type::String | Type::List(_) | Type::Map(_) => 0,
        Type::Set(_) | Type::Object(_) => 1,
        Type::Bool | Type::Number | Type::Tuple(_) => 2,
        Type::Dynamic => 3,
    };
    let mut candidates: Vec<_> = types.iter().collect();
    candidates.sort_by_key(|ty| rank(ty));
    // Numbers and booleans convert to strings and never the other way: a string may not be numeric.
    let primitive = |ty: &Type<'_>| matches!(ty, Type::Bool | Type::Number | Type::String);
    for candidate in candidates {
        let mut fits = true;
        for ty in types {
            let down = primitive(ty) && primitive(candidate) && *candidate != Type::String;
            if ty != candidate && (down || !converts(ty, candidate, budget)?) {
                fits = false;
                break;
            }
        }
        if fits {
            return Ok(Some(candidate.clone()));
        }
    }
    Ok(None)
}

/// Whether objects have the same attributes.
fn same_attributes(types: &[Type<'_>]) -> bool {
    types.windows(2).all(|pair| match pair {
        [Type::Object(a), Type::Object(b)] => a.keys().eq(b.keys()),
        _ => false,
    })
}

/// Whether tuples have the same length.
fn same_length(types: &[Type<'_>]) -> bool {
    types.windows(2).all(|pair| match pair {
        [Type::Tuple(a), Type::Tuple(b)] => a.len() == b.len(),
        _ => false,
    })
}

/// One object type for objects with the same attributes: a common type for each attribute.
fn unify_objects<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    let mut columns: BTreeMap<Text<'v>, Vec<Type<'v>>> = BTreeMap::new();
    for ty in types {
        let Type::Object(attributes) = ty else { return Ok(None) };
        budget.spend(attributes.len())?;
        for (name, ty) in attributes {
            columns.entry(name.clone()).or_default().push(ty.clone());
        }
    }
    let mut unified = BTreeMap::new();
    for (name, column) in columns {
        let Some(ty) = unify(column, budget)? else { return Ok(None) };
        unified.insert(name, ty);
    }
    Ok(Some(Type::Object(unified)))
}

/// One tuple type for tuples of the same length: a common type for each position.
fn unify_tuples<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    let mut columns: Vec<Vec<Type<'v>>> = Vec::new();
    for ty in types {
        let Type::Tuple(elements) = ty else { return Ok(None) };
        budget.spend(elements.len())?;
        // Every tuple has this length: `shape` checked it.
        columns.resize(elements.len(), Vec::new());
        for (column, ty) in columns.iter_mut().zip(elements) {
            column.push(ty.clone());
        }
    }
    let mut unified = Vec::with_capacity(columns.len());
    for column in columns {
        let Some(ty) = unify(column, budget)? else { return Ok(None) };
        unified.push(ty);
    }
    Ok(Some(Type::Tuple(unified)))
}

/// One list type for lists and tuples.
fn unify_lists<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    Ok(unify(elements(types), budget)?.map(|element| Type::List(Box::new(element))))
}

/// One set type for sets.
fn unify_sets<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    Ok(unify(elements(types), budget)?.map(|element| Type::Set(Box::new(element))))
}

/// The types of the elements of all lists, sets and tuples.
fn elements<'s, 'v>(types: &'s [Type<'v>]) -> impl Iterator<Item = Type<'v>> + use<'s, 'v> {
    types.iter().flat_map(element_slice).cloned()
}

fn element_slice<'s, 'v>(ty: &'s Type<'v>) -> &'s [Type<'v>] {
    match ty {
        Type::List(element) | Type::Set(element) => std::slice::from_ref(&**element),
        Type::Tuple(elements) => elements.as_slice(),
        Type::Dynamic | Type::Bool | Type::Number | Type::String | Type::Map(_) | Type::Object(_) => &[],
    }
}

/// One map type for maps and objects.
fn unify_members<'v>(types: &[Type<'v>], budget: &Budget) -> Result<Option<Type<'v>>, EvalError> {
    let mut values = Vec::new();
    for ty in types {
        match ty {
            Type::Map(value) => values.push((**value).clone()),
            Type::Object(attributes) => values.extend(attributes.values().cloned()),
            Type::Dynamic
            | Type::Bool
            | Type::Number
            | Type::String
            | Type::List(_)
            | Type::Set(_)
            | Type::Tuple(_) => {}
        }
    }
    Ok(unify(values, budget)?.map(|value| Type::Map(Box::new(value))))
}

fn converts<'v>(from: &Type<'v>, to: &Type<'v>, budget: &Budget) -> Result<bool, EvalError> {
    match (from, to) {
        (Type::Dynamic, _)
        | (_, Type::Dynamic)
        | (Type::String, Type::Bool | Type::Number | Type::String)
        | (Type::Bool, Type::Bool | Type::String)
        | (Type::Number, Type::Number | Type::String) => Ok(true),
        // A type is as deep as the value that it comes from, so `MAX_VALUE_DEPTH` bounds this recursion.
        (Type::List(from) | Type::Set(from), Type::List(to) | Type::Set(to))
        | (Type::Map(from), Type::Map(to)) => converts(from, to, budget),
        (Type::Tuple(elements), Type::List(to) | Type::Set(to)) => all_convert(elements, to, budget),
        (Type::Object(attributes), Type::Map(to)) => all_convert(attributes.values(), to, budget),
        // A map may lack an attribute, which only the conversion of the value shows.
        (Type::Map(from), Type::Object(attributes)) => {
            pairs_convert(attributes.values().map(|to| (&**from, to)), budget)
        }
        (Type::Tuple(from), Type::Tuple(to)) if from.len() == to.len() => {
            pairs_convert(from.iter().zip(to), budget)
        }
        (Type::Object(from), Type::Object(to)) if to.keys().all(|name| from.contains_key(name)) => {
            pairs_convert(to.iter().filter_map(|(name, to)| Some((from.get(name)?, to))), budget)
        }
        _ => Ok(false),
    }
}

fn pairs_convert<'s, 'v: 's>(
    pairs: impl Iterator<Item = (&'s Type<'v>, &'s Type<'v>)>,
    budget: &Budget,
) -> Result<bool, EvalError> {
    for (from, to) in pairs {
        budget.spend(1)?;
        if !converts(from, to, budget)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether all of these convert to one type, or have a common type if that is dynamic.
fn all_convert<'s, 'v: 's>(
    types: impl IntoIterator<Item = &'s Type<'v>> + Clone,
    to: &Type<'v>,
    budget: &Budget,
) -> Result<bool, EvalError> {
    if *to == Type::Dynamic {
        return Ok(unify(types.into_iter().cloned(), budget)?.is_some());
    }
    pairs_convert(types.into_iter().map(|from| (from, to)), budget)
}

/// The syntax of a type constraint of Terraform, on one line.
impl fmt::Display for Type<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Dynamic => f.write_str("dynamic"),
            Type::Bool => f.write_str("bool"),
            Type::Number => f.write_str("number"),
            Type::String => f.write_str("string"),
            Type::List(element) => write!(f, "list({element})"),
            Type::Set(element) => write!(f, "set({element})"),
            Type::Map(value) => write!(f, "map({value})"),
            Type::Tuple(elements) => {
                f.write_str("tuple([")?;
                for (index, element) in elements.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{element}")?;
                }
                f.write_str("])")
            }
            Type::Object(attributes) => {
                f.write_str("object({")?;
                for (index, (name, ty)) in attributes.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{name}={ty}")?;
                }
                f.write_str("})")
            }
        }
    }
}
