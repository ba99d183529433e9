//! Which addresses are on the internet, and how many of them are as good as all.
//!
//! Of IPv4, all are public that are not in IANA's IPv4 Special-Purpose Address Registry as "not globally reachable", and
//! not multicast. Of IPv6, only `2000::/3` is assigned to be reached; of it, the networks of IANA's IPv6 registry that
//! have no addresses of hosts are left out.

use super::address::Family;
use super::span::{Span, ones};

const V4: Span = v4([0, 0, 0, 0], 0);

const V4_SPECIAL: [Span; 15] = [
    v4([0, 0, 0, 0], 8),       // "this network"
    v4([10, 0, 0, 0], 8),      // private
    v4([100, 64, 0, 0], 10),   // shared by customers of a carrier
    v4([127, 0, 0, 0], 8),     // loopback
    v4([169, 254, 0, 0], 16),  // link-local
    v4([172, 16, 0, 0], 12),   // private
    v4([192, 0, 0, 0], 24),    // protocol assignments
    v4([192, 0, 2, 0], 24),    // documentation
    v4([192, 88, 99, 0], 24),  // relays of 6to4, deprecated
    v4([192, 168, 0, 0], 16),  // private
    v4([198, 18, 0, 0], 15),   // benchmarks
    v4([198, 51, 100, 0], 24), // documentation
    v4([203, 0, 113, 0], 24),  // documentation
    v4([224, 0, 0, 0], 4),     // multicast
    v4([240, 0, 0, 0], 4),     // reserved, and broadcast
];

const V6: Span = v6(0x2000, 0, 3);

const V6_SPECIAL: [Span; 4] = [
    v6(0x2001, 0, 23),      // protocol assignments, Teredo
    v6(0x2001, 0x0db8, 32), // documentation
    v6(0x2002, 0, 16),      // 6to4
    v6(0x3fff, 0, 20),      // documentation
];

const fn v4([a, b, c, d]: [u8; 4], prefix: u32) -> Span {
    let first = u32::from_be_bytes([a, b, c, d]) as u128;
    Span { first, last: first | ones(32_u32.saturating_sub(prefix)) }
}

const fn v6(high: u128, low: u128, prefix: u32) -> Span {
    let first = high << 112 | low << 96;
    Span { first, last: first | ones(128_u32.saturating_sub(prefix)) }
}

/// The smallest range that holds every public address of a family.
pub(super) const fn world(family: Family) -> Span {
    match family {
        Family::V4 => V4,
        Family::V6 => V6,
    }
}

/// How many of the addresses are public.
pub(super) fn count(family: Family, span: Span) -> u128 {
    let special: &[Span] = match family {
        Family::V4 => &V4_SPECIAL,
        Family::V6 => &V6_SPECIAL,
    };
    let Some(span) = span.intersection(world(family)) else { return 0 };
    special
        .iter()
        .filter_map(|other| span.intersection(*other))
        .fold(span.len(), |left, other| left.saturating_sub(other.len()))
}

/// Whether so many public addresses are as good as the internet.
pub(super) fn large(family: Family, count: u128) -> bool {
    count
        >= match family {
            Family::V4 => 3 << 23,
            Family::V6 => 3 << 119,
        }
}

/// So many public addresses, in words: "half of the internet".
pub(super) fn share(family: Family, count: u128) -> String {
    let all = self::count(family, world(family));
    let internet = match family {
        Family::V4 => "internet",
        Family::V6 => "IPv6 internet",
    };
    let percent = count.checked_div(all / 100).unwrap_or(0);
    let part = match percent {
        _ if count >= all => "the whole",
        90.. => "almost the whole",
        60.. => "most of the",
        40.. => "half of the",
        30.. => "a third of the",
        20.. => "a quarter of the",
        _ => "a large part of the",
    };
    format!("{part} {internet}")
}
