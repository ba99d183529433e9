//! Exact comparison of decimal numbers by their text: go-cty keeps numbers as 512-bit floats, so a plan holds numbers
//! that no `f64` can.

use std::cmp::Ordering;

/// Compares two JSON numbers by value: `1.0` equals `1` and `10e-1`.
pub(crate) fn compare(left: &str, right: &str) -> Ordering {
    if left == right {
        return Ordering::Equal;
    }
    let (left, right) = (Decimal::read(left), Decimal::read(right));
    match (left.sign(), right.sign()) {
        (a, b) if a != b => a.cmp(&b),
        (-1, _) => right.magnitude(&left),
        _ => left.magnitude(&right),
    }
}

/// A text that is the same for all spellings of a number.
pub(super) fn canonical(text: &str) -> String {
    let decimal = Decimal::read(text);
    if decimal.digits.is_empty() {
        return "0".to_owned();
    }
    let digits = String::from_utf8_lossy(&decimal.digits);
    format!("{}{digits}e{}", if decimal.negative { "-" } else { "" }, decimal.exponent)
}

/// `0.DIGITS × 10^exponent`, without leading and trailing zeros in the digits.
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    exponent: i128,
}

impl Decimal {
    fn read(text: &str) -> Self {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit).collect();
        let leading = digits.iter().take_while(|digit| **digit == b'0').count();
        // Without zeros at both ends equal numbers have equal digits, however they are written.
        let trailing = digits.iter().skip(leading).rev().take_while(|digit| **digit == b'0').count();
        let kept = digits.len() - leading - trailing;
        // An exponent beyond i64 belongs to no number that Terraform prints; it saturates and keeps its sign.
        let limit = if exponent.starts_with('-') { i64::MIN } else { i64::MAX };
        let exponent = i128::from(exponent.trim_start_matches('+').parse::<i64>().unwrap_or(limit));
        Decimal {
            negative,
            digits: digits.into_iter().skip(leading).take(kept).collect(),
            exponent: exponent + whole.len() as i128 - leading as i128,
        }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    fn magnitude(&self, other: &Self) -> Ordering {
        if self.digits.is_empty() && other.digits.is_empty() {
            return Ordering::Equal;
        }
        self.exponent.cmp(&other.exponent).then_with(|| self.digits.cmp(&other.digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_by_worth() {
        let cases = [
            ("1.0", "1", Ordering::Equal),
            ("10e-1", "1", Ordering::Equal),
            ("-0", "0", Ordering::Equal),
            ("0.000", "0e5", Ordering::Equal),
            ("9007199254740993", "9007199254740992", Ordering::Greater),
            ("18446744073709551616", "18446744073709551615", Ordering::Greater),
            ("-2", "-10", Ordering::Greater),
            ("-1", "1", Ordering::Less),
            ("0.1", "0.09", Ordering::Greater),
            ("1e309", "1e308", Ordering::Greater),
            ("1e-400", "0", Ordering::Greater),
            ("123", "1230e-1", Ordering::Equal),
            ("1e99999999999999999999", "2", Ordering::Greater),
        ];
        for (left, right, expected) in cases {
            assert_eq!(compare(left, right), expected, "{left} against {right}");
            assert_eq!(compare(right, left), expected.reverse(), "{right} against {left}");
        }
    }
}
