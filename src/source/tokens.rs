//! The tokens of HCL, as far as blocks need them: words, strings, brackets and the ends of lines.
//!
//! This is not `hcl-edit`, which reads policies. The files here are what a pull request says they are, and that parser
//! takes quadratic time over the keys of one object: a file of half a megabyte would hold up the gate for minutes. Here
//! each byte is looked at a fixed number of times, nesting is a stack on the heap, and what is in an expression is
//! skipped without being understood. So a file with an error somewhere may still have blocks; one whose brackets,
//! strings, comments or heredocs do not end has none.

/// A token, and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocatedToken<'t> {
    /// The offset of its first byte.
    pub(super) at: usize,
    /// How many brackets are open before it.
    pub(super) depth: usize,
    pub(super) token: Token<'t>,
}

/// A piece of HCL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    /// A whole string that means what it says: no template in it, and no escape.
    Text(&'t str),
    Equals,
    /// `{`.
    Open,
    /// `}`.
    Close,
    Newline,
    /// Anything else: a number, an operator, another bracket, a heredoc, a piece of a template.
    Other,
}

/// Something does not end, or ends that did not start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unbalanced;

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bracket {
    Round,
    Square,
    Curly,
    /// `${` or `%{`: the string goes on after its end.
    Template,
}

/// Reads one token after the other; each takes at least one byte. The last item may be an error.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    open: Vec<Bracket>,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Result<LocatedToken<'t>, Unbalanced>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.located().transpose()?;
        if read.is_err() {
            // Without its end, nothing after it can be attributed to a block.
            self.at = self.text.len();
            self.open.clear();
        }
        Some(read)
    }
}

impl<'t> Tokens<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Tokens { text, at: 0, open: Vec::new() }
    }

    fn located(&mut self) -> Result<Option<LocatedToken<'t>>, Unbalanced> {
        self.blanks()?;
        let (at, depth) = (self.at, self.open.len());
        match self.token()? {
            None if depth > 0 => Err(Unbalanced),
            token => Ok(token.map(|token| LocatedToken { at, depth, token })),
        }
    }

    fn token(&mut self) -> Result<Option<Token<'t>>, Unbalanced> {
        if let Some(word) = word(self.rest()) {
            let start = self.at;
            self.at += word.len();
            return Ok(Some(Token::Word(self.since(start))));
        }
        let Some(byte) = self.bump() else { return Ok(None) };
        Ok(Some(match byte {
            b'\n' => Token::Newline,
            b'=' => Token::Equals,
            b'"' => self.string()?,
            b'<' => self.heredoc()?,
            b'{' => self.opened(Bracket::Curly, Token::Open),
            b'(' => self.opened(Bracket::Round, Token::Other),
            b'[' => self.opened(Bracket::Square, Token::Other),
            b'}' => self.curly()?,
            b')' => self.closed(Bracket::Round)?,
            b']' => self.closed(Bracket::Square)?,
            _ => Token::Other,
        }))
    }

    /// Spaces and comments; the end of a line is a token, also after a comment.
    fn blanks(&mut self) -> Result<(), Unbalanced> {
        loop {
            match self.rest() {
                [b' ' | b'\t' | b'\r', ..] => self.at += 1,
                rest @ ([b'#', ..] | [b'/', b'/', ..]) => {
                    self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                }
                [b'/', b'*', rest @ ..] => {
                    self.at += memchr::memmem::find(rest, b"*/").ok_or(Unbalanced)? + 4;
                }
                _ => return Ok(()),
            }
        }
    }

    /// A string from after its quote, or from after a template in it; up to its end or the next template.
    fn string(&mut self) -> Result<Token<'t>, Unbalanced> {
        let start = self.at;
        let mut plain = true;
        loop {
            let before = self.at;
            match self.bump() {
                // A quoted string of HCL ends on the line on which it begins.
                None | Some(b'\n') => return Err(Unbalanced),
                Some(b'"') if plain => {
                    return Ok(Token::Text(self.text.get(start..before).unwrap_or_default()));
                }
                Some(b'"') => return Ok(Token::Other),
                Some(b'\\') => {
                    plain = false;
                    // A backslash does not continue the line: the newline is still an error.
                    if self.rest().first() != Some(&b'\n') {
                        self.bump();
                    }
                }
                Some(mark @ (b'$' | b'%')) => match self.rest() {
                    [b'{', ..] => {
                        self.at += 1;
                        return Ok(self.opened(Bracket::Template, Token::Other));
                    }
                    // `$${` is how `${` is written where no template is meant.
                    [twice, b'{', ..] if *twice == mark => {
                        self.at += 2;
                        plain = false;
                    }
                    _ => {}
                },
                Some(_) => {}
            }
        }
    }

    /// A heredoc from after its first `<`. It ends at the first line that holds nothing but its marker: what is in the
    /// lines before, templates too, is only text here.
    fn heredoc(&mut self) -> Result<Token<'t>, Unbalanced> {
        // `<` and `<=` are operators; only `<<` and a name up to the end of the line begin a heredoc.
        let Some((marker, first)) = marker(self.rest()) else { return Ok(Token::Other) };
        self.at += first;
        loop {
            let rest = self.rest();
            let end = memchr::memchr(b'\n', rest);
            let line = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
            self.at += line.len();
            // HCL's scanner allows white space around the marker, with and without `-`.
            if line.trim_ascii() == marker {
                return Ok(Token::Other);
            }
            self.bump().ok_or(Unbalanced)?;
        }
    }

    fn opened(&mut self, bracket: Bracket, token: Token<'t>) -> Token<'t> {
        self.open.push(bracket);
        token
    }

    fn closed(&mut self, bracket: Bracket) -> Result<Token<'t>, Unbalanced> {
        self.open.pop_if(|open| *open == bracket).map(|_| Token::Other).ok_or(Unbalanced)
    }

    fn curly(&mut self) -> Result<Token<'t>, Unbalanced> {
        match self.open.pop() {
            Some(Bracket::Curly) => Ok(Token::Close),
            Some(Bracket::Template) => self.string().map(|_| Token::Other),
            Some(Bracket::Round | Bracket::Square) | None => Err(Unbalanced),
        }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn bump(&mut self) -> Option<u8> {
        let byte = *self.rest().first()?;
        self.at += 1;
        Some(byte)
    }

    fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }
}

/// The name that these bytes start with. Whatever is not ASCII may be in one: Terraform knows which of it may not.
fn word(bytes: &[u8]) -> Option<&[u8]> {
    let starts = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'_' || !byte.is_ascii();
    let goes_on = |byte: &u8| starts(byte) || byte.is_ascii_digit() || *byte == b'-';
    bytes.first().filter(|first| starts(first))?;
    let end = bytes.iter().position(|byte| !goes_on(byte)).unwrap_or(bytes.len());
    bytes.get(..end)
}

/// The marker of a heredoc, from after its first `<`, and the length of what is left of its line. Nothing may be
/// between the two.
fn marker(bytes: &[u8]) -> Option<(&[u8], usize)> {
    let after = bytes.strip_prefix(b"<")?;
    let after = after.strip_prefix(b"-").unwrap_or(after);
    let marker = word(after)?;
    let line_end = after.get(marker.len()..)?;
    let next = line_end.strip_prefix(b"\r").unwrap_or(line_end).strip_prefix(b"\n")?;
    Some((marker, bytes.len() - next.len()))
}
