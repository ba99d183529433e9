//! Where an argument of a block is written, so that a report can show the line.

use super::tokens::{LocatedToken, Token, Tokens};

/// An argument of a block.
#[derive(Debug, PartialEq, Eq)]
pub struct Argument<'t> {
    /// The line of the argument, from 1.
    pub line: usize,
    /// The line from its first word to its end.
    pub text: &'t str,
    /// The name of the argument, or of the nested block.
    pub name: &'t str,
}

/// The argument at a path of the block of a resource whose header begins on a line: its type and its name. `None` where it is
/// not written there, or where it may be in one of several nested blocks.
pub fn argument<'t>(
    text: &'t str,
    line: usize,
    (type_, name): (&str, &str),
    path: &[&str],
) -> Option<Argument<'t>> {
    let start = line_start(text, line)?;
    let tokens: Vec<LocatedToken<'t>> = Tokens::of(text)
        .skip_while(|token| token.is_ok_and(|token| token.at < start))
        .map_while(Result::ok)
        .scan(false, |inside, token| {
            let ends = *inside && token.depth == 0;
            *inside |= token.depth > 0;
            (!ends).then_some(token)
        })
        .collect();
    let header: Vec<Token<'t>> = tokens.iter().take(4).map(|token| token.token).collect();
    let is = |token: Token<'t>, text: &str| token == Token::Word(text) || token == Token::Text(text);
    let [first, second, third, Token::Open] = header.as_slice() else { return None };
    if !(is(*first, "resource") && is(*second, type_) && is(*third, name)) {
        return None;
    }
    let (at, name) = find(&tokens, 1, path)?;
    let found = text.get(at..)?;
    Some(Argument {
        line: line + text.get(start..at)?.matches('\n').count(),
        text: found.split('\n').next().unwrap_or(found).trim_end(),
        name,
    })
}

/// The offset of the first byte of a line.
fn line_start(text: &str, line: usize) -> Option<usize> {
    match line.checked_sub(2) {
        None => (line == 1).then_some(0),
        Some(before) => text.match_indices('\n').nth(before).map(|(at, _)| at + 1),
    }
}

/// The statement at a path, among those at a depth.
fn find<'t>(tokens: &[LocatedToken<'t>], depth: usize, path: &[&str]) -> Option<(usize, &'t str)> {
    let [name, rest @ ..] = path else { return None };
    if is_dynamic(tokens, depth, name) {
        return None;
    }
    let mut starts = (0..tokens.len()).filter(|at| is_named(tokens, *at, depth, name));
    let first = starts.next().filter(|_| starts.next().is_none())?;
    let statement = tokens.get(first..)?;
    let head = statement.first()?;
    let Token::Word(word) = head.token else { return None };
    let inner = statement.iter().position(|token| token.depth == depth && token.token == Token::Open);
    let is_block = statement.get(1).is_some_and(|next| next.token == Token::Open);
    let nested = inner.filter(|_| is_block).and_then(|open| {
        let content = statement.get(open + 1..)?;
        let length = content.iter().position(|token| token.depth <= depth).unwrap_or(content.len());
        find(content.get(..length)?, depth + 1, rest)
    });
    Some(nested.unwrap_or((head.at, word)))
}

/// Whether blocks of this name are made by a `dynamic` block.
fn is_dynamic(tokens: &[LocatedToken<'_>], depth: usize, name: &str) -> bool {
    tokens.windows(2).any(|pair| match pair {
        [first, second] => {
            first.depth == depth && first.token == Token::Word("dynamic") && second.token == Token::Text(name)
        }
        _ => false,
    })
}

/// Whether a statement of this name begins at a token.
fn is_named(tokens: &[LocatedToken<'_>], at: usize, depth: usize, name: &str) -> bool {
    let is = |at: usize, token: Token<'_>| tokens.get(at).is_some_and(|found| found.token == token);
    let begins = match at.checked_sub(1).and_then(|before| tokens.get(before)) {
        None => true,
        Some(before) => matches!(before.token, Token::Newline | Token::Open),
    };
    let here = tokens.get(at).is_some_and(|token| token.depth == depth && token.token == Token::Word(name));
    here && begins && (is(at + 1, Token::Equals) || is(at + 1, Token::Open))
}
