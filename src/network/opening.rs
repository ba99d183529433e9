//! What opens between two lists of rules, and how a reviewer reads it.

use std::collections::BTreeMap;

use super::address::Family;
use super::error::Error;
use super::names::{self, Names};
use super::ports::PortRange;
use super::protocol::{Protocol, Transport};
use super::public;
use super::reach::{self, Area};
use super::rules::Rules;
use super::services;

/// Adjacent ports that the internet reaches after a change and not before.
#[expect(
    clippy::struct_excessive_bools,
    reason = "an object of the policy language, in which flags are plain"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// `tcp`, `udp`, or `all` if both open alike.
    pub protocol: String,
    /// "port 22", "ports 20-25" or "every port".
    pub ports: String,
    /// The ports for administration or data among them, with what listens there: "22 (SSH)". Of more than six there are
    /// five and "…".
    pub sensitive: Vec<String>,
    /// Whether a port for administration or data is among them, or every port.
    pub administration: bool,
    /// Whether they are ports of the web only: 80 or 443.
    pub web: bool,
    /// Whether some of the ports were reachable before, from fewer addresses.
    pub widened: bool,
    /// The sources that reached some of the ports before, or "no network".
    pub before: String,
    /// Whether there were no rules before.
    pub is_first: bool,
    /// Who reaches the ports, with the networks as they are written: "the whole internet (0.0.0.0/0)".
    pub source: String,
}

impl Opening {
    /// A sentence about the opening, without a full stop; `subject` has the rules.
    #[must_use]
    pub fn text(&self, subject: &str) -> String {
        let ports = match self.protocol.as_str() {
            "udp" => self.ports.replacen("port", "UDP port", 1),
            "tcp" if self.ports == PortRange::ALL.to_string() => self.ports.replacen("port", "TCP port", 1),
            _ => self.ports.clone(),
        };
        let several = ports.contains('-');
        let services = match self.sensitive.as_slice() {
            [] => String::new(),
            // "every port" says it.
            _ if !several && !self.ports.starts_with("port ") => String::new(),
            [one] if !several => one.split_once(' ').map(|(_, name)| format!(" {name}")).unwrap_or_default(),
            all => format!(", among them {},", all.join(", ")),
        };
        let verb = if several { "become" } else { "becomes" };
        let before = if self.is_first { String::new() } else { format!("; before: {}", self.before) };
        format!("{ports}{services} of `{subject}` {verb} reachable from {}{before}", self.source)
    }

    /// Whether two differ in nothing but the protocol.
    fn alike(&self, other: &Opening) -> bool {
        (&self.ports, &self.before, &self.source) == (&other.ports, &other.before, &other.source)
    }
}

/// How many public addresses of each family reach ports that open; none if they do not open to it.
type Counts = BTreeMap<Family, u128>;

/// What opens, ordered by port.
pub(super) fn compare(before: &Rules<'_>, after: &Rules<'_>) -> Result<Vec<Opening>, Error> {
    let mut found: BTreeMap<PortRange, Vec<(Transport, Opening)>> = BTreeMap::new();
    let is_first = before.is_empty();
    for transport in Transport::ALL {
        let mut runs: BTreeMap<PortRange, Counts> = BTreeMap::new();
        for family in Family::ALL {
            let after = reach::areas(after, transport, family)?;
            let before = if after.is_empty() { Vec::new() } else { reach::areas(before, transport, family)? };
            for area in difference(&after, &before) {
                runs.entry(area.ports).or_default().insert(family, area.count);
            }
        }
        let ranges: Vec<PortRange> = runs.keys().copied().collect();
        let reached =
            names::names(before, transport, &ranges).into_iter().zip(names::names(after, transport, &ranges));
        for ((ports, counts), (before, after)) in runs.iter().zip(reached) {
            let opening = opening(*ports, transport.into(), &before, &source(counts, &after));
            let opening = Opening { is_first, ..opening };
            found.entry(*ports).or_default().push((transport, opening));
        }
    }
    Ok(found.into_iter().flat_map(|(ports, openings)| both(ports, openings)).collect())
}

/// One result for both transports if they open alike.
fn both(ports: PortRange, openings: Vec<(Transport, Opening)>) -> Vec<Opening> {
    match openings.as_slice() {
        [(_, tcp), (_, udp)] if tcp.alike(udp) => {
            vec![Opening {
                protocol: Protocol::All.name().to_owned(),
                ..with_services(tcp.clone(), ports, Protocol::All)
            }]
        }
        _ => openings.into_iter().map(|(_, opening)| opening).collect(),
    }
}

fn opening(ports: PortRange, protocol: Protocol, before: &Names, source: &str) -> Opening {
    let opening = Opening {
        protocol: protocol.name().to_owned(),
        ports: ports.to_string(),
        sensitive: Vec::new(),
        administration: false,
        web: ports.first == ports.last && matches!(ports.first, 80 | 443),
        widened: !before.is_empty(),
        before: if before.is_empty() { "no network".to_owned() } else { before.every() },
        is_first: false,
        source: source.to_owned(),
    };
    with_services(opening, ports, protocol)
}

fn with_services(opening: Opening, ports: PortRange, protocol: Protocol) -> Opening {
    let sensitive = services::services(ports, protocol);
    Opening { administration: ports == PortRange::ALL || !sensitive.is_empty(), sensitive, ..opening }
}

/// Who reaches ports: how much of the internet, and by which networks.
fn source(counts: &Counts, names: &Names) -> String {
    let families: Vec<Family> = counts.keys().copied().collect();
    let mut words: Vec<String> =
        counts.iter().map(|(family, count)| public::share(*family, *count)).collect();
    // The whole internet is that of both families.
    if let [v4, v6] = words.as_slice()
        && v6.replace("IPv6 ", "") == *v4
    {
        words.truncate(1);
    }
    format!("{} ({})", words.join(" and "), names.public(&families))
}

/// How many times more addresses than before are another opening, although those before were many.
const FEW: u128 = 4;

/// The ports in `after` and not in `before`, with adjacent ones as one. What many more addresses reach than before is not in
/// `before`.
fn difference(after: &[Area], before: &[Area]) -> Vec<Area> {
    let mut runs: Vec<Area> = Vec::new();
    let mut before = before.iter().peekable();
    for area in after {
        let mut first = u32::from(area.ports.first);
        while let Some(&&other) = before.peek().filter(|other| other.ports.first <= area.ports.last) {
            if area.count < other.count.saturating_mul(FEW) {
                push(&mut runs, first, u32::from(other.ports.first), area.count);
                first = first.max(other.ports.end());
            }
            // It may reach into the next area.
            if other.ports.last > area.ports.last {
                break;
            }
            before.next();
        }
        push(&mut runs, first, area.ports.end(), area.count);
    }
    runs
}

/// Adds the ports from `first` to before `end`, if there are any.
fn push(runs: &mut Vec<Area>, first: u32, end: u32, count: u128) {
    let (Ok(first), Ok(last)) = (u16::try_from(first), u16::try_from(end.saturating_sub(1))) else { return };
    if first > last {
        return;
    }
    match runs.last_mut() {
        Some(run) if run.ports.end() == u32::from(first) => {
            run.ports.last = last;
            run.count = run.count.max(count);
        }
        _ => runs.push(Area { ports: PortRange { first, last }, count }),
    }
}
