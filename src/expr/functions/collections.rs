//! Functions on lists, tuples and sets. Those on objects and maps are in `maps`.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation as _;

use super::arguments::{Args, Context};
use super::limits::check_count;
use super::operands::{list, ordered};
use crate::expr::conversion::{convert, key};
use crate::expr::equal::{self, equal};
use crate::expr::error::{Advice, EvalError};
use crate::expr::number::Number;
use crate::expr::primitives::wrong_type;
use crate::expr::text::Text;
use crate::expr::types::{Type, unify};
use crate::expr::value::{MAX_VALUE_DEPTH, SeqKind, Val, ValKind, too_deep};

/// The most numbers that `range` makes: the limit of go-cty's `RangeFunc`.
const MAX_RANGE: usize = 1024;

type Result<T> = std::result::Result<T, EvalError>;

/// A sequence of the same kind as another one; what the plan holds stays a tuple, and a set becomes a list.
fn same_kind<'v>(of: &Val<'v>, elements: Vec<Val<'v>>) -> Val<'v> {
    match of.seq_kind() {
        Some(SeqKind::List | SeqKind::Set) => Val::list(elements),
        Some(SeqKind::Tuple) | None => Val::tuple(elements),
    }
}

/// `alltrue(list)`
pub(super) fn alltrue<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    quantify(args, context, false)
}

/// `anytrue(list)`
pub(super) fn anytrue<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    quantify(args, context, true)
}

/// `anytrue` is decided by a true element, `alltrue` by one that is not true; null is not true.
fn quantify<'v>(args: &Args<'_, 'v>, context: &Context<'_>, decides: bool) -> Result<Val<'v>> {
    let booleans = Type::List(Box::new(Type::Bool));
    let mut result = Some(!decides);
    for element in list(args, 0, &booleans, context)? {
        let truth = match element.kind() {
            ValKind::Unknown => {
                result = None;
                continue;
            }
            ValKind::Bool(value) => *value,
            ValKind::Null | ValKind::Number(_) | ValKind::String(_) | ValKind::Seq(_) | ValKind::Map(_) => {
                false
            }
        };
        if truth == decides {
            return Ok(Val::bool(decides));
        }
    }
    Ok(Val::ternary(result))
}

/// `chunklist(list, size)`; a size of zero means one chunk.
pub(super) fn chunklist<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let elements = list(args, 0, &Type::any_list(), context)?;
    let size = args.size(1)?;
    let size = if size == 0 { elements.len().max(1) } else { size };
    Ok(Val::list(elements.chunks(size).map(|chunk| Val::list(chunk.to_vec())).collect()))
}

/// `coalesce(value...)`: the first argument that is neither null nor an empty string.
pub(super) fn coalesce<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let types = args.all().iter().map(|value| Type::of(value, context.budget));
    let types: Vec<_> = types.collect::<Result<_>>()?;
    let open = types.contains(&Type::Dynamic);
    // A plan and a mock do not write what the schema says: their lists of blocks have a type that cannot be seen.
    let lists = args.all().iter().all(|value| value.is_null() || matches!(value.kind(), ValKind::Seq(_)));
    let mut to = match unify(types, context.budget)? {
        Some(to) => to,
        None if lists => Type::Dynamic,
        None => {
            return Err(EvalError::new("the arguments of `coalesce` have no type in common")
                .expected("expected arguments of one type"));
        }
    };
    // Beside an argument without type, all others stay what they are, scalars excepted.
    if open && !to.is_scalar() {
        to = Type::Dynamic;
    }
    for value in args.all() {
        let value = convert(value, &to, context.budget)?;
        // An unknown value is returned: whether it is null shows only after apply.
        if !value.is_null() && value.as_str() != Some("") {
            return Ok(value);
        }
    }
    Err(EvalError::new("every argument of `coalesce` is null or an empty string")
        .expected("expected a value")
        .advised(Advice::NoneLeft))
}

/// `coalescelist(list...)`: the first argument that is not empty.
pub(super) fn coalescelist<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let is_list = |value: &Val<'v>| {
        let set = value.seq_kind() == Some(SeqKind::Set);
        value.is_unknown() || matches!(value.kind(), ValKind::Seq(_)) && !set
    };
    if let Some(index) = args.all().iter().position(|value| !is_list(value)) {
        return Err(wrong_type(&args.get(index), "a list or tuple").argument(index));
    }
    for value in args.all() {
        context.budget.spend(value.search_cost())?;
        if value.length() != Some(0) {
            return Ok(value.clone());
        }
    }
    Err(EvalError::new("every argument of `coalescelist` is empty").expected("expected an element"))
}

/// `compact(list)`: without null and empty strings.
pub(super) fn compact<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let mut elements = list(args, 0, &Type::list_of_strings(), context)?;
    if elements.iter().any(Val::is_unknown) {
        return Ok(Val::unknown());
    }
    elements.retain(|element| element.as_str().is_some_and(|text| !text.is_empty()));
    Ok(Val::list(elements))
}

/// `concat(list...)`
pub(super) fn concat<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let mut elements = Vec::new();
    for index in 0..args.count() {
        elements.extend(ordered(args, index, context)?);
        check_count(elements.len())?;
    }
    if !args.all().iter().all(|value| value.seq_kind() == Some(SeqKind::List)) {
        return Ok(Val::tuple(elements));
    }
    let types = elements.iter().map(|element| Type::of(element, context.budget));
    let types: Vec<_> = types.collect::<Result<_>>()?;
    let Some(to) = unify(types, context.budget)? else { return Ok(Val::tuple(elements)) };
    let elements = elements.iter().map(|element| convert(element, &to, context.budget));
    Ok(Val::list(elements.collect::<Result<_>>()?))
}

/// The number of grapheme clusters. In ASCII each byte is one, except that `\r\n` is one cluster.
fn characters(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\r') { text.len() } else { text.graphemes(true).count() }
}

/// `contains(list, value)`
pub(super) fn contains<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    if let Some(index) = args.all().iter().position(Val::is_null) {
        return Err(wrong_type(&Val::null(), "a value").argument(index));
    }
    if args.get(0).is_unknown() {
        return Ok(Val::unknown());
    }
    let elements = args.elements(0)?;
    if elements.is_empty() {
        // Not even an unknown value is in an empty list.
        return Ok(Val::bool(false));
    }
    Ok(Val::ternary(equal::contains(&elements, &args.get(1), context.budget)?))
}

/// `distinct(list)`
pub(super) fn distinct<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let elements = list(args, 0, &Type::any_list(), context)?;
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for element in elements {
        // It may equal another element, so even the length of the result is unknown.
        if !element.is_wholly_known(context.budget)? {
            return Ok(Val::unknown());
        }
        if seen.insert(key(&element, context.budget)?) {
            kept.push(element);
        }
    }
    Ok(Val::list(kept))
}

/// `element(list, index)`; the index wraps around.
pub(super) fn element<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let elements = ordered(args, 0, context)?;
    let index = args.integer(1)?;
    let count = i64::try_from(elements.len()).unwrap_or(i64::MAX);
    // `None` for an empty list: a remainder by zero.
    let position = index.checked_rem_euclid(count).and_then(|index| usize::try_from(index).ok());
    position.and_then(|position| elements.into_iter().nth(position)).ok_or_else(|| {
        EvalError::new("an empty list has no elements").expected("expected an element").argument(0)
    })
}

/// `flatten(list)`
pub(super) fn flatten<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    // For its error: `Flat` reads the list itself.
    args.elements(0)?;
    let mut flat = Flat { elements: Vec::new(), sensitive: false, unknown: false };
    flat.add(&args.get(0), context, 0)?;
    let result = if flat.unknown { Val::unknown() } else { Val::tuple(flat.elements) };
    Ok(result.marked(flat.sensitive))
}

struct Flat<'v> {
    elements: Vec<Val<'v>>,
    /// A list in the list is marked, and the length of the result tells the length of that list.
    sensitive: bool,
    /// An unknown element may be a list, so the length of the result is unknown.
    unknown: bool,
}

impl<'v> Flat<'v> {
    fn add(&mut self, list: &Val<'v>, context: &Context<'_>, depth: usize) -> Result<()> {
        if depth > MAX_VALUE_DEPTH {
            return Err(too_deep());
        }
        self.sensitive |= list.is_sensitive();
        let elements = list.elements().unwrap_or_default();
        context.budget.spend(elements.len() + 1)?;
        self.unknown |= !scalar_if_unknown(list, &elements);
        for element in elements {
            if matches!(element.kind(), ValKind::Seq(_)) {
                self.add(&element, context, depth + 1)?;
            } else {
                self.elements.push(element);
                check_count(self.elements.len())?;
            }
        }
        Ok(())
    }
}

/// Whether no unknown element can be a list. Elements of a list are of one type, which a known one reveals.
fn scalar_if_unknown(list: &Val<'_>, elements: &[Val<'_>]) -> bool {
    if !elements.iter().any(Val::is_unknown) {
        return true;
    }
    let tuple = list.seq_kind() == Some(SeqKind::Tuple);
    let mut known = elements.iter().filter(|element| !element.is_unknown() && !element.is_null()).peekable();
    !tuple && known.peek().is_some() && known.all(|element| !matches!(element.kind(), ValKind::Seq(_)))
}

/// `index(list, value)`
pub(super) fn index<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    if let Some(index) = args.all().iter().position(Val::is_null) {
        return Err(wrong_type(&Val::null(), "a value").argument(index));
    }
    let (elements, value) = (ordered(args, 0, context)?, args.get(1));
    for (position, element) in elements.iter().enumerate() {
        match equal(element, &value, context.budget)? {
            Some(true) => return Ok(Val::count(position)),
            Some(false) => {}
            // This element may be the first that equals the value.
            None => return Ok(Val::unknown()),
        }
    }
    Err(EvalError::new("the list does not hold the value")
        .expected("expected an element of the list")
        .argument(1))
}

/// `length(value)`, of a string in grapheme clusters.
pub(super) fn length<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    if let ValKind::String(text) = value.kind() {
        context.budget.spend(text.len() / 16)?;
        return Ok(Val::count(characters(text)));
    }
    let wrong = || wrong_type(&value, "a string, list, tuple, set, object or map").argument(0);
    context.budget.spend(value.search_cost())?;
    value.length().map(Val::count).ok_or_else(wrong)
}

/// `matchkeys(values, keys, search_set)`
pub(super) fn matchkeys<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let budget = context.budget;
    let any = Type::any_list();
    let values = list(args, 0, &any, context)?;
    let (keys, searched) = (list(args, 1, &any, context)?, list(args, 2, &any, context)?);
    if values.len() != keys.len() {
        let message = format!("{} values, but {} keys", values.len(), keys.len());
        return Err(EvalError::new(message).expected("expected as many keys as values").argument(1));
    }
    let types = keys.iter().chain(&searched).map(|value| Type::of(value, budget));
    let types: Vec<_> = types.collect::<Result<_>>()?;
    let to = unify(types, budget)?.ok_or_else(|| {
        EvalError::new("the keys and the search set have no type in common")
            .expected("expected values of the type of the keys")
            .argument(2)
    })?;
    let mut known = true;
    let mut keyed = |value: &Val<'v>| -> Result<String> {
        known = known && value.is_wholly_known(context.budget)?;
        key(&convert(value, &to, budget)?, budget)
    };
    let keys: Vec<_> = keys.iter().map(&mut keyed).collect::<Result<_>>()?;
    let searched: BTreeSet<_> = searched.iter().map(&mut keyed).collect::<Result<_>>()?;
    if !known {
        return Ok(Val::unknown());
    }
    let found = values.into_iter().zip(keys).filter(|(_, key)| searched.contains(key));
    Ok(Val::list(found.map(|(value, _)| value).collect()))
}

/// `one(list)`: its only element, null if it is empty.
pub(super) fn one<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    context.budget.spend(args.get(0).search_cost())?;
    let elements = args.elements(0)?;
    if elements.len() > 1 {
        let message = format!("expected no or one element, found {}", elements.len());
        return Err(EvalError::new(message).expected("expected no or one element").argument(0));
    }
    Ok(elements.into_iter().next().unwrap_or_else(Val::null))
}

/// `range(end)`, `range(start, end)`, `range(start, end, step)`
pub(super) fn range<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (zero, one) = (Number::Int(0), Number::Int(1));
    let (start, end) = match args.count() {
        1 => (zero.clone(), args.number(0)?),
        _ => (args.number(0)?, args.number(1)?),
    };
    // Without a step, the direction is that of the end.
    let down = end.compare(&start).is_lt();
    let step = match args.count() {
        3 => args.number(2)?,
        _ if down => one.neg(),
        _ => one,
    };
    let backwards = step.compare(&zero).is_lt();
    if down && step.compare(&zero).is_gt() || !down && backwards && end.compare(&start).is_gt() {
        return Err(
            EvalError::new("the step leads away from the end").expected("expected a step towards the end")
        );
    }
    let mut numbers = Vec::new();
    let mut next = start;
    while if backwards { next.compare(&end).is_gt() } else { next.compare(&end).is_lt() } {
        context.budget.spend(1)?;
        // A step of zero ends here, too.
        if numbers.len() == MAX_RANGE {
            let message = format!("`range` makes no more than {MAX_RANGE} numbers");
            return Err(EvalError::new(message).expected("expected a larger step or a nearer end"));
        }
        numbers.push(Val::number(next.clone()));
        next = next.add(&step)?;
    }
    Ok(Val::list(numbers))
}

/// `reverse(list)`
pub(super) fn reverse<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let mut elements = args.elements(0)?;
    context.budget.spend(elements.len())?;
    elements.reverse();
    Ok(same_kind(&args.get(0), elements))
}

/// `slice(list, start, end)`
pub(super) fn slice<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let elements = ordered(args, 0, context)?;
    let (start, end) = (args.size(1)?, args.size(2)?);
    if end > elements.len() {
        let message = format!("the end is beyond the {} elements of the list", elements.len());
        return Err(EvalError::new(message).expected("expected an end within the list").argument(2));
    }
    let part = elements.get(start..end).ok_or_else(|| {
        EvalError::new("the start is after the end").expected("expected a start before the end").argument(1)
    })?;
    Ok(same_kind(&args.get(0), part.to_vec()))
}

/// `sort(list)`, of strings in the order of their bytes.
pub(super) fn sort<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let elements = list(args, 0, &Type::list_of_strings(), context)?;
    if elements.iter().any(Val::is_unknown) {
        return Ok(Val::unknown());
    }
    let mut texts = Vec::with_capacity(elements.len());
    for (position, element) in elements.iter().enumerate() {
        let ValKind::String(text) = element.kind() else {
            let message = format!("element {position} is null and cannot be sorted");
            return Err(EvalError::new(message).expected("expected strings").argument(0));
        };
        context.budget.spend(text.len() / 16)?;
        texts.push(text.clone());
    }
    texts.sort();
    Ok(Val::list(texts.into_iter().map(|text: Text<'v>| Val::string(text)).collect()))
}
