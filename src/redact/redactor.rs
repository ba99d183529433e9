//! Redaction of the texts and values of one plan.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::masks::Masks;
use super::placeholder::{NEWLY_MARKED, NO_LONGER_MARKED, SENSITIVE, UNKNOWN, UNMARKED};
use super::reference::{is_identity, is_reference};
use super::search::Search;
use super::secret_name::secret_name;
use super::{forms, named, quoted, shapes};
use crate::diff::{Difference, Side};
use crate::plan::{Kind, SecretName, Secrets, Value};
use crate::text::cut::cut_pair;

/// Characters of a value that a report shows at most.
const MAX_SHOWN: usize = 1_000;

/// Hides the secrets of one plan.
#[derive(Debug)]
pub(crate) struct Redactor {
    all: Known,
    /// Without those of which only a name says that they are secrets.
    marked: Known,
    /// Those that the caller named.
    masks: Masks,
    /// By address, those that may be ordinary words.
    words: BTreeMap<String, Vec<String>>,
}

/// Hides the secrets of one plan in the values of one of its objects.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ObjectRedactor<'r> {
    redactor: &'r Redactor,
    /// Copies of these in other strings of the object are secrets.
    words: Option<&'r [String]>,
}

/// Secrets that are hidden by value.
#[derive(Debug)]
struct Known {
    /// Sorted.
    whole: Vec<String>,
    /// Made at the first look: most plans show little.
    search: OnceCell<Search>,
}

impl Known {
    fn new<'s>(secrets: impl Iterator<Item = &'s str>) -> Self {
        Known { whole: secrets.map(str::to_owned).collect(), search: OnceCell::new() }
    }

    fn is_secret(&self, text: &str) -> bool {
        self.whole.binary_search_by(|secret| secret.as_str().cmp(text)).is_ok()
    }

    fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::new(&self.whole))
    }
}

impl Redactor {
    /// Learns what the plan marks as sensitive.
    pub(crate) fn new(secrets: &Secrets) -> Self {
        Redactor {
            all: Known::new(secrets.iter()),
            marked: Known::new(secrets.marked()),
            masks: Masks::new(secrets.everywhere()),
            words: secrets
                .words()
                .map(|(address, words)| (address.to_owned(), words.iter().cloned().collect()))
                .collect(),
        }
    }

    /// For the values of the object with an address.
    pub(crate) fn of(&self, address: &str) -> ObjectRedactor<'_> {
        ObjectRedactor { redactor: self, words: self.words.get(address).map(Vec::as_slice) }
    }

    /// Whether a text in Base64 is or holds a secret as it is. What it says is looked at after it was decoded.
    fn is_secret_code(&self, code: &str) -> bool {
        /// Characters of a secret that tell it from others.
        const DISTINCTIVE: std::ops::RangeInclusive<usize> = 16..=64;
        if self.all.is_secret(code.trim_end()) || self.masks.hide(code).is_some() {
            return true;
        }
        // Each secret is looked for only where one of them, in any form, is known to be inside.
        self.all.search().hide(code).is_some()
            && self.all.whole.iter().any(|secret| {
                let known = secret.get(..*DISTINCTIVE.end()).unwrap_or(secret);
                known.len() >= *DISTINCTIVE.start() && code.contains(known)
            })
    }

    /// A text, ready to show.
    pub(crate) fn text(&self, text: &str) -> String {
        self.hidden(text, &self.all).unwrap_or_else(|| text.to_owned())
    }

    /// A message of a policy, which may be made from values of the plan: each word of it may be one.
    pub(crate) fn message(&self, text: &str) -> String {
        // A secret of several words is found in the whole, before its words are looked at.
        let text = self.text(text);
        if self.all.whole.is_empty() {
            return shorten(text);
        }
        let is_edge = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`');
        let words = text.split_inclusive(is_edge).map(|part| {
            let word = part.trim_matches(|c: char| is_edge(c) || ".,;:!?()[]{}<>".contains(c));
            // Only a word that is a secret as a whole: short secrets inside of other words would garble the message.
            if self.all.is_secret(word) { part.replace(word, SENSITIVE) } else { part.to_owned() }
        });
        shorten(words.collect())
    }

    /// The text without its secrets; `None` when it has none.
    fn hidden(&self, text: &str, known: &Known) -> Option<String> {
        if known.is_secret(text) {
            return Some(SENSITIVE.to_owned());
        }
        // `user_data` is a script in Base64: a secret in it is found by decoding, whatever its alignment.
        let coded = forms::hide_coded(text, |inner| self.hidden_in_plain(inner, known).is_some());
        self.hidden_in_plain(coded.as_deref().unwrap_or(text), known).or(coded)
    }

    /// [`Redactor::hidden`] for text that is not Base64.
    fn hidden_in_plain(&self, text: &str, known: &Known) -> Option<String> {
        // Inside first: `jsonencode` of an object writes a script as one line. Each level of it is shorter than the one around.
        let quoted = quoted::hide(text, |inner| self.hidden(inner, known));
        let text = quoted.as_deref().unwrap_or(text);
        let inside = known.search().hide(text);
        let shaped = shapes::hide(inside.as_deref().unwrap_or(text)).or(inside);
        // Masks come last: a short one that is hidden first would leave the rest of a longer secret.
        let named = self.masks.hide(shaped.as_deref().unwrap_or(text));
        named.or(shaped).or(quoted)
    }
}

impl ObjectRedactor<'_> {
    /// Both sides of a difference, ready to show; `None` for one that has no value.
    pub(crate) fn sides(&self, difference: &Difference) -> [Option<String>; 2] {
        let sides = [&difference.before, &difference.after].map(|side| self.side(difference, side));
        match sides {
            // After redaction only: the half of a secret would not be found any more.
            [Some(before), Some(after)] => {
                cut_pair(&before, &after, MAX_SHOWN).map(|cut| Some(cut.counted()))
            }
            one => one.map(|side| side.map(shorten)),
        }
    }

    /// Both sides of a difference between two texts, without their secrets, in full; `None` where a side is no text, or is hidden
    /// as a whole.
    pub(crate) fn texts(&self, difference: &Difference) -> Option<[String; 2]> {
        let text = |side: &Side| {
            let Side::Value(value) = side else { return None };
            let redacted = self.redacted(difference, value)?;
            redacted.root().as_str().filter(|text| *text != SENSITIVE).map(str::to_owned)
        };
        Some([text(&difference.before)?, text(&difference.after)?])
    }

    fn side(&self, difference: &Difference, side: &Side) -> Option<String> {
        match side {
            Side::Absent => None,
            Side::Sensitive => Some(SENSITIVE.to_owned()),
            Side::NoLongerMarked => Some(NO_LONGER_MARKED.to_owned()),
            Side::NewlyMarked => Some(NEWLY_MARKED.to_owned()),
            Side::Unmarked => Some(UNMARKED.to_owned()),
            Side::Unknown => Some(UNKNOWN.to_owned()),
            Side::Value(value) => {
                let redacted = self.redacted(difference, value);
                Some(redacted.map_or_else(|| SENSITIVE.to_owned(), |value| value.root().to_string()))
            }
        }
    }

    /// A value of a difference without its secrets; `None` where all of it is hidden.
    fn redacted<'v>(&self, difference: &Difference, value: &Value<'v>) -> Option<Value<'v>> {
        if difference.code.iter().flat_map(|code| code.iter()).any(|code| self.redactor.is_secret_code(code))
        {
            return None;
        }
        self.without_secrets(difference.names(), value)
    }

    /// A value as JSON text, ready to show. `names` are those on the way to it.
    pub(crate) fn value<'n>(&self, names: impl IntoIterator<Item = &'n str>, value: &Value<'_>) -> String {
        let redacted = self.without_secrets(names, value);
        redacted.map_or_else(|| SENSITIVE.to_owned(), |value| shorten(value.root().to_string()))
    }

    /// The texts of a list, ready to show; `None` for what is no text. The whole is `None` where all of it is hidden.
    pub(crate) fn list(&self, name: &str, value: &Value<'_>) -> Option<Vec<Option<String>>> {
        let redacted = self.without_secrets([name], value)?;
        let Kind::Array(elements) = redacted.root().kind() else { return None };
        Some(elements.map(|element| element.as_str().map(|text| shorten(text.to_owned()))).collect())
    }

    /// A value without its secrets; `None` where all of it is hidden.
    fn without_secrets<'n, 'v>(
        &self,
        names: impl IntoIterator<Item = &'n str>,
        value: &Value<'v>,
    ) -> Option<Value<'v>> {
        // By name first: a password may have neither a mark nor a shape.
        // Of the names on the way all count that cover what is below them, and the last one, which is its own.
        let mut last = "";
        let secrecy =
            names.into_iter().inspect(|name| last = name).map(secret_name).reduce(|outer, own| match outer {
                SecretName::Everything => outer,
                SecretName::Nothing | SecretName::Text => own,
            });
        if named::holds_secret(secrecy.unwrap_or(SecretName::Nothing), value.root()) {
            return None;
        }
        // A copy: the difference keeps its value, which other outputs show in their own way.
        let mut redacted = value.clone();
        named::hide_members(&mut redacted);
        let known = match value.root().as_str() {
            // `DB_SECRET = "orders-1"` may be the name of a secret: it must not hide what the object `orders-1` is called.
            Some(text) if is_identity(last) && (self.redactor.all.is_secret(text) || is_reference(text)) => {
                &self.redactor.marked
            }
            _ => &self.redactor.all,
        };
        redacted.map_texts(|text| self.redactor.hidden(text, known));
        if let Some(words) = self.words.filter(|_| !is_identity(last)) {
            redacted.map_texts(|text| hide_copies(text, words));
        }
        Some(redacted)
    }
}

/// The text without copies of words that are secrets where they stand as one: `token=…`, `user:…@host`. Elsewhere a word is more
/// often the name of something: `DB_SECRET = "orders"` beside the host `orders.example.com`.
fn hide_copies(text: &str, words: &[String]) -> Option<String> {
    let mut hidden: Option<String> = None;
    for word in words {
        let mut rest = hidden.as_deref().unwrap_or(text);
        let mut shown = String::new();
        while let Some(at) = rest.find(word.as_str()) {
            let (before, copy) = rest.split_at(at);
            let after = copy.get(word.len()..).unwrap_or_default();
            let ends = !after.starts_with(|next: char| next.is_alphanumeric());
            let is_value = before.ends_with('=') || (before.ends_with(':') && after.starts_with('@'));
            shown.push_str(before);
            shown.push_str(if is_value && ends { SENSITIVE } else { word });
            rest = after;
        }
        if !shown.is_empty() {
            shown.push_str(rest);
            if shown != hidden.as_deref().unwrap_or(text) {
                hidden = Some(shown);
            }
        }
    }
    hidden
}

/// Cuts a text. After redaction only: the half of a secret would not be found any more.
fn shorten(text: String) -> String {
    let count = text.chars().count();
    if count <= MAX_SHOWN {
        return text;
    }
    let kept: String = text.chars().take(MAX_SHOWN).collect();
    format!("{kept}… ({} more characters)", count - MAX_SHOWN)
}
