//! A rule, as the caller gives it.

use super::ports::Ports;

/// A rule of a firewall for traffic that comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Whether the rule lets traffic through; otherwise it denies it.
    pub allow: bool,
    /// The place of the rule: lower numbers come first. Rules without a number have no order; they come last.
    pub priority: Option<i64>,
    /// A name or number, such as `tcp`, `17`, `-1` or `all`. Protocols without ports, such as `icmp`, open nothing.
    pub protocol: String,
    /// The ports that can be reached.
    pub ports: Ports,
    /// Networks, addresses, ranges `a-b`, and words for everyone: `*`, `any`, `all`, `internet`. Other words, such as
    /// the name of a security group, stand for no address.
    pub sources: Vec<String>,
    /// Whether a part of the rule is unknown. The rule counts with what is known.
    pub undecided: bool,
}
