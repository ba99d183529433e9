//! Numbers, as Terraform has them.

use num_bigint::{BigUint, Sign};

use super::{Args, Context, number_of};
use crate::expr::error::EvalError;
use crate::expr::function::Function;
use crate::expr::number::Number;
use crate::expr::value::{Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// The most digits that `parseint` reads.
const MAX_DIGITS: usize = 4096;

/// Calls a function of this group.
///
/// # Errors
/// As the function says.
#[expect(clippy::wildcard_enum_match_arm, reason = "`call` in `functions` sends those of this group only")]
pub(super) fn call<'v>(function: Function, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let first = || args.number(0);
    Ok(Val::number(match function {
        Function::Abs => first()?.abs(),
        Function::Ceil => first()?.ceil()?,
        Function::Floor => first()?.floor()?,
        Function::Log => first()?.log(&args.number(1)?)?,
        Function::Max => extreme(args, std::cmp::Ordering::Greater)?,
        Function::Min => extreme(args, std::cmp::Ordering::Less)?,
        Function::Parseint => parse_int(args, context)?,
        Function::Pow => first()?.pow(&args.number(1)?)?,
        Function::Signum => Number::Int(whole(args, 0)?.signum()),
        Function::Sum => return sum(args, context),
        other => return Err(super::misplaced(other)),
    }))
}

/// An integer of 64 bits.
///
/// # Errors
/// The argument is none.
pub(super) fn whole(args: &Args<'_, '_>, index: usize) -> Result<i64> {
    args.number(index)?.to_i64().map_err(|error| error.argument(index))
}

fn extreme<'v>(args: &Args<'_, 'v>, wanted: std::cmp::Ordering) -> Result<Number<'v>> {
    let mut best = args.number(0)?;
    for index in 1..args.count() {
        let number = args.number(index)?;
        if number.compare(&best) == wanted {
            best = number;
        }
    }
    Ok(best)
}

/// The digits of a text in a base of at most 62: those of letters count once up to base 36, and small letters first above.
fn parse_int(args: &Args<'_, '_>, context: &Context<'_>) -> Result<Number<'static>> {
    let value = args.get(0);
    let ValKind::String(text) = value.kind() else {
        return Err(super::wrong_type(&value, "a string").argument(0));
    };
    let base = u8::try_from(whole(args, 1)?).ok().filter(|base| (2..=62).contains(base));
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
    Number::parse(&num_bigint::BigInt::from_biguint(sign, magnitude).to_string())
}

fn sum<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
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
