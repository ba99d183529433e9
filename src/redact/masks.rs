//! Masks: values that the caller names as secret. They are hidden inside of every text, however short and ordinary they
//! are, as GitHub's `::add-mask::` does.

use std::ops::Range;

use super::forms;
use super::placeholder::SENSITIVE;
use super::rules::hides_string;
use crate::plan::Secrets;

/// Characters of the shortest line of a masked value that is hidden by itself.
const SHORTEST_LINE: usize = 8;

impl Secrets {
    /// Adds a value that is secret wherever it occurs, and so are its lines, if it has several: a log shows a value of
    /// several lines line by line.
    pub(crate) fn add_everywhere(&mut self, value: &str) {
        let lines = value.lines().map(str::trim).filter(|line| line.chars().count() >= SHORTEST_LINE);
        for text in lines.chain([value, value.trim()]).filter(|text| !text.is_empty()) {
            // Also by value: long masks are then found in their encodings.
            if hides_string(text) {
                self.insert(text);
            }
            self.insert_everywhere(text);
        }
    }
}

/// The forms in which the masked values are looked for.
#[derive(Debug, Default)]
pub(super) struct Masks(Vec<String>);

impl Masks {
    /// For these secrets.
    pub(super) fn new<'s>(secrets: impl Iterator<Item = &'s str>) -> Self {
        Masks(secrets.flat_map(forms::plain).collect())
    }

    /// The text without the secrets; `None` when it has none. Where secrets overlap, all of them are hidden.
    pub(super) fn hide(&self, text: &str) -> Option<String> {
        let mut matches: Vec<Range<usize>> =
            self.0.iter().flat_map(|secret| occurrences(text, secret)).collect();
        // A placeholder is not text of the plan: a mask `sens` must not tear it apart.
        let hidden: Vec<Range<usize>> = occurrences(text, SENSITIVE).collect();
        matches.retain(|range| !hidden.iter().any(|mark| mark.start <= range.start && range.end <= mark.end));
        if matches.is_empty() {
            return None;
        }
        // In order of start, overlapping ranges become one placeholder.
        matches.sort_by_key(|range| (range.start, range.end));
        let mut redacted = String::new();
        let mut end = 0;
        for range in matches {
            if range.start >= end {
                redacted.push_str(text.get(end..range.start).unwrap_or_default());
                redacted.push_str(SENSITIVE);
            }
            end = end.max(range.end);
        }
        Some(redacted + text.get(end..).unwrap_or_default())
    }
}

/// Where a part occurs in a text, also where it overlaps itself.
fn occurrences<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let starts = text.char_indices().map(|(at, _)| at);
    starts
        .filter(move |at| !part.is_empty() && text.get(*at..).is_some_and(|rest| rest.starts_with(part)))
        .map(move |at| at..at + part.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hides_what_overlaps_and_leaves_its_own_mark_alone() {
        let hide = |secrets: &[&str], text: &str| Masks::new(secrets.iter().copied()).hide(text);
        assert_eq!(hide(&["abcd", "cdef"], "xabcdefx").as_deref(), Some("x(sensitive)x"));
        assert_eq!(hide(&["aaaa"], "aaaaab").as_deref(), Some("(sensitive)b"));
        assert_eq!(hide(&["sens"], "a (sensitive) b"), None);
        assert_eq!(hide(&["sens"], "(sensitive) nonsense").as_deref(), Some("(sensitive) non(sensitive)e"));
        assert_eq!(hide(&["a\"b/"], "{\"k\":\"a\\\"b/\"}").as_deref(), Some("{\"k\":\"(sensitive)\"}"));
        assert_eq!(hide(&[], "text"), None);
    }

    proptest! {
        #[test]
        fn nothing_is_left(secrets in prop::collection::vec("[abé]{4,6}", 1..4), text in "[abé x]{0,40}") {
            let masks = Masks::new(secrets.iter().map(String::as_str));
            let redacted = masks.hide(&text).unwrap_or(text);
            for part in redacted.split(SENSITIVE) {
                for secret in &secrets {
                    prop_assert!(!part.contains(secret.as_str()), "{}", redacted);
                }
            }
        }
    }
}
