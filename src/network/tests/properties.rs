use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::network::{Opening, Ports, Rule, address, internet, openings, public};

use super::allow;

/// Ports of the small world in which rules are made.
const PORTS: u16 = 12;

/// Blocks of addresses of that world: the even ones are 16 networks of four bits, the odd ones the same of `2000::/3`.
const BLOCKS: u8 = 32;

fn block(number: u8) -> String {
    let part = number / 2;
    if number.is_multiple_of(2) {
        format!("{}.0.0.0/4", u32::from(part) * 16)
    } else {
        format!("{:x}::/7", 0x2000 + u32::from(part) * 0x200)
    }
}

/// The two halves of a block.
fn halves(number: u8) -> [String; 2] {
    let part = u32::from(number / 2);
    if number.is_multiple_of(2) {
        [format!("{}.0.0.0/5", part * 16), format!("{}.0.0.0/5", part * 16 + 8)]
    } else {
        let first = 0x2000 + part * 0x200;
        [format!("{first:x}::/8"), format!("{:x}::/8", first + 0x100)]
    }
}

/// A rule of the small world, from which rules are written in several ways.
#[derive(Debug, Clone)]
struct Small {
    allow: bool,
    priority: Option<i64>,
    protocol: &'static str,
    ports: (u16, u16),
    blocks: Vec<u8>,
}

impl Small {
    fn rule(&self) -> Rule {
        let ports = Ports::between(Some(self.ports.0.into()), Some(self.ports.1.into())).unwrap();
        let sources = self.blocks.iter().map(|number| block(*number)).collect();
        Rule { allow: self.allow, priority: self.priority, ports, sources, ..allow(self.protocol, "", &[]) }
    }

    /// The same as a rule for each port and half of a block.
    fn pieces(&self) -> Vec<Rule> {
        let mut rules = Vec::new();
        for port in self.ports.0..=self.ports.1 {
            for source in self.blocks.iter().flat_map(|number| halves(*number)) {
                let ports = Ports::parse(&port.to_string()).unwrap();
                rules.push(Rule { ports, sources: vec![source], ..self.rule() });
            }
        }
        rules
    }

    fn matches(&self, udp: bool, port: u16, block: u8) -> bool {
        let protocol = self.protocol == "all" || (self.protocol == "udp") == udp;
        protocol && self.ports.0 <= port && port <= self.ports.1 && self.blocks.contains(&block)
    }
}

fn small() -> impl Strategy<Value = Small> {
    let ports = (1..=PORTS, 1..=PORTS).prop_map(|(a, b)| (a.min(b), a.max(b)));
    let blocks = prop_oneof![
        prop::collection::vec(0..BLOCKS, 1..3),
        Just((0..BLOCKS).collect::<Vec<u8>>()),
        Just((0..BLOCKS).step_by(2).collect::<Vec<u8>>()),
    ];
    let protocol = prop_oneof![Just("tcp"), Just("udp"), Just("all")];
    (prop::bool::weighted(0.6), prop::option::weighted(0.8, 0_i64..4), protocol, ports, blocks).prop_map(
        |(allow, priority, protocol, ports, blocks)| Small { allow, priority, protocol, ports, blocks },
    )
}

fn list() -> impl Strategy<Value = Vec<Small>> {
    prop::collection::vec(small(), 0..6)
}

fn rules(list: &[Small]) -> Vec<Rule> {
    list.iter().map(Small::rule).collect()
}

/// The ports of openings, each with whether it is of UDP.
fn set(openings: &[Opening]) -> BTreeSet<(bool, u16)> {
    let mut set = BTreeSet::new();
    for opening in openings {
        let numbers = opening.ports.split_once(' ').unwrap().1;
        let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
        let udp: &[bool] = match opening.protocol.as_str() {
            "tcp" => &[false],
            "udp" => &[true],
            _ => &[false, true],
        };
        for port in first.parse::<u16>().unwrap()..=last.parse().unwrap() {
            set.extend(udp.iter().map(|udp| (*udp, port)));
        }
    }
    set
}

/// Whether the first rule that matches allows a block to reach a port.
fn reaches(list: &[Small], udp: bool, port: u16, block: u8) -> bool {
    let matching = list.iter().filter(|rule| rule.matches(udp, port, block));
    matching.min_by_key(|rule| (rule.priority.unwrap_or(i64::MAX), rule.allow)).is_some_and(|rule| rule.allow)
}

/// Block by block and port by port, what the internet reaches, and how many addresses.
fn brute(list: &[Small]) -> BTreeMap<(bool, u16, bool), u128> {
    let mut found = BTreeMap::new();
    for udp in [false, true] {
        for port in 1..=PORTS {
            for v6 in [false, true] {
                let blocks = (0..BLOCKS).filter(|number| (number % 2 == 1) == v6);
                let blocks: Vec<String> =
                    blocks.filter(|number| reaches(list, udp, port, *number)).map(block).collect();
                if internet(&blocks) {
                    let ranges = blocks.iter().flat_map(|block| address::addresses(block));
                    let count = ranges.map(|range| public::count(range.family, range.span)).sum();
                    found.insert((udp, port, v6), count);
                }
            }
        }
    }
    found
}

/// The ports that open, with whether they are of UDP and whether they open to IPv6.
fn ports(before: &[Rule], after: &[Rule]) -> BTreeSet<(bool, u16, bool)> {
    let of = |list: &[Rule], v6: bool| -> Vec<Rule> {
        let sources =
            |rule: &Rule| rule.sources.iter().filter(|source| source.contains(':') == v6).cloned().collect();
        list.iter().map(|rule| Rule { sources: sources(rule), ..rule.clone() }).collect()
    };
    let mut found = BTreeSet::new();
    for v6 in [false, true] {
        let apart = set(&openings(&of(before, v6), &of(after, v6)).unwrap());
        found.extend(apart.into_iter().map(|(udp, port)| (udp, port, v6)));
    }
    let together: BTreeSet<(bool, u16)> = found.iter().map(|(udp, port, _)| (*udp, *port)).collect();
    assert_eq!(set(&openings(before, after).unwrap()), together);
    found
}

proptest! {
    #[test]
    fn agrees_with_a_look_at_every_address_and_port(before in list(), after in list()) {
        let before_that = brute(&before);
        let many = |(place, count): &(_, u128)| before_that.get(place).is_none_or(|few| *count >= 4 * few);
        let expected: BTreeSet<_> = brute(&after).into_iter().filter(many).map(|(place, _)| place).collect();
        prop_assert_eq!(ports(&rules(&before), &rules(&after)), expected);
    }

    #[test]
    fn nothing_opens_without_a_change(list in list()) {
        prop_assert_eq!(openings(&rules(&list), &rules(&list)).unwrap(), []);
    }

    #[test]
    fn order_and_doubles_change_nothing(before in list(), after in list(), shuffled in list().prop_shuffle()) {
        let expected = openings(&rules(&before), &rules(&after)).unwrap();
        let reversed = |list: &[Small]| -> Vec<Rule> { list.iter().rev().map(Small::rule).collect() };
        prop_assert_eq!(&openings(&reversed(&before), &reversed(&after)).unwrap(), &expected);
        let doubled = |list: &[Small]| -> Vec<Rule> { list.iter().chain(list).map(Small::rule).collect() };
        prop_assert_eq!(&openings(&doubled(&before), &doubled(&after)).unwrap(), &expected);
        let mut sorted = shuffled.clone();
        sorted.sort_by_key(|rule| (rule.ports, rule.priority, rule.blocks.clone()));
        prop_assert_eq!(openings(&rules(&before), &rules(&shuffled)), openings(&rules(&before), &rules(&sorted)));
    }

    #[test]
    fn pieces_are_the_same_as_the_whole(before in list(), after in list()) {
        let pieces = |list: &[Small]| -> Vec<Rule> { list.iter().flat_map(Small::pieces).collect() };
        let expected = ports(&rules(&before), &rules(&after));
        prop_assert_eq!(ports(&pieces(&before), &rules(&after)), expected.clone());
        prop_assert_eq!(ports(&rules(&before), &pieces(&after)), expected);
        prop_assert_eq!(openings(&rules(&after), &pieces(&after)).unwrap(), []);
    }

    #[test]
    fn wider_rules_close_nothing(before in list(), after in list(), extra in small(), port in 1..=PORTS, block in 0..BLOCKS) {
        let narrow = ports(&rules(&before), &rules(&after));
        let mut more = after.clone();
        more.push(Small { allow: true, ..extra });
        prop_assert!(ports(&rules(&before), &rules(&more)).is_superset(&narrow));
        let allows: Vec<Small> = after.iter().filter(|rule| rule.allow).cloned().collect();
        prop_assert!(ports(&rules(&before), &rules(&allows)).is_superset(&narrow));
        let mut wide = after;
        for rule in wide.iter_mut().filter(|rule| rule.allow) {
            rule.ports = (rule.ports.0.min(port), rule.ports.1.max(port));
            rule.blocks.push(block);
        }
        prop_assert!(ports(&rules(&before), &rules(&wide)).is_superset(&narrow));
    }

    #[test]
    fn what_was_reachable_before_is_widened(before in list(), after in list()) {
        for opening in openings(&rules(&before), &rules(&after)).unwrap() {
            let ports = set(std::slice::from_ref(&opening));
            let reached = ports.iter().any(|(udp, port)| (0..BLOCKS).any(|number| reaches(&before, *udp, *port, number)));
            prop_assert_eq!(opening.widened, reached);
            prop_assert_eq!(opening.before == "no network", !reached);
        }
    }

    #[test]
    fn openings_of_one_kind_are_never_adjacent(before in list(), after in list()) {
        let found = openings(&rules(&before), &rules(&after)).unwrap();
        let count = set(&found).len();
        let lines: BTreeSet<String> = found.iter().map(|opening| format!("{opening:?}")).collect();
        prop_assert_eq!(lines.len(), found.len());
        prop_assert!(found.len() <= count);
    }

    #[test]
    fn any_text_is_read(source in ".{0,20}", ports in ".{0,10}", protocol in ".{0,6}", first: Option<i64>, last: Option<i64>) {
        let ports = Ports::parse(&ports).or(Ports::between(first, last)).unwrap_or(Ports::every());
        let rule = Rule { ports, ..allow(&protocol, "", &[&source]) };
        let found = openings(&[], &[rule]).unwrap();
        prop_assert!(found.iter().all(|opening| !opening.text(&source).is_empty()));
    }

    #[test]
    fn networks_and_ranges_of_any_size_are_read(base: u128, prefix in 0_u32..=128, other: u128) {
        let v6 = std::net::Ipv6Addr::from;
        let v4 = |value: u128| std::net::Ipv4Addr::from(u32::try_from(value >> 96).unwrap());
        let sources = [
            format!("{}/{prefix}", v6(base)), format!("{}/{}", v4(base), prefix / 4),
            format!("{}-{}", v6(base.min(other)), v6(base.max(other))), format!("{}-{}", v4(base.min(other)), v4(base.max(other))),
        ];
        for source in sources {
            let found = openings(&[], &[allow("tcp", "22", &[&source])]).unwrap();
            prop_assert_eq!(!found.is_empty(), internet(&[source]));
        }
    }
}
