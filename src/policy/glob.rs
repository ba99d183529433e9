//! Globs over addresses, types, stacks and policy ids: `*` is any run of characters, `?` is one, all else is literal.

/// A pattern in which only `*` and `?` are special.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Glob(String);
