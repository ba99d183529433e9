//! Texts in Base64: scripts in `user_data`, files of a Kubernetes secret.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

/// The shortest code that is read as text; a shorter one is more likely a word.
const SHORTEST: usize = 16;

/// Bytes of the longest one.
const LONGEST: usize = 384 << 10;

/// Both texts, decoded; `None` unless both are Base64 of text. What is compressed or encrypted is no text.
pub(super) fn texts(before: &str, after: &str) -> Option<[String; 2]> {
    Some([text(before)?, text(after)?])
}

fn text(code: &str) -> Option<String> {
    let code = code.trim_end();
    if !(SHORTEST..=LONGEST).contains(&code.len()) {
        return None;
    }
    let text = String::from_utf8(BASE64.decode(code).ok()?).ok()?;
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    // A random word can be Base64 of a few letters of some script: a text that a person wrote has more plain ones.
    let plain = text.bytes().filter(u8::is_ascii).count();
    (!text.contains(is_control) && plain * 2 >= text.len()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_base64_of_text_is_decoded() {
        let code = |bytes: &[u8]| BASE64.encode(bytes);
        let script = "#!/bin/sh\r\n\techo \u{fc}\n\u{c}exit\n";
        assert_eq!(text(&code(script.as_bytes())).as_deref(), Some(script));
        assert_eq!(text(&format!("{}\n", code(script.as_bytes()))).as_deref(), Some(script));
        let gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76, 74, 6, 0, 194];
        let words = [
            "",
            "c2hvcnQ=",
            "AdministratorAccess1",
            "deadbeefdeadbeefdeadbeefdeadbeef",
            "subnet-0a1b2c3d4e5f6789a",
            "abcdefghijklmnop",
            "not base64 at all",
        ];
        for word in words {
            assert_eq!(text(word), None, "{word}");
        }
        for bytes in [gzip.as_slice(), b"nul\0byte in a text", &[0xff; 24], "\u{44f}".repeat(20).as_bytes()] {
            assert_eq!(text(&code(bytes)), None, "{bytes:?}");
        }
        assert_eq!(text(&code(&vec![b'a'; LONGEST])), None);
        assert!(texts(&code(b"a text of some length"), "no code, of some length").is_none());
    }
}
