//! What a comparison finds.

use std::fmt;
use std::sync::Arc;

use super::document::Language;
use crate::plan::{AttributePath, PathStep, Value};

/// One difference: an attribute, an element of one, or a part of a document that is its value.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The attribute, as `replace_paths` has it.
    pub path: AttributePath,
    /// Where inside of it.
    pub within: Within,
    /// The value before.
    pub before: Side,
    /// The value after.
    pub after: Side,
    /// What kind of difference it is.
    pub kind: DifferenceKind,
    /// Whether `replace_paths` names the attribute.
    pub forces_replacement: bool,
    /// The names next to the value: `TOKEN` where the object is `{name = "TOKEN", value = "…"}`.
    pub labels: Vec<String>,
    /// Both sides in Base64, as the plan has them, where it is decoded: one of them may be known as a secret.
    pub code: Option<Arc<[String; 2]>>,
}

/// Where inside of an attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Within {
    /// The attribute is Base64 of a text, and the sides are that text or a part of it.
    pub coded: bool,
    /// The attribute is a string that holds a document; the path in it.
    pub document: Option<(Language, AttributePath)>,
    /// The whole of what is there, or one element.
    pub part: Part,
}

/// How much of a value is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// An element of an array, at whatever position.
    Element,
}

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The value.
    Value,
    /// How a document is written, or how emptiness is.
    Order,
    /// The value is the same, and sensitive on one side only.
    Sensitivity,
}

/// One side of a difference.
#[derive(Debug, Clone)]
pub enum Side {
    /// Null or missing.
    Absent,
    /// Marked sensitive, on this side or the other.
    Sensitive,
    /// The new value, not marked where the old one was: it is stored in plain text, and still hidden.
    NoLongerMarked,
    /// The new value, marked where the old one was not.
    NewlyMarked,
    /// Not marked, and the same as the other side, which is.
    Unmarked,
    /// Known only after apply.
    Unknown,
    /// A value; not redacted.
    Value(Value<'static>),
}

/// All that differs.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// In the order of path.
    pub list: Vec<Difference>,
    /// How many were left out.
    pub omitted: usize,
}

impl Difference {
    /// Every name on the way to the value; one of them may say that it is a secret.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let inner = self.within.document.iter().flat_map(|(_, path)| &path.0);
        let keys = self.path.0.iter().chain(inner).filter_map(|step| match step {
            PathStep::Key(key) => Some(key.as_str()),
            PathStep::Index(_) | PathStep::Other(_) => None,
        });
        keys.chain(self.labels.iter().map(String::as_str))
    }
}

/// The path: `cidr_blocks[*]`, `jsondecode(policy).Statement[0].Action`, `base64decode(user_data)`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, close) = if self.within.coded { ("base64decode(", ")") } else { ("", "") };
        match &self.within.document {
            None => write!(f, "{open}{}{close}", self.path)?,
            Some((language, inner)) => {
                write!(f, "{language}({open}{}{close})", self.path)?;
                if !inner.0.is_empty() {
                    let inner = inner.to_string();
                    // An index follows the call directly: `jsondecode(policy)[0]`.
                    let dot = if inner.starts_with('[') { "" } else { "." };
                    write!(f, "{dot}{inner}")?;
                }
            }
        }
        f.write_str(match self.within.part {
            Part::Whole => "",
            Part::Element => "[*]",
        })
    }
}
