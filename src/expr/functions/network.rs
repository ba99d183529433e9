//! Functions on networks in CIDR notation, of IPv4 and of IPv6.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use num_bigint::BigInt;

use super::arguments::{Args, Context};
use crate::expr::error::EvalError;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    V4,
    V6,
}

impl Version {
    fn bits(self) -> u32 {
        match self {
            Version::V4 => 32,
            Version::V6 => 128,
        }
    }

    fn format(self, address: u128) -> String {
        match self {
            Version::V4 => Ipv4Addr::from(u32::try_from(address).unwrap_or(u32::MAX)).to_string(),
            Version::V6 => Ipv6Addr::from(address).to_string(),
        }
    }
}

/// An address in the low bits and the length of its prefix; the bits of hosts are cleared.
#[derive(Debug, Clone, Copy)]
struct Network {
    version: Version,
    base: u128,
    prefix: u32,
}

impl Network {
    fn new(version: Version, address: u128, prefix: u32) -> Self {
        let network = Network { version, base: 0, prefix };
        Network { base: address & network.mask(), ..network }
    }

    /// The bits of the prefix.
    fn mask(&self) -> u128 {
        ones(self.version.bits()) & !ones(self.version.bits() - self.prefix)
    }

    fn host_bits(&self) -> u32 {
        self.version.bits() - self.prefix
    }
}

/// So many low bits.
fn ones(bits: u32) -> u128 {
    u128::MAX.checked_shr(128 - bits.min(128)).unwrap_or(0)
}

fn network(args: &Args<'_, '_>, index: usize) -> Result<Network> {
    let text = args.text(index)?;
    let network = text.split_once('/').and_then(|(address, prefix)| {
        let (version, address) = address_of(address)?;
        // Rust's `parse` would accept `+8`.
        let plain = !prefix.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_digit());
        let prefix = prefix.parse().ok().filter(|prefix| plain && *prefix <= version.bits())?;
        Some(Network::new(version, address, prefix))
    });
    network.ok_or_else(|| {
        EvalError::new("not a network in CIDR notation")
            .expected("expected a network such as `10.0.0.0/8` or `fd00::/64`")
            .argument(index)
    })
}

/// An address. Terraform reads `010` in IPv4 as ten (Go before 1.17 did). An IPv4-mapped IPv6 address is refused: its
/// meaning in Terraform depends on the function.
fn address_of(text: &str) -> Option<(Version, u128)> {
    let parts: Vec<&str> = text.split('.').collect();
    let stripped: Vec<&str> = parts
        .iter()
        .map(|part| match part.trim_start_matches('0') {
            "" if !part.is_empty() => "0",
            rest => rest,
        })
        .collect();
    let address = if text.contains(':') { text.parse().ok()? } else { stripped.join(".").parse().ok()? };
    match address {
        IpAddr::V4(address) => Some((Version::V4, u128::from(u32::from(address)))),
        // `::ffff:10.0.0.1` would pass a rule about IPv6 and mean an IPv4 address.
        IpAddr::V6(address) if address.to_ipv4_mapped().is_some() => None,
        IpAddr::V6(address) => Some((Version::V6, u128::from(address))),
    }
}

/// A whole number of any size.
fn integer(args: &Args<'_, '_>, index: usize) -> Result<BigInt> {
    let number = args.number(index)?.to_integer().map_err(|error| error.argument(index))?;
    number.ok_or_else(|| EvalError::new("expected a whole number").argument(index))
}

/// `cidrnetmask(prefix)`, of an IPv4 network.
pub(super) fn cidrnetmask<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let network = network(args, 0)?;
    match network.version {
        Version::V4 => Ok(Val::string(network.version.format(network.mask()))),
        Version::V6 => Err(EvalError::new("a network of IPv6 has no netmask")
            .expected("expected a network of IPv4")
            .argument(0)),
    }
}

/// `cidrhost(prefix, number)`; negative numbers count from the end.
pub(super) fn cidrhost<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let network = network(args, 0)?;
    let number = integer(args, 1)?;
    let last = ones(network.host_bits());
    let host = if number.sign() == num_bigint::Sign::Minus { number + last + 1_u8 } else { number };
    match u128::try_from(host) {
        Ok(host) if host <= last => Ok(Val::string(network.version.format(network.base | host))),
        _ => Err(EvalError::new(format!("a prefix of {} bits has no host of this number", network.prefix))
            .expected("expected a smaller number")
            .argument(1)),
    }
}

/// `cidrsubnet(prefix, newbits, number)`
pub(super) fn cidrsubnet<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let network = network(args, 0)?;
    let bits = u32::try_from(args.integer(1)?).ok().filter(|bits| *bits <= network.host_bits());
    let bits = bits.ok_or_else(|| {
        EvalError::new(format!("a prefix of {} bits cannot grow by this number", network.prefix))
            .expected(format!("expected 0 to {}", network.host_bits()))
            .argument(1)
    })?;
    let number = u128::try_from(integer(args, 2)?).ok().filter(|number| *number <= ones(bits));
    let number = number.ok_or_else(|| {
        EvalError::new(format!("{bits} more bits of prefix do not reach to a subnet of this number"))
            .expected("expected a smaller number")
            .argument(2)
    })?;
    let prefix = network.prefix + bits;
    // Only a prefix of length zero shifts by all 128 bits, and its number is zero.
    let shifted = number.checked_shl(network.version.bits() - prefix).unwrap_or(0);
    let base = network.base | shifted;
    Ok(Val::string(format!("{}/{prefix}", network.version.format(base))))
}

/// `cidrcontains(prefix, address_or_prefix)`
pub(super) fn cidrcontains<'v>(args: &Args<'_, 'v>, _: &Context<'_>) -> Result<Val<'v>> {
    let network = network(args, 0)?;
    let text = args.text(1)?;
    let inner = if text.contains('/') {
        self::network(args, 1)?
    } else {
        let (version, address) = address_of(&text).ok_or_else(|| {
            EvalError::new("not an address").expected("expected an address or a network").argument(1)
        })?;
        Network::new(version, address, version.bits())
    };
    if inner.version != network.version {
        return Err(EvalError::new("addresses of IPv4 and of IPv6 are compared")
            .expected("expected both of one version")
            .argument(1));
    }
    Ok(Val::bool(inner.prefix >= network.prefix && inner.base & network.mask() == network.base))
}
