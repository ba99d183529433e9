//! Finds secrets inside of longer strings.

use super::forms;
use super::placeholder::SENSITIVE;

/// Strings of at least this many characters are hidden inside longer strings too.
const LONG: usize = 16;

/// Characters of a secret that are searched for inside other strings; a string in which they occur is hidden as a whole.
const SEARCHED: usize = 64;

/// Bytes that are hashed to notice a pattern; no pattern is shorter, see [`is_distinctive`].
const KEY: usize = 8;

/// How secrets are found inside longer strings. A plan has thousands of patterns and little text that is shown, so that
/// building an automaton of them would cost more than everything else that is done with the text.
#[derive(Debug)]
pub(super) struct Search {
    /// Sorted by text.
    patterns: Vec<(String, Reach)>,
    /// A bit for each hash of the first bytes of a pattern: at most offsets of a text it is not set.
    noticed: Vec<u64>,
}

/// What is hidden where a pattern occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// The pattern: it is the secret.
    Pattern,
    /// The string: the pattern is a beginning or an encoding, so what is around it may belong to the secret too.
    String,
}

impl Search {
    /// For these secrets, as far as they are worth it.
    pub(super) fn new(whole: &[String]) -> Self {
        let mut patterns: Vec<(String, Reach)> = Vec::new();
        for secret in whole.iter().filter(|secret| is_distinctive(secret)) {
            for mut form in forms::plain(secret) {
                let end = form.char_indices().nth(SEARCHED).map(|(end, _)| end);
                // A search for the beginning is enough: the whole string is hidden then.
                form.truncate(end.unwrap_or(form.len()));
                patterns.push((form, if end.is_some() { Reach::String } else { Reach::Pattern }));
            }
            patterns.extend(forms::encoded(secret).into_iter().map(|form| (form, Reach::String)));
        }
        // Sorted by text for the binary search; of the same text the one that hides more is kept.
        patterns.sort_by(|(a, a_reach), (b, b_reach)| (a, b_reach).cmp(&(b, a_reach)));
        patterns.dedup_by(|(a, _), (b, _)| a == b);
        let mut search = Search { noticed: vec![0; bits(patterns.len()) / 64], patterns: Vec::new() };
        for key in patterns.iter().filter_map(|(pattern, _)| pattern.as_bytes().first_chunk()) {
            let slot = search.slot(*key);
            if let Some(word) = search.noticed.get_mut(slot / 64) {
                *word |= 1 << (slot % 64);
            }
        }
        Search { patterns, ..search }
    }

    /// The text without the secrets; `None` when it has none. Where secrets overlap, all of them are hidden.
    pub(super) fn hide(&self, text: &str) -> Option<String> {
        if self.patterns.is_empty() {
            return None;
        }
        let mut hidden = String::new();
        // Where the last secret ends, and whether one was found.
        let mut end = None;
        for at in self.noticed_in(text) {
            let Some((pattern, reach)) = text.get(at..).and_then(|rest| self.longest(rest.as_bytes())) else {
                continue;
            };
            if *reach == Reach::String {
                return Some(SENSITIVE.to_owned());
            }
            if end.is_none_or(|end| at >= end) {
                hidden.push_str(text.get(end.unwrap_or(0)..at).unwrap_or_default());
                hidden.push_str(SENSITIVE);
            }
            end = end.max(Some(at + pattern.len()));
        }
        end.map(|end| hidden + text.get(end..).unwrap_or_default())
    }

    /// The offsets of a text at which a pattern may begin.
    fn noticed_in(&self, text: &str) -> impl Iterator<Item = usize> {
        let keys = text.as_bytes().windows(KEY).map(|window| window.first_chunk());
        keys.enumerate().filter(|(_, key)| key.is_some_and(|key| self.is_noticed(*key))).map(|(at, _)| at)
    }

    /// The longest pattern that a text starts with. The last one that does not sort after the text is it, or shows how much
    /// of the text the patterns before it can share.
    fn longest(&self, text: &[u8]) -> Option<&(String, Reach)> {
        let mut text = text;
        loop {
            let end = self.patterns.partition_point(|(pattern, _)| pattern.as_bytes() <= text);
            let found = self.patterns.get(end.checked_sub(1)?)?;
            let shared = found.0.bytes().zip(text).take_while(|(a, b)| a == *b).count();
            if shared == found.0.len() {
                return Some(found);
            }
            text = text.get(..shared).filter(|text| text.len() >= KEY)?;
        }
    }

    fn is_noticed(&self, key: [u8; KEY]) -> bool {
        let slot = self.slot(key);
        self.noticed.get(slot / 64).is_some_and(|word| word >> (slot % 64) & 1 == 1)
    }

    /// The bit of a key. The multiplier is 2^64 divided by the golden ratio: its high bits depend on every bit of the key.
    fn slot(&self, key: [u8; KEY]) -> usize {
        let hash = u64::from_le_bytes(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let bits = self.noticed.len() * 64;
        // Shifted, it fits; there are less than 2^32 bits.
        usize::try_from(hash >> 32).unwrap_or_default() & (bits - 1)
    }
}

/// A power of two, sixteen bits or more for each pattern.
fn bits(patterns: usize) -> usize {
    (patterns * 16).next_power_of_two().clamp(64, 1 << 30)
}

/// Whether a string is worth hiding inside others: long, or short and mixed as passwords are.
fn is_distinctive(secret: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A slow [`Search::hide`]: marks every character of every pattern wherever it occurs.
    fn naive(search: &Search, text: &str) -> Option<String> {
        let mut marked = vec![false; text.len()];
        let mut starts = vec![false; text.len()];
        for (at, _) in text.char_indices() {
            let rest = text.split_at(at).1;
            let here = search.patterns.iter().filter(|(pattern, _)| rest.starts_with(pattern));
            let Some((pattern, reach)) = here.max_by_key(|(pattern, _)| pattern.len()) else { continue };
            if *reach == Reach::String {
                return Some(SENSITIVE.to_owned());
            }
            starts[at] = !marked[at];
            marked[at..at + pattern.len()].fill(true);
        }
        let redacted = text.char_indices().map(|(at, c)| match (starts[at], marked[at]) {
            (true, _) => SENSITIVE.to_owned(),
            (false, true) => String::new(),
            (false, false) => c.to_string(),
        });
        marked.contains(&true).then(|| redacted.collect())
    }

    #[test]
    fn secrets_that_overlap_leave_nothing() {
        let secrets = ["prefix-0123456789-X", "0123456789-X-superSecretTail99"].map(str::to_owned);
        let search = Search::new(&secrets);
        assert_eq!(
            search.hide("1 prefix-0123456789-X-superSecretTail99 2").as_deref(),
            Some("1 (sensitive) 2")
        );
    }

    proptest! {
        #[test]
        fn finds_what_a_slow_search_finds(
            secrets in prop::collection::vec("[ab]{16,20}|[ab]{70}|aB1[ab]{6}", 0..6),
            parts in prop::collection::vec((0..8_usize, "[ab1é]{0,12}"), 0..6),
        ) {
            let search = Search::new(&secrets);
            let secret = |at: &usize| secrets.get(*at).map_or("", String::as_str);
            let text: String = parts.iter().flat_map(|(at, between)| [secret(at), between]).collect();
            prop_assert_eq!(search.hide(&text), naive(&search, &text), "{}", text);
        }
    }

    #[test]
    fn no_pattern_is_shorter_than_its_key() {
        let secrets = ["aB3$5678", "é1B$éééé", "0123456789abcdef"].map(str::to_owned);
        let search = Search::new(&secrets);
        assert!(search.patterns.len() > 12);
        assert!(search.patterns.iter().all(|(pattern, _)| pattern.len() >= KEY), "{search:?}");
    }
}
