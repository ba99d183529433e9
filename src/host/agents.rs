//! Coding agents, by the variables that they set in the shells that they start.
//!
//! A variable is a statement, not a proof: an agent can clear it. Where it is set, the answer of a person cannot be expected.

use super::environment;

/// Variable, product, date and source, separated by tabs; `#` begins a comment.
const TABLE: &str = include_str!("agents.tsv");

/// A variable of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Its name.
    pub(crate) variable: &'static str,
    /// The product that sets it.
    pub(crate) product: &'static str,
    value: Expected,
}

/// The values that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// All that switch something on.
    On,
    /// One.
    Exactly(&'static str),
    /// Those that begin like this.
    Prefix(&'static str),
}

/// The first variable of an agent that is set.
pub(crate) fn detect() -> Option<Marker> {
    markers().find(|marker| {
        let value = environment::os_variable(marker.variable);
        value.is_some_and(|value| marker.value.admits(&value.to_string_lossy()))
    })
}

fn markers() -> impl Iterator<Item = Marker> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let (variable, product) = (columns.next()?, columns.next()?);
        let (variable, value) = match variable.split_once('=') {
            None => (variable, Expected::On),
            Some((variable, value)) => {
                (variable, value.strip_suffix('*').map_or(Expected::Exactly(value), Expected::Prefix))
            }
        };
        Some(Marker { variable, product, value })
    })
}

impl Expected {
    fn admits(self, value: &str) -> bool {
        match self {
            Expected::On => !value.is_empty() && value != "0" && !value.eq_ignore_ascii_case("false"),
            Expected::Exactly(expected) => value == expected,
            Expected::Prefix(prefix) => value.starts_with(prefix),
        }
    }
}
