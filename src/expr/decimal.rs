//! Arithmetic on decimals of any precision, within limits that keep one operation cheap.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};

use super::error::EvalError;
use super::number::Number;

/// Arithmetic takes numbers between 10 to the power of minus this and of this; zero aside.
const MAX_MAGNITUDE: i64 = 2_000;

/// Decimals of more digits than these are rounded after an operation. Terraform's numbers of 512 bits hold all of fewer.
const EXACT_DIGITS: usize = 154;

/// The bits that Terraform's numbers have.
const PRECISION: i64 = 512;

/// `mantissa × 10^exponent`.
#[derive(Debug, Clone)]
pub(super) struct Decimal {
    mantissa: BigInt,
    exponent: i64,
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Decimal { mantissa: number.into(), exponent: 0 }
    }
}

impl Decimal {
    /// `0.DIGITS × 10^point`.
    ///
    /// # Errors
    /// It is out of range.
    pub(super) fn read(negative: bool, digits: &str, point: i64) -> Result<Self, EvalError> {
        let count = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        if point.abs() > MAX_MAGNITUDE || count > 2 * MAX_MAGNITUDE {
            return Err(out_of_range());
        }
        let mantissa = if digits.is_empty() { Some(BigInt::ZERO) } else { digits.parse().ok() };
        let mantissa: BigInt = mantissa.ok_or_else(out_of_range)?;
        Ok(Decimal { mantissa: if negative { -mantissa } else { mantissa }, exponent: point - count })
    }

    /// The sum.
    pub(super) fn add(&self, other: &Self) -> Result<Self, EvalError> {
        let (a, b, exponent) = aligned(self, other);
        Decimal { mantissa: a + b, exponent }.rounded()
    }

    /// The product.
    pub(super) fn mul(&self, other: &Self) -> Result<Self, EvalError> {
        let mantissa = &self.mantissa * &other.mantissa;
        Decimal { mantissa, exponent: self.exponent + other.exponent }.rounded()
    }

    /// The quotient. The divisor is not zero.
    pub(super) fn div(&self, other: &Self) -> Result<Self, EvalError> {
        let (a, b, _) = aligned(self, other);
        if a.sign() == Sign::NoSign {
            return Ok(Decimal::from(0));
        }
        // A quotient with so few digits is exact or it is not a decimal at all.
        let whole_digits = decimal_length(a.bits()) - decimal_length(b.bits());
        let places = (i64::try_from(EXACT_DIGITS).unwrap_or(0) - whole_digits).max(0);
        let scaled = &a * power_of_ten(places);
        let exact = &scaled / &b;
        if &exact * &b == scaled {
            return Decimal { mantissa: exact, exponent: -places }.rounded();
        }
        let negative = a.sign() != b.sign();
        nearest(negative, a.magnitude(), b.magnitude()).checked()
    }

    /// The remainder of a division that rounds toward zero. The divisor is not zero.
    pub(super) fn rem(&self, other: &Self) -> Result<Self, EvalError> {
        let (a, b, exponent) = aligned(self, other);
        Decimal { mantissa: a % b, exponent }.rounded()
    }

    /// How the nearest float of [`PRECISION`] bits compares with the number, the sign aside.
    pub(super) fn float_error(&self) -> Ordering {
        let magnitude = self.mantissa.magnitude();
        if self.exponent >= 0 || *magnitude == BigUint::ZERO {
            return Ordering::Equal;
        }
        let divisor = power_of_ten(-self.exponent);
        let (bits, exponent) = binary(magnitude, divisor.magnitude());
        let float = bits * divisor.magnitude();
        if exponent < 0 {
            float.cmp(&(magnitude << exponent.unsigned_abs()))
        } else {
            (float << exponent.unsigned_abs()).cmp(magnitude)
        }
    }

    /// The integer before the point.
    pub(super) fn truncated(&self) -> BigInt {
        if self.exponent < 0 {
            &self.mantissa / power_of_ten(-self.exponent)
        } else {
            &self.mantissa * power_of_ten(self.exponent)
        }
    }

    /// As a number of the language.
    pub(super) fn into_number(self) -> Result<Number<'static>, EvalError> {
        if self.mantissa.sign() == Sign::NoSign {
            return Ok(Number::Int(0));
        }
        if (0..=18).contains(&self.exponent)
            && let Ok(number) = i64::try_from(&self.mantissa * power_of_ten(self.exponent))
        {
            return Ok(Number::Int(number));
        }
        let text = self.mantissa.to_string();
        let text = if self.exponent == 0 { text } else { format!("{text}e{}", self.exponent) };
        Number::parse(&text)
    }

    /// The same without zeros at the end, and no longer than it may be.
    fn rounded(self) -> Result<Self, EvalError> {
        if self.mantissa.sign() == Sign::NoSign {
            return Ok(Decimal::from(0));
        }
        let text = self.mantissa.magnitude().to_string();
        let digits = text.trim_end_matches('0');
        let zeros = i64::try_from(text.len() - digits.len()).unwrap_or(0);
        let exponent = self.exponent + zeros;
        let magnitude: BigUint = digits.parse().map_err(|_| out_of_range())?;
        let sign = self.mantissa.sign();
        if digits.len() <= EXACT_DIGITS || exponent >= 0 {
            return Decimal { mantissa: BigInt::from_biguint(sign, magnitude), exponent }.checked();
        }
        let divisor = power_of_ten(-exponent);
        nearest(sign == Sign::Minus, &magnitude, divisor.magnitude()).checked()
    }

    /// An error where it is out of range.
    fn checked(self) -> Result<Self, EvalError> {
        let magnitude = decimal_length(self.mantissa.bits()) + self.exponent;
        if magnitude.abs() > MAX_MAGNITUDE + 1 { Err(out_of_range()) } else { Ok(self) }
    }
}

fn out_of_range() -> EvalError {
    EvalError::new(format!("a number is out of the range of arithmetic, 1e{MAX_MAGNITUDE}"))
}

/// Both mantissas under the smaller exponent.
fn aligned(left: &Decimal, right: &Decimal) -> (BigInt, BigInt, i64) {
    let exponent = left.exponent.min(right.exponent);
    let scaled = |decimal: &Decimal| &decimal.mantissa * power_of_ten(decimal.exponent - exponent);
    (scaled(left), scaled(right), exponent)
}

/// 1 for an exponent below zero. No exponent here is beyond a few times [`MAX_MAGNITUDE`].
fn power_of_ten(exponent: i64) -> BigInt {
    BigInt::from(10).pow(u32::try_from(exponent).unwrap_or(0))
}

/// About how many decimal digits a number of so many bits has.
fn decimal_length(bits: u64) -> i64 {
    i64::try_from(bits * 30_103 / 100_000).unwrap_or(i64::MAX)
}

/// The shortest decimal that Terraform's floats do not tell from a fraction: it is rounded to [`PRECISION`] bits, then
/// to as few digits as lie within half a unit of the last bit.
fn nearest(negative: bool, numerator: &BigUint, denominator: &BigUint) -> Decimal {
    let (bits, exponent) = binary(numerator, denominator);
    let mut digits = EXACT_DIGITS - 2;
    loop {
        let (decimal, power) = decimal_digits(&bits, exponent, digits);
        if digits > EXACT_DIGITS + 4 || within(&decimal, power, &bits, exponent) {
            let sign = if negative { Sign::Minus } else { Sign::Plus };
            let text = decimal.to_string();
            let short = text.trim_end_matches('0');
            let zeros = i64::try_from(text.len() - short.len()).unwrap_or(0);
            let mantissa = short.parse().unwrap_or(decimal);
            return Decimal { mantissa: BigInt::from_biguint(sign, mantissa), exponent: power + zeros };
        }
        digits += 1;
    }
}

/// The fraction rounded to [`PRECISION`] bits, half to even: `bits × 2^exponent`.
fn binary(numerator: &BigUint, denominator: &BigUint) -> (BigUint, i64) {
    let length = |number: &BigUint| i64::try_from(number.bits()).unwrap_or(i64::MAX);
    let mut exponent = length(numerator) - length(denominator) - PRECISION;
    let (mut n, mut d) = scaled_by_two(numerator, denominator, exponent);
    if length(&(&n / &d)) > PRECISION {
        exponent += 1;
        (n, d) = scaled_by_two(numerator, denominator, exponent);
    }
    (half_even(&n, &d), exponent)
}

/// Numerator and denominator of a fraction divided by a power of two.
fn scaled_by_two(numerator: &BigUint, denominator: &BigUint, exponent: i64) -> (BigUint, BigUint) {
    let shift = exponent.unsigned_abs();
    if exponent < 0 {
        (numerator << shift, denominator.clone())
    } else {
        (numerator.clone(), denominator << shift)
    }
}

/// A quotient rounded to the nearest integer, half to even.
fn half_even(numerator: &BigUint, denominator: &BigUint) -> BigUint {
    let quotient = numerator / denominator;
    let twice = (numerator - &quotient * denominator) * 2_u32;
    if twice > *denominator || (twice == *denominator && quotient.bit(0)) {
        quotient + 1_u32
    } else {
        quotient
    }
}

/// `bits × 2^exponent` rounded to so many decimal digits: `decimal × 10^power`.
fn decimal_digits(bits: &BigUint, exponent: i64, digits: usize) -> (BigUint, i64) {
    let digits = i64::try_from(digits).unwrap_or(i64::MAX);
    let (n, d) = scaled_by_two(bits, &BigUint::from(1_u32), -exponent);
    let mut power = decimal_length(n.bits()) - decimal_length(d.bits()) - digits - 1;
    loop {
        let ten = power_of_ten(power.abs());
        let (n, d) =
            if power < 0 { (&n * ten.magnitude(), d.clone()) } else { (n.clone(), &d * ten.magnitude()) };
        let decimal = half_even(&n, &d);
        if decimal <= *power_of_ten(digits).magnitude() {
            return (decimal, power);
        }
        power += 1;
    }
}

/// Whether `decimal × 10^power` rounds to `bits × 2^exponent`.
fn within(decimal: &BigUint, power: i64, bits: &BigUint, exponent: i64) -> bool {
    // In units of half the last bit: `decimal × 10^power / 2^(exponent - 1)` lies within 1 of `bits × 2`.
    let (n, d) = scaled_by_two(decimal, &BigUint::from(1_u32), exponent - 1);
    let ten = power_of_ten(power.abs());
    let (n, d) = if power < 0 { (n, d * ten.magnitude()) } else { (n * ten.magnitude(), d) };
    let center = bits * 2_u32 * &d;
    let distance = if n > center { n - center } else { center - n };
    distance < d || (distance == d && !bits.bit(0))
}
