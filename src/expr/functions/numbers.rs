//! How `format` writes numbers: the rules of Go's package `fmt` for `big.Int` and `big.Float`, on exact decimals.

use super::verb::Verb;
use crate::expr::error::EvalError;
use crate::expr::number::Number;
use crate::plan::NormalNumber;

type Result<T> = std::result::Result<T, EvalError>;

/// `%b`, `%d`, `%o`, `%x`, `%X`
///
/// # Errors
/// The number has a fraction or is out of the range of arithmetic.
pub(super) fn integer(verb: &Verb<'_>, number: &Number<'_>) -> Result<String> {
    let integer = number.to_integer()?.ok_or_else(|| {
        EvalError::new(format!("a number with a fraction does not suit `%{}`", verb.letter))
            .expected("expected a whole number")
    })?;
    let (base, prefix) = match verb.letter {
        'b' => (2, "0b"),
        'o' => (8, "0"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let digits = integer.magnitude().to_str_radix(base);
    let digits = if verb.letter == 'X' { digits.to_uppercase() } else { digits };
    // As in C, zero with a precision of zero has no digits.
    if digits == "0" && verb.precision == Some(0) {
        return Ok(String::new());
    }
    let sign = sign(verb, number.signum().is_lt());
    let prefix = if verb.has('#') { prefix } else { "" };
    let mut zeros = verb.precision.unwrap_or(0).saturating_sub(digits.len());
    let length = sign.len() + prefix.len() + zeros + digits.len();
    let missing = verb.width.unwrap_or(0).saturating_sub(length);
    let (mut left, mut right) = (0, 0);
    if verb.has('-') {
        right = missing;
    } else if verb.has('0') && verb.precision.is_none() {
        // A precision is a number of digits and takes the place of the flag.
        zeros = missing;
    } else {
        left = missing;
    }
    Ok([&" ".repeat(left), sign, prefix, &"0".repeat(zeros), &digits, &" ".repeat(right)].concat())
}

/// `%e`, `%E`, `%f`, `%g`, `%G`
///
/// # Errors
/// The number is out of the range of arithmetic.
pub(super) fn float(verb: &Verb<'_>, number: &Number<'_>) -> Result<String> {
    // Six digits after the point without a precision, as in C.
    let body = match verb.letter {
        'f' => fixed(number, verb.precision.unwrap_or(6))?,
        'g' | 'G' => general(number, verb.precision)?,
        _ => scientific(number, verb.precision.unwrap_or(6))?,
    };
    let body = if verb.letter.is_ascii_uppercase() { body.to_uppercase() } else { body };
    let sign = sign(verb, number.signum().is_lt());
    let missing = verb.width.unwrap_or(0).saturating_sub(sign.len() + body.len());
    // Zeros win over the left side here, and not for integers.
    Ok(if verb.has('0') {
        [sign, &"0".repeat(missing), &body].concat()
    } else if verb.has('-') {
        [sign, &body, &" ".repeat(missing)].concat()
    } else {
        [&" ".repeat(missing), sign, &body].concat()
    })
}

/// The number for `%v`: all digits, with an exponent where that is below -4 or above 5.
///
/// # Errors
/// The number is out of the range of arithmetic.
pub(super) fn shortest(number: &Number<'_>) -> Result<String> {
    let sign = if number.signum().is_lt() { "-" } else { "" };
    Ok(format!("{sign}{}", general(number, None)?))
}

fn sign(verb: &Verb<'_>, negative: bool) -> &'static str {
    if negative {
        "-"
    } else if verb.has('+') {
        "+"
    } else if verb.has(' ') {
        " "
    } else {
        ""
    }
}

/// `0.DIGITS × 10^point`
struct Digits {
    digits: Vec<u8>,
    point: i64,
}

impl Digits {
    fn of(number: &Number<'_>) -> Result<Self> {
        let NormalNumber { digits, point, .. } = number.normal()?;
        Ok(Digits { digits: digits.into_bytes(), point })
    }

    /// Keeps so many digits. A half goes to the even digit, as it does in a binary float: most halves of decimals are
    /// none there.
    fn round(mut self, keep: i64, number: &Number<'_>) -> Result<Self> {
        let Ok(keep) = usize::try_from(keep) else { return Ok(Digits { digits: Vec::new(), ..self }) };
        let Some(next) = self.digits.get(keep).copied() else { return Ok(self) };
        let up = if next == b'5' && keep + 1 == self.digits.len() {
            let before = keep.checked_sub(1).and_then(|last| self.digits.get(last));
            let odd = before.is_some_and(|digit| digit % 2 == 1);
            match number.float_error()? {
                std::cmp::Ordering::Less => false,
                std::cmp::Ordering::Equal => odd,
                std::cmp::Ordering::Greater => true,
            }
        } else {
            next >= b'5'
        };
        self.digits.truncate(keep);
        if up {
            while self.digits.last() == Some(&b'9') {
                self.digits.pop();
            }
            if let Some(last) = self.digits.last_mut() {
                *last += 1;
            } else {
                self.digits.push(b'1');
                self.point += 1;
            }
        }
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
        Ok(self)
    }

    /// The digit at a position, counted from the first; zero outside.
    fn at(&self, position: i64) -> char {
        let digit = usize::try_from(position).ok().and_then(|position| self.digits.get(position));
        digit.map_or('0', |digit| char::from(*digit))
    }

    fn count(&self) -> i64 {
        i64::try_from(self.digits.len()).unwrap_or(i64::MAX)
    }

    /// With so many digits after the point.
    fn fixed(&self, precision: i64) -> String {
        let mut out = String::new();
        if self.point > 0 && !self.digits.is_empty() {
            out.extend((0..self.point).map(|position| self.at(position)));
        } else {
            out.push('0');
        }
        if precision > 0 {
            out.push('.');
            out.extend((0..precision).map(|position| self.at(self.point + position)));
        }
        out
    }

    /// With one digit before the point and so many after it.
    fn scientific(&self, precision: i64) -> String {
        let mut out = String::from(self.at(0));
        if precision > 0 {
            out.push('.');
            out.extend((1..=precision).map(|position| self.at(position)));
        }
        let exponent = if self.digits.is_empty() { 0 } else { self.point - 1 };
        let sign = if exponent < 0 { '-' } else { '+' };
        out + &format!("e{sign}{:02}", exponent.abs())
    }
}

fn fixed(number: &Number<'_>, precision: usize) -> Result<String> {
    let precision = i64::try_from(precision).unwrap_or(i64::MAX);
    let digits = Digits::of(number)?;
    let keep = digits.point.saturating_add(precision);
    Ok(digits.round(keep, number)?.fixed(precision))
}

fn scientific(number: &Number<'_>, precision: usize) -> Result<String> {
    let precision = i64::try_from(precision).unwrap_or(i64::MAX);
    Ok(Digits::of(number)?.round(precision.saturating_add(1), number)?.scientific(precision))
}

/// The shorter of both; without a precision, as many digits as there are.
fn general(number: &Number<'_>, precision: Option<usize>) -> Result<String> {
    let digits = Digits::of(number)?;
    let (digits, precision, most) = match precision {
        None => {
            let count = digits.count();
            // Go decides by 6 where the precision is the shortest possible.
            (digits, count, 6)
        }
        Some(precision) => {
            let precision = i64::try_from(precision).unwrap_or(i64::MAX).max(1);
            let digits = digits.round(precision, number)?;
            let fewer = precision > digits.count() && digits.count() >= digits.point;
            let most = if fewer { digits.count() } else { precision };
            (digits, precision, most)
        }
    };
    let exponent = digits.point - 1;
    // The rule of `%g` in C and Go.
    if exponent < -4 || exponent >= most {
        return Ok(digits.scientific(precision.min(digits.count()) - 1));
    }
    let precision = if precision > digits.point { digits.count() } else { precision };
    Ok(digits.fixed((precision - digits.point).max(0)))
}
