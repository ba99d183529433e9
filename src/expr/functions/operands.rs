//! Collection arguments, converted as Terraform converts them before a call.

use super::arguments::{Args, Context};
use crate::expr::conversion::convert;
use crate::expr::error::EvalError;
use crate::expr::primitives::wrong_type;
use crate::expr::types::Type;
use crate::expr::value::{SeqKind, Val};

type Result<T> = std::result::Result<T, EvalError>;

/// An argument converted to a type.
pub(super) fn converted<'v>(
    args: &Args<'_, 'v>,
    index: usize,
    to: &Type<'v>,
    context: &Context<'_>,
) -> Result<Val<'v>> {
    convert(&args.get(index), to, context.budget).map_err(|error| error.argument(index))
}

/// The elements of an argument that is converted to a list of this type.
pub(super) fn list<'v>(
    args: &Args<'_, 'v>,
    index: usize,
    to: &Type<'v>,
    context: &Context<'_>,
) -> Result<Vec<Val<'v>>> {
    let elements = converted(args, index, to, context)?.elements().unwrap_or_default();
    context.budget.spend(elements.len())?;
    Ok(elements)
}

/// The elements of an argument that is a list or tuple; a set has no order and is refused.
pub(super) fn ordered<'v>(args: &Args<'_, 'v>, index: usize, context: &Context<'_>) -> Result<Vec<Val<'v>>> {
    let value = args.get(index);
    let elements = value.elements().filter(|_| value.seq_kind() != Some(SeqKind::Set));
    let elements = elements.ok_or_else(|| wrong_type(&value, "a list or tuple").argument(index))?;
    context.budget.spend(elements.len())?;
    Ok(elements)
}
