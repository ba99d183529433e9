//! The lines of a text that differ: one below the other, and in a line.

use super::writer::HtmlWriter;
use crate::render::{labels, lines};
use crate::report::{LineKind, TextDiff};

/// The lines with their numbers.
pub(super) fn listing(html: &mut HtmlWriter, diff: &TextDiff) {
    let (rows, rest) = lines::rows(diff, usize::MAX);
    html.filled("div", &[("class", "lines")], |html| {
        for row in rows {
            let class = match row.kind {
                LineKind::Same => "same",
                LineKind::Removed => "removed",
                LineKind::Added => "added",
            };
            let line = format!("{} {}  {}", row.sign(), row.number, row.text);
            html.leaf("code", &[("class", class)], &line);
        }
    });
    for words in rest {
        html.leaf("p", &[("class", "faint")], &words);
    }
}

/// `line 64: before → after, and 3 more lines that differ`.
pub(super) fn brief(html: &mut HtmlWriter, diff: &TextDiff, max: usize) {
    let brief = lines::brief(diff, max);
    html.text(&brief.place);
    if let Some(sides) = brief.sides {
        for (side, ahead) in sides.into_iter().zip([": ", " → "]) {
            html.text(ahead);
            match side {
                Some(line) => html.code_of("", &line, max),
                None => html.leaf("i", &[], labels::ABSENT),
            }
        }
    }
    if !brief.rest.is_empty() {
        html.text(&format!(", {}", brief.rest));
    }
}
