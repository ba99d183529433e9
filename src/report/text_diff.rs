//! The lines in which the texts of a difference differ: found in the texts as they are, shown without their secrets.

use std::ops::Range;

use super::{Hunk, LineBreak, LineKind, TextDiff, TextLine};
use crate::diff::{ChangedLines, Difference, DifferenceKind, Side, changed_lines, lines};
use crate::redact::{ObjectRedactor, SENSITIVE};
use crate::text::cut::{Cut, cut_pair};

/// Lines of a text that differ and are listed.
const MOST: usize = 40;
/// Of one place, on each side.
const OF_PLACE: usize = 10;
/// Characters of a line.
const LENGTH: usize = 200;

/// The lines that differ; `None` where the sides are no texts of several lines, or hidden.
pub(super) fn text_diff(difference: &Difference, redactor: ObjectRedactor<'_>) -> Option<TextDiff> {
    let (Side::Value(before), Side::Value(after)) = (&difference.before, &difference.after) else {
        return None;
    };
    let [before, after] = [before.root().as_str()?, after.root().as_str()?];
    if !is_compared(difference.kind, before, after) {
        return None;
    }
    let [shown_before, shown_after] = redactor.texts(difference)?;
    let sides = [Text::new(before, &shown_before), Text::new(after, &shown_after)];
    let [old, new] = &sides;
    let changes = changed_lines(&old.lines, &new.lines);
    let ends = |text: &str| text.is_empty() || text.ends_with('\n');
    let line_break = match (ends(before), ends(after)) {
        (true, false) if !before.is_empty() => Some(LineBreak::Removed),
        (false, true) if !after.is_empty() => Some(LineBreak::Added),
        _ => None,
    };
    let (hunks, omitted) = hunks(old, new, &changes);
    Some(TextDiff { hunks, omitted, line_break })
}

/// Whether lines say more than both sides as they are.
fn is_compared(kind: DifferenceKind, before: &str, after: &str) -> bool {
    // The lines of a certificate or key are one code, which is another one altogether.
    let is_code = |text: &str| text.trim_start().starts_with("-----BEGIN ");
    if is_code(before) || is_code(after) {
        return false;
    }
    let has_lines = |text: &str| text.trim_end().contains('\n');
    match kind {
        DifferenceKind::Value => has_lines(before) || has_lines(after),
        // The same document: a document that is folded into one line, or unfolded, differs in all lines.
        DifferenceKind::Order => has_lines(before) && has_lines(after),
        DifferenceKind::Sensitivity => false,
    }
}

/// A text in lines, with the line that is shown for each.
struct Text<'t> {
    lines: Vec<&'t str>,
    shown: Vec<&'t str>,
    /// By line, the index in `shown`; `None` where the line is hidden with those around it.
    index: Vec<Option<usize>>,
}

impl<'t> Text<'t> {
    fn new(text: &'t str, redacted: &'t str) -> Self {
        let (lines, shown) = (lines(text), lines(redacted));
        if text == redacted {
            let index = (0..lines.len()).map(Some).collect();
            return Text { lines, shown, index };
        }
        // Redaction can fold the lines of a key into one, so the rest of the lines are found by comparison.
        let mut index = Vec::with_capacity(lines.len());
        let mut behind = 0;
        for ChangedLines { before, after } in changed_lines(&lines, &shown) {
            index.extend((behind..after.start).map(Some));
            // A line without one of its own has the last one of its block.
            let last = after.end.checked_sub(1).filter(|last| *last >= after.start);
            let of_block = |at: usize| last.map(|last| (after.start + at).min(last));
            index.extend((0..before.len()).map(of_block));
            behind = after.end;
        }
        index.extend((behind..shown.len()).map(Some));
        Text { lines, shown, index }
    }

    /// What is shown for a line.
    fn shown(&self, line: usize) -> &'t str {
        let shown = self.index.get(line).copied().flatten().and_then(|index| self.shown.get(index));
        shown.copied().unwrap_or(SENSITIVE)
    }

    /// The first lines of a range, one for all that are hidden together, and how many are left out.
    fn listed(&self, range: &Range<usize>) -> (Vec<usize>, usize) {
        let mut listed: Vec<usize> = Vec::new();
        let mut last = None;
        for line in range.clone() {
            let shown = self.index.get(line).copied().flatten();
            if last == Some(shown) {
                continue;
            }
            if listed.len() == OF_PLACE {
                return (listed, range.end - line);
            }
            listed.push(line);
            last = Some(shown);
        }
        (listed, 0)
    }
}

/// The places that differ, and how many lines that differ are left out.
fn hunks(old: &Text<'_>, new: &Text<'_>, changes: &[ChangedLines]) -> (Vec<Hunk>, usize) {
    let mut hunks: Vec<Hunk> = Vec::new();
    let (mut listed, mut omitted) = (0, 0);
    // The line behind the last one that is listed, in the text after.
    let mut behind = 0;
    for change in changes {
        if listed >= MOST {
            omitted += change.before.len() + change.after.len();
            continue;
        }
        let first = change.after.start.saturating_sub(1);
        // Places with at most two lines between them are one: each shows one of them.
        let joined = hunks.last_mut().filter(|_| first <= behind);
        let ahead = first.max(behind)..change.after.start;
        // What is hidden together with the change is no line around it.
        let together =
            |line: usize, other: usize| line != other && new.index.get(line) == new.index.get(other);
        let ahead = ahead.filter(|line| !together(*line, change.after.start));
        let mut lines: Vec<TextLine> =
            ahead.map(|line| same(new, change.before.start + line - change.after.start, line)).collect();
        let (found, left) = changed(old, new, change);
        listed += found.len();
        omitted += left;
        lines.extend(found);
        behind = change.after.end + 1;
        let last = change.after.end.saturating_sub(1);
        if change.after.end < new.lines.len() && !together(change.after.end, last) {
            lines.push(same(new, change.before.end, change.after.end));
        }
        match joined {
            Some(hunk) => hunk.lines.extend(lines),
            None => hunks.push(Hunk { lines }),
        }
    }
    (hunks, omitted)
}

/// A line that stays, by its index in both texts.
fn same(new: &Text<'_>, before: usize, after: usize) -> TextLine {
    let text = new.shown(after);
    let [text, _] = cut_pair(text, text, LENGTH).map(Cut::ended);
    TextLine { kind: LineKind::Same, before: Some(before + 1), after: Some(after + 1), text }
}

/// The lines of one change, and how many of them are left out.
fn changed(old: &Text<'_>, new: &Text<'_>, change: &ChangedLines) -> (Vec<TextLine>, usize) {
    let ((removed, left), (added, more)) = (old.listed(&change.before), new.listed(&change.after));
    // Lines at one place are cut at one place: there they differ.
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for at in 0..removed.len().max(added.len()) {
        let (line_before, line_after) = (removed.get(at).copied(), added.get(at).copied());
        let text = |text: &Text<'_>, line: Option<usize>| line.map(|line| text.shown(line).to_owned());
        let (text_before, text_after) = (text(old, line_before), text(new, line_after));
        let [shown_before, shown_after] = cut_pair(
            text_before.as_deref().unwrap_or_default(),
            text_after.as_deref().unwrap_or_default(),
            LENGTH,
        )
        .map(Cut::ended);
        before.extend(line_before.map(|line| TextLine {
            kind: LineKind::Removed,
            before: Some(line + 1),
            after: None,
            text: shown_before,
        }));
        after.extend(line_after.map(|line| TextLine {
            kind: LineKind::Added,
            before: None,
            after: Some(line + 1),
            text: shown_after,
        }));
    }
    before.extend(after);
    (before, left + more)
}
