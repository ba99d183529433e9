//! Walks through the objects of one element that is in memory: keys and values as text, nothing built.
//!
//! Like [`super::source::Source`], it checks the grammar of what it reads: keys, colons, commas. The values that
//! it hands out are framed; whoever looks into one parses it.

use std::borrow::Cow;

use super::error::{PlanError, PlanErrorKind};
use super::fields::decode;
use super::frame::{container_length, string_length};
use super::source::{is_space, not_an_object};

type Result<T> = std::result::Result<T, PlanError>;

/// A place in an element.
pub(super) struct Cursor<'a> {
    text: &'a str,
    position: usize,
    /// The offset of the element in the input.
    start: u64,
}

impl<'a> Cursor<'a> {
    /// At the first byte of an element; `start` is its offset in the input.
    ///
    /// # Errors
    /// Bytes that are not UTF-8.
    pub(super) fn new(raw: &'a [u8], start: u64) -> Result<Self> {
        let text =
            std::str::from_utf8(raw).map_err(|error| not_unicode().at(start + error.valid_up_to() as u64))?;
        Ok(Cursor { text, position: 0, start })
    }

    /// Steps into the object that is next.
    pub(super) fn enter(&mut self) -> Result<()> {
        if self.peek()? != b'{' {
            return Err(not_an_object().at(self.offset()));
        }
        self.position += 1;
        Ok(())
    }

    /// The next key of the object, the cursor then stands at its value; `None` behind its end. `first`: no key was read yet.
    pub(super) fn next_key(&mut self, first: bool) -> Result<Option<Cow<'a, str>>> {
        match self.peek()? {
            b'}' => {
                self.position += 1;
                return Ok(None);
            }
            b',' if !first => self.position += 1,
            _ if first => {}
            _ => return Err(self.syntax("expected `,` or `}`")),
        }
        if self.peek()? != b'"' {
            return Err(self.syntax("expected a key"));
        }
        let quoted = self.string()?;
        if self.peek()? != b':' {
            return Err(self.syntax("expected `:`"));
        }
        self.position += 1;
        unquote(quoted).map(Some).map_err(|error| error.at(self.offset()))
    }

    /// The value here, as text.
    pub(super) fn value(&mut self) -> Result<&'a str> {
        match self.peek()? {
            b'"' => self.string(),
            b'{' | b'[' => {
                let length =
                    container_length(self.rest()).ok_or_else(|| self.syntax("unbalanced brackets"))?;
                Ok(self.take(length))
            }
            _ => {
                let ends = |byte: &u8| is_space(*byte) || matches!(byte, b',' | b'}' | b']' | b':');
                let length = self.rest().iter().position(ends).unwrap_or(self.rest().len());
                if length == 0 { Err(self.syntax("expected a value")) } else { Ok(self.take(length)) }
            }
        }
    }

    /// Nothing but white space may be left.
    pub(super) fn end(&mut self) -> Result<()> {
        self.space();
        if self.rest().is_empty() { Ok(()) } else { Err(self.syntax("trailing characters")) }
    }

    fn string(&mut self) -> Result<&'a str> {
        let length = string_length(self.rest()).ok_or_else(|| self.syntax("unterminated string"))?;
        Ok(self.take(length))
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.text.get(self.position..self.position + length).unwrap_or_default();
        self.position += length;
        taken
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.position..).unwrap_or_default()
    }

    fn space(&mut self) {
        self.position += self.rest().iter().take_while(|byte| is_space(**byte)).count();
    }

    fn peek(&mut self) -> Result<u8> {
        self.space();
        self.rest().first().copied().ok_or_else(|| self.syntax("unexpected end"))
    }

    fn offset(&self) -> u64 {
        self.start + self.position as u64
    }

    fn syntax(&self, message: &str) -> PlanError {
        self.error(PlanErrorKind::Syntax, &format!("the input is not valid JSON: {message}"))
    }

    fn error(&self, kind: PlanErrorKind, message: &str) -> PlanError {
        PlanError::new(kind, message)
            .help("write the plan again with `terraform show -json FILE > plan.json`")
            .at(self.offset())
    }
}

/// Bytes that begin at `start` of the input, as text.
///
/// # Errors
/// Bytes that are not UTF-8.
pub(super) fn utf8(raw: &[u8], start: u64) -> Result<&str> {
    std::str::from_utf8(raw).map_err(|error| not_unicode().at(start + error.valid_up_to() as u64))
}

/// The text of a JSON string.
///
/// # Errors
/// Escapes that are no characters, raw control characters.
pub(super) fn unquote(quoted: &str) -> Result<Cow<'_, str>> {
    let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
    if memchr::memchr(b'\\', inner.as_bytes()).is_none() && !has_control(inner) {
        return Ok(Cow::Borrowed(inner));
    }
    match unescape(inner) {
        Some(text) => Ok(Cow::Owned(text)),
        None => {
            decode(quoted.as_bytes(), 0).map(Cow::Owned).map_err(|error| PlanError { offset: None, ..error })
        }
    }
}

/// The escapes that addresses and policy documents are full of; `None` for text with others, or with an error.
fn unescape(inner: &str) -> Option<String> {
    let mut text = String::with_capacity(inner.len());
    let mut parts = inner.split('\\');
    text.push_str(parts.next()?);
    while let Some(part) = parts.next() {
        let (escape, rest) = match part.as_bytes().first() {
            Some(b'"') => ('"', part.get(1..)?),
            Some(b'n') => ('\n', part.get(1..)?),
            Some(b't') => ('\t', part.get(1..)?),
            Some(b'/') => ('/', part.get(1..)?),
            // Two backslashes: what stands between them is empty, what follows is plain.
            None => ('\\', parts.next()?),
            Some(_) => return None,
        };
        text.push(escape);
        text.push_str(rest);
    }
    (!has_control(inner)).then_some(text)
}

/// Control characters stand in JSON as escapes only. Looking at all bytes is faster than stopping at the first.
fn has_control(text: &str) -> bool {
    text.bytes().fold(0, |found, byte| found | u8::from(byte < 0x20)) != 0
}

/// Text that is not Unicode.
pub(super) fn not_unicode() -> PlanError {
    let message =
        "the plan holds text that is not valid Unicode (invalid UTF-8, or one half of a surrogate pair)";
    let help = "something changed the file after `terraform show -json`; write it again, without another program in between";
    PlanError::new(PlanErrorKind::Encoding, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unescapes_as_the_json_library_does() {
        for quoted in [
            r#""a\"b""#,
            r#""\\""#,
            r#""\\\\x""#,
            r#""\\n""#,
            r#""\n\t\/\"""#,
            r#""\u0041""#,
            r#""\\\u00e9""#,
            r#""é\"ü""#,
            r#""\x""#,
            r#""\ud800""#,
            "\"a\u{1}\\n\"",
            r#""\b\f\r""#,
        ] {
            let expected: Option<String> = serde_json::from_str(quoted).ok();
            assert_eq!(unquote(quoted).ok().map(Cow::into_owned), expected, "{quoted}");
        }
    }
}
