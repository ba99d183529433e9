//! One verb of a `format` string, such as `%-10.3f`.

use unicode_segmentation::UnicodeSegmentation as _;

/// A verb of a format: `%`, flags, width, precision and a letter.
pub(super) struct Verb<'t> {
    /// Any of `0`, `#`, `-`, `+` and the space.
    pub(super) flags: &'t str,
    /// The least length, in grapheme clusters.
    pub(super) width: Option<usize>,
    /// The number after the point.
    pub(super) precision: Option<usize>,
    /// The letter, which says what is printed.
    pub(super) letter: char,
}

impl Verb<'_> {
    /// Whether a flag is given.
    pub(super) fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    /// Fills up to the width, which counts grapheme clusters.
    pub(super) fn pad(&self, text: String) -> String {
        let Some(missing) = self.width.map(|width| width.saturating_sub(text.graphemes(true).count())) else {
            return text;
        };
        let filling = if self.has('0') { "0" } else { " " }.repeat(missing);
        if self.has('-') { text + &filling } else { filling + &text }
    }
}
