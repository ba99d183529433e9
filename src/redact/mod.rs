//! Hides secrets, once: after both sides were compared, before anything is rendered.
//!
//! By mask (the differences come with it), by value (every string that the plan marks as sensitive, wherever it
//! stands), and by shape (keys, tokens, passwords in connection strings, attribute names that say so).
//! It never touches verdicts, addresses, types, actions, counts, attribute paths and policy ids.

mod everywhere;
mod forms;
mod search;
mod shapes;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use self::everywhere::Everywhere;
use self::search::Search;
use crate::diff::{Difference, Side};
use crate::plan::{Kind, Secrets, Value, ValueRef, is_plain_url, is_secret_name};

/// What stands where a secret was.
pub const SENSITIVE: &str = "(sensitive)";

/// What stands where a new value is not marked as sensitive, and the old one was.
pub const NO_LONGER_MARKED: &str = "(sensitive, no longer marked)";

/// What stands where a new value is marked as sensitive, and the old one was not.
pub const NEWLY_MARKED: &str = "(sensitive, newly marked)";

/// What stands where a value is known only after apply.
pub const UNKNOWN: &str = "(known after apply)";

/// What stands where a value is the same as on the other side, which is sensitive.
pub const UNMARKED: &str = "(the same value, not sensitive)";

/// Characters of a value that a report shows at most.
const SHOWN: usize = 1_000;

/// Hides the secrets of one plan.
#[derive(Debug)]
pub struct Redactor {
    /// Sorted.
    whole: Vec<String>,
    /// Made at the first look: most plans show little.
    search: OnceCell<Search>,
    /// Those that somebody named.
    everywhere: Everywhere,
}

impl Redactor {
    /// Learns what the plan marks as sensitive.
    pub fn new(secrets: &Secrets) -> Self {
        Redactor {
            whole: secrets.iter().map(str::to_owned).collect(),
            search: OnceCell::new(),
            everywhere: Everywhere::new(secrets.everywhere()),
        }
    }

    /// One side of a difference, ready to show; `None` where there is no value.
    pub fn side(&self, difference: &Difference, side: &Side) -> Option<String> {
        match side {
            Side::Absent => None,
            Side::Sensitive => Some(SENSITIVE.to_owned()),
            Side::NoLongerMarked => Some(NO_LONGER_MARKED.to_owned()),
            Side::NewlyMarked => Some(NEWLY_MARKED.to_owned()),
            Side::Unmarked => Some(UNMARKED.to_owned()),
            Side::Unknown => Some(UNKNOWN.to_owned()),
            Side::Value(value) => Some(self.value(difference.names(), value)),
        }
    }

    /// A value as JSON text, ready to show. `names` are those on the way to it.
    pub fn value<'n>(&self, names: impl IntoIterator<Item = &'n str>, value: &Value<'_>) -> String {
        if names.into_iter().any(is_secret_name) && holds_secret(value.root()) {
            return SENSITIVE.to_owned();
        }
        let mut shown = value.clone();
        shown.hide_members(is_secret_name, SENSITIVE);
        shown.map_texts(|text| self.hidden(text));
        shorten(shown.root().to_string())
    }

    /// A text, ready to show.
    pub fn text(&self, text: &str) -> String {
        self.hidden(text).unwrap_or_else(|| text.to_owned())
    }

    /// A message of a policy, which may be made from values of the plan: each word of it may be one.
    pub fn message(&self, text: &str) -> String {
        // A secret of several words is found in the whole, before its words are looked at.
        let text = self.text(text);
        if self.whole.is_empty() {
            return shorten(text);
        }
        let is_edge = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`');
        let words = text.split_inclusive(is_edge).map(|part| {
            let word = part.trim_matches(|c: char| is_edge(c) || ".,;:!?()[]{}<>".contains(c));
            if self.is_secret(word) { part.replace(word, SENSITIVE) } else { part.to_owned() }
        });
        shorten(words.collect())
    }

    fn is_secret(&self, text: &str) -> bool {
        self.whole.binary_search_by(|secret| secret.as_str().cmp(text)).is_ok()
    }

    /// The text without its secrets; `None` when it has none.
    fn hidden(&self, text: &str) -> Option<String> {
        if self.is_secret(text) {
            return Some(SENSITIVE.to_owned());
        }
        if forms::decoded(text).is_some_and(|inner| self.found(&inner).is_some()) {
            return Some(SENSITIVE.to_owned());
        }
        self.found(text)
    }

    /// The same, without a look into Base64.
    fn found(&self, text: &str) -> Option<String> {
        let inside = self.search.get_or_init(|| Search::new(&self.whole)).hide(text);
        let shaped = shapes::hide(inside.as_deref().unwrap_or(text)).or(inside);
        // The last: a short one that is hidden first would leave the rest of a longer one.
        let named = self.everywhere.hide(shaped.as_deref().unwrap_or(text));
        named.or(shaped)
    }
}

/// Whether there is something to hide where a name says that it is a secret: flags and small numbers are none.
fn holds_secret(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null | Kind::Bool(_) => false,
        Kind::Number(text) => Secrets::is_long_number(text),
        Kind::String(text) => !text.is_empty() && !is_plain_url(text),
        Kind::Array(_) | Kind::Object(_) => {
            value.strings().any(|text| !is_plain_url(text)) || value.numbers().any(Secrets::is_long_number)
        }
    }
}

/// Cuts after redaction, so that no half of a secret is left.
fn shorten(text: String) -> String {
    let count = text.chars().count();
    if count <= SHOWN {
        return text;
    }
    let kept: String = text.chars().take(SHOWN).collect();
    format!("{kept}… ({} more characters)", count - SHOWN)
}
