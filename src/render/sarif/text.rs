//! What SARIF makes of text: messages, paths, links.

use std::fmt::Write as _;

use super::types::Message;
use crate::render::escape;

/// A plain text message of several lines. A pair of brackets could be an embedded link (§3.11.6) and a pair of braces a
/// placeholder (§3.11.5), so both are escaped, and with them the backslash that escapes.
pub(super) fn message(lines: &[String]) -> Message {
    let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    Message { text: lines.join("\n") }
}

fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 16);
    for c in escape::terminal(line).chars() {
        match c {
            '\\' | '[' | ']' => out.extend(['\\', c]),
            '{' | '}' => out.extend([c, c]),
            other => out.push(other),
        }
    }
    out
}

/// A path as a relative reference: whatever is not unreserved is percent-encoded, a colon too, since the first part of
/// the path would read as a scheme with one.
pub(super) fn uri(path: &str) -> String {
    encoded(path, |byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte))
}

/// The address of a page, if it is one; characters that no address has are percent-encoded.
pub(super) fn link(url: &str) -> Option<String> {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
    // A policy of a pull request could put `javascript:` there.
    url.starts_with("https://").then(|| encoded(url, kept))
}

fn encoded(text: &str, kept: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if kept(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_braces_and_backslashes_are_escaped() {
        let text = message(&["a[\"x\\y\"] [b](c)".into(), "{0}\u{202e}\n".into()]).text;
        assert_eq!(text, "a\\[\"x\\\\y\"\\] \\[b\\](c)\n{{0}}\\\\u{{202e}}\\\\n");
    }

    #[test]
    fn paths_and_links_are_encoded() {
        assert_eq!(uri("a b/c:d/é#[1].tf"), "a%20b/c%3Ad/%C3%A9%23%5B1%5D.tf");
        assert_eq!(
            link("https://x.example/a b?c=\"d\"#e").as_deref(),
            Some("https://x.example/a%20b?c=%22d%22#e")
        );
        assert_eq!(link("javascript:alert"), None);
    }
}
