//! The lines in which a text differs, as every format shows them; and both sides of a value, cut around their first difference.

use std::borrow::Cow;

use super::escape;
use crate::report::{AttributeChange, Hunk, LineBreak, LineKind, TextDiff, TextLine};
use crate::text::cut::cut_pair;
use crate::text::plural::count;

/// Characters of a line: more than a report of this version has in one, fewer than a saved report could have.
const LINE: usize = 300;

/// A line of a listing.
#[derive(Debug)]
pub(super) struct Row<'d> {
    /// What happens to the line.
    pub(super) kind: LineKind,
    /// Its number, as wide as those of the other rows; `…` where lines are left out.
    pub(super) number: String,
    /// Its text.
    pub(super) text: Cow<'d, str>,
}

impl Row<'_> {
    /// `-`, `+` or a space.
    pub(super) fn sign(&self) -> char {
        match self.kind {
            LineKind::Same => ' ',
            LineKind::Removed => '-',
            LineKind::Added => '+',
        }
    }
}

/// At most `most` lines, and what is to be said of the rest, in words.
pub(super) fn rows(diff: &TextDiff, most: usize) -> (Vec<Row<'_>>, Vec<String>) {
    let lines = || diff.hunks.iter().flat_map(|hunk| &hunk.lines);
    let width = lines().take(most).map(number).max().map_or(0, |most| most.to_string().len());
    let mut rows = Vec::new();
    let mut left = most;
    for Hunk { lines } in &diff.hunks {
        if left > 0 && !rows.is_empty() {
            rows.push(Row { kind: LineKind::Same, number: format!("{:>width$}", "…"), text: "".into() });
        }
        rows.extend(lines.iter().take(left).map(|line| Row {
            kind: line.kind,
            number: format!("{:>width$}", number(line)),
            text: head(&line.text),
        }));
        left = left.saturating_sub(lines.len());
    }
    let differ =
        |lines: &mut dyn Iterator<Item = &TextLine>| lines.filter(|line| line.kind != LineKind::Same).count();
    let more = differ(&mut lines().skip(most)) + diff.omitted;
    let mut rest = Vec::new();
    if more > 0 {
        rest.push(format!("and {}", count(more, "more line that differs", "more lines that differ")));
    }
    rest.extend(diff.line_break.map(|happened| line_break(happened).to_owned()));
    (rows, rest)
}

fn head(line: &str) -> Cow<'_, str> {
    match line.char_indices().nth(LINE) {
        Some((end, _)) => Cow::Owned(format!("{}…", line.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(line),
    }
}

/// A line is called by its number in the text after, unless it is not in it.
fn number(line: &TextLine) -> usize {
    line.after.or(line.before).unwrap_or_default()
}

fn line_break(happened: LineBreak) -> &'static str {
    match happened {
        LineBreak::Added => "the line break at the end is added",
        LineBreak::Removed => "the line break at the end is removed",
    }
}

/// A text in one line: its first line that differs, and how much else does.
#[derive(Debug)]
pub(super) struct Brief {
    /// `line 64`; what else differs where no line does.
    pub(super) place: String,
    /// The line before and after; `None` where it is added or removed.
    pub(super) sides: Option<[Option<String>; 2]>,
    /// `and 3 more lines that differ`; empty where there are none.
    pub(super) rest: String,
}

/// The first line that differs, at most `max` characters of it.
pub(super) fn brief(diff: &TextDiff, max: usize) -> Brief {
    let lines = || diff.hunks.iter().flat_map(|hunk| &hunk.lines);
    let all = lines().filter(|line| line.kind != LineKind::Same).count() + diff.omitted;
    let mut changed = lines().skip_while(|line| line.kind == LineKind::Same);
    let Some(first) = changed.next() else {
        let place = diff.line_break.map_or("lines", line_break).to_owned();
        return Brief { place, sides: None, rest: String::new() };
    };
    let mut behind = changed.take_while(|line| line.kind != LineKind::Same);
    let (sides, shown) = match first.kind {
        LineKind::Added => ([None, Some(&*first.text)], 1),
        LineKind::Removed | LineKind::Same => match behind.find(|line| line.kind == LineKind::Added) {
            Some(added) => ([Some(&*first.text), Some(&*added.text)], 2),
            None => ([Some(&*first.text), None], 1),
        },
    };
    let more = all.saturating_sub(shown);
    let rest = if more == 0 {
        String::new()
    } else {
        format!("and {}", count(more, "more line that differs", "more lines that differ"))
    };
    Brief { place: format!("line {}", number(first)), sides: Some(cut(sides, max)), rest }
}

/// Both sides, of at most `max` characters each: around the first difference where they are longer.
pub(super) fn sides(attribute: &AttributeChange, max: usize) -> [Option<String>; 2] {
    cut([attribute.before.as_deref(), attribute.after.as_deref()], max)
}

fn cut(sides: [Option<&str>; 2], max: usize) -> [Option<String>; 2] {
    let short = |side: &str| side.chars().nth(max).is_none();
    if sides.iter().flatten().all(|side| short(side)) {
        return sides.map(|side| side.map(str::to_owned));
    }
    let [Some(before), Some(after)] = sides else {
        // Without another side the ends say most.
        return sides.map(|side| side.map(|side| escape::cut(side, max).into_owned()));
    };
    // Room for `…` on either side.
    cut_pair(before, after, max.saturating_sub(2)).map(|cut| Some(cut.ended()))
}
