//! The algebra of sets.

use std::collections::{BTreeMap, BTreeSet};

use super::arguments::{Args, Context};
use super::limits::check_count;
use crate::expr::conversion::{convert, key, set};
use crate::expr::error::EvalError;
use crate::expr::primitives::wrong_type;
use crate::expr::types::{Type, unify};
use crate::expr::value::{SeqKind, Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// `setintersection(set...)`
pub(super) fn setintersection<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    combine(args, context, intersection)
}

/// `setsubtract(set, set)`
pub(super) fn setsubtract<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    combine(args, context, difference)
}

/// `setunion(set...)`
pub(super) fn setunion<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    combine(args, context, union)
}

/// The elements of a set by their keys.
type Keyed<'v> = BTreeMap<String, Val<'v>>;

fn union<'v>(mut first: Keyed<'v>, second: &Keyed<'v>) -> Keyed<'v> {
    for (key, value) in second {
        first.entry(key.clone()).or_insert_with(|| value.clone());
    }
    first
}

fn intersection<'v>(mut first: Keyed<'v>, second: &Keyed<'v>) -> Keyed<'v> {
    first.retain(|key, _| second.contains_key(key));
    first
}

fn difference<'v>(mut first: Keyed<'v>, second: &Keyed<'v>) -> Keyed<'v> {
    first.retain(|key, _| !second.contains_key(key));
    first
}

/// Makes one set of all arguments, from left to right. Elements of all of them convert to one type.
fn combine<'v>(
    args: &Args<'_, 'v>,
    context: &Context<'_>,
    step: fn(Keyed<'v>, &Keyed<'v>) -> Keyed<'v>,
) -> Result<Val<'v>> {
    let budget = context.budget;
    let mut sets = Vec::with_capacity(args.count());
    let mut types = BTreeSet::new();
    for index in 0..args.count() {
        let elements = args.elements(index)?;
        // Each argument must be a set by itself.
        let own = elements.iter().map(|element| Type::of(element, budget));
        let own: Vec<_> = own.collect::<Result<_>>()?;
        types.insert(unify(own, budget)?.ok_or_else(|| no_common_type("elements").argument(index))?);
        sets.push(elements);
    }
    // `1` and `"1"` are one element once both are strings.
    let to = unify(types, budget)?.ok_or_else(|| no_common_type("sets"))?;
    let mut result: Option<Keyed<'v>> = None;
    let mut unknown = false;
    for elements in sets {
        let mut keyed = Keyed::new();
        for element in elements {
            let element = convert(&element, &to, budget)?;
            unknown |= !element.is_wholly_known(context.budget)?;
            keyed.insert(key(&element, budget)?, element);
        }
        result = Some(match result {
            Some(result) => step(result, &keyed),
            None => keyed,
        });
    }
    // An unknown element may equal one of another set, so even the size of the result is unknown.
    if unknown {
        return Ok(Val::unknown());
    }
    let elements: Vec<_> = result.unwrap_or_default().into_values().collect();
    check_count(elements.len())?;
    set(elements, budget)
}

fn no_common_type(what: &str) -> EvalError {
    EvalError::new(format!("the {what} have no type in common")).expected("expected elements of one type")
}

/// `setproduct(set...)`: every combination of an element of each argument; a set if one of them is a set, else a list.
pub(super) fn setproduct<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let budget = context.budget;
    if args.count() < 2 {
        return Err(
            EvalError::new("`setproduct` takes at least two arguments").expected("expected another set")
        );
    }
    let (mut lists, mut total, mut ordered) = (Vec::with_capacity(args.count()), 1_usize, true);
    let mut sensitive = false;
    for index in 0..args.count() {
        let value = args.get(index);
        ordered &= value.seq_kind() != Some(SeqKind::Set);
        sensitive |= value.holds_sensitive(budget)?;
        if !matches!(value.kind(), ValKind::Seq(_)) {
            return Err(wrong_type(&value, "a list, tuple or set").argument(index));
        }
        let list = convert(&value, &Type::any_list(), budget).map_err(|error| error.argument(index))?;
        let elements = list.elements().unwrap_or_default();
        total = total.saturating_mul(elements.len());
        lists.push(elements);
    }
    check_count(total)?;
    // Paid for before the first row is made: the product of 40 lists does not fit in memory.
    budget.spend(total.saturating_mul(lists.len()))?;
    let mut rows: Vec<Vec<Val<'v>>> = vec![Vec::new()];
    if total == 0 {
        rows.clear();
    }
    for list in lists.iter().filter(|_| total > 0) {
        let extend = |row: &Vec<Val<'v>>, element: &Val<'v>| {
            let mut row = row.clone();
            row.push(element.clone());
            row
        };
        rows = rows.iter().flat_map(|row| list.iter().map(|element| extend(row, element))).collect();
    }
    let rows: Vec<_> = rows.into_iter().map(Val::tuple).collect();
    let result = if ordered { Val::list(rows) } else { set(rows, budget)? };
    // In a list the elements carry their own marks; a set has no marks but its own.
    Ok(result.marked(sensitive && !ordered))
}
