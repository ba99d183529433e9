//! The one table of characters that a reader cannot see, or that act on what shows them.
//!
//! Source: the Unicode Character Database, general categories Cc, Cf, Zl, Zp, Co and Cn (noncharacters), and the blank
//! and default-ignorable characters of other categories.

/// Whether a character is not seen, changes what others look like, or acts on a terminal.
///
/// Variation selectors are [`is_variation_selector`]: after the right character they are ordinary.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_format(c) || is_blank(c) || is_undefined(c)
}

/// Whether a character is a variation selector. A run of them carries text that nobody sees.
pub fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Format characters (general category Cf), line and paragraph separators.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}')
}

/// Characters with a width and nothing to see, other than the spaces that people write.
fn is_blank(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{1680}' | '\u{17b4}'..='\u{17b5}' | '\u{2000}'..='\u{200a}'
        | '\u{205f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{e01f0}'..='\u{e0fff}')
}

/// Noncharacters and private use: no two fonts agree on them.
fn is_undefined(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..='\u{10ffff}')
        || u32::from(c) & 0xfffe == 0xfffe
}
