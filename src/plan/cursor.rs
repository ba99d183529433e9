//! Walks through the objects of one element that is in memory: keys and values as text, nothing built.
//!
//! Like [`super::source::Source`], it checks the grammar of what it reads: keys, colons, commas. The values that
//! it hands out are only framed: their bytes are checked when a value is parsed.

use std::borrow::Cow;

use super::error::{PlanError, PlanErrorKind};
use super::frame::{container_length, string_length};
use super::json::{is_space, not_unicode, unquote};

type Result<T> = std::result::Result<T, PlanError>;

/// A position in an element.
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
            return Err(PlanError::not_an_object().at(self.offset()));
        }
        self.position += 1;
        Ok(())
    }

    /// The next key of the object, with the cursor at its value; `None` at the end of the object. `first`: no key was read
    /// yet.
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
                // A scalar ends where the grammar goes on; what it says is checked when it is parsed.
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
        // Values end at ASCII bytes, so no character is cut.
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
