//! `semverconstraint` and `semvercmp`. Other than `required_version`, a constraint may name a pre-release here.

use super::arguments::{Args, Context};
use crate::expr::error::EvalError;
use crate::expr::number::Number;
use crate::expr::text::Text;
use crate::expr::value::Val;
use crate::expr::version::{Constraints, Version};

type Result<T> = std::result::Result<T, EvalError>;

/// `semverconstraint(version, constraints)`
pub(super) fn semverconstraint<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (version, constraints) = texts(args, context)?;
    let version = parse(&version, 0)?;
    let constraints = Constraints::parse(&constraints).map_err(|_| {
        EvalError::new("not a list of version constraints")
            .expected("expected constraints such as `>= 1.2, < 2.0`")
            .argument(1)
    })?;
    Ok(Val::bool(constraints.met_by(&version)))
}

/// `semvercmp(version, version)`: -1, 0 or 1.
pub(super) fn semvercmp<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (left, right) = texts(args, context)?;
    let order = parse(&left, 0)?.compare(&parse(&right, 1)?);
    Ok(Val::number(Number::Int(order as i64)))
}

fn texts<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<(Text<'v>, Text<'v>)> {
    let (first, second) = (args.text(0)?, args.text(1)?);
    context.budget.spend((first.len() + second.len()) / 16)?;
    Ok((first, second))
}

fn parse(text: &str, index: usize) -> Result<Version> {
    Version::parse(text).ok_or_else(|| {
        EvalError::new("not a version").expected("expected a version such as `1.2.3`").argument(index)
    })
}
