//! The parts of JSON that both readers share: white space, strings, small values (RFC 8259).

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::error::{PlanError, PlanErrorKind};

type Result<T> = std::result::Result<T, PlanError>;

/// White space of JSON.
#[inline]
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// Bytes that begin at `start` of the input, as text.
///
/// # Errors
/// Bytes that are not UTF-8.
#[inline]
pub(super) fn utf8(raw: &[u8], start: u64) -> Result<&str> {
    std::str::from_utf8(raw).map_err(|error| not_unicode().at(start + error.valid_up_to() as u64))
}

/// The text of a JSON string.
///
/// # Errors
/// Escapes that are not characters, raw control characters.
#[inline]
pub(super) fn unquote(quoted: &str) -> Result<Cow<'_, str>> {
    let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
    // Nearly every string is like this, and stays borrowed from the window.
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
    let mut backslashes = memchr::memchr_iter(b'\\', inner.as_bytes());
    let mut rest = 0;
    while let Some(at) = backslashes.next() {
        text.push_str(inner.get(rest..at)?);
        text.push(match inner.as_bytes().get(at + 1)? {
            b'"' => '"',
            b'n' => '\n',
            b't' => '\t',
            b'/' => '/',
            b'\\' => {
                // The second of the two is no escape of its own.
                backslashes.next();
                '\\'
            }
            _ => return None,
        });
        rest = at + 2;
    }
    text.push_str(inner.get(rest..)?);
    (!has_control(inner)).then_some(text)
}

/// Whether there is a raw control character, which JSON allows only as an escape. Without an early exit the loop is
/// vectorized, which is faster than stopping at the first.
#[inline]
fn has_control(text: &str) -> bool {
    text.bytes().fold(0, |found, byte| found | u8::from(byte < 0x20)) != 0
}

/// Decodes a small value: a string, a flag, a list of strings. Never one that can hold any JSON.
pub(super) fn decode<T: DeserializeOwned>(raw: &[u8], start: u64) -> Result<T> {
    serde_json::from_slice(raw).map_err(|error| explain(&error, raw, start))
}

/// What `serde_json` found wrong in bytes that begin at `start`. Its messages about types quote values, so they are replaced.
pub(super) fn explain(error: &serde_json::Error, raw: &[u8], start: u64) -> PlanError {
    let text = error.to_string();
    // The line and column of `serde_json` count from the start of these bytes, and are replaced by an offset.
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    let position = start + offset(raw, error.line(), error.column());
    if error.is_data() {
        let message = "a field of the plan has another type than the format says";
        return PlanError::new(PlanErrorKind::Shape, message).at(position);
    }
    if text.contains("unicode") || text.contains("surrogate") || text.contains("hex escape") {
        return not_unicode().at(position);
    }
    PlanError::new(PlanErrorKind::Syntax, format!("the input is not valid JSON: {text}"))
        .help("write the plan again with `terraform show -json FILE > plan.json`")
        .at(position)
}

/// The offset of a line and column, both counted from 1.
fn offset(raw: &[u8], line: usize, column: usize) -> u64 {
    let before: usize =
        raw.split_inclusive(|byte| *byte == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    (before + column.saturating_sub(1)) as u64
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
