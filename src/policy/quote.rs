//! Text as an HCL string literal, and the characters that a reader cannot see.

use std::fmt::Write as _;

/// Writes any text as a quoted HCL string: it reads back as the same text and holds no interpolation.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '$' | '%' if chars.peek() == Some(&'{') => {
                out.push(c);
                out.push(c);
            }
            c if is_hidden(c) => push_escape(&mut out, c),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn push_escape(out: &mut String, c: char) {
    let code = u32::from(c);
    // Writing to a `String` cannot fail.
    let _ = if code <= 0xFFFF { write!(out, "\\u{code:04X}") } else { write!(out, "\\U{code:08X}") };
}

/// Whether a character changes what a terminal shows without showing itself: controls, line and paragraph
/// separators, bidirectional marks, invisible letters, variation selectors and tags.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read_back(literal: &str) -> String {
        let expression: hcl_edit::expr::Expression = literal.parse().expect("a literal");
        expression.as_str().expect("a string without interpolation").to_owned()
    }

    #[test]
    fn interpolation_and_bidirectional_marks_are_escaped() {
        assert_eq!(quote("${a} %{b} $ $${"), r#""$${a} %%{b} $ $$${""#);
        assert_eq!(quote("a\u{202E}b\u{E0001}"), r#""a\u202Eb\U000E0001""#);
    }

    proptest! {
        #[test]
        fn reads_back_as_the_same_text(text in any::<String>()) {
            prop_assert_eq!(read_back(&quote(&text)), text);
        }

        #[test]
        fn markers_read_back(text in "[$%{}\\\\\"\n\ra]{0,12}") {
            prop_assert_eq!(read_back(&quote(&text)), text);
        }
    }
}
