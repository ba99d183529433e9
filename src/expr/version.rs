//! Versions and version constraints, with the rules of hashicorp/go-version 1.x, the library that Terraform reads
//! `required_version` and `~>` with.
//!
//! They differ from Semantic Versioning: a version has any number of numbers, `1.2` is `1.2.0`, a pre-release needs no dash,
//! and a pre-release is in no range but one of its own numbers.

use std::cmp::Ordering;
use std::fmt;

/// A version. Build metadata is read and has no meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The numbers, filled up with zeros to three.
    numbers: Vec<u64>,
    /// How many numbers are written, which is what `~>` counts.
    written: usize,
    /// The pre-release, without its dash; empty for a release.
    pre_release: String,
}

/// A list of constraints, all of which a version must meet: `>= 1.2, < 2.0`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraints {
    list: Vec<Constraint>,
}

/// An operator and the version on its right.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Constraint {
    operator: Operator,
    bound: Version,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Pessimistic,
}

/// Longest first, so that `>=` is not read as `>`. No operator means `=`.
const OPERATORS: [(&str, Operator); 8] = [
    (">=", Operator::GreaterOrEqual),
    ("<=", Operator::LessOrEqual),
    ("!=", Operator::NotEqual),
    ("~>", Operator::Pessimistic),
    ("=", Operator::Equal),
    (">", Operator::Greater),
    ("<", Operator::Less),
    ("", Operator::Equal),
];

impl Version {
    /// A release of three numbers.
    pub fn new(major: u64, minor: u64, patch: u64) -> Self {
        Version { numbers: vec![major, minor, patch], written: 3, pre_release: String::new() }
    }

    /// Reads a version: an optional `v`, numbers, a pre-release, metadata. `None`: the text is not a version.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('v').unwrap_or(text);
        let (text, metadata) = match text.split_once('+') {
            Some((text, metadata)) => (text, Some(metadata)),
            None => (text, None),
        };
        if metadata.is_some_and(|metadata| !are_identifiers(metadata)) {
            return None;
        }
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let (numbers, rest) = text.split_at(end);
        // A pre-release that begins with a letter needs no dash: `1.0beta`.
        let pre_release = match rest.strip_prefix('-') {
            Some(after_dash) if are_identifiers(after_dash) => after_dash,
            _ if rest.is_empty() || are_identifiers(rest) => rest,
            _ => return None,
        };
        // go-version keeps numbers as `int64` and refuses larger ones.
        let mut numbers: Vec<u64> = numbers
            .split('.')
            .map(|number| number.parse::<i64>().ok().and_then(|number| u64::try_from(number).ok()))
            .collect::<Option<_>>()?;
        let written = numbers.len();
        if numbers.len() < 3 {
            numbers.resize(3, 0);
        }
        Some(Version { numbers, written, pre_release: pre_release.to_owned() })
    }

    /// The order of two versions: `1.2` equals `1.2.0.0`, a pre-release comes before its release.
    pub fn compare(&self, other: &Self) -> Ordering {
        if self.numbers == other.numbers {
            return compare_pre_releases(&self.pre_release, &other.pre_release);
        }
        // As in go-version, the pre-release counts only between versions with the same list of numbers: `1.0.0-beta` and
        // `1.0.0.0` are equal.
        let count = self.numbers.len().max(other.numbers.len());
        let padded = |version: &Self| version.numbers_and_zeros().take(count).collect::<Vec<_>>();
        padded(self).cmp(&padded(other))
    }

    fn numbers_and_zeros(&self) -> impl Iterator<Item = u64> {
        self.numbers.iter().copied().chain(std::iter::repeat(0))
    }

    /// The release that a pre-release leads to; a release is its own.
    fn core(&self) -> Self {
        Version { pre_release: String::new(), ..self.clone() }
    }

    fn is_pre_release(&self) -> bool {
        !self.pre_release.is_empty()
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, number) in self.numbers.iter().enumerate() {
            let dot = if index == 0 { "" } else { "." };
            write!(f, "{dot}{number}")?;
        }
        if self.is_pre_release() {
            write!(f, "-{}", self.pre_release)?;
        }
        Ok(())
    }
}

impl Constraints {
    /// Reads a list of constraints, with commas between them.
    ///
    /// # Errors
    /// The text in place of a version that is not one; the first such text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let list = text.split(',').map(Constraint::parse).collect::<Result<_, _>>()?;
        Ok(Constraints { list })
    }

    /// Whether a version meets every constraint.
    pub(crate) fn met_by(&self, version: &Version) -> bool {
        self.list.iter().all(|constraint| constraint.met_by(version))
    }

    /// Terraform's check of `required_version` (`terraform.CheckCoreVersion`): a pre-release of the program counts as the
    /// release that it leads to. `None`: a constraint names a pre-release, which Terraform refuses there.
    pub fn required_version_met_by(&self, version: &Version) -> Option<bool> {
        let releases = !self.list.iter().any(|constraint| constraint.bound.is_pre_release());
        releases.then(|| self.met_by(&version.core()))
    }
}

impl Constraint {
    fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let split = OPERATORS
            .iter()
            .find_map(|(written, operator)| Some((*operator, text.strip_prefix(written)?.trim_start())));
        let (operator, version) = split.unwrap_or((Operator::Equal, text));
        let bound = Version::parse(version).ok_or_else(|| version.to_owned())?;
        Ok(Constraint { operator, bound })
    }

    fn met_by(&self, version: &Version) -> bool {
        let order = version.compare(&self.bound);
        match self.operator {
            Operator::Equal => order.is_eq(),
            Operator::NotEqual => order.is_ne(),
            _ if !self.admits_pre_release_of(version) => false,
            Operator::GreaterOrEqual => order.is_ge(),
            Operator::LessOrEqual => order.is_le(),
            Operator::Greater => order.is_gt(),
            Operator::Less => order.is_lt(),
            Operator::Pessimistic => order.is_ge() && self.fixes_numbers_of(version),
        }
    }

    /// A pre-release is in no range but one whose bound is a pre-release of the same numbers (`prereleaseCheck`).
    fn admits_pre_release_of(&self, version: &Version) -> bool {
        match (version.is_pre_release(), self.bound.is_pre_release()) {
            (true, true) => version.numbers == self.bound.numbers,
            (true, false) => false,
            (false, _) => true,
        }
    }

    /// `~>`: all written numbers but the last are fixed (`constraintPessimistic`). With a single number none is, so `~> 1`
    /// means `>= 1`.
    fn fixes_numbers_of(&self, version: &Version) -> bool {
        let bound = &self.bound;
        if bound.is_pre_release() && !version.is_pre_release() || bound.numbers.len() > version.numbers.len()
        {
            return false;
        }
        let mut pairs = bound.numbers.iter().zip(&version.numbers);
        let fixed = bound.written.saturating_sub(1);
        pairs.by_ref().take(fixed).all(|(bound, number)| bound == number)
            && pairs.next_back().is_none_or(|(bound, number)| bound <= number)
    }
}

/// Whether a text is one or more identifiers of letters, digits, `-` and `~` with dots between them.
fn are_identifiers(text: &str) -> bool {
    let identifier = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'~'))
    };
    text.split('.').all(identifier)
}

/// A release comes after all of its pre-releases.
fn compare_pre_releases(left: &str, right: &str) -> Ordering {
    match (left.is_empty(), right.is_empty()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    let count = left.split('.').count().max(right.split('.').count());
    let padded = |text: &str| -> Vec<String> {
        text.split('.').chain(std::iter::repeat("")).take(count).map(str::to_owned).collect()
    };
    let parts = padded(left).into_iter().zip(padded(right));
    parts
        .map(|(left, right)| compare_identifiers(&left, &right))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// Numbers before words. A side that has no more identifiers comes before a number and after a word (`comparePart`),
/// where Semantic Versioning has it first in both cases.
fn compare_identifiers(left: &str, right: &str) -> Ordering {
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
