//! The names in an address. Keys are left out: each instance comes from the same block.

use crate::plan::address_parts;

/// What an address says about where its block is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// The names of the module calls, outermost first.
    pub(super) modules: Vec<&'a str>,
    /// The block; `None` for a module call.
    pub(super) block: Option<Block<'a>>,
}

/// A block by its labels.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// `resource`, `data` or `ephemeral`; type, name.
    Resource(Keyword, &'a str, &'a str),
    /// `provider`; name, alias.
    Provider(&'a str, Option<&'a str>),
}

/// The keyword of a block with a type and a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keyword {
    Resource,
    Data,
    Ephemeral,
}

impl<'a> Address<'a> {
    /// Reads an address; `None` for anything else, such as `(the plan)`.
    pub(super) fn parse(address: &'a str) -> Option<Self> {
        let parts: Vec<&str> = address_parts(address)?.into_iter().map(without_key).collect();
        let mut rest = parts.as_slice();
        let mut modules = Vec::new();
        while let ["module", name, after @ ..] = rest {
            modules.push(*name);
            rest = after;
        }
        let block = match rest {
            [] if !modules.is_empty() => None,
            ["provider", name] => Some(Block::Provider(name, None)),
            ["provider", name, alias] => Some(Block::Provider(name, Some(alias))),
            ["data", type_, name] => Some(Block::Resource(Keyword::Data, type_, name)),
            ["ephemeral", type_, name] => Some(Block::Resource(Keyword::Ephemeral, type_, name)),
            [type_, name] => Some(Block::Resource(Keyword::Resource, type_, name)),
            _ => return None,
        };
        Some(Address { modules, block })
    }
}

/// `name` of `name["key"]`.
fn without_key(part: &str) -> &str {
    part.split_once('[').map_or(part, |(name, _)| name)
}
