//! Attribute paths: where a value is in an object.

use std::fmt;

/// A path from the root of an object to one of its attributes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct AttributePath(pub Vec<PathStep>);

/// One step of a path. The format does not tell attributes from string indexes of a map.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathStep {
    /// An attribute or a key of a map.
    Key(String),
    /// An index of a list.
    Index(u64),
    /// Any other JSON that a plan has in this place, as text.
    Other(String),
}

impl AttributePath {
    /// The path one step further down.
    #[must_use]
    pub fn join(&self, step: PathStep) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        AttributePath(steps)
    }

    /// Whether this path is `other` or leads to it.
    pub(crate) fn is_prefix_of(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The name of the innermost attribute; empty for the whole object.
    pub fn name(&self) -> &str {
        let name = |step: &PathStep| matches!(step, PathStep::Key(_));
        match self.0.iter().rev().find(|step| name(step)) {
            Some(PathStep::Key(key)) => key,
            Some(PathStep::Index(_) | PathStep::Other(_)) | None => "",
        }
    }
}

/// As Terraform writes it: `root_block_device[0].tags["cost center"]`.
impl fmt::Display for AttributePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("(the whole object)");
        }
        for (position, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Key(key) if is_identifier(key) => {
                    f.write_str(if position == 0 { "" } else { "." })?;
                    f.write_str(key)?;
                }
                // Keys are written by the author of the plan, and may hold control characters.
                PathStep::Key(key) => write!(f, "[\"{}\"]", key.escape_debug())?,
                PathStep::Index(index) => write!(f, "[{index}]")?,
                PathStep::Other(json) => write!(f, "[{json}]")?,
            }
        }
        Ok(())
    }
}

fn is_identifier(key: &str) -> bool {
    let mut bytes = key.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}
