//! The title of an issue.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::github::wire::Issue;
use crate::render::escape;

/// Characters of a title. GitHub answers 422 to a longer one.
const LONGEST_TITLE: usize = 256;

/// A title that GitHub takes: one line, cut between graphemes.
pub(super) fn title(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = line.trim();
    if line.chars().count() <= LONGEST_TITLE {
        return line.to_owned();
    }
    let mut kept = String::new();
    // One character is for the ellipsis.
    let mut length = 1;
    for part in line.graphemes(true) {
        length += part.chars().count();
        if length > LONGEST_TITLE {
            break;
        }
        kept.push_str(part);
    }
    format!("{}…", kept.trim_end())
}

/// Whether an issue has a title. GitHub trims and joins white space.
pub(super) fn is_titled(issue: &Issue, title: &str) -> bool {
    escape::one_line(&issue.title) == escape::one_line(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_between_graphemes() {
        assert_eq!(title(" Drift: prod\n(stacks/prod)\u{7}"), "Drift: prod (stacks/prod)");
        let family = "👩‍👩‍👧‍👦";
        let long = title(&format!("Drift: {}", family.repeat(60)));
        assert!(long.chars().count() <= LONGEST_TITLE);
        assert_eq!(long, format!("Drift: {}…", family.repeat(35)));
        let exact = "x".repeat(LONGEST_TITLE);
        assert_eq!(title(&exact), exact);
        assert_eq!(title(&format!("{exact}x")).chars().count(), LONGEST_TITLE);
    }
}
