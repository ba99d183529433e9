//! Decimal numbers by their text: the one reader of sign, point and exponent, and exact comparison.
//!
//! Plans hold integers of more than 64 bits and decimals that no float can hold, since Terraform computes with 512 bits
//! (`cty.Number`), so numbers stay text until something computes with them.

use std::cmp::Ordering;

/// Which spellings are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberGrammar {
    /// RFC 8259, section 6: no plus, no leading zeros, digits on both sides of a point.
    Json,
    /// What Terraform converts a string from (`cty.ParseNumberVal`): a plus and leading zeros are allowed, and digits may
    /// be missing on one side of the point.
    Decimal,
}

/// A number as it is written. No part is checked for its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenNumber<'t> {
    /// Whether it begins with `-`.
    negative: bool,
    /// The digits before the point; may be empty.
    whole: &'t str,
    /// The digits after the point; empty without one.
    fraction: &'t str,
    /// The exponent with its sign; empty without one.
    exponent: &'t str,
    /// How many bytes of the text it takes.
    length: usize,
}

/// A number in normal form: `0.DIGITS × 10^point`, with no zero at either end of the digits. Zero has no digits, no sign
/// and no point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NormalNumber {
    /// Whether it is below zero.
    pub(crate) negative: bool,
    /// The significant digits, in ASCII.
    pub(crate) digits: String,
    /// Where the point is, counted from the first digit.
    pub(crate) point: i64,
}

impl<'t> WrittenNumber<'t> {
    /// Reads the number at the start of a text.
    ///
    /// # Errors
    /// The index of the byte where a digit is missing.
    pub(crate) fn prefix_of(text: &'t str, grammar: NumberGrammar) -> Result<Self, usize> {
        let bytes = text.as_bytes();
        let is = |at: usize, any: &[u8]| bytes.get(at).is_some_and(|byte| any.contains(byte));
        let digits = |start: usize| {
            let rest = bytes.get(start..).unwrap_or_default();
            start + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
        };
        let part = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
        let json = grammar == NumberGrammar::Json;

        let start = usize::from(is(0, if json { b"-" } else { b"-+" }));
        // In JSON a leading zero is the whole integer part; a digit after it belongs to something else.
        let mut end = if json && is(start, b"0") { start + 1 } else { digits(start) };
        let whole = part(start, end);
        if json && whole.is_empty() {
            return Err(end);
        }
        let mut fraction = "";
        if is(end, b".") {
            let start = end + 1;
            end = digits(start);
            fraction = part(start, end);
        }
        // JSON wants a digit on both sides of the point, Terraform on one of them.
        if fraction.is_empty() && (whole.is_empty() || json && end > start + whole.len()) {
            return Err(end);
        }
        let mut exponent = "";
        if is(end, b"eE") {
            let start = end + 1;
            let unsigned = start + usize::from(is(start, b"+-"));
            end = digits(unsigned);
            if end == unsigned {
                return Err(end);
            }
            exponent = part(start, end);
        }
        Ok(WrittenNumber { negative: is(0, b"-"), whole, fraction, exponent, length: end })
    }

    /// Reads a text that is a number from end to end.
    pub(crate) fn read(text: &'t str, grammar: NumberGrammar) -> Option<Self> {
        Self::prefix_of(text, grammar).ok().filter(|number| number.length == text.len())
    }

    /// How many bytes of the text it takes.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// The same number in normal form.
    pub(crate) fn normal(&self) -> NormalNumber {
        let all = [self.whole, self.fraction].concat();
        let significant = all.trim_start_matches('0');
        let leading = all.len() - significant.len();
        let digits = significant.trim_end_matches('0');
        if digits.is_empty() {
            return NormalNumber::zero();
        }
        // An exponent beyond 64 bits belongs to no number that Terraform prints. It saturates, so that the number still
        // compares as huge or tiny, and nothing is allocated for its zeros.
        let limit = if self.exponent.starts_with('-') { i64::MIN } else { i64::MAX };
        let exponent = match self.exponent {
            "" => 0,
            exponent => exponent.parse().unwrap_or(limit),
        };
        let places = length(self.whole.len()).saturating_sub(length(leading));
        NormalNumber {
            negative: self.negative,
            digits: digits.to_owned(),
            point: places.saturating_add(exponent),
        }
    }
}

impl NormalNumber {
    /// The number that a text is; zero for a text that is none, which no reader of numbers lets through.
    pub(crate) fn of(text: &str) -> Self {
        WrittenNumber::read(text, NumberGrammar::Decimal).map_or_else(Self::zero, |number| number.normal())
    }

    fn zero() -> Self {
        NormalNumber { negative: false, digits: String::new(), point: 0 }
    }

    /// -1, 0 or 1.
    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// Compares without the signs.
    fn compare_magnitude(&self, other: &Self) -> Ordering {
        // Without trailing zeros, digits that are a prefix of others are the smaller fraction, as text order has it.
        self.point.cmp(&other.point).then_with(|| self.digits.cmp(&other.digits))
    }
}

/// Compares two numbers by value: `1.0` equals `1` and `10e-1`.
pub(crate) fn compare(left: &str, right: &str) -> Ordering {
    // The usual case in a comparison of two plans, without an allocation.
    if left == right {
        return Ordering::Equal;
    }
    let (left, right) = (NormalNumber::of(left), NormalNumber::of(right));
    match (left.sign(), right.sign()) {
        (a, b) if a != b => a.cmp(&b),
        (-1, _) => right.compare_magnitude(&left),
        _ => left.compare_magnitude(&right),
    }
}

/// A text that all spellings of a number share.
pub(super) fn canonical(text: &str) -> String {
    let number = NormalNumber::of(text);
    if number.digits.is_empty() {
        return "0".to_owned();
    }
    format!("{}{}e{}", if number.negative { "-" } else { "" }, number.digits, number.point)
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn compares_by_value() {
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
            ("1e-99999999999999999999", "2", Ordering::Less),
        ];
        for (left, right, expected) in cases {
            assert_eq!(compare(left, right), expected, "{left} against {right}");
            assert_eq!(compare(right, left), expected.reverse(), "{right} against {left}");
        }
    }

    #[test]
    fn each_grammar_has_its_spellings() {
        let both = ["0", "-0", "7", "-12.50", "1e5", "1E+3", "1e-3", "0e999999999999999999999", "0.0"];
        let decimal_only = ["007", "+5", ".5", "5.", "+.5e1", "-.5", "00.10", "5.e1"];
        let neither = [
            "", "+", "-", ".", "-.", "e5", "1e", "1e+", ".e1", "0x10", "inf", "nan", "1_000", " 1", "1 ",
            "1.2.3", "--1", "+-1", "1-2", "٣",
        ];
        for (texts, json, decimal) in
            [(&both[..], true, true), (&decimal_only[..], false, true), (&neither[..], false, false)]
        {
            for text in texts {
                assert_eq!(WrittenNumber::read(text, NumberGrammar::Json).is_some(), json, "{text:?}");
                assert_eq!(WrittenNumber::read(text, NumberGrammar::Decimal).is_some(), decimal, "{text:?}");
            }
        }
    }

    #[test]
    fn a_prefix_ends_where_the_number_does() {
        for (text, expected) in [
            ("12,3", Ok(2)),
            ("01", Ok(1)),
            ("1.5e3]", Ok(5)),
            ("-", Err(1)),
            ("-x", Err(1)),
            ("1.", Err(2)),
            ("1.e5", Err(2)),
            ("1e", Err(2)),
            ("1e+,", Err(3)),
            ("x", Err(0)),
        ] {
            let found = WrittenNumber::prefix_of(text, NumberGrammar::Json).map(|number| number.length());
            assert_eq!(found, expected, "{text:?}");
        }
    }

    /// A number from its parts, and what it is: `digits × 10^power`.
    fn spelled() -> impl Strategy<Value = (String, i128, i32)> {
        let sign = prop_oneof![Just(""), Just("-"), Just("+")];
        let exponent = proptest::option::of((prop_oneof![Just("e"), Just("E+"), Just("e-")], 0..40_i32));
        (sign, "[0-9]{0,9}", proptest::option::of("[0-9]{0,9}"), exponent)
            .prop_filter("a digit", |(_, whole, fraction, _)| {
                !whole.is_empty() || fraction.as_ref().is_some_and(|fraction| !fraction.is_empty())
            })
            .prop_map(|(sign, whole, fraction, exponent)| {
                let point = fraction.as_ref().map_or(String::new(), |fraction| format!(".{fraction}"));
                let fraction = fraction.unwrap_or_default();
                let power = match &exponent {
                    Some((e, power)) if e.ends_with('-') => -power,
                    Some((_, power)) => *power,
                    None => 0,
                };
                let exponent = exponent.map_or(String::new(), |(e, power)| format!("{e}{power}"));
                let digits: i128 = format!("{whole}{fraction}").parse().unwrap();
                let digits = if sign == "-" { -digits } else { digits };
                let power = power - i32::try_from(fraction.len()).unwrap();
                (format!("{sign}{whole}{point}{exponent}"), digits, power)
            })
    }

    proptest! {
        #[test]
        fn the_normal_form_is_worth_what_was_written((text, digits, power) in spelled()) {
            let number = WrittenNumber::read(&text, NumberGrammar::Decimal).unwrap().normal();
            prop_assert!(!number.digits.starts_with('0') && !number.digits.ends_with('0'));
            // Multiplied out: the digits of the normal form are those written without their zeros at the end.
            let mut significant = digits.unsigned_abs();
            let mut power = i64::from(power);
            while significant != 0 && significant % 10 == 0 {
                significant /= 10;
                power += 1;
            }
            if significant == 0 {
                prop_assert_eq!(number, NormalNumber::zero());
            } else {
                prop_assert_eq!(number.negative, digits < 0);
                prop_assert_eq!(&number.digits, &significant.to_string());
                prop_assert_eq!(number.point, power + i64::try_from(number.digits.len()).unwrap());
            }
        }

        #[test]
        fn json_accepts_what_serde_accepts(text in "-?[0-9]{0,3}(\\.[0-9]{0,3})?([eE][+-]?[0-9]{0,2})?") {
            let accepted = serde_json::from_str::<&serde_json::value::RawValue>(&text).is_ok();
            prop_assert_eq!(WrittenNumber::read(&text, NumberGrammar::Json).is_some(), accepted);
        }

        #[test]
        fn equal_numbers_share_their_canonical_text((a, ..) in spelled(), (b, ..) in spelled()) {
            prop_assert_eq!(compare(&a, &b).is_eq(), canonical(&a) == canonical(&b));
        }
    }
}
