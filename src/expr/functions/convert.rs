//! Conversions between types, and the mark of what is sensitive. The functions decide themselves whether their result
//! carries the mark.

use super::{Args, Context, json, text_of};
use crate::expr::conversion::convert;
use crate::expr::error::EvalError;
use crate::expr::function::Function;
use crate::expr::types::Type;
use crate::expr::value::{Map, Seq, Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// Calls a function of this group.
///
/// # Errors
/// As the function says.
#[expect(clippy::wildcard_enum_match_arm, reason = "`call` in `functions` sends those of this group only")]
pub(super) fn call<'v>(function: Function, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let to = match function {
        Function::Issensitive => return Ok(issensitive(&args.get(0))),
        Function::Nonsensitive => return Ok(nonsensitive(args.get(0))),
        Function::Sensitive => return Ok(args.get(0).marked(true)),
        Function::Type => return type_of(&args.get(0), context),
        Function::Valuetostring => return valuetostring(&args.get(0), context),
        Function::Tobool => Type::Bool,
        Function::Tolist => Type::any_list(),
        Function::Tomap => Type::any_map(),
        Function::Tonumber => Type::Number,
        Function::Toset => Type::any_set(),
        Function::Tostring => Type::String,
        _ => {
            return Err(EvalError::new(format!("`{}` converts nothing", function.spec().name)));
        }
    };
    convert(&args.get(0), &to, context.budget).map_err(|error| error.argument(0))
}

/// Whether an unknown value is sensitive may turn out only after apply.
fn issensitive<'v>(value: &Val<'v>) -> Val<'v> {
    if value.is_unknown() && !value.is_sensitive() { Val::unknown() } else { Val::bool(value.is_sensitive()) }
}

/// Takes the mark of the whole away; marks of parts stay.
fn nonsensitive(value: Val<'_>) -> Val<'_> {
    if !value.is_sensitive() {
        return value;
    }
    Val::new(match value.into_kind() {
        ValKind::Seq(Seq::Plan(overlay)) => ValKind::Seq(Seq::Plan(overlay.revealed())),
        ValKind::Map(Map::Plan(overlay)) => ValKind::Map(Map::Plan(overlay.revealed())),
        kind @ (ValKind::Unknown
        | ValKind::Null
        | ValKind::Bool(_)
        | ValKind::Number(_)
        | ValKind::String(_)
        | ValKind::Seq(Seq::Own(..))
        | ValKind::Map(Map::Own(..) | Map::Nulls)) => kind,
    })
}

/// The names of attributes and the number of elements are part of the type, so a sensitive one is not shown.
fn type_of<'v>(value: &Val<'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let parts = matches!(value.kind(), ValKind::Seq(_) | ValKind::Map(_));
    let text = Type::of(value, context.budget)?.to_string();
    context.budget.spend(text.len() / 16)?;
    Ok(Val::string(text).marked(parts && value.holds_sensitive(context.budget)?))
}

/// Scalars as they are, all else as JSON.
fn valuetostring<'v>(value: &Val<'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = match value.kind() {
        ValKind::Unknown => return Ok(value.clone()),
        ValKind::Null => Val::string("null"),
        ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => Val::string(text_of(value)?),
        ValKind::Seq(_) | ValKind::Map(_) => json::encode(value, context)?,
    };
    Ok(text.marked(value.holds_sensitive(context.budget)?))
}
