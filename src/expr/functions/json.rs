//! JSON as Terraform writes and reads it, which is how Go's `encoding/json` does.

use std::fmt::Write as _;

use super::limits::{MAX_ELEMENTS, check_length};
use crate::expr::error::{Budget, EvalError};
use crate::expr::number::Number;
use crate::expr::text::Text;
use crate::expr::value::{Val, ValKind, check_depth};
use crate::plan::{NumberGrammar, WrittenNumber};

type Result<T> = std::result::Result<T, EvalError>;

/// The text of a value, without the mark; unknown if something in it is.
///
/// # Errors
/// Nesting deeper than [`crate::expr::MAX_VALUE_DEPTH`], a text longer than [`MAX_TEXT`](super::limits::MAX_TEXT), no steps left.
pub(in crate::expr) fn encode<'v>(value: &Val<'v>, budget: &Budget) -> Result<Val<'v>> {
    if !value.is_wholly_known(budget)? {
        return Ok(Val::unknown());
    }
    text(value, budget).map(Val::string)
}

/// The text of a known value.
pub(super) fn text(value: &Val<'_>, budget: &Budget) -> Result<String> {
    let mut out = String::new();
    write(value, &mut out, budget, 0)?;
    Ok(out)
}

// Each arm calls a function of its own, which keeps the stack frames of the recursion small.
fn write(value: &Val<'_>, out: &mut String, budget: &Budget, depth: usize) -> Result<()> {
    match value.kind() {
        ValKind::Seq(_) => write_elements(value, out, budget, depth + 1),
        ValKind::Map(_) => write_members(value, out, budget, depth + 1),
        ValKind::Null | ValKind::Unknown | ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => {
            write_scalar(value, out, budget)
        }
    }
}

fn write_scalar(value: &Val<'_>, out: &mut String, budget: &Budget) -> Result<()> {
    match value.kind() {
        ValKind::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        ValKind::Number(number) => out.push_str(&number.to_text()?),
        ValKind::String(text) => quote(text, out, budget)?,
        ValKind::Null | ValKind::Unknown | ValKind::Seq(_) | ValKind::Map(_) => out.push_str("null"),
    }
    check_length(out.len())
}

fn write_elements(value: &Val<'_>, out: &mut String, budget: &Budget, depth: usize) -> Result<()> {
    check_depth(depth)?;
    let mut before = '[';
    for element in value.elements().unwrap_or_default() {
        budget.spend(1)?;
        out.push(before);
        before = ',';
        write(&element, out, budget, depth)?;
    }
    // No element was written if the bracket is still due.
    out.push_str(if before == '[' { "[]" } else { "]" });
    check_length(out.len())
}

fn write_members(value: &Val<'_>, out: &mut String, budget: &Budget, depth: usize) -> Result<()> {
    check_depth(depth)?;
    let mut before = '{';
    for (key, member) in value.entries().unwrap_or_default() {
        budget.spend(1)?;
        out.push(before);
        before = ',';
        quote(&key, out, budget)?;
        out.push(':');
        write(&member, out, budget, depth)?;
    }
    out.push_str(if before == '{' { "{}" } else { "}" });
    check_length(out.len())
}

/// Go's escapes, those for HTML included.
fn quote(text: &str, out: &mut String, budget: &Budget) -> Result<()> {
    budget.spend(text.len() / 16)?;
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            // Go escapes these so that the text can be embedded in HTML and JavaScript.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    Ok(())
}

/// The value of a text. Of members with the same key the last one counts.
///
/// # Errors
/// The text is not one JSON value; nesting deeper than [`crate::expr::MAX_VALUE_DEPTH`]; more than [`MAX_ELEMENTS`] elements; no
/// steps left.
pub(super) fn decode<'v>(text: &str, budget: &Budget) -> Result<Val<'v>> {
    check_length(text.len())?;
    budget.spend(text.len() / 16)?;
    let mut parser = Parser { text, position: 0, values: 0, budget };
    let value = parser.value(0)?;
    match parser.next_byte() {
        None => Ok(value),
        Some(_) => Err(parser.wrong("the end")),
    }
}

struct Parser<'t, 'b> {
    text: &'t str,
    position: usize,
    values: usize,
    budget: &'b Budget,
}

impl Parser<'_, '_> {
    fn wrong(&self, expected: &str) -> EvalError {
        EvalError::new(format!("the text is not JSON: expected {expected} at byte {}", self.position + 1))
            .expected("expected JSON")
            .argument(0)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    /// The byte after white space; it is not taken.
    fn next_byte(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.position += 1;
        }
        self.peek()
    }

    fn value<'v>(&mut self, depth: usize) -> Result<Val<'v>> {
        match self.next_byte() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => Ok(Val::string(self.string()?)),
            Some(b't') => self.word("true", Val::bool(true)),
            Some(b'f') => self.word("false", Val::bool(false)),
            Some(b'n') => self.word("null", Val::null()),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.wrong("a value")),
        }
    }

    /// Before each value in a container.
    fn enter(&mut self, depth: usize) -> Result<()> {
        check_depth(depth)?;
        self.values += 1;
        self.budget.spend(1)?;
        if self.values > MAX_ELEMENTS {
            return Err(EvalError::new(format!("the text holds more than {MAX_ELEMENTS} values")));
        }
        Ok(())
    }

    fn word<'v>(&mut self, word: &str, value: Val<'v>) -> Result<Val<'v>> {
        if !self.text.get(self.position..).is_some_and(|rest| rest.starts_with(word)) {
            return Err(self.wrong("a value"));
        }
        self.position += word.len();
        Ok(value)
    }

    fn array<'v>(&mut self, depth: usize) -> Result<Val<'v>> {
        let mut elements = Vec::new();
        self.position += 1;
        if self.next_byte() == Some(b']') {
            self.position += 1;
            return Ok(Val::tuple(elements));
        }
        loop {
            self.enter(depth + 1)?;
            elements.push(self.value(depth + 1)?);
            if self.ends(b']')? {
                return Ok(Val::tuple(elements));
            }
        }
    }

    fn object<'v>(&mut self, depth: usize) -> Result<Val<'v>> {
        let mut members: Vec<(Text<'v>, Val<'v>)> = Vec::new();
        self.position += 1;
        if self.next_byte() == Some(b'}') {
            self.position += 1;
            return Ok(Val::object(members));
        }
        loop {
            if self.next_byte() != Some(b'"') {
                return Err(self.wrong("a key"));
            }
            let key = self.string()?;
            if self.next_byte() != Some(b':') {
                return Err(self.wrong("`:`"));
            }
            self.position += 1;
            self.enter(depth + 1)?;
            // In the order of the text, so that the last of equal keys wins, as in Go.
            members.push((key.into(), self.value(depth + 1)?));
            if self.ends(b'}')? {
                return Ok(Val::object(members));
            }
        }
    }

    /// Takes a comma, or the end of a container.
    fn ends(&mut self, close: u8) -> Result<bool> {
        match self.next_byte() {
            Some(b',') => {
                self.position += 1;
                Ok(false)
            }
            Some(byte) if byte == close => {
                self.position += 1;
                Ok(true)
            }
            _ => Err(self.wrong("`,` or the end of a container")),
        }
    }

    fn number<'v>(&mut self) -> Result<Val<'v>> {
        let rest = self.text.get(self.position..).unwrap_or_default();
        let length = match WrittenNumber::prefix_of(rest, NumberGrammar::Json) {
            Ok(number) => number.length(),
            Err(missing) => {
                self.position += missing;
                return Err(self.wrong("a digit"));
            }
        };
        self.position += length;
        Ok(Val::number(Number::parse(rest.get(..length).unwrap_or_default())?))
    }

    /// A string; the position is that of its quote.
    fn string(&mut self) -> Result<String> {
        self.position += 1;
        let mut out = String::new();
        loop {
            let start = self.position;
            while self.peek().is_some_and(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
                self.position += 1;
            }
            out.push_str(self.text.get(start..self.position).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                _ => return Err(self.wrong("the end of a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char> {
        self.position += 1;
        let escaped = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.position += 1;
                return self.code_point();
            }
            _ => return Err(self.wrong("an escape")),
        };
        self.position += 1;
        Ok(escaped)
    }

    /// A code unit of UTF-16, or a surrogate pair. A lone surrogate becomes U+FFFD, as in Go.
    fn code_point(&mut self) -> Result<char> {
        let high = self.hex()?;
        let after = self.position;
        if (0xd800..0xdc00).contains(&high)
            && self.text.get(after..).is_some_and(|rest| rest.starts_with("\\u"))
        {
            self.position += 2;
            let low = self.hex()?;
            if (0xdc00..0xe000).contains(&low) {
                let both = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                return Ok(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            // The second escape is a character of its own and is read again.
            self.position = after;
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Result<u32> {
        let digits = self.text.get(self.position..self.position + 4);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let number = number.ok_or_else(|| self.wrong("four hexadecimal digits"))?;
        self.position += 4;
        Ok(number)
    }
}
