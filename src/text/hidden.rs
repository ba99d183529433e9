//! The one table of characters that a reader cannot see, or that act on what shows them.
//!
//! Every escaper writes these characters as escapes, and `--strict` refuses a name of a plan that has one: two names that
//! look alike must not pass review as one.
//!
//! Source: the Unicode Character Database, general categories Cc, Cf, Zl, Zp, Co and Cn (noncharacters), and the blank
//! and default-ignorable characters of other categories.
//!
//! The rule for text that people write:
//! - Letters, accents (combining marks), ideographs and emoji are seen.
//! - The space, the no-break spaces U+00A0 and U+202F and the ideographic space U+3000 are seen: keyboards and typography
//!   of whole languages write them. Every other space (em space, ogham space, braille blank …) is hidden.
//! - A variation selector is seen where it chooses between the text and the emoji form of the character before it
//!   (`chars`). Anywhere else it is hidden, because a run of selectors can carry text.
//! - Joiners (U+200C, U+200D) are hidden, also within an emoji of several people: two names that differ by a joiner alone
//!   can look the same.

/// Each character of a text, and whether a reader cannot see it there.
pub(crate) fn chars(text: &str) -> impl Iterator<Item = (char, bool)> {
    let mut previous = None;
    text.chars().map(move |c| {
        let hidden = is_hidden(c) || (is_variation_selector(c) && !selects(previous, c));
        previous = Some(c);
        (c, hidden)
    })
}

/// Whether a text has a character that a reader cannot see.
pub fn has_hidden(text: &str) -> bool {
    // Printable ASCII is most of every plan, and decided by its bytes.
    !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && chars(text).any(|(_, hidden)| hidden)
}

/// Whether a character is not seen, changes what others look like, or acts on a terminal, wherever it is.
///
/// Variation selectors are not in it: the character before them decides ([`chars`]).
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || is_format(c) || is_blank(c) || is_undefined(c)
}

/// Whether a variation selector does its work: text form (U+FE0E) or emoji form (U+FE0F), once, after a character that
/// can have both. ASCII is left out: `#`, `*` and digits with a selector look like the plain character.
fn selects(previous: Option<char>, selector: char) -> bool {
    matches!(selector, '\u{fe0e}' | '\u{fe0f}')
        && previous.is_some_and(|c| !c.is_ascii() && !is_hidden(c) && !is_variation_selector(c))
}

/// Variation selectors (property `Variation_Selector`).
fn is_variation_selector(c: char) -> bool {
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
        // The last two code points of each plane, U+nFFFE and U+nFFFF.
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_seen() {
        for text in
            ["größe", "e\u{301}", "日本\u{3000}語", "10\u{a0}km", "1\u{202f}000", "❤\u{fe0f}", "👍", "नमस्ते"]
        {
            assert!(!has_hidden(text), "{text:?}");
        }
    }

    #[test]
    fn a_selector_is_seen_once_and_after_a_character_with_two_forms() {
        for text in [
            "\u{fe0f}",
            "a\u{fe0f}",
            "1\u{fe0f}",
            "❤\u{fe0f}\u{fe0f}",
            "❤\u{fe00}",
            "\u{200b}\u{fe0f}",
            "葛\u{e0100}",
        ] {
            assert!(has_hidden(text), "{text:?}");
        }
    }
}
