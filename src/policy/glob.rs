//! Globs over addresses, types, stacks and policy ids: `*` is any run of characters, `?` is one, all else is literal.
//!
//! Not `globset`, which matches file names: there `[`, `]`, `{`, `}` and backslashes are special and a `*` is cut at
//! separators, while in an address they are ordinary characters. An address pasted from a plan has to match itself:
//! `module.a["x.y"].aws_db_instance.main[0]`. Types are matched here too: most globs over types are a literal or a
//! prefix, and each type of a plan is compared once. The 243 of the built-in packs over 75 types take 1.0 million
//! instructions here, compilation included, and 5.7 million as one `GlobSet`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A pattern in which only `*` and `?` are special.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Glob {
    pattern: String,
    shape: Shape,
}

/// What a pattern consists of, so that the common ones are compared without backtracking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

    /// Whether the whole of an address matches, and no dot of the pattern is in an instance key of the address.
    ///
    /// Keys are data: `["x.aws_sqs_queue.y"]` must not look like a queue. So a literal outside of the pattern's own keys
    /// matches outside of the address's keys only, and a wildcard in a key of the pattern stays in that key. A pattern
    /// that names no block, as `*legacy*`, may well mean a key. One does that begins with `module.` or `*.`, or has a dot
    /// or, as types have, an underscore behind its first wildcard.
    pub(crate) fn matches_blocks(&self, address: &str) -> bool {
        if !self.matches(address) {
            return false;
        }
        let by_start = matches!(self.shape, Shape::Literal | Shape::Prefix);
        if by_start || !address.contains('"') {
            return true;
        }
        let pattern = pattern_tokens(&self.pattern);
        let wildcard = pattern.iter().position(|token| token.is_wildcard());
        let behind = wildcard.and_then(|at| pattern.get(at..)).unwrap_or_default();
        let names_block = self.pattern.starts_with("module.")
            || behind.iter().any(|token| (token.is('.') || token.is('_')) && !token.in_key);
        !names_block || matches_tokens(&pattern, &address_tokens(address))
    }

    /// The text that it matches, if it has no wildcard.
    pub fn is_literal(&self) -> Option<&str> {
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

/// A character of an address or of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token {
    character: char,
    /// Whether it is in the quotes of an instance key.
    in_key: bool,
}

impl Token {
    fn is(self, character: char) -> bool {
        self.character == character
    }

    fn is_star(self) -> bool {
        self.is('*')
    }

    fn is_wildcard(self) -> bool {
        self.is('*') || self.is('?')
    }

    /// Whether a token of a pattern can stand for one of an address. A star outside of keys spans whole keys.
    fn takes(self, found: Token) -> bool {
        match (self.character, self.in_key) {
            ('*', false) => true,
            ('*' | '?', in_key) => in_key == found.in_key,
            _ => self == found,
        }
    }
}

/// An address: what stands between quotes is in a key, with backslash escapes.
fn address_tokens(address: &str) -> Vec<Token> {
    let (mut quoted, mut escaped) = (false, false);
    let token = |character| {
        let in_key = quoted && (escaped || character != '"');
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        Token { character, in_key }
    };
    address.chars().map(token).collect()
}

/// A pattern: as an address, but a wildcard may stand for a part of a key and the quote on one side of it. In `["eu-*`
/// the star leaves the key, and in `*-dev"]` what is behind it is in one.
fn pattern_tokens(pattern: &str) -> Vec<Token> {
    // An address, maybe with `?` for what cannot be written.
    if !pattern.contains('*') {
        return address_tokens(pattern);
    }
    let mut tokens: Vec<Token> =
        pattern.chars().map(|character| Token { character, in_key: false }).collect();
    // Where the current key began.
    let mut key: Option<usize> = None;
    let mut escaped = false;
    for at in 0..tokens.len() {
        let follows = |offset: usize| tokens.get(at + offset).map(|token| token.character);
        let before = at.checked_sub(1).and_then(|before| tokens.get(before)).map(|token| token.character);
        match (key, follows(0)) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), Some('\\')) => escaped = true,
            (Some(start), Some('"')) => {
                mark(&mut tokens, start, at);
                key = None;
            }
            (None, Some('"')) if before == Some('[') => key = Some(at + 1),
            (None, Some('"')) if follows(1) == Some(']') => {
                let star = tokens.iter().take(at).rposition(|token| token.is_star());
                mark(&mut tokens, star.map_or(0, |star| star + 1), at);
            }
            _ => {}
        }
    }
    if let Some(start) = key {
        let star = tokens.iter().skip(start).position(|token| token.is_star());
        let end = star.map_or(tokens.len(), |offset| start + offset);
        mark(&mut tokens, start, end);
    }
    tokens
}

/// Marks tokens as those of a key.
fn mark(tokens: &mut [Token], start: usize, end: usize) {
    tokens.iter_mut().take(end).skip(start).for_each(|token| token.in_key = true);
}

/// Whether a pattern matches the whole of an address. All places in the pattern are followed at once: a star in a key
/// cannot take what an earlier one could, so one point to go back to is not enough.
fn matches_tokens(pattern: &[Token], address: &[Token]) -> bool {
    let mut reached = vec![false; pattern.len() + 1];
    let skip_stars = |reached: &mut Vec<bool>| {
        for (at, token) in pattern.iter().enumerate() {
            if token.is_star() && reached.get(at) == Some(&true) {
                reached.iter_mut().skip(at + 1).take(1).for_each(|next| *next = true);
            }
        }
    };
    reached.iter_mut().take(1).for_each(|start| *start = true);
    skip_stars(&mut reached);
    for found in address {
        let mut next = vec![false; reached.len()];
        for (at, token) in pattern.iter().enumerate() {
            if reached.get(at) == Some(&true) && token.takes(*found) {
                let to = if token.is_star() { at } else { at + 1 };
                next.iter_mut().skip(to).take(1).for_each(|place| *place = true);
            }
        }
        reached = next;
        skip_stars(&mut reached);
    }
    reached.last() == Some(&true)
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
        let pattern = "*.a".repeat(100);
        assert!(!Glob::new(&pattern).matches_blocks(&format!("x[\"{}\"]", ".a".repeat(1_000))));
    }

    #[test]
    fn a_key_does_not_look_like_a_block() {
        let cases = [
            // A key that holds what the pattern names.
            ("*.aws_x.*", r#"module.m.aws_db.main[".aws_x."]"#, false),
            ("*.aws_x.*", r#"module.m[".aws_x."].aws_db.main"#, false),
            ("module.*.aws_x.*", r#"module.m["y.aws_x.z"].aws_db.main"#, false),
            ("module.*.aws_x.?*", r#"module.m["\".aws_x.y"].aws_db.main"#, false),
            ("*.aws_x.main", r#"module.m.aws_db.main[".aws_x.main"#, false),
            ("aws_?*.x*", r#"aws_db["a.x"]"#, false),
            // A type without a dot.
            ("module.*aws_x_y*", r#"module.m["aws_x_y"].aws_db.main"#, false),
            ("*aws_x_y*", r#"module.m["aws_x_y"].aws_db.main"#, false),
            ("*_x_y*", r#"aws_db.main["aws_x_y"]"#, false),
            ("?*_x_y?*", r#"aws_db.main["aws_x_y"]"#, false),
            ("module.*legacy*", r#"module.m["legacy"].aws_db.main"#, false),
            ("*aws_x_y*", r#"module.m["a"].aws_x_y.main"#, true),
            ("module.*_x_y*", r#"module.m["a"].aws_x_y.main["b"]"#, true),
            (r#"*["*aws_x*"]*"#, r#"module.m["aws_x_y"].aws_db.main"#, true),
            (r#"*_y"]"#, r#"aws_db.main["aws_x_y"]"#, true),
            // Blocks, whatever their keys are.
            ("*.aws_x.*", r#"module.m["a.b"].aws_x.main["c"]"#, true),
            ("module.*.aws_x.*", "module.m.aws_x.main[0]", true),
            ("module.*[*].aws_x.*", r#"module.m["\"]."].aws_x.main"#, true),
            ("*.main", r#"module.m["a"].aws_x.main"#, true),
            // Keys that the pattern names.
            (r#"module.m["a"].*"#, r#"module.m["a"].aws_x.main["b.c"]"#, true),
            (r#"module.m["a"].*"#, r#"module.m["b"].aws_x.main"#, false),
            (r#"module.*["a-*"].aws_x.*"#, r#"module.m["a-1.2"].aws_x.main"#, true),
            (r#"module.m["*"].aws_x.*"#, r#"module.m["a"].aws_x.main"#, true),
            (r#"module.m["*"].aws_x.*"#, r#"module.m["a\"].aws_x.b"].aws_db.main"#, false),
            (r#"*["a*b"].aws_x.*"#, r#"module.m["ac"].module.n["ab"].aws_x.main"#, true),
            (r#"*.main["a.?"]"#, r#"module.m.aws_x.main["a.*"]"#, true),
            // A part of a key, up to a quote or from one.
            (r#"module.*["eu-*"#, r#"module.m["eu-1"].aws_x.main"#, true),
            (r#"module.*["eu-*.aws_x.*"#, r#"module.m["eu-1"].aws_x.main"#, true),
            (r#"module.*["eu-*.aws_x.*"#, r#"module.m["eu-1.aws_x.y"].aws_db.main"#, false),
            (r#"*-dev"].aws_x.*"#, r#"module.m["a-dev"].aws_x.main"#, true),
            // Nothing but text: a key may well be what is meant.
            ("*legacy*", r#"aws_x.main["legacy-1"]"#, true),
            ("*", r#"aws_x.main["."]"#, true),
            ("aws_x.main*", r#"aws_x.main["a.b"]"#, true),
            (r#"aws_x.main["a.b"]"#, r#"aws_x.main["a.b"]"#, true),
        ];
        for (pattern, address, expected) in cases {
            assert_eq!(Glob::new(pattern).matches_blocks(address), expected, "{pattern} over {address}");
        }
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
        fn an_escaped_address_matches_itself_by_blocks(address in "[a.*?\"\\\\\\[\\]]{0,12}") {
            prop_assert!(Glob::new(&Glob::escape(&address)).matches_blocks(&address));
        }

        #[test]
        fn no_address_matches_by_blocks_alone(pattern in "[a.*?\"\\[\\]]{0,8}", address in "[a.\"\\[\\]]{0,10}") {
            let glob = Glob::new(&pattern);
            prop_assert!(glob.matches(&address) || !glob.matches_blocks(&address));
        }

        #[test]
        fn an_escaped_address_matches_no_other_length(address in "[a*?]{0,6}", other in "[a*?]{0,8}") {
            prop_assume!(address.chars().count() != other.chars().count());
            prop_assert!(!Glob::new(&Glob::escape(&address)).matches(&other));
        }
    }
}
