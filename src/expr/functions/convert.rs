//! Functions about the type of a value and about its sensitive mark. Each decides itself whether its result is marked.

use super::arguments::{Args, Context};
use super::json;
use crate::expr::conversion::convert;
use crate::expr::error::EvalError;
use crate::expr::primitives::text_of;
use crate::expr::types::Type;
use crate::expr::value::{Map, Seq, Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// `tobool(value)`
pub(super) fn tobool<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::Bool, args, context)
}

/// `tolist(value)`
pub(super) fn tolist<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::any_list(), args, context)
}

/// `tomap(value)`
pub(super) fn tomap<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::any_map(), args, context)
}

/// `tonumber(value)`
pub(super) fn tonumber<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::Number, args, context)
}

/// `toset(value)`
pub(super) fn toset<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::any_set(), args, context)
}

/// `tostring(value)`
pub(super) fn tostring<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert_to(&Type::String, args, context)
}

fn convert_to<'v>(to: &Type<'v>, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    convert(&args.get(0), to, context.budget).map_err(|error| error.argument(0))
}

/// `sensitive(value)`
#[expect(clippy::unnecessary_wraps, reason = "every implementation has this signature")]
pub(super) fn sensitive<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    Ok(args.get(0).marked(true))
}

/// `issensitive(value)`. Whether an unknown value is sensitive may turn out only after apply.
#[expect(clippy::unnecessary_wraps, reason = "every implementation has this signature")]
pub(super) fn issensitive<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    let decided = value.is_sensitive() || !value.is_unknown();
    Ok(Val::ternary(decided.then_some(value.is_sensitive())))
}

/// `isunknown(value)`: whether it, or a part of it, is known only after apply. The answer itself is always known.
pub(super) fn isunknown<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    Ok(Val::bool(!args.get(0).is_wholly_known(context.budget)?))
}

/// `nonsensitive(value)`: the value without the mark of the whole. Marks of its parts remain, as in Terraform.
#[expect(clippy::unnecessary_wraps, reason = "every implementation has this signature")]
pub(super) fn nonsensitive<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    if !value.is_sensitive() {
        return Ok(value);
    }
    Ok(Val::new(match value.into_kind() {
        // The mark of a value of the plan is in its mask, from where each part would take it again.
        ValKind::Seq(Seq::Plan(overlay)) => ValKind::Seq(Seq::Plan(overlay.nonsensitive())),
        ValKind::Map(Map::Plan(overlay)) => ValKind::Map(Map::Plan(overlay.nonsensitive())),
        kind @ (ValKind::Unknown
        | ValKind::Null
        | ValKind::Bool(_)
        | ValKind::Number(_)
        | ValKind::String(_)
        | ValKind::Seq(Seq::Own(..))
        | ValKind::Map(Map::Own(..) | Map::Nulls)) => kind,
    }))
}

/// `type(value)`. Names of attributes and the length of a tuple are part of the type and may be secret, so the result is
/// sensitive where something in the collection is.
pub(super) fn type_of<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    let parts = matches!(value.kind(), ValKind::Seq(_) | ValKind::Map(_));
    let text = Type::of(&value, context.budget)?.to_string();
    context.budget.spend(text.len() / 16)?;
    Ok(Val::string(text).marked(parts && value.holds_sensitive(context.budget)?))
}

/// `valuetostring(value)`: primitive values as `tostring` writes them, everything else as JSON.
pub(super) fn valuetostring<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    let text = match value.kind() {
        ValKind::Unknown => return Ok(value),
        ValKind::Null => Val::string("null"),
        ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => Val::string(text_of(&value)?),
        ValKind::Seq(_) | ValKind::Map(_) => json::encode(&value, context.budget)?,
    };
    Ok(text.marked(value.holds_sensitive(context.budget)?))
}
