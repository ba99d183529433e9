//! Sentences, names and links from outside the tool in Markdown: everything but plain words is in code.
//!
//! GitHub looks for mentions, references, commits and emoji codes in the text of the page, after escaping; only code is
//! left alone. In HTML blocks that is `<code>`, in a line of Markdown a code span.

use crate::render::{escape, link};

/// Characters of a sentence; a longer one is cut in its middle.
const SENTENCE: usize = 600;
/// Characters of an address or another name.
pub(super) const NAME: usize = 200;

/// A name, for an HTML block.
pub(super) fn name(text: &str) -> String {
    code(text, NAME)
}

/// A value, for an HTML block.
pub(super) fn code(text: &str, max: usize) -> String {
    format!("<code>{}</code>", escape::markdown_code(&escape::cut(text, max)))
}

/// A name, for a line of Markdown.
pub(super) fn name_span(text: &str) -> String {
    escape::span(&escape::cut(text, NAME))
}

/// A sentence, for an HTML block.
pub(super) fn sentence(text: &str) -> String {
    mark_up(text, escape::html, |text| format!("<code>{}</code>", escape::markdown_code(text)))
}

/// A sentence, for a line of Markdown that does not begin with it: its first character may begin a block.
pub(super) fn sentence_line(text: &str) -> String {
    mark_up(text, str::to_owned, escape::span)
}

/// Splits a sentence into code that its author marked with backticks, runs of plain words, and runs of other words.
fn mark_up(text: &str, plain: impl Fn(&str) -> String, code: impl Fn(&str) -> String) -> String {
    let line = escape::one_line(text);
    let line = escape::cut(&line, SENTENCE);
    let parts: Vec<_> = line.split('`').collect();
    // Split at backticks that are not in pairs, half of the sentence would become code.
    if !has_code_marks(&parts) {
        return words(&line, &plain, &code);
    }
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at % 2 == 1 {
            out.push_str(&code(part));
            continue;
        }
        let blank = |found: bool| if found { " " } else { "" };
        out.push_str(blank(part.starts_with(' ')));
        out.push_str(&words(part, &plain, &code));
        out.push_str(blank(part.ends_with(' ') && part.len() > 1));
    }
    out
}

/// Whether backticks are in pairs around some text, with blanks or plain words next to them: then no two code spans touch,
/// which Markdown would read as one with a longer delimiter.
fn has_code_marks(parts: &[&str]) -> bool {
    let last = parts.len().saturating_sub(1);
    parts.len() % 2 == 1
        && parts.iter().enumerate().all(|(at, part)| {
            if at % 2 == 1 {
                return !part.trim().is_empty();
            }
            let before = part.split(' ').next().unwrap_or_default();
            let after = part.split(' ').next_back().unwrap_or_default();
            let touches = |word: &str| word.is_empty() || escape::is_plain_word(word);
            (at == 0 || touches(before))
                && (at == last || touches(after))
                && (at == 0 || at == last || !part.is_empty())
        })
}

/// Runs of plain words, and runs of other words in code.
fn words(line: &str, plain: impl Fn(&str) -> String, code: impl Fn(&str) -> String) -> String {
    let words: Vec<_> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let mut parts = Vec::new();
    for run in words.chunk_by(|a, b| escape::is_plain_word(a) == escape::is_plain_word(b)) {
        let joined = run.join(" ");
        let is_plain = run.first().is_some_and(|word| escape::is_plain_word(word));
        parts.push(if is_plain { plain(&joined) } else { in_code(&joined, &code) });
    }
    parts.join(" ")
}

/// Keeps the full stop or comma behind a name out of the code.
fn in_code(text: &str, code: impl Fn(&str) -> String) -> String {
    // A full stop inside of the code span would look like a part of the name.
    let bare = text.trim_end_matches(['.', ',', ';']);
    match text.strip_prefix(bare) {
        Some(tail) if !bare.is_empty() => format!("{}{tail}", code(bare)),
        _ => code(text),
    }
}

/// A link to a page, shown as its host, for an HTML block; `None` for what is not plain https.
pub(in crate::render) fn link(url: &str) -> Option<String> {
    let link = link::https(url)?;
    Some(format!("<a href=\"{}\">{}</a>", escape::html(&link.target), escape::html(&link.host)))
}

/// `a, b and 3 more`.
pub(super) fn list_some(items: &[String], shown: usize) -> String {
    let names = items.iter().take(shown).cloned().collect::<Vec<_>>().join(", ");
    if items.len() <= shown {
        return names;
    }
    let more = crate::text::plural::grouped(items.len() - shown);
    if names.is_empty() { format!("{more} left out") } else { format!("{names} and {more} more") }
}
