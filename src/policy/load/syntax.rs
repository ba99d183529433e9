//! The HCL parser, and help for its errors.

use hcl_edit::structure::Body;

use super::file::File;

/// A larger policy file is refused, in bytes: the parser takes quadratic time over the keys of one object.
pub(crate) const FILE_SIZE: u64 = 512 << 10;

/// Parses an embedded file.
pub(super) fn parse_embedded(file: &mut File<'_>) -> Option<Body> {
    crate::syntax::embedded(file.text)
        .inspect_err(|error| {
            file.error(&(error.at..error.at), "this is not HCL", error.message.clone());
        })
        .ok()
}

/// Parses a file. The parser stops at the first error.
pub(crate) fn parse(file: &mut File<'_>) -> Option<Body> {
    if file.text.len() as u64 > FILE_SIZE {
        file.error(&(0..0), format!("this file has {} bytes", file.text.len()), "expected at most 512 KiB");
        return None;
    }
    match crate::syntax::body(file.text) {
        Ok(body) => Some(body),
        Err(error) => {
            let start = file.text.floor_char_boundary(error.at);
            let (before, after) = file.text.split_at_checked(start).unwrap_or((file.text, ""));
            // One character, so that the marker has a width.
            let end = after.chars().next().map_or(start, |c| start + c.len_utf8());
            // By the parser's own words, as in `SyntaxError`.
            for (words, what) in [("redefined object key", "key"), ("redefined attribute", "attribute")] {
                if error.message.contains(words) {
                    let name = name_at(after);
                    let span = start..start + name.len();
                    let name = name.trim_matches('"');
                    file.error(
                        &span,
                        format!("the {what} `{name}` is written twice"),
                        "expected each one once",
                    )
                    .help("the other one would be without effect");
                    return None;
                }
            }
            let one_line = error.message.contains("block body") && error.line.contains('{');
            let note = file.error(&(start..end), "this is not HCL", error.message);
            if is_continued(before, after) {
                note.help("an expression ends with its line; wrap it in parentheses");
            } else if one_line {
                note.help("a block on one line holds one attribute; put each on a line of its own");
            } else if let Some(help) = other_notation(before, after) {
                note.help(help);
            }
            None
        }
    }
}

/// The key or the name of an attribute that a text begins with.
fn name_at(text: &str) -> &str {
    let end = match text.chars().next() {
        Some(open @ ('"' | '(')) => {
            let close = if open == '(' { ')' } else { '"' };
            text.get(1..).and_then(|rest| rest.find(close)).map(|end| end + 2)
        }
        _ => text.find(|c: char| c.is_whitespace() || matches!(c, '=' | ':')),
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// What a notation of another language, or of addresses, is in HCL.
fn other_notation(before: &str, after: &str) -> Option<&'static str> {
    let head = before.rsplit('\n').next().unwrap_or_default();
    let word = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
    // The parser may stop at the blank before the word.
    let word = if word.is_empty() { after.split_whitespace().next().unwrap_or_default() } else { word };
    // `"a["` ends a string, and a name goes on at once.
    if head.ends_with("[\"") && head.matches('"').count().is_multiple_of(2) {
        return Some("a quote in a string is written `\\\"`");
    }
    match word {
        "and" => Some("write `&&`"),
        "or" => Some("write `||`"),
        "not" => Some("write `!`"),
        _ if after.starts_with('\'') => Some("strings are in double quotes"),
        _ if head.trim_end().ends_with(" not") || head.trim_end().ends_with("(not") => Some("write `!`"),
        _ => None,
    }
}

/// Operators between two operands. `=` comes before an expression, which then starts on the next line.
const OPERATORS: [&str; 15] =
    ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "?", ":"];

/// Whether the parser stopped where an expression goes on behind the end of its line: the line starts with an operator,
/// or the one before ends with one.
fn is_continued(before: &str, after: &str) -> bool {
    let (head, line) = before.rsplit_once('\n').unwrap_or(("", before));
    let starts = |text: &str| OPERATORS.iter().any(|operator| text.starts_with(operator));
    let ends = |text: &str| {
        let text = text.trim_end();
        text.ends_with('=') || OPERATORS.iter().any(|operator| text.ends_with(operator))
    };
    if !line.trim().is_empty() {
        // The parser stopped behind the operator, at the end of the line.
        return ends(line) && after.trim_start_matches([' ', '\t', '\r']).starts_with('\n');
    }
    starts(after) || head.lines().rev().find(|line| !line.trim().is_empty()).is_some_and(ends)
}
