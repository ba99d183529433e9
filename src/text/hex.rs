//! Hexadecimal digits.

use std::fmt::Write as _;

/// Writes bytes as lower-case hexadecimal digits, two per byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Whether a text is exactly `length` hexadecimal digits, in either case.
pub(crate) fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text is a whole git object ID: 40 digits of SHA-1 or 64 of SHA-256. Such a text is neither an
/// option nor the name of a reference to git, so it is safe as an argument.
///
/// Source: git's `hash-function-transition` document.
pub(crate) fn is_object_id(text: &str) -> bool {
    is_hex(text, 40) || is_hex(text, 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_lower_case_and_padded() {
        assert_eq!(hex(&[0x00, 0x0f, 0xff]), "000fff");
    }

    #[test]
    fn an_object_id_is_whole_and_nothing_else() {
        assert!(is_object_id(&"a".repeat(40)) && is_object_id(&"0B".repeat(32)));
        for text in ["", "main", "--all", &"a".repeat(39), &"a".repeat(41), &"g".repeat(40), &"é".repeat(20)]
        {
            assert!(!is_object_id(text), "{text}");
        }
    }
}
