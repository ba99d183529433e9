//! Which lines of two texts differ.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Lines from the first difference to the last one beyond which these are one difference: the time that a comparison takes
/// grows faster than its input.
const MOST: usize = 50_000;

/// Lines of both texts that differ, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangedLines {
    /// Those that are taken out.
    pub(crate) before: Range<usize>,
    /// Those that are put in their place.
    pub(crate) after: Range<usize>,
}

/// The lines of a text, without the line breaks behind them: only `\n` is one. A text without characters has no line.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    if text.is_empty() {
        return Vec::new();
    }
    text.strip_suffix('\n').unwrap_or(text).split('\n').collect()
}

/// The lines that differ, in order; between two of these there is at least one line that does not.
pub(crate) fn changed_lines(before: &[&str], after: &[&str]) -> Vec<ChangedLines> {
    let head = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let (old, new) = (before.get(head..).unwrap_or_default(), after.get(head..).unwrap_or_default());
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let old = old.get(..old.len() - tail).unwrap_or_default();
    let new = new.get(..new.len() - tail).unwrap_or_default();
    let whole = ChangedLines { before: head..head + old.len(), after: head..head + new.len() };
    if old.is_empty() && new.is_empty() {
        return Vec::new();
    }
    if old.is_empty() || new.is_empty() || old.len().max(new.len()) > MOST {
        return vec![whole];
    }
    let mut found: Vec<ChangedLines> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (tag, before, after) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            continue;
        }
        let change = ChangedLines {
            before: head + before.start..head + before.end,
            after: head + after.start..head + after.end,
        };
        match found.last_mut() {
            // A removal and an insertion at one place are one change.
            Some(last) if (last.before.end, last.after.end) == (change.before.start, change.after.start) => {
                *last = ChangedLines {
                    before: last.before.start..change.before.end,
                    after: last.after.start..change.after.end,
                };
            }
            _ => found.push(change),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn changes(before: &str, after: &str) -> Vec<(Range<usize>, Range<usize>)> {
        let changes = changed_lines(&lines(before), &lines(after));
        changes.into_iter().map(|change| (change.before, change.after)).collect()
    }

    #[test]
    fn only_line_feeds_end_lines() {
        assert_eq!(lines(""), [""; 0]);
        assert_eq!(lines("\n"), [""]);
        assert_eq!(lines("a\r\n\u{c}b\u{2028}c\u{85}d\n\ne"), ["a\r", "\u{c}b\u{2028}c\u{85}d", "", "e"]);
    }

    #[test]
    fn finds_the_lines_that_differ() {
        assert_eq!(changes("", ""), []);
        assert_eq!(changes("a\nb", "a\nb\n"), []);
        assert_eq!(changes("", "a\nb"), [(0..0, 0..2)]);
        assert_eq!(changes("a\nb\nc", "a\nB\nc"), [(1..2, 1..2)]);
        assert_eq!(changes("a\nb\nc", "new\na\nb\nc"), [(0..0, 0..1)]);
        assert_eq!(changes("a\r\nb\r\n", "a\nb\n"), [(0..2, 0..2)]);
        assert_eq!(changes("a\nb\nc\nd\ne", "b\nc\nd\ne\nf"), [(0..1, 0..0), (5..5, 4..5)]);
    }

    /// What the author of a plan can write to make comparisons slow; all of it is done in a moment.
    #[test]
    fn long_and_hostile_texts_are_compared() {
        const LONG: usize = 20_000;
        let text = |lines: usize, line: fn(usize) -> usize| -> String {
            (0..lines).fold(String::new(), |all, at| all + &line(at).to_string() + "\n")
        };
        let ordered = text(LONG, |at| at);
        let reversed = text(LONG, |at| LONG - at);
        let few = text(LONG, |at| at * at % 7);
        let others = text(LONG, |at| at * at % 11 % 5);
        let far = format!("first\n{ordered}last\n");
        assert_eq!(changes(&ordered, &far), [(0..0, 0..1), (LONG..LONG, LONG + 1..LONG + 2)]);
        for (before, after) in [(&ordered, &reversed), (&few, &others), (&few, &ordered)] {
            applies(before, after);
        }
        let longest = text(MOST, |at| at);
        let (before, after) = (format!("a\n{longest}x"), format!("b\n{longest}y"));
        assert_eq!(changes(&before, &after), [(0..MOST + 2, 0..MOST + 2)]);
    }

    /// What is found, applied to the lines before, gives the lines after.
    fn applies(before: &str, after: &str) {
        let (old, new) = (lines(before), lines(after));
        let (mut made, mut at) = (Vec::<&str>::new(), 0);
        for change in changed_lines(&old, &new) {
            assert!(change.before.start > at || (at == 0 && made.is_empty()), "two changes touch");
            made.extend(&old[at..change.before.start]);
            assert_eq!(made.len(), change.after.start, "the numbers of lines after");
            made.extend(&new[change.after]);
            at = change.before.end;
        }
        made.extend(&old[at..]);
        assert_eq!(made, new);
    }

    proptest! {
        #[test]
        fn no_line_is_invented(before in "([abc]{0,2}\n){0,12}[ab]?", after in "([abc]{0,2}\n){0,12}[ab]?") {
            applies(&before, &after);
        }
    }
}
