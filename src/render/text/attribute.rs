//! An attribute that differs, as text: both sides in a line, or the lines of a text that differ.

use super::writer::{Span, TextWriter, Tone};
use crate::render::style::Verbosity;
use crate::render::{labels, lines};
use crate::report::{AttributeChange, LineKind, TextDiff};

/// Characters of a value; a longer one is cut.
pub(super) const VALUE: usize = 160;
/// Characters of a value in a card.
const SHORT_VALUE: usize = 40;
/// Lines of a text, of an attribute that differs.
const LINES: usize = 12;

/// Lines of a text that differ and are shown.
pub(super) fn lines_of(verbosity: Verbosity) -> usize {
    if verbosity == Verbosity::Verbose { usize::MAX } else { LINES }
}

/// An attribute that differs, beside a label; of a text at most `most` lines.
pub(super) fn change(
    out: &mut TextWriter,
    label: (&str, Tone),
    hang: usize,
    (attribute, tone): (&AttributeChange, Tone),
    most: usize,
) {
    let Some(diff) = &attribute.lines else {
        return out.field(label, hang, &difference(attribute, tone));
    };
    out.field(label, hang, &[Span::data(&attribute.path, tone), Span::text(":", Tone::Plain)]);
    text_lines(out, hang + 2, diff, most);
}

/// The lines of a text that differ, with their numbers, from a column on.
pub(super) fn text_lines(out: &mut TextWriter, indent: usize, diff: &TextDiff, most: usize) {
    let (rows, rest) = lines::rows(diff, most);
    for row in rows {
        let tone = match row.kind {
            LineKind::Same => Tone::Faint,
            LineKind::Removed => Tone::Alarm,
            LineKind::Added => Tone::Good,
        };
        let head = format!("{} {}  ", row.sign(), row.number);
        let hang = indent + head.chars().count();
        out.paragraph(indent, hang, &[Span::unbroken(&head, tone), Span::data(&row.text, tone)]);
    }
    for words in rest {
        out.paragraph(indent, indent, &[Span::text(words, Tone::Plain)]);
    }
}

/// `path: before -> after`; of an element, `path: + element` or `path: - element`.
fn difference(attribute: &AttributeChange, tone: Tone) -> Vec<Span> {
    if labels::has_no_values(attribute) {
        return write_only(attribute, tone);
    }
    let mut spans = vec![Span::data(&attribute.path, tone), Span::text(": ", Tone::Plain)];
    spans.extend(both(&lines::sides(attribute, VALUE), labels::is_element(attribute), tone));
    spans
}

/// The same, short enough for two lines; of a text the first line that differs, and how many more do.
pub(super) fn in_short(attribute: &AttributeChange) -> Vec<Span> {
    let tone = Tone::Strong;
    if labels::has_no_values(attribute) {
        return write_only(attribute, tone);
    }
    let mut spans = vec![Span::data(&attribute.path, tone)];
    let Some(diff) = &attribute.lines else {
        spans.push(Span::text(": ", Tone::Plain));
        spans.extend(both(&lines::sides(attribute, SHORT_VALUE), labels::is_element(attribute), tone));
        return spans;
    };
    let brief = lines::brief(diff, SHORT_VALUE);
    spans.push(Span::text(format!(", {}", brief.place), Tone::Plain));
    if let Some(sides) = &brief.sides {
        spans.push(Span::text(": ", Tone::Plain));
        spans.extend(both(sides, true, tone));
    }
    if !brief.rest.is_empty() {
        spans.push(Span::text(format!(" {}", brief.rest), Tone::Plain));
    }
    spans
}

/// `- before` or `+ after` of an element, without its path.
pub(super) fn element(attribute: &AttributeChange) -> Vec<Span> {
    both(&lines::sides(attribute, SHORT_VALUE), true, Tone::Strong)
}

/// `path (write-only, …)`.
fn write_only(attribute: &AttributeChange, tone: Tone) -> Vec<Span> {
    vec![
        Span::data(&attribute.path, tone),
        Span::text(format!(" {}", labels::without_values(attribute)), Tone::Plain),
    ]
}

/// `before -> after`; of an element or a line, `+ after` or `- before`.
fn both(sides: &[Option<String>; 2], is_element: bool, tone: Tone) -> Vec<Span> {
    let value = |value: &str| Span::data(value, tone);
    match sides {
        [None, Some(after)] if is_element => vec![Span::unbroken("+ ", tone), value(after)],
        [Some(before), None] if is_element => vec![Span::unbroken("- ", tone), value(before)],
        [before, after] => {
            let side = |side: &Option<String>| {
                side.as_deref().map_or_else(|| Span::text(labels::ABSENT, tone), value)
            };
            vec![side(before), Span::text(" -> ", Tone::Plain), side(after)]
        }
    }
}
