//! Cuts two texts around their first difference, so that each shows its side of it.

/// Characters that are kept ahead of the first difference.
const AHEAD: usize = 40;

/// A part of a text, and how much of it follows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    shown: String,
    behind: usize,
}

impl Cut {
    /// The part, with `…` in place of what follows.
    pub(crate) fn ended(self) -> String {
        if self.behind == 0 { self.shown } else { format!("{}…", self.shown) }
    }

    /// The part, with the number of characters that follow.
    pub(crate) fn counted(self) -> String {
        match self.behind {
            0 => self.shown,
            more => format!("{}… ({more} more characters)", self.shown),
        }
    }
}

/// At most `max` characters of each text: from the start, or from a little ahead of the first difference where that would not
/// be among them. What is left out ahead is `…`.
pub(crate) fn cut_pair(before: &str, after: &str, max: usize) -> [Cut; 2] {
    let longest = before.chars().count().max(after.chars().count());
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    // Two equal texts differ in what is hidden: their start says most.
    let start = if longest <= max || before == after {
        0
    } else {
        // Not further down than needed: a difference at the end has all the room ahead of it.
        same.saturating_sub(AHEAD.min(max / 2)).min(longest - max)
    };
    [before, after].map(|text| part(text, start, max))
}

fn part(text: &str, start: usize, max: usize) -> Cut {
    let length = text.chars().count();
    // The shorter text may end ahead of the window: its end is what can be shown.
    let start = start.min(length);
    let mut shown = String::from(if start > 0 { "…" } else { "" });
    shown.extend(text.chars().skip(start).take(max));
    Cut { shown, behind: (length - start).saturating_sub(max) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ended(before: &str, after: &str, max: usize) -> [String; 2] {
        cut_pair(before, after, max).map(Cut::ended)
    }

    #[test]
    fn the_first_difference_is_in_the_cut() {
        let long = |middle: &str| format!("{}{middle}{}", "a".repeat(300), "b".repeat(300));
        let [before, after] = ended(&long("1"), &long("2"), 100);
        assert_eq!(before, format!("…{}1{}…", "a".repeat(40), "b".repeat(59)));
        assert_eq!(after, before.replace('1', "2"));
        // At the end: all the room is ahead.
        let [before, after] = ended(&format!("{}1", "a".repeat(300)), &format!("{}2", "a".repeat(300)), 100);
        assert_eq!(
            (before.chars().count(), before.ends_with("a1"), after.ends_with("a2")),
            (101, true, true)
        );
        // At the start: nothing is left out ahead.
        assert_eq!(
            ended(&format!("1{}", "a".repeat(9)), &format!("2{}", "a".repeat(9)), 4),
            ["1aaa…", "2aaa…"]
        );
        // One is the beginning of the other.
        assert_eq!(ended("aaaa", "aaaabbbb", 4), ["…aa", "…aabb…"]);
        assert_eq!(ended(&"a".repeat(9), &"a".repeat(9), 4), ["aaaa…", "aaaa…"]);
        assert_eq!(ended("", "", 0), ["", ""]);
        assert_eq!(cut_pair("a", "abcdef", 3).map(Cut::counted), ["a", "abc… (3 more characters)"]);
    }

    proptest! {
        #[test]
        fn both_show_the_same_place_and_the_difference(
            head in ".{0,90}", before in ".{0,90}", after in ".{0,90}", max in 2..60_usize
        ) {
            let (before, after) = (format!("{head}{before}"), format!("{head}{after}"));
            let [old, new] = cut_pair(&before, &after, max);
            let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
            for (cut, text) in [(&old, &before), (&new, &after)] {
                let inside = if text.contains(cut.shown.as_str()) { &cut.shown } else {
                    cut.shown.strip_prefix('…').expect("left out ahead")
                };
                prop_assert!(inside.chars().count() <= max);
                // What is shown, and the number of what follows, is all of the text from some place on.
                let tail: String = inside.chars().chain(text.chars().rev().take(cut.behind).collect::<Vec<_>>().into_iter().rev()).collect();
                prop_assert!(text.ends_with(&tail), "{tail:?} {text:?}");
                if before != after {
                    let start = text.chars().count() - tail.chars().count();
                    prop_assert!(start <= same, "cut behind the first difference");
                    let reaches = start + inside.chars().count() > same || cut.behind == 0;
                    prop_assert!(reaches, "cut ahead of the first difference");
                }
            }
        }
    }
}
