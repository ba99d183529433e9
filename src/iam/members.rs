//! The members of objects, and where in a document they are.

use super::error::Error;
use super::node::Node;

/// The members of an object, by names without case.
pub(super) struct Members<'a> {
    members: &'a [(String, Node)],
    path: &'a str,
}

impl<'a> Members<'a> {
    pub(super) fn new(members: &'a [(String, Node)], path: &'a str) -> Self {
        Self { members, path }
    }

    /// The member with one of these names; `null` is the same as none.
    pub(super) fn get(&self, names: &[&str]) -> Result<Option<&'a Node>, Error> {
        let wanted = |(key, _): &&(String, Node)| names.iter().any(|name| name.eq_ignore_ascii_case(key));
        let mut found =
            self.members.iter().filter(wanted).map(|(_, value)| value).filter(|value| **value != Node::Null);
        let first = found.next();
        match (found.next(), names.first()) {
            (Some(_), Some(name)) => Err(Error::expected(&join(self.path, name), "one element of this name")),
            _ => Ok(first),
        }
    }
}

/// Appends a member to a path.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Reads one statement.
pub(super) struct Reader {
    pub(super) path: String,
    pub(super) position: usize,
    /// Whether `${…}` is a variable.
    pub(super) variables: bool,
    /// Whether these are the arguments of the data source.
    pub(super) arguments: bool,
}
