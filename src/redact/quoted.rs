//! JSON strings inside of texts, as `jsonencode` puts them there: their lines and quotes are escaped, so that nothing in them
//! looks like what it is.

/// The text with `hide` applied to what its JSON strings hold, where that has escapes; `None` if nothing is hidden.
pub(super) fn hide(text: &str, hide: impl Fn(&str) -> Option<String>) -> Option<String> {
    if !text.contains('\\') {
        return None;
    }
    let mut hidden = String::new();
    // Where the text that was not copied yet starts, and where the next string may start.
    let (mut copied, mut from) = (0, 0);
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('"')).map(|at| from + at) {
        let Some(end) = end_of(text, start) else { break };
        let literal = text.get(start..end).unwrap_or_default();
        // Every quote may open a string: in a sentence they need not come in pairs.
        from = end - 1;
        let inner = literal.contains('\\').then(|| serde_json::from_str::<String>(literal).ok()).flatten();
        if let Some(inner) = inner {
            from = end;
            if let Some(shown) = hide(&inner) {
                hidden.push_str(text.get(copied..start).unwrap_or_default());
                hidden.push_str(&serde_json::to_string(&shown).unwrap_or_default());
                copied = end;
            }
        }
    }
    (copied > 0).then(|| hidden + text.get(copied..).unwrap_or_default())
}

/// The offset behind the quote that closes the string.
fn end_of(text: &str, start: usize) -> Option<usize> {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_strings_hold() {
        let lines = |text: &str| text.contains("\npin").then(|| text.replace("\npin", "\n-"));
        for (text, expected) in [
            (r#"Object {"a":"x\npin"}."#, Some(r#"Object {"a":"x\n-"}."#)),
            (r#"5" of {"a":"x\npin","b":"y\npin"}"#, Some(r#"5" of {"a":"x\n-","b":"y\n-"}"#)),
            (r#"{"a":"x\ny"}"#, None),
            (r"no string: \npin", None),
            ("\"open \\npin", None),
            ("", None),
        ] {
            assert_eq!(hide(text, lines).as_deref(), expected, "{text}");
        }
    }
}
