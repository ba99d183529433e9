//! Heredocs that the parser reads differently, rewritten to what it reads as HCL does. No offset changes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::tokens::{Heredoc, goes_on};

/// No other marker of this length can be given to a heredoc, at this index.
pub(super) struct NoMarker(pub(super) usize);

/// The text with such heredocs rewritten.
pub(super) fn rewritten<'t>(text: &'t str, heredocs: &[Heredoc]) -> Result<Cow<'t, str>, NoMarker> {
    let mut out = Cow::Borrowed(text);
    for (index, heredoc) in heredocs.iter().enumerate() {
        if heredoc.text.is_empty() {
            // `""`, and blanks up to the end of the marker. One in a heredoc is in a template, where blanks mean nothing.
            let blanks = " ".repeat(heredoc.whole.len().saturating_sub(2));
            out.to_mut().replace_range(heredoc.whole.clone(), &format!("\"\"{blanks}"));
            continue;
        }
        let content = text.get(heredoc.text.clone()).unwrap_or_default();
        let marker = text.get(heredoc.marker.clone()).unwrap_or_default();
        let firsts: BTreeSet<&str> = content.lines().map(first_word).collect();
        let marker = if firsts.contains(marker) {
            other_marker(marker.len(), &firsts).ok_or(NoMarker(index))?.into()
        } else {
            Cow::Borrowed(marker)
        };
        // The parser would take away the indent, and more than that; `Indents` does it instead.
        let start = match (is_indented(text, heredoc), text.get(heredoc.marker.end..)) {
            (true, Some(rest)) if rest.starts_with('\r') => format!(" <<{marker}"),
            (true, _) => format!("<<{marker}\r"),
            (false, _) => format!("<<{marker}"),
        };
        out.to_mut().replace_range(heredoc.whole.start..heredoc.marker.end, &start);
        out.to_mut().replace_range(heredoc.end.clone(), &marker);
    }
    Ok(out)
}

/// Whether it begins with `<<-`.
fn is_indented(text: &str, heredoc: &Heredoc) -> bool {
    text.get(heredoc.whole.clone()).is_some_and(|whole| whole.starts_with("<<-"))
}

/// Where the rewritten heredocs start that began with `<<-`.
pub(super) fn indented(text: &str, heredocs: &[Heredoc]) -> BTreeSet<usize> {
    let indented = heredocs.iter().filter(|heredoc| is_indented(text, heredoc));
    // Where lines end with a carriage return already, a blank is before it.
    indented.flat_map(|heredoc| [heredoc.whole.start, heredoc.whole.start + 1]).collect()
}

/// The word that a line starts with, blanks aside.
fn first_word(line: &str) -> &str {
    let line = line.trim_start();
    let end = line.find(|c: char| !goes_on(c)).unwrap_or(line.len());
    line.get(..end).unwrap_or_default()
}

/// A name of as many bytes that is none of the words.
fn other_marker(length: usize, words: &BTreeSet<&str>) -> Option<String> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
    (0..=words.len()).find_map(|number| {
        let mut rest = number;
        let name: String = (0..length)
            .filter_map(|_| {
                let letter = LETTERS.get(rest % LETTERS.len()).copied().map(char::from);
                rest /= LETTERS.len();
                letter
            })
            .collect();
        (rest == 0 && !words.contains(name.as_str())).then_some(name)
    })
}
