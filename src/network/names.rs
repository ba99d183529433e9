//! The sources that reach ports, as they are written.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{AddressRange, Family};
use super::ports::PortRange;
use super::protocol::Transport;
use super::public;
use super::rules::Rules;
use super::span;

/// How many sources are looked at, over all ranges of ports.
const LOOK: usize = 2_000_000;

/// How many sources a list names at most.
const MOST: usize = 6;

/// How many characters of a source are shown.
const WIDTH: usize = 64;

/// Who reaches a range of ports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// By text; a source is here once.
    names: BTreeMap<String, Name>,
    /// Sources that are too many to be looked at.
    unnamed: usize,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Name {
    ranges: Vec<AddressRange>,
    /// Whether other rules deny none of the addresses.
    whole: bool,
}

/// One source of a rule for one of its ranges of ports.
struct Claim<'r> {
    ports: PortRange,
    /// The place of the rule.
    index: usize,
    allow: bool,
    text: &'r str,
    ranges: &'r [AddressRange],
}

/// The names for each of the ranges of ports, which are sorted.
pub(super) fn names(rules: &Rules<'_>, transport: Transport, ranges: &[PortRange]) -> Vec<Names> {
    let mut claims: Vec<Claim<'_>> = Vec::new();
    for (index, entry) in rules.over(transport).enumerate() {
        for ports in &entry.ports {
            claims.extend(entry.sources.iter().map(|source| Claim {
                ports: *ports,
                index,
                allow: entry.allow,
                text: source.text,
                ranges: &source.ranges,
            }));
        }
    }
    claims.sort_by_key(|claim| claim.ports);
    let share = LOOK.checked_div(ranges.len()).unwrap_or(LOOK);
    let mut coming = claims.iter().enumerate().peekable();
    let mut active: BTreeSet<(u16, usize)> = BTreeSet::new();
    let mut allows = 0_usize;
    let mut found = Vec::with_capacity(ranges.len());
    for range in ranges {
        while let Some((place, claim)) = coming.next_if(|(_, claim)| claim.ports.first <= range.last) {
            active.insert((claim.ports.last, place));
            allows = allows.saturating_add(usize::from(claim.allow));
        }
        while let Some((_, place)) = active.first().copied().filter(|(last, _)| *last < range.first) {
            active.pop_first();
            allows = allows.saturating_sub(usize::from(claims.get(place).is_some_and(|claim| claim.allow)));
        }
        found.push(if active.len() > share {
            Names { unnamed: allows, ..Names::default() }
        } else {
            let claims = active.iter().filter_map(|(_, place)| claims.get(*place));
            reached(
                &claims.filter(|claim| claim.ports.intersection(*range).is_some()).collect::<Vec<_>>(),
                *range,
                share,
            )
        });
    }
    found
}

/// The sources that reach some of the ports.
fn reached(claims: &[&Claim<'_>], range: PortRange, limit: usize) -> Names {
    let allows: Vec<&Claim<'_>> = claims.iter().copied().filter(|claim| claim.allow).collect();
    let mut denies: Vec<&Claim<'_>> = claims.iter().copied().filter(|claim| !claim.allow).collect();
    let starts = claims.iter().flat_map(|claim| [u32::from(claim.ports.first), claim.ports.end()]);
    let starts = starts.chain([u32::from(range.first)]).filter_map(|port| u16::try_from(port).ok());
    let starts: BTreeSet<u16> = starts.filter(|port| range.contains(*port)).collect();
    // What is denied is left out only from texts that a person may read to the end.
    if starts.len().saturating_mul(allows.len()).saturating_mul(denies.len()) > limit {
        denies.clear();
    }
    let mut names = Names::default();
    for claim in allows {
        for &port in starts.range(claim.ports.first.max(range.first)..=claim.ports.last) {
            let before = denies.iter().filter(|deny| deny.index < claim.index && deny.ports.contains(port));
            if let Some(whole) = left(claim, before.copied()) {
                let name = names.names.entry(shorten(claim.text)).or_default();
                name.ranges = claim.ranges.to_vec();
                name.whole |= whole;
            }
            if denies.is_empty() {
                break;
            }
        }
    }
    names
}

/// Whether the denies leave all of a source; nothing if they leave none of it.
fn left<'c>(claim: &Claim<'_>, denies: impl Iterator<Item = &'c Claim<'c>>) -> Option<bool> {
    // Who is behind a word is unknown: it is somewhere in IPv4.
    let somewhere = [AddressRange::all(Family::V4)];
    let ranges = if claim.ranges.is_empty() { &somewhere } else { claim.ranges };
    let (mut v4, mut v6) = (Vec::new(), Vec::new());
    for range in denies.flat_map(|deny| deny.ranges) {
        match range.family {
            Family::V4 => v4.push(range.span),
            Family::V6 => v6.push(range.span),
        }
    }
    let (v4, v6) = (span::merge(v4), span::merge(v6));
    let mut any = false;
    let mut whole = true;
    for range in ranges {
        let others = match range.family {
            Family::V4 => &v4,
            Family::V6 => &v6,
        };
        any |= !others.iter().any(|denied| denied.contains(range.span));
        whole &= others.iter().all(|denied| denied.intersection(range.span).is_none());
    }
    any.then_some(whole || claim.ranges.is_empty())
}

/// The beginning of a text that is longer than any network.
fn shorten(text: &str) -> String {
    if text.chars().count() <= WIDTH {
        return text.to_owned();
    }
    text.chars().take(WIDTH.saturating_sub(1)).chain(['…']).collect()
}

impl Names {
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.unnamed == 0
    }

    /// Every source, the networks first.
    pub(super) fn every(&self) -> String {
        let mut names: Vec<(&String, &Name)> = self.names.iter().collect();
        names.sort_by_key(|(_, name)| (name.ranges.is_empty(), name.ranges.first().copied()));
        self.list(&names)
    }

    /// The networks with public addresses of the families, without those inside of others.
    pub(super) fn public(&self, families: &[Family]) -> String {
        let size = |name: &Name| {
            let ranges = name.ranges.iter().filter(|range| families.contains(&range.family));
            ranges.map(|range| (range.family, public::count(range.family, range.span))).max()
        };
        let mut names: Vec<(&String, &Name)> =
            self.names.iter().filter(|(_, name)| size(name).is_some_and(|(_, count)| count > 0)).collect();
        names.sort_by_key(|(_, name)| std::cmp::Reverse(size(name)));
        let mut outer: Vec<(&String, &Name)> = Vec::new();
        let mut seen: Vec<AddressRange> = Vec::new();
        for (text, name) in names {
            let inside = |range: &AddressRange| {
                seen.iter().any(|other| other.family == range.family && other.span.contains(range.span))
            };
            // The list is cut anyway; looking further would be quadratic.
            if seen.len() < 1000 && name.ranges.iter().all(inside) {
                continue;
            }
            if name.whole && seen.len() < 1000 {
                seen.extend(&name.ranges);
            }
            outer.push((text, name));
        }
        outer.sort_by_key(|(_, name)| name.ranges.first().copied());
        self.list(&outer)
    }

    fn list(&self, names: &[(&String, &Name)]) -> String {
        let shown = if names.len() > MOST { MOST.saturating_sub(1) } else { names.len() };
        let mut words: Vec<String> = names
            .iter()
            .take(shown)
            .map(|(text, name)| if name.whole { (*text).clone() } else { format!("part of {text}") })
            .collect();
        let more = names.len().saturating_sub(shown).saturating_add(self.unnamed);
        match (more, words.is_empty()) {
            (0, _) => {}
            (_, true) => words.push(format!("{more} sources")),
            (_, false) => words.push(format!("{more} more")),
        }
        words.join(", ")
    }
}
