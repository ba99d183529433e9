//! The blocks of HCL's native syntax with their lines: those at the top level of a file, and the constants in them.

use super::blocks::{BlockKey, FoundBlock, block_key};
use super::tokens::{LocatedToken, Token, Tokens};

/// The blocks of a file; `None` for one in which something does not end.
pub(super) fn blocks(file: &str, text: &str) -> Option<Vec<(BlockKey, FoundBlock)>> {
    let mut reader = Reader {
        lines: Lines { text: text.as_bytes(), at: 0, number: 1 },
        outer: Statement::default(),
        inner: Statement::default(),
        block: None,
    };
    let mut found = Vec::new();
    for token in Tokens::of(text) {
        let Some((key, line, source)) = reader.take(token.ok()?) else { continue };
        found.push((key, FoundBlock { file: file.to_owned(), line, source }));
    }
    Some(found)
}

/// What was read of the top level, and of the block that is open there.
struct Reader<'t> {
    lines: Lines<'t>,
    outer: Statement<'t>,
    inner: Statement<'t>,
    block: Option<Opened<'t>>,
}

impl<'t> Reader<'t> {
    /// Gives a block at its end, with its line and its source.
    fn take(&mut self, token: LocatedToken<'t>) -> Option<(BlockKey, usize, Option<String>)> {
        match (token.depth, token.token) {
            // What is between the braces is read as statements of its own.
            (0, Token::Open) => {
                self.block = self.outer.header();
                self.outer.clear();
                self.inner.clear();
            }
            // At the top level a header and its brace are on one line, so a newline ends whatever was before.
            (0, Token::Newline) => self.outer.clear(),
            (0, _) => self.outer.push(token),
            (1, Token::Newline) => self.attribute(),
            (1, Token::Close) => {
                self.attribute();
                return self.block.take()?.finish(&mut self.lines);
            }
            (1, _) => self.inner.push(token),
            _ => {}
        }
        None
    }

    fn attribute(&mut self) {
        if let (Some(block), [Token::Word(name), Token::Equals, Token::Text(value)]) =
            (&mut self.block, self.inner.tokens.as_slice())
        {
            block.constant(name, value);
        }
        self.inner.clear();
    }
}

/// The start of a statement: one token more than what is asked for has.
#[derive(Default)]
struct Statement<'t> {
    tokens: Vec<Token<'t>>,
    at: usize,
}

impl<'t> Statement<'t> {
    const LENGTH: usize = 4;

    fn push(&mut self, token: LocatedToken<'t>) {
        if self.tokens.is_empty() {
            self.at = token.at;
        }
        // A statement may be megabytes long; its first tokens tell what it is.
        if self.tokens.len() < Self::LENGTH {
            self.tokens.push(token.token);
        }
    }

    fn clear(&mut self) {
        self.tokens.clear();
    }

    /// The block that this is the header of.
    fn header(&self) -> Option<Opened<'t>> {
        let [Token::Word(ident), labels @ ..] = self.tokens.as_slice() else { return None };
        let label = |token: &Token<'t>| match *token {
            Token::Word(label) | Token::Text(label) => Some(label),
            Token::Equals | Token::Open | Token::Close | Token::Newline | Token::Other => None,
        };
        let labels = labels.iter().map(label).collect::<Option<_>>()?;
        Some(Opened { ident, labels, at: self.at, source: None, alias: None })
    }
}

/// A block whose end is still to come.
struct Opened<'t> {
    ident: &'t str,
    labels: Vec<&'t str>,
    at: usize,
    source: Option<&'t str>,
    alias: Option<&'t str>,
}

impl<'t> Opened<'t> {
    fn constant(&mut self, name: &str, value: &'t str) {
        match name {
            // A duplicate is an error in Terraform; the first one is as good as any.
            "source" => self.source = self.source.or(Some(value)),
            "alias" => self.alias = self.alias.or(Some(value)),
            _ => {}
        }
    }

    fn finish(self, lines: &mut Lines<'_>) -> Option<(BlockKey, usize, Option<String>)> {
        let key = block_key(self.ident, &self.labels, || self.alias.map(str::to_owned))?;
        let source = self.source.filter(|_| matches!(key, BlockKey::Module(_))).map(str::to_owned);
        Some((key, lines.number(self.at), source))
    }
}

/// Counts lines on the way through a file.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    number: usize,
}

impl Lines<'_> {
    /// The 1-based line of a byte that is not before the last one.
    fn number(&mut self, at: usize) -> usize {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        self.number += memchr::memchr_iter(b'\n', passed).count();
        self.at = at;
        self.number
    }
}
