//! Ports of rules, from the forms in which providers write them.

use std::fmt;

/// From the first to the last port; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PortRange {
    pub(super) first: u16,
    pub(super) last: u16,
}

impl PortRange {
    /// Every port. There is no port 0.
    pub(super) const ALL: PortRange = PortRange { first: 1, last: u16::MAX };

    pub(super) fn intersection(self, other: PortRange) -> Option<PortRange> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(PortRange { first, last })
    }

    pub(super) fn contains(self, port: u16) -> bool {
        self.first <= port && port <= self.last
    }

    /// The port behind the last one, which may be one that does not exist.
    pub(super) fn end(self) -> u32 {
        u32::from(self.last).saturating_add(1)
    }
}

impl fmt::Display for PortRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            &PortRange::ALL => write!(f, "every port"),
            PortRange { first, last } if first == last => write!(f, "port {first}"),
            PortRange { first, last } => write!(f, "ports {first}-{last}"),
        }
    }
}

/// Ports of a rule: ranges, in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ports {
    ranges: Vec<PortRange>,
}

impl Ports {
    /// Every port.
    #[must_use]
    pub fn every() -> Self {
        Ports { ranges: vec![PortRange::ALL] }
    }

    /// Ports from numbers. Without a first or last one, or with `-1`, the range is open at that end.
    ///
    /// `0` to `0` is no port, except in a rule for every protocol: there it is how AWS writes every port. There is no
    /// result for a range that ends before it begins or begins above 65535.
    #[must_use]
    pub fn between(first: Option<i64>, last: Option<i64>) -> Option<Self> {
        let first = first.unwrap_or(0).max(0);
        let last = match last {
            Some(last @ 0..) => last.min(i64::from(u16::MAX)),
            _ => i64::from(u16::MAX),
        };
        let (first, last) = (u16::try_from(first).ok()?, u16::try_from(last).ok()?);
        (first <= last).then(|| Ports { ranges: vec![PortRange { first, last }] })
    }

    /// Ports from text: `22`, `20-25`, `20:25`, `20/25`, several of them with commas; or every port: nothing, `*`, `any`,
    /// `all`, `-1`, `0`. There is no result for other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Option<Vec<Ports>> = text.split(',').map(|part| Self::range(part.trim())).collect();
        Some(Ports { ranges: parts?.into_iter().flat_map(|ports| ports.ranges).collect() })
    }

    /// Ports from texts that [`Ports::parse`] reads. No text at all means every port.
    pub fn list<T: AsRef<str>>(texts: &[T]) -> Option<Self> {
        if texts.is_empty() {
            return Some(Self::every());
        }
        texts.iter().try_fold(Ports::default(), |ports, text| Some(ports.with(Self::parse(text.as_ref())?)))
    }

    /// These ports and others.
    #[must_use]
    pub fn with(mut self, other: Ports) -> Self {
        self.ranges.extend(other.ranges);
        self
    }

    fn range(text: &str) -> Option<Self> {
        if matches!(text, "" | "*" | "0" | "-1" | "-1/-1")
            || ["any", "all"].iter().any(|word| text.eq_ignore_ascii_case(word))
        {
            return Some(Self::every());
        }
        match text.split_once(['-', ':', '/', '–']) {
            Some((first, last)) => Self::between(Some(number(first)?), Some(number(last)?)),
            None => Self::between(Some(number(text)?), Some(number(text)?)),
        }
    }

    /// The ranges in order, without overlap and without port 0. `zero` says what no other port than 0 means.
    pub(super) fn merged(&self, zero: Zero) -> Vec<PortRange> {
        if zero == Zero::EveryPort
            && !self.ranges.is_empty()
            && self.ranges.iter().all(|range| range.last == 0)
        {
            return vec![PortRange::ALL];
        }
        let mut ranges: Vec<PortRange> =
            self.ranges.iter().filter_map(|range| range.intersection(PortRange::ALL)).collect();
        ranges.sort_unstable();
        let mut merged: Vec<PortRange> = Vec::new();
        for range in ranges {
            match merged.last_mut() {
                Some(last) if u32::from(range.first) <= last.end() => last.last = last.last.max(range.last),
                _ => merged.push(range),
            }
        }
        merged
    }
}

/// What a rule means that names port 0 and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zero {
    NoPort,
    EveryPort,
}

/// A number without a sign.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}
