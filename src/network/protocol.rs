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
    /// One without ports, or an unknown one.
    Other,
}

impl Protocol {
    /// Reads a name or a number of IANA, or several, as `tcp_udp` or `tcp,udp`.
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim().to_ascii_lowercase();
        if matches!(text.as_str(), "" | "-1" | "*" | "all" | "any" | "ip") {
            return Protocol::All;
        }
        let parts = || text.split(|c: char| !c.is_ascii_alphanumeric());
        let tcp = parts().any(|part| matches!(part, "tcp" | "6"));
        let udp = parts().any(|part| matches!(part, "udp" | "17"));
        match (tcp, udp) {
            (true, true) => Protocol::All,
            (true, false) => Protocol::Tcp,
            (false, true) => Protocol::Udp,
            (false, false) => Protocol::Other,
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
