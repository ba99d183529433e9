//! Versions and constraints, read as Terraform reads `required_version`: leniently, with its rules for pre-releases.

use std::cmp::Ordering;

use super::arguments::{Args, Context};
use crate::expr::error::EvalError;
use crate::expr::number::Number;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// `semverconstraint(version, constraints)`
pub(super) fn semverconstraint<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (version, constraints) = (args.text(0)?, args.text(1)?);
    context.budget.spend((version.len() + constraints.len()) / 16)?;
    version_meets(&version, &constraints).map(Val::bool)
}

/// `semvercmp(version, version)`
pub(super) fn semvercmp<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (left, right) = (args.text(0)?, args.text(1)?);
    context.budget.spend((left.len() + right.len()) / 16)?;
    let left = Version::parse(&left).map_err(|error| error.argument(0))?;
    let right = Version::parse(&right).map_err(|error| error.argument(1))?;
    Ok(Val::number(Number::Int(left.compare(&right) as i64)))
}

/// Whether a version meets every constraint of a list, such as `>= 1.2, < 2.0`.
///
/// # Errors
/// The version or the list is none; [`EvalError::argument`] is 0 or 1.
fn version_meets(version: &str, constraints: &str) -> Result<bool> {
    let version = Version::parse(version).map_err(|error| error.argument(0))?;
    let mut met = true;
    for constraint in constraints.split(',') {
        met &= Constraint::parse(constraint).map_err(|error| error.argument(1))?.met_by(&version);
    }
    Ok(met)
}

/// Numbers, at least three, and a pre-release; metadata is read and counts for nothing.
#[derive(Debug, PartialEq, Eq)]
struct Version<'t> {
    numbers: Vec<u64>,
    /// How many numbers are written.
    written: usize,
    pre: &'t str,
}

impl<'t> Version<'t> {
    fn parse(text: &'t str) -> Result<Self> {
        Self::read(text)
            .ok_or_else(|| EvalError::new("not a version").expected("expected a version such as `1.2.3`"))
    }

    fn read(text: &'t str) -> Option<Self> {
        let text = text.strip_prefix('v').unwrap_or(text);
        let (text, metadata) = match text.split_once('+') {
            Some((text, metadata)) => (text, Some(metadata)),
            None => (text, None),
        };
        if metadata.is_some_and(|metadata| !are_parts(metadata)) {
            return None;
        }
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let (numbers, rest) = text.split_at(end);
        // After the dash, anything; without one, a pre-release begins with a letter.
        let pre = match rest.strip_prefix('-') {
            Some(pre) if are_parts(pre) => pre,
            _ if rest.is_empty() || are_parts(rest) => rest,
            _ => return None,
        };
        let mut numbers: Vec<u64> = numbers
            .split('.')
            .map(|number| number.parse::<i64>().ok().and_then(|number| u64::try_from(number).ok()))
            .collect::<Option<_>>()?;
        let written = numbers.len();
        while numbers.len() < 3 {
            numbers.push(0);
        }
        Some(Version { numbers, written, pre })
    }

    fn compare(&self, other: &Self) -> Ordering {
        if self.numbers == other.numbers {
            return compare_pre(self.pre, other.pre);
        }
        let count = self.numbers.len().max(other.numbers.len());
        let padded = |numbers: &[u64]| -> Vec<u64> {
            numbers.iter().copied().chain(std::iter::repeat(0)).take(count).collect()
        };
        padded(&self.numbers).cmp(&padded(&other.numbers))
    }
}

/// Letters, digits, `-` and `~` between dots.
fn are_parts(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'~'))
    };
    text.split('.').all(part)
}

/// A version without a pre-release comes after all that have one.
fn compare_pre(left: &str, right: &str) -> Ordering {
    match (left.is_empty(), right.is_empty()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    let count = left.split('.').count().max(right.split('.').count());
    let padded = |text: &'_ str| -> Vec<String> {
        text.split('.').chain(std::iter::repeat("")).take(count).map(str::to_owned).collect()
    };
    let parts = padded(left).into_iter().zip(padded(right));
    parts
        .map(|(left, right)| compare_part(&left, &right))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// Numbers before words; where one side has no more parts, it comes before a number and after a word.
fn compare_part(left: &str, right: &str) -> Ordering {
    let number = |part: &str| part.parse::<i64>().ok();
    if left == right {
        return Ordering::Equal;
    }
    match (number(left), number(right)) {
        (_, Some(_)) if left.is_empty() => Ordering::Less,
        (_, None) if left.is_empty() => Ordering::Greater,
        (Some(_), _) if right.is_empty() => Ordering::Greater,
        (None, _) if right.is_empty() => Ordering::Less,
        (Some(left), Some(right)) => left.cmp(&right),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => left.cmp(right),
    }
}

/// Longest first, so that `>=` is not read as `>`.
const OPERATORS: [&str; 7] = [">=", "<=", "!=", "~>", "=", ">", "<"];

struct Constraint<'t> {
    operator: &'static str,
    bound: Version<'t>,
}

impl<'t> Constraint<'t> {
    fn parse(text: &'t str) -> Result<Self> {
        let text = text.trim();
        let (operator, rest) = OPERATORS
            .iter()
            .find_map(|operator| Some((*operator, text.strip_prefix(operator)?)))
            .unwrap_or(("=", text));
        let bound = Version::parse(rest.trim_start()).map_err(|_| {
            EvalError::new("not a list of version constraints")
                .expected("expected constraints such as `>= 1.2, < 2.0`")
        })?;
        Ok(Constraint { operator, bound })
    }

    fn met_by(&self, version: &Version<'_>) -> bool {
        let order = version.compare(&self.bound);
        match self.operator {
            "=" => order.is_eq(),
            "!=" => order.is_ne(),
            _ if !self.pre_release_allows(version) => false,
            ">=" => order.is_ge(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            "<" => order.is_lt(),
            _ => self.pessimistic(version) && order.is_ge(),
        }
    }

    /// A pre-release is in no range but one whose bound is a pre-release of the same numbers.
    fn pre_release_allows(&self, version: &Version<'_>) -> bool {
        match (version.pre.is_empty(), self.bound.pre.is_empty()) {
            (false, false) => version.numbers == self.bound.numbers,
            (false, true) => false,
            (true, _) => true,
        }
    }

    /// All but the last written number are fixed.
    fn pessimistic(&self, version: &Version<'_>) -> bool {
        let bound = &self.bound;
        if !bound.pre.is_empty() && version.pre.is_empty() || bound.numbers.len() > version.numbers.len() {
            return false;
        }
        let fixed = bound.written.saturating_sub(1);
        let same =
            bound.numbers.iter().zip(&version.numbers).take(fixed).all(|(bound, number)| bound == number);
        let last = bound.numbers.len() - 1;
        same && bound.numbers.get(last) <= version.numbers.get(last)
    }
}
