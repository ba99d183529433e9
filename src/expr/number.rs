//! Exact decimal numbers.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::decimal::Decimal;
use super::error::EvalError;
use super::text::Text;
use crate::plan::{NormalNumber, NumberGrammar, WrittenNumber, compare_numbers};

/// The most zeros that a number is written with before or after its digits. `1e999999999` is 11 bytes in a plan and would be
/// a gigabyte as text.
const MAX_ZEROS: i64 = 10_000;

/// A number. An integer of 64 bits, which most are, takes no allocation; every other one keeps its decimal text.
#[derive(Debug, Clone)]
pub enum Number<'v> {
    /// An integer of 64 bits. Arithmetic gives every such result in this form.
    Int(i64),
    /// Any other, and an integer in another spelling such as `1.0`: decimal text, perhaps with an exponent.
    Text(Text<'v>),
}

impl<'v> Number<'v> {
    /// A number of the plan, by its text.
    pub(crate) fn of_plan(text: &'v str) -> Self {
        match text.parse() {
            Ok(number) => Number::Int(number),
            Err(_) => Number::Text(text.into()),
        }
    }

    /// A number literal of a policy file, or a numeric string: an optional sign, digits with an optional point, an
    /// optional exponent.
    ///
    /// # Errors
    /// The text is not a decimal number.
    pub fn parse(text: &str) -> Result<Number<'static>, EvalError> {
        if let Ok(number) = text.parse() {
            return Ok(Number::Int(number));
        }
        if WrittenNumber::read(text, NumberGrammar::Decimal).is_none() {
            return Err(EvalError::new("not a decimal number").expected("expected a decimal number"));
        }
        Ok(Number::Text(text.strip_prefix('+').unwrap_or(text).to_owned().into()))
    }

    /// The decimal number of the shortest text that reads back as this float; an integer keeps its exact value.
    ///
    /// # Errors
    /// It is infinite or not a number.
    pub(crate) fn of_float(float: f64) -> Result<Number<'static>, EvalError> {
        if !float.is_finite() {
            return Err(EvalError::new("the result is not a finite number"));
        }
        // Rust never writes a float with an exponent, whatever its size, so the text is a decimal.
        let text = if float.fract() == 0.0 { format!("{float:.0}") } else { float.to_string() };
        Number::parse(&text)
    }

    /// Compares by value.
    pub fn compare(&self, other: &Number<'_>) -> Ordering {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) => a.cmp(b),
            (Number::Text(a), Number::Text(b)) => compare_numbers(a, b),
            (Number::Int(a), Number::Text(b)) => compare_numbers(&a.to_string(), b),
            (Number::Text(a), Number::Int(b)) => compare_numbers(a, &b.to_string()),
        }
    }

    /// The text that Terraform's conversion to string gives: no exponent, no trailing zeros.
    ///
    /// # Errors
    /// It takes more than 10,000 zeros to write the number.
    pub fn to_text(&self) -> Result<String, EvalError> {
        match self {
            Number::Int(number) => Ok(number.to_string()),
            Number::Text(text) => write(&NormalNumber::of(text)),
        }
    }

    /// The sum.
    ///
    /// # Errors
    /// A number is out of the range of arithmetic.
    pub fn add(&self, other: &Number<'_>) -> Result<Number<'static>, EvalError> {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) if let Some(sum) = a.checked_add(*b) => Ok(Number::Int(sum)),
            _ => Ok(Self::of_decimal(&self.decimal()?.add(&other.decimal()?)?)),
        }
    }

    /// The difference.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub fn sub(&self, other: &Number<'_>) -> Result<Number<'static>, EvalError> {
        self.add(&other.neg())
    }

    /// The product.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub(crate) fn mul(&self, other: &Number<'_>) -> Result<Number<'static>, EvalError> {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) if let Some(product) = a.checked_mul(*b) => {
                Ok(Number::Int(product))
            }
            _ => Ok(Self::of_decimal(&self.decimal()?.mul(&other.decimal()?)?)),
        }
    }

    /// The quotient, rounded to 512 bits, as in Terraform, unless it is a short decimal.
    ///
    /// # Errors
    /// Division by zero, and as [`Number::add`].
    pub(crate) fn div(&self, other: &Number<'_>) -> Result<Number<'static>, EvalError> {
        if other.signum().is_eq() {
            return Err(EvalError::new("division by zero"));
        }
        match (self, other) {
            (Number::Int(a), Number::Int(b)) if a.checked_rem(*b) == Some(0) => {
                // `checked_rem` is `None` for `i64::MIN / -1`, the only quotient that overflows.
                Ok(Number::Int(a.wrapping_div(*b)))
            }
            _ => Ok(Self::of_decimal(&self.decimal()?.div(&other.decimal()?)?)),
        }
    }

    /// The remainder of a division that rounds toward zero; it has the sign of the dividend.
    ///
    /// # Errors
    /// As [`Number::div`].
    pub(crate) fn rem(&self, other: &Number<'_>) -> Result<Number<'static>, EvalError> {
        if other.signum().is_eq() {
            return Err(EvalError::new("division by zero"));
        }
        match (self, other) {
            // `i64::MIN % -1` is 0, and an overflow for `%`.
            (Number::Int(a), Number::Int(b)) => Ok(Number::Int(a.wrapping_rem(*b))),
            _ => Ok(Self::of_decimal(&self.decimal()?.rem(&other.decimal()?)?)),
        }
    }

    /// The negative.
    #[must_use]
    pub(crate) fn neg(&self) -> Number<'static> {
        match self {
            Number::Int(number) => match number.checked_neg() {
                Some(number) => Number::Int(number),
                // Only `i64::MIN`, whose negative has no room in 64 bits.
                None => Number::Text(number.unsigned_abs().to_string().into()),
            },
            Number::Text(text) => {
                let text = match text.strip_prefix('-') {
                    Some(positive) => positive.to_owned(),
                    None => format!("-{}", &**text),
                };
                // Read again: an integer that fits in 64 bits takes the short form.
                Number::parse(&text).unwrap_or_else(|_| Number::Text(text.into()))
            }
        }
    }

    /// The number without its sign.
    #[must_use]
    pub(crate) fn abs(&self) -> Number<'v> {
        if self.signum().is_lt() { self.neg() } else { self.clone() }
    }

    /// The largest integer that is not greater.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub fn floor(&self) -> Result<Number<'v>, EvalError> {
        let Number::Text(text) = self else { return Ok(self.clone()) };
        let Some(whole) = integer_part(&NormalNumber::of(text)) else { return Ok(self.clone()) };
        let whole = Number::parse(&whole)?;
        // The integer part is rounded toward zero.
        if self.signum().is_lt() { whole.sub(&Number::Int(1)) } else { Ok(whole) }
    }

    /// The smallest integer that is not less.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub(crate) fn ceil(&self) -> Result<Number<'v>, EvalError> {
        Ok(self.neg().floor()?.neg())
    }

    /// Its order relative to zero.
    pub(crate) fn signum(&self) -> Ordering {
        match self {
            Number::Int(number) => number.cmp(&0),
            Number::Text(text) => compare_numbers(text, "0"),
        }
    }

    /// Raised to a power, in floats, as Terraform does it.
    ///
    /// # Errors
    /// The result is not a finite number.
    pub(crate) fn pow(&self, power: &Number<'_>) -> Result<Number<'static>, EvalError> {
        Number::of_float(self.to_float()?.powf(power.to_float()?))
    }

    /// The logarithm, in floats, as Terraform does it.
    ///
    /// # Errors
    /// The result is not a finite number.
    pub fn log(&self, base: &Number<'_>) -> Result<Number<'static>, EvalError> {
        Number::of_float(self.to_float()?.ln() / base.to_float()?.ln())
    }

    /// The nearest float.
    ///
    /// # Errors
    /// It is out of the range of floats.
    pub(crate) fn to_float(&self) -> Result<f64, EvalError> {
        let text = match self {
            Number::Int(number) => number.to_string(),
            Number::Text(text) => text.to_string(),
        };
        match text.parse::<f64>() {
            // Rust reads decimals of any size; those beyond the range become infinite.
            Ok(float) if float.is_finite() => Ok(float),
            _ => Err(EvalError::new("a number is out of the range of floats")),
        }
    }

    /// An integer of 64 bits.
    ///
    /// # Errors
    /// It is not one.
    pub(crate) fn to_i64(&self) -> Result<i64, EvalError> {
        let whole = match self {
            Number::Int(number) => Some(*number),
            Number::Text(text) => integer(&NormalNumber::of(text)),
        };
        whole.ok_or_else(|| {
            EvalError::new("expected a whole number of 64 bits").expected("expected a whole number")
        })
    }

    /// An integer of 64 bits that is not negative.
    ///
    /// # Errors
    /// It is not one.
    pub(crate) fn to_usize(&self) -> Result<usize, EvalError> {
        usize::try_from(self.to_i64()?).map_err(|_| {
            EvalError::new("expected a number that is not negative").expected("expected zero or more")
        })
    }

    /// Whether it has no fraction.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Number::Int(_) => true,
            Number::Text(text) => is_whole(&NormalNumber::of(text)),
        }
    }

    /// The number in normal form.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub(super) fn normal(&self) -> Result<NormalNumber, EvalError> {
        let normal = match self {
            Number::Int(number) => NormalNumber::of(&number.to_string()),
            Number::Text(text) => NormalNumber::of(text),
        };
        Decimal::from_normal(&normal)?;
        Ok(normal)
    }

    /// How the nearest float of 512 bits compares with the number, the sign aside.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub(super) fn float_error(&self) -> Result<Ordering, EvalError> {
        Ok(self.decimal()?.float_error())
    }

    /// The integer; `None`: it has a fraction.
    ///
    /// # Errors
    /// As [`Number::add`].
    pub(super) fn to_integer(&self) -> Result<Option<BigInt>, EvalError> {
        Ok(if self.is_whole() { Some(self.decimal()?.truncated()) } else { None })
    }

    fn decimal(&self) -> Result<Decimal, EvalError> {
        match self {
            Number::Int(number) => Ok(Decimal::from(*number)),
            Number::Text(text) => Decimal::from_normal(&NormalNumber::of(text)),
        }
    }

    /// The result of an operation.
    fn of_decimal(decimal: &Decimal) -> Number<'static> {
        match decimal.to_i64() {
            Some(number) => Number::Int(number),
            None => Number::Text(decimal.to_text().into()),
        }
    }
}

/// Whether it has no fraction.
fn is_whole(number: &NormalNumber) -> bool {
    number.point >= length(number.digits.len())
}

/// The integer, if it is one of 64 bits.
fn integer(number: &NormalNumber) -> Option<i64> {
    // No integer of 64 bits has more than 19 digits; this keeps `1e9999` from being written out.
    if !is_whole(number) || number.point > 19 {
        return None;
    }
    write(number).ok()?.parse().ok()
}

/// The digits before the point, with the sign; `None`: it has no fraction.
fn integer_part(number: &NormalNumber) -> Option<String> {
    if is_whole(number) {
        return None;
    }
    let whole = usize::try_from(number.point).ok().and_then(|point| number.digits.get(..point)).unwrap_or("");
    let sign = if number.negative { "-" } else { "" };
    Some(if whole.is_empty() { "0".to_owned() } else { format!("{sign}{whole}") })
}

/// Writes a number without an exponent.
///
/// # Errors
/// It takes more than [`MAX_ZEROS`] zeros.
fn write(number: &NormalNumber) -> Result<String, EvalError> {
    let NormalNumber { negative, digits, point } = number;
    let zeros = |count: i64| match usize::try_from(count) {
        Ok(some) if count <= MAX_ZEROS => Ok("0".repeat(some)),
        _ => Err(EvalError::new(format!("a number takes more than {MAX_ZEROS} zeros to write it"))),
    };
    let sign = if *negative { "-" } else { "" };
    if digits.is_empty() {
        return Ok("0".to_owned());
    }
    if *point <= 0 {
        return Ok(format!("{sign}0.{}{digits}", zeros(point.saturating_neg())?));
    }
    match usize::try_from(*point).ok().and_then(|point| digits.split_at_checked(point)) {
        Some((whole, fraction)) if !fraction.is_empty() => Ok(format!("{sign}{whole}.{fraction}")),
        _ => Ok(format!("{sign}{digits}{}", zeros(point.saturating_sub(length(digits.len())))?)),
    }
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number<'static> {
        Number::parse(text).unwrap()
    }

    fn text(result: Result<Number<'_>, EvalError>) -> String {
        result.and_then(|number| number.to_text()).unwrap_or_else(|error| error.message)
    }

    #[test]
    fn reads_what_terraform_reads_as_a_decimal_number() {
        for (source, shown) in [
            ("007", "7"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("1.50", "1.5"),
            ("1E+3", "1000"),
            ("-12.5e-1", "-1.25"),
            ("9223372036854775808", "9223372036854775808"),
            ("+.5e1", "5"),
            ("1e-3", "0.001"),
            ("0e999999999999999999999", "0"),
        ] {
            assert_eq!(number(source).to_text().as_deref(), Ok(shown), "{source}");
        }
        for wrong in [
            "", "+", "-", ".", "e5", "1e", "1e+", "0x10", "inf", "nan", "1_000", " 1", "1 ", "1.2.3", "--1",
            "+-1", "٣",
        ] {
            assert!(Number::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn adds_and_multiplies_exactly() {
        assert_eq!(text(number("0.1").add(&number("0.2"))), "0.3");
        assert_eq!(text(number("0.1").mul(&number("3"))), "0.3");
        assert_eq!(text(number("9223372036854775807").add(&number("1"))), "9223372036854775808");
        assert_eq!(text(number("-9223372036854775808").sub(&number("1"))), "-9223372036854775809");
        assert_eq!(text(number("9223372036854775808").sub(&number("1"))), "9223372036854775807");
        assert_eq!(text(number("4294967296").mul(&number("4294967296"))), "18446744073709551616");
        assert_eq!(text(number("1e30").add(&number("0.5"))), "1000000000000000000000000000000.5");
        assert_eq!(text(Ok(number("-9223372036854775808").neg())), "9223372036854775808");
        assert!(matches!(
            number("18446744073709551616").sub(&number("18446744073709551615")),
            Ok(Number::Int(1))
        ));
    }

    #[test]
    fn divides_as_floats_of_512_bits_do() {
        let third = concat!(
            "0.33333333333333333333333333333333333333333333333333333333333333333333333333333",
            "333333333333333333333333333333333333333333333333333333333333333333333333333335",
        );
        let divided = number("1").div(&number("3")).unwrap();
        assert_eq!(text(Ok(divided.clone())), third);
        assert_eq!(divided.mul(&number("3")).unwrap().compare(&number("1")), Ordering::Equal);
        assert_eq!(text(number("2").div(&number("3"))).len(), 156);
        assert_eq!(
            text(number("1e100").div(&number("3"))),
            format!("{}.{}4", "3".repeat(100), "3".repeat(54))
        );
        assert_eq!(text(number("1").div(&number("8"))), "0.125");
        assert_eq!(text(number("-6").div(&number("3"))), "-2");
        assert_eq!(text(number("0").div(&number("3.5"))), "0");
        assert_eq!(text(number("-9223372036854775808").div(&number("-1"))), "9223372036854775808");
        assert!(number("1").div(&number("0.0")).is_err());
        assert!(number("1").rem(&number("0")).is_err());
    }

    #[test]
    fn remainders_have_the_sign_of_the_dividend() {
        for (a, b, rest) in
            [("5", "3", "2"), ("-5", "3", "-2"), ("5", "-3", "2"), ("5.5", "2", "1.5"), ("5", "0.3", "0.2")]
        {
            assert_eq!(text(number(a).rem(&number(b))), rest, "{a} % {b}");
        }
        assert_eq!(text(number("-9223372036854775808").rem(&number("-1"))), "0");
    }

    #[test]
    fn rounds_to_integers() {
        for (source, floor, ceil) in [
            ("1.5", "1", "2"),
            ("-1.5", "-2", "-1"),
            ("-0.5", "-1", "0"),
            ("0.5", "0", "1"),
            ("2.0", "2", "2"),
            ("123456789012345678901234.5", "123456789012345678901234", "123456789012345678901235"),
            ("1e-999999999999", "0", "1"),
        ] {
            assert_eq!(text(number(source).floor()), floor, "{source}");
            assert_eq!(text(number(source).ceil()), ceil, "{source}");
        }
    }

    #[test]
    fn hostile_exponents_compare_and_do_no_more() {
        let huge = number("1e999999999");
        assert_eq!(huge.compare(&number("2")), Ordering::Greater);
        assert!(huge.to_text().is_err());
        assert!(huge.add(&number("1")).is_err());
        assert!(huge.mul(&huge).is_err());
        assert!(number("1e99999999999999999999").add(&number("1")).is_err());
        assert!(number("0.1e-99999999999999999999").add(&number("1")).is_err());
        assert!(number("1e-1999").mul(&number("1e-1999")).is_err());
        assert!(number("1").div(&number("1e-999999999")).is_err());
        assert!(huge.to_i64().is_err());
        assert!(huge.pow(&number("2")).is_err());
        assert_eq!(text(number("1e400").add(&number("1"))).len(), 401);
        assert_eq!(text(number("1e1500").add(&number("1e-1500"))).len(), 1501);
        assert_eq!(
            text(number(&"9".repeat(3000)).add(&number("1"))),
            "a number is out of the range of arithmetic, 1e2000"
        );
    }

    #[test]
    fn powers_and_logarithms_are_floats() {
        assert_eq!(text(number("2").pow(&number("0.5"))), "1.4142135623730951");
        assert_eq!(text(number("2").pow(&number("63"))), "9223372036854775808");
        assert_eq!(text(number("8").log(&number("2"))), "3");
        assert_eq!(text(number("1000").log(&number("10"))), "2.9999999999999996");
        for (base, power) in [("2", "1000000"), ("0", "-1"), ("-8", "0.5")] {
            assert!(number(base).pow(&number(power)).is_err());
        }
        assert!(number("0").log(&number("10")).is_err());
    }

    #[test]
    fn integers_are_recognized_in_any_form() {
        assert_eq!(number("1.0").to_i64(), Ok(1));
        assert_eq!(number("12e2").to_i64(), Ok(1200));
        assert_eq!(number("-9223372036854775808.0").to_i64(), Ok(i64::MIN));
        assert!(number("1.5").to_i64().is_err());
        assert!(number("9223372036854775808").to_i64().is_err());
        assert!(number("-1").to_usize().is_err());
    }
}
