//! Tables of single cases, and what holds for every list of rules.

mod limits;
mod properties;
mod tables;

use super::{Opening, Ports, Rule, openings};

/// A rule without a number.
fn allow(protocol: &str, ports: &str, sources: &[&str]) -> Rule {
    Rule {
        allow: true,
        priority: None,
        protocol: protocol.to_owned(),
        ports: Ports::parse(ports).unwrap(),
        sources: sources.iter().map(|source| (*source).to_owned()).collect(),
        undecided: false,
    }
}

fn deny(protocol: &str, ports: &str, sources: &[&str]) -> Rule {
    Rule { allow: false, ..allow(protocol, ports, sources) }
}

fn at(priority: i64, rule: Rule) -> Rule {
    Rule { priority: Some(priority), ..rule }
}

/// The protocol, the ports, the sources and what was there before, one opening a line.
fn lines(before: &[Rule], after: &[Rule]) -> Vec<String> {
    let line = |opening: &Opening| {
        format!("{} {} from {}; before: {}", opening.protocol, opening.ports, opening.source, opening.before)
    };
    openings(before, after).unwrap().iter().map(line).collect()
}
