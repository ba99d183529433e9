//! Firewall rules: which ports the internet reaches after a change that it did not reach before.
//!
//! A [`Rule`] is what security groups, network ACLs and firewalls of all providers have in common: it allows or denies a
//! protocol, ports and sources, and may have a number that orders it. [`openings`] compares two lists of rules; it looks
//! at addresses and ports, not at the text of single rules, so a range in two pieces or a network in two halves is the
//! same as the whole. Everything here is pure and knows nothing of plans or policies.
//!
//! An address reaches a port if the first rule that matches both allows it: the one with the lowest number, and a deny
//! before an allow of the same number. Rules without a number are behind all others. What no rule allows is denied.

mod address;
mod cover;
mod error;
mod names;
mod opening;
mod ports;
mod protocol;
mod public;
mod reach;
mod rule;
mod rules;
mod services;
mod span;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use opening::Opening;
pub use ports::Ports;
pub use rule::Rule;

use address::Family;
use protocol::Protocol;
use rules::Rules;

/// What the internet reaches with the rules `after` and not with the rules `before`, ordered by port.
///
/// A port opens if the addresses that reach it are as many as [`internet`] asks for, and were not before or were less than a
/// quarter of them. IPv4 and IPv6 are compared apart. There is one result for each run of adjacent ports that open to the same family of addresses.
///
/// # Errors
///
/// There is a limit to the size of the lists, and to how much rules that deny and rules that allow overlap.
pub fn openings(before: &[Rule], after: &[Rule]) -> Result<Vec<Opening>, Error> {
    opening::compare(&Rules::read(before)?, &Rules::read(after)?)
}

/// Whether networks together are as large as the internet.
///
/// That is three quarters of a network of seven bits: 3 · 2²³ public addresses of IPv4, or 3 · 2¹¹⁹ of IPv6. The quarter
/// is for networks such as `192.0.0.0/7`, of which a small part is private; half of `10.0.0.0/7` is.
#[must_use]
pub fn internet(sources: &[String]) -> bool {
    let ranges = || sources.iter().flat_map(|source| address::addresses(source));
    Family::ALL.into_iter().any(|family| {
        let spans = ranges().filter(|range| range.family == family).map(|range| range.span).collect();
        public::large(family, span::merge(spans).iter().map(|span| public::count(family, *span)).sum())
    })
}

/// Whether a protocol is every one, so that its ports mean nothing.
#[must_use]
pub fn is_every_protocol(protocol: &str) -> bool {
    protocol::is_every(protocol)
}

/// Whether a protocol has ports.
#[must_use]
pub fn has_ports(protocol: &str) -> bool {
    Protocol::read(protocol) != Protocol::Other
}

/// Whether a text has the form of a network and is none: `0.0.0.0/33`.
#[must_use]
pub fn is_malformed(source: &str) -> bool {
    address::split(source).any(|part| {
        let form = |text: &str, more: &[char]| {
            text.starts_with(|c: char| c.is_ascii_hexdigit() || c == ':')
                && text.contains(more)
                && text.chars().all(|c| c.is_ascii_hexdigit() || more.contains(&c))
        };
        part.split_once('/').is_some_and(|(address, prefix)| {
            form(address, &['.', ':'])
                && prefix.starts_with(|c: char| c.is_ascii_digit())
                && address::addresses(part).is_empty()
        })
    })
}

/// Whether a network includes another one. There is no answer for a text that is no network, address or range.
#[must_use]
pub fn includes(wide: &str, narrow: &str) -> Option<bool> {
    let (wide, narrow) = (address::addresses(wide), address::addresses(narrow));
    if wide.is_empty() || narrow.is_empty() {
        return None;
    }
    let within = |narrow: &address::AddressRange| {
        wide.iter().any(|wide| wide.family == narrow.family && wide.span.contains(narrow.span))
    };
    Some(narrow.iter().all(within))
}

/// Whether some networks together include other ones. What is no network is in none.
#[must_use]
pub fn covers(wide: &[String], narrow: &[String]) -> bool {
    let spans = |texts: &[String], family: Family| {
        let ranges = texts.iter().flat_map(|text| address::addresses(text));
        let own = ranges.filter(|range| range.family == family).map(|range| range.span).collect();
        span::merge(own)
    };
    let within = |family: Family| {
        let wide = spans(wide, family);
        spans(narrow, family).iter().all(|narrow| wide.iter().any(|wide| wide.contains(*narrow)))
    };
    narrow.iter().all(|text| !address::addresses(text).is_empty()) && Family::ALL.into_iter().all(within)
}

/// Whether a part of some rule is unknown, so that [`openings`] may say less than will be open.
#[must_use]
pub fn undecided(rules: &[Rule]) -> bool {
    rules.iter().any(|rule| rule.undecided)
}
