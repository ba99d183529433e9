//! A field of a saved report that cannot be true, and the checks that single fields need.

use crate::text::hex::is_hex;

/// The result of a check.
pub(super) type Checked = Result<(), Contradiction>;

/// The largest count that is believed. No plan has as many of anything, and sums of such counts do not overflow.
pub(super) const MOST: u64 = 1 << 32;

/// A field of a saved report that contradicts the others.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}`: {message}")]
pub struct Contradiction {
    /// The path of the field in the JSON report: `stacks[0].verdict`.
    pub field: String,
    /// What it says and what the others say.
    pub message: String,
}

impl Contradiction {
    /// A contradiction in this field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Contradiction { field: field.into(), message: message.into() }
    }

    /// A finding of this policy that every run writes is missing.
    pub(super) fn missing(field: &str, policy: &str) -> Self {
        Contradiction::new(field, format!("there is no finding of `{policy}` for it"))
    }

    /// The contradiction, with its field in an element of a list.
    #[must_use]
    pub fn below(self, list: &str, at: usize) -> Self {
        Contradiction { field: format!("{list}[{at}].{}", self.field), ..self }
    }
}

pub(super) fn agree(field: &str, saved: &str, expected: &str) -> Checked {
    if saved == expected {
        return Ok(());
    }
    Err(Contradiction::new(field, format!("`{saved}`, but the rest of the report says `{expected}`")))
}

pub(super) fn refuse_unless(holds: impl FnOnce() -> bool, field: &str, message: &str) -> Checked {
    if holds() { Ok(()) } else { Err(Contradiction::new(field, message)) }
}

/// Whether an address is https and safe in a link: the `url` of a policy, the page of a run.
pub(super) fn is_page(url: &str) -> bool {
    // Renderers put it into links, where `javascript:` would run and white space would end the link.
    let host = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    host && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

pub(super) fn digest(field: &str, text: &str) -> Checked {
    refuse_unless(|| is_hex(text, 64), field, "expected 64 hexadecimal digits")
}

pub(super) fn bounded(field: &str, number: usize) -> Checked {
    let small = || u64::try_from(number).is_ok_and(|number| number <= MOST);
    refuse_unless(small, field, "the number is out of range")
}
