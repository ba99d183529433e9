//! Hides secrets, once: after both sides were compared, before anything is rendered.
//!
//! By mask (the differences come with it), by value (every string that the plan marks as sensitive, wherever it
//! stands), and by shape (keys, tokens, passwords in connection strings, attribute names that say so).
//! It never touches verdicts, addresses, types, actions, counts, attribute paths and policy ids.

mod shapes;

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::diff::Side;
use crate::plan::{Kind, Secrets, Value, ValueRef};

/// What stands where a secret was.
pub const SENSITIVE: &str = "(sensitive)";

/// What stands where a value is known only after apply.
pub const UNKNOWN: &str = "(known after apply)";

/// Strings of at least this many characters are hidden inside longer strings too.
const LONG: usize = 16;

/// Characters of a value that a report shows at most.
const SHOWN: usize = 1_000;

/// Characters of a secret that are searched for inside other strings; where they stand, the whole string is hidden.
const SEARCHED: usize = 64;

/// Hides the secrets of one plan.
#[derive(Debug)]
pub struct Redactor {
    /// Sorted.
    whole: Vec<String>,
    inside: Inside,
}

/// How secrets are found inside longer strings.
#[derive(Debug)]
enum Inside {
    /// There are none to find.
    Nothing,
    /// By their text, each with whether that is only its beginning.
    Search(AhoCorasick, Vec<bool>),
    /// There are too many to search for: no string is shown.
    Everything,
}

impl Redactor {
    /// Learns what the plan marks as sensitive.
    pub fn new(secrets: &Secrets) -> Self {
        let whole: Vec<String> = secrets.iter().map(str::to_owned).collect();
        Redactor { inside: Inside::new(&whole), whole }
    }

    /// One side of a difference, ready to show; `None` where there is no value. `name` is the attribute's.
    pub fn side(&self, name: &str, side: &Side) -> Option<String> {
        match side {
            Side::Absent => None,
            Side::Sensitive => Some(SENSITIVE.to_owned()),
            Side::Unknown => Some(UNKNOWN.to_owned()),
            Side::Value(value) => Some(self.value(name, value)),
        }
    }

    /// A value as JSON text, ready to show.
    pub fn value(&self, name: &str, value: &Value<'_>) -> String {
        if shapes::is_secret_name(name) && holds_text(value.root()) {
            return SENSITIVE.to_owned();
        }
        let mut shown = value.clone();
        shown.hide_members(shapes::is_secret_name, SENSITIVE);
        shown.map_strings(|text| self.hidden(text));
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
        let inside = match &self.inside {
            Inside::Nothing => None,
            Inside::Everything => return Some(SENSITIVE.to_owned()),
            Inside::Search(search, beginnings) => {
                let mut found = search.find_iter(text).map(|found| found.pattern().as_usize()).peekable();
                if found.peek().is_none() {
                    None
                } else if found.any(|pattern| beginnings.get(pattern).copied().unwrap_or(true)) {
                    return Some(SENSITIVE.to_owned());
                } else {
                    let mut hidden = String::new();
                    search.replace_all_with(text, &mut hidden, |_, _, to| {
                        to.push_str(SENSITIVE);
                        true
                    });
                    Some(hidden)
                }
            }
        };
        let shaped = shapes::hide(inside.as_deref().unwrap_or(text));
        shaped.or(inside)
    }
}

impl Inside {
    fn new(whole: &[String]) -> Self {
        let mut patterns: BTreeMap<String, bool> = BTreeMap::new();
        for secret in whole.iter().filter(|secret| is_telling(secret)) {
            for form in forms(secret) {
                let beginning: String = form.chars().take(SEARCHED).collect();
                let cut = beginning.len() < form.len();
                *patterns.entry(beginning).or_default() |= cut;
            }
        }
        if patterns.is_empty() {
            return Inside::Nothing;
        }
        let (patterns, beginnings): (Vec<String>, Vec<bool>) = patterns.into_iter().unzip();
        let search = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns);
        search.map_or(Inside::Everything, |search| Inside::Search(search, beginnings))
    }
}

/// A secret as it is, and as it stands in JSON inside a string: with escapes, and with those that Go adds.
fn forms(secret: &str) -> Vec<String> {
    let json = serde_json::to_string(secret).unwrap_or_default();
    let json = json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(secret).to_owned();
    let go = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    let mut forms = vec![secret.to_owned(), json, go];
    forms.dedup();
    forms
}

/// Whether a string is worth hiding inside others: long, or short and mixed as passwords are.
fn is_telling(secret: &str) -> bool {
    let classes: [fn(char) -> bool; 4] = [
        |c| c.is_lowercase(),
        |c| c.is_uppercase(),
        |c| c.is_numeric(),
        |c| !c.is_alphanumeric() && !c.is_whitespace(),
    ];
    // Passwords are short; a long text need not be looked through.
    if secret.len() > 4 * SEARCHED {
        return true;
    }
    let mixed = classes.iter().filter(|class| secret.chars().any(**class)).count() >= 3;
    secret.chars().count() >= if mixed { 8 } else { LONG }
}

fn holds_text(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => false,
        Kind::String(text) => !text.is_empty(),
        Kind::Array(_) | Kind::Object(_) => value.strings().next().is_some(),
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
