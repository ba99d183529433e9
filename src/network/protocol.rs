//! Protocols that have ports.

/// A protocol whose ports are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Transport {
    Tcp,
    Udp,
}

impl Transport {
    pub(super) const ALL: [Transport; 2] = [Transport::Tcp, Transport::Udp];
}

/// Protocols of a rule, of a service or of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    Tcp,
    Udp,
    /// Both; for a rule also those without ports.
    All,
    /// One without ports.
    Other,
}

/// Words for every protocol.
const EVERY: [&str; 5] = ["-1", "*", "all", "any", "ip"];

/// Protocols without ports, as providers write them.
const WITHOUT_PORTS: [&str; 15] = [
    "ah", "egp", "esp", "gre", "icmp", "icmp6", "icmpv4", "icmpv6", "igmp", "ipip", "ospf", "pgm", "rsvp",
    "sctp", "vrrp",
];

/// Whether a protocol is every one, by name.
pub(super) fn is_every(text: &str) -> bool {
    EVERY.iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

impl Protocol {
    /// Reads a name or a number of IANA, or several, as `tcp_udp` or `tcp,udp`.
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim().to_ascii_lowercase();
        if text.is_empty() || is_every(&text) {
            return Protocol::All;
        }
        let parts = || text.split(|c: char| !c.is_ascii_alphanumeric());
        let tcp = parts().any(|part| matches!(part, "tcp" | "6"));
        let udp = parts().any(|part| matches!(part, "udp" | "17"));
        match (tcp, udp) {
            (true, false) => Protocol::Tcp,
            (false, true) => Protocol::Udp,
            (false, false) if parts().all(|part| part.parse::<u8>().is_ok()) => Protocol::Other,
            (false, false) if parts().any(|part| WITHOUT_PORTS.contains(&part)) => Protocol::Other,
            // An unknown word may be any of them.
            (true, true) | (false, false) => Protocol::All,
        }
    }

    pub(super) fn covers(self, transport: Transport) -> bool {
        match self {
            Protocol::All => true,
            Protocol::Tcp => transport == Transport::Tcp,
            Protocol::Udp => transport == Transport::Udp,
            Protocol::Other => false,
        }
    }

    /// Whether both cover one of the transports.
    pub(super) fn meets(self, other: Protocol) -> bool {
        Transport::ALL.iter().any(|transport| self.covers(*transport) && other.covers(*transport))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Protocol::Tcp => "tcp",
            Protocol::Udp => "udp",
            Protocol::All => "all",
            Protocol::Other => "other",
        }
    }
}

impl From<Transport> for Protocol {
    fn from(transport: Transport) -> Self {
        match transport {
            Transport::Tcp => Protocol::Tcp,
            Transport::Udp => Protocol::Udp,
        }
    }
}
