//! Functions on dates and times. The present is the time of the plan.

use super::arguments::{Args, Context};
use super::datefmt;
use super::timestamp::Timestamp;
use crate::expr::error::EvalError;
use crate::expr::number::Number;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// `timestamp()`: the time of the plan, so that a verdict does not depend on when it is computed.
#[expect(clippy::unnecessary_wraps, reason = "every implementation has this signature")]
pub(super) fn timestamp<'v>(_: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    Ok(context.timestamp.map_or_else(Val::unknown, |now| Val::string(now.to_owned())))
}

/// `timecmp(timestamp, timestamp)`
pub(super) fn timecmp<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let order = timestamp_of(args, 0)?.instant().cmp(&timestamp_of(args, 1)?.instant());
    Ok(Val::number(Number::Int(order as i64)))
}

/// `timeadd(timestamp, duration)`
pub(super) fn timeadd<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let timestamp = timestamp_of(args, 0)?;
    let duration = duration(&args.text(1)?).ok_or_else(|| {
        EvalError::new("not a duration").expected("expected a duration such as `-1h30m`").argument(1)
    })?;
    Ok(Val::string(timestamp.plus(duration).to_string()))
}

/// `formatdate(format, timestamp)`
pub(super) fn formatdate<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let timestamp = timestamp_of(args, 1)?;
    let format = args.text(0)?;
    context.budget.spend(format.len())?;
    datefmt::format(&format, &timestamp).map(Val::string).map_err(|error| error.argument(0))
}

fn timestamp_of(args: &Args<'_, '_>, index: usize) -> Result<Timestamp> {
    Timestamp::parse(&args.text(index)?).ok_or_else(|| {
        EvalError::new("not a timestamp of RFC 3339")
            .expected("expected a timestamp such as `2025-01-31T12:00:00Z`")
            .argument(index)
    })
}

/// Reads a duration in the syntax of Go's `time.ParseDuration`: signed decimals with units, `-1.5h10m`. In nanoseconds.
fn duration(text: &str) -> Option<i64> {
    let (negative, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    // The one number that needs no unit.
    if rest == "0" {
        return Some(0);
    }
    if rest.is_empty() {
        return None;
    }
    let mut total: u64 = 0;
    while !rest.is_empty() {
        let number = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (whole, after) = rest.split_at(number(rest));
        let (fraction, after) = match after.strip_prefix('.') {
            Some(after) => after.split_at(number(after)),
            None => ("", after),
        };
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let (unit, after) =
            after.split_at(after.find(|c: char| c == '.' || c.is_ascii_digit()).unwrap_or(after.len()));
        let unit: u64 = match unit {
            "ns" => 1,
            // With the micro sign U+00B5 and with the Greek letter U+03BC.
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return None,
        };
        let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        total = total.checked_add(whole.checked_mul(unit)?)?.checked_add(part(fraction, unit)?)?;
        rest = after;
    }
    let signed = i128::from(total) * if negative { -1 } else { 1 };
    i64::try_from(signed).ok()
}

/// A decimal fraction of a unit; what is smaller than a nanosecond is dropped.
fn part(fraction: &str, unit: u64) -> Option<u64> {
    // An hour has 3.6 × 10^12 nanoseconds, so digits beyond the 18th are below one.
    let digits = fraction.get(..18).unwrap_or(fraction);
    if digits.is_empty() {
        return Some(0);
    }
    let scale = 10_u128.checked_pow(u32::try_from(digits.len()).ok()?)?;
    u64::try_from(digits.parse::<u128>().ok()? * u128::from(unit) / scale).ok()
}
