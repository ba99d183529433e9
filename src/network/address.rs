//! Reads sources of rules: networks, addresses, ranges, and words for everyone.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::span::{Span, ones};

/// The version of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    V4,
    V6,
}

impl Family {
    pub(super) const ALL: [Family; 2] = [Family::V4, Family::V6];

    const fn bits(self) -> u32 {
        match self {
            Family::V4 => 32,
            Family::V6 => 128,
        }
    }
}

/// Adjacent addresses of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AddressRange {
    pub(super) family: Family,
    pub(super) span: Span,
}

impl AddressRange {
    /// Every address of a family.
    pub(super) const fn all(family: Family) -> Self {
        AddressRange { family, span: Span { first: 0, last: ones(family.bits()) } }
    }
}

/// Sources in one text: providers let some attributes hold several, with commas.
pub(super) fn split(source: &str) -> impl Iterator<Item = &str> {
    source.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// The addresses that a source stands for. There are none if it is a word for something else than everyone.
pub(super) fn addresses(source: &str) -> Vec<AddressRange> {
    split(source).flat_map(part).collect()
}

fn part(text: &str) -> Vec<AddressRange> {
    const EVERYONE: [&str; 8] = ["*", "any", "all", "internet", "anywhere", "everywhere", "any4", "any6"];
    if EVERYONE.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Family::ALL.map(AddressRange::all).to_vec();
    }
    let range = match text.split_once('/') {
        Some((address, prefix)) => network(address, prefix),
        None => match text.split_once(['-', '–', '—']) {
            Some((first, last)) => between(first, last),
            None => between(text, text),
        },
    };
    range.into_iter().collect()
}

fn between(first: &str, last: &str) -> Option<AddressRange> {
    let (family, first) = address(first.trim())?;
    let (other, last) = address(last.trim())?;
    (family == other && first <= last).then_some(AddressRange { family, span: Span { first, last } })
}

/// A network; bits of hosts are allowed and mean nothing. IPv4 may leave out octets (`10/8`) and write a mask for the prefix.
fn network(text: &str, prefix: &str) -> Option<AddressRange> {
    let (text, prefix) = (text.trim(), prefix.trim());
    if text.contains(':') {
        let value = u128::from(text.parse::<Ipv6Addr>().ok()?);
        let prefix = number(prefix).filter(|prefix| *prefix <= 128)?;
        return Some(match mapped(value) {
            Some(value) if prefix >= 96 => block(Family::V4, value, prefix.saturating_sub(96)),
            _ => block(Family::V6, value, prefix),
        });
    }
    let missing = 3_usize.saturating_sub(text.matches('.').count());
    let value = octets(&format!("{text}{}", ".0".repeat(missing)))?;
    let prefix = if prefix.contains('.') {
        let mask = u32::try_from(octets(prefix)?).ok()?;
        Some(mask.leading_ones()).filter(|ones| ones.saturating_add(mask.trailing_zeros().min(32)) >= 32)?
    } else {
        number(prefix).filter(|prefix| *prefix <= 32)?
    };
    Some(block(Family::V4, value, prefix))
}

fn block(family: Family, address: u128, prefix: u32) -> AddressRange {
    let hosts = ones(family.bits().saturating_sub(prefix));
    AddressRange { family, span: Span { first: address & !hosts, last: address | hosts } }
}

/// A number without a sign, which `parse` would accept.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// A single address; an IPv4-mapped IPv6 address is the IPv4 address.
fn address(text: &str) -> Option<(Family, u128)> {
    if !text.contains(':') {
        return Some((Family::V4, octets(text)?));
    }
    let value = u128::from(text.parse::<Ipv6Addr>().ok()?);
    Some(match mapped(value) {
        Some(value) => (Family::V4, value),
        None => (Family::V6, value),
    })
}

fn mapped(value: u128) -> Option<u128> {
    Ipv6Addr::from(value).to_ipv4_mapped().map(|address| u128::from(u32::from(address)))
}

/// An IPv4 address. Terraform reads `010` as ten.
fn octets(text: &str) -> Option<u128> {
    let stripped: Vec<&str> = text
        .split('.')
        .map(|part| match part.trim_start_matches('0') {
            "" if !part.is_empty() => "0",
            rest => rest,
        })
        .collect();
    let address: Ipv4Addr = stripped.join(".").parse().ok()?;
    Some(u128::from(u32::from(address)))
}
