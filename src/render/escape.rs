//! Escaping: the only way for a string of a plan, a policy or a path into a report.
//!
//! Every function first makes visible what a reader could not see or what would act on the target: controls,
//! bidirectional overrides, invisible and format characters become `\u{…}`, and newline, carriage return and tab
//! become `\n`, `\r` and `\t`. Printable Unicode stays. The result shows what is there; it is not meant to be
//! turned back, because a backslash of the data stays a single one.
//!
//! A CI runner executes a line that starts with `::name` (GitHub) and, anywhere in a line, `##[name]` (GitHub's old syntax)
//! and `##vso[name]` (Azure Pipelines). So no result contains `##`: the second one becomes `\u{23}`, in HTML `&#35;`. A
//! leading `::` becomes `\u{3a}:`. Source: `ActionCommand.cs` of `actions/runner`.
//!
//! It must not know the report.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::text::hidden::{self, has_hidden};

/// Text for a terminal or a log.
pub(crate) fn terminal(text: &str) -> Cow<'_, str> {
    let shown = visible(text);
    if !starts_command(&shown) {
        return shown;
    }
    Cow::Owned(shown.replacen(':', r"\u{3a}", 1))
}

/// Whether a runner would read a line that starts with this text as a command.
pub(crate) fn starts_command(text: &str) -> bool {
    text.trim_start().starts_with("::")
}

/// The inside of `<code>` in an HTML block (`<table>`, `<details>`, `<ul>`, `<p>` at the start of a line): one line, so
/// that no blank line ends the block, and without markup. Elsewhere Markdown is parsed inside of `<code>`; use [`span`].
pub(crate) fn markdown_code(text: &str) -> String {
    html_text(text)
}

/// Text of an element and value of a quoted attribute in a page of HTML; it stays on its line.
pub(crate) fn html_text(text: &str) -> String {
    html(&visible(text)).replace(r"#\u{23}", "#&#35;")
}

/// Plain HTML escaping, for text and for attributes in quotes. It does not hide anything from GitHub's filters for
/// mentions and references: whatever is not made by the tool belongs in `<code>`.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// A code span for a line of Markdown: its backticks are longer than any run of backticks inside.
pub(crate) fn span(text: &str) -> String {
    let shown = visible(text);
    // Backticks with nothing between them are not a code span, and a span of blanks shows nothing.
    let shown = if shown.trim().is_empty() { Cow::Borrowed("(empty)") } else { shown };
    // A delimiter longer than any run of backticks inside cannot be closed by the text (CommonMark §6.1).
    let ticks = "`".repeat(longest_run(&shown) + 1);
    // A backtick next to the delimiter would lengthen it; one space on both sides is stripped again
    // (CommonMark §6.1).
    let pad = if shown.starts_with('`') || shown.ends_with('`') { " " } else { "" };
    format!("{ticks}{pad}{shown}{pad}{ticks}")
}

/// One line of a fenced block. The tool's own prefix goes before it; a comment opener is broken, so that nothing in the
/// source of a comment looks like a marker of ours.
pub(crate) fn fenced(text: &str) -> String {
    visible(text).replace("<!--", r"<\u{21}--")
}

/// The fence around a block: three backticks, or more than any run of them inside.
pub(crate) fn fence(content: &str) -> String {
    "`".repeat((longest_run(content) + 1).max(3))
}

/// Serialized JSON in which hidden characters and `##` are written as `\uXXXX`: it means the same, and it can be printed.
pub(crate) fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_hash = false;
    for (c, hidden) in hidden::chars(text) {
        // Line breaks are the serializer's: those of the data are `\n` already.
        if (hidden && c != '\n') || (c == '#' && after_hash) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
            after_hash = false;
        } else {
            out.push(c);
            after_hash = c == '#';
        }
    }
    out
}

/// At most `max` characters: the middle of a longer text is replaced by `…`.
pub(crate) fn cut(text: &str, max: usize) -> Cow<'_, str> {
    let length = text.chars().count();
    if length <= max {
        return Cow::Borrowed(text);
    }
    // The ends of an address or an ARN identify it, so the middle is cut.
    let kept = max.saturating_sub(1);
    let head = kept.div_ceil(2);
    let tail = kept - head;
    let mut out: String = text.chars().take(head).collect();
    out.push('…');
    out.extend(text.chars().skip(length - tail));
    Cow::Owned(out)
}

/// The text on one line: each run of white space is one space. For sentences, never for what identifies something.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word that GitHub, GFM and HTML leave alone: letters, short numbers, and the punctuation of sentences. No mention,
/// reference, commit, link, emoji code or markup can be written with it.
pub(crate) fn is_plain_word(word: &str) -> bool {
    let core = word
        .trim_start_matches(['(', '"', '\'', '“', '‘', '«'])
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'', '’', '”', '»', '…']);
    if core.is_empty() {
        // `:tada:` is an emoji code; a single colon cannot be part of one.
        return word == ":" || !word.contains(':');
    }
    if matches!(core, "—" | "–") {
        return true;
    }
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '/' | '(' | ')');
    let letters = core.chars().all(|c| c.is_alphabetic() || inner(c))
        && core.starts_with(char::is_alphabetic)
        // `//` may begin a link.
        && !core.contains("//");
    let number = core.starts_with(|c: char| c.is_ascii_digit())
        && core.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '%'))
        && core.split(|c: char| !c.is_ascii_digit()).all(|run| run.len() <= 6);
    // GitHub links a run of 7 or more hexadecimal digits as a commit.
    let commit = core
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|run| run.len() >= 7 && run.chars().all(|c| c.is_ascii_hexdigit()));
    (letters || number) && !commit
}

/// Makes visible what cannot be seen or would act.
fn visible(text: &str) -> Cow<'_, str> {
    if !needs_showing(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut after_hash = false;
    for (c, hidden) in hidden::chars(text) {
        let hash = c == '#' && after_hash;
        after_hash = false;
        match c {
            '\n' => out.push_str(r"\n"),
            '\r' => out.push_str(r"\r"),
            '\t' => out.push_str(r"\t"),
            '#' if !hash => {
                out.push('#');
                after_hash = true;
            }
            _ if hash || hidden => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether [`visible`] would change anything; a quick look at the common case.
fn needs_showing(text: &str) -> bool {
    text.contains("##") || has_hidden(text)
}

/// The longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
