//! Rules as numbers, in the order in which they apply.

use super::address::{self, AddressRange, Family};
use super::error::Error;
use super::ports::{PortRange, Zero};
use super::protocol::{Protocol, Transport};
use super::public;
use super::rule::Rule;
use super::span::{self, Span};

/// How many pieces a list of rules may have: ranges of ports times sources, over all rules.
const LIMIT: usize = 400_000;

/// A rule, read.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) allow: bool,
    pub(super) ports: Vec<PortRange>,
    pub(super) sources: Vec<Source<'a>>,
    protocol: Protocol,
    /// What the sources cover, for each family.
    v4: Vec<Span>,
    v6: Vec<Span>,
}

/// A source as it is written, and the addresses that it stands for.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) ranges: Vec<AddressRange>,
}

/// A list of rules; the first one that matches decides.
#[derive(Debug)]
pub(super) struct Rules<'a> {
    entries: Vec<Entry<'a>>,
}

impl<'a> Rules<'a> {
    pub(super) fn read(rules: &'a [Rule]) -> Result<Self, Error> {
        let mut sorted: Vec<&Rule> = rules.iter().collect();
        // `false` is before `true`: a number before none, and a deny before an allow.
        sorted.sort_by_key(|rule| (rule.priority.is_none(), rule.priority, rule.allow));
        let mut left = LIMIT;
        let mut entries = Vec::with_capacity(sorted.len());
        for rule in sorted {
            let entry = Entry::read(rule);
            let pieces = entry.ports.len().max(1).saturating_mul(entry.sources.len().max(1));
            left = left.checked_sub(pieces).ok_or(Error::TooLarge { limit: LIMIT })?;
            entries.push(entry);
        }
        Ok(Rules { entries })
    }

    /// Whether none of them names a source: the rules of an object that was not there.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.iter().all(|entry| entry.sources.is_empty())
    }

    /// The rules about a transport, in order.
    pub(super) fn over(&self, transport: Transport) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.protocol.covers(transport))
    }
}

impl<'a> Entry<'a> {
    fn read(rule: &'a Rule) -> Self {
        let protocol = Protocol::read(&rule.protocol);
        let zero = if protocol == Protocol::All { Zero::EveryPort } else { Zero::NoPort };
        let sources: Vec<Source<'a>> = rule
            .sources
            .iter()
            .flat_map(|source| address::split(source))
            .map(|text| Source { text, ranges: address::addresses(text) })
            .collect();
        let cover = |family| {
            let ranges =
                sources.iter().flat_map(|source| &source.ranges).filter(|range| range.family == family);
            span::merge(ranges.filter_map(|range| range.span.intersection(public::world(family))).collect())
        };
        let (v4, v6) = (cover(Family::V4), cover(Family::V6));
        Entry { allow: rule.allow, ports: rule.ports.merged(zero), sources, protocol, v4, v6 }
    }

    /// What the sources cover of the addresses among which the public ones are, sorted and without overlap.
    pub(super) fn cover(&self, family: Family) -> &[Span] {
        match family {
            Family::V4 => &self.v4,
            Family::V6 => &self.v6,
        }
    }
}
