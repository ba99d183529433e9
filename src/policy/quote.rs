//! Text as an HCL string literal.

use std::fmt::Write as _;

use crate::text::hidden;

/// Writes any text as a quoted HCL string: it reads back as the same text and holds no interpolation.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut chars = hidden::chars(text).peekable();
    while let Some((c, hidden)) = chars.next() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            // `${` and `%{` start a template; a lone `$` is an ordinary character in HCL.
            '$' | '%' if chars.peek().is_some_and(|(next, _)| *next == '{') => {
                out.push(c);
                out.push(c);
            }
            // Shown in terminals and reviews: a hidden character must not make two literals look alike.
            c if hidden => push_escape(&mut out, c),
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
