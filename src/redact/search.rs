//! Secrets inside of longer strings.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::{SENSITIVE, forms};

/// Strings of at least this many characters are hidden inside longer strings too.
const LONG: usize = 16;

/// Characters of a secret that are searched for inside other strings; where they stand, the whole string is hidden.
const SEARCHED: usize = 64;

/// How secrets are found inside longer strings.
#[derive(Debug)]
pub(super) enum Search {
    /// There are none to find.
    Nothing,
    /// By their text.
    Patterns(AhoCorasick, Vec<Reach>),
    /// There are too many to search for: no string is shown.
    Everything,
}

/// What is hidden where a pattern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// The pattern: it is the secret.
    Pattern,
    /// The string: the pattern is a beginning or an encoding, and what stands around it can be of the secret too.
    String,
}

impl Search {
    /// For these secrets, as far as they are worth it.
    pub(super) fn new(whole: &[String]) -> Self {
        let mut patterns: BTreeMap<String, Reach> = BTreeMap::new();
        let mut add = |pattern: String, reach: Reach| {
            let known = patterns.entry(pattern).or_insert(reach);
            *known = reach.max(*known);
        };
        for secret in whole.iter().filter(|secret| is_telling(secret)) {
            for form in forms::plain(secret) {
                let beginning: String = form.chars().take(SEARCHED).collect();
                let reach = if beginning.len() < form.len() { Reach::String } else { Reach::Pattern };
                add(beginning, reach);
            }
            for form in forms::encoded(secret) {
                add(form, Reach::String);
            }
        }
        if patterns.is_empty() {
            return Search::Nothing;
        }
        let (patterns, reaches): (Vec<String>, Vec<Reach>) = patterns.into_iter().unzip();
        let search = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns);
        search.map_or(Search::Everything, |search| Search::Patterns(search, reaches))
    }

    /// The text without the secrets; `None` when it has none.
    pub(super) fn hide(&self, text: &str) -> Option<String> {
        let (search, reaches) = match self {
            Search::Nothing => return None,
            Search::Everything => return Some(SENSITIVE.to_owned()),
            Search::Patterns(search, reaches) => (search, reaches),
        };
        let mut found = search.find_iter(text).map(|found| found.pattern().as_usize()).peekable();
        found.peek()?;
        if found.any(|pattern| reaches.get(pattern) != Some(&Reach::Pattern)) {
            return Some(SENSITIVE.to_owned());
        }
        let mut hidden = String::new();
        search.replace_all_with(text, &mut hidden, |_, _, to| {
            to.push_str(SENSITIVE);
            true
        });
        Some(hidden)
    }
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
