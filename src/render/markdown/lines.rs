//! The lines of a text that differ: in a block of the language `diff`, and in a line.

use std::fmt::Write as _;

use crate::render::{escape, labels, lines};
use crate::report::TextDiff;

/// Lines of one text.
const MOST: usize = 30;

/// Lines of a fenced block, each with a character of ours at its start.
pub(super) fn block(diff: &TextDiff) -> String {
    let (rows, rest) = lines::rows(diff, MOST);
    let mut text = String::new();
    for row in rows {
        let line = format!("{}     {}  {}", row.sign(), row.number, escape::fenced(&row.text));
        let _ = writeln!(text, "{}", line.trim_end());
    }
    for words in rest {
        let _ = writeln!(text, "#     {words}");
    }
    text
}

/// `line 64: before → after, and 3 more lines that differ`, with lines of at most `max` characters, as code.
pub(super) fn brief(diff: &TextDiff, max: usize, code: impl Fn(&str) -> String) -> String {
    let brief = lines::brief(diff, max);
    let mut text = brief.place;
    if let Some(sides) = brief.sides {
        let [before, after] =
            sides.map(|side| side.map_or_else(|| labels::ABSENT.to_owned(), |line| code(&line)));
        let _ = write!(text, ": {before} → {after}");
    }
    if !brief.rest.is_empty() {
        let _ = write!(text, ", {}", brief.rest);
    }
    text
}
