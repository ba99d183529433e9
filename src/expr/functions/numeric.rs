//! Functions on numbers.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};

use super::arguments::{Args, Context};
use crate::expr::error::EvalError;
use crate::expr::number::Number;
use crate::expr::primitives::{number_of, wrong_type};
use crate::expr::value::{Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// The most digits that `parseint` reads: the conversion to binary takes quadratic time.
const MAX_DIGITS: usize = 4096;

/// `abs(number)`
pub(super) fn abs<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    Ok(Val::number(args.number(0)?.abs()))
}

/// `ceil(number)`
pub(super) fn ceil<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    args.number(0)?.ceil().map(Val::number)
}

/// `floor(number)`
pub(super) fn floor<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    args.number(0)?.floor().map(Val::number)
}

/// `log(number, base)`
pub(super) fn log<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    args.number(0)?.log(&args.number(1)?).map(Val::number)
}

/// `max(number...)`
pub(super) fn max<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    extreme(args, Ordering::Greater).map(Val::number)
}

/// `min(number...)`
pub(super) fn min<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    extreme(args, Ordering::Less).map(Val::number)
}

/// `pow(number, power)`
pub(super) fn pow<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    args.number(0)?.pow(&args.number(1)?).map(Val::number)
}

/// `signum(number)`, of an integer: Terraform's takes no fraction.
pub(super) fn signum<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    Ok(Val::number(Number::Int(args.integer(0)?.signum())))
}

/// The argument that compares in this way with all others; of equal ones the first.
fn extreme<'v>(args: &Args<'_, 'v>, order: Ordering) -> Result<Number<'v>> {
    let mut best = args.number(0)?;
    for index in 1..args.count() {
        let number = args.number(index)?;
        if number.compare(&best) == order {
            best = number;
        }
    }
    Ok(best)
}

/// `parseint(text, base)`, with a base from 2 to 62. Up to base 36 the case of letters does not matter; above, lowercase
/// letters come before uppercase ones, as in Go's `big.Int.SetString`.
pub(super) fn parseint<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let value = args.get(0);
    let ValKind::String(text) = value.kind() else {
        return Err(wrong_type(&value, "a string").argument(0));
    };
    let base = u8::try_from(args.integer(1)?).ok().filter(|base| (2..=62).contains(base));
    let base = base.ok_or_else(|| {
        EvalError::new("the base is not between 2 and 62")
            .expected("expected a base from 2 to 62")
            .argument(1)
    })?;
    let wrong = || EvalError::new(format!("not an integer of base {base}")).argument(0);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (Sign::Minus, digits),
        None => (Sign::Plus, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.len() > MAX_DIGITS {
        return Err(EvalError::new(format!("more than {MAX_DIGITS} digits")).argument(0));
    }
    context.budget.spend(digits.len())?;
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'z' => Some(byte - b'a' + 10),
        b'A'..=b'Z' if base <= 36 => Some(byte - b'A' + 10),
        b'A'..=b'Z' => Some(byte - b'A' + 36),
        _ => None,
    };
    let digits: Option<Vec<u8>> =
        digits.bytes().map(|byte| digit(byte).filter(|digit| *digit < base)).collect();
    let digits = digits.filter(|digits| !digits.is_empty()).ok_or_else(wrong)?;
    let magnitude = BigUint::from_radix_be(&digits, u32::from(base)).ok_or_else(wrong)?;
    Number::parse(&BigInt::from_biguint(sign, magnitude).to_string()).map(Val::number)
}

/// `sum(list)`
pub(super) fn sum<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let list = args.get(0);
    let elements = args.elements(0)?;
    if elements.is_empty() {
        return Err(EvalError::new("the sum of no numbers")
            .expected("expected one element or more")
            .argument(0));
    }
    context.budget.spend(elements.len())?;
    let sensitive = list.holds_sensitive(context.budget)?;
    let mut total = Some(Number::Int(0));
    for element in &elements {
        if element.is_unknown() {
            // The rest is still converted: a wrong type is an error whatever is unknown.
            total = None;
            continue;
        }
        let number = number_of(element).map_err(|error| error.argument(0))?;
        total = match total {
            Some(total) => Some(total.add(&number)?),
            None => None,
        };
    }
    Ok(total.map_or_else(Val::unknown, Val::number).marked(sensitive))
}
