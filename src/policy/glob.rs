//! Globs over addresses, types, stacks and policy ids: `*` is any run of characters, `?` is one, all else is literal.
//!
//! Not `globset`, which matches file names: there `[`, `]`, `{`, `}` and backslashes are special and a `*` is cut at
//! separators, while in an address they are ordinary characters. An address pasted from a plan has to match itself:
//! `module.a["x.y"].aws_db_instance.main[0]`. Types are matched here too: most globs over types are a literal or a
//! prefix, and each type of a plan is compared once. The 243 of the built-in packs over 75 types take 1.0 million
//! instructions here, compilation included, and 5.7 million as one `GlobSet`.

use std::fmt;

/// A pattern in which only `*` and `?` are special.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Glob {
    pattern: String,
    shape: Shape,
}

/// What a pattern consists of, so that the common ones are compared without backtracking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    /// No wildcard.
    Literal,
    /// `abc*`
    Prefix,
    /// `*abc`
    Suffix,
    /// `*abc*`
    Contains,
    /// Everything else.
    Mixed,
}

impl Glob {
    /// Makes a glob; every text is one.
    pub fn new(pattern: &str) -> Self {
        Glob { pattern: pattern.to_owned(), shape: Shape::of(pattern) }
    }

    /// The glob that matches this text and nothing else, `*` and `?` included.
    pub fn exact(text: &str) -> Self {
        Glob { pattern: text.to_owned(), shape: Shape::Literal }
    }

    /// The glob that matches `address` and nothing of another length: the language has no escape character, so
    /// `*` and `?` in the address each become `?`.
    pub fn escape(address: &str) -> String {
        // `?` is its own match already, so only the star changes.
        address.replace('*', "?")
    }

    /// Whether the whole of `text` matches.
    pub fn matches(&self, text: &str) -> bool {
        let pattern = self.pattern.as_str();
        match self.shape {
            Shape::Literal => pattern == text,
            Shape::Prefix => text.starts_with(pattern.trim_end_matches('*')),
            Shape::Suffix => text.ends_with(pattern.trim_start_matches('*')),
            Shape::Contains => text.contains(pattern.trim_matches('*')),
            Shape::Mixed => mixed(pattern, text),
        }
    }

    /// The text that it matches, if it has no wildcard.
    pub(crate) fn is_literal(&self) -> Option<&str> {
        (self.shape == Shape::Literal).then_some(self.pattern.as_str())
    }

    /// The pattern as written.
    pub fn as_str(&self) -> &str {
        &self.pattern
    }
}

impl fmt::Display for Glob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pattern)
    }
}

impl Shape {
    fn of(pattern: &str) -> Self {
        if !pattern.contains(['*', '?']) {
            return Shape::Literal;
        }
        // Several `*` in a row match what one does.
        let inner = pattern.trim_matches('*');
        if inner.contains(['*', '?']) {
            return Shape::Mixed;
        }
        match (pattern.starts_with('*'), pattern.ends_with('*')) {
            (true, true) => Shape::Contains,
            (true, false) => Shape::Suffix,
            _ => Shape::Prefix,
        }
    }
}

/// Matches with one point to go back to, the last `*`: at most pattern × text steps, whatever the pattern.
fn mixed(pattern: &str, text: &str) -> bool {
    let (mut rest, mut left) = (pattern.chars(), text.chars());
    let mut retry: Option<(std::str::Chars<'_>, std::str::Chars<'_>)> = None;
    loop {
        let (next, remaining) = (rest.clone().next(), left.clone().next());
        match (next, remaining) {
            (None, None) => return true,
            (Some('*'), _) => {
                rest.next();
                retry = Some((rest.clone(), left.clone()));
                continue;
            }
            (Some(expected), Some(found)) if expected == '?' || expected == found => {
                rest.next();
                left.next();
                continue;
            }
            _ => {}
        }
        // Earlier stars need no second try: the last one can take whatever they would.
        let Some((after_star, from)) = retry.as_mut() else { return false };
        if from.next().is_none() {
            return false;
        }
        rest = after_star.clone();
        left = from.clone();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reference(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('*', rest)) => (0..=text.len()).any(|skip| reference(rest, &text[skip..])),
            Some(('?', rest)) => !text.is_empty() && reference(rest, &text[1..]),
            Some((c, rest)) => text.first() == Some(c) && reference(rest, &text[1..]),
        }
    }

    #[test]
    fn brackets_and_quotes_are_literal() {
        let address = r#"module.a["x.y"].aws_db_instance.main[0]"#;
        assert!(Glob::new(address).matches(address));
        assert!(Glob::new(r#"module.a["*"].*"#).matches(address));
        assert!(!Glob::new("module.[ab]*").matches(address));
        assert!(!Glob::new("{a,b}").matches("a"));
    }

    #[test]
    fn a_star_matches_nothing_too() {
        assert!(Glob::new("a*").matches("a"));
        assert!(Glob::new("*").matches(""));
        assert!(Glob::new("**").matches("x"));
        assert!(!Glob::new("?").matches(""));
        assert!(Glob::new("?").matches("é"));
    }

    #[test]
    fn an_exact_glob_has_no_wildcards() {
        let source = "git::https://example.com/x.git?ref=v1";
        assert!(Glob::exact(source).matches(source));
        assert!(!Glob::exact(source).matches("git::https://example.com/x.gitXref=v1"));
        assert_eq!(Glob::exact(source).is_literal(), Some(source));
    }

    #[test]
    fn many_stars_do_not_explode() {
        let pattern = "a*".repeat(200) + "b";
        assert!(!Glob::new(&pattern).matches(&"a".repeat(5_000)));
    }

    proptest! {
        #[test]
        fn agrees_with_the_obvious_definition(pattern in "[ab*?é]{0,8}", text in "[abé]{0,10}") {
            let pattern_chars: Vec<char> = pattern.chars().collect();
            let text_chars: Vec<char> = text.chars().collect();
            prop_assert_eq!(Glob::new(&pattern).matches(&text), reference(&pattern_chars, &text_chars));
        }

        #[test]
        fn an_escaped_address_matches_itself(address in any::<String>()) {
            prop_assert!(Glob::new(&Glob::escape(&address)).matches(&address));
        }

        #[test]
        fn an_escaped_address_matches_no_other_length(address in "[a*?]{0,6}", other in "[a*?]{0,8}") {
            prop_assume!(address.chars().count() != other.chars().count());
            prop_assert!(!Glob::new(&Glob::escape(&address)).matches(&other));
        }
    }
}
