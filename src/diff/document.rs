//! Documents inside strings: JSON, as in IAM policies, and YAML, as in `user_data`.

use std::fmt;

use crate::expr::{Budget, yaml_to_json};
use crate::plan::{Kind, Value, ValueRef};

/// Bytes of the longest string that is read as a document. A bucket policy of AWS has at most 20 KiB, `user_data` 16 KiB.
const MAX_BYTES: usize = 256 << 10;

/// Steps that reading one YAML document may take. Aliases count as what they repeat, so that a few lines cannot expand
/// to gigabytes ("billion laughs").
const YAML_STEPS: u64 = 500_000;

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// An object or array of JSON.
    Json,
    /// A mapping or sequence of YAML, in several lines.
    Yaml,
}

/// The function that reads it.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Language::Json => "jsondecode",
            Language::Yaml => "yamldecode",
        })
    }
}

/// Two documents of one language, as JSON text.
pub(super) struct Documents {
    pub(super) language: Language,
    pub(super) before: String,
    pub(super) after: String,
}

/// Reads two strings as documents of one language; `None` if one of them is not such a document.
pub(super) fn documents(before: &str, after: &str) -> Option<Documents> {
    if before.len().max(after.len()) > MAX_BYTES {
        return None;
    }
    // JSON first: it is YAML as well, but needs no budget to be read.
    if are_json(before, after) {
        let (before, after) = (before.trim().to_owned(), after.trim().to_owned());
        return Some(Documents { language: Language::Json, before, after });
    }
    let (before, after) = (yaml(before)?, yaml(after)?);
    Some(Documents { language: Language::Yaml, before, after })
}

/// Whether both are objects or arrays of JSON.
pub(super) fn are_json(before: &str, after: &str) -> bool {
    before.len().max(after.len()) <= MAX_BYTES && [before, after].into_iter().all(is_json)
}

fn is_json(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['{', '[']) && Value::parse(text).is_ok_and(|value| is_container(value.root()))
}

/// Nearly any text is YAML; only one with several lines and a structure is worth reading as such, and a script is not.
fn yaml(text: &str) -> Option<String> {
    // One line is a plain scalar, and `#!` a script whose `key: value` lines are not YAML.
    if !text.trim_end().contains('\n') || text.starts_with("#!") {
        return None;
    }
    let json = yaml_to_json(text, &Budget::new(YAML_STEPS)).ok()?;
    Value::parse(&json).is_ok_and(|value| is_container(value.root())).then_some(json)
}

fn is_container(value: ValueRef<'_>) -> bool {
    matches!(value.kind(), Kind::Object(_) | Kind::Array(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_no_document() {
        let long = |length| format!("[\"{}\"]", "x".repeat(length - 4));
        assert!(documents(&long(MAX_BYTES), "[]").is_some());
        assert!(documents(&long(MAX_BYTES + 1), "[]").is_none());
        assert!(documents("[]", &long(MAX_BYTES + 1)).is_none());
    }

    #[test]
    fn deep_documents_are_read_or_left() {
        let deep = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(documents(&deep(9_000), "[]").is_some());
        assert!(documents(&deep(11_000), "[]").is_none());
        let yaml = |levels| format!("\n{}", deep(levels));
        assert!(documents(&format!("{}# YAML", yaml(11_000)), "a: 1\nb: 2").is_none());
    }
}
