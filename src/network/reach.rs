//! The ports that as many addresses reach as the internet has.

use std::collections::BTreeSet;

use super::address::Family;
use super::cover::{Cover, Step};
use super::error::Error;
use super::ports::PortRange;
use super::protocol::Transport;
use super::public;
use super::rules::{Entry, Rules};
use super::span::Span;

/// How many networks are looked at, over all ranges of ports in which rules deny what others allow.
const WALK: usize = 1_500_000;

/// Ports that the internet reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) ports: PortRange,
    /// How many public addresses reach them.
    pub(super) count: u128,
}

/// The ports that the internet reaches over one transport and family, in order. Adjacent ports may be apart.
pub(super) fn areas(rules: &Rules<'_>, transport: Transport, family: Family) -> Result<Vec<Area>, Error> {
    let entries = effective(rules, transport, family);
    let mut sweep = Sweep::new(&entries, family);
    let mut events: Vec<(u32, usize, bool)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        for ports in &entry.ports {
            events.push((u32::from(ports.first), index, true));
            events.push((ports.end(), index, false));
        }
    }
    events.sort_unstable();
    let mut areas = Vec::new();
    let mut events = events.into_iter().peekable();
    while let Some((port, index, begins)) = events.next() {
        sweep.change(index, begins);
        let Some(&(next, ..)) = events.peek() else { break };
        if next == port {
            continue;
        }
        let count = sweep.count()?;
        if let (true, Ok(first), Ok(last)) =
            (public::large(family, count), u16::try_from(port), u16::try_from(next.saturating_sub(1)))
        {
            areas.push(Area { ports: PortRange { first, last }, count });
        }
    }
    Ok(areas)
}

/// The rules that can matter: none behind a rule that denies everything, and no deny behind the last allow.
fn effective<'r, 'a>(rules: &'r Rules<'a>, transport: Transport, family: Family) -> Vec<&'r Entry<'a>> {
    let everything = |entry: &Entry<'_>| {
        !entry.allow && entry.ports == [PortRange::ALL] && entry.cover(family) == [public::world(family)]
    };
    let mut entries: Vec<&Entry<'_>> = rules
        .over(transport)
        .take_while(|entry| !everything(entry))
        .filter(|entry| !entry.cover(family).is_empty() && !entry.ports.is_empty())
        .collect();
    entries.truncate(entries.iter().rposition(|entry| entry.allow).map_or(0, |last| last.saturating_add(1)));
    entries
}

/// The rules at one port, while ports are gone through in order.
struct Sweep<'r, 'a> {
    family: Family,
    entries: &'r [&'r Entry<'a>],
    allows: BTreeSet<usize>,
    denies: BTreeSet<usize>,
    allowed: Cover,
    /// How many networks may still be looked at.
    left: usize,
}

impl<'r, 'a> Sweep<'r, 'a> {
    fn new(entries: &'r [&'r Entry<'a>], family: Family) -> Self {
        let allowed = entries.iter().filter(|entry| entry.allow).flat_map(|entry| entry.cover(family));
        let allowed = Cover::new(family, &allowed.copied().collect::<Vec<_>>());
        Sweep { family, entries, allows: BTreeSet::new(), denies: BTreeSet::new(), allowed, left: WALK }
    }

    fn change(&mut self, index: usize, begins: bool) {
        let Some(entry) = self.entries.get(index) else { return };
        let rules = if entry.allow { &mut self.allows } else { &mut self.denies };
        let step = if begins {
            rules.insert(index);
            Step::Add
        } else {
            rules.remove(&index);
            Step::Remove
        };
        if entry.allow {
            for network in entry.cover(self.family) {
                self.allowed.change(step, *network);
            }
        }
    }

    /// How many public addresses reach the port; if they are few, those that some rule allows.
    fn count(&mut self) -> Result<u128, Error> {
        let allowed = self.allowed.count();
        let denied = self.denies.first().zip(self.allows.last()).is_some_and(|(deny, allow)| deny < allow);
        if denied && public::large(self.family, allowed) { self.walk() } else { Ok(allowed) }
    }

    /// Counts the addresses whose first rule allows them.
    fn walk(&mut self) -> Result<u128, Error> {
        let mut events: Vec<(u128, usize, bool)> = Vec::new();
        for &index in self.allows.union(&self.denies) {
            let Some(entry) = self.entries.get(index) else { continue };
            let networks = entry.cover(self.family);
            self.left = self.left.checked_sub(networks.len()).ok_or(Error::TooEntangled)?;
            for network in networks {
                events.push((network.first, index, true));
                events.push((network.last.saturating_add(1), index, false));
            }
        }
        events.sort_unstable();
        let mut count = 0_u128;
        let mut matching = BTreeSet::new();
        let mut events = events.into_iter().peekable();
        while let Some((first, index, begins)) = events.next() {
            if begins {
                matching.insert(index);
            } else {
                matching.remove(&index);
            }
            let Some(&(next, ..)) = events.peek() else { break };
            if next > first && matching.first().is_some_and(|index| self.allows.contains(index)) {
                let span = Span { first, last: next.saturating_sub(1) };
                count = count.saturating_add(public::count(self.family, span));
            }
        }
        Ok(count)
    }
}
