//! Conditions, and which of two is weaker ("IAM JSON policy elements: Condition" and "Condition operators" of the IAM user
//! guide). The tests of a condition must all hold; one of the values of a test is enough.

use super::error::{Budget, Error};
use super::glob::{Pattern, Syntax};
use super::principal::{all, any};
use crate::network;

/// The condition of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Condition {
    /// In the order of their keys.
    pub(super) tests: Vec<Test>,
    /// Whether there may be further tests.
    pub(super) unknown: bool,
}

/// A comparison of a key with values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Test {
    /// The key in lower case; the names of keys have no case.
    pub(super) key: String,
    pub(super) operator: Operator,
    pub(super) values: Vec<Value>,
    /// Whether a value is not known.
    pub(super) unknown: bool,
    /// How it is written: `StringEquals aws:SourceAccount`.
    pub(super) text: String,
}

/// A value as it is written, and as a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Value {
    pub(super) pattern: Pattern,
    pub(super) text: String,
}

/// An operator, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Operator {
    pub(super) kind: Kind,
    pub(super) negated: bool,
    /// Whether it also holds for a request without the key.
    pub(super) if_exists: bool,
    pub(super) quantifier: Quantifier,
}

/// What an operator compares.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Texts, by their case or without it; `*` and `?` are special in `StringLike`.
    Text {
        wildcards: bool,
        fold: bool,
    },
    Arn,
    Address,
    Bool,
    /// An upper limit, by the name of the operator.
    Less(String),
    /// A lower limit, by the name of the operator.
    Greater(String),
    /// Whatever else: only equal values are comparable.
    Other(String),
}

/// How the values of a key that has several are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quantifier {
    Single,
    /// `ForAllValues:`, which also holds for a request without the key.
    All,
    /// `ForAnyValue:`
    Any,
}

impl Condition {
    pub(super) fn is_unknown(&self) -> bool {
        self.unknown || self.tests.iter().any(|test| test.unknown)
    }

    /// What it takes to read all of its values, in steps.
    pub(super) fn size(&self) -> usize {
        let value = |value: &Value| 64_usize.saturating_add(value.text.len());
        self.tests.iter().map(|test| test.values.iter().map(value).fold(16, usize::saturating_add)).sum()
    }

    /// Whether it always holds.
    pub(super) fn is_empty(&self) -> bool {
        self.tests.is_empty() && !self.unknown
    }

    /// The tests that do not follow from `narrow`, as they are written; nothing when this condition holds wherever `narrow`
    /// does.
    pub(super) fn stricter(&self, narrow: &Self, budget: &mut Budget) -> Result<Vec<String>, Error> {
        let mut stricter = Vec::new();
        for test in &self.tests {
            if !any(&narrow.tests, |other| test.covers(other, budget))? {
                stricter.push(test.text.clone());
            }
        }
        if self.unknown {
            stricter.push(String::new());
        }
        Ok(stricter)
    }
}

impl Test {
    /// How it is written, with its values.
    pub(super) fn with_values(&self) -> String {
        let values: Vec<&str> = self.values.iter().map(|value| value.text.as_str()).collect();
        format!("{}={}", self.text, values.join(","))
    }

    /// Whether this test holds wherever `narrow` does.
    fn covers(&self, narrow: &Self, budget: &mut Budget) -> Result<bool, Error> {
        budget.spend(1)?;
        let (wide, other) = (&self.operator, &narrow.operator);
        let same =
            self.has_key_of(narrow) && wide.negated == other.negated && wide.quantifier == other.quantifier;
        if !same {
            return Ok(false);
        }
        // A negated operator holds without the key anyway.
        let absent = wide.negated || wide.if_exists || !other.if_exists;
        if !absent {
            return Ok(false);
        }
        if wide.negated {
            let comparable = other.kind.includes(&wide.kind);
            return Ok(comparable
                && !self.unknown
                && all(&self.values, |out| narrow.has(out, &wide.kind, budget))?);
        }
        let comparable = wide.kind.includes(&other.kind);
        Ok(comparable
            && !narrow.unknown
            && all(&narrow.values, |value| self.has(value, &other.kind, budget))?)
    }

    /// Whether the tests are about the same: for `aws:SourceAccount` services once had a name of their own.
    pub(super) fn has_key_of(&self, other: &Self) -> bool {
        const OWNER: [&str; 2] = ["aws:sourceaccount", "aws:sourceowner"];
        self.key == other.key || [&self.key, &other.key].iter().all(|key| OWNER.contains(&key.as_str()))
    }

    /// Whether one of the values includes this one, of a test of the kind `kind`.
    fn has(&self, value: &Value, kind: &Kind, budget: &mut Budget) -> Result<bool, Error> {
        any(&self.values, |wide| self.operator.kind.includes_value(wide, value, kind, budget))
    }
}

impl Kind {
    /// Whether a value of this kind includes one of the kind `kind`.
    pub(super) fn includes_value(
        &self,
        wide: &Value,
        value: &Value,
        kind: &Self,
        budget: &mut Budget,
    ) -> Result<bool, Error> {
        // What it takes to read an address, or to compare the texts.
        budget.spend(16 + value.text.len() / 4)?;
        if wide.pattern == value.pattern && self == kind {
            return Ok(true);
        }
        match self {
            Kind::Text { fold: false, .. } => wide.pattern.covers(&value.pattern, budget),
            Kind::Arn => {
                let literal = *kind == Kind::Arn || value.pattern.literal().is_some();
                Ok(literal && wide.pattern.covers(&value.pattern, budget)?)
            }
            Kind::Address => {
                // Both may be lists, which are read for each pair.
                let length = wide.text.len().saturating_add(value.text.len());
                budget.spend(length.saturating_sub(64).saturating_mul(2))?;
                Ok(network::includes(&wide.text, &value.text).unwrap_or(false))
            }
            Kind::Less(name) => Ok(ordered(name, &value.text, &wide.text)),
            Kind::Greater(name) => Ok(ordered(name, &wide.text, &value.text)),
            // A wildcard of the other test is one, and a variable is what the request has for it.
            Kind::Text { fold: true, .. } => {
                budget.spend(wide.text.len() / 4)?;
                let literal = |value: &Value| value.pattern.literal().map(|text| text.to_ascii_lowercase());
                Ok(literal(wide).is_some_and(|wide| literal(value) == Some(wide)))
            }
            Kind::Bool => Ok(wide.text.eq_ignore_ascii_case(&value.text)),
            Kind::Other(name) => Ok(name == "null" && wide.text.eq_ignore_ascii_case(&value.text)),
        }
    }

    /// Whether the values of `narrow` are comparable with those of this kind as the wider ones.
    fn includes(&self, narrow: &Self) -> bool {
        match (self, narrow) {
            (Self::Text { fold: wide, .. }, Self::Text { fold, .. }) => *wide || !fold,
            (Self::Text { fold: false, .. }, Self::Arn) | (Self::Arn, Self::Text { fold: false, .. }) => true,
            // A limit that may be reached includes the same one that may not.
            (Self::Less(wide), Self::Less(narrow)) | (Self::Greater(wide), Self::Greater(narrow)) => {
                wide.strip_suffix("equals").unwrap_or(wide) == narrow || wide == narrow
            }
            (wide, narrow) => wide == narrow,
        }
    }

    /// What is special in the values.
    pub(super) fn syntax(&self, variables: bool) -> Syntax {
        let wildcards = matches!(self, Self::Text { wildcards: true, .. } | Self::Arn);
        Syntax { wildcards, variables, fold: matches!(self, Self::Text { fold: true, .. }) }
    }
}

impl Operator {
    pub(super) fn new(name: &str) -> Self {
        let lower = name.trim().to_ascii_lowercase();
        let (quantifier, rest) = if let Some(rest) = lower.strip_prefix("forallvalues:") {
            (Quantifier::All, rest)
        } else if let Some(rest) = lower.strip_prefix("foranyvalue:") {
            (Quantifier::Any, rest)
        } else {
            (Quantifier::Single, lower.as_str())
        };
        let (base, if_exists) = rest.strip_suffix("ifexists").map_or((rest, false), |base| (base, true));
        let (kind, negated) = match base {
            "stringequals" => (Kind::Text { wildcards: false, fold: false }, false),
            "stringnotequals" => (Kind::Text { wildcards: false, fold: false }, true),
            "stringequalsignorecase" => (Kind::Text { wildcards: false, fold: true }, false),
            "stringnotequalsignorecase" => (Kind::Text { wildcards: false, fold: true }, true),
            "stringlike" => (Kind::Text { wildcards: true, fold: false }, false),
            "stringnotlike" => (Kind::Text { wildcards: true, fold: false }, true),
            "arnequals" | "arnlike" => (Kind::Arn, false),
            "arnnotequals" | "arnnotlike" => (Kind::Arn, true),
            "ipaddress" => (Kind::Address, false),
            "notipaddress" => (Kind::Address, true),
            "bool" => (Kind::Bool, false),
            "numericlessthan" | "numericlessthanequals" | "datelessthan" | "datelessthanequals" => {
                (Kind::Less(base.to_owned()), false)
            }
            "numericgreaterthan"
            | "numericgreaterthanequals"
            | "dategreaterthan"
            | "dategreaterthanequals" => (Kind::Greater(base.to_owned()), false),
            "numericnotequals" | "datenotequals" => (Kind::Other(base.replace("not", "")), true),
            other => (Kind::Other(other.to_owned()), false),
        };
        // A negated operator holds for a request without the key, with the suffix or without.
        let if_exists = if_exists && !(negated && quantifier == Quantifier::Single);
        Self { kind, negated, if_exists, quantifier }
    }
}

/// Whether the first limit of an operator is not above the second: numbers, or dates of the same form.
fn ordered(operator: &str, low: &str, high: &str) -> bool {
    /// Below, every whole number has a value of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    // Four digits are a year in a date; seconds since 1970 are another form.
    let year = |text: &str| operator.starts_with("date") && text.len() == 4;
    match (low.parse::<f64>(), high.parse::<f64>()) {
        (Ok(below), Ok(above)) => {
            year(low) == year(high) && (below < above || low == high || below <= above && below.abs() < EXACT)
        }
        (Err(_), Err(_)) => {
            low == high || low.len() == high.len() && low.ends_with('Z') && high.ends_with('Z') && low <= high
        }
        _ => false,
    }
}
