//! Arithmetic on decimals of any precision, within limits that keep one operation cheap.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};

use super::error::EvalError;
use crate::plan::NormalNumber;

/// Arithmetic accepts zero and numbers from 10^-2000 to 10^2000. `1e999999999 + 1` would take gigabytes.
const MAX_MAGNITUDE: i64 = 2_000;

/// Decimals of more digits are rounded after an operation: 512 bits hold every decimal of 154 digits.
const EXACT_DIGITS: usize = 154;

/// The precision of Terraform's numbers in bits: `cty.ParseNumberVal` makes a `big.Float` of 512.
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
    /// A number in normal form.
    ///
    /// # Errors
    /// It is out of range.
    pub(super) fn from_normal(number: &NormalNumber) -> Result<Self, EvalError> {
        let NormalNumber { negative, digits, point } = number;
        let count = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        // `unsigned_abs`: the point of a hostile exponent may be `i64::MIN`.
        // From 10^2000 down to 10^-2000 there is room for 4000 digits.
        if point.unsigned_abs() > MAX_MAGNITUDE.unsigned_abs() || count > 2 * MAX_MAGNITUDE {
            return Err(out_of_range());
        }
        let mantissa = if digits.is_empty() { Some(BigInt::ZERO) } else { digits.parse().ok() };
        let mantissa: BigInt = mantissa.ok_or_else(out_of_range)?;
        Ok(Decimal { mantissa: if *negative { -mantissa } else { mantissa }, exponent: point - count })
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
        // A quotient that is a decimal of few digits is exact; every other one is rounded in base 2, as a float is, so that
        // `1 / 3 * 3` is 1 here as in Terraform.
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
        // Both sides are multiplied out, since a division would round.
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

    /// The integer, where it is one of 64 bits.
    pub(super) fn to_i64(&self) -> Option<i64> {
        if self.mantissa.sign() == Sign::NoSign {
            return Some(0);
        }
        // An exponent beyond 18 makes more than 64 bits of any mantissa.
        let scaled =
            (0..=18).contains(&self.exponent).then(|| &self.mantissa * power_of_ten(self.exponent))?;
        i64::try_from(scaled).ok()
    }

    /// Decimal text, with an exponent unless that is zero.
    pub(super) fn to_text(&self) -> String {
        match self.exponent {
            0 => self.mantissa.to_string(),
            exponent => format!("{}e{exponent}", self.mantissa),
        }
    }

    /// Without zeros at the end, and rounded where it has too many digits.
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
        // The estimated length may be one short, hence the tolerance of one.
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

/// A power of ten; 1 for an exponent below zero. No exponent here is beyond a few times [`MAX_MAGNITUDE`].
fn power_of_ten(exponent: i64) -> BigInt {
    BigInt::from(10).pow(u32::try_from(exponent).unwrap_or(0))
}

/// About how many decimal digits a number of so many bits has.
fn decimal_length(bits: u64) -> i64 {
    i64::try_from(bits * 30_103 / 100_000).unwrap_or(i64::MAX)
}

/// The shortest decimal that Terraform's floats cannot distinguish from a fraction: it is rounded to [`PRECISION`] bits, then
/// to as few digits as are within half a unit of the last bit.
fn nearest(negative: bool, numerator: &BigUint, denominator: &BigUint) -> Decimal {
    let (bits, exponent) = binary(numerator, denominator);
    // No float of 512 bits needs more than 156 digits (1 + 512 × log10 2) to be distinguished from its neighbors.
    let mut digits = EXACT_DIGITS - 2;
    loop {
        // A shorter decimal shows as zeros at the end, which are cut off below.
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
    // The difference of the lengths is the length of the quotient or one less.
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
    // In units of half the last bit: `decimal × 10^power / 2^(exponent - 1)` is within 1 of `bits × 2`.
    let (n, d) = scaled_by_two(decimal, &BigUint::from(1_u32), exponent - 1);
    let ten = power_of_ten(power.abs());
    let (n, d) = if power < 0 { (n, d * ten.magnitude()) } else { (n * ten.magnitude(), d) };
    let center = bits * 2_u32 * &d;
    let distance = if n > center { n - center } else { center - n };
    distance < d || (distance == d && !bits.bit(0))
}
